"""Put a backup back: first the whole file is read and found whole, then everything happens in one transaction.

Inside that transaction the rows are counted and hashed again before the locks are put on them; one difference and
nothing has happened. What guards the rows (policies, triggers, constraints, sequences, rights) is compared after it.
"""

import contextlib
import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from passend.core.reservekopie.bestand import KopieFout, lezen
from passend.core.reservekopie.gereedschap import omgeving, programma
from passend.core.reservekopie.inhoud import INSTELLINGEN, TELLING, Inhoud, structuur_lezen, structuurverschillen
from passend.core.reservekopie.maken import verbinden
from passend.core.sleutels import Sleutelbos
from passend.core.verlenen import rechten_verlenen

type Proces = subprocess.Popen[bytes]

_LANGSTE_KOP = 1 << 28

# Everything that the owner has in this database, but not the database itself.
_LEEGMAKEN = """
    select format('drop %s if exists %s cascade', soort, naam) from (
        select 1 as volgorde, case c.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end as soort,
            c.oid::regclass::text as naam
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'v', 'S') and c.relowner = current_user::regrole and n.nspname !~ '^pg_'
        union all select 2, 'function', p.oid::regprocedure::text from pg_proc p
            where p.proowner = current_user::regrole
        union all select 3, 'schema', quote_ident(nspname) from pg_namespace
            where nspowner = current_user::regrole and nspname <> 'public' and nspname !~ '^pg_'
    ) alles order by volgorde, soort desc
"""


def kop_lezen(bestand: Path, bos: Sleutelbos) -> dict[str, Any]:
    """Read the whole file, so that it is known to be whole, and return what it says about itself. Raises KopieFout."""
    stukken = _stukken(bestand, bos)
    kop = next(stukken)
    for _ in stukken:
        pass
    gelezen: dict[str, Any] = json.loads(kop)
    return gelezen


def inhoud_van(kop: dict[str, Any]) -> Inhoud:
    """What was in the database when the backup was made."""
    return Inhoud(tabellen=kop["tabellen"], structuur=kop["structuur"], migraties=kop["migraties"])


def kopie_terugzetten(
    bestand: Path,
    *,
    doel: Mapping[str, Any],
    app: str,
    bos: Sleutelbos,
    vervangen: bool = False,
) -> list[str]:
    """Put the backup into the database `doel` (a Django entry of the owner of the tables).

    Returns the names of what guards the rows and is not as it was: nothing, when all is well. A database with a school
    in it is left alone unless `vervangen`; so is one that the application (the role `app`) uses.

    Raises KopieFout, and then the database is as it was.
    """
    kop = kop_lezen(bestand, bos)
    try:
        with verbinden(doel, autocommit=True) as verbinding:
            _mag(verbinding, app=app, vervangen=vervangen)
            leegmaken = [rij[0] for rij in verbinding.execute(_LEEGMAKEN).fetchall()]
            versie = verbinding.info.server_version // 10000
        _uitvoeren(bestand, bos, doel, kop, leegmaken, versie)
        with verbinden(doel) as verbinding:
            rechten_verlenen(verbinding.cursor(), app)
            daar = structuur_lezen(verbinding, app=app)
            return structuurverschillen(kop["structuur"], daar, zelfde_versie=versie == kop["postgresql"])
    except psycopg.Error as fout:
        raise KopieFout(f"De database weigerde: {str(fout).splitlines()[0]}") from fout


def _mag(verbinding: psycopg.Connection, *, app: str, vervangen: bool) -> None:
    bezig = verbinding.execute(
        "select count(*) from pg_stat_activity where datname = current_database() and usename = %s", [app]
    ).fetchone()
    if bezig != (0,):
        raise KopieFout("Passend draait nog op deze database. Zet het eerst stil. Er is niets teruggezet.")
    if vervangen or not verbinding.execute("select to_regclass('public.school_school')").fetchone()[0]:  # type: ignore[index]
        return
    if verbinding.execute("select exists (select from public.school_school)").fetchone() == (True,):
        raise KopieFout(
            "In deze database staan al scholen. Er is niets teruggezet. Wilt u alles wat er staat vervangen door de"
            " reservekopie? Geef dan --vervang mee."
        )


def _uitvoeren(
    bestand: Path, bos: Sleutelbos, doel: Mapping[str, Any], kop: dict[str, Any], leegmaken: list[str], versie: int
) -> None:
    """Give psql one transaction: empty, tables, rows, compare, locks. It commits only when everything came."""
    hersteller = programma("pg_restore", kop["postgresql"], liefst=versie)
    opdracht = [programma("psql", kop["postgresql"], liefst=versie), "-X", "-q", "-v", "ON_ERROR_STOP=1"]
    with (
        tempfile.TemporaryFile() as klachten,
        subprocess.Popen(
            opdracht, env=omgeving(doel), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=klachten
        ) as psql,
    ):
        gelukt = False
        try:
            _zeggen(psql, "\\set VERBOSITY terse", "\\set SHOW_CONTEXT never", "begin", *leegmaken)
            for deel in ("pre-data", "data"):
                _herstellen(hersteller, deel, bestand, bos, psql)
            _zeggen(psql, *_vergelijken(kop["tabellen"]))
            _herstellen(hersteller, "post-data", bestand, bos, psql)
            _zeggen(psql, "commit")
            gelukt = True
        except BrokenPipeError:
            pass  # psql stopped: it says why
        finally:
            _sluiten(psql)
        if psql.wait() or not gelukt:
            klachten.seek(0)
            raise KopieFout(f"Er is niets teruggezet: {_zin(klachten.read().decode(errors='replace'))}")


def _herstellen(hersteller: str, deel: str, bestand: Path, bos: Sleutelbos, psql: Proces) -> None:
    """Let pg_restore tell psql one part of the archive. Raises BrokenPipeError when psql stopped listening."""
    opdracht = [hersteller, "--no-owner", "--no-privileges", f"--section={deel}", "--file=-"]
    stukken = _stukken(bestand, bos)
    next(stukken)
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=psql.stdin, stderr=subprocess.DEVNULL) as proces:
        assert proces.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # it read what it needs, or stopped: its exit code tells
            for stuk in stukken:
                proces.stdin.write(stuk)
        _sluiten(proces)
        if not proces.wait():
            return
    with contextlib.suppress(subprocess.TimeoutExpired):
        psql.wait(timeout=2)
        raise BrokenPipeError
    raise KopieFout("De reservekopie is niet te lezen door pg_restore. Er is niets teruggezet.")


def _zeggen(psql: Proces, *opdrachten: str) -> None:
    assert psql.stdin is not None
    tekst = "".join(regel + ("\n" if regel.startswith("\\") else ";\n") for regel in opdrachten)
    psql.stdin.write(tekst.encode())
    psql.stdin.flush()


def _sluiten(proces: Proces) -> None:
    """Nothing more comes; without a commit a transaction is gone."""
    if proces.stdin is not None:
        with contextlib.suppress(BrokenPipeError):
            proces.stdin.close()


def _vergelijken(tabellen: dict[str, list[Any]]) -> Iterator[str]:
    """A statement per table that fails when its rows are not those that were saved."""
    yield from (regel.strip() for regel in INSTELLINGEN.split(";"))
    for naam, (aantal, hash_) in tabellen.items():
        telling = sql.SQL(TELLING).format(tabel=sql.Identifier(*naam.split(".", 1))).as_string()
        klopt = f"aantal = {int(aantal)} and hash = {sql.Literal(hash_).as_string()}"
        zin = sql.Literal(f"de inhoud van {naam} is niet die van de reservekopie").as_string().replace("%", "%%")
        yield (
            f"do $controle$ begin if not exists (select from ({telling}) t (aantal, hash) where {klopt})"
            f" then raise exception {zin}; end if; end $controle$"
        )


def _stukken(bestand: Path, bos: Sleutelbos) -> Iterator[bytes]:
    """What the file says about itself, then the archive in pieces."""
    try:
        with bestand.open("rb") as bron:
            stukken = lezen(bron, bos)
            kop = next(stukken)
            lengte = int.from_bytes(kop[:8])
            while len(kop) < 8 + lengte <= _LANGSTE_KOP:
                kop += next(stukken)
            yield kop[8 : 8 + lengte]
            yield kop[8 + lengte :]
            yield from stukken
    except OSError as fout:
        raise KopieFout(f"Het bestand {bestand} is niet te lezen.") from fout


def _zin(fout: str) -> str:
    """The first error, without the lines that may quote a row."""
    regels = [regel.partition("ERROR:")[2].strip() for regel in fout.splitlines() if "ERROR:" in regel]
    return regels[0] if regels else "de verbinding met de database viel weg."
