"""The register of requests on the screen."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.privacy.models import Verzoek
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.privacy.hulp import ouder_maken, verzoek_maken

LIJST = "/verzoeken/"


def nieuw(wereld: Schoolwereld, naam: str = "Yara") -> str:
    return f"/leerlingen/{wereld.leerlingen[naam].pk}/verzoeken/nieuw/"


def ingevuld(van: object, **anders: Any) -> dict[str, Any]:
    velden = {"van": van, "soort": "kopie", "vraag": "Het hele dossier.", "ontvangen_op": "2026-11-20"}
    return velden | {"wijze": "brief", "identiteit": "bekend"} | anders


def blad(verzoek: UUID) -> str:
    return f"{LIJST}{verzoek}/"


def test_the_pupil_page_leads_to_the_requests_for_who_may_handle_them(wereld: Schoolwereld) -> None:
    adres = f"/leerlingen/{wereld.leerlingen['Yara'].pk}/"

    assert "Verzoeken en kopie" in ingelogd(wereld, "Wieke").get(adres).text
    assert "Verzoeken en kopie" not in ingelogd(wereld, "Merel").get(adres).text


def test_a_request_is_written_down_and_shows_its_last_day(wereld: Schoolwereld) -> None:
    ada = ouder_maken(wereld.leerlingen["Yara"])
    wieke = ingelogd(wereld, "Wieke")
    assert "Ada van Verzonnen (moeder, gezag)" in wieke.get(nieuw(wereld)).text

    antwoord = wieke.post(nieuw(wereld), ingevuld(ada.pk), follow=True)

    assert "Het verzoek staat in het register." in antwoord.text
    assert "uiterlijk zo 20 dec" in antwoord.text
    assert "nog 27 dagen" in wieke.get(LIJST).text


def test_a_parent_without_gezag_is_refused_with_what_is_possible(wereld: Schoolwereld) -> None:
    ada = ouder_maken(wereld.leerlingen["Yara"], gezag="nee")
    wieke = ingelogd(wereld, "Wieke")

    antwoord = wieke.post(nieuw(wereld), ingevuld(ada.pk))

    assert (antwoord.status_code, Verzoek.objects.count()) == (422, 0)
    assert "Deze ouder heeft geen gezag" in antwoord.text
    assert "belangrijke informatie" in antwoord.text

    wieke.post(nieuw(wereld), ingevuld(ada.pk, actie="afwijzen"))
    assert [verzoek.stand for verzoek in Verzoek.objects.all()] == ["afgewezen"]
    assert "Afgewezen" in wieke.get(f"{LIJST}?stand=af").text


def test_after_sixteen_the_pupil_asks(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    yara.geboortedatum = date(2010, 1, 1)
    yara.save()
    ada = ouder_maken(yara)
    wieke = ingelogd(wereld, "Wieke")

    assert wieke.post(nieuw(wereld), ingevuld(ada.pk)).status_code == 422
    assert wieke.post(nieuw(wereld), ingevuld("leerling")).status_code == 302
    assert "16 jaar of ouder en beslist zelf" in wieke.get(f"/leerlingen/{yara.pk}/verzoeken/").text


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"van": ""}, "Maak een keuze."),
        ({"vraag": " "}, "Schrijf op wat er gevraagd wordt."),
        ({"ontvangen_op": "gisteren"}, "Dit is geen dag."),
        ({"ontvangen_op": "2026-11-24"}, "Deze dag is nog niet geweest."),
        ({"soort": "alles"}, "Dit kan hier niet gekozen worden."),
        ({"van": "01a205fc-e27e-7945-808e-d51e08f2c16d"}, "Dit kan hier niet gekozen worden."),
    ],
)
def test_a_wrong_value_is_said_at_its_field(wereld: Schoolwereld, anders: dict[str, Any], zin: str) -> None:
    ada = ouder_maken(wereld.leerlingen["Yara"])

    antwoord = ingelogd(wereld, "Wieke").post(nieuw(wereld), ingevuld(ada.pk) | anders)

    assert (antwoord.status_code, Verzoek.objects.count()) == (422, 0)
    assert zin in antwoord.text


def test_a_parent_of_another_pupil_cannot_be_chosen(wereld: Schoolwereld) -> None:
    vreemd = ouder_maken(wereld.leerlingen["Sem"])

    antwoord = ingelogd(wereld, "Wieke").post(nieuw(wereld), ingevuld(vreemd.pk))

    assert (antwoord.status_code, Verzoek.objects.count()) == (422, 0)


def test_late_comes_first_and_is_red_within_a_week_amber(wereld: Schoolwereld) -> None:
    for dag in (date(2026, 11, 20), date(2026, 10, 28), date(2026, 10, 1)):
        verzoek_maken(wereld, ontvangen_op=dag)

    antwoord = ingelogd(wereld, "Wieke").get(LIJST)

    assert [beeld.stand for beeld in antwoord.context["beelden"]] == ["laat", "week", "later"]
    assert "termijn--laat" in antwoord.text
    assert "22 dagen te laat" in antwoord.text


def test_an_extension_is_told_and_then_no_longer_offered(wereld: Schoolwereld) -> None:
    verzoek = verzoek_maken(wereld)
    wieke = ingelogd(wereld, "Wieke")
    assert "Verlengen kan tot en met wo 23 dec" in wieke.get(blad(verzoek)).text

    antwoord = wieke.post(f"{blad(verzoek)}verlengen/", {"reden": "Er is veel papier."}, follow=True)

    assert "De termijn is verlengd." in antwoord.text
    assert "uiterlijk 23 feb 2027" in antwoord.text
    assert "Verlengen kan" not in antwoord.text


def test_too_late_to_extend_is_a_sentence(wereld: Schoolwereld) -> None:
    verzoek = verzoek_maken(wereld, ontvangen_op=date(2026, 10, 1))

    antwoord = ingelogd(wereld, "Wieke").post(f"{blad(verzoek)}verlengen/", {"reden": "Te laat."})

    assert antwoord.status_code == 422
    assert "Verlengen kan alleen in de eerste maand." in antwoord.text


def test_a_decision_is_taken_with_a_reason(wereld: Schoolwereld) -> None:
    verzoek = verzoek_maken(wereld)
    douwe = ingelogd(wereld, "Douwe")
    adres = f"{blad(verzoek)}besluit/"

    assert douwe.post(adres, {"stand": "ingewilligd", "reden": "", "identiteit": "bekend"}).status_code == 422
    besluit = {"stand": "ingewilligd", "reden": "Kopie meegegeven.", "identiteit": "bekend"}
    antwoord = douwe.post(adres, besluit, follow=True)

    assert "Kopie meegegeven." in antwoord.text
    assert "Besloten door Douwe Kastelein, vandaag" in antwoord.text
    assert "al besloten" in douwe.post(adres, besluit).text


def test_the_pages_do_not_exist_for_a_teacher_or_another_school(wereld: Schoolwereld) -> None:
    verzoek = verzoek_maken(wereld)
    paden = [LIJST, blad(verzoek), f"{blad(verzoek)}besluit/", nieuw(wereld)]

    assert {ingelogd(wereld, "Merel").get(pad).status_code for pad in paden} == {404}
    with school_bereik(wereld.andere_school.pk):
        codes = [ingelogd(wereld, "Tjalling").get(pad).status_code for pad in paden]
    assert codes == [200, 404, 404, 404]


def test_a_former_pupil_keeps_the_right(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    ada = ouder_maken(yara)
    yara.inschrijvingen.update(tot=date(2026, 9, 1))

    with klok.klok_op(date(2026, 11, 23)):
        assert ingelogd(wereld, "Wieke").post(nieuw(wereld), ingevuld(ada.pk)).status_code == 302
