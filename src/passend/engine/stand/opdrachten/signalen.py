"""Duties that an open signal gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.opdrachten.opdracht import Opdracht, termijn_van
from passend.engine.termijnen.venster import als_dag

if TYPE_CHECKING:
    from passend.engine.stand.signalen import Signaalstand
    from passend.engine.stand.toestand import Toestand


def van_signalen(toestand: Toestand, signalen: Iterable[Signaalstand]) -> Iterator[Opdracht]:
    """The tasks of open signals; a task without a term of its own has the term of its signal."""
    for stand in signalen:
        for uitkomst in stand.signaal.dan:
            if not isinstance(uitkomst, str) and uitkomst.taak is not None:
                yield from _taak(toestand, stand, uitkomst.taak)


def _taak(toestand: Toestand, stand: Signaalstand, taak: Any) -> Iterator[Opdracht]:
    if isinstance(taak, str):
        treffer = toestand.dossier.zoek(taak, stand.signaal.pad)
        taak = treffer.element if treffer else taak
    if isinstance(taak, Actie):
        termijn = termijn_van(toestand, taak) or list(stand.signaal.termijn)
        sinds, moment = als_dag(stand.aanleiding or OOIT), stand.aanleiding
        yield Opdracht(taak.pad, taak, termijn, sinds, moment, deel="signalen", grond=stand.signaal.pad)
