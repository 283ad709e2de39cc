"""Visits to treden: where an onderwerp stands on each route, from decisions alone.

Source: planformaat, block 8: entry criteria propose, only a decision moves anybody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from passend.engine.blokken.besluit import Besluit, Gevolg, Keuze
from passend.engine.blokken.wie import Wie
from passend.engine.delen.routes import Route, Trede
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.stand.dossier import OOIT, Dossier
from passend.engine.stand.feiten import Feit
from passend.engine.stand.gebeurtenissen import ingangsdag
from passend.engine.stand.personen import namen
from passend.engine.woorden import NIET_VERMELD

EINDE = "einde"
# Routes of which each request, event or question starts a run of its own.
PER_LOOP = frozenset({"verzoek", "gebeurtenis", "ondersteuningsvraag"})
# Routes on which somebody stands for each domein or vak apart; the field of a fact that says which.
PER_SLEUTEL = ("domein", "vak")


@dataclass(frozen=True, slots=True)
class Bezoek:
    """One stay on a trede: from a day up to the day of the decision that ended it.

    `sleutel`: for which domein or vak, or which run of a route that runs more than once. `na_feit`: when the same
    trede was entered again, what was done earlier that same day belongs to the stay before.
    """

    route: str
    trede: str
    van: date
    tot: date | None = None
    sleutel: str | None = None
    gestart: bool = True
    na_feit: int = 0

    @property
    def loopt(self) -> bool:
        return self.tot is None and not self.is_einde

    @property
    def is_einde(self) -> bool:
        return self.trede.endswith(f".{EINDE}")


@dataclass(frozen=True, slots=True)
class Gevolgd:
    """One thing that follows from a choice (or from a refused consent): since when, and where that stands."""

    gevolg: Gevolg
    grond: str
    op: date
    feit: Feit


def treden_van(route: Route) -> list[Trede]:
    """The treden of a route in order, steps inside a step right after it."""
    gevonden: list[Trede] = []

    def loop(treden: Sequence[Trede | str]) -> None:
        for trede in treden:
            if isinstance(trede, Trede):
                gevonden.append(trede)
                loop(trede.treden)

    loop(route.treden)
    return gevonden


def besluiten_van(dossier: Dossier, trede: Trede) -> list[Besluit]:
    """The decisions of a trede; a reference to a decision elsewhere counts as its own."""
    gevonden = []
    for besluit in trede.besluiten:
        if isinstance(besluit, Besluit):
            gevonden.append(besluit)
        elif besluit != NIET_VERMELD:
            treffer = dossier.zoek(besluit, trede.pad)
            if treffer and isinstance(treffer.element, Besluit):
                gevonden.append(treffer.element)
    return gevonden


def is_afgeleid(route: Route) -> bool:
    """A route without decisions is derived: the highest trede whose instroom holds.

    Where its treden have acts of their own somebody has to enter them: then the instroom only proposes.
    """
    treden = treden_van(route)
    eigen = any(trede.besluiten or trede.acties for trede in treden)
    return not eigen and any(trede.instroom for trede in treden)


def begint_vanzelf(route: Route) -> bool:
    """Whether everybody stands on the first trede; a request or event starts its own run."""
    return not is_afgeleid(route) and not PER_LOOP & set(route.per)


class Bezoeken:
    """All visits of one dossier, replayed from its decisions and placements, and what followed from them."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.routes = [route for route in dossier.plan.routes if isinstance(route, Route)]
        self._route_van = {trede.pad: route for route in self.routes for trede in treden_van(route)}
        self._trede_van_besluit = {
            besluit.pad: trede.pad
            for route in self.routes
            for trede in treden_van(route)
            for besluit in besluiten_van(dossier, trede)
        }
        self.alle: list[Bezoek] = []
        self.gevolgd: list[Gevolgd] = []
        self.verschillen: set[str] = set()
        self._begin()
        for feit in dossier.feiten:
            if not dossier.is_van_een_ander(feit):
                self._verwerk(feit)

    # --- where somebody stands ---

    def nu(self, route: str, sleutel: str | None = None) -> Bezoek | None:
        """The latest visit on a route (for one domain, when the route is per domain)."""
        passend = [b for b in self.alle if b.route == route and (sleutel is None or b.sleutel in (sleutel, None))]
        return passend[-1] if passend else None

    def lopend(self) -> list[Bezoek]:
        return [bezoek for bezoek in self.alle if bezoek.loopt]

    def van_trede(self, pad: str) -> list[Bezoek]:
        return [bezoek for bezoek in self.alle if bezoek.trede == pad]

    def is_bezocht(self, pad: str) -> bool:
        """Whether a trede, or a trede inside it, was ever entered."""
        return any(b.trede == pad or b.trede.startswith(f"{pad}.") for b in self.alle if b.gestart and not b.is_einde)

    def route_van(self, trede: str) -> Route | None:
        return self._route_van.get(trede)

    def trede_van_besluit(self, besluit: str) -> str | None:
        return self._trede_van_besluit.get(besluit)

    # --- replay ---

    def _begin(self) -> None:
        vanuit = set(self.dossier.vanuit)
        for route in self.routes:
            treden = treden_van(route)
            geplaatst = [trede for trede in treden if trede.pad in vanuit]
            begin = next((trede for trede in treden if trede.begin), None)
            if geplaatst:
                self.alle += [Bezoek(route.pad, trede.pad, OOIT) for trede in geplaatst]
            elif begin and begint_vanzelf(route):
                domeinen: list[str | None] = []
                if "domein" in route.per:
                    domeinen += [domein for domein in route.domeinen if domein != NIET_VERMELD]
                for sleutel in domeinen or [None]:
                    self.alle.append(Bezoek(route.pad, begin.pad, OOIT, sleutel=sleutel, gestart=False))

    def _verwerk(self, feit: Feit) -> None:
        if feit.soort == "trede":
            for pad in (*feit.alle("naar"), *feit.alle("op"), *feit.alle("in")):
                self._naar(pad, feit, None)
        elif feit.soort == "besluit":
            self._besluit(feit)
        elif feit.soort == "toestemming":
            self._toestemming(feit)
        else:
            self._start_loop(feit)

    def _start_loop(self, feit: Feit) -> None:
        """A request or event begins its run with the first fact about an act; on the first trede each one is new."""
        for doel in feit.doelen:
            trede = self._trede_om(doel)
            route = self._route_van.get(trede)
            if route is None or begint_vanzelf(route) or is_afgeleid(route):
                continue
            lopend = [bezoek for bezoek in self.lopend() if bezoek.route == route.pad]
            begint = treden_van(route)[0].pad == trede and all(bezoek.trede != trede for bezoek in lopend)
            if not lopend or (begint and feit.gehouden and PER_LOOP & set(route.per)):
                nummer = str(1 + len({bezoek.sleutel for bezoek in self.alle if bezoek.route == route.pad}))
                self.alle.append(Bezoek(route.pad, trede, feit.op, sleutel=nummer, na_feit=feit.nr - 1))

    def _trede_om(self, pad: str) -> str:
        """The trede in which an element stands, "" when it stands in none."""
        while pad and pad not in self._route_van:
            pad = pad.rpartition(".")[0]
        return pad

    # --- decisions and what follows ---

    def _besluit(self, feit: Feit) -> None:
        besluit = str(feit.een("id", ""))
        van = self._trede_van_besluit.get(besluit)
        if besluit and self._is_verschil(besluit, feit):
            self.verschillen.add(besluit)
            return
        self.verschillen.discard(besluit)
        for pad in feit.alle("naar"):
            self._naar(pad, feit, van)
        for pad in feit.alle("keuze"):
            keuze = self.dossier.plan.register.element(pad) if pad != "anders" else None
            if isinstance(keuze, Keuze):
                self._keuze(keuze, feit, van)

    def _is_verschil(self, pad: str, feit: Feit) -> bool:
        """Whether people who decide together chose differently, and nobody has settled it (`bij verschil`)."""
        besluit = self.dossier.plan.register.element(pad)
        wie = besluit.wie if isinstance(besluit, Besluit) and not besluit.meer else None
        if not isinstance(wie, Wie) or len(wie.beslist) < 2 or self.dossier.rollen.past(feit.door, wie.bij_verschil):
            return False
        if set(namen(wie.beslist)) <= {self.dossier.rollen.korte(str(door)) for door in feit.door}:
            return False
        eerder = [f for f in self.dossier.met_doel(pad, "besluit") if (f.op, f.nr) < (feit.op, feit.nr)]
        anderen = [f for f in eerder if f.door and feit.door and not set(f.door) & set(feit.door)]
        return bool(anderen) and anderen[-1].alle("keuze") != feit.alle("keuze")

    def _keuze(self, keuze: Keuze, feit: Feit, van: str | None) -> None:
        moment = self._ingang(keuze, feit)
        if moment is not None and moment <= self.dossier.op:
            self._volg(keuze.dan, keuze.pad, replace(feit, op=moment), van)

    def _ingang(self, keuze: Keuze, feit: Feit) -> date | None:
        """From which day a choice has effect: at once, or when what it and its decision wait for is there."""
        besluit = self.dossier.plan.register.element(keuze.pad.rpartition(".")[0])
        dagen = [ingangsdag(self.dossier, keuze, feit.op), ingangsdag(self.dossier, besluit, feit.op)]
        bekend = [dag for dag in dagen if dag is not None]
        return max(bekend) if len(bekend) == len(dagen) else None

    def _toestemming(self, feit: Feit) -> None:
        """What the plan says must follow when a consent is refused or withdrawn."""
        for pad in feit.doelen:
            element = self.dossier.plan.register.element(pad)
            if isinstance(element, Toestemming) and feit.heeft("stand", "geweigerd"):
                self._volg(element.bij_weigering, pad, feit, None)
            elif isinstance(element, Toestemming) and feit.heeft("stand", "ingetrokken"):
                self._volg(element.bij_intrekking, pad, feit, None)

    def _volg(self, gevolgen: Iterable[Gevolg | str], grond: str, feit: Feit, van: str | None) -> None:
        for gevolg in gevolgen:
            if not isinstance(gevolg, Gevolg):
                continue
            self.gevolgd.append(Gevolgd(gevolg, grond, feit.op, feit))
            if gevolg.naar and gevolg.naar != NIET_VERMELD:
                self._naar(str(gevolg.naar), feit, van, grond)
            for verwijzing in gevolg.start:
                self._begin_route(verwijzing, feit, grond)
            for verwijzing in gevolg.stopt:
                self._stop_route(verwijzing, feit, grond)

    # --- moving ---

    def _naar(self, doel: str, feit: Feit, van: str | None, vanaf: str | None = None) -> None:
        if doel == "terug":
            self._terug(feit, van)
            return
        if doel == EINDE:
            self._einde(feit, van)
            return
        treffer = self.dossier.zoek(doel, vanaf)
        pad = treffer.pad if treffer else doel
        if treffer and treffer.stand == EINDE:
            self._einde(feit, pad)
        elif pad in self._route_van:
            self._verplaats(self._route_van[pad], pad, feit, van)
        else:
            self._begin_route(doel, feit, vanaf)

    def _verplaats(self, route: Route, pad: str, feit: Feit, van: str | None) -> None:
        sleutel = self._sleutel(route, feit, van)
        opnieuw = any(b.trede == pad and b.loopt and b.sleutel == sleutel for b in self.alle)
        self._sluit(route.pad, sleutel, feit)
        self.alle.append(Bezoek(route.pad, pad, feit.op, sleutel=sleutel, na_feit=feit.nr if opnieuw else 0))

    def _sleutel(self, route: Route, feit: Feit, van: str | None) -> str | None:
        """For which domein, vak or run a move is: what the fact says, else the run that stands where it leaves."""
        for soort in PER_SLEUTEL:
            if soort in route.per:
                waarde = feit.een(soort)
                return None if waarde is None else str(waarde)
        lopend = [bezoek for bezoek in self.lopend() if bezoek.route == route.pad]
        vertrekt = next((b for b in lopend if van and (b.trede == van or b.trede.startswith(f"{van}."))), None)
        return (vertrekt or lopend[-1]).sleutel if vertrekt or lopend else None

    def _begin_route(self, verwijzing: str, feit: Feit, vanaf: str | None) -> None:
        treffer = self.dossier.zoek(verwijzing, vanaf)
        if treffer and isinstance(treffer.element, Route) and treden_van(treffer.element):
            treden = treden_van(treffer.element)
            eerste = next((trede for trede in treden if trede.begin), treden[0])
            self.alle.append(Bezoek(treffer.pad, eerste.pad, feit.op))

    def _stop_route(self, verwijzing: str, feit: Feit, vanaf: str) -> None:
        treffer = self.dossier.zoek(verwijzing, vanaf)
        if treffer and isinstance(treffer.element, Route):
            for bezoek in [b for b in self.lopend() if b.route == treffer.pad]:
                self._einde(feit, bezoek.trede)

    def _einde(self, feit: Feit, van: str | None) -> None:
        """Leave the ladder. A decision outside any trede ends the ladder of support on which somebody stands."""
        if van is None:
            staat = [b for b in self.lopend() if b.gestart and self._is_ladder(b.route)]
            van = staat[-1].trede if staat else None
        if van is None or van not in self._route_van:
            return
        route = self._route_van[van]
        sleutel = self._sleutel(route, feit, van)
        self._sluit(route.pad, sleutel, feit)
        self.alle.append(Bezoek(route.pad, f"{van}.{EINDE}", feit.op, sleutel=sleutel))

    def _is_ladder(self, route: str) -> bool:
        return any(t.ondersteuning for r in self.routes if r.pad == route for t in treden_van(r))

    def _terug(self, feit: Feit, van: str | None) -> None:
        """Back to the trede on which somebody stood before."""
        if van not in self._route_van:
            return
        route = self._route_van[van]
        sleutel = self._sleutel(route, feit, van)
        eigen = [b for b in self.alle if b.route == route.pad and b.sleutel in (sleutel, None)]
        eerder = [b for b in eigen if b.trede != van and not b.is_einde]
        if eerder:
            self._verplaats(route, eerder[-1].trede, feit, van)

    def _sluit(self, route: str, sleutel: str | None, feit: Feit) -> None:
        self.alle = [
            replace(b, tot=feit.op) if b.route == route and b.tot is None and b.sleutel == sleutel else b
            for b in self.alle
        ]
