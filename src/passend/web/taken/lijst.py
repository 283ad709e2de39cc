"""The tasks that were given, in the parts in which people look for them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from passend.school.models import Medewerker
from passend.taken.selectors import Overdracht
from passend.web.plan.regels import Planwijzer


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegeven:
    """One task that was given, with what the plan calls it."""

    overdracht: Overdracht
    naam: str
    over: str
    mag_terug: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Takenblad:
    """What the one who looks got and gave, and what lies with others, by who has it."""

    gekregen: list[Gegeven] = field(default_factory=list)
    gegeven: list[Gegeven] = field(default_factory=list)
    anderen: dict[Medewerker, list[Gegeven]] = field(default_factory=dict)


def takenblad(overdrachten: Iterable[Overdracht], *, voor: Medewerker) -> Takenblad:
    """Each task in one part; those of others are there when `voor` may see them."""
    wijzer, blad = Planwijzer(), Takenblad()
    for een in overdrachten:
        rij = een.rij
        is_gever, over = rij.gever_id == voor.pk, rij.leerling or rij.groep
        regel = Gegeven(
            overdracht=een,
            naam=wijzer.naam(rij.pad),
            over=over.naam if over else "",
            mag_terug=rij.ontvanger_id != voor.pk,
        )
        if rij.ontvanger_id == voor.pk:
            blad.gekregen.append(regel)
        elif is_gever:
            blad.gegeven.append(regel)
        else:
            blad.anderen.setdefault(rij.ontvanger, []).append(regel)
    return blad
