"""Periods of the plan, year by year."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from passend.engine.blokken.basis import Blok
from passend.engine.blokken.termijn import Wanneer
from passend.engine.termijnen.kalender import Kalender, PeriodeVenster
from passend.engine.termijnen.perioden import is_periode, periodes
from tests.engine.termijnen.hulp import NOORD, gebeurd


class _Wanneer(Blok):
    wanneer: Wanneer = []


@dataclass
class Regel:
    """A calendar line, as far as periods go."""

    id: str
    wanneer: Sequence[object] = field(default_factory=list)


def regel(naam: str, wanneer: Any) -> Regel:
    return Regel(naam, _Wanneer(wanneer=wanneer).wanneer)


def van_de_plannen(
    *regels: Regel, jaren: Sequence[int] = (2017,), kalender: Kalender = NOORD, **dagen: list[str]
) -> Any:
    echte = {naam.replace("_", "."): waarde for naam, waarde in dagen.items()}
    alle = periodes(regels, jaren, gebeurd(echte), kalender)
    return [vak for vak in alle if vak.id != "schooljaar"]


PERIODE_1 = regel("periode-1", {"open vanaf": "schooljaar.start", "tot": "eind februari"})
PERIODE_2 = regel("periode-2", {"open vanaf": "begin maart", "tot": "schooljaar.einde"})


def test_a_period_between_an_event_and_a_day() -> None:
    vakken = van_de_plannen(PERIODE_1, PERIODE_2, schooljaar_start=["2017-08-28"], schooljaar_einde=["2018-07-06"])

    assert vakken == [
        PeriodeVenster("periode-1", date(2017, 8, 28), date(2018, 2, 28), 2017),
        PeriodeVenster("periode-2", date(2018, 3, 1), date(2018, 7, 6), 2017),
    ]


def test_a_leap_year_has_a_29_february() -> None:
    assert van_de_plannen(PERIODE_1, jaren=[2019])[0].tot == date(2020, 2, 29)


def test_the_first_school_day_comes_from_the_calendar_when_nobody_recorded_it() -> None:
    assert van_de_plannen(PERIODE_1, jaren=[2026])[0].van == date(2026, 8, 17)


def test_a_bound_that_nobody_knows_stays_open() -> None:
    onbekend = van_de_plannen(PERIODE_1, kalender=Kalender())
    niet_vermeld = van_de_plannen(regel("m-ronde", {"van": "niet vermeld", "tot": "niet vermeld"}))

    assert onbekend == [PeriodeVenster("periode-1", None, date(2018, 2, 28), 2017)]
    assert niet_vermeld == [PeriodeVenster("m-ronde", None, None, 2017)]


def test_a_period_may_end_after_an_event_and_another_begin_there() -> None:
    eerste = regel("tot-de-toetsen", {"van": "schooljaar.start", "tot": "na m-toetsen"})
    tweede = regel("na-de-toetsen", {"van": "na m-toetsen", "tot": "30 juni"})

    vakken = van_de_plannen(eerste, tweede, jaren=[2026], **{"m-toetsen": ["2027-01-29"]})

    assert vakken == [
        PeriodeVenster("tot-de-toetsen", date(2026, 8, 17), date(2027, 1, 29), 2026),
        PeriodeVenster("na-de-toetsen", date(2027, 1, 30), date(2027, 6, 30), 2026),
    ]


def test_a_period_may_hang_on_another_period() -> None:
    na = regel("daarna", {"van": "na toetsweken", "tot": "schooljaar.einde"})
    weken = regel("toetsweken", {"van": "1 januari", "tot": "31 januari"})

    assert van_de_plannen(na, weken, jaren=[2026])[0] == PeriodeVenster(
        "daarna", date(2027, 2, 1), date(2027, 7, 9), 2026
    )


def test_a_period_over_1_august_belongs_to_the_year_in_which_it_begins() -> None:
    zomer = regel("overdracht", {"van": "1 juli", "tot": "31 augustus"})

    assert van_de_plannen(zomer, jaren=[2024]) == [
        PeriodeVenster("overdracht", date(2025, 7, 1), date(2025, 8, 31), 2024)
    ]


def test_a_period_with_years_comes_once() -> None:
    eenmalig = regel("proef", {"van": date(2027, 1, 1), "tot": date(2027, 3, 31)})

    assert van_de_plannen(eenmalig, jaren=[2025, 2026, 2027]) == [
        PeriodeVenster("proef", date(2027, 1, 1), date(2027, 3, 31), 2026)
    ]


def test_every_school_year_is_a_period_too() -> None:
    assert periodes([], [2025, 2026], gebeurd({}), NOORD) == [
        PeriodeVenster("schooljaar", date(2025, 8, 1), date(2026, 7, 31), 2025),
        PeriodeVenster("schooljaar", date(2026, 8, 1), date(2027, 7, 31), 2026),
    ]


def test_a_line_with_a_plain_term_is_no_period() -> None:
    besprekingen = regel("groepsbespreking-1", {"in": "september"})

    assert van_de_plannen(besprekingen) == []
    assert [is_periode(wanneer) for wanneer in (*besprekingen.wanneer, *PERIODE_1.wanneer)] == [False, True]
