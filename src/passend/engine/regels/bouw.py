"""What all leaves of a compilation share: the CTEs made so far, names resolved to paths, facts that can be seen."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from passend.engine.blokken.rol import EenVan
from passend.engine.blokken.voorwaarde import SignaalIs
from passend.engine.delen.plan import Plan
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.regels.meetbron import ONDERWERPEN, Meetbron, Meeteis
from passend.engine.regels.relaties import Relaties
from passend.engine.regels.rijen import DAGTELLING, DAGTELLING_SQL
from passend.engine.regels.schalen import Schalen
from passend.engine.regels.sqltekst import ONWAAR, Paar, alle_rijen, er_is, is_een_van
from passend.engine.woorden import NIET_VERMELD

# What every row of evidence carries; a leaf fills what it has.
BEWIJS: Final = {
    "feit": "CAST(NULL AS TEXT)",
    "soort": "CAST(NULL AS TEXT)",
    "dag": "CAST(NULL AS DATE)",
    "wat": "CAST(NULL AS TEXT)",
    "moment": "CAST(NULL AS TEXT)",
    "niveau": "CAST(NULL AS TEXT)",
    "waarde": "CAST(NULL AS NUMERIC(18, 4))",
    "tekst": "CAST(NULL AS TEXT)",
    "verwacht": "CAST(NULL AS TEXT)",
}


@dataclass(frozen=True, slots=True)
class Venster:
    """A window of measurements: the CTE with its rows, and the one with its bounds.

    `samen` says that one window holds several vakken; else there is one per vak.
    """

    rijen: str
    grenzen: str
    samen: bool


@dataclass(frozen=True, slots=True)
class Blik:
    """From where a condition is looked at: the element it stands in, the days judged, one row per vak or not.

    `lezing` is the CTE with the subjects whose results are read.
    """

    vanaf: str
    per_vak: bool = False
    basis: str = ONDERWERPEN
    venster: Venster | None = None
    lezing: str = ONDERWERPEN

    @property
    def sleutel(self) -> str:
        """The columns that identify a row of a leaf."""
        return "nr, vak" if self.per_vak else "nr"

    @property
    def vak(self) -> str:
        """The column `vak` of a leaf: NULL unless there is a row per vak."""
        return "vak" if self.per_vak else "CAST(NULL AS TEXT) AS vak"

    def anders(self, **wijziging: Any) -> "Blik":
        """The same look with something changed."""
        return replace(self, **wijziging)


@dataclass(frozen=True, slots=True)
class Blad:
    """A leaf of a condition: a CTE with onderwerp, op, vak, s (strict) and r (loose).

    `anders` is what it comes to where the CTE has no row; `rijen` is a SELECT of the facts behind it (columns of
    BEWIJS, with `s` and `r` per fact), for the explanation. `met_vak`: there may be rows for a vak; `algemeen`: a row
    without a vak holds for every vak that has no row of its own (a result without a vak does not). `mist` is what
    nobody recorded where there is no row: the path of a question or instrument, or the name of a feature.
    """

    cte: str
    anders: Paar
    met_vak: bool = False
    rijen: str | None = None
    algemeen: bool = True
    mist: str = ""


@dataclass
class Bouw:
    """One compilation under construction; the same text is the same CTE, so that equal leaves are shared.

    A subject on a day has a number (`nr`) in the CTE `onderwerpen`; everything else counts and sorts by that number,
    which is cheaper than by name and day.
    """

    plan: Plan
    relaties: Relaties
    # how another rule becomes a leaf; given by the caller, because rules are made of leaves in turn
    signaal_blad: Callable[["Bouw", Blik, SignaalIs], Blad]
    ctes: dict[str, str] = field(default_factory=dict)
    onderweg: list[str] = field(default_factory=list)
    gevonden: dict[str, Any] = field(default_factory=dict)
    met_bewijs: bool = False
    lijnen: dict[tuple[str, str, tuple[str, ...]], object] = field(default_factory=dict)
    _meetbronnen: dict[str, Meetbron] = field(default_factory=dict)
    _later: dict[str, Callable[[], str]] = field(default_factory=dict)
    _veldnamen: set[str] = field(default_factory=set)
    _feitsoorten: set[str] = field(default_factory=set)
    _elke_soort: bool = False
    schalen: Schalen = field(init=False)

    def __post_init__(self) -> None:
        """Read the scales once and name the subjects."""
        self.schalen = Schalen(self.plan)
        bron = self.relaties.bron("onderwerp")
        self.ctes[f"SELECT ROW_NUMBER() OVER () AS nr, onderwerp, soort, op, nu FROM {bron} o"] = ONDERWERPEN

    # --- CTEs --------------------------------------------------------------------------------------------------------

    def cte(self, stam: str, tekst: str) -> str:
        """Name a query; the same text gives the same name."""
        if DAGTELLING in tekst and DAGTELLING not in self.ctes.values():
            self.ctes[DAGTELLING_SQL.format(dagen=self.relaties.bron("dagen"))] = DAGTELLING
        return self.ctes.setdefault(tekst, f"{stam}_{len(self.ctes)}")

    def later(self, stam: str, sleutel: object, tekst: Callable[[], str]) -> str:
        """Name a query whose text depends on conditions that are still to come; the latest text is used."""
        self.correcties()
        naam = self.cte(stam, f"{stam} {sleutel}")
        self._later[naam] = tekst
        return naam

    def met(self, select: str) -> str:
        """Put every CTE made so far in front of a query."""
        teksten = {naam: self._later[naam]() if naam in self._later else tekst for tekst, naam in self.ctes.items()}
        eerst = [f"{naam} AS MATERIALIZED ({tekst})" for naam, tekst in self.relaties.vooraf]
        delen = [*eerst, *(f"{naam} {_als(naam)} ({tekst})" for naam, tekst in teksten.items())]
        return "WITH " + ",\n".join(delen) + f"\n{select}"

    def correcties(self) -> str:
        """Facts that a later fact replaces, with the day from which they are invisible."""
        feit, veld = self.relaties.bron("feit"), self.relaties.bron("feitveld")
        tekst = (
            f"SELECT v.waarde AS feit, MIN(f.op) AS op FROM {feit} f JOIN {veld} v ON v.feit = f.id AND v.veld = 'van' "
            "WHERE f.soort = 'correctie' GROUP BY v.waarde"
        )
        return self.cte("correcties", tekst)

    def feiten(self, soorten: Sequence[str], blik: Blik) -> str:
        """Facts of these kinds (none: of any kind) that can be seen on the day that is judged."""
        self._feitsoorten |= set(soorten)
        self._elke_soort = self._elke_soort or not soorten
        bron = self.later("alle_feiten", "", self._alle_feiten)
        soort = is_een_van("f.soort", list(soorten)) if soorten else "f.soort <> 'correctie'"
        van, o = f"{bron} f JOIN {blik.basis} o ON o.nr = f.nr AND f.dag <= o.op", "o"
        if blik.basis == ONDERWERPEN:
            van, o = f"{bron} f", "f"
        tekst = (
            f"SELECT {o}.nr, {o}.op, {o}.nu, f.id, f.soort, f.vak, f.domein, f.dag, f.tot, f.moment "
            f"FROM {van} WHERE {soort} AND (f.verbeterd IS NULL OR f.verbeterd > {o}.op) "
            f"AND (f.dag < {o}.op OR f.moment IS NULL OR {o}.nu IS NULL OR f.moment <= {o}.nu)"
        )
        return self.cte("feiten", tekst)

    def _alle_feiten(self) -> str:
        """The facts of all conditions together, read once, each with the day from which a correction hides it."""
        soort = "" if self._elke_soort else f"WHERE {is_een_van('f.soort', sorted(self._feitsoorten))}"
        return (
            "SELECT o.nr, o.op, o.nu, f.id, f.soort, f.vak, f.domein, f.op AS dag, f.tot, f.nu AS moment, "
            "c.op AS verbeterd "
            f"FROM {self.relaties.bron('feit')} f "
            f"JOIN {ONDERWERPEN} o ON o.onderwerp = f.onderwerp AND f.op <= o.op "
            f"LEFT JOIN {self.correcties()} c ON c.feit = f.id {soort}"
        )

    def metingen(self, keuze: Meeteis, kolommen: Iterable[str], lezing: str) -> str:
        """The results of all conditions together, read once; `verbeterd` is the day from which a correction hides one.

        The text reads as many rows and columns as the conditions together ask for, of the subjects of `lezing`.
        """
        bron = self._meetbronnen.setdefault(lezing, Meetbron(lezing))
        bron.vraag(keuze, kolommen)
        return self.later("metingen", lezing, lambda: bron.tekst(self.relaties.bron("meting"), self.correcties()))

    def velden(self, *namen: str) -> str:
        """The fields of facts with these names, read once for all conditions together."""
        self._veldnamen |= set(namen)
        bron = self.relaties.bron("feitveld")
        return self.later(
            "velden",
            "",
            lambda: (
                f"SELECT feit, veld, waarde, getal FROM {bron} v WHERE {is_een_van('v.veld', sorted(self._veldnamen))}"
            ),
        )

    # --- names -------------------------------------------------------------------------------------------------------

    def pad(self, verwijzing: str, delen: Sequence[str], vanaf: str) -> str:
        """The canonical path of a reference, with its state behind it when it names one."""
        treffer = self.plan.register.zoek(verwijzing, delen=tuple(delen), vanaf=vanaf)
        return f"{treffer.pad}.{treffer.stand}" if treffer.stand else treffer.pad

    def paden(self, verwijzingen: Iterable[str], delen: Sequence[str], vanaf: str) -> list[str]:
        """The canonical paths of references; an open item is left out."""
        return [self.pad(een, delen, vanaf) for een in verwijzingen if een != NIET_VERMELD]

    def korte_ids(self, verwijzingen: Iterable[str], deel: str, vanaf: str) -> list[str]:
        """The plain ids of elements of a part, as results carry them."""
        return [pad.rpartition(".")[2] for pad in self.paden(verwijzingen, (deel,), vanaf)]

    def rollen(self, rollen: Iterable[Any], vanaf: str) -> list[str]:
        """Every id by which somebody in one of these roles may be recorded: the role, its shares, its paths."""
        namen: dict[str, None] = {}
        for rol in rollen:
            for naam in rol.een_van if isinstance(rol, EenVan) else [rol]:
                if naam != NIET_VERMELD:
                    namen |= dict.fromkeys(self._vervullers(str(naam), vanaf))
        return list(namen)

    def _vervullers(self, rol: str, vanaf: str) -> list[str]:
        """The role itself and whoever fills it: shares of a role, and the school's own role for one of the law."""
        namen = [rol]
        try:
            namen.append(self.plan.register.zoek(rol, delen=("rollen", "overleggen"), vanaf=vanaf).pad)
            vervullers = self.plan.register.vervullers(rol)
        except VerwijzingFout:
            vervullers = []
        for vervuller in vervullers:
            for element in (vervuller, *(deel for deel in vervuller.verdeling if not isinstance(deel, str))):
                namen += [element.id, element.pad or element.id]
        if rol == "eigen leerkracht" or "leerkracht" in namen:
            namen += ["leerkracht", "eigen leerkracht"]
        return namen


def samengevat(blik: Blik, rijen: str, *, elk: bool = False, keuze_open: bool = False) -> str:
    """One row per key from rows with `s` and `r`: one row that passes is enough, or (`elk`) every row must.

    With `keuze_open` the plan leaves open which rows are meant: one that passes may be it, and there may be none.
    """
    van = alle_rijen if elk else er_is
    streng, ruim = ("FALSE", "(CASE WHEN bool_or(r) THEN TRUE END)") if keuze_open else (van("s"), van("r"))
    return f"SELECT nr, {blik.vak}, {streng} AS s, {ruim} AS r FROM ({rijen}) x GROUP BY {blik.sleutel}"


def beide_lezingen(bouw: Bouw, blik: Blik, lezingen: Sequence[str]) -> str:
    """A CTE from rows of one or more readings: the strictest and the loosest of them; a missing row is unknown."""
    if len(lezingen) == 1:
        return bouw.cte("lezing", lezingen[0])
    alle = " UNION ALL ".join(f"SELECT nr, vak, s, r FROM ({tekst}) e{i}" for i, tekst in enumerate(lezingen))
    streng = f"CASE WHEN NOT bool_and(s) THEN FALSE WHEN COUNT(s) = {len(lezingen)} THEN TRUE END"
    ruim = f"CASE WHEN bool_or(r) THEN TRUE WHEN COUNT(r) = {len(lezingen)} THEN FALSE END"
    return bouw.cte(
        "lezing",
        f"SELECT nr, {blik.vak}, {streng} AS s, {ruim} AS r FROM ({alle}) x GROUP BY {blik.sleutel}",
    )


def heeft_open(lijst: Sequence[object]) -> bool:
    """Whether a list has an item that the plan leaves open."""
    return NIET_VERMELD in lijst


def kenmerk(kolom: str, waarden: Sequence[object]) -> str:
    """Test a mark of a fact: without it the fact is about something else."""
    return f"COALESCE({is_een_van(kolom, waarden)}, FALSE)" if waarden else ONWAAR


def _als(naam: str) -> str:
    """The numbers of the subjects must be given out once."""
    return "AS MATERIALIZED" if naam == ONDERWERPEN else "AS"
