"""Two people at one form, on De Kornoelje with a plan in force."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from passend.core import klok
from passend.dossier.models import Feit, Schrijfplek
from passend.dossier.samenloop import (
    BLIJFT,
    AlVastgelegd,
    eenmaal_uitvoeren,
    plek_openen,
    plek_sluiten,
    samenloop_get,
    schrijfplek_list,
)
from passend.dossier.selectors import invulformulier_get
from passend.dossier.services import FeitGeweigerd
from passend.school.enums import Profiel
from passend.school.models import Medewerker
from passend.school.services import rol_toekennen
from tests.schoolwereld import BEGIN, Schoolwereld
from tests.web.planwereld import plan_in_werking

TRAP = "routes.ondersteuningstrappen"
DAAD = f"{TRAP}.algemene-zorg.eigen-aanpak.hulp-in-groep"
# A form of each kind, and what is filled in on it.
VORMEN = {
    DAAD: {},
    f"{TRAP}.stap-1.gesprek-ouders": {},
    "vragen.zelf-oplossen": {"antwoord": "ja"},
}


@pytest.fixture
def school(wereld: Schoolwereld) -> Schoolwereld:
    return plan_in_werking(wereld)


def duo_leerkracht(school: Schoolwereld) -> Medewerker:
    """Jelmer, who works in 5a as well."""
    jelmer = school.andere_leerkracht
    rol_toekennen(
        medewerker=jelmer, rol="leerkracht", profiel=Profiel.LEERKRACHT, groep=school.groepen["5a"], van=BEGIN
    )
    return jelmer


def openen(school: Schoolwereld, wie: Medewerker) -> None:
    plek_openen(door=wie, over=school.leerlingen["Yara"], pad=DAAD)


def namen(school: Schoolwereld, voor: Medewerker) -> list[str]:
    plekken = schrijfplek_list(voor=voor, over=school.leerlingen["Yara"], pad=DAAD)
    return [str(plek.medewerker) for plek in plekken]


def vastleggen(school: Schoolwereld, wie: Medewerker, pad: str = DAAD, **rest: Any) -> None:
    opzet = invulformulier_get(pad=pad)
    woorden = opzet.woorden | rest.pop("woorden", {}) | {"op": klok.vandaag()}
    vast = {"sleutel": uuid4(), "gezien": ""} | rest
    eenmaal_uitvoeren(woorden, over=school.leerlingen["Yara"], opzet=opzet, door=wie, bron="test", **vast)


def test_who_has_the_form_open_is_seen_by_the_other_and_not_by_oneself(school: Schoolwereld) -> None:
    openen(school, school.intern_begeleider)
    openen(school, school.leerkracht)

    assert namen(school, school.leerkracht) == ["Wieke Roemer"]
    assert namen(school, school.intern_begeleider) == ["Merel Zandstra"]


def test_who_may_not_see_the_pupil_sees_nobody(school: Schoolwereld) -> None:
    openen(school, school.intern_begeleider)

    assert namen(school, school.andere_leerkracht) == []


def test_opening_again_keeps_the_moment_of_the_first_time(school: Schoolwereld) -> None:
    begin = klok.nu()
    openen(school, school.intern_begeleider)
    with klok.klok_op(begin + timedelta(minutes=3)):
        openen(school, school.intern_begeleider)

    plek = Schrijfplek.objects.get()
    assert (plek.sinds, plek.laatst) == (begin, begin + timedelta(minutes=3))


def test_who_was_not_seen_for_some_minutes_is_gone_and_forgotten(school: Schoolwereld) -> None:
    openen(school, school.intern_begeleider)

    with klok.klok_op(klok.nu() + BLIJFT + timedelta(seconds=1)):
        assert namen(school, school.leerkracht) == []
        plek_openen(door=school.leerkracht, over=school.groepen["5a"], pad="plannen.groepsplan")
        assert [plek.groep for plek in Schrijfplek.objects.all()] == [school.groepen["5a"]]


def test_closing_the_form_takes_the_name_away(school: Schoolwereld) -> None:
    openen(school, school.intern_begeleider)

    plek_sluiten(door=school.intern_begeleider, over=school.leerlingen["Yara"], pad=DAAD)

    assert namen(school, school.leerkracht) == []


@pytest.mark.parametrize("pad", VORMEN)
def test_what_another_recorded_meanwhile_is_asked_about_and_nothing_is_recorded(school: Schoolwereld, pad: str) -> None:
    vastleggen(school, duo_leerkracht(school), pad, woorden=VORMEN[pad])
    aantal = Feit.objects.count()

    with pytest.raises(AlVastgelegd) as al:
        vastleggen(school, school.leerkracht, pad, woorden=VORMEN[pad])

    assert (str(al.value.feit.door), al.value.is_verzonden) == ("Jelmer Dorsman", False)
    assert Feit.objects.count() == aantal


def test_what_was_seen_is_not_asked_about_again(school: Schoolwereld) -> None:
    vastleggen(school, duo_leerkracht(school))
    opzet = invulformulier_get(pad=DAAD)
    laatste = samenloop_get(voor=school.leerkracht, over=school.leerlingen["Yara"], opzet=opzet).laatste
    assert laatste is not None

    vastleggen(school, school.leerkracht, gezien=str(laatste.pk))

    daarna = samenloop_get(voor=school.leerkracht, over=school.leerlingen["Yara"], opzet=opzet).laatste
    assert daarna is not None
    assert (daarna.door, daarna.pk != laatste.pk) == (school.leerkracht, True)


def test_the_same_form_sent_again_knows_whether_it_says_the_same(school: Schoolwereld) -> None:
    sleutel = uuid4()
    vastleggen(school, school.leerkracht, sleutel=sleutel, woorden={"toelichting": "Samen gelezen."})

    uitkomsten = []
    for tekst in ("Samen gelezen.", "Samen gerekend."):
        with pytest.raises(AlVastgelegd) as al:
            vastleggen(school, school.leerkracht, sleutel=sleutel, woorden={"toelichting": tekst})
        uitkomsten.append((al.value.is_verzonden, al.value.is_zelfde))

    assert uitkomsten == [(True, True), (True, False)]


def test_the_key_of_somebody_else_is_refused(school: Schoolwereld) -> None:
    sleutel = uuid4()
    vastleggen(school, duo_leerkracht(school), sleutel=sleutel)

    with pytest.raises(FeitGeweigerd, match="verlopen"):
        vastleggen(school, school.leerkracht, sleutel=sleutel)


def test_recording_closes_the_form(school: Schoolwereld) -> None:
    openen(school, school.leerkracht)

    vastleggen(school, school.leerkracht)

    assert namen(school, school.intern_begeleider) == []
