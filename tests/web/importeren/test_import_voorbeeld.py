"""The preview is the real import of which nothing stays; a yes stores it, a no throws the file away."""

from uuid import uuid4

from passend.dossier.models import Signaal
from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.metingen.selectors import geldende_resultaten
from passend.uitwisseling.models import Importregel, Importrun, Twijfel
from passend.uitwisseling.verslag import Telling
from passend.uitwisseling.wachtkamer import wachtkamer
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.hulp import BESTANDEN
from tests.uitwisseling.opslag.bestand import leerling_xml, rij
from tests.web.hulp import ingelogd
from tests.web.importeren.hulp import aangeboden, csv, gekoppeld, ingelezen

EDEXML = (
    "<EDEX><school><schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum><brincode>00ZA</brincode>"
    f"</school><vestigingen/><groepen/><leerlingen>{leerling_xml('n-1', roepnaam='Olle')}</leerlingen>"
    "<leerkrachten/></EDEX>"
).encode()


def test_the_preview_counts_and_stores_nothing(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    ingelezen(wieke, csv(rij(niveau="II"), rij(nr="5a-1")))
    eerder = Toetsresultaat.objects.count(), Importrun.objects.count(), Importregel.objects.count()

    adres = gekoppeld(
        wieke,
        csv(rij(niveau="V"), rij(nr="5a-1"), rij(nr="5a-2"), rij(moment="1-mei"), rij(nr="5a-2", toets="Ster=toets")),
        vervangen="on",
    )
    antwoord = wieke.get(adres)

    verslag = antwoord.context["verslag"]
    assert verslag.tellingen["toetsresultaat"] == Telling(nieuw=2, gewijzigd=1, ongewijzigd=1, geweigerd=1)
    assert [(w.regel, w.veld, w.waarde) for w in verslag.weigeringen] == [(5, "moment", "1-mei")]
    assert "waarschijnlijk door Excel gemaakt" in antwoord.text
    assert "<b>Ster=toets</b>" in antwoord.text
    assert (Toetsresultaat.objects.count(), Importrun.objects.count(), Importregel.objects.count()) == eerder


def test_a_yes_stores_it_removes_the_file_and_computes_signals(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = gekoppeld(wieke, csv(rij(nr="5a-1", toets="Cito", vak="spelling", datum="18-06-2026", niveau="V")))
    Signaal.objects.all().delete()

    antwoord = wieke.post(adres, {"actie": "inlezen"}, follow=True)

    assert antwoord.redirect_chain[-1][0] == f"/importeren/{Importrun.objects.get().pk}/"
    assert "De signalen en de stand van de leerlingen zijn opnieuw berekend." in antwoord.text
    assert Toetsresultaat.objects.filter(leerling=schrijfwereld.leerlingen["Noor"]).count() == 1
    assert Signaal.objects.filter(leerling=schrijfwereld.leerlingen["Yara"]).exists()
    assert {pad.suffix for pad in wachtkamer().iterdir()} == {".json"}


def test_the_same_yes_sent_twice_imports_once(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = gekoppeld(wieke, csv(rij()))

    naar = [wieke.post(adres, {"actie": "inlezen"}).headers["Location"] for _ in range(2)]

    assert naar[0] == naar[1]
    assert Importrun.objects.count() == 1
    assert wieke.get(adres).headers["Location"] == wieke.get(f"{adres}kolommen/").headers["Location"] == naar[0]


def test_a_no_throws_the_file_away(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = gekoppeld(wieke, csv(rij()))

    antwoord = wieke.post(adres, {"actie": "weg"}, follow=True)

    assert "Er is niets ingelezen." in antwoord.text
    assert list(wachtkamer().iterdir()) == []
    assert wieke.get(adres).status_code == 404


def test_an_edexml_shows_new_pupils_and_takes_them_in_after_a_yes(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = aangeboden(wieke, EDEXML, "leerlingen.xml")

    voorbeeld = wieke.get(adres)
    assert voorbeeld.context["verslag"].tellingen["leerling"].nieuw == 1
    assert "6 leerlingen staan op school ingeschreven, maar niet in dit bestand" in voorbeeld.text
    assert not Leerling.objects.filter(las_sleutel="n-1").exists()

    wieke.post(adres, {"actie": "inlezen"})
    assert Leerling.objects.filter(las_sleutel="n-1").exists()


def test_a_file_for_another_school_says_so_and_cannot_be_stored(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = aangeboden(wieke, EDEXML.replace(b"00ZA", b"00ZB"), "leerlingen.xml")

    voorbeeld, ja = wieke.get(adres), wieke.post(adres, {"actie": "inlezen"})

    assert "Dit bestand is van school 00ZB" in voorbeeld.context["fout"]
    assert 'value="inlezen"' not in voorbeeld.text
    assert (ja.status_code, Importrun.objects.count()) == (422, 0)


def test_a_file_that_is_known_needs_no_second_time(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    ingelezen(wieke, csv(rij()))

    voorbeeld = wieke.get(gekoppeld(wieke, csv(rij()), vervangen="on"))

    assert "Alles uit dit bestand staat al in Passend." in voorbeeld.text
    assert 'value="inlezen"' not in voorbeeld.text


def test_a_dossier_of_a_pupil_whom_nobody_knows_waits_for_a_person(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = aangeboden(wieke, (BESTANDEN / "oso-overstap.xml").read_bytes(), "dossier.xml")

    voorbeeld = wieke.get(adres)
    assert "Van 1 leerling is niet zeker wie het is." in voorbeeld.text
    assert not Twijfel.objects.exists()

    verslag = wieke.post(adres, {"actie": "inlezen"}, follow=True)
    assert 'href="/importeren/twijfels/"' in verslag.text
    assert Twijfel.objects.count() == 1


def test_a_table_asks_for_its_columns_first(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    kolommen = aangeboden(wieke, csv(rij()))

    assert wieke.get(kolommen.removesuffix("kolommen/")).headers["Location"] == kolommen


def test_an_edexml_has_no_columns_to_name(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = aangeboden(wieke, EDEXML, "leerlingen.xml")

    assert wieke.get(f"{adres}kolommen/").headers["Location"] == adres


def test_a_large_file_gets_a_page_that_says_that_it_takes_long(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = aangeboden(wieke, EDEXML.replace(b"<groepen/>", b"<groepen/>" + b" " * (3 << 20)), "leerlingen.xml")

    wacht, voorbeeld = wieke.get(adres), wieke.get(f"{adres}?nakijken=1")

    assert wacht.headers["Refresh"] == "1; url=?nakijken=1"
    assert "Nakijken kan een paar minuten duren." in wacht.text
    assert voorbeeld.context["verslag"].tellingen["leerling"].nieuw == 1


def test_an_unknown_file_is_a_404(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    assert {wieke.get(f"/importeren/bestand/{uuid4()}/{deel}").status_code for deel in ("", "kolommen/")} == {404}


def test_more_refusals_than_fit_are_counted(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.get(gekoppeld(wieke, csv(rij(), *(rij(moment="1-mei") for _ in range(103)))))

    assert "103 keer geweigerd" in antwoord.text
    assert "En nog 3." in antwoord.text
    assert geldende_resultaten().filter(bron__startswith="tabel").count() == 0
