"""Levels per domein of De Meent, and concerns on work attitude."""

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.zorgen import antwoorden, delen, zorgblad

LAGEN = ("wet.yaml", "de-meent.yaml")
NIVEAUS = "routes.niveaus"


@pytest.mark.eis("DM-020")
def test_a_concern_on_work_attitude_is_in_the_list_with_that_kind(school: Planschool) -> None:
    werkt = school.kind()
    with school.op(2026, 11, 2):
        delen(school, werkt, gebieden=["werkhouding"], herkomst="zelf gezien")
        delen(school, werkt, gebieden=["leren"], herkomst="toets")
        ko = school.mens("ko")[1]
        lijst = ko.get("/signalen/zorgen/", {"gebied": "werkhouding"})
        vorm = school.mens("leerkracht")[1].get(f"/leerlingen/{werkt.pk}/zorg/").context["form"]

    assert [waarde for waarde, _ in vorm.fields["gebieden"].choices] == [
        "leren",
        "gedrag",
        "sociaal-emotioneel",
        "werkhouding",
    ]
    assert [(regel.leerling, regel.zorg.gebieden) for regel in lijst.context["lijst"].regels] == [
        (werkt, ("werkhouding",))
    ]
    assert "<h3>Werkhouding</h3>" in lijst.content.decode()


def test_the_question_of_the_plan_about_that_area_comes_first_and_makes_its_signal(school: Planschool) -> None:
    kind, vraag = school.kind(), "vragen.gedrag-aandacht"
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["werkhouding"], herkomst="zelf gezien")
        eerst = [vraag.pad for vraag in zorgblad(school, adres).context["blad"].vragen if vraag.is_eerst]
        antwoorden(school, adres, **{vraag: "ja"})
        blad = zorgblad(school, adres).context["blad"]

    assert vraag in eerst
    assert "vragen.extra-hulp" not in eerst
    assert [een.beeld.naam for een in blad.signalen] == ["zorg over gedrag of gevoel of werkhouding"]


@pytest.mark.eis("DM-004")
def test_a_pupil_stands_on_a_level_for_each_domein_and_both_are_shown(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        zonder = school.vastleggen(kind, f"{NIVEAUS}.niveau-3", "ko", reden="Arrangement.")
        velden = {"reden": "Arrangement.", "domein": "sociaal-emotioneel"}
        met = school.vastleggen(kind, f"{NIVEAUS}.niveau-3", "ko", **velden)
        blad = school.blad(kind, als="leerkracht")

    assert zonder.antwoord.context["form"].errors == {"domein": ["Maak een keuze."]}
    assert met.vastgelegd
    per_domein = {trede.route: (trede.nummer, trede.naam) for trede in blad.stand.treden}
    assert per_domein["Niveaus van ondersteuning: leren"] == ("1", "Basis")
    assert per_domein["Niveaus van ondersteuning: sociaal-emotioneel"] == ("3", "Extra ondersteuning")
    assert all(naam in blad.tekst for naam in per_domein)


def test_an_answer_about_one_domein_moves_that_domein_alone(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["sociaal-emotioneel"], herkomst="ouder")
        antwoorden(school, adres, **{"vragen.gedrag-aandacht": "ja"})
        treden = {trede.route: trede.nummer for trede in school.blad(kind, als="ko").stand.treden}

    assert treden["Niveaus van ondersteuning: sociaal-emotioneel"] == "2"
    assert treden["Niveaus van ondersteuning: leren"] == "1"
