"""Which measurements a condition is about: the selectors instrument, vak, soort and moment, and the days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from passend.engine.blokken.vergelijking import Grenzen
from passend.engine.regels.bouw import Blik, Bouw, heeft_open
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import is_een_van, letter, of
from passend.engine.regels.vergelijken import grenzen_van
from passend.engine.woorden import NIET_VERMELD

# Main measurements are those at M and E with the group; a result of which nobody recorded the moment is one too.
HOOFDMOMENTEN: Final = tuple(f"{half}{groep}" for groep in range(1, 9) for half in "ME")
HOOFDMETING, TUSSENMETING, ALLE = "hoofdmeting", "tussenmeting", "alle"
MEETSOORTEN: Final = (HOOFDMETING, TUSSENMETING, ALLE)

KOLOMMEN: Final = (
    *("vak", "instrument", "isoort", "moment", "id", "soort", "niveau", "schaal", "waarde", "oordeel", "uitslag"),
    *("persoon", "aantal"),
)
# What a test looks at besides vak and instrument; the fewer columns go through a sort, the better.
_NODIG: Final = {
    "niveau": ("niveau", "schaal"),
    "norm": ("niveau", "schaal", "waarde"),
    "waarde": ("waarde", "niveau", "schaal", "uitslag"),
    "uitslag": ("uitslag",),
    "oordeel": ("oordeel",),
}
_VOOR_VERWACHTING: Final = ("niveau", "schaal", "waarde", "moment", "id")
INHOUD: Final = ("niveau", "waarde", "oordeel", "uitslag")
VERWACHTING: Final = "verwachting"


def nodig(bouw: Bouw, velden: Mapping[str, Any], *extra: str) -> tuple[str, ...]:
    """The columns of a measurement that a condition needs; all of them where evidence is asked for."""
    if bouw.met_bewijs:
        return KOLOMMEN
    gevraagd = {"vak", "instrument", *extra}
    for naam, kolommen in _NODIG.items():
        if naam in velden:
            gevraagd |= set(kolommen)
            if isinstance(velden[naam], Grenzen) and VERWACHTING in grenzen_van(velden[naam]).values():
                gevraagd |= set(_VOOR_VERWACHTING)
    return tuple(kolom for kolom in KOLOMMEN if kolom in gevraagd)


def op_inhoud(kolommen: Sequence[str], rij: str = "m") -> str:
    """Order by content: two results of one day without an order must not be ordered by who recorded them first."""
    return "".join(f", {rij}.{kolom}" for kolom in INHOUD if kolom in kolommen)


@dataclass(frozen=True, slots=True)
class Meetkeuze:
    """Selectors of measurements, resolved against the plan."""

    soort: str
    instrumenten: tuple[str, ...] = ()
    vakken: tuple[str, ...] = ()
    isoorten: tuple[str, ...] = ()
    momenten: tuple[str, ...] = ()
    meetsoort: str = ALLE
    open: bool = False
    lijsten: tuple[str, ...] = ()

    @classmethod
    def uit(cls, bouw: Bouw, blik: Blik, soort: str, velden: dict[str, Any]) -> "Meetkeuze":
        """Read the selectors of a condition; `open` when the plan leaves one of them (partly) open."""
        keuzes = {naam: velden.get(naam) or [] for naam in ("instrument", "vak", "soort", "moment")}
        instrumenten = tuple(bouw.korte_ids(keuzes["instrument"], "instrumenten", blik.vanaf))
        soorten = [str(een) for een in keuzes["soort"] if een != NIET_VERMELD]
        meetsoorten = [een for een in soorten if een in MEETSOORTEN]
        return cls(
            soort,
            instrumenten,
            tuple(str(een) for een in keuzes["vak"] if een != NIET_VERMELD),
            tuple(een for een in soorten if een not in MEETSOORTEN),
            tuple(str(een) for een in keuzes["moment"] if een != NIET_VERMELD),
            meetsoorten[0] if meetsoorten else ALLE,
            any(heeft_open(lijst) for lijst in keuzes.values()),
            _lijsten(bouw, instrumenten),
        )

    @property
    def naam(self) -> str:
        """What is missing where there is no such measurement: an instrument, or the kind of measurement."""
        return f"instrumenten.{self.instrumenten[0]}" if self.instrumenten else self.soort

    @property
    def kolommen(self) -> tuple[str, ...]:
        """The columns that the selection looks at."""
        gekozen = {
            "instrument": self.instrumenten,
            "vak": self.vakken,
            "isoort": self.isoorten,
            "moment": self.momenten or self.meetsoort != ALLE,
        }
        return tuple(kolom for kolom, keuze in gekozen.items() if keuze)

    def filters(self, rij: str = "m") -> list[str]:
        """The selection as tests on a row."""
        tests = [f"{rij}.soort = {letter(self.soort)}"]
        if self.open:
            return tests
        gewoon = (("instrument", self.instrumenten), ("vak", self.vakken), ("isoort", self.isoorten))
        tests += [is_een_van(f"{rij}.{kolom}", waarden) for kolom, waarden in gewoon if waarden]
        if self.momenten:
            tests.append(of(_moment(f"{rij}.moment", moment) for moment in self.momenten))
        return tests + meetsoort_filter(self.meetsoort, rij)


def _lijsten(bouw: Bouw, instrumenten: Sequence[str]) -> tuple[str, ...]:
    """The scales of the instruments; none when the plan does not say on which scale one of them reports."""
    gevonden: list[str] = []
    for instrument in bouw.plan.instrumenten:
        if not isinstance(instrument, str) and instrument.id in instrumenten:
            if not instrument.lijst or heeft_open(instrument.lijst):
                return ()
            gevonden += instrument.lijst
    return tuple(gevonden)


def _moment(kolom: str, moment: str) -> str:
    """`M5` is that moment; `M` every M, whatever the group."""
    if moment in ("M", "E"):
        return is_een_van(kolom, [een for een in HOOFDMOMENTEN if een.startswith(moment)])
    return is_een_van(kolom, [moment])


def meetsoort_filter(meetsoort: str, rij: str = "m") -> list[str]:
    """Keep the main measurements, those in between, or all."""
    hoofd = is_een_van(f"{rij}.moment", HOOFDMOMENTEN)
    if meetsoort == HOOFDMETING:
        return [f"({hoofd} OR {rij}.moment IS NULL)"]
    return [f"(NOT {hoofd})"] if meetsoort == TUSSENMETING else []


def metingen(
    bouw: Bouw, blik: Blik, keuze: Meetkeuze, kolommen: Sequence[str] = KOLOMMEN, *, groepen: bool = False
) -> Rijen:
    """The chosen measurements that can be seen, one row each, with `m` and `o` as names.

    A single pupil's rule looks at a group only through results of the group as a whole.
    """
    rijen = Rijen(f"{bouw.metingen(keuze, [*kolommen, *keuze.kolommen], blik.lezing)} m")
    rijen.joins.append(f"JOIN {blik.basis} o ON o.nr = m.nr AND m.op <= o.op")
    rijen.waar += [*keuze.filters(), "(m.verbeterd IS NULL OR m.verbeterd > o.op)"]
    if not groepen:
        rijen.waar.append("m.eigen")
    rijen.kolommen |= {"nr": "o.nr", "op": "o.op", "dag": "m.op", "volg": "m.volg"}
    rijen.kolommen |= {kolom: f"m.{kolom}" for kolom in kolommen}
    return rijen


def rang(keuze: Meetkeuze, *, per_instrument: bool) -> str:
    """Partition and order that put the latest measurement of a line first.

    A line is an instrument in a vak, or (for a series) a vak whatever the instrument.
    """
    delen = ["o.nr", "m.vak"]
    if len(keuze.instrumenten) != 1:
        delen.append("m.instrument" if per_instrument else "CASE WHEN m.vak IS NULL THEN m.instrument END")
    return f"PARTITION BY {', '.join(delen)} ORDER BY m.op DESC, m.volg DESC NULLS LAST"
