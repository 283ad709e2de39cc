"""What Willibrord/Miland promises about talks with parents and pupils, and what brings them about."""

from datetime import date

import pytest

from passend.leerling.models import Leerling
from passend.metingen.enums import Metingsoort
from tests.eisen.planschool import Blad, Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")


def contacten(blad: Blad, *namen: str) -> dict[str, str | None]:
    """Talks on the page of a pupil with their last day; only those named, or all."""
    taken = {pad.removeprefix("contact."): dag for pad, dag in (blad.te_laat | blad.open).items()}
    return {naam: taken[naam] for naam in namen if naam in taken}


def door_het_jaar(school: Planschool, kind: Leerling, *namen: str) -> dict[str, str | None]:
    """The talks of a whole school year, as the page shows them in the months in which they are held."""
    gevonden: dict[str, str | None] = {}
    for maand in ((2026, 9), (2026, 11), (2027, 2), (2027, 6), (2027, 7)):
        with school.op(*maand, 1):
            gevonden |= contacten(school.blad(kind), *namen)
    return gevonden


def taak(blad: Blad, pad: str) -> list[tuple[str, list[str], str | None]]:
    """Name, for whom and last day of the tasks of this path."""
    taken = (*blad.stand.laat, *blad.stand.week, *blad.stand.later, *blad.stand.zonder_termijn)
    return [(een["naam"], een["voor"], een["uiterlijk"]) for een in taken if een["pad"] == pad]


@pytest.mark.eis("WM-031")
def test_every_pupil_has_three_school_talks_a_year(school: Planschool) -> None:
    gevonden = {
        groep: door_het_jaar(school, school.kind(groep=groep), *namen)
        for groep, namen in {
            2: ("startgesprek-1-2", "tussengesprek-1-2", "finishgesprek-1-2", "startgesprek"),
            5: ("startgesprek", "tussengesprek", "finishgesprek", "startgesprek-1-2"),
        }.items()
    }

    dagen = ["2026-09-30", "2027-02-28", "2027-07-31"]
    assert gevonden == {
        2: dict(zip(("startgesprek-1-2", "tussengesprek-1-2", "finishgesprek-1-2"), dagen, strict=True)),
        5: dict(zip(("startgesprek", "tussengesprek", "finishgesprek"), dagen, strict=True)),
    }


@pytest.mark.eis("WM-086")
def test_advice_talks_are_in_groep_7_and_groep_8(school: Planschool) -> None:
    namen = ("advies-groep-7", "advies-groep-8-nov", "advies-groep-8-def")
    kinderen = {groep: school.kind(groep=groep) for groep in (6, 7, 8)}
    gesprekken: dict[int, set[str]] = {groep: set() for groep in kinderen}
    for maand in ((2026, 11), (2027, 2)):
        with school.op(*maand, 28):
            for groep, kind in kinderen.items():
                gesprekken[groep] |= set(contacten(school.blad(kind), *namen))
    dagen = school.mens("leerkracht")[1].get("/plan/kalender/").context["dagen"]
    vensters = {dag.pad.removeprefix("contact."): (dag.van, dag.tot) for dag in dagen}

    assert gesprekken == {6: set(), 7: {namen[0]}, 8: {namen[1], namen[2]}}
    assert vensters[namen[0]] == (date(2027, 2, 1), date(2027, 2, 28))
    assert vensters[namen[1]] == (date(2026, 11, 1), date(2026, 11, 30))
    assert vensters[namen[2]] == (date(2027, 2, 21), date(2027, 3, 31))  # the text says both february and march


@pytest.mark.eis("WM-088")
def test_invitation_and_first_talk_are_six_weeks_around_the_fourth_birthday(school: Planschool) -> None:
    kind = school.kind(groep=1, geboren=date(2023, 4, 15))
    school.gegeven(kind, {"op": date(2026, 10, 1), "feit": "leerling", "aangemeld": "ja"})
    dagen = {}
    for dag in (date(2027, 3, 4), date(2027, 3, 5), date(2027, 5, 27), date(2027, 5, 28)):
        with school.op(dag.year, dag.month, dag.day):
            blad = school.blad(kind)
            te_laat = {naam for naam in ("uitnodiging-wennen", "eerste-gesprek") if f"contact.{naam}" in blad.te_laat}
            dagen[dag.isoformat()] = (contacten(blad, "uitnodiging-wennen", "eerste-gesprek"), te_laat)

    beide = {"uitnodiging-wennen": "2027-03-04", "eerste-gesprek": "2027-05-27"}
    assert dagen == {
        "2027-03-04": ({"uitnodiging-wennen": "2027-03-04"}, set()),
        "2027-03-05": ({"uitnodiging-wennen": "2027-03-04"}, {"uitnodiging-wennen"}),
        "2027-05-27": (beide, {"uitnodiging-wennen"}),
        "2027-05-28": (beide, {"uitnodiging-wennen", "eerste-gesprek"}),
    }


@pytest.mark.eis("WM-092")
def test_three_insufficient_tests_in_a_row_ask_to_invite_the_parents(school: Planschool) -> None:
    kind = school.kind(groep=4)
    bladen = []
    with school.op(2026, 11, 6):
        for op in (date(2026, 9, 18), date(2026, 10, 9), date(2026, 11, 6)):
            toets = {"soort": Metingsoort.METHODETOETS, "vak": "spelling", "oordeel": "onvoldoende"}
            school.resultaat(kind, "methodetoetsen", op=op, **toets)
            bladen.append(school.blad(kind, "leerkracht"))

    pad = "signalen.drie-onvoldoendes.ouders-uitnodigen"
    uitnodigen = ("Ouders uitnodigen voor een gesprek", ["leerkracht"], None)
    assert [taak(blad, pad) for blad in bladen] == [[], [], [uitnodigen]]


@pytest.mark.eis("WM-093")
def test_a_score_under_the_expectation_asks_contact_and_names_both_scores(school: Planschool) -> None:
    kind = school.kind(groep=5)
    spelling = {"vak": "spelling", "moment": "M5", "schaal": "i-v"}
    with school.op(2027, 1, 20):
        school.resultaat(kind, "cito-lib", op=date(2026, 9, 7), soort=Metingsoort.VERWACHTING, niveau="II", **spelling)
        school.resultaat(kind, "cito-lib", op=date(2027, 1, 20), niveau="III", **spelling)
        blad = school.blad(kind, "leerkracht")

    contact = ("Contact met ouders over de score en de verwachting", ["leerkracht"], None)
    assert taak(blad, "signalen.onder-verwachting.contact-score") == [contact]
    assert blad.signalen == {"Score onder de verwachting": "spelling M5: verwacht II, behaald III"}


@pytest.mark.eis("WM-022")
def test_a_high_signaleringslijst_is_kept_with_its_day_and_raises_the_signal(school: Planschool) -> None:
    hoog, niet_hoog = school.kind(), school.kind()
    for kind, uitkomst in ((hoog, "hoog"), (niet_hoog, "niet hoog")):
        school.resultaat(kind, "signaleringslijst-begaafdheid", op=date(2026, 11, 3), niveau=uitkomst, schaal="begaafd")

    bladen = school.blad(hoog), school.blad(niet_hoog)

    assert [list(blad.signalen) for blad in bladen] == [["Hoge uitkomst op de signaleringslijst"], []]
    resultaten = [blad.antwoord.context["kaart"].vakken[0].laatste_niveau for blad in bladen]
    assert [(uitslag.niveau, uitslag.op) for uitslag in resultaten] == [
        ("hoog", date(2026, 11, 3)),
        ("niet hoog", date(2026, 11, 3)),
    ]


@pytest.mark.eis("WM-096")
def test_an_incident_asks_contact_with_parents_the_same_day(school: Planschool) -> None:
    kind = school.kind()
    school.gegeven(
        kind, {"op": date(2026, 11, 23), "tijd": "14:00", "feit": "gebeurtenis", "soort": "grensoverschrijdend gedrag"}
    )
    vandaag = school.blad(kind, "leerkracht")
    with school.op(2026, 11, 24):
        morgen = school.blad(kind, "leerkracht")

    pad = "signalen.grensoverschrijdend.contact-grens"
    assert [naam for naam, _, dag in taak(vandaag, pad) if dag == "2026-11-23"] == ["Contact met ouders"]
    assert [pad in blad.te_laat for blad in (vandaag, morgen)] == [False, True]


@pytest.mark.eis("WM-104")
def test_a_snappet_result_stands_beside_cito_of_the_same_subject_with_its_source(school: Planschool) -> None:
    kind = school.kind()
    for instrument in ("cito-lib", "snappet"):
        school.resultaat(
            kind, instrument, op=date(2026, 11, 20), vak="rekenen en wiskunde", moment="M5", niveau="II", schaal="i-v"
        )

    resultaten = school.blad(kind, "leerkracht").tekst.partition('id="resultaten"')[2]

    assert resultaten.count("Rekenen en wiskunde</h3>") == 1
    assert ("Cito Leerling in Beeld" in resultaten, "Snappet" in resultaten) == (True, True)


@pytest.mark.eis("WM-094")
def test_the_outcome_of_the_nio_makes_the_talk_with_pupil_and_parents_due(school: Planschool) -> None:
    kind = school.kind(groep=8)
    with school.op(2026, 11, 20):
        eerst = school.blad(kind)
        school.gegeven(
            kind,
            {"op": date(2026, 11, 2), "feit": "toestemming", "id": "toestemmingen.onderzoek", "stand": "gegeven"},
            {"op": date(2026, 11, 18), "feit": "toets", "instrument": "nio-wisc"},
            {"op": date(2026, 11, 20), "feit": "ontvangst", "wat": "nio-wisc"},
        )
        daarna = school.blad(kind)

    assert taak(eerst, "contact.nio-gesprek") == []
    assert taak(daarna, "contact.nio-gesprek") == [("Gesprek over het rapport NIO/WISC", ["leerkracht"], None)]
