"""What signing in leaves behind goes every night: ended sessions, and attempts that count no longer."""

from typing import Any

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt, AccessFailureLog
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone


class Command(BaseCommand):
    """`manage.py sessies_opruimen`. Who read which file stays: that is the read log, not this."""

    help = "Gooi verlopen sessies weg, en inlogpogingen die niet meer tellen."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Remove them, and say how many."""
        call_command("clearsessions", verbosity=0)
        sessies, _per_model = UserSession.objects.exclude(
            session_key__in=Session.objects.values("session_key")
        ).delete()
        voor = timezone.now() - settings.AXES_COOLOFF_TIME
        pogingen = sum(
            model.objects.filter(attempt_time__lt=voor).delete()[0] for model in (AccessAttempt, AccessFailureLog)
        )
        self.stdout.write(f"Weggegooid: {sessies} verlopen sessies en {pogingen} oude inlogpogingen.")
