"""From the files of the layers to one `Plan` that holds what all of them say together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from passend.engine.blokken.basis import Plek
from passend.engine.blokken.typen import Loc
from passend.engine.delen.plan import Plan
from passend.engine.lagen.laag import Knoop, Laag, laag_van, oorsprong_van
from passend.engine.lagen.samenvoegen import Samenvoeging, samenvoegen
from passend.engine.lagen.uitkomst import Uitkomst
from passend.engine.lezen.boom import Boom, laad_boom, takken
from passend.engine.lezen.bouwen import bouw_plan
from passend.engine.lezen.fouten import Fout, LeesFouten
from passend.engine.woorden import GEEN, NIET_VERMELD

type Bron = Path | Boom | Laag


@dataclass(frozen=True)
class SamengesteldPlan:
    """A plan over its layers, with what merging found on the way."""

    plan: Plan
    samenvoeging: Samenvoeging

    @property
    def waarschuwingen(self) -> tuple[Fout, ...]:
        """What deserves a second look and does not stop the plan, in the order of the text."""
        gevonden = [fout_van(uitkomst) for uitkomst in self.samenvoeging.waarschuwingen]
        return tuple(sorted({*gevonden, *_andere_lagen(self.samenvoeging)}))


def voeg_samen_tot_plan(*bronnen: Bron, op: date | None = None) -> Plan:
    """Merge layers, the farthest first, and check the result; see `stel_samen`."""
    return stel_samen(bronnen, op=op).plan


def stel_samen(bronnen: Sequence[Bron], *, op: date | None = None) -> SamengesteldPlan:
    """Merge layers, the farthest first, into a plan, for the day of the facts when one is given.

    Raises `LeesFouten`: what a nearer layer may not say, each with both lines; or else what is wrong with the whole.
    """
    lagen = [_laad(bron) for bron in bronnen]
    samenvoeging = samenvoegen(lagen, op=op)
    if samenvoeging.geweigerd:
        raise LeesFouten(fout_van(uitkomst) for uitkomst in samenvoeging.geweigerd)
    wijzer = _Wijzer(samenvoeging)
    plan = bouw_plan(samenvoeging.boom, plek=wijzer.plek, laag=wijzer.laag, sleutelplek=wijzer.sleutelplek)
    return SamengesteldPlan(plan, samenvoeging)


def fout_van(uitkomst: Uitkomst) -> Fout:
    """Make a finding of an outcome, at the line of the nearer layer; the message names the farther line as well."""
    plek = uitkomst.regels[-1] if uitkomst.regels else Plek("", 0, 0)
    return Fout.op(plek, uitkomst.pad, uitkomst.bericht)


def _andere_lagen(samenvoeging: Samenvoeging) -> Iterator[Fout]:
    """Hold the layers that the nearest plan names against the layers that were merged."""
    *verdere, naaste = samenvoeging.lagen
    kop = naaste.boom.get("plan")
    genoemd = kop.get("lagen") if isinstance(kop, Mapping) else None
    gelezen = {laag.naam: laag.plan for laag in verdere}
    for naam, plan in genoemd.items() if isinstance(genoemd, Mapping) else ():
        if plan in (GEEN, NIET_VERMELD) or gelezen.get(naam) == plan:
            continue
        wat = f"meegelezen is '{gelezen[naam]}'" if naam in gelezen else "die laag is niet meegelezen"
        yield Fout.op(naaste.plek(genoemd, naam), f"plan.lagen.{naam}", f"het plan noemt '{plan}'; {wat}")


def _laad(bron: Bron) -> Laag:
    boom = laad_boom(bron) if isinstance(bron, Path) else bron
    if isinstance(boom, Boom) and boom.fouten:
        raise LeesFouten(boom.fouten)
    return laag_van(boom)


class _Wijzer:
    """Points from a path in the merged tree to the file, the line and the plan that it came from."""

    def __init__(self, samenvoeging: Samenvoeging) -> None:
        """Find out of every mapping in the tree which layer it is from."""
        self._lagen = samenvoeging.lagen
        oorsprong = {sleutel: laag for laag in samenvoeging.lagen for sleutel, laag in oorsprong_van(laag).items()}
        self._knopen: dict[Loc, tuple[Laag, object]] = {}
        for loc, knoop in takken(samenvoeging.boom):
            laag = knoop.bronnen[0][0] if isinstance(knoop, Knoop) and knoop.bronnen else oorsprong.get(id(knoop))
            if laag is not None:
                self._knopen[loc] = laag, knoop

    def plek(self, loc: Loc) -> Plek:
        """Return where the value at a path stands."""
        return self._plek(loc, bij_sleutel=False)

    def sleutelplek(self, loc: Loc) -> Plek:
        """Return where the last key of a path stands."""
        return self._plek(loc, bij_sleutel=True)

    def laag(self, loc: Loc) -> str:
        """Return the id of the plan that a value came from, the nearest one where several name it."""
        return next((laag.plan for _, laag, _ in self._omhoog(loc)), "")

    def _plek(self, loc: Loc, *, bij_sleutel: bool) -> Plek:
        for rest, laag, knoop in self._omhoog(loc):
            return laag.plek(knoop, rest[0] if rest else None, bij_sleutel=bij_sleutel)
        return self._plek_in_geheel(loc, bij_sleutel=bij_sleutel)

    def _plek_in_geheel(self, loc: Loc, *, bij_sleutel: bool) -> Plek:
        """The merged whole stands in no file: a part of it is where the nearest layer that has it wrote it."""
        for laag in reversed(self._lagen):
            if loc and loc[0] in laag.boom:
                return laag.plek(laag.boom, loc[0], bij_sleutel=bij_sleutel)
        return self._lagen[-1].plek(self._lagen[-1].boom, None, bij_sleutel=False)

    def _omhoog(self, loc: Loc) -> Iterator[tuple[Loc, Laag, object]]:
        """Walk from a path outwards along the mappings around it, with what is left of the path at each."""
        for diepte in range(len(loc), -1, -1):
            if loc[:diepte] in self._knopen:
                yield (loc[diepte:], *self._knopen[loc[:diepte]])
