"""The page of a plan: progress of goals, support in one tap, evaluation, versions, and the plan on paper."""

import io
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from docx import Document
from pypdf import PdfReader

from passend.dossier.models import Feit
from passend.handelen.models import Uitvoering, Voortgang
from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool
from tests.eisen.test_plannen_rijen import DOEL, DOELEN, HULP, HULPPLAN, INZET, rij

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
STAP_1 = "routes.ondersteuningstrappen.stap-1"
# What the plan of this school wants to be filled in, whatever else stands in it.
NODIG = {f"deel.{HULPPLAN}.{deel}": "leest radend" for deel in ("lvs", "analyse")}
NODIG |= {f"deel.{HULPPLAN}.grond": "blijvende problematiek"}
GETELD = DOEL | {"nu": "20 woorden", "straks": "50 woorden", "uiterlijk": "2026-12-28"}


@pytest.fixture
def kind(school: Planschool) -> Leerling:
    """A pupil with a plan that began on 2 November, with one goal and one row of support."""
    with school.op(2026, 11, 2):
        kind = op_stap_1(school)
        poging = school.vastleggen(kind, HULPPLAN, "leerkracht", keuze="start", **ingevuld())
        assert poging.vastgelegd, poging.bezwaren
    return kind


def op_stap_1(school: Planschool) -> Leerling:
    """A pupil for whom a plan can be made, because somebody spoke with the parents."""
    kind = school.kind()
    school.gegeven(kind, {"feit": "trede", "naar": STAP_1, "door": "leerkracht"})
    school.gegeven(kind, {"feit": "actie", "id": f"{STAP_1}.gesprek-ouders", "door": "leerkracht"})
    return kind


def ingevuld(**doel: str) -> dict[str, str]:
    """The form of the plan, with a goal and a row of support."""
    return NODIG | rij(DOELEN, 0, **GETELD | doel) | rij(INZET, 0, **HULP)


def adres(kind: Leerling, *, ga: str = "") -> str:
    eerste = Feit.objects.filter(leerling=kind, soort="plan").earliest("volg")
    return f"/leerlingen/{kind.pk}/plannen/{eerste.pk}/{ga}"


def blad(school: Planschool, kind: Leerling, als: str = "leerkracht") -> Any:
    antwoord = school.mens(als)[1].get(adres(kind))
    assert antwoord.status_code == 200
    return antwoord


def stuur(school: Planschool, kind: Leerling, ga: str, als: str = "leerkracht", **velden: Any) -> Any:
    return school.mens(als)[1].post(adres(kind, ga=ga), velden)


def rij_van(school: Planschool, kind: Leerling, soort: str) -> str:
    return str(getattr(blad(school, kind).context["beeld"], soort)[0].id)


def test_the_list_names_the_plan_that_runs(school: Planschool, kind: Leerling) -> None:
    antwoord = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/plannen/")

    assert f'href="{adres(kind)}"' in antwoord.text
    assert "loopt sinds" in antwoord.text


def test_support_is_logged_with_one_tap_and_twice_the_same_is_one(school: Planschool, kind: Leerling) -> None:
    hulp = rij_van(school, kind, "inzet")

    for _ in range(2):
        assert stuur(school, kind, "uitvoering/", rij=hulp, gedaan="ja", minuten="15").status_code == 302

    assert [(een.op, een.gedaan, een.minuten) for een in Uitvoering.objects.all()] == [(date(2026, 11, 23), True, 15)]
    assert "vandaag gegeven" in blad(school, kind).text


def test_several_days_go_at_once_and_what_did_not_go_on_says_why(school: Planschool, kind: Leerling) -> None:
    hulp, dagen = rij_van(school, kind, "inzet"), ["2026-11-18", "2026-11-19"]

    zonder = stuur(school, kind, "uitvoering/", rij=hulp, gedaan="nee", dagen=dagen)
    stuur(school, kind, "uitvoering/", rij=hulp, gedaan="nee", dagen=dagen, reden="Kim was ziek")

    assert (zonder.status_code, zonder.context["fout"]) == (422, "Schrijf op waarom het niet doorging.")
    assert [(een.op.day, een.gedaan, een.reden) for een in Uitvoering.objects.all()] == [
        (18, False, "Kim was ziek"),
        (19, False, "Kim was ziek"),
    ]
    (inzet,) = blad(school, kind).context["beeld"].inzet
    assert (inzet.gegeven, inzet.niet) == (0, 2)


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        ("2026-11-01", "Het plan begon op 02-11-2026. Kies een dag vanaf dan."),
        ("2026-12-01", "Deze dag is nog niet geweest."),
        ("31-31-2026", "Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026."),
    ],
)
def test_support_on_a_day_that_cannot_be_is_refused(school: Planschool, kind: Leerling, dag: str, zin: str) -> None:
    antwoord = stuur(school, kind, "uitvoering/", rij=rij_van(school, kind, "inzet"), gedaan="ja", dag=dag)

    assert (antwoord.status_code, antwoord.context["fout"]) == (422, zin)
    assert Uitvoering.objects.count() == 0


def test_what_was_logged_by_mistake_is_taken_away_and_stays_in_the_history(school: Planschool, kind: Leerling) -> None:
    hulp = rij_van(school, kind, "inzet")
    stuur(school, kind, "uitvoering/", rij=hulp, gedaan="ja")
    regel = Uitvoering.objects.get()

    assert stuur(school, kind, "weg/", regel=str(regel.pk)).status_code == 302

    assert blad(school, kind).context["beeld"].inzet[0].regels == []
    assert Uitvoering.objects.count() == 2
    assert stuur(school, kind, "weg/", regel=str(regel.pk)).status_code == 404


def test_points_of_a_goal_become_a_line_beside_the_line_to_the_goal(school: Planschool, kind: Leerling) -> None:
    doel = rij_van(school, kind, "doelen")
    for dag, waarde in (("2026-11-09", "23"), ("2026-11-16", "26"), ("2026-11-23", "29 woorden")):
        assert stuur(school, kind, "voortgang/", rij=doel, dag=dag, waarde=waarde).status_code == 302

    antwoord = blad(school, kind)
    (beeld,) = antwoord.context["beeld"].doelen
    assert [len(lijn.split()) for lijn in (*beeld.groei.grafiek.lijnen, *beeld.groei.grafiek.verwachte_lijnen)] == [
        3,
        2,
    ]
    assert beeld.groei.zin == (
        "Laatste meting: 29 op vandaag. Gaat het zo door, dan is het 44 op ma 28 dec. Het doel is 50."
    )
    assert "<caption>Metingen</caption>" in antwoord.text


def test_points_in_words_are_told_without_a_chart(school: Planschool, kind: Leerling) -> None:
    doel = rij_van(school, kind, "doelen")
    stuur(school, kind, "voortgang/", rij=doel, dag="2026-11-16", waarde="vlot", toelichting="las uit zichzelf")

    (beeld,) = blad(school, kind).context["beeld"].doelen
    assert (beeld.groei.grafiek, beeld.groei.zin) == (None, "Laatste meting: vlot op ma 16 nov.")
    assert Voortgang.objects.get().toelichting == "las uit zichzelf"


def test_looking_back_asks_each_goal_and_the_page_and_the_next_plan_show_it(school: Planschool, kind: Leerling) -> None:
    doel, pad = rij_van(school, kind, "doelen"), blad(school, kind).context["beeld"].evalueren
    form = school.formulier(kind, pad, "leerkracht").context["form"]
    mensen = {"aanwezig": ["leerkracht", "ib", "ouders"]}
    oordeel = {"doel.1": "deels gehaald", "doel.1.waarom": "Leest nu 40 woorden."}

    assert pad == f"{STAP_1}.evaluatie"
    assert form["doel.1"].label == "Vlot lezen"
    terug = school.vastleggen(kind, pad, "leerkracht", **mensen, **oordeel)
    assert terug.vastgelegd, terug.bezwaren
    assert school.vastleggen(kind, HULPPLAN, "leerkracht", keuze="einde", **ingevuld(id=doel)).vastgelegd

    antwoord = blad(school, kind)
    assert antwoord.context["beeld"].doelen[0].oordeel == "deels gehaald. Leest nu 40 woorden."
    nieuw = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/vastleggen/{HULPPLAN}/")
    assert nieuw.context["form"][DOELEN].value() is None
    assert "Van het vorige plan overnemen" in nieuw.text
    over = school.mens("leerkracht")[1].get(nieuw.wsgi_request.path, {"overnemen": adres(kind).split("/")[-2]})
    assert over.context["form"][DOELEN].rijen[0].cellen[1].waarde == "Vlot lezen"


@pytest.mark.parametrize("stand", ["einde", "bijgesteld"])
def test_a_plan_does_not_end_or_change_before_it_began(school: Planschool, kind: Leerling, stand: str) -> None:
    poging = school.vastleggen(kind, HULPPLAN, "leerkracht", keuze=stand, op="2026-11-01")

    assert poging.antwoord.context["form"].errors["op"] == ["Dit plan begon op 02-11-2026. Kies een dag vanaf dan."]


def test_another_version_shows_what_changed_side_by_side(school: Planschool, kind: Leerling) -> None:
    doel = rij_van(school, kind, "doelen")
    velden = ingevuld(id=doel, straks="45 woorden")
    assert school.vastleggen(kind, HULPPLAN, "leerkracht", keuze="bijgesteld", **velden).vastgelegd

    beeld = blad(school, kind).context["beeld"]
    assert [versie.stand for versie in beeld.versies] == ["bijgesteld", "begonnen"]
    ((_plek, was, nu), *_rest) = beeld.versies[0].anders
    assert ("straks: 50 woorden" in was, "straks: 45 woorden" in nu) == (True, True)
    assert beeld.stuk.van == date(2026, 11, 2)


def test_a_plan_says_what_it_lacks_before_it_begins_and_can_begin(school: Planschool) -> None:
    kind = op_stap_1(school)
    half = NODIG | rij(DOELEN, 0, wat="Vlot lezen", uiterlijk="2026-11-01") | rij(INZET, 0, wat="Oefenen")

    nagekeken = school.vastleggen(kind, HULPPLAN, "leerkracht", keuze="start", nakijken="ja", **half).antwoord
    begonnen = school.vastleggen(kind, HULPPLAN, "leerkracht", keuze="start", **half)

    wat = [
        "Doel 'Vlot lezen': schrijf nog op hoe het nu is, hoe het straks is en hoe u het meet.",
        "Doel 'Vlot lezen' is klaar op 1-11-2026, maar het plan begint op 23-11-2026.",
        "'Oefenen': schrijf nog op wie het doet, waar, hoe vaak en hoe lang het duurt.",
        "Er staat nog niet in wat ouders doen of ervan vinden.",
        "Er staat nog niet in wat de leerling zelf doet of ervan vindt.",
    ]
    assert (nagekeken.status_code, nagekeken.context["ontbreekt"]) == (200, wat)
    assert begonnen.vastgelegd
    assert blad(school, kind).context["beeld"].ontbreekt == wat


def test_a_plan_without_goals_begins_with_a_warning(school: Planschool) -> None:
    kind, velden = op_stap_1(school), NODIG | rij(INZET, 0, **HULP)
    assert school.vastleggen(kind, HULPPLAN, "leerkracht", keuze="start", **velden).vastgelegd

    meldingen = [str(een) for een in school.blad(kind, als="leerkracht").antwoord.context["messages"]]
    assert "Er staat nog geen doel in dit plan." in meldingen


@pytest.mark.eis("WM-050")
def test_the_version_for_parents_is_made_and_the_day_is_recorded(school: Planschool, kind: Leerling) -> None:
    antwoord = stuur(school, kind, "voor-ouders/", vorm="pdf")
    tekst = " ".join(bladzijde.extract_text() for bladzijde in PdfReader(io.BytesIO(antwoord.content)).pages)

    assert antwoord["Content-Disposition"] == 'attachment; filename="individueel-hulpplan-voor-ouders-2026-11-23.pdf"'
    assert "Samen hardop lezen" in tekst
    ingelicht = Feit.objects.get(leerling=kind, soort="actie", velden__id=[f"{HULPPLAN}.ouders-inlichten"])
    assert (ingelicht.op, ingelicht.velden["wijze"]) == (date(2026, 11, 23), ["op papier"])
    moment = next(een for een in blad(school, kind).context["beeld"].momenten if "inlichten" in een.pad)
    assert moment.gedaan == date(2026, 11, 23)


def test_the_plan_goes_to_word_with_headings(school: Planschool, kind: Leerling) -> None:
    antwoord = school.mens("leerkracht")[1].get(adres(kind, ga="uitvoer/"), {"vorm": "word"})
    alineas = Document(io.BytesIO(antwoord.content)).paragraphs

    koppen = [alinea.text for alinea in alineas if alinea.style and alinea.style.name.startswith("Heading")]
    assert koppen[1:3] == ["Doel 1", "Wie doet wat"]
    assert "Hoe is het nu: 20 woorden" in [alinea.text for alinea in alineas]


def test_a_plan_of_another_pupil_is_not_found(school: Planschool, kind: Leerling) -> None:
    ander = school.kind()

    vreemd = adres(kind).replace(str(kind.pk), str(ander.pk))
    assert school.mens("leerkracht")[1].get(vreemd).status_code == 404
    assert school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/plannen/{uuid4()}/").status_code == 404


def test_the_page_asks_as_much_of_the_database_for_ten_points_as_for_one(
    school: Planschool, kind: Leerling, django_assert_max_num_queries: Any
) -> None:
    doel, hulp = rij_van(school, kind, "doelen"), rij_van(school, kind, "inzet")
    for dag in range(9, 19):
        stuur(school, kind, "voortgang/", rij=doel, dag=f"2026-11-{dag:02}", waarde=str(dag))
        stuur(school, kind, "uitvoering/", rij=hulp, gedaan="ja", dag=f"2026-11-{dag:02}")

    with django_assert_max_num_queries(45):
        blad(school, kind)


@pytest.mark.eis("WM-057")
def test_a_second_plan_asks_to_tell_parents_again_and_shows_when_they_were_told(
    school: Planschool, kind: Leerling
) -> None:
    inlichten = f"{HULPPLAN}.ouders-inlichten"
    stuur(school, kind, "voor-ouders/", vorm="pdf")
    eerst = school.blad(kind, als="leerkracht")
    with school.op(2026, 11, 24):
        tweede = school.vastleggen(kind, HULPPLAN, "leerkracht", keuze="start", **ingevuld())
        opnieuw = school.blad(kind, als="leerkracht")
        nieuw = Feit.objects.filter(leerling=kind, soort="plan").latest("volg")
        blad_nieuw = f"/leerlingen/{kind.pk}/plannen/{nieuw.pk}/"
        school.mens("leerkracht")[1].post(f"{blad_nieuw}voor-ouders/", {"vorm": "word"})
        beeld = school.mens("leerkracht")[1].get(blad_nieuw).context["beeld"]

    assert tweede.vastgelegd, tweede.bezwaren
    assert [inlichten in een.open | een.te_laat for een in (eerst, opnieuw)] == [False, True]
    assert [een.gedaan for een in beeld.momenten if een.pad == inlichten] == [date(2026, 11, 24)]


@pytest.mark.eis("WM-033")
def test_the_plan_shows_what_the_pupil_chooses(school: Planschool, kind: Leerling) -> None:
    regie = {f"deel.{HULPPLAN}.eigen-regie": "Kim kiest zelf het boek en de plek."}
    doel = rij_van(school, kind, "doelen")
    assert school.vastleggen(kind, HULPPLAN, "leerkracht", keuze="bijgesteld", **ingevuld(id=doel), **regie).vastgelegd

    antwoord = blad(school, kind)
    assert ("Wat kiest de leerling zelf", "Kim kiest zelf het boek en de plek.") in antwoord.context["beeld"].delen
    assert "Kim kiest zelf het boek en de plek." in antwoord.text
