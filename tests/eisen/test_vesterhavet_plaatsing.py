"""Placing or keeping a pupil at Vesterhavet: questions, limits, the load of the groepen, and a decision by people."""

from datetime import date

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.test_vesterhavet import ZEVEN_VRAGEN
from tests.schoolwereld import VANDAAG

LAGEN = ("wet.yaml", "vesterhavet.yaml")
BESLUIT = "besluiten.plaatsen-of-behouden"
GRENS = "Een behoefte die de school niet kan bieden, ook niet met hulp van buiten"


def beantwoord(antwoord: str) -> list[dict[str, object]]:
    """The seven questions, answered."""
    return [{"op": VANDAAG, "feit": "oordeel", "vraag": vraag, "antwoord": antwoord} for vraag in ZEVEN_VRAGEN]


@pytest.mark.eis("VH-024")
def test_the_seven_questions_stand_on_one_page_and_are_answered_before_the_decision(school: Planschool) -> None:
    kind = school.kind()
    blad, client = f"/leerlingen/{kind.pk}/plaatsing/", school.mens("ib")[1]
    eerst = client.get(blad).context["blad"]
    school.vastleggen(
        kind, "vragen.welbevinden-leerling", "leerkracht", keuze="ja", toelichting="Speelt met vriendjes."
    )
    daarna = client.get(blad)
    geweigerd = school.vastleggen(kind, BESLUIT, "ib", keuze=f"{BESLUIT}.behouden")

    assert [beeld.vraag.naam for beeld in eerst.vragen] == list(ZEVEN_VRAGEN.values())
    assert [beeld.open for beeld in eerst.besluiten] == [7]
    (antwoord,) = daarna.context["blad"].vragen[0].antwoorden
    assert (antwoord.tekst, antwoord.toelichting, antwoord.wie) == (
        "ja",
        "Speelt met vriendjes.",
        "Leerkracht van Verzonnen",
    )
    assert len(geweigerd.bezwaren) == 6


@pytest.mark.eis("VH-023")
def test_a_limit_is_chosen_in_the_words_of_the_school_and_kept_with_the_case(school: Planschool) -> None:
    kind, sectie = school.kind(), f"{BESLUIT}.grenzen"
    school.gegeven(kind, *beantwoord("nee"))
    keuzes = school.formulier(kind, BESLUIT).context["form"].fields[f"deel.{sectie}"].choices  # type: ignore[attr-defined]
    besloten = school.vastleggen(
        kind, BESLUIT, "ib", keuze=f"{BESLUIT}.elders", toelichting="Wij kunnen dit niet.", **{f"deel.{sectie}": GRENS}
    )
    blad = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/plaatsing/")

    assert len([waarde for waarde, _ in keuzes if waarde]) == 6
    assert besloten.vastgelegd
    (feit,) = kind.feiten.filter(soort="besluit")
    assert feit.velden["inhoud"] == [{sectie: GRENS}]
    genoemd = {beeld.grens.tekst: beeld.genoemd for beeld in blad.context["blad"].grenzen if beeld.genoemd}
    assert genoemd == {GRENS: [date(2026, 11, 23)]}


def test_the_load_of_the_groepen_is_counted_without_names_and_kept_with_the_decision(school: Planschool) -> None:
    kind, ander = school.kind(), school.kind()
    ander.roepnaam = "Wolke"
    ander.save()
    school.gegeven(
        ander,
        {"op": date(2026, 11, 2), "feit": "arrangement", "grond": "visueel", "tot": date(2027, 6, 1)},
        {"op": date(2026, 11, 2), "feit": "trede", "route": "niveaus", "naar": "niveau-3"},
    )
    school.gegeven(kind, *beantwoord("ja"))
    blad = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/plaatsing/")
    school.vastleggen(kind, BESLUIT, "ib", keuze=f"{BESLUIT}.behouden", toelichting="Het gaat goed met hulp.")
    (feit,) = kind.feiten.filter(soort="besluit")
    later = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/plaatsing/").content.decode()

    per_groep = {een.groep.pk: een for een in blad.context["blad"].belasting}
    eigen, andere = (per_groep[school.groep_van(een).pk] for een in (kind, ander))
    assert blad.context["blad"].belasting[0] is eigen
    assert [(tel.naam, tel.aantal) for tel in (*eigen.treden, *eigen.duurt)] == []
    op_stap = {tel.naam.partition(": ")[0]: tel.aantal for tel in andere.treden}
    assert op_stap == {"1-zorgroute": 1, "Stappenplan ondersteuning leerling": 1}
    assert [(tel.naam, tel.aantal) for tel in andere.duurt] == [("Arrangement", 1)]
    assert "Wolke" not in blad.content.decode()
    assert feit.velden["op tafel"] == [een.zin for een in blad.context["blad"].belasting]
    assert andere.zin in later


def test_the_load_of_every_groep_is_for_who_leads_support_there(school: Planschool) -> None:
    kind = school.kind()
    ib, leerkracht = (school.mens(rol)[1].get("/belasting/") for rol in ("ib", "leerkracht"))
    ondersteuner = school.mens("leerkrachtondersteuner")[1].get("/belasting/").status_code

    eigen = school.groep_van(kind).pk
    assert eigen in {een.groep.pk for een in ib.context["lijst"]}
    assert [een.groep.pk for een in leerkracht.context["lijst"]] == [eigen]
    assert ondersteuner == 404
