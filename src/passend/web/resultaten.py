"""Results of pupils as the pages show them: per subject, newest first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from passend.metingen.enums import Metingsoort
from passend.metingen.models import Toetsresultaat
from passend.web.niveaus import niveau_klasse
from passend.web.plan.regels import Planwijzer


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultaat:
    """One row: a level, a judgement or a score, the level that was expected, and the other scores as text."""

    rij: Toetsresultaat
    verwacht: str
    scores: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsbeeld:
    """The results of one test, newest first."""

    naam: str
    resultaten: list[Resultaat]

    @property
    def heeft_waarden(self) -> bool:
        """Whether any of them has a number."""
        return any(resultaat.rij.waarde is not None or resultaat.scores for resultaat in self.resultaten)

    @property
    def heeft_verwachting(self) -> bool:
        """Whether anybody wrote down what was expected."""
        return any(resultaat.verwacht for resultaat in self.resultaten)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vakbeeld:
    """The results of one pupil in one subject, by test; the test with the newest result first."""

    vak: str
    toetsen: list[Toetsbeeld]

    @property
    def laatste_niveau(self) -> Toetsresultaat | None:
        """The newest result with a level."""
        rijen = (resultaat.rij for toets in self.toetsen for resultaat in toets.resultaten if resultaat.rij.niveau)
        return max(rijen, key=lambda rij: (rij.op, rij.volg), default=None)

    @property
    def gaat_goed(self) -> bool:
        """Whether the newest level is one of the two highest of five."""
        laatste = self.laatste_niveau
        return laatste is not None and niveau_klasse(laatste.niveau or "") in ("n1", "n2")


def vakbeelden(resultaten: Iterable[Toetsresultaat], wijzer: Planwijzer) -> list[Vakbeeld]:
    """The results of one pupil, given oldest first, each with what was expected of it."""
    nieuwste_eerst = list(resultaten)[::-1]
    verwacht = {_sleutel(rij): rij.niveau or "" for rij in nieuwste_eerst[::-1] if rij.soort == Metingsoort.VERWACHTING}
    per_vak: dict[str, dict[str, list[Resultaat]]] = defaultdict(lambda: defaultdict(list))
    for rij in nieuwste_eerst:
        if rij.soort != Metingsoort.VERWACHTING:
            toets = wijzer.naam(rij.instrument)
            scores = ", ".join(f"{score.soort.lower()} {score.waarde}" for score in rij.referentiescores.all())
            beeld = Resultaat(rij=rij, verwacht=verwacht.get(_sleutel(rij), ""), scores=scores)
            per_vak[rij.vak or toets][toets].append(beeld)
    return [
        Vakbeeld(vak=vak, toetsen=[Toetsbeeld(naam=toets, resultaten=rijen) for toets, rijen in toetsen.items()])
        for vak, toetsen in sorted(per_vak.items())
    ]


def _sleutel(rij: Toetsresultaat) -> tuple[str, str, str]:
    """A result and what was expected of it share test, subject and moment."""
    return rij.instrument, rij.vak or "", rij.moment or ""


def laatste_niveaus(resultaten: Iterable[Toetsresultaat]) -> dict[UUID, dict[str, Toetsresultaat]]:
    """Per pupil and subject the newest result with a level. Takes the results oldest first."""
    laatste: dict[UUID, dict[str, Toetsresultaat]] = defaultdict(dict)
    for rij in resultaten:
        if rij.niveau and rij.vak and rij.soort == Metingsoort.TOETS:
            laatste[rij.leerling_id][rij.vak] = rij
    return laatste
