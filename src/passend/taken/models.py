"""Models of who does the work. A question and its answers are append-only; a task that was given can end."""

from django.db import models
from django.db.models import F, Q

from passend.core import klok
from passend.core.historie import historie
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker, Schoolgebonden
from passend.taken.enums import Antwoordsoort, Einde, Haalbaar, Ritme, Vraagonderwerp


@historie()
class Taakoverdracht(Schoolgebonden):
    """A task about a leerling or a groep, given by name to a colleague, up to and including `tot` (open when empty).

    The task itself is never stored: `pad` is its place in the plan, and the stand says whether it is there. `rol` is
    the role of the plan as which `gever` had it; `ontvanger` acts in that role for this task. What is shielded is not
    given away.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="+", null=True, blank=True)
    groep = models.ForeignKey(Groep, models.PROTECT, related_name="+", null=True, blank=True)
    pad = models.CharField("taak", max_length=300)
    rol = models.SlugField("in de rol van", max_length=100, blank=True)
    gever = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", verbose_name="gegeven door")
    ontvanger = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", verbose_name="gegeven aan")
    reden = models.CharField("reden", max_length=500)
    tot = models.DateField("tot en met", null=True, blank=True)
    gegeven_op = models.DateTimeField("gegeven op", default=klok.nu)
    einde = models.CharField("hoe het eindigde", max_length=16, choices=Einde, blank=True)
    einde_op = models.DateTimeField("geëindigd op", null=True, blank=True)
    einde_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", null=True, blank=True)
    einde_reden = models.CharField("reden van het einde", max_length=500, blank=True)

    class Meta:
        verbose_name = "taakoverdracht"
        verbose_name_plural = "taakoverdrachten"
        ordering = ["gegeven_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "leerling", "groep", "pad"],
                condition=Q(einde=""),
                nulls_distinct=False,
                name="overdracht_een_tegelijk",
            ),
            models.CheckConstraint(
                condition=Q(leerling__isnull=False, groep=None) | Q(leerling=None, groep__isnull=False),
                name="overdracht_over_een",
            ),
            models.CheckConstraint(condition=~Q(gever=F("ontvanger")), name="overdracht_aan_een_ander"),
            models.CheckConstraint(condition=~Q(reden="") & ~Q(pad=""), name="overdracht_zegt_wat_en_waarom"),
            models.CheckConstraint(
                condition=Q(einde="", einde_op=None) | (~Q(einde="") & Q(einde_op__isnull=False)),
                name="overdracht_einde_met_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"taakoverdracht {self.pk}"


class Ondersteuningsvraag(Schoolgebonden):
    """Somebody asks for advice. Append-only: whether it is open follows from the answers.

    It goes to exactly one of a role of the plan (`aan_rol`, also a body outside the school), a colleague, or an offer
    of the plan (`aan_aanbod`, its path). A question without the name of the leerling holds no key of a leerling.
    """

    onderwerp = models.CharField("gaat over", max_length=16, choices=Vraagonderwerp)
    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="+", null=True, blank=True)
    groep = models.ForeignKey(Groep, models.PROTECT, related_name="+", null=True, blank=True)
    goed = models.TextField("wat goed gaat, en wat de leerling wil", blank=True)
    vraag = models.TextField("vraag")
    gedaan = models.TextField("wat al geprobeerd is", blank=True)
    aan_rol = models.SlugField("gevraagd aan de rol", max_length=100, blank=True)
    aan_medewerker = models.ForeignKey(
        Medewerker, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="gevraagd aan"
    )
    aan_aanbod = models.CharField("gevraagd aan het aanbod", max_length=200, blank=True)
    op = models.DateField("gevraagd op")
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", verbose_name="gevraagd door")
    vastgelegd_op = models.DateTimeField("vastgelegd op", default=klok.nu)

    class Meta:
        verbose_name = "ondersteuningsvraag"
        verbose_name_plural = "ondersteuningsvragen"
        ordering = ["-op", "-vastgelegd_op"]
        indexes = [models.Index(fields=["school", "leerling"], name="vraag_per_leerling")]
        constraints = [
            models.CheckConstraint(
                condition=Q(onderwerp=Vraagonderwerp.LEERLING, leerling__isnull=False, groep=None)
                | Q(onderwerp=Vraagonderwerp.GROEP, leerling=None, groep__isnull=False)
                | Q(onderwerp__in=[Vraagonderwerp.EIGEN_WERK, Vraagonderwerp.ZONDER_NAAM], leerling=None, groep=None),
                name="vraag_onderwerp_past",
            ),
            models.CheckConstraint(
                condition=(~Q(aan_rol="") & Q(aan_medewerker=None, aan_aanbod=""))
                | Q(aan_rol="", aan_medewerker__isnull=False, aan_aanbod="")
                | (Q(aan_rol="", aan_medewerker=None) & ~Q(aan_aanbod="")),
                name="vraag_aan_een",
            ),
            models.CheckConstraint(condition=~Q(aan_medewerker=F("door")), name="vraag_aan_een_ander"),
            models.CheckConstraint(condition=~Q(vraag=""), name="vraag_vraagt_iets"),
        ]

    def __str__(self) -> str:
        return f"ondersteuningsvraag {self.pk}"


class Vraagantwoord(Schoolgebonden):
    """An answer to a question for support, or its end. Append-only. `van` names who advised, when `door` only wrote."""

    vraag = models.ForeignKey(Ondersteuningsvraag, models.PROTECT, related_name="antwoorden")
    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="+", null=True, blank=True)
    soort = models.CharField("soort", max_length=16, choices=Antwoordsoort)
    op = models.DateField("op")
    tekst = models.TextField("antwoord", blank=True)
    doel = models.TextField("doel", blank=True)
    haalbaar = models.CharField("haalbaar", max_length=8, choices=Haalbaar, blank=True)
    haalbaar_uitleg = models.TextField("waarom wel of niet haalbaar", blank=True)
    van = models.CharField("advies van", max_length=200, blank=True)
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    vastgelegd_op = models.DateTimeField("vastgelegd op", default=klok.nu)

    class Meta:
        verbose_name = "antwoord op een ondersteuningsvraag"
        verbose_name_plural = "antwoorden op ondersteuningsvragen"
        ordering = ["op", "vastgelegd_op"]
        constraints = [
            models.CheckConstraint(condition=Q(soort=Antwoordsoort.GESLOTEN) | ~Q(tekst=""), name="antwoord_zegt_iets"),
            models.UniqueConstraint(
                fields=["school", "vraag"], condition=Q(soort=Antwoordsoort.GESLOTEN), name="vraag_een_keer_gesloten"
            ),
        ]

    def __str__(self) -> str:
        return f"vraagantwoord {self.pk}"


@historie()
class Postvoorkeur(Schoolgebonden):
    """How often a medewerker wants post about the own work. Without a row: never."""

    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    ritme = models.CharField("hoe vaak", max_length=8, choices=Ritme)

    class Meta:
        verbose_name = "postvoorkeur"
        verbose_name_plural = "postvoorkeuren"
        constraints = [models.UniqueConstraint(fields=["school", "medewerker"], name="postvoorkeur_een_per_mens")]

    def __str__(self) -> str:
        return f"postvoorkeur {self.pk}"


class Postverzending(Schoolgebonden):
    """Post went to a medewerker on this day. Append-only, one a day: nothing is sent twice. It holds no content."""

    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    op = models.DateField("op")

    class Meta:
        verbose_name = "postverzending"
        verbose_name_plural = "postverzendingen"
        ordering = ["op"]
        constraints = [models.UniqueConstraint(fields=["school", "medewerker", "op"], name="post_een_keer_per_dag")]

    def __str__(self) -> str:
        return f"postverzending {self.pk}"
