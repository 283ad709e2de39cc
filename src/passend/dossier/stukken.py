"""One recorded thing as people keep it: a talk, a meeting, a consent, a paper; and giving it to the parents."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from passend.dossier.leesrecht import leesbare_feiten
from passend.dossier.models import Feit
from passend.dossier.selectors import feit_list
from passend.dossier.services import FeitGeweigerd, feit_uitvoeren
from passend.dossier.wegen import Weging
from passend.engine.blokken.actie import Actie
from passend.engine.delen.plan import Plan
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.woorden import NIET_VERMELD
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.enums import Niveau

# The field of a fact that names the fact it belongs to.
BIJ = "bij"
OUDERS = "ouders"
_ONDER = ("id", "soort")
# A signature stands under a plan that begins when it is there: it may be older by so much.
_EERDER = timedelta(days=90)
_NIET_VOOR_OUDERS = "Dit is afgeschermd. De directeur beslist of ouders het kunnen inzien."


def stuk_get(*, voor: Medewerker, leerling: Leerling, id: UUID) -> Feit:
    """One fact about a pupil, whether or not it still holds. Raises Feit.DoesNotExist, also without the right."""
    return _stukken(voor=voor, leerling=leerling).get(pk=id)


def versies_van(feit: Feit, *, voor: Medewerker, leerling: Leerling) -> tuple[list[Feit], list[Feit]]:
    """What stood there before this fact, newest first, and what took its place, oldest first: one query."""
    keten = _stukken(voor=voor, leerling=leerling).filter(Q(vervangt__isnull=False) | Q(vervangingen__isnull=False))
    op_sleutel = {een.pk: een for een in keten}
    opvolgers = {een.vervangt_id: een for een in op_sleutel.values()}
    eerder, later = [], []
    vorige = op_sleutel.get(feit.vervangt_id) if feit.vervangt_id else None
    while vorige is not None:
        eerder.append(vorige)
        vorige = op_sleutel.get(vorige.vervangt_id) if vorige.vervangt_id else None
    volgende = opvolgers.get(feit.pk)
    while volgende is not None:
        later.append(volgende)
        volgende = opvolgers.get(volgende.pk)
    return eerder, later


def meegegeven_list(*, voor: Medewerker, leerling: Leerling, stukken: Iterable[Feit]) -> QuerySet[Feit]:
    """When this was given to parents, in any of these versions; oldest first."""
    bij = Q()
    for stuk in stukken:
        bij |= Q(velden__contains={BIJ: [str(stuk.pk)]})
    gegeven = feit_list(voor=voor, leerlingen=[leerling]).filter(bij, soort__in=("actie", "toestemming"))
    return gegeven.select_related("door")


def toestemmingsfeiten(*, voor: Medewerker, leerling: Leerling, feit: Feit) -> list[Feit]:
    """The answers to what the plan asks about the plan or paper that this fact is: the scan of a signature is there."""
    versie, paden = planversie_in_werking(), paden_van(feit)
    if versie is None or feit.soort == "toestemming":
        return []
    plan = plan_van(versie)
    gevraagd = [
        een.pad
        for een in plan.register.elementen(Toestemming)
        if _hoort_bij(plan, een.pad, [*een.over, *een.bij], paden)
    ]
    bij = Q()
    for pad in gevraagd:
        bij |= Q(velden__contains={"id": [pad]})
    feiten = feit_list(voor=voor, leerlingen=[leerling]).filter(soort="toestemming", op__gte=feit.op - _EERDER)
    return list(feiten.filter(bij)) if gevraagd else []


def stuk_meegeven(
    feit: Feit, *, op: date, wijze: str, door: Medewerker, bron: str, toelichting: str = "", sleutel: UUID | None = None
) -> Weging:
    """Record that parents got this on a day: as the act that the plan has for it, else as informing them.

    Raises FeitGeweigerd: it is shielded, or the plan says no.
    """
    if feit.leerling is None or feit.niveau == Niveau.AFGESCHERMD:
        raise FeitGeweigerd(_NIET_VOOR_OUDERS)
    woorden: dict[str, Any] = {**_daad(feit), "op": op, "wijze": wijze, BIJ: str(feit.pk)}
    if toelichting.strip():
        woorden["toelichting"] = toelichting.strip()
    return feit_uitvoeren(woorden, over=feit.leerling, door=door, bron=bron, sleutel=sleutel)


def paden_van(feit: Feit) -> list[str]:
    """The elements of the plan that a fact is one of: the talk, the meeting, the kind of plan or paper."""
    return [str(pad) for veld in _ONDER for pad in _lijst(feit.velden.get(veld)) if "." in str(pad)]


def bewaarplek_van(feit: Feit) -> str:
    """Where the plan in force says that the paper of this fact is kept, in its own words; empty where it says nothing.

    Of a consent or a document its form (`vorm`) or its place (`bewaard in`).
    """
    versie = planversie_in_werking()
    elementen = [plan_van(versie).register.element(pad) for pad in paden_van(feit)] if versie else []
    woorden = [
        str(waarde)
        for element in elementen
        for naam in ("bewaard_in", "vorm")
        for waarde in _lijst(getattr(element, naam, None))
        if waarde != NIET_VERMELD
    ]
    return ", ".join(dict.fromkeys(woorden))


def _daad(feit: Feit) -> dict[str, Any]:
    versie = planversie_in_werking()
    los = {"feit": "actie", "wat": "informeren", "aan": OUDERS}
    if versie is None:
        return los
    plan, paden = plan_van(versie), paden_van(feit)
    for actie in plan.register.elementen(Actie):
        if actie.wat == "informeren" and OUDERS in actie.aan and _hoort_bij(plan, actie.pad, actie.document, paden):
            return {"feit": "actie", "id": actie.pad, "aan": OUDERS}
    for weg in plan.register.elementen(Toestemming):
        naar_ouders = weg.soort == "informeren" and OUDERS in weg.aan
        if naar_ouders and _hoort_bij(plan, weg.pad, weg.over, paden):
            return {"feit": "toestemming", "id": weg.pad, "stand": "gegeven"}
    return los


def _hoort_bij(plan: Plan, pad: str, over: Sequence[str], paden: list[str]) -> bool:
    """Whether an element stands under one of these, or names it."""
    if any(pad.startswith(f"{een}.") for een in paden):
        return True
    for verwijzing in over:
        try:
            if plan.register.zoek(verwijzing, vanaf=pad).pad in paden:
                return True
        except VerwijzingFout:
            continue
    return False


def _stukken(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Feit]:
    feiten = Feit.objects.filter(leesbare_feiten(voor=voor, leerlingen=[leerling]), leerling=leerling)
    return feiten.select_related("door", "leerling", "vervangt", "vervangt__door")


def _lijst(waarde: Any) -> list[Any]:
    return waarde if isinstance(waarde, list) else [] if waarde is None else [waarde]
