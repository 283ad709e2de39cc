"""The documents that belong to an element of the plan, for the readable page."""

from collections.abc import Iterator
from typing import Any

from passend.engine.blokken.vraagt import VraagtBlok
from passend.engine.delen.plan import Plan
from passend.engine.delen.stukken import Document
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.benoemen import naam_van_element


def stukken_van(plan: Plan, element: Any) -> list[dict[str, str]]:
    """Path and name of each document that an element names, makes, or asks before it can go on."""
    gevonden: dict[str, str] = {}
    for verwijzing in _verwijzingen(element):
        try:
            stuk = plan.register.zoek(verwijzing, vanaf=element.pad).element
        except VerwijzingFout:
            continue
        if isinstance(stuk, Document) and stuk.pad != element.pad:
            gevonden.setdefault(stuk.pad, naam_van_element(plan, stuk))
    return [{"pad": pad, "naam": naam} for pad, naam in gevonden.items()]


def _verwijzingen(element: Any) -> Iterator[str]:
    for sleutel in ("documenten", "document"):
        waarde = getattr(element, sleutel, None) or []
        yield from (een for een in ([waarde] if isinstance(waarde, str) else waarde) if isinstance(een, str))
    for sleutel in ("vraagt", "wacht_op"):
        for blok in getattr(element, sleutel, None) or []:
            if isinstance(blok, VraagtBlok) and blok.wat:
                yield blok.wat
