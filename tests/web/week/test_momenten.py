"""What people write about days and hours, as the week reads it."""

import pytest

from passend.web.week.momenten import weekmoment


@pytest.mark.parametrize(
    ("teksten", "dagen", "uur"),
    [
        (("ma en wo 10.30",), (0, 2), "10.30"),
        (("maandag, woensdag en vrijdag 9:05",), (0, 2, 4), "09.05"),
        (("dinsdagochtend, donderdagmiddag",), (1, 3), ""),
        (("elke dag om 8 uur",), (0, 1, 2, 3, 4), "08.00"),
        (("", "dagelijks"), (0, 1, 2, 3, 4), ""),
        (("", "3 keer per week"), (), ""),
        (("20 minuten, op de gang",), (), ""),
        (("Vrijdag 13.45 uur", "1 keer per week"), (4,), "13.45"),
        (("met mama en wout",), (), ""),
        (("",), (), ""),
    ],
)
def test_days_and_the_hour_are_read_from_plain_words(
    teksten: tuple[str, ...], dagen: tuple[int, ...], uur: str
) -> None:
    moment = weekmoment(*teksten)

    assert (moment.dagen, moment.uur) == (dagen, uur)
