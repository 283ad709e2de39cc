"""Expected places and tasks: where somebody stands, what is open, late, done or deviated from, and until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from passend.engine.gevallen.uitvoeren import Antwoord, als_moment
from passend.engine.gevallen.vergelijken.kern import Vergelijking
from passend.engine.stand.feiten import als_tuple
from passend.engine.stand.taken import Taak, Taakstand

# What a list of late tasks leaves out unless a case looks at it: the yearly rhythm of talks, tests and meetings.
ROOSTER = frozenset({"contact", "kalender", "instrumenten", "overleggen", "documenten"})


def trede(v: Vergelijking, verwacht: Any) -> list[str]:
    """Somebody stands on these treden; with names, on these of these routes or domains."""
    staat = v.antwoord.na.treden
    if isinstance(verwacht, dict):
        return [
            f"trede van {naam} is {staat.get(naam)}, verwacht {wil}"
            for naam, wil in verwacht.items()
            if not _staat_op(v, staat.get(naam), wil)
        ]
    return [
        f"trede {wil} klopt niet: {staat}"
        for wil in als_tuple(verwacht)
        if not any(_staat_op(v, pad, wil) for pad in staat.values())
    ]


def _staat_op(v: Vergelijking, pad: str | None, verwacht: Any) -> bool:
    if pad is None:
        return False
    if verwacht == "einde":
        return pad.endswith(".einde")
    return pad == v.pad(verwacht) or (pad.endswith(f".{verwacht}") and "." in str(verwacht))


def open_taken(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """These tasks are open, or can be done as a basis for what is tried."""
    aanbevolen = {pad for oordeel in v.geprobeerd for pad in oordeel.waarschuwt}
    fouten = []
    for item in verwacht:
        taak = v.taak(item)
        is_open = taak is not None and taak.stand is Taakstand.OPEN
        if not is_open and not any(v.is_zelfde(item, pad) for pad in aanbevolen):
            fouten.append(f"{item} is niet open ({taak.stand if taak else 'geen taak'})")
    return fouten


def te_laat(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """These tasks are late and no others, of the parts at which the case looks."""
    gevonden = [v.taak(item) for item in verwacht]
    paden = {taak.pad for taak in gevonden if taak} | {v.pad(item) for item in verwacht}
    laat = {
        taak.pad
        for taak in v.antwoord.stand.taken.values()
        if taak.stand is Taakstand.TE_LAAT and taak.zeker and _telt_mee(v, taak)
    }
    return te_laat_is_er(v, verwacht) + [f"{pad} is te laat, dat was niet verwacht" for pad in sorted(laat - paden)]


def _telt_mee(v: Vergelijking, taak: Taak) -> bool:
    return taak.opdracht.deel in v.kijkt_naar if v.kijkt_naar else taak.opdracht.deel not in ROOSTER


def _is_te_laat(v: Vergelijking, item: Any, antwoord: Antwoord | None = None) -> bool:
    taak = v.taak(item, antwoord)
    return taak is not None and taak.stand is Taakstand.TE_LAAT


def te_laat_is_er(v: Vergelijking, items: Sequence[Any]) -> list[str]:
    """These tasks are late, perhaps among others."""
    return [f"{item} is niet te laat" for item in items if not _is_te_laat(v, item)]


def te_laat_op(v: Vergelijking, verwacht: dict[Any, dict[Any, Any]]) -> list[str]:
    """These tasks are late on some days and not on others."""
    fouten = []
    for item, dagen in verwacht.items():
        for dag, antwoord in dagen.items():
            moet = antwoord in (True, "ja")
            if _is_te_laat(v, item, v.op_dag(als_moment(dag))) is not moet:
                fouten.append(f"{item} is op {dag} {'niet ' if moet else ''}te laat")
    return fouten


def af(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """These tasks are done."""
    return [f"{item} is niet af" for item in verwacht if not _is_af(v, item)]


def _is_af(v: Vergelijking, item: Any) -> bool:
    taak = v.taak(item)
    if taak is not None:
        return taak.stand is Taakstand.AF
    pad, toestand = v.pad(item), v.antwoord.stand.toestand
    return toestand.plan.register.element(pad) is not None and bool(toestand.gebeurd_op_pad(pad))


def afgeweken(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """From these somebody deviated, or deviates with what is tried; an empty list says that nobody does."""
    geprobeerd = {pad for poging in v.antwoord.pogingen for pad in poging.afgeweken}
    if not verwacht:
        return [f"van {pad} is afgeweken" for pad in sorted(geprobeerd)]
    fouten = []
    for item in verwacht:
        taak = v.taak(item)
        if not (taak and taak.stand is Taakstand.AFGEWEKEN) and v.pad(item) not in geprobeerd:
            fouten.append(f"van {item} is niet afgeweken")
    return fouten


def uiterlijk(v: Vergelijking, verwacht: dict[Any, date]) -> list[str]:
    """The last day of these tasks, open or to come."""
    fouten = []
    for item, dag in verwacht.items():
        taak = v.taak(item) or v.antwoord.stand.komend.get(v.pad(item))
        if taak is None or taak.uiterlijk != dag:
            fouten.append(f"{item} moet uiterlijk {dag}, de engine zegt {taak.uiterlijk if taak else 'geen taak'}")
    return fouten
