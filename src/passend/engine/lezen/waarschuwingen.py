"""What is allowed in a plan and still rarely meant: warnings, which never block."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from passend.engine.blokken.besluit import Besluit
from passend.engine.blokken.element import Element
from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import PlanSoort
from passend.engine.lezen.boom import leespad
from passend.engine.lezen.fouten import Fout
from passend.engine.lezen.jaarloop import te_vroeg
from passend.engine.lezen.keuring import Bron
from passend.engine.lezen.knopen import Knoop
from passend.engine.lezen.register import Register
from passend.engine.woorden import GEEN, NIET_VERMELD

_WANNEER: Final = ("na", "voor", "in", "ronde", "per", "elke")
_WAARVAN: Final = ("soort", "aan", "bij", "document", "als", "geldt", "over")


def let_op(plan: Plan, register: Register, bron: Bron, *, met_lagen: bool) -> tuple[Fout, ...]:
    """Find everything that deserves a second look, in the order of the text."""
    gevonden = [
        *_lagen(plan, met_lagen),
        *dubbele_plichten(register, bron),
        *_zonder_aanleiding(register),
        *_niet_nagegaan(register),
        *te_vroeg(register),
    ]
    return tuple(sorted(set(gevonden)))


def _lagen(plan: Plan, met_lagen: bool) -> Iterator[Fout]:
    namen = [getattr(plan.plan.lagen, laag) for laag in ("wet", "swv", "bestuur")]
    if not met_lagen and any(naam not in (None, NIET_VERMELD, GEEN) for naam in namen):
        yield Fout.op(plan.plan.vindplaats, "plan.lagen", "de lagen van dit plan zijn niet meegelezen")


def dubbele_plichten(register: Register, bron: Bron) -> Iterator[Fout]:
    """Find acts with the same words, people and event: a duty belongs in one place, elsewhere stands a reference."""
    gezien: dict[str, Knoop] = {}
    for knoop in register.eigen_knopen:
        plicht = _plicht(knoop)
        if plicht is None:
            continue
        eerder = gezien.setdefault(plicht, knoop)
        if eerder is not knoop:
            regel = bron.plek(eerder.loc).regel
            melding = f"dezelfde plicht als {eerder.pad} (regel {regel}); schrijf haar één keer en verwijs"
            yield Fout.op(bron.plek(knoop.loc), leespad(bron.inhoud, knoop.loc), melding)


def _plicht(knoop: Knoop) -> str | None:
    """What makes two duties the same; None for what is no duty with people and an event."""
    data = knoop.data
    if not (knoop.soort == "acties" and "wat" in data) and knoop.deel != "contact":
        return None
    wie = data.get("wie", knoop.ouder.data.get("wie") if knoop.ouder else None)
    mensen = {deel: wie[deel] for deel in ("leidt", "voert uit") if deel in wie} if isinstance(wie, Mapping) else None
    termijn = data.get("termijn", data.get("wanneer"))
    wanneer = {s: termijn[s] for s in _WANNEER if s in termijn} if isinstance(termijn, Mapping) else termijn
    if not wanneer or not mensen or wanneer == NIET_VERMELD:
        return None
    inhoud: list[Any] = [data.get("wat", "gesprek"), data.get("met"), mensen, wanneer]
    return json.dumps(inhoud + [data.get(sleutel) for sleutel in _WAARVAN], sort_keys=True, default=str)


def _zonder_aanleiding(register: Register) -> Iterator[Fout]:
    """A term for every pupil, without a condition or an event, binds everyone in its scope: rarely meant."""
    for plan in register.elementen(PlanSoort):
        if "leerling" in plan.voor and plan.als is None and plan.verplicht_als is None and _bindt(plan.termijn):
            yield _bindt_iedereen(plan)
    for besluit in register.elementen(Besluit):
        hoofd = besluit.pad.count(".") == 1
        if hoofd and besluit.als is None and not besluit.bij and _bindt(besluit.termijn):
            yield _bindt_iedereen(besluit)


def _bindt(termijnen: list[Termijn | str]) -> bool:
    blokken = [termijn for termijn in termijnen if isinstance(termijn, Termijn)]
    return bool(blokken) and not any(blok.na for blok in blokken)


def _bindt_iedereen(element: Element) -> Fout:
    melding = "een termijn zonder 'als' of 'na' bindt iedereen binnen 'geldt'; is dat bedoeld?"
    return Fout.op(element.vindplaats, element.pad, melding)


def _niet_nagegaan(register: Register) -> Iterator[Fout]:
    for element in register.elementen(Element):
        if not element.nagegaan:
            melding = "niemand heeft deze regel nagegaan ([V]); hij waarschuwt en blokkeert niet"
            yield Fout.op(element.vindplaats, element.pad, melding)
