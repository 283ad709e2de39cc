"""Roles of a farther layer are profiles: the school's role with that profile is the same role."""

from passend.engine.lagen import samenvoegen
from tests.engine.lagen.hulp import element, laag, redenen, samen, school, wet

WET = """
    rollen:
      - {id: ib, naam: ondersteuningscoördinator, profiel: ondersteuningscoordinator}
      - {id: directie, naam: directeur, profiel: directie}
      - {id: swv, naam: samenwerkingsverband, profiel: extern}
    plannen: [{id: opp, voor: leerkracht, wie: {voert uit: ib, tekent: [directie, swv]}}]
    signalen: [{id: s, voor: [ib, directie], dan: [{hoort het: {een van: [ib, directie]}}]}]
    toestemmingen: [{id: t, zichtbaar voor: [ib, swv]}]
"""
KO = "rollen: [{id: ko, naam: kwaliteitsondersteuner, profiel: ondersteuningscoordinator}]"


def test_rol_van_de_wet_heet_zoals_de_school_haar_noemt() -> None:
    uit = samen(WET, KO)

    assert element(uit, "plannen", "opp")["wie"] == {"voert uit": "ko", "tekent": ["directie", "swv"]}
    assert element(uit, "signalen", "s")["voor"] == ["ko", "directie"]
    assert element(uit, "signalen", "s")["dan"] == [{"hoort het": {"een van": ["ko", "directie"]}}]
    assert element(uit, "toestemmingen", "t")["zichtbaar voor"] == ["ko", "swv"]


def test_dezelfde_rol_staat_er_een_keer_en_onthoudt_haar_oude_id() -> None:
    rollen = samen(WET, KO).boom["rollen"]

    assert isinstance(rollen, list)
    assert [rol["id"] for rol in rollen] == ["ko", "directie", "swv"]
    assert rollen[0]["was"] == ["ib"]
    assert rollen[0]["naam"] == "kwaliteitsondersteuner"


def test_rol_met_dezelfde_id_gaat_voor_een_rol_met_hetzelfde_profiel() -> None:
    uit = samen(WET, "rollen: [{id: mt, profiel: directie}, {id: directie, profiel: directie}]")

    assert element(uit, "plannen", "opp")["wie"] == {"voert uit": "ib", "tekent": ["directie", "swv"]}


def test_persoon_gaat_voor_een_groep_met_hetzelfde_profiel() -> None:
    uit = samen(WET, "rollen: [{id: mt, profiel: directie, leden: niet vermeld}, {id: directeur, profiel: directie}]")

    assert element(uit, "plannen", "opp")["wie"] == {"voert uit": "ib", "tekent": ["directeur", "swv"]}


def test_meer_mensen_met_het_profiel_zijn_samen_de_rol_van_de_wet() -> None:
    rollen = ", ".join(f"{{id: {naam}, profiel: ondersteuningscoordinator}}" for naam in ("ib-onder", "ib-boven"))
    uit = samen(WET, f"rollen: [{rollen}]\nplannen: [{{id: opp, wie: {{voert uit: ib-boven}}}}]")

    assert uit.geweigerd == ()
    assert element(uit, "rollen", "ib")["leden"] == ["ib-onder", "ib-boven"]


def test_buitenstaanders_zijn_niet_elkaar() -> None:
    uit = samen(WET, "rollen: [{id: ggd, profiel: extern}]")

    assert element(uit, "plannen", "opp")["wie"] == {"voert uit": "ib", "tekent": ["directie", "swv"]}


def test_wie_het_doet_is_dezelfde_onder_een_andere_naam() -> None:
    doet_ko = f"{KO}\nplannen: [{{id: opp, wie: {{voert uit: ko}}}}]"
    doet_ander = f"{KO}\nplannen: [{{id: opp, wie: {{voert uit: directie}}}}]"

    assert samen(WET, doet_ko).geweigerd == ()
    assert redenen(samen(WET, doet_ander)) == {"plannen.opp": "tegenspraak"}


def test_naaste_laag_met_het_profiel_geeft_de_naam() -> None:
    bestuur = laag("bestuur", "rollen: [{id: coordinator, profiel: ondersteuningscoordinator}]")
    uit = samenvoegen([wet(WET), bestuur, school(KO)])

    rollen = uit.boom["rollen"]
    assert isinstance(rollen, list)
    assert [rol["id"] for rol in rollen] == ["ko", "directie", "swv"]
    assert sorted(rollen[0]["was"]) == ["coordinator", "ib"]
