"""What changes while a plan runs: another groep, a goodbye, another edition of the plan."""

from datetime import date

from django.test import Client

from passend.leerling.models import Inschrijving, Leerling
from passend.leerling.services import leerling_indelen, leerling_uitschrijven
from passend.school.enums import Profiel
from passend.school.models import Groep
from passend.school.services import groep_create, medewerker_create, rol_toekennen
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from passend.toegang.services import account_create, account_koppelen
from tests.eisen.planschool import PLANNEN, Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
START = date(2026, 9, 14)  # eight weeks later it is 9 November
SECTIES = ["grond", "lvs", "analyse", "activiteiten"]
PLAN = {"feit": "plan", "soort": "hulpplan", "stand": "start", "in": "stap-1", "secties": SECTIES}
EVALUATIE = "routes.ondersteuningstrappen.stap-1.evaluatie"
UITERLIJK = {EVALUATIE: "2026-11-09"}


def begonnen(school: Planschool, op: date = START) -> Leerling:
    """A pupil with a hulpplan that runs since this day."""
    kind = school.kind()
    school.gegeven(kind, {"op": op, "feit": "trede", "naar": "stap-1"}, PLAN | {"op": op})
    return kind


def anders(school: Planschool) -> tuple[Groep, Client]:
    """Another groep, with a leerkracht of its own."""
    groep = groep_create(schooljaar=school.wereld.schooljaar, naam="5z", jaargroepen=[5])
    medewerker = medewerker_create(voornaam="Nieuwe", achternaam="Leerkracht")
    rol_toekennen(medewerker, rol="leerkracht", profiel=Profiel.LEERKRACHT, van=START, groep=groep)
    account = account_create(email="nieuw@school.example", naam="nieuw")
    account_koppelen(account, medewerker)
    client = Client()
    client.force_login(account)
    return groep, client


def termijn(school: Planschool, kind: Leerling) -> dict[str, str | None]:
    blad = school.blad(kind)
    return {pad: dag for pad, dag in (blad.open | blad.te_laat).items() if pad == EVALUATIE}


def vertrokken(school: Planschool, kind: Leerling) -> None:
    leerling_uitschrijven(Inschrijving.objects.get(leerling=kind), tot=date(2026, 10, 30))


def test_in_another_groep_the_plan_and_its_term_go_along_and_the_task_is_of_the_new_leerkracht(
    school: Planschool,
) -> None:
    with school.op(2026, 9, 14):
        kind = begonnen(school)
        oude = school.mens("leerkracht")[1]
    with school.op(2026, 10, 26):
        groep, nieuwe = anders(school)
        voor = [client.get(f"/leerlingen/{kind.pk}/").status_code for client in (oude, nieuwe)]
        leerling_indelen(kind, schooljaar=groep.schooljaar, groep=groep, jaargroep=5, van=date(2026, 10, 26))
        na = [client.get(f"/leerlingen/{kind.pk}/").status_code for client in (oude, nieuwe)]
        gezien = termijn(school, kind)
    with school.op(2026, 11, 10):
        school.bijwerken()
        vandaag = [client.get("/").content.decode() for client in (oude, nieuwe)]

    assert (voor, na) == ([200, 404], [404, 200])
    assert gezien == UITERLIJK
    assert [EVALUATIE in tekst and kind.naam in tekst for tekst in vandaag] == [False, True]


def test_after_the_last_day_nothing_is_late_and_what_was_recorded_stays(school: Planschool) -> None:
    with school.op(2026, 9, 14):
        kind = begonnen(school)
    with school.op(2026, 11, 10):
        vertrokken(school, kind)
        blad = school.blad(kind)
        vandaag = school.mens("ib")[1].get("/?wie=allen").content.decode()
        leerkracht = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/")

    assert "ging op 30 oktober 2026 van school" in blad.tekst
    assert (blad.open, blad.te_laat) == ({}, {})
    assert "Individueel hulpplan" in blad.tekst
    assert kind.naam not in vandaag
    assert leerkracht.status_code == 404


def test_after_the_last_day_nothing_begins_but_what_happened_can_still_be_written_down(school: Planschool) -> None:
    with school.op(2026, 9, 14):
        kind = begonnen(school)
    with school.op(2026, 11, 10):
        vertrokken(school, kind)
        plan = {"keuze": "start", "deel.plannen.hulpplan.analyse": "Kim raadt."}
        nieuw = school.vastleggen(kind, "plannen.hulpplan", **plan)
        gesprek = {"met": "ouders", "toelichting": "Ouders vertelden over de nieuwe school."}
        verhaal = school.vastleggen(kind, "contact.afspraak-op-verzoek", **gesprek)
        gezegd = school.blad(kind).tekst

    assert not nieuw.vastgelegd
    assert "Na die dag begint hier niets nieuws." in nieuw.antwoord.content.decode()
    assert verhaal.vastgelegd
    assert "Het staat in het dossier; taken en termijnen volgen er niet meer op." in gezegd
    assert "Ouders vertelden over de nieuwe school." in gezegd


def activeren(school: Planschool, was: str, wordt: str) -> None:
    """Another edition of the plan is in force from today, with one thing changed."""
    wet, eigen = [(PLANNEN / naam).read_text("utf-8") for naam in LAGEN]
    assert was in eigen
    bestanden = [
        Planbestand(bestand=LAGEN[0], tekst=wet),
        Planbestand(bestand=LAGEN[1], tekst=eigen.replace(was, wordt)),
    ]
    planversie_activeren(planversie_vastleggen(bestanden, door=school.wereld.intern_begeleider))


def test_an_edition_that_starts_meanwhile_leaves_the_term_of_what_runs(school: Planschool) -> None:
    with school.op(2026, 9, 14):
        loopt = begonnen(school)
    with school.op(2026, 10, 1):
        activeren(school, "binnen: 8 weken", "binnen: 6 weken")
    with school.op(2026, 10, 5):
        nieuw = begonnen(school, op=date(2026, 10, 5))
        gezien = termijn(school, loopt), termijn(school, nieuw)
        gesprek = "routes.ondersteuningstrappen.stap-1.gesprek-ouders"
        gelukt = school.vastleggen(loopt, gesprek, "leerkracht", toelichting="Thuis gaat het goed.")
        daarna = termijn(school, loopt)
        zin = "Dit begon onder een eerdere editie van het plan"
        verteld = [zin in school.blad(kind).tekst for kind in (loopt, nieuw)]

    assert gezien == (UITERLIJK, {EVALUATIE: "2026-11-16"})
    assert gelukt.vastgelegd
    assert daarna == UITERLIJK
    assert verteld == [True, False]


def test_what_the_new_edition_no_longer_asks_is_finished_as_it_was_promised(school: Planschool) -> None:
    inlichten = "plannen.hulpplan.ouders-inlichten"
    regel = "      - {id: ouders-inlichten, wat: informeren, aan: ouders, vorm: op papier mee naar huis,"
    with school.op(2026, 9, 14):
        loopt = begonnen(school)
    with school.op(2026, 10, 1):
        activeren(school, regel, regel.replace("ouders-inlichten", "thuis-vertellen"))
    with school.op(2026, 10, 5):
        nieuw = begonnen(school, op=date(2026, 10, 5))
        eerst = [inlichten in school.blad(kind).open for kind in (loopt, nieuw)]
        gelukt = school.vastleggen(loopt, inlichten, "leerkracht", toelichting="Meegegeven.")
        daarna = school.blad(loopt)

    assert eerst == [True, False]
    assert gelukt.vastgelegd
    assert inlichten not in daarna.open
    assert "Meegegeven." in daarna.tekst
