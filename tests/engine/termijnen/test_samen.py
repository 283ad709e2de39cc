"""Several terms of one duty: each its own moment, the most pressing one speaks."""

from datetime import date

from passend.engine.termijnen.berekenen import Status, Venster, samen
from tests.engine.termijnen.hulp import op, standen, te_laat


def test_a_late_moment_goes_before_an_open_one() -> None:
    termijn = [{"in": "februari"}, {"in": ["juni", "juli"]}]
    dagen = ["2027-02-28", "2027-03-01", "2027-06-15"]

    assert standen(termijn, *dagen, aanwezig_vanaf="2026-08-01") == ["open", "te laat", "te laat"]
    assert standen(termijn, *dagen, gedaan=["2027-02-10"], aanwezig_vanaf="2026-08-01") == ["klaar", "klaar", "open"]


def test_naar_behoefte_adds_nothing_to_a_window() -> None:
    assert standen([{"in": ["september", "oktober"]}, "naar behoefte"], "2024-08-31", "2024-09-01") == [
        "nog niet",
        "open",
    ]


def test_work_for_an_earlier_meeting_does_not_serve_a_later_one() -> None:
    termijn = [{"voor": "groepsbespreking-1"}, {"voor": "groepsbespreking-2"}]
    besprekingen = {"groepsbespreking-1": ["2017-09-20"], "groepsbespreking-2": ["2018-03-06"]}

    assert te_laat(termijn, "2018-03-06", "2018-03-07", gebeurd=besprekingen, gedaan=["2017-09-15"]) == [False, True]


def test_of_two_kinds_of_meeting_only_the_planned_one_presses() -> None:
    termijn = [{"voor": "bespreking-bouw"}, {"voor": "bespreking-ko"}]
    gepland = {"bespreking-bouw": ["2017-10-10"]}

    assert te_laat(termijn, "2017-10-09", "2017-10-10", "2017-10-11", gebeurd=gepland) == [False, False, True]
    assert op(termijn, "2017-10-11", dagen=gepland, gedaan=["2017-10-05"]).status == "klaar"


def test_the_earliest_of_two_open_moments_gives_the_last_day() -> None:
    termijn = [{"per": "schooljaar", "minstens": 2}, {"voor": "groepsbespreking"}]

    assert op(termijn, "2026-09-15", dagen={"groepsbespreking": ["2026-10-10"]}).uiterlijk == date(2026, 10, 10)


def test_terms_of_two_layers_stand_side_by_side_until_the_first_runs_out() -> None:
    termijn = [{"per": "schooljaar", "minstens": 1}, {"elke": "12 maanden"}]

    assert te_laat(termijn, "2027-02-10", "2027-02-11", gedaan=["2026-02-10"]) == [False, True]


def test_open_spots_of_every_moment_are_named() -> None:
    assert op([{"in": "maart"}, "niet vermeld"], "2027-04-01", aanwezig_vanaf="2026-08-01").vraag == ("termijn",)


def test_a_duty_without_any_term_is_open() -> None:
    assert samen([]) == Venster(Status.OPEN, reden="er is geen termijn", vraag=("termijn",))
