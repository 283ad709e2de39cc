"""Every condition of a plan with its address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from weakref import ReferenceType, ref

from pydantic import BaseModel

from passend.engine.blokken.basis import Blok, sleutel_van
from passend.engine.blokken.element import Element, Geldt
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.delen.plan import Plan
from passend.engine.delen.signalen import Signaal
from passend.engine.woorden import NIET_VERMELD


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A condition where it stands: the element it belongs to, and for a signaal whom it is about.

    `per` is leerling, vak, groep or school; None where the condition is about whatever the element is about.
    `geldt` is the scope of a signaal, which its condition takes in; other elements are judged by their scope apart.
    """

    voorwaarde: Voorwaarde
    eigenaar: str
    sleutel: str
    per: str | None = None
    geldt: Geldt | None = None
    element: Element | None = None


# Found once per plan, for as long as there is that plan: a walk through a whole plan takes longer than most rules.
_eerder: dict[int, tuple[ReferenceType[Plan], Mapping[str, Gevonden]]] = {}


def voorwaarden(plan: Plan) -> Mapping[str, Gevonden]:
    """All conditions by address: `<path of the element>.<key>`, such as `signalen.v-score.als`.

    In a block without a name of its own the keys on the way stand between: `besluiten.versnellen.vraagt.1.als`.
    A condition that the plan leaves open altogether is not among them.
    """
    nummer = id(plan)
    if nummer not in _eerder:
        _eerder[nummer] = ref(plan, lambda _: _eerder.pop(nummer, None)), _alle(plan)
    return _eerder[nummer][1]


def _alle(plan: Plan) -> dict[str, Gevonden]:
    gevonden: dict[str, Gevonden] = {}
    for deel in type(plan).model_fields:
        for adres, een in _zoek(getattr(plan, deel), sleutel_van(deel), "", None):
            gevonden.setdefault(adres, een)
    return gevonden


def _zoek(waarde: object, adres: str, pad: str, element: Element | None) -> Iterator[tuple[str, Gevonden]]:
    """Walk through a value; `pad` is the path of the element around it."""
    if isinstance(waarde, Voorwaarde):
        yield adres, _gevonden(waarde, adres, pad, element)
    elif isinstance(waarde, list):
        for i, deel in enumerate(waarde):
            yield from _zoek(deel, f"{adres}.{i}", pad, element)
    elif isinstance(waarde, BaseModel):
        eigen = waarde.pad if isinstance(waarde, Blok) and waarde.pad != pad else ""
        hier = eigen or adres
        binnen = waarde if isinstance(waarde, Element) else element
        for naam in type(waarde).model_fields:
            yield from _zoek(getattr(waarde, naam), f"{hier}.{sleutel_van(naam)}", eigen or pad, binnen)


def _gevonden(voorwaarde: Voorwaarde, adres: str, pad: str, element: Element | None) -> Gevonden:
    sleutel = adres.removeprefix(f"{pad}.")
    if not isinstance(element, Signaal) or sleutel != "als" or element.pad != pad:
        return Gevonden(voorwaarde, pad, sleutel, element=element)
    per = element.per if element.per != NIET_VERMELD else None
    geldt = element.geldt if isinstance(element.geldt, Geldt) else None
    return Gevonden(voorwaarde, pad, sleutel, per, geldt, element)
