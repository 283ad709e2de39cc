"""From YAML text to a tree of plain values that know their place; reports what YAML itself lets pass."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from passend.engine.blokken.basis import Plek
from passend.engine.blokken.typen import Loc
from passend.engine.lezen.fouten import Fout, LeesFouten
from passend.engine.lezen.nodes import AANHALINGSTEKENS, MappingNode, Node, ScalarNode, nodes
from passend.engine.lezen.waarden import LEEG, waarde_van

MEESTE_KNOPEN: Final = 300_000
DIEPST: Final = 60
_TAKKEN: Final = (dict, list)


@dataclass(slots=True)
class Lc:
    """Where a mapping or list stands, counted from 0, in the way of ruamel.

    `data` holds per key (line and column of the key, line and column of the value), per index (line, column).
    """

    line: int
    col: int
    data: dict[Any, tuple[int, ...]] = field(default_factory=dict)


class Tak(dict[str, Any]):
    """A mapping that knows its place."""

    __slots__ = ("lc",)
    lc: Lc


class Rij(list[Any]):
    """A list that knows its place."""

    __slots__ = ("lc",)
    lc: Lc


@dataclass
class Boom:
    """One YAML document: `inhoud` is a `Tak` (a plan) or a `Rij` (cases), `fouten` what is wrong with it as YAML."""

    bestand: str
    inhoud: Any
    fouten: list[Fout] = field(default_factory=list)

    def plek(self, loc: Loc) -> Plek:
        """Return where the value at a path stands."""
        return self._plek(loc, bij_sleutel=False)

    def sleutelplek(self, loc: Loc) -> Plek:
        """Return where the last key of a path stands."""
        return self._plek(loc, bij_sleutel=True)

    def _plek(self, loc: Loc, *, bij_sleutel: bool) -> Plek:
        knoop, regel, kolom = self.inhoud, 0, 0
        if isinstance(knoop, Tak | Rij):
            regel, kolom = knoop.lc.line, knoop.lc.col
        for sleutel in loc:
            if not isinstance(knoop, Tak | Rij) or sleutel not in knoop.lc.data:
                break
            waar = knoop.lc.data[sleutel]
            regel, kolom = waar[:2] if bij_sleutel else waar[-2:]
            knoop = knoop[sleutel]  # type: ignore[index]
        return Plek(self.bestand, regel + 1, kolom + 1)


def leespad(inhoud: Any, loc: Loc) -> str:
    """Write a path in words of the plan: keys, and ids instead of positions in a list."""
    woorden: list[str] = []
    for sleutel in loc:
        inhoud = _kind(inhoud, sleutel)
        naam = inhoud.get("id", inhoud.get("geval")) if isinstance(inhoud, dict) and isinstance(sleutel, int) else None
        woorden.append(str(sleutel if naam is None else naam))
    return ".".join(woorden)


def _kind(inhoud: Any, sleutel: str | int) -> Any:
    if isinstance(inhoud, dict):
        return inhoud.get(sleutel)
    if isinstance(inhoud, list) and isinstance(sleutel, int) and sleutel < len(inhoud):
        return inhoud[sleutel]
    return None


class _Bouwer:
    """Turns the nodes of one document into a tree."""

    def __init__(self, bestand: str, *, leeg_mag: bool) -> None:
        self.boom = Boom(bestand, None)
        self.leeg_mag = leeg_mag
        self.loc: list[str | tuple[Node, int]] = []  # an item of a list is named only when something is wrong
        self.knopen = 0

    def bouw(self, node: Node) -> Boom:
        """Build the tree under the outermost node."""
        self.boom.inhoud = self._waarde(node)
        return self.boom

    def _fout(self, node: Node, melding: str, verwacht: str = "") -> None:
        plek = Plek(self.boom.bestand, node.start_mark.line + 1, node.start_mark.column + 1)
        pad = ".".join(map(_naam, self.loc)) or "(plan)"
        self.boom.fouten.append(Fout.op(plek, pad, melding, verwacht=verwacht))

    def _waarde(self, node: Node) -> Any:
        self.knopen += 1
        if self.knopen > MEESTE_KNOPEN or len(self.loc) > DIEPST:
            plek = Plek(self.boom.bestand, node.start_mark.line + 1, node.start_mark.column + 1)
            raise LeesFouten([Fout.op(plek, "(yaml)", "dit bestand verwijst naar zichzelf of is te groot")])
        if isinstance(node, ScalarNode):
            return self._los(node)
        return self._tak(node) if isinstance(node, MappingNode) else self._rij(node)

    def _los(self, node: ScalarNode) -> Any:
        if node.style:
            return node.value or LEEG
        waarde, melding = waarde_van(node.value)
        if melding:
            self._fout(node, melding)
        return waarde

    def _tak(self, node: MappingNode) -> Tak:
        uit = Tak()
        uit.lc = Lc(node.start_mark.line, node.start_mark.column)
        for sleutelnode, waardenode in node.value:
            self._paar(uit, sleutelnode, waardenode)
        if not node.value and not self.leeg_mag:
            self._fout(node, "lege waarde {}; laat de sleutel weg of schrijf 'niet vermeld'")
        return uit

    def _paar(self, uit: Tak, sleutelnode: Node, waardenode: Node) -> None:
        if not isinstance(sleutelnode, ScalarNode):
            self._fout(sleutelnode, "een sleutel is één woord of een paar woorden", "sleutel")
            return
        sleutel: str = sleutelnode.value
        begin, waarde = sleutelnode.start_mark, waardenode.start_mark
        if sleutel in uit.lc.data:
            eerst = uit.lc.data[sleutel][0] + 1
            self._fout(sleutelnode, f"sleutel '{sleutel}' staat hier twee keer (eerst op regel {eerst})")
            return
        uit.lc.data[sleutel] = (begin.line, begin.column, waarde.line, waarde.column)
        self.loc.append(sleutel)
        inhoud = self._waarde(waardenode)
        if inhoud is LEEG:
            self._fout(sleutelnode, f"lege waarde; {AANHALINGSTEKENS}. Onbekend? schrijf 'niet vermeld'")
        else:
            uit[sleutel] = inhoud
        self.loc.pop()

    def _rij(self, node: Node) -> Rij:
        uit = Rij()
        uit.lc = Lc(node.start_mark.line, node.start_mark.column)
        for kind in node.value:
            uit.lc.data[len(uit)] = (kind.start_mark.line, kind.start_mark.column)
            self.loc.append((kind, len(uit)))
            inhoud = self._waarde(kind)
            if inhoud is LEEG:
                self._fout(kind, f"lege waarde in een lijst; {AANHALINGSTEKENS}")
            else:
                uit.append(inhoud)
            self.loc.pop()
        if not node.value and not self.leeg_mag:
            self._fout(node, "lege lijst; schrijf 'niet vermeld', of laat de sleutel weg")
        return uit


def _naam(stap: str | tuple[Node, int]) -> str:
    """A key, or the id of an element (else its number in the list), for the path in a message."""
    if isinstance(stap, str):
        return stap
    node, nummer = stap
    if isinstance(node, MappingNode):
        for sleutel, waarde in node.value:
            if sleutel.value in ("id", "geval") and isinstance(waarde, ScalarNode):
                return waarde.value or str(nummer)
    return str(nummer)


def _tekst_van(bron: Path | str) -> tuple[str, str]:
    """Return the text and the name under which messages mention it."""
    if isinstance(bron, str):
        return bron, "(tekst)"
    try:
        return bron.read_text(encoding="utf-8-sig"), bron.name
    except UnicodeDecodeError as fout:
        raise LeesFouten([Fout(bron.name, 1, 1, "(bestand)", "bewaar dit bestand als UTF-8")]) from fout
    except OSError as fout:
        raise LeesFouten([Fout(bron.name, 1, 1, "(bestand)", "dit bestand is niet te lezen")]) from fout


def laad_bomen(bron: Path | str, *, leeg_mag: bool = False, bestand: str = "") -> list[Boom]:
    """Read every document of a file (a `Path`) or text (a `str`); empty lists only pass when `leeg_mag`.

    Raises `LeesFouten` when the text is no YAML; what is wrong otherwise stands in `Boom.fouten`.
    """
    tekst, naam = _tekst_van(bron)
    naam = bestand or naam
    bomen = [_Bouwer(naam, leeg_mag=leeg_mag).bouw(node) for node in nodes(tekst, naam)]
    if not bomen:
        raise LeesFouten([Fout(naam, 1, 1, "(bestand)", "leeg bestand")])
    return bomen


def laad_boom(bron: Path | str, *, leeg_mag: bool = False, bestand: str = "") -> Boom:
    """Read a file or text that holds one document; raises `LeesFouten` when it holds more."""
    bomen = laad_bomen(bron, leeg_mag=leeg_mag, bestand=bestand)
    if len(bomen) > 1:
        plek = bomen[1].plek(())
        raise LeesFouten([Fout.op(plek, "(bestand)", f"hier staan {len(bomen)} documenten; één wordt verwacht")])
    return bomen[0]


def takken(inhoud: Any, loc: Loc = ()) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """Walk over every mapping of a tree, outer ones first."""
    wachtend = [(loc, inhoud)]
    while wachtend:
        loc, inhoud = wachtend.pop()
        kinderen: Iterable[tuple[Any, Any]]
        if isinstance(inhoud, dict):
            yield loc, inhoud
            kinderen = inhoud.items()
        elif isinstance(inhoud, list):
            kinderen = enumerate(inhoud)
        else:
            return
        dieper = [((*loc, sleutel), kind) for sleutel, kind in kinderen if isinstance(kind, _TAKKEN)]
        wachtend += reversed(dieper)
