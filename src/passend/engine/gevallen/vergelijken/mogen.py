"""What may be recorded, what is held up and why, which choices there are, what warns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from passend.engine.gevallen.modellen import Mist
from passend.engine.gevallen.vergelijken.kern import Vergelijking, raakt
from passend.engine.stand.feiten import als_tuple
from passend.engine.stand.vereisten import Oordeel


def geblokkeerd(v: Vergelijking, verwacht: Sequence[Mist]) -> list[str]:
    """These are held up, for these reasons; an empty list says that nothing is."""
    blokkades = v.antwoord.stand.geblokkeerd
    if not verwacht:
        return [f"{pad} is geblokkeerd: {sorted(oordeel.mist)}" for pad, oordeel in blokkades.items()]
    fouten = []
    for mist in verwacht:
        for wat in als_tuple(mist.wat):
            achteraan = (oordeel for pad, oordeel in blokkades.items() if pad.endswith(f".{wat}"))
            oordeel = blokkades.get(v.pad(wat)) or next(achteraan, None)
            fouten += _reden_klopt(v, str(wat), mist, [oordeel]) if oordeel else [f"{wat} is niet geblokkeerd"]
    return fouten


def keuzes(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """These choices can be made now and no others; `anders` is always possible and never listed."""
    eigen = set(v.antwoord.stand.keuzes)
    gezocht = {item: next((p for p in eigen if v.is_zelfde(item, p)), None) for item in verwacht if item != "anders"}
    fouten = [f"keuze {item} ontbreekt" for item, pad in gezocht.items() if pad is None]
    return fouten + [f"keuze {pad} te veel" for pad in sorted(eigen - set(gezocht.values()))]


def keuze_is_er(v: Vergelijking, items: Sequence[Any]) -> list[str]:
    """These choices can be made now, perhaps among others."""
    eigen = v.antwoord.stand.keuzes
    return [f"keuze {item} ontbreekt" for item in items if not any(v.is_zelfde(item, pad) for pad in eigen)]


def mag(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """These may be recorded now."""
    fouten = []
    for item in verwacht:
        oordelen = v.oordelen(item)
        if not oordelen or not all(oordeel.mag for oordeel in oordelen):
            redenen = [sorted(o.mist | o.rollen | o.omdat) for o in oordelen if not o.mag]
            fouten.append(f"{item} mag niet: {redenen}")
    return fouten


def mag_niet(v: Vergelijking, verwacht: Sequence[Mist]) -> list[str]:
    """These may not be recorded now, for these reasons."""
    fouten = []
    for mist in verwacht:
        for wat in als_tuple(mist.wat):
            geweigerd = [oordeel for oordeel in v.oordelen(wat) if not oordeel.mag]
            fouten += _reden_klopt(v, str(wat), mist, geweigerd) if geweigerd else [f"{wat} mag wel"]
    return fouten


def _reden_klopt(v: Vergelijking, wat: str, mist: Mist, oordelen: Sequence[Oordeel]) -> list[str]:
    gemist = {pad for oordeel in oordelen for pad in oordeel.mist}
    rollen = {rol for oordeel in oordelen for rol in oordeel.rollen}
    omdat = {reden for oordeel in oordelen for reden in oordeel.omdat | oordeel.mist}
    vanaf = v.pad(wat)
    fouten = [
        f"{wat}: {item} ontbreekt niet, wel {sorted(gemist)}"
        for item in mist.mist
        if v.pad(item, vanaf) not in gemist and not any(v.is_zelfde(item, pad) for pad in gemist)
    ]
    korte = v.antwoord.stand.toestand.rollen.korte
    fouten += [
        f"{wat}: rol {rol} staat niet in de weg, wel {sorted(rollen)}"
        for rol in mist.rol
        if korte(str(rol)) not in {korte(r) for r in rollen}
    ]
    return fouten + [
        f"{wat}: niet omdat {reden}, wel {sorted(omdat)}"
        for reden in als_tuple(mist.omdat)
        if not _is_reden(v, reden, omdat)
    ]


def _is_reden(v: Vergelijking, reden: Any, redenen: set[str]) -> bool:
    pad = v.pad(reden)
    return any(raakt(eigen, pad) or str(reden) in eigen or eigen.endswith(f".{reden}") for eigen in redenen)


def waarschuwt(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """There are these warnings; an empty list says that there are none."""
    if not verwacht:
        return [f"waarschuwing {pad} was niet verwacht" for pad in sorted(v.waarschuwingen)]
    fouten = []
    for item in verwacht:
        kop = str(item).partition(":")[0]
        if not any(v.is_zelfde(woord, pad) for woord in (item, kop) for pad in v.waarschuwingen):
            fouten.append(f"waarschuwing {item} ontbreekt")
    return fouten
