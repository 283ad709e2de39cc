"""`tijdens`: periods of the calendar, which the relation `periode` gives as windows of several years."""

from passend.engine.regels.bouw import BEWIJS, Blad, Blik, Bouw
from passend.engine.regels.sqltekst import WEET_NIET, is_een_van, letter


def lopende_perioden(bouw: Bouw, blik: Blik) -> str:
    """A CTE with the periods that run on the day that is judged, each with the end of its window before."""
    vensters = (
        "SELECT id, onderwerp, van, tot, LAG(tot) OVER (PARTITION BY id, onderwerp ORDER BY van) AS vorige_tot "
        f"FROM {bouw.relaties.bron('periode')} x"
    )
    tekst = (
        f"SELECT o.nr, p.id, p.vorige_tot FROM {blik.basis} o JOIN ({vensters}) p "
        "ON (p.onderwerp IS NULL OR p.onderwerp = o.onderwerp) AND o.op BETWEEN p.van AND p.tot"
    )
    return bouw.cte("lopend", tekst)


def tijdens_blad(bouw: Bouw, blik: Blik, verwijzing: str) -> Blad:
    """Whether a period runs; unknown when nobody has said when it is."""
    pad = bouw.pad(verwijzing, ("kalender",), blik.vanaf)
    zelfde = is_een_van("p.id", [pad.rpartition(".")[2], pad])
    binnen = "bool_or(o.op BETWEEN p.van AND p.tot)"
    tekst = (
        "SELECT o.nr, CAST(NULL AS TEXT) AS vak, "
        f"{binnen} AS s, {binnen} AS r FROM {blik.basis} o JOIN {bouw.relaties.bron('periode')} p "
        f"ON (p.onderwerp IS NULL OR p.onderwerp = o.onderwerp) AND {zelfde} GROUP BY o.nr"
    )
    cte = bouw.cte("tijdens", tekst)
    kolommen = BEWIJS | {"wat": letter(pad)}
    bewijs = ", ".join(f"{waarde} AS {naam}" for naam, waarde in kolommen.items())
    rijen = f"SELECT nr, vak, {bewijs}, s, r FROM {cte} x"
    return Blad(cte, WEET_NIET, rijen=rijen, mist=pad)
