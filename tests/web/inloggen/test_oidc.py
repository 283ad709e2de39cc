"""Signing in through OpenID Connect, with a provider on this machine."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from pytest_django.fixtures import Settings

from passend.toegang.models import Account
from tests.schoolwereld import Schoolwereld
from tests.web.inloggen.hulp import code, met_app
from tests.web.inloggen.nepaanbieder import CLIENT, SLEUTEL, VREEMDE_SLEUTEL, Nepoidc, nepoidc

MEREL = "merel@kornoelje.example"


@pytest.fixture
def entra(settings: Settings) -> Iterator[Nepoidc]:
    """A provider that may speak for kornoelje.example, and counts as a second factor when it says mfa."""
    with nepoidc() as nep:
        app = {
            "provider_id": "entra",
            "name": "Entra",
            "client_id": CLIENT,
            "secret": "geheim",
            "settings": {
                "server_url": nep.adres,
                "oauth_pkce_enabled": True,
                "fetch_userinfo": False,
                "domeinen": ["kornoelje.example"],
                "email_vertrouwd": False,
                "tweede_factor": ["mfa"],
            },
        }
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}, "saml": {"APPS": []}}
        nep.beweringen = {"email": MEREL, "email_verified": True}
        yield nep


def via(client: Client, nep: Nepoidc) -> Any:
    """There and back."""
    heen = client.get("/inloggen/via/entra/?next=/groepen/")
    assert heen.headers["Location"].startswith(f"{nep.adres}/authorize?")
    return client.get(nep.bezoeken(heen.headers["Location"]))


def test_an_account_of_the_school_is_opened_and_known_again(schoolwereld: Schoolwereld, entra: Nepoidc) -> None:
    antwoord = via(client := Client(), entra)

    assert antwoord.headers["Location"] == "/groepen/"
    assert client.get("/groepen/").status_code == 200
    koppeling = SocialAccount.objects.get()
    assert (koppeling.user, koppeling.uid, koppeling.extra_data) == (schoolwereld.accounts["Merel"], "wie-1", {})
    assert schoolwereld.accounts["Merel"].check_password("kornoelje-bloeit-geel")
    # Once linked the provider's own mark counts, not an address that may be somebody else's by now.
    entra.beweringen = {"email": "wieke@kornoelje.example", "email_verified": True}
    assert via(nogmaals := Client(), entra).headers["Location"] == "/groepen/"
    assert nogmaals.session["_auth_user_id"] == str(schoolwereld.accounts["Merel"].pk)
    assert SocialAccount.objects.count() == 1


def test_it_asks_with_pkce_and_a_nonce(schoolwereld: Schoolwereld, entra: Nepoidc) -> None:
    via(Client(), entra)

    assert entra.gevraagd["code_challenge_method"] == ["S256"]
    assert len(entra.gevraagd["nonce"][0]) >= 32
    assert set(entra.gevraagd["scope"][0].split()) == {"openid", "profile", "email"}


def test_the_page_to_sign_in_offers_it(schoolwereld: Schoolwereld, entra: Nepoidc) -> None:
    tekst = Client().get("/inloggen/?next=/plan/").text

    assert "Inloggen met Entra" in tekst
    assert 'href="/inloggen/via/entra/?next=%2Fplan%2F"' in tekst


@pytest.mark.parametrize(
    "beweringen",
    [
        {"email": "niemand@kornoelje.example"},
        {"email": "merel@elders.example"},
        {"email": MEREL, "email_verified": False},
        {"email": MEREL, "email_verified": "false"},
        {"email": MEREL, "email_verified": None},
        {"email": "merel@kornoelje.example.elders.example"},
        {"email": "tjalling@kornoelje.example", "sub": "wie-2", "email_verified": None},
        {"email": None},
    ],
)
def test_an_unknown_person_gets_a_plain_sentence_and_no_account(
    schoolwereld: Schoolwereld, entra: Nepoidc, beweringen: dict[str, Any]
) -> None:
    voor = Account.objects.count()
    entra.beweringen |= beweringen

    antwoord = via(client := Client(), entra)

    assert antwoord.status_code == 403
    assert "U bent ingelogd bij Entra, maar uw e-mailadres hoort niet bij een account in Passend." in antwoord.text
    assert client.get("/groepen/").status_code == 302
    assert (Account.objects.count(), SocialAccount.objects.count()) == (voor, 0)


def test_a_provider_that_is_trusted_may_leave_out_that_it_verified(
    schoolwereld: Schoolwereld, entra: Nepoidc, settings: Settings
) -> None:
    (app,) = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    app["settings"]["email_vertrouwd"] = True

    entra.beweringen = {"email": MEREL, "email_verified": False}
    assert via(Client(), entra).status_code == 403
    entra.beweringen = {"email": MEREL}
    assert via(Client(), entra).status_code == 302


def test_a_closed_account_stays_closed(schoolwereld: Schoolwereld, entra: Nepoidc) -> None:
    via(Client(), entra)
    Account.objects.filter(email=MEREL).update(is_active=False)

    assert via(Client(), entra).headers["Location"] == "/inloggen/afgesloten/"


FOUT: dict[str, dict[str, Any]] = {
    "another audience": {"beweringen": {"aud": "iemand-anders"}},
    "another issuer": {"beweringen": {"iss": "https://elders.example"}},
    "expired": {"beweringen": {"exp": int(time.time()) - 3600}},
    "no end": {"beweringen": {"exp": None}},
    "nobody": {"beweringen": {"sub": None}},
    "another nonce": {"beweringen": {"nonce": "van-een-ander"}},
    "no nonce": {"beweringen": {"nonce": None}},
    "another key": {"sleutel": VREEMDE_SLEUTEL},
    "an unknown key": {"kid": "twee"},
    "a shared secret": {"sleutel": "geheim" * 10, "soort": "HS256"},
    "no signature": {"sleutel": None, "soort": "none"},
    "no token": {"zonder_token": True},
}


@pytest.mark.parametrize("fout", FOUT)
def test_a_token_that_is_not_right_is_refused(schoolwereld: Schoolwereld, entra: Nepoidc, fout: str) -> None:
    anders = dict(FOUT[fout])
    entra.beweringen |= anders.pop("beweringen", {})
    for naam, waarde in anders.items():
        setattr(entra, naam, waarde)

    antwoord = via(client := Client(), entra)

    assert antwoord.status_code == 401
    assert "U bent niet ingelogd." in antwoord.text
    assert client.get("/groepen/").status_code == 302
    assert SocialAccount.objects.count() == 0


def test_an_answer_works_once_and_in_its_own_session_only(schoolwereld: Schoolwereld, entra: Nepoidc) -> None:
    client = Client()
    terug = entra.bezoeken(client.get("/inloggen/via/entra/").headers["Location"])

    assert Client().get(terug).status_code == 401
    assert client.get(terug).status_code == 302
    client.post("/uitloggen/")
    assert client.get(terug).status_code == 401
    assert client.get("/inloggen/via/entra/terug/?error=access_denied&state=x").status_code == 401


def test_breaking_off_at_the_provider_is_said(schoolwereld: Schoolwereld, entra: Nepoidc) -> None:
    client = Client()
    terug = entra.bezoeken(client.get("/inloggen/via/entra/").headers["Location"])
    staat = terug.partition("state=")[2]

    antwoord = client.get(f"/inloggen/via/entra/terug/?error=access_denied&state={staat}", follow=True)

    assert "Inloggen is afgebroken" in antwoord.text


def test_a_provider_that_does_not_answer_is_said(
    schoolwereld: Schoolwereld, entra: Nepoidc, settings: Settings
) -> None:
    (app,) = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    app["settings"]["server_url"] = "http://127.0.0.1:9"

    assert Client().get("/inloggen/via/entra/").status_code == 401


def test_a_provider_that_is_not_set_does_not_exist(schoolwereld: Schoolwereld) -> None:
    for adres in ("/inloggen/via/entra/", "/inloggen/via/entra/terug/", "/inloggen/saml/entree/"):
        assert Client().get(adres).status_code == 404


def test_our_own_second_factor_is_asked_unless_the_provider_asked_one(
    schoolwereld: Schoolwereld, entra: Nepoidc, settings: Settings
) -> None:
    settings.TWEEDE_FACTOR_VERPLICHT = True
    met_app(schoolwereld.accounts["Merel"])

    zonder = via(client := Client(), entra)
    assert zonder.headers["Location"] == "/inloggen/tweede-stap/"
    assert client.post("/inloggen/tweede-stap/", {"code": code()}).headers["Location"] == "/groepen/"
    entra.beweringen["amr"] = ["pwd", "mfa"]
    assert via(met := Client(), entra).headers["Location"] == "/groepen/"
    assert met.get("/groepen/").status_code == 200


def test_without_any_second_factor_only_setting_one_up_is_open(
    schoolwereld: Schoolwereld, entra: Nepoidc, settings: Settings
) -> None:
    settings.TWEEDE_FACTOR_VERPLICHT = True
    entra.beweringen["amr"] = ["pwd"]

    via(client := Client(), entra)

    assert client.get("/groepen/").headers["Location"] == "/account/"


def test_nobody_links_a_provider_to_somebody_else(schoolwereld: Schoolwereld, entra: Nepoidc) -> None:
    """An address with `process=connect` would add the provider's person to whoever is signed in."""
    client = Client()
    client.force_login(schoolwereld.accounts["Wieke"])

    heen = client.get("/inloggen/via/entra/?process=connect&auth_params=nonce%3Dx&scope=alles")
    client.get(entra.bezoeken(heen.headers["Location"]))

    assert SocialAccount.objects.get().user == schoolwereld.accounts["Merel"]
    assert entra.gevraagd["nonce"] != ["x"]
    assert SLEUTEL is entra.sleutel
