"""Statements that the database plans once per connection."""

from collections import OrderedDict
from itertools import count
from typing import Any, Final
from weakref import WeakKeyDictionary

# The plan of all rules of a plan takes some megabytes in the connection's process.
HOOGSTENS: Final = 12

_nummers = count(1)
_voorbereid: WeakKeyDictionary[Any, OrderedDict[str, str]] = WeakKeyDictionary()


def voorbereid_uitvoeren(cursor: Any, tekst: str) -> None:
    """Run a statement without parameters on a cursor of the driver; the rows are for the caller to fetch.

    A prepared statement outlives a transaction that is rolled back, and the database plans it anew by itself when a
    table under it changes. On each connection the ones that were not used longest make room.
    """
    bekend = _voorbereid.setdefault(cursor.connection, OrderedDict())
    # compiling to machine code takes longer than such a statement runs
    cursor.execute("SELECT set_config('jit', 'off', true)")
    if tekst not in bekend:
        if len(bekend) >= HOOGSTENS:
            _, oudste = bekend.popitem(last=False)
            cursor.execute(f"DEALLOCATE {oudste}")
        naam = f"regels_{next(_nummers)}"
        cursor.execute(f"PREPARE {naam} AS {tekst}")
        bekend[tekst] = naam
    bekend.move_to_end(tekst)
    cursor.execute(f"EXECUTE {bekend[tekst]}")
