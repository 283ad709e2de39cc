"""When a task is done, said in words: for every task of every plan there is a sentence."""

from pathlib import Path

import pytest

from passend.dossier.klaar import is_beslissend, klaar_als
from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit
from passend.engine.delen.plan import Plan
from passend.schoolplan.selectors import samengesteld_plan

PLANNEN = Path(__file__).parents[2] / "plannen"


def plan(naam: str) -> Plan:
    bestanden = ("wet.yaml", f"{naam}.yaml")
    return samengesteld_plan(tuple((een, (PLANNEN / een).read_text("utf-8")) for een in bestanden)).plan


@pytest.fixture(scope="module")
def willibrord() -> Plan:
    return plan("willibrord-miland")


@pytest.mark.parametrize(
    ("pad", "zin"),
    [
        ("routes.ondersteuningstrappen.stap-1.gesprek-ouders", "het gesprek met ouders is vastgelegd"),
        ("routes.ondersteuningstrappen.stap-1.ib-inlichten", "vastgelegd is wanneer intern begeleider het hoorde"),
        ("overleggen.coachingsgesprek", "dit is gehouden en vastgelegd"),
        ("contact.startgesprek", "dit is gehouden en vastgelegd"),
        ("plannen.hulpplan", "Individueel hulpplan loopt"),
    ],
)
def test_a_task_says_what_makes_it_done(willibrord: Plan, pad: str, zin: str) -> None:
    assert klaar_als(willibrord, willibrord.register.element(pad)) == zin


def test_a_decision_names_the_ways_out(willibrord: Plan) -> None:
    besluit = willibrord.register.element("routes.ondersteuningstrappen.stap-1.voortgang")

    zin = klaar_als(willibrord, besluit)

    assert zin.startswith("er is gekozen, met een reden: stoppen")
    assert is_beslissend(willibrord, besluit)
    assert is_beslissend(willibrord, willibrord.register.element("routes.ondersteuningstrappen.stap-1.evaluatie"))
    assert not is_beslissend(willibrord, willibrord.register.element("contact.startgesprek"))


@pytest.mark.parametrize("naam", ["de-meent", "poster", "vesterhavet", "vsv", "willibrord-miland"])
def test_every_act_and_decision_of_every_plan_has_its_sentence(naam: str) -> None:
    gelezen = plan(naam)

    zinnen = {
        element.pad: klaar_als(gelezen, element)
        for soort in (Actie, Besluit)
        for element in gelezen.register.elementen(soort)
    }

    assert zinnen
    assert [pad for pad, zin in zinnen.items() if not zin or "niet vermeld" in zin or "{" in zin or "  " in zin] == []
