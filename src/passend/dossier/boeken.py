"""What was worked out for a plan edition, kept for the length of the process."""

from passend.engine.delen.plan import Plan
from passend.engine.stand.planboek import Planboek

_boeken: dict[int, Planboek] = {}


def boek_van(plan: Plan) -> Planboek:
    """What was worked out for a plan edition, once per process."""
    boek = _boeken.get(id(plan))
    if boek is None or boek.plan is not plan:
        boek = _boeken[id(plan)] = Planboek(plan)
    return boek
