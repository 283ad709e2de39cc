"""`Blok`: keys as a plan spells them, lists that are always lists, `niet vermeld`, and every error at once."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import ValidationError

from passend.engine.blokken.basis import (
    Blok,
    Dag,
    Duur,
    Groepen,
    Id,
    JaNee,
    Lijst,
    Moment,
    OfNietVermeld,
    Plek,
    Ref,
    Regelfout,
    WoordOfBlok,
    sleutel_van,
    verplicht,
    verplichte_lijst,
)


class Kind(Blok):
    """A block inside a block."""

    naam: str = verplicht()


class Proef(Blok):
    """Every kind of value."""

    hoogstens_een: ClassVar = (("a", "b"),)
    vraagt_ook: ClassVar = {"a": "in"}

    id: Id = verplicht()
    lijst: Lijst[str] = verplichte_lijst()
    a: OfNietVermeld[Duur] | None = None
    b: Lijst[WoordOfBlok[str, Kind]] = []
    in_: OfNietVermeld[Dag] | None = None
    voert_uit: Lijst[Kind] = []
    groepen: OfNietVermeld[Groepen] | None = None
    mag: JaNee | None = None
    op: Moment | None = None
    naar: Annotated[str, Ref("plannen", extra=("einde",))] | None = None

    @classmethod
    def regelfouten(cls, blok: Mapping[str, Any]) -> Iterator[Regelfout]:
        yield from super().regelfouten(blok)
        if blok.get("id") == "x":
            yield Regelfout("zo heet niemand", "id")


def proef(**inhoud: Any) -> Proef:
    return Proef.model_validate({"id": "een", "lijst": "los"} | inhoud)


def meldingen(inhoud: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as gevonden:
        Proef.model_validate(inhoud)
    return [(".".join(map(str, fout["loc"])), fout["msg"]) for fout in gevonden.value.errors()]


@pytest.mark.parametrize(("naam", "sleutel"), [("voert_uit", "voert uit"), ("in_", "in"), ("id", "id")])
def test_attribute_names_follow_from_keys(naam: str, sleutel: str) -> None:
    assert sleutel_van(naam) == sleutel


def test_one_value_becomes_a_list() -> None:
    assert proef(lijst="los").lijst == ["los"]
    assert proef(lijst=["a", "niet vermeld"]).lijst == ["a", "niet vermeld"]
    assert proef(lijst="niet vermeld").lijst == ["niet vermeld"]


def test_absent_list_is_empty_and_absent_scalar_is_none() -> None:
    assert (proef().b, proef().a) == ([], None)


def test_niet_vermeld_stays_as_it_is() -> None:
    assert (proef(a="niet vermeld", groepen="niet vermeld", **{"in": "mei"}).a) == "niet vermeld"


def test_word_or_block_keeps_which_it_was() -> None:
    assert proef(b=["woord", {"naam": "blok"}]).b == ["woord", Kind(naam="blok")]


def test_values_of_a_plan_become_values_of_python() -> None:
    gelezen = proef(mag="ja", groepen=[1, "4-6"], op=date(2026, 9, 1), **{"in": "30 april"})

    assert (gelezen.mag, gelezen.groepen, gelezen.op, gelezen.in_) == (True, [1, 4, 5, 6], date(2026, 9, 1), "30 april")


def test_code_may_use_attribute_names() -> None:
    assert Proef(id="een", lijst=["x"], voert_uit=[Kind(naam="ib")]).voert_uit[0] == Kind(naam="ib")


def test_every_error_of_a_block_and_its_blocks_comes_out() -> None:
    assert meldingen({"id": "X", "a": "6 wekne", "b": [{"nam": "x"}], "extra": 1, "mag": "true"}) == [
        ("b", "hoogstens één van a, b; hier a en b"),
        ("", "verplichte sleutel 'lijst' ontbreekt"),
        ("a", "'a' vraagt 'in'"),
        ("id", "'X': een id is kebab-case: kleine letters, cijfers en streepjes"),
        ("a", "'6 wekne' is geen duur; schrijf een getal en een eenheid, zoals '6 weken'"),
        ("b.0.<blok>", "verplichte sleutel 'naam' ontbreekt"),
        ("b.0.<blok>.nam", "onbekende sleutel 'nam'"),
        ("mag", "'true': schrijf ja of nee"),
        ("extra", "onbekende sleutel 'extra'"),
    ]


def test_block_may_add_rules_of_its_own() -> None:
    assert meldingen({"id": "x", "lijst": ["a"]}) == [("id", "zo heet niemand")]


def test_values_do_not_change() -> None:
    gelezen = proef()

    with pytest.raises(ValidationError):
        gelezen.id = "ander"  # type: ignore[misc]


def test_block_stands_nowhere_until_it_is_told() -> None:
    gelezen = proef()
    assert (gelezen.pad, gelezen.laag, gelezen.vindplaats) == ("", "", Plek("", 0, 0))

    gelezen.zet_neer("plannen.a", Plek("plan.yaml", 3, 5), "school")
    assert (gelezen.pad, gelezen.laag, gelezen.vindplaats) == ("plannen.a", "school", ("plan.yaml", 3, 5))


def test_reference_says_what_it_expects() -> None:
    assert Ref("plannen", "documenten").verwacht == "plannen of documenten"
    assert Ref(extra=("reden",)).verwacht == "element, of reden"
    assert Ref("plannen").delen == ("plannen",)


def test_reference_must_be_a_word() -> None:
    assert meldingen({"id": "een", "lijst": "x", "naar": 5}) == [("naar", "hier hoort een verwijzing (een id)")]


@pytest.mark.parametrize("waarde", ["2 weken", "1 half jaar", "1,5 jaar", "60 minuten", "1 dagdeel"])
def test_duration_is_a_number_and_a_unit(waarde: str) -> None:
    assert proef(a=waarde, **{"in": "mei"}).a == waarde


@pytest.mark.parametrize("waarde", [date(2026, 4, 30), "30 april", "april", "begin mei", "eind juni 2027"])
def test_day_is_a_date_or_words(waarde: date | str) -> None:
    assert proef(**{"in": waarde}).in_ == waarde
