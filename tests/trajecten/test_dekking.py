"""The ways go everywhere: into every trede, out through every choice, past every act that must be done."""

from functools import cache

import pytest

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.delen.routes import Route, Trede
from passend.engine.stand.bezoeken import treden_van
from passend.engine.stand.toestand import Toestand
from passend.engine.woorden import Kracht
from tests.trajecten.test_motor import antwoorden_van, loper_van
from tests.trajecten.wegen import PLANLAGEN, wegen_van

# The law's own route is the same at every school: one plan walks it.
MELDCODE, MET_MELDCODE = "routes.meldcode", "vsv"
# What no way does, and why. This list only gets shorter.
GROEP = "about the groep as a whole: walked in tests/eisen/test_groepen_*"
NOG = "no way does it yet"
NIET: dict[str, dict[str, str]] = {
    "vesterhavet": {
        "routes.niveaus.niveau-1.evaluatie-leeruniek": GROEP,
        "routes.niveaus.niveau-1.weekplan-maken": GROEP,
        "routes.niveaus.niveau-1.indelen": "every day anew, for each vak: never done for good",
        "routes.niveaus.niveau-2.bespreken": GROEP,
        "routes.niveaus.niveau-2.inzet": "every day anew: the steun of the ways is its first day",
        "routes.niveaus.niveau-4.evaluatie-partner": NOG,
    },
    "willibrord-miland": {
        "routes.ondersteuningstrappen.algemene-zorg.groepsplan-maken": GROEP,
        "routes.ondersteuningstrappen.algemene-zorg.overzicht-maken": GROEP,
        "routes.ondersteuningstrappen.algemene-zorg.volgen": NOG,
        "routes.ondersteuningstrappen.stap-1.leerlinggesprek": NOG,
        "routes.ondersteuningstrappen.stap-1.melding": NOG,
        "routes.ondersteuningstrappen.stap-1.probleemsignalering": NOG,
        "routes.ondersteuningstrappen.stap-1.resultaat-lvs": NOG,
        "routes.ondersteuningstrappen.stap-1.resultaat-melden": NOG,
        "routes.ondersteuningstrappen.stap-2.gesprek-ouders": NOG,
        "routes.ondersteuningstrappen.stap-2.groepsorganisatie": NOG,
        "routes.ondersteuningstrappen.stap-3.afspraken-lvs": NOG,
        "routes.ondersteuningstrappen.stap-3.opp-opstellen": NOG,
        "routes.ondersteuningstrappen.stap-3.probleembespreking": NOG,
        "routes.ondersteuningstrappen.stap-3.team-inlichten": NOG,
        "routes.ondersteuningstrappen.stap-4.aanvullen-opp": NOG,
        "routes.ondersteuningstrappen.stap-4.uitkomst.afgewezen": NOG,
    },
}


@cache
def _routes(plan: str) -> list[Route]:
    routes = [route for route in loper_van(plan).boek.plan.routes if isinstance(route, Route)]
    return [route for route in routes if route.pad != MELDCODE or plan == MET_MELDCODE]


def _treden(plan: str) -> list[Trede]:
    return [trede for route in _routes(plan) for trede in treden_van(route)]


def _toestand(plan: str) -> Toestand:
    return next(iter(antwoorden_van(plan).values())).stand.toestand


@cache
def _gedaan(plan: str) -> set[str]:
    """What was chosen, done or deviated from, and where somebody stood, in any of the ways."""
    gevonden: set[str] = set()
    for antwoord in antwoorden_van(plan).values():
        stand = antwoord.na
        gevonden |= {str(keuze) for feit in stand.toestand.dossier.van("besluit") for keuze in feit.alle("keuze")}
        gevonden |= {pad for pad, taak in stand.taken.items() if taak.stand.value in ("af", "afgeweken")}
        gevonden |= {doel for feit in stand.toestand.dossier.feiten for doel in feit.doelen}
        gevonden |= {bezoek.trede for bezoek in stand.toestand.bezoeken.alle} | set(stand.treden.values())
    return gevonden


def _over(plan: str, paden: set[str]) -> set[str]:
    """What is not done, but for what the list explains."""
    return paden - _gedaan(plan) - set(NIET.get(plan, {}))


@pytest.mark.parametrize("plan", PLANLAGEN)
def test_every_trede_is_reached(plan: str) -> None:
    assert _over(plan, {trede.pad for trede in _treden(plan)}) == set()


@pytest.mark.parametrize("plan", PLANLAGEN)
def test_every_choice_is_taken(plan: str) -> None:
    register = loper_van(plan).boek.plan.register
    besluiten = {besluit.pad for besluit in register.elementen(Besluit)}
    routes = tuple(f"{route.pad}." for route in _routes(plan))
    keuzes = {keuze.pad for keuze in register.elementen(Keuze) if keuze.pad.startswith(routes)}

    assert {pad.rpartition(".")[0] for pad in keuzes} <= besluiten
    assert _over(plan, keuzes) == set()


@pytest.mark.parametrize("plan", PLANLAGEN)
def test_every_act_that_must_be_done_is_done(plan: str) -> None:
    toestand = _toestand(plan)
    acties = [actie for trede in _treden(plan) for actie in trede.acties if isinstance(actie, Actie)]
    moet = {actie.pad for actie in acties if toestand.kracht(actie) in (Kracht.MOET, Kracht.WET)}

    assert _over(plan, moet) == set()


def test_what_no_way_does_exists() -> None:
    for plan, paden in NIET.items():
        assert all(loper_van(plan).boek.plan.register.element(pad) is not None for pad in paden)
        assert wegen_van(plan)
