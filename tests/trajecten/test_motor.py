"""The engine walks every way: what may be done may be done, what is refused says why, and the stand follows."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from passend.engine.gevallen.modellen import Geval
from passend.engine.gevallen.uitvoeren import Antwoord, Gevallenloper
from passend.engine.lagen.plan import stel_samen
from passend.engine.lezen.boom import laad_boom
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.pogingen import Poging
from passend.schoolplan.geheugen import GeheugenUitvoerder
from tests.trajecten.wegen import PLANLAGEN, PLANNEN, Stap, Weg, alle_wegen, wegen_van


@cache
def loper_van(plan: str) -> Gevallenloper:
    bomen = tuple(laad_boom(PLANNEN / bestand) for bestand in PLANLAGEN[plan])
    return Gevallenloper(Planboek(stel_samen(bomen).plan), GeheugenUitvoerder())


@cache
def antwoorden_van(plan: str) -> dict[tuple[str, int], Antwoord]:
    """The answer of the engine at every step of every way of a plan, in one round; what ways share is asked once."""
    sleutels: list[tuple[str, int, int]] = []
    gevallen: list[Geval] = []
    gesteld: dict[str, int] = {}
    for weg in wegen_van(plan):
        gedaan: list[dict[str, Any]] = []
        for stap in weg.stappen:
            gedaan += [{"op": stap.op} | feit for feit in stap.gegeven]
            poging = stap.doe or stap.kan_niet
            feit = _feit(plan, stap, poging) if poging else None
            vraag = repr((weg.groep, stap.op, gedaan, feit))
            if vraag not in gesteld:
                gesteld[vraag] = len(gevallen)
                gevallen.append(_geval(weg, stap, gedaan, feit))
            sleutels.append((weg.naam, stap.nr, gesteld[vraag]))
            gedaan += [feit] if feit and stap.doe else []
    antwoorden = {nr: antwoord for (nr, _), antwoord in loper_van(plan).beantwoord(gevallen).items()}
    return {(naam, stap): antwoorden[nr] for naam, stap, nr in sleutels}


def _feit(plan: str, stap: Stap, woorden: dict[str, Any]) -> dict[str, Any]:
    """The fact of a step, with who did it; what parents or the pupil say is said by them."""
    namens = woorden["feit"] == "toestemming" and woorden.get("van") in ("ouders", "leerling")
    return {"op": stap.op} | ({} if namens else {"door": stap.als.split("+")}) | woorden


def _geval(weg: Weg, stap: Stap, gedaan: list[dict[str, Any]], feit: dict[str, Any] | None) -> Geval:
    begin = weg.stappen[0].op
    augustus = date(begin.year - (begin.month < 8), 8, 1)  # since then the pupil is at this school
    leerling = {"op": augustus, "feit": "leerling", "groep": weg.groep}
    geval = {"geval": f"{weg.naam} {stap.nr}", "gegeven": [leerling, *gedaan], "op": stap.op, "dan": [{}]}
    return Geval.model_validate(geval | ({"poging": [feit]} if feit else {}))


@pytest.mark.parametrize("weg", alle_wegen(), ids=str)
def test_the_engine_walks_the_way(weg: Weg) -> None:
    antwoorden = antwoorden_van(weg.plan)
    fouten = [f"{stap.nr} ({stap.op}): {zin}" for stap in weg.stappen for zin in _fouten(antwoorden, weg, stap)]

    assert fouten == []


def _fouten(antwoorden: dict[tuple[str, int], Antwoord], weg: Weg, stap: Stap) -> list[str]:
    antwoord = antwoorden[weg.naam, stap.nr]
    fouten = []
    for poging in antwoord.pogingen:
        redenen = sorted(_redenen(poging))
        if poging.mag != (stap.kan_niet is None):
            fouten.append(f"{stap.doe or stap.kan_niet}: mag={poging.mag} {redenen}")
        fouten += [f"'{woord}' niet bij {redenen}" for woord in stap.want if not _noemt(redenen, woord)]
    return fouten + _anders(antwoord, stap.dan)


def _redenen(poging: Poging) -> set[str]:
    oordelen = poging.oordelen.values()
    return {str(reden) for een in oordelen if not een.mag for reden in (*een.mist, *een.rollen, *een.omdat)}


def _noemt(redenen: list[str], woord: str) -> bool:
    return any(reden == woord or reden.endswith(f".{woord}") or woord in reden for reden in redenen)


def _anders(antwoord: Antwoord, dan: dict[str, Any]) -> list[str]:
    """What is otherwise than the step says."""
    stand = antwoord.na
    per_stand = {
        soort: {pad for pad, taak in stand.taken.items() if taak.stand.value == soort and taak.zeker}
        for soort in ("open", "te laat", "af", "afgeweken")
    }
    heeft = per_stand | {
        "keuzes": set(stand.keuzes),
        "trede": set(stand.treden.values()),
        "geblokkeerd": set(stand.geblokkeerd),
        "vragen": stand.vragen,
    }
    heeft["voorstellen"] = {pad for paden in stand.voorstellen.paden.values() for pad in paden}
    return [zin for sleutel, woorden in dan.items() for zin in _verschil(sleutel, woorden, heeft)]


def _verschil(sleutel: str, woorden: Any, heeft: dict[str, set[str]]) -> list[str]:
    soort = sleutel.removeprefix("niet ")
    gevonden = heeft[soort]
    alle = woorden if isinstance(woorden, list) else [woorden]
    staat = {woord: any(pad == woord or pad.endswith(f".{woord}") for pad in gevonden) for woord in alle}
    moet = sleutel == soort
    return [f"{sleutel}: {woord} (wel: {sorted(gevonden)})" for woord, is_daar in staat.items() if is_daar != moet]
