"""The page of the route of a pupil."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from passend.dossier.models import Stand
from passend.dossier.rekenen import stand_herberekenen
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.web.traject.blad import Trajectblad
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd

ROUTE = "routes.ondersteuningstrappen"
NAAR_STAP_1 = {
    "id": f"{ROUTE}.algemene-zorg.naar-stap-1",
    "keuze": f"{ROUTE}.algemene-zorg.naar-stap-1.starten",
    "reden": "Eigen aanpak hielp te weinig.",
}


def vastgelegd(wereld: Schoolwereld, soort: str, op: date, velden: Mapping[str, Any]) -> None:
    """Something about Yara that Merel recorded as leerkracht."""
    nieuw = NieuwFeit(soort=soort, op=op, leerling=wereld.leerlingen["Yara"], velden=dict(velden), rol="leerkracht")
    feit_vastleggen(nieuw, door=wereld.leerkracht, bron="test")


def op_stap_1(wereld: Schoolwereld) -> None:
    """Merel decided on 16 November that Yara goes to step 1, and spoke with the parents the day after."""
    vastgelegd(wereld, "besluit", date(2026, 11, 16), NAAR_STAP_1)
    vastgelegd(wereld, "gesprek", date(2026, 11, 17), {"id": f"{ROUTE}.stap-1.gesprek-ouders"})
    stand_herberekenen()


def blad_van(client: Client, wereld: Schoolwereld, naam: str = "Yara") -> tuple[Trajectblad, str]:
    """What is shown, and the text of the page."""
    antwoord = client.get(f"/leerlingen/{wereld.leerlingen[naam].pk}/traject/")
    return antwoord.context["blad"], antwoord.text


def test_the_steps_say_what_is_behind_here_and_ahead_and_since_when(schrijfwereld: Schoolwereld) -> None:
    op_stap_1(schrijfwereld)

    blad, tekst = blad_van(ingelogd(schrijfwereld, "Merel"), schrijfwereld)

    assert [(stap.stand, stap.van, stap.tot) for stap in blad.stappen] == [
        ("gedaan", None, date(2026, 11, 16)),
        ("nu", date(2026, 11, 16), None),
        ("straks", None, None),
        ("straks", None, None),
        ("straks", None, None),
    ]
    assert "Alleen een besluit verzet een leerling. Het plan stelt voor, u beslist." in tekst


def test_who_decided_and_why_stands_under_the_steps(schrijfwereld: Schoolwereld) -> None:
    op_stap_1(schrijfwereld)

    blad, tekst = blad_van(ingelogd(schrijfwereld, "Merel"), schrijfwereld)

    assert blad.nu is not None
    assert blad.nu.besluit is not None
    assert (blad.nu.besluit.wie, blad.nu.besluit.rol) == ("Merel Zandstra", "leerkracht")
    assert "Eigen aanpak hielp te weinig." in tekst


def test_what_happened_stands_with_the_step_in_which_it_happened(schrijfwereld: Schoolwereld) -> None:
    op_stap_1(schrijfwereld)

    blad, _ = blad_van(ingelogd(schrijfwereld, "Merel"), schrijfwereld)

    assert blad.nu is not None
    assert [item.soort for item in blad.nu.gedaan] == ["gesprek", "besluit"]
    assert [(verblijf.naam, [item.soort for item in verblijf.gedaan]) for verblijf in blad.eerder] == [
        ("Algemene zorg", ["zorgsignaal"])
    ]


def test_a_choice_says_what_it_brings_what_it_needs_and_what_follows(planwereld: Schoolwereld) -> None:
    blad, tekst = blad_van(ingelogd(planwereld, "Merel"), planwereld)

    (besluit,) = blad.besluiten
    blijven, starten = besluit.keuzes
    assert (besluit.naam, besluit.wie, besluit.is_aan_de_beurt) == ("Meer ondersteuning?", "leerkracht", False)
    assert (blijven.brengt, blijven.daarna) == ("er verandert niets", [])
    assert (starten.brengt, starten.nodig) == ("naar De leerkracht lost het zelf op", ["Eerst zelf proberen"])
    assert {"naam": "Gesprek met ouders", "wie": "leerkracht"}.items() <= starten.daarna[2].items()
    assert "Nog niet aan de beurt" in tekst


def test_a_choice_that_can_be_made_links_to_its_form(schrijfwereld: Schoolwereld) -> None:
    op_stap_1(schrijfwereld)

    blad, tekst = blad_van(ingelogd(schrijfwereld, "Merel"), schrijfwereld)

    yara = schrijfwereld.leerlingen["Yara"]
    keuzes = [keuze for besluit in blad.besluiten for keuze in besluit.keuzes]
    assert {keuze.pad: f'href="/leerlingen/{yara.pk}/vastleggen/{keuze.pad}/"' in tekst for keuze in keuzes} == {
        keuze.pad: keuze.is_knop for keuze in keuzes
    }


def test_only_tasks_of_the_step_are_listed_and_the_others_are_counted(planwereld: Schoolwereld) -> None:
    blad, tekst = blad_van(ingelogd(planwereld, "Merel"), planwereld)

    paden = [taak["pad"] for vak in blad.taken for taak in vak.taken]
    assert {pad.rpartition(".")[0] for pad in paden} == {f"{ROUTE}.algemene-zorg"}
    assert f"Nog {blad.elders} taken die niet bij deze stap horen" in tekst


def test_what_is_held_up_says_what_it_waits_for(planwereld: Schoolwereld) -> None:
    _, tekst = blad_van(ingelogd(planwereld, "Merel"), planwereld)

    assert "Wacht op: Didactisch groepsoverzicht" in tekst


def test_a_pupil_without_a_stand_reads_that_there_is_no_place_yet(schrijfwereld: Schoolwereld) -> None:
    Stand.objects.filter(leerling=schrijfwereld.leerlingen["Yara"]).delete()

    blad, tekst = blad_van(ingelogd(schrijfwereld, "Merel"), schrijfwereld)

    assert blad.naam == ""
    assert "Nog geen plaats op een route" in tekst


def test_an_unknown_route_in_the_address_shows_the_first(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/traject/?route=bestaat-niet")

    assert antwoord.context["blad"].naam == "Ondersteuningstrappen"


def test_a_pupil_of_another_group_is_not_found(planwereld: Schoolwereld) -> None:
    bilal = planwereld.leerlingen["Bilal"]

    assert ingelogd(planwereld, "Merel").get(f"/leerlingen/{bilal.pk}/traject/").status_code == 404


def test_the_page_of_the_pupil_links_to_the_route(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]

    assert f'href="/leerlingen/{yara.pk}/traject/"' in ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/").text


def test_thirty_facts_cost_as_many_queries_as_three(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Merel")
    aantallen = []
    for aantal in (3, 30):
        for _ in range(aantal):
            vastgelegd(schrijfwereld, "gesprek", date(2026, 11, 17), {"id": f"{ROUTE}.stap-1.gesprek-ouders"})
        blad_van(client, schrijfwereld)
        with CaptureQueriesContext(connection) as vragen:
            blad_van(client, schrijfwereld)
        aantallen.append(len(vragen))

    assert aantallen[0] == aantallen[1]


def test_the_route_that_somebody_decided_about_comes_first_and_the_other_is_one_click_away(
    schrijfwereld: Schoolwereld,
) -> None:
    op_stap_1(schrijfwereld)
    yara = schrijfwereld.leerlingen["Yara"]
    stand = Stand.objects.get(leerling=yara)
    (plek,) = stand.inhoud["treden"]
    weg = plek | {
        "route": "routes.weg",
        "route_naam": "Weg",
        "trede": "routes.weg.een",
        "sleutel": "weg",
        "naam": "Een",
    }
    stand.inhoud["treden"] = [weg, plek]
    stand.save()
    client = ingelogd(schrijfwereld, "Merel")

    eerste = client.get(f"/leerlingen/{yara.pk}/traject/").context["blad"]
    andere = client.get(f"/leerlingen/{yara.pk}/traject/?route=weg").context["blad"]

    assert [(keuze.sleutel, keuze.is_gekozen) for keuze in eerste.routes] == [
        ("weg", False),
        ("ondersteuningstrappen", True),
    ]
    assert (andere.naam, andere.stappen, andere.besluiten) == ("Weg", [], [])
