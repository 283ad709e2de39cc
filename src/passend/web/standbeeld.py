"""A stored stand (`dossier.Stand.inhoud`) as the pages show it: what is late, what is due this week, what can wait."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from passend.core import klok
from passend.dossier.models import Stand

_DEZE_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap:
    """One step of a route, seen from the pupil: `gedaan`, `nu` or `straks`."""

    naam: str
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trede:
    """The place of a pupil on one route; `volgnr` is None when the route has ended."""

    route: str
    naam: str
    nummer: str
    volgnr: int | None
    totaal: int
    stappen: list[Stap]
    is_afgeschermd: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standbeeld:
    """What the pages need of a stand; every list holds the entries of `inhoud` themselves."""

    op: date | None = None
    treden: list[Trede] = field(default_factory=list)
    laat: list[dict[str, Any]] = field(default_factory=list)
    week: list[dict[str, Any]] = field(default_factory=list)
    later: list[dict[str, Any]] = field(default_factory=list)
    zonder_termijn: list[dict[str, Any]] = field(default_factory=list)
    vragen: list[dict[str, Any]] = field(default_factory=list)
    keuzes: list[dict[str, Any]] = field(default_factory=list)
    voorstellen: list[dict[str, Any]] = field(default_factory=list)
    geblokkeerd: list[dict[str, Any]] = field(default_factory=list)
    waarschuwingen: list[dict[str, Any]] = field(default_factory=list)
    algemene_vragen: list[dict[str, Any]] = field(default_factory=list)

    @property
    def heeft_taken(self) -> bool:
        """Whether anything is to be done."""
        return bool(self.laat or self.week or self.later or self.zonder_termijn)


def standbeeld(stand: Stand | None) -> Standbeeld:
    """The stand of one pupil; an empty one when it was never computed."""
    if stand is None:
        return Standbeeld()
    inhoud = stand.inhoud
    rest = {naam: inhoud[naam] for naam in ("keuzes", "voorstellen", "waarschuwingen")}
    rest["geblokkeerd"] = _eenmaal(inhoud["geblokkeerd"])
    return Standbeeld(
        op=stand.op,
        treden=[_trede(trede) for trede in inhoud["treden"]],
        vragen=[vraag for vraag in inhoud["vragen"] if _speelt_nu(vraag)],
        algemene_vragen=[vraag for vraag in inhoud["vragen"] if not _speelt_nu(vraag)],
        **_taken(inhoud["taken"]),
        **rest,
    )


def _eenmaal(stukken: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """An act and the meeting it holds have one name and wait for the same: people read it once."""
    per_naam = {(stuk["naam"], *(mist["naam"] for mist in stuk["mist"])): stuk for stuk in reversed(stukken)}
    return list(reversed(per_naam.values()))


def _taken(taken: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The open tasks: late, due within seven days, later, and those for which the plan names no day."""
    grens = (klok.vandaag() + _DEZE_WEEK).isoformat()
    vakken: dict[str, list[dict[str, Any]]] = {"laat": [], "week": [], "later": [], "zonder_termijn": []}
    for taak in taken:
        if taak["stand"] == "te laat":
            vakken["laat"].append(taak)
        elif taak["stand"] == "open" and taak["uiterlijk"] is None:
            vakken["zonder_termijn"].append(taak)
        elif taak["stand"] == "open":
            vakken["week" if taak["uiterlijk"] <= grens else "later"].append(taak)
    return vakken


def _speelt_nu(vraag: dict[str, Any]) -> bool:
    """Whether something set a question going; the others are open for every pupil, or the plan leaves them open."""
    return not vraag.get("altijd") and str(vraag["pad"]).startswith(("routes.", "besluiten.", "vragen."))


def _trede(trede: dict[str, Any]) -> Trede:
    volgnr = trede["volgnr"]
    return Trede(
        route=trede["route_naam"],
        naam=trede["naam"],
        nummer=str(trede["nummer"] or ""),
        volgnr=volgnr,
        totaal=trede["totaal"],
        is_afgeschermd=trede.get("afgeschermd", False),
        stappen=[
            Stap(naam=naam, stand=_stapstand(nummer, volgnr)) for nummer, naam in enumerate(trede["treden"], start=1)
        ],
    )


def _stapstand(nummer: int, volgnr: int | None) -> str:
    if volgnr is None or nummer > volgnr:
        return "straks"
    return "nu" if nummer == volgnr else "gedaan"
