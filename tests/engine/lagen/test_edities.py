"""What changed between two editions, and a change laid over a plan."""

from passend.engine.blokken.basis import Plek
from passend.engine.lagen import Verandering, samenvoegen_met_wijziging, vergelijk_edities, wijzig
from tests.engine.lagen.hulp import element, laag, redenen, school, soorten, wet

OUD = """
    plan: {id: p, editie: "1"}
    plannen:
      - id: hulpplan
        naam: Hulpplan
        termijn: {binnen: 6 weken, na: x}
        secties: [{id: doelen, verplicht: ja}, {id: aanpak}]
    overleggen: [{id: mt, over: school}]
"""


def verschillen(nieuw: str) -> list[tuple[Verandering, str, str]]:
    gevonden = vergelijk_edities(laag("oud", OUD), laag("nieuw", nieuw))
    return [(verschil.soort, verschil.pad, verschil.sleutel) for verschil in gevonden]


def test_gelijke_edities_verschillen_niet() -> None:
    assert verschillen(OUD) == []


def test_gewijzigde_waarde_noemt_oud_en_nieuw_met_hun_regels() -> None:
    (verschil,) = vergelijk_edities(laag("oud", OUD), laag("nieuw", OUD.replace("6 weken", "4 weken")))

    assert verschil.zin == "plannen.hulpplan, 'termijn': was binnen 6 weken, na x; wordt binnen 4 weken, na x."
    assert (verschil.plek_oud, verschil.plek_nieuw) == (Plek("oud.yaml", 6, 5), Plek("nieuw.yaml", 6, 5))


def test_toegevoegd_en_vervallen_op_elke_diepte() -> None:
    nieuw = OUD.replace("{id: aanpak}", "{id: evaluatie}").replace("overleggen: [{id: mt", "overleggen: [{id: ot")

    assert verschillen(nieuw) == [
        (Verandering.TOEGEVOEGD, "plannen.hulpplan.evaluatie", ""),
        (Verandering.VERVALLEN, "plannen.hulpplan.aanpak", ""),
        (Verandering.TOEGEVOEGD, "overleggen.ot", ""),
        (Verandering.VERVALLEN, "overleggen.mt", ""),
    ]


def test_heel_deel_erbij_noemt_elk_element() -> None:
    assert verschillen(OUD + "\n    contact: [{id: intake, met: ouders}]") == [
        (Verandering.TOEGEVOEGD, "contact.intake", "")
    ]


def test_hernoemd_element_is_een_verschil_en_wordt_verder_vergeleken() -> None:
    nieuw = OUD.replace("id: hulpplan", "id: steunplan\n        was: hulpplan").replace(
        "naam: Hulpplan", "naam: Steunplan"
    )
    gevonden = vergelijk_edities(laag("oud", OUD), laag("nieuw", nieuw))

    assert [verschil.zin for verschil in gevonden] == [
        "plannen.steunplan: heette hulpplan; heet nu steunplan.",
        "plannen.steunplan, 'naam': was Hulpplan; wordt Steunplan.",
    ]


def test_andere_volgorde_telt_binnen_een_element_en_niet_in_een_deel() -> None:
    secties = OUD.replace("[{id: doelen, verplicht: ja}, {id: aanpak}]", "[{id: aanpak}, {id: doelen, verplicht: ja}]")

    assert verschillen(secties) == [(Verandering.VERPLAATST, "plannen.hulpplan", "secties")]


def test_kop_van_het_plan_wordt_ook_vergeleken() -> None:
    assert verschillen(OUD.replace('"1"', '"2"')) == [(Verandering.GEWIJZIGD, "plan", "editie")]


# --- a change -----------------------------------------------------------------------------------------------------


def test_wijziging_vervangt_wat_zij_noemt_en_laat_de_rest() -> None:
    nieuw = wijzig(school(OUD), laag("wijziging", "plannen: [{id: hulpplan, secties: [{id: doelen, verplicht: nee}]}]"))

    (plan,) = nieuw.laag.boom["plannen"]  # type: ignore[misc]
    assert nieuw.uitkomsten == ()
    assert plan["secties"] == [{"id": "doelen", "verplicht": "nee"}, {"id": "aanpak"}]
    assert plan["termijn"] == {"binnen": "6 weken", "na": "x"}


def test_wijziging_mag_het_eigen_plan_versoepelen() -> None:
    soepeler = laag("wijziging", "plannen: [{id: hulpplan, termijn: {binnen: 9 weken, na: x}}]")

    assert samenvoegen_met_wijziging([wet("woorden: {a: b}"), school(OUD)], soepeler).geweigerd == ()


def test_wijziging_mag_de_wet_niet_versoepelen_en_noemt_haar_eigen_regel() -> None:
    van_de_wet = wet("plannen: [{id: hulpplan, termijn: {binnen: 8 weken, na: x}}]")
    soepeler = laag("wijziging", "plannen:\n  - id: hulpplan\n    termijn: {binnen: 9 weken, na: x}")
    uit = samenvoegen_met_wijziging([van_de_wet, school(OUD)], soepeler)

    assert redenen(uit) == {"plannen.hulpplan": "versoepeling"}
    assert uit.geweigerd[0].regels == (Plek("wet.yaml", 1, 26), Plek("wijziging.yaml", 3, 5))


def test_wijziging_mag_een_lijst_niet_leegmaken() -> None:
    uit = samenvoegen_met_wijziging([wet("woorden: {a: b}"), school(OUD)], laag("wijziging", "overleggen: []"))

    assert redenen(uit) == {"overleggen.mt": "een lege lijst is geen 'geen' en geen 'niet vermeld'"}
    assert element(uit, "overleggen", "mt")["over"] == "school"


def test_wijziging_met_een_nieuw_element_voegt_toe() -> None:
    uit = samenvoegen_met_wijziging(
        [wet("plannen: [{id: opp, voor: leerling}]"), school(OUD)],
        laag("wijziging", "plannen: [{id: opp, naam: Plan}]"),
    )

    assert element(uit, "plannen", "opp") == {"id": "opp", "voor": "leerling", "kracht": "wet", "naam": "Plan"}
    assert {str(soort) for soort in soorten(uit).values()} == {"woord"}
