"""Models of rights and retention."""

from django.db import models
from django.db.models import F, Q

from passend.core import klok
from passend.core.historie import historie
from passend.leerling.models import Leerling, Ouder
from passend.privacy.enums import (
    Aanvrager,
    Identiteit,
    Kopievorm,
    Rechtsgrond,
    Verzoeksoort,
    Verzoekstand,
    Verzoekwijze,
)
from passend.school.models import Medewerker, Schoolgebonden


@historie()
class Verzoek(Schoolgebonden):
    """A parent or a leerling asks something about the file of a leerling; the school answers within a term.

    `recht` is what the rules said about the one who asks on the day it came in. `verlengd_op` is the day on which the
    school told that it needs two months more. A decision has a day, a reason and who took it.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="verzoeken")
    van = models.CharField("van wie", max_length=8, choices=Aanvrager)
    ouder = models.ForeignKey(Ouder, models.PROTECT, related_name="verzoeken", null=True, blank=True)
    soort = models.CharField("soort verzoek", max_length=12, choices=Verzoeksoort)
    wijze = models.CharField("hoe gevraagd", max_length=8, choices=Verzoekwijze)
    identiteit = models.CharField("wie het is, nagegaan", max_length=12, choices=Identiteit)
    recht = models.CharField("recht", max_length=12, choices=Rechtsgrond)
    ontvangen_op = models.DateField("ontvangen op")
    vraag = models.TextField("wat wordt er gevraagd")
    verlengd_op = models.DateField("verlengd op", null=True, blank=True)
    verlengreden = models.TextField("reden van verlengen", blank=True)
    stand = models.CharField("stand", max_length=20, choices=Verzoekstand, default=Verzoekstand.OPEN)
    besloten_op = models.DateField("besloten op", null=True, blank=True)
    besloten_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", null=True, blank=True)
    besluitreden = models.TextField("reden van het besluit", blank=True)
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField("vastgelegd op", default=klok.nu)

    class Meta:
        verbose_name = "verzoek"
        verbose_name_plural = "verzoeken"
        ordering = ["ontvangen_op", "pk"]
        indexes = [models.Index(fields=["school", "stand", "ontvangen_op"], name="verzoek_per_stand")]
        constraints = [
            models.CheckConstraint(
                condition=Q(van=Aanvrager.OUDER, ouder__isnull=False) | Q(van=Aanvrager.LEERLING, ouder=None),
                name="verzoek_van_past",
            ),
            models.CheckConstraint(
                condition=Q(verlengd_op=None, verlengreden="") | (Q(verlengd_op__isnull=False) & ~Q(verlengreden="")),
                name="verzoek_verlengd_met_reden",
            ),
            models.CheckConstraint(
                condition=Q(stand=Verzoekstand.OPEN, besloten_op=None, besloten_door=None, besluitreden="")
                | (
                    Q(besloten_op__isnull=False, besloten_door__isnull=False)
                    & ~Q(stand=Verzoekstand.OPEN)
                    & ~Q(besluitreden="")
                ),
                name="verzoek_besloten_met_reden",
            ),
            models.CheckConstraint(
                condition=Q(besloten_op__gte=F("ontvangen_op")) | Q(besloten_op=None), name="verzoek_besluit_na_vraag"
            ),
        ]

    def __str__(self) -> str:
        return f"verzoek {self.pk}"


class Inzagekopie(Schoolgebonden):
    """A copy of a file was made: for whom, why, as what, by whom. The copy itself is not kept; its SHA-256 is.

    It belongs to a request, or has a reason of its own. Without `ouder` it was made for the leerling. Append-only.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="inzagekopieen")
    verzoek = models.ForeignKey(Verzoek, models.PROTECT, related_name="kopieen", null=True, blank=True)
    ouder = models.ForeignKey(Ouder, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="voor ouder")
    reden = models.TextField("reden", blank=True)
    vorm = models.CharField("vorm", max_length=4, choices=Kopievorm)
    rijen = models.PositiveIntegerField("aantal rijen")
    sha256 = models.CharField("SHA-256", max_length=64)
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", verbose_name="gemaakt door")
    op = models.DateTimeField("gemaakt op", default=klok.nu)

    class Meta:
        verbose_name = "inzagekopie"
        verbose_name_plural = "inzagekopieën"
        ordering = ["op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(verzoek__isnull=False) | ~Q(reden=""), name="inzagekopie_verzoek_of_reden"
            )
        ]

    def __str__(self) -> str:
        return f"inzagekopie {self.pk}"
