"""Writing accounts."""

from django.core.exceptions import ValidationError
from django.db import transaction

from passend.core.bereik import school_van_dit_moment
from passend.school.models import Medewerker
from passend.toegang.models import Account, Accountkoppeling


@transaction.atomic
def account_create(*, email: str, naam: str, wachtwoord: str | None = None) -> Account:
    """A new account; without a password nobody can sign in with it yet. Raises ValidationError."""
    return Account.objects.create_user(email, wachtwoord, naam=naam)


@transaction.atomic
def account_van_mens(medewerker: Medewerker, *, email: str) -> Accountkoppeling:
    """Couple the account with this address, made when it does not exist yet. Raises ValidationError."""
    account = Account.objects.filter(email=email.lower()).first()
    if account is None:
        account = account_create(email=email, naam=str(medewerker))
    try:
        return account_koppelen(account, medewerker)
    except ValidationError as fout:
        raise ValidationError({"email": "Er is al iemand op deze school met dit e-mailadres."}) from fout


@transaction.atomic
def account_koppelen(account: Account, medewerker: Medewerker) -> Accountkoppeling:
    """This account is this medewerker of the school in scope. Raises ValidationError."""
    koppeling = Accountkoppeling(account=account, school_id=school_van_dit_moment(), medewerker=medewerker)
    koppeling.full_clean()
    koppeling.save()
    return koppeling
