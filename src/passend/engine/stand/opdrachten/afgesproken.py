"""Duties that people agreed on in a plan, talk or meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from passend.engine.stand.afspraken import afspraken
from passend.engine.stand.opdrachten.opdracht import Opdracht, opdracht_van

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def van_afspraken(toestand: Toestand) -> Iterator[Opdracht]:
    """Each agreed row; it is open until done or evaluated. Only what was agreed at a talk for a day can be late."""
    for afspraak in afspraken(toestand):
        yield opdracht_van(afspraak, list(afspraak.termijn), afspraak.op, grond=afspraak.houder)
