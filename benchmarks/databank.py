"""A database of this run alone: the embedded PostgreSQL with the tables of Passend, filled from the generator."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import duckdb
import psycopg

from benchmarks.gegevens import ALGEMEEN, OP, Namen, Omvang, metingen
from passend.core.sleutels import sleutel_maken
from passend.engine.regels import Relaties

# Columns of the tables, each with how the generator's rows fill it.
SCHOOL: Final = (
    "select id, null as bestuur_id, 'school ' || s as naam, 'midden' as regio, "
    "lpad((s // 26)::text, 2, '0') || 'A' || chr(65 + (s % 26)::int) as brin from school"
)
MEDEWERKER: Final = "select sleutel(7, s) as id, id as school_id, 'medewerker' as achternaam from school"
SCHOOLJAAR: Final = (
    "select sleutel(8, s * 100 + begin % 100) as id, school_id, begin, make_date(begin, 9, 1) as eerste_schooldag, "
    "make_date(begin + 1, 7, 15) as laatste_schooldag, 'midden' as regio "
    "from (select distinct s, school_id, begin from jaar)"
)
GROEP: Final = (
    "select id, school_id, sleutel(8, s * 100 + begin % 100) as schooljaar_id, g::text as naam, 'stamgroep' as soort, "
    "'{' || g || '}' as jaargroepen from groep"
)
LEERLING: Final = (
    "select id, school_id, 'l' || nr as las_sleutel, 'leerling' as roepnaam, "
    "make_date(2021 - jaargroep, 3, 1) as geboortedatum from leerling"
)
INSCHRIJVING: Final = (
    "select sleutel(9, nr) as id, school_id, id as leerling_id, make_date(2026 - jaargroep, 8, 1) as van, "
    "case when jaargroep > 8 then make_date(2034 - jaargroep, 7, 31) end as tot from leerling"
)
INDELING: Final = (
    "select i.id, i.school_id, leerling as leerling_id, sleutel(8, s.s * 100 + begin % 100) as schooljaar_id, "
    "groep_id, jaargroep, van, tot from indeling i join school s on s.id = i.school_id"
)
FEIT: Final = (
    "select d.id, d.school_id, leerling as leerling_id, 'leerling' as over, op, soort, velden, volg, 'proef' as bron, "
    "sleutel(7, s.s) as door_id, '2026-03-16' as vastgelegd_op, false as ingetrokken, 'ondersteuning' as niveau, "
    "'{}' as alleen_voor, '{}' as houders from dossier d "
    "join school s on s.id = d.school_id"
)
RESULTAAT: Final = (
    "select m.id, school_id, onderwerp as leerling_id, soort, instrument, isoort, vak, moment, jaargroep, op, volg, "
    "niveau, schaal, waarde, oordeel, uitslag, 'proef' as bron, sleutel(7, s.s) as door_id, "
    "'2026-03-16' as vastgelegd_op, false as ingetrokken from ({metingen}) m join school s on s.id = m.school_id "
    "order by volg"
)
LEEG: Final = {
    "school_medewerker": ("voornaam", "tussenvoegsel", "email", "eck_id", "las_sleutel"),
    "school_groep": ("las_sleutel",),
    "leerling_leerling": ("eck_id", "voornamen", "tussenvoegsel", "achternaam", "geslacht"),
    "dossier_feit": ("vak", "domein", "rol", "geheim"),
    "metingen_toetsresultaat": ("toetscode", "onderdeel", "opmerking"),
}
_OPEN: Final[list[Path]] = []
TABELLEN: Final = (
    "school_school", "school_medewerker", "school_schooljaar", "school_groep", "leerling_leerling",
    "leerling_inschrijving", "leerling_groepsindeling", "dossier_feit", "metingen_toetsresultaat",
)  # fmt: skip


@contextmanager
def eigen_databank() -> Iterator[Path]:
    """Start an embedded server in a temporary folder, with the tables of Passend; all of it goes away afterwards.

    Inside another `eigen_databank` it is that one.
    """
    if _OPEN:
        yield _OPEN[-1]
        return
    map_ = Path(tempfile.mkdtemp(prefix="passend-proef-"))
    map_.chmod(0o755)  # the server may run as another user
    _omgeving(map_)
    from passend.core import databank, opstarten  # noqa: PLC0415 (reads the environment that was just set)

    try:
        opstarten.start()
        from django.core.management import call_command  # noqa: PLC0415
        from django.db import connections  # noqa: PLC0415

        call_command("migrate", verbosity=0)
        _OPEN.append(databank.pgdata())
        yield databank.pgdata()
        connections.close_all()
    finally:
        _OPEN.clear()
        databank.opruimen(databank.pgdata())
        shutil.rmtree(map_, ignore_errors=True)


def _omgeving(map_: Path) -> None:
    for naam in ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_URL_FILE", "DATABASE_OWNER_URL_FILE"):
        os.environ.pop(naam, None)
    os.environ |= {"PASSEND_DATA": str(map_), "PASSEND_SECRET_KEY": "alleen-voor-metingen-" + "x" * 40}
    os.environ |= {"PASSEND_HTTPS": "nee", "PASSEND_SLEUTELS": sleutel_maken()}
    os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings"}


def vul(pgdata: Path, bron: duckdb.DuckDBPyConnection, omvang: Omvang | None, namen: Namen = ALGEMEEN) -> int:
    """Replace everything in the database by what the generator made; returns the number of results.

    Without `omvang` there are no results.
    """
    from passend.core import databank  # noqa: PLC0415

    resultaten = [RESULTAAT.format(metingen=metingen(omvang, namen))] if omvang else []
    vragen = (SCHOOL, MEDEWERKER, SCHOOLJAAR, GROEP, LEERLING, INSCHRIJVING, INDELING, FEIT, *resultaten)
    with databank.beheer(pgdata, databank.NAAM) as verbinding:
        # What the generator makes is consistent; only then may the triggers and the references stay out of the way.
        verbinding.execute("set session_replication_role = replica")
        verbinding.execute(f"truncate {', '.join(TABELLEN)} cascade")
        for tabel, vraag in zip(TABELLEN, vragen, strict=False):
            leeg = "".join(f", '' as {kolom}" for kolom in LEEG.get(tabel, ()))
            aantal = _kopieer(verbinding, bron, tabel, f"select *{leeg} from ({vraag})")
        verbinding.execute("vacuum analyze")
        verbinding.execute("checkpoint")
    return aantal


def _kopieer(verbinding: psycopg.Connection[Any], bron: duckdb.DuckDBPyConnection, tabel: str, vraag: str) -> int:
    """Send rows through a CSV file, so that no row passes through Python."""
    with tempfile.NamedTemporaryFile(suffix=".csv") as bestand:
        bron.execute(f"copy ({vraag}) to '{bestand.name}' (format csv, header true)")
        with Path(bestand.name).open("rb") as stroom, verbinding.cursor() as cursor:
            kolommen = stroom.readline().decode().strip()
            opdracht = f"copy {tabel} ({kolommen}) from stdin (format csv)"
            with cursor.copy(opdracht) as kopie:  # type: ignore[arg-type]
                while blok := stroom.read(1 << 20):
                    kopie.write(blok)
            return cursor.rowcount


@contextmanager
def bereik(scholen: Sequence[str], *, instellen: bool = True) -> Iterator[Any]:
    """A cursor of the application's own role that sees these schools, on the day, inside one transaction.

    The settings are those with which the program runs rules over many onderwerpen; without `instellen` the program
    sets them itself.
    """
    from django.db import connection, transaction  # noqa: PLC0415

    from passend.core.bereik import lezen_over_schoolgrenzen_heen, school_bereik  # noqa: PLC0415
    from passend.dossier.uitvoerder import voor_velen  # noqa: PLC0415

    ids = [UUID(school) for school in scholen]
    binnen = school_bereik(ids[0]) if len(ids) == 1 else lezen_over_schoolgrenzen_heen(ids, reden="meten")
    with binnen, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select set_config('app.op', %s, true)", [OP.isoformat()])
        with voor_velen(cursor) if instellen else nullcontext():
            yield cursor


def scholen(bron: duckdb.DuckDBPyConnection) -> list[str]:
    """The ids of all schools that were made."""
    return [rij[0] for rij in bron.execute("select id from school order by s").fetchall()]


def relaties(cursor: Any, vensters: Sequence[tuple[object, ...]]) -> tuple[Relaties, str]:
    """The relations from which signals are computed in bulk, and that of results with those of groups."""
    from passend.dossier.signaalrijen import MET_GROEPEN, RELATIES  # noqa: PLC0415
    from passend.dossier.uitvoerder import MET_DE_VRAAG  # noqa: PLC0415

    MET_DE_VRAAG.breng(cursor.cursor, "periode", vensters)
    return RELATIES, MET_GROEPEN
