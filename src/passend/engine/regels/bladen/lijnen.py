"""Measurements in lines, latest first: one sort for all conditions of a plan that look at the latest of each line.

A line is what one instrument says of one vak. Which instruments take part and how far back the lines go follows from
all conditions together, so the text is written when the compilation is complete. Conditions that choose a kind of
instrument have lines of their own, for results of another kind do not count in these.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from passend.engine.regels.bladen.meetkeuze import ALLE, Meetkeuze, metingen, op_inhoud
from passend.engine.regels.bouw import Blik, Bouw
from passend.engine.regels.sqltekst import is_een_van


@dataclass
class Lijnen:
    """What conditions together need of the lines of one kind of measurement."""

    soort: str
    isoorten: tuple[str, ...] = ()
    instrumenten: set[str] = field(default_factory=set)
    alle_instrumenten: bool = False
    diepte: int = 1
    kolommen: set[str] = field(default_factory=set)
    volgorde: bool = False

    def tekst(self, bouw: Bouw, blik: Blik) -> str:
        """The SELECT; `rang` gives equal places to results of one moment, `plek` gives each its own."""
        instrumenten = () if self.alle_instrumenten else tuple(sorted(self.instrumenten))
        keuze = Meetkeuze(self.soort, instrumenten, isoorten=self.isoorten)
        meet = metingen(bouw, blik, keuze, sorted(self.kolommen))
        lijn = "PARTITION BY o.nr, m.vak" + ("" if len(instrumenten) == 1 else ", m.instrument")
        orde = f"{lijn} ORDER BY m.op DESC, m.volg DESC NULLS LAST"
        meet.kolommen.pop("volg")
        meet.kolommen["rang"] = f"RANK() OVER ({orde})"
        if self.volgorde:
            meet.kolommen["plek"] = f"ROW_NUMBER() OVER ({orde}{op_inhoud(sorted(self.kolommen))})"
        return f"SELECT * FROM ({meet.sql()}) m WHERE m.rang <= {self.diepte}"


def is_lijn(keuze: Meetkeuze) -> bool:
    """Whether a selection takes whole lines, so that it can share their order."""
    return not keuze.open and not keuze.momenten and keuze.meetsoort == ALLE


def uit_lijnen(
    bouw: Bouw, blik: Blik, keuze: Meetkeuze, kolommen: Sequence[str], *, diepte: int, volgorde: bool = False
) -> str:
    """The latest measurements of the chosen lines, as rows `q` with `rang` (and `plek` where order is asked for)."""
    sleutel = (keuze.soort, blik.basis, keuze.isoorten)
    eis = bouw.lijnen.setdefault(sleutel, Lijnen(keuze.soort, keuze.isoorten))
    assert isinstance(eis, Lijnen)
    eis.instrumenten |= set(keuze.instrumenten)
    eis.alle_instrumenten = eis.alle_instrumenten or not keuze.instrumenten
    eis.diepte, eis.volgorde = max(eis.diepte, diepte), eis.volgorde or volgorde
    eis.kolommen |= set(kolommen)
    bouw.metingen(keuze, [*kolommen, *keuze.kolommen], blik.lezing)
    heel = Blik(blik.vanaf, basis=blik.basis, lezing=blik.lezing)
    naam = bouw.later("lijnen", sleutel, lambda: eis.tekst(bouw, heel))
    keuzes = (("instrument", keuze.instrumenten), ("vak", keuze.vakken))
    tests = [is_een_van(f"q.{kolom}", waarden) for kolom, waarden in keuzes if waarden]
    tests.append(f"q.{'plek' if volgorde else 'rang'} <= {diepte}")
    return f"(SELECT * FROM {naam} q WHERE {' AND '.join(tests)}) q"
