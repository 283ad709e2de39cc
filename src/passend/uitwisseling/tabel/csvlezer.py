"""CSV as programs and spreadsheets write it: the encoding and the separator are found out, never assumed."""

import csv
import io
from collections.abc import Generator, Iterator

from passend.uitwisseling.bron import Bron, Voortgang
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.tabel.cellen import Cel, Rij, Tabel, kop_tekst
from passend.uitwisseling.tabel.koppeling import Koppeling

_SCHEIDINGEN = (";", ",", "\t", "|")
_PROEFREGELS = 25
_LANGSTE_CEL = 100_000
_KORTE_CEL, _GEHEUGEN = 40, 20_000


def csv_parse(bron: Bron, koppeling: Koppeling | None, *, voortgang: Voortgang | None = None) -> Tabel:
    """Open a CSV file and read its header row; raises Importfout when it is no table of text or its encoding lies."""
    codering = _codering(bron, koppeling.codering if koppeling else "")
    kopregel = koppeling.kopregel if koppeling else 1
    scheiding = (koppeling.scheiding if koppeling else "") or _scheiding(bron, codering)
    rijen = _rijen(bron, codering, scheiding, voortgang)
    kop = next((rij for rij in rijen if rij.regel >= kopregel), None)
    if kop is None or kop.is_leeg():
        raise Importfout("In dit bestand staat geen rij met kolomkoppen.", regel=kopregel)
    koppen = tuple(kop_tekst(cel) for cel in kop.cellen)
    return Tabel(koppen=koppen, rijen=_met_breedte(rijen, koppen, bron), scheiding=scheiding, codering=codering)


def _codering(bron: Bron, gewenst: str) -> str:
    """The codec to read with; what the bytes say wins, and a koppeling that says otherwise is an error."""
    tekens = bron.tekens
    if tekens.bom == "utf-16" or (not tekens.bom and _lijkt_utf16(bron)):
        gevonden = "utf-16" if tekens.bom else _utf16_zonder_bom(bron)
    elif tekens.heeft_nul or tekens.bom == "utf-32":
        raise Importfout("Dit is geen tekstbestand: er staan nultekens in.")
    elif tekens.fout_utf8 is None:
        gevonden = "utf-8"
    elif tekens.past_in_cp1252:
        gevonden = "windows-1252"
    else:
        raise Importfout("De tekens in dit bestand zijn geen utf-8 en geen Windows-1252.", regel=tekens.fout_utf8)
    if gewenst and not gevonden.startswith(gewenst) and not (gewenst == "windows-1252" and tekens.is_ascii):
        raise Importfout(f"Volgens de koppeling staat dit bestand in {gewenst}, maar het is {gevonden}.")
    return "utf-8-sig" if gevonden == "utf-8" else gevonden


def _lijkt_utf16(bron: Bron) -> bool:
    begin = bron.kop[:200]
    return begin.count(0) >= len(begin) // 3 and not (begin[::2].count(0) and begin[1::2].count(0))


def _utf16_zonder_bom(bron: Bron) -> str:
    return "utf-16-be" if bron.kop[:1] == b"\0" else "utf-16-le"


def _scheiding(bron: Bron, codering: str) -> str:
    """The separator that gives the first lines the same number of columns, more than one; else there is one column."""
    tekst = bron.kop.decode(codering, errors="ignore").removeprefix("\ufeff")
    eerste = tekst.partition("\n")[0].strip()
    if eerste.lower().startswith("sep=") and eerste[4:5] in _SCHEIDINGEN:
        return eerste[4]
    punten = {teken: _gelijkmatigheid(tekst, teken) for teken in _SCHEIDINGEN}
    beste = max(_SCHEIDINGEN, key=lambda teken: punten[teken])
    return beste if punten[beste] > (0, 0) else ";"


def _gelijkmatigheid(tekst: str, scheiding: str) -> tuple[int, int]:
    """How many of the first lines have as many columns as the header, and how many columns that is (0 if only one)."""
    regels = tekst.splitlines(keepends=True)[:_PROEFREGELS]
    try:
        breedtes = [len(rij) for rij in csv.reader(regels, delimiter=scheiding) if rij]
    except csv.Error:
        return 0, 0
    breedtes = [breedte for breedte in breedtes if breedte > 1]
    if not breedtes:
        return 0, 0
    vaakst = max(set(breedtes), key=breedtes.count)
    return breedtes.count(vaakst), vaakst


def _rijen(bron: Bron, codering: str, scheiding: str, voortgang: Voortgang | None) -> Generator[Rij]:
    """Every row that is not empty, with the line on which it begins. A first line `sep=;` is meant for Excel."""
    csv.field_size_limit(_LANGSTE_CEL)
    with io.TextIOWrapper(bron.stroom(voortgang), encoding=codering, newline="") as tekst:
        lezer = csv.reader(tekst, delimiter=scheiding, strict=True)
        regel, bekend = 1, dict[str, Cel]()
        try:
            for velden in lezer:
                rij = Rij(regel, tuple([bekend.get(veld) or _cel(veld, bekend) for veld in velden]))
                regel = lezer.line_num + 1
                if not rij.is_leeg() and not (rij.regel == 1 and _is_sep(velden)):
                    yield rij
        except csv.Error as fout:
            raise _csvfout(str(fout), regel) from None
        except UnicodeError:
            raise Importfout("Vanaf hier is de tekst niet te lezen; het bestand is beschadigd.", regel=regel) from None


def _cel(veld: str, bekend: dict[str, Cel]) -> Cel:
    """A new cell. Few columns vary much, so short ones are kept, as many as always fit in memory."""
    cel = Cel(veld.strip())
    if len(veld) <= _KORTE_CEL and len(bekend) < _GEHEUGEN:
        bekend[veld] = cel
    return cel


def _is_sep(velden: list[str]) -> bool:
    return bool(velden) and velden[0].strip().lower() in ("sep=", *(f"sep={teken}" for teken in _SCHEIDINGEN))


def _met_breedte(rijen: Iterator[Rij], koppen: tuple[str, ...], bron: Bron) -> Generator[Rij]:
    """Rows with as many cells as there are headers; empty cells at the end may be missing or too many.

    A last row that is too short in a file without a final line end means that the file broke off.
    """
    heel = bron.staart.endswith((b"\n", b"\r", b"\n\0", b"\r\0"))
    vorige: Rij | None = None
    for rij in rijen:
        if vorige is not None:
            yield vorige
        vorige = _passend_gemaakt(rij, len(koppen))
    if vorige is not None:
        if not heel and len(vorige.cellen) < len(koppen):
            raise Importfout("Het bestand breekt af: de laatste rij is niet af.", regel=vorige.regel)
        yield vorige


def _passend_gemaakt(rij: Rij, breedte: int) -> Rij:
    cellen = rij.cellen
    while len(cellen) > breedte and not cellen[-1].tekst:
        cellen = cellen[:-1]
    return rij if len(cellen) == len(rij.cellen) else Rij(rij.regel, cellen)


def _csvfout(melding: str, regel: int) -> Importfout:
    if "unexpected end of data" in melding:
        return Importfout(
            "Het bestand breekt af: hier begint een aanhalingsteken dat niet wordt gesloten.", regel=regel
        )
    if "field larger" in melding:
        return Importfout(
            f"Hier staat een cel van meer dan {_LANGSTE_CEL} tekens; mist er een aanhalingsteken?", regel=regel
        )
    return Importfout("Deze rij is geen goede CSV; staat er een los aanhalingsteken?", regel=regel)
