"""All rules of each plan over a samenwerkingsverband: growth from 5,000 to 50,000 pupils.

    .venv/bin/python -m benchmarks.regels_swv [pupils] [tenfold] [schools at a time]

The rules run over some schools at a time, on as many connections as there are cores: a pupil is judged within the own
school, so nothing is gained by one statement over all of them. The five plans look at the same results: the names of
a plan become those in the data, in every text alike.
"""

import logging
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import duckdb

from benchmarks import databank, gegevens, meten, plannen
from benchmarks.regels_school import gelijk, rijen

DOEL_SECONDEN, DOEL_GROEI = 15.0, 12.0
METHODETOETSEN = 6  # per vak and year: a hundred results per pupil in all
SCHOLEN_TEGELIJK = 10


@dataclass(frozen=True, slots=True)
class Scholen:
    """Schools, cut into pieces over which rules run at the same time."""

    delen: list[list[str]]
    tegelijk: int

    def rijen(self, naam: str, teksten: Sequence[str]) -> set[tuple[Any, ...]]:
        """The rows of statements of a plan over all schools together."""
        with ThreadPoolExecutor(self.tegelijk) as pool:
            return set().union(*pool.map(lambda deel: _rijen(naam, deel, teksten), self.delen))


def main(
    klein: int = 5_000,
    groot: int = 50_000,
    per_keer: int = SCHOLEN_TEGELIJK,
    namen: Sequence[str] = plannen.PLANNEN,
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
            scholen = _verdeeld(databank.scholen(bron), per_keer)
            print(
                f"{leerlingen} leerlingen op {omvang.scholen} scholen ({per_keer} per keer, {scholen.tegelijk} "
                f"tegelijk), {aantal} resultaten (geladen in {duur:.0f} s)"
            )
            for naam in namen:
                tijden[naam].append(_regels(scholen, naam, keer=3 if leerlingen == klein else 2))
    for naam, (kort, lang) in tijden.items():
        print(
            f"{naam}: {lang:.2f} s (doel {DOEL_SECONDEN:.0f} s), {lang / kort:.1f} keer zo lang (doel {DOEL_GROEI:.0f})"
        )
    return {naam: (kort, lang) for naam, (kort, lang) in tijden.items()}


def _verdeeld(scholen: list[str], per_keer: int) -> Scholen:
    delen = [scholen[begin : begin + per_keer] for begin in range(0, len(scholen), per_keer)]
    return Scholen(delen, os.cpu_count() or 1)


def _regels(scholen: Scholen, naam: str, keer: int) -> float:
    with databank.bereik(scholen.delen[0]) as cursor:
        relaties, groepen = databank.relaties(cursor, plannen.vensters(naam))
    alle = plannen.regels(naam, relaties, plannen.signalen(naam), groepen=groepen, gedeeld=True)
    vertaald = plannen.regels(naam, relaties, plannen.over_metingen(naam), groepen=groepen, gedeeld=True)
    tijden = [meten.klok(lambda: scholen.rijen(naam, [alle])) for _ in range(keer)]
    kort, kort_duur = meten.klok(lambda: scholen.rijen(naam, [vertaald]))
    met_hand, hand_duur = meten.klok(lambda: scholen.rijen(naam, plannen.met_de_hand(naam, gedeeld=True)))
    gelijk(naam, kort, met_hand)
    samen = meten.Tijden(tuple(duur for _, duur in tijden))
    print(f"    {naam}: {len(tijden[0][0])} rijen in {samen}; over resultaten {kort_duur:.2f} s, met de hand "
          f"{hand_duur:.2f} s, verhouding {kort_duur / hand_duur:.2f}", flush=True)  # fmt: skip
    return samen.midden


def _rijen(naam: str, scholen: Sequence[str], teksten: Sequence[str]) -> set[tuple[Any, ...]]:
    """In a thread of its own, and so on a connection of its own."""
    from django.db import connection  # noqa: PLC0415 (after Django has started)

    try:
        with databank.bereik(scholen) as cursor:
            databank.relaties(cursor, plannen.vensters(naam))
            return rijen(cursor, teksten)
    finally:
        connection.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
