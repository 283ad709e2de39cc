"""Rows on the form of a plan: goals, and who does what. Everything works without script."""

from typing import Any
from uuid import uuid4

import pytest

from passend.dossier.models import Feit
from tests.eisen.planschool import Planschool

LAGEN = ("willibrord-miland.yaml",)
HULPPLAN = "plannen.hulpplan"
DOELEN, INZET = f"deel.{HULPPLAN}.doelen:rijen", f"deel.{HULPPLAN}.activiteiten:rijen"
DOEL = {"wat": "Vlot lezen", "nu": "AVI M3", "straks": "AVI E3", "gemeten-met": "AVI-kaart", "uiterlijk": "2026-12-18"}
HULP = {"wat": "Samen hardop lezen", "wie": "leerkracht", "waar": "in de groep", "hoe-vaak": "3 keer per week"}
HULP |= {"hoe-lang": "15", "tot": "2026-12-18", "materiaal": "leesboekjes"}


def rij(veld: str, nummer: int, **cellen: str) -> dict[str, str]:
    """One row as a browser sends it."""
    return {f"{veld}.{nummer}.{plek.replace('_', '-')}": tekst for plek, tekst in cellen.items()}


def plan(school: Planschool, kind: Any, **velden: str) -> Any:
    """Send the form of the plan."""
    return school.vastleggen(kind, HULPPLAN, "leerkracht", **({"keuze": "concept"} | velden))


def laatste() -> dict[str, Any]:
    velden: dict[str, Any] = Feit.objects.filter(soort="plan").latest("volg").velden
    return velden


def test_rows_become_rows_of_the_fact_and_fill_their_section(school: Planschool) -> None:
    kind = school.kind()

    poging = plan(school, kind, **rij(DOELEN, 0, **DOEL), **rij(DOELEN, 1, wat=""), **rij(INZET, 0, **HULP))

    assert poging.vastgelegd
    velden = laatste()
    doel, hulp = velden["rijen"]
    assert doel == {
        "sectie": f"{HULPPLAN}.doelen",
        "id": doel["id"],
        **{plek.replace("-", " "): tekst for plek, tekst in DOEL.items()},
    }
    assert (hulp["wat"], hulp["wie"], hulp["hoe lang"]) == ("Samen hardop lezen", "leerkracht", "15")
    assert velden["secties"] == [f"{HULPPLAN}.doelen", f"{HULPPLAN}.activiteiten"]


def test_the_button_for_another_row_records_nothing_and_keeps_what_was_typed(school: Planschool) -> None:
    kind = school.kind()

    antwoord = plan(school, kind, op="", rij_erbij=DOELEN, **rij(DOELEN, 0, **DOEL)).antwoord

    assert (antwoord.status_code, Feit.objects.filter(soort="plan").count()) == (200, 0)
    beeld = antwoord.context["form"][DOELEN]
    assert [[cel.waarde for cel in een.cellen] for een in beeld.rijen] == [["", *DOEL.values()], [""] * 6]
    assert 'class="fout"' not in antwoord.text


@pytest.mark.parametrize(
    ("cel", "zin"),
    [
        ({"uiterlijk": "31-31-2026"}, "Rij 2: Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026."),
        ({"soort": "dansen"}, "Rij 2: Dit kan hier niet gekozen worden."),
        ({"nu": "a" * 2001}, "Rij 2: Schrijf hier hooguit 2.000 tekens."),
    ],
)
def test_an_error_in_a_row_names_the_row_and_loses_nothing(school: Planschool, cel: dict[str, str], zin: str) -> None:
    antwoord = plan(school, school.kind(), **rij(DOELEN, 0, **DOEL), **rij(DOELEN, 1, **DOEL | cel)).antwoord

    assert (antwoord.status_code, antwoord.context["form"].errors[DOELEN]) == (422, [zin])
    assert antwoord.text.count("AVI-kaart") == 2
    assert antwoord.text.count('aria-invalid="true"') == 1


def test_no_more_rows_than_fit_on_paper(school: Planschool) -> None:
    rijen = {naam: tekst for nummer in range(41) for naam, tekst in rij(DOELEN, nummer, wat=f"doel {nummer}").items()}

    assert plan(school, school.kind(), **rijen).antwoord.context["form"].errors[DOELEN] == [
        "Er passen hooguit 40 rijen in."
    ]


def test_the_next_version_begins_with_the_rows_of_the_last_and_keeps_their_ids(school: Planschool) -> None:
    kind = school.kind()
    plan(school, kind, **rij(DOELEN, 0, **DOEL), **rij(INZET, 0, **HULP))
    eerste = laatste()["rijen"][0]["id"]

    getoond = school.formulier(kind, HULPPLAN, "leerkracht").context["form"][DOELEN].rijen
    plan(school, kind, **rij(DOELEN, 0, **DOEL | {"id": getoond[0].id, "nu": "AVI E3"}))

    assert [een.id for een in getoond] == [eerste]
    assert [(een["id"], een["nu"]) for een in laatste()["rijen"]] == [(eerste, "AVI E3")]


def test_rows_that_are_taken_away_empty_their_section(school: Planschool) -> None:
    kind = school.kind()
    plan(school, kind, **rij(DOELEN, 0, **DOEL), **rij(INZET, 0, **HULP))

    plan(school, kind, **rij(DOELEN, 0, wat=""), **rij(INZET, 0, **HULP))

    assert laatste()["zonder"] == [f"{HULPPLAN}.doelen"]
    assert school.formulier(kind, HULPPLAN, "leerkracht").context["form"][DOELEN].value() is None


def test_the_same_form_sent_twice_is_one_fact(school: Planschool) -> None:
    kind, sleutel = school.kind(), str(uuid4())

    for _ in range(2):
        assert plan(school, kind, sleutel=sleutel, **rij(DOELEN, 0, **DOEL)).vastgelegd

    assert Feit.objects.filter(soort="plan").count() == 1


def test_who_writes_while_another_wrote_is_asked_and_loses_no_row(school: Planschool) -> None:
    kind = school.kind()
    gezien = school.formulier(kind, HULPPLAN, "leerkracht").context["samen"].gezien
    school.vastleggen(kind, HULPPLAN, "ib", keuze="concept", **rij(DOELEN, 0, wat="Van de ander"))

    antwoord = plan(school, kind, gezien=gezien, **rij(DOELEN, 0, **DOEL)).antwoord

    assert antwoord.status_code == 422
    assert "Toch vastleggen" in antwoord.text
    assert antwoord.context["form"][DOELEN].rijen[0].cellen[1].waarde == "Vlot lezen"
    assert Feit.objects.filter(soort="plan").count() == 1


def test_a_row_of_who_does_what_is_a_task_of_that_person(school: Planschool) -> None:
    kind = school.kind()
    plan(school, kind, **rij(INZET, 0, **HULP))

    taken = {taak["naam"]: taak["voor"] for taak in school.blad(kind).stand.zonder_termijn}

    assert taken["Samen hardop lezen"] == ["leerkracht"]
