"""The page of search results: who finds whom, and what happens to what was typed."""

import logging
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from passend.leerling.models import Leerling
from passend.leerling.services import leerling_create, leerling_indelen, leerling_inschrijven, leerling_uitschrijven
from tests.schoolwereld import BEGIN, Schoolwereld
from tests.web.hulp import ingelogd


def gezocht(client: Client, zoek: str) -> dict[str, list[str]]:
    """Heading -> names found."""
    antwoord = client.get("/zoeken/", {"zoek": zoek})
    assert antwoord.status_code == 200
    return {soort.kop: [vondst.naam for vondst in soort.vondsten] for soort in antwoord.context["soorten"]}


def leerling(wereld: Schoolwereld, roepnaam: str, achternaam: str, tussenvoegsel: str = "") -> Leerling:
    """One more pupil in 5a."""
    nieuw = leerling_create(roepnaam=roepnaam, tussenvoegsel=tussenvoegsel, achternaam=achternaam)
    leerling_inschrijven(nieuw, van=BEGIN)
    leerling_indelen(nieuw, schooljaar=wereld.schooljaar, groep=wereld.groepen["5a"], jaargroep=5, van=BEGIN)
    return nieuw


def test_a_pupil_is_found_with_the_group_and_a_link(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]

    tekst = ingelogd(planwereld, "Merel").get("/zoeken/?zoek=yara").text

    assert f'href="/leerlingen/{yara.pk}/"' in tekst
    assert "groep 5a" in tekst
    assert 'value="yara"' in tekst


def test_a_leerkracht_finds_no_pupil_and_no_group_of_a_colleague(planwereld: Schoolwereld) -> None:
    assert gezocht(ingelogd(planwereld, "Merel"), "bilal") == {}
    assert gezocht(ingelogd(planwereld, "Merel"), "6a") == {}
    assert gezocht(ingelogd(planwereld, "Jelmer"), "bilal") == {"Leerlingen": ["Bilal van Verzonnen"]}
    assert gezocht(ingelogd(planwereld, "Wieke"), "6a") == {"Groepen": ["Groep 6a"]}


def test_a_pupil_of_another_school_is_not_found(planwereld: Schoolwereld) -> None:
    assert gezocht(ingelogd(planwereld, "Wieke"), "rune") == {}
    assert gezocht(ingelogd(planwereld, "Tjalling"), "rune") == {"Leerlingen": ["Rune van Verzonnen"]}
    assert gezocht(ingelogd(planwereld, "Tjalling"), "yara") == {}


def test_an_invaller_whose_week_is_over_finds_nobody(planwereld: Schoolwereld) -> None:
    assert gezocht(ingelogd(planwereld, "Sterre"), "yara") == {}


def test_who_left_the_school_is_not_found(schrijfwereld: Schoolwereld) -> None:
    weg = leerling_create(roepnaam="Vertrokken", achternaam="Bos")
    leerling_uitschrijven(leerling_inschrijven(weg, van=date(2024, 8, 1)), tot=date(2026, 7, 31))

    assert gezocht(ingelogd(schrijfwereld, "Wieke"), "vertrokken") == {}


def test_whole_names_come_before_beginnings_and_initials(schrijfwereld: Schoolwereld) -> None:
    for naam in (("Jan", "Obbema"), ("Joop", "Kuiper"), ("Bas", "Jo")):
        leerling(schrijfwereld, *naam)

    gevonden = gezocht(ingelogd(schrijfwereld, "Merel"), "jo")

    assert gevonden["Leerlingen"] == ["Bas Jo", "Joop Kuiper", "Jan Obbema"]


def test_pages_are_found_by_name_and_importing_only_by_who_may(planwereld: Schoolwereld) -> None:
    assert gezocht(ingelogd(planwereld, "Merel"), "vandaag") == {"Pagina's": ["Vandaag"]}
    assert gezocht(ingelogd(planwereld, "Wieke"), "importeren") == {"Pagina's": ["Importeren"]}
    assert gezocht(ingelogd(planwereld, "Merel"), "importeren") == {}


def test_a_chapter_of_the_plan_is_a_link_to_its_place_on_the_page(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Merel")

    (hoofdstukken,) = client.get("/zoeken/?zoek=inleiding").context["soorten"]

    assert hoofdstukken.kop == "Hoofdstukken van het plan"
    pad, _, anker = hoofdstukken.vondsten[0].adres.partition("#")
    assert pad == "/plan/"
    assert f'id="{anker}"' in client.get(pad).text


def test_at_most_twenty_are_shown_with_the_number_that_there_is(schrijfwereld: Schoolwereld) -> None:
    for nummer in range(25):
        leerling(schrijfwereld, "Extra", f"Nummer{nummer:02}")

    antwoord = ingelogd(schrijfwereld, "Merel").get("/zoeken/?zoek=extra")

    (leerlingen,) = antwoord.context["soorten"]
    assert (leerlingen.aantal, len(leerlingen.vondsten)) == (25, 20)
    assert "Hier staan de eerste 20 van 25." in antwoord.text


def test_an_empty_page_says_what_to_do(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Merel")

    assert "Typ een naam, letters van een naam" in client.get("/zoeken/").text
    niets = client.get("/zoeken/", {"zoek": '"><script>x'}).text
    assert "Niets gevonden voor" in niets
    assert "<script>x" not in niets


@pytest.mark.parametrize("zoek", ["a" * 5000, "\x00", "%", "Yara\nOtter", "🐦", " ' OR 1=1 --"])
def test_whatever_is_typed_gets_a_page(planwereld: Schoolwereld, zoek: str) -> None:
    assert ingelogd(planwereld, "Merel").get("/zoeken/", {"zoek": zoek}).status_code == 200


def test_thirty_pupils_take_as_many_queries_as_three(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Wieke")
    client.get("/zoeken/?zoek=verzonnen")  # the plan is kept in memory after this
    bij_weinig = aantal_vragen(client, "verzonnen")

    for nummer in range(27):
        leerling(schrijfwereld, f"Extra{nummer}", "Verzonnen")

    assert aantal_vragen(client, "verzonnen") == bij_weinig


def aantal_vragen(client: Client, zoek: str) -> int:
    with CaptureQueriesContext(connection) as vragen:
        assert client.get("/zoeken/", {"zoek": zoek}).status_code == 200
    return len(vragen)


def test_what_was_typed_stands_in_no_log_and_in_no_query(
    planwereld: Schoolwereld, caplog: pytest.LogCaptureFixture
) -> None:
    client = ingelogd(planwereld, "Merel")

    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as vragen:
        client.get("/zoeken/?zoek=Zeldzaam")
        client.get("/zoeken/bestaat-niet/?zoek=Zeldzaam")
        client.post("/zoeken/?zoek=Zeldzaam")

    assert "/zoeken/" in caplog.text
    assert "zeldzaam" not in caplog.text.lower()
    assert [vraag["sql"] for vraag in vragen if "zeldzaam" in vraag["sql"].lower()] == []


def test_every_page_has_one_search_box(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Merel")

    for pad in ("/", "/groepen/", "/signalen/", "/vragen/", "/plan/", "/zoeken/", "/bestaat-niet/"):
        assert (pad, client.get(pad).text.count('action="/zoeken/"')) == (pad, 1)
    assert 'action="/zoeken/"' not in Client().get("/inloggen/").text
