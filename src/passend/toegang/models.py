"""Accounts. An account is a person who signs in; what that person may see follows from the medewerker per school."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from passend.core.historie import historie
from passend.core.models import Basismodel
from passend.school.models import Medewerker, School


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
