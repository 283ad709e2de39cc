"""How long Vandaag, Groep and Leerling take with 50,000 pupils in the database and 20 people at work.

    .venv/bin/python -m benchmarks.bladzijden [pupils] [people] [seconds]

A server process as in use. Each person opens a page, reads it for one to three seconds, and opens the next; four people
per school: an intern begeleider who sees everybody and leerkrachten with a groep each.
"""

import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from statistics import median, quantiles
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener, urlopen

import duckdb

from benchmarks import databank, gegevens, meten, plannen

DOEL_SECONDEN = 0.2
PLAN = "willibrord-miland"
PER_SCHOOL = 4
WACHTWOORD = "alleen-voor-metingen"
LEZEN = (1.0, 3.0)  # seconds
BLADEN = ("Vandaag", "Groep", "Leerling")


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody who works with Passend: the address to sign in with, and the pages that this person may open."""

    email: str
    adressen: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Dag:
    """How somebody works: a number of the own, for how many seconds, and how long each page is read."""

    nr: int
    seconden: int
    lezen: tuple[float, float]


def main(
    leerlingen: int = 50_000, mensen: int = 20, seconden: int = 60, lezen: tuple[float, float] = LEZEN
) -> dict[str, float]:
    """Print the figures; returns the p95 in seconds per page."""
    bron = duckdb.connect()
    omvang = gegevens.Omvang(leerlingen)
    gegevens.maak(bron, omvang, plannen.vragen([PLAN]))
    with databank.eigen_databank() as pgdata:
        print(meten.machine())
        aantal, duur = meten.klok(lambda: databank.vul(pgdata, bron, omvang, plannen.NAMEN[PLAN]))
        scholen = databank.scholen(bron)[: -(-mensen // PER_SCHOOL)]
        team = [mens for nr, school in enumerate(scholen) for mens in _school_aan_het_werk(nr, school)][:mensen]
        print(f"{leerlingen} leerlingen, {aantal} resultaten (geladen in {duur:.0f} s), {len(team)} mensen tegelijk")
        with _server() as adres:
            tijden = _werken(adres, team, seconden, lezen)
    p95 = {}
    for blad in BLADEN:
        p95[blad] = quantiles(tijden[blad], n=20)[-1]
        print(f"{blad}: {len(tijden[blad])} keer, midden {median(tijden[blad]) * 1000:.0f} ms, p95 "
              f"{p95[blad] * 1000:.0f} ms (doel {DOEL_SECONDEN * 1000:.0f})", flush=True)  # fmt: skip
    return p95


def _school_aan_het_werk(nr: int, school: str) -> Iterator[Mens]:
    """Put the plan into force, work out signals and standen, and give the people an account."""
    from passend.core import klok  # noqa: PLC0415 (models, after Django has started)
    from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen  # noqa: PLC0415
    from passend.school.enums import Profiel  # noqa: PLC0415
    from passend.school.models import Groep, Medewerker  # noqa: PLC0415
    from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen  # noqa: PLC0415

    with databank.bereik([school], instellen=False), klok.klok_op(gegevens.OP):
        lagen = [Planbestand(bestand=b.name, tekst=b.read_text(encoding="utf-8")) for b in plannen.bestanden(PLAN)]
        planversie_activeren(planversie_vastleggen(lagen, door=Medewerker.objects.get()), vanaf=gegevens.OP)
        signalen_herberekenen()
        stand_herberekenen()
        groepen = list(Groep.objects.filter(schooljaar__begin=gegevens.SCHOOLJAAR).order_by("naam"))
        yield _mens(f"ib{nr}", "ib", Profiel.ONDERSTEUNINGSCOORDINATOR)
        for groep in groepen[2 : 1 + PER_SCHOOL]:
            yield _mens(f"lk{nr}-{groep.naam}", "leerkracht", Profiel.LEERKRACHT, groep=groep)


def _mens(naam: str, rol: str, profiel: str, **waar: object) -> Mens:
    from passend.school.enums import Profiel  # noqa: PLC0415
    from passend.school.services import medewerker_create, rol_toekennen  # noqa: PLC0415
    from passend.toegang.selectors import groep_list, leerling_list  # noqa: PLC0415
    from passend.toegang.services import account_create, account_koppelen  # noqa: PLC0415

    medewerker = medewerker_create(voornaam=naam, achternaam="Meting")
    rol_toekennen(medewerker, rol=rol, profiel=Profiel(profiel), van=gegevens.OP, **waar)
    email = f"{naam}@meting.example"
    account_koppelen(account_create(email=email, naam=naam, wachtwoord=WACHTWOORD), medewerker)
    groepen = [f"/groepen/{groep.pk}/" for groep in groep_list(voor=medewerker)]
    leerlingen = [f"/leerlingen/{leerling.pk}/" for leerling in leerling_list(voor=medewerker)]
    return Mens(email, {"Vandaag": ["/"], "Groep": groepen, "Leerling": leerlingen})


@contextmanager
def _server() -> Iterator[str]:
    """A server with a process per core, on the day of the generated data; yields its address."""
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = proef.getsockname()[1]
    opdracht = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(poort)]
    opdracht += ["--workers", str(os.cpu_count() or 1), "--blocking-threads", "2", "--no-access-log"]
    omgeving = os.environ | {"PASSEND_HOSTS": "127.0.0.1", "PASSEND_TWEEDE_FACTOR": "nee"}
    proces = subprocess.Popen([*opdracht, "benchmarks.server:application"], env=omgeving, stdout=subprocess.DEVNULL)
    adres = f"http://127.0.0.1:{poort}"
    try:
        for _ in range(600):
            try:
                urlopen(f"{adres}/inloggen/")
                break
            except URLError:
                time.sleep(0.1)
        yield adres
    finally:
        proces.terminate()
        proces.wait()


def _werken(adres: str, team: list[Mens], seconden: int, lezen: tuple[float, float]) -> dict[str, list[float]]:
    tijden: dict[str, list[float]] = {blad: [] for blad in BLADEN}
    with ThreadPoolExecutor(len(team)) as pool:
        bezig = [pool.submit(_een_mens, adres, mens, Dag(nr, seconden, lezen), tijden) for nr, mens in enumerate(team)]
        for een in bezig:
            een.result()
    return tijden


def _een_mens(adres: str, mens: Mens, dag: Dag, tijden: dict[str, list[float]]) -> None:
    kies = random.Random(gegevens.ZAAD + dag.nr)
    browser = _ingelogd(adres, mens)
    for blad in BLADEN:  # the first time is not counted: caches are filled
        _openen(browser, adres + mens.adressen[blad][0])
    tot = time.monotonic() + dag.seconden
    while time.monotonic() < tot:
        time.sleep(kies.uniform(*dag.lezen))
        blad = kies.choice(BLADEN)
        _, duur = meten.klok(lambda blad=blad: _openen(browser, adres + kies.choice(mens.adressen[blad])))
        tijden[blad].append(duur)


def _openen(browser: OpenerDirector, adres: str) -> str:
    """The whole page; raises HTTPError when it is not one."""
    with browser.open(adres, timeout=60) as antwoord:
        tekst: bytes = antwoord.read()
        return tekst.decode()


def _ingelogd(adres: str, mens: Mens) -> OpenerDirector:
    kruimels = CookieJar()
    browser = build_opener(HTTPCookieProcessor(kruimels))
    _openen(browser, f"{adres}/inloggen/")
    merk = next(kruimel.value for kruimel in kruimels if kruimel.name == "csrftoken")
    velden = {"login": mens.email, "password": WACHTWOORD, "csrfmiddlewaretoken": merk}
    with browser.open(f"{adres}/inloggen/", urlencode(velden).encode(), timeout=60) as antwoord:
        if antwoord.url.endswith("/inloggen/"):
            raise SystemExit(f"{mens.email} kan niet inloggen")
    return browser


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
