"""A way through each plan from the first concern to the last step, in a browser, by the roles of the school.

The days move: the server lives on the day that the browser names. No script runs: everything works without.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from passend.core import databank
from passend.core.sleutels import sleutel_maken
from passend.engine.delen.plan import Plan
from passend.engine.lagen.plan import stel_samen
from passend.engine.lezen.boom import laad_boom
from tests.e2e.conftest import WORTEL, omgeving_van, vrije_poort
from tests.trajecten.invullen import Invuller, Veldje
from tests.trajecten.klokserver import KOP, WACHTWOORD
from tests.trajecten.wegen import PLANLAGEN, PLANNEN, Stap, Weg, alle_wegen

pytestmark = pytest.mark.browser

WEGEN = [weg for weg in alle_wegen() if weg.in_de_browser]
BEELDEN = os.environ.get("PASSEND_BEELDEN")
# The fields of the form as the browser has them: name, kind, and what can be chosen.
VELDEN = """vorm => Object.values([...vorm.elements].filter(e => e.name).reduce((velden, e) => {
  const veld = velden[e.name] ??= {naam: e.name, soort: e.type, keuzes: []};
  if (e.type === "radio" || e.type === "checkbox") veld.keuzes.push(e.value);
  if (e.type === "select-one") veld.keuzes.push(...[...e.options].map(o => o.value));
  return velden;
}, {}))"""


@dataclass(frozen=True, slots=True)
class Klokserver:
    """Where the schools are, and who and what is in them: plan -> leerlingen, mensen."""

    adres: str
    scholen: dict[str, dict[str, dict[str, str]]]


@pytest.fixture(scope="module")
def klokserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Klokserver]:
    """The product on its own port, with the clock in the hands of the browser."""
    map_, poort = tmp_path_factory.mktemp("klokserver"), vrije_poort()
    plannen = list(dict.fromkeys(weg.plan for weg in WEGEN))
    opdracht = [sys.executable, "-m", "tests.trajecten.klokserver", str(poort), *plannen]
    omgeving = omgeving_van(map_) | {"PASSEND_TWEEDE_FACTOR": "nee", "PASSEND_SLEUTELS": sleutel_maken()}
    proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=subprocess.PIPE, text=True)
    try:
        assert proces.stdout is not None
        yield Klokserver(f"http://localhost:{poort}", json.loads(proces.stdout.readline()))
    finally:
        proces.terminate()
        proces.wait(timeout=30)
        databank.opruimen(map_ / "pg")


@cache
def plan_van(naam: str) -> Plan:
    return stel_samen(tuple(laad_boom(PLANNEN / bestand) for bestand in PLANLAGEN[naam])).plan


class Mensen:
    """Everybody in the own browser window, without script."""

    def __init__(self, browser: Browser, server: Klokserver, plan: str) -> None:
        self._browser, self._server, self._plan = browser, server, plan
        self._bladen: dict[str, Page] = {}
        self._staat: dict[str, tuple[date, str]] = {}

    def openen(self, dag: date, rol: str, pad: str) -> Page:
        """The window of this role on this page, on this day; what stands there since today is not asked again."""
        kop = {KOP: f"{dag} {self._plan}"}
        if rol not in self._bladen:
            self._bladen[rol] = self._venster(kop).new_page()
        page = self._bladen[rol]
        if self._staat.get(rol) != (dag, page.url) or page.url != self._server.adres + pad:
            page.context.set_extra_http_headers(kop)
            page.goto(pad)
            if "/inloggen/" in page.url:
                self._inloggen(page, rol)
        return page

    def gedaan(self, dag: date, rol: str) -> None:
        """What the window of this role shows now is how it stands: all others are of before."""
        self._staat = {rol: (dag, self._bladen[rol].url)}

    def sluiten(self) -> None:
        for blad in self._bladen.values():
            blad.context.close()

    def _venster(self, kop: dict[str, str]) -> BrowserContext:
        return self._browser.new_context(
            java_script_enabled=False,
            locale="nl-NL",
            base_url=self._server.adres,
            viewport={"width": 1280, "height": 900},
            extra_http_headers=kop,
        )

    def _inloggen(self, page: Page, rol: str) -> None:
        """Sign in, which leads to the page that was asked for."""
        page.get_by_label("E-mailadres").fill(self._server.scholen[self._plan]["mensen"][rol])
        page.get_by_label("Wachtwoord").fill(WACHTWOORD)
        page.get_by_role("button", name="Inloggen", exact=True).click()
        expect(page.locator("main form").first.or_(page.locator("main h1")).first).to_be_visible()


@pytest.mark.parametrize("weg", WEGEN, ids=str)
def test_people_walk_the_way_in_a_browser(weg: Weg, browser: Browser, klokserver: Klokserver) -> None:
    mensen, kind = Mensen(browser, klokserver, weg.plan), klokserver.scholen[weg.plan]["leerlingen"][weg.naam]
    for stap in weg.stappen:
        if woorden := stap.doe or stap.kan_niet:
            doen(mensen, weg.plan, kind, stap, woorden)
        if stap.dan:
            nakijken(mensen, weg, kind, stap)
    mensen.sluiten()


def doen(mensen: Mensen, plan: str, kind: str, stap: Stap, woorden: dict[str, Any]) -> None:
    """Open the form of the plan, fill it in, send it, and see that it is accepted, or refused with a sentence."""
    invuller = Invuller(plan_van(plan))
    page = mensen.openen(stap.op, stap.als, f"/leerlingen/{kind}/vastleggen/{invuller.pad(woorden, stap.op)}/")
    vorm = page.locator("main form").first
    velden = [Veldje(v["naam"], tuple(v["keuzes"]), v["soort"]) for v in vorm.evaluate(VELDEN)]
    for naam, waarden in invuller.invulling(woorden, stap.op, velden).items():
        _invullen(page, naam, waarden)
    page.locator("main form button.knop--hoofd").first.click()
    if stap.kan_niet:  # refused with a sentence, or it waits for somebody who agrees
        voorgesteld = page.get_by_role("status").filter(has_text="voorgesteld")
        expect(page.locator("#bezwaren, .fout").or_(voorgesteld).first).to_be_visible()
    else:
        expect(page.get_by_role("status").filter(has_text="vastgelegd")).to_be_visible()
        mensen.gedaan(stap.op, stap.als)


def _invullen(page: Page, naam: str, waarden: list[str]) -> None:
    for waarde in waarden:
        veld = page.locator(f'[name="{naam}"]')
        soort = veld.first.evaluate("veld => veld.type")
        if soort in ("radio", "checkbox"):
            page.locator(f'[name="{naam}"][value="{waarde}"]').check()
        elif soort == "select-one":
            veld.select_option(waarde)
        else:
            veld.fill(waarde)


def nakijken(mensen: Mensen, weg: Weg, kind: str, stap: Stap) -> None:
    """See on the page of the pupil that what is open or late stands there as such (a task without a day: folded)."""
    page = mensen.openen(stap.op, stap.als, f"/leerlingen/{kind}/")
    if BEELDEN:
        page.screenshot(path=Path(BEELDEN) / f"weg-{weg.plan}-{stap.nr:02d}.png", full_page=True)
    for sleutel, label in (("te laat", "Te laat"), ("open", "")):
        woorden = stap.dan.get(sleutel, [])
        for woord in woorden if isinstance(woorden, list) else [woorden]:
            taak = page.locator("li", has=page.locator(f'a[href*="{woord}/"]')).filter(has_text=label)
            expect(taak.first, f"{stap.nr} ({stap.op}) {sleutel}: {woord}").to_be_attached()
