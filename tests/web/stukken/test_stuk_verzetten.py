"""What is planned stands on the page of the pupil, moves to another day, and is called off, always with a reason."""

from datetime import date
from typing import Any

from django.http import HttpResponse

from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_vastleggen
from tests.dossier.hulp import gepland_maken
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd


def agenda(wereld: Schoolwereld) -> list[tuple[str, date, str]]:
    yara = wereld.leerlingen["Yara"]
    kaart = ingelogd(wereld, "Merel").get(f"/leerlingen/{yara.pk}/").context["kaart"]
    return [(punt.naam, punt.gepland.dag, punt.wie) for punt in kaart.agenda]


def verzet(wereld: Schoolwereld, feit: Feit, **velden: Any) -> HttpResponse:
    adres = f"/leerlingen/{feit.leerling_id}/stukken/{feit.pk}/verzetten/"
    return ingelogd(wereld, "Merel").post(adres, velden)


def test_what_is_planned_says_when_and_who_is_invited(schrijfwereld: Schoolwereld) -> None:
    gepland_maken(schrijfwereld)

    assert agenda(schrijfwereld) == [("Gesprek met ouders", date(2026, 12, 3), "ouders, leerkracht")]


def test_a_talk_moves_to_another_day_with_a_reason(schrijfwereld: Schoolwereld) -> None:
    feit = gepland_maken(schrijfwereld)

    antwoord = verzet(schrijfwereld, feit, wat="verzetten", dag="2026-12-10", reden="Vader kan dan niet.")

    assert antwoord.status_code == 302
    assert agenda(schrijfwereld) == [("Gesprek met ouders", date(2026, 12, 10), "ouders, leerkracht")]
    afgezegd = Feit.objects.get(velden__contains={"stand": ["afgezegd"]})
    assert (afgezegd.velden["dag"], afgezegd.velden["reden"]) == (["2026-12-03"], ["Vader kan dan niet."])


def test_a_talk_is_called_off_with_a_reason(schrijfwereld: Schoolwereld) -> None:
    feit = gepland_maken(schrijfwereld)

    zonder = verzet(schrijfwereld, feit, wat="afzeggen", reden="")
    met = verzet(schrijfwereld, feit, wat="afzeggen", reden="Niet meer nodig.")
    nog_eens = verzet(schrijfwereld, feit, wat="afzeggen", reden="Niet meer nodig.")

    assert (zonder.status_code, met.status_code, agenda(schrijfwereld)) == (422, 302, [])
    assert (nog_eens.status_code, nog_eens.context["fout"]) == (422, "Dit staat niet meer gepland.")


def test_a_day_that_passed_or_no_day_is_said_in_plain_words(schrijfwereld: Schoolwereld) -> None:
    feit = gepland_maken(schrijfwereld)

    zonder = verzet(schrijfwereld, feit, wat="verzetten", reden="Ziek.")
    voorbij = verzet(schrijfwereld, feit, wat="verzetten", dag="2026-11-02", reden="Ziek.")

    assert zonder.context["form"].errors["dag"] == ["Vul de nieuwe dag in."]
    assert voorbij.context["fout"] == "Deze dag is al geweest. Kies vandaag of een latere dag."
    assert agenda(schrijfwereld) == [("Gesprek met ouders", date(2026, 12, 3), "ouders, leerkracht")]


def test_a_talk_that_was_held_is_planned_no_more(schrijfwereld: Schoolwereld) -> None:
    feit = gepland_maken(schrijfwereld)
    gehouden = NieuwFeit(soort="actie", leerling=feit.leerling, op=VANDAAG, velden={"id": feit.velden["id"]})

    feit_vastleggen(gehouden, door=schrijfwereld.leerkracht, bron="test")

    assert agenda(schrijfwereld) == []
