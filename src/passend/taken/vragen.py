"""Reading questions for support: for who asked, who is asked, and who reads the support of whom it is about."""

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.taken.enums import Antwoordsoort, Vraagonderwerp
from passend.taken.models import Ondersteuningsvraag, Vraagantwoord
from passend.taken.selectors import zicht_op
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag, rollen_van
from passend.toegang.selectors import groep_list, leerling_list, zichtbare_sleutels
from passend.toegang.ziet import zichtlijst


class Vraagstand(StrEnum):
    """What became of a question; it follows from the answers."""

    OPEN = "open"
    BEANTWOORD = "beantwoord"
    GESLOTEN = "gesloten"


def vraag_list(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> QuerySet[Ondersteuningsvraag]:
    """The questions that `voor` may read, newest first, with `is_gesloten` and `is_beantwoord`, and their answers.

    `leerlingen` narrows it down to questions about those.
    """
    vragen = Ondersteuningsvraag.objects.filter(_zichtbaar(voor))
    if leerlingen is not None:
        vragen = vragen.filter(leerling__in=[leerling.pk for leerling in leerlingen])
    antwoorden = Vraagantwoord.objects.filter(vraag=OuterRef("pk"))
    return (
        vragen.annotate(
            is_gesloten=Exists(antwoorden.filter(soort=Antwoordsoort.GESLOTEN)),
            is_beantwoord=Exists(antwoorden.exclude(soort=Antwoordsoort.GESLOTEN)),
        )
        .select_related("door", "aan_medewerker", "leerling", "groep")
        .prefetch_related(Prefetch("antwoorden", Vraagantwoord.objects.select_related("door")))
    )


def vraag_get(*, voor: Medewerker, id: UUID) -> Ondersteuningsvraag:
    """One question. Raises Ondersteuningsvraag.DoesNotExist, also when `voor` may not read it."""
    return vraag_list(voor=voor).get(pk=id)


def tip_list(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Vraagantwoord]:
    """Advice and tips of colleagues and others about a pupil, oldest first: input for who writes a plan."""
    vragen = Ondersteuningsvraag.objects.filter(_zichtbaar(voor), leerling=leerling)
    adviezen = Vraagantwoord.objects.filter(vraag__in=vragen).exclude(soort=Antwoordsoort.GESLOTEN)
    return adviezen.select_related("door", "vraag")


def vraagstand(vraag: Ondersteuningsvraag) -> Vraagstand:
    """What became of a question of `vraag_list`."""
    if vraag.is_gesloten:  # type: ignore[attr-defined]
        return Vraagstand.GESLOTEN
    return Vraagstand.BEANTWOORD if vraag.is_beantwoord else Vraagstand.OPEN  # type: ignore[attr-defined]


def is_aan(vraag: Ondersteuningsvraag, voor: Medewerker) -> bool:
    """Whether `voor` is asked, by name or by a role."""
    return vraag.aan_medewerker_id == voor.pk or vraag.aan_rol in rollen_van(voor)


def gericht_aan(voor: Medewerker) -> Q:
    """The questions of which `is_aan` is true."""
    return Q(aan_medewerker=voor) | Q(aan_rol__in=rollen_van(voor))


def mag_antwoorden(vraag: Ondersteuningsvraag, voor: Medewerker) -> bool:
    """Who may read a question may write an answer to it: also what somebody from outside said."""
    return not vraag.is_gesloten  # type: ignore[attr-defined]


def mag_sluiten(vraag: Ondersteuningsvraag, voor: Medewerker) -> bool:
    """Who asked ends a question; who sees the whole school can end one about a leerling or groep as well."""
    over_iemand = vraag.leerling_id is not None or vraag.groep_id is not None
    van_mij = vraag.door_id == voor.pk or (over_iemand and mag(voor, Recht.HELE_SCHOOL))
    return van_mij and not vraag.is_gesloten  # type: ignore[attr-defined]


def _zichtbaar(voor: Medewerker) -> Q:
    """Also to who is asked a question about a leerling or groep shows only while `voor` sees that one."""
    ziet_leerling = Q(leerling__in=leerling_list(voor=voor).prefetch_related(None).values("pk"))
    ziet_groep = Q(groep__in=groep_list(voor=voor).values("pk"))
    gericht = Q(door=voor) | gericht_aan(voor)
    zonder = Q(onderwerp__in=[Vraagonderwerp.EIGEN_WERK, Vraagonderwerp.ZONDER_NAAM])
    zichtbaar = gericht & (zonder | ziet_leerling | ziet_groep)
    if mag(voor, Recht.ONDERSTEUNING):
        zichtbaar |= Q(leerling__in=zichtbare_sleutels(voor=voor)) | ziet_groep
    return zichtbaar


def genoemde_namen(*, voor: Medewerker, teksten: Iterable[str]) -> list[str]:
    """The names of pupils in sight that stand as a word in these texts: for who asks without a name."""
    woorden = {woord.strip(".,;:!?()'\"").casefold() for tekst in teksten for woord in tekst.split()}
    namen = leerling_list(voor=voor).prefetch_related(None).values_list("roepnaam", "achternaam")
    gevonden = {naam for rij in namen for naam in rij if naam and naam.casefold() in woorden}
    return sorted(gevonden)


def gevraagd_kan_aan(*, voor: Medewerker, over: Leerling | Groep | None) -> list[Medewerker]:
    """The colleagues to whom a question can go by name: about a leerling or groep those who see it."""
    lijst = zichtlijst() if over is None else zicht_op(over)
    mensen = [mens for mens in lijst.mensen if mens.pk != voor.pk]
    return mensen if over is None else [mens for mens in mensen if lijst.ziet(mens.pk, over.pk)]
