"""Start the demo schools on this computer.

The first school is made before anything is served, so that there is something to see within half a minute. The others
follow in a process of their own, each in one transaction: whoever stops halfway finds whole schools, and the next start
makes only what is missing.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from django.conf import settings
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from passend.web.opdrachten.demogegevens import Demoschool, demoscholen
from passend.web.opdrachten.demoschool import Vertellen, demoschool_bijwerken, demoschool_laden, signalen_bekijken
from passend.web.opdrachten.uitvoer import Misbruik, tonen

ADRES = "127.0.0.1"
# For the browser tests: with `eerste` only the first school is made.
KEUZE = "PASSEND_DEMO"


def uitvoeren(*, poort: int) -> int:
    """Make the first demo school when it is not there, bring it up to date and serve it until Ctrl+C."""
    _mag(poort)
    begin = perf_counter()
    settings.STATIC_ROOT.mkdir(exist_ok=True)  # whitenoise warns when it is missing
    eerste, *rest = demoscholen()
    gereedmaken(eerste, tonen)
    if os.environ.get(KEUZE) == "eerste":
        rest = []
    tonen(f"Klaar in {perf_counter() - begin:.0f} seconden.\n")
    for bron in (eerste, *rest):
        _accounts_tonen(bron)
    nog = [bron.naam for bron in rest if bron.geladen() is None]
    if nog:
        tonen(f"\n{' en '.join([', '.join(nog[:-1]), nog[-1]] if nog[1:] else nog)} komen er in een paar minuten bij.")
    tonen(f"\nOpen http://localhost:{poort}/ en log in. Alles is verzonnen. Stoppen: Ctrl+C.")
    sys.stdout.flush()
    with _intussen(rest):
        _serveren(poort)
    return 0


def gereedmaken(bron: Demoschool, vertellen: Vertellen) -> None:
    """Make a school when it is not there, and work out its signals and standen of today."""
    school = eerder = bron.geladen()
    if school is None:
        vertellen(f"{bron.naam} wordt gemaakt …")
        school = demoschool_laden(bron, lambda wat: vertellen(f"  {wat}"))
    vertellen("  signalen en standen van vandaag")
    demoschool_bijwerken(school)
    if eerder is None:
        signalen_bekijken(school, {wie.naam for wie in bron.accounts})


def _accounts_tonen(bron: Demoschool) -> None:
    """A line each, not a table: an address that is folded cannot be copied."""
    tonen(bron.naam)
    for wie in bron.accounts:
        tonen(f"  {wie.email}  wachtwoord: {wie.wachtwoord}  ({wie.naam}, {wie.rol})")


@contextmanager
def _intussen(rest: list[Demoschool]) -> Iterator[None]:
    """The other schools are made as long as the block lasts; one that was not finished leaves nothing."""
    if not rest:
        yield
        return
    proces = subprocess.Popen([sys.executable, "-m", "passend.web.opdrachten.demorest"])
    try:
        yield
    finally:
        proces.terminate()
        proces.wait()


def _mag(poort: int) -> None:
    """Refuse what cannot end well: a database that is not ours to fill, or a port that is taken."""
    if os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE"):
        raise Misbruik("De demo werkt alleen met de ingebouwde database. Haal DATABASE_URL weg uit de omgeving.")
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((ADRES, poort))
        except (OSError, OverflowError) as fout:
            raise Misbruik(f"Poort {poort} is niet vrij. Kies een andere: passend demo --port 8080") from fout


def _serveren(poort: int) -> None:
    Granian(
        "config.wsgi:application",
        address=ADRES,
        port=poort,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        log_level=LogLevels.warning,
    ).serve()
