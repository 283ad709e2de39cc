"""The files of a demo school."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from tools.demo.edexml import edexml
from tools.demo.kinderen import leerlingen
from tools.demo.ouders import KOP_OUDERS, ouders
from tools.demo.toetsen import (
    KOP_METHODETOETSEN,
    KOP_RESULTATEN,
    KOP_VERWACHTINGEN,
    methodetoetsen,
    resultaten,
    verwachtingen,
)

MAP = Path(__file__).resolve().parents[2] / "demo"


def schoolmappen() -> list[Path]:
    """The folder of every demo school."""
    return sorted(bestand.parent for bestand in MAP.glob("*/school.json"))


def bestanden(map_: Path) -> dict[str, str]:
    """File name -> text, for the school in this folder."""
    school = json.loads((map_ / "school.json").read_text(encoding="utf-8"))
    alle = leerlingen(school)
    # Results before tests of the method: both take from the dice of a pupil.
    gemaakt = {
        "leerlingen.xml": edexml(school, alle),
        "ouders.csv": tabel(KOP_OUDERS, ouders(alle)),
        "resultaten.csv": tabel(KOP_RESULTATEN, (rij for leerling in alle for rij in resultaten(leerling))),
        "verwachtingen.csv": tabel(KOP_VERWACHTINGEN, (rij for leerling in alle for rij in verwachtingen(leerling))),
        "methodetoetsen.csv": tabel(KOP_METHODETOETSEN, (rij for leerling in alle for rij in methodetoetsen(leerling))),
    }
    return {naam: tekst for naam, tekst in gemaakt.items() if tekst.count("\n") > 1}


def tabel(kop: list[str], rijen: Iterator[list[str]]) -> str:
    """A table as a Dutch spreadsheet saves it: semicolons and decimal commas."""
    uit = StringIO()
    csv.writer(uit, delimiter=";", lineterminator="\n").writerows([kop, *rijen])
    return uit.getvalue()
