"""Everything on the page of a route: the steps, now, the decision, what was done, what waits and what follows."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from passend.dossier.selectors import stand_get
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.schoolplan.routeblad import routeblad
from passend.web.leerling.planlezer import Planlezer
from passend.web.leerling.tijdlijn import feiten_van, tijdlijn
from passend.web.standbeeld import Standbeeld, standbeeld
from passend.web.traject.besluiten import Besluit, besluiten_van
from passend.web.traject.verblijven import Verblijf, verblijven


@dataclass(frozen=True, slots=True, kw_only=True)
class Routekeuze:
    """One of the routes on which a pupil stands."""

    sleutel: str
    naam: str
    plaats: str
    is_gekozen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap:
    """A step seen from the pupil: `gedaan`, `nu` or `straks`; since when, and until when."""

    naam: str
    nummer: str
    wie: str
    stand: str
    van: date | None = None
    tot: date | None = None
    is_doorlopen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vak:
    """Tasks with the same urgency."""

    toestand: str
    taken: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trajectblad:
    """The page. `naam` is empty for a pupil on no route; `trede` is what the plan says about the step of now."""

    naam: str = ""
    routes: list[Routekeuze] = field(default_factory=list)
    stappen: list[Stap] = field(default_factory=list)
    plaats: str = ""
    is_afgeleid: bool = False
    is_afgesloten: bool = False
    trede: dict[str, Any] = field(default_factory=dict)
    nu: Verblijf | None = None
    eerder: list[Verblijf] = field(default_factory=list)
    taken: list[Vak] = field(default_factory=list)
    elders: int = 0
    besluiten: list[Besluit] = field(default_factory=list)
    ook_te_kiezen: list[dict[str, Any]] = field(default_factory=list)
    vragen: list[dict[str, Any]] = field(default_factory=list)
    geblokkeerd: list[dict[str, Any]] = field(default_factory=list)
    op: date | None = None

    @property
    def stil(self) -> list[str]:
        """What the plan does not say about this step."""
        return list(dict.fromkeys(zin for besluit in self.besluiten for zin in besluit.stil))

    @property
    def daarna(self) -> list[Any]:
        """The choices after which something is asked."""
        return [keuze for besluit in self.besluiten for keuze in besluit.keuzes if keuze.daarna or keuze.volgende]


class Routelezer(Planlezer):
    """The plan in force, with its routes."""

    def route(self, pad: str) -> dict[str, Any] | None:
        """What the plan says about one route; None when it has it no more."""
        return None if self._plan is None else routeblad(self._plan, pad)


def trajectblad(*, voor: Medewerker, leerling: Leerling, route: str) -> Trajectblad:
    """The page about the route with this key (else the one on which most happened) of a pupil whom `voor` may see."""
    stand = stand_get(voor=voor, leerling=leerling)
    if stand is None or not stand.inhoud["treden"]:
        return Trajectblad(op=None if stand is None else stand.op)
    besloten = {stuk["trede"] for stuk in stand.inhoud.get("verloop", []) if stuk["van"]}
    plek = _gekozen(stand.inhoud["treden"], route, besloten)
    wijzer = Routelezer()
    feiten = list(feiten_van(voor=voor, leerling=leerling))
    verhaal = tijdlijn(voor=voor, leerling=leerling, feiten=feiten, resultaten=(), wijzer=wijzer)
    op_route = _stukken(stand.inhoud.get("verloop", []), plek)
    alle = verblijven(op_route, verhaal.gebeurtenissen, {str(feit.pk): feit for feit in feiten})
    beeld, blad = standbeeld(stand), wijzer.route(plek["route"])
    treden = {} if blad is None else {trede["pad"]: trede for trede in blad["treden"]}
    trede = treden.get(plek["trede"], {})
    besluiten = besluiten_van(trede, treden, stand.inhoud) if trede else []
    eigen = [plek["trede"], *(besluit.pad for besluit in besluiten)]
    vakken = _taken(beeld, plek["trede"], {besluit.pad for besluit in besluiten})
    getoond = sum(len(vak.taken) for vak in vakken) + sum(besluit.taak is not None for besluit in besluiten)
    return Trajectblad(
        naam=plek["route_naam"],
        routes=_routes(stand.inhoud["treden"], plek),
        stappen=_stappen(treden, plek, alle),
        plaats=plek["naam"],
        is_afgeleid=blad is not None and blad["afgeleid"],
        is_afgesloten=plek["volgnr"] is None,
        trede=trede,
        nu=alle[0] if alle else None,
        eerder=alle[1:],
        taken=vakken,
        elders=sum(map(len, (beeld.laat, beeld.week, beeld.later, beeld.zonder_termijn))) - getoond,
        besluiten=besluiten,
        ook_te_kiezen=[keuze for keuze in beeld.keuzes if not _hoort_bij(keuze["pad"], eigen)],
        vragen=[vraag for vraag in beeld.vragen if _hoort_bij(vraag["pad"], eigen)],
        geblokkeerd=beeld.geblokkeerd,
        op=stand.op,
    )


def _gekozen(plekken: list[dict[str, Any]], route: str, besloten: set[str]) -> dict[str, Any]:
    """The place with this key; else one that somebody decided about; else one past the beginning; else the first."""
    gevraagd = [plek for plek in plekken if _sleutel(plek) == route]
    gekomen = [plek for plek in plekken if plek["trede"] in besloten and plek["volgnr"]]
    onderweg = [plek for plek in plekken if (plek["volgnr"] or 0) > 1]
    return (gevraagd or gekomen or onderweg or plekken)[0]


def _sleutel(plek: dict[str, Any]) -> str:
    """What stands in the address for one route, or for one domein of it."""
    route = str(plek["route"]).partition(".")[2]
    return route if plek["sleutel"] == route else f"{route}/{plek['sleutel']}"


def _routes(plekken: list[dict[str, Any]], gekozen: dict[str, Any]) -> list[Routekeuze]:
    return [
        Routekeuze(sleutel=_sleutel(plek), naam=plek["route_naam"], plaats=plek["naam"], is_gekozen=plek is gekozen)
        for plek in plekken
    ]


def _stukken(verloop: list[dict[str, Any]], plek: dict[str, Any]) -> list[dict[str, Any]]:
    """The stays on this route; for this domein, where somebody stands for each domein apart."""
    op_route = [stuk for stuk in verloop if stuk["route"] == plek["route"]]
    apart = [stuk for stuk in op_route if stuk["sleutel"] in ("", plek["sleutel"])]
    return apart or op_route


def _stappen(treden: dict[str, dict[str, Any]], plek: dict[str, Any], alle: list[Verblijf]) -> list[Stap]:
    """Every step of the route with the last stay on it."""
    laatste = {verblijf.pad: verblijf for verblijf in reversed(alle)}
    gevonden = []
    for nummer, (pad, trede) in enumerate(treden.items(), start=1):
        verblijf = laatste.get(pad)
        gevonden.append(
            Stap(
                naam=trede["naam"],
                nummer=trede["nummer"] or str(nummer),
                wie=trede["wie"],
                stand=_stapstand(nummer, plek["volgnr"], verblijf),
                van=verblijf.van if verblijf else None,
                tot=verblijf.tot if verblijf else None,
                is_doorlopen=verblijf is not None,
            )
        )
    return gevonden


def _stapstand(nummer: int, volgnr: int | None, verblijf: Verblijf | None) -> str:
    """Behind the pupil, here, or ahead; on a route that has ended what was entered is behind."""
    if volgnr is None:
        return "gedaan" if verblijf else "straks"
    if nummer == volgnr:
        return "nu"
    return "gedaan" if nummer < volgnr else "straks"


def _taken(beeld: Standbeeld, trede: str, besluiten: set[str]) -> list[Vak]:
    """The open tasks of one step, late first; its decisions are told apart."""
    vakken = {"laat": beeld.laat, "week": beeld.week, "later": beeld.later, "open": beeld.zonder_termijn}
    return [
        Vak(toestand=toestand, taken=eigen)
        for toestand, taken in vakken.items()
        if (eigen := [taak for taak in taken if _hoort_bij(taak["pad"], [trede]) and taak["pad"] not in besluiten])
    ]


def _hoort_bij(pad: str, houders: list[str]) -> bool:
    """Whether a path is one of these, or lies inside one of them."""
    return any(pad == houder or pad.startswith(f"{houder}.") for houder in houders)
