"""Lists and rows that change in place, in a real browser: filters, paging, back, seen, aside, a session that ended."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, ViewportSize, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import IB, LEERKRACHT, inloggen, nakijken

pytestmark = pytest.mark.browser

RIJEN = "#lijst .taken > li"
# How often the browser went to another page: what changes in place leaves this alone.
MERK = "window.zelfdeBladzijde"


@pytest.fixture(scope="module")
def sessie(browser: Browser, demoserver: Demoserver) -> StorageState:
    """The intern begeleider, signed in once for all tests of this file."""
    context = browser.new_context(locale="nl-NL")
    inloggen(context.new_page(), demoserver)
    staat = context.storage_state()
    context.close()
    return staat


@pytest.fixture
def page(browser: Browser, sessie: StorageState) -> Iterator[Page]:
    """A page on which nothing moves. An answer 422 is an error in the console, so that is not looked at here."""
    breed = ViewportSize(width=1280, height=900)
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce", viewport=breed, storage_state=sessie)
    yield context.new_page()
    context.close()


def openen(page: Page, server: Demoserver, pad: str) -> None:
    """Open a page, and mark it."""
    page.goto(f"{server.adres}{pad}")
    page.evaluate(f"{MERK} = true")


def is_dezelfde(page: Page) -> bool:
    return bool(page.evaluate(MERK))


def test_a_filter_changes_the_list_alone_and_the_back_button_undoes_it(demoserver: Demoserver, page: Page) -> None:
    openen(page, demoserver, "/signalen/")
    titel, alle = page.title(), page.locator("#uitkomst").inner_text()
    page.get_by_label("Stand").focus()
    for letter in "Vraagt":
        page.keyboard.press(letter)
    page.wait_for_url("**/signalen/?stand=vraag")

    expect(page.locator("#uitkomst")).not_to_have_text(alle)
    expect(page.get_by_label("Stand")).to_be_focused()
    expect(page.locator(f"{RIJEN} >> text=Uw oordeel").first).to_be_visible()
    assert (page.title(), is_dezelfde(page)) == (titel, True)

    page.go_back()
    page.wait_for_url("**/signalen/")
    expect(page.locator("#uitkomst")).to_have_text(alle, timeout=20_000)  # the page is fetched again
    expect(page.get_by_label("Stand")).to_have_value("")


def test_the_next_page_of_the_list_begins_at_its_top(demoserver: Demoserver, page: Page) -> None:
    openen(page, demoserver, "/signalen/")
    page.get_by_role("link", name="Volgende").click()
    page.wait_for_url("**/signalen/?blad=2")

    expect(page.get_by_text("blad 2 van")).to_be_attached()
    expect(page.get_by_role("heading", name="Open")).to_be_focused()
    assert is_dezelfde(page)


def test_all_names_of_a_task_open_in_place(demoserver: Demoserver, page: Page) -> None:
    openen(page, demoserver, "/?wie=allen")
    page.get_by_text("Met een dag: ").click()
    page.get_by_role("link", name="en nog").first.click()
    page.wait_for_url("**alles=ja*")

    expect(page.get_by_role("heading", name="Later")).to_be_focused()
    expect(page.get_by_role("link", name="Yara Otter").last).to_be_visible()
    expect(page.get_by_role("link", name="en nog")).to_have_count(0)
    assert is_dezelfde(page)


def test_the_next_page_begins_where_this_one_ended_when_a_row_left_it(demoserver: Demoserver, page: Page) -> None:
    openen(page, demoserver, "/signalen/?blad=2")
    eerste_van_twee = page.locator(RIJEN).first.get_attribute("id")
    page.goto(f"{demoserver.adres}/signalen/")
    rij = page.locator(RIJEN).nth(3)
    rij.get_by_role("link", name="Opzij zetten").click()
    rij.get_by_label("Waarom zet u dit opzij").fill("Al besproken.")
    rij.get_by_role("button", name="Opzij zetten").click()
    expect(rij.get_by_text("Opzij gezet", exact=True)).to_be_visible()

    page.get_by_role("link", name="Volgende").click()
    page.wait_for_url("**/signalen/?blad=2&weg=1")
    expect(page.locator(RIJEN).first).to_have_attribute("id", eerste_van_twee or "")

    page.get_by_role("link", name="Opzij gezet: ").click()
    page.get_by_role("link", name="Weer meetellen").first.click()
    page.get_by_label("Waarom telt dit signaal weer mee").fill("Toch niet opgelost.")
    page.get_by_role("button", name="Weer meetellen").click()
    expect(page.get_by_role("link", name="Opzij zetten").first).to_be_visible()


def test_typing_a_name_looks_for_it_without_losing_a_letter_or_leaving_a_trace(
    demoserver: Demoserver, page: Page
) -> None:
    openen(page, demoserver, "/")
    page.get_by_label("Naam").press_sequentially("Yara", delay=120)
    page.wait_for_url("**/?zoek=Yara")

    expect(page.get_by_label("Naam")).to_have_value("Yara")
    expect(page.get_by_label("Naam")).to_be_focused()
    page.get_by_role("link", name="Toon de taken van iedereen").click()
    page.wait_for_url("**/?zoek=Yara&wie=allen")
    expect(page.get_by_role("link", name="Toon alleen mijn taken")).to_be_focused()
    assert is_dezelfde(page)
    assert page.evaluate("sessionStorage.length") == 0


def test_a_signal_is_seen_aside_and_back_in_its_own_row(demoserver: Demoserver, page: Page) -> None:
    openen(page, demoserver, "/signalen/?stand=nieuw")
    aantal = page.locator(RIJEN).count()
    rij = page.locator(RIJEN).first
    page.keyboard.press("j")
    page.keyboard.press("g")
    expect(rij.get_by_text("Gezien door u")).to_be_visible()
    expect(page.locator("#aantal-gevonden")).to_have_text(str(aantal - 1))
    expect(rij.get_by_role("link").first).to_be_focused()

    rij.get_by_role("link", name="Opzij zetten").click()
    expect(rij.get_by_label("Waarom zet u dit opzij")).to_be_focused()
    rij.get_by_label("Tot en met").fill("2020-01-01")
    rij.get_by_label("Waarom zet u dit opzij").fill("Vrijdag besproken.")
    rij.get_by_role("button", name="Opzij zetten").click()
    expect(rij.get_by_text("Deze dag is al geweest.")).to_be_visible()
    expect(rij.get_by_label("Tot en met")).to_be_focused()
    expect(rij.get_by_label("Waarom zet u dit opzij")).to_have_value("Vrijdag besproken.")
    nakijken(page, "opzij-in-rij")

    rij.get_by_label("Tot en met").fill("")
    rij.get_by_role("button", name="Opzij zetten").click()
    expect(rij.get_by_role("heading")).to_be_focused()
    expect(rij.get_by_text("Opzij gezet", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Opzij gezet: ")).to_be_visible()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0

    rij.get_by_role("link", name="Weer meetellen").click()
    rij.get_by_label("Waarom telt dit signaal weer mee").fill("Toch niet opgelost.")
    rij.get_by_role("button", name="Weer meetellen").click()
    expect(rij.get_by_role("link", name="Opzij zetten")).to_be_visible()
    expect(rij.get_by_role("heading")).to_be_focused()
    expect(page.locator("#aantal-gevonden")).to_have_text(str(aantal))
    assert is_dezelfde(page)


def test_what_was_typed_in_a_row_outlives_escape_and_the_end_of_the_session(demoserver: Demoserver, page: Page) -> None:
    openen(page, demoserver, "/signalen/")
    rij = page.locator(RIJEN).first
    opener, vak = rij.get_by_role("link", name="Opzij zetten"), rij.get_by_label("Waarom zet u dit opzij")
    opener.click()
    vak.fill("Met de ouders gebeld.")
    page.wait_for_function("() => Object.keys(localStorage).some(naam => naam.startsWith('passend-concept'))")
    vak.press("Escape")
    expect(opener).to_be_focused()
    opener.click()
    expect(rij.get_by_text("Wat u eerder typte staat er weer.")).to_be_visible()
    expect(vak).to_have_value("Met de ouders gebeld.")

    page.context.clear_cookies(name="sessionid")
    rij.get_by_role("button", name="Opzij zetten").click()
    page.get_by_label("E-mailadres").fill(IB)
    page.get_by_label("Wachtwoord").fill("kornoelje-bloeit-geel")
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Signalen")).to_be_visible()
    opener.click()
    expect(vak).to_have_value("Met de ouders gebeld.")
    rij.get_by_role("button", name="Weggooien").click()


def test_without_a_connection_nothing_is_lost_and_the_row_says_so(demoserver: Demoserver, page: Page) -> None:
    openen(page, demoserver, "/signalen/")
    rij = page.locator(RIJEN).first
    page.context.set_offline(True)
    rij.get_by_role("link", name="Opzij zetten").click()

    expect(rij.get_by_role("alert")).to_contain_text("Er is geen verbinding.")
    page.context.set_offline(False)
    rij.get_by_role("link", name="Opzij zetten").click()
    expect(rij.get_by_label("Waarom zet u dit opzij")).to_be_focused()


def test_a_signal_is_seen_without_javascript(demoserver: Demoserver, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    inloggen(page, demoserver, LEERKRACHT)
    page.goto(f"{demoserver.adres}/signalen/?stand=nieuw")
    expect(page.get_by_role("button", name="Toon")).to_be_visible()
    aantal = page.locator(RIJEN).count()
    page.get_by_role("button", name="Gezien").first.click()

    expect(page.get_by_role("status")).to_contain_text("U hebt dit signaal gezien.")
    expect(page.locator(RIJEN)).to_have_count(aantal - 1)
    page.get_by_role("link", name="Filters wissen").click()
    expect(page.get_by_text("Gezien door u, vandaag")).to_have_count(1)
    context.close()
