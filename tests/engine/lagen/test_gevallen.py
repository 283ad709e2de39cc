"""The cases of the plans that ask whether a layer or a new edition is accepted."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from passend.engine.lagen import Laag, Samenvoeging, laag_van, samenvoegen, samenvoegen_met_wijziging
from passend.engine.lezen import laad_bomen, laad_boom

PLANNEN = Path(os.environ.get("PASSEND_PLANNEN", Path(__file__).parents[3] / "plannen"))
OVER_LAGEN = {"geweigerd", "aanvaard", "waarschuwt", "waarom"}


def gevallen() -> Iterator[Any]:
    for pad in sorted(PLANNEN.glob("*.gevallen.yaml")):
        boom = laad_boom(pad, leeg_mag=True)
        for geval in boom.inhoud:
            verwacht = geval["dan"]
            if (
                ("laag" in geval or "wijziging" in geval)
                and isinstance(verwacht, Mapping)
                and set(verwacht) <= OVER_LAGEN
            ):
                yield pytest.param(pad.name.removesuffix(".gevallen.yaml"), geval, id=f"{pad.stem}: {geval['geval']}")


def lijst(waarde: Any) -> list[Any]:
    return waarde if isinstance(waarde, list) else [waarde]


def voeg_samen(plan: str, geval: Mapping[str, Any]) -> Samenvoeging:
    wet = laad_boom(PLANNEN / "wet.yaml")
    if "laag" in geval:
        return samenvoegen([wet, Laag("school", geval["laag"], f"{plan}.gevallen.yaml")])
    eigen = [laag_van(boom) for boom in laad_bomen(PLANNEN / f"{plan}.yaml")]
    lagen = eigen if plan == "wet" else [laag_van(wet), *eigen]
    return samenvoegen_met_wijziging(lagen, Laag("school", geval["wijziging"], f"{plan}.gevallen.yaml"))


def is_of_staat_in(pad: str, verwijzing: str) -> bool:
    """Tell whether a path is the element that a case names, or something inside it."""
    return f".{verwijzing}." in f".{pad}."


@pytest.mark.parametrize(("plan", "geval"), list(gevallen()))
def test_geval_over_lagen_komt_uit(plan: str, geval: Mapping[str, Any]) -> None:
    samen = voeg_samen(plan, geval)
    dan = geval["dan"]

    geweigerd = {uitkomst.pad for uitkomst in samen.geweigerd}
    for verwijzing in lijst(dan.get("geweigerd", [])):
        assert any(f".{pad}".endswith(f".{verwijzing}") for pad in geweigerd), (verwijzing, geweigerd)
    if "geweigerd" not in dan:
        assert geweigerd == set()
    for verwijzing in lijst(dan.get("waarschuwt", [])):
        assert any(is_of_staat_in(uitkomst.pad, verwijzing) for uitkomst in samen.waarschuwingen)
    if "waarom" in dan:
        assert dan["waarom"] in {uitkomst.waarom for uitkomst in samen.uitkomsten}
