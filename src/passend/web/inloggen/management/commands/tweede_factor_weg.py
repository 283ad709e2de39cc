"""Take the second factor away of somebody who lost all of it; that person sets up a new one when signing in."""

from typing import Any

from allauth.account.internal.userkit import filter_users_by_email
from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from passend.web.inloggen.apparaten import alle_beeindigen


class Command(BaseCommand):
    """`manage.py tweede_factor_weg adres@school.nl`."""

    help = "Haal de tweede stap weg bij iemand die zijn telefoon, passkeys en herstelcodes kwijt is."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whose."""
        parser.add_argument("email", help="Het e-mailadres van het account.")

    @transaction.atomic
    def handle(self, *args: Any, email: str, **options: Any) -> None:
        """Remove apps, passkeys and codes, and end every session."""
        gevonden = filter_users_by_email(email, for_login=True)
        if not gevonden:
            raise CommandError("Er is geen account met dit e-mailadres.")
        (account,) = gevonden
        aantal, _per_model = Authenticator.objects.filter(user=account).delete()
        alle_beeindigen(account)
        if not aantal:
            raise CommandError("Dit account heeft geen tweede stap.")
        self.stdout.write("De tweede stap is weg, en het account is overal uitgelogd.")
