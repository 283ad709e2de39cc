"""Scales: what is known when the plan is compiled about the words of its lists, and the SQL that follows from it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from passend.engine.blokken.vergelijking import Grenzen, Vergelijking
from passend.engine.delen.lijsten import Norm, Waardenlijst
from passend.engine.delen.plan import Plan
from passend.engine.regels.sqltekst import ONBEKEND, ONWAAR, WAAR, Paar, bekend, is_een_van, letter
from passend.engine.woorden import NIET_VERMELD

type Drie = bool | None
type Lezingen = tuple[Drie, Drie]

NOG_OPEN: Final[Lezingen] = (False, True)
_ORDE: Final[dict[Drie, int]] = {False: 0, None: 1, True: 2}
# Places count from the highest: a greater place is a lower level.
GRENZEN: Final[dict[str, Callable[[int, int], bool]]] = {
    "onder": lambda plaats, grens: plaats > grens,
    "hoogstens": lambda plaats, grens: plaats >= grens,
    "tot": lambda plaats, grens: plaats >= grens,
    "vanaf": lambda plaats, grens: plaats <= grens,
    "van": lambda plaats, grens: plaats <= grens,
    "boven": lambda plaats, grens: plaats < grens,
}
# Moments in a school career compare like levels, high to low: a leerling in group 7 may work at E5.
MOMENT: Final = "moment"
MOMENTEN: Final = tuple(f"{half}{groep}" for groep in range(8, 0, -1) for half in "EM")


def _en(lezingen: Iterable[Lezingen]) -> Lezingen:
    lijst = list(lezingen)
    return min((een[0] for een in lijst), key=_ORDE.__getitem__), min((een[1] for een in lijst), key=_ORDE.__getitem__)


def _of(lezingen: Iterable[Lezingen]) -> Lezingen:
    lijst = list(lezingen)
    return max((een[0] for een in lijst), key=_ORDE.__getitem__), max((een[1] for een in lijst), key=_ORDE.__getitem__)


@dataclass(frozen=True)
class Schaal:
    """A list of words, from high to low where it is ordered; None when the plan does not say whether it is."""

    id: str
    woorden: tuple[str, ...]
    geordend: bool | None = True
    buiten: frozenset[str] = frozenset()
    gelijk: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def bekend(self) -> tuple[str, ...]:
        """Every word that can stand in a result on this scale."""
        return tuple(dict.fromkeys((*self.woorden, *self.gelijk, *sorted(self.buiten))))

    def plaatsen(self, woord: str) -> tuple[int, ...]:
        """The places a word may have: one, several for a coarse word, none when it compares with nothing."""
        if woord in self.woorden:
            return (self.woorden.index(woord),)
        return tuple(self.woorden.index(ander) for ander in self.gelijk.get(woord, ()) if ander in self.woorden)

    def plaats_sql(self, kolom: str) -> str:
        """The place of a word as SQL; NULL for a word that is not, or not precisely, on the scale."""
        takken = [
            f"WHEN {letter(woord)} THEN {self.plaatsen(woord)[0]}"
            for woord in self.bekend
            if self.geordend and len(self.plaatsen(woord)) == 1
        ]
        return f"(CASE {kolom} {' '.join(takken)} END)" if takken else "CAST(NULL AS INTEGER)"

    def gelijk_aan(self, woord: str, ander: str) -> Drie:
        """Whether two words mean the same level; unknown when one of them is too coarse to tell."""
        if woord == ander:
            return True
        links, rechts = set(self.plaatsen(woord)), set(self.plaatsen(ander))
        if woord in self.buiten or ander in self.buiten:
            return None if woord in self.buiten else False
        if not links or not rechts or not links & rechts:
            return False
        return True if len(links | rechts) == 1 else None

    def vergelijk(self, woord: str, sleutel: str, grens: str) -> Drie:
        """Compare two words by their places; unknown when one has none, or when they leave it open."""
        if not self.geordend:
            return None
        paren = [(links, rechts) for links in self.plaatsen(woord) for rechts in self.plaatsen(grens)]
        uitkomsten = {GRENZEN[sleutel](links, rechts) for links, rechts in paren}
        return uitkomsten.pop() if len(uitkomsten) == 1 else None


def schaal_van(lijst: Waardenlijst) -> Schaal:
    """Read a list of the plan as a scale."""
    geordend = None if lijst.geordend == NIET_VERMELD else bool(lijst.geordend)
    gelijk = {
        woord: tuple(str(ander) for ander in (anders if isinstance(anders, list) else [anders]))
        for woord, anders in lijst.gelijk.items()
    }
    woorden = tuple(woord for woord in lijst.woorden if woord not in {*lijst.buiten, NIET_VERMELD})
    return Schaal(lijst.id, woorden, geordend, frozenset(lijst.buiten), gelijk)


class Schalen:
    """All scales and norms of a plan, and the comparison of words with them."""

    def __init__(self, plan: Plan) -> None:
        """Index the lists and norms of the plan."""
        self.alle = {lijst.id: schaal_van(lijst) for lijst in plan.lijsten if isinstance(lijst, Waardenlijst)}
        self.normen = {norm.id: norm for norm in plan.normen if isinstance(norm, Norm)}

    def norm(self, verwijzing: str) -> Norm | None:
        """The norm that a reference names."""
        return self.normen.get(verwijzing.rpartition(".")[2])

    def schaal(self, verwijzing: str) -> Schaal:
        """The scale that a reference names; one without words compares with nothing."""
        naam = verwijzing.rpartition(".")[2]
        return self.alle.get(naam, Schaal(naam, (), None))

    def test(self, test: Grenzen, kolom: str, schaalkolom: str | None = None, lijsten: Sequence[str] = ()) -> Paar:
        """Compare a column of words with a test, in both readings.

        A result on another scale, a word outside the order and a word too coarse give unknown.
        """
        schalen = self.kandidaten(test, lijsten)
        if not schalen:
            return self._gewone_woorden(test, kolom)
        uitkomsten = [
            (schaal, {woord: self._lees(test, schaal, woord) for woord in schaal.bekend}) for schaal in schalen
        ]
        return Paar(
            *(
                _als_sql(
                    [(s, {w: u[lezing] for w, u in per_woord.items()}) for s, per_woord in uitkomsten],
                    kolom,
                    schaalkolom,
                )
                for lezing in (0, 1)
            )
        )

    def kandidaten(self, test: Grenzen, lijsten: Sequence[str] = ()) -> list[Schaal]:
        """The scales on which a result for this test may lie.

        Those that the test names; else those of the instrument that have its words; else any list that has them.
        """
        blokken = list(self._blokken(test))
        genoemd = [str(blok.schaal) for blok in blokken if blok.schaal and blok.schaal != NIET_VERMELD]
        if genoemd:
            return [self.schaal(naam) for naam in dict.fromkeys(genoemd)]
        woorden = {woord for blok in blokken for woord in _woorden(blok)}
        op_volgorde = any(getattr(blok, sleutel, None) is not None for blok in blokken for sleutel in GRENZEN)
        eigen = [self.schaal(naam) for naam in lijsten if naam != NIET_VERMELD]
        for groep in (eigen, [*self.alle.values(), Schaal(MOMENT, MOMENTEN)]):
            passend = [s for s in groep if woorden <= set(s.bekend) and (s.geordend is not False or not op_volgorde)]
            if passend:
                return passend
        return []

    def _blokken(self, test: Grenzen) -> Iterable[Grenzen]:
        """The test with everything under it, norms opened up."""
        yield test
        norm = self.norm(test.norm) if test.norm and test.norm != NIET_VERMELD else None
        onder = [*getattr(test, "een_van", []), *([norm.niveau] if norm else [])]
        for blok in onder:
            if isinstance(blok, Grenzen):
                yield from self._blokken(blok)

    def _gewone_woorden(self, test: Grenzen, kolom: str) -> Paar:
        """Words that stand in no list can only be the same or not."""
        if any(getattr(blok, sleutel, None) is not None for blok in self._blokken(test) for sleutel in GRENZEN):
            return Paar(ONBEKEND, ONBEKEND)
        delen = [is_een_van(kolom, _woorden(blok)) for blok in self._blokken(test) if _woorden(blok)]
        zeker = "(" + " OR ".join(delen) + ")" if delen else ONWAAR
        is_open = any(NIET_VERMELD in blok.in_ for blok in self._blokken(test))
        return bekend(kolom, Paar(zeker, WAAR)) if is_open else Paar(zeker, zeker)

    def _lees(self, test: Grenzen, schaal: Schaal, woord: str) -> Lezingen:
        """The outcome of a test for one word of one scale, in both readings."""
        alternatieven = [blok for blok in getattr(test, "een_van", []) if isinstance(blok, Grenzen)]
        passend = [blok for blok in alternatieven if self._past(blok, schaal)]
        delen = [self._lees(blok, schaal, woord) for blok in passend]
        alles: list[Lezingen] = [_of(delen)] if delen else [(None, None)] if alternatieven else []
        if test.norm:
            alles.append(self._lees_norm(test.norm, schaal, woord))
        if test.in_:
            alles.append(_in(test.in_, schaal, woord))
        for sleutel in GRENZEN:
            grens = getattr(test, sleutel, None)
            if grens is not None:
                alles.append(_grens(schaal, woord, sleutel, str(grens)))
        uit = _en(alles) if alles else (True, True)
        # on which scale the bounds lie is left open: on another one they compare with nothing
        return (_en([uit, (None, None)])[0], _of([uit, (None, None)])[1]) if test.schaal == NIET_VERMELD else uit

    def _past(self, blok: Grenzen, schaal: Schaal) -> bool:
        genoemd = [str(b.schaal) for b in self._blokken(blok) if b.schaal and b.schaal != NIET_VERMELD]
        return not genoemd or schaal.id in {naam.rpartition(".")[2] for naam in genoemd}

    def _lees_norm(self, verwijzing: str, schaal: Schaal, woord: str) -> Lezingen:
        norm = self.norm(verwijzing)
        if norm is None or norm.niveau == NIET_VERMELD:
            return NOG_OPEN
        if not isinstance(norm.niveau, Vergelijking):
            return (None, None)
        return self._lees(norm.niveau, schaal, woord)


def _woorden(blok: Grenzen) -> list[str]:
    waarden = (*(getattr(blok, sleutel, None) for sleutel in GRENZEN), *blok.in_)
    return [str(waarde) for waarde in waarden if waarde is not None and waarde != NIET_VERMELD]


def _in(waarden: Sequence[object], schaal: Schaal, woord: str) -> Lezingen:
    gelijk = [(een := schaal.gelijk_aan(woord, str(waarde)), een) for waarde in waarden if waarde != NIET_VERMELD]
    return _of([*gelijk, *([NOG_OPEN] if NIET_VERMELD in waarden else [])])


def _grens(schaal: Schaal, woord: str, sleutel: str, grens: str) -> Lezingen:
    """One bound; a bound that the plan leaves open is tried at every level of the scale."""
    if grens != NIET_VERMELD:
        uitkomst = schaal.vergelijk(woord, sleutel, grens)
        # an order that the plan leaves open may go either way
        return NOG_OPEN if schaal.geordend is None and schaal.woorden else (uitkomst, uitkomst)
    alle = [schaal.vergelijk(woord, sleutel, ander) for ander in schaal.woorden] or [None]
    return min(alle, key=_ORDE.__getitem__), max(alle, key=_ORDE.__getitem__)


def _als_sql(schalen: Sequence[tuple[Schaal, Mapping[str, Drie]]], kolom: str, schaalkolom: str | None) -> str:
    """Write the outcomes per word as SQL, per scale where the result says on which scale it lies."""
    samen: dict[str, Drie] = {}
    for _, per_woord in schalen:
        for woord, uitkomst in per_woord.items():
            samen[woord] = uitkomst if samen.get(woord, uitkomst) == uitkomst else None
    zonder_schaal = _per_woord(samen, kolom)
    if schaalkolom is None:
        return zonder_schaal
    if len(schalen) == 1:
        naam = letter(schalen[0][0].id)
        return f"(CASE WHEN COALESCE({schaalkolom}, {naam}) = {naam} THEN {zonder_schaal} END)"
    takken = [f"WHEN {letter(schaal.id)} THEN {_per_woord(per_woord, kolom)}" for schaal, per_woord in schalen]
    return f"(CASE WHEN {schaalkolom} IS NULL THEN {zonder_schaal} ELSE CASE {schaalkolom} {' '.join(takken)} END END)"


def _per_woord(uitkomsten: Mapping[str, Drie], kolom: str) -> str:
    takken = [
        f"WHEN {kolom} IN ({', '.join(letter(woord) for woord in woorden)}) THEN {naam}"
        for waarde, naam in ((True, WAAR), (False, ONWAAR))
        if (woorden := [woord for woord, uitkomst in uitkomsten.items() if uitkomst is waarde])
    ]
    return f"(CASE {' '.join(takken)} END)" if takken else ONBEKEND
