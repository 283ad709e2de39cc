"""How often: per stretch of time, and every so long."""

from datetime import date

import pytest

from passend.engine.termijnen.kalender import Kalender, PeriodeVenster
from tests.engine.termijnen.hulp import op, standen, te_laat

SINDS = "2026-08-01"


def test_per_school_year_is_late_on_the_first_day_of_the_next() -> None:
    termijn = {"per": "schooljaar", "minstens": 2}
    dagen = ["2027-07-30", "2027-07-31", "2027-08-01"]

    assert te_laat(termijn, *dagen, gedaan=["2027-02-14"], aanwezig_vanaf=SINDS) == [False, False, True]
    assert standen(termijn, "2027-07-31", "2027-08-01", gedaan=["2026-11-20", "2027-03-19"], aanwezig_vanaf=SINDS) == [
        "klaar",
        "open",
    ]


def test_what_is_counted_is_told() -> None:
    venster = op({"per": "schooljaar", "minstens": 6, "hoogstens": 7}, "2027-07-31", gedaan=["2027-07-09"] * 5)

    assert (venster.status, venster.telt, venster.nodig, venster.hoogstens) == ("open", 5, 6, 7)


def test_a_missed_year_stays_late_until_it_is_made_up() -> None:
    termijn = {"per": "schooljaar", "minstens": 1}

    assert standen(termijn, "2027-08-01", "2028-06-01", aanwezig_vanaf=SINDS) == ["te laat", "te laat"]
    assert op(termijn, "2027-09-02", gedaan=["2027-09-01"], aanwezig_vanaf=SINDS).status == "klaar"


def test_nobody_is_late_for_a_year_of_which_nothing_is_known() -> None:
    assert op({"per": "schooljaar", "minstens": 1}, "2026-09-01").status == "open"


def test_what_was_done_shows_since_when_the_duty_is_known() -> None:
    assert op({"per": "schooljaar", "minstens": 2}, "2025-08-01", gedaan=["2025-02-14"]).status == "te laat"


def test_per_month_is_late_on_the_first_of_the_next_month() -> None:
    termijn = {"per": "maand", "minstens": 1}

    assert te_laat(
        termijn, "2026-11-29", "2026-11-30", "2026-12-01", gedaan=["2026-10-12"], aanwezig_vanaf="2026-10-01"
    ) == [False, False, True]
    assert op(termijn, "2026-12-01", gedaan=["2026-11-09"], aanwezig_vanaf="2026-10-01").status == "open"


def test_per_week_runs_from_monday_to_sunday() -> None:
    termijn = {"per": "week", "minstens": 3}

    assert te_laat(
        termijn, "2026-11-15", "2026-11-16", gedaan=["2026-11-09", "2026-11-10"], aanwezig_vanaf="2026-11-09"
    ) == [False, True]


def test_per_day_with_a_number_is_late_the_next_day_but_not_after_a_weekend() -> None:
    termijn = {"per": "dag", "minstens": 1}

    assert te_laat(termijn, "2026-11-13", "2026-11-14", aanwezig_vanaf="2026-11-13") == [False, True]
    assert te_laat(termijn, "2026-11-15", "2026-11-16", gedaan=["2026-11-13"], aanwezig_vanaf="2026-11-13") == [
        False,
        False,
    ]


def test_per_day_without_a_number_is_a_habit() -> None:
    venster = op({"per": "dag"}, "2030-01-01", aanwezig_vanaf="2020-01-01")

    assert (venster.status, venster.nodig) == ("open", None)


def test_per_week_without_a_number_is_once() -> None:
    assert op({"per": "week"}, "2026-11-16", aanwezig_vanaf="2026-11-09").status == "te laat"


def test_only_an_upper_bound_is_never_late() -> None:
    assert op({"per": "week", "hoogstens": 2}, "2026-11-16", aanwezig_vanaf="2026-11-09").status == "open"


def test_per_period_follows_the_periods_of_the_plan() -> None:
    periodes = [
        PeriodeVenster("periode-1", date(2026, 8, 17), date(2027, 2, 28), 2026),
        PeriodeVenster("periode-2", date(2027, 3, 1), date(2027, 7, 9), 2026),
        PeriodeVenster("schooljaar", date(2026, 8, 1), date(2027, 7, 31), 2026),
    ]

    assert te_laat(
        {"per": "periode", "minstens": 1}, "2027-02-28", "2027-03-01", aanwezig_vanaf="2026-08-17", periodes=periodes
    ) == [False, True]


def test_a_period_of_which_the_end_is_unknown_is_never_late() -> None:
    periodes = [PeriodeVenster("periode-1", date(2026, 8, 17), None, 2026)]

    assert (
        op({"per": "periode", "minstens": 1}, "2027-03-01", aanwezig_vanaf=SINDS, periodes=periodes).status != "te laat"
    )


def test_weeks_in_the_holidays_do_not_count_when_the_term_says_so() -> None:
    termijn = {"per": "week", "minstens": 1, "telt niet": "schoolvakanties"}
    zonder = {"per": "week", "minstens": 1}

    assert op(termijn, "2026-10-19", gedaan=["2026-10-09"], aanwezig_vanaf="2026-10-05").status == "open"
    assert op(zonder, "2026-10-19", gedaan=["2026-10-09"], aanwezig_vanaf="2026-10-05").status == "te laat"


def test_a_rhythm_after_an_event_begins_there() -> None:
    termijn = {"per": "maand", "minstens": 1, "na": "start"}

    assert standen(termijn, "2026-11-11", "2026-11-12", "2026-12-01", gebeurd={"start": ["2026-11-12"]}) == [
        "nog niet",
        "open",
        "te laat",
    ]


def test_a_yearly_duty_after_a_round_opens_with_the_round_of_that_year() -> None:
    termijn = {"per": "schooljaar", "minstens": 1, "na": "m-ronde.einde"}
    ronde = {"m-ronde.einde": ["2025-02-07"]}
    onbekend = [PeriodeVenster("m-ronde", None, None, 2024)]
    dagen = ["2025-01-31", "2025-02-08", "2025-07-31", "2025-08-01"]

    assert standen(termijn, *dagen, gebeurd=ronde, periodes=onbekend, aanwezig_vanaf="2024-09-02") == [
        "nog niet",
        "open",
        "open",
        "te laat",
    ]
    assert op(termijn, "2025-10-01", dagen=ronde, periodes=onbekend, gedaan=["2025-03-01"]).status != "te laat"


def test_a_rhythm_until_a_day_owes_nothing_after_it() -> None:
    termijn = {"per": "maand", "minstens": 1, "tot": "eind november"}

    assert op(termijn, "2026-12-10", gedaan=["2026-11-05"], aanwezig_vanaf="2026-11-01").status == "klaar"


def test_a_number_in_a_window_of_the_school_year_is_counted_there() -> None:
    termijn = {"per": "schooljaar", "minstens": 2, "in": ["september", "oktober"]}

    assert te_laat(termijn, "2026-10-31", "2026-11-01", gedaan=["2026-09-10"], aanwezig_vanaf=SINDS) == [False, True]


def test_a_monthly_duty_in_a_window_skips_the_other_months() -> None:
    termijn = {"per": "maand", "minstens": 1, "in": ["oktober", "november"]}

    assert op(termijn, "2027-02-10", gedaan=["2026-10-05", "2026-11-05"], aanwezig_vanaf=SINDS).status != "te laat"
    assert op(termijn, "2026-12-01", gedaan=["2026-10-05"], aanwezig_vanaf=SINDS).status == "te laat"


def test_elke_counts_from_the_event_and_then_from_the_last_time() -> None:
    termijn = {"elke": ["6 weken", "8 weken"], "na": "handelingsplan.start"}
    start = {"handelingsplan.start": ["2024-11-04"]}

    assert standen(termijn, "2024-12-15", "2024-12-16", "2024-12-30", "2024-12-31", gebeurd=start) == [
        "nog niet",
        "open",
        "open",
        "te laat",
    ]
    assert standen(
        termijn, "2025-01-26", "2025-01-27", "2025-02-10", "2025-02-11", gebeurd=start, gedaan=["2024-12-16"]
    ) == [
        "klaar",
        "open",
        "open",
        "te laat",
    ]


def test_elke_with_one_duration_is_open_again_the_day_after() -> None:
    termijn = {"elke": "12 maanden"}

    assert standen(termijn, "2026-02-10", "2026-02-11", gedaan=["2026-02-10"]) == ["klaar", "open"]
    assert te_laat(termijn, "2027-02-09", "2027-02-10", "2027-02-11", gedaan=["2026-02-10"]) == [False, False, True]


def test_elke_counts_from_when_it_was_owed_when_it_was_never_done() -> None:
    assert op({"elke": "4 jaar"}, "2026-11-22", aanwezig_vanaf="2024-08-01").uiterlijk == date(2028, 8, 1)
    assert op({"elke": "4 jaar"}, "2026-11-22").uiterlijk is None


def test_elke_before_its_event_has_not_begun() -> None:
    assert op({"elke": "6 weken", "na": "plan.start"}, "2026-11-22").status == "nog niet"


def test_elke_owes_no_turn_after_the_end_of_the_rhythm() -> None:
    termijn = {"elke": "6 weken", "na": "start", "tot": "eind november"}

    assert te_laat(termijn, "2026-11-01", gebeurd={"start": ["2026-09-01"]}) == [True]
    assert op(termijn, "2027-01-01", dagen={"start": ["2026-09-01"]}, gedaan=["2026-10-30"]).status == "klaar"


def test_elke_in_a_window_begins_with_the_window_and_remembers_a_missed_turn() -> None:
    termijn = {"elke": "6 weken", "in": ["september", "oktober"]}

    assert standen(termijn, "2026-08-20", "2026-09-01", "2026-10-14", aanwezig_vanaf=SINDS) == [
        "nog niet",
        "open",
        "te laat",
    ]
    assert op(termijn, "2027-09-02", aanwezig_vanaf=SINDS).status == "te laat"
    assert op(termijn, "2026-12-01", gedaan=["2026-10-05"], aanwezig_vanaf=SINDS).status == "klaar"


@pytest.mark.parametrize("termijn", [{"per": "dag", "minstens": 1}, {"per": "week", "telt niet": "schoolvakanties"}])
def test_a_rhythm_in_an_unknown_school_year_asks_for_the_holidays(termijn: dict[str, object]) -> None:
    venster = op(termijn, "2026-11-20", kalender=Kalender(), aanwezig_vanaf="2026-11-01")

    assert (venster.status, venster.uiterlijk, venster.vraag) == ("open", None, ("schoolvakanties 2026-2027",))
