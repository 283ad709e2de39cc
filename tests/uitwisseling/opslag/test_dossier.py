from datetime import date
from pathlib import Path

import pytest

from passend.dossier.models import Feit
from passend.dossier.selectors import geldende_feiten
from passend.leerling.models import Leerling, Ouderrelatie
from passend.metingen.models import Toetsresultaat
from passend.uitwisseling.enums import Twijfelstand
from passend.uitwisseling.models import Importregel, Twijfel
from passend.uitwisseling.services import twijfel_beslissen
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.hulp import BESTANDEN, BSN
from tests.uitwisseling.opslag.bestand import inlezen, telling

OSO = BESTANDEN / "oso-overstap.xml"


@pytest.fixture
def gekoppeld(wereld: Schoolwereld) -> Leerling:
    """A person said that the pupil of the dossier is Noor."""
    inlezen(wereld, OSO)
    noor = wereld.leerlingen["Noor"]
    twijfel_beslissen(Twijfel.objects.get(), stand=Twijfelstand.GEKOPPELD, leerling=noor, door=wereld.intern_begeleider)
    return noor


def test_a_dossier_of_another_school_waits_until_a_person_says_who_it_is(wereld: Schoolwereld) -> None:
    verslag = inlezen(wereld, OSO)

    assert (telling(verslag, "leerling"), verslag.twijfels) == ((0, 0, 0, 1), 1)
    assert telling(verslag, "toetsresultaat")[3] == 4
    assert (Feit.objects.count(), Toetsresultaat.objects.count(), Ouderrelatie.objects.count()) == (0, 0, 0)
    twijfel = Twijfel.objects.get()
    assert (twijfel.herkomst, twijfel.sleutel, twijfel.naam) == ("97YY", "LL-77", "Fenna van der Zwaluw")


def test_the_key_of_another_school_never_matches_a_pupil_here(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tmp_path / "o.xml"
    bestand.write_text(OSO.read_text(encoding="utf-8").replace("LL-77", "5a-3"), encoding="utf-8")

    assert telling(inlezen(wereld, bestand), "leerling") == (0, 0, 0, 1)


def test_a_dossier_of_the_school_itself_is_matched_by_key(wereld: Schoolwereld, tmp_path: Path) -> None:
    tekst = OSO.read_text(encoding="utf-8").replace("LL-77", "5a-3").replace("97YY", "00ZA")
    bestand = tmp_path / "o.xml"
    bestand.write_text(tekst.replace("2017-11-05", "2016-03-03"), encoding="utf-8")

    assert telling(inlezen(wereld, bestand), "leerling") == (0, 0, 1, 0)
    assert Toetsresultaat.objects.filter(leerling=wereld.leerlingen["Yara"]).count() == 4


def test_everything_in_the_dossier_becomes_a_fact_with_its_source(wereld: Schoolwereld, gekoppeld: Leerling) -> None:
    verslag = inlezen(wereld, OSO)

    assert {soort: telling(verslag, soort) for soort in verslag.tellingen} == {
        "leerling": (0, 0, 1, 0),
        "overdracht": (1, 0, 0, 0),
        "schoolloopbaan": (1, 0, 0, 0),
        "ondersteuning": (8, 0, 0, 0),
        "ouder": (1, 0, 0, 1),
        "toetsresultaat": (4, 0, 0, 0),
    }
    loopbaan = Feit.objects.get(soort="schoolloopbaan")
    assert (loopbaan.leerling, loopbaan.op, loopbaan.tot) == (gekoppeld, date(2025, 8, 1), date(2026, 7, 31))
    assert (loopbaan.bron, loopbaan.run) == ("OSO-dossier van 97YY, 12-06-2026", verslag.run)
    diagnose = Feit.objects.get(soort="ondersteuning vorige school", velden__soort="diagnose")
    assert diagnose.velden["kenmerken"] == [["code", "F81.0"], ["code", "F99"], ["naam", "dyslexie"]]
    overdracht = Feit.objects.get(soort="overdracht")
    assert (overdracht.velden["akkoord"], overdracht.velden["toestemming"]) == ("nee", "onbekend")


def test_results_keep_all_their_reference_scores(wereld: Schoolwereld, gekoppeld: Leerling) -> None:
    inlezen(wereld, OSO)

    resultaat = Toetsresultaat.objects.get(toetscode="DMT2018-M4", onderdeel="")
    assert (resultaat.niveau, resultaat.schaal, resultaat.jaargroep) == ("IV", "i-v", 4)
    assert {(score.soort, score.waarde) for score in resultaat.referentiescores.all()} == {
        ("a-e", "D"),
        ("DLE", "9"),
        ("DL", "15"),
        ("aantal goed", "41"),
        ("tijd", "60.5"),
        ("interval laag", "35"),
        ("interval hoog", "42"),
        ("vaardigheidsschaal", "DMT"),
        ("toetsversie", "M4"),
    }
    assert Toetsresultaat.objects.get(toetscode="0013", onderdeel="").waarde == 82


def test_the_same_dossier_twice_changes_nothing(wereld: Schoolwereld, gekoppeld: Leerling) -> None:
    inlezen(wereld, OSO)
    eerst = list(Feit.objects.order_by("volg").values())

    verslag = inlezen(wereld, OSO)

    assert not verslag.heeft_gewijzigd
    assert list(Feit.objects.order_by("volg").values()) == eerst


def test_a_changed_dossier_replaces_the_fact_it_changes(
    wereld: Schoolwereld, gekoppeld: Leerling, tmp_path: Path
) -> None:
    inlezen(wereld, OSO)
    bestand = tmp_path / "o.xml"
    bestand.write_text(OSO.read_text(encoding="utf-8").replace("<tlvcategorie>L", "<tlvcategorie>M"), encoding="utf-8")

    verslag = inlezen(wereld, bestand)

    assert telling(verslag, "ondersteuning") == (0, 1, 7, 0)
    tlv = geldende_feiten().get(velden__soort="tlv")
    assert ["categorie", "M"] in tlv.velden["kenmerken"]
    assert tlv.vervangt is not None


def test_parents_come_with_their_gezag_and_no_file_changes_it(
    wereld: Schoolwereld, gekoppeld: Leerling, tmp_path: Path
) -> None:
    inlezen(wereld, OSO)

    band = Ouderrelatie.objects.get(leerling=gekoppeld)
    assert (band.ouder.naam, band.relatie, band.gezag) == ("Sanne Zwaluw", "moeder", "ja")

    anders = OSO.read_text(encoding="utf-8").replace("tegenwoordiger>true<", "tegenwoordiger>false<")
    (tmp_path / "o.xml").write_text(anders, encoding="utf-8")
    verslag = inlezen(wereld, tmp_path / "o.xml")

    assert Ouderrelatie.objects.get(leerling=gekoppeld).gezag == "ja"
    assert "Het dossier zegt gezag ‘nee’, hier staat ‘ja’. Kijk na wat klopt." in [m.tekst for m in verslag.meldingen]


def test_a_pupil_who_is_new_is_made_without_the_key_of_the_other_school(wereld: Schoolwereld) -> None:
    inlezen(wereld, OSO)
    twijfel_beslissen(Twijfel.objects.get(), stand=Twijfelstand.NIEUW, door=wereld.intern_begeleider)

    eerste, tweede = inlezen(wereld, OSO), inlezen(wereld, OSO)

    fenna = Leerling.objects.get(achternaam="Zwaluw")
    assert (fenna.las_sleutel, fenna.geslacht, fenna.geboortedatum) == ("", "vrouw", date(2017, 11, 5))
    assert (telling(eerste, "leerling"), telling(tweede, "leerling")) == ((1, 0, 0, 0), (0, 0, 1, 0))
    assert Twijfel.objects.get().leerling == fenna


def test_no_personal_number_is_stored_anywhere(wereld: Schoolwereld, gekoppeld: Leerling) -> None:
    inlezen(wereld, OSO)

    for model in (Feit, Toetsresultaat, Leerling, Importregel, Twijfel):
        assert BSN not in repr(list(model.objects.values()))
