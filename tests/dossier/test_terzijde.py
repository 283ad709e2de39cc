"""Putting signals aside and back, on De Kornoelje with a plan in force."""

from datetime import timedelta
from uuid import uuid4

import pytest

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.models import Feit, Signaal
from passend.dossier.rekenen import signalen_herberekenen
from passend.dossier.selectors import signaal_list
from passend.dossier.services import FeitGeweigerd
from passend.dossier.terzijde import (
    signaal_get,
    signaal_terzijde_zetten,
    terzijde_get,
    terzijde_list,
    terzijde_opheffen,
)
from passend.metingen.services import toetsresultaten_vastleggen
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld
from tests.web.planwereld import plan_in_werking, resultaat

ZONDER_FEIT = """\
plan: {id: mini, titel: Mini, editie: '1', van: 2026-08-01, tot: niet vermeld,
  lagen: {wet: geen, swv: geen, bestuur: geen}}
rollen:
  - {id: leerkracht, naam: leerkracht, profiel: leerkracht}
  - {id: ib, naam: intern begeleider, profiel: ondersteuningscoordinator}
signalen:
  - {id: geen-hulp, naam: Nog geen hulp, als: {niet: {steun: {loopt: ja}}}, dan: [{hoort het: leerkracht}], bron: §2}
"""


@pytest.fixture
def school(wereld: Schoolwereld) -> Schoolwereld:
    return plan_in_werking(wereld)


def v_score(school: Schoolwereld) -> Signaal:
    return signaal_list(voor=school.intern_begeleider).get(regel="signalen.v-score")


def opzij(school: Schoolwereld, **hoe: object) -> Feit:
    signaal_terzijde_zetten(
        v_score(school), **({"reden": "Yara was ziek.", "door": school.leerkracht, "bron": "test"} | hoe)
    )
    return terzijde_list(voor=school.intern_begeleider).get()


def test_a_signal_that_is_put_aside_is_no_open_signal_and_keeps_reason_name_and_words(school: Schoolwereld) -> None:
    uitleg = v_score(school).uitleg

    feit = opzij(school)

    assert not signaal_list(voor=school.intern_begeleider).filter(regel="signalen.v-score").exists()
    assert (feit.regel, feit.vak, feit.op, feit.door) == ("signalen.v-score", "spelling", VANDAAG, school.leerkracht)
    assert (feit.velden["reden"], feit.velden["toelichting"]) == (["Yara was ziek."], [uitleg])


def test_without_a_reason_nothing_is_put_aside(school: Schoolwereld) -> None:
    with pytest.raises(FeitGeweigerd, match="Schrijf op waarom"):
        opzij(school, reden="  ")

    assert not Feit.objects.filter(soort="terzijde").exists()


def test_a_day_that_has_passed_is_refused(school: Schoolwereld) -> None:
    with pytest.raises(FeitGeweigerd, match="al geweest"):
        opzij(school, tot=VANDAAG - timedelta(days=1))


def test_the_same_key_puts_aside_once(school: Schoolwereld) -> None:
    signaal, sleutel = v_score(school), uuid4()
    for _ in range(2):
        signaal_terzijde_zetten(signaal, reden="ziek", door=school.leerkracht, bron="test", sleutel=sleutel)

    assert Feit.objects.filter(soort="terzijde").count() == 1


def test_after_its_last_day_the_signal_is_open_again(school: Schoolwereld) -> None:
    laatste = VANDAAG + timedelta(days=14)
    opzij(school, tot=laatste)

    with klok.klok_op(laatste):
        signalen_herberekenen()
        assert terzijde_list(voor=school.intern_begeleider).count() == 1
    with klok.klok_op(laatste + timedelta(days=1)):
        signalen_herberekenen()
        assert v_score(school).vak == "spelling"
        assert list(terzijde_list(voor=school.intern_begeleider)) == []


def test_a_new_result_opens_the_signal_again(school: Schoolwereld) -> None:
    opzij(school)
    morgen = VANDAAG + timedelta(days=1)

    with klok.klok_op(morgen):
        nieuw = resultaat(school.leerlingen["Yara"], "spelling", "M5", morgen, "V")
        toetsresultaten_vastleggen([nieuw], door=school.intern_begeleider, bron="test")
        signalen_herberekenen()

        assert v_score(school).sinds == morgen
        assert list(terzijde_list(voor=school.intern_begeleider)) == []


def test_undoing_opens_the_signal_again_and_twice_is_once(school: Schoolwereld) -> None:
    feit = opzij(school)

    for _ in range(2):
        terzijde_opheffen(feit, door=school.intern_begeleider, reden="toch kijken")

    assert v_score(school).vak == "spelling"
    (intrekking,) = Feit.objects.filter(soort="terzijde", ingetrokken=True)
    assert (intrekking.door, intrekking.velden) == (school.intern_begeleider, {"reden": "toch kijken"})
    assert list(terzijde_list(voor=school.intern_begeleider)) == []


def test_who_may_not_see_the_pupil_finds_neither_signal_nor_fact(school: Schoolwereld) -> None:
    signaal = v_score(school)
    feit = opzij(school)

    assert list(terzijde_list(voor=school.andere_leerkracht)) == []
    with pytest.raises(Signaal.DoesNotExist):
        signaal_get(voor=school.andere_leerkracht, id=signaal.pk)
    with pytest.raises(Feit.DoesNotExist):
        terzijde_get(voor=school.andere_leerkracht, id=feit.pk)


def test_another_school_finds_nothing(school: Schoolwereld) -> None:
    feit = opzij(school)

    with school_bereik(school.andere_school.pk), pytest.raises(Feit.DoesNotExist):
        terzijde_get(voor=school.vreemde, id=feit.pk)


def test_what_follows_from_no_fact_holds_since_the_plan_and_stays_aside_the_next_day(wereld: Schoolwereld) -> None:
    plan = Planbestand(bestand="mini.yaml", tekst=ZONDER_FEIT)
    planversie_activeren(planversie_vastleggen([plan], door=wereld.directeur), vanaf=BEGIN)
    signalen_herberekenen()
    alle = list(signaal_list(voor=wereld.intern_begeleider))
    assert {(signaal.regel, signaal.sinds) for signaal in alle} == {("signalen.geen-hulp", BEGIN)}

    signaal_terzijde_zetten(alle[0], reden="Speelt niet.", door=wereld.leerkracht, bron="test")
    with klok.klok_op(VANDAAG + timedelta(days=1)):
        signalen_herberekenen()

    assert set(signaal_list(voor=wereld.intern_begeleider)) == set(alle[1:])
    assert set(Signaal.objects.values_list("sinds", flat=True)) == {BEGIN}
