"""Asking for support and answering. Nothing of it is changed afterwards: what is said more is another answer."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from passend.core import klok
from passend.core.bewaren import bewaren
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.taken.enums import Antwoordsoort, Vraagonderwerp
from passend.taken.models import Ondersteuningsvraag, Vraagantwoord
from passend.taken.selectors import zicht_op
from passend.taken.vragen import mag_antwoorden, mag_sluiten

_DAG = "Deze dag is nog niet geweest. Vul de dag in waarop het gebeurde."


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuweVraag:
    """What is asked, and of whom: exactly one of a role (id), a colleague and an offer of the plan (path).

    With a `sleutel` of its own a question is recorded once, however often it is sent.
    """

    onderwerp: Vraagonderwerp
    vraag: str
    over: Leerling | Groep | None = None
    goed: str = ""
    gedaan: str = ""
    aan_rol: str = ""
    aan_medewerker: Medewerker | None = None
    aan_aanbod: str = ""
    op: date | None = None
    sleutel: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuwAntwoord:
    """What was answered; `van` names the one who said it when somebody else writes it down."""

    soort: Antwoordsoort
    tekst: str
    doel: str = ""
    haalbaar: str = ""
    haalbaar_uitleg: str = ""
    van: str = ""
    op: date | None = None
    sleutel: UUID | None = None


@transaction.atomic
def vraag_stellen(nieuw: NieuweVraag, *, door: Medewerker) -> Ondersteuningsvraag:
    """Record a question for support. Raises ValidationError, by field and in Dutch."""
    if al := _al(Ondersteuningsvraag, nieuw.sleutel, door):
        return al
    op = nieuw.op or klok.vandaag()
    if op > klok.vandaag():
        raise ValidationError({"op": _DAG})
    if nieuw.aan_medewerker is not None and nieuw.over is not None:
        _mag_lezen(nieuw.aan_medewerker, nieuw.over)
    vraag = Ondersteuningsvraag(
        **({"id": nieuw.sleutel} if nieuw.sleutel else {}),
        onderwerp=nieuw.onderwerp,
        leerling=nieuw.over if isinstance(nieuw.over, Leerling) else None,
        groep=nieuw.over if isinstance(nieuw.over, Groep) else None,
        goed=nieuw.goed.strip(),
        vraag=nieuw.vraag.strip(),
        gedaan=nieuw.gedaan.strip(),
        aan_rol=nieuw.aan_rol,
        aan_medewerker=nieuw.aan_medewerker,
        aan_aanbod=nieuw.aan_aanbod,
        op=op,
        door=door,
    )
    return bewaren(vraag)


@transaction.atomic
def vraag_beantwoorden(vraag: Ondersteuningsvraag, nieuw: NieuwAntwoord, *, door: Medewerker) -> Vraagantwoord:
    """Record an answer to a question of `vragen.vraag_list`. Raises ValidationError, in Dutch."""
    if al := _al(Vraagantwoord, nieuw.sleutel, door):
        return al
    if not mag_antwoorden(vraag, door):
        raise ValidationError("Deze vraag is gesloten. Stel een nieuwe vraag als er nog iets is.")
    op = nieuw.op or klok.vandaag()
    if op > klok.vandaag():
        raise ValidationError({"op": _DAG})
    if op < vraag.op:
        raise ValidationError({"op": "Deze dag ligt voor de dag van de vraag."})
    antwoord = Vraagantwoord(
        **({"id": nieuw.sleutel} if nieuw.sleutel else {}),
        vraag=vraag,
        leerling_id=vraag.leerling_id,
        soort=nieuw.soort,
        op=op,
        tekst=nieuw.tekst.strip(),
        doel=nieuw.doel.strip(),
        haalbaar=nieuw.haalbaar,
        haalbaar_uitleg=nieuw.haalbaar_uitleg.strip(),
        van=nieuw.van.strip(),
        door=door,
    )
    return bewaren(antwoord)


@transaction.atomic
def vraag_sluiten(vraag: Ondersteuningsvraag, *, reden: str, door: Medewerker) -> None:
    """Nothing more is expected. A second time changes nothing. Raises ValidationError: who may not."""
    if not mag_sluiten(vraag, door):
        raise ValidationError("Alleen wie de vraag stelde, sluit hem.")
    try:
        with transaction.atomic():
            Vraagantwoord.objects.create(
                vraag=vraag,
                leerling_id=vraag.leerling_id,
                soort=Antwoordsoort.GESLOTEN,
                op=klok.vandaag(),
                tekst=reden.strip(),
                door=door,
            )
    except IntegrityError:
        return  # somebody else ended it at the same moment


def _al[M: (Ondersteuningsvraag, Vraagantwoord)](model: type[M], sleutel: UUID | None, door: Medewerker) -> M | None:
    """What the same form recorded before."""
    return model.objects.filter(pk=sleutel, door=door).first() if sleutel else None


def _mag_lezen(aan: Medewerker, over: Leerling | Groep) -> None:
    if not zicht_op(over).ziet(aan.pk, over.pk):
        wie = "groep" if isinstance(over, Groep) else "leerling"
        raise ValidationError({"aan": f"{aan} ziet deze {wie} niet. Vraag het zonder naam, of kies een ander."})
