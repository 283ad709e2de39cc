from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passend.uitwisseling.waarden import (
    Datumvolgorde,
    Waardefout,
    datum_parse,
    excel_datum_reden,
    iso_datum_parse,
    moment_parse,
    schooljaar_parse,
)

DAG = date(2026, 2, 3)


@pytest.mark.parametrize(
    "tekst",
    [
        "2026-02-03",
        "2026-02-03T14:30:00",
        "2026-02-03 00:00:00",
        "2026-02-03+01:00",
        "20260203",
        "03-02-2026",
        "3-2-2026",
        "3/2/26",
        "03.02.2026",
        "3-2-2026 0:00",
        "3 feb 2026",
        "3 februari 2026",
        "3-feb-26",
        "3 FEB. 2026",
        "di 3 feb 2026",
        "dinsdag 3 februari 2026",
    ],
)
def test_datum_reads_dutch_and_iso(tekst: str) -> None:
    assert datum_parse(tekst) == DAG


@pytest.mark.parametrize("maand", ["mrt", "maart", "mar", "maa"])
def test_datum_knows_the_names_of_march(maand: str) -> None:
    assert datum_parse(f"1 {maand} 2026") == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("12/25/2025", "maand boven de 12"),
        ("31-02-2026", "bestaat niet"),
        ("29-02-2025", "bestaat niet"),
        ("1-5", "geen datum"),
        ("01-01-1899", "niet tussen"),
        ("3-2/2026", "geen datum"),
        ("46056", "geen datum"),
        ("", "geen datum"),
    ],
)
def test_datum_refuses_with_a_reason(tekst: str, reden: str) -> None:
    with pytest.raises(Waardefout, match=reden):
        datum_parse(tekst)


def test_datum_with_two_digits_for_the_year_lies_between_1970_and_2069() -> None:
    assert [datum_parse(f"1-1-{jaar}").year for jaar in ("69", "70", "00")] == [2069, 1970, 2000]


def test_datum_follows_the_order_of_the_koppeling() -> None:
    assert datum_parse("02/03/2026", volgorde=Datumvolgorde.MAAND_DAG) == DAG
    assert datum_parse("2026-02-03", volgorde=Datumvolgorde.MAAND_DAG) == DAG


def test_iso_datum_takes_nothing_but_iso() -> None:
    assert iso_datum_parse("2026-02-03Z") == DAG
    with pytest.raises(Waardefout):
        iso_datum_parse("03-02-2026")


def test_moment_needs_a_time_that_exists() -> None:
    assert moment_parse("2026-02-03T14:05:00") == datetime(2026, 2, 3, 14, 5)
    with pytest.raises(Waardefout):
        moment_parse("2026-02-03T25:00:00")


@pytest.mark.parametrize("tekst", ["2031-2032", "2031/2032", "2031-32", "2031 - 2032"])
def test_schooljaar_has_no_last_year(tekst: str) -> None:
    assert schooljaar_parse(tekst) == "2031-2032"


@pytest.mark.parametrize("tekst", ["2031", "2031-2033", "2031-31", "31-32", "", "x"])
def test_schooljaar_refuses_what_is_no_school_year(tekst: str) -> None:
    with pytest.raises(Waardefout):
        schooljaar_parse(tekst)


@pytest.mark.parametrize("tekst", ["1-mei", "05-jan", "mei-05", "jan/26", "01-05-2026", "2026-05-01", "1 mei 2026"])
def test_excel_datum_is_recognised_where_no_date_belongs(tekst: str) -> None:
    assert "Excel" in excel_datum_reden(tekst)


@pytest.mark.parametrize("tekst", ["1-5", "1-2", "M5", "IV", "12,5", "E3", "groep 5", "46056", "mei", ""])
def test_excel_datum_leaves_other_words_alone(tekst: str) -> None:
    assert excel_datum_reden(tekst) == ""


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_datum_reads_back_every_way_of_writing(dag: date) -> None:
    maand = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"][dag.month - 1]
    geschreven = [
        dag.isoformat(),
        f"{dag:%d-%m-%Y}",
        f"{dag.day}/{dag.month}/{dag:%y}",
        f"{dag.day} {maand} {dag.year}",
    ]

    assert {datum_parse(tekst) for tekst in geschreven} == {dag}


@given(st.text(max_size=30))
def test_datum_never_breaks_on_any_text(tekst: str) -> None:
    for lees in (datum_parse, iso_datum_parse, moment_parse, schooljaar_parse):
        try:
            lees(tekst)
        except Waardefout as fout:
            assert str(fout)
    excel_datum_reden(tekst)
