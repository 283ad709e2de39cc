"""What the nightly clock does with what signing in leaves behind."""

from datetime import timedelta
from io import StringIO

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.schoolwereld import Schoolwereld
from tests.web.inloggen.hulp import inloggen, twee


def test_what_ended_goes_and_what_lives_stays(schoolwereld: Schoolwereld) -> None:
    hier, daar = twee(schoolwereld, "Merel")
    Session.objects.filter(pk=daar.session.session_key).update(expire_date=timezone.now() - timedelta(minutes=1))
    for adres in ("10.0.0.1", "10.0.0.2"):
        inloggen(Client(REMOTE_ADDR=adres), schoolwereld.accounts["Wieke"], "mis")
    eerder = timezone.now() - timedelta(minutes=20)
    AccessAttempt.objects.filter(ip_address="10.0.0.1").update(attempt_time=eerder)

    uit = StringIO()
    call_command("sessies_opruimen", stdout=uit)

    assert uit.getvalue().strip() == "Weggegooid: 1 verlopen sessies en 1 oude inlogpogingen."
    assert list(UserSession.objects.values_list("session_key", flat=True)) == [hier.session.session_key]
    assert [poging.ip_address for poging in AccessAttempt.objects.all()] == ["10.0.0.2"]
    assert hier.get("/account/").status_code == 200
