"""Decisions that somebody proposed to whoever decides: kept waiting until the decision was taken, whatever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from passend.engine.stand.feiten import Feit

if TYPE_CHECKING:
    from passend.engine.stand.dossier import Dossier

VOORSTEL = "voorstel"


def open_voorstel(dossier: Dossier, besluit: str) -> Feit | None:
    """The latest proposal of a decision (a path) that was not decided on since; None when there is none."""
    gedaan = [feit for feit in dossier.van(VOORSTEL) if feit.heeft("id", besluit)]
    if not gedaan:
        return None
    laatste = gedaan[-1]
    besloten = dossier.met_doel(besluit, "besluit")
    return None if any((feit.op, feit.nr) > (laatste.op, laatste.nr) for feit in besloten) else laatste
