"""What the environment may say about signing in, and what stops the start."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.web.inloggen.nepaanbieder import certificaat

BESTAND = Path(__file__).parents[3] / "config" / "settings.py"
MAIL = {"PASSEND_MAIL_SERVER": "mail.school.nl", "PASSEND_MAIL_VAN": "passend@school.nl"}
ENTRA = {
    "PASSEND_OIDC": "entra",
    "PASSEND_OIDC_ENTRA_ADRES": "https://login.microsoftonline.com/0000/v2.0",
    "PASSEND_OIDC_ENTRA_CLIENT": "client",
    "PASSEND_OIDC_ENTRA_GEHEIM": "geheim",
    "PASSEND_OIDC_ENTRA_DOMEINEN": "school.nl",
}
ENTREE = {
    "PASSEND_SAML": "entree",
    "PASSEND_SAML_ENTREE_ENTITEIT": "https://entree.example",
    "PASSEND_SAML_ENTREE_ADRES": "https://entree.example/sso",
    "PASSEND_SAML_ENTREE_CERTIFICAAT": certificaat(),
    "PASSEND_SAML_ENTREE_DOMEINEN": "school.nl, Ander.school.nl",
}


@pytest.fixture
def met(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The settings in this environment."""
    monkeypatch.delenv("PASSEND_TWEEDE_FACTOR")

    def lezen(*groepen: dict[str, str]) -> dict[str, Any]:
        for groep in groepen:
            for naam, waarde in groep.items():
                monkeypatch.setenv(naam, waarde)
        return runpy.run_path(str(BESTAND))

    return lezen


def test_signing_in_is_strict_by_default(met: Any) -> None:
    uitkomst = met({"PASSEND_HTTPS": "ja"})

    assert uitkomst["TWEEDE_FACTOR_VERPLICHT"] is True
    assert (uitkomst["SESSIE_LENGTE"], uitkomst["SESSIE_RUST"], uitkomst["SESSION_COOKIE_AGE"]) == (480, 60, 28_800)
    assert uitkomst["SOCIALACCOUNT_PROVIDERS"] == {"openid_connect": {"APPS": []}, "saml": {"APPS": []}}
    assert uitkomst["MAIL_INGESTELD"] is False
    assert uitkomst["MAILERS"]["default"]["BACKEND"].endswith("geenmail.GeenMailserver")
    assert uitkomst["ALLAUTH_TRUSTED_PROXY_COUNT"] == 0


def test_a_developer_reads_mail_in_the_console(met: Any) -> None:
    assert met({"PASSEND_HTTPS": "nee"})["MAILERS"]["default"]["BACKEND"].endswith("console.EmailBackend")


def test_mail_goes_through_the_server_that_is_named(met: Any, tmp_path: Path) -> None:
    geheim = tmp_path / "geheim"
    geheim.write_text("wachtwoord\n")
    uitkomst = met(MAIL, {"PASSEND_MAIL_GEBRUIKER": "ik", "PASSEND_MAIL_WACHTWOORD_FILE": str(geheim)})

    opties = uitkomst["MAILERS"]["default"]["OPTIONS"]
    assert (opties["host"], opties["port"], opties["use_tls"]) == ("mail.school.nl", 587, True)
    assert (opties["username"], opties["password"]) == ("ik", "wachtwoord")
    assert (uitkomst["DEFAULT_FROM_EMAIL"], uitkomst["MAIL_INGESTELD"]) == ("passend@school.nl", True)


def test_providers_come_from_the_environment(met: Any) -> None:
    aanbieders = met(ENTRA, ENTREE)["SOCIALACCOUNT_PROVIDERS"]

    (entra,), (entree,) = aanbieders["openid_connect"]["APPS"], aanbieders["saml"]["APPS"]
    assert (entra["provider_id"], entra["name"], entra["settings"]["domeinen"]) == ("entra", "Entra", ["school.nl"])
    assert (entra["settings"]["email_vertrouwd"], entra["settings"]["tweede_factor"]) == (False, [])
    assert entree["settings"]["domeinen"] == ["school.nl", "ander.school.nl"]
    assert entree["settings"]["advanced"]["want_assertion_signed"] is True


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("PASSEND_TWEEDE_FACTOR", "soms"),
        ("PASSEND_SESSIE_LENGTE", "5"),
        ("PASSEND_SESSIE_LENGTE", "een dag"),
        ("PASSEND_SESSIE_RUST", "0"),
        ("PASSEND_SESSIE_RUST", "100000"),
        ("PASSEND_PROXYS", "-1"),
        ("PASSEND_MAIL_SERVER", "mail server"),
        ("PASSEND_MAIL_POORT", "70000"),
        ("PASSEND_MAIL_BEVEILIGING", "ssl"),
        ("PASSEND_MAIL_VAN", "geen adres"),
        ("PASSEND_OIDC", "Entra ID"),
        ("PASSEND_OIDC", "entra,entra"),
        ("PASSEND_OIDC_ENTRA_ADRES", "http://login.microsoftonline.com"),
        ("PASSEND_OIDC_ENTRA_ADRES", "login.microsoftonline.com"),
        ("PASSEND_OIDC_ENTRA_DOMEINEN", "nl"),
        ("PASSEND_OIDC_ENTRA_DOMEINEN", "*.school.nl"),
        ("PASSEND_OIDC_ENTRA_DOMEINEN", ","),
        ("PASSEND_OIDC_ENTRA_EMAIL_VERTROUWD", "misschien"),
        ("PASSEND_SAML_ENTREE_CERTIFICAAT", "onzin"),
        ("PASSEND_SAML_ENTREE_CERTIFICAAT", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"),
        ("PASSEND_SAML_ENTREE_ADRES", "ftp://entree.example"),
    ],
)
def test_a_wrong_value_stops_the_start_without_being_shown(met: Any, naam: str, waarde: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=f"{naam} klopt niet. Verwacht: ") as fout:
        met(MAIL, ENTRA, ENTREE, {naam: waarde})

    assert waarde not in str(fout.value).partition("Verwacht")[0].replace(naam, "")


@pytest.mark.parametrize("naam", [*list(ENTRA)[1:], *list(ENTREE)[1:], "PASSEND_MAIL_VAN"])
def test_half_a_provider_stops_the_start(met: Any, naam: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=f"{naam} ontbreekt"):
        met(MAIL, ENTRA, ENTREE, {naam: ""})


def test_one_name_for_two_providers_stops_the_start(met: Any) -> None:
    with pytest.raises(ImproperlyConfigured, match="entra staat in PASSEND_OIDC en in PASSEND_SAML"):
        met(ENTRA, {"PASSEND_SAML": "entra"})
