"""The report of one record for parents: what was said and agreed, in one or two pages, without other children."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from passend.core import klok
from passend.leerling.models import Leerling
from passend.privacy.kopie.pdf import pdf_van
from passend.school.models import Medewerker
from passend.web.stukken.anderen import AndereKinderen
from passend.web.stukken.beeld import Stukbeeld

# What parents do not need to read to know what was said: how the program came to know it.
_NIET_VOOR_OUDERS = frozenset({"bron", "grond", "document"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslag:
    """The report: pairs of a name (which may be empty) and a text, names of other children taken out."""

    leerling: str
    school: str
    titel: str
    op: date
    wie: str
    rol: str
    details: list[tuple[str, str]]
    teksten: list[tuple[str, str]]
    meningen: list[tuple[str, str]]
    gemaakt_op: date


def verslag_van(beeld: Stukbeeld, *, voor: Medewerker, leerling: Leerling) -> Verslag:
    """The report of a record for parents."""
    stuk, anderen = beeld.gebeurtenis, AndereKinderen(voor=voor, leerling=leerling, ook_niet=beeld.ouders.values())
    return Verslag(
        leerling=leerling.naam,
        school=leerling.school.naam,
        titel=anderen.zonder(stuk.titel),
        op=stuk.op,
        wie=stuk.wie,
        rol=stuk.rol,
        details=[(naam, anderen.zonder(t)) for naam, t in stuk.details if naam not in _NIET_VOOR_OUDERS],
        teksten=[(naam, anderen.zonder(tekst)) for naam, tekst in stuk.teksten],
        meningen=[(mening.wie, anderen.zonder(mening.tekst)) for mening in stuk.zienswijzen],
        gemaakt_op=klok.vandaag(),
    )


def namen_van_anderen(beeld: Stukbeeld, *, voor: Medewerker, leerling: Leerling) -> list[str]:
    """The names of other children that the report leaves out."""
    anderen = AndereKinderen(voor=voor, leerling=leerling, ook_niet=beeld.ouders.values())
    stuk = beeld.gebeurtenis
    return anderen.gevonden([stuk.titel, *(t for _naam, t in (*stuk.details, *stuk.teksten))])


def verslag_pdf(verslag: Verslag) -> bytes:
    """The report as a PDF with tags. Raises Privacyfout when this computer cannot make one."""
    return pdf_van(render_to_string("stukken/verslag.html", {"verslag": verslag}), _stijl())


@cache
def _stijl() -> str:
    return Path(str(finders.find("web/verslag.css"))).read_text(encoding="utf-8")
