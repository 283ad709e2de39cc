"""What holds for every plan and all facts: order, strangers, stricter terms, and filling in an open spot."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.regels.willekeurig import Gat, gevuld, open_
from tests.engine.stand.antwoorden import antwoord, geschud, gewijzigd, te_laat, verschil, zonder_vreemd
from tests.engine.stand.hulp import boek, invoer, standen
from tests.engine.stand.willekeurig import FEITEN, PLAN, VREEMDE_FEITEN, tekst

EIGENSCHAP = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

type Feiten = list[dict[str, Any]]


def samen(plan: dict[str, Any], *lijsten: Feiten, **rest: Any) -> list[dict[str, Any]]:
    """The answers for several lists of facts under one plan."""
    proef = boek(tekst(open_(plan)))
    alle = [invoer(proef, feiten, sleutel=str(nr), **rest) for nr, feiten in enumerate(lijsten)]
    return [antwoord(stand) for stand in standen(proef, *alle)]


@EIGENSCHAP
@given(plan=PLAN, feiten=FEITEN, data=st.data())
def test_facts_in_another_order_give_the_same_answer(plan: Any, feiten: Feiten, data: st.DataObject) -> None:
    anders = geschud(feiten, data.draw(st.permutations(feiten)))

    eerste, tweede = samen(plan, feiten, anders)

    assert verschil(eerste, tweede) == {}


@EIGENSCHAP
@given(plan=PLAN, feiten=FEITEN, erbij=VREEMDE_FEITEN)
def test_facts_about_something_else_close_nothing(plan: Any, feiten: Feiten, erbij: Feiten) -> None:
    zonder, met = samen(plan, feiten, [*feiten, *erbij])

    assert verschil(zonder, zonder_vreemd(met)) == {}


# --- stricter terms ---

KORTER = {"6 weken": "3 weken", "3 weken": "1 week", "5 weken": "2 weken", "12 weken": "6 weken"}


def strenger(waarde: Any, kies: Any) -> Any:
    """The plan with some of its terms stricter: shorter, more often, or earlier in the year."""
    if isinstance(waarde, Gat):
        return waarde
    if isinstance(waarde, list | tuple):
        return [strenger(deel, kies) for deel in waarde]
    if not isinstance(waarde, dict):
        return waarde
    return {sleutel: _strenger(sleutel, strenger(inhoud, kies), waarde, kies) for sleutel, inhoud in waarde.items()}


def _strenger(sleutel: str, inhoud: Any, blok: dict[str, Any], kies: Any) -> Any:
    mogelijk = {
        "binnen": KORTER.get(str(inhoud)) if "na" in blok else None,
        "elke": KORTER.get(str(inhoud)),
        "minstens": inhoud + 1 if "per" in blok and isinstance(inhoud, int) else None,
        "voor": {"30 april": "15 november", "15 november": "1 oktober"}.get(str(inhoud)),
        "tussen": ["1 week", "2 weken"] if isinstance(inhoud, list) and inhoud[0] == "1 week" else None,
    }.get(sleutel)
    return mogelijk if mogelijk is not None and kies() else inhoud


@EIGENSCHAP
@given(plan=PLAN, feiten=FEITEN, data=st.data())
def test_a_stricter_term_never_makes_less_late(plan: Any, feiten: Feiten, data: st.DataObject) -> None:
    vast = gevuld(plan, lambda plek: plek.mogelijk[0])

    # the plan worked here long ago: a stricter last day may fall before that, and is then not owed
    (los,), (streng,) = (
        samen(een, feiten, sinds="2015-08-01") for een in (vast, strenger(vast, lambda: data.draw(st.booleans())))
    )

    assert te_laat(los) - te_laat(streng) == set()


# --- open spots ---


@EIGENSCHAP
@given(plan=PLAN, feiten=FEITEN, data=st.data())
def test_filling_in_an_open_spot_answers_questions_and_changes_no_answer(
    plan: Any, feiten: Feiten, data: st.DataObject
) -> None:
    ingevuld = gevuld(plan, lambda plek: data.draw(st.sampled_from(plek.mogelijk)))

    (open_plek,), (vol,) = (samen(een, feiten) for een in (plan, ingevuld))

    assert gewijzigd(open_plek, vol) == {}
