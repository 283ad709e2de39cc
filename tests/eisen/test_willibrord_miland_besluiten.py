"""What Willibrord/Miland promises about the decision at the end of a term, and about asking for advice."""

from datetime import date

import pytest

from passend.leerling.models import Leerling
from tests.eisen.hulpvragen import antwoorden, deel, tijdlijn, vragen
from tests.eisen.planschool import Planschool
from tests.eisen.termijnen import gezien, met_opp, vakken

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
TRAP = "routes.ondersteuningstrappen"
ALLEN = ("leerkracht", "ib", "directeur")


def op_trede(school: Planschool, trede: str, op: date) -> Leerling:
    """A pupil who came on this step on this day, with a hulpplan that began then."""
    kind = school.kind()
    plaats = {"op": op, "feit": "trede", "route": "ondersteuningstrappen", "in": trede}
    plan = {"op": op, "feit": "plan", "soort": "hulpplan", "stand": "start"}
    with school.op(op.year, op.month, op.day):
        school.gegeven(kind, plaats, plan, door="leerkracht")
    return kind


def test_the_end_of_eight_weeks_is_announced_and_then_red_for_all_three(school: Planschool) -> None:
    kind, pad = op_trede(school, "stap-2", date(2026, 9, 7)), f"{TRAP}.stap-2.evaluatie"

    ervoor = gezien(school, kind, pad, date(2026, 10, 27), ALLEN)
    erna = gezien(school, kind, pad, date(2026, 11, 16), ALLEN)

    assert ervoor == {"leerkracht": ["week"], "ib": [], "directeur": []}
    assert erna == {"leerkracht": ["laat"], "ib": ["besluiten"], "directeur": ["besluiten"]}


def test_looking_back_on_an_opp_too_late_is_red_for_all_three(school: Planschool) -> None:
    kind = met_opp(school)

    erna = gezien(school, kind, "plannen.opp.geëvalueerd", date(2027, 8, 2), ("ib", "directeur"))

    assert all(delen in (["laat"], ["besluiten"]) for delen in erna.values()), erna


@pytest.mark.eis("WM-053")
def test_applying_to_the_ib_takes_the_plan_along_and_asks_to_tell_the_parents(school: Planschool) -> None:
    kind, voortgang = op_trede(school, "stap-1", date(2026, 9, 7)), f"{TRAP}.stap-1.voortgang"
    with school.op(2026, 11, 2):
        school.gegeven(
            kind,
            {"op": date(2026, 11, 2), "feit": "plan", "soort": "hulpplan", "stand": "geëvalueerd"},
            door="leerkracht",
        )
        keuzes = school.formulier(kind, voortgang, "leerkracht").context["opzet"].keuzes
        zonder = school.vastleggen(kind, voortgang, "leerkracht", keuze=f"{voortgang}.aanmelden-ib")
        school.gegeven(
            kind,
            {"op": date(2026, 11, 2), "feit": "document", "soort": "aanmelding-ib",
             "secties": ["hulpvraag", "al-gedaan", "geschiedenis"]},
            door="leerkracht",
        )  # fmt: skip
        met = school.vastleggen(kind, voortgang, "leerkracht", keuze=f"{voortgang}.aanmelden-ib")
        blad = school.blad(kind)

    assert [keuze.waarde.rpartition(".")[2] for keuze in keuzes][:3] == ["stoppen", "doorgaan", "aanmelden-ib"]
    assert "Eerst nodig: Hulpvraag." in zonder.bezwaren
    assert met.vastgelegd
    assert blad.stand.treden[0].nummer == "2"
    melden = f"{TRAP}.stap-1.resultaat-melden"
    assert melden in blad.open | blad.te_laat
    assert school.formulier(kind, melden, "leerkracht").status_code == 200


@pytest.mark.eis("WM-059")
def test_going_on_to_step_3_brings_the_case_with_both_plans_to_the_ib(school: Planschool) -> None:
    kind, voortgang = op_trede(school, "stap-2", date(2026, 9, 7)), f"{TRAP}.stap-2.voortgang"
    laat = gezien(school, kind, f"{TRAP}.stap-2.evaluatie", date(2026, 11, 16), ("ib",))
    with school.op(2026, 11, 17):
        evaluatie = {"op": date(2026, 11, 17), "feit": "plan", "soort": "hulpplan", "stand": "geëvalueerd"}
        tweede = {"op": date(2026, 9, 28), "feit": "plan", "soort": "hulpplan", "stand": "start"}
        school.gegeven(kind, tweede, evaluatie, door="leerkracht")
        keuze = school.vastleggen(kind, voortgang, "leerkracht", keuze=f"{voortgang}.naar-stap-3")
        blad = school.blad(kind)
        van_ib = [
            regel
            for regel in school.mens("ib")[1].get("/").context["blad"].taken.zonder
            if "stap-3" in str(regel.inhoud["pad"])
        ]

    assert laat == {"ib": ["besluiten"]}
    assert keuze.vastgelegd, keuze.bezwaren
    assert blad.stand.treden[0].nummer == "3"
    assert van_ib
    plannen = [item for item in blad.antwoord.context["kaart"].inzet if "hulpplan" in item.pad]
    assert [plan.van for plan in plannen] == [date(2026, 9, 7), date(2026, 9, 28)]


@pytest.mark.eis("WM-051")
def test_when_extra_guidance_starts_the_ib_is_told_and_a_note_is_made(school: Planschool) -> None:
    kind = op_trede(school, "stap-1", date(2026, 11, 20))
    inlichten, notitie = f"{TRAP}.stap-1.ib-inlichten", f"{TRAP}.stap-1.notitie-lvs"

    eerst = school.blad(kind, als="leerkracht")
    for pad in (inlichten, notitie):
        assert school.vastleggen(kind, pad, "leerkracht", toelichting="De extra lessen zijn begonnen.").vastgelegd
    daarna = school.blad(kind, als="leerkracht")

    assert {inlichten, notitie} <= set(eerst.open | eerst.te_laat)
    assert not {inlichten, notitie} & set(daarna.open | daarna.te_laat)
    assert "De extra lessen zijn begonnen." in tijdlijn(school, kind, "ib")


def test_a_second_decision_on_the_same_evaluation_is_asked_about(school: Planschool) -> None:
    kind, voortgang = op_trede(school, "stap-1", date(2026, 9, 7)), f"{TRAP}.stap-1.voortgang"
    evaluatie = {"op": date(2026, 11, 2), "feit": "plan", "soort": "hulpplan", "stand": "geëvalueerd"}
    with school.op(2026, 11, 2):
        school.gegeven(kind, evaluatie, door="leerkracht")
        eerst = school.vastleggen(kind, voortgang, "leerkracht", keuze=f"{voortgang}.stoppen")
        tweede = school.vastleggen(kind, voortgang, "leerkracht", keuze=f"{voortgang}.doorgaan")

    assert eerst.vastgelegd
    assert tweede.bezwaren == ("De leerling staat niet op deze trede.",)


@pytest.mark.eis("WM-037")
def test_a_subject_coordinator_is_asked_and_the_answer_stays_with_the_pupil(school: Planschool) -> None:
    kind = school.kind()
    school.mens("dyslexiecoordinator")

    vraag = vragen(school, kind, "rol:dyslexiecoordinator")
    gevraagd = deel(school, "dyslexiecoordinator", "aan_mij")
    antwoorden(school, vraag, "dyslexiecoordinator", tekst="Lees samen hardop.")

    assert gevraagd == [vraag]
    assert "Lees samen hardop." in tijdlijn(school, kind, "ib")


@pytest.mark.eis("WM-038")
def test_a_question_to_the_expertise_centre_has_its_date_and_answer_and_the_ib_sees_what_is_open(
    school: Planschool,
) -> None:
    kind, ander = school.kind(), school.kind()

    vraag, open_ = vragen(school, kind, "rol:orthopedagoog"), vragen(school, ander, "rol:orthopedagoog")
    antwoorden(school, vraag, "ib", van="De orthopedagoog", doel="Rust in de klas", haalbaar="ja")
    with school.op(2026, 12, 1):
        bladzijde = school.mens("ib")[1].get(f"/ondersteuningsvragen/{vraag.pk}/").content.decode()
    bij_ib = school.mens("ib")[1].get("/ondersteuningsvragen/").context["blad"].anderen

    assert {beeld.vraag: str(beeld.stand) for beeld in bij_ib} == {vraag: "beantwoord", open_: "open"}
    for woord in ("Oefen kort.", "De orthopedagoog", "Rust in de klas", "23 nov"):
        assert woord in bladzijde


def test_on_vandaag_no_task_stands_in_two_parts(school: Planschool) -> None:
    kind = op_trede(school, "stap-2", date(2026, 9, 7))
    school.bijwerken()

    paden = [pad for delen in vakken(school, "ib", kind).values() for pad in delen]

    assert len(paden) == len(set(paden))
