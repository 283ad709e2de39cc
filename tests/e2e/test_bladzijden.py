"""The pages in a real browser: accessible, readable at every width and in the dark, usable with the keyboard alone."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Demoserver

pytestmark = pytest.mark.browser

WACHTWOORD = "kornoelje-bloeit-geel"
IB = "wieke@kornoelje.example"
LEERKRACHT = "merel@kornoelje.example"
BLADEN = ["start", "groepen", "groep", "leerling", "plan", "niet-gevonden"]
BREEDTES = (1280, 390)
# Colours are weighed on the wide page by day and on the narrow one by night; all else on both widths.
ALLES = {"resultTypes": ["violations"]}
KLEUREN = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
VORM = {"rules": {"color-contrast": {"enabled": False}}, "resultTypes": ["violations"]}
AXE: dict[tuple[str, int], dict[str, Any] | None] = {
    ("light", 1280): ALLES,
    ("light", 390): VORM,
    ("dark", 1280): None,
    ("dark", 390): KLEUREN,
}
# Set to a folder to keep what the browser saw.
BEELDEN = os.environ.get("PASSEND_BEELDEN")


_sessies: dict[tuple[str, str], Any] = {}


def inloggen(page: Page, server: Demoserver, wie: str = IB) -> None:
    """Stand on Vandaag as somebody; a session that an earlier test began goes on."""
    page.context.add_cookies(_sessies.get((server.adres, wie), []))
    page.goto(f"{server.adres}/")
    if page.get_by_label("E-mailadres").is_visible():
        page.get_by_label("E-mailadres").fill(wie)
        page.get_by_label("Wachtwoord").fill(WACHTWOORD)
        page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Goede")).to_be_visible()
    _sessies[server.adres, wie] = page.context.cookies()


def openen(page: Page, server: Demoserver, blad: str) -> None:
    """Walk to a page as a person does."""
    if blad == "plan":
        page.get_by_role("link", name="Plan", exact=True).click()
    if blad in ("groepen", "groep", "leerling"):
        page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Groepen").click()
        expect(page.get_by_role("heading", level=1, name="Groepen")).to_be_visible()
    if blad in ("groep", "leerling"):
        page.get_by_role("link", name="Groep 5a").click()
        expect(page.get_by_role("heading", level=1, name="Groep 5a")).to_be_visible()
    if blad == "leerling":
        page.get_by_role("link", name="Yara Otter").click()
        expect(page.get_by_role("heading", level=1, name="Yara Otter")).to_be_visible()
    if blad == "niet-gevonden":
        page.goto(f"{server.adres}/bestaat-niet/")


@pytest.fixture
def scherm(browser: Browser) -> Iterator[Page]:
    """A page on which nothing moves, so that what is looked at is what a person ends up seeing."""
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_pages_have_no_axe_violation_and_no_sideways_scroll(demoserver: Demoserver, scherm: Page) -> None:
    scherm.goto(f"{demoserver.adres}/")
    nakijken(scherm, "inloggen")
    inloggen(scherm, demoserver)
    for blad in BLADEN:
        scherm.goto(f"{demoserver.adres}/")
        openen(scherm, demoserver, blad)
        for uitleg in scherm.locator("details").all():
            uitleg.evaluate("element => element.open = true")
        nakijken(scherm, blad)


def nakijken(page: Page, blad: str) -> None:
    """Look at the page as it is now, at every width and in both colour schemes."""
    for kleuren in ("light", "dark"):
        page.emulate_media(color_scheme=kleuren)
        for breedte in BREEDTES:
            page.set_viewport_size({"width": breedte, "height": 844})
            _nakijken(page, f"{blad}-{breedte}-{kleuren}", AXE[kleuren, breedte])
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": BREEDTES[0], "height": 844})


def _nakijken(page: Page, naam: str, regels: dict[str, Any] | None) -> None:
    if BEELDEN:
        page.screenshot(path=Path(BEELDEN) / f"{naam}.png", full_page=True)
    if regels:
        gevonden = Axe().run(page, options=regels)
        assert gevonden.violations_count == 0, f"{naam}: {gevonden.generate_report()}"
    te_breed = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert te_breed <= 0, f"{naam} is {te_breed} px te breed"


def test_a_person_signs_in_and_reads_with_the_keyboard_alone(demoserver: Demoserver, page: Page) -> None:
    page.goto(f"{demoserver.adres}/")
    tot_focus(page, "#id_login")
    page.keyboard.type(IB)
    page.keyboard.press("Tab")
    page.keyboard.type(WACHTWOORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Goede")).to_be_visible()

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    tot_focus(page, ".menu a:has-text('Groepen')")
    page.keyboard.press("Enter")
    tot_focus(page, "a:has-text('Groep 5a')")
    page.keyboard.press("Enter")
    tot_focus(page, "a:has-text('Yara Otter')")
    page.keyboard.press("Enter")
    tot_focus(page, "summary")
    page.keyboard.press("Enter")

    expect(page.locator("details").first).to_have_attribute("open", "")


def tot_focus(page: Page, doel: str) -> None:
    """Press Tab until the element has the focus, which must then be visible."""
    element = page.locator(doel).first
    for _ in range(150):  # a group has a link in every cell
        page.keyboard.press("Tab")
        if element.evaluate("element => element === document.activeElement"):
            omlijning = element.evaluate(
                "element => getComputedStyle(element.closest('.kaart') ?? element).outlineStyle"
            )
            assert omlijning != "none"
            return
    raise AssertionError(f"{doel} is met Tab niet te bereiken")


def test_a_wrong_password_keeps_the_address_and_says_what_to_do(demoserver: Demoserver, browser: Browser) -> None:
    page = browser.new_page()  # the answer is a 422, which the console counts as an error
    page.goto(f"{demoserver.adres}/")
    page.get_by_label("E-mailadres").fill(IB)
    page.get_by_label("Wachtwoord").fill("mis")
    page.get_by_role("button", name="Inloggen", exact=True).click()

    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    expect(page.get_by_label("E-mailadres")).to_have_value(IB)
    page.close()


def test_everything_works_without_javascript(demoserver: Demoserver, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    inloggen(page, demoserver, LEERKRACHT)
    openen(page, demoserver, "leerling")

    page.locator("summary").first.click()
    expect(page.locator(".waarom-in").first).to_be_visible()
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("heading", level=1, name="Inloggen")).to_be_visible()
    context.close()


def test_a_pupil_and_the_plan_print_on_white_without_menu(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    openen(page, demoserver, "leerling")
    page.emulate_media(media="print", color_scheme="dark")

    expect(page.get_by_role("button", name="Uitloggen")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_the_demo_prints_its_address_and_accounts(demoserver: Demoserver) -> None:
    assert f"Open {demoserver.adres}/ en log in." in demoserver.uitvoer
    for wie in (IB, LEERKRACHT, "douwe@kornoelje.example", WACHTWOORD):
        assert wie in demoserver.uitvoer
