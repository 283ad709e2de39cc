"""All rules of each plan over a samenwerkingsverband, in one statement per plan: growth from 5,000 to 50,000 pupils.

    .venv/bin/python -m benchmarks.regels_swv [pupils] [tenfold]

The five plans look at the same results: the names of a plan become those in the data, in every text alike.
"""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import duckdb

from benchmarks import databank, gegevens, meten, plannen
from benchmarks.regels_school import gelijk, rijen

DOEL_SECONDEN, DOEL_GROEI = 15.0, 12.0
METHODETOETSEN = 6  # per vak and year: a hundred results per pupil in all


def main(
    klein: int = 5_000, groot: int = 50_000, namen: Sequence[str] = plannen.PLANNEN
) -> dict[str, tuple[float, float]]:
    """Print the figures; returns the seconds per plan for both sizes."""
    logging.getLogger("passend.core.bereik").setLevel(logging.ERROR)
    bron = duckdb.connect()
    tijden: dict[str, list[float]] = {naam: [] for naam in namen}
    with databank.eigen_databank() as pgdata:
        print(meten.machine())
        for leerlingen in (klein, groot):
            omvang = gegevens.Omvang(leerlingen, METHODETOETSEN)
            gegevens.maak(bron, omvang, plannen.vragen(namen))
            aantal, duur = meten.klok(lambda omvang=omvang: databank.vul(pgdata, bron, omvang))
            print(f"{leerlingen} leerlingen op {omvang.scholen} scholen, {aantal} resultaten (geladen in {duur:.0f} s)")
            for naam in namen:
                tijden[naam].append(_regels(bron, pgdata, naam, keer=3 if leerlingen == klein else 2))
    for naam, (kort, lang) in tijden.items():
        print(
            f"{naam}: {lang:.2f} s (doel {DOEL_SECONDEN:.0f} s), {lang / kort:.1f} keer zo lang (doel {DOEL_GROEI:.0f})"
        )
    return {naam: (kort, lang) for naam, (kort, lang) in tijden.items()}


def _regels(bron: duckdb.DuckDBPyConnection, pgdata: Path, naam: str, keer: int) -> float:
    with databank.bereik(databank.scholen(bron)) as cursor:
        relaties, groepen = databank.relaties(cursor, plannen.vensters(naam))
        alle = plannen.regels(naam, relaties, plannen.signalen(naam), groepen=groepen, gedeeld=True)
        vertaald = plannen.regels(naam, relaties, plannen.over_metingen(naam), groepen=groepen, gedeeld=True)
        hand = plannen.met_de_hand(naam, gedeeld=True)
        tijden = [meten.klok(lambda: rijen(cursor, [alle])) for _ in range(keer)]
        kort, kort_duur = meten.klok(lambda: rijen(cursor, [vertaald]))
        met_hand, hand_duur = meten.klok(lambda: rijen(cursor, hand))
        gelijk(naam, kort, met_hand)
    samen = meten.Tijden(tuple(duur for _, duur in tijden))
    print(f"    {naam}: {len(tijden[0][0])} rijen in {samen}; over resultaten {kort_duur:.2f} s, met de hand "
          f"{hand_duur:.2f} s, verhouding {kort_duur / hand_duur:.2f}", flush=True)  # fmt: skip
    return samen.midden


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
