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


@pytest.mark.eis("VSV-010")
def test_what_the_pupil_said_stands_in_the_plan_and_above_the_next_meeting(school: Planschool) -> None:
    kind, client = school.kind(), school.mens("leerkracht")[1]
    with school.op(2026, 11, 23):
        stem = {f"deel.{KINDGESPREK}.stem": "Ik wil graag naast het raam zitten."}
        school.vastleggen(kind, KINDGESPREK, "leerkracht", aanwezig=["leerkracht", "leerling"], **stem)
        doel = {"deel.plannen.ondersteuningsplan-leerling.doelen:rijen.0.doel": "Rustig werken"}
        school.vastleggen(kind, "plannen.ondersteuningsplan-leerling", "leerkracht", keuze="concept", **doel)
        stuk, *_ = client.get(f"/leerlingen/{kind.pk}/plannen/").context["regels"][0]
        plan = client.get(f"/leerlingen/{kind.pk}/plannen/{stuk}/")
        bladen = [
            school.formulier(kind, pad, als)
            for pad, als in (("plannen.ondersteuningsplan-leerling", "leerkracht"), ("overleggen.overleg-ib", "ib"))
        ]

    gezegd = [[stuk.tekst for stuk in blad.context["vooraf"].leerling] for blad in bladen]  # type: ignore[attr-defined]
    assert gezegd == [["Ik wil graag naast het raam zitten."]] * 2
    assert "Ik wil graag naast het raam zitten." in plan.content.decode()


@pytest.mark.eis("VSV-020")
def test_a_hgpd_bespreking_is_a_kind_of_its_own_in_the_file(school: Planschool) -> None:
    kind, client = school.kind(), school.mens("ib")[1]
    with school.op(2026, 11, 23):
        melden = client.get(f"/leerlingen/{kind.pk}/melden/").content.decode()
        verslag = {"toelichting": "We kijken eerst naar wat lukt bij rekenen."}
        poging = school.vastleggen(kind, "overleggen.hgpd", "ib", **verslag)
        tijdlijn = client.get(f"/leerlingen/{kind.pk}/tijdlijn/").context["tijdlijn"].gebeurtenissen
        stuk = client.get(f"/leerlingen/{kind.pk}/stukken/{tijdlijn[0].feit}/").content.decode()

    assert f"/leerlingen/{kind.pk}/vastleggen/overleggen.hgpd/" in melden
    assert poging.vastgelegd
    assert [(item.titel, item.teksten[0][1]) for item in tijdlijn] == [("HGPD-bespreking", verslag["toelichting"])]
    assert "HGPD-bespreking" in stuk
    assert verslag["toelichting"] in stuk
