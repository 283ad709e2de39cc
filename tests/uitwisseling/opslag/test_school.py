from datetime import date
from pathlib import Path

import pytest

from passend.leerling.models import Groepsindeling, Inschrijving, Leerling
from passend.school.models import Groep, Locatie, Medewerker, Rolvervulling
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.verslag import OnbekendWoord
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import edexml, inlezen, leerling_xml, telling

GROEPEN = (
    '<groep key="G5"><naam>5a</naam><jaargroep>5</jaargroep></groep>'
    '<groep key="G56"><naam>5/6</naam><jaargroep>C</jaargroep></groep>'
    '<samengestelde_groep key="PLUS"><naam>Plusgroep</naam></samengestelde_groep>'
)
PLUS = '<samengestelde_groepen><samengestelde_groep key="PLUS"/></samengestelde_groepen>'
YARA = leerling_xml(
    "5a-3",
    eckid="https://ketenid.example/5a-3",
    groep="G5",
    roepnaam="Yara",
    achternaam="van Verzonnen",
    geboortedatum="2016-03-03",
)
NIEUW = leerling_xml(
    "n-1",
    groep="G56",
    jaargroep="6",
    achternaam="Meerkoet",
    voorvoegsel="van der",
    voornamen="Olle Jan",
    geboortedatum="2015-05-05",
    geslacht="1",
    start_ondw_jgr3="2021-08-23",
    instroomdatum="2019-06-01",
)


def _indelingen(roepnaam: str) -> list[tuple[str | None, int | None, date, date | None]]:
    rijen = Groepsindeling.objects.filter(leerling__roepnaam=roepnaam).order_by("van", "groep__naam")
    return [(rij.groep.naam if rij.groep else None, rij.jaargroep, rij.van, rij.tot) for rij in rijen]


def test_a_new_pupil_is_made_enrolled_and_placed(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", NIEUW, groepen=GROEPEN))

    assert telling(verslag, "leerling") == (1, 0, 0, 0)
    olle = Leerling.objects.get(las_sleutel="n-1")
    assert (olle.roepnaam, olle.tussenvoegsel, olle.achternaam, olle.voornamen) == (
        "Olle",
        "van der",
        "Meerkoet",
        "Olle Jan",
    )
    assert (olle.geslacht, olle.geboortedatum, olle.onderwijs_sinds) == ("man", date(2015, 5, 5), date(2021, 8, 23))
    assert Inschrijving.objects.get(leerling=olle).van == date(2019, 6, 1)
    assert _indelingen("Olle") == [("5/6", 6, date(2026, 8, 1), None)]


def test_groups_are_found_by_key_or_name_and_hold_what_their_pupils_are(wereld: Schoolwereld, tmp_path: Path) -> None:
    vijf = leerling_xml("n-2", groep="G56", roepnaam="Ties")

    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", NIEUW, vijf, groepen=GROEPEN))

    assert telling(verslag, "groep") == (2, 1, 0, 0)
    assert Groep.objects.get(naam="5a").las_sleutel == "G5"
    assert Groep.objects.get(naam="5/6").jaargroepen == [5, 6]
    assert Groep.objects.get(naam="Plusgroep").soort == "samengestelde groep"


def test_the_same_file_twice_changes_nothing(wereld: Schoolwereld, tmp_path: Path) -> None:
    staf = '<leerkracht key="M1"><achternaam>Linde</achternaam><roepnaam>Moos</roepnaam><rol>LRK</rol></leerkracht>'
    bestand = edexml(tmp_path / "e.xml", YARA, NIEUW, groepen=GROEPEN, leerkrachten=staf)
    inlezen(wereld, bestand)
    eerst = [list(model.objects.order_by("pk").values()) for model in (Leerling, Groep, Groepsindeling, Inschrijving)]

    verslag = inlezen(wereld, bestand)

    assert not verslag.heeft_gewijzigd
    assert [telling(verslag, soort) for soort in ("groep", "leerling", "medewerker")] == [
        (0, 0, 3, 0),
        (0, 0, 2, 0),
        (0, 0, 1, 0),
    ]
    assert eerst == [
        list(model.objects.order_by("pk").values()) for model in (Leerling, Groep, Groepsindeling, Inschrijving)
    ]


def test_a_pupil_who_moves_keeps_the_old_placing_up_to_the_day_before(wereld: Schoolwereld, tmp_path: Path) -> None:
    naar = YARA.replace('key="G5"', 'key="G56"').replace("</leerling>", f"{PLUS}</leerling>")

    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", naar, groepen=GROEPEN))

    assert telling(verslag, "leerling") == (0, 1, 0, 0)
    assert _indelingen("Yara") == [
        ("5a", 5, date(2026, 8, 1), date(2026, 9, 30)),
        ("Plusgroep", 5, date(2026, 8, 1), None),
        ("5/6", 5, date(2026, 10, 1), None),
    ]


def test_a_placing_that_was_wrong_from_its_first_day_goes(wereld: Schoolwereld, tmp_path: Path) -> None:
    inlezen(wereld, edexml(tmp_path / "e.xml", YARA.replace('key="G5"', 'key="G56"'), groepen=GROEPEN))

    inlezen(wereld, edexml(tmp_path / "f.xml", YARA, groepen=GROEPEN))

    assert [rij[0] for rij in _indelingen("Yara") if rij[3] is None] == ["5a"]


def test_another_jaargroep_in_the_same_group_is_a_change(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = edexml(tmp_path / "e.xml", YARA.replace("<jaargroep>5", "<jaargroep>6"), groepen=GROEPEN)

    assert telling(inlezen(wereld, bestand), "leerling") == (0, 1, 0, 0)
    assert _indelingen("Yara") == [("5a", 6, date(2026, 8, 1), None)]


def test_empty_fields_erase_nothing(wereld: Schoolwereld, tmp_path: Path) -> None:
    inlezen(wereld, edexml(tmp_path / "e.xml", leerling_xml("5a-3", roepnaam="Yara"), groepen=GROEPEN))

    yara = Leerling.objects.get(pk=wereld.leerlingen["Yara"].pk)
    assert (yara.achternaam, yara.geboortedatum) == ("van Verzonnen", date(2016, 3, 3))


def test_a_pupil_who_leaves_is_signed_off_once(wereld: Schoolwereld, tmp_path: Path) -> None:
    weg = YARA.replace("</leerling>", "<uitstroomdatum>2026-09-15</uitstroomdatum></leerling>")

    eerste = inlezen(wereld, edexml(tmp_path / "e.xml", weg, groepen=GROEPEN))
    tweede = inlezen(wereld, tmp_path / "e.xml")

    assert (telling(eerste, "leerling"), telling(tweede, "leerling")) == ((0, 1, 0, 0), (0, 0, 1, 0))
    assert Inschrijving.objects.get(leerling=wereld.leerlingen["Yara"]).tot == date(2026, 9, 15)
    assert _indelingen("Yara") == [("5a", 5, date(2026, 8, 1), date(2026, 9, 15))]


def test_a_pupil_who_is_signed_off_here_but_not_in_the_file_is_reported(wereld: Schoolwereld, tmp_path: Path) -> None:
    weg = YARA.replace("</leerling>", "<uitstroomdatum>2026-09-15</uitstroomdatum></leerling>")
    inlezen(wereld, edexml(tmp_path / "e.xml", weg, groepen=GROEPEN))
    terug = YARA.replace("</leerling>", "<instroomdatum>2026-08-01</instroomdatum></leerling>")

    verslag = inlezen(wereld, edexml(tmp_path / "f.xml", terug, groepen=GROEPEN))

    assert "uitgeschreven, maar in het bestand niet" in verslag.weigeringen[0].reden


def test_a_pupil_of_the_past_gets_no_place(wereld: Schoolwereld, tmp_path: Path) -> None:
    oud = leerling_xml("h-1", jaargroep="H", groep="G5", roepnaam="Mees")

    inlezen(wereld, edexml(tmp_path / "e.xml", oud, groepen=GROEPEN))

    assert Leerling.objects.filter(roepnaam="Mees").exists()
    assert not Inschrijving.objects.filter(leerling__roepnaam="Mees").exists()
    assert _indelingen("Mees") == []


def test_pupils_who_are_missing_in_the_file_are_counted_and_left_alone(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", YARA, groepen=GROEPEN))

    assert [melding.tekst for melding in verslag.meldingen] == [
        "5 leerlingen staan op school ingeschreven, maar niet in dit bestand. Aan die inschrijving is niets veranderd."
    ]
    assert Inschrijving.objects.filter(tot__isnull=True).count() == 6


def test_staff_get_no_rights_from_a_file(wereld: Schoolwereld, tmp_path: Path) -> None:
    rollen = Rolvervulling.objects.count()
    staf = (
        '<leerkracht key="M1"><achternaam>Linde</achternaam><voorvoegsel>ter</voorvoegsel><roepnaam>Moos</roepnaam>'
        "<emailadres>moos@kornoelje.example</emailadres><rol>DIR</rol></leerkracht>"
        '<leerkracht key="M2"><roepnaam>Lia</roepnaam></leerkracht>'
        '<leerkracht key="#3"><roepnaam>Kees</roepnaam></leerkracht>'
        '<leerkracht key="M4"><achternaam>Fout</achternaam><emailadres>geen adres</emailadres></leerkracht>'
    )

    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", YARA, groepen=GROEPEN, leerkrachten=staf))

    assert telling(verslag, "medewerker") == (2, 0, 0, 2)
    moos = Medewerker.objects.get(las_sleutel="M1")
    assert (str(moos), moos.email) == ("Moos ter Linde", "moos@kornoelje.example")
    assert str(Medewerker.objects.get(las_sleutel="M2")) == "Lia"
    assert [weigering.veld for weigering in verslag.weigeringen] == ["key", "email"]
    assert Rolvervulling.objects.count() == rollen


def test_a_location_is_found_by_name_and_an_unknown_one_is_named(wereld: Schoolwereld, tmp_path: Path) -> None:
    vestigingen = (
        '<vestiging key="V1"><naam>De Kornoelje</naam></vestiging><vestiging key="V2"><naam>Dorpsweg</naam></vestiging>'
    )
    xml = NIEUW.replace("</leerling>", '<vestiging key="V1"/></leerling>')

    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", xml, groepen=GROEPEN, vestigingen=vestigingen))

    assert verslag.onbekend == (OnbekendWoord(soort="locatie", naam="Dorpsweg", aantal=1, eerste_regel=1),)
    assert Inschrijving.objects.get(leerling__las_sleutel="n-1").locatie == Locatie.objects.get(las_sleutel="V1")


def test_a_value_that_the_database_refuses_is_a_refusal(wereld: Schoolwereld, tmp_path: Path) -> None:
    lang = leerling_xml("n-9", roepnaam="x" * 65)
    groepen = GROEPEN + f'<groep key="GX"><naam>{"x" * 65}</naam><jaargroep>5</jaargroep></groep>'

    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", lang, YARA, groepen=groepen))

    assert (telling(verslag, "leerling"), telling(verslag, "groep")) == ((0, 0, 1, 1), (2, 1, 0, 1))
    assert [weigering.veld for weigering in verslag.weigeringen] == ["naam", "roepnaam"]


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"brin": "97YY"}, "van school 97YY; u leest het in bij 00ZA"),
        ({"schooljaar": "2031-2032"}, "schooljaar 2031-2032 staat nog niet in Passend"),
    ],
)
def test_a_file_of_another_school_or_year_is_refused(
    wereld: Schoolwereld, tmp_path: Path, anders: dict[str, str], reden: str
) -> None:
    with pytest.raises(Importfout, match=reden):
        inlezen(wereld, edexml(tmp_path / "e.xml", YARA, **anders))


def test_an_older_file_never_sets_pupils_back(wereld: Schoolwereld, tmp_path: Path) -> None:
    inlezen(wereld, edexml(tmp_path / "e.xml", YARA, groepen=GROEPEN))

    with pytest.raises(Importfout, match="er is al een bestand van 01-10-2026 ingelezen"):
        inlezen(wereld, edexml(tmp_path / "f.xml", YARA, groepen=GROEPEN, peildatum="2026-09-01"))
