"""The route of a pupil in a real browser: accessible, with the keyboard alone, without script, and on paper."""

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


def naar_route(page: Page, server: Demoserver) -> None:
    """Walk to the route of Yara."""
    inloggen(page, server)
    openen(page, server, "leerling")
    page.get_by_role("link", name="Naar de route").click()
    expect(page.get_by_role("heading", level=1, name="Route van Yara")).to_be_visible()


def test_the_route_is_accessible_at_every_width(demoserver: Demoserver, scherm: Page) -> None:
    naar_route(scherm, demoserver)
    expect(scherm.locator(".route [aria-current=step]")).to_have_count(1)
    nakijken(scherm, "traject")


def test_an_earlier_step_opens_with_the_keyboard_and_without_script(
    demoserver: Demoserver, zonder_script: Page
) -> None:
    naar_route(zonder_script, demoserver)
    eerder = zonder_script.locator("details", has_text="Eerder:").first
    expect(eerder.locator(".tijdlijn")).to_be_hidden()

    eerder.locator("summary").focus()
    zonder_script.keyboard.press("Enter")

    expect(eerder.locator(".tijdlijn")).to_be_visible()


def test_a_choice_leads_to_its_form(demoserver: Demoserver, page: Page) -> None:
    naar_route(page, demoserver)
    knop = page.locator(".keuzelijst").get_by_role("link", name="Vastleggen").first
    adres = str(knop.get_attribute("href"))

    knop.press("Enter")

    expect(page).to_have_url(f"{demoserver.adres}{adres}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_route_prints_on_at_most_two_pages(demoserver: Demoserver, page: Page) -> None:
    naar_route(page, demoserver)

    blad = page.pdf(prefer_css_page_size=True)

    assert 1 <= blad.count(b"/Type /Page\n") <= 2
