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
    Lijststand,
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


@historie()
class Bewaarslot(Schoolgebonden):
    """The file of a leerling is held back: nothing of it is destroyed up to and including `tot`, unless lifted."""

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="bewaarsloten")
    reden = models.TextField("reden")
    tot = models.DateField("tot en met")
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField("vastgelegd op", default=klok.nu)
    opgeheven_op = models.DateField("opgeheven op", null=True, blank=True)
    opgeheven_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", null=True, blank=True)
    opheffingsreden = models.TextField("reden van opheffen", blank=True)

    class Meta:
        verbose_name = "bewaarslot"
        verbose_name_plural = "bewaarsloten"
        ordering = ["tot"]
        constraints = [
            models.CheckConstraint(condition=~Q(reden=""), name="bewaarslot_heeft_reden"),
            models.CheckConstraint(
                condition=Q(opgeheven_op=None, opgeheven_door=None, opheffingsreden="")
                | (Q(opgeheven_op__isnull=False, opgeheven_door__isnull=False) & ~Q(opheffingsreden="")),
                name="bewaarslot_opgeheven_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"bewaarslot {self.pk}"


@historie()
class Vernietigingslijst(Schoolgebonden):
    """What is due to be destroyed in a school year, and afterwards the proof that it was.

    One person proposes, the director approves, a third step destroys. `controlegetal` is the SHA-256 of the lines that
    were approved. The proof names nobody: `geteld` is kind -> table -> how many rows went. `reservekopie_tot` is the
    last day on which a backup may still hold them.
    """

    schooljaar = models.CharField("schooljaar", max_length=9)
    peildatum = models.DateField("peildatum")
    stand = models.CharField("stand", max_length=12, choices=Lijststand, default=Lijststand.VOORGESTELD)
    controlegetal = models.CharField("controlegetal", max_length=64)
    leerlingen = models.PositiveIntegerField("aantal leerlingen")
    voorgesteld_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    voorgesteld_op = models.DateTimeField("voorgesteld op", default=klok.nu)
    goedgekeurd_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", null=True, blank=True)
    goedgekeurd_op = models.DateTimeField("goedgekeurd op", null=True, blank=True)
    reservekopie_tot = models.DateField("reservekopieën tot en met", null=True, blank=True)
    uitgevoerd_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", null=True, blank=True)
    uitgevoerd_op = models.DateTimeField("uitgevoerd op", null=True, blank=True)
    geteld = models.JSONField("geteld", default=dict, blank=True)

    class Meta:
        verbose_name = "vernietigingslijst"
        verbose_name_plural = "vernietigingslijsten"
        ordering = ["-voorgesteld_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(goedgekeurd_door=None) | ~Q(goedgekeurd_door=F("voorgesteld_door")),
                name="vernietigingslijst_twee_mensen",
            ),
            models.CheckConstraint(
                condition=Q(stand__in=[Lijststand.VOORGESTELD, Lijststand.INGETROKKEN])
                | Q(goedgekeurd_door__isnull=False, goedgekeurd_op__isnull=False, reservekopie_tot__isnull=False),
                name="vernietigingslijst_goedgekeurd_door",
            ),
            models.CheckConstraint(
                condition=~Q(stand=Lijststand.VERNIETIGD)
                | Q(uitgevoerd_door__isnull=False, uitgevoerd_op__isnull=False),
                name="vernietigingslijst_uitgevoerd_door",
            ),
            models.UniqueConstraint(
                fields=["school"],
                condition=Q(stand__in=[Lijststand.VOORGESTELD, Lijststand.GOEDGEKEURD]),
                name="vernietigingslijst_een_open",
            ),
        ]

    def __str__(self) -> str:
        return f"vernietigingslijst {self.pk}"


@historie()
class Vernietigingsregel(Schoolgebonden):
    """What of one leerling is due and why. `overgeslagen` keeps it out, with a reason. Gone once it was destroyed.

    `soort` is the kind that goes, `termijn` the term by which it is due, `vertrokken_op` the last day at school and
    `sinds` the day from which it may go.
    """

    lijst = models.ForeignKey(Vernietigingslijst, models.PROTECT, related_name="regels")
    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="+")
    soort = models.CharField("soort", max_length=20)
    termijn = models.CharField("termijn", max_length=20)
    jaren = models.PositiveSmallIntegerField("jaren")
    vertrokken_op = models.DateField("laatste dag op school")
    sinds = models.DateField("te vernietigen sinds")
    overgeslagen = models.TextField("reden van overslaan", blank=True)

    class Meta:
        verbose_name = "vernietigingsregel"
        verbose_name_plural = "vernietigingsregels"
        ordering = ["sinds", "leerling", "soort"]
        constraints = [
            models.UniqueConstraint(fields=["school", "lijst", "leerling", "soort"], name="vernietigingsregel_uniek")
        ]

    def __str__(self) -> str:
        return f"vernietigingsregel {self.pk}"
