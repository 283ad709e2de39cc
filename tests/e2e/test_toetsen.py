"""Keys in a real browser: through a list with j, k and the arrows, help with ?, and how to switch them off."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import inloggen, nakijken, openen, scherm

pytestmark = pytest.mark.browser

__all__ = ["scherm"]  # a fixture of the other file

# The number of the row in which the focus is, among the rows in sight.
RIJ = """rijen => [...document.querySelectorAll(rijen)].filter(rij => rij.checkVisibility())
.findIndex(rij => rij.contains(document.activeElement))"""


@pytest.mark.parametrize(
    ("pad", "rijen"), [("/?wie=allen", ".taken > li"), ("/signalen/", ".taken > li"), ("/groepen/", ".kaarten > li")]
)
def test_j_and_k_walk_through_a_list_and_stop_at_its_ends(
    demoserver: Demoserver, page: Page, pad: str, rijen: str
) -> None:
    inloggen(page, demoserver)
    page.goto(f"{demoserver.adres}{pad}")
    gezien = []
    for toets in ("k", "j", "k", "k", "Home"):
        page.keyboard.press(toets)
        gezien.append(page.evaluate(RIJ, rijen))
    laatste = page.locator(rijen).locator("visible=true").count() - 1

    assert gezien == [laatste, laatste, laatste - 1, laatste - 2, laatste - 2]
    page.reload()
    for toets, rij in (("j", 0), ("j", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("k", 0), ("k", 0)):
        page.keyboard.press(toets)
        assert (toets, page.evaluate(RIJ, rijen)) == (toets, rij)


def test_enter_opens_the_row_of_a_group(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    openen(page, demoserver, "groep")
    for _ in range(3):
        page.keyboard.press("j")
    naam = page.evaluate("document.activeElement.textContent")
    omlijning = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1, name=naam)).to_be_visible()
    assert omlijning == "solid"


def test_a_row_with_the_focus_is_in_sight_below_the_heading_of_the_table(demoserver: Demoserver, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")  # else the page is still gliding when it is looked at
    inloggen(page, demoserver)
    openen(page, demoserver, "groep")
    page.keyboard.press("k")
    page.keyboard.press("j")
    for _ in range(page.locator(".rooster tbody tr").count() - 1):  # from the last row to the first
        page.keyboard.press("k")
        vrij = page.evaluate(
            """() => { const plek = document.activeElement.getBoundingClientRect();
            const kop = document.querySelector('.rooster thead th').getBoundingClientRect();
            return plek.top >= kop.bottom - 1 && plek.bottom <= innerHeight }"""
        )
        assert vrij


def test_arrows_scroll_the_page_outside_a_list(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    page.goto(f"{demoserver.adres}/signalen/")
    page.keyboard.press("ArrowDown")

    assert page.evaluate(RIJ, ".taken > li") == -1


def test_a_question_mark_opens_help_and_gives_the_focus_back(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    page.keyboard.press("j")
    venster = page.get_by_role("dialog", name="Werken met het toetsenbord")
    page.keyboard.press("?")
    expect(venster).to_be_visible()
    for toets in ("/", "j", "k", "Enter", "?", "Esc"):
        expect(venster.locator("kbd", has_text=toets).first).to_be_visible()
    page.keyboard.press("j")
    expect(venster).to_be_visible()
    page.keyboard.press("Escape")

    expect(venster).to_be_hidden()
    assert page.evaluate(RIJ, ".taken > li") == 0
    page.get_by_role("button", name="Toetsen").click()
    venster.get_by_role("button", name="Sluiten").click()
    expect(page.get_by_role("button", name="Toetsen")).to_be_focused()


def test_help_has_no_axe_violation(demoserver: Demoserver, scherm: Page) -> None:
    inloggen(scherm, demoserver)
    scherm.keyboard.press("?")
    nakijken(scherm, "toetsen")


def test_who_switches_the_keys_off_keeps_them_off(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    page.keyboard.press("?")
    page.get_by_label("Deze toetsen gebruiken").uncheck()
    page.keyboard.press("Escape")
    page.goto(f"{demoserver.adres}/signalen/")
    for toets in ("/", "?", "j"):
        page.keyboard.press(toets)

    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.get_by_role("button", name="Toetsen").click()
    page.get_by_label("Deze toetsen gebruiken").check()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert page.evaluate(RIJ, ".taken > li") == 0


def test_keys_with_ctrl_alt_or_command_stay_with_the_browser(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    for toets in ("Alt+j", "Control+/", "Meta+k"):
        page.keyboard.press(toets)

    assert page.evaluate("document.activeElement.tagName") == "BODY"
