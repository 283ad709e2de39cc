"""Reading pupils, for `toegang` only (an import contract guards that): nothing here asks who wants to know."""

from datetime import date

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, When

from passend.leerling.models import Groepsindeling, Inschrijving, Leerling, Ouderrelatie
from passend.school.enums import Groepssoort


def leerling_alle(*, op: date) -> QuerySet[Leerling]:
    """The pupils enrolled at the school on this day, each with the groepsindelingen of that day in `indeling_nu`."""
    ingeschreven = inschrijving_op(op).filter(leerling=OuterRef("pk"))
    return leerling_met_indeling(op=op).filter(Exists(ingeschreven))


def leerling_met_indeling(*, op: date) -> QuerySet[Leerling]:
    """All pupils, former ones too, with the groepsindelingen of this day in `indeling_nu`, the stamgroep first."""
    return Leerling.objects.prefetch_related(
        Prefetch("groepsindelingen", queryset=indeling_op(op).select_related("groep"), to_attr="indeling_nu")
    )


def inschrijving_op(op: date) -> QuerySet[Inschrijving]:
    """The enrolments that hold on this day."""
    return Inschrijving.objects.filter(Q(tot__isnull=True) | Q(tot__gte=op), van__lte=op)


def laatste_dag(leerling: Leerling, *, op: date) -> date | None:
    """The last day at school of who left before `op`; None for who is at school that day, or comes later."""
    einden = list(Inschrijving.objects.filter(leerling=leerling).values_list("tot", flat=True))
    if not einden or any(tot is None or tot >= op for tot in einden):
        return None
    return max(tot for tot in einden if tot is not None)


def indeling_op(op: date) -> QuerySet[Groepsindeling]:
    """The groepsindelingen that hold on this day, those in a stamgroep first."""
    geldend = Groepsindeling.objects.filter(Q(tot__isnull=True) | Q(tot__gte=op), van__lte=op)
    stamgroep_eerst = Case(When(groep__soort=Groepssoort.STAMGROEP, then=0), default=1)
    return geldend.order_by(stamgroep_eerst, "van")


def ouderrelatie_op(op: date) -> QuerySet[Ouderrelatie]:
    """The ouderrelaties that hold on this day."""
    return Ouderrelatie.objects.filter(Q(van__isnull=True) | Q(van__lte=op), Q(tot__isnull=True) | Q(tot__gte=op))
