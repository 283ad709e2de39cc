"""Two people at one form: who else has it open, and what was recorded there since somebody opened it.

A place is one path of the plan about one leerling or groep. Who has it open is kept for some minutes and is no fact.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from passend.core import klok
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.models import Feit, Schrijfplek
from passend.dossier.selectors import feit_list, groepsfeit_list
from passend.dossier.services import FeitGeweigerd, feit_uit_planwoorden, feit_uitvoeren
from passend.dossier.wegen import Weging
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.toegang.selectors import groep_list, leerling_list

# Who was not seen for so long has gone elsewhere.
BLIJFT = timedelta(minutes=5)
_VERLOPEN = "Dit formulier is verlopen. Open het opnieuw."
# A decision that somebody else takes is proposed on the same form.
_OOK = {"besluit": ("besluit", "voorstel")}


class AlVastgelegd(Exception):
    """Nothing was recorded, because `feit` stands there already.

    `is_verzonden`: it came from this very form. `is_zelfde`: with the same words in it.
    """

    def __init__(self, feit: Feit, *, is_verzonden: bool = False, is_zelfde: bool = False) -> None:
        super().__init__(str(feit.pk))
        self.feit, self.is_verzonden, self.is_zelfde = feit, is_verzonden, is_zelfde


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenloop:
    """At one place: who else is there, and the fact that was recorded there last."""

    anderen: list[Schrijfplek]
    laatste: Feit | None


@transaction.atomic
def plek_openen(*, door: Medewerker, over: Leerling | Groep, pad: str) -> None:
    """`door` has the form at `pad` open, or still has it open. Who went away is forgotten, at every place."""
    nu = klok.nu()
    Schrijfplek.objects.filter(laatst__lt=nu - BLIJFT).delete()
    plek = Schrijfplek(**_over(over), pad=pad, medewerker=door, sinds=nu, laatst=nu)
    Schrijfplek.objects.bulk_create(
        [plek],
        update_conflicts=True,
        unique_fields=["school", "leerling", "groep", "pad", "medewerker"],
        update_fields=["laatst"],
    )


def plek_sluiten(*, door: Medewerker, over: Leerling | Groep, pad: str) -> None:
    """`door` is done with the form at `pad`."""
    Schrijfplek.objects.filter(**_over(over), pad=pad, medewerker=door).delete()


def schrijfplek_list(*, voor: Medewerker, over: Leerling | Groep, pad: str) -> QuerySet[Schrijfplek]:
    """Who else has this form open, longest first; nobody when `voor` may not see the leerling or groep."""
    zichtbaar = Q(leerling__in=leerling_list(voor=voor).values("pk")) | Q(groep__in=groep_list(voor=voor).values("pk"))
    anderen = Schrijfplek.objects.filter(zichtbaar, **_over(over), pad=pad, laatst__gte=klok.nu() - BLIJFT)
    return anderen.exclude(medewerker=voor).select_related("medewerker").order_by("sinds", "pk")


def samenloop_get(*, voor: Medewerker, over: Leerling | Groep, opzet: Invulformulier, vak: str = "") -> Samenloop:
    """Who else is at this form and what was recorded there last, for a vak if given, as far as `voor` may see it."""
    anderen = list(schrijfplek_list(voor=voor, over=over, pad=opzet.pad))
    return Samenloop(anderen=anderen, laatste=_laatste(voor, over, opzet, vak))


@transaction.atomic
def eenmaal_uitvoeren(
    woorden: Mapping[str, Any],
    *,
    over: Leerling | Groep,
    opzet: Invulformulier,
    door: Medewerker,
    bron: str,
    sleutel: UUID,
    gezien: str | None = None,
    uitvoeren: Callable[..., Weging] = feit_uitvoeren,
) -> Weging:
    """Record what was filled in on a form (by `uitvoeren`), unless that makes a second record that nobody meant.

    `gezien`: the id of the fact that stood there when the form was opened, "" when none did; None asks nothing.
    Raises AlVastgelegd, or FeitGeweigerd when the plan refuses; nothing was recorded then.
    """
    # Who sends at the same moment waits here, and then sees the fact of the other.
    type(over).objects.select_for_update(no_key=True).get(pk=over.pk)
    if al := Feit.objects.filter(pk=sleutel).select_related("door").first():
        if al.door_id != door.pk or (al.leerling_id or al.groep_id) != over.pk:
            raise FeitGeweigerd(_VERLOPEN)
        raise AlVastgelegd(al, is_verzonden=True, is_zelfde=_is_zelfde(al, woorden, over))
    laatste = _laatste(door, over, opzet, str(woorden.get("vak", ""))) if gezien is not None else None
    if laatste is not None and str(laatste.pk) != gezien:
        raise AlVastgelegd(laatste)
    try:
        with transaction.atomic():
            weging = uitvoeren(woorden, over=over, door=door, bron=bron, sleutel=sleutel)
    except IntegrityError as fout:
        # A key that somebody made up, of a fact that this person cannot see: it must look like any old form.
        if getattr(getattr(fout.__cause__, "diag", None), "constraint_name", "") == "dossier_feit_pkey":
            raise FeitGeweigerd(_VERLOPEN) from None
        raise
    plek_sluiten(door=door, over=over, pad=opzet.pad)
    return weging


def _laatste(voor: Medewerker, over: Leerling | Groep, opzet: Invulformulier, vak: str) -> Feit | None:
    """What was recorded last through this form, or in deviation of what it is about."""
    if isinstance(over, Groep):
        feiten = groepsfeit_list(voor=voor, groep=over)
    else:
        feiten = feit_list(voor=voor, leerlingen=[over])
    if vak:
        feiten = feiten.filter(vak=vak)
    gevonden = feiten.filter(_van_formulier(opzet) | Q(soort="afwijking", velden__contains={"van": [opzet.pad]}))
    return gevonden.select_related("door").order_by("-volg").first()


def _van_formulier(opzet: Invulformulier) -> Q:
    """The facts that this form makes: their kind, and what they say whatever is filled in."""
    soort = str(opzet.woorden["feit"])
    vast = {veld: _lijst(waarde) for veld, waarde in opzet.woorden.items() if veld != "feit"}
    gevonden = Q(soort__in=_OOK.get(soort, (soort,)), velden__contains=vast)
    if soort == "document":
        return (gevonden | Q(soort="actie", velden__contains={"document": vast["soort"]})) & _geschreven(opzet)
    if vast or opzet.veld != "id":
        return gevonden
    een_van = Q()  # an act with members is recorded as one of them
    for keuze in opzet.keuzes:
        een_van |= Q(velden__contains={"id": [keuze.waarde]})
    return gevonden & een_van


def _geschreven(opzet: Invulformulier) -> Q:
    """The facts in which something was written, or emptied, in one of the places of this form."""
    if not opzet.velden:
        return Q()
    geschreven = Q(velden__inhoud__0__has_any_keys=[veld.sleutel for veld in opzet.velden])
    for sectie in {veld.sectie for veld in opzet.velden}:
        geschreven |= Q(velden__contains={"zonder": [sectie]})
    return geschreven


def _is_zelfde(feit: Feit, woorden: Mapping[str, Any], over: Leerling | Groep) -> bool:
    nieuw = feit_uit_planwoorden(woorden, **_over(over))
    velden = json.loads(json.dumps(nieuw.velden))
    if (feit.op, feit.tot, feit.vak) != (nieuw.op, nieuw.tot, nieuw.vak):
        return False
    if feit.soort != nieuw.soort:  # a part of a document is recorded as an act
        return all(feit.velden.get(veld) == velden.get(veld) for veld in ("inhoud", "zonder"))
    return bool(feit.velden == velden)


def _over(over: Leerling | Groep) -> dict[str, Any]:
    return {"leerling": None, "groep": over} if isinstance(over, Groep) else {"leerling": over, "groep": None}


def _lijst(waarde: Any) -> list[Any]:
    return list(waarde) if isinstance(waarde, (list, tuple)) else [waarde]
