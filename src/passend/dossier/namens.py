"""Writing down what somebody from outside did or decided: such people do not work in the program themselves."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.stand.pogingen import Poging

# Who comes from outside the school.
_VAN_BUITEN = "extern"
# Who writes down a decision that was taken outside the school.
_OVER_BESLUITEN = frozenset({"ondersteuningscoordinator", "directie"})
_BESLUITEN = frozenset({"besluit", "voorstel"})


def namens_wie(plan: Plan, woorden: Mapping[str, Any], rollen: Sequence[str], poging: Poging) -> list[str]:
    """The rollen from outside in whose name somebody with these rollen may try what was refused in the own name.

    What an outsider did anybody writes down who may write about the leerling; what an outsider decided is for the
    coordinator and the directie. Whoever should have been there and was not, is not acted for.
    """
    gevraagd = sorted({rol for oordeel in poging.oordelen.values() for rol in oordeel.rollen} - set(rollen))
    if woorden.get("feit") in _BESLUITEN and not mag_namens_beslissen(plan, rollen):
        return []
    aanwezig = woorden.get("aanwezig")
    return [rol for rol in van_buiten(plan, gevraagd) if not aanwezig or rol in aanwezig]


def mag_namens_beslissen(plan: Plan, rollen: Iterable[str]) -> bool:
    """Whether one of these rollen writes down what was decided outside the school."""
    profielen = _profielen(plan)
    return any(profielen.get(rol) in _OVER_BESLUITEN for rol in rollen)


def van_buiten(plan: Plan, rollen: Iterable[str]) -> list[str]:
    """Those of these rollen that come from outside the school."""
    profielen = _profielen(plan)
    return [rol for rol in rollen if profielen.get(rol) == _VAN_BUITEN]


def _profielen(plan: Plan) -> dict[str, str | None]:
    return {rol.id: rol.profiel for rol in plan.rollen if not isinstance(rol, str)}
