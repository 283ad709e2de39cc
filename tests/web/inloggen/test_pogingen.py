"""How often somebody may try."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone

from tests.schoolwereld import WACHTWOORD, Schoolwereld
from tests.web.inloggen.hulp import CHROME, inloggen

MEREL = "merel@kornoelje.example"


def proberen(keer: int, *, adres: str = "10.0.0.1", login: str = MEREL, **meer: str) -> list[int]:
    """So many wrong passwords; what came back."""
    return [
        Client(REMOTE_ADDR=adres, **meer).post("/inloggen/", {"login": login, "password": f"mis-{i}"}).status_code
        for i in range(keer)
    ]


def test_the_fifth_mistake_closes_this_account_on_this_address_only(schoolwereld: Schoolwereld) -> None:
    assert proberen(6) == [422, 422, 422, 422, 429, 429]

    hier, elders = Client(REMOTE_ADDR="10.0.0.1"), Client(REMOTE_ADDR="10.0.0.2")
    assert inloggen(hier, schoolwereld.accounts["Merel"]).status_code == 429
    assert inloggen(elders, schoolwereld.accounts["Merel"]).status_code == 302
    assert inloggen(hier, schoolwereld.accounts["Wieke"]).status_code == 302


def test_an_unknown_address_is_counted_alike(schoolwereld: Schoolwereld) -> None:
    assert proberen(6, login="niemand@kornoelje.example") == [422, 422, 422, 422, 429, 429]


def test_another_browser_or_other_capitals_are_no_way_round(schoolwereld: Schoolwereld) -> None:
    proberen(3)
    proberen(2, login="MEREL@Kornoelje.example", HTTP_USER_AGENT=CHROME)

    assert proberen(1) == [429]


def test_an_address_is_closed_after_fifty_mistakes_with_many_accounts(schoolwereld: Schoolwereld) -> None:
    codes = [proberen(1, login=f"iemand{nummer}@kornoelje.example")[0] for nummer in range(51)]

    assert codes[:49] == [422] * 49
    assert codes[49:] == [429, 429]
    assert inloggen(Client(REMOTE_ADDR="10.0.0.1"), schoolwereld.accounts["Merel"]).status_code == 429


def test_signing_in_with_another_account_does_not_begin_anew(schoolwereld: Schoolwereld) -> None:
    proberen(4)
    inloggen(Client(REMOTE_ADDR="10.0.0.1"), schoolwereld.accounts["Wieke"])

    assert proberen(1) == [429]


def test_signing_in_begins_anew(schoolwereld: Schoolwereld) -> None:
    proberen(4)
    inloggen(Client(REMOTE_ADDR="10.0.0.1"), schoolwereld.accounts["Merel"])

    assert proberen(4) == [422] * 4


def test_the_page_says_when_it_is_possible_again_and_then_it_is(schoolwereld: Schoolwereld) -> None:
    proberen(5)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=5))
    client = Client(REMOTE_ADDR="10.0.0.1")

    antwoord = inloggen(client, schoolwereld.accounts["Merel"])

    vanaf = timezone.localtime() + timedelta(minutes=11)
    assert f"Vanaf {vanaf:%H:%M} uur kan het weer." in antwoord.text
    assert 600 < int(antwoord.headers["Retry-After"]) <= 661
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert inloggen(client, schoolwereld.accounts["Merel"]).status_code == 302


def test_what_is_kept_names_nobody_and_no_password(schoolwereld: Schoolwereld) -> None:
    proberen(2)

    (rij,) = AccessAttempt.objects.values()

    assert MEREL not in str(rij)
    assert "mis-" not in str(rij)


def test_what_a_browser_says_about_its_address_does_not_count(schoolwereld: Schoolwereld) -> None:
    for nummer in range(5):
        proberen(1, HTTP_X_FORWARDED_FOR=f"10.9.9.{nummer}")

    assert proberen(1) == [429]


def test_a_password_asked_again_is_counted_as_well(schoolwereld: Schoolwereld) -> None:
    client = Client()
    inloggen(client, schoolwereld.accounts["Merel"])

    codes = [client.post("/account/bevestigen/", {"password": f"mis-{i}"}).status_code for i in range(5)]

    assert codes == [422, 422, 422, 422, 429]
    assert client.post("/account/bevestigen/", {"password": WACHTWOORD}).status_code == 429
