"""Recording many facts at once: what is kept is what one by one would have kept."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.forms.models import model_to_dict
from django.test.utils import CaptureQueriesContext

from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen, feiten_vastleggen
from tests.schoolwereld import VANDAAG, Schoolwereld


def gesprekken(wereld: Schoolwereld, aantal: int) -> list[NieuwFeit]:
    return [
        NieuwFeit(
            soort="gesprek", leerling=wereld.leerlingen["Yara"], op=VANDAAG - timedelta(days=nr), velden={"nr": [nr]}
        )
        for nr in range(aantal)
    ]


def test_many_facts_are_kept_as_one_by_one(wereld: Schoolwereld) -> None:
    feit_vastleggen(gesprekken(wereld, 1)[0], door=wereld.leerkracht, bron="scherm")
    assert feiten_vastleggen(gesprekken(wereld, 1), door=wereld.leerkracht, bron="scherm") == 1

    een, ander = Feit.objects.order_by("volg")

    assert model_to_dict(een, exclude=["volg"]) == model_to_dict(ander, exclude=["volg"])


def test_facts_keep_the_order_in_which_they_were_given(wereld: Schoolwereld) -> None:
    feiten_vastleggen(gesprekken(wereld, 7), door=wereld.leerkracht, bron="scherm")

    assert [feit.velden["nr"] for feit in Feit.objects.order_by("volg")] == [[nr] for nr in range(7)]


def test_thirty_facts_take_as_many_queries_as_three(wereld: Schoolwereld) -> None:
    geteld = []
    for aantal in (3, 30):
        with CaptureQueriesContext(connection) as vragen:
            feiten_vastleggen(gesprekken(wereld, aantal), door=wereld.leerkracht, bron="scherm")
        geteld.append(len(vragen))

    assert geteld[0] == geteld[1]


def test_a_fact_that_cannot_be_keeps_all_of_them_out(wereld: Schoolwereld) -> None:
    goed = gesprekken(wereld, 2)
    zonder_soort = NieuwFeit(soort="", leerling=wereld.leerlingen["Yara"], op=VANDAAG)
    zonder_leerling = NieuwFeit(soort="gesprek", op=VANDAAG)

    with pytest.raises(ValidationError):
        feiten_vastleggen([*goed, zonder_soort], door=wereld.leerkracht, bron="scherm")
    with pytest.raises(IntegrityError, match="feit_onderwerp_past"), transaction.atomic():
        feiten_vastleggen([*goed, zonder_leerling], door=wereld.leerkracht, bron="scherm")

    assert not Feit.objects.exists()
