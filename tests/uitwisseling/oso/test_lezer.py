from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import (
    Antwoord,
    Gegeven,
    Geslacht,
    IngelezenDossier,
    IngelezenLeerling,
    IngelezenLoopbaan,
    IngelezenOndersteuning,
    IngelezenOuder,
    IngelezenResultaat,
    IngelezenSchool,
    IngelezenToestemming,
    Leerlingverwijzing,
    Ondersteuningssoort,
    Persoonsnaam,
    Referentiescore,
    Toetsscore,
)
from passend.uitwisseling.oso import oso_parse
from tests.uitwisseling.hulp import BESTANDEN, BSN, alles, bron_van, meldingen, onbekend, van_soort, weigeringen

FENNA = Leerlingverwijzing(
    sleutel="LL-77",
    naam=Persoonsnaam(
        achternaam="Zwaluw", voorvoegsel="van der", voorletters="FM", voornamen="Fenna Maaike", roepnaam="Fenna"
    ),
    geboortedatum=date(2017, 11, 5),
)


@pytest.fixture(scope="module")
def gelezen() -> list[Gegeven]:
    return alles(oso_parse(bron_load(BESTANDEN / "oso-overstap.xml")))


@pytest.fixture(scope="module")
def uitgezet() -> list[Gegeven]:
    return alles(oso_parse(bron_load(BESTANDEN / "oso-uitgezet.xml")))


def _resultaten(gegevens: list[Gegeven]) -> dict[tuple[str, str], IngelezenResultaat]:
    return {(r.toetscode, r.onderdeel): r for r in van_soort(gegevens, IngelezenResultaat)}


def test_head_and_school_say_where_the_dossier_comes_from(gelezen: list[Gegeven]) -> None:
    assert gelezen[:2] == [
        IngelezenDossier(
            regel=2, soort="overstapdossier", overstap="POPO", versie="2019.1", aangemaakt_op=date(2026, 6, 12)
        ),
        IngelezenSchool(regel=27, brin="97YY", vestiging="01", naam="De Andere School"),
    ]


def test_pupil_has_the_sexes_as_oso_codes_them(gelezen: list[Gegeven]) -> None:
    assert van_soort(gelezen, IngelezenLeerling) == [
        IngelezenLeerling(
            regel=32,
            leerling=FENNA,
            geslacht=Geslacht.VROUW,
            ingeschreven_op=date(2021, 11, 8),
            uitgeschreven_op=date(2026, 7, 31),
            heeft_geheim_adres=True,
        )
    ]


def test_consent_keeps_each_answer_apart(gelezen: list[Gegeven]) -> None:
    assert van_soort(gelezen, IngelezenToestemming) == [
        IngelezenToestemming(
            regel=19,
            leerling=FENNA,
            inzage=True,
            inzage_op=date(2026, 6, 10),
            akkoord=Antwoord.NEE,
            reden_niet_akkoord="Het verslag is oud.",
            toestemming=Antwoord.ONBEKEND,
        )
    ]


def test_career_has_one_row_per_year_that_can_be_read(gelezen: list[Gegeven]) -> None:
    assert van_soort(gelezen, IngelezenLoopbaan) == [
        IngelezenLoopbaan(
            regel=49,
            leerling=FENNA,
            schooljaar="2025-2026",
            brin="97YY",
            vestiging="",
            groepscode="4",
            groepsnaam="groep 4",
            jaargroep="4",
            van=date(2025, 8, 1),
            tot=date(2026, 7, 31),
        )
    ]


def test_result_carries_all_its_reference_scores(gelezen: list[Gegeven]) -> None:
    assert _resultaten(gelezen)["DMT2018-M4", ""] == IngelezenResultaat(
        regel=103,
        leerling=FENNA,
        afgenomen_op=date(2026, 1, 22),
        toetscode="DMT2018-M4",
        toetsnaam="Drie-Minuten-Toets",
        toetsversie="M4",
        vak="technisch lezen",
        jaargroep="4",
        dl=15,
        score=Toetsscore(
            aantal_goed=41,
            tijd=Decimal("60.5"),
            vaardigheidsscore=Decimal("38.5"),
            schaal="DMT",
            interval_laag=Decimal(35),
            interval_hoog=Decimal(42),
        ),
        referenties=(
            Referentiescore(schaal="IV", waarde="IV", vergelijkingsgroep="Landelijk"),
            Referentiescore(schaal="AE", waarde="D", vergelijkingsgroep="Landelijk", kwalificatie="zwak"),
            Referentiescore(schaal="DLE", waarde="9", vergelijkingsgroep="Landelijk"),
        ),
        opmerking="Rustig gemaakt; nummer [nummer weggelaten].",
    )


def test_part_of_a_test_is_a_result_of_its_own(gelezen: list[Gegeven]) -> None:
    deel = _resultaten(gelezen)["DMT2018-M4", "DMT-K1"]

    assert (deel.onderdeelnaam, deel.score, deel.referenties) == ("kaart 1", Toetsscore(aantal_goed=14), ())


def test_eindtoets_gives_its_score_and_the_levels_of_its_parts(gelezen: list[Gegeven]) -> None:
    resultaten = _resultaten(gelezen)

    assert resultaten["0013", ""].referenties == (Referentiescore(schaal="Standaardscore", waarde="82"),)
    assert resultaten["0013", "8050"].referenties == (Referentiescore(schaal="RNTRM", waarde="2F"),)
    assert ("0013", "8001") not in resultaten


def test_what_cannot_be_read_is_refused_with_its_line(gelezen: list[Gegeven]) -> None:
    assert weigeringen(gelezen) == [
        (60, "schooljaar", "2024"),
        (147, "resultaat", ""),
        (152, "afnamedatum", ""),
        (157, "eldtoetscode", ""),
        (162, "resultaat", ""),
        (165, "aantalgoed", "veel"),
        (214, "wettigevertegenwoordiger", "misschien"),
    ]


def test_a_result_with_only_an_attachment_is_not_refused_but_has_nothing_to_keep(gelezen: list[Gegeven]) -> None:
    assert ("ALLEEN-BIJLAGE", "") not in _resultaten(gelezen)
    assert not [w for w in weigeringen(gelezen) if w[2] == "ALLEEN-BIJLAGE"]


def test_support_keeps_kind_period_features_and_names_of_attachments(gelezen: list[Gegeven]) -> None:
    gevonden = {
        steun.soort: (steun.van, steun.tot, steun.kenmerken, steun.bijlagen)
        for steun in van_soort(gelezen, IngelezenOndersteuning)
    }

    assert gevonden == {
        Ondersteuningssoort.ONDERWIJSBEHOEFTEN: (None, None, (), ("behoeften.pdf",)),
        Ondersteuningssoort.DIAGNOSE: (
            date(2026, 1, 20),
            None,
            (("code", "F81.0"), ("code", "F99"), ("naam", "dyslexie")),
            (),
        ),
        Ondersteuningssoort.MEDICIJNGEBRUIK: (None, None, (("medicijngebruik", "nee"),), ()),
        Ondersteuningssoort.HANDELINGSPLAN: (
            date(2026, 2, 1),
            date(2026, 6, 30),
            (("gericht op", "technisch lezen"),),
            (),
        ),
        Ondersteuningssoort.OPP: (date(2026, 3, 1), None, (), ("opp.docx",)),
        Ondersteuningssoort.TLV: (
            date(2026, 8, 1),
            None,
            (("samenwerkingsverband", "PO9901"), ("categorie", "L"), ("beschikking", "B-12")),
            (),
        ),
        Ondersteuningssoort.ARRANGEMENT_CLUSTER: (date(2025, 9, 1), None, (), ()),
        Ondersteuningssoort.ARRANGEMENT: (date(2025, 10, 1), date(2026, 10, 1), (("kenmerk", "A1"),), ()),
    }


def test_parents_have_gezag_only_where_the_file_says_so(gelezen: list[Gegeven]) -> None:
    gevonden = [
        (ouder.naam.voornamen, ouder.relatie, ouder.is_wettelijk_vertegenwoordiger, ouder.is_overleden)
        for ouder in van_soort(gelezen, IngelezenOuder)
    ]

    assert gevonden == [
        ("Sanne", "moeder", True, False),
        ("Bas", "relatie 7 (OSO-lijst 41)", False, True),
    ]


def test_bank_account_and_attachments_stay_in_the_file(gelezen: list[Gegeven]) -> None:
    assert "NL00TEST" not in repr(gelezen)
    assert "UEsDBA" not in repr(gelezen)


def test_what_is_left_behind_and_what_is_not_known_is_named(gelezen: list[Gegeven]) -> None:
    assert meldingen(gelezen) == ["Niet overgenomen uit dit dossier: overstapadvies, verzuim, 3 bijlagen."]
    assert onbekend(gelezen) == [
        ("diagnosecode", "F99"),
        ("onderdeel", "iets_nieuws"),
        ("referentieniveau", "09"),
        ("onderdeel", "nieuwblok"),
    ]


def test_categories_that_the_sender_left_out_are_named(uitgezet: list[Gegeven]) -> None:
    eerste, tweede = van_soort(uitgezet, IngelezenDossier)

    assert eerste.uitgezet == (
        "cat_ouderinzage",
        "cat_schoolloopbaan",
        "cat_handelingsplannen",
        "cat_toetsresultaten",
        "cat_eindtoetsbo",
    )
    assert (tweede.soort, tweede.uitgezet) == ("overdrachtbinnenbrin", ())


def test_data_of_a_category_that_was_left_out_is_refused(uitgezet: list[Gegeven]) -> None:
    assert weigeringen(uitgezet) == [(26, "handelingsplan", ""), (29, "toetslijst", "")]
    assert van_soort(uitgezet, IngelezenResultaat) == []
    assert [steun.soort for steun in van_soort(uitgezet, IngelezenOndersteuning)] == [Ondersteuningssoort.OPP]


def _dossier(rest: str, jaar: str = "2019") -> str:
    return (
        f'<dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/{jaar}/dossier">'
        f"<overdrachtsoort>overstapdossier</overdrachtsoort>{rest}</dossier>"
    )


@pytest.mark.parametrize(
    ("rest", "reden"),
    [
        ("", "noemt geen school of geen leerling"),
        ("<huidigeschool/>", "noemt geen school of geen leerling"),
        ("<huidigeschool><leerling/></huidigeschool>", "heeft geen achternaam"),
    ],
)
def test_a_dossier_without_school_or_pupil_stops_the_import(tmp_path: Path, rest: str, reden: str) -> None:
    with pytest.raises(Importfout, match=reden):
        alles(oso_parse(bron_van(tmp_path / "o.xml", _dossier(rest))))


def test_a_file_without_dossiers_stops_the_import(tmp_path: Path) -> None:
    with pytest.raises(Importfout, match="geen OSO-dossier"):
        alles(oso_parse(bron_van(tmp_path / "o.xml", "<dossiers></dossiers>")))


def test_another_year_is_read_with_a_warning(tmp_path: Path) -> None:
    rest = "<huidigeschool><leerling><achternaam>Das</achternaam></leerling></huidigeschool>"

    gegevens = alles(oso_parse(bron_van(tmp_path / "o.xml", _dossier(rest, "2024"))))

    assert meldingen(gegevens) == ["Dit dossier is OSO-versie 2024; we kennen 2019.1. Kijk na of alles klopt."]


def test_a_pupil_key_that_is_the_personal_number_is_refused(tmp_path: Path) -> None:
    rest = (
        "<huidigeschool><leerling><achternaam>Das</achternaam>"
        f"<bsn>{BSN}</bsn><leerlingid>{BSN}</leerlingid></leerling></huidigeschool>"
    )

    gegevens = alles(oso_parse(bron_van(tmp_path / "o.xml", _dossier(rest))))

    assert weigeringen(gegevens) == [(1, "leerlingid", "")]
    assert van_soort(gegevens, IngelezenLeerling)[0].leerling.sleutel == ""
