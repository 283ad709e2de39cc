"""The goals that pupils make themselves, and those of a groep: from what the plan of the school shows to them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from passend.core import klok
from passend.dossier.models import Feit
from passend.dossier.onderwerpen import GROEP, LEERLING
from passend.dossier.rijen import rijen_van
from passend.dossier.selectors import feit_list, groepsfeit_list
from passend.dossier.services import FeitGeweigerd, feit_uitvoeren
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.bijeenkomsten import Contact
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.stukken import Document
from passend.engine.stand.benoemen import naam_van_element
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking

TERUGBLIK = "terugblik"
_AFGELOPEN = frozenset({"einde", "afgerond"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terugblik:
    """What the pupil said about a goal, on a day."""

    tekst: str
    op: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel:
    """One goal: what, of which kind, how somebody will see it, and until when. `sleutel` names it in facts."""

    sleutel: str
    wat: str
    soort: str
    straks: str = ""
    uiterlijk: date | None = None
    op: date
    terugblikken: list[Terugblik] = field(default_factory=list)


def doelplekken(plan: Plan, over: str = LEERLING) -> dict[str, str]:
    """The sections with goals that may be shown to pupils, each with what it is called.

    Of a leerling: goals that the leerling writes, and those of a plan that is `zichtbaar voor: leerling`. Of a groep:
    the goals of its plans.
    """
    gevonden: dict[str, str] = {}
    for sectie in plan.register.elementen(Sectie):
        houder: Any = plan.register.element(sectie.pad.rpartition(".")[0])
        if sectie.soort != "doelen" or not isinstance(houder, PlanSoort | Document | Contact):
            continue
        van_wie = set(getattr(houder, "voor", None) or [LEERLING])
        getoond = over == GROEP or LEERLING in sectie.door or LEERLING in houder.zichtbaar_voor
        if over in van_wie and getoond and (over == LEERLING or isinstance(houder, PlanSoort)):
            gevonden[sectie.pad] = naam_van_element(plan, houder)
    return gevonden


def doelformulieren() -> list[tuple[str, str]]:
    """The forms on which a pupil makes goals (path, name), plans before talks."""
    versie = planversie_in_werking()
    plekken = doelplekken(plan_van(versie)) if versie else {}
    paden = {pad.rpartition(".")[0]: naam for pad, naam in plekken.items()}
    return sorted(paden.items(), key=lambda paar: (not paar[0].startswith("plannen."), paar[1]))


def doel_list(*, voor: Medewerker, leerling: Leerling) -> list[Doel]:
    """The goals of a pupil that still run, oldest first, each with what the pupil said of it: one query."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    feiten = list(feit_list(voor=voor, leerlingen=[leerling]))
    return _met_terugblik(_doelen(feiten, doelplekken(plan_van(versie))), feiten)


def groepsdoel_list(*, voor: Medewerker, groep: Groep) -> list[Doel]:
    """The goals of the plans of a groep that still run: one query."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    return _doelen(groepsfeit_list(voor=voor, groep=groep), doelplekken(plan_van(versie), GROEP))


def doelen_per_leerling(*, voor: Medewerker, leerlingen: Iterable[Leerling]) -> dict[Leerling, list[Doel]]:
    """The goals of several pupils that still run: one query."""
    versie = planversie_in_werking()
    alle = list(leerlingen)
    if versie is None:
        return {}
    plekken = doelplekken(plan_van(versie))
    per: dict[Any, list[Feit]] = {leerling.pk: [] for leerling in alle}
    for feit in feit_list(voor=voor, leerlingen=alle).filter(soort__in=("plan", "gesprek", "document")):
        per[feit.leerling_id].append(feit)
    return {leerling: doelen for leerling in alle if (doelen := _doelen(per[leerling.pk], plekken))}


def terugblik_vastleggen(sleutel: str, tekst: str, *, leerling: Leerling, door: Medewerker, bron: str) -> None:
    """Write down what the pupil says of a goal, in the words of the pupil. Raises FeitGeweigerd."""
    if not tekst.strip():
        raise FeitGeweigerd("Schrijf op wat je vindt.")
    if sleutel not in {doel.sleutel for doel in doel_list(voor=door, leerling=leerling)}:
        raise FeitGeweigerd("Dit doel is er niet meer.")
    woorden = {"feit": "actie", "wat": TERUGBLIK, "over": sleutel, "toelichting": tekst.strip()}
    feit_uitvoeren(woorden | {"op": klok.vandaag()}, over=leerling, door=door, bron=bron)


def _doelen(feiten: Iterable[Feit], plekken: dict[str, str]) -> list[Doel]:
    """The goals at these places, from facts given oldest first; a plan says all of its goals again."""
    per_houder: dict[tuple[str, str], list[Doel]] = {}
    for feit in feiten:
        if feit.soort == "plan" and _AFGELOPEN & set(feit.velden.get("stand", [])):
            weg = {str(pad) for pad in feit.velden.get("soort", [])}
            per_houder = {plek: doelen for plek, doelen in per_houder.items() if plek[0] not in weg}
            continue
        for sectie, doelen in _in_feit(feit, plekken).items():
            houder = sectie.rpartition(".")[0]
            per_houder[houder, "" if feit.soort == "plan" else str(feit.pk)] = doelen
    return [doel for doelen in per_houder.values() for doel in doelen]


def _in_feit(feit: Feit, plekken: dict[str, str]) -> dict[str, list[Doel]]:
    gevonden: dict[str, list[Doel]] = {}
    for rij in rijen_van(feit):
        sectie = str(rij.get("sectie", ""))
        if sectie in plekken and rij.get("wat"):
            gevonden.setdefault(sectie, []).append(
                Doel(
                    sleutel=f"{sectie}.{rij.get('id', '')}",
                    wat=str(rij["wat"]),
                    soort=plekken[sectie],
                    straks=str(rij.get("straks", "")),
                    uiterlijk=date.fromisoformat(str(rij["uiterlijk"])) if rij.get("uiterlijk") else None,
                    op=feit.op,
                )
            )
    for blok in feit.velden.get("inhoud", []):
        for pad, tekst in blok.items():
            sectie = pad if pad in plekken else ""
            if sectie and tekst and isinstance(tekst, str):
                doel = Doel(sleutel=f"{sectie}.{feit.pk.hex[-8:]}", wat=tekst, soort=plekken[sectie], op=feit.op)
                gevonden.setdefault(sectie, []).append(doel)
    return gevonden


def _met_terugblik(doelen: list[Doel], feiten: Iterable[Feit]) -> list[Doel]:
    gezegd: dict[str, list[Terugblik]] = {}
    for feit in feiten:
        if feit.soort == "actie" and TERUGBLIK in feit.velden.get("wat", []):
            for sleutel in feit.velden.get("over", []):
                tekst = " ".join(map(str, feit.velden.get("toelichting", [])))
                gezegd.setdefault(str(sleutel), []).append(Terugblik(tekst=tekst, op=feit.op))
    return [replace(doel, terugblikken=gezegd.get(doel.sleutel, [])) for doel in doelen]
