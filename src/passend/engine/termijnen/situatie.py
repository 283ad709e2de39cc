"""What is known when a term is judged: the day, the events, what was done, the calendar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from passend.engine.blokken.termijn import GRENSWOORDEN, EersteVan
from passend.engine.termijnen.kalender import EEN_DAG, Kalender, PeriodeVenster, schooljaar_van
from passend.engine.termijnen.venster import als_dag
from passend.engine.woorden import NIET_VERMELD

type Gebeurtenissen = Callable[[str], Sequence[date]]


def orde(dag: date) -> tuple[date, time]:
    """Return the key by which days and moments are put in order; a whole day comes after its minutes."""
    return als_dag(dag), dag.time() if isinstance(dag, datetime) else time.max


@dataclass(frozen=True, slots=True)
class Verlenging:
    """An extension that somebody recorded: on which day, and which roles were told (None: all that must be)."""

    op: date
    aan: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Situatie:
    """Everything besides the term itself.

    `gedaan` holds the days up to the asking day, in order, with repeats; `buren` the event days of the other terms in
    the same list. `onbekend` gathers, while a term is worked out, what would have to be known to say more.
    """

    op: date
    nu: datetime | None
    gebeurtenissen: Gebeurtenissen
    gedaan: tuple[date, ...]
    kalender: Kalender
    periodes: tuple[PeriodeVenster, ...] = ()
    verlengingen: tuple[Verlenging, ...] = ()
    gepland: tuple[date, ...] = ()
    aanwezig_vanaf: date | None = None
    bevestigd: tuple[date, ...] = ()
    buren: tuple[date, ...] = ()
    onbekend: list[str] = field(default_factory=list)

    @property
    def vanaf(self) -> date:
        """The first day for which anything is owed: when the pupil came, else the first thing done, else today.

        Nobody can be late for a school year of which nothing is known; so without any of these only the school year
        of the asking day is judged.
        """
        return self.aanwezig_vanaf or min([self.op, *self.gedaan[:1]])

    @property
    def schooljaren(self) -> range:
        """The school years to judge, and the next one, to say when it opens again."""
        return range(schooljaar_van(self.vanaf), schooljaar_van(self.op) + 2)

    def gedaan_sinds(self, dag: date | None) -> int:
        """Count how often it was done on or after a day; None means ever."""
        return sum(1 for gedaan in self.gedaan if dag is None or gedaan >= dag)

    def is_voorbij(self, grens: date | datetime) -> bool:
        """Tell whether the asking moment lies after the last day, or after the last minute."""
        if isinstance(grens, datetime) and self.nu is not None:
            return self.nu > grens
        return self.op > als_dag(grens)

    def dagen(self, verwijzing: str, stand: str = "start") -> list[date]:
        """Return when an event took place or will take place, in order; days and moments.

        What the caller knows goes before the calendar, which knows the school year and the periods; a period that is
        named without a state is meant by its `stand`.
        """
        gevonden = list(self.gebeurtenissen(verwijzing)) or self._uit_kalender(verwijzing, stand)
        return sorted(gevonden, key=orde)

    def _uit_kalender(self, verwijzing: str, stand: str) -> list[date]:
        naam, _, eigen = verwijzing.removeprefix("kalender.").partition(".")
        if (eigen or stand) not in ("start", "einde"):
            return []
        bij_start = (eigen or stand) == "start"
        if naam == "schooljaar":
            jaren = [self.kalender.jaar(begin) for begin in self.schooljaren]
            grenzen = [jaar.eerste_schooldag if bij_start else jaar.laatste_schooldag for jaar in jaren]
        else:
            grenzen = [vak.van if bij_start else vak.tot for vak in self.periodes if vak.id == naam]
        return [dag for dag in grenzen if dag is not None]

    def keert_terug(self, gebeurtenis: object) -> bool:
        """Tell whether an event belongs to the calendar of every school year."""
        naam = str(gebeurtenis).removeprefix("kalender.").partition(".")[0]
        return naam == "schooljaar" or any(vak.id == naam for vak in self.periodes)

    def momenten(self, gebeurtenis: str | EersteVan, *, als_einde: bool = False) -> list[date]:
        """Return the days of one event, or of several taken as one; empty as long as it is not known.

        The first of several is the earliest of their latest days; the last waits until each has one. `na X` is the
        day after X; as the end of a stretch it is X itself (`als_einde`).
        """
        if isinstance(gebeurtenis, str):
            return self._na_of_voor(gebeurtenis, als_einde)
        namen = gebeurtenis.eerste_van or gebeurtenis.laatste_van
        laatste = [self._laatste(self.dagen(naam)) for naam in namen if naam != NIET_VERMELD]
        bekend = [dag for dag in laatste if dag is not None]
        if gebeurtenis.eerste_van:
            return [min(bekend, key=orde)] if bekend else []
        return [max(bekend, key=orde)] if len(bekend) == len(namen) else []

    def _na_of_voor(self, gebeurtenis: str, als_einde: bool) -> list[date]:
        if not gebeurtenis.startswith(GRENSWOORDEN):
            return self.dagen(gebeurtenis, "einde" if als_einde else "start")
        woord, naam = gebeurtenis.split(" ", 1)
        if woord == "voor":
            return [als_dag(dag) - EEN_DAG for dag in self.dagen(naam)]
        return [als_dag(dag) if als_einde else als_dag(dag) + EEN_DAG for dag in self.dagen(naam, "einde")]

    def _laatste(self, dagen: list[date]) -> date | None:
        """Return the latest day up to today, else the first one to come."""
        geweest = [dag for dag in dagen if self.is_geweest(dag)]
        return geweest[-1] if geweest else next(iter(dagen), None)

    def is_geweest(self, dag: date) -> bool:
        """Tell whether a day or moment has come."""
        if isinstance(dag, datetime) and self.nu is not None:
            return dag <= self.nu
        return als_dag(dag) <= self.op
