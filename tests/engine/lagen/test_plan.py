"""The plans of the schools over the law, as one checked plan."""

from datetime import date
from pathlib import Path

import pytest

from passend.engine.blokken.basis import Plek
from passend.engine.delen.verhaal import DELEN
from passend.engine.lagen import Kant, stel_samen, strenge_kant, tijdvak, voeg_samen_tot_plan
from passend.engine.lagen.kanten import DELEN_MET_ELEMENTEN
from passend.engine.lezen import LeesFouten, laad_boom
from passend.engine.woorden import Kracht
from tests.engine.lagen.hulp import laag

PLANNEN = Path(__file__).parents[3] / "plannen"
SCHOLEN = ("vsv", "vesterhavet", "de-meent", "poster", "willibrord-miland")


@pytest.mark.parametrize("naam", SCHOLEN)
def test_schoolplan_past_op_de_wet(naam: str) -> None:
    samen = stel_samen([PLANNEN / "wet.yaml", PLANNEN / f"{naam}.yaml"])

    assert samen.samenvoeging.geweigerd == ()
    assert samen.plan.plan.id == naam
    assert [laag.plan for laag in samen.samenvoeging.lagen] == ["wet-2025-08", naam]


@pytest.mark.parametrize("naam", SCHOLEN)
def test_elk_element_van_de_wet_blijft_bereikbaar(naam: str) -> None:
    van_de_wet = voeg_samen_tot_plan(PLANNEN / "wet.yaml").register
    samen = voeg_samen_tot_plan(PLANNEN / "wet.yaml", PLANNEN / f"{naam}.yaml")

    paden = {knoop.pad for knoop in van_de_wet.knopen if knoop.deel != "rollen"}
    assert paden <= {knoop.pad for knoop in samen.register.knopen}


def test_element_weet_uit_welke_laag_en_van_welke_regel_het_komt() -> None:
    plan = voeg_samen_tot_plan(
        laag(
            "wet",
            'plan: {id: w, titel: W, editie: "1", van: 2025-08-01, tot: niet vermeld, lagen: {wet: geen}}\n'
            "plannen:\n  - {id: opp, voor: leerling, secties: [{id: a, verplicht: ja}]}\n",
        ),
        laag(
            "school",
            'plan: {id: s, titel: S, editie: "1", van: 2025-08-01, tot: niet vermeld, lagen: {wet: w}}\n'
            "plannen:\n  - {id: opp, naam: Plan, secties: [{id: b, verplicht: ja}]}\n",
        ),
    )

    opp, a, b = (plan.register.element(f"plannen.{pad}") for pad in ("opp", "opp.a", "opp.b"))
    assert opp is not None and a is not None and b is not None
    assert (opp.laag, opp.vindplaats) == ("s", Plek("school.yaml", 3, 5))
    assert (a.laag, a.vindplaats) == ("w", Plek("wet.yaml", 3, 41))
    assert (b.laag, b.vindplaats) == ("s", Plek("school.yaml", 3, 37))
    assert b.kracht is Kracht.MOET  # type: ignore[attr-defined]


def test_geweigerd_plan_wordt_geen_plan_en_noemt_beide_regels() -> None:
    with pytest.raises(LeesFouten) as gevonden:
        voeg_samen_tot_plan(PLANNEN / "wet.yaml", laag("school", "besluiten:\n  - {id: tlv, wie: {beslist: directie}}"))

    (fout,) = gevonden.value.fouten
    assert (fout.bestand, fout.regel, fout.pad) == ("school.yaml", 2, "besluiten.tlv")
    assert "De wet zegt: swv (wet.yaml, regel " in fout.melding
    assert fout.melding.endswith("De school zegt: directie (school.yaml, regel 2).")


def test_fout_in_het_geheel_noemt_het_bestand_waar_zij_staat() -> None:
    kop = 'plan: {id: s, titel: S, editie: "1", van: 2025-08-01, tot: niet vermeld, lagen: {wet: w}}\n'
    with pytest.raises(LeesFouten) as gevonden:
        voeg_samen_tot_plan(
            PLANNEN / "wet.yaml", laag("school", f"{kop}plannen:\n  - {{id: opp, vraagt: [bestaat-niet]}}")
        )

    assert [(fout.bestand, fout.regel) for fout in gevonden.value.fouten] == [("school.yaml", 3)]


def test_fouten_in_de_tekst_gaan_voor(tmp_path: Path) -> None:
    pad = tmp_path / "school.yaml"
    pad.write_text("plannen: []\n", encoding="utf-8")

    with pytest.raises(LeesFouten, match="lege lijst"):
        voeg_samen_tot_plan(PLANNEN / "wet.yaml", pad)


def test_waarschuwingen_noemen_ook_lagen_die_niet_zijn_meegelezen() -> None:
    samen = stel_samen([PLANNEN / "wet.yaml", PLANNEN / "vsv.yaml"])

    op_lagen = [fout.zin for fout in samen.waarschuwingen if fout.pad.startswith("plan.lagen")]
    assert op_lagen == ["het plan noemt 'kind-op-1'; die laag is niet meegelezen"]
    assert {"plannen.opp", "privacy"} <= {fout.pad for fout in samen.waarschuwingen}


def test_andere_editie_van_de_wet_dan_het_plan_noemt_waarschuwt() -> None:
    kop = 'plan: {{id: {0}, titel: T, editie: "1", van: 2025-08-01, tot: niet vermeld, lagen: {{wet: {1}}}}}'
    samen = stel_samen([laag("wet", kop.format("wet-2026", "geen")), laag("school", kop.format("s", "wet-2025"))])

    assert [fout.zin for fout in samen.waarschuwingen] == ["het plan noemt 'wet-2025'; meegelezen is 'wet-2026'"]


def test_lagen_horen_van_ver_naar_dichtbij() -> None:
    with pytest.raises(ValueError, match="van ver naar dichtbij: wet, swv, bestuur, school; hier school, wet"):
        stel_samen([PLANNEN / "vsv.yaml", PLANNEN / "wet.yaml"])


def test_plan_is_hetzelfde_op_elke_dag_van_een_tijdvak() -> None:
    bomen = [laad_boom(PLANNEN / "wet.yaml"), laad_boom(PLANNEN / "vesterhavet.yaml")]

    van, tot = tijdvak([boom.inhoud for boom in bomen], date(2025, 9, 1))
    assert (van, tot) == (date(2025, 8, 1), None)
    bomen_op = [stel_samen(bomen, op=dag).samenvoeging.boom for dag in (van, date(2027, 3, 1)) if dag]
    assert bomen_op[0] == bomen_op[1]
    assert bomen_op[0] != stel_samen(bomen, op=date(2025, 7, 31)).samenvoeging.boom


def test_elk_deel_wordt_per_id_of_per_sleutel_samengevoegd() -> None:
    los = set(DELEN) - DELEN_MET_ELEMENTEN

    assert los == {"plan", "school", "woorden", "afkortingen", "kwaliteit", "privacy"}
    assert strenge_kant("kwaliteit", "indicatoren").kant is Kant.VERENIGING


def test_a_wrong_key_of_the_whole_is_shown_where_the_nearest_layer_wrote_it(tmp_path: Path) -> None:
    kop = "plan: {{id: {0}, titel: {0}, editie: '1', van: niet vermeld, tot: niet vermeld, lagen: {1}}}\n"
    (tmp_path / "wet.yaml").write_text(kop.format("wet", "{wet: geen}"), "utf-8")
    (tmp_path / "school.yaml").write_text(kop.format("school", "{wet: wet}") + "\n  \nsignaaln: [{id: v}]\n", "utf-8")

    with pytest.raises(LeesFouten) as gevonden:
        stel_samen([tmp_path / "wet.yaml", tmp_path / "school.yaml"])

    assert [str(fout).partition(": ")[0] for fout in gevonden.value.fouten] == ["school.yaml:4:1"]
