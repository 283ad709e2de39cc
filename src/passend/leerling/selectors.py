"""Reading pupils, for `toegang` only (an import contract guards that): nothing here asks who wants to know."""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from passend.leerling.models import Groepsindeling, Inschrijving, Leerling


def leerling_alle(*, op: date) -> QuerySet[Leerling]:
    """The pupils enrolled at the school on this day, each with the groepsindeling of that day in `indeling_nu`."""
    ingeschreven = Inschrijving.objects.filter(
        Q(tot__isnull=True) | Q(tot__gte=op), leerling=OuterRef("pk"), van__lte=op
    )
    return leerling_met_indeling(op=op).filter(Exists(ingeschreven))


def leerling_met_indeling(*, op: date) -> QuerySet[Leerling]:
    """All pupils, former ones too, with the groepsindeling of this day in `indeling_nu` (a list of at most one)."""
    return Leerling.objects.prefetch_related(
        Prefetch("groepsindelingen", queryset=indeling_op(op).select_related("groep"), to_attr="indeling_nu")
    )


def indeling_op(op: date) -> QuerySet[Groepsindeling]:
    """The groepsindelingen that hold on this day."""
    return Groepsindeling.objects.filter(Q(tot__isnull=True) | Q(tot__gte=op), van__lte=op)
