"""Who looked at which signal, on De Kornoelje with a plan in force."""

from datetime import timedelta
from uuid import uuid4

import pytest

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.gezien import gezien_list, nieuw_voor, signalen_gezien
from passend.dossier.models import Gezien, Signaal, Stand
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.selectors import signaal_list
from passend.dossier.terzijde import signaal_terzijde_zetten, terzijde_list, terzijde_opheffen
from passend.metingen.services import toetsresultaten_vastleggen
from passend.school.models import Medewerker
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.planwereld import plan_in_werking, resultaat


@pytest.fixture
def school(wereld: Schoolwereld) -> Schoolwereld:
    return plan_in_werking(wereld)


def v_score(school: Schoolwereld) -> Signaal:
    return signaal_list(voor=school.intern_begeleider).get(regel="signalen.v-score")


def kijken(school: Schoolwereld, wie: Medewerker) -> list[Signaal]:
    return signalen_gezien(ids=[v_score(school).pk], door=wie)


def is_nieuw(school: Schoolwereld, wie: Medewerker) -> bool:
    signalen = signaal_list(voor=wie).annotate(is_nieuw=nieuw_voor(wie))
    return bool(signalen.get(regel="signalen.v-score").is_nieuw)


def test_a_signal_is_new_to_everyone_until_they_looked_themselves(school: Schoolwereld) -> None:
    wieke, merel = school.intern_begeleider, school.leerkracht
    assert (is_nieuw(school, wieke), is_nieuw(school, merel)) == (True, True)

    kijken(school, wieke)

    assert (is_nieuw(school, wieke), is_nieuw(school, merel)) == (False, True)
    (gezien,) = gezien_list(voor=merel, signalen=[v_score(school)])[v_score(school).pk]
    assert (gezien.medewerker, gezien.op) == (wieke, klok.nu())


def test_looking_changes_nothing_for_the_plan(school: Schoolwereld) -> None:
    voor = list(Stand.objects.order_by("pk").values_list("inhoud", flat=True))

    kijken(school, school.intern_begeleider)
    stand_herberekenen()

    assert list(Stand.objects.order_by("pk").values_list("inhoud", flat=True)) == voor


def test_the_first_time_is_what_stays(school: Schoolwereld) -> None:
    kijken(school, school.intern_begeleider)
    eerst = Gezien.objects.get().op

    with klok.klok_op(VANDAAG + timedelta(days=1)):
        kijken(school, school.intern_begeleider)

    assert Gezien.objects.get().op == eerst


def test_nobody_looks_at_a_pupil_of_another_group_or_school(school: Schoolwereld) -> None:
    assert kijken(school, school.andere_leerkracht) == []
    assert signalen_gezien(ids=[uuid4()], door=school.intern_begeleider) == []
    welk = v_score(school).pk
    with school_bereik(school.andere_school.pk):
        assert signalen_gezien(ids=[welk], door=school.vreemde) == []
    assert not Gezien.objects.exists()


def test_what_does_not_change_stays_seen_whatever_is_worked_out_again(school: Schoolwereld) -> None:
    kijken(school, school.intern_begeleider)

    for dagen in range(2):
        with klok.klok_op(VANDAAG + timedelta(days=dagen)):
            signalen_herberekenen()
    Signaal.objects.all().delete()
    signalen_herberekenen()

    assert not is_nieuw(school, school.intern_begeleider)


def test_a_signal_that_was_gone_is_new_when_it_comes_back(school: Schoolwereld) -> None:
    wieke = school.intern_begeleider
    kijken(school, wieke)
    signaal_terzijde_zetten(v_score(school), reden="ziek", door=wieke, bron="test")
    assert not Gezien.objects.exists()

    terzijde_opheffen(terzijde_list(voor=wieke).get(), door=wieke, reden="toch kijken")

    assert is_nieuw(school, wieke)


def test_a_new_result_behind_a_signal_makes_it_new(school: Schoolwereld) -> None:
    kijken(school, school.intern_begeleider)
    morgen = VANDAAG + timedelta(days=1)

    with klok.klok_op(morgen):
        nieuw = resultaat(school.leerlingen["Yara"], "spelling", "M5", morgen, "V")
        toetsresultaten_vastleggen([nieuw], door=school.intern_begeleider, bron="test")
        signalen_herberekenen()

        assert is_nieuw(school, school.intern_begeleider)


def test_who_looked_stays_in_the_history_when_the_signal_is_gone(school: Schoolwereld) -> None:
    wieke = school.intern_begeleider
    kijken(school, wieke)
    signaal_terzijde_zetten(v_score(school), reden="ziek", door=wieke, bron="test")

    geschiedenis = Gezien.historie.rel.related_model
    rijen = geschiedenis.objects.order_by("pgh_id").values_list("pgh_label", "medewerker", "regel")
    assert list(rijen) == [("insert", wieke.pk, "signalen.v-score"), ("delete", wieke.pk, "signalen.v-score")]
