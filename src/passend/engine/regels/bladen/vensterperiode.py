"""Facts inside a window of measurements, or between two of its measurements."""

from collections.abc import Sequence

from passend.engine.regels.bouw import Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import Paar


def in_venster(blik: Blik, rijen: Rijen) -> list[Paar]:
    """Keep facts from the first up to and including the last day of the window, when there is one around."""
    if blik.venster is None:
        return []
    rijen.joins.append(
        f"JOIN {blik.venster.grenzen} vg ON vg.onderwerp = q.onderwerp AND vg.op = q.op "
        "AND (vg.vak IS NULL OR q.vak IS NULL OR vg.vak = q.vak)"
    )
    test = "(q.dag <= vg.laatste AND COALESCE(q.tot, q.dag) >= vg.eerste)"
    return [Paar(test, test)]


def tussen_metingen(bouw: Bouw, blik: Blik, rijen: Rijen, tussen: Sequence[int]) -> tuple[list[Paar], str, str]:
    """Keep facts that lie (partly) between the i-th and the j-th measurement of the window.

    Returns the test and the two days as SQL.
    """
    assert blik.venster is not None
    eerste, laatste = tussen[0], tussen[-1]
    tekst = (
        "SELECT onderwerp, op, vak, "
        f"MIN(CASE WHEN nummer = {eerste} THEN dag END) AS van, MAX(CASE WHEN nummer = {laatste} THEN dag END) AS tot "
        f"FROM {blik.venster.rijen} v GROUP BY onderwerp, op, vak"
    )
    if blik.venster.samen:
        tekst = tekst.replace("op, vak, ", "op, CAST(NULL AS TEXT) AS vak, ").replace(
            "GROUP BY onderwerp, op, vak", "GROUP BY onderwerp, op"
        )
    cte = bouw.cte("tussen", tekst)
    rijen.joins.append(
        f"JOIN {cte} vt ON vt.onderwerp = q.onderwerp AND vt.op = q.op "
        "AND (vt.vak IS NULL OR q.vak IS NULL OR vt.vak = q.vak)"
    )
    test = "(q.dag <= vt.tot AND COALESCE(q.tot, q.dag) >= vt.van)"
    return [Paar(test, test)], "vt.van", "vt.tot"
