"""Correcting on the screen, and what the timeline shows of it."""

import pytest

from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.privacy.hulp import ouder_maken


@pytest.fixture
def feit(schrijfwereld: Schoolwereld) -> Feit:
    velden = {"toelichting": ["Yara doet niet haar best."]}
    nieuw = NieuwFeit(soort="gesprek", op=VANDAAG, leerling=schrijfwereld.leerlingen["Yara"], velden=velden)
    return feit_vastleggen(nieuw, door=schrijfwereld.leerkracht, bron="gesprek")


def adres(wereld: Schoolwereld, feit: Feit | None = None, soort: str = "correcties") -> str:
    deel = f"{feit.pk}/" if feit else ""
    return f"/leerlingen/{wereld.leerlingen['Yara'].pk}/{soort}/{deel}"


def tijdlijn(wereld: Schoolwereld, wie: str = "Merel") -> str:
    return ingelogd(wereld, wie).get(f"/leerlingen/{wereld.leerlingen['Yara'].pk}/tijdlijn/").text


def test_a_text_is_corrected_and_the_timeline_shows_both_and_why(schrijfwereld: Schoolwereld, feit: Feit) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    assert "Yara doet niet haar best." in wieke.get(adres(schrijfwereld)).text

    antwoord = wieke.post(
        adres(schrijfwereld, feit),
        {"op": "2026-11-23", "t.toelichting.0": "Yara was stil.", "waarom": "Dit was een oordeel.", "verzoek": ""},
        follow=True,
    )

    assert "Het feit is verbeterd." in antwoord.text
    gezien = tijdlijn(schrijfwereld)
    assert "Yara was stil." in gezien
    assert "Verbeterd, omdat:</b> Dit was een oordeel." in gezien
    assert "Eerder stond hier" in gezien


def test_without_a_reason_nothing_changes(schrijfwereld: Schoolwereld, feit: Feit) -> None:
    antwoord = ingelogd(schrijfwereld, "Wieke").post(
        adres(schrijfwereld, feit), {"op": "2026-11-23", "t.toelichting.0": "Anders.", "waarom": " "}
    )

    assert antwoord.status_code == 422
    assert "Schrijf op waarom." in antwoord.text
    assert not feit.vervangingen.exists()


def test_a_fact_is_withdrawn_and_its_text_is_gone_from_the_timeline(schrijfwereld: Schoolwereld, feit: Feit) -> None:
    gegeven = {"op": "2026-11-23", "t.toelichting.0": "x", "waarom": "Dit ging over een ander kind.", "actie": "weg"}

    antwoord = ingelogd(schrijfwereld, "Wieke").post(adres(schrijfwereld, feit), gegeven, follow=True)

    assert "Het feit telt niet meer." in antwoord.text
    gezien = tijdlijn(schrijfwereld)
    assert "Dit ging over een ander kind." in gezien
    assert "niet haar best" not in gezien


def test_a_zienswijze_stands_beside_the_fact_and_dissent_is_said(schrijfwereld: Schoolwereld, feit: Feit) -> None:
    yara, wieke = schrijfwereld.leerlingen["Yara"], ingelogd(schrijfwereld, "Wieke")
    ada, bo = ouder_maken(yara), ouder_maken(yara, voornaam="Bo")
    pad = adres(schrijfwereld, feit, "zienswijzen")
    for wie, standpunt, tekst in ((ada, "oneens", "Zij was ziek."), (bo, "eens", "Dat klopt.")):
        antwoord = wieke.post(pad, {"van": wie.pk, "standpunt": standpunt, "tekst": tekst, "verzoek": ""}, follow=True)
        assert "De zienswijze staat nu bij het feit." in antwoord.text

    gezien = tijdlijn(schrijfwereld)

    assert "Zienswijze van Ada van Verzonnen:</b> Zij was ziek." in gezien
    assert gezien.count("de ouders zijn het niet met elkaar eens") == 2


def test_the_pages_are_not_there_for_a_teacher_another_school_or_another_pupil(
    schrijfwereld: Schoolwereld, feit: Feit
) -> None:
    paden = [adres(schrijfwereld), adres(schrijfwereld, feit), adres(schrijfwereld, feit, "zienswijzen")]
    for wie in ("Merel", "Tjalling"):
        assert [ingelogd(schrijfwereld, wie).get(pad).status_code for pad in paden] == [404, 404, 404]

    yara, sem = (str(schrijfwereld.leerlingen[naam].pk) for naam in ("Yara", "Sem"))
    assert ingelogd(schrijfwereld, "Wieke").get(paden[1].replace(yara, sem)).status_code == 404
