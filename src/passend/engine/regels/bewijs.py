"""Evidence: the facts that make a rule true, or that it still waits for."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, Self

from passend.engine.delen.plan import Plan
from passend.engine.regels.bouw import BEWIJS, Bouw
from passend.engine.regels.meetbron import ONDERWERPEN
from passend.engine.regels.regel import Uitgewerkt, signaal_blad, voorwaarden_van, werk_uit
from passend.engine.regels.relaties import STANDAARD, Relaties
from passend.engine.regels.sqltekst import WEET_NIET, letter

ONTBREEKT = "ontbreekt"


@dataclass(frozen=True, slots=True)
class Bewijsrij:
    """One fact behind the outcome of a rule, in the columns of the evidence SQL.

    `over` is the vak of the outcome, `vak` that of the fact; `blad` numbers the parts of the condition. `soort` is the
    kind of fact, `aandeel` or `trend` for a figure, or `ontbreekt` for something that nobody recorded (`wat`).
    `zeker` is False where the fact may count but need not, because something is unknown or left open.
    """

    voorwaarde: str
    onderwerp: str
    op: date
    over: str | None
    blad: int
    vak: str | None
    feit: str | None
    soort: str | None
    dag: date | None
    wat: str | None
    moment: str | None
    niveau: str | None
    waarde: Decimal | None
    tekst: str | None
    verwacht: str | None
    zeker: bool

    @classmethod
    def uit(cls, rij: Sequence[Any]) -> Self:
        """Read a row of the evidence SQL."""
        return cls(*rij)

    def als_gegevens(self) -> dict[str, Any]:
        """What there is about the fact, for storage as JSON; days as text, numbers without trailing zeros."""
        kale = {naam: waarde for naam in _OVER_HET_FEIT if (waarde := getattr(self, naam)) is not None}
        if self.dag is not None:
            kale["dag"] = self.dag.isoformat()
        if self.waarde is not None:
            kale["waarde"] = format(self.waarde.normalize(), "f")
        return kale


# The columns that are not about whom and what the outcome is about.
_OVER_HET_FEIT = tuple(
    veld.name for veld in fields(Bewijsrij) if veld.name not in ("voorwaarde", "onderwerp", "op", "over")
)


def bewijs(plan: Plan, adressen: str | Collection[str], *, relaties: Relaties = STANDAARD) -> str:
    """SQL that explains outcomes: rows as `Bewijsrij.uit` reads them.

    Besides the relations of the rules it reads `gevuurd(voorwaarde, onderwerp, op, vak)`: the rows to explain, as the
    rules gave them. Raises what `compileer` raises.
    """
    namen = [adressen] if isinstance(adressen, str) else list(dict.fromkeys(adressen))
    gevuurd = relaties.bron("gevuurd")
    alleen = (
        f"SELECT DISTINCT o.onderwerp, o.soort, o.op, o.nu FROM {relaties.bron('onderwerp')} o "
        f"JOIN {gevuurd} g ON g.onderwerp = o.onderwerp AND g.op = o.op"
    )
    bouw = Bouw(plan, replace(relaties, onderwerp=alleen), signaal_blad, met_bewijs=True)
    delen: list[str] = []
    for adres in namen:
        regel = werk_uit(bouw, voorwaarden_van(bouw)[adres], volledig=True)
        delen += _delen(adres, regel, gevuurd)
    kolommen = ", ".join(BEWIJS)
    leeg = (
        "SELECT '' AS voorwaarde, onderwerp, op, CAST(NULL AS TEXT) AS over, 0 AS blad, "
        f"CAST(NULL AS TEXT) AS vak, {', '.join(f'{t} AS {n}' for n, t in BEWIJS.items())}, FALSE AS zeker "
        "FROM onderwerpen WHERE FALSE"
    )
    alles = "\nUNION ALL\n".join(delen) or leeg
    volgorde = "voorwaarde, onderwerp, op, over, blad, vak, dag, moment, feit"
    return bouw.met(
        f"SELECT voorwaarde, onderwerp, op, over, blad, vak, {kolommen}, zeker FROM ({alles}) b ORDER BY {volgorde}"
    )


def _delen(adres: str, regel: Uitgewerkt, gevuurd: str) -> Iterator[str]:
    """Per leaf the facts that count for the fired rows, and what is missing."""
    van = f"g.voorwaarde = {letter(adres)}"
    wie = f"JOIN {ONDERWERPEN} o ON o.onderwerp = g.onderwerp AND o.op = g.op"
    for i, tekst in enumerate(regel.bewijs):
        if tekst:
            zelfde = "e.nr = o.nr AND (g.vak IS NULL OR e.vak IS NULL OR e.vak = g.vak)"
            yield (
                f"SELECT DISTINCT g.voorwaarde, g.onderwerp, g.op, g.vak AS over, {i} AS blad, e.vak, "
                f"{', '.join(f'e.{naam}' for naam in BEWIJS)}, COALESCE(e.s, FALSE) AS zeker "
                f"FROM {gevuurd} g {wie} JOIN ({tekst}) e ON {zelfde} WHERE {van} AND e.r IS NOT FALSE"
            )
    for i, blad in enumerate(regel.bladen):
        if blad.anders == WEET_NIET and blad.mist:
            kolommen = BEWIJS | {"soort": letter(ONTBREEKT), "wat": letter(blad.mist)}
            leeg = ", ".join(f"{tekst} AS {naam}" for naam, tekst in kolommen.items())
            er = f"SELECT 1 FROM {blad.cte} b WHERE b.nr = o.nr"
            yield (
                f"SELECT g.voorwaarde, g.onderwerp, g.op, g.vak AS over, {i} AS blad, CAST(NULL AS TEXT) AS vak, "
                f"{leeg}, FALSE AS zeker FROM {gevuurd} g {wie} WHERE {van} AND NOT EXISTS ({er})"
            )
