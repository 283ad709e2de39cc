"""Correcting a file: the old stays, the new says why, and who disagrees stands beside it."""

from datetime import date
from typing import Any

import pytest

from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.services import leerling_update
from passend.privacy.correcties import (
    dossierfeit_get,
    dossierfeit_list,
    feit_verbeteren,
    feit_verwijderen,
    teksten_van,
    zienswijze_vastleggen,
    zienswijzen_bij,
    zijn_het_oneens,
)
from passend.privacy.enums import Verzoeksoort
from passend.privacy.fouten import Privacyfout
from passend.privacy.models import Verzoek
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.privacy.hulp import ouder_maken, verzoek_maken

GEBEURD = date(2026, 10, 2)


def gesprek(wereld: Schoolwereld, **velden: Any) -> Feit:
    inhoud = {"toelichting": ["Yara is lui."], "inhoud": [{"plannen.opp.doelen": "Lezen"}]} | velden
    nieuw = NieuwFeit(
        soort="gesprek", leerling=wereld.leerlingen["Yara"], op=GEBEURD, velden=inhoud, rol="leerkracht", vak="lezen"
    )
    return feit_vastleggen(nieuw, door=wereld.leerkracht, bron="gesprek")


def verbeterd(wereld: Schoolwereld, feit: Feit, **anders: Any) -> Feit:
    velden: dict[str, Any] = {
        "teksten": {"toelichting.0": "Yara was moe."},
        "op": GEBEURD,
        "reden": "Het was een oordeel.",
        "door": wereld.intern_begeleider,
    }
    return feit_verbeteren(feit, **(velden | anders))


def test_the_old_fact_stays_and_the_new_one_says_why_and_for_which_request(wereld: Schoolwereld) -> None:
    oud = gesprek(wereld)
    verzoek = Verzoek.objects.get(pk=verzoek_maken(wereld, soort=Verzoeksoort.CORRECTIE))

    nieuw = verbeterd(wereld, oud, verzoek=verzoek)

    oud.refresh_from_db()
    assert oud.velden["toelichting"] == ["Yara is lui."]
    assert nieuw.velden == {
        "toelichting": ["Yara was moe."],
        "inhoud": [{"plannen.opp.doelen": "Lezen"}],
        "correctie": ["Het was een oordeel."],
        "verzoek": [str(verzoek.pk)],
    }
    gelijk = ("soort", "rol", "vak", "op", "leerling")
    assert [getattr(nieuw, veld) for veld in gelijk] == [getattr(oud, veld) for veld in gelijk]
    assert (nieuw.vervangt, nieuw.door, nieuw.bron) == (oud, wereld.intern_begeleider, "correctie")
    assert list(dossierfeit_list(voor=wereld.intern_begeleider, leerling=wereld.leerlingen["Yara"])) == [nieuw]


def test_every_text_that_people_wrote_can_be_changed(wereld: Schoolwereld) -> None:
    feit = gesprek(wereld)
    assert [(tekst.sleutel, tekst.tekst) for tekst in teksten_van(feit)] == [
        ("toelichting.0", "Yara is lui."),
        ("inhoud.0.plannen.opp.doelen", "Lezen"),
    ]

    teksten = {"toelichting.0": "", "inhoud.0.plannen.opp.doelen": "Vlot lezen"}
    nieuw = verbeterd(wereld, feit, teksten=teksten, op=date(2026, 10, 3))

    assert "toelichting" not in nieuw.velden
    assert nieuw.velden["inhoud"] == [{"plannen.opp.doelen": "Vlot lezen"}]
    assert nieuw.op == date(2026, 10, 3)


def test_what_is_no_change_or_a_day_to_come_is_refused(wereld: Schoolwereld) -> None:
    feit = gesprek(wereld)

    with pytest.raises(Privacyfout, match="niets veranderd"):
        verbeterd(wereld, feit, teksten={})
    with pytest.raises(Privacyfout, match="nog niet geweest"):
        verbeterd(wereld, feit, op=date(2026, 11, 24))
    assert Feit.objects.count() == 1


def test_who_comes_second_hears_it(wereld: Schoolwereld) -> None:
    feit = gesprek(wereld)
    verbeterd(wereld, feit)

    with pytest.raises(Privacyfout, match="net verbeterd"):
        verbeterd(wereld, feit, teksten={"toelichting.0": "Nog anders."})


def test_a_fact_that_should_never_have_been_there_no_longer_counts(wereld: Schoolwereld) -> None:
    feit = gesprek(wereld)

    feit_verwijderen(feit, reden="Ging over een ander.", door=wereld.directeur)

    assert not dossierfeit_list(voor=wereld.directeur, leerling=wereld.leerlingen["Yara"]).exists()
    with pytest.raises(Privacyfout, match="net verbeterd"):
        feit_verwijderen(feit, reden="Nog eens.", door=wereld.directeur)


def test_a_teacher_and_a_request_about_another_pupil_are_refused(wereld: Schoolwereld) -> None:
    feit, sem = gesprek(wereld), wereld.leerlingen["Sem"]
    verzoek = Verzoek.objects.get(pk=verzoek_maken(wereld, leerling=sem, ouder=ouder_maken(sem)))

    with pytest.raises(Privacyfout, match="geen dossier verbeteren"):
        verbeterd(wereld, feit, door=wereld.leerkracht)
    with pytest.raises(Privacyfout, match="een andere leerling"):
        verbeterd(wereld, feit, verzoek=verzoek)
    with pytest.raises(Feit.DoesNotExist):
        dossierfeit_get(voor=wereld.intern_begeleider, leerling=sem, id=feit.pk)


def mening(wereld: Schoolwereld, feit: Feit, ouder: Any, standpunt: str = "oneens") -> Feit:
    return zienswijze_vastleggen(
        feit, ouder=ouder, standpunt=standpunt, tekst="Zij was ziek.", door=wereld.intern_begeleider
    )


def test_a_zienswijze_is_a_fact_of_its_own_beside_the_fact(wereld: Schoolwereld) -> None:
    feit, yara = gesprek(wereld), wereld.leerlingen["Yara"]
    ada = ouder_maken(yara)

    zienswijze = mening(wereld, feit, ada)

    (een,) = zienswijzen_bij(yara.feiten.all(), yara)[feit.pk]
    assert (een.persoon, een.standpunt, een.tekst, een.op) == (
        str(ada.pk),
        "Niet eens met school",
        "Zij was ziek.",
        VANDAAG,
    )
    assert (zienswijze.soort, zienswijze.vervangt) == ("zienswijze", None)


def test_it_goes_along_when_the_fact_is_corrected(wereld: Schoolwereld) -> None:
    feit, yara = gesprek(wereld), wereld.leerlingen["Yara"]
    mening(wereld, feit, ouder_maken(yara))

    tweede = verbeterd(wereld, feit)
    derde = verbeterd(wereld, tweede, teksten={"toelichting.0": "Yara sliep slecht."})

    assert list(zienswijzen_bij(yara.feiten.all(), yara)) == [derde.pk]


def test_parents_who_do_not_agree_each_have_their_own(wereld: Schoolwereld) -> None:
    feit, yara = gesprek(wereld), wereld.leerlingen["Yara"]
    ada, bo = ouder_maken(yara), ouder_maken(yara, voornaam="Bo")
    mening(wereld, feit, ada, "oneens")
    assert not zijn_het_oneens(zienswijzen_bij(yara.feiten.all(), yara)[feit.pk])

    mening(wereld, feit, bo, "eens")

    samen = zienswijzen_bij(yara.feiten.all(), yara)[feit.pk]
    assert [een.persoon for een in samen] == [str(ada.pk), str(bo.pk)]
    assert zijn_het_oneens(samen)


def test_who_has_no_gezag_gives_no_zienswijze_and_from_sixteen_the_pupil_does(wereld: Schoolwereld) -> None:
    feit, yara = gesprek(wereld), wereld.leerlingen["Yara"]

    with pytest.raises(Privacyfout, match="geen gezag"):
        mening(wereld, feit, ouder_maken(yara, gezag="nee"))
    with pytest.raises(Privacyfout, match="jonger dan 16"):
        mening(wereld, feit, None)
    leerling_update(yara, geboortedatum=date(2010, 1, 1))
    feit = Feit.objects.select_related("leerling").get(pk=feit.pk)
    assert mening(wereld, feit, None).velden["persoon"] == [str(yara.pk)]
