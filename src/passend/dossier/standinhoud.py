"""The stand of the engine as plain data for screens and programs: names, days as ISO text, sources, reasons."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from passend.dossier.invulformulier import is_vast_te_leggen, lijst_van_kenmerk
from passend.dossier.klaar import is_beslissend, klaar_als
from passend.dossier.standvragen import te_stellen, zonder_aanleiding
from passend.dossier.verloop import verloop
from passend.engine.delen.plan import Plan
from passend.engine.regels.namen import korte_dag
from passend.engine.stand.afspraken import Afspraak
from passend.engine.stand.benoemen import bron_van, naam_van, rolnaam
from passend.engine.stand.bezoeken import treden_van
from passend.engine.stand.feiten import Feit
from passend.engine.stand.stand import Stand
from passend.engine.stand.taken import Taak, Taakstand


def standinhoud(plan: Plan, stand: Stand, ouder: Mapping[str, Plan] | None = None) -> dict[str, Any]:
    """Everything a screen needs of a stand; the same stand gives the same data, in the same order.

    `ouder`: path of a task -> the earlier plan under which it began; it is told in the words of that one.
    """
    over = stand.toestand.dossier.onderwerp.soort
    wijs = partial(_verwijzing, plan, over=over)
    eigen = [taak for _, taak in sorted(stand.taken.items()) if taak.zeker]
    altijd = zonder_aanleiding(stand)
    vertel = partial(_taak, plan, ouder or {}, over)
    return {
        "op": stand.op.isoformat(),
        "treden": _treden(plan, stand),
        "verloop": verloop(plan, stand),
        "taken": [vertel(taak) for taak in sorted(eigen, key=_volgorde)],
        "komend": [vertel(taak) for _, taak in sorted(stand.komend.items()) if taak.zeker],
        "vragen": [wijs(pad) | {"altijd": pad in altijd} for pad in sorted(te_stellen(stand))],
        "keuzes": [wijs(pad) for pad in stand.keuzes],
        "voorstellen": [*_voorstellen(stand, wijs), *_kenmerken(plan, stand)],
        "geblokkeerd": [
            wijs(pad) | {"mist": [wijs(mist) for mist in sorted(oordeel.mist)]}
            for pad, oordeel in sorted(stand.geblokkeerd.items())
        ],
        "waarschuwingen": [wijs(pad) for pad in sorted(stand.waarschuwingen)],
    }


def _volgorde(taak: Taak) -> tuple[int, str, str]:
    """Late first, then by last day, then by place in the plan."""
    rang = [Taakstand.TE_LAAT, Taakstand.OPEN, Taakstand.AFGEWEKEN, Taakstand.AF].index(taak.stand)
    return rang, _dag(taak.uiterlijk) or "9999", taak.pad


def _taak(plan: Plan, ouder: Mapping[str, Plan], over: str, taak: Taak) -> dict[str, Any]:
    """A task; one that began under an earlier edition of the plan says under which."""
    if taak.pad not in ouder:
        return taak_als_gegevens(plan, taak, over)
    begonnen = ouder[taak.pad]
    return taak_als_gegevens(begonnen, taak, over) | {"editie": str(begonnen.plan.editie)}


def taak_als_gegevens(plan: Plan, taak: Taak, over: str) -> dict[str, Any]:
    """One task: what, until when, whose, why, what it waits for and where it stands in the plan."""
    afspraak = {"naam": taak.element.naam} if isinstance(taak.element, Afspraak) else {}
    return {
        **(_verwijzing(plan, taak.pad, over=over) | afspraak),
        "stand": taak.stand.value,
        "uiterlijk": _dag(taak.uiterlijk),
        "open_vanaf": _dag(taak.open_vanaf),
        "voor": [rolnaam(plan, rol) for rol in taak.voor],
        "waarom": taak.waarom,
        "gemeld": _gemeld(plan, taak.gemeld) or _voorgesteld(plan, taak.voorstel),
        "bron": bron_van(plan, taak.pad),
        "kracht": str(getattr(taak.element, "kracht", None) or ""),
        "nagegaan": taak.nagegaan,
        "mist": [_verwijzing(plan, pad, over=over) for pad in sorted(taak.oordeel.mist)],
        "open_plekken": list(taak.vragen),
        "klaar_als": klaar_als(plan, taak.element),
        "beslissend": is_beslissend(plan, taak.element),
        "herinneren_vanaf": _dag(taak.herinneren_vanaf),
    }


def _gemeld(plan: Plan, feit: Feit | None) -> str:
    """What somebody said who asked for a task: about what, and why."""
    if feit is None:
        return ""
    over = [naam_van(plan, str(pad)) for pad in feit.alle("over")]
    return ": ".join([*over, str(feit.reden)])


def _voorgesteld(plan: Plan, feit: Feit | None) -> str:
    """What somebody proposed to decide or to begin, and why."""
    if feit is None:
        return ""
    wie = " en ".join(rolnaam(plan, str(rol)) for rol in feit.door)
    genoemd = feit.alle("keuze") or (feit.alle("over") if feit.soort == "toestemming" else ())
    wat = ", ".join(naam_van(plan, str(pad)) for pad in genoemd) or str(feit.een("uitkomst", ""))
    kop = " ".join(filter(None, ["voorgesteld", wie and f"door {wie}", f"op {korte_dag(feit.op)}"]))
    return ": ".join(filter(None, [kop, wat, str(feit.reden or "")]))


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
                "route_naam": _routenaam(route, sleutel),
                "sleutel": sleutel,
                "trede": pad,
                "naam": "afgesloten" if pad.endswith(".einde") else naam_van(plan, pad),
                "nummer": getattr(plan.register.element(kern), "nummer", None),
                "volgnr": treden.index(pad) + 1 if pad in treden else None,
                "totaal": len(treden),
                "treden": [naam_van(plan, trede) for trede in treden],
            }
        )
    return gevonden


def _routenaam(route: Any, sleutel: str) -> str:
    """The name of a route; where somebody stands for each domein or vak apart, with that."""
    naam = str(route.naam or route.id)
    return f"{naam}: {sleutel}" if {"domein", "vak"} & set(route.per) and sleutel != route.id else naam


def _voorstellen(stand: Stand, wijs: Callable[[str], dict[str, Any]]) -> list[dict[str, Any]]:
    voorstellen = stand.voorstellen
    return [
        {
            **wijs(pad),
            "soort": soort,
            "gronden": [wijs(grond) for grond in sorted(voorstellen.gronden.get(pad, ()))],
        }
        for soort, paden in sorted(voorstellen.paden.items())
        for pad in sorted(paden)
    ]


def _kenmerken(plan: Plan, stand: Stand) -> list[dict[str, Any]]:
    """The features of the leerling that a signal proposes and nobody confirmed yet."""
    gevonden = []
    for kenmerk, waarde in sorted(stand.voorstellen.leerling.items()):
        lijst = lijst_van_kenmerk(plan, kenmerk, str(waarde))
        if lijst is not None and str(stand.toestand.dossier.kenmerk(kenmerk)) != str(waarde):
            naam = f"{naam_van(plan, lijst.pad)}: {waarde}"
            vast = {"pad": lijst.pad, "naam": naam, "vast_te_leggen": True}
            gevonden.append({**vast, "soort": "leerling", "gronden": []})
    return gevonden


def _verwijzing(plan: Plan, pad: str, *, over: str) -> dict[str, Any]:
    """What a path is called, and whether a person can record something there about this kind of onderwerp."""
    return {"pad": pad, "naam": naam_van(plan, pad), "vast_te_leggen": is_vast_te_leggen(plan, pad, over)}


def _dag(dag: date | datetime | None) -> str | None:
    return dag.isoformat() if dag else None
