"""Rows of the room `taken` about a pupil, for tests of other rooms."""

from passend.leerling.models import Leerling
from passend.taken.enums import Antwoordsoort, Vraagonderwerp
from passend.taken.models import Ondersteuningsvraag, Taakoverdracht, Vraagantwoord
from tests.schoolwereld import VANDAAG, Schoolwereld


def rijen_maken(wereld: Schoolwereld, leerling: Leerling, merk: str) -> None:
    """A task that Wieke gave to Merel, and a question of Merel that Wieke answered."""
    wieke, merel = wereld.intern_begeleider, wereld.leerkracht
    Taakoverdracht.objects.create(
        leerling=leerling, pad="signalen.v-score.plan-opstellen", gever=wieke, ontvanger=merel, reden="Te druk."
    )
    vraag = Ondersteuningsvraag.objects.create(
        onderwerp=Vraagonderwerp.LEERLING,
        leerling=leerling,
        vraag=f"{merk} vraag",
        aan_rol="ib",
        op=VANDAAG,
        door=merel,
    )
    Vraagantwoord.objects.create(
        vraag=vraag, leerling=leerling, soort=Antwoordsoort.ADVIES, tekst=f"{merk} advies", op=VANDAAG, door=wieke
    )
