"""When plans began, were evaluated and ended; how long they run; when milestones were."""

from datetime import date

import pytest

from passend.engine.stand.looptijden import is_verlopen
from passend.engine.stand.plandagen import loopt, mijlpaal, plandagen
from tests.engine.stand.hulp import Feiten, stand

PLAN = """
plannen:
  - {id: opp, voor: leerling, vervangt: hulpplan}
  - {id: hulpplan, voor: leerling, looptijd: {duurt: 6 weken}, aan het eind: vraag}
  - {id: arrangement, voor: leerling, looptijd: {duurt: 6 weken}, aan het eind: stopt}
  - {id: wachtplan, voor: leerling, wacht op: akkoord}
toestemmingen: [{id: akkoord, soort: toestemming, van: ouders}]
"""


def dagen(pad: str, toestand: str | None, feiten: Feiten, op: str = "2026-11-22") -> list[str]:
    dossier = stand(PLAN, feiten, op).toestand.dossier
    return [dag.isoformat() for dag in plandagen(dossier, f"plannen.{pad}", toestand)]


def draait(pad: str, feiten: Feiten, op: str = "2026-11-22") -> bool:
    return loopt(stand(PLAN, feiten, op).toestand.dossier, f"plannen.{pad}")


@pytest.mark.parametrize("begin", ["start", "klaar", "definitief", "loopt"])
def test_every_state_but_a_few_begins_a_plan(begin: str) -> None:
    feit = f"- {{op: 2026-10-01, feit: plan, soort: hulpplan, stand: {begin}}}"

    assert dagen("hulpplan", "start", feit) == ["2026-10-01"]


@pytest.mark.parametrize(
    "begin",
    ["concept", "besproken", "gepland", "geweigerd", "geëvalueerd", "bijgesteld", "getekend", "einde", "afgerond"],
)
def test_these_states_begin_no_plan(begin: str) -> None:
    feit = f"- {{op: 2026-10-01, feit: plan, soort: hulpplan, stand: {begin}}}"

    assert dagen("hulpplan", "start", feit) == []


def test_a_plan_runs_until_it_ends() -> None:
    start = "- {op: 2026-10-01, feit: plan, soort: hulpplan, stand: start}\n"

    assert draait("hulpplan", start)
    assert not draait("hulpplan", start + "- {op: 2026-11-01, feit: plan, soort: hulpplan, stand: einde}")


def test_a_plan_that_begins_again_runs() -> None:
    feiten = """
    - {op: 2026-09-01, feit: plan, soort: hulpplan, stand: start}
    - {op: 2026-10-01, feit: plan, soort: hulpplan, stand: einde}
    - {op: 2026-11-01, feit: plan, soort: hulpplan, stand: start}
    """

    assert draait("hulpplan", feiten)


def test_a_plan_ends_when_one_begins_that_takes_its_place() -> None:
    feiten = """
    - {op: 2026-10-01, feit: plan, soort: hulpplan, stand: start}
    - {op: 2026-11-01, feit: plan, soort: opp, stand: start}
    """

    assert dagen("hulpplan", "einde", feiten) == ["2026-11-01"]


def test_a_plan_that_never_began_is_not_replaced() -> None:
    assert dagen("hulpplan", "einde", "- {op: 2026-11-01, feit: plan, soort: opp, stand: start}") == []


@pytest.mark.parametrize(("op", "verwacht"), [("2026-11-11", True), ("2026-11-12", False)])
def test_a_plan_that_stops_by_itself_runs_up_to_its_last_day(op: str, verwacht: bool) -> None:
    start = "- {op: 2026-10-01, feit: plan, soort: arrangement, stand: start}"

    assert draait("arrangement", start, op) is verwacht


@pytest.mark.parametrize(("op", "verwacht"), [("2026-11-11", False), ("2026-11-12", True)])
def test_a_plan_that_asks_at_its_end_has_run_out_the_day_after(op: str, verwacht: bool) -> None:
    toestand = stand(PLAN, "- {op: 2026-10-01, feit: plan, soort: hulpplan, stand: start}", op).toestand

    assert is_verlopen(toestand.dossier, toestand.element("plannen.hulpplan")) is verwacht


def test_a_plan_that_ran_out_is_asked_about() -> None:
    start = "- {op: 2026-10-01, feit: plan, soort: hulpplan, stand: start}"

    assert stand(PLAN, start, "2026-11-11").vragen == set()
    assert stand(PLAN, start, "2026-11-12").vragen == {"plannen.hulpplan"}


WACHT = "- {op: 2026-10-01, feit: plan, soort: wachtplan, stand: start}\n"
AKKOORD = "- {op: 2026-10-20, feit: toestemming, id: akkoord, van: ouders, stand: gegeven}\n"


def test_a_plan_that_waits_has_not_begun() -> None:
    assert dagen("wachtplan", "start", WACHT) == []


def test_a_plan_begins_on_the_day_on_which_it_need_not_wait() -> None:
    assert dagen("wachtplan", "start", WACHT + AKKOORD) == ["2026-10-20"]


def test_a_plan_that_need_not_wait_begins_when_it_is_recorded() -> None:
    later = "- {op: 2026-11-01, feit: plan, soort: wachtplan, stand: start}\n"

    assert dagen("wachtplan", "start", later + AKKOORD) == ["2026-11-01"]


def test_a_plan_that_was_evaluated_has_run_whatever_the_log_says() -> None:
    geevalueerd = "- {op: 2026-11-01, feit: plan, soort: wachtplan, stand: geëvalueerd}\n"

    assert dagen("wachtplan", "start", WACHT + geevalueerd) == ["2026-10-01"]


@pytest.mark.parametrize(
    ("naam", "feit", "verwacht"),
    [
        ("aanmelding", "{op: 2026-03-01, feit: leerling, aangemeld: ja}", [date(2026, 3, 1)]),
        ("inschrijving", "{op: 2026-03-01, feit: leerling, ingeschreven: ja}", [date(2026, 3, 1)]),
        ("uitstroom", "{op: 2026-03-01, feit: leerling, uitstroom: vo}", [date(2026, 3, 1)]),
        ("4-jaar", "{op: 2026-03-01, feit: leerling, geboren: 2022-05-17}", [date(2026, 5, 17)]),
        ("4-jaar", "{op: 2026-03-01, feit: leerling, groep: 1}", []),
        ("overstap", "{op: 2026-03-01, feit: leerling, groep: 1}", []),
    ],
)
def test_milestones(naam: str, feit: str, verwacht: list[date]) -> None:
    assert mijlpaal(stand(PLAN, f"- {feit}").toestand.dossier, naam) == verwacht
