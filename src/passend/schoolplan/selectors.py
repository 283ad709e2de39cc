"""Reading editions of the plan. They hold no pupil data."""

from uuid import UUID

from django.db.models import QuerySet

from passend.schoolplan.enums import Planstatus
from passend.schoolplan.models import Planversie


def planversie_list() -> QuerySet[Planversie]:
    """All editions of the school in scope, newest first, without their texts."""
    return Planversie.objects.defer("lagen", "regels")


def planversie_get(*, id: UUID) -> Planversie:
    """One edition. Raises Planversie.DoesNotExist."""
    return Planversie.objects.get(pk=id)


def planversie_in_werking() -> Planversie | None:
    """The edition in force, None when the school has not activated any. Its texts are fetched when they are used."""
    return planversie_list().filter(status=Planstatus.IN_WERKING).first()
