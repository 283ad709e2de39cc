"""What runs out, as the people of a school find it on Vandaag."""

from datetime import date

from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool


def vakken(school: Planschool, rol: str, kind: Leerling) -> dict[str, list[str]]:
    """Path of each task of a pupil on Vandaag of somebody, by part of the page."""
    taken = school.mens(rol)[1].get("/").context["blad"].taken
    return {
        vak: [regel.inhoud["pad"] for regel in getattr(taken, vak).regels if regel.leerling == kind]
        for vak in ("laat", "week", "besluiten")
    }


def gezien(school: Planschool, kind: Leerling, pad: str, op: date, rollen: tuple[str, ...]) -> dict[str, list[str]]:
    """Role -> in which parts of Vandaag this task of a pupil stands on a day."""
    with school.op(op.year, op.month, op.day):
        for rol in rollen:
            school.mens(rol)
        school.bijwerken()
        per_rol = {rol: vakken(school, rol, kind) for rol in rollen}
    return {rol: [vak for vak, paden in delen.items() if pad in paden] for rol, delen in per_rol.items()}


def met_opp(school: Planschool, sinds: date = date(2026, 9, 7)) -> Leerling:
    """A pupil whose OPP began on a day; it has to be looked back on before the school year ends."""
    kind = school.kind()
    with school.op(sinds.year, sinds.month, sinds.day):
        school.gegeven(kind, {"op": sinds, "feit": "plan", "soort": "opp", "stand": "start"}, door="leerkracht")
    return kind
