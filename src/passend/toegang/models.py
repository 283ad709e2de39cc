"""Accounts, and what opens a file beside a role: a share with an outsider, access in an emergency. And who read it.

An account is a person who signs in; what that person may see follows from the medewerker per school.
"""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from passend.core import klok
from passend.core.historie import historie
from passend.core.models import Basismodel
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker, School, Schoolgebonden
from passend.toegang.enums import Leesgrond


class AccountManager(BaseUserManager["Account"]):
    """Accounts are made with an e-mail address."""

    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Account":
        """Make an account; without a password nobody can sign in with it yet."""
        account = self.model(email=self.normalize_email(email).lower(), **velden)
        account.set_password(password)
        account.full_clean(exclude=["password"])
        account.save(using=self._db)
        return account


@historie(zonder=("password", "last_login"))
class Account(Basismodel, AbstractBaseUser):
    """Someone who can sign in, with an e-mail address. Not bound to a school: an invaller works at several."""

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=200)
    is_active = models.BooleanField("mag inloggen", default=True)

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    class Meta:
        verbose_name = "account"
        verbose_name_plural = "accounts"
        constraints = [models.CheckConstraint(condition=Q(email=Lower("email")), name="account_email_klein")]

    def __str__(self) -> str:
        return f"account {self.pk}"


@historie()
class Accountkoppeling(Basismodel):
    """This account is this medewerker of this school. Read at sign-in, before a school scope can be open."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="koppelingen")
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="koppelingen")

    class Meta:
        verbose_name = "accountkoppeling"
        verbose_name_plural = "accountkoppelingen"
        constraints = [
            models.UniqueConstraint(fields=["school", "account"], name="accountkoppeling_account_uniek"),
            models.UniqueConstraint(fields=["school", "medewerker"], name="accountkoppeling_medewerker_uniek"),
        ]

    def __str__(self) -> str:
        return f"accountkoppeling {self.pk}"


@historie()
class Deling(Schoolgebonden):
    """An outsider sees a part of the file of one leerling, from `van` up to and including `tot`.

    `onderdelen` are elements of the plan as their full path (`plannen.opp`), and `resultaten`. `grond` says on what it
    rests: the consent of the parents, or the law.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="delingen")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="delingen")
    onderdelen = ArrayField(models.CharField(max_length=200), verbose_name="onderdelen")
    grond = models.CharField("grond", max_length=500)
    van = models.DateField("van")
    tot = models.DateField("tot en met")
    door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "deling"
        verbose_name_plural = "delingen"
        ordering = ["van"]
        constraints = [
            models.CheckConstraint(condition=Q(van__lte=F("tot")), name="deling_van_voor_tot"),
            models.CheckConstraint(condition=~Q(onderdelen=[]) & ~Q(grond=""), name="deling_zegt_wat_en_waarom"),
        ]

    def __str__(self) -> str:
        return f"deling {self.pk}"


@historie()
class Noodtoegang(Schoolgebonden):
    """A medewerker opened a file that the role does not open, on the day `op`, with a reason. The directie sees it.

    `gezien_door`, `gezien_op` and `oordeel` are of the directie.
    """

    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="noodtoegangen")
    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="noodtoegangen")
    reden = models.CharField("reden", max_length=500)
    op = models.DateField("op")
    begonnen_op = models.DateTimeField("begonnen op", default=klok.nu)
    gezien_door = models.ForeignKey(Medewerker, models.PROTECT, related_name="+", null=True, blank=True)
    gezien_op = models.DateTimeField("gezien op", null=True, blank=True)
    oordeel = models.CharField("oordeel van de directie", max_length=500, blank=True)

    class Meta:
        verbose_name = "noodtoegang"
        verbose_name_plural = "noodtoegangen"
        ordering = ["begonnen_op"]
        constraints = [
            models.UniqueConstraint(fields=["school", "medewerker", "leerling", "op"], name="noodtoegang_een_per_dag"),
            models.CheckConstraint(condition=~Q(reden=""), name="noodtoegang_heeft_reden"),
            models.CheckConstraint(
                condition=Q(gezien_door=None, gezien_op=None) | Q(gezien_door__isnull=False, gezien_op__isnull=False),
                name="noodtoegang_gezien_door_en_op",
            ),
            models.CheckConstraint(condition=~Q(gezien_door=F("medewerker")), name="noodtoegang_niet_zelf_beoordeeld"),
        ]

    def __str__(self) -> str:
        return f"noodtoegang {self.pk}"


class Leesregel(Schoolgebonden):
    """Somebody opened a page about a leerling or a groep. Append-only: it is never changed, not by anybody.

    `pagina` and `vanaf` are names of routes: the page, and the page from which it was opened. `grond` and `rollen` say
    why it could be opened.
    """

    medewerker = models.ForeignKey(Medewerker, models.PROTECT, related_name="+")
    leerling = models.ForeignKey(Leerling, models.PROTECT, related_name="leesregels", null=True, blank=True)
    groep = models.ForeignKey(Groep, models.PROTECT, related_name="+", null=True, blank=True)
    op = models.DateTimeField("op", default=klok.nu)
    pagina = models.CharField("pagina", max_length=60)
    vanaf = models.CharField("vanaf", max_length=60, blank=True)
    grond = models.CharField("grond", max_length=10, choices=Leesgrond)
    rollen = ArrayField(models.SlugField(max_length=100), verbose_name="rollen", default=list, blank=True)

    class Meta:
        verbose_name = "leesregel"
        verbose_name_plural = "leesregels"
        ordering = ["-op", "pk"]
        indexes = [models.Index(fields=["school", "leerling", "-op"], name="leesregel_per_leerling")]
        constraints = [
            models.CheckConstraint(
                condition=Q(leerling__isnull=False) | Q(groep__isnull=False),
                name="leesregel_over_iemand",
            ),
        ]

    def __str__(self) -> str:
        return f"leesregel {self.pk}"
