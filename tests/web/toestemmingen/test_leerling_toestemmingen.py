"""What the plan asks of parents and the pupil, what each parent answered, and what waits for it."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse

from passend.core import klok
from passend.dossier.bijlagen import bijlage_toevoegen
from passend.dossier.models import Feit
from passend.leerling.models import Ouder
from tests.dossier.hulp import PDF
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.privacy.hulp import ouder_maken

DELEN = "toestemmingen.delen-gegevens"


@pytest.fixture
def ouders(schrijfwereld: Schoolwereld) -> tuple[Ouder, Ouder, Ouder]:
    """Two parents of Yara with gezag, and one without."""
    yara = schrijfwereld.leerlingen["Yara"]
    return ouder_maken(yara), ouder_maken(yara, voornaam="Bo"), ouder_maken(yara, gezag="nee", voornaam="Cas")


def antwoord(wereld: Schoolwereld, ouder: Ouder | None, keuze: str, **anders: Any) -> HttpResponse:
    velden = {"op": klok.vandaag().isoformat(), "sleutel": str(uuid4()), "keuze": keuze, "wijze": "in een gesprek"}
    velden |= {"persoon": [str(ouder.pk)]} if ouder else {}
    adres = f"/leerlingen/{wereld.leerlingen['Yara'].pk}/vastleggen/{DELEN}/"
    return ingelogd(wereld, "Wieke").post(adres, velden | anders)


def blad(wereld: Schoolwereld) -> Any:
    adres = f"/leerlingen/{wereld.leerlingen['Yara'].pk}/toestemmingen/"
    return ingelogd(wereld, "Wieke").get(adres).context["blad"]


def stand(wereld: Schoolwereld) -> Any:
    return next(beeld for beeld in blad(wereld).gevraagd if beeld.stand.pad == DELEN)


def test_every_kind_of_asking_is_an_act_of_its_own(schrijfwereld: Schoolwereld, ouders: tuple[Ouder, ...]) -> None:
    soorten = {beeld.stand.pad: beeld.soort for beeld in blad(schrijfwereld).later}

    assert {pad: soorten[f"toestemmingen.{pad}"] for pad in ("delen-gegevens", "oogo-opp", "inzage-ouders")} == {
        "delen-gegevens": "Toestemming",
        "oogo-opp": "Bespreken",
        "inzage-ouders": "Laten lezen",
    }


def test_each_parent_with_gezag_answers_alone(schrijfwereld: Schoolwereld, ouders: tuple[Ouder, ...]) -> None:
    ada, bo, _cas = ouders
    antwoord(schrijfwereld, ada, "gegeven", toelichting="Graag.")
    antwoord(schrijfwereld, bo, "geweigerd", toelichting="Eerst zelf lezen.", wijze="per mail")

    gevonden = stand(schrijfwereld)

    assert [(een.antwoord.wie, een.woord, een.antwoord.wijze, een.antwoord.gezegd) for een in gevonden.antwoorden] == [
        ("Ada van Verzonnen", "gegeven", "in een gesprek", "Graag."),
        ("Bo van Verzonnen", "geweigerd", "per mail", "Eerst zelf lezen."),
    ]
    assert (gevonden.stand.is_oneens, gevonden.stand.is_compleet) == (True, False)


def test_who_has_no_gezag_is_named_apart_and_gives_no_consent(
    schrijfwereld: Schoolwereld, ouders: tuple[Ouder, ...]
) -> None:
    poging = antwoord(schrijfwereld, ouders[2], "gegeven")

    assert poging.status_code == 422
    assert poging.context["form"].errors["persoon"] == [
        "Deze persoon heeft geen gezag over deze leerling en kan dit niet geven, weigeren of intrekken."
    ]
    assert not Feit.objects.filter(soort="toestemming").exists()
    assert blad(schrijfwereld).zonder_gezag == ["Cas van Verzonnen"]


def test_a_consent_is_taken_back_from_the_page(schrijfwereld: Schoolwereld, ouders: tuple[Ouder, ...]) -> None:
    ada, bo, _cas = ouders
    for ouder in (ada, bo):
        antwoord(schrijfwereld, ouder, "gegeven", op="2026-11-02")
    assert stand(schrijfwereld).stand.is_compleet

    yara = schrijfwereld.leerlingen["Yara"]
    adres = f"/leerlingen/{yara.pk}/vastleggen/{DELEN}/?keuze=ingetrokken&persoon={bo.pk}"
    formulier = ingelogd(schrijfwereld, "Wieke").get(adres).context["form"]
    antwoord(schrijfwereld, bo, "ingetrokken")

    assert (formulier["keuze"].value(), formulier["persoon"].value()) == ("ingetrokken", [str(bo.pk)])
    assert [een.woord for een in stand(schrijfwereld).antwoorden] == ["gegeven", "ingetrokken"]
    assert [een.mag_intrekken for een in stand(schrijfwereld).antwoorden] == [True, False]


def test_the_paper_with_the_answer_stands_beside_it(schrijfwereld: Schoolwereld, ouders: tuple[Ouder, ...]) -> None:
    antwoord(schrijfwereld, ouders[0], "gegeven")
    feit = Feit.objects.get(soort="toestemming")
    bijlage = bijlage_toevoegen(feit, inhoud=PDF, naam="Formulier", door=schrijfwereld.intern_begeleider)

    assert [een.papieren for een in stand(schrijfwereld).antwoorden] == [[bijlage], []]


def test_a_fact_that_names_nobody_speaks_for_all_parents(
    schrijfwereld: Schoolwereld, ouders: tuple[Ouder, ...]
) -> None:
    antwoord(schrijfwereld, None, "gegeven")

    assert [(een.woord, een.antwoord.op) for een in stand(schrijfwereld).antwoorden] == [
        ("gegeven", date(2026, 11, 23)),
        ("gegeven", date(2026, 11, 23)),
    ]
