"""Visits to treden: where an onderwerp stands on each route, from decisions alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from passend.engine.blokken.besluit import Besluit, Gevolg, Keuze
from passend.engine.delen.routes import Route, Trede
from passend.engine.stand.dossier import OOIT, Dossier
from passend.engine.stand.feiten import Feit
from passend.engine.stand.gebeurtenissen import eerste_sinds
from passend.engine.woorden import NIET_VERMELD

EINDE = "einde"


@dataclass(frozen=True, slots=True)
class Bezoek:
    """One stay on a trede: from a day up to the day of the decision that ended it.

    `na_feit`: when the same trede was entered again, what was done earlier that same day belongs to the stay before.
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


class Bezoeken:
    """All visits of one dossier, replayed from its decisions and placements."""

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
        self._begin()
        for feit in dossier.feiten:
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
            begin = [trede for trede in treden if trede.begin]
            if geplaatst:
                self.alle += [Bezoek(route.pad, trede.pad, OOIT) for trede in geplaatst]
            elif begin and self._begint_vanzelf(route):
                self.alle.append(Bezoek(route.pad, begin[0].pad, OOIT, gestart=False))

    def _begint_vanzelf(self, route: Route) -> bool:
        """Everybody stands on the first trede of a ladder; a request or event starts its own run."""
        return not is_afgeleid(route) and not set(route.per) & {"verzoek", "gebeurtenis"}

    def _verwerk(self, feit: Feit) -> None:
        if feit.soort == "trede":
            for pad in (*feit.alle("naar"), *feit.alle("op"), *feit.alle("in")):
                self._naar(pad, feit, None)
        elif feit.soort == "besluit":
            self._besluit(feit)
        else:
            self._start_verzoek(feit)

    def _start_verzoek(self, feit: Feit) -> None:
        """A request or event begins its run with the first fact about an act of its first trede."""
        for doel in feit.doelen:
            trede = doel.rpartition(".")[0]
            while trede and trede not in self._route_van:
                trede = trede.rpartition(".")[0]
            route = self._route_van.get(trede)
            if route is None or self._begint_vanzelf(route) or is_afgeleid(route):
                continue
            if not any(b.route == route.pad for b in self.alle):
                self.alle.append(Bezoek(route.pad, trede, feit.op))

    def _besluit(self, feit: Feit) -> None:
        besluit = feit.een("id")
        van = self._trede_van_besluit.get(str(besluit)) if besluit else None
        for pad in feit.alle("naar"):
            self._naar(pad, feit, van)
        for pad in feit.alle("keuze"):
            keuze = self.dossier.plan.register.element(pad) if pad != "anders" else None
            if isinstance(keuze, Keuze):
                self._keuze(keuze, feit, van)

    def _keuze(self, keuze: Keuze, feit: Feit, van: str | None) -> None:
        moment = self._van_kracht(keuze, feit)
        if moment is None:
            return
        for gevolg in keuze.dan:
            if isinstance(gevolg, Gevolg) and gevolg.naar and gevolg.naar != NIET_VERMELD:
                self._naar(str(gevolg.naar), replace(feit, op=moment), van, keuze.pad)

    def _van_kracht(self, keuze: Keuze, feit: Feit) -> date | None:
        """The day on which a keuze takes effect: at once, or when everything it waits for is there."""
        momenten = [feit.op]
        for blok in keuze.wacht_op:
            if not isinstance(blok, str) and blok.wat:
                dag = eerste_sinds(self.dossier, blok.wat, keuze.pad, OOIT)
                if dag is None:
                    return None
                momenten.append(dag)
        return max(momenten)

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
            opnieuw = any(b.trede == pad and b.loopt for b in self.alle)
            self._sluit(self._route_van[pad].pad, feit)
            nr = feit.nr if opnieuw else 0
            self.alle.append(Bezoek(self._route_van[pad].pad, pad, feit.op, sleutel=feit.een("domein"), na_feit=nr))
        else:
            self._begin_route(pad, feit)

    def _begin_route(self, pad: str, feit: Feit) -> None:
        for route in self.routes:
            if route.pad == pad and treden_van(route):
                treden = treden_van(route)
                eerste = next((trede for trede in treden if trede.begin), treden[0])
                self.alle.append(Bezoek(route.pad, eerste.pad, feit.op))

    def _einde(self, feit: Feit, van: str | None) -> None:
        """Leave the ladder. A decision outside any trede ends the ladder of support on which somebody stands."""
        if van is None:
            staat = [b for b in self.lopend() if b.gestart and self._is_ladder(b.route)]
            van = staat[-1].trede if staat else None
        if van is None or van not in self._route_van:
            return
        route = self._route_van[van].pad
        self._sluit(route, feit)
        self.alle.append(Bezoek(route, f"{van}.{EINDE}", feit.op, sleutel=feit.een("domein")))

    def _is_ladder(self, route: str) -> bool:
        return any(t.ondersteuning for r in self.routes if r.pad == route for t in treden_van(r))

    def _terug(self, feit: Feit, van: str | None) -> None:
        route = self._route_van[van].pad if van in self._route_van else None
        eerder = [b for b in self.alle if b.route == route and b.trede != van and not b.is_einde]
        if route and eerder:
            self._sluit(route, feit)
            self.alle.append(Bezoek(route, eerder[-1].trede, feit.op, sleutel=feit.een("domein")))

    def _sluit(self, route: str, feit: Feit) -> None:
        domein = feit.een("domein")
        self.alle = [
            replace(b, tot=feit.op) if b.route == route and b.tot is None and b.sleutel in (domein, None) else b
            for b in self.alle
        ]
