"""One row per fact or measurement: a SELECT that is put together piece by piece."""

from dataclasses import dataclass, field
from decimal import Decimal

from passend.engine.regels.sqltekst import ONBEKEND, Paar
from passend.engine.regels.vergelijken import later, naar_boven
from passend.engine.woorden import duur_ontleden

# The name of the CTE with running counts of the school calendar; `Bouw` adds it when a row asks for it.
DAGTELLING = "dagtelling"


@dataclass
class Rijen:
    """A SELECT under construction; `tests` end up in the columns `s` (strict) and `r` (loose)."""

    bron: str
    kolommen: dict[str, str] = field(default_factory=dict)
    joins: list[str] = field(default_factory=list)
    waar: list[str] = field(default_factory=list)
    tests: list[Paar] = field(default_factory=list)
    dagen: dict[str, str] = field(default_factory=dict)

    def op_tijd(self, dag: str, vandaag: str, duur: str) -> str:
        """Test that today is at most so much later than a day: that day does not count, the last one does."""
        moment = later(dag, duur)
        if moment is not None:
            return f"({vandaag} <= {moment})"
        aantal, eenheid = duur_ontleden(duur) or (Decimal(0), "")
        if eenheid == "schoolweek":
            verder = f"({vandaag}) - {dag} - 1"
            vorige = f"{dag} + CAST({verder} - ({verder}) % 7 AS INTEGER)"
            return self._telling("schoolweken", dag, vorige, naar_boven(aantal))
        if eenheid in ("schooldag", "werkdag", "dagdeel"):
            maat = "werkdagen" if eenheid == "werkdag" else "schooldagen"
            return self._telling(maat, dag, f"{vandaag} - 1", naar_boven(aantal / (2 if eenheid == "dagdeel" else 1)))
        return ONBEKEND

    def _telling(self, maat: str, van: str, tot: str, aantal: int) -> str:
        """Test that fewer than so many days (or weeks) that count lie between two days; unknown where holidays are."""
        eerste, laatste = self._dag(van), self._dag(tot)
        verschil = f"{laatste}.{maat} - {eerste}.{maat}"
        gat = "" if maat == "werkdagen" else f" AND {laatste}.gaten = {eerste}.gaten"
        return f"(CASE WHEN {eerste}.dag IS NOT NULL{gat} THEN {verschil} < {aantal} END)"

    def _dag(self, dag: str) -> str:
        """Join the running counts of a day, once per day."""
        if dag not in self.dagen:
            naam = self.dagen[dag] = f"dag{len(self.dagen)}"
            self.joins.append(f"LEFT JOIN {DAGTELLING} {naam} ON {naam}.dag = {dag}")
        return self.dagen[dag]

    def sql(self) -> str:
        """The text of the SELECT."""
        from_ = " ".join([f"FROM {self.bron}", *self.joins])
        kolommen = ", ".join(f"{tekst} AS {naam}" if tekst != naam else naam for naam, tekst in self.kolommen.items())
        waar = f" WHERE {' AND '.join(dict.fromkeys(self.waar))}" if self.waar else ""
        return f"SELECT {kolommen} {from_}{waar}"


DAGTELLING_SQL = """SELECT d.dag,
    SUM(CASE WHEN d.schooldag THEN 1 ELSE 0 END) OVER (ORDER BY d.dag) AS schooldagen,
    SUM(CASE WHEN d.werkdag THEN 1 ELSE 0 END) OVER (ORDER BY d.dag) AS werkdagen,
    SUM(CASE WHEN d.schooldag IS NULL THEN 1 ELSE 0 END) OVER (ORDER BY d.dag) AS gaten,
    SUM(CASE WHEN d.maandag = d.dag AND d.schoolweek THEN 1 ELSE 0 END) OVER (ORDER BY d.dag) AS schoolweken
FROM (
    SELECT e.dag, e.schooldag, e.werkdag, e.maandag, bool_or(e.schooldag) OVER (PARTITION BY e.maandag) AS schoolweek
    FROM (SELECT dag, schooldag, werkdag, CAST(date_trunc('week', dag) AS DATE) AS maandag FROM {dagen}) e
) d"""
