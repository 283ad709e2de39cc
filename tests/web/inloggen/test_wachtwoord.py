"""A password that was forgotten, or is changed."""

import re

from django.core import mail
from django.test import Client

from tests.schoolwereld import WACHTWOORD, Schoolwereld
from tests.web.inloggen.hulp import inloggen, post_van, twee

NIEUW = "wilgenkatjes-in-de-regen"
VERGETEN = "/inloggen/wachtwoord-vergeten/"


def vragen(client: Client, adres: str) -> str:
    """Ask for a link; where the answer leads."""
    antwoord = client.post(VERGETEN, {"email": adres})
    assert antwoord.status_code == 302
    return antwoord.headers["Location"]


def link_uit_de_mail(client: Client) -> str:
    """The page to choose a password on, after following the link."""
    (bericht,) = post_van(1)
    adres = re.search(r"http://testserver(\S+)", bericht.body)
    assert adres
    antwoord = client.get(adres[1])
    return antwoord.headers["Location"] if antwoord.status_code == 302 else adres[1]


def test_the_answer_does_not_tell_whether_an_address_exists(schoolwereld: Schoolwereld) -> None:
    bekend = vragen(Client(), "merel@kornoelje.example")
    post_van(1)
    onbekend = vragen(Client(), "niemand@kornoelje.example")

    assert bekend == onbekend == f"{VERGETEN}verstuurd/"
    assert [bericht.to for bericht in post_van(1)] == [["merel@kornoelje.example"]]
    assert "Hoort dit adres bij een account" in Client().get(onbekend).text


def test_the_link_gives_a_new_password_once_and_ends_every_session(schoolwereld: Schoolwereld) -> None:
    hier, _daar = twee(schoolwereld, "Merel")
    vreemde = Client()
    vragen(vreemde, "merel@kornoelje.example")
    link = link_uit_de_mail(vreemde)

    te_kort = vreemde.post(link, {"password1": "kort", "password2": "kort"})
    ongelijk = vreemde.post(link, {"password1": NIEUW, "password2": f"{NIEUW}!"})
    gelukt = vreemde.post(link, {"password1": NIEUW, "password2": NIEUW})

    assert (te_kort.status_code, ongelijk.status_code) == (422, 422)
    assert "niet twee keer hetzelfde" in ongelijk.text
    assert gelukt.headers["Location"] == f"{VERGETEN}gelukt/"
    assert hier.get("/").status_code == 302
    assert inloggen(Client(), schoolwereld.accounts["Merel"], NIEUW).status_code == 302
    assert [bericht.subject for bericht in post_van(2)] == ["Een nieuw wachtwoord kiezen", "Uw wachtwoord is gewijzigd"]
    eerste = re.search(r"http://testserver(\S+)", mail.outbox[0].body)
    assert eerste
    assert "Deze link werkt niet meer" in Client().get(eerste[1]).text


def test_a_made_up_link_does_nothing(schoolwereld: Schoolwereld) -> None:
    for adres in (f"{VERGETEN}geen/geen/", f"{VERGETEN}{schoolwereld.accounts['Merel'].pk.hex}/abc-def/"):
        assert "Deze link werkt niet meer" in Client().get(adres).text


def test_the_host_of_the_link_is_one_of_ours(schoolwereld: Schoolwereld) -> None:
    antwoord = Client().post(VERGETEN, {"email": "merel@kornoelje.example"}, headers={"host": "elders.example"})

    assert antwoord.status_code == 400
    assert mail.outbox == []


def test_changing_a_password_asks_the_old_one_and_ends_the_other_sessions(schoolwereld: Schoolwereld) -> None:
    hier, daar = twee(schoolwereld, "Merel")
    gegevens = {"oldpassword": "iets-anders", "password1": NIEUW, "password2": NIEUW}

    fout = hier.post("/account/wachtwoord/", gegevens)
    goed = hier.post("/account/wachtwoord/", gegevens | {"oldpassword": WACHTWOORD}, follow=True)

    assert fout.status_code == 422
    assert "niet uw wachtwoord van nu" in fout.text
    assert "Uw wachtwoord is gewijzigd" in goed.text
    assert hier.get("/").status_code == 200
    assert daar.get("/").status_code == 302
    assert [bericht.subject for bericht in post_van(1)] == ["Uw wachtwoord is gewijzigd"]


def test_too_many_links_are_refused_for_every_address_alike(schoolwereld: Schoolwereld) -> None:
    for adres in ("merel@kornoelje.example", "niemand@kornoelje.example"):
        codes = [Client().post(VERGETEN, {"email": adres}).status_code for _ in range(4)]

        assert codes == [302, 302, 302, 429]
