"""Any misspelt key or reference is an error on its own line, and never a crash."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from hypothesis import given, settings
from hypothesis import strategies as st

from passend.engine.blokken.basis import Blok, Ref
from passend.engine.lezen import LeesFouten, laad_boom, lees_tekst
from tests.engine.lezen.hulp import PLAN, plan, wet

TEKST = PLAN.read_text(encoding="utf-8")
# Under these keys the plan chooses its own words.
EIGEN_WOORDEN = {"woorden", "afkortingen", "gelijk", "tekens", "leerling", "invullen", "waarden", "dit"}


class Woord(NamedTuple):
    """A word of the plan and where it begins (line and column from 0)."""

    regel: int
    kolom: int
    tekst: str


def sleutels(knoop: Any, boven: str = "") -> Iterator[Woord]:
    """Every key that the plan format knows."""
    if isinstance(knoop, dict):
        for sleutel, waarde in knoop.items():
            if boven not in EIGEN_WOORDEN:
                yield Woord(*knoop.lc.data[sleutel][:2], sleutel)  # type: ignore[attr-defined]
            yield from sleutels(waarde, sleutel)
    elif isinstance(knoop, list):
        for kind in knoop:
            yield from sleutels(kind, boven)


def is_verwijzing(soort: Any) -> bool:
    """Tell whether a type holds references itself, not inside a block."""
    if get_origin(soort) is Annotated and any(isinstance(extra, Ref) for extra in soort.__metadata__):
        return True
    return any(is_verwijzing(deel) for deel in get_args(soort))


def verwijzingen(blok: Blok, ruw: Any) -> Iterator[Woord]:
    """Every reference, found by its type in the model."""
    if not isinstance(ruw, dict):
        return
    for naam, veld in type(blok).model_fields.items():
        sleutel = veld.alias or naam
        if sleutel not in ruw:
            continue
        soort = Annotated[veld.annotation, *veld.metadata] if veld.metadata else veld.annotation
        if is_verwijzing(soort):
            yield from teksten(ruw, sleutel)
        kinderen, rauw = getattr(blok, naam), ruw[sleutel]
        stukken = zip(kinderen, rauw, strict=False) if isinstance(rauw, list) else [(kinderen, rauw)]
        for kind, stuk in stukken:
            eerste = kind[0] if isinstance(kind, list) and kind else kind
            if isinstance(eerste, Blok):
                yield from verwijzingen(eerste, stuk)


def teksten(ruw: Any, sleutel: str) -> Iterator[Woord]:
    waarde = ruw[sleutel]
    if isinstance(waarde, str):
        yield Woord(*ruw.lc.data[sleutel][2:], waarde)
    elif isinstance(waarde, list):
        yield from (Woord(*waarde.lc.data[i], kind) for i, kind in enumerate(waarde) if isinstance(kind, str))  # type: ignore[attr-defined]


@cache
def woorden() -> list[Woord]:
    inhoud = laad_boom(PLAN).inhoud
    gevonden = {*sleutels(inhoud), *verwijzingen(plan(), inhoud)}
    return sorted(woord for woord in gevonden if woord.tekst != "niet vermeld")


def verschreven(woord: Woord, plaats: int, letter: str) -> str:
    """The plan with one letter too many in a word."""
    regels = TEKST.splitlines()
    begin = woord.kolom + 1 + plaats % len(woord.tekst)
    assert regels[woord.regel][woord.kolom :].startswith(woord.tekst)
    regels[woord.regel] = regels[woord.regel][:begin] + letter + regels[woord.regel][begin:]
    return "\n".join(regels)


def test_there_is_something_to_misspell() -> None:
    gevonden = {woord.tekst for woord in woorden()}

    assert {"rollen", "voert uit", "hulpplan.start", "verblijf", "aanmelding.ontvangst", "psycholoog"} <= gevonden


@settings(max_examples=50, deadline=None)
@given(data=st.data(), plaats=st.integers(0, 30), letter=st.sampled_from("qx"))
def test_misspelt_key_or_reference_is_an_error_on_its_line(data: st.DataObject, plaats: int, letter: str) -> None:
    woord = data.draw(st.sampled_from(woorden()))

    try:
        lees_tekst(verschreven(woord, plaats, letter), lagen=[wet()])
    except LeesFouten as gevonden:
        assert woord.regel + 1 in {fout.regel for fout in gevonden.fouten}
    else:
        raise AssertionError(f"{woord} with a {letter} too many was read")


@settings(max_examples=50, deadline=None)
@given(plaats=st.integers(0, len(TEKST) - 1), teken=st.sampled_from(":,[]{}'\"&*#-\n\t ?é"))
def test_any_stray_character_is_read_or_refused_and_never_a_crash(plaats: int, teken: str) -> None:
    tekst = TEKST[:plaats] + teken + TEKST[plaats + 1 :]

    try:
        lees_tekst(tekst, lagen=[wet()])
    except LeesFouten as gevonden:
        assert gevonden.fouten
