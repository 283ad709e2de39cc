"""What holds for every condition and all facts: filling in an open spot, the order of facts, facts about others."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from passend.engine.regels import Uitkomst
from tests.engine.regels.hulp import Uitvoeren, Wereld
from tests.engine.regels.willekeurig import FEITEN, VOORWAARDE, Gat, gevuld, open_, regels, wereld

EIGENSCHAP = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
type Feiten = list[tuple[str, str, dict[str, Any]]]


def uitkomsten(uitvoeren: Uitvoeren, wereld: Wereld, **voorwaarden: Any) -> dict[str, Uitkomst]:
    rijen = uitvoeren.rijen(regels(**voorwaarden), wereld, volledig=True)
    return {rij[0].split(".")[1]: rij[4] for rij in rijen if rij[1] == "a"}


@EIGENSCHAP
@given(als=VOORWAARDE, feiten=FEITEN, data=st.data())
def test_filling_in_an_open_spot_never_changes_an_answer(
    snel: Uitvoeren, als: Any, feiten: Feiten, data: st.DataObject
) -> None:
    def kies(plek: Gat) -> Any:
        return data.draw(st.sampled_from(plek.mogelijk))

    varianten = {f"v{i}": gevuld(als, kies) for i in range(3)}

    gevonden = uitkomsten(snel, wereld(feiten), r=open_(als), **varianten)

    if gevonden["r"] is not Uitkomst.VRAAG:
        assert set(gevonden.values()) == {gevonden["r"]}


@EIGENSCHAP
@given(als=VOORWAARDE, feiten=FEITEN, data=st.data())
def test_the_order_of_facts_does_not_matter(snel: Uitvoeren, als: Any, feiten: Feiten, data: st.DataObject) -> None:
    geschud = data.draw(st.permutations(feiten))

    gevonden = [uitkomsten(snel, wereld(lijst), r=open_(als)) for lijst in (feiten, geschud)]

    assert gevonden[0] == gevonden[1]


@EIGENSCHAP
@given(als=VOORWAARDE, feiten=FEITEN, ander=FEITEN)
def test_facts_about_others_change_nothing(snel: Uitvoeren, als: Any, feiten: Feiten, ander: Feiten) -> None:
    alleen, samen = wereld(feiten), wereld(feiten)
    samen.met("ontvangst", "2026-11-01", wat="documenten.brief").met("los", "2026-11-01", soort="pesten")
    for soort, op, velden in ander:
        if soort == "toets":
            samen.toets(op, **velden, wie="b")
            samen.toets("2026-11-23", **velden)
        else:
            samen.met(soort, op, wie="b", **velden)
            samen.met(soort, "2026-11-23", **velden)

    assert uitkomsten(snel, alleen, r=open_(als)) == uitkomsten(snel, samen.over("b"), r=open_(als))


@settings(EIGENSCHAP, max_examples=40)
@given(als=VOORWAARDE, niet_open=VOORWAARDE, feiten=FEITEN)
def test_both_databases_give_the_same_rows(uitvoeren: Uitvoeren, als: Any, niet_open: Any, feiten: Feiten) -> None:
    plan = regels(r=open_(als), s=gevuld(niet_open, lambda plek: plek.mogelijk[0]))

    volledig = uitvoeren.rijen(plan, wereld(feiten), volledig=True)
    bulk = uitvoeren.rijen(plan, wereld(feiten))

    assert {rij for rij in bulk if rij[4] is Uitkomst.WAAR} == {rij for rij in volledig if rij[4] is Uitkomst.WAAR}
    assert set(bulk) <= {rij for rij in volledig if rij[4] is not Uitkomst.ONWAAR}
