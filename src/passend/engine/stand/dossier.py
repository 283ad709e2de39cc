"""Everything known about one onderwerp on one day, and when the events of the plan took place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.lezen.register import Treffer
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.feiten import Feit
from passend.engine.termijnen.duur import plus
from passend.engine.termijnen.kalender import Kalender
from passend.engine.termijnen.perioden import periodes
from passend.engine.woorden import NIET_VERMELD

type Moment = date | datetime

OOIT = date(1900, 1, 1)
# A plan with one of these states has begun; a plan's own `standen` do so too.
NIET_BEGONNEN = frozenset({"concept", "besproken", "gepland", "geweigerd", "afgezegd"})
AFGELOPEN = frozenset({"einde", "afgerond"})


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """What the stand is about: a leerling, a groep, the school …"""

    id: str
    soort: str = "leerling"


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
        plan: Plan,
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
        self.plan, self.onderwerp, self.op, self.nu = plan, onderwerp, op, nu
        self.vanuit = tuple(vanuit)
        self.uitkomsten = uitkomsten or Uitkomsten()
        self.afgeleid = dict(afgeleid or {})
        # Yearly duties are owed since the plan works; unless told otherwise, since the school year of yesterday.
        self.verschuldigd_vanaf = verschuldigd_vanaf or kalender.schooljaar(op - timedelta(days=1)).van
        self.tellingen: dict[str, dict[str, int]] = {}
        self.feiten = _zichtbaar(feiten, op, nu)
        self.kalender = _met_schooldagen(kalender, feiten)
        self.periodes = periodes(
            [regel for regel in plan.kalender if not isinstance(regel, str)],
            range(op.year - 2, op.year + 2),
            self._gebeurtenis,
            self.kalender,
        )

    def _gebeurtenis(self, verwijzing: str) -> list[date]:
        return [feit.op for feit in self.van("gebeurtenis") if feit.heeft("soort", verwijzing)]

    def van(self, *soorten: str) -> list[Feit]:
        return [feit for feit in self.feiten if feit.soort in soorten]

    def met_doel(self, pad: str, *soorten: str) -> list[Feit]:
        """Facts that name this element, in any of these kinds (none given: any kind)."""
        return [f for f in self.feiten if pad in f.doelen and (not soorten or f.soort in soorten)]

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

    def zoek(self, verwijzing: str, vanaf: str | None = None) -> Treffer | None:
        """Resolve a reference from an element; None for `niet vermeld` and for words that are no element."""
        if verwijzing in (NIET_VERMELD, "reden", "aanleiding", "einde", "terug"):
            return None
        try:
            return self.plan.register.zoek(verwijzing, vanaf=vanaf)
        except VerwijzingFout:
            return None


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
    """Facts up to the day (and minute) that is asked about, without the ones that a later fact corrects."""
    bekend = [f for f in feiten if f.op <= op and not (nu and f.moment and f.moment > nu)]
    hersteld = {str(van) for f in bekend if f.soort == "correctie" for van in f.alle("van")}
    return sorted((f for f in bekend if f.id not in hersteld), key=lambda f: (f.op, f.nr))


def plandagen(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    """When a plan reached a state; without one, or with `besluit`, when it began."""
    feiten = dossier.met_doel(pad, "plan")
    if stand in (None, "besluit", "loopt", "start"):
        return [f.op for f in feiten if is_begin(f)]
    if stand == "geëvalueerd":
        return [f.op for f in feiten if f.heeft("stand", "geëvalueerd")]
    return [f.op for f in feiten if f.heeft("stand", str(stand)) or (stand == "einde" and f.heeft("stand", *AFGELOPEN))]


def is_begin(feit: Feit) -> bool:
    """A plan fact that says the plan runs from now: `start`, or the school's own word for it (klaar, definitief)."""
    standen = {str(stand) for stand in feit.alle("stand")}
    return bool(standen - NIET_BEGONNEN - AFGELOPEN - {"geëvalueerd", "bijgesteld", "getekend"})


def loopt(dossier: Dossier, pad: str) -> bool:
    """Whether a plan of this kind has begun and not ended since."""
    begin, einde = plandagen(dossier, pad, "start"), plandagen(dossier, pad, "einde")
    return bool(begin) and not (einde and einde[-1] >= begin[-1])


def mijlpaal(dossier: Dossier, naam: str) -> list[date]:
    """When an event in the school life of the leerling took place: aanmelding, inschrijving, 4-jaar, uitstroom …"""
    if naam.endswith("-jaar"):
        geboren = dossier.kenmerk("geboren")
        return (
            [plus(geboren, f"{naam.removesuffix('-jaar')} jaar", dossier.kalender)] if isinstance(geboren, date) else []
        )
    namen = {
        "aanmelding": ("aanmelding", "aangemeld"),
        "inschrijving": ("inschrijving", "ingeschreven"),
        "start": ("start",),
        "uitstroom": ("uitstroom", "uitgestroomd"),
        "overstap": ("overstap",),
    }.get(naam, (naam,))
    return dossier.kenmerk_sinds(*namen)
