"""Reading the case, for those who may see the pupil."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Exists, OuterRef, Q, QuerySet

from passend.dossier.edities import plannen
from passend.dossier.invulformulier import Invulformulier, NietVastTeLeggen, invulformulier, meldbaar
from passend.dossier.invulvelden import Mogelijkheid
from passend.dossier.leesrecht import leesbaar_niveau, leesbare_feiten
from passend.dossier.models import Feit, Signaal, Stand
from passend.dossier.onderwerpen import LEERLING, groepszaken
from passend.dossier.rijen import RIJEN, rijen_per_plek
from passend.dossier.standdelen import samengevoegd
from passend.engine.stand.benoemen import naam_van
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.enums import Niveau
from passend.toegang.selectors import groep_list, zichtbare_sleutels


def feit_list(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> QuerySet[Feit]:
    """The facts that hold about the pupils that `voor` may see; oldest first. `leerlingen` narrows it down."""
    return geldende_feiten().filter(leesbare_feiten(voor=voor, leerlingen=leerlingen))


def ingetrokken_list(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Feit]:
    """What was withdrawn about a pupil, as far as `voor` may read it."""
    ingetrokken = Feit.objects.filter(leesbare_feiten(voor=voor, leerlingen=[leerling]), ingetrokken=True)
    return ingetrokken.select_related("door", "vervangt", "vervangt__door")


def signaal_list(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> QuerySet[Signaal]:
    """The signals of the pupils that `voor` may see. `leerlingen` narrows it down."""
    zichtbaar = zichtbare_sleutels(voor=voor, leerlingen=leerlingen)
    return Signaal.objects.filter(leesbaar_niveau(voor=voor), leerling__in=zichtbaar).select_related("leerling")


def stand_list(
    *, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None, met_afgeschermd: bool = False
) -> QuerySet[Stand]:
    """The stand of the pupils that `voor` may see, one each; `leerlingen` narrows it down.

    With `met_afgeschermd` there are further rows, with what is shielded for the roles of `voor`.
    """
    zichtbaar = zichtbare_sleutels(voor=voor, leerlingen=leerlingen)
    niveau = leesbaar_niveau(voor=voor) if met_afgeschermd else Q(niveau=Niveau.NORMAAL)
    return Stand.objects.filter(niveau, leerling__in=zichtbaar).select_related("leerling")


def stand_get(*, voor: Medewerker, leerling: Leerling) -> Stand | None:
    """The stand of one pupil, with what is shielded for the roles of `voor`; None when it was never worked out."""
    zichtbaar = zichtbare_sleutels(voor=voor, leerlingen=[leerling])
    rijen = Stand.objects.filter(leesbaar_niveau(voor=voor), leerling__in=zichtbaar).select_related("leerling")
    return samengevoegd(rijen.order_by("alleen_voor"))


def groepsfeit_list(*, voor: Medewerker, groep: Groep) -> QuerySet[Feit]:
    """The facts that hold about a groep as a whole, when `voor` may see it; oldest first."""
    eigen = groep_list(voor=voor, heel=True).values("pk")
    return geldende_feiten().filter(leesbaar_niveau(voor=voor), groep=groep, groep__in=eigen)


def groepszaak_list(*, groep: Groep) -> list[Mogelijkheid]:
    """The plans and meetings of a groep under the plan in force, for which there is a form; nothing without a plan."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    return [Mogelijkheid(pad, naam_van(plan, pad)) for pad in groepszaken(plan, frozenset(groep.jaargroepen))]


def invulformulier_get(*, pad: str, over: str = LEERLING) -> Invulformulier:
    """The form for an element of the plan in force, about a leerling or a groep.

    What only an earlier edition knows may still run under that one: then the form is that of then.
    Raises ObjectDoesNotExist: no plan, or nothing to record there.
    """
    for plan in plannen():
        try:
            return invulformulier(plan, pad, over)
        except NietVastTeLeggen:
            continue
    raise ObjectDoesNotExist


def meldbaar_list() -> list[Mogelijkheid]:
    """What can be reported about a leerling under the plan in force; nothing without a plan."""
    versie = planversie_in_werking()
    return [] if versie is None else meldbaar(plan_van(versie))


def ingevuld_get(*, voor: Medewerker, over: Leerling | Groep, pad: str) -> dict[str, Any]:
    """What was written before on the form of an element, place -> text (or rows of a plan), the latest of each."""
    houder = ".".join(pad.split(".")[:2])
    inhoud: dict[str, Any] = {}
    if isinstance(over, Groep):
        feiten = groepsfeit_list(voor=voor, groep=over)
    else:
        feiten = feit_list(voor=voor, leerlingen=[over])
    geschreven = Q(velden__has_key="inhoud") | Q(velden__has_key=RIJEN) | Q(velden__has_key="zonder")
    for feit in feiten.filter(geschreven).order_by("op", "volg"):
        for blok in feit.velden.get("inhoud", []):
            inhoud |= {waar: tekst for waar, tekst in blok.items() if waar.startswith(f"{houder}.")}
        if feit.soort == "plan":
            inhoud |= {
                sectie: rijen for sectie, rijen in rijen_per_plek(feit).items() if sectie.startswith(f"{houder}.")
            }
    return inhoud


def geldende_feiten() -> QuerySet[Feit]:
    """The facts that were neither corrected nor withdrawn. Asks for no right: for services of this and higher rooms."""
    vervangen = Feit.objects.filter(vervangt=OuterRef("pk"), vervangt__isnull=False)
    return Feit.objects.filter(~Exists(vervangen), ingetrokken=False)
