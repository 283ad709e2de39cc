import pytest

from passend.uitwisseling.gegevens import Onbekend, Weigering, waarde_kort
from passend.uitwisseling.persoonsnummer import (
    heeft_vorm_van_persoonsnummer,
    is_persoonsnummerveld,
    persoonsnummers_verbergen,
)

BSN = "123456782"  # the well-known example that passes the test of eleven; nobody has it


@pytest.mark.parametrize(
    "naam",
    ["bsn", "BSN", "BSN nummer", "bsn_ondwnr-4", "Burgerservicenummer", "onderwijsnummer", "PGN leerling", "sofinummer",
     "Persoonsgebonden nummer", "rijksregisternummer", "Leerling BSN"],
)  # fmt: skip
def test_names_of_personal_numbers_are_recognised(naam: str) -> None:
    assert is_persoonsnummerveld(naam)


@pytest.mark.parametrize("naam", ["leerlingnummer", "nummer", "eckid", "postcodenl", "leerlingid", "toets", ""])
def test_other_names_are_not(naam: str) -> None:
    assert not is_persoonsnummerveld(naam)


def test_shape_needs_nine_digits_and_the_test_of_eleven() -> None:
    gevonden = [
        heeft_vorm_van_persoonsnummer(tekst) for tekst in (BSN, "1234.56.782", "123456789", "12345678", "LL" + BSN)
    ]

    assert gevonden == [True, True, False, False, False]


def test_numbers_are_blanked_wherever_they_stand() -> None:
    assert (
        persoonsnummers_verbergen(f"bsn {BSN}, of 1234 56 782.") == "bsn [nummer weggelaten], of [nummer weggelaten]."
    )


def test_dates_scores_and_longer_numbers_are_left_alone() -> None:
    assert persoonsnummers_verbergen("2026-02-03 103 0612345678") == "2026-02-03 103 0612345678"


def test_refusals_and_unknown_words_never_show_a_personal_number() -> None:
    assert Weigering(regel=1, veld="x", waarde=BSN, reden="r").waarde == "[nummer weggelaten]"
    assert Onbekend(regel=1, soort="groep", naam=f"{BSN}\n").naam == "[nummer weggelaten]"


def test_values_in_a_report_are_short_and_printable() -> None:
    assert waarde_kort("a\tb\x00c") == "a b c"
    assert len(waarde_kort("x" * 500)) == 120
