"""What the environment says about signing in: mail, the session, and who may vouch for somebody (OIDC and SAML).

Every function gets `waarde` of `config.settings`, which reads one value and stops the start when it is wrong.
docs/inloggen.md tells a beheerder what to fill in.
"""

import base64
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from cryptography.x509 import load_der_x509_certificate, load_pem_x509_certificate
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

type Waarde = Callable[..., Any]

# Without JavaScript this is the name in the address: /inloggen/via/<name>/.
_NAAM = re.compile(r"[a-z][a-z0-9]{0,19}(-[a-z0-9]{1,20})?")
_DOMEIN = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_VEILIG_OP_DEZE_COMPUTER = {"localhost", "127.0.0.1"}
BEVEILIGING = {
    "starttls": {"use_tls": True, "use_ssl": False},
    "tls": {"use_tls": False, "use_ssl": True},
    "geen": {"use_tls": False, "use_ssl": False},
}


def mailers(waarde: Waarde, *, ontwikkelen: bool) -> tuple[dict[str, Any], str, bool]:
    """(MAILERS, the sender, whether there is a server for mail). Without one a developer reads mail in the console."""
    server = waarde("PASSEND_MAIL_SERVER", _server, "de naam van een mailserver", None)
    if server is None:
        console, nergens = (
            "django.core.mail.backends.console.EmailBackend",
            "passend.web.inloggen.geenmail.GeenMailserver",
        )
        return {"default": {"BACKEND": console if ontwikkelen else nergens}}, "passend@localhost", False
    opties = {
        "host": server,
        "port": waarde("PASSEND_MAIL_POORT", _poort, "een getal van 1 tot en met 65535", 587),
        "username": waarde("PASSEND_MAIL_GEBRUIKER", str, "een naam", ""),
        "password": waarde("PASSEND_MAIL_WACHTWOORD", str, "een wachtwoord", ""),
        "timeout": 10,
        **waarde("PASSEND_MAIL_BEVEILIGING", BEVEILIGING.__getitem__, "starttls, tls of geen", BEVEILIGING["starttls"]),
    }
    van = waarde("PASSEND_MAIL_VAN", email, "een e-mailadres")
    return {"default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": opties}}, van, True


def minuten(minste: int, meeste: int) -> Callable[[str], int]:
    """A whole number of minutes within these bounds."""

    def lees(tekst: str) -> int:
        if not minste <= (getal := int(tekst)) <= meeste:
            raise ValueError
        return getal

    return lees


def aanbieders(waarde: Waarde) -> dict[str, Any]:
    """SOCIALACCOUNT_PROVIDERS: everyone in PASSEND_OIDC and PASSEND_SAML. Raises ImproperlyConfigured."""
    namen_verwacht = "namen als entra of google: kleine letters en cijfers, met komma's ertussen, elke naam één keer"
    oidc = waarde("PASSEND_OIDC", _namen, namen_verwacht, [])
    saml = waarde("PASSEND_SAML", _namen, namen_verwacht, [])
    if dubbel := set(oidc) & set(saml):
        raise ImproperlyConfigured(
            f"Passend start niet: {', '.join(sorted(dubbel))} staat in PASSEND_OIDC en in PASSEND_SAML."
        )
    return {
        "openid_connect": {"APPS": [_oidc(waarde, naam) for naam in oidc]},
        "saml": {"APPS": [_saml(waarde, naam) for naam in saml]},
    }


def _oidc(waarde: Waarde, naam: str) -> dict[str, Any]:
    voor = _voorvoegsel("OIDC", naam)
    return {
        "provider_id": naam,
        "name": waarde(f"{voor}_NAAM", str, "wat er op de knop staat", naam.capitalize()),
        "client_id": waarde(f"{voor}_CLIENT", str, "de client-id die de aanbieder gaf"),
        "secret": waarde(f"{voor}_GEHEIM", str, "het geheim dat de aanbieder gaf"),
        "settings": {
            "server_url": waarde(f"{voor}_ADRES", adres, "het https-adres van de aanbieder"),
            "oauth_pkce_enabled": True,
            "fetch_userinfo": False,  # only what stands in the signed token counts
            **_vertrouwen(waarde, voor),
        },
    }


def _saml(waarde: Waarde, naam: str) -> dict[str, Any]:
    voor = _voorvoegsel("SAML", naam)
    attributen = {
        "email": waarde(f"{voor}_EMAIL", str, "de naam van het attribuut met het e-mailadres", "mail"),
        "uid": waarde(f"{voor}_UID", str, "de naam van het attribuut dat iemand aanwijst", "uid"),
    }
    return {
        "provider_id": naam,
        "client_id": naam,
        "name": waarde(f"{voor}_NAAM", str, "wat er op de knop staat", naam.capitalize()),
        "settings": {
            "attribute_mapping": attributen,
            "idp": {
                "entity_id": waarde(f"{voor}_ENTITEIT", str, "de entity-id van de aanbieder"),
                "sso_url": waarde(f"{voor}_ADRES", adres, "het https-adres waar inloggen begint"),
                "x509cert": waarde(f"{voor}_CERTIFICAAT", certificaat, "het certificaat van de aanbieder (PEM)"),
            },
            "advanced": {"strict": True, "want_assertion_signed": True, "reject_idp_initiated_sso": True},
            **_vertrouwen(waarde, voor),
        },
    }


def _vertrouwen(waarde: Waarde, voor: str) -> dict[str, Any]:
    """About which addresses a provider may speak, whether its word is enough, and what counts as a second factor."""
    return {
        "domeinen": waarde(f"{voor}_DOMEINEN", domeinen, "de maildomeinen van de school, met komma's ertussen"),
        "email_vertrouwd": waarde(f"{voor}_EMAIL_VERTROUWD", _ja_of_nee, "ja of nee", False),
        "tweede_factor": waarde(f"{voor}_TWEEDE_FACTOR", _woorden, "waarden van amr of acr, met komma's ertussen", []),
    }


def _voorvoegsel(soort: str, naam: str) -> str:
    return f"PASSEND_{soort}_{naam.upper().replace('-', '_')}"


def _woorden(tekst: str) -> list[str]:
    return [woord.strip() for woord in tekst.split(",") if woord.strip()]


def _ja_of_nee(tekst: str) -> bool:
    return {"ja": True, "nee": False}[tekst.lower()]


def _namen(tekst: str) -> list[str]:
    namen = _woorden(tekst)
    if len(namen) != len(set(namen)) or not all(_NAAM.fullmatch(naam) for naam in namen):
        raise ValueError
    return namen


def _server(tekst: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9.:-]+", tekst):
        raise ValueError
    return tekst


def _poort(tekst: str) -> int:
    if not 1 <= (poort := int(tekst)) <= 65535:
        raise ValueError
    return poort


def email(tekst: str) -> str:
    """An e-mail address."""
    try:
        validate_email(tekst)
    except ValidationError as fout:
        raise ValueError from fout
    return tekst


def domeinen(tekst: str) -> list[str]:
    """At least one domain that a provider may speak for: `school.nl`, never a whole country and no pattern."""
    gevonden = [woord.lower() for woord in _woorden(tekst)]
    if not gevonden or not all(_DOMEIN.fullmatch(domein) for domein in gevonden):
        raise ValueError
    return gevonden


def adres(tekst: str) -> str:
    """An address with https; plain http only on this computer, for trying out."""
    delen = urlsplit(tekst)
    lokaal = delen.scheme == "http" and delen.hostname in _VEILIG_OP_DEZE_COMPUTER
    if not (delen.scheme == "https" or lokaal) or not delen.hostname or delen.username or delen.fragment:
        raise ValueError
    return tekst.rstrip("/")


def certificaat(tekst: str) -> str:
    """A certificate, with or without the lines round it; only what stands in it is kept."""
    if "BEGIN CERTIFICATE" in tekst:
        load_pem_x509_certificate(tekst.encode())
    else:
        load_der_x509_certificate(base64.b64decode("".join(tekst.split()), validate=True))
    return tekst
