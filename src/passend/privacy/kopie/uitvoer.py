"""A copy as files: JSON and CSV in one zip, so that another program can read it."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from passend.core.tabelveilig import veilige_cel
from passend.privacy.kopie.inhoud import Cel, Dossierkopie, Hoofdstuk, Tabel, als_gegeven

_VAST = (1980, 1, 1, 0, 0, 0)
"""The same data gives the same file; when it was made stands inside."""


def zip_van(kopie: Dossierkopie) -> bytes:
    """A zip with `dossier.json`, a CSV for each table, the scanned papers, and `lees-mij.txt`."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        _erbij(archief, "lees-mij.txt", _lees_mij(kopie))
        _erbij(archief, "dossier.json", json.dumps(json_van(kopie), ensure_ascii=False, indent=2))
        for naam, tabel in bestandsnamen(kopie):
            _erbij(archief, naam, csv_van(tabel))
        for bestand in kopie.bestanden:
            _bytes_erbij(archief, bestand.naam, bestand.lezen())
    return uit.getvalue()


def bestandsnamen(kopie: Dossierkopie) -> Iterable[tuple[str, Tabel]]:
    """The name of the CSV of each table: number of the chapter and what it is about."""
    for nummer, hoofdstuk in enumerate(kopie.hoofdstukken, start=1):
        for tabel in hoofdstuk.tabellen:
            yield f"{nummer:02}-{hoofdstuk.id}-{slug(tabel.naam)}.csv", tabel


def json_van(kopie: Dossierkopie) -> dict[str, Any]:
    """The copy as plain data; days and moments as ISO text."""
    return {
        "dossier": {
            "leerling": kopie.leerling,
            "geboren": als_gegeven(kopie.geboren),
            "school": kopie.school,
            "gemaakt voor": kopie.voor,
            "gemaakt door": kopie.door,
            "gemaakt op": als_gegeven(kopie.gemaakt_op),
            "grond": kopie.grond,
            "weggelaten": list(kopie.weggelaten),
        },
        "hoofdstukken": [_hoofdstuk(hoofdstuk) for hoofdstuk in kopie.hoofdstukken],
    }


def _hoofdstuk(hoofdstuk: Hoofdstuk) -> dict[str, Any]:
    return {
        "naam": hoofdstuk.naam,
        "tabellen": [
            {
                "naam": tabel.naam,
                "rijen": [dict(zip(tabel.kolommen, map(als_gegeven, rij), strict=True)) for rij in tabel.rijen],
            }
            for tabel in hoofdstuk.tabellen
        ],
    }


def csv_van(tabel: Tabel) -> str:
    """A table as CSV with semicolons and a byte order mark, which Excel and LibreOffice both open well."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", quoting=csv.QUOTE_ALL)
    schrijver.writerow([onschadelijk(kolom) for kolom in tabel.kolommen])
    schrijver.writerows([[onschadelijk(cel) for cel in rij] for rij in tabel.rijen])
    return f"\ufeff{uit.getvalue()}"


def onschadelijk(cel: Cel) -> str:
    """A value that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe in front."""
    waarde = als_gegeven(cel)
    tekst = "" if waarde is None else str(waarde)
    return veilige_cel(tekst) if isinstance(waarde, str) else tekst


def _lees_mij(kopie: Dossierkopie) -> str:
    regels = [
        f"Kopie van het dossier van {kopie.leerling}, {kopie.school}.",
        f"Gemaakt voor {kopie.voor}, door {kopie.door}, op {als_gegeven(kopie.gemaakt_op)}.",
        "",
        "dossier.json: alles in één bestand, voor een ander programma.",
        *(["bijlagen: de gescande papieren, elk als eigen bestand."] if kopie.bestanden else []),
        "De CSV-bestanden: dezelfde gegevens, één lijst per bestand, te openen in Excel of LibreOffice.",
        "Begint een tekst met een teken dat een formule kan zijn, dan staat er in de CSV een ' voor.",
        "",
        "Dit staat er niet in:",
        *(f"- {zin}" for zin in kopie.weggelaten),
    ]
    return "\r\n".join(regels) + "\r\n"


def slug(naam: str) -> str:
    """A name as it can stand in the name of a file."""
    return re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-")[:50]


def _erbij(archief: zipfile.ZipFile, naam: str, tekst: str) -> None:
    _bytes_erbij(archief, naam, tekst.encode())


def _bytes_erbij(archief: zipfile.ZipFile, naam: str, inhoud: bytes) -> None:
    bestand = zipfile.ZipInfo(naam, date_time=_VAST)
    bestand.compress_type = zipfile.ZIP_DEFLATED
    bestand.external_attr = 0o600 << 16
    archief.writestr(bestand, inhoud)
