from datetime import date, datetime
from pathlib import Path

import pytest

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.edexml import edexml_parse
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import (
    Gegeven,
    Geslacht,
    Groepssoort,
    Groepstaak,
    IngelezenGroep,
    IngelezenLeerling,
    IngelezenMedewerker,
    IngelezenSchool,
    IngelezenVestiging,
    Leerlingverwijzing,
    Persoonsnaam,
)
from tests.uitwisseling.hulp import BESTANDEN, alles, bron_van, meldingen, onbekend, van_soort, weigeringen


@pytest.fixture(scope="module")
def gelezen() -> list[Gegeven]:
    return alles(edexml_parse(bron_load(BESTANDEN / "edexml-2.1.xml")))


def _leerlingen(gegevens: list[Gegeven]) -> dict[str, IngelezenLeerling]:
    return {leerling.leerling.naam.achternaam: leerling for leerling in van_soort(gegevens, IngelezenLeerling)}


def test_school_says_year_day_and_brin(gelezen: list[Gegeven]) -> None:
    assert van_soort(gelezen, IngelezenSchool) == [
        IngelezenSchool(
            regel=4,
            brin="98ZZ",
            schooljaar="2026-2027",
            peildatum=date(2026, 10, 1),
            aangemaakt_op=datetime(2026, 10, 2, 8, 15),
            versie="2.1",
        )
    ]


def test_locations_and_groups_come_before_pupils(gelezen: list[Gegeven]) -> None:
    assert van_soort(gelezen, IngelezenVestiging) == [IngelezenVestiging(regel=14, sleutel="V1", naam="Dorpsweg")]
    assert van_soort(gelezen, IngelezenGroep) == [
        IngelezenGroep(regel=17, sleutel="G5", naam="Groep 5", jaargroep="5"),
        IngelezenGroep(regel=18, sleutel="G56", naam="Groep 5/6", jaargroep="C"),
        IngelezenGroep(regel=19, sleutel="S1", naam="Plusgroep", soort=Groepssoort.SAMENGESTELD),
    ]


def test_pupil_is_read_whole_and_without_personal_number(gelezen: list[Gegeven]) -> None:
    assert _leerlingen(gelezen)["Zwaluw"] == IngelezenLeerling(
        regel=22,
        leerling=Leerlingverwijzing(
            eckid="https://ketenid.example/a1",
            sleutel="L001",
            naam=Persoonsnaam(
                achternaam="Zwaluw",
                voorvoegsel="van der",
                voorletters="FM",
                voornamen="Fenna Maaike",
                roepnaam="Fenna",
            ),
            geboortedatum=date(2017, 11, 5),
        ),
        geslacht=Geslacht.VROUW,
        jaargroep="5",
        groep="G5",
        samengestelde_groepen=("S1",),
        vestiging="V1",
        groep3_sinds=date(2023, 8, 21),
        ingeschreven_op=date(2021, 11, 8),
    )


def test_geslacht_is_coded_as_in_iso_5218(gelezen: list[Gegeven]) -> None:
    gevonden = {naam: leerling.geslacht for naam, leerling in _leerlingen(gelezen).items()}

    assert gevonden == {
        "Zwaluw": Geslacht.VROUW,
        "Otter": Geslacht.MAN,
        "": Geslacht.NIET_OPGEGEVEN,
        "Das": None,
        "Reiger": Geslacht.ONBEKEND,
    }


def test_temporary_key_is_no_key(gelezen: list[Gegeven]) -> None:
    assert _leerlingen(gelezen)[""].leerling.sleutel == ""


def test_pupils_of_the_past_are_marked(gelezen: list[Gegeven]) -> None:
    assert {naam for naam, leerling in _leerlingen(gelezen).items() if leerling.is_vertrokken} == {"Das", "Reiger"}


def test_what_cannot_be_read_is_refused_with_line_and_field(gelezen: list[Gegeven]) -> None:
    assert weigeringen(gelezen) == [
        (49, "geboortedatum", "2016-02-30"),
        (72, "key", "L001"),
        (75, "achternaam", ""),
        (91, "achternaam", ""),
    ]


def test_unknown_codes_are_named_and_their_rows_kept(gelezen: list[Gegeven]) -> None:
    assert onbekend(gelezen) == [("jaargroep", "9"), ("geslacht", "3"), ("rol", "XYZ"), ("groep", "G9")]


def test_staff_have_words_for_roles(gelezen: list[Gegeven]) -> None:
    assert van_soort(gelezen, IngelezenMedewerker) == [
        IngelezenMedewerker(
            regel=80,
            sleutel="M1",
            naam=Persoonsnaam(achternaam="Linde", voorvoegsel="ter"),
            emailadres="m.terlinde@school.example",
            rollen=("intern begeleider", "rekencoördinator"),
            groepen=(Groepstaak(groep="G5", rollen=("leerkracht", "XYZ")), Groepstaak(groep="S1")),
        )
    ]


def test_version_1_takes_the_jaargroep_from_the_group() -> None:
    gegevens = alles(edexml_parse(bron_load(BESTANDEN / "edexml-1.03.xml")))

    gevonden = [(rij.leerling.naam.roepnaam, rij.jaargroep) for rij in van_soort(gegevens, IngelezenLeerling)]
    assert gevonden == [("Saar", "4"), ("Théo", "4")]
    assert meldingen(gegevens) == []


def test_the_same_content_in_a_uwlr_answer_is_read() -> None:
    gegevens = alles(edexml_parse(bron_load(BESTANDEN / "uwlr-leerlinggegevens.xml")))

    (leerling,) = van_soort(gegevens, IngelezenLeerling)
    assert leerling.leerling.eckid == "https://ketenid.example/b2"


def _bestand(school: str = "<schooljaar>2026-2027</schooljaar>", rest: str = "") -> str:
    return f"<EDEX><school>{school}</school>{rest}</EDEX>"


def test_a_key_on_the_same_line_is_still_a_double(tmp_path: Path) -> None:
    twee = '<leerlingen><leerling key="1"><roepnaam>A</roepnaam></leerling>' * 1
    twee += '<leerling key="1"><roepnaam>B</roepnaam></leerling></leerlingen>'

    gegevens = alles(edexml_parse(bron_van(tmp_path / "e.xml", _bestand(rest=twee))))

    assert weigeringen(gegevens) == [(1, "key", "1")]
    assert len(van_soort(gegevens, IngelezenLeerling)) == 1


def test_a_double_eckid_is_refused(tmp_path: Path) -> None:
    twee = "".join(f'<leerling key="{n}" eckid="e"><roepnaam>A</roepnaam></leerling>' for n in (1, 2))

    gegevens = alles(edexml_parse(bron_van(tmp_path / "e.xml", _bestand(rest=f"<leerlingen>{twee}</leerlingen>"))))

    assert weigeringen(gegevens) == [(1, "eckid", "e")]


def test_a_key_that_is_the_personal_number_itself_is_blanked(tmp_path: Path) -> None:
    rest = '<leerlingen><leerling key="123456782"><roepnaam>A</roepnaam><bsn>123456782</bsn></leerling></leerlingen>'

    gegevens = alles(edexml_parse(bron_van(tmp_path / "e.xml", _bestand(rest=rest))))

    assert van_soort(gegevens, IngelezenLeerling)[0].leerling.sleutel == ""


@pytest.mark.parametrize("jaar", ["2026", "2026-2028", ""])
def test_a_school_year_that_is_none_stops_the_import(tmp_path: Path, jaar: str) -> None:
    with pytest.raises(Importfout, match="schooljaar van dit bestand is niet te lezen"):
        alles(edexml_parse(bron_van(tmp_path / "e.xml", _bestand(f"<schooljaar>{jaar}</schooljaar>"))))


def test_a_school_year_beyond_the_list_of_the_schema_is_fine(tmp_path: Path) -> None:
    bron = bron_van(tmp_path / "e.xml", _bestand("<schooljaar>2061-2062</schooljaar>"))

    assert van_soort(alles(edexml_parse(bron)), IngelezenSchool)[0].schooljaar == "2061-2062"


def test_a_file_without_a_school_stops_the_import(tmp_path: Path) -> None:
    with pytest.raises(Importfout, match="staat geen school"):
        alles(edexml_parse(bron_van(tmp_path / "e.xml", "<EDEX><leerlingen/></EDEX>")))


def test_a_file_without_pupils_and_of_another_version_is_reported(tmp_path: Path) -> None:
    bron = bron_van(tmp_path / "e.xml", _bestand("<schooljaar>2026-2027</schooljaar><xsdversie>3.0</xsdversie>"))

    assert meldingen(alles(edexml_parse(bron))) == [
        "EDEXML-versie 3.0 kennen we niet; het bestand is als 2.1 gelezen.",
        "In dit bestand staat geen enkele leerling.",
    ]


def test_a_wrong_time_of_making_is_refused_and_the_file_read_on(tmp_path: Path) -> None:
    bron = bron_van(
        tmp_path / "e.xml", _bestand("<schooljaar>2026-2027</schooljaar><aanmaakdatum>gisteren</aanmaakdatum>")
    )

    assert weigeringen(alles(edexml_parse(bron))) == [(1, "aanmaakdatum", "gisteren")]


def test_a_group_without_key_is_refused(tmp_path: Path) -> None:
    bron = bron_van(tmp_path / "e.xml", _bestand(rest="<groepen><groep><naam>X</naam></groep></groepen>"))

    assert weigeringen(alles(edexml_parse(bron))) == [(1, "key", "")]
