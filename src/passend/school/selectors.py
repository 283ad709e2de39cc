"""Reading the school. Nothing here is about pupils."""

from datetime import date

from django.db.models import Q, QuerySet

from passend.school.models import Medewerker, Rolvervulling, School, Schooljaar


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


def rolvervulling_list(*, medewerker: Medewerker, op: date) -> QuerySet[Rolvervulling]:
    """What this medewerker is at school on this day."""
    vervullingen = Rolvervulling.objects.filter(
        Q(tot__isnull=True) | Q(tot__gte=op), medewerker=medewerker, van__lte=op
    )
    return vervullingen.select_related("groep", "locatie")
