"""When the events took place that terms and requirements refer to, and from when what was recorded has effect."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.blokken.vraagt import VraagtBlok
from passend.engine.delen.routes import Trede
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.daden import is_daad, kan_meting_zijn, leden_van
from passend.engine.stand.dossier import Dossier
from passend.engine.stand.feiten import Feit
from passend.engine.stand.overleg import bijeenkomsten
from passend.engine.stand.plandagen import mijlpaal, plandagen
from passend.engine.stand.toestemming import akkoord_sinds

if TYPE_CHECKING:
    from passend.engine.stand.bezoeken import Bezoeken

CONSENT = {None: "gegeven", "gegeven": "gegeven", "geweigerd": "geweigerd", "ingetrokken": "ingetrokken"}


def gebeurd(
    dossier: Dossier, verwijzing: str, vanaf: str | None = None, bezoeken: Bezoeken | None = None
) -> list[date]:
    """All days, in order, on which the event of a reference took place, as far as the dossier knows."""
    kop, _, staart = verwijzing.partition(".")
    if kop == "schooljaar":
        return _schooljaar(dossier, staart)
    if kop == "leerling" and staart:
        return mijlpaal(dossier, staart)
    gemeld = [feit.op for feit in dossier.van("gebeurtenis") if staart and feit.heeft("soort", verwijzing)]
    treffer = dossier.zoek(verwijzing, vanaf)
    if gemeld or treffer is None:
        return gemeld
    if treffer.element is None:
        return [feit.op for feit in dossier.van(treffer.pad) if not staart or feit.heeft("soort", staart)]
    return gebeurd_op_pad(dossier, treffer.pad, treffer.stand, bezoeken)


def gebeurd_op_pad(dossier: Dossier, pad: str, stand: str | None, bezoeken: Bezoeken | None = None) -> list[date]:
    """Days on which an element reached a state (None: was done, taken, held, given or received)."""
    element = dossier.plan.register.element(pad)
    if isinstance(element, Trede):
        return _treden(bezoeken, pad, stand)
    if isinstance(element, Actie):
        return _actie(dossier, element, stand)
    if isinstance(element, Besluit | Keuze):
        return sorted(f.op for f in dossier.met_doel(pad, "besluit"))
    lezer = _LEZERS.get(pad.partition(".")[0])
    return sorted(lezer(dossier, pad, stand)) if lezer and pad.count(".") == 1 else _onderdeel(dossier, pad, stand)


def daden(dossier: Dossier, actie: Actie, *, sinds: date | None = None) -> list[Feit]:
    """The facts that carry out an act, each on the day it took effect; of a group the facts of all its members."""
    gevonden: dict[int, Feit] = {}
    for lid in leden_van(actie):
        for feit in dossier.feiten if kan_meting_zijn(lid) else [*dossier.handelingen, *dossier.met_doel(lid.pad)]:
            if is_daad(dossier.plan, lid, feit):
                dag = ingangsdag(dossier, lid, feit.op) if lid.wacht_op else feit.op
                if dag is not None and dag <= dossier.op and (sinds is None or dag >= sinds):
                    gevonden.setdefault(feit.nr, feit if dag == feit.op else replace(feit, op=dag))
    return sorted(gevonden.values(), key=lambda feit: (feit.op, feit.nr))


def _onderdeel(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    deel, element, rest = (*pad.split(".", 2), "")[:3]
    if deel == "plannen" and rest == "geëvalueerd":
        return plandagen(dossier, f"{deel}.{element}", rest)
    return [f.op for f in dossier.feiten if pad in f.doelen or f.heeft("secties", pad)]


def _schooljaar(dossier: Dossier, staart: str) -> list[date]:
    jaren = [dossier.kalender.jaar(begin) for begin in range(dossier.op.year - 2, dossier.op.year + 2)]
    if staart == "start":
        return [jaar.eerste_schooldag or jaar.van for jaar in jaren]
    return [jaar.laatste_schooldag or jaar.tot for jaar in jaren]


def _treden(bezoeken: Bezoeken | None, pad: str, stand: str | None) -> list[date]:
    if bezoeken is None:
        return []
    if stand == "einde":
        return [b.tot for b in bezoeken.van_trede(pad) if b.tot]
    return [b.van for b in bezoeken.van_trede(pad)]


def _actie(dossier: Dossier, actie: Actie, stand: str | None) -> list[date]:
    if stand == "gepland":
        return [f.op for f in dossier.met_doel(actie.pad) if f.gepland_op]
    if stand == "start" and actie.wat == "steun":
        return [f.op for f in daden(dossier, actie)]
    return [f.op for f in daden(dossier, actie)]


def _plannen(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    return plandagen(dossier, pad, stand)


def _documenten(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    if stand in ("ontvangst", "ontvangen"):
        feiten = dossier.met_doel(pad, "ontvangst") + [
            f for f in dossier.met_doel(pad, "document") if f.heeft("stand", "ontvangen")
        ]
    elif stand is None:
        feiten = [f for f in dossier.met_doel(pad, "document", "ontvangst") if not f.heeft("stand", "concept")]
    else:
        feiten = [f for f in dossier.met_doel(pad, "document") if f.heeft("stand", stand)]
    return [f.op for f in feiten]


def _overleggen(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    if stand == "gepland":
        return [b.gemeld for b in bijeenkomsten(dossier) if b.is_van(pad) and not b.gehouden]
    return [b.dag for b in bijeenkomsten(dossier) if b.is_van(pad) and b.gehouden]


def _kalender(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    korte = pad.partition(".")[2]
    gemeld = [f.op for f in dossier.van("gebeurtenis") if stand and f.heeft("soort", f"{korte}.{stand}")]
    if gemeld or stand is None:
        return gemeld or _overleggen(dossier, pad, None) + [f.op for f in dossier.met_doel(pad, "actie")]
    grenzen = [vak.van if stand == "start" else vak.tot for vak in dossier.periodes if vak.id == korte]
    return [dag for dag in grenzen if dag]


def _contact(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    if stand == "gepland":
        return [f.op for f in dossier.met_doel(pad) if f.gepland_op]
    return [f.op for f in dossier.met_doel(pad, "gesprek", "actie") if f.gehouden]


def _toestemmingen(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    return [f.op for f in dossier.met_doel(pad, "toestemming") if f.heeft("stand", CONSENT.get(stand, stand))]


def _feiten(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    soort = pad.partition(".")[2]
    return [f.op for f in dossier.van(soort) if stand in (None, "start") or f.heeft("stand", stand)]


def _instrumenten(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    soorten = ("ontvangst",) if stand in ("ontvangst", "ontvangen") else ()
    gevonden = dossier.met_doel(pad, *soorten)
    return [f.op for f in gevonden or dossier.met_doel(pad) if f.soort != "verwachting"]


def _vragen(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    return [f.op for f in dossier.met_doel(pad, "oordeel")]


def _aanbod(dossier: Dossier, pad: str, stand: str | None) -> list[date]:
    return [f.op for f in dossier.met_doel(pad, "steun")]


_LEZERS: dict[str, Callable[[Dossier, str, str | None], list[date]]] = {
    "plannen": _plannen,
    "documenten": _documenten,
    "overleggen": _overleggen,
    "kalender": _kalender,
    "contact": _contact,
    "toestemmingen": _toestemmingen,
    "feiten": _feiten,
    "instrumenten": _instrumenten,
    "vragen": _vragen,
    "aanbod": _aanbod,
}

# --- what waits ---


def ingangsdag(dossier: Dossier, element: Any, sinds: date) -> date | None:
    """From which day something that was recorded on a day has effect; None as long as it waits for something.

    Source: planformaat, block 6: `wacht op` is recorded and takes effect when this is there.
    """
    return _alle(dossier, getattr(element, "wacht_op", []), element, sinds)


def _alle(dossier: Dossier, blokken: Iterable[VraagtBlok | str], element: Any, sinds: date) -> date | None:
    dagen = [_een(dossier, blok, element, sinds) for blok in blokken if isinstance(blok, VraagtBlok)]
    bekend = [dag for dag in dagen if dag is not None]
    return max([sinds, *bekend]) if len(bekend) == len(dagen) else None


def _een(dossier: Dossier, blok: VraagtBlok, element: Any, sinds: date) -> date | None:
    if dossier.uitkomst(blok.als) is Uitkomst.ONWAAR:
        return sinds
    if blok.klopt is not None:
        return sinds if dossier.uitkomst(blok.klopt) is Uitkomst.WAAR else None
    if blok.een_van:
        return _zoveelste(dossier, blok.een_van, element, sinds, 1)
    if blok.minstens is not None:
        aantal = blok.minstens.aantal if isinstance(blok.minstens.aantal, int) else len(blok.minstens.van)
        return _zoveelste(dossier, blok.minstens.van, element, sinds, aantal)
    return _van_verwijzing(dossier, blok.wat or "", element)


def _zoveelste(
    dossier: Dossier, blokken: Iterable[VraagtBlok | str], element: Any, sinds: date, aantal: int
) -> date | None:
    """The day on which so many of the requirements were there."""
    dagen = sorted(dag for blok in blokken if (dag := _alle(dossier, [blok], element, sinds)) is not None)
    return dagen[aantal - 1] if 0 < aantal <= len(dagen) else None


def _van_verwijzing(dossier: Dossier, verwijzing: str, element: Any) -> date | None:
    treffer = dossier.zoek(verwijzing, element.pad)
    if treffer:
        afgeweken = [feit.op for feit in dossier.met_doel(treffer.pad, "afwijking") if feit.reden]
        if afgeweken:
            return afgeweken[0]
        if isinstance(treffer.element, Toestemming) and treffer.stand in (None, "gegeven"):
            return akkoord_sinds(dossier, treffer.element, element.pad)
    return next(iter(gebeurd(dossier, verwijzing, element.pad)), None)
