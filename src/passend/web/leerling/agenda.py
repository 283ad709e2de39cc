"""The talks and meetings that are planned about a pupil, as the page of the pupil shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from passend.dossier.agenda import Gepland, gepland_in
from passend.dossier.models import Feit
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import ouder_list
from passend.web.leerling.planlezer import Planlezer


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendapunt:
    """One planned talk: what it is called, and who is invited."""

    gepland: Gepland
    naam: str
    wie: str


def agenda_van(feiten: Iterable[Feit], wijzer: Planlezer, *, voor: Medewerker, leerling: Leerling) -> list[Agendapunt]:
    """The agenda, from the facts of a pupil, oldest first: one query for the names of parents."""
    gepland = gepland_in(feiten)
    ouders = {str(ouder.pk): ouder.naam for ouder in ouder_list(voor=voor, leerling=leerling)}
    return [
        Agendapunt(
            gepland=een,
            naam=wijzer.daad(een.pad),
            wie=", ".join(ouders.get(mens) or wijzer.rol(mens) for mens in een.mensen),
        )
        for een in gepland
    ]
