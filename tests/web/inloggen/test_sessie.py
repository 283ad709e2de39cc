"""How long a session lasts, to which machine it belongs, and where somebody is signed in."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from passend.web.inloggen.apparaat import apparaat
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.inloggen.hulp import CHROME, FIREFOX, inloggen, twee, zoveel_later


def test_a_session_that_is_left_alone_ends(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")
    with zoveel_later(59):
        assert client.get("/groepen/").status_code == 200
    with zoveel_later(59 + 61):
        antwoord = client.get("/groepen/")

        assert antwoord.headers["Location"] == "/inloggen/?next=/groepen/"
        assert "omdat u een tijd niets deed" in client.get("/inloggen/?next=/groepen/").text
        assert "omdat u een tijd niets deed" not in client.get("/inloggen/?next=/groepen/").text


def test_a_session_that_is_used_ends_after_a_working_day(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")
    for minuten in range(30, 480, 30):
        with zoveel_later(minuten):
            assert client.get("/groepen/").status_code == 200

    with zoveel_later(480):
        assert client.get("/groepen/").status_code == 302
        assert "Uw sessie was om" in client.get("/inloggen/").text


def test_the_lengths_are_settings(schoolwereld: Schoolwereld, settings: Settings) -> None:
    settings.SESSIE_RUST, settings.SESSIE_LENGTE = 10, 15
    client = ingelogd(schoolwereld, "Merel")
    with zoveel_later(9):
        assert client.get("/groepen/").status_code == 200
    with zoveel_later(15):
        assert client.get("/groepen/").status_code == 302


def test_a_page_that_asks_by_itself_keeps_no_session_alive(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")
    for minuten in range(10, 60, 10):
        with zoveel_later(minuten):
            assert client.get("/account/sessie/").json()["over"] <= (60 - minuten) * 60 + 60

    with zoveel_later(61):
        assert client.get("/account/sessie/").status_code == 302


def test_saying_to_be_there_makes_it_last_longer(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")
    with zoveel_later(56):
        client.post("/account/sessie/verlengen/", headers={"accept": "application/json"})
    with zoveel_later(100):
        assert client.get("/account/sessie/verlengen/").status_code == 405
        assert client.get("/groepen/").status_code == 200


def test_the_page_says_until_when(schoolwereld: Schoolwereld) -> None:
    voor = timezone.localtime() + timedelta(minutes=60)
    tekst = ingelogd(schoolwereld, "Merel").get("/").text
    na = timezone.localtime() + timedelta(minutes=60)

    assert any(f"Uw sessie loopt tot {moment:%H:%M}." in tekst for moment in (voor, na))
    assert "Uw sessie loopt tot" not in Client().get("/inloggen/").text


def test_a_form_that_is_sent_too_late_leads_back_to_the_page_it_was_on(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")
    hier = {"referer": "http://testserver/signalen/?stand=nieuw"}
    with zoveel_later(61):
        antwoord = client.post("/signalen/gezien/", headers=hier)

        assert antwoord.headers["Location"] == "/inloggen/?next=/signalen/%3Fstand%3Dnieuw"
    for vreemd in ("http://elders.example/", "http://testserver//elders.example/", "", "geen adres"):
        naar = Client().post("/vragen/", headers={"referer": vreemd}).headers["Location"]
        assert naar in ("/inloggen/?next=/", "/inloggen/?next=//elders.example/")


def test_a_session_on_another_kind_of_machine_ends_for_everybody(schoolwereld: Schoolwereld) -> None:
    eigen = Client(headers={"user-agent": FIREFOX.format(140, 140)})
    inloggen(eigen, schoolwereld.accounts["Merel"])
    dief = Client(headers={"user-agent": CHROME})
    dief.cookies["sessionid"] = eigen.cookies["sessionid"].value

    assert dief.get("/groepen/").status_code == 302
    assert eigen.get("/groepen/").status_code == 302


def test_an_update_of_the_browser_ends_nothing(schoolwereld: Schoolwereld) -> None:
    client = Client(headers={"user-agent": FIREFOX.format(140, 140)})
    inloggen(client, schoolwereld.accounts["Merel"])

    assert client.get("/groepen/", headers={"user-agent": FIREFOX.format(141, 141)}).status_code == 200


def test_a_clock_that_was_put_back_ends_the_session(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")
    with zoveel_later(-4):
        assert client.get("/groepen/").status_code == 200
    with zoveel_later(-60):
        assert client.get("/groepen/").status_code == 302


def test_a_session_of_before_this_existed_ends(schoolwereld: Schoolwereld) -> None:
    client = ingelogd(schoolwereld, "Merel")
    sessie = client.session
    del sessie["sessie.begin"]
    sessie.save()

    assert client.get("/groepen/").status_code == 302


@pytest.mark.parametrize(
    ("user_agent", "verwacht"),
    [
        (FIREFOX.format(140, 140), "Firefox op Windows"),
        (CHROME, "Chrome op Linux"),
        (f"{CHROME} Edg/140.0.0.0", "Edge op Linux"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604", "Safari op iPad"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 Chrome/140 Mobile Safari/537", "Chrome op Android"),
        ("curl/8.9", "Een onbekend apparaat"),
        ("", "Een onbekend apparaat"),
    ],
)
def test_a_machine_is_known_by_its_browser_and_its_kind(user_agent: str, verwacht: str) -> None:
    assert apparaat(user_agent) == verwacht


def test_somebody_sees_where_and_signs_out_elsewhere(schoolwereld: Schoolwereld) -> None:
    hier = Client(headers={"user-agent": FIREFOX.format(140, 140)})
    daar = Client(headers={"user-agent": CHROME})
    for client in (daar, hier):
        inloggen(client, schoolwereld.accounts["Merel"])
    inloggen(Client(headers={"user-agent": "iPad Safari"}), schoolwereld.accounts["Wieke"])

    blad = hier.get("/account/apparaten/").text

    assert blad.index("Firefox op Windows") < blad.index("Dit apparaat") < blad.index("Chrome op Linux")
    assert "iPad" not in blad
    assert blad.count("Ingelogd: vandaag om") == 2
    assert hier.post("/account/apparaten/", {"waar": "elders"}).headers["Location"] == "/account/apparaten/"
    assert daar.get("/groepen/").status_code == 302
    assert "Chrome op Linux" not in hier.get("/account/apparaten/").text


def test_somebody_signs_out_everywhere(schoolwereld: Schoolwereld) -> None:
    hier, daar = twee(schoolwereld, "Merel")

    assert hier.post("/account/apparaten/", {"waar": "overal"}).headers["Location"] == "/inloggen/"
    assert hier.get("/groepen/").status_code == 302
    assert daar.get("/groepen/").status_code == 302


def test_a_session_that_ended_is_not_listed(schoolwereld: Schoolwereld) -> None:
    hier, daar = twee(schoolwereld, "Merel")
    daar.post("/uitloggen/")

    assert hier.get("/account/apparaten/").text.count("Ingelogd:") == 1
