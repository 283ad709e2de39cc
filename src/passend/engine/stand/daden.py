"""Which facts carry out an act of the plan."""

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.feit import METINGEN
from passend.engine.delen.plan import Plan
from passend.engine.delen.stukken import Document
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.feiten import Feit
from passend.engine.stand.gedeeld import delen_van
from passend.engine.stand.plandagen import is_begin
from passend.engine.woorden import NIET_VERMELD

# For these acts the element that `soort` names says which facts carry the act out.
VIA_SOORT = {
    "overleg": ("overleggen", ("overleg",)),
    "plan": ("plannen", ("plan",)),
    "evaluatie": ("plannen", ("plan",)),
    "toets": ("instrumenten", ("toets", "methodetoets", "observatie", "actie")),
    "observatie": ("instrumenten", ("observatie", "toets")),
    "toestemming": ("toestemmingen", ("toestemming",)),
    "steun": ("aanbod", ("steun",)),
    "besluit": ("besluiten", ("besluit",)),
}
ZACHT = frozenset({"concept", "gepland", "afgezegd"})


def leden_van(actie: Actie) -> list[Actie]:
    """The acts of a group of which some have to be done, or the act itself."""
    return (
        [lid for groep in actie.keuze_uit if isinstance(groep, Actie) for lid in leden_van(groep)]
        if actie.keuze_uit
        else [actie]
    )


def soorten_van(plan: Plan, actie: Actie) -> list[str]:
    """The canonical paths of the elements that an act is about through `soort`."""
    deel = VIA_SOORT.get(actie.wat or "", (None, ()))[0]
    if deel is None:
        return []
    delen = (deel, "documenten") if actie.wat == "evaluatie" else (deel,)
    return [
        plan.register.zoek(soort, delen=delen, vanaf=actie.pad).pad
        for soort in actie.soort
        if soort != NIET_VERMELD and _bestaat(plan, soort, delen, actie.pad)
    ]


def _bestaat(plan: Plan, soort: str, delen: tuple[str, ...], vanaf: str) -> bool:
    try:
        plan.register.zoek(soort, delen=delen, vanaf=vanaf)
    except VerwijzingFout:
        return False
    return True


def kan_meting_zijn(actie: Actie) -> bool:
    """Whether a result may carry out this act without naming it."""
    return not METINGEN.isdisjoint(VIA_SOORT.get(actie.wat or "", ("", ()))[1])


def is_daad(plan: Plan, actie: Actie, feit: Feit) -> bool:
    """Whether a fact carries out this one act (people and dates are judged elsewhere)."""
    return _past(plan, actie, feit) and feit.gehouden


def _past(plan: Plan, actie: Actie, feit: Feit) -> bool:
    if actie.pad in feit.doelen and feit.soort not in ("afwijking", "verlenging", "terzijde", "correctie"):
        return True
    if feit.alle("id") and feit.soort in ("actie", "gesprek"):
        return False
    if actie.wat == "gesprek":
        return feit.soort == "gesprek" and not feit.doelen and _zelfde_mensen(actie, feit)
    if actie.wat == "vastleggen" and actie.document:
        paden = {
            plan.register.zoek(d, delen=("documenten", "plannen"), vanaf=actie.pad).pad
            for d in actie.document
            if d != NIET_VERMELD
        }
        if feit.soort not in ("document", "plan") or not paden & feit.doelen or feit.heeft("stand", *ZACHT):
            return False
        return all(_schreef_deel(plan, actie, feit, pad) for pad in paden & feit.doelen)
    if actie.wat == feit.soort == "observatie" and not actie.soort and not feit.doelen:
        return True
    return _via_soort(plan, actie, feit)


def _schreef_deel(plan: Plan, actie: Actie, feit: Feit, document: str) -> bool:
    """Of a form that acts share, a fact carries out those whose whole part it wrote; without sections all of it."""
    genoemd = set(map(str, feit.alle("secties")))
    element = plan.register.element(document)
    if not genoemd or not isinstance(element, Document):
        return True
    return delen_van(plan, element).get(actie.pad, frozenset()) <= genoemd


def _via_soort(plan: Plan, actie: Actie, feit: Feit) -> bool:
    soorten = VIA_SOORT.get(actie.wat or "", ("", ()))[1]
    if feit.soort not in soorten and not (actie.wat == "evaluatie" and feit.soort == "document"):
        return False
    if not set(soorten_van(plan, actie)) & feit.doelen:
        return False
    if actie.wat == "plan":
        return is_begin(feit) or feit.heeft("stand", "bijgesteld")  # a new version of it
    if actie.wat == "evaluatie":
        return feit.heeft("stand", "geëvalueerd")
    if actie.wat == "toestemming":
        return feit.heeft("stand", "gegeven")
    return True


def _zelfde_mensen(actie: Actie, feit: Feit) -> bool:
    gevraagd = {rol for rol in actie.met if isinstance(rol, str)}
    return bool(gevraagd) and gevraagd <= set(feit.alle("met"))


def vervult(plan: Plan, feit: Feit, acties: list[Actie]) -> set[str]:
    """The paths that a fact fulfils, for the conditions that ask what was done."""
    paden = set(feit.doelen)
    paden |= {actie.pad for actie in acties if is_daad(plan, actie, feit)}
    paden |= {f"{pad}.{stand}" for pad in feit.doelen for stand in feit.alle("stand") if pad.count(".") == 1}
    return paden
