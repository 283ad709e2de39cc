"""Storing editions of the plan and putting one into force."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from passend.schoolplan.enums import Planstatus
from passend.schoolplan.models import Planversie
from passend.schoolplan.selectors import plan_van, planversie_in_werking, planversie_list
from passend.schoolplan.services import (
    Planbestand,
    PlanGeweigerd,
    planversie_activeren,
    planversie_vastleggen,
)
from tests.schoolwereld import VANDAAG, Schoolwereld

WET = """\
plan: {id: wet-test, titel: De wet van de test, editie: '1', van: niet vermeld, tot: niet vermeld, lagen: {wet: geen}}
rollen:
  - {id: ondersteuningscoordinator, naam: ondersteuningscoördinator, profiel: ondersteuningscoordinator}
"""
SCHOOL = """\
plan:
  id: kornoelje
  titel: Ondersteuningsplan De Kornoelje
  editie: '%s'
  van: 2026-08-01
  tot: niet vermeld
  lagen: {wet: wet-test, swv: geen, bestuur: geen}
rollen:
  - {id: ib, naam: intern begeleider, profiel: ondersteuningscoordinator}
"""


def lagen(editie: str = "2026", **anders: str) -> list[Planbestand]:
    return [
        Planbestand(bestand="wet.yaml", tekst=WET),
        Planbestand(bestand="kornoelje.yaml", tekst=anders.get("tekst", SCHOOL % editie)),
    ]


def vastgelegd(wereld: Schoolwereld, *args: Any, **kwargs: Any) -> Planversie:
    return planversie_vastleggen(lagen(*args, **kwargs), door=wereld.intern_begeleider)


def test_planversie_vastleggen_stores_a_concept_with_its_texts(wereld: Schoolwereld) -> None:
    versie = vastgelegd(wereld)

    assert (versie.plan, versie.editie, versie.van, versie.tot) == ("kornoelje", "2026", date(2026, 8, 1), None)
    assert versie.status == Planstatus.CONCEPT
    assert [laag["bestand"] for laag in versie.lagen] == ["wet.yaml", "kornoelje.yaml"]
    assert planversie_in_werking() is None


def test_planversie_vastleggen_of_the_same_texts_gives_the_same_edition(wereld: Schoolwereld) -> None:
    assert vastgelegd(wereld) == vastgelegd(wereld)
    assert planversie_list().count() == 1


def test_planversie_vastleggen_names_every_error_with_its_place_and_stores_nothing(wereld: Schoolwereld) -> None:
    fout = (SCHOOL % "2027").replace("naam: intern", "nam: intern").replace("titel:", "tietel:")

    with pytest.raises(PlanGeweigerd) as geweigerd:
        vastgelegd(wereld, tekst=fout)

    plekken = [(fout.bestand, fout.regel) for fout in geweigerd.value.fouten]
    assert ("kornoelje.yaml", 3) in plekken
    assert ("kornoelje.yaml", 9) in plekken
    assert planversie_list().count() == 0


def test_planversie_activeren_ends_the_edition_before_it(wereld: Schoolwereld) -> None:
    oud, nieuw = vastgelegd(wereld, "2026"), vastgelegd(wereld, "2027")
    planversie_activeren(oud, vanaf=date(2026, 8, 1))

    planversie_activeren(nieuw)

    assert planversie_in_werking() == nieuw
    oud.refresh_from_db()
    assert (oud.status, oud.in_werking_op, oud.vervallen_op) == (
        Planstatus.VERVALLEN,
        date(2026, 8, 1),
        date(2026, 11, 22),
    )
    assert (nieuw.status, nieuw.in_werking_op) == (Planstatus.IN_WERKING, VANDAAG)


def test_planversie_that_can_no_longer_be_read_leaves_the_one_in_force(wereld: Schoolwereld) -> None:
    goed = vastgelegd(wereld)
    planversie_activeren(goed)
    kapot = Planversie.objects.create(
        plan="kornoelje",
        titel="oud",
        editie="kapot",
        controlegetal="0" * 64,
        lagen=[{"bestand": "wet.yaml", "tekst": WET}, {"bestand": "kapot.yaml", "tekst": "plan: {id: x}"}],
        door=wereld.intern_begeleider,
    )

    with pytest.raises(PlanGeweigerd):
        planversie_activeren(kapot)

    assert planversie_in_werking() == goed
    kapot.refresh_from_db()
    assert kapot.status == Planstatus.CONCEPT


def test_planversie_keeps_its_text(wereld: Schoolwereld) -> None:
    versie = vastgelegd(wereld)

    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        Planversie.objects.filter(pk=versie.pk).update(lagen=[])


def test_plan_van_gives_the_layers_together(wereld: Schoolwereld) -> None:
    plan = plan_van(vastgelegd(wereld))

    assert plan.plan.id == "kornoelje"
    assert {rol.id for rol in plan.rollen} == {"ib"}
