"""Which roles see the results of single instruments only, as the plan in force says under `privacy`."""

from passend.engine.delen.meten import Instrument
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.personen import namen
from passend.schoolplan.selectors import plan_van, planversie_in_werking


def rolgrenzen() -> dict[str, frozenset[str]]:
    """Role -> the ids of the instruments that its line names, where that line also says what the role does not see."""
    versie = planversie_in_werking()
    if versie is None:
        return {}
    plan = plan_van(versie)
    gevonden: dict[str, frozenset[str]] = {}
    for regel in getattr(plan.privacy, "inzage", []):
        instrumenten = set()
        for woord in regel.ziet if regel.niet else []:
            try:
                element = plan.register.zoek(woord, delen=("instrumenten",)).element
            except VerwijzingFout:
                continue
            instrumenten |= {element.id} if isinstance(element, Instrument) else set()
        if instrumenten:
            gevonden |= dict.fromkeys(namen(regel.wie), frozenset(instrumenten))
    return gevonden
