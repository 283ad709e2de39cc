"""All rules of each plan over one school: 250 pupils, and eight years of results of them and of those who left.

    .venv/bin/python -m benchmarks.regels_school [pupils] [rounds]

Compiled SQL beside the best hand-written SQL for the same answer, in turn in one run; then with storing.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import duckdb

from benchmarks import databank, gegevens, meten, plannen

DOEL_VERHOUDING, DOEL_SECONDEN = 2.0, 1.0


def main(leerlingen: int = gegevens.PER_SCHOOL, keer: int = 7, namen: Sequence[str] = plannen.PLANNEN) -> list[float]:
    """Print the figures; returns the ratio per plan. Raises SystemExit when rows differ."""
    omvang = gegevens.Omvang(leerlingen, vertrokkenen=True)
    bron = duckdb.connect()
    gegevens.maak(bron, omvang, plannen.vragen(namen))
    verhoudingen = []
    with databank.eigen_databank() as pgdata:
        print(meten.machine())
        for naam in namen:
            aantal = databank.vul(pgdata, bron, omvang, plannen.NAMEN[naam])
            verhoudingen.append(_regels(bron, naam, aantal, keer))
            _opslaan(bron, naam, keer)
    return verhoudingen


def _regels(bron: duckdb.DuckDBPyConnection, naam: str, aantal: int, keer: int) -> float:
    with databank.bereik(databank.scholen(bron)) as cursor:
        relaties, groepen = databank.relaties(cursor, plannen.vensters(naam))
        vertaald = plannen.regels(naam, relaties, plannen.over_metingen(naam), groepen=groepen)
        alle = plannen.regels(naam, relaties, plannen.signalen(naam), groepen=groepen)
        hand = plannen.met_de_hand(naam)
        gelijk(naam, rijen(cursor, [vertaald]), rijen(cursor, hand))
        tijden = meten.beurtelings(
            {"vertaald": _werk(cursor, [vertaald]), "hand": _werk(cursor, hand), "alle": _werk(cursor, [alle])}, keer
        )
        gevonden = len(rijen(cursor, [alle]))
    verhouding = tijden["vertaald"].midden / tijden["hand"].midden
    print(
        f"{naam}: {aantal} resultaten; alle {len(plannen.signalen(naam))} signalen {tijden['alle']}, {gevonden} rijen"
    )
    print(f"    over resultaten: vertaald {tijden['vertaald']}, met de hand {tijden['hand']}")
    print(f"    verhouding {verhouding:.2f} (doel {DOEL_VERHOUDING})")
    return verhouding


def _opslaan(bron: duckdb.DuckDBPyConnection, naam: str, keer: int) -> None:
    """The plan in force, and all its signals computed and stored; the second time nothing changes."""
    from passend.dossier.rekenen import signalen_herberekenen  # noqa: PLC0415 (models, after Django has started)
    from passend.school.models import Medewerker  # noqa: PLC0415
    from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen  # noqa: PLC0415

    with databank.bereik(databank.scholen(bron), instellen=False):
        lagen = [Planbestand(bestand=b.name, tekst=b.read_text(encoding="utf-8")) for b in plannen.bestanden(naam)]
        planversie_activeren(planversie_vastleggen(lagen, door=Medewerker.objects.get()), vanaf=gegevens.OP)
    tellingen, tijden = [], []
    for _ in range(keer):
        with databank.bereik(databank.scholen(bron), instellen=False) as cursor:
            cursor.execute("delete from dossier_signaal")
            telling, duur = meten.klok(lambda: signalen_herberekenen(op=gegevens.OP))
            tellingen.append(telling)
            tijden.append(duur)
    with databank.bereik(databank.scholen(bron), instellen=False):
        _, weer = meten.klok(lambda: signalen_herberekenen(op=gegevens.OP))
    # the first time compiles the rules and builds the caches of the plan
    gewoon = meten.Tijden(tuple(tijden[1:] or tijden))
    print(f"    met opslaan: {tellingen[-1].nieuw} signalen, {gewoon} (doel {DOEL_SECONDEN} s)")
    print(f"    de eerste keer {tijden[0]:.3f} s, nog eens zonder wijziging {weer:.3f} s", flush=True)


def rijen(cursor: Any, opdrachten: Sequence[str]) -> set[tuple[Any, ...]]:
    """The rows of statements together; as in use, a connection plans each of them once."""
    from passend.dossier.voorbereid import voorbereid_uitvoeren  # noqa: PLC0415 (after Django has started)

    uit: set[tuple[Any, ...]] = set()
    for opdracht in opdrachten:
        voorbereid_uitvoeren(cursor.cursor, opdracht)
        uit.update(cursor.cursor.fetchall())
    return uit


def gelijk(naam: str, een: set[tuple[Any, ...]], ander: set[tuple[Any, ...]]) -> None:
    """Stop when two answers differ: then there is nothing to compare."""
    if een != ander:
        verschil = sorted(een ^ ander, key=str)
        raise SystemExit(f"{naam}: {len(een)} en {len(ander)} rijen, {len(verschil)} verschillen, zoals {verschil[:3]}")


def _werk(cursor: Any, opdrachten: Sequence[str]) -> Callable[[], object]:
    return lambda: rijen(cursor, opdrachten)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
