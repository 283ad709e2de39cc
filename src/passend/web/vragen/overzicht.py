"""The open questions, each with the pupils about whom it is open."""

from collections.abc import Iterable
from dataclasses import dataclass

from passend.dossier.selectors import stand_list
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.web.plan.regels import Planregel, Planwijzer

# Questions that a person answers about a pupil; the others are open spots in the text of the plan.
OORDEEL = "vragen."


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraagregel:
    """One question: its words in `regel`, whether it can be answered per pupil, and about whom it is open."""

    regel: Planregel
    naam: str
    te_beantwoorden: bool
    leerlingen: list[Leerling]


def vraagregels(*, voor: Medewerker, leerlingen: Iterable[Leerling]) -> list[Vraagregel]:
    """Every open question about these pupils; those that can be answered first, then by how many wait for it."""
    wijzer = Planwijzer()
    per_pad: dict[str, list[Leerling]] = {}
    namen: dict[str, str] = {}
    bekend = {leerling.pk: leerling for leerling in leerlingen}
    for stand in stand_list(voor=voor, leerlingen=bekend.values()):
        for vraag in stand.inhoud["vragen"]:
            per_pad.setdefault(vraag["pad"], []).append(bekend[stand.leerling_id])
            namen[vraag["pad"]] = vraag["naam"]
    regels = [
        Vraagregel(
            regel=wijzer.regel(pad),
            naam=namen[pad],
            te_beantwoorden=pad.startswith(OORDEEL),
            leerlingen=sorted(kinderen, key=lambda kind: kind.naam),
        )
        for pad, kinderen in per_pad.items()
    ]
    return sorted(regels, key=lambda regel: (not regel.te_beantwoorden, -len(regel.leerlingen), regel.naam))
