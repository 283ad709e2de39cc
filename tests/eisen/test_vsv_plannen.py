"""The plans of a pupil of the VSV: goals, who does what and where, and who sees it as work."""

from typing import Any

import pytest

from passend.dossier.models import Feit
from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool
from tests.eisen.test_plannen_rijen import rij

LAGEN = ("wet.yaml", "vsv.yaml")
PLAN = "plannen.ondersteuningsplan-leerling"
DOELEN, INZET = f"deel.{PLAN}.doelen:rijen", f"deel.{PLAN}.inzet:rijen"
DOEL = {"wat": "Lezen", "meetbaar-resultaat": "leest AVI M5", "met-ouders-afgesproken": "ja"}
HULP = {"wat": "Samen lezen", "waar": "in de groep", "wie": "leerkracht", "uitvoerder": "leerkracht"}


def concept(school: Planschool, kind: Leerling, **velden: str) -> Any:
    return school.vastleggen(kind, PLAN, "leerkracht", keuze="concept", **velden)


def blad(school: Planschool, kind: Leerling) -> Any:
    feit = Feit.objects.filter(leerling=kind, soort="plan").earliest("volg")
    return school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/plannen/{feit.pk}/")


def test_place_and_performer_are_columns_of_a_row_and_compulsory(school: Planschool) -> None:
    kind = school.kind()
    half = {naam: tekst for naam, tekst in HULP.items() if naam != "waar"}
    geheel = {f"deel.{PLAN}.inbreng-ouders": "lezen thuis mee"} | rij(DOELEN, 0, **DOEL)

    zonder = school.vastleggen(kind, PLAN, "leerkracht", keuze="start", **geheel, **rij(INZET, 0, **half))

    assert "Eerst nodig: plaats." in zonder.bezwaren
    assert [kolom.sleutel for kolom in zonder.antwoord.context["form"].fields[INZET].veld.kolommen][:4] == [
        "wat",
        "wie",
        "met",
        "waar",
    ]


@pytest.mark.eis("VSV-037")
def test_goals_approach_and_evaluation_of_a_plan_are_kept_and_shown(school: Planschool) -> None:
    kind = school.kind()
    evaluatie = {f"deel.{PLAN}.evaluatie": "Het lezen gaat vlotter."}
    assert concept(school, kind, **rij(DOELEN, 0, **DOEL), **rij(INZET, 0, **HULP), **evaluatie).vastgelegd
    aanpak = {"deel.plannen.handelingsplan.aanpak": "Elke dag een kwartier voor de rest begint."}
    assert school.vastleggen(kind, "plannen.handelingsplan", "leerkracht", keuze="concept", **aanpak).vastgelegd

    tekst = blad(school, kind).text
    lijst = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/plannen/")
    handelingsplan = next(id_ for id_, naam, _stuk in lijst.context["regels"] if naam == "Handelingsplan")
    aanpakblad = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/plannen/{handelingsplan}/").text
    assert [deel in tekst for deel in ("leest AVI M5", "Samen lezen", "Het lezen gaat vlotter.")] == [True] * 3
    assert aanpak["deel.plannen.handelingsplan.aanpak"] in aanpakblad


@pytest.mark.eis("VSV-004")
def test_who_is_named_in_a_plan_sees_it_in_the_own_work_list(school: Planschool) -> None:
    kind, rol = school.kind(), "leraarondersteuner"
    hulp = HULP | {"wat": "Samen lezen op de gang", "wie": rol}
    assert concept(school, kind, **rij(INZET, 0, **hulp)).vastgelegd
    school.mens(rol)
    school.bijwerken()

    assert "Samen lezen op de gang" in school.mens(rol)[1].get("/").content.decode()
