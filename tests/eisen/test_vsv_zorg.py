"""What VSV promises when somebody shares a concern: the cycle in its order, and level 4."""

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.zorgen import delen, zorgblad

LAGEN = ("wet.yaml", "vsv.yaml")
CYCLUS = "routes.hgw-cyclus"


@pytest.mark.eis("VSV-023")
def test_a_concern_does_not_go_to_carrying_out_before_there_is_a_plan(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["leren"], herkomst="zelf gezien")
        for fase in ("signaleren", "analyseren"):
            assert school.vastleggen(kind, f"{CYCLUS}.{fase}", "ib", reden="Zorg over lezen.").vastgelegd
        te_vroeg = school.vastleggen(kind, f"{CYCLUS}.uitvoeren", "ib", reden="We beginnen.")
        blad = zorgblad(school, adres, "ib")

    assert any(bezwaar.startswith("Eerst nodig: Plan maken") for bezwaar in te_vroeg.bezwaren)
    (cyclus,) = blad.context["blad"].cycli
    fasen = [(niveau.naam, bool(domeinen)) for niveau, domeinen in cyclus.niveaus]
    assert fasen == [
        ("Signaleren", False),
        ("Analyseren", True),
        ("Plan maken", False),
        ("Uitvoeren", False),
        ("Evalueren", False),
    ]


@pytest.mark.eis("VSV-028")
def test_level_four_is_support_outside_the_school_and_can_be_set_on_a_pupil(school: Planschool) -> None:
    kind, vier = school.kind(), "routes.niveaus.niveau-4"
    with school.op(2026, 11, 2):
        bladzijde = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/niveau/")
        gezet = school.vastleggen(kind, vier, "ib", reden="De mogelijkheden van de school zijn op.")
        treden = {trede.naam: trede.nummer for trede in school.blad(kind).stand.treden}

    niveaus = {niveau.nummer: niveau.naam for ladder in bladzijde.context["ladders"] for niveau, _ in ladder.niveaus}
    assert niveaus["4"] == "Ondersteuning buiten de school"
    assert gezet.vastgelegd
    assert treden["Ondersteuning buiten de school"] == "4"
