"""What Vesterhavet promises about the week plan of a group."""

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "vesterhavet.yaml")
PLAN = "plannen.weekplan"
DEEL = f"deel.{PLAN}"


@pytest.mark.eis("VH-009")
def test_support_in_a_zorgblok_stands_in_the_week_plan_of_the_group(school: Planschool) -> None:
    zorgblok, extra = "dinsdag 10.00 uur: Kim leest mee met groep 4", "donderdag 9.00 uur: klok lezen"
    with school.op(2026, 9, 1):
        groep = school.groep_van(school.kind())
        velden = {f"{DEEL}.instructiegroepen": "rekenen: plus, basis en verlengd", f"{DEEL}.zorgblok": zorgblok}
        poging = school.met_groep(groep, PLAN, keuze="start", **velden, **{f"{DEEL}.extra-instructie": extra})
        blad = school.groepsblad(groep)

    assert poging.vastgelegd
    (weekplan,) = blad.context["samen"].plannen
    assert dict(weekplan.delen) | {"Zorgblok": zorgblok, "Extra instructiemomenten": extra} == dict(weekplan.delen)
    assert zorgblok in blad.text


def test_a_week_plan_shows_the_zorgblok_and_the_three_instruction_groups(school: Planschool) -> None:
    groepen = "spelling: plus Noor; basis Sem; verlengd Kim"
    with school.op(2026, 9, 1):
        groep = school.groep_van(school.kind())
        zonder = [
            school.met_groep(groep, PLAN, keuze="start", **{f"{DEEL}.{deel}": groepen}).bezwaren
            for deel in ("instructiegroepen", "zorgblok")
        ]
        velden = {f"{DEEL}.instructiegroepen": groepen, f"{DEEL}.zorgblok": "elke dag na de pauze"}
        poging = school.met_groep(groep, PLAN, keuze="start", **velden)
        blad = school.groepsblad(groep)

    assert zonder == [("Eerst nodig: Zorgblok.",), ("Eerst nodig: Drie instructiegroepen per basisvak.",)]
    assert poging.vastgelegd
    (weekplan,) = blad.context["samen"].plannen
    assert (weekplan.naam, dict(weekplan.delen)) == (
        "Weekplan",
        {"Drie instructiegroepen per basisvak": groepen, "Zorgblok": "elke dag na de pauze"},
    )
    assert groepen in blad.text
