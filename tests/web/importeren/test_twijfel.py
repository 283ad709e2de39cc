"""A pupil whom nothing settles: a person says who it is, and the next import follows."""

from uuid import uuid4

import pytest

from passend.uitwisseling.models import Twijfel
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.hulp import BESTANDEN
from tests.web.hulp import ingelogd
from tests.web.importeren.hulp import aangeboden, twijfel_maken

OSO = (BESTANDEN / "oso-overstap.xml").read_bytes()


def adres(wereld: Schoolwereld) -> str:
    return f"/importeren/twijfels/{twijfel_maken(wereld)}/"


def test_who_waits_is_listed_with_where_it_comes_from(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    assert "Niemand wacht" in wieke.get("/importeren/twijfels/").text

    twijfel_maken(schrijfwereld)

    lijst = wieke.get("/importeren/twijfels/").text
    assert "Fenna van der Zwaluw" in lijst
    assert "uit een bestand van 97YY" in lijst
    assert "1 leerling wacht: wie is dit?" in wieke.get("/importeren/").text


def test_pupils_that_it_may_be_come_first(schrijfwereld: Schoolwereld) -> None:
    form = ingelogd(schrijfwereld, "Wieke").get(adres(schrijfwereld)).context["form"]

    (_, _), (naam, eerst), (_, overig) = form.fields["leerling"].choices
    assert (naam, [wie for _, wie in eerst]) == ("Lijkt erop", ["Noor van Verzonnen"])
    assert len(overig) == 5


@pytest.mark.parametrize(
    ("invoer", "veld", "zin"),
    [
        ({}, "stand", "Kies wie dit is."),
        ({"stand": "gekoppeld"}, "leerling", "Kies welke leerling het is."),
        ({"stand": "gekoppeld", "leerling": str(uuid4())}, "leerling", "Deze leerling staat niet op school"),
    ],
)
def test_an_answer_that_says_nothing_is_an_error_at_its_field(
    schrijfwereld: Schoolwereld, invoer: dict[str, str], veld: str, zin: str
) -> None:
    antwoord = ingelogd(schrijfwereld, "Wieke").post(adres(schrijfwereld), invoer)

    assert antwoord.status_code == 422
    assert zin in antwoord.context["form"].errors[veld][0]
    assert Twijfel.objects.get().stand == "open"


@pytest.mark.parametrize("stand", ["nieuw", "overslaan"])
def test_a_new_pupil_or_nobody_needs_no_name(schrijfwereld: Schoolwereld, stand: str) -> None:
    noor = str(schrijfwereld.leerlingen["Noor"].pk)

    antwoord = ingelogd(schrijfwereld, "Wieke").post(adres(schrijfwereld), {"stand": stand, "leerling": noor})

    twijfel = Twijfel.objects.get()
    assert (antwoord.status_code, twijfel.stand, twijfel.leerling) == (302, stand, None)
    assert twijfel.door == schrijfwereld.intern_begeleider


def test_after_the_answer_the_dossier_is_taken_in(schrijfwereld: Schoolwereld) -> None:
    wieke, noor = ingelogd(schrijfwereld, "Wieke"), schrijfwereld.leerlingen["Noor"]
    wieke.post(aangeboden(wieke, OSO, "dossier.xml"), {"actie": "inlezen"})
    wachtend = f"/importeren/twijfels/{Twijfel.objects.get().pk}/"

    wieke.post(wachtend, {"stand": "gekoppeld", "leerling": str(noor.pk)})
    voorbeeld = wieke.get(aangeboden(wieke, OSO, "dossier.xml"))

    assert voorbeeld.context["verslag"].tellingen["ondersteuning"].nieuw == 8
    assert voorbeeld.context["verslag"].twijfels == 0


def test_who_may_not_import_decides_about_nobody(schrijfwereld: Schoolwereld) -> None:
    waar = adres(schrijfwereld)

    codes = {ingelogd(schrijfwereld, wie).post(waar, {"stand": "nieuw"}).status_code for wie in ("Merel", "Tjalling")}

    assert codes == {404}
