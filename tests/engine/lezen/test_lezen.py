"""Reading a plan: everything that is wrong comes out at once, with its line, in plain Dutch."""

from pathlib import Path

import pytest

from passend.engine.lezen import LeesFouten, lees, lees_alle, lees_tekst
from tests.engine.lezen.hulp import KOP, PLAN, WET, fouten, fouten_na, plan

REGELS_IN_KOP = KOP.count("\n")


def test_good_plan_has_no_errors() -> None:
    assert fouten(KOP) == ()


def test_errors_of_every_kind_come_out_together() -> None:
    gevonden = fouten_na("""\
rolen:
  - {id: ib}
rollen:
  - {id: Ib, profiel: leerkrach}
  - {id: ib, profiel: leerkracht, leden: directuer}
contact:
  - {id: praten, met: ouders, wanneer: {binnen: 6 wekne, na: leerling.start}}
""")

    assert gevonden == [
        (1, "onbekende sleutel 'rolen': bedoelt u 'rollen'?"),
        (4, "'Ib': een id is kebab-case: kleine letters, cijfers en streepjes (hier past: id)"),
        (4, "'leerkrach' is hier geen bekend woord: bedoelt u 'leerkracht'?"),
        (
            5,
            "onbekende verwijzing 'directuer' (rollen of overleggen) (hier past: rollen of overleggen, of eigen"
            " leerkracht, vorige leerkracht, parallelcollega, deelnemers, aanvrager, leerling, ouders)",
        ),
        (
            7,
            "'6 wekne' is geen duur; schrijf een getal en een eenheid, zoals '6 weken': bedoelt u 'weken'?",
        ),
    ]


def test_error_points_at_column_and_says_where_in_the_plan() -> None:
    (fout,) = fouten(KOP + "contact: [{id: praten, met: ouders, wnaneer: {in: mei}}]\n")

    assert (fout.regel, fout.kolom, fout.pad) == (REGELS_IN_KOP + 1, 37, "contact.praten.wnaneer")
    assert fout.bedoelt == "wanneer"


@pytest.mark.parametrize(
    ("regel", "melding"),
    [
        ("vragen: [{id: a}]", "verplichte sleutel 'vraag' ontbreekt (hier past: vraag)"),
        ("vragen: [{id: a, vraag: }]", "lege waarde; tekst met een komma of vraagteken? zet er aanhalingstekens om. "
         "Onbekend? schrijf 'niet vermeld'"),
        ("vragen: []", "lege lijst; schrijf 'niet vermeld', of laat de sleutel weg"),
        ("school: {naam: De Linde, naam: De Eik}", "sleutel 'naam' staat hier twee keer (eerst op regel 9)"),
        ("vragen: [{id: a, vraag: b}, {id: a, vraag: c}]", "id 'a' bestaat al (regel 9)"),
        ("lijsten: [{id: a, waarden: [x], geordend: true}]", "'true': schrijf ja of nee"),
        ("vragen: [{id: a, vraag: b, geldt: {groepen: 3-9}}]", "'3-9': schrijf groepen als 5, 3-8 of [1, 2, 5-8] "
         "(hier past: groepen)"),
        ("vragen: [{id: a, vraag: b, geldt: {van: 31 feb}}]", "'31 feb' is geen datum, dag ('30 april') of maand "
         "('begin maart') (hier past: dag)"),
        ("vragen: [{id: a, vraag: b, geldt: {van: 2026-02-30}}]", "'2026-02-30' is geen bestaande datum (jjjj-mm-dd)"),
        ("normen: [{id: a, niveau: hoog, vak: {b: c}}]", "hier hoort tekst (hier past: tekst)"),
        ("school: De Linde", "hier hoort een blok {sleutel: waarde}, niet 'De Linde' (hier past: blok)"),
        ("contact: [{id: a, met: ouders, duur: 5}]", "'5' is geen duur; schrijf een getal en een eenheid, zoals "
         "'6 weken' (hier past: duur)"),
    ],
)  # fmt: skip
def test_mistake_is_named(regel: str, melding: str) -> None:
    gevonden = fouten_na(regel)

    assert melding in [zin for _, zin in gevonden]
    assert {waar for waar, _ in gevonden} == {1}


@pytest.mark.parametrize(
    ("tekst", "regel", "melding"),
    [
        ("plan: {id: a", 1, "hier hoort een komma of een sluithaakje; tekst met een komma of vraagteken? "
         "zet er aanhalingstekens om"),
        ("plan:\n  uitleg: let op: dit\n", 2, "hier staat een dubbele punt te veel; zet aanhalingstekens om de tekst"),
        ("plan:\n\tid: a\n", 2, "dit teken mag hier niet (een tab? gebruik spaties); zet tekst tussen "
         "aanhalingstekens"),
        ('plan:\n  uitleg: "nooit dicht\n', 3, "een aanhalingsteken wordt niet gesloten"),
        ("plan: *weg\n", 1, "deze verwijzing met * heeft geen &-naam erboven"),
        ("", 1, "leeg bestand"),
        ("- los\n", 1, "een plan is een blok met delen"),
    ],
)  # fmt: skip
def test_text_that_is_no_yaml_or_no_plan_is_refused(tekst: str, regel: int, melding: str) -> None:
    (fout, *_) = fouten(tekst)

    assert (fout.regel, fout.zin) == (regel, melding)


def test_text_that_contains_itself_is_refused() -> None:
    gevonden = fouten("plan: &a {uitleg: *a}\n")

    assert [fout.melding for fout in gevonden] == ["dit bestand verwijst naar zichzelf of is te groot"]


def test_missing_file_is_an_error_without_its_folder(tmp_path: Path) -> None:
    with pytest.raises(LeesFouten) as gevonden:
        lees(tmp_path / "weg.yaml")

    assert str(gevonden.value) == "weg.yaml:1:1: (bestand): dit bestand is niet te lezen"


def test_file_with_several_plans_gives_them_all(tmp_path: Path) -> None:
    pad = tmp_path / "twee.yaml"
    pad.write_text(KOP + "---" + KOP.replace("proef", "ander"), encoding="utf-8")

    assert [plan.plan.id for plan in lees_alle(pad)] == ["proef", "ander"]


def test_one_plan_is_expected_where_one_is_asked(tmp_path: Path) -> None:
    pad = tmp_path / "twee.yaml"
    pad.write_text(KOP + "---" + KOP, encoding="utf-8")

    with pytest.raises(LeesFouten) as gevonden:
        lees(pad)

    assert [fout.melding for fout in gevonden.value.fouten] == ["hier staan 2 plannen; één wordt verwacht"]


def test_errors_of_all_plans_in_a_file_come_out_together(tmp_path: Path) -> None:
    pad = tmp_path / "twee.yaml"
    pad.write_text(KOP + "rolen: a\n---" + KOP + "vrgen: b\n", encoding="utf-8")

    with pytest.raises(LeesFouten) as gevonden:
        lees_alle(pad)

    assert [fout.bedoelt for fout in gevonden.value.fouten] == ["rollen", "vragen"]


def test_element_of_a_lower_layer_may_leave_out_what_stands_there() -> None:
    opp = plan().plannen[2]

    assert not isinstance(opp, str)
    assert (opp.id, opp.voor, opp.naam) == ("opp", [], "Perspectief")


def test_without_the_layer_the_same_element_is_incomplete() -> None:
    with pytest.raises(LeesFouten) as gevonden:
        lees(PLAN)

    meldingen = {(fout.pad, fout.melding) for fout in gevonden.value.fouten}
    assert meldingen == {
        ("plannen.opp", "verplichte sleutel 'voor' ontbreekt"),
        ("besluiten.doublure.valt onder", "onbekende verwijzing 'verblijf' (besluiten)"),
    }


def test_layers_may_be_files_and_know_each_other(tmp_path: Path) -> None:
    bestuur = tmp_path / "bestuur.yaml"
    bestuur.write_text(KOP + "plannen: [{id: opp, naam: Ons plan}]\n", encoding="utf-8")

    gelezen = lees(PLAN, lagen=[bestuur, WET])

    assert gelezen.register.lagen == ["de-vlieger", "proef", "wet-proef"]


def test_element_knows_where_it_stands() -> None:
    rol = plan().rollen[1]

    assert not isinstance(rol, str)
    assert (rol.pad, rol.laag, rol.vindplaats) == ("rollen.ib", "de-vlieger", ("plan.yaml", 43, 5))


def test_blocks_without_a_name_belong_to_the_element_around_them() -> None:
    hulpplan = plan().plannen[0]

    assert not isinstance(hulpplan, str)
    looptijd = hulpplan.looptijd[0]
    assert not isinstance(looptijd, str)
    assert (looptijd.pad, looptijd.vindplaats.regel) == ("plannen.hulpplan", hulpplan.vindplaats.regel + 9)


def test_reading_text_names_the_file_that_is_given() -> None:
    with pytest.raises(LeesFouten) as gevonden:
        lees_tekst("a: b", bestand="mijn-plan.yaml")

    assert gevonden.value.fouten[0].bestand == "mijn-plan.yaml"
