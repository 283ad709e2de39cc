"""Pages of a list that grows shorter while somebody works through it."""

from uuid import UUID

import pytest
from django.http import QueryDict

from passend.core.bereik import school_bereik
from passend.dossier.models import Signaal
from passend.web.signalen.bladen import blad_van
from tests.schoolwereld import Schoolwereld


@pytest.fixture
def tien(planwereld: Schoolwereld) -> list[UUID]:
    """Ten open signals, in their order."""
    with school_bereik(planwereld.school.pk):
        voorbeeld = Signaal.objects.first()
        assert voorbeeld is not None
        Signaal.objects.all().delete()
        velden = {
            naam: getattr(voorbeeld, naam) for naam in ("uitkomst", "sinds", "uitleg", "planversie_id", "school_id")
        }
        for nummer in range(10):
            Signaal.objects.create(regel=f"signalen.s{nummer}", leerling_id=voorbeeld.leerling_id, **velden)
        return list(Signaal.objects.order_by("regel").values_list("pk", flat=True))


def blad(wereld: Schoolwereld, vraag: str) -> tuple[list[UUID], int, int]:
    with school_bereik(wereld.school.pk):
        gevonden = blad_van(Signaal.objects.order_by("regel"), QueryDict(vraag), 4)
        return [signaal.pk for signaal in gevonden], gevonden.number, gevonden.paginator.num_pages


def test_a_row_that_left_an_earlier_page_makes_the_next_one_begin_earlier(
    planwereld: Schoolwereld, tien: list[UUID]
) -> None:
    assert blad(planwereld, "blad=2") == (tien[4:8], 2, 3)
    with school_bereik(planwereld.school.pk):
        Signaal.objects.filter(pk__in=tien[1:4]).delete()

    assert blad(planwereld, "blad=2&weg=3") == (tien[4:8], 2, 3)
    assert blad(planwereld, "blad=3&weg=3") == (tien[8:], 3, 3)
    assert blad(planwereld, "blad=1&weg=3") == ([tien[0], *tien[4:7]], 1, 3)


@pytest.mark.parametrize("weg", ["", "-1", "x", "²", "99999", "1.5"])
def test_a_number_that_makes_no_sense_is_nought(planwereld: Schoolwereld, tien: list[UUID], weg: str) -> None:
    assert blad(planwereld, f"blad=2&weg={weg}") == (tien[4:8], 2, 3)


def test_a_page_that_is_not_there_is_the_last_one(planwereld: Schoolwereld, tien: list[UUID]) -> None:
    assert blad(planwereld, "blad=99") == (tien[8:], 3, 3)
