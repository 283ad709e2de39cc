"""The stays of a pupil on the steps of one route, and what happened during each of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from passend.dossier.models import Feit
from passend.web.leerling.verteller import Gebeurtenis

_BEGIN = (date.min, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verblijf:
    """One stay. `besluit` is what brought the pupil there; None when nobody decided. `gedaan`: newest first."""

    pad: str
    naam: str
    van: date | None
    tot: date | None
    besluit: Gebeurtenis | None
    gedaan: list[Gebeurtenis]


def verblijven(
    stukken: Iterable[Mapping[str, Any]], gebeurtenissen: list[Gebeurtenis], feiten: Mapping[str, Feit]
) -> list[Verblijf]:
    """The stays on one route, the latest first; what happened on the day of a move belongs to the side it was on."""
    eigen = list(stukken)
    grenzen = [_grens(stuk, feiten.get(stuk["feit"])) for stuk in eigen]
    einden = [*grenzen, (date.max, 0)][1:]
    per_volg = {gebeurtenis.volg: gebeurtenis for gebeurtenis in gebeurtenissen if gebeurtenis.stand != "ingetrokken"}
    gevonden = []
    for stuk, begin, einde in zip(eigen, grenzen, einden, strict=True):
        feit = feiten.get(stuk["feit"])
        gevonden.append(
            Verblijf(
                pad=stuk["trede"],
                naam=stuk["naam"],
                van=_dag(stuk["van"]),
                tot=_dag(stuk["tot"]),
                besluit=None if feit is None else per_volg.get((feit.op, feit.volg)),
                gedaan=[gebeurtenis for gebeurtenis in gebeurtenissen if begin <= gebeurtenis.volg < einde],
            )
        )
    return list(reversed(gevonden))


def _grens(stuk: Mapping[str, Any], feit: Feit | None) -> tuple[date, int]:
    """From which fact on something belongs to a stay; a decision that had effect later counts from that day."""
    van = _dag(stuk["van"])
    if van is None:
        return _BEGIN
    return (feit.op, feit.volg) if feit is not None and feit.op == van else (van, 0)


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
