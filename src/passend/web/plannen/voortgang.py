"""How a goal comes along: the measured points, a chart with the line to the goal, and what the points say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from passend.core import klok
from passend.handelen.models import Voortgang
from passend.web.grafiek.assen import getallenas
from passend.web.grafiek.invoer import Grafiekvraag, Meetpunt
from passend.web.grafiek.meetkunde import Groeigrafiek, groeigrafiek
from passend.web.templatetags.passend import dag

_GETAL = re.compile(r"(?<![\w.,-])-?\d+(?:[.,]\d+)?(?![\w]*\d)")
# So many points make a direction.
_GENOEG = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelgroei:
    """The points of a goal, oldest first; a chart when they are numbers, and what they say in a sentence."""

    punten: list[Voortgang]
    grafiek: Groeigrafiek | None
    zin: str


def doelgroei(id_: str, rij: dict[str, Any], van: date | None, punten: Sequence[Voortgang]) -> Doelgroei:
    """How far a goal is. Words are told, and numbers are drawn as well: with the line from now to the goal."""
    getallen = [(punt, getal_in(punt.waarde)) for punt in punten]
    if not punten or any(waarde is None for _punt, waarde in getallen):
        return Doelgroei(punten=list(punten), grafiek=None, zin=_laatste(punten))
    paren = [(punt.op, float(waarde)) for punt, waarde in getallen if waarde is not None]
    lijn = _doellijn(rij, van)
    hoogtes = [hoogte for _op, hoogte in (*paren, *lijn)]
    vraag = Grafiekvraag(
        id=id_,
        titel=_("Voortgang: %(doel)s") % {"doel": rij.get("wat", "")},
        beschrijving=_zin(paren, lijn),
        as_=getallenas(hoogtes),
        punten=tuple(
            Meetpunt(op=punt.op, moment="", hoogte=hoogte, tekst=punt.waarde, uitleg=(dag(punt.op), punt.waarde))
            for punt, (_op, hoogte) in zip(punten, paren, strict=True)
        ),
        verwacht=tuple(
            Meetpunt(op=op, moment="", hoogte=hoogte, tekst="", uitleg=(dag(op), _("het doel: %(t)s") % {"t": tekst}))
            for (op, hoogte), tekst in zip(lijn, (rij.get("nu", ""), rij.get("straks", "")), strict=False)
        ),
        vandaag=klok.vandaag(),
    )
    return Doelgroei(punten=list(punten), grafiek=groeigrafiek(vraag), zin=_zin(paren, lijn))


def getal_in(tekst: Any) -> float | None:
    """The number in a text that holds exactly one; None for any other text."""
    gevonden = _GETAL.findall(str(tekst or ""))
    return float(gevonden[0].replace(",", ".")) if len(gevonden) == 1 else None


def _doellijn(rij: dict[str, Any], van: date | None) -> list[tuple[date, float]]:
    """From where somebody stood when the plan began to where the goal is; nothing without these numbers and days."""
    nu, straks, uiterlijk = getal_in(rij.get("nu")), getal_in(rij.get("straks")), rij.get("uiterlijk")
    if nu is None or straks is None or not uiterlijk or van is None:
        return []
    einde = date.fromisoformat(str(uiterlijk))
    return [(van, nu), (einde, straks)] if einde > van else []


def _zin(paren: Sequence[tuple[date, float]], lijn: Sequence[tuple[date, float]]) -> str:
    """The last point, which way it goes, and where that ends on the day of the goal."""
    delen = [_("Laatste meting: %(getal)s op %(dag)s.") % {"getal": _tekst(paren[-1][1]), "dag": dag(paren[-1][0])}]
    helling = _helling(paren)
    if helling is not None and lijn:
        straks = paren[-1][1] + helling * (lijn[-1][0] - paren[-1][0]).days
        woorden = {"getal": _tekst(round(straks, 1)), "dag": dag(lijn[-1][0]), "doel": _tekst(lijn[-1][1])}
        delen.append(_("Gaat het zo door, dan is het %(getal)s op %(dag)s. Het doel is %(doel)s.") % woorden)
    elif helling is not None:
        per_week = _tekst(round(abs(helling) * 7, 1))
        richting = _("omhoog") if helling > 0 else _("omlaag") if helling < 0 else _("vlak")
        delen.append(_("De lijn gaat %(richting)s: %(getal)s per week.") % {"richting": richting, "getal": per_week})
    else:
        delen.append(_("Vanaf drie metingen is te zien welke kant het op gaat."))
    return " ".join(delen)


def _helling(paren: Sequence[tuple[date, float]]) -> float | None:
    """The slope per day of the line that fits the points best (least squares); None for too few days."""
    if len(paren) < _GENOEG:
        return None
    dagen = [(op - paren[0][0]).days for op, _hoogte in paren]
    midden, gemiddeld = sum(dagen) / len(dagen), sum(hoogte for _op, hoogte in paren) / len(paren)
    spreiding = sum((d - midden) ** 2 for d in dagen)
    if not spreiding:
        return None
    samen = sum((d - midden) * (hoogte - gemiddeld) for d, (_op, hoogte) in zip(dagen, paren, strict=True))
    return samen / spreiding


def _laatste(punten: Sequence[Voortgang]) -> str:
    if not punten:
        return _("Nog niet gemeten.")
    return _("Laatste meting: %(getal)s op %(dag)s.") % {"getal": punten[-1].waarde, "dag": dag(punten[-1].op)}


def _tekst(getal: float) -> str:
    return f"{getal:g}".replace(".", ",")
