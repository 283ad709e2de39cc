"""Explanations: why a task, a signal or a verdict is what it is, each one Dutch sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.blokken.rol import EenVan
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.delen.signalen import Signaal
from passend.engine.regels.namen import korte_dag, opsomming
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.regels.verwoorden import in_woorden
from passend.engine.stand.benoemen import naam_van, naam_van_element, rolnaam
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.feiten import Feit
from passend.engine.stand.signalen import Signaalstand, feiten_bij
from passend.engine.stand.wie import rollen_voor, verantwoordelijken
from passend.engine.termijnen.verwoorden import datum
from passend.engine.woorden import NIET_VERMELD, is_dag

if TYPE_CHECKING:
    from passend.engine.stand.opdrachten import Opdracht
    from passend.engine.stand.planboek import Planboek
    from passend.engine.stand.taken import Taak
    from passend.engine.stand.toestand import Toestand
    from passend.engine.stand.vereisten import Oordeel

# What a measurement says, in the order in which people say it.
UITSLAGEN = ("moment", "niveau", "waarde", "oordeel", "uitslag")


def noemer(boek: Planboek, vanaf: str) -> Callable[[str], str]:
    """A way to call references by their name for people, seen from an element."""
    return lambda verwijzing: naam_van_verwijzing(boek, verwijzing, vanaf)


def naam_van_verwijzing(boek: Planboek, verwijzing: str, vanaf: str | None = None) -> str:
    """The name of what a reference means, with its state; words that are no element stay as they are."""
    treffer = None if is_dag(verwijzing) else boek.zoek(verwijzing, vanaf)
    if treffer is None:
        return verwijzing.replace("-", " ")
    if treffer.element is None:
        return verwijzing.replace("-", " ").replace(".", ": ")
    return naam_van(boek.plan, f"{treffer.pad}.{treffer.stand}" if treffer.stand else treffer.pad)


# --- people ---


def mensen(toestand: Toestand, rollen: Iterable[Any]) -> str:
    """Roles in words; of a shared role also which part has this leerling."""
    return opsomming([_mens(toestand, rol) for rol in rollen if rol != NIET_VERMELD], "en")


def _mens(toestand: Toestand, rol: Any) -> str:
    if isinstance(rol, EenVan):
        return opsomming([_mens(toestand, een) for een in rol.een_van], "of")
    naam = rolnaam(toestand.plan, str(rol))
    locatie = toestand.dossier.kenmerk("locatie")
    deel = toestand.rollen.deel_voor(str(rol), toestand.dossier.groep, locatie and str(locatie))
    if deel is None:
        return naam
    groep = f"groep {toestand.dossier.groep}" if toestand.dossier.groep else ""
    return f"{naam} ({deel}: {' op '.join(filter(None, (groep, str(locatie or ''))))})"


# --- tasks ---


def waarom_taak(toestand: Toestand, opdracht: Opdracht, termijn: str) -> str:
    """Why there is a task and what its term comes to."""
    ronde = _volgende_ronde(toestand, opdracht.element)
    return "; ".join(filter(None, (_aanleiding(toestand, opdracht), ronde or termijn)))


def _volgende_ronde(toestand: Toestand, element: Any) -> str:
    """The first round to come in which is decided, for a decision that is taken in rounds; with its day."""
    rondes = getattr(element, "rondes", None) or []
    namen = [str(ronde) for ronde in (rondes if isinstance(rondes, list) else [rondes]) if ronde != NIET_VERMELD]
    komend = [(dag, naam) for naam in namen for dag in toestand.gebeurd(naam, element.pad) if dag > toestand.op]
    if not komend:
        return ""
    dag, naam = min(komend)
    return f"volgende ronde: {naam_van_verwijzing(toestand.boek, naam, element.pad)}, {datum(dag)}"


def _aanleiding(toestand: Toestand, opdracht: Opdracht) -> str:
    """What asked for a task: a signal, a choice, the plan that must be there, the trede on which somebody stands."""
    plan = toestand.plan
    grond = toestand.element(opdracht.grond)
    if isinstance(grond, Signaal):
        return f"door het signaal '{naam_van_element(plan, grond)}'"
    if isinstance(grond, Keuze):
        return f"na het besluit '{naam_van_element(plan, grond)}' op {datum(opdracht.sinds)}"
    element = opdracht.element
    if isinstance(element, PlanSoort) and toestand.voorwaarde(element, "verplicht als") is Uitkomst.WAAR:
        return f"verplicht: {in_woorden(plan, element.verplicht_als or NIET_VERMELD, element.pad)}"
    trede = next((o for o in toestand.omhullend(element) if isinstance(o, Trede)), None)
    if trede is not None:
        sinds = "" if opdracht.sinds == OOIT else f" sinds {datum(opdracht.sinds)}"
        return f"hoort bij '{naam_van_element(plan, trede)}'{sinds}"
    return ""


def taakzin(toestand: Toestand, taak: Taak) -> str:
    """A task in one sentence: what, why and until when, whose it is, what it waits for."""
    delen = [f"{naam_van(toestand.plan, taak.pad)}: {taak.stand.value}", taak.waarom]
    if isinstance(taak.element, Besluit):
        beslist = rollen_voor(toestand, taak.element, "beslist")
        wie = mensen(toestand, beslist or [])
        delen.append(
            f"{wie} {'beslist' if len(beslist or []) == 1 else 'beslissen'}" if wie else "wie beslist staat er niet"
        )
    else:
        wie = mensen(toestand, verantwoordelijken(toestand, taak.element))
        delen.append(f"voor {wie}" if wie else "")
    delen.append(oordeelzin(toestand.boek, taak.oordeel))
    return "; ".join(filter(None, delen))


# --- verdicts ---


def oordeelzin(boek: Planboek, oordeel: Oordeel) -> str:
    """Why something may not be recorded, or what is asked: "" when nothing stands in the way."""
    delen = [
        ("eerst nodig", {_noem(boek, pad) for pad in oordeel.mist}),
        ("niet door of niet zonder", {rolnaam(boek.plan, rol) for rol in oordeel.rollen}),
        ("omdat", {_noem(boek, reden) for reden in oordeel.omdat}),
        ("afgeweken van", {_noem(boek, pad) for pad in oordeel.afgeweken}),
        ("let op", {_noem(boek, pad) for pad in oordeel.waarschuwt}),
        ("te vragen", {_noem(boek, pad) for pad in oordeel.vragen}),
    ]
    return "; ".join(f"{kop}: {opsomming(sorted(woorden), 'en')}" for kop, woorden in delen if woorden)


def _noem(boek: Planboek, pad: str) -> str:
    return naam_van(boek.plan, pad) if "." in pad and " " not in pad else pad


# --- signals ---


def signaalzin(toestand: Toestand, stand: Signaalstand) -> str:
    """Why a signal fired: the facts behind it, for whom it is, and whether somebody put it aside before."""
    signaal = stand.signaal
    feiten = feiten_bij(toestand, signaal.als, signaal.pad, stand.vak)
    delen = [naam_van_element(toestand.plan, signaal), *dict.fromkeys(_feitzin(toestand, feit) for feit in feiten)]
    voor = mensen(toestand, signaal.voor)
    delen.append(f"voor {voor}" if voor else "")
    hoort = [rol for uitkomst in signaal.dan if not isinstance(uitkomst, str) for rol in uitkomst.hoort_het]
    delen.append(f"{mensen(toestand, hoort)} hoort het" if hoort else "")
    if stand.eerder_terzijde is not None:
        delen.append(f"eerder opzij gezet op {korte_dag(stand.eerder_terzijde.op)}, met reden")
    return "; ".join(filter(None, delen))


def vraagzin(toestand: Toestand, pad: str, vragen: Iterable[str]) -> str:
    """Why a rule cannot be decided: what is known, and what a person is asked."""
    signaal = toestand.element(pad)
    feiten = feiten_bij(toestand, signaal.als, pad, None)
    bekend = opsomming(dict.fromkeys(_feitzin(toestand, feit) for feit in feiten), "en")
    gevraagd = opsomming([_noem(toestand.boek, vraag) for vraag in sorted(vragen)], "en")
    delen = [f"{naam_van_element(toestand.plan, signaal)}: niet te beslissen", bekend and f"bekend: {bekend}"]
    return "; ".join(filter(None, [*delen, gevraagd and f"te vragen: {gevraagd}"]))


def _feitzin(toestand: Toestand, feit: Feit) -> str:
    """One fact as people say it: what, which result, on which day."""
    over = _waarover(toestand, feit)
    uitslag = " ".join(_woord(feit.een(veld)) for veld in UITSLAGEN if feit.alle(veld))
    antwoord = _woord(feit.een("antwoord")) if feit.alle("antwoord") else ""
    verwacht = "verwacht " if feit.soort == "verwachting" else ""
    return f"{' '.join(filter(None, (over, verwacht + uitslag, antwoord, feit.stand)))} op {korte_dag(feit.op)}"


def _waarover(toestand: Toestand, feit: Feit) -> str:
    if feit.alle("vak"):
        return f"{feit.een('vak')}:"
    namen = [naam_van(toestand.plan, doel) for doel in sorted(feit.doelen)]
    return f"{opsomming(namen or feit.alle('soort') or [feit.soort], 'en')}:"


def _woord(waarde: Any) -> str:
    """A level as it was recorded, plain or with its scale."""
    return str(waarde.get("in", "")) if isinstance(waarde, dict) else str(waarde)
