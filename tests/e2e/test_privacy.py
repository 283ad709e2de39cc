"""Requests, a copy, a correction and retention in a real browser: accessible, by keyboard, without script."""

import subprocess
import sys
from datetime import date
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import WORTEL, Demoserver
from tests.e2e.test_bladzijden import LEERKRACHT, inloggen, nakijken, openen, scherm, tot_focus

pytestmark = pytest.mark.browser

DIRECTEUR = "douwe@kornoelje.example"
OUD = """
from passend.core import opstarten
opstarten.start()
from datetime import date
from passend.core.bereik import school_bereik
from passend.leerling.services import leerling_create, leerling_inschrijven, leerling_uitschrijven
from passend.school.models import School
with school_bereik(School.objects.get(naam="De Kornoelje").pk):
    leerling = leerling_create(roepnaam="Sanne", achternaam="Vertrokken", las_sleutel="oud-1")
    leerling_uitschrijven(leerling_inschrijven(leerling, van=date(2010, 8, 1)), tot=date(2018, 7, 31))
"""

__all__ = ["scherm"]  # a fixture of the other file


def kop(page: Page, naam: str) -> None:
    expect(page.get_by_role("heading", level=1, name=naam)).to_be_visible()


def verzoeken(page: Page, server: Demoserver) -> None:
    """The requests about Yara."""
    inloggen(page, server)
    openen(page, server, "leerling")
    page.get_by_role("link", name="Verzoeken en kopie").click()
    kop(page, "Verzoeken en kopie")


def vastleggen(page: Page) -> None:
    page.get_by_role("link", name="Nieuw verzoek").click()
    kop(page, "Nieuw verzoek")
    page.get_by_role("radio").first.check()
    page.get_by_label("In eigen woorden").fill("Graag een kopie van alles.")
    page.get_by_label("Wat wordt er gevraagd").select_option("kopie")
    page.get_by_label("Hoe weet school wie dit vraagt").select_option("bekend")
    page.get_by_role("button", name="Vastleggen").click()
    kop(page, "Een kopie van het dossier")


def test_every_page_has_no_axe_violation_and_no_sideways_scroll(demoserver: Demoserver, scherm: Page) -> None:
    verzoeken(scherm, demoserver)
    nakijken(scherm, "verzoeken-leerling")
    scherm.get_by_role("link", name="Nieuw verzoek").click()
    scherm.get_by_role("button", name="Vastleggen").click()
    expect(scherm.get_by_text("Maak een keuze.").first).to_be_visible()
    nakijken(scherm, "verzoek-fout")
    scherm.get_by_role("link", name="Terug").click()
    vastleggen(scherm)
    nakijken(scherm, "verzoek")
    adres = scherm.url
    for stap in ("verlengen", "besluit"):
        scherm.goto(f"{adres}{stap}/")
        nakijken(scherm, f"verzoek-{stap}")
    scherm.goto(f"{demoserver.adres}/verzoeken/")
    kop(scherm, "Verzoeken")
    nakijken(scherm, "verzoeken")
    scherm.get_by_role("link", name="Bewaren en vernietigen").click()
    kop(scherm, "Bewaren en vernietigen")
    nakijken(scherm, "bewaren")


def test_the_pages_of_one_file_have_no_axe_violation(demoserver: Demoserver, scherm: Page) -> None:
    verzoeken(scherm, demoserver)
    leerling = scherm.url
    scherm.get_by_role("link", name="Dossier vasthouden").click()
    kop(scherm, "Dossier vasthouden")
    nakijken(scherm, "bewaarslot")
    scherm.goto(leerling)
    scherm.get_by_role("link", name="Dossier verbeteren").click()
    kop(scherm, "Dossier verbeteren")
    nakijken(scherm, "correcties")
    scherm.get_by_role("link", name="Verbeteren").first.click()
    kop(scherm, "Feit verbeteren")
    nakijken(scherm, "feit-verbeteren")
    scherm.go_back()
    scherm.get_by_role("link", name="Zienswijze").first.click()
    kop(scherm, "Zienswijze toevoegen")
    nakijken(scherm, "zienswijze")
    scherm.goto(leerling)
    scherm.get_by_role("link", name="Kopie maken").click()
    kop(scherm, "Kopie van het dossier")
    nakijken(scherm, "kopie-maken")
    scherm.get_by_label("Reden, als er geen verzoek is").fill("Verhuizing")
    scherm.get_by_role("radio").first.check()
    scherm.get_by_label("Webbladzijde").check()
    scherm.get_by_role("button", name="Kopie maken").click()
    kop(scherm, "Dossier van Yara")
    nakijken(scherm, "kopie")


def test_a_list_goes_from_proposal_to_proof(demoserver: Demoserver, scherm: Page, browser: Browser) -> None:
    oud_leerling_maken(demoserver)
    inloggen(scherm, demoserver)
    scherm.goto(f"{demoserver.adres}/bewaren/")
    expect(scherm.get_by_role("link", name="Sanne Vertrokken")).to_be_visible()
    nakijken(scherm, "bewaren-vol")
    scherm.get_by_role("button", name="Vernietigingslijst maken").click()
    expect(scherm.get_by_role("heading", name="Proef: dit zou er verdwijnen")).to_be_visible()
    nakijken(scherm, "vernietigingslijst")
    lijst = scherm.url
    directeur = browser.new_page()
    inloggen(directeur, demoserver, DIRECTEUR)
    directeur.goto(lijst)
    directeur.get_by_label("Tot en met welke dag").fill(f"{date.today().year + 1}-01-31")
    directeur.get_by_role("button", name="Goedkeuren").click()
    expect(directeur.get_by_text("Er is nog niets vernietigd.")).to_be_visible()
    nakijken(directeur, "vernietigingslijst-goedgekeurd")
    directeur.close()
    scherm.reload()
    scherm.get_by_role("button", name="Nu vernietigen").click()
    expect(scherm.get_by_role("heading", name="Bewijs van vernietiging")).to_be_visible()
    expect(scherm.get_by_text("Sanne")).to_have_count(0)
    nakijken(scherm, "vernietigingsbewijs")


def oud_leerling_maken(server: Demoserver) -> None:
    """Somebody who left the demo school years ago: no page makes one, they come from an import."""
    subprocess.run([sys.executable, "-c", OUD], env=server.omgeving, cwd=WORTEL, check=True)


def test_the_whole_way_works_without_javascript(demoserver: Demoserver, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    verzoeken(page, demoserver)
    vastleggen(page)
    page.get_by_role("link", name="Kopie maken").click()
    page.get_by_role("radio").first.check()
    with page.expect_download() as gehaald:
        page.get_by_role("button", name="Kopie maken").click()
    assert gehaald.value.suggested_filename.endswith(".pdf")
    page.go_back()
    page.get_by_role("link", name="Besluiten").click()
    page.get_by_label("Ingewilligd", exact=True).check()
    page.get_by_label("Waarom, en wat is er gedaan").fill("Kopie meegegeven.")
    page.get_by_role("button", name="Besluiten").click()
    expect(page.get_by_text("Besloten door Wieke Roemer, vandaag")).to_be_visible()
    context.close()


def test_a_request_is_written_down_with_the_keyboard_alone(demoserver: Demoserver, page: Page) -> None:
    verzoeken(page, demoserver)
    tot_focus(page, "a:has-text('Nieuw verzoek')")
    page.keyboard.press("Enter")
    tot_focus(page, "input[name=van]")
    page.keyboard.press("Space")
    tot_focus(page, "#id_vraag")
    page.keyboard.type("Graag inzage.")
    tot_focus(page, "main button[type=submit]")
    page.keyboard.press("Enter")

    kop(page, "Het dossier inzien")


def test_targets_are_44_pixels_high_and_headings_follow_each_other(demoserver: Demoserver, page: Page) -> None:
    verzoeken(page, demoserver)
    leerling = page.url
    bladen = [
        leerling,
        f"{leerling}nieuw/",
        leerling.replace("verzoeken", "correcties"),
        f"{demoserver.adres}/bewaren/",
    ]
    for adres in bladen:
        page.goto(adres)
        te_laag = page.evaluate(
            """[...document.querySelectorAll('main :is(.knop, .in, summary, .aan, .raaklink)')]
            .filter(element => element.offsetParent && element.getBoundingClientRect().height < 43.9)
            .map(element => element.outerHTML)"""
        )
        niveaus = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(element => +element.tagName[1])")
        assert te_laag == []
        assert niveaus[0] == 1
        assert all(na <= voor + 1 for voor, na in pairwise(niveaus))


def test_a_teacher_is_offered_nothing_of_this(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver, LEERKRACHT)
    openen(page, demoserver, "leerling")

    expect(page.get_by_role("link", name="Verzoeken en kopie")).to_have_count(0)
    expect(page.get_by_role("link", name="Verzoeken van ouders")).to_have_count(0)
