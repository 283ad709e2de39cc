"""Expected counts, sources of the answer, and the words of an explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from passend.engine.gevallen.vergelijken.kern import Vergelijking, raakt
from passend.engine.stand.tellen import tel
from passend.engine.stand.uitleg import oordeelzin, signaalzin, taakzin, vraagzin

# What an explanation must hold when a case names it: days (18-9), moments and levels (M5, V), parts of roles (ib-2).
_DAG = re.compile(r"\b\d{1,2}-\d{1,2}\b")
_UITSLAG = re.compile(r"\b[ME]\d\b|\b[IV]+\b[+-]?")


def telt(v: Vergelijking, verwacht: dict[str, Any]) -> list[str]:
    """There are so many of these."""
    fouten = []
    for woord, wil in verwacht.items():
        telling = tel(v.antwoord.na, woord)
        klopt = (
            all(telling.get(jaar, 0) == n for jaar, n in wil.items())
            if isinstance(wil, dict) and telling is not None
            else telling == wil
        )
        if not klopt:
            fouten.append(f"{woord} telt {telling}, verwacht {wil}")
    return fouten


def omdat(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """The rule that gives the answer must be among what the engine used."""
    stand = v.antwoord.stand
    bronnen = {
        *stand.taken,
        *(t.opdracht.grond for t in stand.taken.values()),
        *(s.signaal.pad for s in stand.signalen.open),
    }
    bronnen |= {pad for poging in v.antwoord.pogingen for pad in poging.oordelen} | set(stand.signalen.vragen)
    fouten = []
    for item in verwacht:
        pad = v.pad(item)
        if not any(bron and raakt(bron, pad) for bron in bronnen) and not any(not o.mag for o in v.oordelen(item)):
            fouten.append(f"{item} geeft het antwoord niet")
    return fouten


def waarom(v: Vergelijking, verwacht: str) -> list[str]:
    """The days, results and roles that a case names stand in the explanations; its other words are for people."""
    uitleg = " ".join(_uitleg(v))
    woorden = [*_DAG.findall(verwacht), *_UITSLAG.findall(verwacht), *_rollen(v, verwacht)]
    return [f"de uitleg noemt {woord} niet" for woord in dict.fromkeys(woorden) if not _staat_in(v, woord, uitleg)]


def _uitleg(v: Vergelijking) -> Iterator[str]:
    """Every sentence that the engine has for this answer."""
    stand = v.antwoord.stand
    yield from (signaalzin(stand.toestand, signaal) for signaal in stand.signalen.open)
    yield from (vraagzin(stand.toestand, pad, vragen) for pad, vragen in stand.signalen.vragen.items())
    yield from (taakzin(stand.toestand, taak) for taak in stand.taken.values() if taak.zeker)
    yield from (oordeelzin(stand.toestand.boek, oordeel) for oordeel in v.geprobeerd)


def _rollen(v: Vergelijking, tekst: str) -> list[str]:
    """The roles, and parts of roles, that a text names by their id."""
    plan = v.antwoord.stand.toestand.plan
    rollen = [rol for rol in plan.rollen if not isinstance(rol, str)]
    delen = [deel.id for rol in rollen for deel in rol.verdeling if not isinstance(deel, str)]
    bekend = [*(rol.id for rol in rollen), *delen]
    return [rol for rol in bekend if re.search(rf"(?<![\w-]){re.escape(rol)}(?![\w-])", tekst)]


def _staat_in(v: Vergelijking, woord: str, uitleg: str) -> bool:
    plan = v.antwoord.stand.toestand.plan
    naam = next((rol.naam for rol in plan.rollen if not isinstance(rol, str) and rol.id == woord), None)
    return any(re.search(rf"(?<![\w-]){re.escape(een)}(?![\w])", uitleg) for een in (woord, naam) if een)
