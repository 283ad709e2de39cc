"""Vandaag and Signalen in a real browser: accessible, with the keyboard alone, without script, on paper."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import LEERKRACHT, inloggen, nakijken, scherm, tot_focus

pytestmark = pytest.mark.browser

__all__ = ["scherm"]  # a fixture of the other file


def test_vandaag_and_signalen_have_no_axe_violation_and_no_sideways_scroll(
    demoserver: Demoserver, scherm: Page
) -> None:
    inloggen(scherm, demoserver)
    for naam, pad in [
        ("vandaag", "/"),
        ("vandaag-allen", "/?wie=allen&zoek=otter"),
        ("vandaag-leeg", "/?zoek=bestaat-niet"),
        ("signalen", "/signalen/"),
        ("signalen-vraag", "/signalen/?stand=vraag"),
        ("signalen-leeg", "/signalen/?stand=terzijde&vak=spelling"),
    ]:
        scherm.goto(f"{demoserver.adres}{pad}")
        scherm.evaluate("document.querySelectorAll('details').forEach(element => element.open = true)")
        nakijken(scherm, naam)
    scherm.goto(f"{demoserver.adres}/signalen/")
    scherm.goto(demoserver.adres + str(scherm.get_by_role("link", name="Opzij zetten").first.get_attribute("href")))
    nakijken(scherm, "opzij")
    scherm.get_by_role("button", name="Opzij zetten").click()
    expect(scherm.get_by_text("Schrijf op waarom.")).to_be_visible()
    nakijken(scherm, "opzij-fout")


def test_targets_are_at_least_44_pixels_high(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    for pad in ("/", "/signalen/"):
        page.goto(f"{demoserver.adres}{pad}")
        te_laag = page.evaluate(
            """[...document.querySelectorAll('main :is(.knop, .in, summary, .raaklink, .tellers a)')]
            .filter(element => element.offsetParent && element.getBoundingClientRect().height < 43.9)
            .map(element => element.outerHTML)"""
        )
        assert te_laag == []


def test_headings_follow_each_other(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    for pad in ("/?wie=allen", "/signalen/"):
        page.goto(f"{demoserver.adres}{pad}")
        niveaus = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(element => +element.tagName[1])")
        assert niveaus[0] == 1
        assert all(na <= voor + 1 for voor, na in pairwise(niveaus))


def test_a_signal_is_put_aside_and_back_without_javascript(demoserver: Demoserver, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    inloggen(page, demoserver, LEERKRACHT)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Signalen").click()
    page.get_by_label("Regel").select_option(label="Signaal van een mens")
    page.get_by_role("button", name="Toon").click()
    page.wait_for_url("**regel=signalen.signaal-mens**")
    aantal = page.locator(".taken > li").count()

    page.get_by_role("link", name="Opzij zetten").first.click()
    page.get_by_label("Waarom zet u dit opzij").fill("Vrijdag met de ouders besproken.")
    page.get_by_role("button", name="Opzij zetten").click()

    expect(page.get_by_role("status")).to_contain_text("opzij gezet")
    expect(page.locator(".taken > li")).to_have_count(aantal - 1)
    assert "regel=signalen.signaal-mens" in page.url

    page.get_by_role("link", name="Opzij gezet").click()
    expect(page.get_by_text("Vrijdag met de ouders besproken.")).to_be_visible()
    expect(page.get_by_text("Merel Zandstra, vandaag")).to_be_visible()
    page.get_by_role("link", name="Weer meetellen").click()
    page.get_by_label("Waarom telt dit signaal weer mee").fill("Toch niet opgelost.")
    page.get_by_role("button", name="Weer meetellen").click()
    expect(page.get_by_role("status")).to_contain_text("telt weer mee")
    page.goto(f"{demoserver.adres}/signalen/?regel=signalen.signaal-mens")
    expect(page.locator(".taken > li")).to_have_count(aantal)
    context.close()


def test_a_task_is_found_and_opened_with_the_keyboard_alone(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver, LEERKRACHT)
    tot_focus(page, "#f-zoek")
    page.keyboard.type("Yara")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?zoek=Yara*")
    tot_focus(page, ".taken a:has-text('Vastleggen')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vastleggen/**")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Terug", exact=True).click()
    page.wait_for_url("**/?zoek=Yara*")


def test_vandaag_prints_on_white_without_menu_and_filters(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver)
    page.emulate_media(media="print", color_scheme="dark")

    expect(page.get_by_role("search")).to_be_hidden()
    expect(page.get_by_role("button", name="Uitloggen")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4").startswith(b"%PDF")
