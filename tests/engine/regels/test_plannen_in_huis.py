"""Every rule of the plans in this repository compiles, runs, explains itself and can be said in words."""

from functools import cache
from pathlib import Path

import pytest

from passend.engine.delen.plan import Plan
from passend.engine.lezen import lees
from passend.engine.regels import bewijs, compileer, in_woorden, mist, voorwaarden
from tests.engine.regels.hulp import Uitvoeren, Wereld

PLANNEN = Path(__file__).parents[3] / "plannen"
NAMEN = sorted(pad.stem for pad in PLANNEN.glob("*.yaml") if "gevallen" not in pad.name)


@cache
def plan(naam: str) -> Plan:
    lagen = [] if naam == "wet" else [plan("wet")]
    return lees(PLANNEN / f"{naam}.yaml", lagen=lagen)


def klas() -> Wereld:
    wereld = Wereld().over("a").over("g", "groep").over("s", "school").over("a", op="2025-01-15")
    wereld.toets("2025-01-10", "V", instrument="cito", vak="rekenen", moment="M5")
    wereld.toets("2026-01-20", "I", instrument="cito-lib", vak="spelling", moment="M6", waarde=190)
    return wereld.met("leerling", "2026-08-24", groep="6").met("gebeurtenis", "2026-11-20", soort="pesten")


@pytest.mark.parametrize("naam", NAMEN)
def test_every_rule_has_a_row_for_every_subject(uitvoeren: Uitvoeren, naam: str) -> None:
    rijen = uitvoeren.rijen(plan(naam), klas(), volledig=True)

    per_regel = {(rij[0], rij[1], rij[2]) for rij in rijen}
    assert len(per_regel) == 4 * len(voorwaarden(plan(naam)))


@pytest.mark.parametrize("naam", NAMEN)
def test_every_outcome_can_be_explained(uitvoeren: Uitvoeren, naam: str) -> None:
    wereld = klas()
    wereld.gevuurd = [rij[:4] for rij in uitvoeren.rijen(plan(naam), wereld, volledig=True)]

    rijen = uitvoeren.sql(bewijs(plan(naam), list(voorwaarden(plan(naam)))), wereld)

    assert {rij[0] for rij in rijen} <= {rij[0] for rij in wereld.gevuurd}


@pytest.mark.parametrize("naam", NAMEN)
def test_every_rule_can_be_said_in_words(naam: str) -> None:
    for adres, een in voorwaarden(plan(naam)).items():
        woorden = in_woorden(plan(naam), een.voorwaarde, een.eigenaar)
        assert woorden and "None" not in woorden and "=" not in woorden, adres
        assert mist(plan(naam), adres) is not None


@pytest.mark.parametrize("naam", NAMEN)
def test_the_same_plan_gives_the_same_text(naam: str) -> None:
    assert compileer(plan(naam)) == compileer(plan(naam))
