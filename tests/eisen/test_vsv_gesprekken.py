"""Talks under the plan of VSV: in between, and with the pupil; they are found in the file and read before the next."""

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "vsv.yaml")
TUSSENDOOR, KINDGESPREK = "contact.tussendoor", "contact.kindgesprek"


@pytest.mark.eis("VSV-018", "VSV-022")
def test_a_talk_in_between_and_a_talk_with_the_pupil_stand_on_the_timeline(school: Planschool) -> None:
    kind, client = school.kind(), school.mens("leerkracht")[1]
    with school.op(2026, 11, 23):
        thuis = {f"deel.{TUSSENDOOR}.inbreng-ouders": "Kim slaapt slecht."}
        stem = {f"deel.{KINDGESPREK}.stem": "Ik wil graag naast het raam zitten."}
        gesprekken = [
            school.vastleggen(kind, TUSSENDOOR, "leerkracht", aanwezig=["leerkracht", "ouders"], **thuis),
            school.vastleggen(kind, KINDGESPREK, "leerkracht", aanwezig=["leerkracht", "leerling"], **stem),
        ]
    tijdlijn = client.get(f"/leerlingen/{kind.pk}/tijdlijn/").context["tijdlijn"].gebeurtenissen

    assert [poging.vastgelegd for poging in gesprekken] == [True, True]
    assert {(item.titel, item.teksten[0][1]) for item in tijdlijn} == {
        ("Gesprek met ouders tussendoor", "Kim slaapt slecht."),
        ("Kindgesprek", "Ik wil graag naast het raam zitten."),
    }


def test_what_the_pupil_said_stands_above_the_next_plan_and_the_next_meeting(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 23):
        stem = {f"deel.{KINDGESPREK}.stem": "Ik wil graag naast het raam zitten."}
        school.vastleggen(kind, KINDGESPREK, "leerkracht", aanwezig=["leerkracht", "leerling"], **stem)
        bladen = [
            school.formulier(kind, pad, als)
            for pad, als in (("plannen.ondersteuningsplan-leerling", "leerkracht"), ("overleggen.overleg-ib", "ib"))
        ]

    gezegd = [[stuk.tekst for stuk in blad.context["vooraf"].leerling] for blad in bladen]  # type: ignore[attr-defined]
    assert gezegd == [["Ik wil graag naast het raam zitten."]] * 2
