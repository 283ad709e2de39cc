"""Duties of a stay on a trede: its acts, and those of the treden around it, and its decisions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from passend.engine.blokken.actie import Actie
from passend.engine.delen.routes import Trede
from passend.engine.stand.bezoeken import Bezoek, besluiten_van
from passend.engine.stand.opdrachten.besluiten import van_besluit
from passend.engine.stand.opdrachten.opdracht import Opdracht, opdracht_van, termijn_van

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def van_bezoek(toestand: Toestand, bezoek: Bezoek) -> Iterator[Opdracht]:
    """The duties of one visit; once the trede was left, only what started while it lasted can remain."""
    trede = toestand.element(bezoek.trede)
    if not isinstance(trede, Trede):
        return
    for houder in toestand.omhullend(trede):
        if isinstance(houder, Trede):
            yield from _van_trede(toestand, houder, bezoek)


def _van_trede(toestand: Toestand, trede: Trede, bezoek: Bezoek) -> Iterator[Opdracht]:
    for actie in trede.acties:
        if isinstance(actie, Actie):
            termijn = termijn_van(toestand, actie)
            yield opdracht_van(actie, termijn, bezoek.van, verlaten=_verlaten(bezoek), na_feit=bezoek.na_feit)
    if bezoek.loopt:
        for besluit in besluiten_van(toestand.dossier, trede):
            yield from van_besluit(toestand, besluit, bezoek.van, in_trede=trede)


def _verlaten(bezoek: Bezoek) -> date | None:
    """When a visit ended; the end of a route is left the day it is reached."""
    return None if bezoek.loopt else bezoek.tot or bezoek.van
