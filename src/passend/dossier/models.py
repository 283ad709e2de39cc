"""Models of the case. Feit is append-only; Signaal and Stand are caches that one command rebuilds."""

from collections.abc import Collection
from datetime import date
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from passend.core import klok
from passend.core.historie import historie
from passend.core.models import Volgende
from passend.core.versleuteling import VersleuteldVeld
from passend.dossier.enums import Bijlagesoort, Onderwerpsoort, Uitkomst
from passend.dossier.geheim import opengedaan
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker, Schoolgebonden
from passend.schoolplan.models import Planversie
from passend.toegang.enums import Niveau


class Feit(Schoolgebonden):
    """Something that happened. A correction is a new row that `vervangt` the old one.

    `soort` is a kind of fact of the plan format, or one that the plan declares. `op` is the day, `nu` the moment when
    the day is not fine enough, `tot` the last day of a lasting fact. `velden` holds the fields of the kind, in the
    words of the plan; a reference is the full path of the element. `door` recorded it, as `rol`. `leerling` is also the
    way to a gezin, `medewerker` the leerkracht that the fact is about. `niveau` and, for a shielded fact, `alleen_voor`
    (ids of roles) say who may read it, `houders` which elements of the plan it touches. The texts of a shielded fact
    are locked in `geheim`; whoever may load the row finds them in `velden` again.
    """

    soort = models.CharField("soort", max_length=100)
    over = models.CharField("over", max_length=16, choices=Onderwerpsoort, default=Onderwerpsoort.LEERLING)
    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="feiten", null=True, blank=True)
    groep = models.ForeignKey(Groep, models.PROTECT, related_name="feiten", null=True, blank=True)
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="feiten", null=True, blank=True)
    op = models.DateField("op")
    nu = models.DateTimeField("moment", null=True, blank=True)
    tot = models.DateField("tot en met", null=True, blank=True)
    volg = models.BigIntegerField("volgnummer", db_default=Volgende("dossier_volg"), editable=False)
    vak = models.CharField("vak", max_length=100, blank=True)
    domein = models.CharField("domein", max_length=100, blank=True)
    velden = models.JSONField("velden", default=dict, blank=True)
    bron = models.CharField("bron", max_length=200)
    run = models.UUIDField("import", null=True, blank=True)
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    rol = models.SlugField("in de rol van", max_length=100, blank=True)
    planversie = models.ForeignKey(Planversie, models.PROTECT, related_name="feiten", null=True, blank=True)
    vastgelegd_op = models.DateTimeField("vastgelegd op", default=klok.nu)
    vervangt = models.ForeignKey(
        "self", models.PROTECT, related_name="vervangingen", null=True, blank=True, db_index=False
    )
    niveau = models.CharField("vertrouwelijkheid", max_length=16, choices=Niveau, default=Niveau.ONDERSTEUNING)
    alleen_voor = ArrayField(models.CharField(max_length=100), verbose_name="alleen voor", default=list, blank=True)
    houders = ArrayField(models.CharField(max_length=200), verbose_name="gaat over", default=list, blank=True)
    geheim = VersleuteldVeld("afgeschermde tekst", plek="dossier_feit.geheim", default="", blank=True)
    ingetrokken = models.BooleanField("ingetrokken", default=False)

    class Meta:
        verbose_name = "feit"
        verbose_name_plural = "feiten"
        ordering = ["op", "volg"]
        indexes = [
            models.Index(fields=["school", "leerling", "op", "volg"], name="feit_per_leerling"),
            models.Index(fields=["school", "groep", "op"], name="feit_per_groep", condition=Q(groep__isnull=False)),
            # Destroying a fact asks whether another one still replaces it, for one fact at a time.
            models.Index(fields=["vervangt"], name="feit_vervangt", condition=Q(vervangt__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(bron="") & ~Q(soort=""), name="feit_heeft_bron_en_soort"),
            models.CheckConstraint(condition=Q(op__lte=F("tot")), name="feit_op_voor_tot"),
            models.CheckConstraint(
                condition=Q(ingetrokken=False) | Q(vervangt__isnull=False), name="feit_intrekking_vervangt"
            ),
            models.UniqueConstraint(
                fields=["school", "vervangt"], condition=Q(vervangt__isnull=False), name="feit_een_keer_vervangen"
            ),
            models.CheckConstraint(
                condition=Q(over__in=["leerling", "gezin"], leerling__isnull=False, groep=None, medewerker=None)
                | Q(over="groep", groep__isnull=False, leerling=None, medewerker=None)
                | Q(over="leerkracht", medewerker__isnull=False, leerling=None, groep=None)
                | Q(over__in=["school", "niemand bij name"], leerling=None, groep=None, medewerker=None),
                name="feit_onderwerp_past",
            ),
        ]

    def __str__(self) -> str:
        return f"feit {self.pk}"

    @classmethod
    def from_db(cls, db: str | None, field_names: Collection[str], values: Collection[Any], **hoe: Any) -> Self:
        """A fact as it was written: the locked texts are back in `velden`. A fact is never saved again."""
        feit = super().from_db(db, field_names, values, **hoe)
        if {"velden", "geheim"} <= set(field_names) and feit.niveau == Niveau.AFGESCHERMD:
            feit.velden = opengedaan(feit.velden, feit.geheim)
        return feit


class Bijlage(Schoolgebonden):
    """A paper that was scanned with a fact about a leerling; `inhoud` is locked (dossier/bijlagen.py opens it).

    `naam` is what people call it here, never the name of the file. `niveau`, `alleen_voor` and `houders` are those of
    the fact. A row that `vervangt` another without any content says that the other should not have been there: `reden`.
    """

    feit = models.ForeignKey(Feit, models.PROTECT, related_name="bijlagen")
    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="+")
    naam = models.CharField("wat het is", max_length=200)
    soort = models.CharField("soort", max_length=3, choices=Bijlagesoort)
    grootte = models.PositiveIntegerField("grootte in bytes")
    inhoud = models.BinaryField("inhoud", default=bytes, blank=True)
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField("bewaard op", default=klok.nu)
    niveau = models.CharField("vertrouwelijkheid", max_length=16, choices=Niveau, default=Niveau.ONDERSTEUNING)
    alleen_voor = ArrayField(models.CharField(max_length=100), verbose_name="alleen voor", default=list, blank=True)
    houders = ArrayField(models.CharField(max_length=200), verbose_name="gaat over", default=list, blank=True)
    vervangt = models.ForeignKey("self", models.PROTECT, related_name="vervangingen", null=True, blank=True)
    reden = models.CharField("waarom weggehaald", max_length=500, blank=True)

    class Meta:
        verbose_name = "bijlage"
        verbose_name_plural = "bijlagen"
        ordering = ["vastgelegd_op", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="bijlage_heeft_naam"),
            models.CheckConstraint(
                condition=Q(vervangt=None, grootte__gt=0) | (Q(vervangt__isnull=False, grootte=0) & ~Q(reden="")),
                name="bijlage_inhoud_of_reden",
            ),
            models.UniqueConstraint(
                fields=["school", "vervangt"], condition=Q(vervangt__isnull=False), name="bijlage_een_keer_weg"
            ),
        ]

    def __str__(self) -> str:
        return f"bijlage {self.pk}"


class Signaal(Schoolgebonden):
    """A rule of the plan that holds, or that a person must answer, for a leerling, a groep or the school. A cache.

    `regel` is the path of the rule in the plan, `sinds` the first day on which it held, `bewijs` the facts behind it.
    """

    regel = models.CharField("regel", max_length=200)
    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="signalen", null=True, blank=True)
    groep = models.ForeignKey(Groep, models.PROTECT, related_name="signalen", null=True, blank=True)
    vak = models.CharField("vak", max_length=100, blank=True)
    uitkomst = models.CharField("uitkomst", max_length=6, choices=Uitkomst)
    sinds = models.DateField("sinds")
    planversie = models.ForeignKey(Planversie, models.PROTECT, related_name="signalen")
    uitleg = models.TextField("uitleg")
    bewijs = models.JSONField("bewijs", default=list)
    niveau = models.CharField("vertrouwelijkheid", max_length=16, choices=Niveau, default=Niveau.NORMAAL)
    alleen_voor = ArrayField(models.CharField(max_length=100), verbose_name="alleen voor", default=list, blank=True)

    class Meta:
        verbose_name = "signaal"
        verbose_name_plural = "signalen"
        ordering = ["regel", "vak"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "regel", "leerling", "groep", "vak"], name="signaal_uniek", nulls_distinct=False
            ),
            models.CheckConstraint(condition=~Q(uitleg=""), name="signaal_heeft_uitleg"),
        ]

    def __str__(self) -> str:
        return f"signaal {self.pk}"


class Stand(Schoolgebonden):
    """Where a leerling stands on every route, and what is done, open and late, on the day `op`. A cache.

    What only some roles may see of it is a row of its own, with their ids in `alleen_voor`.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="standen")
    op = models.DateField("op")
    planversie = models.ForeignKey(Planversie, models.PROTECT, related_name="standen")
    inhoud = models.JSONField("inhoud")
    niveau = models.CharField("vertrouwelijkheid", max_length=16, choices=Niveau, default=Niveau.NORMAAL)
    alleen_voor = ArrayField(models.CharField(max_length=100), verbose_name="alleen voor", default=list, blank=True)

    class Meta:
        verbose_name = "stand"
        verbose_name_plural = "standen"
        constraints = [models.UniqueConstraint(fields=["school", "leerling", "alleen_voor"], name="stand_uniek")]

    def __str__(self) -> str:
        return f"stand {self.pk}"


@historie()
class Gezien(Schoolgebonden):
    """A medewerker looked at a signal of a leerling, at the moment `op`. It changes nothing for the plan.

    It names the signal by its rule, leerling and vak, because the row of the signal itself is a cache. It is forgotten
    when the signal goes away, and when something new stands behind it.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="+")
    regel = models.CharField("regel", max_length=200)
    vak = models.CharField("vak", max_length=100, blank=True)
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    op = models.DateTimeField("gezien op", default=klok.nu)

    class Meta:
        verbose_name = "gezien"
        verbose_name_plural = "gezien"
        ordering = ["op"]
        constraints = [
            models.UniqueConstraint(fields=["school", "leerling", "regel", "vak", "medewerker"], name="gezien_uniek")
        ]

    def __str__(self) -> str:
        return f"gezien {self.pk}"

    @property
    def dag(self) -> date:
        """The day on which that was, here."""
        return timezone.localdate(self.op)


class Schrijfplek(Schoolgebonden):
    """A medewerker has a form open about a leerling or a groep: `pad` is what it is about, `laatst` when last seen.

    It is no fact and has no history: it goes away some minutes after the form was closed.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="+", null=True, blank=True)
    groep = models.ForeignKey(Groep, models.PROTECT, related_name="+", null=True, blank=True)
    pad = models.CharField("pad", max_length=300)
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    sinds = models.DateTimeField("open sinds", default=klok.nu)
    laatst = models.DateTimeField("laatst gezien", default=klok.nu)

    class Meta:
        verbose_name = "schrijfplek"
        verbose_name_plural = "schrijfplekken"
        ordering = ["sinds"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "leerling", "groep", "pad", "medewerker"],
                name="schrijfplek_uniek",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(leerling__isnull=False, groep=None) | Q(leerling=None, groep__isnull=False),
                name="schrijfplek_over_een",
            ),
        ]

    def __str__(self) -> str:
        return f"schrijfplek {self.pk}"
