"""A plan in plain words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from passend.schoolplan.controle import plan_controleren
from passend.schoolplan.leesbaar import leesbaar
from passend.schoolplan.selectors import samengesteld_plan
from passend.web.opdrachten.planbestand import bestaande
from passend.web.opdrachten.uitvoer import json_tonen, melden, tonen


def uitvoeren(*, pad: Path, lagen: list[Path], als_json: bool) -> int:
    """Print a plan; 1 with all its errors when it cannot be read."""
    bestaande([*lagen, pad])
    controle = plan_controleren(pad, lagen=lagen)
    for fout in controle.fouten:
        melden(f"fout: {fout}")
    if not controle.klopt:
        return 1
    teksten = tuple((deel.name, deel.read_text(encoding="utf-8")) for deel in (*lagen, pad))
    woorden = leesbaar(samengesteld_plan(teksten).plan)
    if als_json:
        json_tonen(woorden)
    else:
        for regel in _regels(woorden):
            tonen(regel)
    return 0


def _regels(plan: dict[str, Any]) -> Iterator[str]:
    yield f"{plan['titel']}, editie {plan['editie']}"
    yield ""
    for hoofdstuk in plan["hoofdstukken"]:
        yield from _hoofdstuk(hoofdstuk, 0)
    for route in plan["routes"]:
        yield from ("", f"ROUTE {route['naam']}{_bron(route)}")
        for trede in route["treden"]:
            yield f"  {trede['nummer'] or '-'} {trede['naam']}{_bron(trede)}"
            if trede["instroom"]:
                yield f"      komt erin: {trede['instroom']}"
            for actie in trede["acties"]:
                yield f"      · {_item(actie)}"
            for besluit in trede["besluiten"]:
                yield f"      ? {_item(besluit)}"
                for keuze in besluit["keuzes"]:
                    yield f"          of {keuze['naam']}: {'; '.join(keuze['gevolgen']) or 'niets anders'}"
    yield from ("", "SIGNALEN")
    for signaal in plan["signalen"]:
        yield f"  {_item(signaal)}"
        yield f"      als: {signaal['als']}"
    for lijst in plan["lijsten"]:
        if lijst["items"]:
            yield from ("", lijst["kop"].upper(), *(f"  {_item(item)}" for item in lijst["items"]))


def _hoofdstuk(hoofdstuk: dict[str, Any], diepte: int) -> Iterator[str]:
    inspringing = "  " * diepte
    yield f"{inspringing}{hoofdstuk['titel']}"
    if hoofdstuk["open"]:
        yield f"{inspringing}  niet vermeld"
    for tekst in (hoofdstuk["tekst"], *hoofdstuk["punten"]):
        if tekst:
            yield f"{inspringing}  {tekst}"
    for deel in hoofdstuk["delen"]:
        yield from _hoofdstuk(deel, diepte + 1)


def _item(item: dict[str, Any]) -> str:
    delen = [item["naam"], *(f"{woord}: {wie}" for woord, wie in item["wie"]), *item["termijnen"]]
    if item["kracht"]:
        delen.append(item["kracht"])
    if item["open"]:
        delen.append(f"niet vermeld: {', '.join(item['open'])}")
    if not item["nagegaan"]:
        delen.append("niet nagegaan")
    return "; ".join(delen) + _bron(item)


def _bron(item: dict[str, Any]) -> str:
    return f" [{', '.join(item['bron'])}]" if item["bron"] else ""
