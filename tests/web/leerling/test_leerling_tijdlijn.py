"""Everything that happened: who, when, from where, as whom; what was corrected and what was taken back."""

from datetime import date

import pytest

from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_intrekken, feit_vastleggen
from passend.web.leerling.tijdlijn import Tijdlijn
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.planwereld import plan_in_werking


@pytest.fixture
def plan(wereld: Schoolwereld) -> Schoolwereld:
    return plan_in_werking(wereld)


def gesprek(wereld: Schoolwereld, toelichting: str, vervangt: Feit | None = None) -> Feit:
    velden = {"id": ["routes.ondersteuningstrappen.stap-1.gesprek-ouders"], "toelichting": [toelichting]}
    feit = NieuwFeit(
        soort="gesprek", op=date(2026, 11, 18), leerling=wereld.leerlingen["Yara"], velden=velden, rol="leerkracht"
    )
    return feit_vastleggen(feit, door=wereld.leerkracht, bron="scherm", vervangt=vervangt)


def tijdlijn(wereld: Schoolwereld, vraag: str = "") -> Tijdlijn:
    yara = wereld.leerlingen["Yara"]
    return ingelogd(wereld, "Merel").get(f"/leerlingen/{yara.pk}/tijdlijn/{vraag}").context["tijdlijn"]


def test_the_newest_comes_first_with_facts_and_results(plan: Schoolwereld) -> None:
    gevonden = tijdlijn(plan).gebeurtenissen

    assert [(item.soort, item.op) for item in gevonden] == [
        ("zorgsignaal", date(2026, 11, 10)),
        ("toets", date(2026, 6, 18)),
        ("toets", date(2026, 6, 15)),
    ]
    assert gevonden[1].titel == "spelling, Cito Leerling in Beeld E4: V"


def test_an_item_says_who_as_whom_and_from_where(plan: Schoolwereld) -> None:
    gesprek(plan, "Ouders lezen thuis elke dag voor.")

    item = tijdlijn(plan).gebeurtenissen[0]

    assert (item.titel, item.wie, item.rol, item.bron) == (
        "Gesprek met ouders", "Merel Zandstra", "leerkracht", "scherm",
    )  # fmt: skip
    assert item.teksten == (("", "Ouders lezen thuis elke dag voor."),)


def test_a_correction_shows_what_stood_there_before(plan: Schoolwereld) -> None:
    gesprek(plan, "Moeder en vader waren er.", vervangt=gesprek(plan, "Alleen moeder was er."))

    items = [item for item in tijdlijn(plan).gebeurtenissen if item.soort == "gesprek"]

    assert [(item.stand, item.teksten[0][1]) for item in items] == [("verbeterd", "Moeder en vader waren er.")]
    assert items[0].eerder == "Gesprek met ouders. Alleen moeder was er. (Merel Zandstra)"


def test_what_was_withdrawn_keeps_its_place_and_its_reason_without_its_text(plan: Schoolwereld) -> None:
    feit_intrekken(gesprek(plan, "Dit ging over een ander."), door=plan.intern_begeleider, reden="verkeerde leerling")
    yara = plan.leerlingen["Yara"]

    item = tijdlijn(plan).gebeurtenissen[0]
    tekst = ingelogd(plan, "Merel").get(f"/leerlingen/{yara.pk}/tijdlijn/").text

    assert (item.stand, item.door_later, item.teksten) == (
        "ingetrokken", "Wieke Roemer", (("Reden", "verkeerde leerling"),),
    )  # fmt: skip
    assert "Dit ging over een ander" not in tekst


def test_a_filter_keeps_one_kind_and_counts_all(plan: Schoolwereld) -> None:
    alles, toetsen = tijdlijn(plan), tijdlijn(plan, "?soort=toets")

    assert {item.soort for item in toetsen.gebeurtenissen} == {"toets"}
    assert [(f.soort, f.aantal, f.is_gekozen) for f in toetsen.filters] == [
        ("zorgsignaal", 1, False),
        ("toets", 2, True),
    ]
    assert alles.totaal == toetsen.totaal == 3


def test_a_kind_that_is_not_there_filters_nothing(plan: Schoolwereld) -> None:
    assert len(tijdlijn(plan, "?soort=bestaat-niet").gebeurtenissen) == 3


def test_who_may_not_see_the_pupil_finds_no_timeline(plan: Schoolwereld) -> None:
    bilal = plan.leerlingen["Bilal"]

    assert ingelogd(plan, "Merel").get(f"/leerlingen/{bilal.pk}/tijdlijn/").status_code == 404
