"""What people agree on at a talk is a task with its day, comes back at the next talk, and is closed when it is done."""

from datetime import date
from typing import Any

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
NOVEMBER, FEBRUARI = "contact.voortgang-november", "contact.voortgang-februari"


def rij(pad: str, nummer: int, **cellen: str) -> dict[str, str]:
    return {f"deel.{pad}:rijen.{nummer}.{plek}": tekst for plek, tekst in cellen.items()}


def voorlezen(school: Planschool, kind: Leerling) -> Any:
    """At the talk of November parents promise to read aloud until the first of December."""
    afspraak = rij(NOVEMBER, 0, wat="Elke avond voorlezen", wie="ouders", tot="2026-12-01")
    mensen: dict[str, Any] = {"aanwezig": ["leerkracht", "ouders"], "reden": "Kim was ziek."}
    return school.vastleggen(kind, NOVEMBER, "leerkracht", **mensen, **afspraak)


@pytest.mark.eis("WM-081")
def test_what_parents_promise_is_followed_up_at_the_next_talk(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 23):
        poging = voorlezen(school, kind)
        assert poging.vastgelegd, poging.bezwaren
    with school.op(2027, 2, 8):
        formulier = school.formulier(kind, FEBRUARI, "leerkracht")

    (afspraak,) = formulier.context["vooraf"].afspraken  # type: ignore[attr-defined]
    assert (afspraak.rij.wat, afspraak.wie, afspraak.rij.uiterlijk) == (
        "Elke avond voorlezen", "ouders", date(2026, 12, 1),
    )  # fmt: skip
    assert "Elke avond voorlezen" in formulier.content.decode()


def test_an_agreement_is_a_task_with_its_day_until_somebody_says_that_it_was_done(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 23):
        voorlezen(school, kind)
        open_ = {pad: dag for pad, dag in school.blad(kind, "leerkracht").open.items() if ".afspraken." in pad}
    with school.op(2026, 12, 7):
        laat = {pad: dag for pad, dag in school.blad(kind, "leerkracht").te_laat.items() if ".afspraken." in pad}
        (pad,) = laat
        gedaan = school.vastleggen(kind, pad, "leerkracht", toelichting="Elke avond gelukt.")
        daarna = school.blad(kind, "leerkracht")

    assert (list(open_.values()), list(laat.values())) == (["2026-12-01"], ["2026-12-01"])
    assert gedaan.vastgelegd
    assert pad not in {**daarna.open, **daarna.te_laat}


def test_a_path_that_is_no_agreement_has_no_form(school: Planschool) -> None:
    antwoord = school.formulier(school.kind(), "contact.voortgang-november.geheim.1", "leerkracht")

    assert antwoord.status_code == 404
