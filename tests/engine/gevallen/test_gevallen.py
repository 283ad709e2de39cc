"""Every case beside every plan gives the answer that it expects."""

from functools import cache
from pathlib import Path

import pytest

from passend.engine.gevallen.lopen import Planbron, Verslag, loop_gevallen
from passend.engine.lezen.gevallen import lees_gevallen
from passend.schoolplan.geheugen import GeheugenUitvoerder

PLANNEN = Path(__file__).parents[3] / "plannen"
# Which layers lie below a plan in its cases: the cases of these schools say that they are read over the law.
ONDER = {"vsv": ("wet",), "poster": ("wet",)}
NAMEN = ("wet", "vsv", "poster", "vesterhavet", "de-meent", "willibrord-miland")


@cache
def bron_van(naam: str) -> Planbron:
    return Planbron.uit(PLANNEN / f"{naam}.yaml", [PLANNEN / f"{laag}.yaml" for laag in ONDER.get(naam, ())])


@cache
def verslagen(naam: str) -> dict[str, Verslag]:
    bron = bron_van(naam)
    gevallen = lees_gevallen(PLANNEN / f"{naam}.gevallen.yaml", bron.plan)
    return {verslag.geval.geval: verslag for verslag in loop_gevallen(bron, gevallen, GeheugenUitvoerder())}


def namen_van_gevallen() -> list[tuple[str, str]]:
    gevonden = []
    for naam in NAMEN:
        gevallen = lees_gevallen(PLANNEN / f"{naam}.gevallen.yaml", bron_van(naam).plan)
        gevonden += [(naam, geval.geval) for geval in gevallen]
    return gevonden


@pytest.mark.parametrize(("plan", "geval"), namen_van_gevallen())
def test_geval_komt_uit(plan: str, geval: str) -> None:
    assert verslagen(plan)[geval].verschillen == ()
