"""Counts: how many plans, decisions, agenda items, offers and key figures there are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from passend.engine.blokken.besluit import Besluit
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.bijeenkomsten import Agendapunt, Overleg
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.routes import Route, Trede
from passend.engine.delen.signalen import Signaal
from passend.engine.delen.uitspraken import Aanbod, GeenAanbod, Rij, Uitspraak
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.bezoeken import treden_van
from passend.engine.stand.feiten import Feit
from passend.engine.stand.formulieren import secties_van
from passend.engine.stand.plandagen import is_begin
from passend.engine.stand.stand import Stand
from passend.engine.stand.toestand import Toestand
from passend.engine.termijnen.kalender import schooljaar_van
from passend.engine.woorden import GEEN, NIET_VERMELD

ELDERS = frozenset({"swv", "bestuur", "derden"})


def tel(stand: Stand, woord: str) -> Any:
    """Count what a word names: an element of the plan, a kind of statement, or offers `<soort> op school|elders`."""
    soort, _, waar = woord.partition(" op ") if " op " in woord else (woord.removesuffix(" elders"), "", "")
    if waar == "school" or woord.endswith(" elders"):
        return _aanbod(stand.toestand, soort, op_school=waar == "school")
    if woord in ("sterk", "grens", "ambitie", "speerpunt", "voornemen"):
        return _uitspraken(stand.toestand, woord)
    try:
        treffer = stand.toestand.plan.register.zoek(woord)
    except VerwijzingFout:
        return None
    teller = _TELLERS.get(type(treffer.element))
    return teller(stand, treffer.element) if teller else None


def _aanbod(toestand: Toestand, soort: str, *, op_school: bool) -> int | str:
    """The number of offers of a kind at school or elsewhere; `geen` where the plan says so."""
    plaatsen = {"school"} if op_school else ELDERS
    aantal = sum(
        1 for a in toestand.plan.aanbod if isinstance(a, Aanbod) and a.soort == soort and plaatsen & set(a.waar)
    )
    geen = any(isinstance(a, GeenAanbod) and soort in a.geen and plaatsen & set(a.waar) for a in toestand.plan.aanbod)
    return GEEN if geen and not aantal else aantal


def _uitspraken(toestand: Toestand, soort: str) -> int | str:
    uitspraken = [u for u in toestand.plan.uitspraken if isinstance(u, Uitspraak) and u.soort == soort]
    return len(uitspraken) or NIET_VERMELD


def _signaal(stand: Stand, signaal: Signaal) -> int:
    return sum(1 for s in stand.signalen.open if s.signaal.pad == signaal.pad)


def _plan(stand: Stand, plan: PlanSoort) -> Any:
    feiten = stand.toestand.dossier.met_doel(plan.pad, "plan")
    return _waarde(stand.toestand, plan, feiten) or sum(1 for feit in feiten if is_begin(feit))


def _besluit(stand: Stand, besluit: Besluit) -> Any:
    feiten = stand.toestand.dossier.met_doel(besluit.pad, "besluit")
    return _waarde(stand.toestand, besluit, feiten) or len(feiten)


def _waarde(toestand: Toestand, element: Any, feiten: list[Feit]) -> str | None:
    """The value that the latest fact filled in for the form's own list, if any."""
    lijsten: list[Any] = [
        t.element
        for s in secties_van(toestand, element)
        if isinstance(s, Sectie) and s.lijst and (t := toestand.dossier.zoek(s.lijst, s.pad))
    ]
    waarden = {str(getattr(w, "id", w)) for lijst in lijsten for w in lijst.waarden}
    gevonden = [str(w) for feit in feiten for w in feit.alle("over") if str(w) in waarden]
    return gevonden[-1] if gevonden else None


def _overleg(stand: Stand, overleg: Overleg) -> int:
    return len(stand.voorstellen.paden.get("overleg", set()) & {overleg.pad})


def _agendapunt(stand: Stand, punt: Agendapunt) -> int:
    """How many things stand under an agenda item: one per leerling or run for which it holds."""
    if punt.voor_elk is not None:
        mensen = [persoon.toestand for persoon in stand.personen.values()] or [stand.toestand]
        return sum(toestand.voorwaarde(punt, "voor elk") is Uitkomst.WAAR for toestand in mensen)
    aantal = 0
    for verwijzing in punt.uit:
        treffer = stand.toestand.dossier.zoek(verwijzing, punt.pad)
        if treffer and isinstance(treffer.element, Trede):
            alle = [stand, *stand.personen.values()]
            aantal += sum(b.trede == treffer.pad for een in alle for b in een.toestand.bezoeken.lopend())
        elif treffer and isinstance(treffer.element, Agendapunt):
            aantal += _agendapunt(stand, treffer.element)
    return aantal


def _route(stand: Stand, route: Route) -> int:
    return len(treden_van(route))


def _rij(stand: Stand, rij: Rij) -> Any:
    """A key figure: its written values, or the number of people per school year for whom its condition held."""
    if rij.telt is None or isinstance(rij.telt, str):
        return rij.waarden
    return stand.toestand.dossier.tellingen.get(rij.pad, {})


def jaarnaam(dag: date) -> str:
    """The school year of a day as key figures name it: `2024/2025`."""
    begin = schooljaar_van(dag)
    return f"{begin}/{begin + 1}"


_TELLERS: dict[type[Any], Callable[[Stand, Any], Any]] = {
    Signaal: _signaal,
    PlanSoort: _plan,
    Besluit: _besluit,
    Overleg: _overleg,
    Agendapunt: _agendapunt,
    Route: _route,
    Rij: _rij,
}
