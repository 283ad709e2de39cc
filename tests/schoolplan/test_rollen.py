"""What people may follows the roles of the plan in force."""

from datetime import date

import pytest

from passend.school.enums import Profiel
from passend.school.models import Medewerker, Rolvervulling
from passend.school.services import medewerker_create, rol_toekennen
from passend.schoolplan.rollen import NiemandOver, planrol_list
from passend.schoolplan.selectors import planversie_in_werking
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag
from tests.schoolwereld import BEGIN, Schoolwereld
from tests.web.planwereld import plan_in_werking

PLAN = """
plan: {id: proef, titel: Proef, editie: "1", van: 2020-08-01, tot: 2030-07-31,
  lagen: {wet: geen, swv: geen, bestuur: geen}}
rollen:
"""


def plan(rollen: str) -> Planbestand:
    return Planbestand(bestand="proef.yaml", tekst=PLAN + rollen)


def activeren(wereld: Schoolwereld, rollen: str) -> None:
    planversie_activeren(planversie_vastleggen([plan(rollen)], door=wereld.directeur), vanaf=BEGIN)


def profiel(medewerker: Medewerker) -> list[tuple[str, str]]:
    return [(rol.rol, rol.profiel) for rol in Rolvervulling.objects.filter(medewerker=medewerker)]


def test_a_role_that_the_plan_does_not_know_opens_nothing(wereld: Schoolwereld) -> None:
    vreemd = medewerker_create(voornaam="Els", achternaam="Bijgekomen")
    rol_toekennen(vreemd, rol="zorgheld", profiel=Profiel.ONDERSTEUNINGSCOORDINATOR, van=BEGIN)
    assert mag(vreemd, Recht.HELE_SCHOOL)

    plan_in_werking(wereld)

    assert profiel(vreemd) == [("zorgheld", "geen")]
    assert not mag(vreemd, Recht.HELE_SCHOOL)


def test_a_later_plan_that_knows_the_role_gives_it_back(wereld: Schoolwereld) -> None:
    activeren(wereld, "  - {id: directeur, naam: directeur, profiel: directie}\n")
    assert profiel(wereld.leerkracht) == [("leerkracht", "geen")]

    activeren(
        wereld,
        "  - {id: directeur, naam: directeur, profiel: directie}\n"
        "  - {id: leerkracht, naam: juf of meester, profiel: leerkracht}\n",
    )

    assert profiel(wereld.leerkracht) == [("leerkracht", "leerkracht")]


def test_a_role_that_got_another_id_goes_along(wereld: Schoolwereld) -> None:
    activeren(wereld, "  - {id: ko, was: [ib], naam: kwaliteitsondersteuner, profiel: ondersteuningscoordinator}\n")

    assert profiel(wereld.intern_begeleider) == [("ko", "ondersteuningscoordinator")]


def test_a_plan_that_would_shut_everybody_out_is_refused(wereld: Schoolwereld) -> None:
    with pytest.raises(NiemandOver, match="een van deze rollen: baas"):
        activeren(wereld, "  - {id: baas, naam: baas, profiel: directie}\n")

    assert planversie_in_werking() is None
    assert mag(wereld.directeur, Recht.PLAN_ACTIVEREN)


def test_a_role_of_the_past_stays_what_it_was(wereld: Schoolwereld) -> None:
    oud = medewerker_create(voornaam="Els", achternaam="Bijgekomen")
    rol_toekennen(oud, rol="zorgheld", profiel=Profiel.LEERKRACHT, van=BEGIN, tot=date(2026, 10, 1))

    plan_in_werking(wereld)

    assert profiel(oud) == [("zorgheld", "leerkracht")]


def test_the_roles_of_the_plan_are_offered_by_name_with_the_parts_of_a_shared_one(wereld: Schoolwereld) -> None:
    assert planrol_list() == []

    plan_in_werking(wereld)

    rollen = {rol.id: rol.profiel for rol in planrol_list()}
    assert rollen["ib-1"] == rollen["ib"] == Profiel.ONDERSTEUNINGSCOORDINATOR
    assert "ouders" not in rollen
