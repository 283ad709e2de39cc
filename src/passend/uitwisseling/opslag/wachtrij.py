"""Results wait in a temporary table until the whole file has been read, so that nothing of a broken file is written.

The table also finds what stands twice in the file without keeping the file in memory. It lives in the transaction of
the import and disappears with it; it needs the right TEMPORARY, which PostgreSQL gives to everyone.
"""

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection

BROK = 2000


class Wachtende(NamedTuple):
    """A result for the queue. `sleutel` says which measurement it is, `inhoud` what came out.

    `waarde` is a number as text, `gegevens` the rest as JSON in ASCII.
    """

    regel: int
    leerling: UUID
    op: date
    sleutel: str
    inhoud: str
    waarde: str | None
    gegevens: str


class Uit(NamedTuple):
    """A result from the queue. `dubbel` says that the file has the same measurement earlier, on line `eerste`.

    `anders`: the lines with this measurement do not all say the same.
    """

    regel: int
    leerling: UUID
    op: date
    sleutel: str
    inhoud: str
    waarde: str | None
    gegevens: str
    eerste: int
    dubbel: bool
    anders: bool


class Wachtrij:
    """Open it inside the transaction of the import: `with Wachtrij() as rij`, then `zet` everything, then `lees`."""

    def __init__(self) -> None:
        self.aantal = 0
        self._brok: list[Wachtende] = []

    def __enter__(self) -> "Wachtrij":
        with connection.cursor() as cursor:
            cursor.execute(
                "create temporary table import_wachtrij (nr bigint, regel bigint, leerling uuid, op date, sleutel text,"
                " inhoud text, waarde text, gegevens text) on commit drop"
            )
        return self

    def __exit__(self, soort: type[BaseException] | None, *rest: object) -> None:
        if soort is None:
            with connection.cursor() as cursor:
                cursor.execute("drop table import_wachtrij")

    def zet(self, wachtende: Wachtende) -> None:
        self._brok.append(wachtende)
        if len(self._brok) >= BROK:
            self._wegschrijven()

    def lees(self) -> Iterator[Uit]:
        """All results in the order of the file."""
        self._wegschrijven()
        with connection.cursor() as gewoon:
            gewoon.execute("analyze import_wachtrij")
        with connection.chunked_cursor() as cursor:
            cursor.execute(
                "select regel, leerling, op, sleutel, inhoud, waarde, gegevens,"
                " min(regel) over w, nr > min(nr) over w, min(inhoud) over w <> max(inhoud) over w"
                " from import_wachtrij window w as (partition by sleutel) order by nr"
            )
            while rijen := cursor.fetchmany(BROK):
                yield from map(Uit._make, rijen)

    def _wegschrijven(self) -> None:
        with connection.cursor() as cursor, cursor.copy("copy import_wachtrij from stdin") as kopie:
            for uit in self._brok:
                self.aantal += 1
                kopie.write(_copyregel(self.aantal, uit))
        self._brok.clear()


def _copyregel(nr: int, uit: Wachtende) -> str:
    """The result as COPY reads it; only JSON may hold a backslash, and none of these a tab or a line end."""
    waarde = "\\N" if uit.waarde is None else uit.waarde
    gegevens = uit.gegevens.replace("\\", "\\\\")
    return f"{nr}\t{uit.regel}\t{uit.leerling}\t{uit.op}\t{uit.sleutel}\t{uit.inhoud}\t{waarde}\t{gegevens}\n"


def tekst_van(*delen: object) -> str:
    """These values as one text, as a fingerprint is made of; a part of it may be made beforehand."""
    return "\x1f".join([str(deel) for deel in delen])


def vingerafdruk(*delen: object) -> str:
    """Sixteen bytes in hexadecimal that stand for these values."""
    return hashlib.blake2b(tekst_van(*delen).encode("utf-8", errors="replace"), digest_size=16).hexdigest()
