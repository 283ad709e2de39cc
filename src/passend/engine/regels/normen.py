"""The norms that a condition holds results against, in words: "norm per leerling: III of hoger (i-v)"."""

from collections.abc import Iterator

from pydantic import BaseModel

from passend.engine.blokken.vergelijking import Grenzen
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.delen.lijsten import Norm
from passend.engine.delen.plan import Plan
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.regels.namen import naam_van, opsomming
from passend.engine.regels.verwoorden import STAAT_NIET, vergelijking
from passend.engine.woorden import NIET_VERMELD


def normen_in_woorden(plan: Plan, voorwaarde: Voorwaarde | str | None, vanaf: str) -> list[str]:
    """Each norm with what it asks, those that a norm refers to included; `vanaf` is the path of the element around."""
    return [_zin(plan, norm) for norm in _normen(plan, voorwaarde, vanaf, {})]


def _normen(plan: Plan, waarde: object, vanaf: str, gezien: dict[str, Norm]) -> list[Norm]:
    for verwijzing in _verwijzingen(waarde):
        try:
            norm = plan.register.zoek(verwijzing, delen=("normen",), vanaf=vanaf).element
        except VerwijzingFout:
            continue
        if isinstance(norm, Norm) and norm.pad not in gezien:
            gezien[norm.pad] = norm
            _normen(plan, norm.niveau, norm.pad, gezien)
    return list(gezien.values())


def _verwijzingen(waarde: object) -> Iterator[str]:
    """What stands at the key `norm`, anywhere inside."""
    if isinstance(waarde, BaseModel):
        velden = {naam: getattr(waarde, naam) for naam in type(waarde).model_fields} | (waarde.model_extra or {})
        yield from _verwijzingen(velden)
    elif isinstance(waarde, dict):
        for naam, inhoud in waarde.items():
            if naam == "norm":
                lijst = inhoud if isinstance(inhoud, list) else [inhoud]
                yield from (str(een) for een in lijst if een not in (None, NIET_VERMELD))
            else:
                yield from _verwijzingen(inhoud)
    elif isinstance(waarde, list | tuple):
        for een in waarde:
            yield from _verwijzingen(een)


def _zin(plan: Plan, norm: Norm) -> str:
    delen = [_eis(plan, norm, test) for test in (norm.niveau, norm.waarde) if test is not None] or [STAAT_NIET]
    aandeel = f"{norm.aandeel} haalt " if norm.aandeel not in (None, NIET_VERMELD) else ""
    return f"{naam_van(plan, norm.pad)}: {aandeel}{' en '.join(delen)}"


def _eis(plan: Plan, norm: Norm, test: object) -> str:
    """What one comparator asks, with the scale on which it is meant."""
    takken = [tak for tak in getattr(test, "een_van", []) if isinstance(tak, Grenzen)]
    if takken:
        return opsomming(_eis(plan, norm, tak) for tak in takken)
    if verwezen := list(_verwijzingen(test)):
        return opsomming(naam_van(plan, een, norm.pad) for een in verwezen)
    schaal = getattr(test, "schaal", None)
    op_schaal = f" ({schaal})" if schaal not in (None, NIET_VERMELD) else ""
    return f"{vergelijking(test)}{op_schaal}"
