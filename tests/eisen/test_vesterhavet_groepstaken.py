"""What is due about a groep as a whole stands on the start page of whose it is."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from passend.dossier import groepen
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "vesterhavet.yaml")
BESPREKING = "overleggen.groepsbespreking"


def over_groepen(school: Planschool, als: str, **vraag: str) -> Any:
    """What the start page says about groepen: (groep, path)."""
    antwoord = school.mens(als)[1].get("/", vraag)
    assert antwoord.status_code == 200
    return {(regel.groep, regel.inhoud["pad"]) for regel in antwoord.context["blad"].groepen}


def test_a_meeting_of_a_group_that_is_due_stands_on_the_start_page_until_it_was_held(school: Planschool) -> None:
    groep, ander = (school.groep_van(school.kind()) for _ in range(2))
    with school.op(2026, 10, 27):
        voor = over_groepen(school, "ib")
        tekst = school.mens("ib")[1].get("/").text
        gekozen = over_groepen(school, "ib", groep=str(groep.pk))
        school.mens("leerkracht")
        erbij = {"aanwezig": ["ib", "leerkracht"]}
        assert school.met_groep(groep, BESPREKING, "ib", **erbij).vastgelegd
        na = over_groepen(school, "ib")

    assert {(groep, BESPREKING), (ander, BESPREKING)} <= voor
    assert f'href="/groepen/{groep.pk}/vastleggen/{BESPREKING}/?terug=%2F"' in tekst
    assert {een for een, _pad in gekozen} == {groep}
    assert ((groep, BESPREKING) in na, (ander, BESPREKING) in na) == (False, True)


def test_many_groups_take_as_many_queries_as_one(school: Planschool) -> None:
    school.kind()
    ib = school.mens("ib")[1]
    aantallen = []
    with school.op(2026, 10, 27):
        for erbij in (0, 4):
            for _ in range(erbij):
                school.kind()
            groepen._standen.clear()
            ib.get("/")  # roles and plan are in memory
            for _koud_of_warm in range(2):
                with CaptureQueriesContext(
                    connection,
                ) as vragen:
                    ib.get("/")
                aantallen.append(len(vragen))
                groepen._standen.clear()

    assert aantallen[:2] == aantallen[2:]
