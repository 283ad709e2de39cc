"""The same properties over the plans of this repository, on the facts of their own cases."""

import random
import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from passend.engine.gevallen.modellen import Geval
from passend.engine.gevallen.uitvoeren import als_moment, kalender_van, momenten
from passend.engine.lagen.plan import stel_samen
from passend.engine.lezen.boom import Boom, laad_boom
from passend.engine.lezen.gevallen import lees_gevallen
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.ronde import Invoer
from passend.engine.termijnen.venster import als_dag
from tests.engine.stand.antwoorden import BEWEGING, antwoord, geschud, gesloten, gewijzigd, te_laat, verschil
from tests.engine.stand.hulp import invoer, standen
from tests.engine.stand.willekeurig import VREEMD, VREEMDE_DELEN

PLANNEN = Path(__file__).parents[3] / "plannen"
ONDER = {"vsv": ("wet",), "poster": ("wet",)}
NAMEN = ("vsv", "poster", "vesterhavet", "de-meent", "willibrord-miland")
# The cases with most facts say most; more of them would take longer than a test may.
AANTAL = 6

type Antwoorden = dict[str, dict[str, Any]]
plannen_in_huis = pytest.mark.parametrize("naam", NAMEN)


def bomen(naam: str) -> list[Boom]:
    """The plan with elements that nothing in it speaks of, over its layers."""
    gelezen = [laad_boom(PLANNEN / f"{laag}.yaml") for laag in (*ONDER.get(naam, ()), naam)]
    for deel, elementen in VREEMDE_DELEN.items():
        eigen = gelezen[-1].inhoud.get(deel, [])
        gelezen[-1].inhoud[deel] = [*(eigen if isinstance(eigen, list) else []), *deepcopy(elementen)]
    return gelezen


@cache
def proef(naam: str) -> Planboek:
    return Planboek(stel_samen(bomen(naam)).plan)


@cache
def gevallen(naam: str) -> list[Geval]:
    alle = lees_gevallen(PLANNEN / f"{naam}.gevallen.yaml", proef(naam).plan)
    gewone = [geval for geval in alle if not (geval.laag_ or geval.wijziging) and momenten(geval)]
    return sorted(gewone, key=lambda geval: -len(geval.gegeven))[:AANTAL]


def feiten_van(geval: Geval) -> list[dict[str, Any]]:
    return [dict(feit) for feit in geval.gegeven if not isinstance(feit, str)]


def vraag(boek: Planboek, geval: Geval, feiten: Sequence[dict[str, Any]]) -> Invoer:
    """The case on its last day, under a plan that worked here before its first fact."""
    op = als_dag(max(momenten(geval), key=als_dag))
    kalender = kalender_van(geval)
    dagen = [als_dag(als_moment(feit["op"])) for feit in feiten if feit.get("op")]
    return invoer(
        boek,
        feiten,
        op,
        sleutel=geval.geval,
        over=geval.over or "leerling",
        vanuit=[str(trede) for trede in geval.vanuit],
        kalender=kalender,
        sinds=kalender.schooljaar(min([op - timedelta(days=1), *dagen])).van,
    )


type Feiten = list[dict[str, Any]]


def antwoorden(naam: str, boek: Planboek, *varianten: Callable[[Feiten], Feiten]) -> list[Antwoorden]:
    """The answers of the cases with their facts as each variant gives them, all in one round of the rules."""
    alle = [
        replace(vraag(boek, geval, variant(feiten_van(geval))), sleutel=f"{nr}|{geval.geval}")
        for nr, variant in enumerate(varianten)
        for geval in gevallen(naam)
    ]
    gevonden: list[Antwoorden] = [{} for _ in varianten]
    for een, stand in zip(alle, standen(boek, *alle), strict=True):
        nr, _, geval = een.sleutel.partition("|")
        gevonden[int(nr)][geval] = antwoord(stand)
    return gevonden


@cache
def in_huis(naam: str) -> list[Antwoorden]:
    """The cases as they are, with their facts in another order, and with facts about something else."""
    toeval = random.Random(naam)
    beweging = (*BEWEGING, "actie")  # on a route per request an act may begin a run

    def anders_gelegd(feiten: Feiten) -> Feiten:
        return geschud(feiten, toeval.sample(feiten, len(feiten)), beweging)

    def met_vreemde(feiten: Feiten) -> Feiten:
        dagen = [feit["op"] for feit in feiten if feit.get("op")]
        return [*feiten, *({"op": toeval.choice(dagen), **feit} for feit in VREEMD if dagen)]

    return antwoorden(naam, proef(naam), list, anders_gelegd, met_vreemde)


def wat_niet_klopt(naam: str, anders: Antwoorden, vergelijk: Callable[[Any, Any], Any]) -> dict[str, Any]:
    """Per case what a comparison finds between its answer and the other one, where it finds something."""
    gevonden = {geval: vergelijk(een, anders[geval]) for geval, een in in_huis(naam)[0].items()}
    return {geval: verschillen for geval, verschillen in gevonden.items() if verschillen}


@plannen_in_huis
def test_facts_in_another_order_give_the_same_answer(naam: str) -> None:
    assert wat_niet_klopt(naam, in_huis(naam)[1], verschil) == {}


@plannen_in_huis
def test_facts_about_something_else_close_nothing(naam: str) -> None:
    assert wat_niet_klopt(naam, in_huis(naam)[2], gesloten) == {}


# --- other plans ---


def herschreven(naam: str, herschrijf: Callable[[str, Any, dict[str, Any]], Any]) -> Planboek:
    """The plan with every value of every mapping as `herschrijf` gives it: key, value, the mapping around it."""

    def loop(waarde: Any) -> None:
        for sleutel, inhoud in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
            if isinstance(inhoud, dict | list):
                loop(inhoud)
            if isinstance(waarde, dict):
                waarde[sleutel] = herschrijf(str(sleutel), inhoud, waarde)

    gelezen = bomen(naam)
    for boom in gelezen:
        loop(boom.inhoud)
    return Planboek(stel_samen(gelezen).plan)


def strenger(sleutel: str, inhoud: Any, blok: dict[str, Any]) -> Any:
    """Half the time, or once more."""
    duur = re.fullmatch(r"(\d+) (\w+)", inhoud) if isinstance(inhoud, str) else None
    if duur and int(duur[1]) > 1 and ((sleutel == "binnen" and "na" in blok) or sleutel == "elke"):
        return f"{int(duur[1]) // 2} {duur[2]}"
    if sleutel == "minstens" and "per" in blok and isinstance(inhoud, int):
        return inhoud + 1
    return inhoud


@plannen_in_huis
def test_stricter_terms_never_make_less_late(naam: str) -> None:
    (streng,) = antwoorden(naam, herschreven(naam, strenger), list)

    assert wat_niet_klopt(naam, streng, lambda een, ander: te_laat(een) - te_laat(ander)) == {}


INVULLING: dict[str, tuple[Any, ...]] = {
    "termijn": ({"binnen": "2 weken", "na": "schooljaar.start"}, {"per": "schooljaar", "minstens": 1}, "op afspraak"),
    "wanneer": ({"per": "schooljaar", "minstens": 2}, {"in": "november"}),
    "momenten": ({"per": "schooljaar", "minstens": 2}, {"in": "november"}),
    "frequentie": ({"elke": "6 weken"}, {"per": "schooljaar", "minstens": 3}),
    "looptijd": ({"duurt": "6 weken"}, {"duurt": "20 weken"}),
    "gezag": ("alle", "een"),
    "aaneengesloten": ("ja", "nee"),
    "minstens": (1, 2),
    "binnen": ("1 week", "4 weken"),
    "vanaf": (1, 3),
    "beslist": ("leerling",),
    "voert uit": ("leerling",),
    "leidt": ("leerling",),
}


@plannen_in_huis
def test_filling_in_open_spots_changes_no_answer(naam: str) -> None:
    toeval = random.Random(naam)

    def vul_in(sleutel: str, inhoud: Any, blok: dict[str, Any]) -> Any:
        return toeval.choice(INVULLING[sleutel]) if inhoud == "niet vermeld" and sleutel in INVULLING else inhoud

    (ingevuld,) = antwoorden(naam, herschreven(naam, vul_in), list)

    assert wat_niet_klopt(naam, ingevuld, gewijzigd) == {}
