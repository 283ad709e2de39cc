"""The named things of one plan, found in its tree before anything is checked, so that references can be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any, Final

from passend.engine.blokken.basis import Blok
from passend.engine.blokken.typen import Loc
from passend.engine.delen.verhaal import DELEN
from passend.engine.woorden import NIET_VERMELD, id_van

EVALUATIE: Final = "geëvalueerd"

# Keys that hold named things -> what those are called in `Ref`. Everything else holds none.
HOUDERS: Final[dict[str, str]] = {
    **dict.fromkeys(("acties", "keuze uit", "voorbereiding", "terugkoppeling", "inzet", "taak", "agenda"), "acties"),
    **dict.fromkeys(("besluiten", "besluit"), "besluiten"),
    **dict.fromkeys(("vraagt", "wacht op", "een van", "minstens", "van"), "eisen"),
    **dict.fromkeys(("delen", "punten"), "verhaal"),
    **dict.fromkeys(("indicatoren", "bezoek", "professionalisering"), "kwaliteit"),
    **{houder: houder for houder in ("keuzes", "treden", "secties", "velden", "criteria", "rijen", "locaties")},
    **dict.fromkeys(("dan", "bij weigering", "bij intrekking"), ""),
    "verdeling": "rollen",
    "evaluatie": EVALUATIE,
}


@dataclass(slots=True, eq=False)
class Knoop:
    """One named thing: `soort` is what `Ref` calls it, `deel` the part it stands in, `data` its raw value."""

    id: str
    soort: str
    deel: str
    pad: str
    loc: Loc
    laag: str
    data: Any
    ouder: "Knoop | None" = None
    element: Blok | None = None
    kinderen: "list[Knoop]" = field(default_factory=list)

    @property
    def standen(self) -> frozenset[str]:
        """The states that this thing has besides the common ones."""
        eigen = self.data.get("standen", ()) if isinstance(self.data, dict) else ()
        return frozenset([eigen] if isinstance(eigen, str) else eigen)

    def past(self, delen: tuple[str, ...]) -> bool:
        """Tell whether a reference that expects one of these parts may mean this."""
        return not delen or self.soort in delen or (self.ouder is None and self.deel in delen)

    def nazaten(self) -> "Iterator[Knoop]":
        """Everything inside this one, near things first."""
        laag = self.kinderen
        while laag:
            yield from laag
            laag = [kind for knoop in laag for kind in knoop.kinderen]


@dataclass
class _Zoeker:
    """Collects the named things of one tree."""

    laag: str
    knopen: list[Knoop] = field(default_factory=list)
    paden: set[str] = field(default_factory=set)

    def deel(self, deel: str, inhoud: Any) -> None:
        """Collect the things of one part: a list of elements, or one mapping with lists in it."""
        soort = deel if deel not in ("school", "privacy") else ""
        self._houder(inhoud, soort, deel, None, (deel,), deel)
        if isinstance(inhoud, dict):
            self._binnen(inhoud, deel, None, (deel,))

    def _houder(self, inhoud: Any, soort: str, deel: str, ouder: Knoop | None, loc: Loc, houder: str) -> None:
        if not isinstance(inhoud, list):
            if loc != (deel,):
                self._stuk(inhoud, soort, deel, ouder, loc, houder)
            return
        for i, stuk in enumerate(inhoud):
            self._stuk(stuk, soort, deel, ouder, (*loc, i), houder)

    def _stuk(self, stuk: Any, soort: str, deel: str, ouder: Knoop | None, loc: Loc, houder: str) -> None:
        naam = _naam(stuk, soort)
        if naam and soort:
            ouder = self._nieuw(naam, soort, deel, ouder, loc, stuk, houder)
        if isinstance(stuk, dict):
            self._binnen(stuk, deel, ouder, loc)

    def _binnen(self, stuk: Mapping[str, Any], deel: str, ouder: Knoop | None, loc: Loc) -> None:
        for sleutel, inhoud in stuk.items():
            soort = HOUDERS.get(sleutel)
            if soort is not None and isinstance(inhoud, (list, dict)):
                self._houder(inhoud, soort, deel, ouder, (*loc, sleutel), sleutel)

    def _nieuw(self, naam: str, soort: str, deel: str, ouder: Knoop | None, loc: Loc, data: Any, houder: str) -> Knoop:
        pad = self._pad(ouder.pad if ouder else deel, naam, houder)
        knoop = Knoop(naam, soort, deel, pad, loc, self.laag, data, ouder)
        self.knopen.append(knoop)
        if ouder:
            ouder.kinderen.append(knoop)
        return knoop

    def _pad(self, begin: str, naam: str, houder: str) -> str:
        """Leave the container out, except where the same name stands in two containers of one element."""
        nummers = (f"{begin}.{naam}-{nummer}" for nummer in count(2))
        pad = next(
            pad for pad in chain((f"{begin}.{naam}", f"{begin}.{houder}.{naam}"), nummers) if pad not in self.paden
        )
        self.paden.add(pad)
        return pad


def _naam(stuk: Any, soort: str) -> str:
    if isinstance(stuk, dict):
        naam = stuk.get("id")
        if soort == EVALUATIE:
            return EVALUATIE
        return str(naam) if isinstance(naam, str | int) else ""
    if soort == "velden" and isinstance(stuk, str) and stuk != NIET_VERMELD:
        return id_van(stuk)
    return ""


def vind_knopen(inhoud: Mapping[str, Any], laag: str) -> list[Knoop]:
    """Find every named thing of a plan (or a fragment of one) in the order of its text."""
    zoeker = _Zoeker(laag)
    for deel, stukken in inhoud.items():
        if deel in DELEN and deel != "plan":
            zoeker.deel(deel, stukken)
    return zoeker.knopen


def dubbelen(knopen: list[Knoop]) -> Iterator[tuple[Knoop, Knoop]]:
    """Find things that bear the name of an earlier one in the same list; acts and decisions share their names."""
    gezien: dict[tuple[Knoop | None, str, str], Knoop] = {}
    for knoop in knopen:
        if knoop.soort == EVALUATIE:
            continue
        soort = "acties" if knoop.soort == "besluiten" and knoop.ouder else knoop.soort
        sleutel = (knoop.ouder, soort if knoop.ouder else knoop.deel, knoop.id)
        if sleutel in gezien:
            yield gezien[sleutel], knoop
        gezien.setdefault(sleutel, knoop)
