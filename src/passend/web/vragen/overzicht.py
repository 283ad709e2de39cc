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
    """One question: its words in `regel`, whether it can be answered per pupil, and about whom it is open.

    `nu`: the pupils for whom something set it going; about the others it can be answered when somebody sees reason.
    """

    regel: Planregel
    naam: str
    te_beantwoorden: bool
    leerlingen: list[Leerling]
    nu: list[Leerling]


def vraagregels(*, voor: Medewerker, leerlingen: Iterable[Leerling]) -> list[Vraagregel]:
    """Every open question about these pupils; those that can be answered first, then by how many wait for it now."""
    wijzer = Planwijzer()
    per_pad: dict[str, list[tuple[Leerling, bool]]] = {}
    namen: dict[str, str] = {}
    bekend = {leerling.pk: leerling for leerling in leerlingen}
    for stand in stand_list(voor=voor, leerlingen=bekend.values()):
        for vraag in stand.inhoud["vragen"]:
            per_pad.setdefault(vraag["pad"], []).append((bekend[stand.leerling_id], not vraag.get("altijd")))
            namen[vraag["pad"]] = vraag["naam"]
    regels = [
        Vraagregel(
            regel=wijzer.regel(pad),
            naam=namen[pad],
            te_beantwoorden=pad.startswith(OORDEEL),
            leerlingen=_op_naam(kind for kind, _ in kinderen),
            nu=_op_naam(kind for kind, speelt in kinderen if speelt),
        )
        for pad, kinderen in per_pad.items()
    ]
    return sorted(regels, key=lambda regel: (not regel.te_beantwoorden, -len(regel.nu), regel.naam))


def _op_naam(leerlingen: Iterable[Leerling]) -> list[Leerling]:
    return sorted(leerlingen, key=lambda kind: kind.naam)
