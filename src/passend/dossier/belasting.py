"""What the plan in force needs to count the load of a groep: which treden and which lasting facts weigh in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from passend.core import klok
from passend.dossier.models import Feit, Stand
from passend.engine.delen.meten import FeitSoort
from passend.engine.delen.plan import Plan
from passend.engine.delen.routes import Trede
from passend.engine.stand.benoemen import naam_van, naam_van_element
from passend.schoolplan.selectors import plan_van, planversie_in_werking


@dataclass(frozen=True, slots=True, kw_only=True)
class Telregels:
    """What to count. `duurt`: own kinds of fact that last, id -> name; `begin`: the treden on which everybody begins.

    `plannen`: the kinds of plan, path -> name.
    """

    duurt: dict[str, str] = field(default_factory=dict)
    plannen: dict[str, str] = field(default_factory=dict)
    begin: frozenset[str] = frozenset()

    @property
    def feitsoorten(self) -> list[str]:
        """The kinds of fact that are looked at."""
        return ["plan", *self.duurt]

    def treden(self, standen: Iterable[Stand]) -> list[tuple[str, int]]:
        """How many leerlingen are on each trede past the beginning, in the order of the route; on two counts as two."""
        plekken = [plek for stand in standen for plek in stand.inhoud["treden"]]
        verder = (plek for plek in plekken if (plek["volgnr"] or 0) > 1 and plek["trede"] not in self.begin)
        geteld = Counter((plek["route_naam"], plek["volgnr"], plek["naam"]) for plek in verder)
        return [(f"{route}: {naam}", aantal) for (route, _, naam), aantal in sorted(geteld.items())]

    def lopend(self, feiten: Iterable[Feit]) -> Counter[str]:
        """How many leerlingen have each lasting fact today."""
        vandaag = klok.vandaag()
        geldt = {(feit.soort, feit.leerling_id) for feit in feiten if feit.op <= vandaag <= (feit.tot or vandaag)}
        return Counter(self.duurt[soort] for soort, _ in geldt if soort in self.duurt)


def telregels() -> Telregels:
    """What counts under the plan in force; nothing without a plan."""
    versie = planversie_in_werking()
    if versie is None:
        return Telregels()
    plan = plan_van(versie)
    eigen = [een for een in plan.feiten if isinstance(een, FeitSoort) and een.duurt is True]
    return Telregels(
        duurt={een.id: naam_van_element(plan, een) for een in eigen},
        plannen={een.pad: naam_van(plan, een.pad) for een in plan.plannen if not isinstance(een, str)},
        begin=frozenset(_begin(plan)),
    )


def _begin(plan: Plan) -> Iterable[str]:
    return (trede.pad for trede in plan.register.elementen(Trede) if trede.begin is True)
