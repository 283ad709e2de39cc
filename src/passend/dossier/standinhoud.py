"""The stand of the engine as plain data for screens and programs: names, days as ISO text, sources, reasons."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from passend.engine.delen.plan import Plan
from passend.engine.stand.benoemen import naam_van, rolnaam
from passend.engine.stand.bezoeken import treden_van
from passend.engine.stand.stand import Stand
from passend.engine.stand.taken import Taak, Taakstand


def standinhoud(plan: Plan, stand: Stand) -> dict[str, Any]:
    """Everything a screen needs of a stand; the same stand gives the same data, in the same order."""
    eigen = [taak for _, taak in sorted(stand.taken.items()) if taak.zeker]
    return {
        "op": stand.op.isoformat(),
        "treden": _treden(plan, stand),
        "taken": [taak_als_gegevens(plan, taak) for taak in sorted(eigen, key=_volgorde)],
        "komend": [taak_als_gegevens(plan, t) for _, t in sorted(stand.komend.items()) if t.zeker],
        "vragen": [_verwijzing(plan, pad) for pad in sorted(stand.vragen)],
        "keuzes": [_verwijzing(plan, pad) for pad in stand.keuzes],
        "voorstellen": _voorstellen(plan, stand),
        "geblokkeerd": [
            _verwijzing(plan, pad) | {"mist": [_verwijzing(plan, mist) for mist in sorted(oordeel.mist)]}
            for pad, oordeel in sorted(stand.geblokkeerd.items())
        ],
        "waarschuwingen": [_verwijzing(plan, pad) for pad in sorted(stand.waarschuwingen)],
    }


def _volgorde(taak: Taak) -> tuple[int, str, str]:
    """Late first, then by last day, then by place in the plan."""
    rang = [Taakstand.TE_LAAT, Taakstand.OPEN, Taakstand.AFGEWEKEN, Taakstand.AF].index(taak.stand)
    return rang, _dag(taak.uiterlijk) or "9999", taak.pad


def taak_als_gegevens(plan: Plan, taak: Taak) -> dict[str, Any]:
    """One task: what, until when, whose, why, what it waits for and where it stands in the plan."""
    return {
        **_verwijzing(plan, taak.pad),
        "stand": taak.stand.value,
        "uiterlijk": _dag(taak.uiterlijk),
        "open_vanaf": _dag(taak.open_vanaf),
        "voor": [rolnaam(plan, rol) for rol in taak.voor],
        "waarom": taak.waarom,
        "bron": _bron(plan, taak.pad),
        "kracht": str(getattr(taak.element, "kracht", None) or ""),
        "nagegaan": taak.nagegaan,
        "mist": [_verwijzing(plan, pad) for pad in sorted(taak.oordeel.mist)],
        "open_plekken": list(taak.vragen),
    }


def _treden(plan: Plan, stand: Stand) -> list[dict[str, Any]]:
    gevonden = []
    for sleutel, pad in sorted(stand.treden.items()):
        route = next((r for r in plan.routes if not isinstance(r, str) and pad.startswith(f"{r.pad}.")), None)
        if route is None:
            continue
        treden = [trede.pad for trede in treden_van(route)]
        kern = pad.removesuffix(".einde")
        gevonden.append(
            {
                "route": route.pad,
                "route_naam": route.naam or route.id,
                "sleutel": sleutel,
                "trede": pad,
                "naam": "afgesloten" if pad.endswith(".einde") else naam_van(plan, pad),
                "nummer": getattr(plan.register.element(kern), "nummer", None),
                "volgnr": treden.index(kern) + 1 if kern in treden else None,
                "totaal": len(treden),
                "treden": [naam_van(plan, trede) for trede in treden],
            }
        )
    return gevonden


def _voorstellen(plan: Plan, stand: Stand) -> list[dict[str, Any]]:
    voorstellen = stand.voorstellen
    return [
        {
            **_verwijzing(plan, pad),
            "soort": soort,
            "gronden": [_verwijzing(plan, grond) for grond in sorted(voorstellen.gronden.get(pad, ()))],
        }
        for soort, paden in sorted(voorstellen.paden.items())
        for pad in sorted(paden)
    ]


def _verwijzing(plan: Plan, pad: str) -> dict[str, Any]:
    return {"pad": pad, "naam": naam_van(plan, pad)}


def _bron(plan: Plan, pad: str) -> list[str]:
    """Where it stands in the school's document: of the element, else of what it is part of."""
    while pad:
        bron: Iterable[str] = getattr(plan.register.element(pad), "bron", None) or ()
        if bron:
            return list(bron)
        pad = pad.rpartition(".")[0]
    return []


def _dag(dag: date | datetime | None) -> str | None:
    return dag.isoformat() if dag else None
