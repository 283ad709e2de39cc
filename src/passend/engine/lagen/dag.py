"""Which elements count on a day, by their `geldt.van` and `geldt.tot` (both days included)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from passend.engine.lezen.boom import takken


def geldt_op(stuk: object, dag: date | None) -> bool:
    """Tell whether an element counts on a day; always when no day is asked, and when it names no days.

    Only whole dates limit: a day without a year returns every year, so it cannot begin or end a rule.
    """
    geldt = stuk.get("geldt") if isinstance(stuk, Mapping) else None
    if dag is None or not isinstance(geldt, Mapping):
        return True
    van, tot = geldt.get("van"), geldt.get("tot")
    return not (isinstance(van, date) and dag < van) and not (isinstance(tot, date) and dag > tot)


def weef_dagen(uit: dict[str, object], verder: Mapping[str, object], nader: Mapping[str, object]) -> None:
    """Let a joined element count as long as one of the layers asks for it: from the earliest day to the latest.

    A layer without a day asks for it always. Called only where the nearer layer asks something.
    """
    geldt = uit.get("geldt")
    if not isinstance(geldt, Mapping):
        return
    dagen = {
        sleutel: kies(*waarden)
        for sleutel, kies in _RUIMSTE.items()
        if len(waarden := [dag for stuk in (verder, nader) if isinstance(dag := _dag(stuk, sleutel), date)]) == 2
    }
    samen = {sleutel: waarde for sleutel, waarde in geldt.items() if sleutel not in _RUIMSTE} | dagen
    if samen:
        uit["geldt"] = samen
    else:
        del uit["geldt"]


_RUIMSTE: dict[str, Callable[[date, date], date]] = {"van": min, "tot": max}


def _dag(stuk: Mapping[str, object], sleutel: str) -> object:
    geldt = stuk.get("geldt")
    return geldt.get(sleutel) if isinstance(geldt, Mapping) else None


def tijdvak(bomen: Iterable[object], dag: date) -> tuple[date | None, date | None]:
    """Return the first and last day around a day on which the same elements of these trees count; None is no bound.

    Merging for any day between these two gives the same tree.
    """
    grenzen = {grens for boom in bomen for grens in _grenzen(boom)}
    eerder, later = [grens for grens in grenzen if grens <= dag], [grens for grens in grenzen if grens > dag]
    return max(eerder, default=None), min(later) - timedelta(days=1) if later else None


def _grenzen(boom: object) -> Iterator[date]:
    """Find the first day of every stretch: where an element begins to count, and the day after it stops."""
    for _, stuk in takken(boom):
        geldt = stuk.get("geldt")
        if isinstance(geldt, Mapping):
            van, tot = geldt.get("van"), geldt.get("tot")
            if isinstance(van, date):
                yield van
            if isinstance(tot, date):
                yield tot + timedelta(days=1)
