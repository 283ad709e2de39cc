"""Who sees a pupil, sharing, the log, an emergency and the people of the school, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import LEERKRACHT, inloggen, nakijken, openen, scherm, tot_focus

pytestmark = pytest.mark.browser

DIRECTEUR = "douwe@kornoelje.example"
BUITEN_DE_GROEP = "Bilal Wulp"

__all__ = ["scherm"]  # a fixture of the other file


@pytest.fixture
def zonder_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    yield context.new_page()
    context.close()


def kop(page: Page, naam: str) -> None:
    expect(page.get_by_role("heading", level=1, name=naam)).to_be_visible()


def naar_mensen(page: Page) -> None:
    page.get_by_role("contentinfo").get_by_role("link", name="Mensen", exact=True).click()
    kop(page, "Mensen")


def test_every_page_has_no_axe_violation_and_no_sideways_scroll(demoserver: Demoserver, scherm: Page) -> None:
    inloggen(scherm, demoserver)
    openen(scherm, demoserver, "leerling")
    scherm.get_by_role("link", name="Wie ziet dit nog meer").click()
    kop(scherm, "Wie ziet dit, en waarom")
    nakijken(scherm, "wie-ziet")
    scherm.get_by_role("link", name="Wie las dit dossier").click()
    kop(scherm, "Wie las dit dossier")
    expect(scherm.get_by_role("cell", name="Wie ziet dit").first).to_be_visible()
    nakijken(scherm, "leeslog")
    naar_mensen(scherm)
    nakijken(scherm, "mensen")
    scherm.get_by_role("link", name="Iemand toevoegen").click()
    scherm.get_by_role("button", name="Toevoegen").click()
    expect(scherm.get_by_text("Vul de voornaam in.")).to_be_visible()
    nakijken(scherm, "mensen-nieuw")
    naar_mensen(scherm)
    scherm.get_by_role("link", name="Merel").click()
    nakijken(scherm, "mensen-een")


def test_a_leerkracht_opens_a_file_in_an_emergency_by_keyboard_and_the_directeur_judges_it(
    demoserver: Demoserver, scherm: Page
) -> None:
    inloggen(scherm, demoserver, LEERKRACHT)
    scherm.goto(f"{demoserver.adres}/zoeken/?zoek=zzzz")
    scherm.get_by_role("link", name="Noodtoegang").click()
    kop(scherm, "Noodtoegang")
    tot_focus(scherm, "#id_naam")
    scherm.keyboard.type("Niemand Verzonnen")
    tot_focus(scherm, "#id_reden")
    scherm.keyboard.type("Gevallen op het plein, ik zoek de medicijnen.")
    scherm.keyboard.press("Tab")
    scherm.keyboard.press("Enter")
    expect(scherm.get_by_role("alert")).to_contain_text("geen leerling met precies deze naam")
    nakijken(scherm, "noodtoegang")
    scherm.get_by_label("Voornaam en achternaam").fill(BUITEN_DE_GROEP)
    scherm.get_by_role("button", name="Open het dossier").click()
    kop(scherm, BUITEN_DE_GROEP)
    expect(scherm.get_by_text("U hebt vandaag noodtoegang.")).to_be_visible()

    scherm.context.clear_cookies()
    inloggen(scherm, demoserver, DIRECTEUR)
    scherm.get_by_role("link", name="keer noodtoegang").click()
    nakijken(scherm, "noodtoegang-directie")
    scherm.get_by_role("link", name="Beoordelen").first.click()
    nakijken(scherm, "noodtoegang-oordeel")
    scherm.get_by_label("Uw oordeel").fill("Terecht.")
    scherm.get_by_role("button", name="Bewaren").click()
    expect(scherm.get_by_text("Terecht.")).to_be_visible()


def test_without_script_somebody_is_added_and_gets_a_role(demoserver: Demoserver, zonder_script: Page) -> None:
    inloggen(zonder_script, demoserver, DIRECTEUR)
    naar_mensen(zonder_script)
    zonder_script.get_by_role("link", name="Iemand toevoegen").click()
    for veld, tekst in (("Voornaam", "Ime"), ("Achternaam", "Bijgekomen"), ("E-mailadres", "ime@kornoelje.example")):
        zonder_script.get_by_label(veld).fill(tekst)
    zonder_script.get_by_role("button", name="Toevoegen").click()
    kop(zonder_script, "Ime Bijgekomen")
    zonder_script.get_by_label("Rol in het plan").select_option("leerkracht")
    zonder_script.locator("#id_groep").select_option(label="5a")
    zonder_script.get_by_role("button", name="Rol geven").click()
    expect(zonder_script.get_by_text("De rol is gegeven.")).to_be_visible()
