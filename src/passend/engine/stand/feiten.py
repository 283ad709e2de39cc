"""Facts as the stand uses them: words turned into canonical paths, every field a tuple of values."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, get_args

from passend.engine.blokken.actie import Wat
from passend.engine.blokken.element import Element
from passend.engine.delen.plan import Plan
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.woorden import MAANDEN, NIET_VERMELD

# Which part of the plan a field of a fact points at; every other field is plain text.
VERWIJZINGEN: dict[str, dict[str, tuple[str, ...]]] = {
    "toets": {"instrument": ("instrumenten",), "norm": ("normen",)},
    "methodetoets": {"instrument": ("instrumenten",), "norm": ("normen",)},
    "verwachting": {"instrument": ("instrumenten",)},
    "observatie": {"instrument": ("instrumenten",)},
    "oordeel": {"vraag": ("vragen",)},
    "actie": {"id": ("acties",), "document": ("documenten", "plannen")},
    "gesprek": {"id": ("contact", "acties")},
    "overleg": {"soort": ("overleggen",)},
    "plan": {"soort": ("plannen",)},
    "document": {"soort": ("documenten",)},
    "steun": {"aanbod": ("aanbod",)},
    "besluit": {"id": ("besluiten",), "keuze": ("keuzes",), "naar": ("treden",)},
    "voorstel": {"id": ("besluiten",), "keuze": ("keuzes",), "naar": ("treden",)},
    "toestemming": {"id": ("toestemmingen",)},
    "ontvangst": {"wat": ()},
    "trede": {"route": ("routes",), "op": ("treden",), "naar": ("treden",)},
    "terzijde": {"signaal": ("signalen",)},
    "afwijking": {"van": ()},
    "verlenging": {"van": ()},
}
# Fields that name the thing a fact is about: they say which elements it can fulfil.
DOELVELDEN = ("id", "soort", "instrument", "vraag", "aanbod", "keuze", "wat", "document", "signaal", "van", "naar")
WAT = frozenset(get_args(Wat))
# Facts about something that can be planned, held and cancelled.
PLANBAAR = frozenset({"actie", "gesprek", "overleg"})
VASTE_VELDEN = frozenset({"feit", "op", "tijd", "tot"})
ZONDER_DOEL = frozenset(
    {
        "gebeurtenis",
        "gesprek",
        "toestemming.van",
        "ontvangst.van",
        "actie.document",
        "besluit.naar",
        "voorstel.id",
        "voorstel.keuze",
        "voorstel.naar",
    }
)

_GEPLAND = re.compile(r"gepland op (?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2}) (" + "|".join(MAANDEN) + r")(?: (\d{4}))?)")


@dataclass(frozen=True, slots=True)
class Feit:
    """One fact of the log; `velden` holds every field as a tuple, references as canonical paths."""

    nr: int
    soort: str
    op: date
    moment: datetime | None = None
    tot: date | None = None
    velden: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    doelen: frozenset[str] = frozenset()
    id: str = ""

    def een(self, veld: str, anders: Any = None) -> Any:
        """The first value of a field, or `anders` when the fact does not carry it."""
        waarden = self.velden.get(veld, ())
        return waarden[0] if waarden else anders

    def alle(self, veld: str) -> tuple[Any, ...]:
        return self.velden.get(veld, ())

    def heeft(self, veld: str, *waarden: Any) -> bool:
        return any(waarde in self.velden.get(veld, ()) for waarde in waarden)

    def lijkt_op(self, beschrijving: Mapping[str, Any]) -> bool:
        """Whether the fact was recorded with all these fields (`{feit: toets, op: 2027-01-21, vak: spelling}`)."""
        vast = {"feit": self.soort, "op": self.op, "tot": self.tot}
        return all(
            str(vast[veld]) == str(waarde) if veld in vast else any(_zelfde(eigen, waarde) for eigen in self.alle(veld))
            for veld, waarde in beschrijving.items()
        )

    @property
    def stand(self) -> str | None:
        waarde: str | None = self.een("stand")
        return waarde

    @property
    def door(self) -> tuple[str, ...]:
        return self.alle("door")

    @property
    def reden(self) -> str | None:
        waarde: str | None = self.een("reden")
        return waarde

    @property
    def gehouden(self) -> bool:
        """Whether the thing took place: a planned or cancelled act, talk or meeting did not."""
        return self.stand not in ("gepland", "afgezegd") and self.gepland_op is None

    @property
    def gepland_op(self) -> date | None:
        """The day for which it is planned: `stand: gepland, dag:`, or the words "gepland op <dag>".

        An own kind of fact that names an `overleg` and a `dag` plans that meeting.
        """
        if self.stand in ("gehouden", "afgezegd"):
            return None
        dag = self.een("dag")
        if self.soort not in PLANBAAR:
            return dag if isinstance(dag, date) and self.alle("overleg") else None
        if isinstance(dag, date) and (self.stand == "gepland" or dag > self.op):
            return dag
        for veld in ("over", "reden"):
            gevonden = _GEPLAND.search(str(self.een(veld, "")))
            if gevonden:
                return _geplande_dag(gevonden, self.op)
        return None

    @property
    def gebeurd_op(self) -> date:
        """The day on which it took place: `dag` when that was said afterwards, else the day of the fact."""
        dag = self.een("dag")
        achteraf = self.soort in PLANBAAR and self.gehouden and isinstance(dag, date) and dag <= self.op
        return dag if achteraf else self.op


def _zelfde(eigen: Any, genoemd: Any) -> bool:
    """Whether a field holds a word, or the path to which that word is short."""
    return eigen == genoemd or str(eigen) == str(genoemd) or str(eigen).endswith(f".{genoemd}")


def _geplande_dag(gevonden: re.Match[str], vanaf: date) -> date:
    if gevonden[1]:
        return date(int(gevonden[1]), int(gevonden[2]), int(gevonden[3]))
    jaar = int(gevonden[6] or vanaf.year)
    dag = date(jaar, MAANDEN.index(gevonden[5]) + 1, int(gevonden[4]))
    return dag if gevonden[6] or dag >= vanaf else dag.replace(year=jaar + 1)


def als_tuple(waarde: Any) -> tuple[Any, ...]:
    if waarde is None:
        return ()
    if isinstance(waarde, (list, tuple, set, frozenset)):
        return tuple(waarde)
    return (waarde,)


def _tekst(waarde: Any) -> Any:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return waarde


class FeitLezer:
    """Turns raw facts (mappings as in a case file) into `Feit`en against one plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        # What an earlier edition called an element: its name then -> its name now.
        self._was = {
            oud: element.pad.rpartition(".")[2] for element in plan.register.elementen(Element) for oud in element.was
        }

    def lees(self, feiten: Iterable[Mapping[str, Any]], *, op: date) -> list[Feit]:
        """Read facts in the given order; a fact without `op` happened on the day that is asked about."""
        return [self.lees_een(ruw, nr, op=op) for nr, ruw in enumerate(feiten, 1)]

    def lees_een(self, ruw: Mapping[str, Any], nr: int, *, op: date) -> Feit:
        soort = str(ruw["feit"])
        velden: dict[str, tuple[Any, ...]] = {}
        for veld, waarde in ruw.items():
            if veld not in VASTE_VELDEN:
                velden[veld] = self._waarden(soort, veld, waarde, ruw)
        if soort in ("besluit", "voorstel") and "keuze" in velden and "id" not in velden:
            velden["id"] = tuple(keuze.rpartition(".")[0] for keuze in velden["keuze"])
        dag, moment = _dag_en_moment(ruw, op)
        return Feit(
            nr,
            soort,
            dag,
            moment,
            ruw.get("tot"),
            velden,
            doelen_van(self.plan, soort, velden),
            str(ruw.get("feitid", nr)),
        )

    def _waarden(self, soort: str, veld: str, waarde: Any, ruw: Mapping[str, Any]) -> tuple[Any, ...]:
        waarden = als_tuple(waarde)
        delen = VERWIJZINGEN.get(soort, {}).get(veld)
        if veld == "in":
            delen = ("treden",)
        if delen is not None:
            return tuple(self.pad(str(een), delen, self._vanaf(soort, veld, ruw)) for een in waarden)
        if veld in ("secties", "zonder", "nieuw"):
            vanaf = self._vanaf(soort, veld, ruw)
            return tuple(self._plek(str(een), vanaf) for een in waarden)
        if soort == "actie" and veld in ("soort", "wat"):
            return tuple(self._soort_of_pad(str(een), veld) for een in waarden)
        return tuple(_tekst(een) for een in waarden)

    def _plek(self, verwijzing: str, vanaf: str | None) -> str:
        """A sectie of a form, else a veld of one."""
        try:
            return self.pad(verwijzing, ("secties",), vanaf)
        except VerwijzingFout:
            try:
                return self.pad(verwijzing, ("velden",), vanaf)
            except VerwijzingFout:
                pass
            raise

    def _vanaf(self, soort: str, veld: str, ruw: Mapping[str, Any]) -> str | None:
        """Where a short reference is looked up first: a keuze in its besluit, a sectie in its plan or document."""
        for eigenaar in {
            "keuze": ("id",),
            "secties": ("soort", "id"),
            "zonder": ("soort", "id"),
            "nieuw": ("soort", "id"),
        }.get(veld, ()):
            if ruw.get(eigenaar):
                delen = VERWIJZINGEN.get(soort, {}).get(eigenaar, ())
                return self.pad(str(als_tuple(ruw[eigenaar])[0]), delen, None)
        return None

    def _soort_of_pad(self, waarde: str, veld: str) -> str:
        """`wat` and `soort` of an act are free words, unless they name an element of the plan."""
        delen = ("instrumenten", "kalender", "overleggen", "documenten", "plannen", "aanbod", "toestemmingen")
        if veld == "wat" and waarde in WAT:
            return waarde
        try:
            return self.plan.register.zoek(waarde, delen=delen).pad
        except VerwijzingFout:
            return waarde

    def pad(self, verwijzing: str, delen: Sequence[str], vanaf: str | None) -> str:
        """The canonical path of a reference, with its state behind it when it names one."""
        if verwijzing in (NIET_VERMELD, "anders"):
            return verwijzing
        try:
            treffer = self.plan.register.zoek(verwijzing, delen=tuple(delen), vanaf=vanaf)
        except VerwijzingFout:
            nieuw = ".".join(self._was.get(woord, woord) for woord in verwijzing.split("."))
            if nieuw == verwijzing:
                raise
            treffer = self.plan.register.zoek(nieuw, delen=tuple(delen), vanaf=vanaf)
        return f"{treffer.pad}.{treffer.stand}" if treffer.stand else treffer.pad


def doelen_van(plan: Plan, soort: str, velden: Mapping[str, tuple[Any, ...]]) -> frozenset[str]:
    """The paths of the elements that a fact names."""
    if soort == "gebeurtenis":
        return frozenset()
    gevonden = {
        waarde
        for veld in DOELVELDEN
        if f"{soort}.{veld}" not in ZONDER_DOEL
        for waarde in velden.get(veld, ())
        if isinstance(waarde, str) and "." in waarde
    }
    if soort in {eigen.id for eigen in plan.feiten if not isinstance(eigen, str)}:
        gevonden.add(f"feiten.{soort}")
    return frozenset(gevonden)


def _dag_en_moment(ruw: Mapping[str, Any], op: date) -> tuple[date, datetime | None]:
    dag = ruw.get("op") or op
    if isinstance(dag, datetime):
        return dag.date(), dag
    if "tijd" in ruw:
        return dag, datetime.combine(dag, time.fromisoformat(str(ruw["tijd"])))
    return dag, None
