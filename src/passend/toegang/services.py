"""Writing accounts."""

from django.db import transaction

from passend.core.bereik import school_van_dit_moment
from passend.school.models import Medewerker
from passend.toegang.models import Account, Accountkoppeling


@transaction.atomic
def account_create(*, email: str, naam: str, wachtwoord: str | None = None) -> Account:
    """A new account; without a password nobody can sign in with it yet. Raises ValidationError."""
    return Account.objects.create_user(email, wachtwoord, naam=naam)


@transaction.atomic
def account_koppelen(account: Account, medewerker: Medewerker) -> Accountkoppeling:
    """This account is this medewerker of the school in scope. Raises ValidationError."""
    koppeling = Accountkoppeling(account=account, school_id=school_van_dit_moment(), medewerker=medewerker)
    koppeling.full_clean()
    koppeling.save()
    return koppeling
