"""A real browser on a real server: `passend demo` as its own process, with a database of its own."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect, sync_playwright

from passend.core import databank

WORTEL = Path(__file__).parents[2]
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ZONDER_BEELDSCHERM = ("--disable-gpu", "--disable-gpu-compositing", "--disable-software-rasterizer")
WACHTTIJD = 300  # seconds; a loaded machine needs long for a first start
expect.set_options(timeout=30_000)  # so long may something on a page take there


@dataclass(frozen=True, slots=True)
class Demoserver:
    """Where the demo runs and what it printed so far."""

    adres: str
    map_: Path
    omgeving: dict[str, str]

    @property
    def uitvoer(self) -> str:
        """What the command printed."""
        return (self.map_ / "uitvoer").read_text(encoding="utf-8")


def omgeving_van(map_: Path) -> dict[str, str]:
    """The environment of a process with its data in this folder, and nothing of ours."""
    eigen = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PASSEND_", "DATABASE_"))}
    return eigen | {
        "PASSEND_DATA": str(map_),
        "PASSEND_SECRET_KEY": "alleen-voor-de-browsertests-" + "x" * 40,
        "PASSEND_HOSTS": "localhost",
        "PASSEND_HTTPS": "nee",
        "PYTHONPATH": f"{WORTEL / 'src'}:{WORTEL}",
        "PYTHONUNBUFFERED": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }


@pytest.fixture(scope="package")
def demoserver() -> Iterator[Demoserver]:
    """Start `passend demo`; the browser is the only thing that talks to it."""
    map_ = Path(tempfile.mkdtemp(prefix="passend-e2e-"))
    poort = vrije_poort()
    omgeving = omgeving_van(map_) | {"PASSEND_DEMO": "eerste"}  # the others take minutes, and nothing looks at them
    opdracht = [sys.executable, "-m", "passend.web.opdrachten", "demo", "--port", str(poort)]
    with (map_ / "uitvoer").open("w") as uitvoer:
        proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=uitvoer, stderr=subprocess.STDOUT)
    server = Demoserver(f"http://localhost:{poort}", map_, omgeving)
    try:
        wacht_op(server, proces)
        yield server
    finally:
        proces.terminate()
        proces.wait(timeout=30)
        databank.opruimen(map_ / "pg")
        shutil.rmtree(map_, ignore_errors=True)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, else the one that Playwright fetches.

    It closes with this folder: while it is open, no other test of the same process can use the database.
    """
    with sync_playwright() as playwright:
        browser = browser_starten(playwright)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page that fails the test on any error in the console (a blocked script or style, a missing file)."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    pagina = context.new_page()
    fouten: list[str] = []
    pagina.on("console", lambda bericht: fouten.append(bericht.text) if bericht.type == "error" else None)
    yield pagina
    context.close()
    assert fouten == []


def browser_starten(playwright: Playwright) -> Browser:
    gevonden = next((pad for naam in CHROMIUM if (pad := shutil.which(naam))), None)
    opties = [*ZONDER_BEELDSCHERM, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    try:
        return playwright.chromium.launch(executable_path=gevonden, args=opties)
    except Error:
        if gevonden:
            raise
    print("Geen Chromium gevonden; Playwright haalt zijn eigen op.")  # noqa: T201
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    return playwright.chromium.launch(args=opties)


def vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def wacht_op(server: Demoserver, proces: subprocess.Popen[bytes]) -> None:
    grens = time.monotonic() + WACHTTIJD
    while time.monotonic() < grens:
        if proces.poll() is not None:
            raise RuntimeError(f"passend demo stopte met {proces.returncode}:\n{server.uitvoer}")
        try:
            urllib.request.urlopen(f"{server.adres}/inloggen/", timeout=5)
        except (URLError, OSError):
            time.sleep(0.3)
        else:
            return
    raise RuntimeError(f"passend demo antwoordt niet:\n{server.uitvoer}")
