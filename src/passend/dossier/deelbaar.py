"""What of the file of a leerling can be shared: its results, and elements of the plan that something is written on."""

from passend.dossier.boeken import boek_van
from passend.dossier.selectors import feit_list
from passend.dossier.vertrouwelijk import INCIDENT
from passend.engine.stand.afscherming import alleen_voor
from passend.engine.stand.benoemen import naam_van
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.delen import RESULTATEN

_DELEN = ("plannen", "documenten", "routes")


def deelbaar_list(*, voor: Medewerker, leerling: Leerling) -> list[tuple[str, str]]:
    """(path, name) of each part: the results first, then by name. What the plan shields is never among them."""
    houders = {houder for feit in feit_list(voor=voor, leerlingen=[leerling]) for houder in feit.houders}
    return [(RESULTATEN, naam_onderdeel(RESULTATEN)), *_uit_plan(houders)]


def naam_onderdeel(onderdeel: str) -> str:
    """What a part is called; its path when the plan in force does not have it any more."""
    if onderdeel == RESULTATEN:
        return "toetsresultaten"
    if onderdeel.startswith(f"{INCIDENT}."):
        return "één incident"
    versie = planversie_in_werking()
    if versie is None or plan_van(versie).register.element(onderdeel) is None:
        return onderdeel
    return naam_van(plan_van(versie), onderdeel)


def _uit_plan(houders: set[str]) -> list[tuple[str, str]]:
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    schermen = boek_van(plan).afscherming
    soorten = {soort.pad for soort in plan.plannen if not isinstance(soort, str)}
    paden = {pad for pad in houders | soorten if pad.partition(".")[0] in _DELEN and plan.register.element(pad)}
    open_ = [pad for pad in paden if alleen_voor(schermen, [pad]) is None]
    return sorted(((pad, naam_van(plan, pad)) for pad in open_), key=lambda paar: paar[1].casefold())
