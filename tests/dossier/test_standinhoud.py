"""The stand as plain data: what the places on routes are called, and why somebody asked for a task."""

from typing import Any

from passend.dossier.standinhoud import standinhoud
from tests.engine.stand.hulp import Feiten, plan, stand

ROUTE = """
routes:
  - id: niveaus
    naam: Niveaus
    {}
    treden:
      - id: een
        begin: ja
        besluiten: [{{id: klaar, wie: niet vermeld, keuzes: [{{id: stop, dan: [{{naar: einde}}]}}]}}]
      - {{id: twee, besluiten: [{{id: terug, wie: niet vermeld, keuzes: [{{id: weer-een, dan: [{{naar: een}}]}}]}}]}}
"""
GEWOON, PER_DOMEIN = (
    ROUTE.format("per: leerling"),
    ROUTE.format("per: [leerling, domein]\n    domeinen: [leren, gedrag]"),
)
HULP = """
vragen: [{id: vast, vraag: "Loopt u vast?"}]
signalen:
  - id: vastlopen
    als: {oordeel: {vraag: vast, antwoord: ja}}
    dan: [{taak: {id: praten, naam: Praten, wat: anders, vraagt: reden}}]
plannen: [{id: hulpplan, naam: Hulpplan, voor: leerling, secties: niet vermeld}]
"""


def inhoud(tekst: str, feiten: Feiten = (), op: str = "2026-11-20") -> dict[str, Any]:
    return standinhoud(plan(tekst), stand(tekst, feiten, op))


def test_a_route_per_domein_carries_the_domein_in_its_name() -> None:
    naar_twee = "- {op: 2026-10-01, feit: trede, route: niveaus, naar: twee, domein: gedrag}"

    treden = inhoud(PER_DOMEIN, naar_twee)["treden"]

    assert {trede["route_naam"]: trede["naam"] for trede in treden} == {
        "Niveaus: gedrag": "twee",
        "Niveaus: leren": "een",
    }


def test_a_route_of_a_leerling_has_its_own_name() -> None:
    assert [trede["route_naam"] for trede in inhoud(GEWOON)["treden"]] == ["Niveaus"]


def test_on_a_closed_route_no_trede_is_the_one_of_now() -> None:
    (open_,) = inhoud(GEWOON)["treden"]
    (gesloten,) = inhoud(GEWOON, "- {op: 2026-10-01, feit: besluit, keuze: klaar.stop, door: ib}")["treden"]

    assert (open_["naam"], open_["volgnr"]) == ("een", 1)
    assert (gesloten["naam"], gesloten["volgnr"]) == ("afgesloten", None)


def test_the_reason_of_an_answer_stands_with_the_task_that_it_gives() -> None:
    gemeld = (
        "- {op: 2026-10-01, feit: oordeel, vraag: vast, antwoord: ja, reden: te weinig tijd, over: plannen.hulpplan}"
    )
    zonder = "- {op: 2026-10-01, feit: oordeel, vraag: vast, antwoord: ja}"

    (met_reden,), (zonder_reden,) = inhoud(HULP, gemeld)["taken"], inhoud(HULP, zonder)["taken"]

    assert (met_reden["gemeld"], met_reden["mist"]) == ("Hulpplan: te weinig tijd", [])
    assert (zonder_reden["gemeld"], [mist["pad"] for mist in zonder_reden["mist"]]) == ("", ["reden"])
