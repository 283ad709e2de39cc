"""Who opened which file."""

import csv
from uuid import UUID

import pytest
from django.db import Error, connection, transaction
from django.urls import reverse

from passend.school.enums import Profiel
from passend.school.services import rol_toekennen
from passend.toegang.models import Leesregel
from tests.schoolwereld import BEGIN, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.planwereld import plan_in_werking


def leerling(wereld: Schoolwereld, wie: str = "Yara") -> UUID:
    return wereld.leerlingen[wie].pk


def gelezen() -> list[tuple[str, str, str, list[str]]]:
    regels = Leesregel.objects.order_by("op").select_related("medewerker")
    return [(r.medewerker.voornaam, r.pagina, r.vanaf, r.rollen) for r in regels]


def test_every_page_of_a_pupil_is_written_down_with_who_from_where_and_why(wereld: Schoolwereld) -> None:
    client = ingelogd(wereld, "Merel")
    kaart = f"/leerlingen/{leerling(wereld)}/"

    client.get(kaart, headers={"Referer": "http://testserver/groepen/"})
    client.get(f"{kaart}tijdlijn/", headers={"Referer": f"http://testserver{kaart}"})
    client.get(kaart, headers={"Referer": "https://elders.example/groepen/"})

    assert gelezen() == [
        ("Merel", "leerling-detail", "groep-list", ["leerkracht"]),
        ("Merel", "leerling-tijdlijn", "leerling-detail", ["leerkracht"]),
        ("Merel", "leerling-detail", "", ["leerkracht"]),
    ]


def test_what_was_not_shown_is_not_written_down(wereld: Schoolwereld) -> None:
    ingelogd(wereld, "Jelmer").get(f"/leerlingen/{leerling(wereld)}/")
    ingelogd(wereld, "Merel").post(f"/leerlingen/{leerling(wereld)}/")

    assert gelezen() == []


def test_a_page_of_a_group_names_the_group(wereld: Schoolwereld) -> None:
    ingelogd(wereld, "Merel").get(f"/groepen/{wereld.groepen['5a'].pk}/")

    assert [(regel.groep_id, regel.leerling_id) for regel in Leesregel.objects.all()] == [
        (wereld.groepen["5a"].pk, None)
    ]


def test_a_page_about_a_signal_names_the_pupil(wereld: Schoolwereld) -> None:
    from passend.dossier.models import Signaal

    plan_in_werking(wereld)
    signaal = Signaal.objects.filter(leerling=leerling(wereld)).first()
    assert signaal is not None

    ingelogd(wereld, "Merel").get(reverse("signaal-terzijde", args=[signaal.pk]))

    assert [(regel.pagina, regel.leerling_id) for regel in Leesregel.objects.all()] == [
        ("signaal-terzijde", leerling(wereld))
    ]


def test_the_log_shows_who_read_it_to_who_may_know(wereld: Schoolwereld) -> None:
    ingelogd(wereld, "Merel").get(f"/leerlingen/{leerling(wereld)}/")
    client = ingelogd(wereld, "Douwe")

    antwoord = client.get(f"/leerlingen/{leerling(wereld)}/leeslog/?van=2026-11-01&tot=niets")

    assert "Merel Zandstra" in antwoord.text and "Rol: leerkracht" in antwoord.text
    assert client.get(f"/leerlingen/{leerling(wereld, 'Sem')}/leeslog/").context["bladzijde"].paginator.count == 0


def test_the_whole_log_is_a_file_without_formulas(wereld: Schoolwereld) -> None:
    wereld.leerkracht.voornaam = "=HYPERLINK(1)"
    wereld.leerkracht.save()
    ingelogd(wereld, "Merel").get(f"/leerlingen/{leerling(wereld)}/")

    antwoord = ingelogd(wereld, "Wieke").get(f"/leerlingen/{leerling(wereld)}/leeslog/kopie/")

    rijen = list(csv.reader(antwoord.content.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert rijen[0] == ["wanneer", "wie", "rollen", "grond", "pagina", "kwam van"]
    assert [rij[1:] for rij in rijen[1:]] == [["'=HYPERLINK(1) Zandstra", "leerkracht", "Rol", "Leerling", ""]]


@pytest.mark.parametrize("opdracht", ["update toegang_leesregel set pagina = 'x'", "delete from toegang_leesregel"])
def test_nobody_changes_the_log(wereld: Schoolwereld, opdracht: str) -> None:
    ingelogd(wereld, "Merel").get(f"/leerlingen/{leerling(wereld)}/")

    with pytest.raises(Error, match="nooit gewijzigd"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)

    assert len(gelezen()) == 1


def test_the_log_says_roles_as_the_school_says_them(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    ingelogd(wereld, "Wieke").get(f"/leerlingen/{leerling(wereld)}/")
    adres = f"/leerlingen/{leerling(wereld)}/leeslog/"

    rol_toekennen(wereld.directeur, rol="directie", profiel=Profiel.DIRECTIE, van=BEGIN)  # the law's name: directeur
    ingelogd(wereld, "Douwe").get(adres)
    blad = ingelogd(wereld, "Douwe").get(adres).text
    assert "Rol: intern begeleider<" in blad
    assert "Rol: directeur<" in blad
    assert ";intern begeleider;Rol;" in ingelogd(wereld, "Douwe").get(f"{adres}kopie/").text
