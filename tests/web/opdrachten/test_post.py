"""`passend post`: numbers and kinds by mail, never about whom, and once a day."""

from datetime import timedelta

import pytest
from django.core import mail
from pytest_django import Settings

from passend.core import klok
from passend.leerling.models import Leerling, Ouder
from passend.school.models import Groep
from passend.taken.models import Postverzending
from passend.web.opdrachten import post
from tests.privacy.bewaren.hulp import vertrokken
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.privacy.hulp import ouder_maken
from tests.web.vandaag.test_vandaag import taak, zet_taken


@pytest.fixture
def met_mail(settings: Settings) -> None:
    settings.MAIL_INGESTELD = True
    settings.ALLOWED_HOSTS = ["passend.kornoelje.example", "testserver"]


def kiezen(wereld: Schoolwereld, wie: str, ritme: str = "dag") -> None:
    assert ingelogd(wereld, wie).post("/post/", {"ritme": ritme}).status_code == 302


def test_the_mail_holds_numbers_and_a_link_and_no_name(schrijfwereld: Schoolwereld, met_mail: None) -> None:
    ouder_maken(schrijfwereld.leerlingen["Yara"])
    zet_taken(
        schrijfwereld,
        Yara=[taak("gesprek met Yara", -1, stand="te laat"), taak("week", 2)],
        Sem=[taak("besluit", -3, stand="te laat", voor=["intern begeleider"], beslissend=True)],
    )
    kiezen(schrijfwereld, "Merel")

    assert post.uitvoeren(brin=None) == 0

    (bericht,) = mail.outbox
    assert bericht.to == ["merel@kornoelje.example"]
    assert bericht.subject == "Passend: uw werk op maandag 23 november"
    for woorden in ("1 taak is te laat", "1 taak moet deze week", "1 besluit van een ander is te laat"):
        assert woorden in bericht.body
    assert "/post/" in bericht.body
    tekst = f"{bericht.subject} {bericht.body}".casefold()
    namen = {naam for rij in Leerling.objects.values_list("roepnaam", "achternaam") for naam in rij}
    namen |= {naam for rij in Ouder.objects.values_list("voornaam", "achternaam") for naam in rij}
    namen |= {f"groep {naam}" for naam in Groep.objects.values_list("naam", flat=True)}
    assert [naam for naam in namen if naam and naam.casefold() in tekst] == []


def test_nothing_is_sent_twice_on_one_day(schrijfwereld: Schoolwereld, met_mail: None) -> None:
    zet_taken(schrijfwereld, Yara=[taak("week", 2)])
    kiezen(schrijfwereld, "Merel")

    post.uitvoeren(brin=None)
    post.uitvoeren(brin="00ZA")
    with klok.klok_op(VANDAAG + timedelta(days=1)):
        post.uitvoeren(brin=None)

    assert len(mail.outbox) == 2
    assert Postverzending.objects.count() == 2


def test_nobody_gets_mail_who_did_not_choose_it(schrijfwereld: Schoolwereld, met_mail: None) -> None:
    zet_taken(schrijfwereld, Yara=[taak("week", 2)])
    kiezen(schrijfwereld, "Merel")
    kiezen(schrijfwereld, "Merel", "")

    post.uitvoeren(brin=None)

    assert mail.outbox == []


def test_weekly_mail_comes_on_monday_and_daily_mail_not_in_the_weekend_or_holidays(
    schrijfwereld: Schoolwereld, met_mail: None
) -> None:
    zet_taken(schrijfwereld, Yara=[taak("ooit", -60, stand="te laat")])
    kiezen(schrijfwereld, "Merel", "week")
    kiezen(schrijfwereld, "Wieke", "dag")
    aantallen = []

    for dagen in (0, 1, 5, 30):  # Monday, Tuesday, Saturday, the Christmas holidays
        with klok.klok_op(VANDAAG + timedelta(days=dagen)):
            post.uitvoeren(brin=None)
            aantallen.append(len(mail.outbox))
            mail.outbox.clear()

    assert aantallen == [2, 1, 0, 0]


def test_when_nothing_waits_there_is_no_mail(schrijfwereld: Schoolwereld, met_mail: None) -> None:
    for kind in Leerling.objects.all():
        vertrokken(kind, VANDAAG - timedelta(days=400))
    kiezen(schrijfwereld, "Merel")

    post.uitvoeren(brin=None)

    assert mail.outbox == []
    assert not Postverzending.objects.exists()


def test_what_could_not_be_sent_goes_the_next_time(
    schrijfwereld: Schoolwereld, met_mail: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    zet_taken(schrijfwereld, Yara=[taak("week", 2)])
    kiezen(schrijfwereld, "Merel")
    with monkeypatch.context() as kapot:
        kapot.setattr("passend.web.opdrachten.post.EmailMessage.send", _geen_verbinding)
        assert post.uitvoeren(brin=None) == 1

    assert post.uitvoeren(brin=None) == 0
    assert len(mail.outbox) == 1
    assert "1 mail is niet verstuurd." in capsys.readouterr().err


def _geen_verbinding(_bericht: object) -> None:
    raise ConnectionRefusedError


def test_without_a_mail_server_the_command_says_so_and_does_nothing(
    schrijfwereld: Schoolwereld, capsys: pytest.CaptureFixture[str]
) -> None:
    zet_taken(schrijfwereld, Yara=[taak("week", 2)])
    kiezen(schrijfwereld, "Merel")

    assert post.uitvoeren(brin=None) == 0

    assert "Er is geen mailserver ingesteld" in capsys.readouterr().out
    assert mail.outbox == []
