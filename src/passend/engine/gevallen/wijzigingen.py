"""Cases that lay a fragment over a plan: is it accepted, and what does merging say about it?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.gevallen.modellen import Dan
from passend.engine.lagen.laag import Laag, laag_van
from passend.engine.lagen.plan import stel_samen
from passend.engine.lagen.samenvoegen import Samenvoeging, samenvoegen
from passend.engine.lagen.wijziging import samenvoegen_met_wijziging, wijzig
from passend.engine.lezen.boom import Boom
from passend.engine.lezen.fouten import LeesFouten

NAAM = "(geval)"


@dataclass(frozen=True)
class Gewijzigd:
    """What came of a fragment: the merge, and the plan when it could be built."""

    samenvoeging: Samenvoeging
    plan: Plan | None
    redenen: tuple[str, ...] = ()

    @classmethod
    def uit(
        cls, lagen: Sequence[Boom], *, laag: Mapping[str, Any] | None, wijziging: Mapping[str, Any] | None
    ) -> Gewijzigd:
        """Lay `laag` over the lower layers, or `wijziging` over the own plan."""
        if wijziging is None:
            # A fragment takes the place of the school's own plan; a statutory layer alone stays below it.
            onder = [laag_van(boom) for boom in (lagen[:-1] or lagen)]
            boven = Laag("school", dict(laag or {}), NAAM)
            return cls._bouw(samenvoegen([*onder, boven]), [*onder, boven])
        fragment = Laag("school", dict(wijziging), NAAM)
        eigen = [laag_van(boom) for boom in lagen]
        nieuw = wijzig(eigen[-1], fragment).laag
        return cls._bouw(samenvoegen_met_wijziging(eigen, fragment), [*eigen[:-1], nieuw])

    @classmethod
    def _bouw(cls, samenvoeging: Samenvoeging, lagen: Sequence[Laag]) -> Gewijzigd:
        if samenvoeging.geweigerd:
            return cls(samenvoeging, None, tuple(uitkomst.bericht for uitkomst in samenvoeging.geweigerd))
        try:
            return cls(samenvoeging, stel_samen(lagen).plan)
        except LeesFouten as gevonden:
            return cls(samenvoeging, None, tuple(fout.melding for fout in gevonden.fouten))


def wijzigingsverschillen(gewijzigd: Gewijzigd, dan: Dan) -> list[str]:
    """What a case expects of a change, and does not get."""
    samen = gewijzigd.samenvoeging
    geweigerd = {uitkomst.pad for uitkomst in samen.geweigerd}
    fouten = [f"{item} is niet geweigerd" for item in dan.geweigerd or [] if not _staat_in(item, geweigerd)]
    if dan.aanvaard is not None:
        fouten += [f"{pad} is geweigerd" for pad in sorted(geweigerd)]
    if dan.geweigerd is not None or dan.aanvaard is not None:
        waarschuwt = {uitkomst.pad for uitkomst in samen.waarschuwingen}
        fouten += [f"geen waarschuwing over {item}" for item in dan.waarschuwt or [] if not _staat_in(item, waarschuwt)]
        if dan.waarom is not None and dan.waarom not in {uitkomst.waarom for uitkomst in samen.uitkomsten}:
            fouten.append(f"waarom is niet '{dan.waarom}'")
    return fouten


def _staat_in(verwijzing: Any, paden: set[str]) -> bool:
    """Whether one of the paths is the element that a case names, or lies inside it."""
    return any(f".{verwijzing}." in f".{pad}." for pad in paden)
