"""Models of exchange: how a source is read, what an import did, and which pupils a person must match."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from passend.core import klok
from passend.core.historie import historie
from passend.leerling.models import Leerling
from passend.school.models import Medewerker, Schoolgebonden
from passend.uitwisseling.enums import Regelsoort, Twijfelstand


@historie()
class Bronkoppeling(Schoolgebonden):
    """The preset of one source: which column holds what. `inhoud` is a Koppeling as JSON, used once it is confirmed."""

    naam = models.CharField("naam", max_length=100)
    inhoud = models.JSONField("inhoud")
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    bewaard_op = models.DateTimeField("bewaard op", default=klok.nu)

    class Meta:
        verbose_name = "bronkoppeling"
        verbose_name_plural = "bronkoppelingen"
        ordering = ["naam"]
        constraints = [models.UniqueConstraint(fields=["school", "naam"], name="bronkoppeling_naam_uniek")]

    def __str__(self) -> str:
        return self.naam


class Importrun(Schoolgebonden):
    """One file that was brought in, in one transaction. Its id stands on every fact that came from it.

    `bestand` is the name that the person gave; it may name a pupil, so no fact repeats it. `geteld` is kind of record
    -> {"nieuw", "gewijzigd", "ongewijzigd", "geweigerd"} -> number. `peildatum`: the day on which the data was true.
    A run that was undone stays, with who did that, why, and `terug`: {"ingetrokken", "hersteld", "blijft"} -> number.
    """

    bestand = models.CharField("bestand", max_length=255)
    soort = models.CharField("soort", max_length=20)
    bron = models.CharField("bron", max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    grootte = models.PositiveBigIntegerField("grootte in bytes")
    schooljaar = models.CharField("schooljaar", max_length=9, blank=True)
    peildatum = models.DateField("peildatum", null=True, blank=True)
    geteld = models.JSONField("geteld", default=dict)
    begonnen_op = models.DateTimeField("begonnen op")
    klaar_op = models.DateTimeField("klaar op", default=klok.nu)
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    teruggedraaid_op = models.DateTimeField("teruggedraaid op", null=True, blank=True)
    teruggedraaid_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", null=True, blank=True)
    terugdraaireden = models.TextField("reden van terugdraaien", blank=True)
    terug = models.JSONField("geteld bij terugdraaien", default=dict, blank=True)

    class Meta:
        verbose_name = "importrun"
        verbose_name_plural = "importruns"
        ordering = ["-klaar_op"]
        indexes = [models.Index(fields=["school", "soort", "schooljaar"], name="importrun_per_schooljaar")]
        constraints = [
            models.CheckConstraint(
                condition=Q(teruggedraaid_op=None, teruggedraaid_door=None, terugdraaireden="")
                | (Q(teruggedraaid_op__isnull=False, teruggedraaid_door__isnull=False) & ~Q(terugdraaireden="")),
                name="importrun_teruggedraaid_met_reden",
            )
        ]

    def __str__(self) -> str:
        return f"importrun {self.pk}"


class Importregel(Schoolgebonden):
    """One line of the report of a run: a refusal, a word that nobody knows (with how often), or a notice.

    `regel` is the line in the file, `veld` the field (for an unknown word what kind it is), `reden` a Dutch sentence.
    """

    run = models.ForeignKey(Importrun, models.PROTECT, related_name="regels")
    soort = models.CharField("soort", max_length=10, choices=Regelsoort)
    regel = models.PositiveBigIntegerField("regel in het bestand")
    veld = models.CharField("veld", max_length=200, blank=True)
    waarde = models.CharField("waarde", max_length=200, blank=True)
    reden = models.TextField("reden", blank=True)
    aantal = models.PositiveIntegerField("aantal", default=1)

    class Meta:
        verbose_name = "importregel"
        verbose_name_plural = "importregels"
        ordering = ["soort", "regel"]
        indexes = [models.Index(fields=["school", "run", "soort", "regel"], name="importregel_per_run")]

    def __str__(self) -> str:
        return f"importregel {self.pk}"


@historie()
class Twijfel(Schoolgebonden):
    """A pupil in a file whom no ECK-iD and no LAS key settles; a person says who it is, the next import follows.

    `herkomst` is where the keys come from (the BRIN of the sender, or the own school), so that a decision on one source
    is never used for another. `kandidaten` are ids of pupils it may be; a name alone never decides.
    """

    herkomst = models.CharField("herkomst", max_length=200)
    sleutel = models.CharField("sleutel", max_length=256, blank=True)
    eck_id = models.CharField("ECK-iD", max_length=256, blank=True)
    naam = models.CharField("naam", max_length=300, blank=True)
    geboortedatum = models.DateField("geboortedatum", null=True, blank=True)
    reden = models.TextField("reden")
    kandidaten = ArrayField(models.UUIDField(), verbose_name="kandidaten", default=list, blank=True)
    stand = models.CharField("stand", max_length=10, choices=Twijfelstand, default=Twijfelstand.OPEN)
    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="twijfels", null=True, blank=True)
    run = models.UUIDField("import waarin dit opviel")
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", null=True, blank=True)
    beslist_op = models.DateTimeField("beslist op", null=True, blank=True)

    class Meta:
        verbose_name = "twijfel"
        verbose_name_plural = "twijfels"
        ordering = ["stand", "naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "herkomst", "sleutel", "eck_id", "naam", "geboortedatum"],
                name="twijfel_uniek",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(stand=Twijfelstand.GEKOPPELD, leerling__isnull=False)
                | (~Q(stand=Twijfelstand.GEKOPPELD) & Q(leerling__isnull=True)),
                name="twijfel_leerling_past",
            ),
        ]

    def __str__(self) -> str:
        return f"twijfel {self.pk}"
