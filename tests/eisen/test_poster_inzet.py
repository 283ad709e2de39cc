"""What the school of the poster promises about help from outside and talks about a pupil."""

import re
from datetime import date

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.planwijzigen import plan_wijzigen

LAGEN = ("wet.yaml", "poster.yaml")


@pytest.mark.eis("POS-007")
def test_a_dyscalculiespecialist_is_asked_for_a_pupil_via_the_samenwerkingsverband(school: Planschool) -> None:
    kind, aanbod = school.kind(), "aanbod.dyscalculie"
    ib = school.mens("ib")[1]
    lijst = ib.get("/plan/").content.decode()
    melden = ib.get(f"/leerlingen/{kind.pk}/melden/").content.decode()

    zonder = school.vastleggen(kind, aanbod)
    met = school.vastleggen(kind, aanbod, aan="via samenwerkingsverband")
    tijdlijn = ib.get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    specialisten = (
        "beeldcoach",
        "dyscalculie",
        "dyslexie",
        "gedrag",
        "jongekind",
        "hoogbegaafdheid",
        "laagbegaafdheid",
    )
    specialisten += ("NT2", "gedragswetenschapper", "orthopedagoog", "reken-wiskunde", "taal-lees")
    assert [naam for naam in specialisten if naam.lower() not in lijst.lower()] == []
    assert f'href="/leerlingen/{kind.pk}/vastleggen/{aanbod}/"' in melden
    assert zonder.antwoord.context["form"].errors["aan"] == ["Kies wat het is."]
    assert met.vastgelegd
    assert "Dyscalculiespecialist" in tijdlijn
    assert "via samenwerkingsverband" in tijdlijn


def velden(school: Planschool, pad: str) -> dict[str, list[str]]:
    """The places of a form: path -> the words that can be chosen there."""
    formulier = school.formulier(school.kind(), pad).context["form"]
    return {naam: [str(w) for w, _ in getattr(veld, "choices", [])] for naam, veld in formulier.fields.items()}


def gelezen(school: Planschool) -> str:
    """What is read on the page of the plan, on one line."""
    tekst = school.mens("directie")[1].get("/plan/").content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", tekst).split())


@pytest.mark.eis("POS-005")
def test_the_overview_says_which_facilities_come_from_elsewhere(school: Planschool) -> None:
    tekst = gelezen(school)

    elders = "via het samenwerkingsverband, via het bestuur, via derden"
    stukken = {naam: tekst.partition(f" {naam} ")[2][:110] for naam in ("Hoogbegaafdheidsklas", "NT2-klas")}
    assert {naam for naam, stuk in stukken.items() if elders in stuk} == set(stukken), stukken


@pytest.mark.eis("POS-034")
def test_an_ambition_that_the_directie_adds_stands_with_the_ambitions_of_the_overview(school: Planschool) -> None:
    oud, bron = "  - {id: blijven-zoeken, soort: ambitie,", "Onze ambities en ontwikkeldoelen"
    nieuw = "Elk kind leest elke dag een kwartier."
    regel = f'  - {{id: elke-dag-lezen, soort: ambitie, tekst: "{nieuw}", bron: {bron}}}\n'
    eerst = gelezen(school)

    plan_wijzigen(school, LAGEN, "directie", (oud, regel + oud))
    daarna = gelezen(school)

    assert nieuw not in eerst
    assert bron in daarna.partition(nieuw)[2][:200], daarna.partition(nieuw)[2][:300]


@pytest.mark.eis("POS-018")
def test_help_in_the_group_has_a_place_and_a_helper_to_choose(school: Planschool) -> None:
    kind, hulp = school.kind(), "routes.niveaus.groepsniveau.hulp-groep"
    keuzes = velden(school, hulp)

    zonder = school.vastleggen(kind, hulp, "leerkracht")
    gekozen = {f"deel.{hulp}.plaats": "buiten de groep", f"deel.{hulp}.helper": "onderwijsassistent"}
    met = school.vastleggen(kind, hulp, "leerkracht", **gekozen)
    tijdlijn = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    assert keuzes[f"deel.{hulp}.plaats"] == ["", "in de groep", "buiten de groep"]
    assert keuzes[f"deel.{hulp}.helper"] == ["", "onderwijsassistent", "intern begeleider"]
    assert zonder.bezwaren == ("Eerst nodig: plaats.",)
    assert met.vastgelegd
    assert "buiten de groep" in tijdlijn


@pytest.mark.eis("POS-022")
def test_logopedie_that_joins_a_talk_is_named_when_it_is_planned_and_when_it_was_held(school: Planschool) -> None:
    kind, gesprek = school.kind(), "routes.niveaus.schoolniveau.gesprek-school"
    erbij = ["ib", "leerkracht", "ouders", "logopedie"]
    ib, adres = school.mens("ib")[1], f"/leerlingen/{kind.pk}/tijdlijn/"
    with school.op(2026, 11, 10):
        school.gegeven(kind, {"op": date(2026, 11, 9), "feit": "trede", "route": "niveaus", "in": "schoolniveau"})
        gepland = school.vastleggen(kind, gesprek, op="2026-11-17", aanwezig=erbij)
        uitnodiging = ib.get(adres).content.decode()
    with school.op(2026, 11, 17):
        gehouden = school.vastleggen(kind, gesprek, aanwezig=erbij, toelichting="Samen oefenen.")
        verslag = ib.get(adres).content.decode()

    assert (gepland.vastgelegd, gehouden.vastgelegd) == (True, True)
    assert "logopedie" in uitnodiging.lower()
    assert "logopedie" in verslag.lower().partition("samen oefenen.")[2].partition("</li>")[0]
