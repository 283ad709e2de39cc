"""What the plan of VSV asks to write about a pupil, on the page of the group."""

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "vsv.yaml")
FORMULIER = "documenten.kindfactoren"
DELEN = {"stimulerend": "leest graag", "belemmerend": "snel afgeleid", "behoeften": "korte opdrachten"}


@pytest.mark.eis("VSV-024")
def test_factors_of_one_pupil_stand_in_the_overview_and_another_pupil_gives_no_warning(school: Planschool) -> None:
    with school.op(2026, 9, 14):
        kind, ander = school.kind(), school.kind()
        school.vastleggen(kind, "vragen.factoren-nodig", "leerkracht", keuze="ja")
        school.vastleggen(ander, "vragen.factoren-nodig", "leerkracht", keuze="nee")
        codes = {
            deel: school.cel(kind, f"{FORMULIER}.{deel}", **{f"deel.{FORMULIER}.{deel}": tekst}).status_code
            for deel, tekst in DELEN.items()
        }
        school.bijwerken()
        (regel,) = school.groepsblad(school.groep_van(kind)).context["overzicht"].regels  # type: ignore[attr-defined]
        (zonder,) = school.groepsblad(school.groep_van(ander)).context["overzicht"].regels  # type: ignore[attr-defined]

    assert codes == dict.fromkeys(DELEN, 302)
    assert [stuk.tekst for cel in regel.cellen for stuk in cel.stukken] == list(DELEN.values())
    assert [cel.stukken for cel in zonder.cellen] == [[], [], []]
    assert (zonder.signalen, zonder.stand.laat, zonder.stand.waarschuwingen) == ([], [], [])
    assert {feit.soort for feit in kind.feiten.filter(velden__has_key="inhoud")} == {"actie", "document"}
