"""Retention on the screen: terms, what is due, a list from proposal to proof, and holding a file back."""

from collections.abc import Iterator
from datetime import date

import pytest

from passend.dossier.models import Feit
from passend.leerling.models import Leerling
from passend.privacy.models import Bewaarslot, Vernietigingslijst
from tests.privacy.bewaren.hulp import feiten_van, vertrokken
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.privacy.hulp import feit_maken

BLAD = "/bewaren/"


@pytest.fixture
def school(wereld: Schoolwereld) -> Iterator[Schoolwereld]:
    """Yara left in 2020; the others are at school."""
    feit_maken(wereld)
    vertrokken(wereld.leerlingen["Yara"], date(2020, 7, 31))
    yield wereld


def lijst_van(school: Schoolwereld, wie: str = "Wieke") -> str:
    antwoord = ingelogd(school, wie).post(BLAD)
    assert antwoord.status_code == 302, antwoord.text
    return str(antwoord.headers["Location"])


def test_the_page_says_the_terms_and_which_nobody_checked(school: Schoolwereld) -> None:
    blad = ingelogd(school, "Wieke").get(BLAD).text

    assert "P44, P45, P46" in blad
    assert "niet nagegaan" in blad
    assert "niet vastgesteld" in blad
    assert "Dossier (2 jaar)" in blad


def test_from_proposal_to_proof(school: Schoolwereld) -> None:
    yara = school.leerlingen["Yara"]
    adres = lijst_van(school)
    wieke, douwe = ingelogd(school, "Wieke"), ingelogd(school, "Douwe")
    assert "Proef: dit zou er verdwijnen" in wieke.get(adres).text
    assert "De directeur keurt goed" in wieke.get(adres).text
    assert feiten_van(yara) == 1

    goed = douwe.post(f"{adres}goedkeuren/", {"reservekopie_tot": "2026-12-23"}, follow=True)
    assert "Er is nog niets vernietigd." in goed.text
    klaar = wieke.post(f"{adres}uitvoeren/", follow=True)

    assert "Bewijs van vernietiging" in klaar.text
    assert "Tot en met 23-12-2026 kunnen deze gegevens nog in een reservekopie staan." in klaar.text
    assert Vernietigingslijst.objects.get().controlegetal in klaar.text
    assert yara.naam not in klaar.text
    assert not Leerling.objects.filter(pk=yara.pk).exists()
    assert wieke.get(f"/leerlingen/{yara.pk}/").status_code == 404


def test_nobody_but_another_director_approves(school: Schoolwereld) -> None:
    adres = lijst_van(school, "Douwe")

    for wie, zin in (("Wieke", "Alleen de directeur"), ("Douwe", "zelf gemaakt")):
        antwoord = ingelogd(school, wie).post(f"{adres}goedkeuren/", {"reservekopie_tot": "2026-12-23"})
        assert antwoord.status_code == 422
        assert zin in antwoord.text
    niet = ingelogd(school, "Douwe").post(f"{adres}uitvoeren/")
    assert (niet.status_code, feiten_van(school.leerlingen["Yara"])) == (422, 1)


def test_a_day_for_the_backups_must_be_given(school: Schoolwereld) -> None:
    adres = lijst_van(school)

    for dag, zin in (("", "Vul een dag in."), ("2026-11-22", "Reservekopieën van vandaag bestaan nog.")):
        antwoord = ingelogd(school, "Douwe").post(f"{adres}goedkeuren/", {"reservekopie_tot": dag})
        assert antwoord.status_code == 422
        assert zin in antwoord.text


def test_one_pupil_is_left_out_with_a_reason(school: Schoolwereld) -> None:
    adres = lijst_van(school)
    wieke = ingelogd(school, "Wieke")
    assert wieke.post(f"{adres}overslaan/", {"leerling": "x", "reden": "y"}).status_code == 422

    gegeven = {"leerling": school.leerlingen["Yara"].pk, "reden": "Er loopt een klacht."}
    antwoord = wieke.post(f"{adres}overslaan/", gegeven, follow=True)

    assert "gaat niet mee" in antwoord.text
    assert "Er loopt een klacht." in antwoord.text
    niets = ingelogd(school, "Douwe").post(f"{adres}goedkeuren/", {"reservekopie_tot": "2026-12-23"})
    assert "Er staat niets meer op deze lijst." in niets.text


def test_who_cannot_see_what_is_shielded_does_not_propose_the_name_either(school: Schoolwereld) -> None:
    yara = school.leerlingen["Yara"]
    Feit.objects.create(
        soort="gesprek", leerling=yara, op=date(2020, 1, 1), niveau="afgeschermd", alleen_voor=["directeur"],
        door=school.directeur, bron="test",
    )  # fmt: skip

    adres = lijst_van(school)
    ingelogd(school, "Douwe").post(f"{adres}goedkeuren/", {"reservekopie_tot": "2026-12-23"})
    klaar = ingelogd(school, "Wieke").post(f"{adres}uitvoeren/", follow=True)

    assert "Bewijs van vernietiging" in klaar.text
    assert (feiten_van(yara), Leerling.objects.filter(pk=yara.pk).exists()) == (1, True)


def test_a_list_is_withdrawn(school: Schoolwereld) -> None:
    adres = lijst_van(school)

    antwoord = ingelogd(school, "Wieke").post(f"{adres}intrekken/", follow=True)

    assert "Er is niets vernietigd." in antwoord.text
    assert "Ingetrokken" in antwoord.text


def test_a_file_is_held_back_and_let_go(school: Schoolwereld) -> None:
    adres = f"/leerlingen/{school.leerlingen['Yara'].pk}/bewaarslot/"
    wieke = ingelogd(school, "Wieke")
    assert wieke.post(adres, {"reden": "Klacht", "tot": "2026-11-22"}).status_code == 422

    wieke.post(adres, {"reden": "Klacht", "tot": "2027-06-01"})
    assert "Er is nu niets dat vernietigd mag worden." in wieke.get(BLAD).text
    assert "Klacht" in wieke.get(BLAD).text
    wieke.post(adres, {"reden": "Klaar"})

    assert Bewaarslot.objects.get().opheffingsreden == "Klaar"
    assert "Dossier (2 jaar)" in wieke.get(BLAD).text


def test_a_teacher_and_another_school_find_no_page(school: Schoolwereld) -> None:
    adres = lijst_van(school)
    merel, tjalling = ingelogd(school, "Merel"), ingelogd(school, "Tjalling")

    assert [merel.get(pad).status_code for pad in (BLAD, adres)] == [404, 404]
    assert tjalling.get(adres).status_code == 404
    for stap in ("goedkeuren", "uitvoeren", "intrekken", "overslaan"):
        assert merel.post(f"{adres}{stap}/").status_code == 404
        assert tjalling.post(f"{adres}{stap}/", {"reservekopie_tot": "2026-12-23"}).status_code in (404, 422)
    assert feiten_van(school.leerlingen["Yara"]) == 1
