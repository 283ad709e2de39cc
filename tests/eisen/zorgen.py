"""Sharing a concern and answering what the plan asks about it, through the pages."""

from typing import Any
from uuid import uuid4

from django.http import HttpResponse

from passend.core import klok
from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool


def delen(school: Planschool, kind: Leerling, als: str = "leerkracht", **velden: Any) -> str:
    """Share a concern; the address of its page."""
    inhoud = {"sleutel": str(uuid4()), "op": klok.vandaag().isoformat(), "tekst": "Kijkt vaak weg."} | velden
    antwoord = school.mens(als)[1].post(f"/leerlingen/{kind.pk}/zorg/", inhoud)
    assert antwoord.status_code == 302, antwoord.content.decode()
    return str(antwoord.headers["Location"])


def zorgblad(school: Planschool, adres: str, als: str = "leerkracht") -> HttpResponse:
    """The page of a concern as somebody sees it."""
    antwoord = school.mens(als)[1].get(adres)
    assert antwoord.status_code == 200
    return antwoord


def antwoorden(school: Planschool, adres: str, als: str = "leerkracht", **gegeven: str) -> HttpResponse:
    """Answer questions (path -> answer) on the page of a concern."""
    inhoud = {"sleutel": str(uuid4())} | {f"vraag.{pad}": antwoord for pad, antwoord in gegeven.items()}
    return school.mens(als)[1].post(adres, inhoud)
