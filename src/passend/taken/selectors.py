"""Reading whose a task is, for those who may see the leerling or groep."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q, QuerySet
from django.utils import timezone

from passend.core import klok
from passend.dossier.groepen import groepsstand_get
from passend.dossier.selectors import stand_get
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.schoolplan.rollen import planrol_list
from passend.taken.models import Taakoverdracht
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag, rollen_van
from passend.toegang.selectors import groep_list, zichtbare_sleutels
from passend.toegang.ziet import Zichtlijst, zichtlijst

OPEN = ("open", "te laat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdracht:
    """A task that somebody gave to a colleague, and whether the colleague still has it.

    `waarom_niet` is the Dutch sentence when the colleague has not: then the task is with the role again.
    """

    rij: Taakoverdracht
    waarom_niet: str = ""

    @property
    def geldt(self) -> bool:
        """Whether the task is with the colleague."""
        return not self.waarom_niet

    def past_op(self, taak: Mapping[str, Any]) -> bool:
        """Whether this is about the task as it stands now, not about an earlier time that it was there."""
        vanaf = taak["open_vanaf"]
        gegeven = timezone.localdate(self.rij.gegeven_op)
        return bool(self.rij.pad == taak["pad"] and (vanaf is None or date.fromisoformat(vanaf[:10]) <= gegeven))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTaak:
    """One open task of a leerling or groep, as `voor` stands to it.

    `rol` is the role (id) in which it is the own task; `is_mijn` also for a task that the plan gives to nobody.
    """

    over: Leerling | Groep
    inhoud: Mapping[str, Any]
    rol: str
    is_mijn: bool
    overdracht: Overdracht | None


def overdracht_list(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> list[Overdracht]:
    """The tasks that were given to somebody and not yet ended, of the leerlingen that `voor` may see, oldest first.

    `leerlingen` narrows it down.
    """
    zichtbaar = zichtbare_sleutels(voor=voor, leerlingen=leerlingen)
    return _beoordeeld(_open().filter(leerling__in=zichtbaar))


def groepsoverdracht_list(*, voor: Medewerker, groep: Groep | None = None) -> list[Overdracht]:
    """The same, about the groepen as a whole that `voor` may see, or one of them."""
    rijen = _open().filter(groep__in=groep_list(voor=voor).values("pk"))
    return _beoordeeld(rijen if groep is None else rijen.filter(groep=groep))


def overdracht_get(*, voor: Medewerker, id: UUID) -> Overdracht:
    """One that did not end. Raises Taakoverdracht.DoesNotExist, also when `voor` may not see whom it is about."""
    zichtbaar = Q(leerling__in=zichtbare_sleutels(voor=voor)) | Q(groep__in=groep_list(voor=voor).values("pk"))
    gevonden = _beoordeeld(_open().filter(zichtbaar, pk=id))
    if not gevonden:
        raise Taakoverdracht.DoesNotExist
    return gevonden[0]


def taak_get(*, voor: Medewerker, over: Leerling | Groep, pad: str) -> OpenTaak:
    """An open task about a leerling or groep that `voor` may see. Raises ObjectDoesNotExist."""
    if isinstance(over, Groep):
        stand, overdrachten = groepsstand_get(voor=voor, groep=over), groepsoverdracht_list(voor=voor, groep=over)
    else:
        stand, overdrachten = stand_get(voor=voor, leerling=over), overdracht_list(voor=voor, leerlingen=[over])
    taken = stand.inhoud["taken"] if stand is not None else ()
    inhoud = next((taak for taak in taken if taak["pad"] == pad and taak["stand"] in OPEN), None)
    if inhoud is None:
        raise ObjectDoesNotExist
    rol = _eigen_rol(voor, inhoud)
    gegeven = next((een for een in overdrachten if een.past_op(inhoud)), None)
    bij_ander = gegeven is not None and gegeven.geldt
    is_ontvanger = gegeven is not None and gegeven.geldt and gegeven.rij.ontvanger_id == voor.pk
    is_mijn = is_ontvanger or (not bij_ander and bool(rol or not inhoud["voor"]))
    return OpenTaak(over=over, inhoud=inhoud, rol=rol, is_mijn=is_mijn, overdracht=gegeven)


def ontvanger_list(*, voor: Medewerker, over: Leerling | Groep) -> list[Medewerker]:
    """To whom a task about this leerling or groep can go: colleagues who see it, with the talks and decisions."""
    lijst = zicht_op(over)
    return [
        mens
        for mens in lijst.mensen
        if mens.pk != voor.pk and lijst.ziet(mens.pk, over.pk) and lijst.mag(mens.pk, Recht.ONDERSTEUNING)
    ]


def overgenomen_rollen(*, voor: Medewerker, over: Leerling | Groep, pad: str) -> list[str]:
    """The roles in which colleagues had what `voor` has now at this path or below; in these it may be recorded."""
    eigen = _open().filter(Q(pad=pad) | Q(pad__startswith=f"{pad}."), **_waar(over), ontvanger=voor)
    return [een.rij.rol for een in _beoordeeld(eigen) if een.geldt and een.rij.rol]


def alle_overdracht_list(*, voor: Medewerker) -> list[Overdracht]:
    """Every task that was given and did not end: those that `voor` gave or got, and all for who manages people."""
    rijen = _open().filter(leerling__in=zichtbare_sleutels(voor=voor)) | _open().filter(
        groep__in=groep_list(voor=voor).values("pk")
    )
    if not mag(voor, Recht.MENSEN):
        rijen = rijen.filter(Q(gever=voor) | Q(ontvanger=voor))
    return _beoordeeld(rijen)


def eerdere_overdrachten(over: Leerling | Groep, pad: str) -> list[Taakoverdracht]:
    """What of one task did not end. Asks for no right: for services of this room."""
    return list(_open().filter(**_waar(over), pad=pad))


def zicht_op(over: Leerling | Groep) -> Zichtlijst:
    """Who sees a leerling or groep. Asks for no right: for services of this room."""
    return zichtlijst(groepen=[over.pk]) if isinstance(over, Groep) else zichtlijst(leerlingen=[over.pk])


def _waar(over: Leerling | Groep) -> dict[str, Leerling | Groep]:
    return {"groep": over} if isinstance(over, Groep) else {"leerling": over}


def _open() -> QuerySet[Taakoverdracht]:
    return Taakoverdracht.objects.filter(einde="").select_related("gever", "ontvanger", "leerling", "groep")


def _beoordeeld(rijen: QuerySet[Taakoverdracht]) -> list[Overdracht]:
    gevonden = list(rijen.order_by("gegeven_op", "pk"))
    if not gevonden:
        return []
    leerlingen = {rij.leerling_id for rij in gevonden if rij.leerling_id}
    groepen = {rij.groep_id for rij in gevonden if rij.groep_id}
    lijst = zichtlijst(leerlingen=leerlingen, groepen=groepen)
    return [Overdracht(rij=rij, waarom_niet=_waarom_niet(rij, lijst)) for rij in gevonden]


def _waarom_niet(rij: Taakoverdracht, lijst: Zichtlijst) -> str:
    naam = str(rij.ontvanger)
    if rij.tot and rij.tot < klok.vandaag():
        return f"De tijd dat {naam} dit deed is voorbij. De taak ligt weer bij de rol."
    if not lijst.rollen(rij.ontvanger_id):
        return f"{naam} werkt hier niet meer. De taak ligt weer bij de rol."
    if not lijst.ziet(rij.ontvanger_id, rij.leerling_id or rij.groep_id):
        wie = "leerling" if rij.leerling_id else "groep"
        return f"{naam} ziet deze {wie} niet meer. De taak ligt weer bij de rol."
    return ""


def _eigen_rol(voor: Medewerker, inhoud: Mapping[str, Any]) -> str:
    """The role (id) of `voor` for which the plan names this task; "" when it names none of them."""
    genoemd = {rolwoord(naam) for naam in inhoud["voor"]}
    namen = {rol.id: rol.naam for rol in planrol_list()}
    return next((rol for rol in sorted(rollen_van(voor)) if rolwoord(namen.get(rol, rol)) in genoemd), "")


def rolwoord(naam: str) -> str:
    """The same word for a role, however it is written: a role that the plan does not name has only its key."""
    return naam.replace("-", " ").casefold()
