"""`trend`: the direction of the averages per school year."""

from decimal import Decimal

from passend.engine.blokken.voorwaarde import Trend
from passend.engine.regels.bladen.gebeurtenis import schooljaar_begin
from passend.engine.regels.bladen.meetkeuze import Meetkeuze, metingen, nodig
from passend.engine.regels.bladen.meting_rijen import bewijsrijen
from passend.engine.regels.bouw import BEWIJS, Blad, Blik, Bouw, samengevat
from passend.engine.regels.sqltekst import ONWAAR, WEET_NIET
from passend.engine.regels.vergelijken import naar_boven
from passend.engine.woorden import NIET_VERMELD, duur_ontleden

_RICHTING = {"stijgend": "gemiddelde > vorige", "dalend": "gemiddelde < vorige", "gelijk": "gemiddelde = vorige"}
_JAREN = {"jaar": Decimal(1), "schooljaar": Decimal(1), "half jaar": Decimal("0.5"), "maand": Decimal(1) / 12}


def trend_blad(bouw: Bouw, blik: Blik, v: Trend) -> Blad:
    """A condition on a trend: each of the last so many school years lies on the same side of the year before.

    Unknown when one of those years has no results.
    """
    keuze = Meetkeuze.uit(bouw, blik, "toets", {"instrument": v.instrument, "vak": v.vak})
    meet = metingen(bouw, blik, keuze, nodig(bouw, {}, "waarde", "aantal"), groepen=True)
    meet.waar.append("m.waarde IS NOT NULL")
    rijen, _ = bewijsrijen(bouw, blik, keuze, {}, f"({meet.sql()}) q")
    jaar = f"EXTRACT(YEAR FROM {schooljaar_begin('q.dag')})"
    nu = f"EXTRACT(YEAR FROM {schooljaar_begin('q.op')})"
    rijen.kolommen |= {
        "wat": "q.instrument",
        "waarde": "q.waarde",
        "jaar": jaar,
        "nu": nu,
        "keer": "COALESCE(q.aantal, 1)",
        "s": "TRUE",
        "r": "TRUE",
    }
    jaren = _aantal_jaren(v.over)
    is_open = keuze.open or v.richting == NIET_VERMELD or jaren is None
    gemiddelden = (
        "SELECT nr, vak, wat, jaar, MAX(nu) AS nu, SUM(waarde * keer) / SUM(keer) AS gemiddelde "
        f"FROM ({rijen.sql()}) x GROUP BY nr, vak, wat, jaar"
    )
    met_vorig = (
        "SELECT g.*, LAG(gemiddelde) OVER (PARTITION BY nr, vak, wat ORDER BY jaar) AS vorige, "
        f"MAX(jaar) OVER (PARTITION BY nr, vak, wat) AS laatste FROM ({gemiddelden}) g"
    )
    lijnen = _lijnen(met_vorig, jaren or 2, _RICHTING.get(str(v.richting), "TRUE"))
    streng = ONWAAR if is_open else "s"
    ruim = "TRUE" if is_open else "s"
    tekst = samengevat(blik, f"SELECT nr, vak, {streng} AS s, {ruim} AS r FROM ({lijnen}) l")
    bewijs = _bewijs(gemiddelden, lijnen)
    return Blad(bouw.cte("trend", tekst), WEET_NIET, blik.per_vak, bewijs, algemeen=False, mist=keuze.naam)


def _bewijs(gemiddelden: str, lijnen: str) -> str:
    """Evidence: the average of each school year."""
    kolommen = BEWIJS | {
        "soort": "'trend'",
        "wat": "g.wat",
        "moment": "CONCAT(CAST(g.jaar AS INTEGER), '-', CAST(g.jaar AS INTEGER) + 1)",
        "waarde": "g.gemiddelde",
    }
    lijst = ", ".join(f"{tekst} AS {naam}" for naam, tekst in kolommen.items())
    zelfde = "l.nr = g.nr"
    zelfde += "".join(f" AND l.{kolom} IS NOT DISTINCT FROM g.{kolom}" for kolom in ("vak", "wat"))
    return f"SELECT g.nr, g.vak, {lijst}, l.s, l.s AS r FROM ({gemiddelden}) g JOIN ({lijnen}) l ON {zelfde}"


def _aantal_jaren(over: str) -> int | None:
    aantal, eenheid = duur_ontleden(over) or (Decimal(0), "")
    return naar_boven(aantal * _JAREN[eenheid]) if eenheid in _JAREN else None


def _lijnen(met_vorig: str, jaren: int, richting: str) -> str:
    """Per line: true when every step of the last years goes the way that is asked for."""
    binnen = f"jaar > laatste - {jaren}"
    stap = f"CASE WHEN {binnen} AND jaar > laatste - {jaren - 1} THEN {richting} END"
    aanwezig = f"COUNT(CASE WHEN {binnen} THEN 1 END) = {jaren}"
    return (
        f"SELECT nr, vak, wat, CASE WHEN {aanwezig} THEN bool_and({stap}) END AS s "
        f"FROM ({met_vorig}) y GROUP BY nr, vak, wat"
    )
