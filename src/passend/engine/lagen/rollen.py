"""Roles in a farther layer are profiles: whoever has that profile in the plan of the school, whatever it is called.

Only profiles that a school has one of are meant so: the law's `ib` with profiel ondersteuningscoordinator is the
school's `ko` with that profile. Two outsiders, or two specialists, are not each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from passend.engine.lagen.laag import Knoop, Laag, als_lijst
from passend.engine.lezen.register import FUNCTIES

_ROLSLEUTELS: Final = frozenset(
    {
        *("leidt", "voert uit", "doet mee", "zo mogelijk", "zo nodig", "op afroep", "adviseert", "beslist", "tekent"),
        *("hoort het", "ziet toe", "bij verschil", "namens", "met", "aan", "van", "door", "leden", "contact via"),
        *("zichtbaar voor", "afwijken", "melding aan", "wie", "rol", "een van"),
    }
)
_ROL_ALLEEN_IN: Final = {"voor": "signalen"}


def koppel_profielen(lagen: Sequence[Laag]) -> list[Laag]:
    """Return the layers with the roles of every farther one named as the layers above it name them.

    A profile that one nearer role has takes that role's id and keeps its own as a former one (`was`); where several
    people have it, the farther role stays and they become its members (`leden`).
    """
    return [_koppel(laag, lagen[nummer + 1 :]) for nummer, laag in enumerate(lagen)]


def _koppel(laag: Laag, nadere: Sequence[Laag]) -> Laag:
    anders: dict[str, str] = {}
    leden: dict[str, list[str]] = {}
    eigen = {rol["profiel"]: rol["id"] for rol in _rollen(laag) if _is_enige(rol, laag)}
    genoemd = {rol["id"] for nader in nadere for rol in _rollen(nader)}
    for profiel, rol in eigen.items():
        namen = _wie_heeft(profiel, nadere) if rol not in genoemd else []
        if len(namen) == 1:
            anders[rol] = namen[0]
        elif namen:
            leden[rol] = namen
    if not anders and not leden:
        return laag
    boom: dict[str, object] = {deel: _hernoem(laag, inhoud, anders, deel) for deel, inhoud in laag.boom.items()}
    boom["rollen"] = [_hernoem_rol(laag, rol, anders, leden) for rol in als_lijst(boom["rollen"])]
    return replace(laag, boom=boom)


def _rollen(laag: Laag) -> list[Mapping[str, Any]]:
    return [rol for rol in als_lijst(laag.boom.get("rollen")) if isinstance(rol, Mapping) and "id" in rol]


def _is_enige(rol: Mapping[str, Any], laag: Laag) -> bool:
    profiel = rol.get("profiel")
    return profiel in FUNCTIES and sum(ander.get("profiel") == profiel for ander in _rollen(laag)) == 1


def _wie_heeft(profiel: str, nadere: Sequence[Laag]) -> list[str]:
    """Return the roles with a profile in the nearest layer that has any; people go before groups of people."""
    for laag in reversed(nadere):
        met = [rol for rol in _rollen(laag) if rol.get("profiel") == profiel]
        if met:
            return [rol["id"] for rol in met if "leden" not in rol] or [rol["id"] for rol in met]
    return []


def _hernoem(laag: Laag, waarde: Any, anders: Mapping[str, str], deel: str, sleutel: str = "") -> Any:
    """Return a value with roles renamed wherever a key holds roles; what does not change stays the same object."""
    if isinstance(waarde, Mapping):
        paren = {naam: _hernoem(laag, inhoud, anders, deel, naam) for naam, inhoud in waarde.items()}
        return waarde if all(paren[naam] is waarde[naam] for naam in paren) else Knoop(paren, (laag, waarde))
    if isinstance(waarde, list):
        stukken = [_hernoem(laag, stuk, anders, deel, sleutel) for stuk in waarde]
        return waarde if all(nieuw is oud for nieuw, oud in zip(stukken, waarde, strict=True)) else stukken
    rol = sleutel in _ROLSLEUTELS or _ROL_ALLEEN_IN.get(sleutel) == deel
    return anders.get(waarde, waarde) if rol and isinstance(waarde, str) else waarde


def _hernoem_rol(laag: Laag, rol: Any, anders: Mapping[str, str], leden: Mapping[str, list[str]]) -> Any:
    if not isinstance(rol, Mapping) or rol.get("id") not in {**anders, **leden}:
        return rol
    eigen = str(rol["id"])
    if eigen in leden:
        return Knoop({**rol, "leden": leden[eigen]}, (laag, rol))
    return Knoop({**rol, "id": anders[eigen], "was": [*als_lijst(rol.get("was", [])), eigen]}, (laag, rol))
