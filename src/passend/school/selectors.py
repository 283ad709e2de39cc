"""Reading the school. Nothing here is about pupils."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from passend.core import klok
from passend.school.enums import Profiel
from passend.school.models import Groep, Locatie, Medewerker, Rolvervulling, School, Schooljaar


def school_list() -> QuerySet[School]:
    """All schools of this installation: commands go through them, each in its own scope."""
    return School.objects.all()


def school_get(*, brin: str) -> School:
    """The school with this BRIN. Raises School.DoesNotExist."""
    return School.objects.get(brin=brin)


def schooljaar_op(dag: date) -> Schooljaar:
    """The school year (1 August – 31 July) of this day. Raises Schooljaar.DoesNotExist."""
    return Schooljaar.objects.get(begin=dag.year if dag.month >= 8 else dag.year - 1)


def medewerker_list() -> QuerySet[Medewerker]:
    """Everybody who works or worked at the school in scope, whoever came first on top."""
    return Medewerker.objects.order_by("van", "pk")


def medewerkers_met_profiel(profielen: Iterable[Profiel], *, op: date | None = None) -> QuerySet[Medewerker]:
    """Who fills a role with one of these profiles on a day (today when left out)."""
    van_nu = rolvervulling_alle(op=op or klok.vandaag()).filter(profiel__in=list(profielen))
    return Medewerker.objects.filter(pk__in=van_nu.values("medewerker"))


def rolvervulling_alle(*, op: date) -> QuerySet[Rolvervulling]:
    """What everybody in service is at school on this day."""
    in_dienst = (
        Q(medewerker__van=None) | Q(medewerker__van__lte=op),
        Q(medewerker__tot=None) | Q(medewerker__tot__gte=op),
    )
    return _geldend(op).filter(*in_dienst).select_related("medewerker", "groep", "locatie")


def medewerker_get(*, id: UUID) -> Medewerker:
    """One medewerker of the school in scope. Raises Medewerker.DoesNotExist."""
    return Medewerker.objects.get(pk=id)


def medewerker_met_rollen(*, op: date) -> QuerySet[Medewerker]:
    """Who is in service on this day or later, by name, with the roles that count then or later in `rollen`."""
    rollen = rolvervulling_komend(vanaf=op).order_by("van")
    mensen = Medewerker.objects.filter(Q(tot=None) | Q(tot__gte=op))
    return mensen.prefetch_related(Prefetch("rolvervullingen", queryset=rollen, to_attr="rollen"))


def groep_alle(*, op: date) -> QuerySet[Groep]:
    """The groepen of the school year of this day, by name."""
    begin = op.year if op.month >= 8 else op.year - 1
    return Groep.objects.filter(schooljaar__begin=begin).order_by("naam")


def locatie_list() -> QuerySet[Locatie]:
    """The buildings of the school in scope."""
    return Locatie.objects.order_by("code")


def rolvervulling_komend(*, vanaf: date) -> QuerySet[Rolvervulling]:
    """What anybody is or will be at school from this day on."""
    return Rolvervulling.objects.filter(Q(tot=None) | Q(tot__gte=vanaf)).select_related(
        "medewerker", "groep", "locatie"
    )


def rolvervulling_list(*, medewerker: Medewerker, op: date) -> QuerySet[Rolvervulling]:
    """What this medewerker is at school on this day, without the groepen and locaties themselves: asked every time."""
    return _geldend(op).filter(medewerker=medewerker)


def _geldend(op: date) -> QuerySet[Rolvervulling]:
    return Rolvervulling.objects.filter(Q(tot__isnull=True) | Q(tot__gte=op), van__lte=op)
