"""Importeren in a real browser: from file to report and back, accessible, by keyboard, without script."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Demoserver
from tests.e2e.test_bladzijden import LEERKRACHT, inloggen, nakijken, scherm, tot_focus

pytestmark = pytest.mark.browser

__all__ = ["scherm"]  # a fixture of the other file

TABEL = """Leerlingnummer;BSN;Toets;Vak;Moment;Afnamedatum;Niveau I-V;Kleur
L001;;Cito Leerling in Beeld;spelling;M5;03-11-2026;IV;rood
L002;;Zwerftoets;spelling;M5;03-11-2026;II;<b>blauw</b>
L003;;Cito Leerling in Beeld;spelling;1-mei;03-11-2026;V;=1+1
"""


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    """A table with two good results, a word that nobody knows and a moment that Excel spoiled."""
    pad = tmp_path / "toetsen november.csv"
    pad.write_text(TABEL, encoding="utf-8")
    return pad


def kop(page: Page, naam: str) -> None:
    expect(page.get_by_role("heading", level=1, name=naam)).to_be_visible(timeout=60_000)


def aanbieden(page: Page, server: Demoserver, bestand: Path) -> None:
    page.goto(f"{server.adres}/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Importeren").click()
    kop(page, "Importeren")
    page.get_by_label("Kies een bestand").set_input_files(bestand)
    page.get_by_role("button", name="Bestand nakijken").click()


def koppelen(page: Page) -> None:
    kop(page, "Wat staat in welke kolom?")
    page.get_by_label("Naam van deze koppeling").fill("Toetsen van november")
    page.get_by_label("Vervang de bewaarde koppeling").check()
    page.get_by_role("button", name="Dit klopt").click()
    kop(page, "Dit zou er veranderen")


def terugdraaien(page: Page) -> None:
    page.get_by_label("Waarom draait u deze import terug").fill("Het was een proef.")
    page.get_by_role("button", name="Import terugdraaien").click()
    kop(page, "Verslag van de import")
    expect(page.get_by_text("Teruggedraaid door Wieke Roemer")).to_be_visible()


def test_every_step_has_no_axe_violation_and_no_sideways_scroll(
    demoserver: Demoserver, scherm: Page, bestand: Path, tmp_path: Path
) -> None:
    inloggen(scherm, demoserver)
    (tmp_path / "brief.pdf").write_bytes(b"%PDF-1.7")
    aanbieden(scherm, demoserver, tmp_path / "brief.pdf")
    expect(scherm.get_by_text("Dit is een PDF.")).to_be_visible()
    nakijken(scherm, "importeren-pdf")

    aanbieden(scherm, demoserver, bestand)
    kop(scherm, "Wat staat in welke kolom?")
    scherm.get_by_role("button", name="Dit klopt").click()
    expect(scherm.get_by_text("Geef deze koppeling een naam.")).to_be_visible()
    scherm.evaluate("document.querySelectorAll('details').forEach(element => element.open = true)")
    nakijken(scherm, "importeren-kolommen-fout")
    koppelen(scherm)
    nakijken(scherm, "importeren-voorbeeld")
    scherm.get_by_role("button", name="Inlezen", exact=True).click()
    kop(scherm, "Verslag van de import")
    nakijken(scherm, "importeren-verslag")
    scherm.get_by_role("link", name="Terugdraaien").click()
    kop(scherm, "Import terugdraaien")
    nakijken(scherm, "importeren-terugdraaien")
    terugdraaien(scherm)
    nakijken(scherm, "importeren-teruggedraaid")
    scherm.get_by_role("link", name="Importeren").first.click()
    kop(scherm, "Importeren")
    nakijken(scherm, "importeren")


def test_the_whole_way_works_without_javascript(demoserver: Demoserver, browser: Browser, bestand: Path) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    inloggen(page, demoserver)
    aanbieden(page, demoserver, bestand)
    koppelen(page)
    expect(page.get_by_role("cell", name="1-mei")).to_be_visible()
    expect(page.get_by_text("Zwerftoets")).to_be_visible()
    page.get_by_role("button", name="Inlezen", exact=True).click()
    kop(page, "Verslag van de import")
    page.get_by_role("link", name="Terugdraaien").click()
    terugdraaien(page)
    context.close()


def test_kept_choices_and_the_preview_are_reached_with_the_keyboard_alone(
    demoserver: Demoserver, page: Page, bestand: Path
) -> None:
    inloggen(page, demoserver)
    aanbieden(page, demoserver, bestand)
    koppelen(page)
    tot_focus(page, "button[value=weg]")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Er is niets ingelezen.")).to_be_visible()

    aanbieden(page, demoserver, bestand)
    kop(page, "Wat staat in welke kolom?")
    tot_focus(page, "button:has-text('Gebruik ‘Toetsen van november’')")
    page.keyboard.press("Enter")
    kop(page, "Dit zou er veranderen")
    tot_focus(page, "a:has-text('Kolommen aanpassen')")
    page.keyboard.press("Enter")
    kop(page, "Wat staat in welke kolom?")
    expect(page.get_by_label("Naam van deze koppeling")).to_have_value("Toetsen van november")


def test_a_file_that_is_too_large_gets_a_sentence_from_the_real_server(
    demoserver: Demoserver, browser: Browser, tmp_path: Path
) -> None:
    groot = tmp_path / "groot.csv"
    with groot.open("wb") as stroom:
        stroom.truncate(200 << 20)
    page = browser.new_page()  # the answer is a 413, which the console counts as an error
    inloggen(page, demoserver)
    aanbieden(page, demoserver, groot)

    expect(page.get_by_text("Dit bestand is te groot")).to_be_visible(timeout=60_000)
    page.close()


def test_a_large_file_shows_that_it_is_being_looked_at(demoserver: Demoserver, page: Page, tmp_path: Path) -> None:
    groot = tmp_path / "leerlingen.xml"
    groot.write_text(
        "<EDEX><school><schooljaar>2026-2027</schooljaar><peildatum>2026-11-01</peildatum><brincode>00ZA</brincode>"
        f"</school><vestigingen/><groepen/>{' ' * (3 << 20)}<leerlingen/><leerkrachten/></EDEX>",
        encoding="utf-8",
    )
    inloggen(page, demoserver)
    aanbieden(page, demoserver, groot)

    kop(page, "Het bestand wordt nagekeken")
    kop(page, "Dit zou er veranderen")


def test_targets_are_44_pixels_high_and_headings_follow_each_other(
    demoserver: Demoserver, page: Page, bestand: Path
) -> None:
    inloggen(page, demoserver)
    aanbieden(page, demoserver, bestand)
    kop(page, "Wat staat in welke kolom?")
    kolommen = page.url
    koppelen(page)
    for adres in (page.url, kolommen, f"{demoserver.adres}/importeren/"):
        page.goto(adres)
        te_laag = page.evaluate(
            """[...document.querySelectorAll('main :is(.knop, .in, summary, .aan, .raaklink)')]
            .filter(element => element.offsetParent && element.getBoundingClientRect().height < 43.9)
            .map(element => element.outerHTML)"""
        )
        niveaus = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(element => +element.tagName[1])")
        assert te_laag == []
        assert niveaus[0] == 1
        assert all(na <= voor + 1 for voor, na in pairwise(niveaus))


def test_a_teacher_has_no_menu_item(demoserver: Demoserver, page: Page) -> None:
    inloggen(page, demoserver, LEERKRACHT)

    menu = page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu.get_by_role("link", name="Plan")).to_be_visible()
    expect(menu.get_by_role("link", name="Importeren")).to_have_count(0)
