"""Putting a signal aside: with a reason, until something new happens or up to and including a day; and back again."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.fields.json import KT

from passend.core import klok
from passend.dossier.models import Feit, Signaal
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.selectors import feit_list, signaal_list
from passend.dossier.services import FeitGeweigerd, feit_intrekken, feit_uitvoeren
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_list

SOORT = "terzijde"


def signaal_get(*, voor: Medewerker, id: UUID) -> Signaal:
    """One open signal. Raises Signaal.DoesNotExist, also when `voor` may not see the pupil."""
    return signaal_list(voor=voor).get(pk=id)


def terzijde_list(*, voor: Medewerker) -> QuerySet[Feit]:
    """What lies aside today among the pupils that `voor` may see: one fact per signal.

    A signal that came back, by something new or because its day passed, is not there: it is an open signal again.
    """
    open_ = Signaal.objects.filter(leerling=OuterRef("leerling"), regel=OuterRef("regel"))
    # Without a subject the fact covers the rule for every subject.
    terug = Exists(open_.filter(vak=OuterRef("vak"))) | (Q(vak="") & Exists(open_))
    return (
        feit_list(voor=voor)
        .filter(Q(tot=None) | Q(tot__gte=klok.vandaag()), soort=SOORT, velden__has_key="signaal")
        .annotate(regel=KT("velden__signaal__0"))
        .exclude(terug)
        .select_related("leerling", "door")
        .order_by("leerling_id", "regel", "vak", "-op", "-volg")
        .distinct("leerling_id", "regel", "vak")
    )


def terzijde_get(*, voor: Medewerker, id: UUID) -> Feit:
    """One fact that put a signal aside, also when it was undone. Raises Feit.DoesNotExist, also without the right."""
    zichtbaar = leerling_list(voor=voor).values("pk")
    feiten = Feit.objects.filter(soort=SOORT, ingetrokken=False, leerling__in=zichtbaar)
    return feiten.select_related("leerling", "door").get(pk=id)


def regel_van(feit: Feit) -> str:
    """The path of the rule whose signal this fact put aside."""
    return str(next(iter(feit.velden.get("signaal", [])), ""))


def signalen_onder(feit: Feit, *, voor: Medewerker) -> list[Signaal]:
    """The open signals that this fact put aside once: of its vak, or of every vak when it names none."""
    signalen = signaal_list(voor=voor).filter(leerling=feit.leerling_id, regel=regel_van(feit))
    return list(signalen.filter(vak=feit.vak) if feit.vak else signalen)


def is_vastgelegd(*, sleutel: UUID, door: Medewerker) -> bool:
    """Whether this medewerker put a signal aside under this key before: the same form, sent twice."""
    return Feit.objects.filter(pk=sleutel, soort=SOORT, door=door).exists()


@transaction.atomic
def signaal_terzijde_zetten(
    signaal: Signaal,
    *,
    reden: str,
    door: Medewerker,
    bron: str,
    tot: date | None = None,
    sleutel: UUID | None = None,
) -> None:
    """Put a signal of a leerling aside; what it said is kept with the reason. `tot` is the last day that counts.

    Raises FeitGeweigerd: not about a leerling, no reason, a day that has passed, or the plan says no.
    """
    if signaal.leerling is None:
        raise FeitGeweigerd("Alleen een signaal over een leerling kan opzij.")
    if not reden.strip():
        raise FeitGeweigerd("Schrijf op waarom. Zonder reden kan een signaal niet opzij.")
    if tot is not None and tot < klok.vandaag():
        raise FeitGeweigerd("Deze dag is al geweest. Kies vandaag of een latere dag.")
    woorden: dict[str, Any] = {
        "feit": SOORT,
        "signaal": signaal.regel,
        "reden": reden.strip(),
        "toelichting": signaal.uitleg,
    }
    woorden |= {"vak": signaal.vak} if signaal.vak else {}
    woorden |= {"tot": tot} if tot else {}
    feit_uitvoeren(woorden, over=signaal.leerling, door=door, bron=bron, sleutel=sleutel)


@transaction.atomic
def terzijde_opheffen(feit: Feit, *, door: Medewerker, reden: str) -> None:
    """Let the signal count again, when its rule still holds. Undoing twice is undoing once."""
    if Feit.objects.filter(vervangt=feit).exists():
        return
    feit_intrekken(feit, door=door, reden=reden)
    leerlingen = [feit.leerling_id] if feit.leerling_id else []
    stand_herberekenen(leerlingen=leerlingen)
    signalen_herberekenen(leerlingen=leerlingen)
