"""Which of two terms is stricter: the strict side of every key of a term, for laying plans over each other."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from passend.engine.blokken.termijn import HELE_SCHOOLJAAR, EersteVan, Gebeurtenis, Periode, Termijn, Verlengen
from passend.engine.termijnen.dagen import aaneen, tijdvak, vast_jaar
from passend.engine.termijnen.duur import Tijdsduur
from passend.engine.termijnen.kalender import EEN_DAG, Schooljaar, Tijdvak
from passend.engine.termijnen.ritme import nodig_per
from passend.engine.woorden import NIET_VERMELD, is_dag


class Strengheid(StrEnum):
    """How the first of two terms relates to the second."""

    STRENGER = "strenger"
    GELIJK = "gelijk"
    SOEPELER = "soepeler"
    ONVERGELIJKBAAR = "onvergelijkbaar"


_VOORBEELDJAAR: Final = 2023  # yearly windows are compared in a school year that has a 29 February
_ONEINDIG: Final = Decimal("Infinity")
_DAG: Final = Decimal(1)
# Days in one unit, at least and at most; of what depends on the school calendar only the least is known.
_VAST: Final = {"dag": (_DAG, _DAG), "maand": (28 * _DAG, 31 * _DAG), "minuut": (_DAG / 1440, _DAG / 1440)}
_MINSTE: Final = {"schoolweek": 7 * _DAG, "dagdeel": _DAG / 2}
_OVERIG: Final = ("na", "voor", "open_vanaf", "tot", "ronde", "week", "elk_jaar", "in_")


class _Strook(NamedTuple):
    """A stretch after an event: not before the first duration (None: from the event on), not after the last."""

    na: Gebeurtenis
    eerst: str | None
    laatst: str


def vergelijk(a: Termijn | str, b: Termijn | str) -> Strengheid:
    """Say whether `a` is stricter than `b`, equal, looser, or neither.

    Stricter: shorter or earlier, a window inside the window, more often, fewer and shorter extensions, holidays that do
    count. `niet vermeld` is the loosest of all, `naar behoefte` comes next: whoever merges layers decides what silence
    means before asking. Terms whose order depends on what happens (another event, `per` against `elke`, days against
    school days) cannot be compared.
    """
    if a == b:
        return Strengheid.GELIJK
    for los in (NIET_VERMELD, "naar behoefte"):
        if los in (a, b):
            return Strengheid.SOEPELER if a == los else Strengheid.STRENGER
    blok_a, blok_b = _als_blok(a), _als_blok(b)
    if blok_a is None or blok_b is None:
        return Strengheid.ONVERGELIJKBAAR
    return _alles(
        [
            _hoe_vaak(blok_a, blok_b),
            _wanneer(blok_a, blok_b),
            _verlengen(blok_a.verlengen, blok_b.verlengen),
            _minder(_ruimte(blok_a), _ruimte(blok_b)),
        ]
    )


def _als_blok(termijn: Termijn | str) -> Termijn | None:
    """Read `direct` and `zelfde dag` as a term that ends on the day itself; None for words that say no day."""
    if termijn in ("direct", "zelfde dag"):
        return Termijn(binnen="0 dagen", na="aanleiding")
    return termijn if isinstance(termijn, Termijn) else None


def _alles(delen: Sequence[Strengheid]) -> Strengheid:
    """Take the parts together: stricter in one and looser in another cannot be compared."""
    anders = {deel for deel in delen if deel is not Strengheid.GELIJK}
    if len(anders) > 1:
        return Strengheid.ONVERGELIJKBAAR
    return anders.pop() if anders else Strengheid.GELIJK


def _minder(a: Decimal | float, b: Decimal | float) -> Strengheid:
    """Compare numbers of which the smaller is the stricter."""
    if a == b:
        return Strengheid.GELIJK
    return Strengheid.STRENGER if a < b else Strengheid.SOEPELER


# --- how often -------------------------------------------------------------------------------------------------------


def _hoe_vaak(a: Termijn, b: Termijn) -> Strengheid:
    if (a.per, bool(a.elke), a.keer is None) != (b.per, bool(b.elke), b.keer is None):
        return Strengheid.ONVERGELIJKBAAR
    if a.elke:
        return _duren(a.elke[-1], b.elke[-1]) if a.elke[-1] != b.elke[-1] else _eerder_open(a.elke, b.elke)
    return _alles(
        [
            _aantal(_minstens(b), _minstens(a), 0),
            _aantal(a.hoogstens, b.hoogstens, _ONEINDIG),
            _aantal(b.keer, a.keer, 0),
        ]
    )


def _minstens(termijn: Termijn) -> int | str | None:
    """Return the least number of times; a stretch without a number asks for once."""
    return termijn.minstens or (None if termijn.per is None else nodig_per(termijn))


def _eerder_open(a: Sequence[str], b: Sequence[str]) -> Strengheid:
    """With the same last day the term that opens later leaves less room."""
    if a[0] == b[0] or len(a) == len(b) == 1:
        return Strengheid.GELIJK
    if len(a) != len(b):
        return Strengheid.STRENGER if len(a) > len(b) else Strengheid.SOEPELER
    return _duren(b[0], a[0])


def _aantal(a: int | str | None, b: int | str | None, zonder: int | Decimal) -> Strengheid:
    if a == b:
        return Strengheid.GELIJK
    if NIET_VERMELD in (a, b):
        return Strengheid.ONVERGELIJKBAAR
    return _minder(Decimal(zonder if a is None else a), Decimal(zonder if b is None else b))


# --- when ------------------------------------------------------------------------------------------------------------


def _wanneer(a: Termijn, b: Termijn) -> Strengheid:
    if _wanneervelden(a) == _wanneervelden(b):
        return Strengheid.GELIJK
    if a.elke or a.per not in (None, "schooljaar"):
        return Strengheid.ONVERGELIJKBAAR  # a window makes such a rhythm run less, but in it nothing is laxer
    if not _wanneervelden(a) or not _wanneervelden(b):
        return Strengheid.STRENGER if _wanneervelden(a) else Strengheid.SOEPELER
    strook_a, strook_b = _strook(a), _strook(b)
    if strook_a and strook_b and _rest(a, "na") == _rest(b, "na"):
        return _stroken(strook_a, strook_b)
    if a.uiterlijk and b.uiterlijk and _rest(a) == _rest(b):
        return _duren(b.uiterlijk, a.uiterlijk)
    if a.duurt and b.duurt and _rest(a) == _rest(b):
        return _duren(a.duurt, b.duurt)
    venster_a, venster_b = _venster(a), _venster(b)
    if venster_a and venster_b and _rest(a, "voor", "in_") == _rest(b, "voor", "in_"):
        return _alles([_minder(venster_b.van.toordinal(), venster_a.van.toordinal()), _later(venster_a, venster_b)])
    zonder = strook_b is None and b.na is not None and strook_a is not None and strook_a.na == b.na
    andersom = strook_a is None and a.na is not None and strook_b is not None and strook_b.na == a.na
    if (zonder or andersom) and _rest(a, "na") == _rest(b, "na"):
        return Strengheid.STRENGER if zonder else Strengheid.SOEPELER
    return Strengheid.ONVERGELIJKBAAR


def _later(a: Tijdvak, b: Tijdvak) -> Strengheid:
    return _minder(a.tot.toordinal(), b.tot.toordinal())


def _wanneervelden(termijn: Termijn) -> dict[str, object]:
    namen = ("binnen", "precies_", "tussen", "uiterlijk", "duurt", *_OVERIG)
    return {naam: waarde for naam in namen if (waarde := getattr(termijn, naam)) not in (None, [])}


def _rest(termijn: Termijn, *zonder: str) -> dict[str, object]:
    """Return what a term says about when, besides durations and the keys that are being compared."""
    return {naam: waarde for naam, waarde in _wanneervelden(termijn).items() if naam in _OVERIG and naam not in zonder}


def _strook(termijn: Termijn) -> _Strook | None:
    laatst = termijn.binnen or termijn.precies_ or (termijn.tussen[-1] if termijn.tussen else None)
    if laatst is None or termijn.na is None or NIET_VERMELD in (laatst, termijn.na, *termijn.tussen):
        return None
    return _Strook(termijn.na, termijn.precies_ or (termijn.tussen[0] if termijn.tussen else None), laatst)


def _stroken(a: _Strook, b: _Strook) -> Strengheid:
    laatst = _duren(a.laatst, b.laatst)
    if a.na != b.na:
        wacht = isinstance(b.na, EersteVan) and a.na in b.na.laatste_van
        return Strengheid.SOEPELER if wacht and laatst is Strengheid.SOEPELER else Strengheid.ONVERGELIJKBAAR
    nul = "0 dagen"
    eerst = Strengheid.GELIJK if a.eerst == b.eerst else _duren(b.eerst or nul, a.eerst or nul)
    return _alles([eerst, laatst])


def _venster(termijn: Termijn) -> Tijdvak | None:
    """Return a yearly window without gaps, in an example year; None for anything else."""
    if termijn.voor is not None and not termijn.in_ and termijn.uiterlijk is None:
        vak = _vak(termijn.voor, _VOORBEELDJAAR)
        return Tijdvak(Schooljaar(_VOORBEELDJAAR).van, vak.tot) if vak else None
    nu = [_vak(item, _VOORBEELDJAAR) for item in termijn.in_]
    straks = [_vak(item, _VOORBEELDJAAR + 1) for item in termijn.in_]
    if not nu or None in nu:
        return None
    vakken = aaneen([vak for vak in nu if vak], [vak for vak in straks if vak])
    sluit = all(later.van <= eerder.tot + EEN_DAG for eerder, later in pairwise(vakken))
    return Tijdvak(vakken[0].van, vakken[-1].tot) if sluit else None


def _vak(item: object, jaar: int) -> Tijdvak | None:
    if item == HELE_SCHOOLJAAR:
        return Tijdvak(Schooljaar(jaar).van, Schooljaar(jaar).tot)
    if isinstance(item, Periode):
        van, tot = _vak(item.van, jaar), _vak(item.tot, jaar)
        if van and tot and tot.tot < van.van:
            tot = _vak(item.tot, jaar + 1)
        return Tijdvak(van.van, tot.tot) if van and tot else None
    if isinstance(item, date) or not isinstance(item, str) or not is_dag(item) or vast_jaar(item) is not None:
        return None
    return tijdvak(item, jaar)


# --- extensions and holidays -----------------------------------------------------------------------------------------


def _verlengen(a: Verlengen | str | None, b: Verlengen | str | None) -> Strengheid:
    """No extension is the strictest; then fewer times, and shorter."""
    if a == b:
        return Strengheid.GELIJK
    if not isinstance(a, Verlengen) or not isinstance(b, Verlengen):
        return _minder(int(a is not None), int(b is not None)) if None in (a, b) else Strengheid.ONVERGELIJKBAAR
    return _alles([_aantal(a.keer, b.keer, _ONEINDIG), _duren(a.met, b.met)])


def _ruimte(termijn: Termijn) -> int:
    """Count what a term lets go by because of holidays."""
    later = {"eerder": -1, "later": 1}.get(str(termijn.bij_vakantie), 0)
    return later + 2 * (termijn.telt_niet is not None)


# --- durations -------------------------------------------------------------------------------------------------------


def _duren(a: str, b: str) -> Strengheid:
    """Compare durations, of which the shorter is the stricter; of different kinds only when it holds in every year."""
    if NIET_VERMELD in (a, b):
        return Strengheid.GELIJK if a == b else Strengheid.ONVERGELIJKBAAR
    duur_a, duur_b = Tijdsduur.uit(a), Tijdsduur.uit(b)
    (soort_a, aantal_a), (soort_b, aantal_b) = _maat(duur_a), _maat(duur_b)
    if soort_a == soort_b:
        return _minder(aantal_a, aantal_b)
    (kort_a, lang_a), (kort_b, lang_b) = _dagen(soort_a, aantal_a), _dagen(soort_b, aantal_b)
    if lang_a <= kort_b:
        return Strengheid.STRENGER
    return Strengheid.SOEPELER if lang_b <= kort_a else Strengheid.ONVERGELIJKBAAR


def _maat(duur: Tijdsduur) -> tuple[str, Decimal]:
    for soort, aantal in (("maand", duur.maanden), ("dag", duur.dagen), ("minuut", duur.minuten)):
        if aantal is not None:
            return soort, Decimal(aantal)
    return duur.eenheid, duur.aantal


def _dagen(soort: str, aantal: Decimal) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest number of days that a duration can take."""
    if soort in _VAST:
        kort, lang = _VAST[soort]
        return aantal * kort, aantal * lang
    return aantal * _MINSTE.get(soort, Decimal(1)), _ONEINDIG
