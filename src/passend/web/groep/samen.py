"""What is for a group as a whole: its plans, with what stands in them, what is open, and what can be recorded."""

from dataclasses import dataclass
from datetime import date

from passend.dossier.invulvelden import Mogelijkheid
from passend.dossier.models import Feit
from passend.dossier.selectors import groepsfeit_list, groepsstand_get, groepszaak_list
from passend.school.models import Groep, Medewerker
from passend.web.leerling.inzet import alle, inzet_van
from passend.web.leerling.planlezer import Planlezer
from passend.web.standbeeld import Standbeeld, standbeeld


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepsplan:
    """A plan that runs for the group since `van`; `delen` are pairs of a name and what was written there."""

    naam: str
    van: date
    delen: list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepszaken:
    """What runs, what is to be done and what can be recorded for a whole group."""

    plannen: list[Groepsplan]
    stand: Standbeeld
    vast_te_leggen: list[Mogelijkheid]


def groepszaken(*, voor: Medewerker, groep: Groep) -> Groepszaken:
    """Everything for a group that `voor` may see; a fixed number of queries. Raises Groep.DoesNotExist."""
    wijzer = Planlezer()
    feiten = list(groepsfeit_list(voor=voor, groep=groep))
    stand = groepsstand_get(voor=voor, groep=groep)
    if stand is not None:
        stand.inhoud["taken"] = [taak for taak in stand.inhoud["taken"] if taak["vast_te_leggen"]]
    return Groepszaken(
        plannen=_lopend(feiten, wijzer),
        stand=standbeeld(stand),
        vast_te_leggen=groepszaak_list(groep=groep),
    )


def _lopend(feiten: list[Feit], wijzer: Planlezer) -> list[Groepsplan]:
    plannen = [feit for feit in feiten if feit.soort == "plan"]
    gevonden = []
    for pad in dict.fromkeys(str(soort) for feit in plannen for soort in alle(feit.velden.get("soort"))):
        van_soort = [feit for feit in plannen if pad in alle(feit.velden.get("soort"))]
        gevonden += [
            Groepsplan(naam=inzet.naam, van=inzet.van, delen=_geschreven(van_soort, wijzer))
            for inzet in inzet_van(van_soort, wijzer)
            if inzet.tot is None
        ]
    return gevonden


def _geschreven(feiten: list[Feit], wijzer: Planlezer) -> list[tuple[str, str]]:
    """What stands in a plan: the latest of each place, in the order in which it was first written."""
    inhoud: dict[str, str] = {}
    for feit in feiten:
        for blok in alle(feit.velden.get("inhoud")):
            inhoud |= {str(sleutel): ", ".join(map(str, alle(tekst))) for sleutel, tekst in blok.items()}
    return [(wijzer.plaats(sleutel), tekst) for sleutel, tekst in inhoud.items()]
