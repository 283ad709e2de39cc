"""The support of a week: in the words of the plan of the VSV, for who gives it, leads it or takes over."""

from datetime import date
from typing import Any

import pytest

from passend.handelen.models import Uitvoering
from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool
from tests.eisen.test_plannen_rijen import rij

LAGEN = ("wet.yaml", "vsv.yaml")
PLAN = "plannen.ondersteuningsplan-leerling"
DOELEN, INZET = f"deel.{PLAN}.doelen:rijen", f"deel.{PLAN}.inzet:rijen"
DOEL = {"wat": "Lezen", "meetbaar-resultaat": "leest AVI M5", "met-ouders-afgesproken": "ja"}
HULP = {"wat": "Samen hardop lezen", "waar": "groepje op de gang", "wie": "leraarondersteuner", "hoe-lang": "20"}
HULP |= {"uitvoerder": "onderwijsondersteunend personeel", "wanneer": "ma en wo 10.30"}


@pytest.fixture
def kind(school: Planschool) -> Leerling:
    """A pupil with the two moments around a plan agreed."""
    kind = school.kind()
    school.gegeven(
        kind,
        {"feit": "actie", "id": f"{PLAN}.tussenevaluatie", "stand": "gepland", "dag": date(2026, 12, 7)},
        {"feit": "actie", "id": f"{PLAN}.eindgesprek-plan", "stand": "gepland", "dag": date(2027, 1, 20)},
    )
    return kind


def starten(school: Planschool, kind: Leerling, **hulp: str) -> Any:
    """Begin a plan with one row of support."""
    geheel = {f"deel.{PLAN}.inbreng-ouders": "Lezen thuis mee.", f"deel.{PLAN}.stem-leerling": "Ik wil dit."}
    rijen = rij(DOELEN, 0, **DOEL) | rij(INZET, 0, **(HULP | hulp))
    return school.vastleggen(kind, PLAN, "leerkracht", keuze="start", **geheel, **rijen)


def week(school: Planschool, als: str = "leerkracht", **vraag: str) -> Any:
    antwoord = school.mens(als)[1].get("/week/", vraag)
    assert antwoord.status_code == 200
    return antwoord


def staat_er(antwoord: Any) -> dict[str, list[str]]:
    """Day (or "zonder dag") -> what is given then."""
    blad = antwoord.context["blad"]
    dagen = {f"{dag.dag:%d-%m}": [regel.wat for regel in dag.regels] for dag in blad.dagen if dag.regels}
    return dagen | ({"zonder dag": [regel.wat for regel in blad.zonder_dag]} if blad.zonder_dag else {})


@pytest.mark.eis("VSV-039")
def test_place_and_performer_are_compulsory_and_stand_in_the_week(school: Planschool, kind: Leerling) -> None:
    with school.op(2026, 11, 23):
        zonder = [starten(school, kind, **{kolom: ""}).antwoord for kolom in ("waar", "uitvoerder")]
        assert starten(school, kind).vastgelegd
        antwoord = week(school)

    fouten = [een.context["form"].errors[INZET][0] for een in zonder]
    assert fouten == [
        "Het plan wil dat u dit in elke rij invult: plaats.",
        "Het plan wil dat u dit in elke rij invult: uitvoerder.",
    ]
    assert all("Samen hardop lezen" in een.text for een in zonder)
    assert staat_er(antwoord) == {"23-11": ["Samen hardop lezen"], "25-11": ["Samen hardop lezen"]}
    regel = antwoord.context["blad"].dagen[0].regels[0]
    assert (regel.waar, regel.wie, regel.moment.uur) == ("groepje op de gang", "leraarondersteuner", "10.30")
    assert [woord in antwoord.text for woord in ("Groepje op de gang", kind.naam, "door leraarondersteuner")] == [
        True
    ] * 3


def test_support_is_logged_from_the_week_in_one_tap_or_with_a_reason(school: Planschool, kind: Leerling) -> None:
    with school.op(2026, 11, 23):
        starten(school, kind)
    with school.op(2026, 11, 25):
        maandag, woensdag = (dag.regels[0] for dag in week(school).context["blad"].dagen if dag.regels)
        adres = f"/leerlingen/{kind.pk}/week/{maandag.inzet.stuk.id}/?terug=/week/"
        mens = school.mens("leerkracht")[1]
        gedaan = mens.post(adres, {"rij": maandag.id, "dag": "2026-11-23", "gedaan": "ja", "minuten": "20"})
        mens.post(adres, {"rij": woensdag.id, "dag": "2026-11-25", "gedaan": "nee", "reden": "Studiedag."})
        daarna = week(school)

    assert (gedaan.status_code, gedaan.headers["Location"]) == (302, "/week/")
    assert [(een.op.day, een.gedaan) for een in Uitvoering.objects.order_by("op")] == [(23, True), (25, False)]
    assert [regel.te_doen for dag in daarna.context["blad"].dagen for regel in dag.regels] == [False, False]
    assert "niet gedaan: Studiedag." in daarna.text


def test_who_reads_no_plans_sees_the_rows_that_name_the_own_role_and_nothing_else(
    school: Planschool, kind: Leerling
) -> None:
    with school.op(2026, 11, 23):
        starten(school, kind)
        eigen = week(school, "leraarondersteuner")
        ander = week(school, "oa", wie="")
        regel = eigen.context["blad"].dagen[0].regels[0]
        adres, velden = f"/leerlingen/{kind.pk}/week/{regel.inzet.stuk.id}/", {"rij": regel.id, "gedaan": "ja"}
        codes = [school.mens(rol)[1].post(adres, velden).status_code for rol in ("leraarondersteuner", "oa")]
        daarna = week(school, "leraarondersteuner").context["blad"].dagen[0].regels[0]

    assert (codes, [keer.gedaan for keer in daarna.gegeven], daarna.te_doen) == ([302, 404], [True], False)
    assert staat_er(eigen) == {"23-11": ["Samen hardop lezen"], "25-11": ["Samen hardop lezen"]}
    assert (staat_er(ander), "Lezen thuis mee" in eigen.text) == ({}, False)


def test_filters_other_weeks_and_holidays(school: Planschool, kind: Leerling) -> None:
    with school.op(2026, 11, 23):
        starten(school, kind, wanneer="", **{"hoe-vaak": "3 keer per week", "tot": "2027-01-15"})
        assert staat_er(week(school)) == {"zonder dag": ["Samen hardop lezen"]}
        assert staat_er(week(school, "ib", waar="in de groep")) == staat_er(week(school, "ib"))  # no such option
        assert staat_er(week(school, "ib", wie="mij")) == {}
        assert staat_er(week(school, week="2026-11-18")) == {}
        assert week(school, week="2026-12-23").context["blad"].vrij == "kerstvakantie"
        assert staat_er(week(school, week="2027-01-14")) == {"zonder dag": ["Samen hardop lezen"]}
        assert staat_er(week(school, week="2027-01-18")) == {}
        assert week(school, week="geen dag").context["blad"].maandag == date(2026, 11, 23)


@pytest.mark.eis("VSV-009")
def test_what_parents_said_in_a_talk_stands_with_the_talk_and_in_the_plan(school: Planschool, kind: Leerling) -> None:
    gesprek, inbreng = "contact.tussendoor", "Thuis leest hij stripboeken."
    with school.op(2026, 11, 23):
        starten(school, kind)
        velden = {f"deel.{gesprek}.inbreng-ouders": inbreng, "aanwezig": ["ouders", "leerkracht"]}
        assert school.vastleggen(kind, gesprek, "leerkracht", **velden).vastgelegd
        mens = school.mens("leerkracht")[1]
        (id_, *_rest) = mens.get(f"/leerlingen/{kind.pk}/plannen/").context["regels"][0]
        plan = mens.get(f"/leerlingen/{kind.pk}/plannen/{id_}/")

    assert "Lezen thuis mee." in plan.text  # the field of the plan itself
    (getoond,) = plan.context["gesprekken"]
    assert [tekst for _naam, tekst in getoond.teksten] == [inbreng]
    assert "inbreng ouders" in plan.text.lower()
