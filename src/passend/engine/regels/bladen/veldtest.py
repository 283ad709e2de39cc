"""Fields of a fact: one row per fact, with the outcome of every field that a condition names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from passend.engine.blokken.feit import FEITSOORTEN, Aard
from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.regels.bladen.gebeurtenis import NIET_GEHOUDEN
from passend.engine.regels.bouw import BEWIJS, Blik, Bouw, heeft_open, kenmerk
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import ALTIJD, OPEN, WAAR, Paar, alle, is_een_van, letter, letters
from passend.engine.regels.vergelijken import waarde as waarde_test
from passend.engine.woorden import NIET_VERMELD

# Acts, talks and meetings that were only planned, or cancelled, did not happen.
TE_HOUDEN = frozenset({"actie", "gesprek", "overleg"})
KOLOMVELDEN = frozenset({"vak", "domein"})


@dataclass
class Veldrijen:
    """A SELECT with one row per fact (`q`): columns of the fact and aggregates over its fields (`v`)."""

    bouw: Bouw
    blik: Blik
    soorten: Sequence[str]
    velden: dict[str, None] = field(default_factory=dict)
    kolommen: dict[str, str] = field(default_factory=dict)
    alleen: dict[str, Sequence[str]] = field(default_factory=dict)

    def veld(self, naam: str, uitdrukking: str, *, kern: str = "bool_or") -> str:
        """Aggregate an expression over the values `v.waarde`/`v.getal` of a field; returns the column of `q`."""
        self.velden[naam] = None
        tekst = f"{kern}(CASE WHEN v.veld = {letter(naam)} THEN {uitdrukking} END)"
        return self._kolom(tekst)

    def _kolom(self, tekst: str) -> str:
        for naam, ander in self.kolommen.items():
            if ander == tekst:
                return f"q.{naam}"
        naam = f"k{len(self.kolommen)}"
        self.kolommen[naam] = tekst
        return f"q.{naam}"

    def een_waarde(self, naam: str, paar: Paar) -> Paar:
        """Test the values of a field: one that passes is enough; a fact without the field is unknown."""
        self.velden[naam] = None
        uit = []
        for deel in paar:
            rij = f"CASE WHEN v.veld = {letter(naam)} THEN {deel} END"
            aanwezig = f"COUNT(CASE WHEN v.veld = {letter(naam)} THEN 1 END)"
            geen = f"{aanwezig} > 0 AND {aanwezig} = COUNT({rij})"
            uit.append(self._kolom(f"CASE WHEN bool_or({rij}) THEN TRUE WHEN {geen} THEN FALSE END"))
        return Paar(*uit)

    def tekst(self, naam: str) -> str:
        """The value of a field as text."""
        return self.veld(naam, "v.waarde", kern="MAX")

    def getal(self, naam: str) -> str:
        """The value of a field as a number."""
        return self.veld(naam, "v.getal", kern="MAX")

    def bron(self) -> str:
        """The SELECT, named `q`; facts without the marks of `alleen` are about something else and left out."""
        vast = ("nr", "op", "id", "soort", "vak", "domein", "dag", "tot", "moment")
        groep = ", ".join(f"f.{kolom}" for kolom in vast)
        velden = self.bouw.velden(*self.velden, *self.alleen)
        van = f"{self.bouw.feiten(self.soorten, self.blik)} f"
        for i, (naam, waarden) in enumerate(self.alleen.items()):
            test = is_een_van(f"a{i}.waarde", waarden)
            van += f" JOIN {velden} a{i} ON a{i}.feit = f.id AND a{i}.veld = {letter(naam)} AND {test}"
        kolommen = "".join(f", {tekst} AS {naam}" for naam, tekst in self.kolommen.items())
        if self.velden:
            van += f" LEFT JOIN {velden} v ON v.feit = f.id AND v.veld IN {letters(self.velden)}"
        return f"(SELECT {groep}{kolommen} FROM {van} GROUP BY {groep}) q"

    def rijen(self, bewijs: Mapping[str, str] | None = None) -> Rijen:
        """The rows, with the columns of evidence; call it after all fields have been named."""
        rijen = Rijen(self.bron())
        basis = BEWIJS | {"feit": "q.id", "soort": "q.soort", "dag": "q.dag"}
        rijen.kolommen |= {"nr": "q.nr", "op": "q.op", "vak": "q.vak"} | basis | dict(bewijs or {})
        return rijen


def veld_tests(bouw: Bouw, blik: Blik, v: Feitvoorwaarde, feiten: Veldrijen, *, zonder: Sequence[str] = ()) -> Paar:
    """Test every field of the kind that the condition names, and who did it and what it was about."""
    soort = FEITSOORTEN.get(v.soort_feit)
    delen: list[Paar] = []
    for naam, inhoud in v.velden.items():
        if naam in zonder:
            continue
        veld = soort.velden.get(naam) if soort else None
        aard = veld.aard if veld else Aard.WAARDE
        delen.append(_veld(bouw, blik, feiten, naam, inhoud, aard, veld.delen if veld else ()))
    if v.door:
        delen.append(_rol(bouw, blik, feiten, "door", v.door))
    if v.over is not None:
        delen.append(_over(bouw, blik, feiten, v.over))
    if v.soort_feit in TE_HOUDEN:
        gepland = feiten.veld("stand", is_een_van("v.waarde", NIET_GEHOUDEN))
        bedoeld = feiten.veld("over", "v.waarde LIKE 'gepland op %'")
        delen.append(Paar(*[f"(COALESCE({gepland}, FALSE) = FALSE AND COALESCE({bedoeld}, FALSE) = FALSE)"] * 2))
    return alle(delen)


def _veld(
    bouw: Bouw, blik: Blik, feiten: Veldrijen, naam: str, inhoud: Any, aard: Aard, delen: tuple[str, ...]
) -> Paar:
    if aard is Aard.ROL:
        return _rol(bouw, blik, feiten, naam, inhoud)
    if aard is Aard.WAARDE and not isinstance(inhoud, list):
        return _waarde(bouw, feiten, naam, inhoud)
    if aard is Aard.JA_NEE:
        return (
            OPEN if inhoud == NIET_VERMELD else feiten.een_waarde(naam, Paar(*[is_een_van("v.waarde", [inhoud])] * 2))
        )
    lijst = inhoud if isinstance(inhoud, list) else [inhoud]
    waarden = _woorden(bouw, blik, lijst, delen)
    if naam in KOLOMVELDEN:
        test = kenmerk(f"q.{naam}", waarden)
    else:
        if aard is Aard.KENMERK and waarden and not heeft_open(lijst) and naam not in feiten.alleen:
            feiten.alleen[naam] = waarden
            return ALTIJD
        test = feiten.veld(naam, is_een_van("v.waarde", waarden)) if waarden else "FALSE"
        test = f"COALESCE({test}, FALSE)" if aard is Aard.KENMERK else test
    return Paar(test, WAAR if heeft_open(lijst) else test)


def _woorden(bouw: Bouw, blik: Blik, lijst: Sequence[Any], delen: tuple[str, ...]) -> list[str]:
    """The values that a field may hold: canonical paths for references (and the plain id), words as they are."""
    if not delen:
        return [str(een) for een in lijst if een != NIET_VERMELD]
    paden = bouw.paden((str(een) for een in lijst), delen, blik.vanaf)
    return [*paden, *(pad.rpartition(".")[2] for pad in paden if delen == ("instrumenten",))]


def _rol(bouw: Bouw, blik: Blik, feiten: Veldrijen, naam: str, rollen: Sequence[Any]) -> Paar:
    namen = bouw.rollen(rollen, blik.vanaf)
    test = feiten.veld(naam, is_een_van("v.waarde", namen)) if namen else "FALSE"
    return Paar(test, WAAR if heeft_open(rollen) else test)


def _waarde(bouw: Bouw, feiten: Veldrijen, naam: str, test: Any) -> Paar:
    if test == NIET_VERMELD:
        return feiten.een_waarde(naam, OPEN)
    lijsten = _lijsten_van(bouw, feiten.soorten, naam)
    return feiten.een_waarde(naam, waarde_test(test, "v.waarde", "v.getal", bouw.schalen, lijsten))


def _lijsten_van(bouw: Bouw, soorten: Sequence[str], naam: str) -> list[str]:
    """The list that a field of the plan's own kind of fact takes its words from."""
    return [
        veld.lijst
        for eigen in bouw.plan.feiten
        if not isinstance(eigen, str) and eigen.id in soorten
        for veld in eigen.velden
        if not isinstance(veld, str) and naam in (veld.id, veld.naam) and veld.lijst
    ]


def _over(bouw: Bouw, blik: Blik, feiten: Veldrijen, over: Any) -> Paar:
    woorden: list[str] = []
    for een in over if isinstance(over, list) else [over]:
        woorden += [str(een), *_als_pad(bouw, blik, str(een))]
    test = f"COALESCE({feiten.veld('over', is_een_van('v.waarde', woorden))}, FALSE)"
    return Paar(test, test)


def _als_pad(bouw: Bouw, blik: Blik, woord: str) -> list[str]:
    try:
        return [bouw.pad(woord, (), blik.vanaf)]
    except VerwijzingFout:
        return []
