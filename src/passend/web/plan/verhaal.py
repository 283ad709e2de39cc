"""Each chapter of the plan beside the parts that carry it out: names with the place on the page where they stand."""

from collections.abc import Iterator
from typing import Any

_NIET_VERMELD = "niet vermeld"


def hoofdstukken_met_delen(plan: Any, leesbaar: dict[str, Any]) -> list[dict[str, Any]]:
    """The chapters of `plan_leesbaar`, each with its path as `anker`, and `doet`: {"naam", "anker"}.

    What the page does not show has no anker.
    """
    ankers = set(_ankers(leesbaar))
    paren = zip(_eigen_hoofdstukken(plan), leesbaar["hoofdstukken"], strict=True)
    return [_met_delen(plan, ankers, bron, woorden) for bron, woorden in paren]


def hoofdstuktitels(plan: Any) -> Iterator[tuple[str, str, str]]:
    """Of every chapter of the school, also those inside another: title, anker on the page, title of the outer one."""
    for hoofdstuk in _eigen_hoofdstukken(plan):
        yield from _titels(hoofdstuk, "")


def lijsten_met_anker(leesbaar: dict[str, Any]) -> list[dict[str, Any]]:
    """The lists of `plan_leesbaar` that hold something, each with the part of the plan as its `anker`."""
    return [lijst | {"anker": _deel(lijst["items"][0])} for lijst in leesbaar["lijsten"] if lijst["items"]]


def _eigen_hoofdstukken(plan: Any) -> list[Any]:
    return [deel for deel in plan.verhaal if deel != _NIET_VERMELD and deel.laag in ("", plan.plan.id)]


def _titels(hoofdstuk: Any, boven: str) -> Iterator[tuple[str, str, str]]:
    yield hoofdstuk.titel, hoofdstuk.pad, boven
    for deel in hoofdstuk.delen:
        if deel != _NIET_VERMELD:
            yield from _titels(deel, hoofdstuk.titel)


def _met_delen(plan: Any, ankers: set[str], bron: Any, woorden: dict[str, Any]) -> dict[str, Any]:
    binnen = [deel for deel in bron.delen if deel != _NIET_VERMELD]
    return woorden | {
        "anker": bron.pad,
        "doet": [
            doet
            for plaats in bron.plaats
            if plaats != _NIET_VERMELD
            for verwijzing in (*plaats.tabel, *plaats.figuur, *plaats.lijst)
            for doet in (_aanspreekpunten(plan) if verwijzing == "school" else [_doet(plan, ankers, verwijzing)])
        ],
        "delen": [_met_delen(plan, ankers, *paar) for paar in zip(binnen, woorden["delen"], strict=True)],
    }


def _aanspreekpunten(plan: Any) -> list[dict[str, str]]:
    """To whom parents go at this school, by the names of the functions."""
    namen = {rol.id: rol.naam or rol.id for rol in plan.rollen if rol != _NIET_VERMELD}
    genoemd = [rol for rol in plan.school.eerste_aanspreekpunt if isinstance(rol, str) and rol != _NIET_VERMELD]
    return [{"naam": namen.get(rol, rol), "anker": ""} for rol in genoemd]


def _doet(plan: Any, ankers: set[str], verwijzing: str) -> dict[str, str]:
    """A part of the plan (`signalen`) or one element of it."""
    if hasattr(plan, verwijzing):
        return {"naam": verwijzing.capitalize(), "anker": verwijzing if verwijzing in ankers else ""}
    gevonden = plan.register.zoek(verwijzing)
    namen = (getattr(gevonden.element, sleutel, None) for sleutel in ("naam", "titel", "tekst"))
    naam = next((naam for naam in namen if naam and naam != _NIET_VERMELD), verwijzing)
    return {"naam": naam, "anker": gevonden.pad if gevonden.pad in ankers else ""}


def _ankers(leesbaar: dict[str, Any]) -> Iterator[str]:
    """The paths of what stands on the page: whole parts, routes with their steps, signals, items of lists."""
    yield from ("routes", "signalen")
    for route in leesbaar["routes"]:
        yield route["pad"]
        yield from (trede["pad"] for trede in route["treden"])
    yield from (signaal["pad"] for signaal in leesbaar["signalen"])
    for lijst in leesbaar["lijsten"]:
        for item in lijst["items"]:
            yield item["pad"]
            yield _deel(item)


def _deel(item: dict[str, Any]) -> str:
    """The part of the plan in which an item stands."""
    return str(item["pad"]).partition(".")[0]
