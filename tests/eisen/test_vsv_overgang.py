"""What the VSV promises about skipping, repeating, staying longer with the kleuters, and where a pupil is heading."""

from datetime import date

import pytest

from passend.metingen.enums import Metingsoort
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "vsv.yaml")
VERSNELLEN, VERLENGING, DOUBLURE = "besluiten.versnellen", "besluiten.kleuterverlenging", "besluiten.doublure"
MKG = {"op": date(2027, 2, 10), "feit": "observatie", "instrument": "mijn-kleutergroep"}


def overlegd(op: date) -> dict[str, object]:
    return {"op": op, "feit": "toestemming", "id": "overleg-ouders", "stand": "gegeven", "over": "versnellen"}


@pytest.mark.eis("VSV-055")
def test_skipping_a_group_in_march_asks_for_a_reason_and_in_june_not(school: Planschool) -> None:
    maart, juni = school.kind(groep=4), school.kind(groep=4)
    for kind in (maart, juni):
        school.gegeven(kind, overlegd(date(2026, 11, 20)))
    keuze = f"{VERSNELLEN}.overslaan"
    with school.op(2027, 3, 2):
        zonder = school.vastleggen(maart, VERSNELLEN, keuze=keuze)
        met = school.vastleggen(maart, VERSNELLEN, keuze=keuze, reden="de leerstof van groep 4 is af")
    with school.op(2027, 6, 1):
        eind = school.vastleggen(juni, VERSNELLEN, keuze=keuze)

    assert zonder.bezwaren == ("Schrijf erbij waarom.",)
    assert (met.vastgelegd, eind.vastgelegd) == (True, True)


@pytest.mark.eis("VSV-057")
def test_skipping_a_group_is_not_decided_without_the_parents(school: Planschool) -> None:
    kind = school.kind(groep=4)
    besluit = {"keuze": f"{VERSNELLEN}.overslaan", "reden": "ver vooruit in alle vakken"}
    with school.op(2027, 6, 25):
        zonder = school.vastleggen(kind, VERSNELLEN, **besluit)
        school.gegeven(kind, overlegd(date(2027, 6, 25)))
        met = school.vastleggen(kind, VERSNELLEN, **besluit)

    assert zonder.bezwaren == (
        "Eerst nodig: Overleg met ouders.",
        "Nog niet van: Robin van Verzonnen, Sam van Verzonnen.",
    )
    assert met.vastgelegd


@pytest.mark.eis("VSV-058")
def test_kleuterverlenging_is_for_kleuters_and_is_no_doublure(school: Planschool) -> None:
    groep_4, groep_2 = school.kind(groep=4), school.kind(groep=2)
    besluit = {"keuze": f"{VERLENGING}.verlengen", "reden": "speelt nog het liefst"}
    with school.op(2027, 3, 15):
        school.gegeven(groep_2, MKG)
        keuzes = dict(school.formulier(groep_2, VERLENGING).context["form"].fields["keuze"].choices)
        geweigerd = school.vastleggen(groep_4, VERLENGING, **besluit)
        mag = school.vastleggen(groep_2, VERLENGING, **besluit)
        blad = school.blad(groep_2)
        doublure = school.vastleggen(groep_2, DOUBLURE, keuze=f"{DOUBLURE}.doubleren", reden="speelt nog")

    assert keuzes[f"{VERLENGING}.verlengen"] == "kleuterverlenging"
    assert "Geldt in groep 1-2." in geweigerd.bezwaren
    assert mag.vastgelegd
    assert DOUBLURE not in blad.open
    assert "Geldt in groep 3-8." in doublure.bezwaren


@pytest.mark.eis("VSV-059")
def test_a_kleuter_born_in_the_last_three_months_moves_on_by_default(school: Planschool) -> None:
    gaat_door = {}
    with school.op(2027, 3, 15):
        for geboren in ("2020-09-30", "2020-10-01", "2020-11-15", "2020-12-31", "2021-01-01"):
            blad = school.blad(school.kind(groep=2, geboren=date.fromisoformat(geboren)))
            gaat_door[geboren] = (
                f"{VERLENGING}.gaat-door" in blad.voorstellen,
                ">gaat door</a>" in blad.tekst.partition("<b>Voorstel:</b>")[2],
            )

    nee, ja = (False, False), (True, True)
    assert list(gaat_door.values()) == [nee, ja, ja, ja, nee]


@pytest.mark.eis("VSV-060")
def test_doubt_about_groep_3_brings_a_talk_a_possible_plan_and_telling_the_parents(school: Planschool) -> None:
    kind = school.kind(groep=2)
    with school.op(2027, 2, 1):
        eerst = school.blad(kind)
        school.vastleggen(kind, "vragen.klaar-groep-3", "leerkracht", keuze="twijfel")
        daarna = school.blad(kind)
    with school.op(2027, 2, 2):
        morgen = school.blad(kind)

    taken = {"signalen.twijfel-groep-3.bespreken": None, "signalen.twijfel-groep-3.ouders-informeren": "2027-02-01"}
    assert {pad: dag for pad, dag in eerst.open.items() if pad.startswith("signalen.")} == {}
    assert {pad: dag for pad, dag in daarna.open.items() if pad.startswith("signalen.")} == taken
    assert daarna.voorstellen == {"plannen.plan-van-aanpak-groep-3"}
    assert "Overleg met de IB&#x27;er" in daarna.tekst
    assert morgen.te_laat == {"signalen.twijfel-groep-3.ouders-informeren": "2027-02-01"}


@pytest.mark.eis("VSV-062")
def test_what_is_undecided_on_30_april_is_overdue_for_the_ib(school: Planschool) -> None:
    kleuter, ander = school.kind(groep=2), school.kind(groep=5)
    school.vastleggen(ander, "vragen.doublure-overwogen", "leerkracht", keuze="ja")
    te_laat = {}
    for dag in (date(2027, 4, 30), date(2027, 5, 1)):
        with school.op(dag.year, dag.month, dag.day):
            bladen = school.blad(kleuter, als="ib"), school.blad(ander, als="ib")
            te_laat[dag.day] = [
                {pad: op for pad, op in blad.te_laat.items() if pad.startswith("besluiten.")} for blad in bladen
            ]

    assert te_laat == {30: [{}, {}], 1: [{VERLENGING: "2027-04-30"}, {DOUBLURE: "2027-04-30"}]}


@pytest.mark.eis("VSV-063")
def test_a_doublure_is_not_decided_without_weighing_tailored_work_first(school: Planschool) -> None:
    kind = school.kind(groep=5)
    school.vastleggen(kind, "vragen.doublure-overwogen", "leerkracht", keuze="ja")
    besluit = {"keuze": f"{DOUBLURE}.doubleren", "reden": "de leerstof is niet beheerst"}
    with school.op(2027, 4, 10):
        velden = school.formulier(kind, DOUBLURE).context["form"].fields
        zonder = school.vastleggen(kind, DOUBLURE, **besluit)
        met = school.vastleggen(kind, DOUBLURE, **besluit, **{f"deel.{DOUBLURE}.maatwerk": "eigen tempo geprobeerd"})

    assert velden[f"deel.{DOUBLURE}.maatwerk"].label == "overwogen maatwerk"
    assert zonder.bezwaren == ("Eerst nodig: overwogen maatwerk.",)
    assert met.vastgelegd


# --- the OPP-trap ---


@pytest.mark.eis("VSV-049")
def test_a_pupil_of_groep_6_at_most_at_1f_asks_the_ib_for_an_opp_trap_in_june(school: Planschool) -> None:
    with school.op(2026, 10, 5):
        kind = school.kind(groep=6)
        school.vastleggen(kind, "vragen.hoogstens-1f", "leerkracht", keuze="ja")
    taken = {}
    for dag in (date(2027, 5, 31), date(2027, 6, 1)):
        with school.op(dag.year, dag.month, dag.day):
            stand = school.blad(kind, als="ib").stand
        alle = (*stand.laat, *stand.week, *stand.later, *stand.zonder_termijn)
        taken[dag.month] = [taak["voor"] for taak in alle if taak["pad"] == "signalen.opp-trap-nodig.trap-invullen"]

    assert taken == {5: [], 6: [["intern begeleider"]]}


@pytest.mark.eis("VSV-051")
def test_a_lower_score_than_the_trap_predicts_shows_that_a_pupil_is_off_course(school: Planschool) -> None:
    signalen = []
    with school.op(2027, 1, 21):
        for niveau, waarde in (("E5", 50), ("E6", 60)):
            kind = school.kind(groep=7)
            school.gegeven(kind, {"op": date(2026, 9, 1), "feit": "plan", "soort": "opp-trap", "stand": "start"})
            verwacht = {"soort": Metingsoort.VERWACHTING, "niveau": "E6", "waarde": 60}
            school.resultaat(kind, "cito", op=date(2026, 9, 1), vak="rekenen", **verwacht)
            school.resultaat(kind, "cito", op=date(2027, 1, 20), vak="rekenen", niveau=niveau, waarde=waarde)
            signalen.append(list(school.blad(kind, als="ib").signalen))

    assert signalen == [["Score lager dan de OPP-trap aangeeft"], []]
