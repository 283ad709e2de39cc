"""One layer as raw YAML: what it says about every key, with its strength, source and place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from passend.engine.blokken.basis import Plek
from passend.engine.lagen.uitkomst import NIET_NAGEGAAN
from passend.engine.lezen.boom import Boom, takken
from passend.engine.lezen.bouwen import id_van_plan
from passend.engine.lezen.fouten import Fout, LeesFouten
from passend.engine.woorden import GEEN, NIET_VERMELD, Kracht, id_van

WET: Final = "wet"
VOLGORDE: Final = (WET, "swv", "bestuur", "school")


@dataclass(frozen=True, slots=True, eq=False)
class Laag:
    """A plan or a fragment of one, and which layer it is; `boom` is its tree as the reader gave it.

    `plan` is the id that the plan gives itself, "" for a fragment. `vreemd` says of mappings that stand in another
    file (by their `id()`) which layer that is: a new edition takes them from its change.
    """

    naam: str
    boom: Mapping[str, object]
    bestand: str = ""
    plan: str = ""
    vreemd: "Mapping[int, Laag]" = field(default_factory=dict)

    def plek(self, knoop: object, sleutel: object = None, *, bij_sleutel: bool = True) -> Plek:
        """Return where a mapping or list stands, or one of its keys, or the value behind that key.

        Line 0 for a tree that was not read from a file.
        """
        if isinstance(knoop, Knoop):
            return knoop.plek(sleutel, bij_sleutel=bij_sleutel)
        elders = self.vreemd.get(id(knoop))
        if elders is not None:
            return elders.plek(knoop, sleutel, bij_sleutel=bij_sleutel)
        lc = getattr(knoop, "lc", None)
        if lc is None:
            return Plek(self.bestand, 0, 0)
        if sleutel is not None and sleutel in lc.data:
            regel, kolom = lc.data[sleutel][:2] if bij_sleutel else lc.data[sleutel][-2:]
            return Plek(self.bestand, regel + 1, kolom + 1)
        return Plek(self.bestand, lc.line + 1, lc.col + 1)


class Knoop(dict[str, object]):
    """A mapping that was made here out of others; `bronnen` are those others with their layers, nearest first."""

    __slots__ = ("bronnen",)

    def __init__(self, inhoud: Mapping[str, object], *bronnen: "tuple[Laag, object]") -> None:
        """Copy the content; a mapping that was itself made here counts as what it was made of."""
        super().__init__(inhoud)
        self.bronnen: tuple[tuple[Laag, object], ...] = tuple(
            oorsprong
            for laag, knoop in bronnen
            for oorsprong in (knoop.bronnen if isinstance(knoop, Knoop) else ((laag, knoop),))
        )

    def plek(self, sleutel: object = None, *, bij_sleutel: bool = True) -> Plek:
        """Return where the mapping stands, or one of its keys in the nearest layer that has it."""
        for laag, knoop in self.bronnen:
            if sleutel is None or (isinstance(knoop, Mapping) and sleutel in knoop):
                return laag.plek(knoop, sleutel, bij_sleutel=bij_sleutel)
        return self.plek() if self.bronnen and sleutel is not None else Plek("", 0, 0)


def oorsprong_van(laag: Laag) -> dict[int, Laag]:
    """Return for every mapping of a layer, by its `id()`, that it is this layer's."""
    return {id(knoop): laag for _, knoop in takken(laag.boom)}


def laag_van(boom: Boom | Laag, *, naam: str = "") -> Laag:
    """Make a layer of a tree; without a name it follows from the head of the plan. The tree must hold one plan."""
    if isinstance(boom, Laag):
        return boom
    if not isinstance(boom.inhoud, Mapping):
        raise LeesFouten([Fout.op(boom.plek(()), "(plan)", "een plan is een blok met delen")])
    return Laag(naam or naam_van_laag(boom.inhoud), boom.inhoud, boom.bestand, id_van_plan(boom.inhoud))


def naam_van_laag(inhoud: Mapping[str, object]) -> str:
    """Derive from the head of a plan which layer it is: the nearest one above the layers that it names.

    `lagen: {wet: geen}` is the law itself; a fragment without a head is a school's.
    """
    kop = inhoud.get("plan")
    lagen = kop.get("lagen") if isinstance(kop, Mapping) else None
    if not isinstance(lagen, Mapping):
        return VOLGORDE[-1]
    if lagen.get(WET) == GEEN and len(lagen) == 1:
        return WET
    genoemd = [VOLGORDE.index(laag) for laag in lagen if laag in VOLGORDE]
    return VOLGORDE[min(max(genoemd, default=0) + 1, len(VOLGORDE) - 1)]


class Fragment(NamedTuple):
    """The stretch of one layer that a key stands in: strength and source belong to all keys of it."""

    kracht: Kracht
    bron: str
    nagegaan: bool

    def binnen(self, knoop: Mapping[str, object]) -> "Fragment":
        """Return the fragment of a mapping inside this one: its own strength and source, else those around it."""
        kracht, bron = knoop.get("kracht"), knoop.get("bron")
        if kracht is None and bron is None:
            return self
        eigen = Kracht(kracht) if isinstance(kracht, str) and kracht in list(Kracht) else self.kracht
        if bron is None:
            return Fragment(eigen, self.bron, self.nagegaan)
        tekst = "; ".join(str(stuk) for stuk in als_lijst(bron))
        return Fragment(eigen, tekst, not is_ongecontroleerd(bron))


def fragment_van(laag: Laag) -> Fragment:
    """Return the strength that a layer has by itself: the law binds, all other text is `moet`."""
    return Fragment(Kracht.WET if laag.naam == WET else Kracht.MOET, "", True)


def is_ongecontroleerd(bron: object) -> bool:
    """Tell whether a `bron` begins by saying that nobody verified it."""
    return str(als_lijst(bron)[0]).startswith(NIET_NAGEGAAN) if bron else False


def als_lijst(waarde: object) -> list[object]:
    """Return a list as it is, and anything else as the only item of one."""
    return waarde if isinstance(waarde, list) else [waarde]


def zwijgt(waarde: object) -> bool:
    """Tell whether a value says `niet vermeld` and nothing else."""
    return waarde == NIET_VERMELD or (isinstance(waarde, list) and len(waarde) == 1 and waarde[0] == NIET_VERMELD)


def is_leeg(waarde: object) -> bool:
    """Tell whether somebody wrote an empty list or mapping, or nothing at all."""
    return waarde is None or (isinstance(waarde, list | Mapping) and not waarde)


def benoemd(blok: str, waarde: object) -> dict[str, object]:
    """Name the items of a list, so that the same item is found in another layer; every item keeps its own name.

    Two items about the same thing (a reason under two conditions) are the first and the second one about it.
    """
    uit: dict[str, object] = {}
    for stuk in als_lijst(waarde):
        naam = eerste = identiteit(blok, stuk)
        nummer = 1
        while naam in uit:
            nummer += 1
            naam = f"{eerste} ({nummer})"
        uit[naam] = stuk
    return uit


def identiteit(blok: str, stuk: object) -> str:
    """Return what makes an item of a list the same item in another layer.

    An element is known by its id; a requirement, agenda item or retention rule by what it is about; a consequence
    of a choice by its task or by what it says; everything else by its value.
    """
    if not isinstance(stuk, Mapping):
        return id_van(str(stuk)) if blok == "veld" else str(stuk)
    if blok == "gevolg":
        return _identiteit_gevolg(stuk)
    if "geen" in stuk:
        return _tekst({sleutel: stuk.get(sleutel) for sleutel in ("geen", "waar")})
    bekend = ("id", "wat") if blok == "vraagt" else ("id", "wat", "wie", "naam")
    return next((_tekst(stuk[sleutel]) for sleutel in bekend if sleutel in stuk), None) or _tekst(stuk)


def als_blok(blok: str, stuk: object) -> Mapping[str, object]:
    """Write a list item that is only a word as the block that it stands for."""
    if isinstance(stuk, Mapping):
        return stuk
    if blok == "veld":
        return {"id": id_van(str(stuk)), "naam": stuk}
    return {"wat" if blok in ("vraagt", "agendapunt") else "id": stuk}


def _identiteit_gevolg(stuk: Mapping[str, object]) -> str:
    taak = stuk.get("taak")
    if isinstance(taak, Mapping) and "id" in taak:
        return str(taak["id"])
    if "naar" in stuk:
        return "naar"
    return _tekst(stuk)


def _tekst(waarde: object) -> str:
    """Write a value in one line, the same for equal values."""
    if isinstance(waarde, Mapping):
        return "{" + ", ".join(f"{sleutel}: {_tekst(inhoud)}" for sleutel, inhoud in sorted(waarde.items())) + "}"
    if isinstance(waarde, list):
        return "[" + ", ".join(map(_tekst, waarde)) + "]"
    return str(waarde)


def element_id(blok: str, stuk: object) -> str:
    """Return the id by which references reach an item of a list, or "" for an item without one."""
    if not isinstance(stuk, Mapping):
        return ""
    eigenaar = stuk.get("taak") if blok == "gevolg" else stuk
    return str(eigenaar["id"]) if isinstance(eigenaar, Mapping) and "id" in eigenaar else ""
