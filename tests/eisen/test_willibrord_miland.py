"""What Willibrord/Miland promises, as its people meet it."""

from datetime import date

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
TRAP = "routes.ondersteuningstrappen"
HULPPLAN = "plannen.hulpplan"


@pytest.mark.eis("WM-028")
def test_a_v_makes_an_individual_plan_an_open_task(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 23):
        school.resultaat(kind, "cito-lib", op=date(2026, 11, 20), vak="spelling", moment="M5", niveau="V", schaal="i-v")
        blad = school.blad(kind, als="ib")

    assert "signalen.v-score.plan-opstellen" in blad.open | blad.te_laat


@pytest.mark.eis("WM-023")
def test_own_approach_comes_before_registration(school: Planschool) -> None:
    kind, besluit = school.kind(), f"{TRAP}.algemene-zorg.naar-stap-1"

    eerst = school.vastleggen(kind, besluit, "leerkracht", keuze=f"{besluit}.starten")
    for daad in ("hulp-in-groep", "praten-kind"):
        school.vastleggen(kind, f"{TRAP}.algemene-zorg.eigen-aanpak.{daad}", "leerkracht")
    daarna = school.vastleggen(kind, besluit, "leerkracht", keuze=f"{besluit}.starten")

    assert eerst.bezwaren == ("Eerst nodig: Eerst zelf proberen.",)
    assert daarna.vastgelegd


@pytest.mark.eis("WM-044")
def test_a_plan_starts_only_with_an_analysis_of_causes(school: Planschool) -> None:
    kind = school.kind()
    delen = {f"deel.{HULPPLAN}.{deel}": "ingevuld" for deel in ("grond", "lvs", "activiteiten")}

    zonder = school.vastleggen(kind, HULPPLAN, keuze="start", **delen)
    met = school.vastleggen(kind, HULPPLAN, keuze="start", **delen, **{f"deel.{HULPPLAN}.analyse": "leest radend"})

    assert zonder.bezwaren == ("Eerst nodig: Onderwijskundig redeneren: oorzaak en verklaring.",)
    assert met.vastgelegd
