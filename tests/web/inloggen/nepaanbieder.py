"""Providers that exist only in a test: an OIDC server in a thread, and a SAML provider that signs with xmlsec."""

import base64
import json
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import xmlsec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

CLIENT = "passend-test"


def _sleutel() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


SLEUTEL, VREEMDE_SLEUTEL = _sleutel(), _sleutel()


@dataclass
class Nepoidc:
    """What the provider says; a test changes it before somebody comes by."""

    adres: str = ""
    beweringen: dict[str, Any] = field(default_factory=dict)
    sleutel: Any = SLEUTEL
    soort: str = "RS256"
    kid: str = "een"
    zonder_token: bool = False
    gevraagd: dict[str, list[str]] = field(default_factory=dict)
    codes: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def bezoeken(self, adres: str) -> str:
        """Somebody signs in at the provider; returns the address to come back at."""
        self.gevraagd = parse_qs(urlsplit(adres).query)
        code = f"code-{len(self.codes)}"
        self.codes[code] = self.gevraagd
        terug = urlsplit(self.gevraagd["redirect_uri"][0]).path
        return f"{terug}?code={code}&state={self.gevraagd['state'][0]}"

    def token(self, nonce: str) -> str:
        """The signed token."""
        nu = int(time.time())
        vast = {"iss": self.adres, "aud": CLIENT, "sub": "wie-1", "iat": nu, "exp": nu + 300, "nonce": nonce}
        inhoud = {naam: waarde for naam, waarde in (vast | self.beweringen).items() if waarde is not None}
        return jwt.encode(inhoud, self.sleutel, algorithm=self.soort, headers={"kid": self.kid})


@contextmanager
def nepoidc() -> Iterator[Nepoidc]:
    """A provider on this machine, for as long as the block lasts."""
    nep = Nepoidc()

    class Antwoorden(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.endswith("/openid-configuration"):
                delen = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
                self._json({naam: f"{nep.adres}/{pad}" for naam, pad in delen.items()} | {"issuer": nep.adres})
            else:
                openbaar = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(SLEUTEL.public_key()))
                self._json({"keys": [openbaar | {"kid": "een", "use": "sig"}]})

        def do_POST(self) -> None:
            gegevens = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            gevraagd = nep.codes.pop(gegevens["code"][0], None)
            if gevraagd is None or "code_verifier" not in gegevens:
                return self._json({"error": "invalid_grant"}, 400)
            antwoord = {"access_token": "niets", "token_type": "Bearer"}
            if not nep.zonder_token:
                antwoord["id_token"] = nep.token(gevraagd["nonce"][0])
            return self._json(antwoord)

        def _json(self, inhoud: dict[str, Any], status: int = 200) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(inhoud).encode())

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing to say."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Antwoorden)
    nep.adres = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield nep
    finally:
        server.shutdown()
        server.server_close()


def certificaat(sleutel: rsa.RSAPrivateKey = SLEUTEL) -> str:
    """A certificate for this key, signed by itself."""
    naam = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "nep")])
    nu = datetime.now(UTC)
    bouw = x509.CertificateBuilder().subject_name(naam).issuer_name(naam).public_key(sleutel.public_key())
    bouw = bouw.serial_number(1).not_valid_before(nu - timedelta(1)).not_valid_after(nu + timedelta(1))
    return bouw.sign(sleutel, hashes.SHA256()).public_bytes(serialization.Encoding.PEM).decode()


SAML = "urn:oasis:names:tc:SAML:2.0"
SERVER = "passend.kornoelje.example"
PLEK = f"http://{SERVER}/inloggen/saml/entree"


@dataclass
class Nepsaml:
    """What the assertion says."""

    attributen: dict[str, str] = field(default_factory=lambda: {"uid": "e123", "mail": "merel@kornoelje.example"})
    sleutel: Any = SLEUTEL
    publiek: str = f"{PLEK}/gegevens/"
    uitgever: str = "https://entree.example"
    minuten: int = 5
    manier: str = f"{SAML}:ac:classes:PasswordProtectedTransport"
    getekend: bool = True

    def antwoord(self, adres: str) -> str:
        """The answer to the question in this address, as a form sends it."""
        (vraag,) = parse_qs(urlsplit(adres).query)["SAMLRequest"]
        vraag_id = etree.fromstring(zlib.decompress(base64.b64decode(vraag), -15)).get("ID")
        boom = etree.fromstring(self._xml(vraag_id))
        if self.getekend:
            self._tekenen(boom.find(f"{{{SAML}:assertion}}Assertion"))
        return base64.b64encode(etree.tostring(boom)).decode()

    def _tekenen(self, bewering: Any) -> None:
        vak = xmlsec.template.create(bewering, xmlsec.Transform.EXCL_C14N, xmlsec.Transform.RSA_SHA256)
        bewering.insert(1, vak)
        plek = xmlsec.template.add_reference(vak, xmlsec.Transform.SHA256, uri=f"#{bewering.get('ID')}")
        xmlsec.template.add_transform(plek, xmlsec.Transform.ENVELOPED)
        xmlsec.template.add_transform(plek, xmlsec.Transform.EXCL_C14N)
        pem = self.sleutel.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        xmlsec.tree.add_ids(bewering, ["ID"])
        tekenaar = xmlsec.SignatureContext()
        tekenaar.key = xmlsec.Key.from_memory(pem, xmlsec.KeyFormat.PEM)
        tekenaar.sign(vak)

    def _xml(self, vraag_id: str | None) -> str:
        nu, tot = (
            f"{datetime.now(UTC) + timedelta(minutes=minuten):%Y-%m-%dT%H:%M:%SZ}" for minuten in (0, self.minuten)
        )
        eerder = f"{datetime.now(UTC) - timedelta(minutes=60):%Y-%m-%dT%H:%M:%SZ}"
        attributen = "".join(
            f'<saml:Attribute Name="{naam}"><saml:AttributeValue>{waarde}</saml:AttributeValue></saml:Attribute>'
            for naam, waarde in self.attributen.items()
        )
        return f"""<samlp:Response xmlns:samlp="{SAML}:protocol" xmlns:saml="{SAML}:assertion" ID="_a{time.time_ns()}"
 Version="2.0" IssueInstant="{nu}" Destination="{PLEK}/terug/" InResponseTo="{vraag_id}"><saml:Issuer>{self.uitgever}
</saml:Issuer><samlp:Status><samlp:StatusCode Value="{SAML}:status:Success"/></samlp:Status><saml:Assertion
 ID="_b{time.time_ns()}" Version="2.0" IssueInstant="{nu}"><saml:Issuer>{self.uitgever}</saml:Issuer><saml:Subject>
<saml:NameID Format="{SAML}:nameid-format:transient">_x{time.time_ns()}</saml:NameID><saml:SubjectConfirmation
 Method="{SAML}:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="{tot}" Recipient="{PLEK}/terug/"
 InResponseTo="{vraag_id}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="{eerder}"
 NotOnOrAfter="{tot}"><saml:AudienceRestriction><saml:Audience>{self.publiek}</saml:Audience></saml:AudienceRestriction>
</saml:Conditions><saml:AuthnStatement AuthnInstant="{nu}" SessionIndex="_c"><saml:AuthnContext>
<saml:AuthnContextClassRef>{self.manier}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>
<saml:AttributeStatement>{attributen}</saml:AttributeStatement></saml:Assertion></samlp:Response>""".replace(
            "\n</saml:Issuer>", "</saml:Issuer>"
        )
