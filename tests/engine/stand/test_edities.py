"""What runs keeps the edition under which it began; what starts later takes the one in force."""

from datetime import date

import pytest

from passend.engine.stand.edities import over_edities
from passend.engine.stand.stand import Stand
from tests.engine.stand.hulp import staat, stand

PLAN = """
lijsten: [{{id: soorten, waarden: [pesten]}}]
kalender: [{{id: controle, wat: controle, wanneer: {{voor: 1 {maand}}}}}]
routes:
  - id: ladder
    per: leerling
    treden:
      - {{id: een, begin: ja}}
      - id: twee
        acties: [{{id: {actie}, wat: gesprek, met: ouders, termijn: {{binnen: {weken}, na: twee.start}}}}]
signalen: [{{id: {signaal}, als: {{gebeurtenis: {{soort: pesten, binnen: 1 jaar}}}}, dan: [{{hoort het: ib}}]}}]
"""
OUD = PLAN.format(maand="december", actie="oud", weken="8 weken", signaal="oud-signaal")
NIEUW = PLAN.format(maand="oktober", actie="nieuw", weken="1 week", signaal="nieuw-signaal")
WISSEL = date(2026, 10, 15)


def samen(feiten: str) -> Stand:
    return over_edities(
        [(date(2020, 8, 1), stand(OUD, feiten, over="school")), (WISSEL, stand(NIEUW, feiten, over="school"))]
    )


def naar_twee(dag: str) -> str:
    return f"- {{op: {dag}, feit: trede, naar: twee}}"


def test_a_visit_that_began_before_keeps_the_old_edition() -> None:
    assert staat(samen(naar_twee("2026-10-14")))["routes.ladder.twee.oud"] == "open"


def test_a_visit_that_began_before_has_nothing_of_the_new_edition() -> None:
    assert "routes.ladder.twee.nieuw" not in staat(samen(naar_twee("2026-10-14")))


def test_a_visit_that_began_on_the_first_day_has_the_new_edition() -> None:
    gevonden = staat(samen(naar_twee("2026-10-15")))

    assert {pad: gevonden[pad] for pad in gevonden if "ladder" in pad} == {"routes.ladder.twee.nieuw": "te laat"}


def test_duties_of_the_calendar_belong_to_the_edition_in_force() -> None:
    assert staat(samen("[]")) == {"kalender.controle": "te laat"}


@pytest.mark.parametrize(("dag", "verwacht"), [("2026-10-14", "oud-signaal"), ("2026-10-15", "nieuw-signaal")])
def test_a_signal_belongs_to_the_edition_in_which_it_began(dag: str, verwacht: str) -> None:
    gevonden = samen(f"- {{op: {dag}, feit: gebeurtenis, soort: pesten}}")

    assert [een.signaal.id for een in gevonden.signalen.open] == [verwacht]


def test_without_an_edition_there_is_no_answer() -> None:
    with pytest.raises(ValueError, match="geen editie"):
        over_edities([])
