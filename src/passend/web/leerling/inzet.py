"""Plans that ran for a pupil, as the facts say when they began and ended."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from passend.core import klok
from passend.dossier.models import Feit
from passend.web.leerling.planlezer import Planlezer

# The states with which a plan has not begun, has ended, or merely goes on; the plan format fixes these words.
_NIET_BEGONNEN = frozenset({"concept", "besproken", "gepland", "geweigerd", "afgezegd"})
_AFGELOPEN = frozenset({"einde", "afgerond"})
_ONDERWEG = frozenset({"geëvalueerd", "bijgesteld", "getekend"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzet:
    """A plan that ran from `van` up to and including `tot`; without `tot` it still runs. Without `vak` it is for all.

    `is_vervangen`: it ended because the next one of its kind began. `pad`: its kind in the plan of the school. `delen`:
    what stands in it, place and text. `dagen`: what was planned for it, and for when.
    """

    naam: str
    van: date
    tot: date | None
    vak: str
    is_vervangen: bool = False
    pad: str = ""
    delen: tuple[tuple[str, str], ...] = ()
    dagen: tuple[tuple[str, date], ...] = ()


def inzet_van(feiten: Iterable[Feit], wijzer: Planlezer) -> list[Inzet]:
    """The plans of one pupil, from its facts, oldest first."""
    alle_feiten = list(feiten)
    per_soort: dict[tuple[str, str], list[Feit]] = defaultdict(list)
    for feit in alle_feiten:
        if feit.soort == "plan":
            per_soort[(str(eerste(feit.velden.get("soort")) or ""), feit.vak)].append(feit)
    gevonden = [inzet for (pad, _), rij in per_soort.items() for inzet in _van_soort(pad, wijzer.naam(pad), rij)]
    lopend = [_aangevuld(inzet, per_soort[inzet.pad, inzet.vak], alle_feiten, wijzer) for inzet in gevonden]
    return sorted(lopend, key=lambda inzet: inzet.van)


def _aangevuld(inzet: Inzet, eigen: Iterable[Feit], feiten: Iterable[Feit], wijzer: Planlezer) -> Inzet:
    """A plan that runs, with the latest text of each of its places and the days that were agreed for it."""
    if inzet.tot is not None:
        return inzet
    inhoud = {plek: tekst for feit in eigen for blok in alle(feit.velden.get("inhoud")) for plek, tekst in blok.items()}
    dagen = {
        str(pad): date.fromisoformat(str(eerste(feit.velden["dag"])))
        for feit in feiten
        for pad in alle(feit.velden.get("id"))
        if str(pad).startswith(f"{inzet.pad}.") and "gepland" in alle(feit.velden.get("stand"))
    }
    return replace(
        inzet,
        delen=tuple((_plek(wijzer, plek), ", ".join(map(str, alle(tekst)))) for plek, tekst in inhoud.items()),
        dagen=tuple(sorted(((wijzer.daad(pad), dag) for pad, dag in dagen.items()), key=lambda paar: paar[1])),
    )


def _plek(wijzer: Planlezer, sleutel: str) -> str:
    """A place with the section in which it is."""
    sectie = sleutel.rpartition(".")[0]
    naam = wijzer.plaats(sleutel)
    return f"{wijzer.woord(sectie)}: {naam}" if sectie.count(".") > 1 else naam


def _van_soort(pad: str, naam: str, feiten: list[Feit]) -> Iterable[Inzet]:
    """Begin and end of the plans of one kind; only one of a kind runs at a time."""
    lopend: Feit | None = None
    for feit in feiten:
        standen = {str(stand) for stand in alle(feit.velden.get("stand"))}
        if lopend is not None and standen & _AFGELOPEN:
            yield _inzet(pad, naam, lopend, feit.op)
            lopend = None
        elif standen - _NIET_BEGONNEN - _AFGELOPEN - _ONDERWEG:
            if lopend is not None:
                yield _inzet(pad, naam, lopend, feit.op, is_vervangen=True)
            lopend = feit
    if lopend is not None:
        is_voorbij = lopend.tot is not None and lopend.tot < klok.vandaag()
        yield _inzet(pad, naam, lopend, lopend.tot if is_voorbij else None)


def _inzet(pad: str, naam: str, begin: Feit, tot: date | None, *, is_vervangen: bool = False) -> Inzet:
    return Inzet(pad=pad, naam=naam, van=begin.op, tot=tot, vak=begin.vak, is_vervangen=is_vervangen)


def alle(waarde: Any) -> list[Any]:
    """The values of a field, which is a list, one value or nothing."""
    if waarde is None or waarde == "":
        return []
    return list(waarde) if isinstance(waarde, list | tuple) else [waarde]


def eerste(waarde: Any) -> Any:
    """The first of them; None when there is none."""
    return next(iter(alle(waarde)), None)
