"""The key to one's own drafts."""

import base64

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


def sleutel(wereld: Schoolwereld, wie: str) -> str:
    return str(ingelogd(wereld, wie).get("/concepten/sleutel/").json()["sleutel"])


def test_an_account_gets_the_same_key_every_time_and_nobody_else_gets_it(planwereld: Schoolwereld) -> None:
    assert sleutel(planwereld, "Merel") == sleutel(planwereld, "Merel")
    assert len({sleutel(planwereld, wie) for wie in ("Merel", "Jelmer", "Wieke", "Tjalling")}) == 4
    assert len(base64.b64decode(sleutel(planwereld, "Merel"))) == 32


def test_the_key_is_never_kept_by_a_browser(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Merel").get("/concepten/sleutel/")

    assert "no-store" in antwoord.headers["Cache-Control"]


def test_a_page_says_whose_drafts_it_may_show_without_the_key_or_the_account(planwereld: Schoolwereld) -> None:
    tekst = ingelogd(planwereld, "Merel").get("/").text
    merken = {ingelogd(planwereld, wie).get("/").text.partition('data-merk="')[2][:16] for wie in ("Merel", "Jelmer")}

    assert len(merken) == 2
    assert sleutel(planwereld, "Merel") not in tekst
    assert str(planwereld.accounts["Merel"].pk) not in tekst


def test_the_page_to_sign_in_carries_no_mark(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Merel")
    client.logout()

    assert "data-merk" not in client.get("/inloggen/").text
