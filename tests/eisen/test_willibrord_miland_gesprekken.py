"""Start-, tussen- and finishgesprek: the pupil's own words come back; talents go along to the next talk."""

from typing import Any

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
START, TUSSEN, FINISH = "contact.startgesprek", "contact.tussengesprek", "contact.finishgesprek"
LEERWENS, HULPWENS = "deel.documenten.schoolgesprek.leerwens", "deel.documenten.schoolgesprek.hulpwens"
ALLEN = ["leerkracht", "ouders", "leerling"]


def gezegd(formulier: Any, van: str = "leerling") -> list[tuple[str, str]]:
    return [(stuk.naam, stuk.tekst) for stuk in getattr(formulier.context["vooraf"], van)]


@pytest.mark.eis("WM-032")
def test_what_the_pupil_wants_is_asked_at_the_start_and_read_again_at_the_next_two_talks(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 9, 15):
        woorden = {LEERWENS: "Ik wil leren rekenen met geld.", HULPWENS: "Samen met Sara oefenen."}
        poging = school.vastleggen(kind, START, "leerkracht", aanwezig=ALLEN, **woorden)
        assert poging.vastgelegd, poging.bezwaren
    with school.op(2027, 2, 9):
        tussen = school.formulier(kind, TUSSEN, "leerkracht")
        school.vastleggen(kind, TUSSEN, "leerkracht", aanwezig=ALLEN, **{LEERWENS: "Ik wil nu ook klokkijken."})
    with school.op(2027, 7, 6):
        finish = school.formulier(kind, FINISH, "leerkracht")

    vragen = [
        ("Wat wil je leren?", "Ik wil leren rekenen met geld."),
        ("Wat kan je daarbij helpen?", woorden[HULPWENS]),
    ]
    assert gezegd(tussen) == vragen
    assert gezegd(finish) == [vragen[0], ("Wat wil je leren?", "Ik wil nu ook klokkijken."), vragen[1]]
    assert all(f'name="{veld}"' in finish.content.decode() for veld in (LEERWENS, HULPWENS))  # type: ignore[attr-defined]


@pytest.mark.eis("WM-091")
def test_a_talent_of_a_talk_is_on_the_card_and_above_the_next_talk(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2027, 2, 9):
        talent = {"deel.contact.voortgang-februari.talenten": "Bouwt knikkerbanen en tekent ze eerst."}
        poging = school.vastleggen(
            kind, "contact.voortgang-februari", "leerkracht", aanwezig=["leerkracht", "ouders"], reden="Ziek.", **talent
        )
        assert poging.vastgelegd, poging.bezwaren
    with school.op(2027, 6, 8):
        blad = school.blad(kind, "leerkracht")
        volgend = school.formulier(kind, "contact.voortgang-zomer", "leerkracht")

    assert (
        "Bouwt knikkerbanen en tekent ze eerst." in blad.tekst.partition("Dit gaat goed")[2].partition("</section>")[0]
    )
    assert gezegd(volgend, "sterk") == [("Talenten, interesses, leerstijl", "Bouwt knikkerbanen en tekent ze eerst.")]


def test_a_talk_without_the_pupil_says_why(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 24):
        mensen = {"aanwezig": ["leerkracht", "ouders"]}
        zonder = school.vastleggen(kind, "contact.voortgang-november", "leerkracht", **mensen)
        met = school.vastleggen(kind, "contact.voortgang-november", "leerkracht", reden="Kim was ziek.", **mensen)

    assert (zonder.vastgelegd, zonder.bezwaren) == (False, ("Schrijf erbij waarom.",))
    assert met.vastgelegd


def test_strengths_stand_first_in_every_form_with_a_way_to_fill_them_in(school: Planschool) -> None:
    kind = school.kind()
    leeg = school.formulier(kind, "plannen.hulpplan", "leerkracht")

    assert leeg.context["vooraf"].vul_sterk == "documenten.leerlingbeeld"  # type: ignore[attr-defined]
    tekst = leeg.content.decode()
    assert tekst.index("Dit gaat goed") < tekst.index("Dit zegt Kim zelf") < tekst.index('<form class="vlak')
