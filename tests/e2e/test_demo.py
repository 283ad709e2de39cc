"""`passend demo` from the outside."""

import subprocess
import sys

from tests.e2e.conftest import WORTEL, Demoserver


def opdracht(server: Demoserver, *woorden: str, **anders: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "passend.web.opdrachten", *woorden],
        capture_output=True,
        text=True,
        cwd=WORTEL,
        env=server.omgeving | {"COLUMNS": "200"} | anders,
        check=False,
    )


def test_a_taken_port_is_named_and_nothing_is_started(demoserver: Demoserver) -> None:
    poort = demoserver.adres.rpartition(":")[2]

    gedaan = opdracht(demoserver, "demo", "--port", poort)

    assert (gedaan.returncode, gedaan.stdout) == (2, "")
    assert gedaan.stderr == f"Poort {poort} is niet vrij. Kies een andere: passend demo --port 8080\n"


def test_a_database_of_someone_else_is_never_filled_with_the_demo(demoserver: Demoserver) -> None:
    elders = {"DATABASE_URL": "postgresql://app@localhost:1/passend"}

    gedaan = opdracht(demoserver, "demo", "--port", "1", **elders)

    assert gedaan.returncode == 2
    assert "De demo werkt alleen met de ingebouwde database." in gedaan.stderr


def test_signals_and_stand_are_read_from_the_same_school(demoserver: Demoserver) -> None:
    signalen = opdracht(demoserver, "signalen", "--school", "00ZA", "--leerling", "L017")
    stand = opdracht(demoserver, "stand", "--school", "00ZA", "--leerling", "L017")

    assert signalen.returncode == stand.returncode == 0
    assert "Yara Otter (L017)" in signalen.stdout
    assert "te laat" in stand.stdout


def test_rebuilding_gives_the_same_again(demoserver: Demoserver) -> None:
    gedaan = opdracht(demoserver, "herbereken", "--school", "00ZA")

    assert gedaan.returncode == 0
    rijen = [regel.split() for regel in gedaan.stdout.splitlines()[1:]]
    assert [rij[0] for rij in rijen] == ["signalen", "standen"]
    assert [rij[1:4] for rij in rijen] == [["0", "0", "0"]] * 2
