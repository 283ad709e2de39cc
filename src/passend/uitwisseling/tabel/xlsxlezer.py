"""XLSX as Excel saved it. Formulas are not worked out, dates are dates, and nothing outside the file is opened."""

import io
import re
import zipfile
from collections.abc import Generator, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import openpyxl

from passend.uitwisseling.bron import Bron, Voortgang
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.tabel.cellen import Cel, Celsoort, Rij, Tabel, kop_tekst
from passend.uitwisseling.tabel.koppeling import Koppeling

_GROOTSTE_UITGEPAKT = 512 << 20
_MEESTE_DELEN = 2_000
_LAATSTE_RIJ = 1_048_576
_NULLEN = re.compile(r"0+\Z")
_OUD_OF_BEVEILIGD = b"\xd0\xcf\x11\xe0"


def xlsx_parse(bron: Bron, koppeling: Koppeling | None, *, voortgang: Voortgang | None = None) -> Tabel:
    """Open a workbook and read the header row of one sheet (named in the koppeling, else the one that was in front).

    Raises Importfout for a damaged, protected or bloated workbook, and for a sheet that is not there.
    """
    _zip_check(bron)
    stroom = bron.stroom(voortgang)
    boek = _boek(stroom)
    blad = _blad(boek, koppeling.blad if koppeling else "")
    kopregel = koppeling.kopregel if koppeling else 1
    rijen = _rijen(stroom, boek, blad)
    kop = next((rij for rij in rijen if rij.regel >= kopregel), None)
    if kop is None or kop.is_leeg():
        raise Importfout(f"Op blad ‘{blad.title}’ staat geen rij met kolomkoppen.", regel=kopregel)
    koppen = [kop_tekst(cel) for cel in kop.cellen]
    while koppen and not koppen[-1]:
        koppen.pop()
    return Tabel(koppen=tuple(koppen), rijen=_even_breed(rijen, len(koppen)), blad=str(blad.title))


def is_xlsx(bron: Bron) -> bool:
    """Whether this is a zip, or the older container in which Excel keeps .xls and protected workbooks."""
    return bron.kop.startswith((b"PK\x03\x04", b"PK\x05\x06", _OUD_OF_BEVEILIGD))


def _zip_check(bron: Bron) -> None:
    """Look at the table of contents only: a zip bomb must not be unpacked to be recognised."""
    if bron.kop.startswith(_OUD_OF_BEVEILIGD):
        raise Importfout(
            "Dit is een oud of met een wachtwoord beveiligd Excel-bestand. Sla het op als .xlsx zonder wachtwoord."
        )
    try:
        with zipfile.ZipFile(bron.pad) as zip_:
            delen = zip_.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        raise Importfout("Het Excel-bestand is beschadigd of breekt af. Sla het opnieuw op.") from None
    if len(delen) > _MEESTE_DELEN or sum(deel.file_size for deel in delen) > _GROOTSTE_UITGEPAKT:
        raise Importfout("Dit Excel-bestand is uitgepakt veel te groot (meer dan 512 MB). Het is niet gelezen.")
    if not any(deel.filename.startswith("xl/") for deel in delen):
        raise Importfout("Dit is een zip-bestand, maar geen Excel-werkmap.")


def _boek(stroom: io.BufferedReader) -> Any:
    # openpyxl raises whatever a damaged part makes it raise (KeyError, ValueError, ParseError, …); all mean the same.
    try:
        return openpyxl.load_workbook(stroom, read_only=True, data_only=False, keep_links=False)
    except Exception:
        raise Importfout("Het Excel-bestand is beschadigd. Open het in Excel en sla het opnieuw op.") from None


def _blad(boek: Any, naam: str) -> Any:
    bladen = [blad for blad in boek.worksheets if blad.sheet_state == "visible"]
    if naam:
        gevonden = next((blad for blad in boek.worksheets if blad.title == naam), None)
        if gevonden is None:
            namen = ", ".join(f"‘{blad.title}’" for blad in boek.worksheets)
            raise Importfout(f"Blad ‘{naam}’ staat niet in het bestand; wel: {namen}.")
        return gevonden
    if not bladen:
        raise Importfout("In dit Excel-bestand staat geen zichtbaar blad.")
    return boek.active if boek.active in bladen else bladen[0]


def _rijen(stroom: io.BufferedReader, boek: Any, blad: Any) -> Generator[Rij]:
    """Every row that is not empty. The size that a sheet claims to have, and a row number beyond Excel's last, are
    not believed."""
    try:
        blad.reset_dimensions()
        for nummer, cellen in enumerate(blad.iter_rows(), start=1):
            if nummer > _LAATSTE_RIJ:
                raise Importfout(f"Blad ‘{blad.title}’ heeft meer rijen dan Excel kan bewaren; het is beschadigd.")
            rij = Rij(nummer, tuple(_cel(cel) for cel in cellen))
            if not rij.is_leeg():
                yield rij
    except (MemoryError, Importfout):
        raise
    except Exception:  # same reason as in _boek
        raise Importfout(
            f"Blad ‘{blad.title}’ is beschadigd. Open het bestand in Excel en sla het opnieuw op."
        ) from None
    finally:
        boek.close()
        stroom.close()


def _even_breed(rijen: Iterator[Rij], breedte: int) -> Generator[Rij]:
    leeg = (Cel(""),) * breedte
    for rij in rijen:
        gevuld = (*rij.cellen, *leeg)[:breedte]
        yield Rij(rij.regel, gevuld)


def _cel(cel: Any) -> Cel:
    waarde = cel.value
    if waarde is None:
        return Cel("")
    if cel.data_type == "f":
        return Cel("=…", Celsoort.FORMULE)
    if cel.data_type == "e":
        return Cel(str(waarde), Celsoort.FOUT)
    if isinstance(waarde, bool):
        return Cel("ja" if waarde else "nee")
    if isinstance(waarde, datetime):
        return Cel(waarde.date().isoformat(), Celsoort.DATUM)
    if isinstance(waarde, date | time):
        return Cel(waarde.isoformat(), Celsoort.DATUM)
    if isinstance(waarde, int | float):
        return Cel(_getaltekst(waarde, str(cel.number_format or "")), Celsoort.GETAL)
    return Cel(str(waarde).strip())


def _getaltekst(waarde: int | float, opmaak: str) -> str:
    """The number as a person sees it: no `.0`, the leading zeros of a format such as `00000`, 0.14 as 14 under `0%`."""
    getal = Decimal(repr(waarde)) * (100 if opmaak.endswith("%") else 1)
    if getal != getal.to_integral_value():
        return f"{getal:f}"
    heel = str(int(getal))
    return heel.zfill(len(opmaak)) if _NULLEN.match(opmaak) else heel
