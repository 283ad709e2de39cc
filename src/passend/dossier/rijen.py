"""Rows that a fact carries: goals, who does what, and what people agreed on."""

from collections import defaultdict
from typing import Any

from passend.dossier.invulvelden import RIJEN, VOOR_RIJEN
from passend.dossier.models import Feit

__all__ = ["RIJEN", "rij_als_tekst", "rijen_per_plek", "rijen_van"]


def rijen_van(feit: Feit) -> list[dict[str, Any]]:
    """The rows of a fact, in its order: {sectie, id, wat, …}; a row of a talk or meeting itself has no sectie."""
    rijen = feit.velden.get(RIJEN, [])
    return [rij for rij in rijen if isinstance(rij, dict)] if isinstance(rijen, list) else []


def rijen_per_plek(feit: Feit) -> dict[str, list[dict[str, Any]]]:
    """The rows by their place on the form; of a section that was emptied there are none."""
    gevonden: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for leeg in feit.velden.get("zonder", []):
        gevonden[f"{leeg}{VOOR_RIJEN}"] = []
    for rij in rijen_van(feit):
        if rij.get("sectie"):
            gevonden[f"{rij['sectie']}{VOOR_RIJEN}"].append(rij)
    return dict(gevonden)


def rij_als_tekst(rij: dict[str, Any]) -> str:
    """A row in one line: what, and then everything that was filled in with it."""
    rest = [f"{naam}: {waarde}" for naam, waarde in rij.items() if naam not in ("sectie", "id", "wat") and waarde]
    return "; ".join(filter(None, [str(rij.get("wat", "")), *rest]))
