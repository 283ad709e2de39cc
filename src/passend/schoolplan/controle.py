"""Checking plan files and running their cases, without storing anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from passend.engine.gevallen.lopen import Planbron, loop_gevallen
from passend.engine.lagen.plan import stel_samen
from passend.engine.lezen import LeesFouten, lees_gevallen, schema
from passend.schoolplan.geheugen import GeheugenUitvoerder
from passend.schoolplan.planfout import Planfout


class PlanOnleesbaar(Exception):
    """A plan or case file with errors; `fouten` holds all of them."""

    def __init__(self, fouten: Sequence[Planfout]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("\n".join(map(str, self.fouten)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Controle:
    """What checking a plan found. Without `fouten` it can be activated; `waarschuwingen` never block."""

    bestand: str
    plan: str = ""
    titel: str = ""
    editie: str = ""
    fouten: tuple[Planfout, ...] = ()
    waarschuwingen: tuple[Planfout, ...] = ()
    lagen: tuple[str, ...] = ()

    @property
    def klopt(self) -> bool:
        return not self.fouten


@dataclass(frozen=True, slots=True)
class Gevalverslag:
    """What came of one case: every difference with what it expects, in a sentence."""

    geval: str
    eis: tuple[str, ...]
    verschillen: tuple[str, ...]

    @property
    def klopt(self) -> bool:
        return not self.verschillen


def plan_controleren(pad: Path, *, lagen: Sequence[Path] = ()) -> Controle:
    """Check a plan over its layers (farthest first): every error at once, and what deserves a look.

    Raises OSError for a file that cannot be read.
    """
    try:
        samen = stel_samen([*lagen, pad])
    except LeesFouten as gevonden:
        return Controle(bestand=pad.name, fouten=tuple(Planfout.van(fout) for fout in gevonden.fouten))
    kop = samen.plan.plan
    van_lagen = [
        Planfout(
            bestand=u.regels[-1].bestand, regel=u.regels[-1].regel, kolom=u.regels[-1].kolom, pad=u.pad, zin=u.bericht
        )
        for u in samen.samenvoeging.waarschuwingen
        if u.regels
    ]
    return Controle(
        bestand=pad.name,
        plan=kop.id,
        titel=kop.titel,
        editie=str(kop.editie),
        waarschuwingen=(*(Planfout.van(fout) for fout in samen.plan.let_op), *van_lagen),
        lagen=tuple(laag.name for laag in lagen),
    )


def plan_schema() -> dict[str, Any]:
    """The plan format as JSON Schema, for editors."""
    return schema()


def gevallen_uitvoeren(plan: Path, gevallen: Path, *, lagen: Sequence[Path] = ()) -> list[Gevalverslag]:
    """Run the cases of a file against a plan over its layers (farthest first).

    Raises PlanOnleesbaar when plan or cases cannot be read.
    """
    try:
        bron = Planbron.uit(plan, lagen)
        gelezen = lees_gevallen(gevallen, bron.plan)
    except LeesFouten as gevonden:
        raise PlanOnleesbaar([Planfout.van(fout) for fout in gevonden.fouten]) from gevonden
    return [
        Gevalverslag(verslag.geval.geval, tuple(str(eis) for eis in verslag.geval.eis), verslag.verschillen)
        for verslag in loop_gevallen(bron, gelezen, GeheugenUitvoerder())
    ]
