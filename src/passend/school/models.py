"""Models of the school. `Schoolgebonden` is the base of everything that belongs to one school, in every room."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q

from passend.core.bereik import school_van_dit_moment
from passend.core.historie import historie
from passend.core.models import Basismodel, SchoolManager
from passend.school.enums import Groepssoort, Profiel, Regio, VrijSoort


@historie()
class Bestuur(Basismodel):
    """The legal body behind one or more schools (bevoegd gezag)."""

    nummer = models.CharField("nummer bevoegd gezag", max_length=10, unique=True)
    naam = models.CharField("naam", max_length=200)

    class Meta:
        verbose_name = "bestuur"
        verbose_name_plural = "besturen"
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


@historie()
class School(Basismodel):
    """A primary school: the tenant. Everything else belongs to exactly one school."""

    bestuur = models.ForeignKey(Bestuur, models.PROTECT, related_name="scholen", null=True, blank=True)
    naam = models.CharField("naam", max_length=200)
    brin = models.CharField(
        "BRIN",
        max_length=4,
        unique=True,
        validators=[RegexValidator(r"^\d{2}[A-Z]{2}$", "Twee cijfers, twee letters.")],
    )
    regio = models.CharField("vakantieregio", max_length=6, choices=Regio)

    class Meta:
        verbose_name = "school"
        verbose_name_plural = "scholen"
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class SchoolVeld(models.ForeignKey):
    """The school of a row: the one in scope, unless it is given. Migrations see a plain key, for they have no scope."""

    def __init__(self, *args: Any, **opties: Any) -> None:
        opties["default"] = school_van_dit_moment
        super().__init__(*args, **opties)

    def deconstruct(self) -> tuple[Any, str, Any, Any]:
        """The plain key, without the default."""
        naam, _, args, opties = super().deconstruct()
        opties.pop("default")
        return naam, "django.db.models.ForeignKey", args, opties


class Schoolgebonden(Basismodel):
    """A row of one school. `objects` raises GeenSchool without a school scope; the database locks it as well."""

    school = SchoolVeld(School, models.PROTECT, related_name="+", editable=False)

    objects: ClassVar[SchoolManager] = SchoolManager()

    class Meta:
        abstract = True


@historie()
class Locatie(Schoolgebonden):
    """A building of the school. `code` is the vestigingscode of DUO, `00` for the main one."""

    code = models.CharField("vestigingscode", max_length=10)
    naam = models.CharField("naam", max_length=200)
    adres = models.CharField("adres", max_length=300, blank=True)
    las_sleutel = models.CharField("sleutel in het LAS", max_length=256, blank=True)

    class Meta:
        verbose_name = "locatie"
        verbose_name_plural = "locaties"
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["school", "code"], name="locatie_code_uniek")]

    def __str__(self) -> str:
        return self.naam


@historie()
class Schooljaar(Schoolgebonden):
    """A school year runs 1 August – 31 July; terms from its start or to its end use the first and last school day."""

    begin = models.PositiveSmallIntegerField("begint in", validators=[MinValueValidator(1990), MaxValueValidator(2100)])
    eerste_schooldag = models.DateField("eerste schooldag")
    laatste_schooldag = models.DateField("laatste schooldag")
    regio = models.CharField("vakantieregio", max_length=6, choices=Regio)

    class Meta:
        verbose_name = "schooljaar"
        verbose_name_plural = "schooljaren"
        ordering = ["begin"]
        constraints = [
            models.UniqueConstraint(fields=["school", "begin"], name="schooljaar_begin_uniek"),
            models.CheckConstraint(
                condition=Q(eerste_schooldag__lt=F("laatste_schooldag")), name="schooljaar_eerste_voor_laatste"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.begin}-{self.begin + 1}"

    @property
    def van(self) -> date:
        """1 August."""
        return date(self.begin, 8, 1)

    @property
    def tot(self) -> date:
        """31 July of the next year; that day still counts."""
        return date(self.begin + 1, 7, 31)


@historie()
class Vakantie(Schoolgebonden):
    """Days without school: `van` up to and including `tot`."""

    schooljaar = models.ForeignKey(Schooljaar, models.PROTECT, related_name="vakanties")
    naam = models.CharField("naam", max_length=100)
    soort = models.CharField("soort", max_length=10, choices=VrijSoort, default=VrijSoort.VAKANTIE)
    van = models.DateField("van")
    tot = models.DateField("tot en met")

    class Meta:
        verbose_name = "vakantie"
        verbose_name_plural = "vakanties"
        ordering = ["van"]
        constraints = [
            models.UniqueConstraint(fields=["school", "schooljaar", "naam"], name="vakantie_naam_uniek"),
            models.CheckConstraint(condition=Q(van__lte=F("tot")), name="vakantie_van_voor_tot"),
        ]

    def __str__(self) -> str:
        return self.naam


@historie()
class Groep(Schoolgebonden):
    """A class of one school year, with the jaargroepen (1-8) that sit in it; `5/6` has two."""

    schooljaar = models.ForeignKey(Schooljaar, models.PROTECT, related_name="groepen")
    locatie = models.ForeignKey(Locatie, models.PROTECT, related_name="groepen", null=True, blank=True)
    naam = models.CharField("naam", max_length=64)
    soort = models.CharField("soort", max_length=20, choices=Groepssoort, default=Groepssoort.STAMGROEP)
    jaargroepen = ArrayField(
        models.PositiveSmallIntegerField(validators=[MaxValueValidator(8)]),
        verbose_name="jaargroepen",
        default=list,
        blank=True,
    )
    las_sleutel = models.CharField("sleutel in het LAS", max_length=256, blank=True)

    class Meta:
        verbose_name = "groep"
        verbose_name_plural = "groepen"
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(fields=["school", "schooljaar", "naam"], name="groep_naam_uniek"),
            models.UniqueConstraint(
                fields=["school", "schooljaar", "las_sleutel"],
                condition=~Q(las_sleutel=""),
                name="groep_las_sleutel_uniek",
            ),
        ]

    def __str__(self) -> str:
        return self.naam


@historie()
class Medewerker(Schoolgebonden):
    """Someone who works at or for this school; at two schools the same person is a medewerker twice."""

    voornaam = models.CharField("voornaam", max_length=100, blank=True)
    tussenvoegsel = models.CharField("tussenvoegsel", max_length=20, blank=True)
    achternaam = models.CharField("achternaam", max_length=200)
    email = models.EmailField("e-mailadres", blank=True)
    eck_id = models.CharField("ECK-iD", max_length=256, blank=True)
    las_sleutel = models.CharField("sleutel in het LAS", max_length=256, blank=True)
    van = models.DateField("in dienst van", null=True, blank=True)
    tot = models.DateField("in dienst tot en met", null=True, blank=True)

    class Meta:
        verbose_name = "medewerker"
        verbose_name_plural = "medewerkers"
        ordering = ["achternaam", "voornaam"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "eck_id"], condition=~Q(eck_id=""), name="medewerker_eck_id_uniek"
            ),
            models.UniqueConstraint(
                fields=["school", "las_sleutel"], condition=~Q(las_sleutel=""), name="medewerker_las_sleutel_uniek"
            ),
            models.CheckConstraint(condition=Q(van__lte=F("tot")), name="medewerker_van_voor_tot"),
        ]

    def __str__(self) -> str:
        return " ".join(deel for deel in (self.voornaam, self.tussenvoegsel, self.achternaam) if deel)


@historie()
class Rolvervulling(Schoolgebonden):
    """A medewerker fills a role of the school's plan, from `van` up to and including `tot` (open when empty).

    `groep`, `locatie` and `jaargroepen` say where; all empty: the whole school. A leerkracht has one row per groep.
    """

    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="rolvervullingen")
    rol = models.SlugField("rol in het plan", max_length=100)
    profiel = models.CharField("profiel", max_length=30, choices=Profiel)
    groep = models.ForeignKey(Groep, models.PROTECT, related_name="rolvervullingen", null=True, blank=True)
    locatie = models.ForeignKey(Locatie, models.PROTECT, related_name="rolvervullingen", null=True, blank=True)
    jaargroepen = ArrayField(models.PositiveSmallIntegerField(), verbose_name="jaargroepen", default=list, blank=True)
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    class Meta:
        verbose_name = "rolvervulling"
        verbose_name_plural = "rolvervullingen"
        ordering = ["van"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "medewerker", "rol", "groep", "locatie", "van"],
                name="rolvervulling_uniek",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=Q(van__lte=F("tot")), name="rolvervulling_van_voor_tot"),
        ]

    def __str__(self) -> str:
        return f"{self.rol} ({self.medewerker_id})"
