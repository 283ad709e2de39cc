"""Everything known about one onderwerp on one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.feit import METINGEN
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.lezen.register import Treffer
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.feiten import Feit
from passend.engine.termijnen.kalender import Kalender
from passend.engine.termijnen.perioden import periodes
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.planboek import Planboek

type Moment = date | datetime

OOIT = date(1900, 1, 1)
# Whose log may name people: their facts are theirs, not those of the group.
MET_MENSEN = frozenset({"groep", "subgroep", "school"})


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """What the stand is about: a leerling, a groep (with its jaargroepen, where they are known), the school …"""

    id: str
    soort: str = "leerling"
    jaargroepen: frozenset[int] = frozenset()


@dataclass
class Uitkomsten:
    """Outcomes of the plan's conditions for one onderwerp and day, as the compiled SQL gave them."""

    rijen: Mapping[tuple[str, str | None], Uitkomst] = field(default_factory=dict)

    def van(self, adres: str, vak: str | None = None) -> Uitkomst:
        """The outcome at an address; a condition without a row is onwaar (nothing was recorded that matters)."""
        for sleutel in ((adres, vak), (adres, None)):
            if sleutel in self.rijen:
                return self.rijen[sleutel]
        gevonden = [uitkomst for (plek, _), uitkomst in self.rijen.items() if plek == adres]
        for beste in (Uitkomst.WAAR, Uitkomst.VRAAG):
            if beste in gevonden:
                return beste
        return Uitkomst.ONWAAR

    def vakken(self, adres: str) -> dict[str | None, Uitkomst]:
        return {vak: uitkomst for (plek, vak), uitkomst in self.rijen.items() if plek == adres}


class Dossier:
    """The facts of one onderwerp up to and including one day, with the questions the stand asks about them."""

    def __init__(
        self,
        boek: Planboek,
        onderwerp: Onderwerp,
        feiten: Sequence[Feit],
        *,
        op: date,
        nu: datetime | None = None,
        kalender: Kalender,
        uitkomsten: Uitkomsten | None = None,
        vanuit: Sequence[str] = (),
        afgeleid: Mapping[str, str] | None = None,
        verschuldigd_vanaf: date | None = None,
    ) -> None:
        self.boek, self.plan, self.rollen = boek, boek.plan, boek.rollen
        self.onderwerp, self.op, self.nu = onderwerp, op, nu
        self.vanuit = tuple(vanuit)
        self.uitkomsten = uitkomsten or Uitkomsten()
        self.afgeleid = dict(afgeleid or {})
        # Yearly duties are owed since the plan works; unless told otherwise, since the school year of yesterday.
        self.verschuldigd_vanaf = verschuldigd_vanaf or kalender.schooljaar(op - timedelta(days=1)).van
        self.tellingen: dict[str, dict[str, int]] = {}
        self._op_doel: dict[str, list[Feit]] = {}
        self._feiten: list[Feit] = []
        self.vervang_feiten(self._met_namen_van_nu(feit) for feit in _zichtbaar(feiten, op, nu))
        self.kalender = _met_schooldagen(kalender, feiten)
        self.periodes = periodes(
            [regel for regel in self.plan.kalender if not isinstance(regel, str)],
            range(op.year - 2, op.year + 2),
            self._gebeurtenis,
            self.kalender,
        )

    def _met_namen_van_nu(self, feit: Feit) -> Feit:
        """A fact that was recorded under an earlier edition, with the names of this one."""
        naam_nu = self.boek.naam_nu
        if not self.boek.hernoemd or all(naam_nu(doel) == doel for doel in feit.doelen):
            return feit
        velden = {
            veld: tuple(naam_nu(waarde) if isinstance(waarde, str) and "." in waarde else waarde for waarde in waarden)
            for veld, waarden in feit.velden.items()
        }
        return replace(feit, velden=velden, doelen=frozenset(map(naam_nu, feit.doelen)))

    @property
    def feiten(self) -> list[Feit]:
        """The facts that count, in order of day and then of recording."""
        return self._feiten

    def vervang_feiten(self, feiten: Iterable[Feit]) -> None:
        """Go on with these facts: some of the log take effect later, others follow from a decision."""
        self._feiten = sorted(feiten, key=lambda feit: (feit.op, feit.nr))
        self.handelingen = [feit for feit in self._feiten if feit.soort not in METINGEN]
        self._op_doel = {}
        for feit in self._feiten:
            for doel in feit.doelen:
                self._op_doel.setdefault(doel, []).append(feit)

    def uitkomst(self, voorwaarde: Voorwaarde | str | None, vak: str | None = None) -> Uitkomst | None:
        """The outcome of a condition of the plan: None where there is none, *vraag* where the plan is silent."""
        if voorwaarde is None:
            return None
        if isinstance(voorwaarde, str):
            return Uitkomst.VRAAG
        return self.uitkomsten.van(self.boek.adressen[id(voorwaarde)], vak)

    def _gebeurtenis(self, verwijzing: str) -> list[date]:
        return [feit.op for feit in self.van("gebeurtenis") if feit.heeft("soort", verwijzing)]

    def is_van_een_ander(self, feit: Feit) -> bool:
        """Whether a fact in the log of a group or school is about one of its people."""
        return self.onderwerp.soort in MET_MENSEN and bool(feit.alle("leerling"))

    def van(self, *soorten: str) -> list[Feit]:
        return [feit for feit in self.feiten if feit.soort in soorten]

    def met_doel(self, pad: str, *soorten: str) -> list[Feit]:
        """Facts that name this element, in any of these kinds (none given: any kind)."""
        gevonden = self._op_doel.get(pad, [])
        return [f for f in gevonden if f.soort in soorten] if soorten else list(gevonden)

    def kenmerk(self, naam: str) -> Any:
        """The latest value of a feature of the leerling, None when nobody recorded it."""
        for feit in reversed(self.van("leerling")):
            if feit.alle(naam):
                return feit.een(naam)
        return None

    def kenmerk_sinds(self, *namen: str) -> list[date]:
        return [feit.op for feit in self.van("leerling") if any(feit.alle(naam) for naam in namen)]

    @property
    def groep(self) -> int | None:
        """The group (1-8) of the leerling, or of the group this is about."""
        waarde = self.kenmerk("groep")
        if waarde is None:
            waarde = next((f.een("groep") for f in reversed(self.feiten) if f.alle("groep")), None)
        return int(waarde) if str(waarde).isdigit() else None

    @property
    def jaargroepen(self) -> frozenset[int]:
        """The groups (1-8) in question: a combined group has more than one; none when nobody recorded it."""
        groep = self.groep
        return self.onderwerp.jaargroepen or (frozenset() if groep is None else frozenset({groep}))

    def zoek(self, verwijzing: str, vanaf: str | None = None) -> Treffer | None:
        """Resolve a reference from an element; None for `niet vermeld` and for words that are no element."""
        if verwijzing in (NIET_VERMELD, "reden", "aanleiding", "einde", "terug"):
            return None
        return self.boek.zoek(verwijzing, vanaf)


def _met_schooldagen(kalender: Kalender, feiten: Iterable[Feit]) -> Kalender:
    """First and last school days may also stand in the log, as planning data: known before they come."""
    for feit in feiten:
        if feit.soort != "gebeurtenis":
            continue
        jaar = kalender.schooljaar(feit.op)
        if feit.heeft("soort", "schooljaar.start"):
            kalender = kalender.met(replace(jaar, eerste_schooldag=feit.op))
        elif feit.heeft("soort", "schooljaar.einde"):
            kalender = kalender.met(replace(jaar, laatste_schooldag=feit.op))
    return kalender


def _zichtbaar(feiten: Iterable[Feit], op: date, nu: datetime | None) -> list[Feit]:
    """Facts up to the day (and minute) that is asked about, each on the day on which it took place.

    What a later fact corrects is left out, and what was planned and then cancelled.
    """
    bekend = [f for f in feiten if f.op <= op and not (nu and f.moment and f.moment > nu)]
    correcties = [f for f in bekend if f.soort == "correctie"]
    afgezegd = [f for f in bekend if f.stand == "afgezegd"]
    return [
        feit if feit.gebeurd_op == feit.op else replace(feit, op=feit.gebeurd_op)
        for feit in bekend
        if not any(_herstelt(correctie, feit) for correctie in correcties)
        and not any(_zegt_af(afzegging, feit) for afzegging in afgezegd)
    ]


def _zegt_af(afzegging: Feit, feit: Feit) -> bool:
    """Whether a cancellation is about a planned act, talk or meeting: of the same thing, on the day it names."""
    if feit.gepland_op is None or not afzegging.doelen & feit.doelen or afzegging.op < feit.op:
        return False
    return not afzegging.alle("dag") or afzegging.een("dag") == feit.gepland_op


def _herstelt(correctie: Feit, feit: Feit) -> bool:
    """Whether a correction takes a fact back: it names the fact by its id, or by the fields it was recorded with."""
    if feit is correctie or correctie.op < feit.op:
        return False
    return any(feit.lijkt_op(van) if isinstance(van, Mapping) else str(van) == feit.id for van in correctie.alle("van"))
