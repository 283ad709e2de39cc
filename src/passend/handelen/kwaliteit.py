"""What a plan still lacks before it begins, in plain sentences. It advises; what the plan of the school asks refuses.

A goal says where somebody stands, where to, how that is seen and when;
support says who, where, how often and how long; parents and the leerling have a part; and there is a day to look back.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from passend.dossier.invulvelden import RIJEN, Invulveld

_DOEL = {
    "nu": "hoe het nu is",
    "straks": "hoe het straks is",
    "gemeten met": "hoe u het meet",
    "uiterlijk": "op welke dag het klaar is",
}
_INZET = {"wie": "wie het doet", "waar": "waar", "hoe vaak": "hoe vaak", "hoe lang": "hoe lang het duurt"}
_OOK = {"hoe vaak": "wanneer"}  # days say how often as well
_OUDERS, _LEERLING = re.compile(r"ouder|thuis"), re.compile(r"leerling|kind")
_GENOEG = 60  # letters of a goal in a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Opzet:
    """What is judged: the places of the form, the rows and texts by `sleutel`, and the days between which it runs.

    `kijkt_terug`: whether the plan of the school or an agreement names a day to look back.
    """

    velden: Sequence[Invulveld]
    inhoud: Mapping[str, Any]
    begin: date
    einde: date | None = None
    kijkt_terug: bool = False


def wat_ontbreekt(opzet: Opzet) -> list[str]:
    """The sentences, the goals first; empty when there is nothing to say."""
    doelen, inzet = list(_rijen(opzet, "doelen")), list(_rijen(opzet, "inzet"))
    gevonden: list[str] = []
    if _heeft(opzet, "doelen") and not doelen and not _tekst_bij(opzet, "doelen"):
        gevonden.append("Er staat nog geen doel in dit plan.")
    for rij in doelen:
        gevonden += _in_doel(opzet, rij)
    if _heeft(opzet, "inzet") and not inzet and not _tekst_bij(opzet, "inzet"):
        gevonden.append("Er staat nog niet in wie wat doet.")
    for rij in inzet:
        gevonden += _in_inzet(opzet, rij)
    return [*gevonden, *_wie_erbij_hoort(opzet, inzet), *_terugkijken(opzet, doelen)]


def _in_doel(opzet: Opzet, rij: Mapping[str, Any]) -> Iterator[str]:
    naam = _kort(rij)
    if mist := [zin for sleutel, zin in _DOEL.items() if not rij.get(sleutel)]:
        yield f"Doel '{naam}': schrijf nog op {_en(mist)}."
    yield from _dag(opzet, f"Doel '{naam}'", rij.get("uiterlijk"))


def _in_inzet(opzet: Opzet, rij: Mapping[str, Any]) -> Iterator[str]:
    naam = _kort(rij)
    if mist := [zin for sleutel, zin in _INZET.items() if not (rij.get(sleutel) or rij.get(_OOK.get(sleutel, "")))]:
        yield f"'{naam}': schrijf nog op {_en(mist)}."
    yield from _dag(opzet, f"'{naam}'", rij.get("tot"))


def _dag(opzet: Opzet, wat: str, tekst: Any) -> Iterator[str]:
    """A day outside the days of the plan."""
    if not tekst:
        return
    dag = date.fromisoformat(str(tekst))
    if dag < opzet.begin:
        yield f"{wat} is klaar op {_als_dag(dag)}, maar het plan begint op {_als_dag(opzet.begin)}."
    elif opzet.einde is not None and dag > opzet.einde:
        yield f"{wat} loopt tot {_als_dag(dag)}. Het plan loopt volgens het schoolplan tot {_als_dag(opzet.einde)}."


def _wie_erbij_hoort(opzet: Opzet, inzet: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    doen = {str(rij.get("wie", "")) for rij in inzet}
    for rol, patroon, zin in (
        ("ouders", _OUDERS, "Er staat nog niet in wat ouders doen of ervan vinden."),
        ("leerling", _LEERLING, "Er staat nog niet in wat de leerling zelf doet of ervan vindt."),
    ):
        if rol not in doen and not any(opzet.inhoud.get(v.sleutel) for v in opzet.velden if patroon.search(v.pad)):
            yield zin


def _terugkijken(opzet: Opzet, doelen: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if not opzet.kijkt_terug and not any(rij.get("uiterlijk") for rij in doelen):
        yield "Er is nog geen dag afgesproken om terug te kijken."


def _heeft(opzet: Opzet, soort: str) -> bool:
    return any(veld.rijsoort == soort for veld in opzet.velden)


def _rijen(opzet: Opzet, soort: str) -> Iterator[Mapping[str, Any]]:
    for veld in opzet.velden:
        if veld.soort == RIJEN and veld.rijsoort == soort:
            yield from opzet.inhoud.get(veld.sleutel) or []


def _tekst_bij(opzet: Opzet, soort: str) -> bool:
    """Whether something stands in the texts of a section that has rows of this kind."""
    secties = {veld.sectie for veld in opzet.velden if veld.rijsoort == soort}
    return any(opzet.inhoud.get(v.sleutel) for v in opzet.velden if v.sectie in secties and v.soort != RIJEN)


def _kort(rij: Mapping[str, Any]) -> str:
    tekst = str(rij.get("wat") or "zonder naam")
    return tekst if len(tekst) <= _GENOEG else f"{tekst[:_GENOEG].rstrip()}…"


def _en(delen: Sequence[str]) -> str:
    return " en ".join(filter(None, [", ".join(delen[:-1]), delen[-1]]))


def _als_dag(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"
