"""The school scope in the program."""

from uuid import uuid4

import pytest

from passend.core.bereik import (
    GeenSchool,
    lezen_over_schoolgrenzen_heen,
    scholen_van_dit_moment,
    school_bereik,
    school_van_dit_moment,
)


def test_school_bereik_gives_its_school_and_takes_it_away_again() -> None:
    school = uuid4()

    with school_bereik(school):
        assert school_van_dit_moment() == school

    assert scholen_van_dit_moment() == ()


def test_school_bereik_inside_another_gives_the_inner_school_and_then_the_outer_again() -> None:
    buiten, binnen = uuid4(), uuid4()

    with school_bereik(buiten):
        with school_bereik(binnen):
            assert school_van_dit_moment() == binnen
        assert school_van_dit_moment() == buiten


def test_school_without_scope_raises() -> None:
    with pytest.raises(GeenSchool):
        school_van_dit_moment()


def test_school_is_not_guessed_when_several_are_read_at_once() -> None:
    with (
        lezen_over_schoolgrenzen_heen([uuid4(), uuid4()], reden="vergelijking voor het bestuur"),
        pytest.raises(GeenSchool),
    ):
        school_van_dit_moment()


def test_reading_over_schools_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="reden"), lezen_over_schoolgrenzen_heen([uuid4()], reden=" "):
        pass
