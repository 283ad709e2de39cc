"""What the plan in force puts on the agenda of a meeting, and which limits were named for the leerling before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from passend.dossier.invulformulier import Invulformulier
from passend.dossier.models import Feit
from passend.dossier.plaatsing import plaatsing_get
from passend.engine.delen.bijeenkomsten import Agendapunt, Overleg
from passend.schoolplan.selectors import plan_van, planversie_in_werking


@dataclass(frozen=True, slots=True, kw_only=True)
class Genoemd:
    """A limit of the school that somebody named, and when."""

    tekst: str
    op: date


def agendapunten(opzet: Invulformulier) -> list[str]:
    """The agenda of the meeting that this form records; nothing for any other form."""
    versie = planversie_in_werking()
    overleg = plan_van(versie).register.element(str(opzet.woorden.get("soort", ""))) if versie else None
    punten = overleg.agenda if isinstance(overleg, Overleg) else []
    return [punt.wat for punt in punten if isinstance(punt, Agendapunt)]


def genoemde_grenzen(feiten: Iterable[Feit]) -> list[Genoemd]:
    """The limits that were the answer to a question about this leerling, the last time that each was; oldest first."""
    plaatsing = plaatsing_get()
    teksten = {grens.id: grens.tekst for grens in plaatsing.grenzen} if plaatsing else {}
    laatst: dict[str, Genoemd] = {}
    for feit in feiten:
        for woord in feit.velden.get("antwoord", []) if feit.soort == "oordeel" else []:
            if tekst := teksten.get(str(woord)):
                laatst[tekst] = Genoemd(tekst=tekst, op=feit.op)
    return list(laatst.values())
