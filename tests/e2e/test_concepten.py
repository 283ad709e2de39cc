"""Drafts in a real browser: what was typed is back, only for who typed it, and gone when it was sent or thrown away."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import IB, LEERKRACHT, inloggen, nakijken

pytestmark = pytest.mark.browser

TEKST = "Wekelijks met Noor gepraat; zij noemde wat haar helpt."
MELDING = "Wat u eerder typte staat er weer."
# Fill in a form as the hand would: a day, ticks, choices and texts; and read all of it.
INVULLEN = """() => {
    const form = [...document.querySelectorAll("main form[method='post']")].at(-1);
    const velden = [...form.elements].filter((veld) => veld.name && veld.type !== 'hidden' && veld.type !== 'submit');
    for (const veld of velden.slice(0, 20)) {
        if (veld.type === 'date') veld.value = '2026-11-20';
        else if (['checkbox', 'radio'].includes(veld.type)) veld.checked = true;
        else veld.value = `Over ${veld.name}`;
        veld.dispatchEvent(new Event('input', { bubbles: true }));
    }
}"""
INHOUD = """[...[...document.querySelectorAll("main form[method='post']")].at(-1).elements]
    .filter((veld) => veld.name && veld.type !== 'hidden' && veld.type !== 'submit')
    .map((veld) => [veld.name, ['checkbox', 'radio'].includes(veld.type) ? veld.checked : veld.value])"""
VORMEN = {
    "vastleggen": "{leerling}vastleggen/lijsten.gebeurtenissen/",
    "afwijken": "{leerling}afwijken/contact.inloop/",
    "groep": "{groep}vastleggen/plannen.groepsplan/",
    "cel": "{groep}{leerling}documenten.groepsoverzicht.behoeften/",
    "vraag": "/vragen/vragen.zelf-oplossen/",
}
BEWAARD = "JSON.stringify(Object.entries(localStorage).filter(([naam]) => naam.startsWith('passend-concept')))"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def formulier(context: BrowserContext, demoserver: Demoserver) -> Page:
    """The form that puts the first signal aside, with a text and a day typed and kept."""
    page = context.new_page()
    inloggen(page, demoserver)
    page.goto(f"{demoserver.adres}/signalen/")
    page.goto(demoserver.adres + str(page.get_by_role("link", name="Opzij zetten").first.get_attribute("href")))
    typen(page, TEKST)
    return page


def typen(page: Page, tekst: str) -> None:
    """Type, and wait until the draft is there."""
    voor = page.evaluate(BEWAARD)
    page.locator("main textarea").fill(tekst)
    page.wait_for_function(f"voor => {BEWAARD} !== voor", arg=voor)


def test_a_closed_tab_loses_nothing_and_the_draft_can_be_thrown_away(context: BrowserContext, formulier: Page) -> None:
    adres = formulier.url
    formulier.close()
    page = context.new_page()
    page.goto(adres)

    expect(page.get_by_text(MELDING)).to_be_visible()
    expect(page.locator("main textarea")).to_have_value(TEKST)
    nakijken(page, "concept")
    page.get_by_role("button", name="Weggooien").click()
    expect(page.locator("main textarea")).to_have_value("")
    expect(page.locator("main textarea")).to_be_focused()
    assert page.evaluate(BEWAARD) == "[]"
    page.reload()
    expect(page.get_by_text(MELDING)).to_be_hidden()


def test_what_is_kept_cannot_be_read(formulier: Page) -> None:
    bewaard = formulier.evaluate(BEWAARD)

    assert bewaard != "[]"
    for woord in ("Noor", "praat", "reden", "terzijde", "signalen"):
        assert woord not in bewaard


def test_the_end_of_a_session_loses_nothing(context: BrowserContext, formulier: Page) -> None:
    context.clear_cookies(name="sessionid")
    formulier.get_by_role("button", name="Opzij zetten").click()
    formulier.get_by_label("E-mailadres").fill(IB)
    formulier.get_by_label("Wachtwoord").fill("kornoelje-bloeit-geel")
    formulier.get_by_role("button", name="Inloggen", exact=True).click()

    expect(formulier.get_by_text(MELDING)).to_be_visible()
    expect(formulier.locator("main textarea")).to_have_value(TEKST)


@pytest.mark.parametrize("vorm", VORMEN)
def test_signing_in_again_brings_back_every_field_of_every_form(
    context: BrowserContext, demoserver: Demoserver, vorm: str
) -> None:
    page = context.new_page()
    inloggen(page, demoserver)
    page.goto(demoserver.adres + adres_van(page, vorm))
    page.evaluate(INVULLEN)
    expect(page.locator("main").get_by_text("concept opgeslagen")).to_be_visible()
    ingevuld = page.evaluate(INHOUD)

    context.clear_cookies(name="sessionid")
    page.locator("main form[method='post'] button[type='submit']").last.click()
    page.get_by_label("E-mailadres").fill(IB)
    page.get_by_label("Wachtwoord").fill("kornoelje-bloeit-geel")
    page.get_by_role("button", name="Inloggen", exact=True).click()

    expect(page.get_by_text(MELDING)).to_be_visible()
    assert page.evaluate(INHOUD) == ingevuld


def adres_van(page: Page, vorm: str) -> str:
    """Where a form is, for Yara and her group."""
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Groepen").click()
    groep = str(page.get_by_role("link", name="Groep 5a").get_attribute("href"))
    page.get_by_role("link", name="Groep 5a").click()
    leerling = str(page.get_by_role("link", name="Yara Otter").get_attribute("href"))
    return VORMEN[vorm].format(groep=groep, leerling=leerling).replace("//", "/")


def test_two_people_at_one_form_see_each_other_and_record_nothing_twice(
    context: BrowserContext, browser: Browser, demoserver: Demoserver
) -> None:
    merel = context.new_page()
    inloggen(merel, demoserver, LEERKRACHT)
    adres = demoserver.adres + adres_van(merel, "vastleggen")
    ander = browser.new_context(locale="nl-NL", java_script_enabled=False)
    wieke = ander.new_page()
    inloggen(wieke, demoserver)
    wieke.goto(adres)
    merel.goto(adres)
    expect(merel.get_by_text("Wieke Roemer heeft dit formulier ook open")).to_be_visible()
    nakijken(merel, "samen")

    for page, tekst in ((wieke, "Zij was moe."), (merel, "Zij was stil.")):
        page.get_by_label("Druk gedrag").check()
        page.get_by_label("Wat is er gezegd of gedaan").fill(tekst)
        page.get_by_role("button", name="Vastleggen").click()
    expect(merel.get_by_text("Wieke Roemer legde dit vast terwijl u bezig was")).to_be_visible()
    expect(merel.get_by_label("Wat is er gezegd of gedaan")).to_have_value("Zij was stil.")
    merel.get_by_role("button", name="Toch vastleggen").click()
    expect(merel.get_by_text("Gebeurtenis: vastgelegd.")).to_be_visible()
    merel.go_back()
    merel.get_by_role("button", name="Toch vastleggen").click()
    expect(merel.get_by_text("Het is één keer vastgelegd.")).to_be_visible()
    ander.close()


def test_the_back_button_loses_nothing(formulier: Page) -> None:
    formulier.get_by_role("link", name="Terug", exact=True).click()
    expect(formulier.get_by_role("heading", level=1, name="Signalen")).to_be_visible()
    formulier.go_back()

    expect(formulier.locator("main textarea")).to_have_value(TEKST)


def test_signing_out_throws_everything_away(formulier: Page) -> None:
    formulier.get_by_role("button", name="Uitloggen").click()
    expect(formulier.get_by_role("heading", level=1, name="Inloggen")).to_be_visible()

    assert formulier.evaluate(BEWAARD) == "[]"


def test_another_account_finds_nothing(context: BrowserContext, formulier: Page, demoserver: Demoserver) -> None:
    context.clear_cookies(name="sessionid")  # nobody signed out
    inloggen(formulier, demoserver, LEERKRACHT)

    assert formulier.evaluate(BEWAARD) == "[]"


def test_a_draft_of_yesterday_is_gone(formulier: Page) -> None:
    formulier.evaluate(
        """() => {
            for (const naam of Object.keys(localStorage).filter((naam) => naam.startsWith('passend-concept'))) {
                const concept = JSON.parse(localStorage.getItem(naam));
                localStorage.setItem(naam, JSON.stringify({ ...concept, tot: Date.now() - 1 }));
            }
        }"""
    )
    formulier.reload()

    expect(formulier.locator("main textarea")).to_have_value("")
    assert formulier.evaluate(BEWAARD) == "[]"


def test_a_form_that_comes_back_with_an_error_keeps_what_was_sent(formulier: Page) -> None:
    formulier.get_by_label("Tot en met").fill("2020-01-01")
    formulier.locator("main textarea").fill("Iets anders, vlak voor het verzenden.")
    formulier.get_by_role("button", name="Opzij zetten").click()

    expect(formulier.get_by_text("Deze dag is al geweest.")).to_be_visible()
    expect(formulier.locator("main textarea")).to_have_value("Iets anders, vlak voor het verzenden.")
    expect(formulier.get_by_text(MELDING)).to_be_hidden()


def test_what_was_recorded_leaves_no_draft(formulier: Page) -> None:
    adres = formulier.url
    formulier.get_by_role("button", name="Opzij zetten").click()
    expect(formulier.get_by_role("status")).to_contain_text("opzij gezet")

    assert formulier.evaluate(BEWAARD) == "[]"
    assert formulier.evaluate("sessionStorage.length") == 0
    assert formulier.goto(adres) is not None
    expect(formulier.get_by_text(MELDING)).to_be_hidden()
