"""Where a plan writes down what a pupil is good at, and what the pupil and the parents say themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from passend.dossier.onderwerpen import LEERLING
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.bijeenkomsten import Contact
from passend.engine.delen.plan import Plan
from passend.engine.delen.stukken import Document
from passend.engine.stand.benoemen import naam_van_element

OUDERS = "ouders"
# Words with which people name what goes well; a section with one of these in its name is about that.
_STERK = re.compile(r"\b(sterk\w*|talent\w*|interesse\w*|stimuler\w*|kwaliteiten|gaat goed|goed in)\b", re.IGNORECASE)
_PER_GROEP = frozenset({"groep", "leerkracht", "school"})


@dataclass(frozen=True, slots=True)
class Eigenplekken:
    """Paths of places on forms, each with its name.

    `sterk`: what goes well. `leerling`, `ouders`: what these say themselves. `gesprekken`: talks (paths) with the
    leerling, of which the whole report is what the leerling says. `vullen`: the form on which to write what goes well,
    and the one for what the leerling says; "" where the plan has none.
    """

    sterk: dict[str, str] = field(default_factory=dict)
    leerling: dict[str, str] = field(default_factory=dict)
    ouders: dict[str, str] = field(default_factory=dict)
    gesprekken: frozenset[str] = frozenset()
    vul_sterk: str = ""
    vul_leerling: str = ""


_bekend: dict[int, tuple[Plan, Eigenplekken]] = {}


def eigenplekken(plan: Plan) -> Eigenplekken:
    """These places, worked out once per plan."""
    gevonden = _bekend.get(id(plan))
    if gevonden is None or gevonden[0] is not plan:
        gevonden = _bekend[id(plan)] = plan, _gezocht(plan)
    return gevonden[1]


def _gezocht(plan: Plan) -> Eigenplekken:
    sterk: dict[str, str] = {}
    leerling: dict[str, str] = {}
    ouders: dict[str, str] = {}
    for houder, sectie in _secties(plan):
        naam = naam_van_element(plan, sectie)
        doet_mee = set(map(str, sectie.door))
        if LEERLING in doet_mee or (isinstance(houder, Contact) and houder.met == LEERLING):
            leerling[sectie.pad] = naam
        elif OUDERS in doet_mee:
            ouders[sectie.pad] = naam
        elif _STERK.search(naam):
            sterk[sectie.pad] = naam
    gesprekken = {contact.pad for contact in plan.contact if isinstance(contact, Contact) and contact.met == LEERLING}
    return Eigenplekken(
        sterk=sterk,
        leerling=leerling,
        ouders=ouders,
        gesprekken=frozenset(gesprekken),
        vul_sterk=next((_houder(pad) for pad in sterk if pad.startswith("documenten.")), ""),
        vul_leerling=next(iter(sorted(gesprekken)), next((_houder(pad) for pad in leerling), "")),
    )


def _secties(plan: Plan) -> Iterator[tuple[Any, Sectie]]:
    """Every section that is filled for one leerling and is no table of facts, with what it is part of."""
    for sectie in plan.register.elementen(Sectie):
        houder = plan.register.element(_houder(sectie.pad))
        if sectie.soort in ("tabel", "handtekeningen") or _PER_GROEP & set(getattr(houder, "voor", None) or []):
            continue
        if isinstance(houder, Document | Contact) or LEERLING in (getattr(houder, "voor", None) or []):
            yield houder, sectie


def _houder(pad: str) -> str:
    return pad.rpartition(".")[0]
