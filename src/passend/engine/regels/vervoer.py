"""Rows of a relation as one JSON text, and the query that reads them back: both databases take that in far quicker
than rows one by one or as literals.

`aanmaak` is the CREATE TABLE text of the relation (`regels.schema`), which names its columns.
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any


def als_json(aanmaak: str, rijen: Iterable[tuple[Any, ...]]) -> str:
    """A list of objects; days as ISO text, numbers as text."""
    namen = [naam for naam, _ in _kolommen(aanmaak)]
    return json.dumps([dict(zip(namen, rij, strict=True)) for rij in rijen], default=str)


def uit_json_in_postgres(aanmaak: str, inhoud: str) -> str:
    """The query for PostgreSQL; `inhoud` is an SQL expression of the type JSON."""
    kolommen = ", ".join(f"{naam} {soort}" for naam, soort in _kolommen(aanmaak))
    return f"SELECT * FROM json_to_recordset({inhoud}) AS r({kolommen})"


def uit_json_in_duckdb(aanmaak: str) -> str:
    """The query for DuckDB; the text is its one parameter."""
    vorm = json.dumps([dict(_kolommen(aanmaak))])
    return f"SELECT rij.* FROM (SELECT unnest(from_json(CAST(? AS JSON), '{vorm}')) AS rij)"


@cache
def _kolommen(aanmaak: str) -> tuple[tuple[str, str], ...]:
    binnen = aanmaak[aanmaak.index("(") + 1 : aanmaak.rindex(")")]
    delen = (deel.split(maxsplit=1) for deel in re.split(r",(?![^(]*\))", binnen))
    return tuple((naam, soort.strip()) for naam, soort in delen)
