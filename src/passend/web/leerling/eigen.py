"""What goes well with a pupil, and what the pupil says, as people wrote it down."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from passend.dossier.eigenwoorden import Eigenplekken, eigenplekken
from passend.dossier.invulvelden import VOOR_DEEL
from passend.dossier.models import Feit
from passend.dossier.zorgen import PLEKKEN, STERK, WENS
from passend.web.leerling.inzet import alle
from passend.web.leerling.planlezer import Planlezer

_NIET_GEHOUDEN = frozenset({"gepland", "afgezegd"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezegd:
    """One text: at which question or talk, what, and when."""

    naam: str
    tekst: str
    op: date


class Eigenlezer(Planlezer):
    """The plan in force, with the places for what goes well and what people say."""

    def plekken(self) -> Eigenplekken:
        """These places: those of the plan, and those of every concern."""
        van_plan = Eigenplekken() if self._plan is None else eigenplekken(self._plan)
        sterk, wens = ({plek: PLEKKEN[plek]} for plek in (STERK, WENS))
        return replace(van_plan, sterk=van_plan.sterk | sterk, leerling=van_plan.leerling | wens)


def laatst_gezegd(feiten: Iterable[Feit], plekken: Mapping[str, str], hoeveel: int = 1) -> list[Gezegd]:
    """The latest texts of each of these places (path -> name), from facts given oldest first."""
    per_plek: dict[str, list[Gezegd]] = defaultdict(list)
    for feit in feiten:
        for blok in alle(feit.velden.get("inhoud")):
            for sleutel, tekst in blok.items():
                pad = sleutel.partition(VOOR_DEEL)[0]
                if pad in plekken and tekst:
                    zegt = ", ".join(map(str, alle(tekst)))
                    per_plek[pad].append(Gezegd(naam=plekken[pad], tekst=zegt, op=feit.op))
    return [gezegd for pad in plekken for gezegd in per_plek[pad][-hoeveel:]]


def van_leerling(feiten: Iterable[Feit], lezer: Eigenlezer, hoeveel: int = 1) -> list[Gezegd]:
    """What the pupil said last, at each question, and in the last talk with the pupil alone."""
    feiten, plekken = list(feiten), lezer.plekken()
    verslagen: list[Gezegd] = []
    for feit in feiten:
        gehouden = [pad for pad in alle(feit.velden.get("id")) if pad in plekken.gesprekken]
        tekst = " ".join(map(str, alle(feit.velden.get("toelichting"))))
        if gehouden and tekst and not _NIET_GEHOUDEN & set(alle(feit.velden.get("stand"))):
            verslagen.append(Gezegd(naam=lezer.daad(str(gehouden[0])), tekst=tekst, op=feit.op))
    return laatst_gezegd(feiten, plekken.leerling, hoeveel) + verslagen[-1:]
