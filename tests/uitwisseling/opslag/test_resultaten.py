from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from passend.metingen.models import Toetsresultaat
from passend.metingen.selectors import geldende_resultaten
from passend.metingen.services import NieuwResultaat, toetsresultaat_intrekken, toetsresultaten_vastleggen
from passend.uitwisseling.duiding import Toetswoord, Woorden
from passend.uitwisseling.opslag import resultaten, verloop, wachtrij
from passend.uitwisseling.verslag import Importverslag, OnbekendWoord
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import inlezen, koppeling, rij, tabel, telling

PLAN = Woorden(
    toetsen={
        "dmt": Toetswoord(
            "dmt", "lvs-toets", woorden=("Drie-Minuten-Toets",), vakken=("technisch lezen",), schalen=("i-v", "a-e")
        ),
        "methode": Toetswoord("methode", "methodetoets", vakken=("rekenen",)),
    }
)


@pytest.fixture(autouse=True)
def plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of a plan in force; that they come from the school's own plan is tested in test_planwoorden."""

    def woorden(vertaling: dict[str, str]) -> Woorden:
        return Woorden(toetsen=PLAN.toetsen, toetsvertaling=vertaling)

    monkeypatch.setattr(verloop, "woorden_van_school", woorden)


def redenen(verslag: Importverslag) -> list[tuple[int, str]]:
    return [(weigering.regel, weigering.reden) for weigering in verslag.weigeringen]


def met_de_hand(wereld: Schoolwereld, **velden: Any) -> None:
    vast: dict[str, Any] = {
        "leerling_id": wereld.leerlingen["Yara"].pk,
        "instrument": "dmt",
        "isoort": "lvs-toets",
        "toetscode": "DMT",
        "vak": "technisch lezen",
        "moment": "M5",
        "op": date(2026, 1, 22),
        "niveau": "III",
        "schaal": "i-v",
        "waarde": Decimal(44),
    }
    toetsresultaten_vastleggen([NieuwResultaat(**(vast | velden))], door=wereld.intern_begeleider, bron="scherm")


def test_results_are_recorded_in_the_words_of_the_plan(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(dle="9", moment="m5"), rij(nr="5a-1", niveau="b")))

    assert telling(verslag, "toetsresultaat") == (2, 0, 0, 0)
    yara = Toetsresultaat.objects.get(leerling=wereld.leerlingen["Yara"])
    assert (yara.instrument, yara.isoort, yara.soort, yara.vak) == ("dmt", "lvs-toets", "toets", "technisch lezen")
    assert (yara.niveau, yara.schaal, yara.waarde, yara.moment) == ("IV", "i-v", Decimal("38.5"), "M5")
    assert (yara.run, yara.bron, yara.door) == (verslag.run, "tabel ‘toetsen’", wereld.intern_begeleider)
    assert [(score.soort, score.waarde) for score in yara.referentiescores.all()] == [("DLE", "9")]
    assert Toetsresultaat.objects.get(leerling=wereld.leerlingen["Noor"]).schaal == "a-e"


def test_the_same_file_twice_changes_nothing(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij(dle="9"), rij(nr="5a-1"), rij(nr="5a-2", niveau="", score="12"))
    inlezen(wereld, bestand)
    eerst = list(Toetsresultaat.objects.order_by("volg").values())

    verslag = inlezen(wereld, bestand)

    assert telling(verslag, "toetsresultaat") == (0, 0, 3, 0)
    assert not verslag.heeft_gewijzigd
    assert list(Toetsresultaat.objects.order_by("volg").values()) == eerst


@pytest.mark.parametrize("anders", [{"niveau": "V"}, {"score": "39"}, {"dle": "10"}])
def test_a_changed_value_is_a_new_fact_that_points_at_the_old_one(
    wereld: Schoolwereld, tmp_path: Path, anders: dict[str, str]
) -> None:
    inlezen(wereld, tabel(tmp_path / "a.csv", rij(dle="9")))
    oud = Toetsresultaat.objects.get()

    verslag = inlezen(wereld, tabel(tmp_path / "b.csv", rij(**({"dle": "9"} | anders))))

    assert telling(verslag, "toetsresultaat") == (0, 1, 0, 0)
    assert Toetsresultaat.objects.count() == 2
    assert geldende_resultaten().get().vervangt == oud


def test_a_later_translation_of_a_code_replaces_and_does_not_double(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij(toets="RW2018-12", vak="technisch lezen"))
    eerste = inlezen(wereld, bestand)
    assert eerste.onbekend == (OnbekendWoord(soort="toets", naam="RW2018-12", aantal=1, eerste_regel=2),)
    assert Toetsresultaat.objects.get().instrument == "RW2018-12"

    verslag = inlezen(wereld, bestand, koppeling=koppeling(vertalingen={"toets": {"RW2018-12": "dmt"}}))

    assert (telling(verslag, "toetsresultaat"), verslag.onbekend) == ((0, 1, 0, 0), ())
    assert (geldende_resultaten().get().instrument, geldende_resultaten().get().toetscode) == ("dmt", "RW2018-12")


def test_doubles_in_a_file_are_reported_with_their_first_line(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(), rij(nr="5a-1"), rij()))

    assert telling(verslag, "toetsresultaat") == (2, 0, 0, 1)
    assert redenen(verslag) == [(4, "dit staat dubbel in het bestand, de eerste keer op regel 2")]


def test_lines_that_contradict_each_other_are_all_refused(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(), rij(nr="5a-1"), rij(score="40")))

    assert telling(verslag, "toetsresultaat") == (1, 0, 0, 2)
    assert [regel for regel, _ in redenen(verslag)] == [2, 4]
    assert Toetsresultaat.objects.get().leerling == wereld.leerlingen["Noor"]


def test_doubles_are_found_over_pieces(wereld: Schoolwereld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resultaten, "BROK", 2)
    monkeypatch.setattr(wachtrij, "BROK", 2)
    rijen = [rij(datum=f"{dag}-01-2026") for dag in range(1, 8)]

    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", *rijen, rijen[0]))

    assert telling(verslag, "toetsresultaat") == (7, 0, 0, 1)
    assert telling(inlezen(wereld, tmp_path / "a.csv"), "toetsresultaat") == (0, 0, 7, 1)


def test_a_correction_by_hand_outlives_the_file_it_corrects(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij())
    inlezen(wereld, bestand)
    met_de_hand(wereld, vervangt_id=Toetsresultaat.objects.get().pk)

    assert telling(inlezen(wereld, bestand), "toetsresultaat") == (0, 0, 1, 0)

    verslag = inlezen(wereld, tabel(tmp_path / "b.csv", rij(score="50")))
    assert redenen(verslag) == [
        (2, "dit resultaat is hier met de hand verbeterd of ingetrokken; het bestand zegt iets anders")
    ]
    assert geldende_resultaten().get().waarde == Decimal(44)


def test_a_file_that_agrees_with_what_was_typed_adds_nothing(wereld: Schoolwereld, tmp_path: Path) -> None:
    met_de_hand(wereld)

    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(niveau="3", score="44")))

    assert telling(verslag, "toetsresultaat") == (0, 0, 1, 0)


def test_a_withdrawn_result_does_not_come_back(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij())
    inlezen(wereld, bestand)
    toetsresultaat_intrekken(Toetsresultaat.objects.get(), door=wereld.intern_begeleider, reden="verkeerde leerling")

    assert telling(inlezen(wereld, bestand), "toetsresultaat") == (0, 0, 1, 0)
    assert telling(inlezen(wereld, tabel(tmp_path / "b.csv", rij(score="50"))), "toetsresultaat") == (0, 0, 0, 1)
    assert geldende_resultaten().count() == 0


@pytest.mark.parametrize(
    ("anders", "geteld"),
    [
        ({}, (0, 0, 1, 0)),
        ({"score": ""}, (0, 0, 1, 0)),
        ({"score": "40"}, (0, 0, 0, 1)),
        ({"moment": "E5"}, (1, 0, 0, 0)),
        ({"datum": "23-01-2026"}, (1, 0, 0, 0)),
    ],
)
def test_the_same_test_from_another_source_is_not_counted_twice(
    wereld: Schoolwereld, tmp_path: Path, anders: dict[str, str], geteld: tuple[int, ...]
) -> None:
    inlezen(wereld, tabel(tmp_path / "a.csv", rij()))

    verslag = inlezen(wereld, tabel(tmp_path / "b.csv", rij(**({"toets": "Drie-Minuten-Toets"} | anders))))

    assert telling(verslag, "toetsresultaat") == geteld


def test_method_tests_of_one_day_are_separate_results(wereld: Schoolwereld, tmp_path: Path) -> None:
    vertaling = {"toets": {"blok 3": "methode", "blok 4": "methode"}}
    bestand = tabel(tmp_path / "a.csv", rij(toets="blok 3", niveau=""), rij(toets="blok 4", niveau=""))

    verslag = inlezen(wereld, bestand, koppeling=koppeling(vertalingen=vertaling))

    assert telling(verslag, "toetsresultaat") == (2, 0, 0, 0)
    assert {resultaat.soort for resultaat in Toetsresultaat.objects.all()} == {"methodetoets"}


def test_unknown_subjects_and_levels_are_named(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(vak="Breien"), rij(nr="5a-1", niveau="VIII")))

    assert verslag.onbekend == (OnbekendWoord(soort="vak", naam="Breien", aantal=1, eerste_regel=2),)
    assert [(w.regel, w.veld, w.waarde) for w in verslag.weigeringen] == [(3, "niveau", "VIII")]
    assert telling(verslag, "toetsresultaat") == (2, 0, 0, 0)
    assert Toetsresultaat.objects.get(leerling=wereld.leerlingen["Noor"]).niveau is None


def test_groups_that_the_school_does_not_have_are_named_and_the_results_kept(
    wereld: Schoolwereld, tmp_path: Path
) -> None:
    kolommen = [
        {"kolom": "nr", "veld": "leerlingsleutel"},
        {"kolom": "naam", "veld": "groep"},
        {"kolom": "geboren", "veld": "jaargroep"},
        {"kolom": "toets", "veld": "toets"},
        {"kolom": "datum", "veld": "afnamedatum"},
    ]
    rijen = [rij(naam="5A", geboren="5"), rij(nr="5a-1", naam="Muizen", geboren="9")]

    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", *rijen), koppeling=koppeling(kolommen=kolommen))

    assert [(woord.soort, woord.naam, woord.eerste_regel) for woord in verslag.onbekend] == [
        ("groep", "Muizen", 3),
        ("jaargroep", "9", 3),
    ]
    assert telling(verslag, "toetsresultaat") == (2, 0, 0, 0)


def test_a_result_of_which_nothing_is_left_is_refused(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(niveau="VIII", score="")))

    assert telling(verslag, "toetsresultaat") == (0, 0, 0, 1)


@pytest.mark.parametrize(
    "anders", [{"toets": "x" * 101}, {"moment": "x" * 21}, {"score": "38,12345"}, {"score": "9999999999"}]
)
def test_what_does_not_fit_the_table_is_refused_and_the_rest_goes_on(
    wereld: Schoolwereld, tmp_path: Path, anders: dict[str, str]
) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(**anders), rij(nr="5a-1")))

    assert telling(verslag, "toetsresultaat") == (1, 0, 0, 1)
    assert "te lang of te nauwkeurig" in verslag.weigeringen[0].reden


def test_rows_that_were_refused_while_reading_count_once(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(moment="1-mei", score="veel"), rij(nr="5a-1")))

    assert telling(verslag, "toetsresultaat") == (1, 0, 0, 1)
    assert verslag.aantal_weigeringen == 2
