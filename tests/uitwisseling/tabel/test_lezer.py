from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import (
    Gegeven,
    IngelezenResultaat,
    Leerlingverwijzing,
    Persoonsnaam,
    Referentiescore,
    Toetsscore,
    Weigering,
)
from passend.uitwisseling.tabel import tabel_parse
from tests.uitwisseling.hulp import BESTANDEN, BSN, alles, bron_van, van_soort, weigeringen
from tests.uitwisseling.tabel.koppelingen import BREED, LANG, koppeling


@pytest.fixture(scope="module")
def gelezen() -> list[Gegeven]:
    return alles(tabel_parse(bron_load(BESTANDEN / "resultaten.csv"), koppeling(LANG)))


def _lees(pad: Path, inhoud: bytes | str, **anders: object) -> list[Gegeven]:
    return list(tabel_parse(bron_van(pad, inhoud), koppeling(BREED, **anders)))


def _redenen(gegevens: list[Gegeven]) -> list[str]:
    return [weigering.reden for weigering in van_soort(gegevens, Weigering)]


def test_row_becomes_a_result_with_its_scores(gelezen: list[Gegeven]) -> None:
    assert van_soort(gelezen, IngelezenResultaat)[0] == IngelezenResultaat(
        regel=2,
        leerling=Leerlingverwijzing(sleutel="0012", naam=Persoonsnaam(achternaam="Fenna van der Zwaluw")),
        afgenomen_op=date(2026, 1, 22),
        toetscode="DMT",
        moment="M5",
        groep="5",
        score=Toetsscore(vaardigheidsscore=Decimal("38.5")),
        referenties=(
            Referentiescore(schaal="i-v", waarde="iv"),
            Referentiescore(schaal="Percentiel", waarde="14"),
        ),
        opmerking="rustig",
    )


def test_quotes_percent_signs_and_dutch_dates_are_read(gelezen: list[Gegeven]) -> None:
    tweede = van_soort(gelezen, IngelezenResultaat)[1]

    assert (tweede.afgenomen_op, tweede.opmerking) == (date(2026, 2, 3), 'las "vlot"; maar slordig')
    assert tweede.referenties[1] == Referentiescore(schaal="Percentiel", waarde="20")


def test_rows_with_a_refused_value_are_left_out_with_every_reason(gelezen: list[Gegeven]) -> None:
    assert [resultaat.regel for resultaat in van_soort(gelezen, IngelezenResultaat)] == [2, 3]
    assert weigeringen(gelezen) == [
        (5, "Moment", "1-mei"),
        (6, "leerlingsleutel", ""),
        (7, "Opmerking", "=1+1"),
        (7, "Percentiel", "101"),
        (7, "Vaardigheidsscore", "1.234"),
    ]


def test_an_excel_date_where_1_5_was_meant_is_refused_and_not_guessed(gelezen: list[Gegeven]) -> None:
    assert "waarschijnlijk door Excel gemaakt van iets als ‘1-5’" in _redenen(gelezen)[0]


def test_a_row_without_any_score_is_no_result_and_no_refusal(gelezen: list[Gegeven]) -> None:
    assert 8 not in {w.regel for w in van_soort(gelezen, Weigering)}


def test_every_wrong_value_of_a_row_is_named(tmp_path: Path) -> None:
    inhoud = "nr;DMT M5;AVI;datum AVI\n1;1-5-2026;M3;31-02-2026\n2;IV;=x;\n3;;M3;\n"

    assert weigeringen(_lees(tmp_path / "a.csv", inhoud)) == [
        (2, "DMT M5", "1-5-2026"),
        (2, "datum AVI", "31-02-2026"),
        (3, "AVI", "=x"),
        (4, "afnamedatum", ""),
    ]


def test_a_column_per_test_gives_a_result_per_filled_cell(tmp_path: Path) -> None:
    gegevens = _lees(tmp_path / "a.csv", "nr;DMT M5;AVI;datum AVI\n1;IV;M4;2026-03-01\n2;;E4;2026-03-02\n3;;;\n")

    gevonden = [
        (r.leerling.sleutel, r.toetscode, r.moment, r.afgenomen_op, r.referenties[0])
        for r in van_soort(gegevens, IngelezenResultaat)
    ]
    assert gevonden == [
        ("1", "dmt", "M5", date(2026, 1, 22), Referentiescore(schaal="i-v", waarde="IV")),
        ("1", "avi", "", date(2026, 3, 1), Referentiescore(schaal="AVI", waarde="M4")),
        ("2", "avi", "", date(2026, 3, 2), Referentiescore(schaal="AVI", waarde="E4")),
    ]


def test_a_mistake_in_one_test_leaves_the_other_test_of_the_row(tmp_path: Path) -> None:
    gegevens = _lees(tmp_path / "a.csv", "nr;DMT M5;AVI;datum AVI\n1;1-mei;M4;2026-03-01\n")

    assert [resultaat.toetscode for resultaat in van_soort(gegevens, IngelezenResultaat)] == ["avi"]
    assert weigeringen(gegevens) == [(2, "DMT M5", "1-mei")]


def test_a_row_of_another_width_is_refused(tmp_path: Path) -> None:
    gegevens = _lees(tmp_path / "a.csv", "nr;DMT M5;AVI;datum AVI\n1;I;V;;5\n2;II;;\n")

    assert weigeringen(gegevens) == [(2, "rij", "5 cellen")]
    assert len(van_soort(gegevens, IngelezenResultaat)) == 1


@pytest.mark.parametrize(
    ("sleutel", "reden"),
    [(BSN, "vorm van een BSN"), ("1,23E+11", "Excel heeft dit nummer ingekort"), ('="0012"', "formule")],
)
def test_a_key_that_cannot_be_trusted_is_refused_without_showing_it(tmp_path: Path, sleutel: str, reden: str) -> None:
    cel = '"' + sleutel.replace('"', '""') + '"'

    (weigering,) = van_soort(_lees(tmp_path / "a.csv", f"nr;DMT M5;AVI;datum AVI\n{cel};IV;;\n"), Weigering)

    assert (weigering.veld, weigering.waarde) == ("nr", "")
    assert reden in weigering.reden
    assert sleutel not in weigering.reden


def test_a_key_like_a_bsn_is_taken_once_a_person_has_confirmed_that_it_is_none(tmp_path: Path) -> None:
    gegevens = _lees(tmp_path / "a.csv", f"nr;DMT M5;AVI;datum AVI\n{BSN};IV;;\n", sleutel_is_geen_bsn=True)

    assert van_soort(gegevens, IngelezenResultaat)[0].leerling.sleutel == BSN


def test_words_of_the_source_are_translated_by_the_koppeling(tmp_path: Path) -> None:
    gegevens = _lees(tmp_path / "a.csv", "nr;DMT M5;AVI;datum AVI\n1;zwak;;\n", vertalingen={"niveau": {"zwak": "V"}})

    assert van_soort(gegevens, IngelezenResultaat)[0].referenties == (Referentiescore(schaal="i-v", waarde="V"),)


@pytest.mark.parametrize("waarde", ["1-mei", "2026-05-01"])
def test_a_fixed_value_that_cannot_be_read_stops_the_import(tmp_path: Path, waarde: str) -> None:
    metingen = [{"kolommen": [{"kolom": "AVI", "veld": "avi"}], "vast": {"toets": "avi", "moment": waarde}}]
    metingen[0]["vast"] |= {"afnamedatum": "22-01-2026"}  # type: ignore[operator]

    with pytest.raises(Importfout, match="Een vaste waarde in koppeling"):
        _lees(tmp_path / "a.csv", "nr;AVI\n1;M4\n", metingen=metingen)


SCORES = {
    "metingen": [
        {
            "kolommen": [
                {"kolom": "vs", "veld": "vaardigheidsscore"},
                {"kolom": "goed", "veld": "ruwe score"},
                {"kolom": "van", "veld": "aantal opgaven"},
                {"kolom": "perc", "veld": "percentiel"},
                {"kolom": "dl", "veld": "dl"},
                {"kolom": "dle", "veld": "dle"},
                {"kolom": "groep", "veld": "jaargroep"},
                {"kolom": "oordeel", "veld": "oordeel"},
            ],
            "vast": {"toets": "rekenen", "afnamedatum": "2026-01-22"},
        }
    ]
}
SCOREKOP = "nr;vs;goed;van;perc;dl;dle;groep;oordeel\n"


def test_numbers_go_where_they_belong(tmp_path: Path) -> None:
    (resultaat,) = _lees(tmp_path / "a.csv", SCOREKOP + "1;187,5;41;50;3,5;15;9;5;voldoende\n", **SCORES)

    assert isinstance(resultaat, IngelezenResultaat)
    assert resultaat.score == Toetsscore(aantal_goed=41, aantal_opgaven=50, vaardigheidsscore=Decimal("187.5"))
    assert resultaat.referenties == (
        Referentiescore(schaal="Percentiel", waarde="3.5"),
        Referentiescore(schaal="DLE", waarde="9"),
    )
    assert (resultaat.dl, resultaat.jaargroep, resultaat.oordeel) == (15, "5", "voldoende")


@pytest.mark.parametrize(
    ("rij", "veld", "reden"),
    [
        ("1;46143;;;;;;;", "vs", "lijkt een datum die Excel als getal bewaart"),
        ("1;1.234;;;;;;;", "vs", "kies in de koppeling het decimaalteken"),
        ("1;veel;;;;;;;", "vs", "geen getal"),
        ("1;;4,5;;;;;;", "goed", "geen heel getal"),
        ("1;;;;101;;;;", "perc", "tussen 0 en 100"),
        ("1;12;;;;;;1-2-2026;", "groep", "Excel gemaakt"),
    ],
)
def test_a_score_that_cannot_be_trusted_is_refused(tmp_path: Path, rij: str, veld: str, reden: str) -> None:
    (weigering,) = _lees(tmp_path / "a.csv", f"{SCOREKOP}{rij}\n", **SCORES)

    assert isinstance(weigering, Weigering)
    assert weigering.veld == veld
    assert reden in weigering.reden


def _excel(pad: Path, *rijen: list[object]) -> Path:
    boek = openpyxl.Workbook()
    assert boek.active is not None
    for rij in rijen:
        boek.active.append(rij)
    boek.save(pad)
    return pad


def test_excel_dates_are_dates_and_excel_numbers_need_no_decimal_sign(tmp_path: Path) -> None:
    kop = ["nr", "DMT M5", "AVI", "datum AVI"]
    pad = _excel(tmp_path / "a.xlsx", kop, ["0012", 4, "M4", datetime(2026, 3, 1)], [13, "iv", None, None])

    gegevens = list(tabel_parse(bron_load(pad), koppeling(BREED, decimaalteken=",")))

    gevonden = [
        (r.leerling.sleutel, r.afgenomen_op, r.referenties[0].waarde) for r in van_soort(gegevens, IngelezenResultaat)
    ]
    assert gevonden == [
        ("0012", date(2026, 1, 22), "4"),
        ("0012", date(2026, 3, 1), "M4"),
        ("13", date(2026, 1, 22), "iv"),
    ]


def test_excel_made_a_date_a_number_a_formula_or_an_error_of_it(tmp_path: Path) -> None:
    kop = ["nr", "DMT M5", "AVI", "datum AVI"]
    pad = _excel(
        tmp_path / "a.xlsx",
        kop,
        ["1", datetime(2026, 5, 1), None, None],
        ["2", 46143, None, None],
        ["3", "=A1", None, None],
        ["4", "#N/A", None, None],
        ["5", None, "M4", 46143],
        [1234567890123456, "IV", None, None],
    )

    gegevens = list(tabel_parse(bron_load(pad), koppeling(BREED)))

    assert weigeringen(gegevens) == [
        (2, "DMT M5", "2026-05-01"),
        (3, "DMT M5", "46143"),
        (4, "DMT M5", "=…"),
        (5, "DMT M5", "#N/A"),
        (6, "datum AVI", "46143"),
        (7, "nr", ""),
    ]
    assert van_soort(gegevens, IngelezenResultaat) == []
