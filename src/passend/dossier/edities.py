"""What runs keeps the edition of the plan under which it began, also when the school has taken another into force.

Source: planformaat, Editions.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from passend.dossier.models import Feit
from passend.engine.delen.plan import Plan
from passend.engine.stand.edities import over_edities
from passend.engine.stand.stand import Stand
from passend.schoolplan.selectors import edities, plan_van, planversie_in_werking

type Berekenen = Callable[[Plan, Sequence[str]], Mapping[str, Stand]]


@dataclass(frozen=True, slots=True)
class Editiestand:
    """A stand; `ouder`: path of a task -> the plan of the earlier edition under which it began."""

    stand: Stand
    ouder: Mapping[str, Plan]


def standen_over_edities(leerlingen: Sequence[str], berekenen: Berekenen) -> dict[str, Editiestand]:
    """The stand of each leerling (ids as text) under the edition in force, with what still runs under an earlier one.

    An earlier edition is asked only about those of whom something was recorded while it was in force.
    """
    rij = [(van, plan_van(versie)) for van, versie in edities()]
    lagen: dict[str, list[tuple[date, Plan, Stand]]] = defaultdict(list)
    for nummer, (van, plan) in enumerate(rij):
        is_laatste = nummer == len(rij) - 1
        wie = leerlingen if is_laatste else _met_feiten(leerlingen, van if nummer else None, rij[nummer + 1][0])
        for sleutel, stand in (berekenen(plan, wie) if wie else {}).items():
            lagen[sleutel].append((van, plan, stand))
    return {sleutel: _samen(standen) for sleutel, standen in lagen.items()}


def plannen() -> Iterator[Plan]:
    """The plan in force, and after it those before it, the newest first: read when they are asked for."""
    versie = planversie_in_werking()
    if versie is None:
        return
    yield plan_van(versie)
    yield from (plan_van(ouder) for _, ouder in reversed(edities()) if ouder.pk != versie.pk)


def _met_feiten(leerlingen: Sequence[str], van: date | None, tot: date) -> list[str]:
    """Of whom something was recorded about a day in this period, the last day not included."""
    feiten = Feit.objects.filter(leerling__in=leerlingen, op__lt=tot)
    if van is not None:
        feiten = feiten.filter(op__gte=van)
    bekend = {str(leerling) for leerling in feiten.values_list("leerling_id", flat=True).distinct()}
    return [leerling for leerling in leerlingen if leerling in bekend]


def _samen(standen: Sequence[tuple[date, Plan, Stand]]) -> Editiestand:
    samen = over_edities([(van, stand) for van, _, stand in standen])
    ouder = {
        pad: plan
        for _, plan, stand in standen[:-1]
        for deel, heel in ((stand.taken, samen.taken), (stand.komend, samen.komend))
        for pad, taak in deel.items()
        if heel.get(pad) is taak
    }
    return Editiestand(samen, ouder)
