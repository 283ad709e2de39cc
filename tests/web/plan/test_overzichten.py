"""Who does what, and the year, as the plan of the school says it."""

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


def regel(wereld: Schoolwereld, trede: str, naam: str) -> dict[str, str]:
    """Role -> sign in the grid of the first route."""
    (schema, *_) = ingelogd(wereld, "Merel").get("/plan/schema/").context["schemas"]
    rij = next(rij for rij in schema.regels if rij.trede.startswith(trede) and naam in rij.naam)
    return {rol: teken for rol, teken in zip(schema.rollen, rij.tekens, strict=True) if teken}


def test_the_grid_shows_who_does_an_act_and_who_only_when_needed(planwereld: Schoolwereld) -> None:
    assert regel(planwereld, "1.", "evalueren") == {
        "leerkracht": "X",
        "intern begeleider": "X",
        "ouders": "X",
        "bouwcoördinator": "(X)",
    }


def test_the_grid_shows_who_decides(planwereld: Schoolwereld) -> None:
    assert regel(planwereld, "Algemene zorg", "Meer ondersteuning?") == {"leerkracht": "B"}


def test_the_year_lists_the_moments_of_the_plan_in_order(planwereld: Schoolwereld) -> None:
    dagen = ingelogd(planwereld, "Merel").get("/plan/kalender/").context["dagen"]

    namen = [dag.naam for dag in dagen]
    assert namen.index("Startgesprek") < namen.index("Cito Leerling in Beeld") < namen.index("Finishgesprek")
    assert all(dag.van <= dag.tot for dag in dagen)
