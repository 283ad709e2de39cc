"""Undoing an import: what happens and what stays is said before, and it takes a reason."""

from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.metingen.selectors import geldende_resultaten
from passend.uitwisseling.models import Importrun
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import rij
from tests.web.hulp import ingelogd
from tests.web.importeren.hulp import aangeboden, csv, ingelezen
from tests.web.importeren.test_import_voorbeeld import EDEXML


def uit_tabel() -> list[str | None]:
    return [resultaat.niveau for resultaat in geldende_resultaten().filter(bron__startswith="tabel")]


def test_the_page_says_what_will_happen(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    ingelezen(wieke, csv(rij(niveau="II")))
    adres = ingelezen(wieke, csv(rij(niveau="V"), rij(nr="5a-1"), rij(nr="5a-2")), vervangen="on")

    blad = wieke.get(f"{adres}terugdraaien/")

    assert "2 gegevens tellen daarna niet meer." in blad.text
    assert "1 gegeven krijgt de waarde van vóór deze import terug." in blad.text
    assert sorted(map(str, uit_tabel())) == ["IV", "IV", "V"]


def test_without_a_reason_nothing_is_undone(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = ingelezen(wieke, csv(rij()))

    antwoord = wieke.post(f"{adres}terugdraaien/", {"reden": " "})

    assert antwoord.status_code == 422
    assert "Schrijf op waarom." in antwoord.text
    assert uit_tabel() == ["IV"]


def test_with_a_reason_it_is_undone_and_the_report_says_so(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = ingelezen(wieke, csv(rij(), rij(nr="5a-1")))

    antwoord = wieke.post(f"{adres}terugdraaien/", {"reden": "Het was de lijst van vorig jaar."}, follow=True)

    assert antwoord.redirect_chain[-1][0] == adres
    assert "Teruggedraaid door Wieke Roemer, vandaag" in antwoord.text
    assert "Reden: Het was de lijst van vorig jaar." in antwoord.text
    assert "2 gegevens tellen niet meer." in antwoord.text
    assert "Terugdraaien…" not in antwoord.text
    assert (uit_tabel(), Toetsresultaat.objects.filter(ingetrokken=True).count()) == ([], 2)
    assert "teruggedraaid</span>" in wieke.get("/importeren/").text


def test_the_signals_follow(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    noor = schrijfwereld.leerlingen["Noor"]
    adres = ingelezen(wieke, csv(rij(nr="5a-1", toets="Cito", vak="spelling", datum="18-06-2026", niveau="V")))
    assert noor.signalen.exists()

    wieke.post(f"{adres}terugdraaien/", {"reden": "Verkeerd bestand."})

    assert not noor.signalen.exists()


def test_what_was_undone_is_not_undone_again(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = ingelezen(wieke, csv(rij()))
    wieke.post(f"{adres}terugdraaien/", {"reden": "Verkeerd."})

    opnieuw = wieke.post(f"{adres}terugdraaien/", {"reden": "Nog een keer."})

    assert opnieuw.headers["Location"] == wieke.get(f"{adres}terugdraaien/").headers["Location"] == adres
    assert Importrun.objects.get().terugdraaireden == "Verkeerd."


def test_pupils_of_an_edexml_stay_and_the_page_says_why(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = wieke.post(aangeboden(wieke, EDEXML, "leerlingen.xml"), {"actie": "inlezen"}).headers["Location"]

    blad, toch = wieke.get(f"{adres}terugdraaien/"), wieke.post(f"{adres}terugdraaien/", {"reden": "Toch."})

    assert "Van deze import kunt u niets terugdraaien." in blad.text
    assert "Schrijf een leerling die hier niet hoort uit." in blad.text
    assert 'name="reden"' not in blad.text
    assert (toch.status_code, "niets meer dat u kunt terugdraaien" in toch.text) == (422, True)
    assert Leerling.objects.filter(las_sleutel="n-1").exists()
