"""Trees of conditions: leaves as CTEs, joined and combined with SQL's own three-valued logic."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from passend.engine.blokken.voorwaarde import Feitvoorwaarde, Minstens, SignaalIs, Venster, Voorwaarde
from passend.engine.regels.bladen.aandeel import aandeel_blad
from passend.engine.regels.bladen.feit import feit_blad
from passend.engine.regels.bladen.gedaan import dit_blad, gedaan_blad
from passend.engine.regels.bladen.groei import groei_blad
from passend.engine.regels.bladen.leerling import leerling_blad
from passend.engine.regels.bladen.meting import meting_blad
from passend.engine.regels.bladen.oordeel import oordeel_blad
from passend.engine.regels.bladen.perioden import tijdens_blad
from passend.engine.regels.bladen.steun import steun_blad
from passend.engine.regels.bladen.stuk import stuk_blad
from passend.engine.regels.bladen.toestemming import toestemming_blad
from passend.engine.regels.bladen.trede import trede_blad
from passend.engine.regels.bladen.trend import trend_blad
from passend.engine.regels.bladen.uitgebleven import uitgebleven_blad
from passend.engine.regels.bladen.venster import meting_in_venster, vensters, vol_blad
from passend.engine.regels.bouw import BEWIJS, Blad, Blik, Bouw, beide_lezingen, samengevat
from passend.engine.regels.meetbron import ONDERWERPEN
from passend.engine.regels.sqltekst import (
    NOOIT,
    ONBEKEND,
    ONWAAR,
    OPEN,
    WAAR,
    WEET_NIET,
    Paar,
    alle,
    een_van,
    of,
    omgekeerd,
)
from passend.engine.woorden import NIET_VERMELD

type Tak = Voorwaarde | str

_GEEN_VAK: Final = "CAST(NULL AS TEXT) AS vak"
_METINGEN: Final = ("toets", "methodetoets", "verwachting")
_OVER_METINGEN: Final = (*_METINGEN, "groei", "trend")
_EIGEN_BLAD: Final[dict[str, Callable[[Bouw, Blik, Any], Blad]]] = {
    "oordeel": oordeel_blad,
    "leerling": leerling_blad,
    "steun": steun_blad,
    "toestemming": toestemming_blad,
    "trede": trede_blad,
    "groei": groei_blad,
    "aandeel": aandeel_blad,
    "trend": trend_blad,
    "uitgebleven": uitgebleven_blad,
    "tijdens": tijdens_blad,
    "gedaan": gedaan_blad,
    "dit": dit_blad,
}


@dataclass
class Boom:
    """A condition as an expression over its leaves.

    Leaf i is there where `b{i}` is true and comes to `s{i}` and `r{i}`; `n{i}`, `ns{i}` and `nr{i}` are its row
    without a vak, which may hold for every vak.
    """

    bouw: Bouw
    blik: Blik
    bladen: list[Blad] = field(default_factory=list)
    tekens: dict[int, bool] = field(default_factory=dict)
    _gemaakt: dict[int, int] = field(default_factory=dict)
    _positief: bool = True
    _kies: Callable[[int], Paar] | None = None

    def zonder_rijen(self, lees: Callable[[], Paar]) -> Paar:
        """What an expression comes to where no leaf has a row, as far as that is a constant."""
        return self._met(lambda i: self.bladen[i].anders, lees)

    def alleen_eigen(self, lees: Callable[[], Paar]) -> Paar:
        """An expression in which a row without a vak does not hold for other vakken."""
        return self._met(lambda i: self.kolommen(i, algemeen=False), lees)

    def _met(self, kies: Callable[[int], Paar], lees: Callable[[], Paar]) -> Paar:
        eerder, self._kies = self._kies, kies
        try:
            return lees()
        finally:
            self._kies = eerder

    def lees(self, tak: Tak) -> Paar:
        """The expression of a condition; its leaves are added to `bladen`."""
        if not isinstance(tak, Voorwaarde):
            return OPEN
        soort = tak.soort
        if soort == "alle":
            return alle(self._alle(tak.takken))
        if soort == "een van":
            return een_van(self.lees(deel) for deel in tak.takken)
        if soort == "niet":
            return self._niet(tak.niet or NIET_VERMELD)
        if tak.minstens is not None:
            return self._minstens(tak.minstens)
        return self._blad(tak, partial(maak_blad, self.bouw, self.blik, tak))

    def los(self, tak: Tak) -> Paar:
        """The expression of a rule by itself: with alternatives it finds what a rule for each of them would find.

        So an alternative of which nobody recorded anything asks nothing when another comes to false.
        """
        if not isinstance(tak, Voorwaarde) or tak.soort != "een van":
            return self.lees(tak)
        return een_van(self._als_regel(deel) for deel in tak.takken)

    def _als_regel(self, tak: Tak) -> Paar:
        paar = self.lees(tak)
        anders = self.zonder_rijen(lambda: self.lees(tak))
        if not set(anders) - {WAAR, ONWAAR}:
            return paar
        er = of(test for i in dict.fromkeys(self._nummers(tak)) for test in self._aanwezig(i))
        delen = zip(paar, anders, strict=True)
        return Paar(*(f"(CASE WHEN {er} THEN {met} ELSE COALESCE({zonder}, FALSE) END)" for met, zonder in delen))

    def _aanwezig(self, i: int) -> Iterator[str]:
        """Whether a leaf has a row, of its own or without a vak."""
        if not self._alleen_algemeen(self.bladen[i]):
            yield f"k.b{i}"
        if self._alleen_algemeen(self.bladen[i]) or self.heeft_algemene_rij(self.bladen[i]):
            yield f"k.n{i}"

    def _niet(self, tak: Tak) -> Paar:
        self._positief = not self._positief
        try:
            return omgekeerd(self.lees(tak))
        finally:
            self._positief = not self._positief

    def _blad(self, tak: Voorwaarde, maak: Callable[[], Blad]) -> Paar:
        if id(tak) not in self._gemaakt:
            self._gemaakt[id(tak)] = self._nummer(maak())
        self.tekens.setdefault(self._gemaakt[id(tak)], self._positief)
        return (self._kies or self.kolommen)(self._gemaakt[id(tak)])

    def _alle(self, takken: Sequence[Tak]) -> Iterator[Paar]:
        """Conditions side by side; those with `toen` look at the day of the facts that the others find."""
        toen = [tak for tak in takken if isinstance(tak, Voorwaarde) and is_toen(tak)]
        gewoon = [tak for tak in takken if tak not in toen]
        later = [] if self.bouw.met_bewijs else [tak for tak in gewoon if _leest_metingen(tak)]
        eerst = [tak for tak in gewoon if tak not in later]
        yield from (self.lees(tak) for tak in eerst)
        heel, self.blik = self.blik, self._versmald(eerst)
        try:
            yield from [self.lees(tak) for tak in later]
        finally:
            self.blik = heel
        rijen = [self.bladen[i].rijen for tak in gewoon for i in self._nummers(tak)]
        for tak in toen:
            yield self._blad(tak, partial(toen_blad, self.bouw, self.blik, tak, rijen))

    def _versmald(self, ernaast: Sequence[Tak]) -> Blik:
        """The look at results beside conditions on facts: only at subjects that those do not rule out.

        Where a condition beside it is false the whole is false, whatever the results say; most subjects have no plan,
        and all of them have results. An explanation looks at everything, in the order of the text.
        """
        blik = self.blik
        if blik.basis != ONDERWERPEN or blik.venster:
            return blik
        for tak in ernaast:
            blad = self.bladen[self._gemaakt[id(tak)]] if id(tak) in self._gemaakt else None
            if blad is not None and blad.anders == NOOIT:
                mogelijk = f"SELECT nr FROM {blad.cte} WHERE r IS NOT FALSE"
                basis = f"SELECT o.* FROM {ONDERWERPEN} o WHERE o.nr IN ({mogelijk})"
                smal = self.bouw.cte("smal", basis)
                return blik.anders(basis=smal, lezing=smal)
        return blik

    def _nummers(self, tak: Tak) -> Iterator[int]:
        """The leaves of a condition that has been read."""
        if isinstance(tak, Voorwaarde) and id(tak) in self._gemaakt:
            yield self._gemaakt[id(tak)]
        elif isinstance(tak, Voorwaarde):
            for deel in tak.takken:
                yield from self._nummers(deel)

    def _minstens(self, minstens: Minstens) -> Paar:
        """So many of them: certain when enough are true, ruled out when too few can be."""
        paren = [self.lees(tak) for tak in minstens.van if tak != NIET_VERMELD]
        meer = len(paren) < len(minstens.van)
        uit = []
        for lezing, kolom in enumerate(("streng", "ruim")):
            delen = [paar[lezing] for paar in paren]
            nodig = minstens.aantal
            if nodig == NIET_VERMELD:
                nodig = len(delen) + meer if kolom == "streng" else 1
            zeker = " + ".join(f"CASE WHEN {deel} THEN 1 ELSE 0 END" for deel in delen) or "0"
            kan = " + ".join(f"CASE WHEN {deel} IS NOT FALSE THEN 1 ELSE 0 END" for deel in delen) or "0"
            # a member that the plan leaves open may be true
            extra = " + 1" if meer and kolom == "ruim" else ""
            test = f"WHEN {zeker}{extra} >= {nodig} THEN TRUE WHEN {kan}{extra} < {nodig} THEN FALSE"
            uit.append(f"(CASE {test} END)")
        return Paar(*uit)

    def voeg_toe(self, blad: Blad) -> Paar:
        """Add a leaf that stands in no condition; returns its columns."""
        return self.kolommen(self._nummer(blad))

    def _nummer(self, blad: Blad) -> int:
        if blad not in self.bladen:
            self.bladen.append(blad)
        return self.bladen.index(blad)

    def bewijs(self) -> list[str]:
        """The facts behind each leaf; under `niet` a fact counts when it does not pass."""
        return [
            bewijs_select(blad.rijen, omkeren=not self.tekens.get(i, True)) if blad.rijen else ""
            for i, blad in enumerate(self.bladen)
        ]

    def kolommen(self, i: int, *, algemeen: bool = True) -> Paar:
        """Both readings of a leaf as columns of `bron`."""
        blad = self.bladen[i]
        uit = []
        for kolom, anders in zip("sr", blad.anders, strict=True):
            takken = [] if self._alleen_algemeen(blad) else [f"WHEN k.b{i} THEN k.{kolom}{i}"]
            if self._alleen_algemeen(blad) or (algemeen and self.heeft_algemene_rij(blad)):
                takken.append(f"WHEN k.n{i} THEN k.n{kolom}{i}")
            uit.append(f"(CASE {' '.join(takken)} ELSE {anders} END)")
        return Paar(*uit)

    def heeft_algemene_rij(self, blad: Blad) -> bool:
        """Whether a leaf has, beside rows per vak, one that holds for the other vakken."""
        return self.blik.per_vak and blad.met_vak and blad.algemeen

    def _alleen_algemeen(self, blad: Blad) -> bool:
        return self.blik.per_vak and not blad.met_vak

    def bron(self, kern: int, *, met_basis: bool) -> str:
        """One row per key with the outcome of every leaf beside each other, to select from as `k`.

        A key is a row of one of the first `kern` leaves, or (`met_basis`) a subject. The leaves are stacked and then
        grouped instead of joined: databases guess badly how many rows a leaf has, and a wrong guess makes a join of
        50,000 by 50,000.
        """
        if len(self.bladen) == 1 and kern == 1 and not met_basis and not self._verspreidt():
            return f"(SELECT nr, vak, TRUE AS b0, s AS s0, r AS r0 FROM {self.bladen[0].cte} e) k"
        stapel = [
            f"SELECT nr, {'vak' if self.blik.per_vak else _GEEN_VAK}, {i} AS blad, s, r FROM {blad.cte}"
            for i, blad in enumerate(self.bladen)
        ]
        if met_basis:
            leeg = f"{ONBEKEND} AS s, {ONBEKEND} AS r"
            stapel.append(f"SELECT nr, {_GEEN_VAK}, -1 AS blad, {leeg} FROM {self.blik.basis}")
        kolommen = [f"bool_or(blad < {kern}) AS telt"]
        for i in range(len(self.bladen)):
            kolommen.append(f"bool_or(blad = {i}) AS b{i}")
            kolommen += [f"bool_or(CASE WHEN blad = {i} THEN {kolom} END) AS {kolom}{i}" for kolom in "sr"]
        sleutel = self.blik.sleutel
        naast = (
            f"SELECT nr, {self.blik.vak}, {', '.join(kolommen)} FROM ({' UNION ALL '.join(stapel)}) e "
            f"GROUP BY {sleutel}"
        )
        verspreid = "".join(f", {kolom}" for kolom in self._verspreid())
        return f"(SELECT * FROM (SELECT e.*{verspreid} FROM ({naast}) e) e WHERE e.telt) k"

    def _verspreidt(self) -> bool:
        return any(self._alleen_algemeen(blad) or self.heeft_algemene_rij(blad) for blad in self.bladen)

    def _verspreid(self) -> Iterator[str]:
        """The row without a vak of a leaf, on every row of the same subject."""
        for i, blad in enumerate(self.bladen):
            if self._alleen_algemeen(blad) or self.heeft_algemene_rij(blad):
                samen = "OVER (PARTITION BY nr)"
                yield f"bool_or(b{i} AND vak IS NULL) {samen} AS n{i}"
                yield from (
                    f"bool_or(CASE WHEN vak IS NULL THEN {kolom}{i} END) {samen} AS n{kolom}{i}" for kolom in "sr"
                )


def _leest_metingen(tak: Tak) -> bool:
    """Whether a condition is one on results, or holds nothing but these."""
    if not isinstance(tak, Voorwaarde):
        return False
    if tak.takken:
        return all(_leest_metingen(deel) for deel in tak.takken)
    return tak.soort in _OVER_METINGEN


def is_toen(tak: Voorwaarde) -> bool:
    """Whether a condition is about the day of another fact instead of today."""
    return tak.feitvoorwaarde is not None and bool(tak.feitvoorwaarde.toen)


def toen_blad(bouw: Bouw, blik: Blik, tak: Voorwaarde, rijen: Sequence[str | None]) -> Blad:
    """A leaf judged on the latest day of the facts that the conditions beside it find; without any, today."""
    bronnen = [f"SELECT nr, dag FROM ({tekst}) r{i} WHERE s" for i, tekst in enumerate(rijen) if tekst]
    if not bronnen:
        return maak_blad(bouw, blik, tak)
    dagen = f"SELECT nr, MAX(dag) AS dag FROM ({' UNION ALL '.join(bronnen)}) d GROUP BY nr"
    basis = (
        "SELECT o.nr, o.onderwerp, o.soort, a.dag AS op, CAST(NULL AS TIMESTAMP) AS nu "
        f"FROM {bouw.cte('toen', dagen)} a JOIN {blik.basis} o ON o.nr = a.nr"
    )
    return maak_blad(bouw, blik.anders(basis=bouw.cte("toen_basis", basis)), tak)


def maak_blad(bouw: Bouw, blik: Blik, tak: Voorwaarde) -> Blad:
    """The leaf for one condition that is not logic."""
    soort, inhoud = tak.soort, tak.inhoud
    if soort in _METINGEN:
        return meting_in_venster(bouw, blik, inhoud) if blik.venster else meting_blad(bouw, blik, inhoud)
    if soort in ("plan", "document"):
        return stuk_blad(bouw, blik, soort, inhoud)
    if soort in _EIGEN_BLAD:
        return _EIGEN_BLAD[soort](bouw, blik, inhoud)
    if isinstance(inhoud, SignaalIs):
        return bouw.signaal_blad(bouw, blik, inhoud)
    if isinstance(inhoud, Venster):
        return venster_blad(bouw, blik, inhoud)
    if isinstance(inhoud, Feitvoorwaarde):
        return feit_blad(bouw, blik, soort, inhoud)
    raise ValueError(f"voorwaarde zonder betekenis: {soort}")


def venster_blad(bouw: Bouw, blik: Blik, inhoud: Venster) -> Blad:
    """A window: the condition inside it, looked at from the window; open readings both count."""
    gevonden, is_open = vensters(bouw, blik, inhoud.metingen)
    delen, bewijs = [], []
    for venster in gevonden:
        boom = Boom(bouw, blik.anders(venster=venster, per_vak=not venster.samen))
        binnen = boom.lees(inhoud.geldt)
        vol = boom.voeg_toe(vol_blad(bouw, venster)).streng
        kern = len(boom.bladen)
        # without a window there is nothing to judge; one that is not full does not hold
        paar = OPEN if is_open else Paar(*(f"(CASE WHEN {vol} THEN {deel} ELSE {vol} END)" for deel in binnen))
        delen.append(samengevat(blik, uitwerking(boom, paar, kern)))
        bewijs += [deel for deel in boom.bewijs() if deel]
    rijen = " UNION ALL ".join(dict.fromkeys(bewijs)) or None
    return Blad(beide_lezingen(bouw, blik, delen), WEET_NIET, blik.per_vak, rijen, algemeen=False, mist="metingen")


def uitwerking(boom: Boom, paar: Paar, kern: int, *, met_basis: bool = False) -> str:
    """The rows of a condition: (onderwerp, op, vak, s, r)."""
    bron = boom.bron(kern, met_basis=met_basis)
    return f"SELECT k.nr, k.vak, {paar.streng} AS s, {paar.ruim} AS r FROM {bron}"


def bewijs_select(rijen: str, *, omkeren: bool = False) -> str:
    """Rows of evidence in one shape: the columns of BEWIJS, with `s` and `r` seen from the whole condition."""
    uitkomst = "NOT r AS s, NOT s AS r" if omkeren else "s, r"
    return f"SELECT nr, vak, {', '.join(BEWIJS)}, {uitkomst} FROM ({rijen}) e"
