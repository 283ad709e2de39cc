"""By what the facts behind signals can be told apart: the fields with a fixed list of the plan's own kinds of facts."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q

from passend.dossier.boeken import boek_van
from passend.dossier.selectors import geldende_feiten
from passend.engine.blokken.formulier import Veld
from passend.engine.delen.meten import FeitSoort
from passend.engine.delen.plan import Plan
from passend.engine.delen.signalen import Signaal
from passend.schoolplan.selectors import plan_van, planversie_in_werking


@dataclass(frozen=True, slots=True)
class Signaalveld:
    """A field of a kind of fact (`zorgsignaal`, `gebied`), and the words that its list allows."""

    soort: str
    veld: str
    naam: str
    waarden: tuple[str, ...]

    def met(self, waarde: str) -> Q:
        """The signals behind which stands a fact with this word in the field."""
        feiten = geldende_feiten().filter(
            Q(velden__contains={self.veld: [waarde]}) | Q(velden__contains={self.veld: waarde}),
            soort=self.soort,
            leerling=OuterRef("leerling"),
        )
        return Q(bewijs__contains=[{"soort": self.soort}]) & Q(Exists(feiten))


def signaalveld_list(regels: Collection[str]) -> list[Signaalveld]:
    """The fields of the kinds of facts that these rules (paths in the plan) look at; nothing without a plan."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    boek = boek_van(plan)
    signalen = [signaal for signaal in plan.signalen if isinstance(signaal, Signaal) and signaal.pad in regels]
    bekeken: set[str] = set().union(*(boek.woorden(s.als) for s in signalen if not isinstance(s.als, str)))
    soorten = [s for s in plan.feiten if isinstance(s, FeitSoort) and s.id in bekeken]
    return [
        Signaalveld(soort.id, veld.id, str(veld.naam or veld.id), waarden)
        for soort in soorten
        for veld in soort.velden
        if isinstance(veld, Veld) and (waarden := _waarden(plan, veld))
    ]


def _waarden(plan: Plan, veld: Veld) -> tuple[str, ...]:
    lijst: Any = plan.register.element(f"lijsten.{veld.lijst}") if veld.lijst else None
    return tuple(str(waarde) for waarde in (lijst.woorden if lijst is not None else veld.waarden))
