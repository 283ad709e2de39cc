"""Models of pupils. No BSN and no onderwijsnummer: a pupil is known by ECK-iD or by the key in the LAS."""

from django.db import models
from django.db.models import F, Q

from passend.core.historie import historie
from passend.leerling.enums import Geslacht, Gezag, Relatie
from passend.school.models import Groep, Locatie, Schoolgebonden, Schooljaar


@historie()
class Leerling(Schoolgebonden):
    """A pupil of this school, now or before."""

    eck_id = models.CharField("ECK-iD", max_length=256, blank=True)
    las_sleutel = models.CharField("sleutel in het LAS", max_length=256, blank=True)
    voornamen = models.CharField("voornamen", max_length=200, blank=True)
    roepnaam = models.CharField("roepnaam", max_length=64)
    tussenvoegsel = models.CharField("tussenvoegsel", max_length=20, blank=True)
    achternaam = models.CharField("achternaam", max_length=200, blank=True)
    geboortedatum = models.DateField("geboortedatum", null=True, blank=True)
    geslacht = models.CharField("geslacht", max_length=14, choices=Geslacht, default=Geslacht.ONBEKEND)
    onderwijs_sinds = models.DateField("onderwijs op het niveau van groep 3 sinds", null=True, blank=True)

    class Meta:
        verbose_name = "leerling"
        verbose_name_plural = "leerlingen"
        ordering = ["roepnaam", "achternaam"]
        constraints = [
            models.UniqueConstraint(fields=["school", "eck_id"], condition=~Q(eck_id=""), name="leerling_eck_id_uniek"),
            models.UniqueConstraint(
                fields=["school", "las_sleutel"], condition=~Q(las_sleutel=""), name="leerling_las_sleutel_uniek"
            ),
        ]

    def __str__(self) -> str:
        """The key only: this ends up in logs and error pages, a name may not."""
        return f"leerling {self.pk}"

    @property
    def naam(self) -> str:
        """The name as staff say it: roepnaam, tussenvoegsel, achternaam."""
        return " ".join(deel for deel in (self.roepnaam, self.tussenvoegsel, self.achternaam) if deel)


@historie()
class Ouder(Schoolgebonden):
    """A parent or other adult who is responsible for a pupil."""

    voornaam = models.CharField("voornaam", max_length=100, blank=True)
    tussenvoegsel = models.CharField("tussenvoegsel", max_length=20, blank=True)
    achternaam = models.CharField("achternaam", max_length=200)
    email = models.EmailField("e-mailadres", blank=True)
    telefoon = models.CharField("telefoon", max_length=30, blank=True)

    class Meta:
        verbose_name = "ouder"
        verbose_name_plural = "ouders"
        ordering = ["achternaam", "voornaam"]

    def __str__(self) -> str:
        return f"ouder {self.pk}"

    @property
    def naam(self) -> str:
        """Voornaam, tussenvoegsel, achternaam."""
        return " ".join(deel for deel in (self.voornaam, self.tussenvoegsel, self.achternaam) if deel)


@historie()
class Ouderrelatie(Schoolgebonden):
    """An ouder of a leerling, with or without gezag, from `van` up to and including `tot` (open when empty)."""

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="ouderrelaties")
    ouder = models.ForeignKey(Ouder, models.PROTECT, related_name="ouderrelaties")
    relatie = models.CharField("relatie", max_length=10, choices=Relatie)
    gezag = models.CharField("gezag", max_length=8, choices=Gezag, default=Gezag.ONBEKEND)
    van = models.DateField("van", null=True, blank=True)
    tot = models.DateField("tot en met", null=True, blank=True)

    class Meta:
        verbose_name = "ouderrelatie"
        verbose_name_plural = "ouderrelaties"
        ordering = ["van"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "leerling", "ouder", "van"], name="ouderrelatie_uniek", nulls_distinct=False
            ),
            models.CheckConstraint(condition=Q(van__lte=F("tot")), name="ouderrelatie_van_voor_tot"),
        ]

    def __str__(self) -> str:
        return f"ouderrelatie {self.pk}"


@historie()
class Inschrijving(Schoolgebonden):
    """A pupil's time at this school, from `van` up to and including `tot` (open when empty)."""

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="inschrijvingen")
    locatie = models.ForeignKey(Locatie, models.PROTECT, related_name="inschrijvingen", null=True, blank=True)
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    class Meta:
        verbose_name = "inschrijving"
        verbose_name_plural = "inschrijvingen"
        ordering = ["van"]
        constraints = [
            models.UniqueConstraint(fields=["school", "leerling", "van"], name="inschrijving_uniek"),
            models.CheckConstraint(condition=Q(van__lte=F("tot")), name="inschrijving_van_voor_tot"),
        ]

    def __str__(self) -> str:
        return f"inschrijving {self.pk}"


@historie()
class Groepsindeling(Schoolgebonden):
    """A leerling in a groep of a schooljaar; another groep halfway is a new row with its own `van`. `tot` counts.

    `jaargroep` is the pupil's own (1-8), also in a groep with several; empty when the source names none of these.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="groepsindelingen")
    schooljaar = models.ForeignKey(Schooljaar, models.PROTECT, related_name="groepsindelingen")
    groep = models.ForeignKey(Groep, models.PROTECT, related_name="groepsindelingen", null=True, blank=True)
    jaargroep = models.PositiveSmallIntegerField("jaargroep", null=True, blank=True)
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    class Meta:
        verbose_name = "groepsindeling"
        verbose_name_plural = "groepsindelingen"
        ordering = ["van"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "leerling", "schooljaar", "groep", "van"],
                name="groepsindeling_uniek",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=Q(jaargroep__range=(0, 8)), name="groepsindeling_jaargroep"),
            models.CheckConstraint(condition=Q(van__lte=F("tot")), name="groepsindeling_van_voor_tot"),
        ]

    def __str__(self) -> str:
        return f"groepsindeling {self.pk}"
