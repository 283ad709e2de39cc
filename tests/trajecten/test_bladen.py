"""People walk every way through the pages: each in the own role, on the form of the plan, with the day moved."""

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms

from passend.core import klok
from passend.leerling.models import Leerling
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from tests.eisen.conftest import Planscholen
from tests.eisen.conftest import _scholen as _scholen
from tests.eisen.planschool import Planschool, teruggedraaid
from tests.trajecten.invullen import Invuller, Veldje
from tests.trajecten.wegen import PLANLAGEN, Stap, Weg, alle_wegen


@pytest.fixture
def school(weg: Weg, _scholen: Planscholen) -> Iterator[Planschool]:
    """The school of the plan of this way."""
    school = _scholen.met(PLANLAGEN[weg.plan])
    with teruggedraaid():
        yield school
    school.vergeten()


@pytest.mark.parametrize("weg", alle_wegen(), ids=str)
def test_people_walk_the_way(weg: Weg, school: Planschool) -> None:
    kind = school.kind(groep=weg.groep)
    fouten = []
    for stap in weg.stappen:
        with klok.klok_op(stap.op):
            fouten += [f"{stap.nr} ({stap.op}): {zin}" for zin in _lopen(school, kind, stap)]

    assert fouten == []


def _lopen(school: Planschool, kind: Leerling, stap: Stap) -> Iterator[str]:
    if stap.gegeven:
        school.gegeven(kind, *({"op": stap.op} | feit for feit in stap.gegeven))
    if woorden := stap.doe or stap.kan_niet:
        yield from _doen(school, kind, stap, woorden)
    if stap.dan:
        yield from _anders(school, kind, stap)


def _doen(school: Planschool, kind: Leerling, stap: Stap, woorden: dict[str, Any]) -> Iterator[str]:
    versie = planversie_in_werking()
    assert versie is not None
    invuller = Invuller(plan_van(versie))
    pad = invuller.pad(woorden, stap.op)
    if woorden["feit"] == "afwijking":
        poging = school.afwijken(kind, pad, stap.als, reden=str(woorden.get("reden", "")))
    else:
        blad = school.formulier(kind, pad, stap.als)
        if blad.status_code != 200:
            yield f"{pad}: geen formulier ({blad.status_code})"
            return
        velden = [_veldje(naam, veld) for naam, veld in blad.context["form"].fields.items()]  # type: ignore[attr-defined]
        poging = school.vastleggen(kind, pad, stap.als, **invuller.invulling(woorden, stap.op, velden))
    if poging.vastgelegd != (stap.kan_niet is None):
        yield f"{woorden} op {pad}: vastgelegd={poging.vastgelegd} {_gezegd(poging.antwoord)}"


def _gezegd(antwoord: Any) -> str:
    """What the page says about a form that was not accepted."""
    context = antwoord.context or {}
    return f"{context.get('geweigerd')} {dict(context['form'].errors) if 'form' in context else ''}"


def _veldje(naam: str, veld: forms.Field) -> Veldje:
    keuzes = tuple(str(waarde) for waarde, _ in getattr(veld, "choices", ()))
    soort = {forms.DateField: "date", forms.DecimalField: "number"}.get(type(veld), "text")
    return Veldje(naam, keuzes, soort)


def _anders(school: Planschool, kind: Leerling, stap: Stap) -> Iterator[str]:
    """What is otherwise on the page of the pupil than the step says."""
    blad = school.blad(kind)
    stand = blad.stand
    heeft = {
        "open": set(blad.open),
        "te laat": set(blad.te_laat),
        "keuzes": set(blad.keuzes),
        "geblokkeerd": {stuk["pad"] for stuk in stand.geblokkeerd},
        "voorstellen": set(blad.voorstellen),
    }
    for sleutel, woorden in stap.dan.items():
        soort = sleutel.removeprefix("niet ")
        for woord in woorden if isinstance(woorden, list) else [woorden]:
            staat = any(pad == woord or pad.endswith(f".{woord}") for pad in heeft.get(soort, ()))
            if soort in heeft and staat != (sleutel == soort):
                yield f"{sleutel}: {woord} (wel: {sorted(heeft[soort])})"
