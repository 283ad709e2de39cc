"""The commands for keys, as a person types them."""

from collections.abc import Iterator

import pytest
from pytest_django.fixtures import Settings

from passend.core.sleutels import sleutel_maken, sleutels_lezen
from passend.core.versleuteling import gegevenssleutels_vergeten, gegevenssleutels_vernieuwen
from passend.web.opdrachten import sleutels

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "eigenaar"])
OUD = "VoorDeTestsAlleen-abcdefghijklmnopqrstuvwxy="


@pytest.fixture
def nieuw(settings: Settings) -> Iterator[str]:
    """A new key in front of the old one; afterwards everything is under the old one again."""
    nieuw = sleutel_maken()
    settings.PASSEND_SLEUTELS = sleutels_lezen(f"{nieuw},{OUD}")
    yield nieuw
    settings.PASSEND_SLEUTELS = sleutels_lezen(f"{OUD},{nieuw}")
    gegevenssleutels_vernieuwen()
    gegevenssleutels_vergeten()


def test_a_new_key_is_printed_alone_so_that_it_can_be_piped(capsys: pytest.CaptureFixture[str]) -> None:
    assert sleutels.uitvoeren(wat="maken") == 0

    uit, fout = capsys.readouterr()
    assert len(sleutels_lezen(uit.strip()).merken) == 1
    assert "buiten deze server" in fout


def test_renewing_says_what_it_did_and_then_that_there_is_nothing_to_do(
    capsys: pytest.CaptureFixture[str], nieuw: str
) -> None:
    assert sleutels.uitvoeren(wat="vernieuwen") == 0
    assert "nu onder de eerste sleutel" in capsys.readouterr().out

    assert sleutels.uitvoeren(wat="vernieuwen") == 0
    assert capsys.readouterr().out == "Alles stond al onder de eerste sleutel.\n"


def test_the_list_shows_marks_and_never_a_key(capsys: pytest.CaptureFixture[str], nieuw: str) -> None:
    assert sleutels.uitvoeren(wat="toon") == 0

    uit = capsys.readouterr().out
    assert sleutels_lezen(nieuw).eerste in uit
    assert sleutels_lezen(OUD).eerste in uit
    assert nieuw[:10] not in uit


def test_a_key_that_is_missing_is_told_and_renewing_changes_nothing(
    capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    settings.PASSEND_SLEUTELS = sleutels_lezen(sleutel_maken())

    assert sleutels.uitvoeren(wat="toon") == 1
    assert "Een sleutel ontbreekt" in capsys.readouterr().err
    with pytest.raises(sleutels.Misbruik, match="niets veranderd"):
        sleutels.uitvoeren(wat="vernieuwen")
