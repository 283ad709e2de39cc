"""Two people at the same moment, a clock that jumps, a role that nobody mapped: nothing is lost and nothing leaks."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest
from django.db import connections
from django.test import Client

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.school.enums import Profiel
from passend.school.services import medewerker_create, rol_toekennen
from passend.toegang.selectors import groep_list, leerling_list
from passend.toegang.services import account_create, account_koppelen
from tests.guards.test_aanvallen import _ingevuld
from tests.guards.test_routes import adressen
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld, schoolwereld_maken
from tests.web.hulp import ingelogd
from tests.web.planwereld import plan_in_werking

TOESTEMMING = "toestemmingen.onderzoek"


@pytest.mark.django_db(transaction=True, databases=["default", "eigenaar"])
def test_two_at_once_on_one_consent_one_wins_and_the_other_hears_it() -> None:
    """Real transactions: both send at the same moment, one that the parents agree and one that they refuse."""
    wereld = schoolwereld_maken()
    with school_bereik(wereld.school.pk):
        plan_in_werking(wereld)
    adres = f"/leerlingen/{wereld.leerlingen['Yara'].pk}/vastleggen/{TOESTEMMING}/"
    mensen = [ingelogd(wereld, wie) for wie in ("Wieke", "Douwe")]
    formulieren = [_ingevuld(client.get(adres).text) | {"op": klok.vandaag().isoformat()} for client in mensen]
    samen = Barrier(2)

    def versturen(client: Client, formulier: dict[str, str]) -> tuple[int, str]:
        samen.wait()
        try:
            antwoord = client.post(adres, formulier)
            return antwoord.status_code, antwoord.text
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as handen:
        uitkomsten = sorted(handen.map(versturen, mensen, formulieren))

    assert [code for code, _ in uitkomsten] == [302, 422], uitkomsten[0][1]
    assert "legde dit vast terwijl u bezig was" in uitkomsten[1][1]
    with school_bereik(wereld.school.pk):
        assert Feit.objects.filter(bron="scherm").count() == 1


def test_a_clock_that_jumps_back_loses_nothing_and_keeps_the_order(wereld: Schoolwereld) -> None:
    yara, merel = wereld.leerlingen["Yara"], wereld.leerkracht
    gemaakt = []
    for uur in (12, 14, 9, 13):  # at nine the clock was set back
        with klok.klok_op(datetime(2026, 11, 23, uur)):
            nieuw = NieuwFeit(soort="gesprek", leerling=yara, op=VANDAAG, velden={"met": [f"{uur} uur"]})
            gemaakt.append(feit_vastleggen(nieuw, door=merel, bron="test").pk)

    assert [feit.pk for feit in Feit.objects.filter(leerling=yara)] == gemaakt
    assert len(set(gemaakt)) == 4


def test_a_clock_that_jumps_back_ends_a_right_rather_than_giving_one(wereld: Schoolwereld) -> None:
    """Sterre works in 5a from 16 up to and including 20 November 2026."""
    sterre = wereld.invaller

    for moment, ziet in ((datetime(2026, 11, 18, 9), True), (datetime(2026, 11, 1, 9), False)):
        with klok.klok_op(moment):
            assert leerling_list(voor=sterre).exists() is ziet
    with klok.klok_op(datetime(2026, 11, 20, 23, 59)):
        assert leerling_list(voor=sterre).exists()
    with klok.klok_op(datetime(2026, 11, 21, 0, 1)):
        assert not leerling_list(voor=sterre).exists()


@pytest.mark.parametrize("profiel", [None, "verzonnen", Profiel.OUDER, Profiel.LEERLING, Profiel.BESTUUR])
def test_a_role_that_is_not_mapped_opens_no_page_about_a_pupil(wereld: Schoolwereld, profiel: str | None) -> None:
    jip = medewerker_create(voornaam="Jip", achternaam="Tuin")
    if profiel == "verzonnen":
        rol_toekennen(jip, rol="klusser", profiel=Profiel.EXTERN, van=BEGIN)
        jip.rolvervullingen.update(profiel="verzonnen")
    elif profiel:
        rol_toekennen(jip, rol="klusser", profiel=Profiel(profiel), van=BEGIN)
    account = account_create(email="jip@kornoelje.example", naam="Jip Tuin", wachtwoord="kornoelje-bloeit-geel")
    account_koppelen(account, jip)
    bladen = adressen(wereld)
    client = Client()
    client.force_login(account)

    assert not leerling_list(voor=jip).exists()
    assert not groep_list(voor=jip).exists()
    for naam, adres in bladen.items():
        if naam == "account_logout":
            continue
        antwoord = client.get(adres)
        gezien = [roepnaam for roepnaam in wereld.leerlingen if roepnaam in antwoord.text]
        assert (naam, gezien) == (naam, [])
        if naam.startswith("leerling-") or "leerlingen/" in adres:
            assert (naam, antwoord.status_code) == (naam, 404)
