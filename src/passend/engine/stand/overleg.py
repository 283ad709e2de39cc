"""Meetings: planned and held, and which line of the calendar one of them belongs to."""

from dataclasses import dataclass
from datetime import date

from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.bijeenkomsten import Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.stand.dossier import Dossier
from passend.engine.stand.feiten import Feit
from passend.engine.termijnen.dagen import tijdvak
from passend.engine.termijnen.kalender import schooljaar_van
from passend.engine.woorden import is_dag


@dataclass(frozen=True, slots=True)
class Bijeenkomst:
    """A meeting on a day; `namen` are the paths of the meeting and of its calendar lines."""

    namen: frozenset[str]
    dag: date
    gemeld: date
    gehouden: bool
    feit: Feit

    def is_van(self, pad: str) -> bool:
        return pad in self.namen


def bijeenkomsten(dossier: Dossier) -> list[Bijeenkomst]:
    """All meetings of the dossier, in order of their day; a planned one that was held later stays planned too."""
    gevonden = []
    for feit in dossier.feiten:
        pad = _bijeenkomst_van(dossier, feit)
        if pad is None or feit.heeft("stand", "afgezegd"):
            continue
        gepland = feit.gepland_op
        dag = gepland or feit.op
        for een in pad:
            namen = _namen(dossier, een, dag)
            gevonden.append(Bijeenkomst(namen, dag, feit.op, feit.gehouden, feit))
    return sorted(gevonden, key=lambda b: (b.dag, b.gehouden))


def _bijeenkomst_van(dossier: Dossier, feit: Feit) -> list[str] | None:
    if feit.soort == "overleg":
        return [pad for pad in feit.alle("soort") if isinstance(pad, str)]
    if feit.alle("overleg") and feit.alle("dag"):
        treffers = [dossier.zoek(str(naam)) for naam in feit.alle("overleg")]
        return [treffer.pad for treffer in treffers if treffer]
    return None


def overleg_van(dossier: Dossier, regel: Kalenderregel) -> Overleg | None:
    """The meeting that a calendar line plans: its `wat` names the meeting by id or by name."""
    for overleg in dossier.plan.overleggen:
        if isinstance(overleg, Overleg) and regel.wat in (overleg.id, overleg.naam):
            return overleg
    return None


def _namen(dossier: Dossier, pad: str, dag: date) -> frozenset[str]:
    """The names of a meeting on a day: the meeting, and each calendar line whose window holds the day."""
    regels = [r for r in dossier.plan.kalender if isinstance(r, Kalenderregel)]
    if pad.startswith("kalender."):
        eigen = next((r for r in regels if r.pad == pad), None)
        overleg = overleg_van(dossier, eigen) if eigen else None
        return frozenset({pad} | ({overleg.pad} if overleg else set()))
    van_overleg = [r for r in regels if (overleg := overleg_van(dossier, r)) and overleg.pad == pad]
    passend = {regel.pad for regel in van_overleg if in_venster(regel, dag)}
    return frozenset({pad} | (passend or {regel.pad for regel in van_overleg if not _vensters(regel)}))


def in_venster(regel: Kalenderregel, dag: date) -> bool:
    """Whether a day lies in the window of a calendar line (`in: [februari, maart]`)."""
    return any(vak.heeft(dag) for woord in _vensters(regel) for vak in [tijdvak(woord, schooljaar_van(dag))])


def _vensters(regel: Kalenderregel) -> list[date | str]:
    return [
        dag
        for termijn in regel.wanneer
        if isinstance(termijn, Termijn)
        for dag in termijn.in_
        if isinstance(dag, date) or (isinstance(dag, str) and is_dag(dag))
    ]
