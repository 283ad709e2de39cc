"""Undoing an import: withdrawn by new facts, older values back, nothing of what somebody did afterwards is touched."""

from datetime import timedelta
from pathlib import Path

import pytest

from passend.core import klok
from passend.dossier.selectors import geldende_feiten
from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.metingen.selectors import geldende_resultaten
from passend.metingen.services import toetsresultaat_intrekken
from passend.uitwisseling.enums import Twijfelstand
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.models import Importrun, Twijfel
from passend.uitwisseling.services import twijfel_beslissen
from passend.uitwisseling.terugdraaien import importrun_terugdraaien, terugdraaiing_get
from passend.uitwisseling.verslag import Importverslag, Telling
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.hulp import BESTANDEN
from tests.uitwisseling.opslag.bestand import edexml, inlezen, leerling_xml, rij, tabel, telling

SOORT = "toetsresultaat"
OSO = BESTANDEN / "oso-overstap.xml"


def run_van(verslag: Importverslag) -> Importrun:
    return Importrun.objects.get(pk=verslag.run)


def terug(wereld: Schoolwereld, verslag: Importverslag, reden: str = "Verkeerde kolom.") -> None:
    importrun_terugdraaien(run_van(verslag), door=wereld.intern_begeleider, reden=reden)


def niveaus() -> list[str | None]:
    return [resultaat.niveau for resultaat in geldende_resultaten().order_by("volg")]


def test_results_are_withdrawn_with_the_reason_and_nothing_is_erased(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij(), rij(nr="5a-1")))

    terug(wereld, verslag)

    assert niveaus() == []
    intrekkingen = Toetsresultaat.objects.filter(ingetrokken=True)
    assert [(rij.opmerking, rij.door) for rij in intrekkingen] == [
        ("Import teruggedraaid. Verkeerde kolom.", wereld.intern_begeleider)
    ] * 2
    assert Toetsresultaat.objects.filter(run=verslag.run).count() == 2


def test_a_run_that_was_undone_says_who_when_and_why(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij()))

    terug(wereld, verslag)

    run = run_van(verslag)
    assert (run.teruggedraaid_door, run.terugdraaireden) == (wereld.intern_begeleider, "Verkeerde kolom.")
    assert run.teruggedraaid_op == klok.nu()
    assert run.terug == {"ingetrokken": 1, "hersteld": 0, "blijft": 0}


def test_what_the_import_replaced_counts_again_under_its_own_source(wereld: Schoolwereld, tmp_path: Path) -> None:
    eerst = inlezen(wereld, tabel(tmp_path / "a.csv", rij(niveau="II", dle="20")))
    fout = inlezen(wereld, tabel(tmp_path / "b.csv", rij(niveau="V", dle="3")))

    terug(wereld, fout)

    (resultaat,) = geldende_resultaten()
    assert (resultaat.niveau, resultaat.run, str(resultaat.waarde)) == ("II", eerst.run, "38.500")
    assert [(score.soort, score.waarde) for score in resultaat.referentiescores.all()] == [("DLE", "20")]
    assert run_van(fout).terug == {"ingetrokken": 0, "hersteld": 1, "blijft": 0}


def test_undoing_two_imports_in_either_order_leaves_nothing(wereld: Schoolwereld, tmp_path: Path) -> None:
    eerst = inlezen(wereld, tabel(tmp_path / "a.csv", rij(niveau="II"), rij(nr="5a-1")))
    tweede = inlezen(wereld, tabel(tmp_path / "b.csv", rij(niveau="V")))

    terug(wereld, eerst)
    assert niveaus() == ["V"]
    terug(wereld, tweede)

    assert niveaus() == []


def test_a_restored_result_goes_with_the_import_it_came_from(wereld: Schoolwereld, tmp_path: Path) -> None:
    eerst = inlezen(wereld, tabel(tmp_path / "a.csv", rij(niveau="II")))
    tweede = inlezen(wereld, tabel(tmp_path / "b.csv", rij(niveau="V")))

    terug(wereld, tweede)
    terug(wereld, eerst)

    assert niveaus() == []
    assert run_van(eerst).terug == {"ingetrokken": 1, "hersteld": 0, "blijft": 0}


def test_the_same_file_can_be_brought_in_again_after_it_was_undone(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij(), rij(nr="5a-1"))
    terug(wereld, inlezen(wereld, bestand))

    assert telling(inlezen(wereld, bestand), SOORT) == (2, 0, 0, 0)
    assert telling(inlezen(wereld, bestand), SOORT) == (0, 0, 2, 0)


def test_a_file_with_other_values_is_taken_after_the_wrong_one_was_undone(wereld: Schoolwereld, tmp_path: Path) -> None:
    inlezen(wereld, tabel(tmp_path / "a.csv", rij(niveau="II")))
    terug(wereld, inlezen(wereld, tabel(tmp_path / "b.csv", rij(niveau="V"), rij(nr="5a-1", niveau="V"))))

    goed = inlezen(wereld, tabel(tmp_path / "c.csv", rij(niveau="III"), rij(nr="5a-1", niveau="I")))

    assert telling(goed, SOORT) == (1, 1, 0, 0)
    assert sorted(map(str, niveaus())) == ["I", "III"]


def test_what_a_person_withdrew_stays_withdrawn(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij(), rij(nr="5a-1"))
    verslag = inlezen(wereld, bestand)
    yara = Toetsresultaat.objects.get(leerling=wereld.leerlingen["Yara"])
    toetsresultaat_intrekken(yara, door=wereld.leerkracht, reden="Yara was ziek.")

    with klok.klok_op(klok.nu() + timedelta(hours=1)):
        terug(wereld, verslag)
        opnieuw = inlezen(wereld, bestand)

    assert run_van(verslag).terug == {"ingetrokken": 1, "hersteld": 0, "blijft": 1}
    assert telling(opnieuw, SOORT) == (1, 0, 1, 0)
    assert [resultaat.leerling for resultaat in geldende_resultaten()] == [wereld.leerlingen["Noor"]]


def test_undoing_twice_changes_nothing_more(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij()))

    terug(wereld, verslag)
    terug(wereld, verslag, reden="Nog een keer.")

    assert run_van(verslag).terugdraaireden == "Verkeerde kolom."
    assert Toetsresultaat.objects.filter(ingetrokken=True).count() == 1


def test_pupils_that_a_file_made_stay_and_are_named_as_such(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", leerling_xml("n-1", roepnaam="Olle")))

    overzicht = terugdraaiing_get(run_van(verslag))

    assert not overzicht.heeft_iets
    assert overzicht.niet_terug == {"leerling": Telling(nieuw=1)}
    with pytest.raises(Importfout, match="niets meer dat u kunt terugdraaien"):
        terug(wereld, verslag)
    assert Leerling.objects.filter(las_sleutel="n-1").exists()


def test_only_those_who_may_import_may_undo(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", rij()))

    with pytest.raises(Importfout, match="U mag op deze school geen import terugdraaien"):
        importrun_terugdraaien(run_van(verslag), door=wereld.leerkracht, reden="Zomaar.")
    assert niveaus() == ["IV"]


def test_the_overview_counts_what_undoing_will_do(wereld: Schoolwereld, tmp_path: Path) -> None:
    inlezen(wereld, tabel(tmp_path / "a.csv", rij(niveau="II")))
    verslag = inlezen(wereld, tabel(tmp_path / "b.csv", rij(niveau="V"), rij(nr="5a-1"), rij(nr="5a-2")))
    sem = Toetsresultaat.objects.get(leerling=wereld.leerlingen["Sem"])
    toetsresultaat_intrekken(sem, door=wereld.leerkracht, reden="Verkeerde leerling.")

    overzicht = terugdraaiing_get(run_van(verslag))

    assert (overzicht.ingetrokken, overzicht.hersteld, overzicht.blijft) == (1, 1, 1)


def test_the_facts_of_a_dossier_are_withdrawn_and_its_parent_stays(wereld: Schoolwereld) -> None:
    inlezen(wereld, OSO)
    wie = {"stand": Twijfelstand.GEKOPPELD, "leerling": wereld.leerlingen["Noor"], "door": wereld.intern_begeleider}
    twijfel_beslissen(Twijfel.objects.get(), **wie)  # type: ignore[arg-type]
    verslag = inlezen(wereld, OSO)

    terug(wereld, verslag)

    assert (geldende_feiten().count(), niveaus()) == (0, [])
    assert run_van(verslag).terug == {"ingetrokken": 14, "hersteld": 0, "blijft": 0}
    assert terugdraaiing_get(run_van(verslag)).niet_terug == {"ouder": Telling(nieuw=1, geweigerd=1)}
    assert telling(inlezen(wereld, OSO), "ondersteuning") == (8, 0, 0, 0)


def test_a_fact_that_a_dossier_changed_is_put_back(wereld: Schoolwereld, tmp_path: Path) -> None:
    tekst = OSO.read_text(encoding="utf-8").replace("LL-77", "5a-3").replace("97YY", "00ZA")
    tekst = tekst.replace("2017-11-05", "2016-03-03")
    (tmp_path / "a.xml").write_text(tekst, encoding="utf-8")
    (tmp_path / "b.xml").write_text(tekst.replace("F81.0", "F82.0"), encoding="utf-8")
    inlezen(wereld, tmp_path / "a.xml")
    verslag = inlezen(wereld, tmp_path / "b.xml")

    terug(wereld, verslag)

    assert run_van(verslag).terug["hersteld"] == 1
    (diagnose,) = geldende_feiten().filter(velden__soort="diagnose")
    assert diagnose.velden["kenmerken"][0] == ["code", "F81.0"]
