"""Talks with parents at Willibrord/Miland: what is asked in them, and the pupil who comes along."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from passend.dossier.models import Feit
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
ONDERZOEKEND, PROBLEEM = "contact.onderzoekend-gesprek", "contact.probleemgesprek"


@pytest.mark.eis("WM-012")
def test_the_exploring_talk_has_three_questions_and_stays_with_the_talks_with_parents(school: Planschool) -> None:
    kind = school.kind()
    vragen = ("Wat verwachten we van elkaar?", "Wat is ouderbetrokkenheid voor ons?", "Waaraan zien we het?")
    antwoorden = {"verwachtingen": "Dat we bellen.", "betekenis": "Samen doen.", "zichtbaar": "Bij de inloop."}

    formulier = school.formulier(kind, ONDERZOEKEND, "leerkracht").text
    velden = {f"deel.{ONDERZOEKEND}.{plek}": tekst for plek, tekst in antwoorden.items()}
    assert school.vastleggen(kind, ONDERZOEKEND, "leerkracht", **velden).vastgelegd
    tijdlijn = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").text

    assert [vraag in formulier for vraag in vragen] == [True] * 3
    assert [tekst in tijdlijn for tekst in ("Onderzoekend gesprek", *antwoorden.values())] == [True] * 4


@pytest.mark.eis("WM-099")
def test_who_plans_a_talk_on_a_problem_says_whether_the_pupil_comes_and_why_not(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        hoe = {"op": "2026-11-09", "aanwezig": ["ouders"]}
        leeg = school.vastleggen(kind, PROBLEEM, "leerkracht", **hoe).antwoord
        zonder = school.vastleggen(kind, PROBLEEM, "leerkracht", **hoe, leerling_erbij="nee").antwoord
        nee = school.vastleggen(kind, PROBLEEM, "leerkracht", **hoe, leerling_erbij="nee", reden="Over de scheiding.")
        ja = school.vastleggen(kind, PROBLEEM, "leerkracht", **hoe | {"op": "2026-11-16"}, leerling_erbij="ja")
        tijdlijn = " ".join(school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").text.split())

    assert leeg.context["form"].errors["leerling_erbij"] == ["Kies of de leerling erbij is."]
    assert zonder.context["form"].errors["reden"] == ["Schrijf op waarom de leerling er niet bij is."]
    assert (nee.vastgelegd, ja.vastgelegd) == (True, True)
    assert "Over de scheiding." in tijdlijn
    assert "uitgenodigd: ouders, leerkracht, leerling" in tijdlijn


OBSERVATIE = "routes.observatie-extern"
AANGEVRAAGD = f"{OBSERVATIE}.aangevraagd"


@pytest.mark.eis("WM-078")
def test_an_observation_needs_its_aim_and_a_written_statement_and_the_report_goes_to_the_ib(school: Planschool) -> None:
    kind, besluit = school.kind(), f"{AANGEVRAAGD}.doorgang"
    bevestigen = {"keuze": f"{besluit}.bevestigen"}
    with school.op(2026, 11, 3):
        assert school.vastleggen(kind, f"{AANGEVRAAGD}.verzoek", "leerkracht").vastgelegd
        for wat, als in (("directie", "directeur"), ("ouders", "ib"), ("verslag", "ib")):
            assert school.vastleggen(kind, f"toestemmingen.observatie-{wat}", als, keuze="gegeven").vastgelegd
        erbij = ["ib", "leerkracht", "observerende-partij"]
        assert school.vastleggen(kind, f"{AANGEVRAAGD}.afspreken", "ib", aanwezig=erbij).vastgelegd
        zonder_beide = school.vastleggen(kind, besluit, **bevestigen)
        assert school.vastleggen(kind, f"{AANGEVRAAGD}.doel", toelichting="De spraak in de klas.").vastgelegd
        zonder_verklaring = school.vastleggen(kind, besluit, **bevestigen)
        assert school.vastleggen(kind, f"{AANGEVRAAGD}.verklaring").vastgelegd
        assert school.vastleggen(kind, besluit, **bevestigen).vastgelegd
        assert school.vastleggen(kind, f"{OBSERVATIE}.gepland.uitvoeren").vastgelegd
        verslag = f"{OBSERVATIE}.gepland.verslag"
        assert verslag in school.blad(kind).open
        assert school.vastleggen(kind, verslag, toelichting="Kim zoekt naar woorden.").vastgelegd
        tijdlijn = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").text

    toezegging = "Eerst nodig: Toezegging dat het verslag ook naar de IB gaat."
    assert set(zonder_beide.bezwaren) == {"Eerst nodig: Doel bekendmaken.", toezegging}
    assert zonder_verklaring.bezwaren == (toezegging,)
    assert "Verslag ook aan de IB" in tijdlijn
    assert "Kim zoekt naar woorden." in tijdlijn


AANVRAAG = "documenten.aanvraag-extern"


@pytest.mark.eis("WM-061")
def test_the_bodies_of_step_three_are_a_list_and_the_chosen_one_is_on_the_printed_application(
    school: Planschool,
) -> None:
    kind = school.kind()
    with school.op(2027, 2, 11):
        school.gegeven(kind, {"feit": "trede", "route": "ondersteuningstrappen", "in": "stap-3"})
        keuzes = school.formulier(kind, AANVRAAG).context["form"].fields[f"deel.{AANVRAAG}.partij"].choices
        delen = {f"deel.{AANVRAAG}.{deel}": "ingevuld" for deel in ("probleem", "gedaan", "onderzoek", "vraag")}
        vreemd = school.vastleggen(kind, AANVRAAG, **delen, **{f"deel.{AANVRAAG}.partij": "Bakker Bart"})
        assert school.vastleggen(kind, AANVRAAG, **delen, **{f"deel.{AANVRAAG}.partij": "GGD"}).vastgelegd
        feit = Feit.objects.get(leerling=kind, soort="document")
        papier = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/stukken/{feit.pk}/verslag/").content

    partijen = {waarde for waarde, _naam in keuzes}
    genoemd = {"onderwijsspecialist", "orthopedagoog", "psycholoog", "gemeente", "CJG", "Sociaal Team", "GGD"}
    assert genoemd | {"overige instanties"} <= partijen
    assert not vreemd.vastgelegd
    tekst = " ".join(blad.extract_text() for blad in PdfReader(BytesIO(papier)).pages)
    assert "Aan welke partij" in tekst
    assert "GGD" in tekst
