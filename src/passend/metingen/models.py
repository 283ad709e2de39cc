"""Models of measurements. Append-only: the database refuses UPDATE and DELETE on both tables.

There are millions of rows, so a reference is checked once, together with the school (`rls.schoolslot`), and has no
index of its own where another index begins with the same columns.
"""

from django.db import models
from django.db.models import Q

from passend.core import klok
from passend.core.models import Volgende
from passend.leerling.models import Leerling
from passend.metingen.enums import Metingsoort
from passend.school.models import Medewerker, School, Schoolgebonden, SchoolVeld


class Meting(Schoolgebonden):
    """The base of these tables."""

    school = SchoolVeld(School, models.PROTECT, related_name="+", editable=False, db_constraint=False, db_index=False)

    class Meta:
        abstract = True


class Toetsresultaat(Meting):
    """One result of one pupil. A correction is a new row that `vervangt` the old one.

    `instrument` is the id in the plan and `isoort` the kind of that instrument (lvs-toets, methodetoets …); `toetscode`
    is what the source called it. `moment` is the test moment (`M5`), never derived from the date. `niveau` is a value
    of the plan's list `schaal`; `waarde` a number on the scale of the instrument; the rest stands in Referentiescore.
    `volg` orders results of one day and grows with each new row. A row with `onderdeel` is a part of a test.
    What the source does not say is NULL in the fields that rules read: unknown is not the same as empty.
    """

    leerling = models.ForeignKey(
        Leerling, models.PROTECT, related_name="toetsresultaten", db_constraint=False, db_index=False
    )
    soort = models.CharField("soort", max_length=12, choices=Metingsoort, default=Metingsoort.TOETS)
    instrument = models.CharField("instrument", max_length=100)
    isoort = models.CharField("soort instrument", max_length=30, blank=True)
    toetscode = models.CharField("code in de bron", max_length=100, blank=True)
    onderdeel = models.CharField("onderdeel", max_length=100, blank=True)
    vak = models.CharField("vak", max_length=100, null=True, blank=True)
    moment = models.CharField("toetsmoment", max_length=20, null=True, blank=True)
    jaargroep = models.PositiveSmallIntegerField("jaargroep bij afname", null=True, blank=True)
    op = models.DateField("afgenomen op")
    volg = models.BigIntegerField("volgnummer", db_default=Volgende("metingen_volg"), editable=False)
    niveau = models.CharField("niveau", max_length=20, null=True, blank=True)
    schaal = models.CharField("schaal", max_length=100, null=True, blank=True)
    waarde = models.DecimalField("waarde", max_digits=12, decimal_places=3, null=True, blank=True)
    oordeel = models.CharField("oordeel", max_length=100, null=True, blank=True)
    uitslag = models.CharField("uitslag", max_length=100, null=True, blank=True)
    opmerking = models.TextField("opmerking", blank=True)
    bron = models.CharField("bron", max_length=200)
    run = models.UUIDField("import", null=True, blank=True)
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", db_constraint=False, db_index=False)
    vastgelegd_op = models.DateTimeField("vastgelegd op", default=klok.nu)
    vervangt = models.ForeignKey(
        "self", models.PROTECT, related_name="vervangingen", null=True, blank=True, db_index=False
    )
    ingetrokken = models.BooleanField("ingetrokken", default=False)

    class Meta:
        verbose_name = "toetsresultaat"
        verbose_name_plural = "toetsresultaten"
        ordering = ["op", "volg"]
        indexes = [models.Index(fields=["school", "leerling", "op", "volg"], name="toetsresultaat_per_leerling")]
        constraints = [
            models.CheckConstraint(condition=~Q(bron=""), name="toetsresultaat_heeft_bron"),
            models.CheckConstraint(
                condition=~Q(vak="") & ~Q(moment="") & ~Q(niveau="") & ~Q(schaal="") & ~Q(oordeel="") & ~Q(uitslag=""),
                name="toetsresultaat_onbekend_is_niet_leeg",
            ),
            models.CheckConstraint(condition=~Q(instrument=""), name="toetsresultaat_heeft_instrument"),
            models.CheckConstraint(
                condition=Q(ingetrokken=False) | Q(vervangt__isnull=False), name="toetsresultaat_intrekking_vervangt"
            ),
            models.UniqueConstraint(
                fields=["school", "vervangt"],
                condition=Q(vervangt__isnull=False),
                name="toetsresultaat_een_keer_vervangen",
            ),
        ]

    def __str__(self) -> str:
        return f"toetsresultaat {self.pk}"


class Referentiescore(Meting):
    """A further score that the source gave with a result: percentile, functioneringsniveau, DLE, reference level …"""

    toetsresultaat = models.ForeignKey(
        Toetsresultaat, models.PROTECT, related_name="referentiescores", db_constraint=False
    )
    soort = models.CharField("soort", max_length=30)
    waarde = models.CharField("waarde", max_length=50)
    vergelijkingsgroep = models.CharField("vergelijkingsgroep", max_length=30, blank=True)

    class Meta:
        verbose_name = "referentiescore"
        verbose_name_plural = "referentiescores"
        ordering = ["soort"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "toetsresultaat", "soort", "vergelijkingsgroep"], name="referentiescore_uniek"
            )
        ]

    def __str__(self) -> str:
        return f"referentiescore {self.pk}"
