"""Writing pupils."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.core.historie import aanleiding
from passend.leerling.models import Groepsindeling, Inschrijving, Leerling
from passend.leerling.services import leerling_create, leerling_indelen, leerling_uitschrijven, leerling_update
from passend.school.services import groep_create, schooljaar_create
from passend.toegang.selectors import leerling_list
from tests.schoolwereld import BEGIN, Schoolwereld


def test_leerling_create_belongs_to_the_school_in_scope(wereld: Schoolwereld) -> None:
    leerling = leerling_create(roepnaam="Ties", las_sleutel="nieuw")

    assert leerling.school_id == wereld.school.pk
    assert str(leerling) == f"leerling {leerling.pk}"


@pytest.mark.parametrize("velden", [{"las_sleutel": "5a-1"}, {"eck_id": "https://ketenid.example/5a-1"}])
def test_leerling_create_with_a_key_that_is_taken_is_refused(wereld: Schoolwereld, velden: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        leerling_create(roepnaam="Ties", **velden)


def test_leerling_create_with_a_key_of_another_school_is_fine(wereld: Schoolwereld) -> None:
    with school_bereik(wereld.andere_school.pk):
        assert leerling_create(roepnaam="Ties", las_sleutel="5a-1").school_id == wereld.andere_school.pk


def test_leerling_update_tells_whether_anything_changed(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]

    assert leerling_update(yara, roepnaam="Yara") is False
    assert leerling_update(yara, roepnaam="Yaar") is True
    assert Leerling.objects.get(pk=yara.pk).roepnaam == "Yaar"


def test_history_keeps_every_change_with_who_and_why(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]

    with aanleiding(medewerker=str(wereld.directeur.pk), reden="naam verbeterd"):
        leerling_update(yara, roepnaam="Yaar")
    Leerling.objects.filter(pk=yara.pk).update(roepnaam="Yaartje")

    gebeurd = [(h.pgh_label, h.roepnaam, h.pgh_context) for h in yara.historie.order_by("pgh_id")]
    assert [(label, naam) for label, naam, _ in gebeurd] == [
        ("insert", "Yara"),
        ("update", "Yaar"),
        ("update", "Yaartje"),
    ]
    assert gebeurd[1][2] == {"medewerker": str(wereld.directeur.pk), "reden": "naam verbeterd"}


def test_leerling_indelen_in_a_new_school_year_ends_the_placing_of_the_old_one(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    volgend = schooljaar_create(
        begin=2027, regio="midden", eerste_schooldag=date(2027, 8, 23), laatste_schooldag=date(2028, 7, 7)
    )
    groep = groep_create(schooljaar=volgend, naam="6a", jaargroepen=[6])

    leerling_indelen(yara, schooljaar=volgend, groep=groep, jaargroep=6, van=date(2027, 8, 1))

    dagen = [(i.jaargroep, i.van, i.tot) for i in Groepsindeling.objects.filter(leerling=yara)]
    assert dagen == [(5, BEGIN, date(2027, 7, 31)), (6, date(2027, 8, 1), None)]
    with klok.klok_op(date(2027, 9, 1)):
        assert yara not in leerling_list(voor=wereld.leerkracht)


def test_leerling_uitschrijven_ends_the_groepsindeling_too(wereld: Schoolwereld) -> None:
    inschrijving = Inschrijving.objects.get(leerling=wereld.leerlingen["Yara"])

    leerling_uitschrijven(inschrijving, tot=date(2026, 12, 18))

    assert Groepsindeling.objects.get(leerling=wereld.leerlingen["Yara"]).tot == date(2026, 12, 18)


def test_leerling_uitschrijven_before_the_beginning_is_refused(wereld: Schoolwereld) -> None:
    inschrijving = Inschrijving.objects.get(leerling=wereld.leerlingen["Yara"])

    with pytest.raises(ValidationError, match="inschrijving_van_voor_tot"):
        leerling_uitschrijven(inschrijving, tot=date(2026, 7, 1))
