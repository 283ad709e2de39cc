"""Expected signals, questions and proposals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from passend.engine.delen.signalen import StelVoor
from passend.engine.gevallen.vergelijken.kern import Vergelijking
from passend.engine.stand.signalen import VOORSTELSOORTEN

type Paar = tuple[str, str | None]


def signalen(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """The open signals are these and no others; with a vak, for these vakken and no others."""
    paren = _paren(v, verwacht)
    open_ = [(stand.signaal.pad, stand.vak) for stand in v.antwoord.stand.signalen.open]
    fouten = [
        f"signaal {pad} ({vak}) ontbreekt"
        for pad, vak in paren
        if not any(p == pad and vak in (None, w) for p, w in open_)
    ]
    teveel = [(pad, vak) for pad, vak in open_ if (pad, vak) not in paren and (pad, None) not in paren]
    return fouten + [f"signaal {pad} ({vak}) te veel" for pad, vak in teveel]


def signaal_is_er(v: Vergelijking, items: Sequence[Any]) -> list[str]:
    """These signals are open, perhaps among others."""
    open_ = {stand.signaal.pad for stand in v.antwoord.stand.signalen.open}
    return [f"signaal {pad} ontbreekt" for pad, _ in _paren(v, items) if pad not in open_]


def _paren(v: Vergelijking, items: Iterable[Any]) -> list[Paar]:
    paren: list[Paar] = []
    for item in items:
        if isinstance(item, dict) and "id" in item:
            paren.append((v.pad(f"signalen.{item['id']}"), item.get("vak")))
        elif isinstance(item, dict):
            paren += [(v.pad(f"signalen.{naam}"), vak) for naam, vak in item.items()]
        else:
            paren.append((v.pad(f"signalen.{item}"), None))
    return paren


def vragen(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """A person is asked these things, or something inside them."""
    return [
        f"vraag {item} ontbreekt"
        for item in verwacht
        if not any(v.is_zelfde(item, pad) or pad.startswith(f"{v.pad(item)}.") for pad in v.vragen)
    ]


def stelt_voor(v: Vergelijking, verwacht: Sequence[StelVoor]) -> list[str]:
    """These things are proposed, perhaps among others."""
    fouten = []
    voorstellen = v.antwoord.stand.voorstellen
    for blok in verwacht:
        for soort in (*VOORSTELSOORTEN, "onderzoek"):
            for item in getattr(blok, soort):
                if not any(v.is_zelfde(item, pad) for pad in voorstellen.paden.get(soort, set())):
                    fouten.append(f"voorstel {soort} {item} ontbreekt")
        for naam, eigen in (("leerling", voorstellen.leerling), ("invullen", voorstellen.invullen)):
            for sleutel, waarde in getattr(blok, naam).items():
                if eigen.get(sleutel) != waarde:
                    fouten.append(f"voorstel {naam} {sleutel}: {waarde} ontbreekt")
    return fouten
