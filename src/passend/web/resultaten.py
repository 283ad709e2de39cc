"""Results of pupils as the pages show them: per subject, newest first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from passend.metingen.enums import Metingsoort
from passend.metingen.models import Toetsresultaat
from passend.web.niveaus import niveau_klasse
from passend.web.plan.regels import Planwijzer


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultaat:
    """One row: a level, a judgement or a score, what was expected of it, and the other scores as text."""

    rij: Toetsresultaat
    verwachting: Toetsresultaat | None
    scores: str

    @property
    def verwacht(self) -> str:
        """The level that was expected; empty when nobody wrote it down."""
        return "" if self.verwachting is None else self.verwachting.niveau or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsbeeld:
    """The results of one test, newest first, and what is expected of moments without a result."""

    naam: str
    resultaten: list[Resultaat]
    verwachtingen: list[Toetsresultaat]

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
    verwacht: dict[tuple[str, ...], list[Toetsresultaat]] = defaultdict(list)
    for rij in nieuwste_eerst:
        if rij.soort == Metingsoort.VERWACHTING:
            verwacht[_sleutel(rij)].append(rij)
    per_vak: dict[str, dict[str, list[Resultaat]]] = defaultdict(lambda: defaultdict(list))
    for rij in nieuwste_eerst:
        if rij.soort != Metingsoort.VERWACHTING:
            toets = wijzer.naam(rij.instrument)
            erbij = rij.scores  # type: ignore[attr-defined]  # a prefetch put it there
            scores = ", ".join(f"{score.soort.lower()} {score.waarde}" for score in erbij)
            beeld = Resultaat(rij=rij, verwachting=_verwachting_van(rij, verwacht), scores=scores)
            per_vak[rij.vak or toets][toets].append(beeld)
    return [
        Vakbeeld(
            vak=vak,
            toetsen=[
                Toetsbeeld(naam=toets, resultaten=rijen, verwachtingen=_zonder_uitslag(rijen, verwacht))
                for toets, rijen in toetsen.items()
            ],
        )
        for vak, toetsen in sorted(per_vak.items())
    ]


def _sleutel(rij: Toetsresultaat) -> tuple[str, ...]:
    """A result and what was expected of it share test, part, subject and moment."""
    return rij.instrument, rij.onderdeel, rij.vak or "", rij.moment or ""


def _verwachting_van(
    rij: Toetsresultaat, verwacht: Mapping[tuple[str, ...], list[Toetsresultaat]]
) -> Toetsresultaat | None:
    """What was expected of a result: the newest that was written down before it, for who does a year twice."""
    kandidaten = verwacht.get(_sleutel(rij), [])
    vooraf = (kandidaat for kandidaat in kandidaten if kandidaat.op <= rij.op)
    return next(vooraf, kandidaten[-1] if kandidaten else None)


def _zonder_uitslag(
    rijen: list[Resultaat], verwacht: Mapping[tuple[str, ...], list[Toetsresultaat]]
) -> list[Toetsresultaat]:
    """What is expected of moments of this test that have no result, the newest of each moment; oldest first."""
    gedaan = {_sleutel(beeld.rij) for beeld in rijen}
    toetsen = {sleutel[:3] for sleutel in gedaan}
    open_ = [paar[0] for sleutel, paar in verwacht.items() if sleutel[:3] in toetsen and sleutel not in gedaan]
    return sorted(open_, key=lambda rij: (rij.op, rij.moment or ""))


def laatste_niveaus(resultaten: Iterable[Toetsresultaat]) -> dict[UUID, dict[str, Toetsresultaat]]:
    """Per pupil and subject the newest result with a level. Takes the results oldest first."""
    laatste: dict[UUID, dict[str, Toetsresultaat]] = defaultdict(dict)
    for rij in resultaten:
        if rij.niveau and rij.vak and rij.soort == Metingsoort.TOETS:
            laatste[rij.leerling_id][rij.vak] = rij
    return laatste
