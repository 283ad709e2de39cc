"""Questions for support as the people of a school ask and answer them."""

from uuid import uuid4

from passend.core import klok
from passend.leerling.models import Leerling
from passend.taken.models import Ondersteuningsvraag
from tests.eisen.planschool import Planschool

LIJST = "/ondersteuningsvragen/"


def vragen(school: Planschool, kind: Leerling, aan: str, als: str = "leerkracht") -> Ondersteuningsvraag:
    """Somebody asks for advice about a pupil, through the page."""
    velden = {"sleutel": str(uuid4()), "vraag": "Wat helpt hier?", "aan": aan, "op": klok.vandaag().isoformat()}
    antwoord = school.mens(als)[1].post(f"/leerlingen/{kind.pk}/ondersteuningsvraag/", velden)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    return Ondersteuningsvraag.objects.get(pk=antwoord.url.split("/")[-2])


def antwoorden(school: Planschool, vraag: Ondersteuningsvraag, als: str, **velden: str) -> None:
    """Somebody answers, through the page."""
    vast = {"sleutel": str(uuid4()), "soort": "advies", "tekst": "Oefen kort.", "op": klok.vandaag().isoformat()}
    antwoord = school.mens(als)[1].post(f"{LIJST}{vraag.pk}/", vast | velden)
    assert antwoord.status_code == 302, antwoord.context["form"].errors


def deel(school: Planschool, rol: str, naam: str) -> list[Ondersteuningsvraag]:
    """The questions in one part of the page of somebody."""
    return [beeld.vraag for beeld in getattr(school.mens(rol)[1].get(LIJST).context["blad"], naam)]


def tijdlijn(school: Planschool, kind: Leerling, rol: str) -> str:
    """The text of the timeline of a pupil."""
    return school.mens(rol)[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()
