"""One cell of the overview of a group: read, opened, saved and refused, on its own page and in its place."""

from typing import Any
from uuid import uuid4

import pytest

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import duo_leerkracht, ingelogd

PAD = "documenten.groepsoverzicht.behoeften"
VELD = f"deel.{PAD}"
TER_PLEKKE = {"HX-Request": "true"}


def adres(wereld: Schoolwereld, kind: str = "Yara", groep: str = "5a", pad: str = PAD) -> str:
    return f"/groepen/{wereld.groepen[groep].pk}/leerlingen/{wereld.leerlingen[kind].pk}/{pad}/"


def ingevuld(tekst: str = "korte stappen") -> dict[str, Any]:
    return {VELD: tekst, "sleutel": str(uuid4())}


def test_a_cell_has_a_page_of_its_own(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Merel").get(adres(planwereld))

    assert antwoord.status_code == 200
    assert "<h1>Onderwijsbehoeften: Yara" in antwoord.text
    assert "HX-Request" in antwoord.headers["Vary"]


def test_in_its_place_it_is_only_the_form(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Merel").get(adres(planwereld), headers=TER_PLEKKE)

    assert antwoord.text.startswith('<div class="celinhoud">')
    assert "<h1>" not in antwoord.text


def test_what_is_saved_stands_in_the_table_with_who_and_when(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Merel")
    groep = schrijfwereld.groepen["5a"]

    antwoord = client.post(adres(schrijfwereld), ingevuld())
    blad = client.get(f"/groepen/{groep.pk}/")

    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, f"/groepen/{groep.pk}/")
    (cel,) = blad.context["overzicht"].regels[2].cellen
    assert ([stuk.tekst for stuk in cel.stukken], cel.feit.door) == (["korte stappen"], schrijfwereld.leerkracht)
    assert cel.is_van_vandaag
    assert "opgeslagen" in blad.text


def test_saved_in_its_place_the_cell_comes_back(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Merel")

    antwoord = client.post(adres(schrijfwereld), ingevuld(), headers=TER_PLEKKE)

    assert antwoord.status_code == 200
    assert antwoord.text.startswith('<div class="celinhoud">')
    assert "korte stappen" in antwoord.text
    assert 'class="opgeslagen" role="status"' in antwoord.text


def test_sent_twice_it_is_written_once_and_the_form_begins_with_it(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Merel")
    inhoud = ingevuld()
    for _ in range(2):
        client.post(adres(schrijfwereld), inhoud)

    form = client.get(adres(schrijfwereld)).context["form"]
    feiten = schrijfwereld.leerlingen["Yara"].feiten.filter(velden__has_key="inhoud")

    assert (form[VELD].initial, feiten.count()) == ("korte stappen", 1)


def test_a_refusal_keeps_what_was_typed_in_its_place(schrijfwereld: Schoolwereld) -> None:
    """The plan names the leerkracht for this paper, and nobody else."""
    antwoord = ingelogd(schrijfwereld, "Wieke").post(adres(schrijfwereld), ingevuld(), headers=TER_PLEKKE)

    assert antwoord.status_code == 422
    assert "Dit is niet vastgelegd." in antwoord.text
    assert "korte stappen</textarea>" in antwoord.text
    assert not schrijfwereld.leerlingen["Yara"].feiten.filter(velden__has_key="inhoud").exists()


@pytest.mark.parametrize("anders", [{"kind": "Bilal"}, {"groep": "6a"}, {"pad": "plannen.hulpplan.doelen"}])
def test_a_pupil_of_another_group_or_a_place_that_is_no_column_is_not_found(
    planwereld: Schoolwereld, anders: dict[str, str]
) -> None:
    codes = {
        naam: ingelogd(planwereld, naam).get(adres(planwereld, **anders)).status_code for naam in ("Merel", "Wieke")
    }

    assert codes == {"Merel": 404, "Wieke": 404}


def test_what_another_wrote_in_the_cell_meanwhile_is_asked_about_and_nothing_is_lost(
    schrijfwereld: Schoolwereld,
) -> None:
    merel, ander = ingelogd(schrijfwereld, "Merel"), duo_leerkracht(schrijfwereld)
    geopend = merel.get(adres(schrijfwereld), headers=TER_PLEKKE)
    formulier = ingevuld("meer tijd") | {"gezien": geopend.context["samen"].gezien}
    daarna = ander.get(adres(schrijfwereld), headers=TER_PLEKKE)
    ander.post(adres(schrijfwereld), ingevuld("korte stappen"), headers=TER_PLEKKE)

    vraag = merel.post(adres(schrijfwereld), formulier, headers=TER_PLEKKE)

    assert "Merel Zandstra heeft dit formulier ook open" in daarna.text
    assert vraag.status_code == 422
    assert "Jelmer Dorsman legde dit vast terwijl u bezig was" in vraag.text
    assert "meer tijd" in vraag.text
    assert "Toch opslaan" in vraag.text
    feiten = schrijfwereld.leerlingen["Yara"].feiten.filter(velden__has_key="inhoud")
    assert feiten.count() == 1
    toch = merel.post(adres(schrijfwereld), formulier | {"gezien": vraag.context["gezien"]}, headers=TER_PLEKKE)
    assert (toch.status_code, feiten.count()) == (200, 2)
