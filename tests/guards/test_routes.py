"""Every route is guarded, gives the other school a 404, and asks a number of questions that does not grow."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from passend.dossier.models import Signaal
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.dossier.terzijde import signaal_terzijde_zetten, terzijde_list
from passend.leerling.services import leerling_create, leerling_indelen, leerling_inschrijven
from passend.metingen.services import NieuwResultaat, toetsresultaten_vastleggen
from passend.schoolplan.selectors import planversie_list
from passend.taken.models import Ondersteuningsvraag, Taakoverdracht
from passend.toegang.nood import noodtoegang_nemen
from tests.dossier.hulp import bijlage_maken, gepland_maken, zorg_maken
from tests.handelen.hulp import planstuk_maken
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.importeren.hulp import run_maken, twijfel_maken, wachtend_maken
from tests.web.planwereld import plan_in_werking
from tests.web.privacy.hulp import feit_maken, lijst_maken, verzoek_maken

# Who has not signed in must be able to sign in; signing out hurts nobody.
OPENBAAR = {"account_login", "account_logout", "mfa_authenticate", "mfa_login_webauthn", "account_inactive"}
OPENBAAR |= {"account_reset_password", "account_reset_password_done", "account_reset_password_from_key"}
OPENBAAR |= {"account_reset_password_from_key_done", "socialaccount_login_cancelled", "openid_connect_login"}
OPENBAAR |= {"openid_connect_callback", "saml_login", "saml_metadata", "saml_acs", "saml_finish_acs", "saml_sls"}
OPENBAAR |= {"gezondheid"}  # a monitor has no account
# About the own account, whichever school; tests/web/inloggen looks at these.
VAN_HET_ACCOUNT = {"mfa_index", "account_change_password", "account_set_password", "apparaten", "sessie"}
VAN_HET_ACCOUNT |= {"account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
VAN_HET_ACCOUNT |= {"mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes"}
VAN_HET_ACCOUNT |= {"mfa_generate_recovery_codes"}
VAN_HET_ACCOUNT |= {"mfa_add_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn", "sessie-verlengen"}
ZONDER_SCHOOL = OPENBAAR | VAN_HET_ACCOUNT
# Where something is recorded; every other page is only read.
SCHRIJVEND = {
    "vastleggen",
    "groep-vastleggen",
    "groep-cel",
    "vraag-detail",
    "afwijken",
    "plan-nieuw",
    "signaal-terzijde",
    "terzijde-opheffen",
}
SCHRIJVEND |= {
    "bewaarslot",
    "bewaren",
    "feit-verbeteren",
    "feit-zienswijze",
    "leerling-kopie",
    "verzoek-create",
    "verzoek-verlengen",
    "verzoek-besluiten",
}
SCHRIJVEND |= {"import-list", "import-koppelen", "import-voorbeeld", "import-terugdraaien", "twijfel-beslissen"}
SCHRIJVEND |= {"ondersteuningsvraag-create", "ondersteuningsvraag-leerling", "ondersteuningsvraag-groep"}
SCHRIJVEND |= {"ondersteuningsvraag-detail", "postvoorkeur"}
SCHRIJVEND |= {"zorg-delen", "zorg-detail", "zorg-opzij", "groep-zorg", "groepszorg-opzij"}
SCHRIJVEND |= {"taak-geven", "groepstaak-geven", "taak-weigeren", "taken-overnemen"}
SCHRIJVEND |= {"leerling-wie-ziet", "noodtoegang", "noodtoegang-oordeel", "medewerker-create", "medewerker-detail"}
SCHRIJVEND |= {"incident-create", "incident-detail", "groep-incident-create"}
SCHRIJVEND |= {"bijlage-create", "bijlage-weg", "stuk-verzetten", "leerling-doelen"}
ALLEEN_POST = {
    "plan-activeren",
    "signaal-gezien",
    "blad-gezien",
    "vernietiging-overslaan",
    "vernietiging-goedkeuren",
    "deling-einde",
    "medewerker-uit",
    "rol-einde",
    "sessie-verlengen",
}
ALLEEN_POST |= {"week-uitvoering", "planstuk-uitvoering", "planstuk-voortgang", "planstuk-weg", "planstuk-voor-ouders"}
ALLEEN_POST |= {"taak-terugnemen", "ondersteuningsvraag-sluiten"}
ALLEEN_POST |= {"vernietiging-uitvoeren", "vernietiging-intrekken", "stuk-meegegeven"}
# Who reads a page that the intern begeleider does not have.
LEZER = {"noodtoegang": "Douwe", "noodtoegang-oordeel": "Douwe"}
PAD = "vragen.zelf-oplossen"
VAN_GROEP = {
    "groep-vastleggen": "plannen.groepsplan",
    "groep-ook-open": "plannen.groepsplan",
    "groep-cel": "documenten.groepsoverzicht.behoeften",
    "taak-geven": "signalen.v-score.plan-opstellen",
    "groepstaak-geven": "routes.ondersteuningstrappen.algemene-zorg.groepsplan-maken",
}


def routes(bron: URLResolver | None = None) -> Iterator[URLPattern]:
    for onderdeel in (bron or get_resolver()).url_patterns:
        if isinstance(onderdeel, URLPattern):
            yield onderdeel
        else:
            yield from routes(onderdeel)


def adressen(wereld: Schoolwereld) -> dict[str, str]:
    """Name of a route -> an address of the school of `wereld`."""
    sleutels = {"groep": wereld.groepen["5a"].pk, "leerling": wereld.leerlingen["Yara"].pk, "pad": PAD}
    sleutels |= {"signaal": uuid4(), "feit": uuid4(), "vak": "spelling"} | opzij_gezet(wereld)
    versie = planversie_list().first()
    sleutels["versie"] = versie.pk if versie else uuid4()
    sleutels |= {"run": run_maken(wereld), "bestand": wachtend_maken(wereld), "twijfel": twijfel_maken(wereld)}
    sleutels |= {
        "verzoek": verzoek_maken(wereld),
        "dossierfeit": feit_maken(wereld),
        "stuk": gepland_maken(wereld).pk,
        "bijlage": bijlage_maken(wereld, wereld.leerlingen["Yara"]).pk,
        "lijst": lijst_maken(wereld),
        "incident": incident_maken(wereld),
        "keer": noodtoegang_maken(wereld),
        "zorg": zorg_maken(leerling=wereld.leerlingen["Yara"], door=wereld.leerkracht).pk,
        "groepszorg": zorg_maken(groep=wereld.groepen["5a"], door=wereld.leerkracht).pk,
        "medewerker": wereld.leerkracht.pk,
        "overdracht": overdracht_maken(wereld),
        "hulpvraag": hulpvraag_maken(wereld),
        "planstuk": planstuk_maken(wereld, wereld.leerlingen["Yara"], stand="concept").pk,
    }
    sleutels |= {"pk": 1} | dict.fromkeys(("uidb36", "key", "provider_id", "organization_slug"), "geen")

    def delen(naam: str) -> dict[str, Any]:
        return sleutels | ({"pad": VAN_GROEP[naam]} if naam in VAN_GROEP else {})

    return {
        route.name: reverse(route.name, kwargs={deel: delen(route.name)[deel] for deel in route.pattern.converters})
        for route in routes()
        if route.name not in ALLEEN_POST
    }


def overdracht_maken(wereld: Schoolwereld) -> UUID:
    """Merel gave a task about Yara to Wieke."""
    velden = {"leerling": wereld.leerlingen["Yara"], "gever": wereld.leerkracht, "reden": "Op cursus."}
    rij, _ = Taakoverdracht.objects.get_or_create(pad="contact.inloop", ontvanger=wereld.intern_begeleider, **velden)
    return rij.pk


def hulpvraag_maken(wereld: Schoolwereld) -> UUID:
    """Merel asks Wieke about Yara."""
    velden = {"leerling": wereld.leerlingen["Yara"], "aan_rol": "ib", "door": wereld.leerkracht, "op": VANDAAG}
    vraag, _ = Ondersteuningsvraag.objects.get_or_create(onderwerp="leerling", vraag="Hoe help ik?", **velden)
    return vraag.pk


def incident_maken(wereld: Schoolwereld) -> UUID:
    """Merel saw something happen to Yara."""
    nieuw = NieuwFeit(soort="gebeurtenis", op=VANDAAG, leerling=wereld.leerlingen["Yara"], velden={"soort": ["pesten"]})
    return feit_vastleggen(nieuw, door=wereld.leerkracht, bron="test").pk


def noodtoegang_maken(wereld: Schoolwereld) -> UUID:
    """Merel opened the file of Bilal, who is not in her groep."""
    reden = "Bilal is gevallen, ik zoek zijn medicijnen."
    return noodtoegang_nemen(door=wereld.leerkracht, naam=wereld.leerlingen["Bilal"].naam, reden=reden).pk


def opzij_gezet(wereld: Schoolwereld) -> dict[str, UUID]:
    """An open signal, and the fact that put another one aside; nothing without a plan in force."""
    ib = wereld.intern_begeleider
    signalen = Signaal.objects.order_by("-sinds", "pk")
    if not terzijde_list(voor=ib) and (eerste := signalen.first()):
        signaal_terzijde_zetten(eerste, reden="test", door=ib, bron="test")
    feit, signaal = terzijde_list(voor=ib).first(), signalen.last()
    return {"feit": feit.pk, "signaal": signaal.pk} if feit and signaal else {}


def test_every_view_of_a_school_carries_the_guard() -> None:
    onbewaakt = {route.name for route in routes() if not getattr(route.callback, "op_school", False)}

    assert onbewaakt == ZONDER_SCHOOL


def test_every_route_has_a_name_of_its_own() -> None:
    namen = [route.name for route in routes()]

    assert None not in namen
    assert len(namen) == len(set(namen))


def test_a_visitor_gets_no_page_but_the_one_to_sign_in(wereld: Schoolwereld) -> None:
    for naam, adres in adressen(wereld).items():
        antwoord = Client().get(adres)
        if naam not in OPENBAAR:
            assert (naam, antwoord.status_code) == (naam, 302)
            assert antwoord.headers["Location"] == f"/inloggen/?next={adres}"


def test_another_school_finds_nothing(wereld: Schoolwereld) -> None:
    vreemde = ingelogd(wereld, "Tjalling")

    gevonden = {
        naam: vreemde.get(adres).status_code
        for naam, adres in adressen(wereld).items()
        if naam not in ZONDER_SCHOOL and "<" in str(next(route for route in routes() if route.name == naam).pattern)
    }

    assert set(gevonden.values()) == {404}
    assert {"groep-detail", "groep-vastleggen", "leerling-detail", "vastleggen", "planversie-detail"} <= set(gevonden)


def test_no_page_of_a_school_is_read_by_a_post(wereld: Schoolwereld) -> None:
    client = ingelogd(wereld, "Wieke")

    lezend = {naam: adres for naam, adres in adressen(wereld).items() if naam not in ZONDER_SCHOOL | SCHRIJVEND}
    codes = {naam: client.post(adres).status_code for naam, adres in lezend.items()}

    assert set(codes.values()) == {405}


def test_every_answer_carries_a_strict_policy(wereld: Schoolwereld) -> None:
    client = ingelogd(wereld, "Wieke")

    for adres in [*adressen(wereld).values(), "/bestaat-niet/"]:
        beleid = client.get(adres).headers["Content-Security-Policy"]
        assert "default-src 'self'" in beleid
        assert "unsafe" not in beleid


def test_thirty_rows_take_as_many_queries_as_three(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    bladen = {naam: adres for naam, adres in adressen(wereld).items() if naam not in ZONDER_SCHOOL}
    bij_drie = vragen_per_blad(wereld, bladen)

    uitbreiden(wereld)

    assert vragen_per_blad(wereld, bladen) == bij_drie


def vragen_per_blad(wereld: Schoolwereld, bladen: dict[str, str]) -> dict[str, int]:
    clients = {wie: ingelogd(wereld, wie) for wie in {"Wieke", *LEZER.values()}}
    gevonden = {}
    for naam, adres in bladen.items():
        client = clients[LEZER.get(naam, "Wieke")]
        client.get(adres)  # what is kept per plan and in the session is there after this
        gevonden[naam] = aantal_vragen(client, adres)
    return gevonden


def aantal_vragen(client: Client, adres: str) -> int:
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


def uitbreiden(wereld: Schoolwereld) -> None:
    """27 more pupils in 5a, each with a result, and 27 more results for Yara; signals and standen of today."""
    from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen

    leerlingen = []
    for nummer in range(27):
        leerling = leerling_create(roepnaam=f"Extra{nummer}", las_sleutel=f"extra-{nummer}")
        leerling_inschrijven(leerling, van=BEGIN)
        leerling_indelen(leerling, schooljaar=wereld.schooljaar, groep=wereld.groepen["5a"], jaargroep=5, van=BEGIN)
        leerlingen.append(leerling)
    nieuw = [
        NieuwResultaat(
            leerling_id=leerling.pk, instrument="cito-lib", isoort="lvs-toets", vak=vak, moment="E4",
            op=date(2026, 6, 18), niveau="V", schaal="i-v",
        )
        for leerling, vak in [
            *((leerling, "spelling") for leerling in leerlingen),
            *((wereld.leerlingen["Yara"], f"vak {nummer}") for nummer in range(27)),
        ]
    ]  # fmt: skip
    toetsresultaten_vastleggen(nieuw, door=wereld.intern_begeleider, bron="test")
    signalen_herberekenen()
    stand_herberekenen()
