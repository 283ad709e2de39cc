"""Editions of the plan: reading an older one, bringing one in, putting it into force."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from passend.schoolplan.enums import Planstatus
from passend.schoolplan.selectors import planversie_in_werking, planversie_list
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd

PLANNEN = Path(__file__).parents[3] / "plannen"


def bestand(naam: str, van: str = "", naar: str = "") -> SimpleUploadedFile:
    tekst = (PLANNEN / naam).read_text(encoding="utf-8")
    return SimpleUploadedFile(naam, tekst.replace(van, naar, 1).encode() if van else tekst.encode())


def insturen(wereld: Schoolwereld, plan: SimpleUploadedFile, wie: str = "Wieke") -> object:
    return ingelogd(wereld, wie).post("/plan/nieuw/", {"plan": plan, "onder": [bestand("wet.yaml")]})


def test_a_new_edition_waits_until_somebody_activates_it(schrijfwereld: Schoolwereld) -> None:
    oud = planversie_in_werking()

    antwoord = insturen(schrijfwereld, bestand("vsv.yaml"))

    nieuw = planversie_list().get(plan="vsv")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, f"/plan/versies/{nieuw.pk}/")
    assert planversie_in_werking() == oud


def test_after_activating_the_older_edition_can_still_be_read(schrijfwereld: Schoolwereld) -> None:
    oud = planversie_in_werking()
    insturen(schrijfwereld, bestand("vsv.yaml"))
    wieke = ingelogd(schrijfwereld, "Wieke")

    wieke.post(f"/plan/versies/{planversie_list().get(plan='vsv').pk}/activeren/")
    blad = wieke.get(f"/plan/versies/{oud.pk}/")

    assert planversie_in_werking().plan == "vsv"
    assert oud.titel in blad.text
    assert "vervallen sinds" in blad.text


def test_a_plan_with_errors_is_refused_with_all_of_them_and_the_one_in_force_stays(schrijfwereld: Schoolwereld) -> None:
    oud = planversie_in_werking()

    antwoord = insturen(schrijfwereld, bestand("vsv.yaml", "\nsignalen:", "\nsignaaln:"))

    assert antwoord.status_code == 422
    assert "vsv.yaml" in antwoord.text
    assert "signaaln" in antwoord.text
    assert planversie_in_werking() == oud
    assert planversie_list().exclude(pk=oud.pk).count() == 0


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"\xff\xfe\x00", "Dit is geen tekstbestand. Kies het YAML-bestand van het plan."),
        (b"", "Het verstuurde bestand is leeg."),
    ],
)
def test_what_is_no_plan_is_refused_at_its_field(schrijfwereld: Schoolwereld, inhoud: bytes, zin: str) -> None:
    antwoord = insturen(schrijfwereld, SimpleUploadedFile("plan.yaml", inhoud))

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["plan"] == [zin]


def test_a_leerkracht_reads_editions_but_brings_none_in(schrijfwereld: Schoolwereld) -> None:
    merel = ingelogd(schrijfwereld, "Merel")

    codes = [merel.get("/plan/versies/").status_code, merel.get("/plan/nieuw/").status_code]
    codes.append(merel.post(f"/plan/versies/{planversie_in_werking().pk}/activeren/").status_code)

    assert codes == [200, 403, 403]
    assert planversie_in_werking().status == Planstatus.IN_WERKING
