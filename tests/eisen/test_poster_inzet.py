"""What the school of the poster promises about help from outside and talks about a pupil."""

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "poster.yaml")


@pytest.mark.eis("POS-007")
def test_a_dyscalculiespecialist_is_asked_for_a_pupil_via_the_samenwerkingsverband(school: Planschool) -> None:
    kind, aanbod = school.kind(), "aanbod.dyscalculie"
    ib = school.mens("ib")[1]
    lijst = ib.get("/plan/").content.decode()
    melden = ib.get(f"/leerlingen/{kind.pk}/melden/").content.decode()

    zonder = school.vastleggen(kind, aanbod)
    met = school.vastleggen(kind, aanbod, aan="via samenwerkingsverband")
    tijdlijn = ib.get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    specialisten = (
        "beeldcoach",
        "dyscalculie",
        "dyslexie",
        "gedrag",
        "jongekind",
        "hoogbegaafdheid",
        "laagbegaafdheid",
    )
    specialisten += ("NT2", "gedragswetenschapper", "orthopedagoog", "reken-wiskunde", "taal-lees")
    assert [naam for naam in specialisten if naam.lower() not in lijst.lower()] == []
    assert f'href="/leerlingen/{kind.pk}/vastleggen/{aanbod}/"' in melden
    assert zonder.antwoord.context["form"].errors["aan"] == ["Kies wat het is."]
    assert met.vastgelegd
    assert "Dyscalculiespecialist" in tijdlijn
    assert "via samenwerkingsverband" in tijdlijn
