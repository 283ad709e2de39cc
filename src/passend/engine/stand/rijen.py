"""Facts as rows of the relations that the compiled rules read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from passend.engine.blokken.feit import METINGEN
from passend.engine.delen.meten import Instrument
from passend.engine.stand.afspraken import RIJEN
from passend.engine.stand.bezoeken import Bezoek
from passend.engine.stand.daden import vervult
from passend.engine.stand.feiten import Feit
from passend.engine.stand.planboek import Planboek
from passend.engine.termijnen.kalender import Kalender, PeriodeVenster

ONBEKENDE_PERSOON = "1"


@dataclass
class Rijen:
    """Rows per relation, in the order of the columns of `regels.schema`."""

    onderwerp: list[tuple[Any, ...]] = field(default_factory=list)
    meting: list[tuple[Any, ...]] = field(default_factory=list)
    feit: list[tuple[Any, ...]] = field(default_factory=list)
    feitveld: list[tuple[Any, ...]] = field(default_factory=list)
    periode: list[tuple[Any, ...]] = field(default_factory=list)
    dagen: list[tuple[Any, ...]] = field(default_factory=list)


class Rijenmaker:
    """Writes the facts of many onderwerpen as rows; one per plan edition."""

    def __init__(self, boek: Planboek) -> None:
        self.boek = boek
        self._instrumenten = {i.pad: i for i in boek.plan.instrumenten if isinstance(i, Instrument)}
        self.rijen = Rijen()

    def onderwerp(self, sleutel: str, soort: str, op: date, nu: datetime | None) -> None:
        self.rijen.onderwerp.append((sleutel, soort, op, nu))

    def feiten(self, sleutel: str, feiten: Iterable[Feit]) -> None:
        """Write facts under an onderwerp; results of groups count for so many people as `keer` says."""
        for feit in feiten:
            if feit.soort in METINGEN:
                self.rijen.meting.extend(self._metingen(sleutel, feit))
            else:
                self._feit(sleutel, feit)

    def bezoeken(self, sleutel: str, bezoeken: Iterable[Bezoek]) -> None:
        """Write where somebody stands as facts of the kind `trede`, so that conditions can ask for it."""
        for nr, bezoek in enumerate(bezoeken):
            if bezoek.is_einde:
                continue
            nummer = f"{sleutel}/bezoek/{nr}"
            tot = bezoek.tot if bezoek.tot != bezoek.van else bezoek.van
            self.rijen.feit.append((sleutel, nummer, "trede", bezoek.van, tot, None, None, bezoek.sleutel))
            for veld, waarde in (("op", bezoek.trede), ("route", bezoek.route)):
                self.rijen.feitveld.append((nummer, veld, waarde, None))

    def afgeleid(self, sleutel: str, treden: Mapping[str, str], op: date) -> None:
        """Write where somebody stands on derived routes; a route per domain gives one row per domain."""
        for naam, trede in treden.items():
            nummer, route = f"{sleutel}/afgeleid/{naam}", ".".join(trede.split(".")[:2])
            domein = None if route == f"routes.{naam}" else naam
            self.rijen.feit.append((sleutel, nummer, "trede", op, None, None, None, domein))
            for veld, waarde in (("op", trede), ("route", route)):
                self.rijen.feitveld.append((nummer, veld, waarde, None))

    def periodes(self, sleutel: str, periodes: Iterable[PeriodeVenster]) -> None:
        self.rijen.periode.extend((vak.id, sleutel, vak.van, vak.tot) for vak in periodes)

    def dagen(self, kalender: Kalender, van: date, tot: date) -> None:
        self.rijen.dagen.extend(tuple(dag) for dag in kalender.dagen(van, tot))

    def _metingen(self, sleutel: str, feit: Feit) -> Iterator[tuple[Any, ...]]:
        pad = next((str(p) for p in feit.alle("instrument")), "")
        instrument = self._instrumenten.get(pad)
        isoort = instrument.soort if instrument else None
        niveau, schaal = _niveau(feit.een("niveau"))
        waarde = feit.een("waarde")
        getal = _getal(waarde)
        persoon = str(feit.een("leerling", f"{sleutel}/{feit.nr}" if feit.alle("groep") else ONBEKENDE_PERSOON))
        yield (
            sleutel,
            persoon,
            f"{sleutel}/{feit.nr}",
            feit.soort,
            pad.partition(".")[2] or None,
            isoort,
            feit.een("vak"),
            feit.een("moment"),
            feit.op,
            feit.nr,
            niveau or (str(waarde) if waarde is not None and getal is None else None),
            schaal,
            getal,
            feit.een("oordeel"),
            _tekst(feit.een("uitslag")),
            int(feit.een("keer", 1)),
        )

    def _feit(self, sleutel: str, feit: Feit) -> None:
        if feit.soort == "trede":
            return
        nummer = f"{sleutel}/{feit.nr}"
        rij = (sleutel, nummer, feit.soort, feit.op, feit.tot, feit.moment, feit.een("vak"), feit.een("domein"))
        self.rijen.feit.append(rij)
        for veld, waarden in feit.velden.items():
            for waarde in waarden if veld != RIJEN else ():
                self.rijen.feitveld.append((nummer, veld, _tekst(waarde), _getal(waarde)))
        for pad in sorted(vervult(self.boek.plan, feit, self.boek.acties)):
            self.rijen.feitveld.append((nummer, "vervult", pad, None))


def _niveau(waarde: Any) -> tuple[str | None, str | None]:
    """A level as it was recorded, plain or with its scale: `V`, or `{schaal: i-v, in: V}`."""
    if isinstance(waarde, dict):
        inhoud = waarde.get("in")
        inhoud = inhoud[0] if isinstance(inhoud, list) else inhoud
        return str(inhoud), waarde.get("schaal")
    return (None if waarde is None else str(waarde)), None


def _tekst(waarde: Any) -> str | None:
    if waarde is None:
        return None
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde)


def _getal(waarde: Any) -> Decimal | None:
    if isinstance(waarde, bool | date) or waarde is None:
        return None
    try:
        return Decimal(str(waarde))
    except InvalidOperation:
        return None
