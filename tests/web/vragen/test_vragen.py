"""The questions of the plan, answered for a whole group at once."""

from datetime import date
from uuid import uuid4

from passend.core.bereik import school_bereik
from passend.dossier.models import Feit
from passend.dossier.rekenen import stand_herberekenen
from passend.metingen.services import toetsresultaten_vastleggen
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import duo_leerkracht, ingelogd
from tests.web.planwereld import resultaat

VRAAG = "vragen.zelf-oplossen"


def antwoorden(wereld: Schoolwereld, **van: str) -> dict[str, str]:
    return {"sleutel": str(uuid4())} | {f"antwoord-{wereld.leerlingen[wie].pk}": wat for wie, wat in van.items()}


def oordelen(wereld: Schoolwereld) -> dict[str, list[str]]:
    with school_bereik(wereld.school.pk):
        feiten = Feit.objects.filter(soort="oordeel").select_related("leerling")
        return {feit.leerling.roepnaam: feit.velden["antwoord"] for feit in feiten}


def test_a_question_stands_once_and_counts_only_pupils_for_whom_something_set_it_going(
    schrijfwereld: Schoolwereld,
) -> None:
    noor = resultaat(schrijfwereld.leerlingen["Noor"], "rekenen", "E4", date(2026, 6, 18), "I")
    with school_bereik(schrijfwereld.school.pk):
        toetsresultaten_vastleggen([noor], door=schrijfwereld.intern_begeleider, bron="test")
        stand_herberekenen()
    inhoud = ingelogd(schrijfwereld, "Merel").get("/vragen/").context

    def wie(deel: str, van: str) -> dict[str, list[str]]:
        return {regel.regel.pad: [kind.roepnaam for kind in getattr(regel, van)] for regel in inhoud[deel]}

    assert wie("te_beantwoorden", "nu") == {"vragen.te-weinig-uitdaging": ["Noor"]}
    altijd = wie("altijd", "leerlingen")
    assert altijd[VRAAG] == ["Noor", "Sem", "Yara"]
    assert "vragen.te-weinig-uitdaging" not in altijd


def test_one_page_records_the_answers_about_several_pupils(schrijfwereld: Schoolwereld) -> None:
    merel = ingelogd(schrijfwereld, "Merel")

    antwoord = merel.post(f"/vragen/{VRAAG}/", antwoorden(schrijfwereld, Noor="ja", Sem="nee"))

    assert antwoord.status_code == 302
    assert oordelen(schrijfwereld) == {"Noor": ["ja"], "Sem": ["nee"]}
    assert [kind.roepnaam for kind, _ in merel.get(f"/vragen/{VRAAG}/").context["rijen"]] == ["Yara"]


def test_the_same_page_sent_twice_records_its_answers_once(schrijfwereld: Schoolwereld) -> None:
    merel, pagina = ingelogd(schrijfwereld, "Merel"), antwoorden(schrijfwereld, Noor="ja")

    for _ in range(2):
        merel.post(f"/vragen/{VRAAG}/", pagina)

    assert oordelen(schrijfwereld) == {"Noor": ["ja"]}


def test_who_changes_an_answer_on_the_same_day_corrects_it(schrijfwereld: Schoolwereld) -> None:
    merel, adres = ingelogd(schrijfwereld, "Merel"), f"/leerlingen/{schrijfwereld.leerlingen['Noor'].pk}/vastleggen"
    for antwoord in ("ja", "nee"):
        velden = {"op": VANDAAG.isoformat(), "sleutel": str(uuid4()), "keuze": antwoord}
        assert merel.post(f"{adres}/{VRAAG}/", velden).status_code == 302

    with school_bereik(schrijfwereld.school.pk):
        eerst, beter = Feit.objects.filter(soort="oordeel").order_by("volg")
        assert (beter.vervangt, beter.velden["antwoord"]) == (eerst, ["nee"])
    assert [kind.roepnaam for kind, _ in merel.get(f"/vragen/{VRAAG}/").context["rijen"]] == ["Sem", "Yara"]


def test_a_word_that_is_no_answer_and_a_pupil_of_another_group_change_nothing(schrijfwereld: Schoolwereld) -> None:
    merel = ingelogd(schrijfwereld, "Merel")

    merel.post(f"/vragen/{VRAAG}/", antwoorden(schrijfwereld, Noor="misschien", Bilal="ja"))

    assert oordelen(schrijfwereld) == {}


def test_a_question_that_the_plan_does_not_ask_is_not_found(planwereld: Schoolwereld) -> None:
    merel = ingelogd(planwereld, "Merel")

    codes = [merel.get(f"/vragen/{pad}/").status_code for pad in ("vragen.bestaat-niet", "contact.intake")]

    assert codes == [404, 404]


def test_an_answer_that_somebody_gave_first_is_told_and_not_overwritten(schrijfwereld: Schoolwereld) -> None:
    merel, ander = ingelogd(schrijfwereld, "Merel"), duo_leerkracht(schrijfwereld)
    assert ander.post(f"/vragen/{VRAAG}/", antwoorden(schrijfwereld, Noor="ja", Sem="ja")).status_code == 302

    antwoord = merel.post(f"/vragen/{VRAAG}/", antwoorden(schrijfwereld, Noor="nee", Sem="ja", Yara="nee"))

    assert antwoord.status_code == 422
    assert [(een.leerling.roepnaam, een.wie, een.antwoord) for een in antwoord.context["voorgegaan"]] == [
        ("Noor", "Jelmer Dorsman", "ja")
    ]
    assert oordelen(schrijfwereld) == {"Noor": ["ja"], "Sem": ["ja"], "Yara": ["nee"]}


def test_a_page_without_an_answer_says_what_to_do_and_keeps_the_reason(planwereld: Schoolwereld) -> None:
    merel = ingelogd(planwereld, "Merel")

    antwoord = merel.post(f"/vragen/{VRAAG}/", antwoorden(planwereld) | {"reden": "Nog bespreken."})

    assert antwoord.status_code == 422
    assert "Kies bij minstens één leerling een antwoord." in antwoord.text
    assert "Nog bespreken." in antwoord.text
