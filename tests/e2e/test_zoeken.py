"""Searching in a real browser: with the keyboard alone, without script, accessible at every width."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import LEERKRACHT, inloggen, nakijken, scherm

pytestmark = pytest.mark.browser

__all__ = ["scherm"]  # a fixture of the other file


def test_search_pages_have_no_axe_violation_and_no_sideways_scroll(demoserver: Demoserver, scherm: Page) -> None:
    inloggen(scherm, demoserver)
    for naam, pad in [("zoeken", "o"), ("zoeken-plan", "plan"), ("zoeken-leeg", ""), ("zoeken-niets", "bestaat-niet")]:
        scherm.goto(f"{demoserver.adres}/zoeken/?zoek={pad}")
        nakijken(scherm, naam)


def test_a_pupil_is_found_and_opened_with_the_keyboard_alone(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    page.goto(f"{demoserver.adres}/signalen/")

    page.keyboard.press("/")
    page.keyboard.type("yara ott")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/**")
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Yara Otter")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1, name="Yara Otter")).to_be_visible()


def test_a_slash_in_a_field_is_a_slash(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    page.locator("#f-zoek").focus()
    page.keyboard.type("7/8 j k ?")

    expect(page.locator("#f-zoek")).to_have_value("7/8 j k ?")
    expect(page.locator("#f-zoek")).to_be_focused()


def test_searching_works_without_javascript(demoserver: Demoserver, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    inloggen(page, demoserver, LEERKRACHT)
    page.locator("#zoekvak").focus()
    assert page.evaluate("getComputedStyle(document.querySelector('.zoek')).outlineStyle") == "solid"
    page.keyboard.type("otter")
    page.get_by_role("button", name="Zoeken").click()

    expect(page.get_by_role("heading", name="Leerlingen")).to_be_visible()
    page.get_by_role("link", name="Yara Otter").click()
    expect(page.get_by_role("heading", level=1, name="Yara Otter")).to_be_visible()
    expect(page.get_by_role("button", name="Toetsen")).to_be_hidden()
    context.close()


def test_a_narrow_screen_has_a_link_to_the_search_page(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator("#zoekvak")).to_be_hidden()

    page.get_by_role("link", name="Zoeken", exact=True).click()

    expect(page.get_by_role("heading", level=1, name="Zoeken")).to_be_visible()
    expect(page.locator("#zoekvak")).to_be_focused()
    page.goto(f"{demoserver.adres}/groepen/")
    page.keyboard.press("/")
    page.wait_for_url("**/zoeken/")


def test_what_can_be_touched_is_at_least_44_pixels_high(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    for breedte in (1280, 390):
        page.set_viewport_size({"width": breedte, "height": 844})
        for pad in ("/", "/zoeken/?zoek=o"):
            page.goto(f"{demoserver.adres}{pad}")
            te_laag = page.evaluate(
                """[...document.querySelectorAll('.zoek, .zoek button, .zoek-link, .vondsten a, footer button')]
                .filter(element => element.offsetParent && element.getBoundingClientRect().height < 43.9)
                .map(element => element.outerHTML)"""
            )
            assert te_laag == []


def test_what_was_typed_does_not_stand_in_what_the_server_prints(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    page.goto(f"{demoserver.adres}/zoeken/?zoek=Zeldzaamheid")

    expect(page.get_by_role("heading", name="Niets gevonden")).to_be_visible()
    assert "zeldzaamheid" not in demoserver.uitvoer.lower()
