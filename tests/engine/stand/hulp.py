"""Small plans as text, facts as they stand in case files, and the stand that comes of them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

import duckdb

from passend.engine.delen.plan import Plan
from passend.engine.lezen import laad_boom, lees_tekst
from passend.engine.regels import Relaties
from passend.engine.regels.schema import TABELLEN
from passend.engine.stand.dossier import Onderwerp
from passend.engine.stand.feiten import Feit, FeitLezer
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.pogingen import Poging, probeer
from passend.engine.stand.rijen import Rijen
from passend.engine.stand.ronde import Invoer, Ronde
from passend.engine.stand.stand import Stand
from passend.engine.termijnen.kalender import Kalender
from passend.engine.termijnen.vakanties import regiokalender
from passend.schoolplan.geheugen import inladen

KOP = """
plan:
  {id: proef, titel: Proef, editie: "1", van: 2020-08-01, tot: 2030-07-31, lagen: {wet: geen, swv: geen, bestuur: geen}}
rollen:
  - {id: ib, naam: intern begeleider, profiel: ondersteuningscoordinator}
  - {id: leerkracht, naam: leerkracht, profiel: leerkracht}
  - {id: directeur, naam: directeur, profiel: directie}
  - {id: logopedist, naam: logopedist, profiel: extern}
"""
NOORD = regiokalender("noord")
WIE = "leerling-1"

type Feiten = str | Iterable[Mapping[str, Any]]


class Uitvoerder:
    """One database in memory for all tests, emptied before each run: opening a new one takes longer than the rules."""

    relaties = Relaties()

    def __init__(self) -> None:
        self.verbinding = duckdb.connect(":memory:", config={"threads": 1})
        for ddl in TABELLEN.values():
            self.verbinding.execute(ddl)
        self.geladen: dict[str, list[tuple[Any, ...]]] = {}

    def __call__(self, sql: str, rijen: Rijen) -> Iterable[tuple[Any, ...]]:
        for naam in TABELLEN:
            nieuw = getattr(rijen, naam)
            if nieuw != self.geladen.get(naam, []):
                self.verbinding.execute(f"DELETE FROM {naam}")
                inladen(self.verbinding, naam, nieuw)
                self.geladen[naam] = nieuw
        return self.verbinding.execute(sql).fetchall()


@cache
def uitvoerder() -> Uitvoerder:
    return Uitvoerder()


@cache
def boek(tekst: str) -> Planboek:
    """Read a plan of a few lines, on top of four roles that every test may use."""
    return Planboek(lees_tekst(KOP + tekst, bestand="proef.yaml"))


def plan(tekst: str) -> Plan:
    return boek(tekst).plan


def dag(tekst: str | date) -> date:
    return tekst if isinstance(tekst, date) else date.fromisoformat(tekst)


def ruw(feiten: Feiten) -> list[dict[str, Any]]:
    """Facts as mappings; as text they are written as in a case file, one a line."""
    if not isinstance(feiten, str):
        return [dict(feit) for feit in feiten]
    return [dict(feit) for feit in laad_boom(feiten, leeg_mag=True).inhoud]


def gelezen(proef: Planboek, feiten: Feiten, op: str | date = "2026-11-22") -> list[Feit]:
    return FeitLezer(proef.plan).lees(ruw(feiten), op=dag(op))


def invoer(
    proef: Planboek,
    feiten: Feiten = (),
    op: str | date = "2026-11-22",
    *,
    sleutel: str = WIE,
    over: str = "leerling",
    vanuit: Iterable[str] = (),
    kalender: Kalender = NOORD,
    nu: datetime | None = None,
    sinds: str | date | None = None,
) -> Invoer:
    """One onderwerp on a day; `sinds` is the day on which the plan began to work here."""
    lezer = FeitLezer(proef.plan)
    return Invoer(
        sleutel=sleutel,
        onderwerp=Onderwerp(sleutel, over),
        feiten=lezer.lees(ruw(feiten), op=dag(op)),
        op=dag(op),
        kalender=kalender,
        nu=nu,
        vanuit=[lezer.pad(trede, ("treden",), None) for trede in vanuit],
        verschuldigd_vanaf=dag(sinds) if sinds else None,
    )


def standen(proef: Planboek, *alle: Invoer) -> list[Stand]:
    """The stand of each onderwerp, in order; the keys must differ."""
    gevonden = Ronde(proef, uitvoerder()).standen(alle)
    return [gevonden[een.sleutel] for een in alle]


def stand(tekst: str, feiten: Feiten = (), op: str | date = "2026-11-22", **rest: Any) -> Stand:
    """The stand of one onderwerp under a plan of a few lines."""
    return standen(boek(tekst), invoer(boek(tekst), feiten, op, **rest))[0]


def taken(tekst: str, feiten: Feiten = (), op: str | date = "2026-11-22", **rest: Any) -> dict[str, str]:
    """The state of every duty on the list, by its path."""
    return staat(stand(tekst, feiten, op, **rest))


def staat(gevonden: Stand) -> dict[str, str]:
    return {pad: taak.stand.value for pad, taak in gevonden.taken.items()}


def per_dag(tekst: str, feiten: Feiten, pad: str, *dagen: str, **rest: Any) -> list[str | None]:
    """The state of one duty on each of these days; None on a day on which it is not on the list."""
    proef = boek(tekst)
    alle = [invoer(proef, feiten, op, sleutel=op, **rest) for op in dagen]
    return [staat(een).get(pad) for een in standen(proef, *alle)]


def poging(tekst: str, feit: str, feiten: Feiten = (), op: str | date = "2026-11-22", **rest: Any) -> Poging:
    """The verdict on one fact that somebody tries."""
    toestand = stand(tekst, feiten, op, **rest).toestand
    geprobeerd = FeitLezer(toestand.plan).lees_een(ruw(f"- {feit}")[0], 10_000, op=dag(op))
    return probeer(toestand, geprobeerd)


def bezwaren(verdict: Poging) -> Iterator[tuple[str, set[str]]]:
    """Per element of a tried fact everything that stands in the way."""
    for pad, oordeel in verdict.oordelen.items():
        yield pad, oordeel.mist | oordeel.rollen | oordeel.omdat
