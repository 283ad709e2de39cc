"""The levels of a group per subject: of one test moment or the newest, and whether they went up or down."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import slugify

from passend.metingen.selectors import Niveaurij
from passend.web.leerling.planlezer import Planlezer
from passend.web.niveaus import niveau_klasse


@dataclass(frozen=True, slots=True, kw_only=True)
class Niveaucel:
    """A level of one pupil in one subject. `richting` is op, neer, gelijk, or empty when there is nothing before it."""

    rij: Niveaurij
    slug: str
    richting: str

    @property
    def plaats(self) -> int:
        """Its place on a scale of five: 1 is the highest fifth; 0 for a word of another scale."""
        return int(niveau_klasse(self.rij.niveau)[1:])


def vakslug(vak: str) -> str:
    """A subject as the address of its growth has it."""
    return slugify(vak) or "vak"


class Niveaus:
    """The results with a level of a group, given oldest first."""

    def __init__(self, resultaten: Iterable[Niveaurij], wijzer: Planlezer) -> None:
        self._wijzer = wijzer
        self._per: dict[tuple[UUID, str], list[Niveaurij]] = defaultdict(list)
        for rij in resultaten:
            self._per[rij.leerling_id, rij.vak].append(rij)

    @property
    def vakken(self) -> list[str]:
        """The subjects with a level."""
        return sorted({vak for _leerling, vak in self._per})

    @property
    def momenten(self) -> list[str]:
        """The test moments, the newest first."""
        laatst = {rij.moment: rij.op for rijen in self._per.values() for rij in sorted(rijen, key=_op) if rij.moment}
        return sorted(laatst, key=lambda moment: (laatst[moment], moment), reverse=True)

    def cel(self, leerling: UUID, vak: str, moment: str = "") -> Niveaucel | None:
        """The newest level, of one test moment when that is given; None when there is none."""
        rijen = self._per.get((leerling, vak), [])
        gekozen = [nummer for nummer, rij in enumerate(rijen) if not moment or rij.moment == moment]
        if not gekozen:
            return None
        rij = rijen[gekozen[-1]]
        return Niveaucel(rij=rij, slug=vakslug(vak), richting=self._richting(rij, rijen[: gekozen[-1]]))

    def _richting(self, rij: Niveaurij, eerder: Sequence[Niveaurij]) -> str:
        """Against the result before it of the same test on the same scale."""
        schaal = self._wijzer.schaal(rij.schaal)
        zelfde = (oud for oud in reversed(eerder) if (oud.instrument, oud.schaal) == (rij.instrument, rij.schaal))
        vorige = next(zelfde, None)
        if schaal is None or vorige is None:
            return ""
        nu, toen = schaal.plaats(rij.niveau), schaal.plaats(vorige.niveau)
        if nu is None or toen is None:
            return ""
        return "gelijk" if nu == toen else "op" if nu > toen else "neer"


def _op(rij: Niveaurij) -> tuple[object, int]:
    return rij.op, rij.volg
