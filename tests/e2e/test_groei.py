"""The growth of a pupil, the timeline and the page of components in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import inloggen, nakijken, openen, scherm

pytestmark = pytest.mark.browser

__all__ = ["scherm"]  # a fixture of the other file


@pytest.fixture
def zonder_script(browser: Browser) -> Iterator[Page]:
    """A page in which no script runs at all."""
    context = browser.new_context(java_script_enabled=False, locale="nl-NL", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def naar_groei(page: Page, server: Demoserver) -> None:
    """Walk to the growth of Yara in technisch lezen."""
    inloggen(page, server)
    openen(page, server, "leerling")
    page.get_by_role("link", name="Alle cijfers en afdrukken").and_(
        page.locator("[href$='/groei/technisch-lezen/']")
    ).click()
    expect(page.get_by_role("heading", level=1, name="Technisch lezen")).to_be_visible()


def test_growth_timeline_and_components_are_accessible_at_every_width(demoserver: Demoserver, scherm: Page) -> None:
    naar_groei(scherm, demoserver)
    nakijken(scherm, "groei")
    scherm.get_by_role("link", name="Yara Otter").click()
    scherm.get_by_role("link", name="De hele tijdlijn").click()
    expect(scherm.get_by_role("heading", level=1, name="Tijdlijn")).to_be_visible()
    nakijken(scherm, "tijdlijn")
    scherm.goto(f"{demoserver.adres}/onderdelen/")
    expect(scherm.get_by_role("heading", level=1, name="Onderdelen")).to_be_visible()
    nakijken(scherm, "onderdelen")


def test_keyboard_and_mouse_give_the_value_of_a_point_without_script(
    demoserver: Demoserver, zonder_script: Page
) -> None:
    naar_groei(zonder_script, demoserver)
    eerste, tweede = (zonder_script.locator(".meetpunt").nth(plek) for plek in (0, 1))
    expect(eerste.locator(".lees").first).to_be_hidden()

    eerste.focus()
    expect(eerste.locator(".lees").first).to_be_visible()
    zonder_script.keyboard.press("Tab")
    expect(tweede).to_be_focused()
    expect(tweede.locator(".lees").first).to_be_visible()
    expect(eerste.locator(".lees").first).to_be_hidden()

    eerste.hover()
    expect(eerste.locator(".lees").first).to_be_visible()
    expect(tweede.locator(".lees").first).to_be_hidden()


def test_a_filter_of_the_timeline_works_without_script(demoserver: Demoserver, zonder_script: Page) -> None:
    inloggen(zonder_script, demoserver)
    openen(zonder_script, demoserver, "leerling")
    zonder_script.get_by_role("link", name="De hele tijdlijn").click()
    gesprekken = zonder_script.get_by_role("navigation", name="Soort").get_by_role("link", name="Gesprek")
    aantal = int(gesprekken.inner_text().rpartition("(")[2].rstrip(")"))

    gesprekken.click()

    expect(gesprekken).to_have_attribute("aria-current", "page")
    expect(zonder_script.locator(".tijdlijn > li")).to_have_count(aantal)


def test_letters_are_larger_and_numbers_fewer_on_a_narrow_screen(demoserver: Demoserver, page: Page) -> None:
    naar_groei(page, demoserver)
    breed = _letters_en_getallen(page)
    page.set_viewport_size({"width": 390, "height": 844})

    smal = _letters_en_getallen(page)

    assert smal[0] > breed[0]
    assert smal[1] < breed[1]


def _letters_en_getallen(page: Page) -> tuple[float, int]:
    """The size of the letters in the drawing, and how many values stand beside the points."""
    grootte = page.locator(".grafiek .moment text").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    return grootte, page.locator(".grafiek .punt--eigen:visible").count()


def test_the_growth_of_a_subject_prints_on_one_page_with_name_and_day(demoserver: Demoserver, page: Page) -> None:
    naar_groei(page, demoserver)
    page.emulate_media(media="print", color_scheme="dark")

    expect(page.get_by_text("Afgedrukt op")).to_be_visible()
    expect(page.get_by_text("De groei van Yara Otter")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") == 1
