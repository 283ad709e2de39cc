"""Start the demo school on this computer."""

import os
import socket
from time import perf_counter

from django.conf import settings
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from passend.core.bereik import school_bereik
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.web.opdrachten.demoschool import demoaccounts, demogegevens, demoschool_get, demoschool_laden
from passend.web.opdrachten.uitvoer import Misbruik, tonen

ADRES = "127.0.0.1"


def uitvoeren(*, poort: int) -> int:
    """Make the demo school when it is not there, bring it up to date and serve it until Ctrl+C."""
    _mag(poort)
    begin = perf_counter()
    gegevens = demogegevens()
    settings.STATIC_ROOT.mkdir(exist_ok=True)  # whitenoise warns when it is missing
    school = demoschool_get(gegevens)
    if school is None:
        tonen("De demoschool wordt gemaakt …")
        school = demoschool_laden(lambda wat: tonen(f"  {wat}"))
    with school_bereik(school.pk):
        tonen("  signalen en standen van vandaag")
        signalen_herberekenen()
        stand_herberekenen()
    tonen(f"Klaar in {perf_counter() - begin:.0f} seconden.\n")
    for wie in demoaccounts(gegevens):  # a line each, not a table: an address that is folded cannot be copied
        tonen(f"{wie.naam}, {wie.rol}\n  {wie.email}  wachtwoord: {wie.wachtwoord}")
    tonen(f"\nOpen http://localhost:{poort}/ en log in. Alles is verzonnen. Stoppen: Ctrl+C.")
    _serveren(poort)
    return 0


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
