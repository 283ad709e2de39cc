"""One route of the plan as plain data."""

from typing import Any

from passend.schoolplan.routeblad import routeblad
from tests.engine.stand.hulp import plan

PLAN = """
routes:
  - id: trap
    naam: Trap
    per: leerling
    treden:
      - id: een
        naam: Een
        begin: ja
        wie: {voert uit: leerkracht}
        acties:
          - {id: praten, naam: Praten, wat: anders}
          - id: kijken
            naam: Kijken
            wat: anders
            wie: {voert uit: ib}
            vraagt: praten
            termijn: {binnen: 2 weken, na: praten}
        besluiten:
          - id: verder
            naam: Verder?
            kracht: moet
            wie: {beslist: ib}
            keuzes:
              - {id: blijven, naam: blijven}
              - id: door
                naam: door
                vraagt: reden
                dan: [{naar: twee}, {taak: {id: melden, naam: Melden, wat: anders}}]
              - {id: stop, naam: stoppen, dan: [{naar: einde}]}
              - {id: open, naam: iets anders, dan: niet vermeld}
      - {id: twee, naam: Twee}
"""


def blad() -> dict[str, Any]:
    gevonden = routeblad(plan(PLAN), "routes.trap")
    assert gevonden is not None
    return gevonden


def test_a_route_that_the_plan_has_no_more_gives_nothing() -> None:
    assert routeblad(plan(PLAN), "routes.weg") is None


def test_an_act_says_who_when_and_what_comes_first() -> None:
    praten, kijken = blad()["treden"][0]["acties"]

    assert (praten["wie"], praten["termijn"], praten["nodig"]) == ("leerkracht", "", [])
    assert (kijken["wie"], kijken["termijn"], kijken["nodig"]) == (
        "intern begeleider",
        "binnen 2 weken na Praten",
        ["Praten"],
    )


def test_a_choice_says_where_it_leads_and_what_it_brings() -> None:
    (besluit,) = blad()["treden"][0]["besluiten"]

    assert (besluit["naam"], besluit["wie"], besluit["wie_open"], besluit["moet"]) == (
        "Verder?",
        "intern begeleider",
        False,
        True,
    )
    assert [(keuze["naam"], keuze["naar"], keuze["brengt"]) for keuze in besluit["keuzes"]] == [
        ("blijven", "", []),
        ("door", "routes.trap.twee", ["naar Twee"]),
        ("stoppen", "", ["de route eindigt"]),
        ("iets anders", "", []),
    ]
    assert [keuze["nodig"] for keuze in besluit["keuzes"]] == [[], ["een reden"], [], []]
    assert [taak["naam"] for taak in besluit["keuzes"][1]["volgt"]] == ["Melden"]


def test_a_choice_after_which_nothing_follows_is_not_one_of_which_the_plan_is_silent() -> None:
    keuzes = blad()["treden"][0]["besluiten"][0]["keuzes"]

    assert [(keuze["blijft"], keuze["open"]) for keuze in keuzes] == [
        (True, False),
        (False, False),
        (False, False),
        (False, True),
    ]
