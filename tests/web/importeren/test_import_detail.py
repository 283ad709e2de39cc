"""The report of an import: everything that was refused with line, field, value and reason."""

from uuid import uuid4

from passend.core.bereik import school_bereik
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import rij
from tests.web.hulp import ingelogd
from tests.web.importeren.hulp import csv, ingelezen


def test_the_report_says_what_came_in_and_what_was_refused(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.get(ingelezen(wieke, csv(rij(), rij(moment="1-mei"), rij(nr="5a-1", toets="X9"))))

    (telrij,) = antwoord.context["tellingen"]
    assert (telrij.naam, telrij.nieuw, telrij.geweigerd) == ("Toetsresultaten", 2, 1)
    assert '<th scope="row" class="getal">3</th><td>moment</td><td>1-mei</td>' in antwoord.text
    assert "toets: <b>X9</b>" in antwoord.text
    assert "Terugdraaien…" in antwoord.text


def test_many_refusals_stand_on_pages(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = ingelezen(wieke, csv(*(rij(moment="1-mei") for _ in range(101))))

    eerste, tweede = wieke.get(adres), wieke.get(f"{adres}?bladzijde=2")

    assert "Bladzijde 1 van 2" in eerste.text
    assert [fout.regel for fout in tweede.context["weigeringen"]] == [102]


def test_the_report_is_for_the_own_school_only(schrijfwereld: Schoolwereld) -> None:
    adres = ingelezen(ingelogd(schrijfwereld, "Wieke"), csv(rij()))
    vreemde = ingelogd(schrijfwereld, "Tjalling")

    assert {vreemde.get(adres).status_code, vreemde.get(f"{adres}terugdraaien/").status_code} == {404}
    assert vreemde.get(f"/importeren/{uuid4()}/").status_code == 404
    with school_bereik(schrijfwereld.andere_school.pk):
        assert vreemde.get("/importeren/").context["rijen"] == []


def test_a_report_of_a_teacher_is_a_404_too(schrijfwereld: Schoolwereld) -> None:
    adres = ingelezen(ingelogd(schrijfwereld, "Wieke"), csv(rij()))

    assert ingelogd(schrijfwereld, "Merel").post(f"{adres}terugdraaien/", {"reden": "Zomaar."}).status_code == 404
