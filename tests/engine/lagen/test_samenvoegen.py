"""Merging as a whole: what stays, what is added, who said it, and how binding the result is."""

from datetime import date

from passend.engine.blokken.basis import Plek
from passend.engine.lagen import Soort, samenvoegen
from passend.engine.woorden import Kracht
from tests.engine.lagen.hulp import element, laag, redenen, samen, school, soorten, wet

OPP = """
    plannen:
      - id: opp
        naam: Ontwikkelingsperspectief
        bron: P6
        kracht: wet
        secties: [{id: a, verplicht: ja}, {id: b, verplicht: ja}]
        evaluatie: {termijn: {per: schooljaar, minstens: 1}, wie: {doet mee: ouders}}
"""


# --- what stays and what is added ---------------------------------------------------------------------------------


def test_wat_de_school_niet_noemt_blijft_staan() -> None:
    uit = samen(OPP, "plannen: [{id: opp, naam: Ontwikkelplan, secties: [{id: b, naam: tweede}]}]")

    opp = element(uit, "plannen", "opp")
    assert opp["naam"] == "Ontwikkelplan"
    assert opp["secties"] == [{"id": "a", "verplicht": "ja"}, {"id": "b", "verplicht": "ja", "naam": "tweede"}]


def test_volgorde_van_de_school_gaat_voor_en_de_rest_volgt_zijn_voorganger() -> None:
    uit = samen(
        "plannen: [{id: opp, secties: [{id: a}, {id: b}, {id: c}, {id: d}]}]",
        "plannen: [{id: opp, secties: [{id: d}, {id: nieuw}, {id: b}]}]",
    )

    secties = element(uit, "plannen", "opp")["secties"]
    assert isinstance(secties, list)
    assert [sectie["id"] for sectie in secties] == ["a", "d", "nieuw", "b", "c"]


def test_eis_als_woord_en_als_blok_is_dezelfde_eis() -> None:
    uit = samen("besluiten: [{id: b, vraagt: [reden, opp]}]", "besluiten: [{id: b, vraagt: [{wat: opp, naam: plan}]}]")

    assert element(uit, "besluiten", "b")["vraagt"] == ["reden", {"wat": "opp", "naam": "plan"}]


def test_twee_eisen_over_hetzelfde_onder_andere_voorwaarden_blijven_er_twee() -> None:
    eisen = "[{wat: reden, als: {oordeel: {vraag: a}}}, {wat: reden, als: {oordeel: {vraag: b}}}]"
    uit = samen(f"besluiten: [{{id: b, vraagt: {eisen}}}]", "besluiten: [{id: b, vraagt: [opp]}]")

    vraagt = element(uit, "besluiten", "b")["vraagt"]
    assert isinstance(vraagt, list)
    assert len(vraagt) == 3


def test_eis_van_de_wet_krijgt_geen_voorwaarde() -> None:
    uit = samen(
        "besluiten: [{id: b, vraagt: reden}]",
        "besluiten: [{id: b, vraagt: [{wat: reden, als: {oordeel: {vraag: a}}}]}]",
    )

    assert redenen(uit) == {"besluiten.b": "versoepeling"}
    assert uit.geweigerd[0].sleutel == "vraagt.reden.als"


def test_taak_van_een_signaal_is_dezelfde_taak() -> None:
    uit = samen(
        "signalen: [{id: s, dan: [{taak: {id: t, wat: informeren, termijn: {binnen: 72 uur, na: aanleiding}}}]}]",
        "signalen: [{id: s, dan: [{taak: {id: t, termijn: {binnen: 80 uur, na: aanleiding}}}, {hoort het: ib}]}]",
    )

    assert redenen(uit) == {"signalen.s.t": "versoepeling"}
    assert soorten(uit)["signalen.s:dan"] is Soort.TOEGEVOEGD


def test_andere_trede_na_dezelfde_keuze_is_een_tegenspraak() -> None:
    uit = samen(
        "besluiten: [{id: b, keuzes: [{id: k, dan: [{naar: x}]}]}]",
        "besluiten: [{id: b, keuzes: [{id: k, dan: [{naar: y}, {start: plan}]}]}]",
    )

    assert redenen(uit) == {"besluiten.b.k": "tegenspraak"}
    assert soorten(uit)["besluiten.b.k:dan"] is Soort.TOEGEVOEGD


def test_woorden_noemt_de_naaste_laag() -> None:
    uit = samen("woorden: {trede: niveau, route: weg}", "woorden: {trede: stap}")

    assert uit.boom["woorden"] == {"trede": "stap", "route": "weg"}


def test_het_plan_is_dat_van_de_naaste_laag() -> None:
    uit = samen("plan: {id: wet, lagen: {wet: geen}}", "plan: {id: school, lagen: {wet: wet}}")

    assert uit.boom["plan"] == {"id": "school", "lagen": {"wet": "wet"}}


def test_een_heel_deel_niet_vermeld_laat_de_wet_staan() -> None:
    uit = samen(OPP, "plannen: niet vermeld")

    assert element(uit, "plannen", "opp")["naam"] == "Ontwikkelingsperspectief"
    assert [(uitkomst.pad, uitkomst.soort) for uitkomst in uit.waarschuwingen] == [("plannen", Soort.AANGEVULD)]


def test_lege_lijst_weigert_elk_element_dat_zou_verdwijnen() -> None:
    uit = samen(OPP, "plannen: [{id: opp, secties: []}]")

    leeg = "een lege lijst is geen 'geen' en geen 'niet vermeld'"
    assert redenen(uit) == {"plannen.opp.a": leeg, "plannen.opp.b": leeg}


def test_dezelfde_plicht_nog_eens_opschrijven_waarschuwt() -> None:
    uit = samen(OPP, "plannen: [{id: opp, evaluatie: {termijn: {per: schooljaar, minstens: 1}}}]")

    assert [(uitkomst.soort, uitkomst.waarschuwing) for uitkomst in uit.uitkomsten] == [(Soort.GELIJK, True)]


def test_alleen_als_naast_een_wettelijke_plicht_waarschuwt() -> None:
    uit = samen(OPP, "plannen: [{id: opp, alleen als: {leerling: {eigen leerlijn: ja}}}]")

    assert [uitkomst.waarom for uitkomst in uit.waarschuwingen] == ["een plicht gaat voor een beperking"]


# --- strength -----------------------------------------------------------------------------------------------------


def test_wet_bindt_vanzelf_en_dat_staat_in_het_plan() -> None:
    uit = samen("plannen: [{id: opp, voor: leerling}]", "plannen: [{id: opp, voor: groep}]")

    assert redenen(uit) == {"plannen.opp": "tegenspraak"}
    assert element(uit, "plannen", "opp")["kracht"] == "wet"


def test_alleen_een_lagere_kracht_is_een_versoepeling() -> None:
    uit = samen(OPP, "plannen: [{id: opp, kracht: in beginsel, naam: Plan}]")

    assert redenen(uit) == {"plannen.opp": "versoepeling"}
    assert element(uit, "plannen", "opp")["kracht"] == "wet"


def test_lagere_kracht_hoort_bij_wat_de_school_zelf_toevoegt() -> None:
    uit = samen(OPP, "plannen: [{id: opp, kracht: kan, secties: [{id: c}], vraagt: advies}]")

    opp = element(uit, "plannen", "opp")
    assert uit.geweigerd == ()
    assert opp["kracht"] == "wet"
    assert opp["vraagt"] == {"wat": "advies", "kracht": "kan"}
    assert {"id": "c", "kracht": "kan"} in list(opp["secties"])  # type: ignore[call-overload]


def test_lagere_kracht_van_een_blok_zonder_naam_is_ook_een_versoepeling() -> None:
    uit = samen(OPP, "plannen: [{id: opp, evaluatie: {kracht: kan}}]")

    assert [(uitkomst.pad, uitkomst.sleutel) for uitkomst in uit.geweigerd] == [("plannen.opp", "evaluatie.kracht")]


def test_hogere_kracht_mag() -> None:
    uit = samen("kalender: [{id: k, kracht: in beginsel, wat: x}]", "kalender: [{id: k, kracht: moet}]")

    assert element(uit, "kalender", "k")["kracht"] == "moet"
    assert soorten(uit) == {"kalender.k:kracht": Soort.STRENGER}


def test_lagere_kracht_van_de_wet_mag_soepeler_met_een_waarschuwing() -> None:
    uit = samen(
        "kalender: [{id: k, kracht: in beginsel, wanneer: {voor: 1 maart}}]",
        "kalender: [{id: k, wanneer: {voor: 1 mei}}]",
    )

    (uitkomst,) = uit.uitkomsten
    assert (uitkomst.soort, uitkomst.waarschuwing) == (Soort.SOEPELER_TOEGESTAAN, True)
    assert element(uit, "kalender", "k")["wanneer"] == {"voor": "1 mei"}


def test_niet_nagegane_wet_waarschuwt_en_weigert_niet() -> None:
    uit = samen(
        'plannen: [{id: opp, secties: [{id: stem, verplicht: ja, bron: "[V] P14"}]}]',
        "plannen: [{id: opp, secties: [{id: stem, verplicht: nee}]}]",
    )

    (uitkomst,) = uit.uitkomsten
    assert (uitkomst.soort, uitkomst.waarschuwing) == (Soort.SOEPELER_TOEGESTAAN, True)
    assert uitkomst.waarom == "versoepeling: de wettelijke regel is nog niet nagegaan"


def test_school_die_hetzelfde_eist_als_niet_nagegane_wet_bindt_zichzelf() -> None:
    uit = samen(
        'plannen: [{id: opp, secties: [{id: stem, verplicht: ja, bron: "[V] P14"}]}]',
        "plannen: [{id: opp, kracht: moet, secties: [{id: stem, verplicht: ja, bron: H5}]}]",
    )

    opp = element(uit, "plannen", "opp")
    assert opp["kracht"] == "wet"
    assert opp["secties"] == [{"id": "stem", "verplicht": "ja", "bron": ["P14 [V]", "H5"], "kracht": "moet"}]


def test_alleen_een_woord_geven_maakt_niet_nagegane_wet_niet_hard() -> None:
    uit = samen(
        'plannen: [{id: opp, secties: [{id: stem, verplicht: ja, bron: "[V] P14"}]}]',
        "plannen: [{id: opp, kracht: moet, secties: [{id: stem, naam: stem van het kind}]}]",
    )

    secties = element(uit, "plannen", "opp")["secties"]
    woord = {"naam": "stem van het kind"}
    assert secties == [{"id": "stem", "verplicht": "ja", "bron": "[V] P14", "kracht": "wet"} | woord]


def test_nog_eens_een_uitgangspunt_noemen_maakt_er_geen_plicht_van() -> None:
    uit = samen(
        "kalender: [{id: k, kracht: in beginsel, wanneer: {voor: 1 maart}}]",
        "kalender: [{id: k, wanneer: {voor: 1 maart}}]",
    )

    assert element(uit, "kalender", "k")["kracht"] == "in beginsel"


def test_niet_nagegane_regel_van_de_wet_mag_een_mogelijkheid_worden() -> None:
    uit = samen('toestemmingen: [{id: t, soort: overleg, bron: "[V] P14"}]', "toestemmingen: [{id: t, kracht: kan}]")

    assert soorten(uit) == {"toestemmingen.t:kracht": Soort.SOEPELER_TOEGESTAAN}
    assert element(uit, "toestemmingen", "t")["kracht"] == "kan"


def test_niet_nagegaan_onderdeel_weegt_minder_dan_het_element_eromheen() -> None:
    stem = '{id: s, bron: "[V] P14", velden: [{id: v}]}'
    uit = samenvoegen([wet(f"plannen: [{{id: opp, secties: [{stem}, {{id: a}}]}}]")])

    assert element(uit, "plannen", "opp")["secties"] == [
        {"id": "s", "bron": "[V] P14", "velden": [{"id": "v"}], "kracht": "wet"},
        {"id": "a"},
    ]


def test_strengere_waarde_onder_een_lagere_kracht_blijft_van_de_wet_waar_die_niets_vroeg() -> None:
    uit = samen(
        "plannen: [{id: opp, termijn: {binnen: 6 weken, na: x}}]",
        "plannen: [{id: opp, kracht: in beginsel, termijn: {binnen: 5 weken, na: x}}]",
    )

    krachten = [herkomst.kracht for herkomst in uit.herkomst_van("plannen.opp", "termijn")]
    assert krachten == [Kracht.WET, Kracht.IN_BEGINSEL]


# --- three layers -------------------------------------------------------------------------------------------------

VIER_WEKEN = "plannen: [{id: hulp, termijn: {binnen: 4 weken, na: x}}]"
ZES_WEKEN = "plannen: [{id: hulp, termijn: {binnen: 6 weken, na: x}}]"


def test_tussenlaag_bindt_zolang_zij_niemand_laat_afwijken() -> None:
    uit = samenvoegen([wet("woorden: {trede: stap}"), laag("swv", VIER_WEKEN), school(ZES_WEKEN)])

    assert redenen(uit) == {"plannen.hulp": "versoepeling"}


def test_tussenlaag_die_laat_afwijken_geeft_toe_met_een_waarschuwing() -> None:
    plan = f"plan: {{id: s, lagen: {{wet: w}}, afwijken: directie}}\n{VIER_WEKEN}"
    uit = samenvoegen([wet("woorden: {trede: stap}"), laag("swv", plan), school(ZES_WEKEN)])

    (uitkomst,) = uit.uitkomsten
    assert (uitkomst.soort, uitkomst.waarschuwing) == (Soort.SOEPELER_TOEGESTAAN, True)
    assert uitkomst.waarom == "versoepeling: de verdere laag laat afwijken toe"


def test_wie_van_de_tussenlaag_mag_afwijken_mag_nog_niet_onder_de_wet_door() -> None:
    swv = f"plan: {{id: s, lagen: {{wet: w}}, afwijken: directie}}\n{VIER_WEKEN}"
    uit = samenvoegen([wet(ZES_WEKEN), laag("swv", swv), school(ZES_WEKEN.replace("6", "7"))])

    assert redenen(uit) == {"plannen.hulp": "versoepeling"}


def test_elke_laag_staat_in_de_herkomst_de_verste_eerst() -> None:
    uit = samenvoegen([wet(ZES_WEKEN), laag("swv", VIER_WEKEN), school(VIER_WEKEN.replace("4", "3"))])

    beweringen = uit.herkomst_van("plannen.hulp", "termijn")
    assert [(h.laag, h.kracht, h.waarde) for h in beweringen] == [
        ("wet", Kracht.WET, {"binnen": "6 weken", "na": "x"}),
        ("swv", Kracht.MOET, {"binnen": "4 weken", "na": "x"}),
        ("school", Kracht.MOET, {"binnen": "3 weken", "na": "x"}),
    ]


# --- provenance ---------------------------------------------------------------------------------------------------


def test_herkomst_noemt_bron_kracht_en_regel() -> None:
    uit = samen(OPP, "plannen:\n  - {id: opp, bron: H5, evaluatie: {termijn: {elke: 2 jaar}}}")

    van_wet, van_school = uit.herkomst_van("plannen.opp", "evaluatie", "termijn")
    assert (van_wet.laag, van_wet.bron, van_wet.plek) == ("wet", "P6", Plek("wet.yaml", 8, 17))
    assert (van_school.laag, van_school.bron, van_school.plek) == ("school", "H5", Plek("school.yaml", 2, 37))
    assert uit.herkomst_van("plannen.opp.geëvalueerd", "termijn") == (van_wet, van_school)


def test_herkomst_van_wat_maar_een_laag_zegt_is_er_ook() -> None:
    uit = samen(OPP, "plannen: [{id: eigen, secties: [{id: c, naam: derde}]}]")

    assert [(h.laag, h.waarde) for h in uit.herkomst_van("plannen.eigen.c", "naam")] == [("school", "derde")]
    assert [(h.laag, h.waarde) for h in uit.herkomst_van("plannen.opp.a", "verplicht")] == [("wet", "ja")]


def test_herkomst_van_een_geweigerde_waarde_is_er_niet() -> None:
    uit = samen(OPP, "plannen: [{id: opp, secties: [{id: a, verplicht: nee}]}]")

    assert [h.laag for h in uit.herkomst_van("plannen.opp.a", "verplicht")] == ["wet"]


def test_herkomst_van_wat_niemand_zegt_is_leeg() -> None:
    uit = samen(OPP, "plannen: [{id: opp, naam: Plan}]")

    assert uit.herkomst_van("plannen.opp", "looptijd") == ()
    assert uit.herkomst_van("plannen.onbekend", "naam") == ()


def test_herkomst_houdt_een_onderdeel_en_een_actie_met_dezelfde_naam_uit_elkaar() -> None:
    uit = samen(OPP, "plannen: [{id: eigen, secties: [{id: c, naam: deel}], inzet: [{id: c, naam: daad}]}]")

    assert [h.waarde for h in uit.herkomst_van("plannen.eigen.c", "naam")] == ["deel"]
    assert [h.waarde for h in uit.herkomst_van("plannen.eigen.inzet.c", "naam")] == ["daad"]


def test_herkomst_van_een_taak_staat_bij_de_naam_van_die_taak() -> None:
    uit = samen("signalen: [{id: s, dan: [{taak: {id: t, wat: overleg}}]}]", "signalen: [{id: s, naam: S}]")

    assert [h.waarde for h in uit.herkomst_van("signalen.s.t", "wat")] == ["overleg"]


def test_weigering_toont_beide_regels() -> None:
    uit = samen(OPP, "plannen:\n  - id: opp\n    secties:\n      - {id: a, verplicht: nee}")

    (uitkomst,) = uit.geweigerd
    assert uitkomst.regels == (Plek("wet.yaml", 7, 23), Plek("school.yaml", 4, 17))
    assert uitkomst.bericht == (
        "plannen.opp.a, 'verplicht': versoepeling. De wet zegt: ja (wet.yaml, regel 7). "
        "De school zegt: nee (school.yaml, regel 4)."
    )


# --- the day of the facts -----------------------------------------------------------------------------------------

HOORRECHT = "plannen: [{id: opp, secties: [{id: stem, soort: tekst, verplicht: ja, geldt: {van: 2025-08-01}}]}]"


def test_wet_die_nog_niet_geldt_bindt_de_school_niet() -> None:
    lagen = [wet(HOORRECHT), school("plannen: [{id: opp, secties: [{id: stem, verplicht: in beginsel}]}]")]

    eerder, later = (samenvoegen(lagen, op=dag) for dag in (date(2025, 7, 31), date(2025, 8, 1)))
    assert eerder.geweigerd == ()
    assert element(eerder, "plannen", "opp")["secties"] == [
        {"id": "stem", "soort": "tekst", "verplicht": "in beginsel"}
    ]
    assert redenen(later) == {"plannen.opp.stem": "versoepeling"}


def test_wet_die_nog_niet_geldt_blijft_staan_waar_de_school_zwijgt() -> None:
    lagen = [wet(HOORRECHT), school("plannen: [{id: opp, naam: plan}]")]

    secties = element(samenvoegen(lagen, op=date(2025, 5, 1)), "plannen", "opp")["secties"]
    assert secties == [{"id": "stem", "soort": "tekst", "verplicht": "ja", "geldt": {"van": date(2025, 8, 1)}}]


def test_stuk_van_de_school_dat_nog_niet_geldt_laat_de_wet_met_rust() -> None:
    lagen = [
        wet(ZES_WEKEN),
        school("plannen: [{id: hulp, geldt: {van: 2027-01-01}, termijn: {binnen: 8 weken, na: x}}]"),
    ]

    assert samenvoegen(lagen, op=date(2026, 11, 22)).uitkomsten == ()
    assert redenen(samenvoegen(lagen, op=date(2027, 1, 1))) == {"plannen.hulp": "versoepeling"}


def test_eis_van_de_school_geldt_ook_buiten_de_dagen_van_de_wet() -> None:
    uit = samen(HOORRECHT, "plannen: [{id: opp, secties: [{id: stem, verplicht: ja}]}]")

    assert element(uit, "plannen", "opp")["secties"] == [{"id": "stem", "soort": "tekst", "verplicht": "ja"}]


# --- input that is no plan ----------------------------------------------------------------------------------------


def test_waarde_van_een_onverwachte_soort_haalt_niets_van_de_wet_weg() -> None:
    uit = samen(OPP, "plannen: [{id: opp, naam: [a], geldt: x, secties: 5, evaluatie: nooit, kracht: soms}, 7]")

    opp = element(uit, "plannen", "opp")
    assert opp["kracht"] == "wet"
    assert opp["secties"] == [{"id": "a", "verplicht": "ja"}, {"id": "b", "verplicht": "ja"}, 5]
