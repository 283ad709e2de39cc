"""What the school of the poster promises: signals, levels, the ondersteuningsteam and its limits."""

from datetime import date

import pytest

from tests.eisen.planschool import Blad, Planschool

LAGEN = ("wet.yaml", "poster.yaml")
OT = "overleggen.ot"


def op_niveau(niveau: str, op: date) -> dict[str, object]:
    return {"op": op, "feit": "trede", "route": "niveaus", "in": niveau}


def namen(blad: Blad, pad: str) -> list[str]:
    """What the tasks of this path are called on the page."""
    taken = (*blad.stand.laat, *blad.stand.week, *blad.stand.later, *blad.stand.zonder_termijn)
    return [taak["naam"] for taak in taken if taak["pad"] == pad]


@pytest.mark.eis("POS-002")
def test_placement_is_not_decided_before_a_talk_about_what_the_child_needs(school: Planschool) -> None:
    plaatsing, kind = "besluiten.plaatsing", school.kind()
    with school.op(2026, 11, 20):
        school.gegeven(kind, {"op": date(2026, 11, 2), "feit": "ontvangst", "wat": "aanmelding"})
        zonder = [school.vastleggen(kind, plaatsing, keuze=f"{plaatsing}.{keuze}") for keuze in ("past", "past-niet")]
        school.vastleggen(kind, "contact.gesprek-behoefte", toelichting="rust en korte opdrachten")
        met = school.vastleggen(kind, plaatsing, keuze=f"{plaatsing}.past")

    eerst = ("Eerst nodig: Gesprek over wat het kind nodig heeft.",)
    assert [poging.bezwaren for poging in zonder] == [eerst, eerst]
    assert met.vastgelegd


@pytest.mark.eis("POS-009")
def test_an_early_signal_of_each_kind_reaches_the_signals_of_the_ib(school: Planschool) -> None:
    gezien = {}
    with school.op(2026, 11, 2):
        for soort in ("leren", "opgroeien", "opvoeden"):
            kind = school.kind()
            school.vastleggen(kind, "vragen.vroeg-signaal", "leerkracht", keuze=soort)
            school.bijwerken()
            lijst = school.mens("ib")[1].get("/signalen/").content.decode()
            gezien[soort] = ("Vroeg signaal" in lijst, f"/leerlingen/{kind.pk}/" in lijst)

    assert gezien == dict.fromkeys(("leren", "opgroeien", "opvoeden"), (True, True))


@pytest.mark.eis("POS-016")
def test_a_concern_adds_a_talk_with_parents(school: Planschool) -> None:
    kind, gesprek = school.kind(), "signalen.zorg.gesprek-ouders"
    with school.op(2026, 11, 2):
        eerst = school.blad(kind)
        school.vastleggen(kind, "vragen.zorg-of-aanpak", "leerkracht", keuze="ja")
        daarna = school.blad(kind)

    assert [namen(blad, gesprek) for blad in (eerst, daarna)] == [[], ["Gesprek met ouders"]]


@pytest.mark.eis("POS-021")
def test_a_pupil_at_schoolniveau_has_a_talk_of_its_own_to_come(school: Planschool) -> None:
    kind, gesprek = school.kind(), "routes.niveaus.schoolniveau.kindgesprek"
    with school.op(2026, 11, 20):
        eerst = school.blad(kind)
        school.gegeven(kind, op_niveau("schoolniveau", date(2026, 11, 20)))
        daarna = school.blad(kind)

    assert (eerst.trede, daarna.trede) == ("Groepsniveau", "Schoolniveau")
    assert [namen(blad, gesprek) for blad in (eerst, daarna)] == [[], ["Gesprek met leerling"]]


def test_handelingsverlegenheid_proposes_the_ot_for_the_ib_to_confirm(school: Planschool) -> None:
    kind = school.kind()
    leden = ["ouders", "leerkracht", "ib", "directie", "orthopedagoog-swv"]
    with school.op(2026, 11, 2):
        school.vastleggen(kind, "vragen.verlegen", "leerkracht", keuze="ja")
        voorstel = school.blad(kind, als="ib")
        bevestigd = school.vastleggen(kind, OT, "ib", aanwezig=leden)

    assert voorstel.voorstellen == {OT}
    assert ">Ondersteuningsteam (OT)</a>" in voorstel.tekst.partition("<b>Voorstel:</b>")[2]
    assert bevestigd.vastgelegd


@pytest.mark.eis("POS-025")
def test_an_ot_with_an_empty_groeidocument_is_flagged(school: Planschool) -> None:
    leeg, ingevuld = school.kind(), school.kind()
    leden = ["ouders", "leerkracht", "ib", "directie", "orthopedagoog-swv"]
    with school.op(2026, 11, 20):
        document = {"op": date(2026, 11, 16), "feit": "document", "soort": "groeidocument"}
        school.gegeven(ingevuld, document | {"secties": ["deel-leerkracht", "deel-ouders"]})
        for kind in (leeg, ingevuld):
            assert school.vastleggen(kind, OT, "ib", aanwezig=leden).vastgelegd
        bladen = school.blad(leeg), school.blad(ingevuld)

    gemeld = [[wat["naam"] for wat in blad.stand.waarschuwingen] for blad in bladen]
    assert gemeld == [["Groeidocument", "deel leerkracht", "deel ouders"], []]
