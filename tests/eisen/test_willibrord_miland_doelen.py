"""Goals that pupils make with the leerkracht: for the pupil to read, in the plan, and on the wall of the groep."""

from typing import Any

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
EIGEN = "plannen.eigen-doel"


def rij(veld: str, **cellen: str) -> dict[str, str]:
    return {f"deel.{veld}:rijen.0.{plek}": tekst for plek, tekst in cellen.items()}


def doel_maken(school: Planschool, kind: Leerling) -> Any:
    doel = rij(
        f"{EIGEN}.doel", wat="Ik lees een boek van 100 bladzijden", straks="Het boek is uit", uiterlijk="2027-01-29"
    )
    return school.vastleggen(kind, EIGEN, "leerkracht", keuze="start", op="2026-11-23", **doel)


@pytest.mark.eis("WM-007")
def test_a_goal_of_a_pupil_is_for_the_pupil_to_read_and_in_the_plan(school: Planschool) -> None:
    kind = school.kind()
    poging = doel_maken(school, kind)
    assert poging.vastgelegd, poging.bezwaren

    blad = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/doelen/")
    leerlingblad = school.blad(kind, "leerkracht")

    (doel,) = blad.context["doelen"]
    assert (doel.wat, doel.straks) == ("Ik lees een boek van 100 bladzijden", "Het boek is uit")
    assert "Ik lees een boek van 100 bladzijden" in leerlingblad.tekst
    assert "Eigen doel van de leerling" in leerlingblad.tekst


def test_what_the_pupil_says_of_a_goal_is_written_down_in_own_words(school: Planschool) -> None:
    kind = school.kind()
    doel_maken(school, kind)
    client, adres = school.mens("leerkracht")[1], f"/leerlingen/{kind.pk}/doelen/"
    (doel,) = client.get(adres).context["doelen"]

    leeg = client.post(adres, {"doel": doel.sleutel, "tekst": ""})
    gezegd = client.post(adres, {"doel": doel.sleutel, "tekst": "Elke avond tien bladzijden, dat lukt!"})

    (doel,) = client.get(adres).context["doelen"]
    assert (leeg.status_code, gezegd.status_code) == (422, 302)
    assert [keer.tekst for keer in doel.terugblikken] == ["Elke avond tien bladzijden, dat lukt!"]


def test_the_page_for_the_pupil_holds_no_worry_and_no_result(school: Planschool) -> None:
    kind = school.kind()
    doel_maken(school, kind)
    school.gegeven(kind, {"op": "2026-11-20", "feit": "zorgsignaal", "gebied": "gedrag", "herkomst": "leerkracht"})

    tekst = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/doelen/").content.decode()

    hoofd = tekst.partition("<main")[2].partition("</main>")[0].lower()
    assert [woord for woord in ("zorg", "gedrag", "te laat", "signaal") if woord in hoofd] == []


@pytest.mark.eis("WM-008")
def test_the_wall_shows_goals_of_the_groep_and_of_pupils_without_names_unless_asked(school: Planschool) -> None:
    kind = school.kind()
    groep = school.groep_van(kind)
    rijen = [{"sectie": "plannen.groepsplan.doelen", "id": "krant", "wat": "We schrijven een eigen krant"}]
    school.gegeven_groep(groep, {"feit": "plan", "soort": "groepsplan", "stand": "start", "rijen": rijen})
    doel_maken(school, kind)
    client = school.mens("leerkracht")[1]

    muur = client.get(f"/groepen/{groep.pk}/datamuur/").content.decode().partition("<main")[2].partition("</main>")[0]
    met_namen = client.get(f"/groepen/{groep.pk}/datamuur/?namen=ja").content.decode()

    assert [zin in muur for zin in ("We schrijven een eigen krant", "Ik lees een boek", "Kim")] == [True, True, False]
    assert "<b>Kim</b>" in met_namen
