"""The building blocks: short spellings are written out, and what cannot be meant is refused."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Criterium, Gevolg, Keuze
from passend.engine.blokken.element import Element, Geldt
from passend.engine.blokken.formulier import Sectie, Veld, Verplicht
from passend.engine.blokken.rol import EenVan
from passend.engine.blokken.vraagt import MinstensVan, VraagtBlok
from passend.engine.blokken.wie import Wie
from passend.engine.woorden import Kracht


def refused(model: type[BaseModel], inhoud: dict[str, Any]) -> list[str]:
    with pytest.raises(ValidationError) as gevonden:
        model.model_validate(inhoud)
    return [fout["msg"] for fout in gevonden.value.errors()]


def test_roles_are_always_a_list() -> None:
    wie = Wie.model_validate({"leidt": "ib", "doet mee": ["leerkracht", {"een van": ["a", "b"]}, "niet vermeld"]})

    assert wie.leidt == ["ib"]
    assert wie.doet_mee == ["leerkracht", EenVan(een_van=["a", "b"]), "niet vermeld"]
    assert wie.tekent == []


def test_two_people_of_one_role() -> None:
    wie = Wie.model_validate({"tekent": {"rol": "leerkracht", "aantal": 2}})

    assert wie.tekent == [EenVan(een_van=["leerkracht"], aantal=2)]


def test_requirement_is_always_a_block() -> None:
    actie = Actie.model_validate({"id": "a", "wat": "plan", "vraagt": ["gesprek", {"wat": "opp", "kracht": "kan"}]})

    assert actie.vraagt == [VraagtBlok(wat="gesprek"), VraagtBlok(wat="opp", kracht=Kracht.KAN)]


def test_requirements_can_be_combined() -> None:
    blok = VraagtBlok.model_validate({"een van": ["a", {"minstens": {"aantal": 1, "van": ["b", "c"]}}]})

    binnen = MinstensVan(aantal=1, van=[VraagtBlok(wat="b"), VraagtBlok(wat="c")])
    assert blok.een_van == [VraagtBlok(wat="a"), VraagtBlok(minstens=binnen)]


def test_requirement_may_be_a_condition_with_a_name() -> None:
    blok = VraagtBlok.model_validate(
        {
            "id": "vier-jaar",
            "naam": "vier jaar oud",
            "klopt": {"leerling": {"leeftijd": {"vanaf": 4}}},
            "kracht": "moet",
        }
    )

    assert (blok.id, blok.kracht, blok.wat) == ("vier-jaar", "moet", None)
    assert blok.klopt is not None


def test_requirement_says_exactly_one_thing() -> None:
    assert refused(VraagtBlok, {"wat": "a", "klopt": "niet vermeld"}) == [
        "precies één van wat, een van, minstens, klopt; hier 2"
    ]
    assert refused(VraagtBlok, {"kracht": "moet"}) == ["precies één van wat, een van, minstens, klopt; hier 0"]


def test_criterium_may_be_a_condition_too() -> None:
    criterium = Criterium.model_validate({"naam": "oud genoeg", "klopt": {"oordeel": {"vraag": "rijp"}}})

    assert criterium.klopt is not None


def test_act_is_something_or_a_choice() -> None:
    groep = Actie.model_validate({"id": "a", "keuze uit": [{"id": "b", "wat": "gesprek"}], "minstens": 1})

    assert groep.keuze_uit == [Actie(id="b", wat="gesprek")]
    assert refused(Actie, {"id": "a"}) == ["precies één van wat, keuze uit; hier 0"]


def test_field_may_be_written_as_text() -> None:
    sectie = Sectie.model_validate({"id": "doelen", "velden": ["Meetbaar resultaat", {"id": "wie", "verplicht": "ja"}]})

    assert sectie.velden == [
        Veld(id="meetbaar-resultaat", naam="Meetbaar resultaat"),
        Veld(id="wie", verplicht=True),
    ]


@pytest.mark.parametrize(
    ("geschreven", "waarde"),
    [
        ("ja", True),
        ("nee", False),
        ("in beginsel", "in beginsel"),
        ("niet vermeld", "niet vermeld"),
        ({"vanaf": "stap-2"}, Verplicht(vanaf="stap-2")),
    ],
)
def test_section_says_when_it_is_compulsory(geschreven: object, waarde: object) -> None:
    assert Sectie.model_validate({"id": "a", "verplicht": geschreven}).verplicht == waarde


def test_form_may_reuse_the_sections_of_another() -> None:
    assert Actie.model_validate({"id": "a", "wat": "gesprek", "secties": "startgesprek"}).secties == ["startgesprek"]


def test_decision_with_choices_and_what_follows() -> None:
    besluit = Besluit.model_validate(
        {"id": "a", "valt onder": "verblijf", "keuzes": {"id": "ja", "dan": [{"naar": "einde"}, {"hoort het": "ib"}]}}
    )

    assert besluit.valt_onder == "verblijf"
    assert besluit.keuzes == [Keuze(id="ja", dan=[Gevolg(naar="einde"), Gevolg(hoort_het=["ib"])])]


def test_consequence_is_exactly_one_thing() -> None:
    assert refused(Gevolg, {"naar": "einde", "start": "opp"}) == [
        "precies één van naar, start, stopt, taak, hoort het; hier 2"
    ]


def test_element_knows_whether_somebody_verified_it() -> None:
    assert Element(bron=["[V] P14"]).nagegaan is False
    assert Element(bron=["P14"]).nagegaan is True


def test_contradiction_that_nobody_settled() -> None:
    element = Element.model_validate(
        {"tegenspraak": {"over": "termijn", "staat er": [{"bron": "§1", "waarde": "6 weken"}], "want": "niet vermeld"}}
    )

    assert [(strijd.over, strijd.want) for strijd in element.tegenspraak if not isinstance(strijd, str)] == [
        ("termijn", "niet vermeld")
    ]


def test_scope_counts_groups_out() -> None:
    assert Geldt.model_validate({"groepen": "3-5", "locaties": "Hoog"}).groepen == [3, 4, 5]
