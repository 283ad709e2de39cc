from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from passend.uitwisseling.duiding import Duiding, Toetswoord, Woorden, resultaat_duiden
from passend.uitwisseling.gegevens import (
    IngelezenResultaat,
    Leerlingverwijzing,
    Onbekend,
    Referentiescore,
    Toetsscore,
    Weigering,
)
from passend.uitwisseling.waarden import Schaal

ROMEINS = Schaal("i-v", ("I", "II", "III", "IV", "V", "V-"))
LETTERS = Schaal("a-e", ("A", "B", "C", "D", "E"))
WOORDEN = Woorden(
    schalen={"i-v": ROMEINS, "a-e": LETTERS, "methode": Schaal("methode", ("goed", "voldoende", "onvoldoende"))},
    toetsen={
        "dmt": Toetswoord("dmt", "lvs-toets", woorden=("Drie-Minuten-Toets",), schalen=("i-v", "a-e")),
        "methode": Toetswoord("methode", "methodetoets", schalen=("methode",)),
    },
    toetsvertaling={"RW-12": "dmt"},
)
RESULTAAT = IngelezenResultaat(
    regel=7, leerling=Leerlingverwijzing(sleutel="1"), afgenomen_op=date(2026, 1, 22), toetscode="DMT"
)


def _resultaat(*scores: tuple[str, str], **anders: object) -> IngelezenResultaat:
    referenties = tuple(Referentiescore(schaal=schaal, waarde=waarde) for schaal, waarde in scores)
    return replace(RESULTAAT, referenties=referenties, **anders)


def _geduid(resultaat: IngelezenResultaat, woorden: Woorden = WOORDEN) -> Duiding:
    duiding, klachten = resultaat_duiden(resultaat, woorden)
    assert klachten == []
    assert duiding is not None
    return duiding


@pytest.mark.parametrize("code", ["DMT", "dmt", "drie minuten toets", "RW-12"])
def test_test_is_found_by_id_name_or_translation(code: str) -> None:
    duiding = _geduid(_resultaat(("IV", "iv"), toetscode=code))

    assert (duiding.instrument, duiding.isoort) == ("dmt", "lvs-toets")


def test_test_is_found_by_its_name_when_the_code_says_nothing() -> None:
    assert _geduid(_resultaat(("IV", "I"), toetscode="X1", toetsnaam="DMT")).instrument == "dmt"


def test_unknown_test_is_named_and_kept() -> None:
    duiding, klachten = resultaat_duiden(_resultaat(("IV", "2"), toetscode="XYZ", toetsnaam="Nieuwe toets"), WOORDEN)

    assert klachten == [Onbekend(regel=7, soort="toets", naam="XYZ (Nieuwe toets)")]
    assert duiding is not None
    assert (duiding.instrument, duiding.niveau, duiding.schaal) == ("", "II", "i-v")


def test_the_scale_that_the_plan_names_first_gives_the_level() -> None:
    duiding = _geduid(_resultaat(("AE", "d"), ("DLE", "9"), ("IV", "4")))

    assert (duiding.niveau, duiding.schaal) == ("IV", "i-v")
    assert duiding.referenties == (
        Referentiescore(schaal="a-e", waarde="D"),
        Referentiescore(schaal="DLE", waarde="9"),
    )


def test_a_comparison_with_another_group_never_passes_for_the_national_level() -> None:
    scores = (
        Referentiescore(schaal="IV", waarde="II", vergelijkingsgroep="VWO"),
        Referentiescore(schaal="AE", waarde="C", vergelijkingsgroep="Landelijk"),
        Referentiescore(schaal="CIV", waarde="I", vergelijkingsgroep="Landelijk"),
    )

    duiding = _geduid(replace(RESULTAAT, referenties=scores))

    assert (duiding.niveau, duiding.schaal) == ("C", "a-e")
    assert [score.schaal for score in duiding.referenties] == ["i-v", "CIV"]


@pytest.mark.parametrize(("waarde", "schaal", "niveau"), [("v-", "i-v", "V-"), ("c", "a-e", "C"), ("5", "i-v", "V")])
def test_a_level_without_scale_takes_the_only_scale_that_has_it(waarde: str, schaal: str, niveau: str) -> None:
    duiding = _geduid(_resultaat(("", waarde)))

    assert (duiding.schaal, duiding.niveau) == (schaal, niveau)


def test_a_level_without_scale_that_fits_two_scales_is_refused() -> None:
    woorden = replace(WOORDEN, schalen={"i-v": ROMEINS, "a-e": Schaal("a-e", ("I", "II"))})

    duiding, klachten = resultaat_duiden(_resultaat(("", "I")), woorden)

    assert duiding is None
    assert [(type(k), k.waarde) for k in klachten if isinstance(k, Weigering)] == [(Weigering, "I")]


def test_the_words_of_a_method_test_are_a_scale_too() -> None:
    duiding = _geduid(_resultaat(("", "Voldoende"), toetscode="methode"))

    assert (duiding.schaal, duiding.niveau, duiding.isoort) == ("methode", "voldoende", "methodetoets")


@pytest.mark.parametrize(("oordeel", "gelezen"), [("ONVOLDOENDE", "onvoldoende"), ("kan beter", "kan beter"), ("", "")])
def test_a_judgement_is_spelt_as_the_list_of_the_instrument_does(oordeel: str, gelezen: str) -> None:
    assert _geduid(_resultaat(toetscode="methode", oordeel=oordeel)).oordeel == gelezen


def test_a_level_that_its_scale_does_not_have_is_refused_and_the_rest_kept() -> None:
    duiding, klachten = resultaat_duiden(_resultaat(("IV", "VII"), ("Percentiel", "14")), WOORDEN)

    assert [(k.veld, k.waarde) for k in klachten if isinstance(k, Weigering)] == [("IV", "VII")]
    assert duiding is not None
    assert (duiding.niveau, [score.schaal for score in duiding.referenties]) == ("", ["Percentiel"])


def test_nothing_is_left_of_a_result_whose_only_score_is_refused() -> None:
    assert resultaat_duiden(_resultaat(("IV", "VII")), WOORDEN)[0] is None
    assert resultaat_duiden(_resultaat(("IV", "VII"), oordeel="zwak"), WOORDEN)[0] is not None
    score = Toetsscore(vaardigheidsscore=Decimal(3))
    assert resultaat_duiden(_resultaat(("IV", "VII"), score=score), WOORDEN)[0] is not None


def test_unknown_scale_is_named_and_its_score_kept() -> None:
    duiding, klachten = resultaat_duiden(_resultaat(("ZZ", "3"), ("IV", "I")), WOORDEN)

    assert klachten == [Onbekend(regel=7, soort="schaal", naam="ZZ")]
    assert duiding is not None
    assert duiding.referenties == (Referentiescore(schaal="ZZ", waarde="3"),)


def test_the_scales_of_the_tests_themselves_hold_without_a_plan() -> None:
    duiding, klachten = resultaat_duiden(_resultaat(("IV", "4")), Woorden())

    assert [k.soort for k in klachten if isinstance(k, Onbekend)] == ["toets"]
    assert duiding is not None
    assert (duiding.niveau, duiding.schaal) == ("IV", "i-v")
