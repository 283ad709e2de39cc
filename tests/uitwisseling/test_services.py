from datetime import date
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from passend.core import databank
from passend.core.bereik import school_bereik
from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.models import Bronkoppeling, Importregel, Importrun, Twijfel
from passend.uitwisseling.selectors import importregel_list, importrun_list, koppeling_get, koppeling_list
from passend.uitwisseling.services import importeer, koppeling_bewaren
from passend.uitwisseling.tabel import koppeling_raden
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import KOP, edexml, inlezen, koppeling, leerling_xml, rij, tabel, telling

NIEUW = leerling_xml("n-1", roepnaam="Olle")


def test_an_import_is_kept_with_its_counts_and_author(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = edexml(tmp_path / "e.xml", NIEUW)

    verslag = inlezen(wereld, bestand, naam="export.xml")

    run = Importrun.objects.get(pk=verslag.run)
    assert (run.bestand, run.soort, run.bron) == ("export.xml", "edexml", "EDEXML van 00ZA")
    assert (run.schooljaar, run.peildatum, run.grootte) == ("2026-2027", date(2026, 10, 1), bestand.stat().st_size)
    assert run.geteld == {"leerling": {"nieuw": 1, "gewijzigd": 0, "ongewijzigd": 0, "geweigerd": 0}}
    assert (run.door, len(run.sha256)) == (wereld.intern_begeleider, 64)


def test_every_refusal_unknown_word_and_notice_is_kept(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij(toets="X9"), rij(nr="5a-1", toets="X9"), rij(moment="1-mei"))

    verslag = inlezen(wereld, bestand)

    regels = importregel_list(voor=wereld.intern_begeleider, run=verslag.run)
    assert [(r.soort, r.regel, r.veld, r.waarde, r.aantal) for r in regels] == [
        ("onbekend", 2, "toets", "X9", 2),
        ("weigering", 4, "moment", "1-mei", 1),
    ]
    assert "waarschijnlijk door Excel gemaakt" in regels[1].reden


def test_history_names_the_import_that_made_a_pupil(wereld: Schoolwereld, tmp_path: Path) -> None:
    verslag = inlezen(wereld, edexml(tmp_path / "e.xml", NIEUW))

    gebeurtenis = Leerling.objects.get(las_sleutel="n-1").historie.get(pgh_label="insert")
    assert gebeurtenis.pgh_context["reden"] == f"import {verslag.run}"
    assert gebeurtenis.pgh_context["medewerker"] == str(wereld.intern_begeleider.pk)


@pytest.mark.parametrize("wie", ["Merel", "Sterre", "Tjalling"])
def test_only_those_who_see_the_whole_school_may_import(schoolwereld: Schoolwereld, tmp_path: Path, wie: str) -> None:
    bestand = edexml(tmp_path / "e.xml", NIEUW)

    with pytest.raises(Importfout, match="U mag op deze school geen bestanden inlezen"):
        importeer(bestand, school=schoolwereld.school, door=schoolwereld.medewerkers[wie])


def test_an_import_opens_its_own_scope_and_stays_inside_it(schoolwereld: Schoolwereld, tmp_path: Path) -> None:
    importeer(edexml(tmp_path / "e.xml", NIEUW), school=schoolwereld.school, door=schoolwereld.medewerkers["Wieke"])

    with school_bereik(schoolwereld.andere_school.pk):
        assert (Leerling.objects.count(), Importrun.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    "inhoud",
    [
        f"{KOP}\n{rij()}\n{rij(nr='5a-1')}\n5a-2;",
        f'{KOP}\n{rij()}\n"',
        f"{KOP}\n{rij()}\n{rij(nr='onbekend')}\n{rij(nr='5a-1')[:20]}",
    ],
)
def test_a_file_that_breaks_off_leaves_nothing(wereld: Schoolwereld, tmp_path: Path, inhoud: str) -> None:
    (tmp_path / "a.csv").write_text(inhoud, encoding="utf-8")

    with pytest.raises(Importfout, match="breekt af"):
        inlezen(wereld, tmp_path / "a.csv")

    for model in (Toetsresultaat, Importrun, Importregel, Twijfel):
        assert model.objects.count() == 0


def test_an_edexml_file_with_a_mistake_in_the_middle_leaves_nothing(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = edexml(tmp_path / "e.xml", NIEUW, "<leerling key='x'></fout>")

    with pytest.raises(Importfout, match="geen goed XML-bestand"):
        inlezen(wereld, bestand)

    assert not Leerling.objects.filter(las_sleutel="n-1").exists()


def test_two_imports_of_one_school_do_not_run_at_once(wereld: Schoolwereld, tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select current_database()")
        (naam,) = cursor.fetchone()
    adres = databank.ingebed_adres(databank.pgdata(), databank.APP, naam)

    with psycopg.connect(adres) as ander:
        ander.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"import {wereld.school.pk}"])
        with pytest.raises(Importfout, match="Er loopt op dit moment al een import"):
            inlezen(wereld, edexml(tmp_path / "e.xml", NIEUW))

    assert telling(inlezen(wereld, tmp_path / "e.xml"), "leerling") == (1, 0, 0, 0)


def test_progress_runs_from_reading_to_the_end_of_writing(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", *(rij(datum=f"{dag}-01-2026") for dag in range(1, 29)))
    gemeld: list[tuple[int, int]] = []

    inlezen(wereld, bestand, voortgang=lambda gedaan, totaal: gemeld.append((gedaan, totaal)))

    totaal = 2 * bestand.stat().st_size
    assert gemeld == sorted(gemeld)
    assert (totaal // 2, totaal) in gemeld
    assert gemeld[-1] == (totaal, totaal)


def test_a_preset_is_kept_found_by_name_and_replaced(wereld: Schoolwereld, tmp_path: Path) -> None:
    koppeling_bewaren(koppeling(bevestigd=False), door=wereld.intern_begeleider)
    koppeling_bewaren(koppeling(), door=wereld.directeur)
    bestand = tabel(tmp_path / "a.csv", rij())

    assert Bronkoppeling.objects.get().door == wereld.directeur
    assert koppeling_get(naam="toetsen") == koppeling()
    assert telling(inlezen(wereld, bestand, koppeling="toetsen"), "toetsresultaat") == (1, 0, 0, 0)
    with pytest.raises(Importfout, match=r"Er is geen koppeling ‘anders’. Bewaard zijn: ‘toetsen’"):
        inlezen(wereld, bestand, koppeling="anders")


def test_the_only_preset_that_fits_is_taken(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij())
    ander = koppeling(naam="andere bron", kolommen=[{"kolom": "ander nr", "veld": "leerlingsleutel"},
                      {"kolom": "toets", "veld": "toets"}, {"kolom": "datum", "veld": "afnamedatum"}])  # fmt: skip
    for preset in (koppeling(), ander, koppeling(naam="concept", bevestigd=False)):
        koppeling_bewaren(preset, door=wereld.intern_begeleider)

    assert telling(inlezen(wereld, bestand, koppeling=None), "toetsresultaat") == (1, 0, 0, 0)

    koppeling_bewaren(koppeling(naam="dezelfde"), door=wereld.intern_begeleider)
    with pytest.raises(Importfout, match="meer dan een bewaarde koppeling past"):
        inlezen(wereld, bestand, koppeling=None)


def test_a_table_without_a_preset_says_what_to_do(wereld: Schoolwereld, tmp_path: Path) -> None:
    with pytest.raises(Importfout, match=r"geen enkele bewaarde koppeling past bij dit bestand. Bewaard zijn: geen"):
        inlezen(wereld, tabel(tmp_path / "a.csv", rij()), koppeling=None)


def test_a_guessed_koppeling_can_be_kept_confirmed_and_used(wereld: Schoolwereld, tmp_path: Path) -> None:
    pad = tmp_path / "a.csv"
    pad.write_text("Leerlingnummer,Toets,Afnamedatum,Niveau I-V\n5a-3,DMT,2026-01-22,iv\n", encoding="utf-8")
    voorstel = koppeling_raden(bron_load(pad), naam="Export").koppeling
    assert voorstel is not None

    koppeling_bewaren(voorstel.model_copy(update={"bevestigd": True}), door=wereld.intern_begeleider)

    assert telling(inlezen(wereld, pad, koppeling=None), "toetsresultaat") == (1, 0, 0, 0)
    assert [preset.naam for preset in koppeling_list()] == ["Export"]


def test_reports_are_for_those_who_may_import(wereld: Schoolwereld, tmp_path: Path) -> None:
    run = inlezen(wereld, tabel(tmp_path / "a.csv", rij(moment="1-mei"))).run

    assert importrun_list(voor=wereld.directeur).count() == 1
    assert (
        importrun_list(voor=wereld.leerkracht).count(),
        importregel_list(voor=wereld.leerkracht, run=run).count(),
    ) == (
        0,
        0,
    )
