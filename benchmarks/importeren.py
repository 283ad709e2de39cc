"""Importing a table of results, through the same service as the command line and the page: speed, and memory.

    .venv/bin/python -m benchmarks.importeren [results] [tenfold]

Each import runs in a process of its own, into a school without results. The second number shows what the same file
costs when nothing in it is new.
"""

import json
import subprocess
import sys
from pathlib import Path

import duckdb

from benchmarks import databank, gegevens, meten, plannen

DOEL_PER_SECONDE = 5_000
PLAN = "willibrord-miland"
# About so many results per pupil; a few more pupils than needed, for the file is cut to size.
PER_LEERLING = 60


def main(klein: int = 50_000, groot: int = 500_000) -> list[float]:
    """Print the figures; returns the results per second for both sizes."""
    snelheden = []
    with databank.eigen_databank() as pgdata:
        print(meten.machine())
        for aantal in (klein, groot):
            bron = _een_grote_school(max(gegevens.PER_SCHOOL, aantal // PER_LEERLING))
            databank.vul(pgdata, bron, None)
            bestand = pgdata.parent / "resultaten.csv"
            _schrijf(bron, bestand, aantal)
            bron.close()
            opdracht = [sys.executable, "-m", "benchmarks.importeren", "bestand", str(bestand)]
            uit = json.loads(subprocess.run(opdracht, check=True, stdout=subprocess.PIPE, text=True).stdout)
            snelheden.append(uit["nieuw"] / uit["seconden"])
            print(f"{uit['nieuw']} resultaten nieuw, {uit['geweigerd']} geweigerd: {uit['seconden']:.1f} s, "
                  f"{snelheden[-1]:.0f} per seconde (doel {DOEL_PER_SECONDE}); hoogste geheugen {uit['piek']:.0f} MB, "
                  f"voor het begin {uit['vooraf']:.0f} MB; nog eens: {uit['ongewijzigd']} ongewijzigd in "
                  f"{uit['nog_eens']:.1f} s", flush=True)  # fmt: skip
    return snelheden


def _een_grote_school(leerlingen: int) -> duckdb.DuckDBPyConnection:
    """The generator's pupils, all at one school, without groups and facts."""
    bron = duckdb.connect()
    gegevens.maak(bron, gegevens.Omvang(leerlingen))
    for tabel in ("leerling", "jaar"):
        bron.execute(f"update {tabel} set s = 0, school_id = sleutel(1, 0)")
    bron.execute("delete from school where s > 0; delete from groep; delete from indeling; delete from dossier")
    return bron


def _schrijf(bron: duckdb.DuckDBPyConnection, bestand: Path, aantal: int) -> None:
    """A file as a pupil-monitoring system gives it: semicolons, Dutch dates, decimal commas, pupils mixed."""
    resultaten = gegevens.metingen(gegevens.Omvang(gegevens.PER_SCHOOL), plannen.NAMEN[PLAN])
    bron.execute(
        "copy (select 'l' || (volg // 1000) as sleutel, instrument as toets, vak, moment, "
        "strftime(op, '%d-%m-%Y') as datum, niveau, replace(waarde::decimal(9, 1)::text, '.', ',') as score, oordeel "
        f"from ({resultaten}) where soort <> 'verwachting' and vak in ('rekenen', 'spelling', 'begrijpend lezen') "
        "and (schaal = 'i-v' or soort = 'methodetoets') "
        f"order by op, volg limit {aantal}) to '{bestand}' (format csv, delimiter ';', header true)"
    )


def importeer(bestand: Path) -> None:
    """In a process of its own: import the file twice and print the figures as JSON."""
    from passend.core import opstarten  # noqa: PLC0415 (everything here needs Django to have started)

    opstarten.start()
    from passend.core.bereik import school_bereik  # noqa: PLC0415
    from passend.school.enums import Profiel  # noqa: PLC0415
    from passend.school.models import Medewerker, School  # noqa: PLC0415
    from passend.school.services import rol_toekennen  # noqa: PLC0415
    from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen  # noqa: PLC0415
    from passend.uitwisseling.services import importeer as inlezen  # noqa: PLC0415

    school = School.objects.get()
    with school_bereik(school.pk):
        door = Medewerker.objects.get()
        rol_toekennen(door, rol="ib", profiel=Profiel.ONDERSTEUNINGSCOORDINATOR, van=gegevens.OP)
        lagen = [Planbestand(bestand=b.name, tekst=b.read_text(encoding="utf-8")) for b in plannen.bestanden(PLAN)]
        planversie_activeren(planversie_vastleggen(lagen, door=door), vanaf=gegevens.OP)
    vooraf = meten.piek_mb()
    verslag, duur = meten.klok(lambda: inlezen(bestand, school=school, door=door, koppeling=_koppeling()))
    piek = meten.piek_mb()
    weer, nog_eens = meten.klok(lambda: inlezen(bestand, school=school, door=door, koppeling=_koppeling()))
    telling, tweede = verslag.tellingen["toetsresultaat"], weer.tellingen["toetsresultaat"]
    uit = {"nieuw": telling.nieuw, "geweigerd": telling.geweigerd, "ongewijzigd": tweede.ongewijzigd}
    print(json.dumps(uit | {"seconden": duur, "nog_eens": nog_eens, "vooraf": vooraf, "piek": piek}))


def _koppeling() -> object:
    from passend.uitwisseling.tabel.koppeling import Kolom, Koppeling, Metingkolommen, Veld  # noqa: PLC0415

    wie_en_wat = {"sleutel": Veld.SLEUTEL, "toets": Veld.TOETS, "vak": Veld.VAK, "moment": Veld.MOMENT}
    kolommen = [Kolom(kolom=naam, veld=veld) for naam, veld in (wie_en_wat | {"datum": Veld.AFNAMEDATUM}).items()]
    uitslag = [
        Kolom(kolom="niveau", veld=Veld.NIVEAU, schaal="i-v"),
        Kolom(kolom="score", veld=Veld.VAARDIGHEIDSSCORE),
        Kolom(kolom="oordeel", veld=Veld.OORDEEL),
    ]
    meting = Metingkolommen(kolommen=uitslag)
    return Koppeling(naam="meting", kolommen=kolommen, metingen=[meting], bevestigd=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["bestand"]:
        importeer(Path(sys.argv[2]))
    else:
        main(*map(int, sys.argv[1:]))
