"""Kinds of fact: one table for facts and conditions."""

from datetime import date

import pytest
from pydantic import ValidationError

from passend.engine.blokken.feit import FEITMODELLEN, FEITSOORTEN, METINGEN, Aard, feitmodel


def test_every_kind_has_a_model_of_its_facts() -> None:
    assert set(FEITMODELLEN) == set(FEITSOORTEN)


def test_a_fact_has_the_fields_of_its_kind_and_those_of_every_fact() -> None:
    feit = feitmodel("toets").model_validate(
        {"feit": "toets", "op": date(2026, 1, 20), "instrument": "dmt", "niveau": "V", "keer": 14}
    )

    assert feit.op == date(2026, 1, 20)
    assert feit.keer == 14
    assert feit.model_dump()["instrument"] == ["dmt"]


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="onbekende sleutel 'nivo'"):
        feitmodel("toets").model_validate({"feit": "toets", "nivo": "V"})


def test_features_and_own_kinds_have_free_fields() -> None:
    assert feitmodel("leerling").model_validate({"feit": "leerling", "dyslexie": "ja"}).model_extra == {
        "dyslexie": "ja"
    }
    assert feitmodel("datalek").model_validate({"feit": "datalek", "risico": "hoog"}).model_extra == {"risico": "hoog"}


def test_a_move_is_a_fact_about_a_step() -> None:
    feit = feitmodel("trede").model_validate({"feit": "trede", "route": "niveaus", "naar": "niveau-2"})

    assert feit.model_dump()["naar"] == ["niveau-2"]


def test_what_a_school_does_not_log_by_itself_is_unknown_when_absent() -> None:
    assert {naam for naam, soort in FEITSOORTEN.items() if soort.zwijgt} == METINGEN | {
        "observatie",
        "oordeel",
        "leerling",
    }


def test_fields_that_make_a_fact_another_fact_are_marks() -> None:
    kenmerken = {naam for naam, veld in FEITSOORTEN["gebeurtenis"].velden.items() if veld.aard is Aard.KENMERK}

    assert kenmerken == {"soort"}
