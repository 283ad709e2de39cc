"""A plan is the chain of its facts: when it begins, changes, is looked back on and ends."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from passend.core import klok
from passend.dossier.models import Feit
from passend.handelen.planstuk import Planstand, Planstuk, planstukken

SCHOOL = uuid4()
BEGIN = date(2026, 9, 1)
PLAN = "plannen.hulpplan"
DOELEN = f"{PLAN}.doelen"


def keten(*standen: str, **velden: Any) -> list[Planstuk]:
    """The plans that a row of facts makes, a week apart, each in a state; `velden` per number of the fact."""
    feiten = []
    for nummer, stand in enumerate(standen):
        eigen = velden.get(f"f{nummer}", {})
        inhoud = {"soort": [PLAN], "stand": [stand]} | eigen
        feiten.append(
            Feit(
                id=uuid4(),
                school_id=SCHOOL,
                soort="plan",
                op=BEGIN + timedelta(weeks=nummer),
                volg=nummer,
                velden=inhoud,
            )
        )
    with klok.klok_op(date(2026, 12, 1)):
        return planstukken(feiten)


@pytest.mark.parametrize(
    ("standen", "verwacht"),
    [
        (["concept"], [("in voorbereiding", None, None, 1)]),
        (["concept", "besproken", "start"], [("loopt", 2, None, 3)]),
        (["start", "bijgesteld", "geëvalueerd"], [("loopt", 0, None, 3)]),
        (["start", "einde"], [("afgelopen", 0, 1, 2)]),
        (["start", "start"], [("afgelopen", 0, 1, 1), ("loopt", 1, None, 1)]),
        (["start", "concept", "start"], [("afgelopen", 0, 2, 1), ("loopt", 2, None, 2)]),
        (["start", "concept"], [("loopt", 0, None, 1), ("in voorbereiding", None, None, 1)]),
        (["concept", "geweigerd"], [("afgelopen", None, 1, 2)]),
        (["einde"], []),
    ],
)
def test_the_states_make_the_plans(standen: list[str], verwacht: list[tuple[str, int | None, int | None, int]]) -> None:
    gevonden = keten(*standen)

    weken = [
        (
            stuk.stand.value,
            *((dag - BEGIN).days // 7 if dag else None for dag in (stuk.van, stuk.tot)),
            len(stuk.versies),
        )
        for stuk in gevonden
    ]
    assert weken == verwacht


def test_a_version_keeps_what_the_next_one_does_not_write_and_rows_are_written_anew() -> None:
    eerst = {"inhoud": [{f"{PLAN}.lvs": "V"}], "rijen": [{"sectie": DOELEN, "id": "a"}, {"sectie": DOELEN, "id": "b"}]}
    (stuk,) = keten("start", "bijgesteld", f0=eerst, f1={"rijen": [{"sectie": DOELEN, "id": "b", "wat": "x"}]})

    assert stuk.laatste.inhoud == {f"{PLAN}.lvs": "V"}
    assert [rij["id"] for rij in stuk.laatste.rijen[DOELEN]] == ["b"]
    assert (stuk.rij("a"), stuk.rij("b")) == (
        {"sectie": DOELEN, "id": "a"},
        {"sectie": DOELEN, "id": "b", "wat": "x"},
    )


def test_a_section_that_was_emptied_has_no_rows() -> None:
    rijen = {"rijen": [{"sectie": DOELEN, "id": "a"}]}
    (stuk,) = keten("start", "bijgesteld", f0=rijen, f1={"zonder": [DOELEN]})

    assert stuk.laatste.rijen == {}
    assert stuk.stand is Planstand.LOOPT
