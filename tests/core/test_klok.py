"""The clock."""

from datetime import UTC, date, datetime

from passend.core import klok


def test_klok_op_a_day_is_noon_at_school() -> None:
    with klok.klok_op(date(2026, 11, 23)):
        assert klok.vandaag() == date(2026, 11, 23)
        assert klok.nu() == datetime(2026, 11, 23, 11, tzinfo=UTC)


def test_vandaag_is_the_day_at_school_not_in_greenwich() -> None:
    with klok.klok_op(datetime(2026, 11, 22, 23, 30, tzinfo=UTC)):
        assert klok.vandaag() == date(2026, 11, 23)


def test_klok_op_ends_with_its_block() -> None:
    with klok.klok_op(date(2001, 1, 1)):
        pass

    assert klok.vandaag() != date(2001, 1, 1)
