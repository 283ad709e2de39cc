"""Models of the school's plan."""

import pgtrigger
from django.db import models
from django.db.models import Q

from passend.core import klok
from passend.core.historie import historie
from passend.school.models import Medewerker, Schoolgebonden
from passend.schoolplan.enums import Planstatus


@historie(zonder=("lagen", "regels"))
class Planversie(Schoolgebonden):
    """An edition of the school's plan with all its layers, as text. The text never changes: another text, another row.

    `plan` and `editie` are those of the school's own layer. `lagen` is a list, farthest layer first, of
    `{"bestand": file name, "tekst": YAML}`. `regels` is what was compiled from it when it was activated.
    `controlegetal` is the SHA-256 of all texts together. `van` and `tot` are what the plan says of itself,
    `in_werking_op` and `vervallen_op` what the school did; last days count.
    """

    plan = models.SlugField("plan", max_length=100)
    titel = models.CharField("titel", max_length=200)
    editie = models.CharField("editie", max_length=100)
    van = models.DateField("geldig van", null=True, blank=True)
    tot = models.DateField("geldig tot en met", null=True, blank=True)
    status = models.CharField("status", max_length=12, choices=Planstatus, default=Planstatus.CONCEPT)
    lagen = models.JSONField("lagen")
    regels = models.JSONField("gecompileerde regels", default=dict, blank=True)
    controlegetal = models.CharField("controlegetal", max_length=64)
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField("vastgelegd op", default=klok.nu)
    in_werking_op = models.DateField("in werking vanaf", null=True, blank=True)
    vervallen_op = models.DateField("in werking tot en met", null=True, blank=True)

    class Meta:
        verbose_name = "planversie"
        verbose_name_plural = "planversies"
        ordering = ["-vastgelegd_op"]
        constraints = [
            models.UniqueConstraint(fields=["school", "controlegetal"], name="planversie_tekst_uniek"),
            models.UniqueConstraint(
                fields=["school"], condition=Q(status=Planstatus.IN_WERKING), name="planversie_een_in_werking"
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="tekst_staat_vast", fields=["school", "plan", "editie", "lagen", "controlegetal", "door"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.plan} {self.editie}"
