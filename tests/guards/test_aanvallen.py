"""Attacks on every page at once: what the answer says, forged forms, forged addresses, odd parameters."""

import os
import re
import subprocess
import sys
from csv import reader as lees_csv
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as instelling
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from passend.core.bereik import school_bereik
from passend.core.sleutels import sleutel_maken
from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.school.models import Medewerker
from passend.web.terug import terugpad
from tests.guards.test_routes import VAN_HET_ACCOUNT, adressen
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd

WORTEL = Path(__file__).parents[2]
# Sent by the other party of a sign-in, which cannot know our token; it is checked by its own signature.
ZONDER_MERK = {"saml_acs", "saml_sls"}
EIST = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
BELEID = {"default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'", "object-src 'none'"}
HULP = "routes.ondersteuningstrappen.algemene-zorg.eigen-aanpak.hulp-in-groep"
VREEMD = ["https://kwaad.example", "//kwaad.example", r"/\kwaad.example", r"\\kwaad.example", "/\t/kwaad.example"]
VREEMD += ["javascript:alert(1)", "http:kwaad.example", "///kwaad.example", "https:/kwaad.example", " //kwaad.example"]
VREEMD += ["\x00//kwaad.example", "data:text/html,x", "https://testserver@kwaad.example", "//kwaad.example/%2f.."]


@pytest.fixture
def bladen(schrijfwereld: Schoolwereld) -> dict[str, str]:
    """Name of a route -> an address; only read by the test, or rolled back after it."""
    return adressen(schrijfwereld)


def test_every_answer_says_how_it_may_be_used_errors_too(schrijfwereld: Schoolwereld, bladen: dict[str, str]) -> None:
    wieke, strikt = ingelogd(schrijfwereld, "Wieke"), Client(enforce_csrf_checks=True)
    wieke.raise_request_exception = False
    antwoorden = {naam: wieke.get(adres) for naam, adres in bladen.items() if naam != "account_logout"}
    antwoorden |= {
        "niet gevonden": wieke.get("/bestaat-niet/"),
        "mag niet": wieke.put("/groepen/"),
        "ander adres": wieke.get("/", headers={"host": "kwaad.example"}),
        "zonder merk": strikt.post(reverse("account_login")),
        "bezoeker": Client().get("/groepen/"),
        "te veel velden": wieke.post(bladen["zoeken"], {f"v{nummer}": "" for nummer in range(1500)}),
    }

    fout = [
        (naam, kop, antwoord.headers.get(kop))
        for naam, antwoord in antwoorden.items()
        for kop, waarde in EIST.items()
        if antwoord.headers.get(kop) != waarde
    ]
    assert fout == []
    for naam, antwoord in antwoorden.items():
        beleid = set(antwoord.headers["Content-Security-Policy"].split("; "))
        assert beleid >= BELEID, naam
        assert "unsafe" not in str(beleid)
        assert "no-store" in antwoord.headers["Cache-Control"], naam
    assert {antwoord.status_code for antwoord in antwoorden.values()} >= {200, 302, 400, 403, 404, 405}


def test_a_refused_form_can_be_gone_back_to_and_is_gone_after_signing_out(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Merel")
    yara = schrijfwereld.leerlingen["Yara"].pk

    geweigerd = client.post(f"/leerlingen/{yara}/vastleggen/{HULP}/", {"toelichting": "Zonder dag."})
    uit = client.post(reverse("account_logout"))

    assert (geweigerd.status_code, geweigerd.headers["Cache-Control"]) == (422, "no-cache, private")
    assert uit.headers["Clear-Site-Data"] == '"cache"'
    assert "Clear-Site-Data" not in geweigerd.headers


def test_a_form_without_our_mark_is_refused_everywhere(schrijfwereld: Schoolwereld, bladen: dict[str, str]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(schrijfwereld.accounts["Wieke"])

    codes = {naam: client.post(adres).status_code for naam, adres in bladen.items() if naam not in ZONDER_MERK}

    assert set(codes.values()) == {403}


@pytest.mark.parametrize(
    "host", ["kwaad.example", "testserver.kwaad.example", "testserver:80:90", "a b", "testserver/x"]
)
def test_a_forged_host_is_refused(db: None, settings: Settings, host: str) -> None:
    settings.ALLOWED_HOSTS = ["testserver"]

    assert Client().get(reverse("account_login"), headers={"host": host}).status_code == 400
    doorgegeven = Client().get("/groepen/", headers={"x-forwarded-host": host})
    assert "kwaad" not in doorgegeven.headers["Location"]


@pytest.mark.parametrize("doel", VREEMD)
def test_nobody_is_sent_to_another_site(schrijfwereld: Schoolwereld, bladen: dict[str, str], doel: str) -> None:
    client = ingelogd(schrijfwereld, "Wieke")

    for naam in ("account_login", "vastleggen", "signaal-terzijde", "leerling-detail"):
        antwoord = client.get(bladen[naam], {"next": doel, "terug": doel})
        doelen = re.findall(r'(?:href|action|value)="([^"]*kwaad[^"]*)"', antwoord.text)
        assert [adres for adres in doelen if not adres.startswith(("/inloggen/", "/leerlingen/", "?"))] == []
        assert "kwaad.example" not in antwoord.headers.get("Location", "").partition("?")[0]


@given(st.text(alphabet=st.sampled_from("/\\:@.\t\n \x00?#%kwad2e0"), max_size=12))
def test_the_way_back_never_leaves_this_site(pad: str) -> None:
    from urllib.parse import urljoin, urlsplit

    from django.test import RequestFactory

    terug = terugpad(RequestFactory().get("/", {"terug": pad}), anders="/anders/")

    # As a browser reads it: tabs and line ends go, a backslash is a slash.
    gelezen = re.sub(r"[\t\r\n]", "", terug).strip("\x00 ").replace("\\", "/")
    assert urlsplit(urljoin("https://passend.example/leerlingen/", gelezen)).netloc == "passend.example"


@pytest.mark.parametrize(
    "pad",
    [
        "/statisch/../config/settings.py",
        "/statisch/%2e%2e/%2e%2e/config/settings.py",
        "/statisch/..%2f..%2fconfig%2fsettings.py",
        "/statisch/web/../../../../../../etc/passwd",
        "/statisch//etc/passwd",
        "/statisch/web/stijl.css%00.html",
        "/statisch/.env",
        "/statisch/web/",
        "/.git/config",
        "/config/settings.py",
    ],
)
def test_no_file_of_the_machine_is_served(schrijfwereld: Schoolwereld, pad: str) -> None:
    antwoord = ingelogd(schrijfwereld, "Wieke").get(pad)

    assert antwoord.status_code == 404
    assert "SECRET" not in antwoord.text


def parameters() -> list[str]:
    """Every parameter that a page reads from its address."""
    bronnen = "\n".join(pad.read_text() for pad in (WORTEL / "src/passend/web").rglob("*.py"))
    namen = set(re.findall(r'GET(?:\.get(?:list)?\(|\[)\s*"([\w-]+)"', bronnen))
    return sorted(namen | {"terug", "next", "groep", "page", "q", "__proto__", "leerling", "school", "op"})


VREEMDE_WAARDEN = st.one_of(
    st.text(max_size=40),
    st.integers().map(str),
    st.sampled_from(
        ["", "\x00", "-1", "9" * 400, "1e309", "NaN", "2026-02-31", "0001-01-01", "9999-12-31", "👩‍👧" * 50]
    ),
    st.sampled_from(
        ["' or 1=1 --", "%s%s%n", "{{7*7}}", "../../etc/passwd", "\ud7ff", "01a20741-ec5d-7179-ba15-e2052d5fcb48"]
    ),
)


@instelling(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_odd_parameters_break_no_page(schrijfwereld: Schoolwereld, bladen: dict[str, str], data: st.DataObject) -> None:
    client = ingelogd(schrijfwereld, "Wieke")
    namen = data.draw(st.lists(st.sampled_from(parameters()), min_size=1, max_size=6, unique=True))
    vraag = {naam: data.draw(VREEMDE_WAARDEN) for naam in namen}
    blad = data.draw(st.sampled_from(sorted(naam for naam in bladen if _leest(naam))))

    code = client.get(bladen[blad], vraag).status_code

    assert code in {200, 302, 400, 404}, (blad, vraag)


@instelling(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_odd_fields_break_no_form(schrijfwereld: Schoolwereld, bladen: dict[str, str], data: st.DataObject) -> None:
    client = ingelogd(schrijfwereld, "Wieke")

    blad = data.draw(st.sampled_from(sorted(naam for naam in bladen if _leest(naam))))
    inhoud = client.get(bladen[blad]).content.decode(errors="replace")  # a PDF has no fields
    velden = [*re.findall(r'name="([\w.-]+)"', inhoud), "sleutel", "gezien"]
    antwoord = {veld: data.draw(VREEMDE_WAARDEN) for veld in sorted(set(velden))}

    with transaction.atomic():
        code = client.post(bladen[blad], antwoord).status_code
        transaction.set_rollback(True)

    assert code < 500, (blad, antwoord)


def _leest(naam: str) -> bool:
    return naam != "account_logout" and naam not in VAN_HET_ACCOUNT


def test_forged_keys_of_another_school_bind_nothing(schrijfwereld: Schoolwereld, bladen: dict[str, str]) -> None:
    """Each form is sent with keys of the other school in every field that holds a key, and in fields that it lacks."""
    client = ingelogd(schrijfwereld, "Wieke")
    eigen, ander = schrijfwereld.school.pk, schrijfwereld.andere_school.pk
    rune, tjalling = schrijfwereld.leerlingen["Rune"].pk, schrijfwereld.vreemde.pk
    vooraf = _sporen(ander, rune, tjalling, eigen)
    extra = {"school": ander, "school_id": ander, "leerling": rune, "leerling_id": rune, "door": tjalling}
    extra |= {"door_id": tjalling, "medewerker": tjalling, "pk": rune, "id": rune, "is_superuser": "on"}

    gestuurd = 0
    for naam, adres in bladen.items():
        if not _leest(naam):
            continue
        velden = _ingevuld(client.get(adres).content.decode(errors="replace"))
        for vals in (rune, tjalling):
            nep = {veld: str(vals) for veld, waarde in velden.items() if _is_verwijzing(veld, waarde)}
            gestuurd += 1
            assert client.post(adres, {**extra, **velden, **nep}).status_code < 500, naam

    assert gestuurd > 40
    assert _sporen(ander, rune, tjalling, eigen) == vooraf


def _is_verwijzing(veld: str, waarde: str) -> bool:
    """A key of something else; `sleutel` is the key that the new fact itself gets."""
    return veld != "sleutel" and re.search(r"[0-9a-f]{8}-", waarde) is not None


def test_the_key_of_a_fact_of_another_school_opens_nothing_and_takes_nothing(schrijfwereld: Schoolwereld) -> None:
    with school_bereik(schrijfwereld.andere_school.pk):
        rune = NieuwFeit(
            soort="gesprek", leerling=schrijfwereld.leerlingen["Rune"], op=VANDAAG, velden={"met": "geheim"}
        )
        ander = feit_vastleggen(rune, door=schrijfwereld.vreemde, bron="test")
    client = ingelogd(schrijfwereld, "Merel")
    adres = f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/vastleggen/{HULP}/"
    velden = {"op": VANDAAG.isoformat(), "toelichting": "Samen gelezen.", "gezien": "", "sleutel": str(ander.pk)}
    eigen = Feit.objects.count()

    antwoord = client.post(adres, velden)

    assert antwoord.status_code == 422
    assert "geheim" not in antwoord.text
    assert Feit.objects.count() == eigen
    assert client.post(adres, velden | {"sleutel": str(uuid4())}).status_code == 302
    with school_bereik(schrijfwereld.andere_school.pk):
        assert Feit.objects.get(pk=ander.pk).velden == {"met": "geheim"}


def _ingevuld(tekst: str) -> dict[str, str]:
    """The fields of the forms on a page, each with a value that it offers."""
    velden = dict(re.findall(r'<input[^>]*name="([\w.-]+)"[^>]*value="([^"]*)"', tekst))
    for naam, binnen in re.findall(r'<select[^>]*name="([\w.-]+)"[^>]*>(.*?)</select>', tekst, re.DOTALL):
        keuzes = [keuze for keuze in re.findall(r'value="([^"]+)"', binnen) if keuze]
        velden[naam] = keuzes[-1] if keuzes else ""
    tekstvakken = re.findall(r'<textarea[^>]*name="([\w.-]+)"', tekst)
    velden |= dict.fromkeys(tekstvakken, "Een zin.")
    velden |= {naam: "2026-11-23" for naam, waarde in velden.items() if naam.endswith("op") and not waarde}
    return velden


def _sporen(ander: Any, rune: Any, tjalling: Any, eigen: Any) -> dict[str, Any]:
    """How many rows the other school has, and which rows of the own school name anybody of it."""
    uit: dict[str, Any] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'"
            " where c.relkind = 'r' order by 1"
        )
        tabellen = [naam for (naam,) in cursor.fetchall()]
    for school, vraag in ((ander, "true"), (eigen, "t::text ~ %s")):
        with school_bereik(school), connection.cursor() as cursor:
            for tabel in tabellen:
                cursor.execute(
                    f"select count(*) from {tabel} t where school_id = %s and {vraag}",
                    [school] if school == ander else [school, f"{rune}|{tjalling}|{ander}"],
                )
                uit[f"{school} {tabel}"] = cursor.fetchone()
    return uit


def test_every_file_for_a_spreadsheet_holds_no_formula(schrijfwereld: Schoolwereld, bladen: dict[str, str]) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    Medewerker.objects.filter(pk=schrijfwereld.intern_begeleider.pk).update(voornaam="=HYPERLINK(", achternaam="+1")
    wieke.get(bladen["leerling-detail"])
    csv = {}
    for naam, adres in bladen.items():
        antwoord = wieke.get(adres)
        if antwoord.headers.get("Content-Type", "").startswith("text/csv"):
            csv[naam] = antwoord.content.decode("utf-8-sig")

    assert "leeslog-kopie" in csv
    for naam, tekst in csv.items():
        cellen = [cel for rij in lees_csv(StringIO(tekst), delimiter=";") for cel in rij]
        assert [cel for cel in cellen if cel.startswith(("=", "+", "-", "@", "\t", "\r"))] == [], naam
    assert "HYPERLINK" in csv["leeslog-kopie"]


def test_the_check_for_going_live_is_clean() -> None:
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PASSEND_", "DATABASE_"))}
    omgeving |= {
        "PASSEND_SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "PASSEND_SLEUTELS": sleutel_maken(),
        "PASSEND_HOSTS": "passend.example",
        "PASSEND_HTTPS": "ja",
        "PASSEND_MAIL_SERVER": "mail.example",
        "PASSEND_MAIL_VAN": "passend@school.example",
        "DATABASE_URL": "postgresql://app:geheim@127.0.0.1:9/passend",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": f"{WORTEL / 'src'}:{WORTEL}",
    }
    opdracht = [sys.executable, "-W", "ignore", "manage.py", "check", "--deploy", "--fail-level", "WARNING"]

    klaar = subprocess.run(opdracht, cwd=WORTEL, env=omgeving, capture_output=True, text=True, check=False)

    assert (klaar.returncode, klaar.stderr) == (0, "")
