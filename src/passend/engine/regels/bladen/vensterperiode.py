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
        f"JOIN {blik.venster.grenzen} vg ON vg.nr = q.nr AND (vg.vak IS NULL OR q.vak IS NULL OR vg.vak = q.vak)"
    )
    test = "(q.dag <= vg.laatste AND COALESCE(q.tot, q.dag) >= vg.eerste)"
    return [Paar(test, test)]


def tussen_metingen(bouw: Bouw, blik: Blik, rijen: Rijen, tussen: Sequence[int]) -> tuple[list[Paar], str, str]:
    """Keep facts that lie (partly) between the i-th and the j-th measurement of the window.

    Returns the test and the two days as SQL.
    """
    assert blik.venster is not None
    eerste, laatste = tussen[0], tussen[-1]
    vak = "CAST(NULL AS TEXT) AS vak" if blik.venster.samen else "vak"
    tekst = (
        f"SELECT nr, {vak}, MIN(CASE WHEN nummer = {eerste} THEN dag END) AS van, "
        f"MAX(CASE WHEN nummer = {laatste} THEN dag END) AS tot "
        f"FROM {blik.venster.rijen} v GROUP BY nr{'' if blik.venster.samen else ', vak'}"
    )
    cte = bouw.cte("tussen", tekst)
    rijen.joins.append(f"JOIN {cte} vt ON vt.nr = q.nr AND (vt.vak IS NULL OR q.vak IS NULL OR vt.vak = q.vak)")
    test = "(q.dag <= vt.tot AND COALESCE(q.tot, q.dag) >= vt.van)"
    return [Paar(test, test)], "vt.van", "vt.tot"
