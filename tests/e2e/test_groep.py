"""The page of a group in a real browser: a cell that is edited in its place, order, and the next pupil."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import inloggen, nakijken, openen, scherm

pytestmark = pytest.mark.browser

__all__ = ["scherm"]  # a fixture of the other file

LEERKRACHT = "merel@kornoelje.example"
CEL = "Wijzig Onderwijsbehoeften van {}"


def test_a_cell_is_edited_with_the_keyboard_and_escape_closes_it(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver, LEERKRACHT)
    openen(page, demoserver, "groep")
    blad, cel = page.url, page.get_by_role("link", name=CEL.format("Yara"))
    vak = page.get_by_role("textbox", name="Onderwijsbehoeften")
    cel.press("Enter")
    expect(vak).to_be_focused()
    vak.press("Escape")
    expect(vak).to_be_hidden()
    expect(cel).to_be_focused()

    cel.press("Enter")
    vak.fill("korte stappen")
    page.get_by_role("button", name="Opslaan").click()

    expect(page.get_by_role("status").filter(has_text="opgeslagen")).to_be_visible()
    expect(cel).to_contain_text("korte stappen")
    expect(cel).to_be_focused()
    assert page.url == blad


def test_without_script_a_cell_is_edited_on_its_own_page(demoserver: Demoserver, browser: Browser, page: Page) -> None:
    inloggen(page, demoserver, LEERKRACHT)
    openen(page, demoserver, "groep")
    with browser.new_context(locale="nl-NL", java_script_enabled=False) as context:
        context.add_cookies(page.context.cookies())
        kaal = context.new_page()
        kaal.goto(f"{page.url}?sorteer=signalen")
        adres = kaal.url
        kaal.locator("a.bewerk").last.click()
        kaal.get_by_label("Onderwijsbehoeften").fill("eerst samen lezen")
        kaal.get_by_role("button", name="Opslaan").click()

        expect(kaal.locator(".melding--goed")).to_contain_text("opgeslagen")
        expect(kaal.locator("a.bewerk").last).to_contain_text("eerst samen lezen")
        assert kaal.url == adres


def test_j_and_k_go_from_pupil_to_pupil_in_the_order_of_the_group(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    openen(page, demoserver, "groep")
    page.get_by_role("link", name="Signalen", exact=True).last.click()
    expect(page.locator("[aria-sort]")).to_have_text("Signalen")
    namen = page.locator(".rooster .naam").all_text_contents()
    page.locator(".rooster .naam").nth(1).click()
    for toets, verwacht in (("", 1), ("j", 2), ("k", 1), ("k", 0), ("k", 0)):
        if toets:
            page.keyboard.press(toets)
        expect(page.get_by_role("heading", level=1)).to_have_text(namen[verwacht])
        page.wait_for_load_state()  # the script that listens to keys is there


def test_an_open_cell_has_no_axe_violation(demoserver: Demoserver, scherm: Page) -> None:
    inloggen(scherm, demoserver, LEERKRACHT)
    openen(scherm, demoserver, "groep")
    scherm.locator("a.bewerk").nth(2).click()
    expect(scherm.locator(".celvorm textarea")).to_be_visible()

    nakijken(scherm, "groep-cel")
