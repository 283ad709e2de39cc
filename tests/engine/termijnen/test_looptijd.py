"""Running times: the first day counts."""

from datetime import date
from typing import Any

import pytest

from passend.engine.termijnen.kalender import PeriodeVenster
from passend.engine.termijnen.looptijd import Looptijd, looptijd
from tests.engine.termijnen.hulp import NOORD, termijnen

BEGIN = date(2026, 2, 1)


def van(termijn: Any, begin: date = BEGIN) -> Looptijd:
    periodes = [PeriodeVenster("periode-1", date(2026, 1, 5), date(2026, 2, 28), 2025)]
    return looptijd(termijnen(termijn)[0], begin, NOORD, periodes)


@pytest.mark.parametrize(
    ("termijn", "eerst", "laatst"),
    [
        ({"duurt": "2 jaar"}, None, date(2028, 1, 31)),
        ({"duurt": "8 weken", "na": "hulpplan.start"}, None, date(2026, 3, 28)),
        ({"binnen": "8 weken", "na": "hulpplan.start"}, None, date(2026, 3, 29)),
        ({"tussen": ["4 weken", "6 weken"], "na": "actieplan.start"}, date(2026, 3, 1), date(2026, 3, 15)),
        ({"precies": "1 jaar", "na": {"eerste van": ["a", "b"]}}, date(2027, 2, 1), date(2027, 2, 1)),
        ({"in": "periode-1"}, None, date(2026, 2, 28)),
        ({"tot": "eind juni"}, None, date(2026, 6, 30)),
        ({"tot": "schooljaar.einde"}, None, date(2026, 7, 3)),
        ({"duurt": "niet vermeld"}, None, None),
        ("niet vermeld", None, None),
    ],
)
def test_a_running_time_ends_within_its_term(termijn: Any, eerst: date | None, laatst: date | None) -> None:
    assert van(termijn) == Looptijd(BEGIN, eerst, laatst)


def test_an_end_date_outside_the_term_needs_a_deviation() -> None:
    loopt = van({"tussen": ["4 weken", "6 weken"], "na": "actieplan.start"})
    dagen = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 15), date(2026, 3, 16)]

    assert [loopt.mag_eindigen(dag) for dag in dagen] == [False, True, True, False]
    assert van("niet vermeld").mag_eindigen(date(2099, 1, 1))
