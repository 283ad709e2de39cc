"""One row per measurement, with the outcome of the condition for it and what explains that."""

from typing import Any

from passend.engine.regels.bladen.meetkeuze import Meetkeuze
from passend.engine.regels.bladen.metingtest import meting_test
from passend.engine.regels.bouw import BEWIJS, Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import Paar

# The columns of a measurement that explain an answer.
MEETBEWIJS = BEWIJS | {
    "feit": "q.id",
    "soort": "q.soort",
    "dag": "q.dag",
    "wat": "q.instrument",
    "moment": "q.moment",
    "niveau": "q.niveau",
    "waarde": "q.waarde",
    "tekst": "COALESCE(q.oordeel, q.uitslag)",
}


def bewijsrijen(bouw: Bouw, blik: Blik, keuze: Meetkeuze, velden: dict[str, Any], bron: str) -> tuple[Rijen, Paar]:
    """One row per measurement of a source `q`, with the outcome of the condition for it."""
    rijen = Rijen(bron)
    test = meting_test(bouw, blik, rijen, keuze, velden)
    verwacht = rijen.kolommen.pop("verwacht", BEWIJS["verwacht"])
    rijen.kolommen |= {"nr": "q.nr", "op": "q.op", "vak": "q.vak", "dag": "q.dag"}
    if bouw.met_bewijs:
        rijen.kolommen |= MEETBEWIJS | {"verwacht": verwacht}
    return rijen, test
