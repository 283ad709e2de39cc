"""Run a case file: each case against its plan, or against the plan that it changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.gevallen.modellen import Dan, Geval
from passend.engine.gevallen.uitvoeren import Antwoord, Gevallenloper, Moment, dag_van
from passend.engine.gevallen.vergelijken import Vergelijking, verschillen
from passend.engine.gevallen.wijzigingen import Gewijzigd, wijzigingsverschillen
from passend.engine.lagen.plan import stel_samen
from passend.engine.lezen.boom import Boom, laad_boom
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.ronde import Uitvoerder


@dataclass(frozen=True)
class Verslag:
    """What came of one case: nothing, or every difference in a sentence."""

    geval: Geval
    verschillen: tuple[str, ...]

    @property
    def klopt(self) -> bool:
        return not self.verschillen


@dataclass(frozen=True)
class Planbron:
    """A plan with the layers below it, as trees, so that a case can lay something over them."""

    lagen: tuple[Boom, ...]
    plan: Plan

    @classmethod
    def uit(cls, plan: Path, lagen: Sequence[Path] = ()) -> Planbron:
        """Read a plan over its layers, the farthest first. Raises `LeesFouten`."""
        bomen = tuple(laad_boom(pad) for pad in (*lagen, plan))
        return cls(bomen, stel_samen(bomen).plan)


def loop_gevallen(bron: Planbron, gevallen: Sequence[Geval], uitvoerder: Uitvoerder) -> list[Verslag]:
    """Run cases in their order; those about the plan as it is share one round of the rules."""
    gewone = [geval for geval in gevallen if not (geval.laag_ or geval.wijziging)]
    verslagen = {id(verslag.geval): verslag for verslag in _loop(Planboek(bron.plan), gewone, uitvoerder)}
    for geval in gevallen:
        if geval.laag_ or geval.wijziging:
            verslagen[id(geval)] = _loop_gewijzigd(bron, geval, uitvoerder)
    return [verslagen[id(geval)] for geval in gevallen]


def _loop(boek: Planboek, gevallen: Sequence[Geval], uitvoerder: Uitvoerder) -> list[Verslag]:
    loper = Gevallenloper(boek, uitvoerder)
    antwoorden = loper.beantwoord(gevallen)
    return [
        Verslag(geval, tuple(_verschillen(loper, geval, {m: a for (n, m), a in antwoorden.items() if n == nr})))
        for nr, geval in enumerate(gevallen)
    ]


def _verschillen(loper: Gevallenloper, geval: Geval, antwoorden: dict[Moment, Antwoord]) -> list[str]:
    gevonden: list[str] = []
    for dan in geval.dan:
        if isinstance(dan, str):
            continue
        antwoord = antwoorden[dag_van(geval, dan)]
        kijkt_naar = frozenset(str(deel) for deel in geval.kijkt_naar)
        vergelijking = Vergelijking(loper.lezer, antwoord, kijkt_naar, antwoorden.__getitem__)
        gevonden += [f"{dag_van(geval, dan)}: {verschil}" for verschil in verschillen(vergelijking, dan)]
    return gevonden


def _loop_gewijzigd(bron: Planbron, geval: Geval, uitvoerder: Uitvoerder) -> Verslag:
    """A case that lays a fragment over the lower layers, or changes the own plan; the rest of it runs on the result."""
    gewijzigd = Gewijzigd.uit(bron.lagen, laag=geval.laag_, wijziging=geval.wijziging)
    gevonden = [v for dan in geval.dan if isinstance(dan, Dan) for v in wijzigingsverschillen(gewijzigd, dan)]
    rest = [dan for dan in geval.dan if isinstance(dan, Dan) and _vraagt_stand(dan)]
    if rest and gewijzigd.plan is not None:
        los = geval.model_copy(update={"laag_": None, "wijziging": None, "dan": rest})
        (verslag,) = _loop(Planboek(gewijzigd.plan), [los], uitvoerder)
        gevonden += verslag.verschillen
    elif rest:
        gevonden.append(f"het gewijzigde plan is geweigerd: {gewijzigd.redenen}")
    return Verslag(geval, tuple(gevonden))


def _vraagt_stand(dan: Dan) -> bool:
    """Whether a block asks more than whether the change is accepted."""
    over_plan: dict[str, Any] = {"geweigerd": 1, "aanvaard": 1, "waarschuwt": 1, "waarom": 1, "omdat": 1, "op": 1}
    return any(getattr(dan, naam) is not None for naam in type(dan).model_fields if naam not in over_plan)
