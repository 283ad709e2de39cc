"""What a file is that a person offered; one that can never be read gets a sentence that says what to do."""

from passend.uitwisseling.bron import Bron
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.register import Formaat, formaat_get
from passend.uitwisseling.tabel.blik import tabel_bekijken

_OPSLAAN = "Sla de lijst in het programma waar hij vandaan komt op als CSV of Excel (.xlsx)"
_UITPAKKEN = "Pak het uit en kies daarna het bestand dat erin zit: EDEXML, OSO, CSV of Excel (.xlsx)."
_SOORTEN = (
    ((b"%PDF",), f"Dit is een PDF. Daar kunnen we geen gegevens uit lezen. {_OPSLAAN}."),
    (
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*"),
        f"Dit is een plaatje. Daar kunnen we geen gegevens uit lezen. {_OPSLAAN}.",
    ),
    ((b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BZh"), f"Dit is een ingepakt bestand. {_UITPAKKEN}"),
    ((b"{\\rtf",), f"Dit is een document uit een tekstverwerker. {_OPSLAAN}."),
    ((b"MZ", b"\x7fELF"), "Dit is een programma, geen bestand met gegevens. Kies een EDEXML, OSO, CSV of Excel."),
)
_ZIPINHOUD = (
    ((b"word/", b"ppt/"), f"Dit is een document van Word of PowerPoint. {_OPSLAAN}."),
    ((b"mimetypeapplication/vnd.oasis",), "Dit is een bestand van LibreOffice. Sla het op als Excel (.xlsx) of CSV."),
)


def soort_herkennen(bron: Bron) -> Formaat:
    """The format of this file. Raises Importfout when we read no such file, or when it is no table with headers."""
    for beginnen, zin in _SOORTEN:
        if bron.kop.startswith(beginnen):
            raise Importfout(zin)
    if bron.kop.startswith(b"PK") and b"xl/" not in bron.kop + bron.staart:
        raise Importfout(
            next(
                (zin for delen, zin in _ZIPINHOUD if any(deel in bron.kop + bron.staart for deel in delen)),
                f"Dit is een zip-bestand. {_UITPAKKEN}",
            )
        )
    if bron.kop.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        raise Importfout(f"Dit is een bladzijde van internet, geen export. {_OPSLAAN}.")
    if bron.tekens.heeft_nul and not bron.tekens.bom and not bron.kop.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        _tekst_check(bron)
    formaat = formaat_get(bron)
    if formaat.naam == "tabel":
        _tabel_check(bron)
    return formaat


def _tekst_check(bron: Bron) -> None:
    """Nothing but UTF-16 has zero bytes in a text, and then every other byte is one."""
    begin = bron.kop[:200]
    if begin.count(0) < len(begin) // 3:
        raise Importfout(f"Dit bestand is geen tekst en geen Excel. {_OPSLAAN}.")


def _tabel_check(bron: Bron) -> None:
    if len(tabel_bekijken(bron).kolommen) < 2:
        raise Importfout(
            "In dit bestand staat geen tabel: boven de gegevens horen de namen van de kolommen te staan, met een "
            "puntkomma of komma ertussen. Maak de export opnieuw als CSV of Excel (.xlsx)."
        )
