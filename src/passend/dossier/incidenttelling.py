"""Incidents counted over periods: how many, of which kind, and from when on a rule of the plan counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from passend.dossier.incidenten import Incident
from passend.dossier.incidentplan import Incidentregel, incidentregels, incidentsoorten
from passend.dossier.schoolkalender import schoolkalender
from passend.engine.termijnen.kalender import Kalender

_EEN_DAG = timedelta(days=1)
_MAANDEN = ("aug", "sep", "okt", "nov", "dec", "jan", "feb", "mrt", "apr", "mei", "jun", "jul")


@dataclass(frozen=True, slots=True, kw_only=True)
class Periode:
    """A stretch of days in which is counted; both ends belong to it."""

    naam: str
    van: date
    tot: date

    def heeft(self, incident: Incident) -> bool:
        """Whether this happened in it."""
        return self.van <= incident.op <= self.tot


@dataclass(frozen=True, slots=True, kw_only=True)
class Telrij:
    """One line of a table: a number for each period."""

    naam: str
    aantallen: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maand:
    """One month of a school year: how many this year, and how many the year before."""

    naam: str
    nu: int
    vorig: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Regeltelling:
    """A rule of the plan with the number that it looks at, and from when on; None for all that ever happened."""

    regel: Incidentregel
    aantal: int
    vanaf: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Everything counted. An incident of two kinds stands in two lines of `soorten`, and once in `totaal`."""

    perioden: tuple[Periode, ...]
    soorten: tuple[Telrij, ...]
    bij: tuple[Telrij, ...]
    totaal: Telrij
    maanden: tuple[Maand, ...]
    regels: tuple[Regeltelling, ...]


def telling(incidenten: Sequence[Incident], *, op: date) -> Telling:
    """Count incidents, looking back from a day."""
    kalender = schoolkalender()
    vakken = perioden(op, kalender)
    namen = {soort.waarde: soort.naam for soort in incidentsoorten()}
    per_soort = [(naam, [een for een in incidenten if woord in een.soorten]) for woord, naam in namen.items()]
    per_bij: dict[str, list[Incident]] = {een.bij: [] for een in incidenten}
    for een in incidenten:
        per_bij[een.bij].append(een)
    return Telling(
        perioden=vakken,
        soorten=tuple(_rij(naam, eigen, vakken) for naam, eigen in per_soort if eigen),
        bij=tuple(_rij(naam, eigen, vakken) for naam, eigen in sorted(per_bij.items()) if naam),
        totaal=_rij("", incidenten, vakken),
        maanden=tuple(_maanden(incidenten, kalender.schooljaar(op).begin)),
        regels=tuple(_regel(regel, incidenten, op, kalender) for regel in incidentregels()),
    )


def per_deel(delen: Iterable[tuple[str, Sequence[Incident]]], *, op: date) -> list[Telrij]:
    """A line for each part (a groep), in the same periods as `telling`."""
    vakken = perioden(op, schoolkalender())
    return [_rij(naam, eigen, vakken) for naam, eigen in delen]


def vorig_schooljaar(op: date) -> date:
    """The first day of the school year before: what happened before that is not counted over periods."""
    return schoolkalender().jaar(schoolkalender().schooljaar(op).begin - 1).van


def perioden(op: date, kalender: Kalender) -> tuple[Periode, ...]:
    """This week and month, since the last holiday, this school year, and the whole year before."""
    jaar = kalender.schooljaar(op)
    vorig = kalender.jaar(jaar.begin - 1)
    return (
        Periode(naam="Deze week", van=op - timedelta(days=op.weekday()), tot=op),
        Periode(naam="Deze maand", van=op.replace(day=1), tot=op),
        Periode(naam="Sinds de laatste vakantie", van=_na_vakantie(op, kalender), tot=op),
        Periode(naam="Dit schooljaar", van=jaar.van, tot=op),
        Periode(naam="Vorig schooljaar", van=vorig.van, tot=vorig.tot),
    )


def _na_vakantie(op: date, kalender: Kalender) -> date:
    """The day after the last holiday that is over; else the first day of school, or of the school year."""
    jaar = kalender.schooljaar(op)
    voorbij = [vak.tot for vak in jaar.vakanties or () if vak.tot < op]
    return max(voorbij) + _EEN_DAG if voorbij else jaar.eerste_schooldag or jaar.van


def _rij(naam: str, incidenten: Sequence[Incident], vakken: Sequence[Periode]) -> Telrij:
    return Telrij(naam=naam, aantallen=tuple(sum(vak.heeft(een) for een in incidenten) for vak in vakken))


def _maanden(incidenten: Sequence[Incident], begin: int) -> Iterable[Maand]:
    """August up to and including July."""
    aantal = Counter((een.op.year, een.op.month) for een in incidenten)
    for nummer, naam in enumerate(_MAANDEN):
        maand = (nummer + 7) % 12 + 1
        jaar = begin + (maand < 8)
        yield Maand(naam=naam, nu=aantal[jaar, maand], vorig=aantal[jaar - 1, maand])


def _regel(regel: Incidentregel, incidenten: Sequence[Incident], op: date, kalender: Kalender) -> Regeltelling:
    vanaf = regel.telt_vanaf(op, kalender)
    telt = [een for een in incidenten if regel.soorten & set(een.soorten) and (vanaf is None or een.op >= vanaf)]
    return Regeltelling(regel=regel, aantal=len(telt), vanaf=vanaf)
