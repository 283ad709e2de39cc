"""The individual plan of Willibrord/Miland: its grounds, purposes and the term of its evaluation."""

from typing import Any

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
STAP_1 = "routes.ondersteuningstrappen.stap-1"
HULPPLAN = "plannen.hulpplan"


def veld(school: Planschool, kind: Any, deel: str) -> Any:
    """A field of the form of the plan, as it stands on the page."""
    formulier = school.formulier(kind, HULPPLAN)
    return formulier.context["form"].fields[f"deel.{HULPPLAN}.{deel}"]  # type: ignore[attr-defined]


def keuzes(school: Planschool, kind: Any, deel: str) -> list[str]:
    return [str(naam) for waarde, naam in veld(school, kind, deel).choices if waarde]


@pytest.mark.eis("WM-026")
def test_not_fitting_in_with_peers_is_a_ground_for_a_plan(school: Planschool) -> None:
    assert any("aansluiting" in grond for grond in keuzes(school, school.kind(), "grond"))


@pytest.mark.eis("WM-056")
def test_purposes_come_from_the_list_and_place_and_helper_are_noted(school: Planschool) -> None:
    kind = school.kind()

    doelen = keuzes(school, kind, "doelen")

    assert len(doelen) == 6
    assert keuzes(school, kind, "plaats") == ["in de groep", "buiten de groep"]
    assert keuzes(school, kind, "helper") == ["leerkracht", "leerling-ondersteuner"]


@pytest.mark.eis("WM-052")
def test_the_evaluation_is_due_after_eight_weeks_and_cannot_be_planned_later(school: Planschool) -> None:
    kind = school.kind()
    begin = {"feit": "trede", "naar": STAP_1, "door": "leerkracht"}
    with school.op(2026, 10, 1):
        school.gegeven(kind, begin, {"feit": "actie", "id": f"{STAP_1}.gesprek-ouders", "door": "leerkracht"})
        delen = {f"deel.{HULPPLAN}.{deel}": "leest radend" for deel in ("lvs", "analyse", "activiteiten")}
        grond = next(waarde for waarde, _ in veld(school, kind, "grond").choices if waarde)
        gestart = school.vastleggen(
            kind, HULPPLAN, "leerkracht", keuze="start", **delen, **{f"deel.{HULPPLAN}.grond": grond}
        )
        open_ = school.blad(kind).open
        te_laat = school.vastleggen(kind, f"{STAP_1}.evaluatie", "leerkracht", op="2026-11-27")
        op_tijd = school.vastleggen(kind, f"{STAP_1}.evaluatie", "leerkracht", op="2026-11-26")

    assert gestart.vastgelegd
    assert open_[f"{STAP_1}.evaluatie"] == "2026-11-26"
    assert te_laat.bezwaren == ("Dit valt buiten de termijn: binnen 8 weken na start van Individueel hulpplan.",)
    assert op_tijd.vastgelegd
