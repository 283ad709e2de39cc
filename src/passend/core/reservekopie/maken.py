"""Take a backup: count and hash every table, and dump them, all as they were at one and the same moment."""

import contextlib
import json
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import psycopg

from passend.core import klok
from passend.core.reservekopie.bestand import KopieFout, Schrijver
from passend.core.reservekopie.gereedschap import omgeving, programma
from passend.core.reservekopie.inhoud import ZONDER_RIJEN, Inhoud, inhoud_lezen
from passend.core.sleutels import Sleutelbos

_STUK = 1 << 18


def kopie_maken(bestand: Path, *, bron: Mapping[str, Any], app: str, bos: Sleutelbos) -> Inhoud:
    """Write a backup of the database `bron` (a Django entry, of a role that sees every row) to `bestand`.

    The file is put in place when it is whole. `app` is the role of the application. Raises KopieFout.
    """
    half = bestand.with_name(bestand.name + ".half")
    try:
        with verbinden(bron) as verbinding, _alleen_voor_mij(half) as doel:
            verbinding.isolation_level, verbinding.read_only = psycopg.IsolationLevel.REPEATABLE_READ, True
            _ziet_alles(verbinding)
            inhoud = inhoud_lezen(verbinding, app=app)
            if "public.school_school" not in inhoud.tabellen:
                raise KopieFout("In deze database staan geen tabellen van Passend. Er is niets bewaard.")
            with Schrijver(doel, bos) as schrijver:
                _schrijven(schrijver, verbinding, bron, inhoud)
        half.replace(bestand)
    except (psycopg.Error, OSError) as fout:
        raise KopieFout(f"De reservekopie is niet gemaakt: {str(fout).splitlines()[0]}") from fout
    finally:
        half.unlink(missing_ok=True)
    return inhoud


def verbinden(gegevens: Mapping[str, Any], **opties: Any) -> psycopg.Connection:
    """A connection of its own with the database of a Django entry."""
    return psycopg.connect(
        host=gegevens["HOST"] or None,
        port=gegevens["PORT"] or None,
        user=gegevens["USER"],
        password=gegevens["PASSWORD"] or None,
        dbname=gegevens["NAME"],
        **gegevens.get("OPTIONS", {}),
        **opties,
    )


def _ziet_alles(verbinding: psycopg.Connection) -> None:
    rol = verbinding.execute("select rolsuper or rolbypassrls from pg_roles where rolname = current_user").fetchone()
    if rol != (True,):
        raise KopieFout(
            "De rol van DATABASE_BACKUP_URL ziet niet alle rijen, dus de kopie zou niet heel zijn. Maak haar zoals in"
            " docs/installeren.md: met BYPASSRLS en pg_read_all_data."
        )


def _schrijven(schrijver: Schrijver, verbinding: psycopg.Connection, bron: Mapping[str, Any], inhoud: Inhoud) -> None:
    versie = verbinding.info.server_version // 10000
    foto = (verbinding.execute("select pg_export_snapshot()").fetchone() or ("",))[0]
    pad = programma("pg_dump", versie)
    kop = {"gemaakt_op": klok.nu().isoformat(), "postgresql": versie, **inhoud.als_dict()}
    tekst = json.dumps(kop).encode()
    schrijver.write(len(tekst).to_bytes(8) + tekst)
    opdracht = [pad, "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={foto}"]
    opdracht += [f"--exclude-table-data={tabel}" for tabel in ZONDER_RIJEN]
    with (
        tempfile.TemporaryFile() as klachten,
        subprocess.Popen(
            opdracht, env=omgeving(bron), stdout=subprocess.PIPE, stderr=klachten, stdin=subprocess.DEVNULL
        ) as proces,
    ):
        assert proces.stdout is not None
        while stuk := proces.stdout.read(_STUK):
            schrijver.write(stuk)
        if proces.wait():
            klachten.seek(0)
            zin = klachten.readline().decode(errors="replace").strip()
            raise KopieFout(f"De reservekopie is niet gemaakt: {zin or 'pg_dump stopte'}")


@contextlib.contextmanager
def _alleen_voor_mij(pad: Path) -> Any:
    pad.touch(mode=0o600)
    doel: IO[bytes]
    with pad.open("wb") as doel:
        yield doel
