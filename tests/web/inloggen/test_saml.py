"""Signing in through SAML, with assertions signed here."""

import base64
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from pytest_django.fixtures import Settings

from tests.schoolwereld import Schoolwereld
from tests.web.inloggen.hulp import met_app
from tests.web.inloggen.nepaanbieder import PLEK, SERVER, VREEMDE_SLEUTEL, Nepsaml, certificaat

STERK = "urn:oasis:names:tc:SAML:2.0:ac:classes:TimeSyncToken"


@pytest.fixture
def entree(settings: Settings) -> Nepsaml:
    """A provider that may speak for kornoelje.example."""
    app = {
        "provider_id": "entree",
        "client_id": "entree",
        "name": "Entree",
        "settings": {
            "attribute_mapping": {"email": "mail", "uid": "uid"},
            "idp": {
                "entity_id": "https://entree.example",
                "sso_url": "https://entree.example/sso",
                "x509cert": certificaat(),
            },
            "advanced": {"strict": True, "want_assertion_signed": True, "reject_idp_initiated_sso": True},
            "domeinen": ["kornoelje.example"],
            "email_vertrouwd": True,
            "tweede_factor": [STERK],
        },
    }
    settings.ALLOWED_HOSTS = [SERVER]
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": []}, "saml": {"APPS": [app]}}
    return Nepsaml()


def bezoeker() -> Client:
    """A browser that has the address of a real server."""
    return Client(headers={"host": SERVER})


def heen(client: Client) -> str:
    """To the provider."""
    adres = client.get("/inloggen/saml/entree/?next=/groepen/").headers["Location"]
    assert adres.startswith("https://entree.example/sso?SAMLRequest=")
    return adres


def terug(client: Client, antwoord: str) -> Any:
    """The form of the provider, and the page after it."""
    klaar = client.post("/inloggen/saml/entree/terug/", {"SAMLResponse": antwoord})
    assert klaar.headers["Location"] == "/inloggen/saml/entree/klaar/"
    return client.get("/inloggen/saml/entree/klaar/")


def test_an_account_of_the_school_is_opened_and_known_again(schoolwereld: Schoolwereld, entree: Nepsaml) -> None:
    for _keer in range(2):
        client = bezoeker()
        assert terug(client, entree.antwoord(heen(client))).headers["Location"] == "/groepen/"
        assert client.get("/groepen/").status_code == 200

    koppeling = SocialAccount.objects.get()
    assert (koppeling.user, koppeling.uid, koppeling.extra_data) == (schoolwereld.accounts["Merel"], "e123", {})


FOUT: dict[str, dict[str, Any]] = {
    "another key": {"sleutel": VREEMDE_SLEUTEL},
    "no signature": {"getekend": False},
    "another audience": {"publiek": "https://elders.example"},
    "another issuer": {"uitgever": "https://elders.example"},
    "expired": {"minuten": -30},
    "nobody": {"attributen": {"mail": "merel@kornoelje.example"}},
}


@pytest.mark.parametrize("fout", FOUT)
def test_an_assertion_that_is_not_right_is_refused(schoolwereld: Schoolwereld, entree: Nepsaml, fout: str) -> None:
    for naam, waarde in FOUT[fout].items():
        setattr(entree, naam, waarde)
    client = bezoeker()

    antwoord = terug(client, entree.antwoord(heen(client)))

    assert antwoord.status_code == 401
    assert "U bent niet ingelogd." in antwoord.text
    assert client.get("/groepen/").status_code == 302
    assert SocialAccount.objects.count() == 0


def test_what_is_changed_after_signing_is_refused(schoolwereld: Schoolwereld, entree: Nepsaml) -> None:
    client = bezoeker()
    tekst = base64.b64decode(entree.antwoord(heen(client))).replace(b"merel@", b"wieke@")

    assert terug(client, base64.b64encode(tekst).decode()).status_code == 401


def test_an_answer_works_once_and_in_its_own_session_only(schoolwereld: Schoolwereld, entree: Nepsaml) -> None:
    client = bezoeker()
    antwoord = entree.antwoord(heen(client))

    assert terug(bezoeker(), antwoord).status_code == 401
    assert terug(client, antwoord).status_code == 302
    client.post("/uitloggen/")
    assert terug(client, antwoord).status_code == 401
    assert client.get("/inloggen/saml/entree/klaar/").status_code == 401
    assert terug(client, "onzin").status_code == 401


def test_an_unknown_person_gets_a_plain_sentence(schoolwereld: Schoolwereld, entree: Nepsaml) -> None:
    for adres in ("niemand@kornoelje.example", "merel@elders.example"):
        entree.attributen = {"uid": "e9", "mail": adres}
        client = bezoeker()
        antwoord = terug(client, entree.antwoord(heen(client)))

        assert antwoord.status_code == 403
        assert "U bent ingelogd bij Entree, maar uw e-mailadres hoort niet bij een account" in antwoord.text
    assert SocialAccount.objects.count() == 0


def test_how_somebody_signed_in_there_may_count(
    schoolwereld: Schoolwereld, entree: Nepsaml, settings: Settings
) -> None:
    settings.TWEEDE_FACTOR_VERPLICHT = True
    met_app(schoolwereld.accounts["Merel"])
    uitkomsten = []
    for manier in (entree.manier, STERK):
        entree.manier = manier
        client = bezoeker()
        uitkomsten.append(terug(client, entree.antwoord(heen(client))).headers["Location"])

    assert uitkomsten == ["/inloggen/tweede-stap/", "/groepen/"]


def test_the_provider_reads_what_it_must_know_about_us(entree: Nepsaml, db: None) -> None:
    antwoord = bezoeker().get("/inloggen/saml/entree/gegevens/")

    assert antwoord.headers["Content-Type"] == "text/xml"
    assert f'entityID="{PLEK}/gegevens/"' in antwoord.text
    assert f'Location="{PLEK}/terug/"' in antwoord.text
    assert "SingleLogoutService" not in antwoord.text
    assert bezoeker().get("/inloggen/saml/entree/uitloggen/").status_code == 404
