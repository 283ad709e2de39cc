"""SQL text that PostgreSQL 15+ and DuckDB 2 both run unchanged: literals, three-valued logic, pairs of readings."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

WAAR: Final = "TRUE"
ONWAAR: Final = "FALSE"
ONBEKEND: Final = "CAST(NULL AS BOOLEAN)"


class Paar(NamedTuple):
    """Two readings of one test as SQL booleans: the hardest to satisfy and the easiest.

    They are the same text where the plan leaves nothing open. In the order false < unknown < true every permitted
    reading lies between them, so that filling in an open spot never turns one answer into the other.
    """

    streng: str
    ruim: str

    @property
    def open(self) -> bool:
        """Whether an open spot makes the readings differ."""
        return self.streng != self.ruim


ALTIJD: Final = Paar(WAAR, WAAR)
NOOIT: Final = Paar(ONWAAR, ONWAAR)
WEET_NIET: Final = Paar(ONBEKEND, ONBEKEND)
# Something that the plan leaves open altogether.
OPEN: Final = Paar(ONWAAR, WAAR)


def letter(waarde: object) -> str:
    """Write a value as an SQL literal; the only place where text of a plan or a fact becomes SQL.

    Raises ValueError for a kind of value that a plan cannot hold, and for text with a NUL, which no database stores.
    """
    if isinstance(waarde, bool):
        return "'ja'" if waarde else "'nee'"
    if isinstance(waarde, int | Decimal):
        return str(waarde)
    if isinstance(waarde, float):
        return format(Decimal(repr(waarde)), "f")
    if isinstance(waarde, date):
        return f"DATE '{waarde.isoformat()[:10]}'"
    if isinstance(waarde, str) and "\0" not in waarde:
        return "'" + waarde.replace("'", "''") + "'"
    raise ValueError(f"geen waarde voor een regel: {waarde!r}")


def letters(waarden: Iterable[object]) -> str:
    """Write several values between brackets."""
    return "(" + ", ".join(letter(waarde) for waarde in waarden) + ")"


def is_een_van(kolom: str, waarden: Sequence[object]) -> str:
    """Test that a column is one of these values; unknown stays unknown."""
    if not waarden:
        return f"({kolom} IS NULL AND {ONBEKEND})"
    if len(waarden) == 1:
        return f"({kolom} = {letter(waarden[0])})"
    return f"({kolom} IN {letters(waarden)})"


def en(delen: Iterable[str]) -> str:
    """Join tests that must all hold."""
    lijst = list(dict.fromkeys(deel for deel in delen if deel != WAAR))
    if ONWAAR in lijst:
        return ONWAAR
    return lijst[0] if len(lijst) == 1 else "(" + " AND ".join(lijst) + ")" if lijst else WAAR


def of(delen: Iterable[str]) -> str:
    """Join tests of which one must hold."""
    lijst = list(dict.fromkeys(deel for deel in delen if deel != ONWAAR))
    if WAAR in lijst:
        return WAAR
    return lijst[0] if len(lijst) == 1 else "(" + " OR ".join(lijst) + ")" if lijst else ONWAAR


def niet(test: str) -> str:
    """Turn a test around; unknown stays unknown."""
    return {WAAR: ONWAAR, ONWAAR: WAAR, ONBEKEND: ONBEKEND}.get(test, f"(NOT {test})")


def alle(paren: Iterable[Paar]) -> Paar:
    """Both readings of `alle`."""
    lijst = list(paren)
    return Paar(en(paar.streng for paar in lijst), en(paar.ruim for paar in lijst))


def een_van(paren: Iterable[Paar]) -> Paar:
    """Both readings of `een van`."""
    lijst = list(paren)
    return Paar(of(paar.streng for paar in lijst), of(paar.ruim for paar in lijst))


def omgekeerd(paar: Paar) -> Paar:
    """Both readings of `niet`: the loosest reading inside is the strictest outside."""
    return Paar(niet(paar.ruim), niet(paar.streng))


def bekend(kolom: str, paar: Paar) -> Paar:
    """Make a pair unknown where the column is."""
    return Paar(*(f"(CASE WHEN {kolom} IS NOT NULL THEN {deel} END)" for deel in paar))


def er_is(test: str) -> str:
    """Aggregate a test over the rows of a group: one true row is enough, an unknown row keeps it unknown."""
    if test in (WAAR, ONWAAR):
        return test
    return f"(CASE WHEN bool_or({test}) THEN TRUE WHEN count(*) > count({test}) THEN NULL ELSE FALSE END)"


def alle_rijen(test: str) -> str:
    """Aggregate a test over the rows of a group: every row must pass, an unknown row keeps it unknown."""
    if test in (WAAR, ONWAAR):
        return test
    return f"(CASE WHEN NOT bool_and({test}) THEN FALSE WHEN count(*) > count({test}) THEN NULL ELSE TRUE END)"
