"""The support plan as a page."""

import re

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


def stuk(tekst: str, pad: str) -> str:
    """What stands on the page from this element on, up to the next element of a list."""
    return re.split(r"</li>\s*<li id=", tekst.partition(f'id="{pad}"')[2])[0]


def test_chapters_stand_beside_what_they_do(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Merel").get("/plan/")

    inleiding, een, twee, *_ = antwoord.context["plan"]["hoofdstukken"]
    assert inleiding["titel"] == "Inleiding"
    assert [deel["naam"] for deel in een["delen"][-1]["doet"]][:1] == ["Passend aanbod met drie leerlijnen."]
    assert twee["delen"][2]["doet"] == [{"naam": "Signalen", "anker": "signalen"}]
    assert '<a href="#routes.ondersteuningstrappen">Ondersteuningstrappen</a>' in antwoord.text


def test_every_link_on_the_page_leads_to_something_on_it(planwereld: Schoolwereld) -> None:
    tekst = ingelogd(planwereld, "Merel").get("/plan/").text

    doelen = set(re.findall(r'id="([^"]+)"', tekst))
    assert set(re.findall(r'href="#([^"]+)"', tekst)) - doelen == set()
    assert len(doelen) == len(re.findall(r'id="([^"]+)"', tekst))


def test_a_rule_is_in_words_with_strength_and_source(planwereld: Schoolwereld) -> None:
    tekst = ingelogd(planwereld, "Merel").get("/plan/").text

    regel = stuk(tekst, "signalen.v-score")
    assert "V op de Cito Leerling in Beeld" in regel
    assert "leerkracht, intern begeleider" in regel
    assert "moet" in regel
    assert "§2.2, §2.3" in regel


def test_a_term_of_the_plan_is_shown(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Merel").get("/plan/")

    assert "in september" in stuk(antwoord.text, "contact.informatieavond")


def test_what_the_plan_does_not_say_is_an_open_spot(planwereld: Schoolwereld) -> None:
    tekst = ingelogd(planwereld, "Merel").get("/plan/").text

    assert re.search(r"niet vermeld: [^<]*frequentie", stuk(tekst, "overleggen.zorgoverleg"))


def test_a_part_of_the_law_that_nobody_verified_says_so(planwereld: Schoolwereld) -> None:
    tekst = ingelogd(planwereld, "Merel").get("/plan/").text

    assert "niet nagegaan" in stuk(tekst, "signalen.zeden-personeel")
    assert "andere laag" in stuk(tekst, "signalen.zeden-personeel")
    assert "niet nagegaan" not in stuk(tekst, "signalen.v-score")


def test_what_the_school_wrote_comes_before_the_law(planwereld: Schoolwereld) -> None:
    routes = ingelogd(planwereld, "Merel").get("/plan/").context["plan"]["routes"]

    eigen = [route["eigen"] for route in routes]
    assert eigen == sorted(eigen, reverse=True)
    assert False in eigen


def test_without_a_plan_the_page_says_what_that_means(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Tjalling").get("/plan/")

    assert antwoord.status_code == 200
    assert "Er is nog geen plan in werking" in antwoord.text
