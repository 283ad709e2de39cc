"""The same rules over a whole country on DuckDB: Parquet in, no server, a process of its own with a limit on memory.

    .venv/bin/python -m benchmarks.regels_land [pupils] [pupils per file] [pupils in the sample]

A rule never looks further than a school, so the country is judged file by file. Afterwards the rows of a sample are
held against those of PostgreSQL. The files go to the temporary folder (about 2 GB) and are thrown away.
"""

import json
import logging
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from benchmarks import databank, gegevens, meten, plannen
from benchmarks.regels_school import gelijk, rijen
from passend.engine.regels import Relaties
from passend.engine.regels.schema import PERIODE

METHODETOETSEN = 3  # per vak and year: 1.4 million pupils have a hundred million results together
GEHEUGEN_GB = 6
DOEL_GB = 8
# The relations as the views of the database give them, from the tables of the generator.
RELATIES = {
    "onderwerp": (
        "select id as onderwerp, 'leerling' as soort, op, nu from leerling, dag where jaargroep <= 8 "
        f"union all select id, 'groep', op, nu from groep, dag where begin = {gegevens.SCHOOLJAAR} "
        "union all select id, 'school', op, nu from school, dag"
    ),
    "feit": (
        "select leerling as onderwerp, id, soort, op, null::date as tot, null::timestamp as nu, null::text as vak, "
        "null::text as domein from dossier "
        "union all select id, id || ':geboren', 'leerling', make_date(2021 - jaargroep, 3, 1), null, null, null, null "
        "from leerling "
        "union all select id, sleutel(9, nr), 'leerling', make_date(2026 - jaargroep, 8, 1), null, null, null, null "
        "from leerling "
        "union all select leerling, id, 'leerling', van, null, null, null, null from indeling"
    ),
    "feitveld": (
        "select d.id as feit, v.key as veld, v.value ->> '$' as waarde, null::numeric(18, 4) as getal "
        "from dossier d, json_each(d.velden) v "
        "union all select id || ':geboren', 'geboren', make_date(2021 - jaargroep, 3, 1)::text, null from leerling "
        "union all select sleutel(9, nr), 'inschrijving', 'ja', null from leerling "
        "union all select id, 'groep', jaargroep::text, jaargroep from indeling"
    ),
    "indeling": f"select leerling, groep_id from indeling where begin = {gegevens.SCHOOLJAAR}",
}
KOLOMMEN = (
    "persoon, id, soort, instrument, isoort, vak, moment, op, volg, niveau, schaal, waarde, oordeel, uitslag, aantal"
)
MET_GROEPEN = (
    f"SELECT onderwerp, {KOLOMMEN} FROM meting UNION ALL "
    f"SELECT i.groep_id, {KOLOMMEN} FROM meting m JOIN indeling i ON i.leerling = m.persoon"
)


def main(
    leerlingen: int = 1_400_000,
    per_bestand: int = 50_000,
    steekproef: int = 5_000,
    namen: Sequence[str] = plannen.PLANNEN,
) -> float:
    """Print the figures; returns the most memory in MB. Raises SystemExit when rows differ from PostgreSQL."""
    map_ = Path(tempfile.mkdtemp(prefix="passend-land-"))
    try:
        print(meten.machine())
        aantal, duur = meten.klok(lambda: _genereren(map_, leerlingen, per_bestand, namen))
        mappen = sorted(map_.glob("deel-*"))
        grootte = sum(bestand.stat().st_size for bestand in map_.rglob("*.parquet")) / 1e9
        print(f"{leerlingen} leerlingen, {aantal} resultaten, {len(mappen)} delen, {grootte:.2f} GB Parquet, "
              f"gemaakt in {duur:.0f} s", flush=True)  # fmt: skip
        opdracht = [sys.executable, "-m", "benchmarks.regels_land", "regels", str(map_), *namen]
        uit = json.loads(subprocess.run(opdracht, check=True, stdout=subprocess.PIPE, text=True).stdout)
        for naam, (gevonden, seconden) in uit["plannen"].items():
            print(f"    {naam}: {gevonden} rijen in {seconden:.1f} s")
        print(f"    hoogste geheugen {uit['piek'] / 1024:.2f} GB (doel onder {DOEL_GB} GB)", flush=True)
        _vergelijk(mappen[0], min(steekproef, per_bestand, leerlingen), namen)
        return float(uit["piek"])
    finally:
        shutil.rmtree(map_)


def _genereren(map_: Path, leerlingen: int, per_bestand: int, namen: Sequence[str]) -> int:
    """Write the Parquet files, so many pupils at a time; returns the number of results."""
    bron = _duckdb(map_)
    aantal = 0
    for nummer, begin in enumerate(range(0, leerlingen, per_bestand)):
        eerste_school = begin // gegevens.PER_SCHOOL
        omvang = gegevens.Omvang(min(per_bestand, leerlingen - begin), METHODETOETSEN, eerste_school=eerste_school)
        gegevens.maak(bron, omvang, plannen.vragen(namen))
        bron.execute(f"create or replace table dag as select DATE '{gegevens.OP}' as op")
        bron.execute("alter table dag add column nu timestamp; update dag set nu = op + interval '86399 seconds'")
        deel = map_ / f"deel-{nummer:03}"
        deel.mkdir()
        meting = f"select onderwerp, {KOLOMMEN} from ({gegevens.metingen(omvang)}) order by volg"
        for naam, vraag in (RELATIES | {"meting": meting}).items():
            bron.execute(f"copy ({vraag}) to '{deel / naam}.parquet' (format parquet, compression zstd)")
        gevonden = bron.execute(f"select count(*) from '{deel}/meting.parquet'").fetchone()
        aantal += gevonden[0] if gevonden else 0
    bron.close()
    return aantal


def _duckdb(map_: Path) -> duckdb.DuckDBPyConnection:
    verbinding = duckdb.connect()
    verbinding.execute(f"set memory_limit = '{GEHEUGEN_GB}GB'; set temp_directory = '{map_ / 'tijdelijk'}'")
    return verbinding


def regels(map_: Path, namen: Sequence[str]) -> None:
    """In a process of its own: judge every part with every plan, and print seconds, rows and memory as JSON."""
    verbinding = _duckdb(map_)
    verbinding.execute("create table dagen (dag date, schooldag boolean, werkdag boolean, volgnr_schooldag integer)")
    verbinding.execute(PERIODE)
    plannen_: dict[str, list[float]] = {naam: [0, 0.0] for naam in namen}
    for nummer, deel in enumerate(sorted(map_.glob("deel-*"))):
        for bestand in deel.glob("*.parquet"):
            verbinding.execute(f"create or replace view {bestand.stem} as select * from '{bestand}'")
        for naam, sql in _teksten(verbinding, namen):
            opdracht = f"create or replace temp table uitkomst as {sql}"
            _, duur = meten.klok(lambda opdracht=opdracht: verbinding.execute(opdracht))
            gevonden = verbinding.execute("select count(*) from uitkomst").fetchone()
            plannen_[naam][0] += gevonden[0] if gevonden else 0
            plannen_[naam][1] += duur
            if nummer == 0:
                verbinding.execute(f"copy uitkomst to '{deel}/uitkomst-{naam}.parquet' (format parquet)")
    print(json.dumps({"plannen": plannen_, "piek": meten.piek_mb()}))


def _teksten(verbinding: duckdb.DuckDBPyConnection, namen: Sequence[str]) -> Iterator[tuple[str, str]]:
    for naam in namen:
        verbinding.execute("delete from periode")
        if vensters := plannen.vensters(naam):
            verbinding.executemany("insert into periode values (?, ?, ?, ?)", vensters)
        yield naam, plannen.regels(naam, Relaties(), plannen.signalen(naam), groepen=MET_GROEPEN, gedeeld=True)


def _vergelijk(deel: Path, leerlingen: int, namen: Sequence[str]) -> None:
    """The rows of the first pupils of the country, once more from PostgreSQL with its real tables and views."""
    logging.getLogger("passend.core.bereik").setLevel(logging.ERROR)
    bron = duckdb.connect()
    omvang = gegevens.Omvang(leerlingen, METHODETOETSEN)
    gegevens.maak(bron, omvang, plannen.vragen(namen))
    with databank.eigen_databank() as pgdata:
        databank.vul(pgdata, bron, omvang)
        for naam in namen:
            with databank.bereik(databank.scholen(bron)) as cursor:
                relaties, groepen = databank.relaties(cursor, plannen.vensters(naam))
                sql = plannen.regels(naam, relaties, plannen.signalen(naam), groepen=groepen, gedeeld=True)
                postgres = rijen(cursor, [sql])
            duck = set(
                bron.execute(
                    f"select * from '{deel}/uitkomst-{naam}.parquet' where onderwerp in "
                    "(select id from leerling union all select id from groep union all select id from school)"
                ).fetchall()
            )
            gelijk(f"{naam}, PostgreSQL en DuckDB", postgres, duck)
            print(f"    {naam}: {len(duck)} rijen van {leerlingen} leerlingen gelijk aan PostgreSQL")


if __name__ == "__main__":
    if sys.argv[1:2] == ["regels"]:
        regels(Path(sys.argv[2]), sys.argv[3:])
    else:
        main(*map(int, sys.argv[1:]))
