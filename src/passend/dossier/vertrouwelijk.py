"""How confidential a fact, a signal or a part of the stand is, by what the plan says about it.

- shielded: it touches something that the plan shows to some roles only (the meldcode route in the law);
- support: talks, documents, consents, decisions and features: for who gives or leads support;
- normal: results, observations and the support that was given: for whoever works with the leerling.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from passend.dossier.boeken import boek_van
from passend.engine.delen.plan import Plan
from passend.engine.stand.afscherming import alleen_voor
from passend.toegang.enums import Niveau

# Before the key of an incident: one incident can be shared, and nothing else of the file.
INCIDENT: Final = "incident"
_DELEN = frozenset(Plan.model_fields)
_GEWOON = frozenset({"toets", "methodetoets", "verwachting", "observatie", "steun", "terzijde"})


@dataclass(frozen=True, slots=True)
class Vertrouwelijkheid:
    """The level of a row, and for a shielded one the roles that it shows to."""

    niveau: Niveau
    alleen_voor: tuple[str, ...] = ()


GEWOON = Vertrouwelijkheid(Niveau.NORMAAL)


def van_feit(plan: Plan | None, soort: str, velden: Mapping[str, Any]) -> Vertrouwelijkheid:
    """How confidential a fact of this kind with these fields is."""
    rollen = alleen_voor(boek_van(plan).afscherming, set(paden_in(velden))) if plan else None
    if rollen is not None:
        return Vertrouwelijkheid(Niveau.AFGESCHERMD, tuple(sorted(rollen)))
    return GEWOON if soort in _GEWOON else Vertrouwelijkheid(Niveau.ONDERSTEUNING)


def van_pad(plan: Plan, pad: str) -> Vertrouwelijkheid:
    """How confidential it is that something of the plan holds for a leerling; normal unless the plan shields it."""
    rollen = alleen_voor(boek_van(plan).afscherming, [pad])
    return GEWOON if rollen is None else Vertrouwelijkheid(Niveau.AFGESCHERMD, tuple(sorted(rollen)))


def houders_in(velden: Mapping[str, Any]) -> list[str]:
    """The elements of the plan that a fact touches, as their part and id (`plannen.opp`); what is shared names them."""
    return sorted({".".join(pad.split(".")[:2]) for pad in paden_in(velden)})


def incidentdeel(feit: UUID) -> str:
    """What a share calls the incident that was recorded as this fact, with all that is recorded `bij` it."""
    return f"{INCIDENT}.{feit}"


def paden_in(waarde: Any) -> Iterator[str]:
    """Every path of the plan in the fields of a fact: values, and the keys under which texts stand."""
    if isinstance(waarde, str):
        if waarde.partition(".")[0] in _DELEN and " " not in waarde:
            yield waarde
    elif isinstance(waarde, Mapping):
        for sleutel, inhoud in waarde.items():
            yield from paden_in(str(sleutel))
            yield from paden_in(inhoud)
    elif isinstance(waarde, list | tuple):
        for een in waarde:
            yield from paden_in(een)
