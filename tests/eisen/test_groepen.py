"""What a school promises about the plan of a whole group, made and read on the page of that group."""

import pytest
from django.http import HttpResponse

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "de-meent.yaml")
PLAN = "plannen.groepsplan"
# The places of a groepsplan; all but the last two are filled for the weer and for the meer group.
PER_DEEL = ("doelen.doel", "doelen.maat", "doelen.leerlijn", "nodig", "inhoud", "aanpak.werkvormen", "evaluatieplan")
PER_DEEL += ("organisatie.tijd-per-week",)


def ingevuld(*, zonder: str = "") -> dict[str, str]:
    """A groepsplan that is filled in, for period 1, but for one place (`doelen.maat~weer`)."""
    plekken = [f"{plek}~{deel}" for plek in PER_DEEL for deel in ("weer", "meer")] + ["positief.wanneer-lukt-het"]
    velden = {f"deel.{PLAN}.{plek}": f"tekst bij {plek}" for plek in plekken if plek != zonder}
    return velden | {"over": "periode-1", "keuze": "klaar"}


def lopend(blad: HttpResponse) -> dict[str, dict[str, str]]:
    """The plans that run for the group, and what stands in them; all of it is on the page."""
    plannen = blad.context["samen"].plannen  # type: ignore[attr-defined]
    tekst = blad.content.decode()
    assert all(stuk in tekst for plan in plannen for paar in plan.delen for stuk in paar[1:])
    return {plan.naam: dict(plan.delen) for plan in plannen}


def test_the_plan_of_a_group_has_no_form_at_one_pupil(school: Planschool) -> None:
    kind = school.kind()

    formulier = school.formulier(kind, PLAN, "leerkracht")
    poging = school.vastleggen(kind, PLAN, "leerkracht", **ingevuld())

    assert (formulier.status_code, poging.antwoord.status_code) == (404, 404)


def test_the_plan_of_a_pupil_has_no_form_at_the_group(school: Planschool) -> None:
    groep = school.groep_van(school.kind())

    assert school.met_groep(groep, "plannen.opp", keuze="concept").antwoord.status_code == 404


@pytest.mark.eis("DM-026")
def test_a_groepsplan_has_a_weer_and_a_meer_part_for_the_period(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        groep = school.groep_van(school.kind())
        zonder_meer = school.met_groep(groep, PLAN, **ingevuld(zonder="inhoud~meer"))
        geheel = school.met_groep(groep, PLAN, **ingevuld())
        plannen = lopend(school.groepsblad(groep))

    assert zonder_meer.bezwaren == ("Eerst nodig: Inhoud.",)
    assert geheel.vastgelegd
    delen = plannen["Didactisch groepsplan"]
    assert {naam: delen[naam] for naam in ("Inhoud (weer)", "Inhoud (meer)")} == {
        "Inhoud (weer)": "tekst bij inhoud~weer",
        "Inhoud (meer)": "tekst bij inhoud~meer",
    }


@pytest.mark.eis("DM-028")
def test_a_goal_of_a_groepsplan_needs_a_measure_and_a_leerlijn(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        groep = school.groep_van(school.kind())
        zonder = {
            veld: school.met_groep(groep, PLAN, **ingevuld(zonder=f"doelen.{veld}~weer"))
            for veld in ("maat", "leerlijn")
        }
        met = school.met_groep(groep, PLAN, **ingevuld())
        delen = lopend(school.groepsblad(groep))["Didactisch groepsplan"]

    assert {veld: poging.bezwaren for veld, poging in zonder.items()} == {
        "maat": ("Eerst nodig: meetbare maat.",),
        "leerlijn": ("Eerst nodig: leerlijn.",),
    }
    assert met.vastgelegd
    assert delen["doel (weer)"] == "tekst bij doelen.doel~weer"


@pytest.mark.eis("DM-031")
def test_a_groepsplan_without_a_plan_for_its_evaluation_is_not_finished(school: Planschool) -> None:
    velden = ingevuld()
    for deel in ("weer", "meer"):
        del velden[f"deel.{PLAN}.evaluatieplan~{deel}"]
    with school.op(2026, 9, 1):
        groep = school.groep_van(school.kind())
        poging = school.met_groep(groep, PLAN, **velden)

    assert poging.bezwaren == ("Eerst nodig: Hoe evalueren en hoe doen leerlingen mee.",)
