"""What stands in a section of the latest decision or form: a bound that another fact gives."""

from passend.engine.regels.bouw import Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import letter

# The kinds of fact that carry a form, and the field that names whose form it is.
_DRAGERS = {"besluiten": ("besluit", "id"), "plannen": ("plan", "soort"), "documenten": ("document", "soort")}


def sectiewaarde(bouw: Bouw, blik: Blik, rijen: Rijen, verwijzing: str) -> str:
    """Join the value of a section as the latest fact of its form has it; returns the column.

    A fact carries the sections of its form as fields; one with a single value may carry it as `over`.
    """
    pad = bouw.pad(verwijzing, ("secties",), blik.vanaf)
    eigenaar, _, sectie = pad.rpartition(".")
    soort, veld = _DRAGERS.get(eigenaar.partition(".")[0], ("besluit", "id"))
    feiten = bouw.feiten([soort], blik)
    velden = bouw.velden(veld, pad, sectie, "over")
    namen = f"{letter(pad)}, {letter(sectie)}"
    tekst = (
        "SELECT w.nr, w.waarde FROM (SELECT f.nr, "
        f"COALESCE(MAX(CASE WHEN v.veld IN ({namen}) THEN v.waarde END), "
        "MAX(CASE WHEN v.veld = 'over' THEN v.waarde END)) AS waarde, "
        "ROW_NUMBER() OVER (PARTITION BY f.nr "
        "ORDER BY f.dag DESC, f.moment DESC NULLS LAST, f.id) AS rang "
        f"FROM {feiten} f JOIN {velden} i ON i.feit = f.id "
        f"AND i.veld = {letter(veld)} AND i.waarde = {letter(eigenaar)} "
        f"LEFT JOIN {velden} v ON v.feit = f.id AND v.veld IN ({namen}, 'over') "
        "GROUP BY f.nr, f.id, f.dag, f.moment) w WHERE w.rang = 1"
    )
    cte = bouw.cte("sectie", tekst)
    naam = f"sectie{len(rijen.joins)}"
    rijen.joins.append(f"LEFT JOIN {cte} {naam} ON {naam}.nr = q.nr")
    return f"{naam}.waarde"
