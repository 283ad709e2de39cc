"""What the database shows of the pupils of the school in scope: the second lock under the one door.

`passend.toegang.zicht` works out what a medewerker sees; the middleware opens it for a request. Row-level security
(`passend.core.rls.leerlingslot`) reads it, so SQL that forgets to ask shows nothing more. A command of the program
itself, an import and the working out of a cache see the whole school.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID

ALLE = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zicht:
    """The leerlingen and groepen that show, the levels of confidentiality, and the roles for what is shielded.

    None means all of them. `delingen` are the shares that open a part of the file of one leerling for an outsider,
    `begrensd` the instruments of which the results show of leerlingen whose files do not, `medewerker` is who looks:
    what is somebody's own shows to that one and to who sees the whole school.
    """

    leerlingen: frozenset[UUID] | None = None
    groepen: frozenset[UUID] | None = None
    niveaus: frozenset[str] | None = None
    rollen: frozenset[str] | None = None
    delingen: frozenset[UUID] = frozenset()
    begrensd: frozenset[tuple[UUID, str]] = frozenset()
    medewerker: UUID | None = None

    def instellingen(self) -> dict[str, str]:
        """The settings of the connection that row-level security reads."""
        return {
            "app.ziet_leerlingen": _tekst(self.leerlingen),
            "app.ziet_groepen": _tekst(self.groepen),
            "app.ziet_niveaus": _tekst(self.niveaus),
            "app.ziet_rollen": _tekst(self.rollen),
            "app.ziet_delingen": _tekst(self.delingen),
            "app.ziet_begrensd": _tekst(f"{leerling}:{instrument}" for leerling, instrument in self.begrensd),
            "app.ziet_medewerker": str(self.medewerker or ""),
        }


ALLES = Zicht()
_zicht: ContextVar[Zicht] = ContextVar("zicht", default=ALLES)


@contextmanager
def met_zicht(zicht: Zicht) -> Iterator[None]:
    """Inside the block the database shows what `zicht` holds, and takes no rows about anybody else."""
    merk = _zicht.set(zicht)
    try:
        yield
    finally:
        _zicht.reset(merk)


@contextmanager
def hele_school_rekenen() -> Iterator[None]:
    """Inside the block the database shows the whole school: only to work out a cache, whose rows carry their own lock.

    What is worked out there never goes to a person but through a selector outside the block.
    """
    with met_zicht(ALLES):
        yield


def zicht_van_dit_moment() -> Zicht:
    """What the database shows now."""
    return _zicht.get()


def _tekst(waarden: Iterable[object] | None) -> str:
    return ALLE if waarden is None else ",".join(sorted(map(str, waarden)))
