"""When: before, after and between events and days; the day before, on it, and the day after."""

from datetime import date
from typing import Any

import pytest

from passend.engine.termijnen.kalender import Kalender, PeriodeVenster, Schooljaar
from tests.engine.termijnen.hulp import op, standen, te_laat

RONDOM = [False, False, True]


# --- after an event --------------------------------------------------------------------------------------------------


def test_binnen_opens_at_the_event_and_is_late_after_its_last_day() -> None:
    termijn = {"binnen": "8 weken", "na": "hulpplan.start"}
    dagen = ["2026-09-15", "2026-09-16", "2026-11-11", "2026-11-12"]

    assert standen(termijn, *dagen, gebeurd={"hulpplan.start": ["2026-09-16"]}) == [
        "nog niet",
        "open",
        "open",
        "te laat",
    ]


def test_without_its_event_a_term_has_not_begun() -> None:
    venster = op({"binnen": "8 weken", "na": "hulpplan.start"}, "2026-11-12")

    assert (venster.status, venster.uiterlijk) == ("nog niet", None)


def test_the_latest_of_repeated_events_counts_with_what_was_done_since() -> None:
    termijn = {"binnen": "8 weken", "na": "hulpplan.start"}
    starts = {"hulpplan.start": ["2026-10-01", "2026-12-03"]}

    venster = op(termijn, "2027-01-27", dagen=starts, gedaan=["2026-11-24"])

    assert (venster.status, venster.uiterlijk, venster.telt) == ("open", date(2027, 1, 28), 0)


def test_what_was_done_on_the_day_of_a_new_start_still_belonged_to_the_plan_before() -> None:
    termijn = {"binnen": "8 weken", "na": "hulpplan.start"}
    starts = {"hulpplan.start": ["2026-10-01", "2026-11-24"]}

    assert op(termijn, "2026-11-25", dagen=starts, gedaan=["2026-11-24"]).status == "open"
    assert op(termijn, "2026-11-25", dagen=starts, gedaan=["2026-11-20", "2026-11-24"]).status == "klaar"


def test_a_bare_na_has_no_last_day_and_is_done_on_the_same_day_too() -> None:
    termijn = {"na": "sot"}

    assert standen(termijn, "2017-11-13", "2017-11-14", "2020-11-14", gebeurd={"sot": ["2017-11-14"]}) == [
        "nog niet",
        "open",
        "open",
    ]
    assert op(termijn, "2017-11-14", dagen={"sot": ["2017-11-14"]}, gedaan=["2017-11-14"]).status == "klaar"


def test_tussen_opens_at_its_lower_bound() -> None:
    termijn = {"tussen": ["4 weken", "6 weken"], "na": "actieplan.start"}
    dagen = ["2024-09-29", "2024-09-30", "2024-10-14", "2024-10-15"]

    assert standen(termijn, *dagen, gebeurd={"actieplan.start": ["2024-09-02"]}) == [
        "nog niet",
        "open",
        "open",
        "te laat",
    ]


def test_what_was_done_before_the_lower_bound_counts() -> None:
    termijn = {"tussen": ["4 weken", "6 weken"], "na": "actieplan.start"}

    assert op(termijn, "2024-10-15", dagen={"actieplan.start": ["2024-09-02"]}, gedaan=["2024-09-20"]).status == "klaar"


def test_precies_is_one_day_and_can_be_foretold() -> None:
    termijn = {"precies": "6 weken", "na": "leerling.4-jaar"}
    verjaardag = {"leerling.4-jaar": ["2027-04-15"]}

    assert op(termijn, "2027-03-03", dagen=verjaardag).uiterlijk == date(2027, 5, 27)
    assert te_laat(termijn, "2027-05-26", "2027-05-27", "2027-05-28", gebeurd=verjaardag) == RONDOM


def test_the_last_of_several_events_waits_for_all_of_them() -> None:
    termijn = {"binnen": "6 weken", "na": {"laatste van": ["inschrijving", "toekenning"]}}
    beide = {"inschrijving": ["2024-08-19"], "toekenning": ["2026-11-02"]}

    assert op(termijn, "2026-12-15", dagen={"toekenning": ["2026-11-02"]}).status == "nog niet"
    assert te_laat(termijn, "2026-12-13", "2026-12-14", "2026-12-15", gebeurd=beide) == RONDOM


def test_the_first_of_several_events_waits_for_none() -> None:
    termijn = {"binnen": "6 weken", "na": {"eerste van": ["inschrijving", "toekenning"]}}

    assert op(termijn, "2026-11-03", dagen={"toekenning": ["2026-11-02"]}).uiterlijk == date(2026, 12, 14)


@pytest.mark.parametrize("woord", ["direct", "zelfde dag"])
def test_direct_is_late_from_the_next_day(woord: str) -> None:
    assert te_laat(woord, "2027-02-01", "2027-02-02", gebeurd={"aanleiding": ["2027-02-01"]}) == [False, True]


def test_hours_after_a_moment_are_judged_by_the_minute() -> None:
    termijn = {"binnen": "72 uur", "na": "aanleiding"}
    minuten = ["2026-11-05 08:59", "2026-11-05 09:00", "2026-11-05 09:01"]

    assert te_laat(termijn, *minuten, gebeurd={"aanleiding": ["2026-11-02 09:00"]}) == RONDOM


def test_hours_after_a_day_without_a_time_are_judged_by_whole_days() -> None:
    termijn = {"binnen": "72 uur", "na": "aanleiding"}

    assert te_laat(termijn, "2026-11-05 23:00", "2026-11-06", gebeurd={"aanleiding": ["2026-11-02"]}) == [False, True]


def test_five_working_days_pass_the_weekend() -> None:
    termijn = {"binnen": "5 werkdagen", "na": "aanleiding"}

    assert te_laat(termijn, "2026-11-08", "2026-11-09", "2026-11-10", gebeurd={"aanleiding": ["2026-11-02"]}) == RONDOM


def test_a_running_time_counts_its_first_day() -> None:
    assert op({"duurt": "2 jaar"}, "2026-02-01", dagen={"aanleiding": ["2026-02-01"]}).uiterlijk == date(2028, 1, 31)


# --- before an event or a day ----------------------------------------------------------------------------------------


def test_before_a_meeting_the_day_of_the_meeting_is_in_time() -> None:
    assert te_laat({"voor": "sot"}, "2017-11-13", "2017-11-14", "2017-11-15", gebeurd={"sot": ["2017-11-14"]}) == RONDOM


def test_before_a_meeting_that_is_not_planned_the_work_is_open() -> None:
    venster = op({"voor": "sot"}, "2017-11-14")

    assert (venster.status, venster.uiterlijk, venster.vraag) == ("open", None, ())


def test_each_meeting_asks_its_own_preparation() -> None:
    besprekingen = {"groepsbespreking": ["2026-10-10", "2027-01-20"]}

    assert op({"voor": "groepsbespreking"}, "2027-01-21", dagen=besprekingen, gedaan=["2026-09-15"]).status == "te laat"
    assert (
        op({"voor": "groepsbespreking"}, "2027-01-21", dagen=besprekingen, gedaan=["2026-09-15", "2026-12-01"]).status
        == "klaar"
    )


def test_uiterlijk_counts_back_from_the_event() -> None:
    termijn = {"uiterlijk": "6 weken", "voor": "leerling.4-jaar"}
    verjaardag = {"leerling.4-jaar": ["2027-04-15"]}

    assert te_laat(termijn, "2027-03-03", "2027-03-04", "2027-03-05", gebeurd=verjaardag) == RONDOM


def test_a_day_returns_every_school_year() -> None:
    termijn = {"voor": "30 april"}
    dagen = ["2027-04-30", "2027-05-01", "2027-07-31", "2027-08-01"]

    assert standen(termijn, *dagen, gedaan=["2027-04-30"], aanwezig_vanaf="2026-08-24") == [
        "klaar",
        "klaar",
        "klaar",
        "open",
    ]
    assert te_laat(termijn, "2027-04-29", "2027-04-30", "2027-05-01", aanwezig_vanaf="2026-08-24") == RONDOM


def test_a_day_with_a_year_comes_once() -> None:
    termijn = {"voor": date(2027, 4, 30)}

    assert standen(termijn, "2026-04-30", "2027-04-30", "2027-05-01", aanwezig_vanaf="2025-08-01") == [
        "nog niet",
        "open",
        "te laat",
    ]
    assert op(termijn, "2028-06-01", gedaan=["2027-04-01"], aanwezig_vanaf="2025-08-01").status == "klaar"


def test_a_date_copied_to_a_new_year_waits_for_a_person() -> None:
    termijn = {"voor": "22 maart", "elk jaar": "bevestigen"}

    onbevestigd = op(termijn, "2027-03-25", aanwezig_vanaf="2026-08-01")

    assert (onbevestigd.status, onbevestigd.uiterlijk, onbevestigd.vraag) == ("open", None, ("elk jaar",))
    assert te_laat(termijn, "2027-03-24", "2027-03-25", aanwezig_vanaf="2026-08-01", bevestigd=[date(2027, 3, 24)]) == [
        False,
        True,
    ]


def test_a_date_with_a_year_needs_no_confirmation_in_its_own_year() -> None:
    termijn = {"voor": date(2027, 3, 22), "elk jaar": "bevestigen"}

    assert op(termijn, "2027-03-23", aanwezig_vanaf="2026-08-01").status == "te laat"
    assert op(termijn, "2028-03-23", gedaan=["2027-03-01"], aanwezig_vanaf="2026-08-01").vraag == ("elk jaar",)


def test_the_last_school_day_comes_from_the_calendar() -> None:
    assert te_laat({"voor": "schooljaar.einde"}, "2027-07-08", "2027-07-09", "2027-07-10") == RONDOM


def test_what_the_school_recorded_goes_before_the_calendar() -> None:
    vroeg = {"schooljaar.einde": ["2027-07-02"]}

    assert te_laat({"voor": "schooljaar.einde"}, "2027-07-02", "2027-07-03", gebeurd=vroeg) == [False, True]


def test_the_first_school_day_of_a_year_that_nobody_told_stays_open() -> None:
    assert op({"voor": "schooljaar.start"}, "2026-09-01", kalender=Kalender()).status == "open"


# --- windows ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("termijn", "voor_", "eerste", "laatste", "na"),
    [
        ({"in": "april"}, "2027-03-31", "2027-04-01", "2027-04-30", "2027-05-01"),
        ({"in": ["februari", "maart"]}, "2027-01-31", "2027-02-01", "2027-03-31", "2027-04-01"),
        ({"in": {"van": "10 januari", "tot": "31 januari"}}, "2027-01-09", "2027-01-10", "2027-01-31", "2027-02-01"),
        ({"in": {"van": "1 februari", "tot": "half februari"}}, "2027-01-31", "2027-02-01", "2027-02-20", "2027-02-21"),
        ({"in": {"van": "eind februari", "tot": "maart"}}, "2027-02-20", "2027-02-21", "2027-03-31", "2027-04-01"),
        ({"in": "eind maart"}, "2027-03-20", "2027-03-21", "2027-03-31", "2027-04-01"),
        ({"in": ["juli", "augustus"]}, "2027-06-30", "2027-07-01", "2027-08-31", "2027-09-01"),
        (
            {"in": {"van": "half juli", "tot": "begin september"}},
            "2027-07-10",
            "2027-07-11",
            "2027-09-10",
            "2027-09-11",
        ),
        ({"in": "hele schooljaar"}, "2026-07-31", "2026-08-01", "2027-07-31", "2027-08-01"),
        ({"week": 6}, "2027-02-07", "2027-02-08", "2027-02-14", "2027-02-15"),
        ({"week": [6, 7]}, "2027-02-07", "2027-02-08", "2027-02-21", "2027-02-22"),
        ({"in": "rapportweken"}, "2027-01-31", "2027-02-01", "2027-02-12", "2027-02-13"),
        (
            {"in": {"van": "schooljaar.start", "tot": "eind september"}},
            "2026-08-16",
            "2026-08-17",
            "2026-09-30",
            "2026-10-01",
        ),
    ],
)
def test_a_window_is_open_only_inside_and_late_after(
    termijn: Any, voor_: str, eerste: str, laatste: str, na: str
) -> None:
    weken = [PeriodeVenster("rapportweken", date(2027, 2, 1), date(2027, 2, 12), 2026)]
    aanwezig = None if voor_ == "2026-07-31" else "2026-08-17"
    vanaf = aanwezig or "2026-08-01"

    assert standen(termijn, eerste, laatste, na, aanwezig_vanaf=vanaf, periodes=weken) == ["open", "open", "te laat"]
    assert op(termijn, voor_, aanwezig_vanaf=aanwezig, periodes=weken).status != "te laat"
    assert op(termijn, na, aanwezig_vanaf=vanaf, periodes=weken, gedaan=[laatste]).status != "te laat"


def test_what_was_done_before_the_window_does_not_count() -> None:
    assert op({"in": "april"}, "2027-05-01", gedaan=["2027-03-31"], aanwezig_vanaf="2026-08-01").status == "te laat"


def test_what_was_done_after_the_window_makes_up_for_it() -> None:
    assert op({"in": "april"}, "2027-05-10", gedaan=["2027-05-09"], aanwezig_vanaf="2026-08-01").status == "klaar"


def test_a_done_window_opens_again_in_the_next_school_year() -> None:
    dagen = ["2027-07-31", "2027-08-01", "2028-04-01"]

    assert standen({"in": "april"}, *dagen, gedaan=["2027-04-08"], aanwezig_vanaf="2026-08-01") == [
        "klaar",
        "nog niet",
        "open",
    ]


def test_a_window_with_a_gap_is_shut_in_the_gap() -> None:
    termijn = {"in": ["november", "maart"]}
    dagen = ["2026-10-31", "2026-11-01", "2026-12-01", "2027-03-01", "2027-04-01"]

    assert standen(termijn, *dagen, aanwezig_vanaf="2026-08-01") == ["nog niet", "open", "nog niet", "open", "te laat"]
    assert op(termijn, "2026-12-01", aanwezig_vanaf="2026-08-01").open_vanaf == date(2027, 3, 1)


def test_a_pupil_who_comes_midway_owes_the_rest_of_the_window_and_not_the_past() -> None:
    termijn = {"in": ["september", "oktober"]}

    assert te_laat(termijn, "2026-10-31", "2026-11-01", aanwezig_vanaf="2026-10-12") == [False, True]
    assert op(termijn, "2026-11-15", aanwezig_vanaf="2026-11-02").status == "nog niet"


def test_a_window_of_the_school_year_before_is_not_owed() -> None:
    assert op({"in": ["juli", "augustus"]}, "2024-09-01", aanwezig_vanaf="2024-08-19").status == "nog niet"


def test_an_unknown_period_leaves_the_term_open() -> None:
    zonder = op({"in": "m-ronde"}, "2027-03-01")
    open_eind = op({"in": "m-ronde"}, "2027-03-01", periodes=[PeriodeVenster("m-ronde", date(2027, 1, 11), None, 2026)])

    assert [(venster.status, venster.uiterlijk, venster.vraag) for venster in (zonder, open_eind)] == [
        ("open", None, ("m-ronde",)),
        ("open", None, ("m-ronde",)),
    ]


# --- rounds, planned days, open from ---------------------------------------------------------------------------------


def test_a_round_is_due_on_its_day() -> None:
    assert te_laat({"ronde": ["1 november", "1 februari"]}, "2026-10-31", "2026-11-01", "2026-11-02") == RONDOM


def test_with_an_event_the_first_round_after_it_counts() -> None:
    termijn = {"ronde": ["schooljaar.start", "cito-januari.einde"], "na": "aangemeld"}
    toetsen = [PeriodeVenster("cito-januari", date(2027, 1, 1), date(2027, 1, 31), 2026)]

    venster = op(termijn, "2026-11-10", dagen={"aangemeld": ["2026-11-10"]}, periodes=toetsen)

    assert (venster.status, venster.open_vanaf, venster.uiterlijk) == ("open", date(2026, 11, 10), date(2027, 1, 31))


def test_rounds_that_are_not_in_the_text_leave_the_term_open() -> None:
    venster = op({"ronde": "niet vermeld"}, "2099-01-01")

    assert (venster.status, venster.vraag) == ("open", ("ronde",))


def test_an_appointment_is_late_after_its_day() -> None:
    gepland = [date(2026, 11, 15)]

    assert te_laat("op afspraak", "2026-11-14", "2026-11-15", "2026-11-16", gepland=gepland) == RONDOM
    assert op("op afspraak", "2026-11-16").status == "open"


def test_open_vanaf_has_no_last_day() -> None:
    assert standen({"open vanaf": "schooljaar.start"}, "2026-08-16", "2026-08-17", "2027-07-31") == [
        "nog niet",
        "open",
        "open",
    ]


def test_open_vanaf_shuts_the_first_part_of_a_term() -> None:
    termijn = {"open vanaf": "begin maart", "voor": "30 april"}

    assert standen(termijn, "2027-02-28", "2027-03-01", "2027-05-01", aanwezig_vanaf="2026-08-01") == [
        "nog niet",
        "open",
        "te laat",
    ]


def test_a_term_until_the_next_test_period_ends_there() -> None:
    termijn = {"na": "aanleiding", "tot": "volgende toetsperiode"}
    dagen = {"aanleiding": ["2026-11-02"], "volgende toetsperiode": ["2026-09-01", "2027-01-11", "2027-05-20"]}

    assert te_laat(termijn, "2027-01-10", "2027-01-11", "2027-01-12", gebeurd=dagen) == RONDOM
    assert op(termijn, "2027-06-01", dagen=dagen, gedaan=["2026-12-01"]).status == "klaar"


def test_a_window_after_an_event_does_not_look_back() -> None:
    termijn = {"in": ["mei", "juni"], "na": "opp.start"}

    assert op(termijn, "2027-06-01", dagen={"opp.start": ["2027-05-20"]}).open_vanaf == date(2027, 5, 20)
    assert op(termijn, "2027-07-01", dagen={"opp.start": ["2027-07-01"]}).status == "nog niet"


def test_naar_behoefte_is_never_due_and_the_whole_school_year_neither() -> None:
    assert op("naar behoefte", "2026-11-22").status == "onbepaald"
    assert standen("hele schooljaar", "2026-08-01", "2027-07-31", "2027-08-01", aanwezig_vanaf="2026-08-01") == [
        "open",
        "open",
        "open",
    ]


def test_keer_asks_so_many_times_and_then_never_again() -> None:
    termijn = {"keer": 2, "binnen": "4 weken", "na": "start"}

    assert op(termijn, "2026-10-05", dagen={"start": ["2026-09-01"]}, gedaan=["2026-09-10"]).status == "te laat"
    assert (
        op({"keer": 1, "in": "maart"}, "2028-03-05", gedaan=["2027-03-04"], aanwezig_vanaf="2026-08-01").status
        == "klaar"
    )


def test_a_school_of_its_own_dates_uses_them() -> None:
    kalender = Kalender().met(Schooljaar(2017, (), date(2017, 8, 28), date(2018, 7, 6)))

    assert te_laat({"voor": "schooljaar.einde"}, "2018-07-06", "2018-07-07", kalender=kalender) == [False, True]
