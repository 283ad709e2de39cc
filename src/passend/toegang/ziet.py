"""Who sees whom, for several people at once: the rule of the selectors, told about others than the one who asks.

Only what a role opens counts: an emergency and a share are about one person and one file.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, Q, When

from passend.core import klok
from passend.leerling.selectors import indeling_op
from passend.school.models import Medewerker, Rolvervulling
from passend.school.selectors import rolvervulling_alle
from passend.toegang.enums import Recht
from passend.toegang.profielen import rechten_van_vervulling
from passend.toegang.rechten import indeling_binnen


@dataclass(frozen=True, slots=True)
class Zichtlijst:
    """Who has which roles today, and which leerlingen and groepen these open (keys)."""

    vervullingen: tuple[Rolvervulling, ...]
    paren: frozenset[tuple[UUID, UUID]]

    def ziet(self, medewerker: UUID, wat: UUID | None) -> bool:
        """Whether a medewerker sees a leerling or groep of those that were asked about."""
        return (medewerker, wat) in self.paren or any(
            Recht.HELE_SCHOOL in rechten_van_vervulling(vervulling) for vervulling in self._van(medewerker)
        )

    def mag(self, medewerker: UUID, recht: Recht) -> bool:
        """Whether a medewerker has a right."""
        return any(recht in rechten_van_vervulling(vervulling) for vervulling in self._van(medewerker))

    def rollen(self, medewerker: UUID) -> frozenset[str]:
        """The roles of the plan of a medewerker; none for who does not work here today."""
        return frozenset(vervulling.rol for vervulling in self._van(medewerker))

    @property
    def mensen(self) -> list[Medewerker]:
        """Everybody with a role, by name."""
        uniek = {vervulling.medewerker_id: vervulling.medewerker for vervulling in self.vervullingen}
        return sorted(uniek.values(), key=lambda mens: str(mens).casefold())

    def _van(self, medewerker: UUID) -> list[Rolvervulling]:
        return [vervulling for vervulling in self.vervullingen if vervulling.medewerker_id == medewerker]


def zichtlijst(
    *, leerlingen: Iterable[UUID] = (), groepen: Collection[UUID] = (), op: date | None = None
) -> Zichtlijst:
    """Who sees which of these leerlingen and groepen on a day (today when left out): two queries at most."""
    dag = op or klok.vandaag()
    vervullingen = tuple(rolvervulling_alle(op=dag))
    alle = {f"v{nr}": indeling_binnen(een, dag) for nr, een in enumerate(vervullingen)}
    grenzen = {naam: grens for naam, grens in alle.items() if grens is not None}
    gevraagd = Q(leerling__in=list(leerlingen)) | Q(groep__in=list(groepen))
    namen = list(grenzen)
    rijen = indeling_op(dag).filter(gevraagd).annotate(**_als_kolommen(grenzen)) if grenzen else None
    paren: set[tuple[UUID, UUID | None]] = set()
    for leerling, groep, *past in rijen.values_list("leerling_id", "groep_id", *namen) if rijen is not None else ():
        openen = [vervullingen[int(naam[1:])].medewerker_id for naam, ja in zip(namen, past, strict=True) if ja]
        paren.update((mens, wat) for mens in openen for wat in (leerling, groep))
    paren |= {(een.medewerker_id, een.groep_id) for nr, een in enumerate(vervullingen) if f"v{nr}" in grenzen}
    return Zichtlijst(vervullingen, frozenset((mens, wat) for mens, wat in paren if wat is not None))


def _als_kolommen(grenzen: dict[str, Q]) -> dict[str, Case]:
    return {naam: Case(When(grens, then=True), default=False) for naam, grens in grenzen.items()}
