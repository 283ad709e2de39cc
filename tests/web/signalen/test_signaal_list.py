"""The list of signals."""

import re
from uuid import uuid4

from passend.core.bereik import school_bereik
from passend.dossier.models import Signaal, Stand
from passend.dossier.terzijde import signaal_terzijde_zetten
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd

V_SCORE = "signalen.v-score"


def opzij(wereld: Schoolwereld, reden: str = "Yara was ziek.") -> None:
    with school_bereik(wereld.school.pk):
        signaal = Signaal.objects.get(regel=V_SCORE)
        signaal_terzijde_zetten(signaal, reden=reden, door=wereld.leerkracht, bron="test")


def regels(antwoord: object) -> list[tuple[str, str]]:
    lijst = antwoord.context["lijst"]  # type: ignore[attr-defined]
    return [(regel.beeld.signaal.regel, regel.beeld.signaal.vak) for regel in lijst.regels]


def test_open_signals_are_listed_newest_first_with_evidence_and_source(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Wieke").get("/signalen/")

    gevonden = antwoord.context["lijst"].regels
    assert [regel.beeld.signaal.sinds for regel in gevonden] == sorted(
        (regel.beeld.signaal.sinds for regel in gevonden), reverse=True
    )
    assert (V_SCORE, "spelling") in regels(antwoord)
    assert "Cito V vraagt een individueel hulpplan: spelling" in antwoord.text
    assert "§2.2, §2.3" in antwoord.text
    assert "Yara van Verzonnen" in antwoord.text


def test_filters_narrow_down(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Wieke")
    alles = regels(client.get("/signalen/"))

    assert regels(client.get(f"/signalen/?regel={V_SCORE}")) == [(V_SCORE, "spelling")]
    assert {vak for _, vak in regels(client.get("/signalen/?vak=spelling"))} == {"spelling"}
    assert regels(client.get("/signalen/?stand=nieuw")) == alles
    assert len(regels(client.get("/signalen/?stand=vraag"))) == len(alles) - 2
    assert regels(client.get(f"/signalen/?groep={planwereld.groepen['6a'].pk}")) == []
    assert len(regels(client.get(f"/signalen/?groep={planwereld.groepen['5a'].pk}"))) == len(alles)


def test_signals_stand_in_the_order_that_was_chosen(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Wieke")
    alles = regels(client.get("/signalen/"))

    assert regels(client.get("/signalen/?volgorde=regel")) == sorted(alles)
    assert sorted(regels(client.get("/signalen/?volgorde=naam"))) == sorted(alles)
    assert regels(client.get("/signalen/?volgorde=zomaar")) == alles


def test_the_script_gets_the_same_list_as_a_person_without_it(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Wieke")

    for vraag in ("", "?vak=spelling", "?stand=terzijde", "?volgorde=naam&blad=2"):
        gewoon, snel = (
            client.get(f"/signalen/{vraag}"),
            client.get(f"/signalen/{vraag}", headers={"HX-Request": "true"}),
        )
        assert regels(gewoon) == regels(snel)
        assert lijst(gewoon.text) == lijst(snel.text)


def lijst(tekst: str) -> str:
    """The list of the page, without what differs at every request."""
    return re.sub(r'value="\w{64}"', "", tekst[tekst.index('id="lijst"') : tekst.index("</main>")])


def test_how_many_there_are_is_told_to_who_listens(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Wieke")
    aantal = len(regels(client.get("/signalen/")))

    assert f'aria-live="polite">{aantal} signalen open, {aantal} nieuw voor u</p>' in client.get("/signalen/").text
    assert '"polite">1 signaal open, 1 nieuw voor u</p>' in client.get(f"/signalen/?regel={V_SCORE}").text


def test_a_signal_offers_what_the_plan_makes_of_it(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Wieke").get(f"/signalen/?regel={V_SCORE}")
    yara = planwereld.leerlingen["Yara"].pk

    (rij,) = antwoord.context["lijst"].regels
    assert [(gevolg.pad, gevolg.is_voorstel) for gevolg in rij.gevolgen] == [("signalen.v-score.plan-opstellen", False)]
    assert f'href="/leerlingen/{yara}/vastleggen/signalen.v-score.plan-opstellen/?terug=%2Fsignalen%2F' in antwoord.text


def test_a_signal_that_waits_for_a_judgement_offers_the_question_and_no_task(schrijfwereld: Schoolwereld) -> None:
    ontbreekt = {"soort": "ontbreekt", "wat": "vragen.zelf-oplossen", "zeker": False}
    with school_bereik(schrijfwereld.school.pk):
        Signaal.objects.filter(regel=V_SCORE).update(uitkomst="vraag", bewijs=[ontbreekt, ontbreekt])

    antwoord = ingelogd(schrijfwereld, "Wieke").get(f"/signalen/?regel={V_SCORE}")

    (rij,) = antwoord.context["lijst"].regels
    assert [(gevolg.pad, gevolg.is_vraag) for gevolg in rij.gevolgen] == [("vragen.zelf-oplossen", True)]
    assert "/vastleggen/vragen.zelf-oplossen/" in antwoord.text
    assert "Beantwoorden" in antwoord.text


def test_without_a_task_a_signal_offers_what_the_plan_proposes_and_else_to_report_something(
    schrijfwereld: Schoolwereld,
) -> None:
    yara = schrijfwereld.leerlingen["Yara"]
    with school_bereik(schrijfwereld.school.pk):
        stand = Stand.objects.get(leerling=yara)
        stand.inhoud |= {"taken": []}
        stand.save()
    client = ingelogd(schrijfwereld, "Wieke")

    antwoord = client.get(f"/signalen/?regel={V_SCORE}")
    (rij,) = antwoord.context["lijst"].regels
    assert [(gevolg.pad, gevolg.is_voorstel) for gevolg in rij.gevolgen] == [("plannen.hulpplan", True)]
    assert "Voorstel: " in antwoord.text

    with school_bereik(schrijfwereld.school.pk):
        Stand.objects.all().delete()
    antwoord = client.get(f"/signalen/?regel={V_SCORE}")
    assert antwoord.context["lijst"].regels[0].gevolgen == []
    assert f'href="/leerlingen/{yara.pk}/melden/"' in antwoord.text


def test_unknown_filter_values_show_everything(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Wieke")
    alles = regels(client.get("/signalen/"))

    for vraag in ("groep=x", f"groep={uuid4()}", "vak=breien", "regel=signalen.nee", "stand=weg", "blad=99", "blad=x"):
        assert regels(client.get(f"/signalen/?{vraag}")) == alles


def test_a_leerkracht_sees_the_signals_of_the_own_group_only(planwereld: Schoolwereld) -> None:
    assert regels(ingelogd(planwereld, "Jelmer").get("/signalen/")) == []
    assert len(regels(ingelogd(planwereld, "Merel").get("/signalen/"))) > 0


def test_what_lies_aside_stays_visible_with_name_day_reason_and_what_it_said(schrijfwereld: Schoolwereld) -> None:
    opzij(schrijfwereld)
    client = ingelogd(schrijfwereld, "Wieke")

    assert (V_SCORE, "spelling") not in regels(client.get("/signalen/"))
    antwoord = client.get("/signalen/?stand=terzijde")
    (rij,) = antwoord.context["lijst"].terzijde
    assert (rij.naam, rij.reden) == ("Cito V vraagt een individueel hulpplan", "Yara was ziek.")
    assert "Merel Zandstra, vandaag" in antwoord.text
    assert "E4 V" in antwoord.text
    assert "Opzij gezet: 1" in client.get("/signalen/").text


def test_what_lies_aside_is_filtered_too(schrijfwereld: Schoolwereld) -> None:
    opzij(schrijfwereld)
    client = ingelogd(schrijfwereld, "Wieke")

    def aantal(vraag: str) -> int:
        return len(client.get(f"/signalen/?stand=terzijde&{vraag}").context["lijst"].terzijde)

    assert [aantal("vak=spelling"), aantal(f"regel={V_SCORE}")] == [1, 1]
    assert [aantal("regel=signalen.signaal-mens"), aantal(f"groep={schrijfwereld.groepen['6a'].pk}")] == [0, 0]


def test_nobody_sees_what_a_colleague_put_aside_in_another_group(schrijfwereld: Schoolwereld) -> None:
    opzij(schrijfwereld)

    antwoord = ingelogd(schrijfwereld, "Jelmer").get("/signalen/?stand=terzijde")

    assert antwoord.context["lijst"].terzijde == []
    assert "Yara" not in antwoord.text


def test_a_reason_is_shown_as_text(schrijfwereld: Schoolwereld) -> None:
    opzij(schrijfwereld, reden="<b>ziek</b>")

    tekst = ingelogd(schrijfwereld, "Wieke").get("/signalen/?stand=terzijde").text

    assert "&lt;b&gt;ziek&lt;/b&gt;" in tekst
