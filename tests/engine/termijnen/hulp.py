"""Shared by the tests of terms: a term as a plan writes it, judged on a day as cases write it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from passend.engine.blokken.basis import Blok
from passend.engine.blokken.termijn import Termijn, TermijnLijst
from passend.engine.termijnen.berekenen import Status, Venster, bereken, bereken_alle, samen
from passend.engine.termijnen.kalender import Kalender
from passend.engine.termijnen.vakanties import regiokalender

NOORD = regiokalender("noord")


class _Houder(Blok):
    termijn: TermijnLijst = []


def dag(tekst: str) -> date:
    """Read a day, or a moment when a time is given."""
    return datetime.fromisoformat(tekst) if " " in tekst else date.fromisoformat(tekst)


def termijnen(waarde: Any) -> list[Termijn | str]:
    return _Houder(termijn=waarde).termijn


def gebeurd(dagen: Mapping[str, Sequence[str]]) -> Callable[[str], list[date]]:
    return lambda verwijzing: [dag(tekst) for tekst in dagen.get(verwijzing, ())]


def op(waarde: Any, tekst: str, *, gedaan: Sequence[str] = (), kalender: Kalender = NOORD, **rest: Any) -> Venster:
    """Judge a term on a day; `dagen` gives events, other arguments go to `bereken` as they are."""
    alle = termijnen(waarde)
    gegevens: Any = {
        "op": dag(tekst),
        "gebeurtenissen": gebeurd(rest.pop("dagen", {})),
        "gedaan": [dag(d) for d in gedaan],
        "kalender": kalender,
        **{naam: dag(w) if isinstance(w, str) else w for naam, w in rest.items()},
    }
    return bereken(alle[0], **gegevens) if len(alle) == 1 else samen(bereken_alle(alle, **gegevens))


def te_laat(waarde: Any, *dagen: str, **rest: Any) -> list[bool]:
    """Tell for each day whether the term is late on it."""
    meegeven = rest.pop("gebeurd", {})
    return [op(waarde, tekst, dagen=meegeven, **rest).status is Status.TE_LAAT for tekst in dagen]


def standen(waarde: Any, *dagen: str, **rest: Any) -> list[str]:
    """Return the state on each day."""
    meegeven = rest.pop("gebeurd", {})
    return [op(waarde, tekst, dagen=meegeven, **rest).status.value for tekst in dagen]
