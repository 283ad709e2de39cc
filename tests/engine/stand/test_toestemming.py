"""Consent: each parent with gezag stands alone, and what was taken back is not there."""

import pytest

from passend.engine.stand.dossier import OOIT
from passend.engine.stand.toestemming import akkoord, akkoord_sinds
from tests.engine.stand.hulp import stand, taken

GEZAG = "- {op: 2026-08-01, feit: leerling, gezag: [moeder, vader]}\n"
MOEDER = "- {op: 2026-10-01, feit: toestemming, id: delen, van: ouders, persoon: moeder, stand: gegeven}\n"
VADER = "- {op: 2026-10-05, feit: toestemming, id: delen, van: ouders, persoon: vader, stand: gegeven}\n"
BEIDEN = "- {op: 2026-10-01, feit: toestemming, id: delen, van: ouders, stand: gegeven}\n"
INGETROKKEN = "- {op: 2026-11-01, feit: toestemming, id: delen, van: ouders, persoon: vader, stand: ingetrokken}\n"
GEWEIGERD = "- {op: 2026-11-01, feit: toestemming, id: delen, van: ouders, persoon: vader, stand: geweigerd}\n"


def plan(gezag: str) -> str:
    return f"toestemmingen: [{{id: delen, soort: toestemming, van: ouders, gezag: {gezag}}}]"


def antwoord(gezag: str, feiten: str) -> tuple[bool | None, tuple[str, ...], bool]:
    toestand = stand(plan(gezag), feiten).toestand
    gevonden = akkoord(toestand.dossier, toestand.element("toestemmingen.delen"))
    return gevonden.gegeven, gevonden.mist, gevonden.geweigerd


@pytest.mark.parametrize(
    ("gezag", "feiten", "verwacht"),
    [
        ("alle", GEZAG, (False, ("moeder", "vader"), False)),
        ("alle", GEZAG + MOEDER, (False, ("vader",), False)),
        ("alle", GEZAG + MOEDER + VADER, (True, (), False)),
        ("alle", GEZAG + BEIDEN, (True, (), False)),
        ("een", GEZAG + MOEDER, (True, (), False)),
        ("een", GEZAG, (False, ("moeder", "vader"), False)),
        ("niet vermeld", GEZAG + MOEDER, (None, ("vader",), False)),
        ("niet vermeld", GEZAG + MOEDER + VADER, (True, (), False)),
        ("alle", GEZAG + MOEDER + VADER + INGETROKKEN, (False, ("vader",), False)),
        ("alle", GEZAG + MOEDER + GEWEIGERD, (False, ("vader",), True)),
    ],
)
def test_who_has_to_agree(gezag: str, feiten: str, verwacht: tuple[bool | None, tuple[str, ...], bool]) -> None:
    assert antwoord(gezag, feiten) == verwacht


def test_where_nobody_recorded_who_has_gezag_one_answer_is_enough() -> None:
    assert antwoord("alle", BEIDEN) == (True, (), False)


def test_a_request_is_no_consent() -> None:
    gevraagd = "- {op: 2026-10-01, feit: toestemming, id: delen, van: ouders, stand: gevraagd}"

    assert antwoord("een", gevraagd) == (False, ("ouders",), False)


def test_consent_counts_from_the_day_on_which_the_last_one_gave_it() -> None:
    toestand = stand(plan("alle"), GEZAG + MOEDER + VADER).toestand
    sinds = akkoord_sinds(toestand.dossier, toestand.element("toestemmingen.delen"))

    assert sinds is not None
    assert sinds.isoformat() == "2026-10-05"


def test_consent_that_was_taken_back_has_no_first_day() -> None:
    toestand = stand(plan("alle"), GEZAG + MOEDER + VADER + INGETROKKEN).toestand

    assert akkoord_sinds(toestand.dossier, toestand.element("toestemmingen.delen")) is None


OVER = """
toestemmingen: [{id: delen, soort: toestemming, van: ouders}]
plannen: [{id: opp, voor: leerling, secties: [{id: handelingsdeel}]}, {id: ander, voor: leerling}]
"""


@pytest.mark.parametrize(
    ("over", "voor", "verwacht"),
    [
        ("plannen.opp", "plannen.opp", True),
        ("plannen.opp", "plannen.opp.handelingsdeel", True),
        ("plannen.opp.handelingsdeel", "plannen.opp", True),
        ("plannen.ander", "plannen.opp", False),
    ],
)
def test_consent_about_a_whole_counts_for_its_parts_and_for_nothing_else(over: str, voor: str, verwacht: bool) -> None:
    feit = f"- {{op: 2026-10-01, feit: toestemming, id: delen, van: ouders, stand: gegeven, over: {over}}}"
    toestand = stand(OVER, feit).toestand

    assert akkoord(toestand.dossier, toestand.element("toestemmingen.delen"), voor, OOIT).gegeven is verwacht


def test_a_consent_that_was_asked_is_a_duty_until_it_is_given() -> None:
    gevraagd = "- {op: 2026-10-01, feit: toestemming, id: delen, van: ouders, stand: gevraagd}\n"

    assert taken(plan("alle"), gevraagd) == {"toestemmingen.delen": "open"}
    assert taken(plan("alle"), gevraagd + BEIDEN) == {}
