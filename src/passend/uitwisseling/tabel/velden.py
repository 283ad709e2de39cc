"""One cell as the value of one field, or the reason why it is refused."""

from datetime import date
from decimal import Decimal

from passend.uitwisseling.persoonsnummer import heeft_vorm_van_persoonsnummer
from passend.uitwisseling.tabel.cellen import Cel, Celsoort
from passend.uitwisseling.tabel.koppeling import DATUMVELDEN, GETALVELDEN, VRIJE_TEKST, WIE, Koppeling, Veld
from passend.uitwisseling.waarden import Waardefout, datum_parse, excel_datum_reden, getal_parse
from passend.uitwisseling.waarden.getal import is_exceldag

type Veldwaarde = str | date | Decimal

_HELE_GETALLEN = frozenset({Veld.RUWE_SCORE, Veld.AANTAL_OPGAVEN, Veld.DL})
_LANGSTE_EXCELGETAL = 15


def veld_parse(cel: Cel, veld: Veld, koppeling: Koppeling) -> Veldwaarde:
    """The value of a cell that is not empty: a date, a number or text without double spaces. Raises Waardefout."""
    if cel.soort is Celsoort.FORMULE or cel.tekst.startswith("="):
        raise Waardefout("hier staat een formule; formules rekenen we niet uit. Bewaar de uitkomst als waarde")
    if cel.soort is Celsoort.FOUT:
        raise Waardefout("hier staat een foutmelding van Excel")
    if veld in DATUMVELDEN:
        return _datum(cel, koppeling)
    if veld not in VRIJE_TEKST and (reden := _datum_van_excel(cel)):
        raise Waardefout(reden)
    if veld in GETALVELDEN:
        return _getal(cel, veld, koppeling)
    if veld in WIE:
        return _sleutel(cel, koppeling)
    return tekst_schoon(cel.tekst)


def tekst_schoon(tekst: str) -> str:
    """Without double spaces and without control characters, which no database takes."""
    kaal = " ".join(tekst.split())
    return kaal if kaal.isprintable() else "".join(teken for teken in kaal if teken.isprintable())


def _datum(cel: Cel, koppeling: Koppeling) -> date:
    if cel.soort is Celsoort.GETAL and len(cel.tekst) != len("20260203"):
        raise Waardefout("hier staat een getal; geef de kolom in Excel de opmaak Datum")
    return datum_parse(cel.tekst, volgorde=koppeling.datumvolgorde)


def _datum_van_excel(cel: Cel) -> str:
    """The reason when a field that is no date holds one, as such, as text, or as the number behind it."""
    if cel.soort is Celsoort.DATUM:
        return excel_datum_reden("2000-01-01")
    if cel.tekst.isdigit() and len(cel.tekst) == 5 and cel.soort is Celsoort.GETAL and is_exceldag(Decimal(cel.tekst)):
        return "dit getal is in Excel een datum, waarschijnlijk gemaakt van iets als ‘1-5’; verbeter het in de bron"
    return excel_datum_reden(cel.tekst)


def _getal(cel: Cel, veld: Veld, koppeling: Koppeling) -> Decimal:
    tekst = cel.tekst.removesuffix("%").rstrip() if veld is Veld.PERCENTIEL else cel.tekst
    getal = getal_parse(tekst, decimaalteken="." if cel.soort is Celsoort.GETAL else koppeling.decimaalteken)
    if is_exceldag(getal):
        raise Waardefout("dit getal is te groot voor een score; het lijkt een datum die Excel als getal bewaart")
    if veld in _HELE_GETALLEN and getal != getal.to_integral_value():
        raise Waardefout("dit is geen heel getal")
    if veld is Veld.PERCENTIEL and not 0 <= getal <= 100:
        raise Waardefout("een percentiel ligt tussen 0 en 100")
    return getal


def _sleutel(cel: Cel, koppeling: Koppeling) -> str:
    if cel.soort is Celsoort.GETAL and len(cel.tekst) > _LANGSTE_EXCELGETAL:
        raise Waardefout("Excel rondt getallen van meer dan 15 cijfers af; zet de kolom in Excel op Tekst")
    if "E+" in cel.tekst.upper():
        raise Waardefout("Excel heeft dit nummer ingekort; zet de kolom in Excel op Tekst")
    if heeft_vorm_van_persoonsnummer(cel.tekst) and not koppeling.sleutel_is_geen_bsn:
        raise Waardefout(
            "dit nummer heeft de vorm van een BSN of onderwijsnummer, en die bewaren we nooit. Is het iets anders, "
            "bevestig dat dan in de koppeling"
        )
    return tekst_schoon(cel.tekst)
