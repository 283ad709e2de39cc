"""Signing in with two steps in a real browser: an app, recovery codes, a passkey; and the end of a session."""

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import WORTEL, Demoserver, vrije_poort, wacht_op
from tests.e2e.test_bladzijden import WACHTWOORD, nakijken

pytestmark = pytest.mark.browser

DIRECTEUR = "douwe@kornoelje.example"


@pytest.fixture(scope="module")
def strenge_server(demoserver: Demoserver) -> Iterator[Demoserver]:
    """The same school, on a server that asks everybody for a second factor."""
    poort = vrije_poort()
    omgeving = demoserver.omgeving | {"PASSEND_TWEEDE_FACTOR": "ja"}
    opdracht = [sys.executable, "-m", "passend.web.opdrachten", "demo", "--port", str(poort)]
    with (demoserver.map_ / "streng").open("w") as uitvoer:
        proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=uitvoer, stderr=subprocess.STDOUT)
    server = Demoserver(f"http://localhost:{poort}", demoserver.map_, omgeving)
    try:
        wacht_op(server, proces)
        yield server
    finally:
        proces.terminate()
        proces.wait(timeout=30)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    yield context
    context.close()


def wachtwoord_geven(page: Page, adres: str) -> None:
    """The first step."""
    page.goto(adres)
    page.get_by_label("E-mailadres").fill(DIRECTEUR)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def code_van(sleutel: str, keer: int = 0) -> str:
    """What the app shows now; the tolerance allows the next one as well."""
    tellers = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(sleutel, tellers[len(tellers) // 2] + keer))


def uitloggen(page: Page) -> None:
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("heading", level=1, name="Inloggen")).to_be_visible()


def test_a_second_factor_is_set_up_used_and_removed(strenge_server: Demoserver, context: BrowserContext) -> None:
    page = context.new_page()
    wachtwoord_geven(page, f"{strenge_server.adres}/groepen/")

    # Nothing else is open before there is a second factor.
    expect(page.get_by_text("Stel eerst een tweede stap in")).to_be_visible()
    page.goto(f"{strenge_server.adres}/plan/")
    expect(page.get_by_role("heading", level=1, name="Mijn account")).to_be_visible()
    nakijken(page, "account-instellen")
    sleutel = app_instellen(page)
    nakijken(page, "herstelcodes")
    codes = page.locator(".codes code").all_inner_texts()
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    nakijken(page, "account")
    page.get_by_role("link", name="Verder waar u was").click()
    expect(page).to_have_url(f"{strenge_server.adres}/plan/")

    uitloggen(page)
    wachtwoord_geven(page, f"{strenge_server.adres}/groepen/")
    nakijken(page, "tweede-stap")
    page.get_by_label("Code").fill(code_van(sleutel, 1))
    page.get_by_role("button", name="Verder").click()
    expect(page.get_by_role("heading", level=1, name="Groepen")).to_be_visible()
    uitloggen(page)

    # A recovery code works once.
    for verwacht in ("Groepen", "Tweede stap"):
        wachtwoord_geven(page, f"{strenge_server.adres}/groepen/")
        page.get_by_label("Code").fill(codes[0])
        page.get_by_role("button", name="Verder").click()
        expect(page.get_by_role("heading", level=1, name=verwacht)).to_be_visible()
        if verwacht == "Groepen":
            uitloggen(page)
    expect(page.get_by_text("Deze code klopt niet")).to_be_visible()
    page.get_by_label("Code").fill(codes[1])
    page.get_by_role("button", name="Verder").click()

    page.get_by_role("link", name="Mijn account").click()
    page.get_by_role("link", name="App verwijderen").click()
    page.get_by_role("button", name="Verwijderen").click()
    expect(page.get_by_text("Stel eerst een tweede stap in")).to_be_visible()


def app_instellen(page: Page) -> str:
    """Set an app up, first with a wrong code; returns its key. Ends on the page with recovery codes."""
    page.get_by_role("link", name="App instellen").click()
    page.get_by_text("Typ de sleutel over").click()
    sleutel = page.locator(".qr-sleutel code").inner_text()
    nakijken(page, "app-instellen")
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="App vastleggen").click()
    expect(page.get_by_text("Deze code klopt niet")).to_be_visible()
    page.get_by_label("Code").fill(code_van(sleutel))
    page.get_by_role("button", name="App vastleggen").click()
    expect(page.get_by_role("heading", level=1, name="Herstelcodes")).to_be_visible()
    return sleutel


def test_a_passkey_is_added_and_signs_in_by_itself(strenge_server: Demoserver, context: BrowserContext) -> None:
    page = context.new_page()
    fouten: list[str] = []
    page.on("console", lambda bericht: fouten.append(bericht.text) if bericht.type == "error" else None)
    passkeys_hebben(context, page)
    wachtwoord_geven(page, f"{strenge_server.adres}/groepen/")
    page.get_by_role("link", name="Passkey toevoegen").click()
    nakijken(page, "passkey-nieuw")
    page.get_by_label("Naam van deze passkey").fill("Mijn laptop")
    page.get_by_role("button", name="Passkey maken").click()
    expect(page.get_by_role("heading", level=1, name="Herstelcodes")).to_be_visible()
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    expect(page.get_by_text("Mijn laptop").first).to_be_visible()
    uitloggen(page)

    page.goto(f"{strenge_server.adres}/groepen/")
    page.get_by_role("button", name="Met een passkey").click()
    expect(page.get_by_role("heading", level=1, name="Groepen")).to_be_visible()
    uitloggen(page)
    wachtwoord_geven(page, f"{strenge_server.adres}/groepen/")
    page.get_by_role("button", name="Passkey gebruiken").click()
    expect(page.get_by_role("heading", level=1, name="Groepen")).to_be_visible()

    page.get_by_role("link", name="Mijn account").click()
    page.get_by_role("link", name="Verwijderen Mijn laptop").click()
    page.get_by_role("button", name="Verwijderen").click()
    expect(page.get_by_text("Stel eerst een tweede stap in")).to_be_visible()
    assert fouten == []


def passkeys_hebben(context: BrowserContext, page: Page) -> None:
    """A machine that knows its owner by a finger."""
    cdp = context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    eigenschappen = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": eigenschappen})


def test_a_passkey_that_does_not_answer_is_said(demoserver: Demoserver, context: BrowserContext) -> None:
    page = context.new_page()
    passkeys_hebben(context, page)  # a machine that holds none
    page.goto(f"{demoserver.adres}/inloggen/")
    page.get_by_role("button", name="Met een passkey").click()

    expect(page.get_by_text("Het is niet gelukt met de passkey.")).to_be_visible()
    expect(page.get_by_role("button", name="Met een passkey")).to_be_focused()
    nakijken(page, "passkey-mis")


def test_without_javascript_a_password_and_a_code_are_enough(strenge_server: Demoserver, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    page.goto(f"{strenge_server.adres}/inloggen/")
    expect(page.get_by_text("Een passkey werkt alleen als JavaScript aanstaat")).to_be_visible()
    wachtwoord_geven(page, f"{strenge_server.adres}/groepen/")
    sleutel = app_instellen_zonder_script(page)
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    page.get_by_role("link", name="Verder waar u was").click()
    expect(page.get_by_text(re.compile(r"Uw sessie loopt tot \d\d:\d\d\."))).to_be_visible()

    uitloggen(page)
    wachtwoord_geven(page, f"{strenge_server.adres}/groepen/")
    page.get_by_label("Code").fill(code_van(sleutel, 1))
    page.get_by_role("button", name="Verder").click()
    expect(page.get_by_role("heading", level=1, name="Groepen")).to_be_visible()
    page.get_by_role("link", name="Mijn account").click()
    page.get_by_role("link", name="App verwijderen").click()
    page.get_by_role("button", name="Verwijderen").click()
    context.close()


def app_instellen_zonder_script(page: Page) -> str:
    page.get_by_role("link", name="App instellen").click()
    page.get_by_text("Typ de sleutel over").click()
    sleutel = page.locator(".qr-sleutel code").inner_text()
    page.get_by_label("Code").fill(code_van(sleutel))
    page.get_by_role("button", name="App vastleggen").click()
    return sleutel


def test_the_end_of_a_session_is_said_before_and_can_be_put_off(
    demoserver: Demoserver, context: BrowserContext
) -> None:
    page = context.new_page()
    page.clock.install()
    wachtwoord_geven(page, f"{demoserver.adres}/groepen/")
    expect(page.get_by_role("heading", level=1, name="Groepen")).to_be_visible()
    venster = page.get_by_role("dialog", name="Uw sessie loopt bijna af")

    # Another tab kept the session going: the server says so, and nothing is asked.
    page.clock.fast_forward("56:00")
    page.wait_for_timeout(500)
    expect(venster).to_be_hidden()

    stand = {"over": 290, "verlengen": True}
    page.route("**/account/sessie/", lambda route: route.fulfill(json=stand))
    page.clock.fast_forward("56:00")
    expect(venster).to_be_visible()
    expect(venster).to_contain_text("Over 5 minuten wordt u uitgelogd")
    nakijken(page, "sessie-venster")
    expect(page.get_by_role("button", name="Blijf ingelogd")).to_be_focused()
    page.get_by_role("button", name="Blijf ingelogd").click()
    expect(venster).to_be_hidden()

    stand["verlengen"] = False
    page.clock.fast_forward("56:00")
    expect(venster).to_contain_text("langer mag een sessie niet duren")
    page.get_by_role("button", name="Verder werken").click()
    expect(venster).to_be_hidden()


def test_a_session_that_ended_hides_the_page_and_brings_back_what_was_typed(
    demoserver: Demoserver, context: BrowserContext
) -> None:
    page = context.new_page()
    page.clock.install()
    wachtwoord_geven(page, f"{demoserver.adres}/vragen/vragen.zelf-oplossen/")
    veld = page.locator("main form[method='post'] textarea").first
    veld.fill("Wekelijks met Noor gepraat.")
    page.clock.fast_forward(1000)
    expect(page.locator("main").get_by_text("concept opgeslagen")).to_be_visible()

    page.route("**/account/sessie/", lambda route: route.fulfill(json={"over": 200, "verlengen": True}))
    page.clock.fast_forward("56:00")
    expect(page.get_by_role("dialog")).to_contain_text("Over 4 minuten")
    context.clear_cookies(name="sessionid")
    page.clock.fast_forward("04:00")

    expect(page.get_by_role("heading", level=1, name="Inloggen")).to_be_visible()
    page.get_by_label("E-mailadres").fill(DIRECTEUR)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.locator("main form[method='post'] textarea").first).to_have_value("Wekelijks met Noor gepraat.")


def test_too_many_mistakes_say_when_to_come_back(
    demoserver: Demoserver, strenge_server: Demoserver, context: BrowserContext
) -> None:
    """Two processes count together."""
    page = context.new_page()
    for server in (demoserver, strenge_server, demoserver, strenge_server, demoserver):
        page.goto(f"{server.adres}/inloggen/")
        page.get_by_label("E-mailadres").fill("niemand@kornoelje.example")
        page.get_by_label("Wachtwoord").fill("mis")
        page.get_by_role("button", name="Inloggen", exact=True).click()

    expect(page.get_by_text(re.compile(r"Vanaf \d\d:\d\d uur kan het weer\."))).to_be_visible()
    nakijken(page, "te-vaak")


def test_the_other_pages_about_an_account_are_fit_to_see(demoserver: Demoserver, context: BrowserContext) -> None:
    page = context.new_page()
    for adres in ("wachtwoord-vergeten/", "wachtwoord-vergeten/verstuurd/", "wachtwoord-vergeten/a/b/", "afgesloten/"):
        page.goto(f"{demoserver.adres}/inloggen/{adres}")
        nakijken(page, f"inloggen-{adres.strip('/').replace('/', '-')}")
    wachtwoord_geven(page, f"{demoserver.adres}/account/apparaten/")
    expect(page.get_by_text("Dit apparaat", exact=True)).to_be_visible()
    nakijken(page, "apparaten")
    page.get_by_role("link", name="Mijn account").first.click()
    page.get_by_role("link", name="Wijzigen van uw wachtwoord").click()
    nakijken(page, "wachtwoord")
    page.goto(f"{demoserver.adres}/account/bevestigen/")
    nakijken(page, "bevestigen")
