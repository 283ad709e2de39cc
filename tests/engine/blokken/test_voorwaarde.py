"""Conditions as blocks: one key each, every kind of fact, comparators, own kinds."""

from typing import Any

import pytest
from pydantic import ValidationError

from passend.engine.blokken.feit import FEITSOORTEN
from passend.engine.blokken.voorwaarde import FEITVOORWAARDEN, Voorwaarde
from passend.engine.lezen import LeesFouten, lees_tekst

KOP = """
plan: {id: p, titel: P, editie: "1", van: 2026-08-01, tot: 2027-07-31, lagen: {wet: geen, swv: geen, bestuur: geen}}
vragen: [{id: zorg, vraag: "Is er zorg?"}]
feiten: [{id: datalek, over: leerling, velden: [risico]}]
"""


def voorwaarde(**velden: Any) -> Voorwaarde:
    return Voorwaarde.model_validate(velden)


def fouten(als: str) -> list[str]:
    with pytest.raises(LeesFouten) as gevonden:
        lees_tekst(f"{KOP}signalen: [{{id: r, als: {als}}}]")
    return [fout.zin for fout in gevonden.value.fouten]


def test_every_kind_of_fact_is_a_kind_of_condition() -> None:
    assert set(FEITVOORWAARDEN) == set(FEITSOORTEN)
    assert set(FEITSOORTEN) <= set(Voorwaarde.model_fields)


def test_a_condition_knows_its_one_key() -> None:
    een = Voorwaarde.model_validate({"een van": [{"tijdens": "m-ronde"}, "niet vermeld"]})

    assert een.soort == "een van"
    assert een.takken == [voorwaarde(tijdens="m-ronde"), "niet vermeld"]
    assert een.takken[0].inhoud == "m-ronde"  # type: ignore[union-attr]


@pytest.mark.parametrize("velden", [{}, {"toets": {}, "niet": {"tijdens": "m"}}])
def test_exactly_one_key(velden: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="precies één sleutel"):
        Voorwaarde.model_validate(velden)


def test_a_plain_word_is_a_set_of_one() -> None:
    woord = voorwaarde(toets={"instrument": "dmt", "niveau": "V"})

    assert woord == voorwaarde(toets={"instrument": ["dmt"], "niveau": {"in": ["V"]}})
    assert woord.feitvoorwaarde is not None
    assert set(woord.feitvoorwaarde.velden) == {"instrument", "niveau"}


def test_open_spots_keep_their_words() -> None:
    open_ = voorwaarde(
        toets={"niveau": "niet vermeld", "reeks": {"laatste": "niet vermeld"}, "vak": ["rekenen", "niet vermeld"]}
    ).feitvoorwaarde

    assert open_ is not None
    assert open_.velden["niveau"] == "niet vermeld"
    assert open_.velden["vak"] == ["rekenen", "niet vermeld"]
    assert open_.reeks is not None and open_.reeks != "niet vermeld" and open_.reeks.laatste == "niet vermeld"


def test_features_have_names_of_their_own() -> None:
    kenmerken = voorwaarde(leerling={"groep": {"boven": 6}, "in Nederland": {"onder": "4 jaar"}}).feitvoorwaarde

    assert kenmerken is not None
    assert {naam: test.model_dump(exclude_unset=True) for naam, test in kenmerken.velden.items()} == {
        "groep": {"boven": 6},
        "in Nederland": {"onder": "4 jaar"},
    }


def test_an_own_kind_of_fact_is_a_condition() -> None:
    eigen = voorwaarde(datalek={"risico": ["ja", "hoog"], "binnen": "altijd"})

    assert eigen.soort == "datalek"
    assert eigen.feitvoorwaarde is not None
    assert eigen.feitvoorwaarde.binnen == "altijd"
    assert eigen.feitvoorwaarde.velden["risico"].in_ == ["ja", "hoog"]


def test_counting_needs_a_period() -> None:
    with pytest.raises(ValidationError, match="tellen"):
        voorwaarde(gebeurtenis={"soort": "pesten", "aantal": {"vanaf": 3}})
    voorwaarde(gebeurtenis={"soort": "pesten", "aantal": {"vanaf": 3}, "binnen": "4 weken"})
    voorwaarde(plan={"aantal": {"vanaf": 3}})


def test_counting_in_a_window_needs_no_period_and_beside_it_does() -> None:
    binnen = {"venster": {"metingen": {"laatste": 3}, "geldt": {"toets": {"aantal": {"vanaf": 2}}}}}

    Voorwaarde.model_validate(binnen)
    with pytest.raises(ValidationError, match="tellen"):
        Voorwaarde.model_validate({"alle": [binnen, {"toets": {"aantal": {"vanaf": 2}}}]})


def test_a_series_cannot_hold_more_than_it_has() -> None:
    with pytest.raises(ValidationError, match="minstens"):
        voorwaarde(toets={"reeks": {"laatste": 2, "minstens": 3}})


@pytest.mark.parametrize(
    ("als", "zin"),
    [
        ("{toest: {instrument: dmt}}", "'toest' is geen soort voorwaarde of feit: bedoelt u 'toets'?"),
        ("{datalek: {risiko: ja}}", "datalek heeft geen veld 'risiko': bedoelt u 'risico'?"),
        ("{datalek: ja}", "datalek: hier hoort een blok {veld: waarde} (hier past: blok)"),
        ("{oordeel: {vraag: zorgen}}", "onbekende verwijzing 'zorgen' (vragen): bedoelt u 'zorg'?"),
    ],
)
def test_slips_of_the_pen_get_the_nearest_word(als: str, zin: str) -> None:
    assert zin in fouten(als)


def test_a_rule_may_be_named_by_its_id_alone() -> None:
    assert voorwaarde(signaal="r") == voorwaarde(signaal={"id": "r"})
