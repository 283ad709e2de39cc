"""Two people at one form, and one person who sends it twice: nothing is recorded silently, nothing is lost."""

import re
from uuid import uuid4

from django.test import Client

from passend.dossier.models import Feit
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import duo_leerkracht, ingelogd

PAD = "routes.ondersteuningstrappen.algemene-zorg.eigen-aanpak.hulp-in-groep"
GROEPSPAD = "plannen.groepsplan"


def adres(wereld: Schoolwereld, wat: str = "vastleggen") -> str:
    return f"/leerlingen/{wereld.leerlingen['Yara'].pk}/{wat}/{PAD}/"


def verborgen(tekst: str) -> dict[str, str]:
    """The hidden fields of the form on a page."""
    velden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', tekst))
    return {naam: waarde for naam, waarde in velden.items() if naam in ("sleutel", "gezien")}


def ingevuld(client: Client, adres: str, **velden: str) -> dict[str, str]:
    return {"op": VANDAAG.isoformat()} | verborgen(client.get(adres).text) | velden


def aantal() -> int:
    return Feit.objects.filter(soort="actie", bron="scherm").count()


def test_who_opens_a_form_sees_who_else_has_it_open(schrijfwereld: Schoolwereld) -> None:
    merel, wieke = ingelogd(schrijfwereld, "Merel"), ingelogd(schrijfwereld, "Wieke")
    zin = "Wieke Roemer heeft dit formulier ook open, sinds 12:00."

    eerst = merel.get(adres(schrijfwereld)).text
    wieke.get(adres(schrijfwereld, "afwijken"))

    assert zin not in eerst
    assert zin in merel.get(adres(schrijfwereld)).text
    assert zin in merel.get(adres(schrijfwereld, "ook-open")).text


def test_the_form_of_a_groep_shows_it_too(schrijfwereld: Schoolwereld) -> None:
    merel, wieke = ingelogd(schrijfwereld, "Merel"), ingelogd(schrijfwereld, "Wieke")
    groep = f"/groepen/{schrijfwereld.groepen['5a'].pk}"

    wieke.get(f"{groep}/vastleggen/{GROEPSPAD}/")

    zin = "Wieke Roemer heeft dit formulier ook open"
    assert zin in merel.get(f"{groep}/vastleggen/{GROEPSPAD}/").text
    assert zin in merel.get(f"{groep}/ook-open/{GROEPSPAD}/").text


def test_what_another_recorded_meanwhile_becomes_a_question_that_keeps_what_was_typed(
    schrijfwereld: Schoolwereld,
) -> None:
    merel, ander = ingelogd(schrijfwereld, "Merel"), duo_leerkracht(schrijfwereld)
    formulier = ingevuld(merel, adres(schrijfwereld), toelichting="Samen gelezen.")
    ander.post(adres(schrijfwereld), ingevuld(ander, adres(schrijfwereld), toelichting="Rekenen met blokjes."))

    zichtbaar = merel.get(adres(schrijfwereld, "ook-open")).text
    vraag = merel.post(adres(schrijfwereld), formulier)

    assert "Jelmer Dorsman legde dit vandaag om 12:00 vast." in zichtbaar
    assert (vraag.status_code, aantal()) == (422, 1)
    assert "Jelmer Dorsman legde dit vast terwijl u bezig was, vandaag om 12:00." in vraag.text
    assert "Rekenen met blokjes." in vraag.text
    assert "Samen gelezen." in vraag.text
    toch = merel.post(adres(schrijfwereld), formulier | verborgen(vraag.text))
    assert (toch.status_code, aantal()) == (302, 2)


def test_the_same_form_sent_again_says_so_and_records_nothing(schrijfwereld: Schoolwereld) -> None:
    merel = ingelogd(schrijfwereld, "Merel")
    formulier = ingevuld(merel, adres(schrijfwereld), toelichting="Samen gelezen.")

    bladen = [merel.post(adres(schrijfwereld), formulier, follow=True) for _ in range(2)]

    assert aantal() == 1
    assert ": vastgelegd." in bladen[0].text
    assert "Dit stond er al, sinds 12:00. Het is één keer vastgelegd." in bladen[1].text


def test_a_form_sent_again_with_another_text_after_the_back_button_is_asked_about(schrijfwereld: Schoolwereld) -> None:
    merel = ingelogd(schrijfwereld, "Merel")
    formulier = ingevuld(merel, adres(schrijfwereld), toelichting="Samen gelezen.")
    merel.post(adres(schrijfwereld), formulier)

    vraag = merel.post(adres(schrijfwereld), formulier | {"toelichting": "Samen gerekend."})

    assert (vraag.status_code, aantal()) == (422, 1)
    assert "U verstuurde dit formulier al, vandaag om 12:00. Toen stond er iets anders in." in vraag.text
    assert "Samen gerekend." in vraag.text
    toch = merel.post(adres(schrijfwereld), formulier | {"toelichting": "Samen gerekend."} | verborgen(vraag.text))
    assert (toch.status_code, aantal()) == (302, 2)


def test_a_deviation_is_recorded_once_and_asked_about_too(schrijfwereld: Schoolwereld) -> None:
    douwe, plek = ingelogd(schrijfwereld, "Douwe"), adres(schrijfwereld, "afwijken")
    formulier = verborgen(douwe.get(plek).text) | {"reden": "Zij is ziek."}

    codes = [douwe.post(plek, formulier).status_code for _ in range(2)]
    anders = douwe.post(plek, formulier | {"sleutel": str(uuid4()), "reden": "Zij is er niet."})

    assert codes == [302, 302]
    assert anders.status_code == 422
    assert "Zij is er niet." in anders.text
    assert Feit.objects.filter(soort="afwijking").count() == 1


def test_who_may_not_see_the_pupil_is_told_nothing(schrijfwereld: Schoolwereld) -> None:
    assert ingelogd(schrijfwereld, "Jelmer").get(adres(schrijfwereld, "ook-open")).status_code == 404
