"""An invented plan over an invented law, and ways to spoil it."""

from functools import cache
from pathlib import Path

from passend.engine.delen.plan import Plan
from passend.engine.lezen import Fout, LeesFouten, lees, lees_tekst

MAP = Path(__file__).parent
WET = MAP / "wet.yaml"
PLAN = MAP / "plan.yaml"

KOP = """
plan:
  id: proef
  titel: Proef
  editie: "1"
  van: 2026-08-01
  tot: niet vermeld
  lagen: {wet: geen}
"""


@cache
def wet() -> Plan:
    return lees(WET)


@cache
def plan() -> Plan:
    return lees(PLAN, lagen=[wet()])


def fouten(tekst: str) -> tuple[Fout, ...]:
    """What is wrong with a text."""
    try:
        lees_tekst(tekst)
    except LeesFouten as gevonden:
        return gevonden.fouten
    return ()


def fouten_na(inhoud: str) -> list[tuple[int, str]]:
    """What is wrong with the parts of a plan that is right otherwise: line (from 1 in `inhoud`) and message."""
    regels_in_kop = KOP.count("\n")
    return [(fout.regel - regels_in_kop, fout.zin) for fout in fouten(KOP + inhoud)]
