"""The reader behind the models: resolves references, knows where every block stands and collects what is wrong."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from passend.engine.blokken.basis import Blok, Plek, Ref, bezwaar
from passend.engine.blokken.element import Element
from passend.engine.blokken.formulier import Veld
from passend.engine.blokken.typen import Leescontext, Loc
from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.lezen.boom import leespad, takken
from passend.engine.lezen.fouten import Fout, VerwijzingFout
from passend.engine.lezen.knopen import Knoop
from passend.engine.lezen.register import Register
from passend.engine.lezen.woordkeus import Woordfout, vrije_woorden

B = TypeVar("B", bound=Blok)

type VanLoc[T] = Callable[[Loc], T]


@dataclass(frozen=True)
class Bron:
    """A tree to check and what is known about its places; `sleutelplek` points at keys, when that is known."""

    inhoud: Any
    plek: VanLoc[Plek]
    laag: VanLoc[str]
    sleutelplek: VanLoc[Plek] | None = None
    onvolledig: bool = False

    def plek_van(self, loc: Loc, *, bij_sleutel: bool) -> Plek:
        """Return where a value, or the key before it, stands."""
        return (self.sleutelplek if bij_sleutel and self.sleutelplek else self.plek)(loc)


class _Hier(NamedTuple):
    """A block that is being read: its path in the tree, the element it belongs to and its turn."""

    loc: Loc
    pad: str
    volgnummer: int
    blok: object = None


class _InBlok:
    """Leaves a block again, also when something is wrong with it."""

    def __init__(self, stapel: list[_Hier]) -> None:
        self._stapel = stapel

    def __enter__(self) -> None:
        """The block was entered when this was made."""

    def __exit__(self, *fout: object) -> None:
        self._stapel.pop()


@dataclass
class Keuring(Leescontext):
    """One check of one tree against the models."""

    bron: Bron
    register: Register
    fouten: list[Fout] = field(default_factory=list)
    let_op: list[Fout] = field(default_factory=list)
    feiten: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the path of every mapping, by which the models hand them over."""
        self._locs = {id(tak): loc for loc, tak in takken(self.bron.inhoud)}
        self._knopen: dict[Loc, Knoop] = {knoop.loc: knoop for knoop in self.register.eigen_knopen}
        self._stapel: list[_Hier] = [_Hier((), "", 0)]
        self._volgnummer = 0

    # --- what the models ask -----------------------------------------------------------------------------------------

    @property
    def eigen_feiten(self) -> Mapping[str, frozenset[str]]:
        """Own kinds of fact -> the names of their fields."""
        return self.feiten

    def meld(self, blok: object, melding: str, *, sleutel: str = "", verwacht: str = "", bedoelt: str = "") -> None:
        """Report an error at a block of this tree, or at one of its keys."""
        loc = self._locs.get(id(blok), self._stapel[-1].loc)
        self._meld((*loc, sleutel) if sleutel else loc, melding, verwacht, bedoelt, bij_sleutel=bool(sleutel))

    def verwijzing(self, tekst: str, ref: Ref) -> None:
        """Check that a reference means exactly one element of an expected part."""
        try:
            treffer = self.register.zoek(tekst, delen=ref.delen, vanaf=self._stapel[-1].pad or None)
            velden = {"soort": treffer.stand} if treffer.pad == "gebeurtenis" else {}
            self.let_op_woorden(vrije_woorden(self.register, treffer.pad, velden), self._stapel[-1].loc)
        except VerwijzingFout as fout:
            verwacht = "" if fout.kandidaten else ref.verwacht
            raise bezwaar(fout.melding, verwacht=verwacht, bedoelt=fout.bedoelt) from fout

    def mag_onvolledig(self, blok: object) -> bool:
        """A fragment may leave out anything; so may an element that a lower layer has."""
        if self.bron.onvolledig:
            return True
        knoop = self._knopen.get(self._locs.get(id(blok), ("?",)))
        return knoop is not None and self.register.staat_lager(knoop.pad)

    def leest(self, blok: object) -> bool:
        """Tell whether this very block is being read already."""
        return self._stapel[-1].blok is blok

    def in_blok(self, blok: object) -> "_InBlok":
        """Remember which block is being read."""
        self._volgnummer += 1
        buiten = self._stapel[-1]
        loc = self._locs.get(id(blok), buiten.loc)
        knoop = self._knopen.get(loc)
        self._stapel.append(_Hier(loc, knoop.pad if knoop else buiten.pad, self._volgnummer, blok))
        return _InBlok(self._stapel)

    def gelezen(self, model: Any) -> None:
        """Tell a block that passed where it stands, and the register that it exists."""
        loc, pad, volgnummer, _ = self._stapel[-1]
        knoop = self._knopen.get(loc)
        if self._stapel[-2].loc == loc:  # written short: the models made this block themselves
            knoop = _tekstveld(knoop, model)
        if knoop:
            knoop.element = model
        model.zet_neer(knoop.pad if knoop else pad, self.bron.plek(knoop.loc if knoop else loc), self.bron.laag(loc))
        if isinstance(model, Element):
            self.register.voeg_toe(volgnummer, model)
        elif isinstance(model, Feitvoorwaarde):
            self.let_op_woorden(vrije_woorden(self.register, model.soort_feit, model.velden), loc)

    # --- checking ----------------------------------------------------------------------------------------------------

    def keur(self, model: type[B], waarde: Any, loc: Loc = (), *, vanaf: str = "") -> B | None:
        """Check a value of the tree; None when something is wrong with it, which then stands in `fouten`.

        `vanaf` is the path of the element from which references are read.
        """
        self._stapel = [_Hier(loc, vanaf, 0)]
        try:
            return model.model_validate(waarde, context=self, by_alias=True, by_name=False)
        except ValidationError as fouten:
            for fout in fouten.errors(include_url=False):
                inhoud = fout.get("ctx", {})
                self._meld(
                    self._echte_loc((*loc, *fout["loc"])),
                    inhoud.get("melding", fout["msg"]),
                    inhoud.get("verwacht", ""),
                    inhoud.get("bedoelt", ""),
                    bij_sleutel=inhoud.get("bij_sleutel", False),
                )
            return None

    def let_op_woorden(self, woorden: Iterable[Woordfout], loc: Loc) -> None:
        """Report words that no list has: as an error when they can only be wrong, else as a warning."""
        for woord in woorden:
            plek = self.bron.plek_van((*loc, woord.veld), bij_sleutel=False)
            pad = leespad(self.bron.inhoud, (*loc, woord.veld))
            fout = Fout.op(plek, pad, woord.melding, bedoelt=woord.bedoelt)
            (self.fouten if woord.zeker else self.let_op).append(fout)

    def _meld(self, loc: Loc, melding: str, verwacht: str, bedoelt: str, *, bij_sleutel: bool) -> None:
        plek = self.bron.plek_van(loc, bij_sleutel=bij_sleutel)
        pad = leespad(self.bron.inhoud, loc) or "(plan)"
        self.fouten.append(Fout.op(plek, pad, melding, verwacht=verwacht, bedoelt=bedoelt))

    def _echte_loc(self, loc: Loc) -> Loc:
        """Leave out what the models put in between: the branch of a choice, the place in a list of one."""
        uit: list[str | int] = []
        hier = self.bron.inhoud
        for sleutel in loc:
            if _bevat(hier, sleutel):
                hier = hier[sleutel]
                uit.append(sleutel)
        return tuple(uit)


def _tekstveld(ouder: Knoop | None, model: Any) -> Knoop | None:
    """The name of a field that was written as plain text."""
    if ouder is None or not isinstance(model, Veld):
        return None
    return next((kind for kind in ouder.kinderen if kind.id == model.id and isinstance(kind.data, str)), None)


def _bevat(inhoud: Any, sleutel: str | int) -> bool:
    if isinstance(inhoud, list):
        return isinstance(sleutel, int) and sleutel < len(inhoud)
    return isinstance(inhoud, dict) and sleutel in inhoud


def eigen_feiten(knopen: list[Knoop]) -> dict[str, frozenset[str]]:
    """Own kinds of fact -> the names of their fields, both as written and as an id."""
    uit: dict[str, frozenset[str]] = {}
    for knoop in knopen:
        if knoop.deel == "feiten" and knoop.ouder is None:
            velden = {kind.id for kind in knoop.kinderen}
            teksten = {kind.data for kind in knoop.kinderen if isinstance(kind.data, str)}
            uit[knoop.id] = uit.get(knoop.id, frozenset()) | velden | teksten
    return uit
