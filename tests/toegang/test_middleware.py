"""A request runs within the school of the one who is signed in."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from passend.core.bereik import scholen_van_dit_moment
from passend.leerling.models import Leerling
from passend.leerling.services import leerling_update
from passend.school.enums import Profiel
from passend.school.services import medewerker_create, rol_toekennen
from passend.toegang import rechten
from passend.toegang.middleware import SESSIESLEUTEL, SchoolMiddleware
from passend.toegang.services import account_create, account_koppelen
from tests.schoolwereld import BEGIN, Schoolwereld


def vraag(account: Any, view: Callable[[HttpRequest], Any], **sessie: str) -> None:
    verzoek = RequestFactory().get("/groepen/")
    verzoek.user = account
    verzoek.session = sessie  # type: ignore[assignment]

    def antwoord(request: HttpRequest) -> HttpResponse:
        view(request)
        return HttpResponse()

    SchoolMiddleware(antwoord)(verzoek)


def test_a_request_is_within_the_school_of_the_account(schoolwereld: Schoolwereld) -> None:
    gezien: list[Any] = []

    vraag(schoolwereld.accounts["Tjalling"], lambda r: gezien.extend([r.medewerker, Leerling.objects.get().roepnaam]))

    assert gezien == [schoolwereld.vreemde, "Rune"]
    assert scholen_van_dit_moment() == ()


def test_a_request_that_fails_closes_the_scope(schoolwereld: Schoolwereld) -> None:
    def mislukt(request: HttpRequest) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        vraag(schoolwereld.accounts["Merel"], mislukt)

    assert scholen_van_dit_moment() == ()


@pytest.mark.parametrize("account", ["bezoeker", "zonder school"])
def test_a_request_without_a_school_opens_no_scope(db: None, account: str) -> None:
    gezien: list[Any] = []
    wie = AnonymousUser() if account == "bezoeker" else account_create(email="los@kornoelje.example", naam="Los")

    vraag(wie, lambda r: gezien.extend([r.medewerker, scholen_van_dit_moment()]))

    assert gezien == [None, ()]


def test_who_works_at_two_schools_is_at_the_chosen_one(wereld: Schoolwereld) -> None:
    medewerker = medewerker_create(voornaam="Tjalling", achternaam="Hoekstra")
    rol_toekennen(medewerker, rol="intern-begeleider", profiel=Profiel.ONDERSTEUNINGSCOORDINATOR, van=BEGIN)
    account = wereld.accounts["Tjalling"]
    account_koppelen(account, medewerker)
    gezien: list[Any] = []

    vraag(account, lambda r: gezien.append(r.medewerker))
    vraag(account, lambda r: gezien.append(r.medewerker), **{SESSIESLEUTEL: str(wereld.andere_school.pk)})
    vraag(account, lambda r: gezien.append(r.medewerker), **{SESSIESLEUTEL: "iets anders"})

    assert gezien == [medewerker, wereld.vreemde, medewerker]


def test_history_notes_who_and_on_which_page(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]

    vraag(wereld.accounts["Merel"], lambda r: leerling_update(yara, roepnaam="Yaar"))

    laatste = yara.historie.order_by("-pgh_id")[0]
    assert laatste.pgh_context == {"medewerker": str(wereld.leerkracht.pk), "pagina": "/groepen/"}


def test_roles_are_looked_up_once_per_request_and_again_in_the_next(wereld: Schoolwereld) -> None:
    def kijken(request: HttpRequest) -> None:
        gezien.append([rechten.mag_hele_school(request.medewerker) for _ in range(3)])  # type: ignore[attr-defined]

    def gevraagd() -> int:
        with CaptureQueriesContext(connection) as vragen:
            vraag(wereld.accounts["Merel"], kijken)
        return sum('FROM "school_rolvervulling"' in vraag_["sql"] for vraag_ in vragen)

    gezien: list[list[bool]] = []
    aantal = [gevraagd()]
    rol_toekennen(wereld.leerkracht, rol="intern-begeleider", profiel=Profiel.ONDERSTEUNINGSCOORDINATOR, van=BEGIN)
    aantal.append(gevraagd())

    assert (gezien, aantal) == ([[False] * 3, [True] * 3], [1, 1])
