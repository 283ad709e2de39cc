"""Models of acting on a plan. Both are append-only: a correction is a new row that `vervangt` the old one."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from passend.core import klok
from passend.core.versleuteling import VersleuteldVeld
from passend.dossier.models import Feit
from passend.leerling.models import Leerling
from passend.school.models import Medewerker, Schoolgebonden
from passend.toegang.enums import Niveau


class BijPlan(Schoolgebonden):
    """What hangs on one row of a plan of a leerling.

    `feit` is the first fact of the plan, `rij` the id of the row in it; `niveau` and `alleen_voor` are those of the
    plan. With `ingetrokken` the row that it `vervangt` never was.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="+")
    feit = models.ForeignKey(Feit, models.PROTECT, related_name="+")
    rij = models.SlugField("rij van het plan", max_length=60)
    op = models.DateField("op")
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    vastgelegd_op = models.DateTimeField("vastgelegd op", default=klok.nu)
    vervangt = models.ForeignKey("self", models.PROTECT, related_name="vervangingen", null=True, blank=True)
    ingetrokken = models.BooleanField("ingetrokken", default=False)
    niveau = models.CharField("vertrouwelijkheid", max_length=16, choices=Niveau, default=Niveau.ONDERSTEUNING)
    alleen_voor = ArrayField(models.CharField(max_length=100), verbose_name="alleen voor", default=list, blank=True)

    class Meta:
        abstract = True


class Uitvoering(BijPlan):
    """Support of a row was given on a day, or was not and why: for whoever works with the leerling, unless shielded."""

    gedaan = models.BooleanField("gegeven")
    minuten = models.PositiveSmallIntegerField("minuten", null=True, blank=True)
    reden = VersleuteldVeld("waarom niet", plek="handelen_uitvoering.reden", default="", blank=True)

    class Meta:
        verbose_name = "uitvoering"
        verbose_name_plural = "uitvoeringen"
        ordering = ["op", "vastgelegd_op"]
        indexes = [models.Index(fields=["school", "feit", "rij", "op"], name="uitvoering_per_rij")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ingetrokken=False) | Q(vervangt__isnull=False), name="uitvoering_intrekking_vervangt"
            ),
            models.UniqueConstraint(
                fields=["school", "vervangt"], condition=Q(vervangt__isnull=False), name="uitvoering_een_keer_vervangen"
            ),
        ]

    def __str__(self) -> str:
        return f"uitvoering {self.pk}"


class Voortgang(BijPlan):
    """How far a leerling is with a goal on a day: what was measured, in a number or in words."""

    waarde = models.CharField("meting", max_length=100)
    toelichting = VersleuteldVeld("toelichting", plek="handelen_voortgang.toelichting", default="", blank=True)

    class Meta:
        verbose_name = "voortgang"
        verbose_name_plural = "voortgangen"
        ordering = ["op", "vastgelegd_op"]
        indexes = [models.Index(fields=["school", "feit", "rij", "op"], name="voortgang_per_rij")]
        constraints = [
            models.CheckConstraint(condition=~Q(waarde=""), name="voortgang_zegt_iets"),
            models.CheckConstraint(
                condition=Q(ingetrokken=False) | Q(vervangt__isnull=False), name="voortgang_intrekking_vervangt"
            ),
            models.UniqueConstraint(
                fields=["school", "vervangt"], condition=Q(vervangt__isnull=False), name="voortgang_een_keer_vervangen"
            ),
        ]

    def __str__(self) -> str:
        return f"voortgang {self.pk}"
