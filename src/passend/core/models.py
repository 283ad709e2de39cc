"""What every model shares. School-bound models stand on `passend.school.models.Schoolgebonden`."""

from typing import Self, TypeVar

from django.db import models

from passend.core.bereik import GeenSchool, scholen_van_dit_moment
from passend.core.uuid7 import uuid7

M = TypeVar("M", bound=models.Model)


class Basismodel(models.Model):
    """A row with a key that says nothing about its content, so it may stand in an address."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)

    class Meta:
        abstract = True


class SchoolQuerySet(models.QuerySet[M]):
    """Rows of the schools in scope."""

    def van_dit_bereik(self) -> Self:
        """Only the schools in scope. Raises GeenSchool when no scope is open."""
        scholen = scholen_van_dit_moment()
        if not scholen:
            raise GeenSchool
        if len(scholen) == 1:
            return self.filter(school_id=scholen[0])
        return self.filter(school_id__in=scholen)


class SchoolManager(models.Manager[M]):
    """The manager of school-bound models: it cannot be used outside a school scope."""

    def get_queryset(self) -> SchoolQuerySet[M]:
        """The rows of the schools in scope."""
        return SchoolQuerySet[M](self.model, using=self._db).van_dit_bereik()


class Volgende(models.Func):
    """The next number of a sequence, as a default that the database fills in."""

    function = "nextval"
    template = "%(function)s('%(volgreeks)s')"
    allowed_default = True
    output_field = models.BigIntegerField()

    def __init__(self, volgreeks: str) -> None:
        super().__init__(volgreeks=volgreeks)

    def deconstruct(self) -> tuple[str, tuple[str], dict[str, str]]:
        """How a migration writes this default."""
        return "passend.core.models.Volgende", (self.extra["volgreeks"],), {}
