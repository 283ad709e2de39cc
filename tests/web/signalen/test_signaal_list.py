"""The list of signals."""

from uuid import uuid4

from passend.core.bereik import school_bereik
from passend.dossier.models import Signaal
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
    assert regels(client.get("/signalen/?stand=nieuw")) == [("signalen.signaal-mens", "")]
    assert len(regels(client.get("/signalen/?stand=vraag"))) == len(alles) - 2
    assert regels(client.get(f"/signalen/?groep={planwereld.groepen['6a'].pk}")) == []
    assert len(regels(client.get(f"/signalen/?groep={planwereld.groepen['5a'].pk}"))) == len(alles)


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
