"""A small world of facts, and plans of a few lines, to try rules on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.lezen import lees_tekst
from passend.engine.regels import Uitkomst, compileer, uitkomst

KOP = """
plan:
  {id: proef, titel: Proef, editie: "1", van: 2020-08-01, tot: 2030-07-31, lagen: {wet: geen, swv: geen, bestuur: geen}}
lijsten:
  - {id: i-v, geordend: ja, waarden: [I+, I, II, III, IV, V, V-]}
  - {id: a-e, geordend: ja, waarden: [A, B, hoge C, lage C, D, E], buiten: [C]}
  - {id: methode, waarden: [voldoende, onvoldoende]}
  - {id: mate, geordend: ja, waarden: [veel, enig, weinig]}
normen:
  - {id: norm-leerling, niveau: {een van: [{schaal: i-v, vanaf: III}, {schaal: a-e, vanaf: hoge C}]}}
  - {id: norm-groep, niveau: {norm: norm-leerling}, aandeel: 75%}
rollen:
  - {id: ib, naam: ib, profiel: ondersteuningscoordinator, verdeling: [{id: ib-1}, {id: ib-2}]}
  - {id: leerkracht, naam: leerkracht, profiel: leerkracht}
  - {id: directeur, naam: directeur, profiel: directie}
instrumenten:
  - {id: dmt, naam: DMT, soort: lvs-toets, vakken: [technisch lezen], lijst: [i-v, a-e]}
  - {id: cito, naam: Cito, soort: lvs-toets, vakken: [rekenen, spelling], lijst: [i-v, a-e]}
  - {id: iep, naam: IEP, soort: lvs-toets}
  - {id: methodetoetsen, naam: methodetoetsen, soort: methodetoets, lijst: methode}
vragen:
  - {id: zorg, vraag: "Is er zorg?", door: leerkracht}
  - {id: hulp, vraag: "Is er hulp nodig?", door: ib}
  - {id: hoeveel, vraag: "Hoeveel?", door: niet vermeld, lijst: mate}
"""


def plan(tekst: str = "", *, kop: str = KOP) -> Plan:
    """Read a plan of a few lines on top of lists, instruments and questions that every test may use."""
    return lees_tekst(kop + tekst, bestand="proef.yaml")


def signaal(als: str, **sleutels: str) -> Plan:
    """A plan with one rule `r`."""
    extra = "".join(f", {sleutel}: {waarde}" for sleutel, waarde in sleutels.items())
    return plan(f"signalen: [{{id: r, als: {als}{extra}}}]")


@dataclass
class Wereld:
    """Rows of the relations that rules read."""

    op: date = date(2026, 11, 22)
    onderwerp: list[tuple[Any, ...]] = field(default_factory=list)
    meting: list[tuple[Any, ...]] = field(default_factory=list)
    feit: list[tuple[Any, ...]] = field(default_factory=list)
    feitveld: list[tuple[Any, ...]] = field(default_factory=list)
    periode: list[tuple[Any, ...]] = field(default_factory=list)
    dagen: list[tuple[Any, ...]] = field(default_factory=list)
    gevuurd: list[tuple[Any, ...]] = field(default_factory=list)

    def over(
        self, wie: str = "a", soort: str = "leerling", op: str | None = None, nu: datetime | None = None
    ) -> "Wereld":
        """Judge a subject on a day."""
        self.onderwerp.append((wie, soort, _dag(op) if op else self.op, nu))
        return self

    def toets(
        self, op: str, niveau: str | None = None, *, wie: str = "a", soort: str = "toets", **rest: Any
    ) -> "Wereld":
        """Add a measurement; instrument dmt unless said otherwise."""
        instrument = rest.get("instrument", "dmt")
        isoort = rest.get("isoort", "methodetoets" if soort == "methodetoets" else "lvs-toets")
        rij = (
            *(wie, rest.get("persoon", wie), f"m{len(self.meting)}", soort, instrument, isoort, rest.get("vak")),
            *(rest.get("moment"), _dag(op), rest.get("volg", 0), niveau, rest.get("schaal"), rest.get("waarde")),
            *(rest.get("oordeel"), rest.get("uitslag"), rest.get("aantal", 1)),
        )
        self.meting.append(rij)
        return self

    def met(
        self,
        soort: str,
        op: str,
        /,
        *,
        wie: str = "a",
        tot: str | None = None,
        nu: datetime | None = None,
        vak: str | None = None,
        domein: str | None = None,
        id: str = "",
        **velden: Any,
    ) -> "Wereld":
        """Add a fact of another kind; a field may be a list."""
        nummer = id or f"f{len(self.feit)}"
        self.feit.append((wie, nummer, soort, _dag(op), _dag(tot) if tot else None, nu, vak, domein))
        for veld, waarden in velden.items():
            naam = veld.rstrip("_").replace("_", " ")
            for waarde in waarden if isinstance(waarden, list) else [waarden]:
                self.feitveld.append((nummer, naam, str(waarde), _getal(waarde)))
        return self

    def loopt(self, periode: str, van: str | None, tot: str | None, wie: str | None = None) -> "Wereld":
        """Say when a period is."""
        self.periode.append((periode, wie, _dag(van) if van else None, _dag(tot) if tot else None))
        return self

    def schooldagen(self, van: str, tot: str, vrij: Iterable[tuple[str, str]] = ()) -> "Wereld":
        """Fill the school calendar: weekdays are school days, except in the given stretches."""
        nummer, dag = 0, _dag(van)
        stukken = [(_dag(begin), _dag(eind)) for begin, eind in vrij]
        while dag <= _dag(tot):
            open_ = dag.weekday() < 5 and not any(begin <= dag <= eind for begin, eind in stukken)
            nummer += open_
            self.dagen.append((dag, open_, dag.weekday() < 5, nummer))
            dag += timedelta(days=1)
        return self


def _dag(tekst: str) -> date:
    return date.fromisoformat(tekst)


def _getal(waarde: Any) -> Decimal | None:
    try:
        return Decimal(str(waarde))
    except InvalidOperation:
        return None


class Uitvoeren:
    """Runs compiled rules on both databases and checks that they give the same rows."""

    def __init__(self, motoren: list[Any]) -> None:
        self.motoren = motoren

    def sql(self, tekst: str, wereld: Wereld) -> list[tuple[Any, ...]]:
        antwoorden = [
            sorted(motor(tekst, wereld), key=lambda rij: [str(veld) for veld in rij]) for motor in self.motoren
        ]
        assert all(antwoord == antwoorden[0] for antwoord in antwoorden)
        return antwoorden[0]

    def rijen(self, plan: Plan, wereld: Wereld, **opties: Any) -> list[tuple[str, str, date, str | None, Uitkomst]]:
        """Every row of the compiled rules, with its outcome."""
        if not wereld.onderwerp:
            wereld.over()
        regels = compileer(plan, **opties)
        return [(v, o, op, vak, uitkomst(s, r)) for v, o, op, vak, s, r in self.sql(regels.sql, wereld)]

    def __call__(self, plan: Plan, wereld: Wereld, *, volledig: bool = True, **opties: Any) -> Uitkomst | None:
        """The outcome of the only rule for the only subject; None when there is no row."""
        rijen = self.rijen(plan, wereld, volledig=volledig, **opties)
        assert len(rijen) <= 1, rijen
        return rijen[0][4] if rijen else None

    def vakken(self, plan: Plan, wereld: Wereld, **opties: Any) -> dict[str | None, Uitkomst]:
        """The outcome per vak of the only rule for the only subject, without the rows that do not matter."""
        return {rij[3]: rij[4] for rij in self.rijen(plan, wereld, **opties)}
