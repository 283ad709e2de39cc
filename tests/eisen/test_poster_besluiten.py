"""What De poster promises about the end of a term, and about asking for advice."""

from datetime import date

import pytest

from tests.eisen.hulpvragen import antwoorden, tijdlijn, vragen
from tests.eisen.planschool import Planschool
from tests.eisen.termijnen import gezien, met_opp

LAGEN = ("wet.yaml", "poster.yaml")
ALLEN = ("leerkracht", "ib", "directie")


def test_looking_back_on_an_opp_too_late_is_red_for_all_three(school: Planschool) -> None:
    kind, pad = met_opp(school), "plannen.opp.geëvalueerd"

    erna = gezien(school, kind, pad, date(2027, 8, 2), ALLEN)

    assert all(delen in (["laat"], ["besluiten"]) for delen in erna.values()), erna


@pytest.mark.eis("POS-030")
def test_a_consultation_with_gedragpunt_stands_in_the_timeline(school: Planschool) -> None:
    kind = school.kind()

    antwoorden(school, vragen(school, kind, "rol:gedragpunt"), "ib", van="Gedragpunt", tekst="Beloon wat goed gaat.")

    lijn = tijdlijn(school, kind, "ib")
    assert "Advies gevraagd aan Gedragpunt" in lijn
    assert "Beloon wat goed gaat." in lijn


@pytest.mark.eis("POS-002")
def test_the_page_about_placement_asks_the_talk_first_and_shows_the_limits_of_the_school(school: Planschool) -> None:
    kind, besluit = school.kind(), "besluiten.plaatsing"
    blad, client = f"/leerlingen/{kind.pk}/plaatsing/", school.mens("ib")[1]
    eerst = client.get(blad).context["blad"]
    geweigerd = school.vastleggen(kind, besluit, "ib", keuze=f"{besluit}.past")
    school.vastleggen(kind, "contact.gesprek-behoefte", "ib", toelichting="rust en korte opdrachten")
    school.vastleggen(kind, "vragen.welke-grens", "ib", keuze="draagkracht")
    besloten = school.vastleggen(
        kind, besluit, "ib", keuze=f"{besluit}.past", toelichting="Er is plaats in deze groep."
    )
    daarna = client.get(blad)

    (kop,) = eerst.besluiten
    assert [(een.naam, een.gedaan) for een in kop.eerst] == [("Gesprek over wat het kind nodig heeft", None)]
    assert len(eerst.grenzen) == 4
    assert geweigerd.bezwaren == ("Eerst nodig: Gesprek over wat het kind nodig heeft.",)
    assert besloten.vastgelegd
    (kop,) = daarna.context["blad"].besluiten
    assert kop.eerst[0].gedaan.toelichting == "rust en korte opdrachten"
    (genomen,) = kop.genomen
    assert genomen.waarom == "Er is plaats in deze groep."
    assert genomen.tafel[0].startswith(f"Groep {school.groep_van(kind).naam}: leerlingen: 1; ")
    assert [beeld.grens.id for beeld in daarna.context["blad"].grenzen if beeld.genoemd] == ["draagkracht"]


@pytest.mark.eis("POS-033")
def test_a_limit_that_is_reached_brings_the_next_steps_to_the_ot(school: Planschool) -> None:
    kind, ot = school.kind(), "overleggen.ot"
    with school.op(2026, 11, 20):
        eerst = school.blad(kind).voorstellen
        school.vastleggen(kind, "vragen.welke-grens", "ib", keuze="veiligheid")
        daarna = school.blad(kind).voorstellen
        formulier = school.formulier(kind, ot).content.decode()

    agenda = formulier.partition("Op de agenda")[2].partition("<form")[0]
    assert (ot in eerst, ot in daarna) == (False, True)
    assert "Verder te nemen stappen" in agenda
    assert "Een grens is genoemd: Veiligheid en welbevinden van leerlingen zijn niet te waarborgen." in agenda
