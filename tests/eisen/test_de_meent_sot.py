"""What De Meent promises about the SOT and a TLV: the form in two halves, who comes, who decides."""

from datetime import date

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.test_de_meent import (
    LAGEN,
    PROCEDURE,
    delen,
    geblokkeerd,
    open_taken,
)

__all__ = ["LAGEN"]  # the layers that are in force, for the fixture `school`


@pytest.mark.eis("DM-042")
def test_a_sot_without_the_part_of_parents_is_not_complete(school: Planschool) -> None:
    kind, sot, formulier = school.kind(), "overleggen.sot", "documenten.sot-formulier"
    school.gegeven(
        kind,
        {"feit": "trede", "route": "procedure", "naar": "stap-3", "op": date(2026, 11, 2)},
        {"feit": "overleg", "soort": sot, "stand": "gepland", "dag": date(2026, 12, 8), "op": date(2026, 11, 2)},
    )

    deel_school = delen(formulier, "school-deel", "vraag")
    assert school.vastleggen(kind, f"{sot}.deel-school", "leerkracht", **deel_school).vastgelegd
    zonder = school.blad(kind, als="ko")
    te_vroeg = school.vastleggen(kind, f"{sot}.delen", "leerkracht")
    deel_ouders = delen(formulier, "ouders-deel")
    assert school.vastleggen(kind, f"{sot}.deel-ouders", "leerkracht", **deel_ouders).vastgelegd
    assert school.vastleggen(kind, f"{sot}.delen", "leerkracht").vastgelegd
    met = school.blad(kind, als="ko")

    ouders = "Aanmeldingsformulier SOT: deel ouders"
    assert geblokkeerd(zonder)[sot] == [ouders, "Deelnemers informeren"]
    assert (f"{sot}.deel-school" in zonder.open, zonder.open[f"{sot}.deel-ouders"]) == (False, "2026-12-08")
    assert ouders in zonder.tekst
    assert te_vroeg.bezwaren == (f"Eerst nodig: {ouders}.",)
    assert sot not in geblokkeerd(met)


@pytest.mark.eis("DM-024")
def test_a_pupil_talked_over_with_a_colleague_goes_to_the_ko_who_decides_what_fits(school: Planschool) -> None:
    kind, na, past = school.kind(), "besluiten.na-paralleloverleg", "besluiten.wat-past"
    overleg, gesprek = "overleggen.paralleloverleg", "overleggen.ko-gesprek"

    assert school.vastleggen(kind, overleg, "leerkracht", aanwezig=["leerkracht", "parallelcollega"]).vastgelegd
    meer = {"keuze": f"{na}.meer-nodig", "toelichting": "samen komen we er niet uit"}
    assert school.vastleggen(kind, na, "leerkracht", **meer).vastgelegd
    gevraagd = open_taken(school.blad(kind, als="ko"))
    assert school.vastleggen(kind, gesprek, "leerkracht", aanwezig=["leerkracht", "ko"]).vastgelegd
    gesproken = open_taken(school.blad(kind, als="ko"))
    leerkracht = school.vastleggen(kind, past, "leerkracht", toelichting="observatie in de groep")
    assert school.vastleggen(kind, past, "ko", toelichting="observatie in de groep").vastgelegd
    besloten = open_taken(school.blad(kind, als="ko"))
    tijdlijn = school.mens("ko")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    assert gesprek in gevraagd
    assert (gesprek in gesproken, past in gesproken, past in besloten) == (False, True, False)
    assert leerkracht.bezwaren == ("Hierbij hoort: kwaliteitsondersteuner.",)
    assert "samen komen we er niet uit" in tijdlijn


@pytest.mark.eis("DM-046")
def test_an_arrangement_decided_in_the_sot_opens_the_opp(school: Planschool) -> None:
    kind, vervolg = school.kind(), f"{PROCEDURE}.stap-3.vervolg"
    trede = {"feit": "trede", "route": "procedure", "naar": "stap-3", "op": date(2026, 11, 2)}
    sot = {"feit": "overleg", "soort": "sot", "domein": "leren", "secties": ["sot.afspraken"]}
    school.gegeven(kind, trede, sot | {"op": date(2026, 11, 16)})

    eerst = open_taken(school.blad(kind, als="ko"))
    besluit = school.vastleggen(kind, vervolg, "ko", keuze=f"{vervolg}.arrangement", reden="basis volstaat niet")
    daarna = school.blad(kind, als="ko")

    assert "plannen.opp" not in eerst
    assert besluit.vastgelegd
    assert "plannen.opp" in open_taken(daarna)


@pytest.mark.eis("DM-055")
def test_a_tlv_application_of_the_ko_waits_for_the_directeur(school: Planschool) -> None:
    kind, aanvraag = school.kind(), f"{PROCEDURE}.stap-4.aanvragen"
    school.gegeven(
        kind,
        {"feit": "trede", "route": "procedure", "naar": "stap-4", "op": date(2026, 11, 2)},
        {"feit": "document", "soort": "groeidocument", "stand": "klaar", "op": date(2026, 11, 2)},
    )

    leerkracht = school.vastleggen(kind, aanvraag, "leerkracht")
    ko = school.vastleggen(kind, aanvraag, "ko")
    wacht = school.blad(kind, als="ko")
    directeur = school.vastleggen(kind, f"{PROCEDURE}.stap-4.akkoord", "directeur")
    verstuurd = school.blad(kind, als="ko")

    assert leerkracht.bezwaren == ("Hierbij hoort: directeur, kwaliteitsondersteuner.",)
    assert ko.vastgelegd
    assert geblokkeerd(wacht)[aanvraag] == ["akkoord van de directeur"]
    assert (aanvraag in open_taken(wacht), aanvraag in open_taken(verstuurd)) == (True, False)
    assert directeur.vastgelegd
    assert verstuurd.keuzes == ["besluiten.tlv.afgeven", "besluiten.tlv.niet-afgeven"]


@pytest.mark.eis("DM-053")
def test_a_sot_has_its_fixed_people_and_others_can_be_chosen(school: Planschool) -> None:
    kind, sot = school.kind(), "overleggen.sot"
    deel = {"feit": "actie", "op": date(2026, 11, 16)}
    school.gegeven(
        kind,
        {"feit": "trede", "route": "procedure", "naar": "stap-3", "op": date(2026, 11, 2)},
        deel | {"id": "sot.deel-school", "door": "leerkracht"},
        deel | {"id": "sot.deel-ouders", "door": "ouders"},
        deel | {"id": "sot.delen", "door": "leerkracht"},
    )
    mensen = school.formulier(kind, sot, "ko").context["opzet"].mensen  # type: ignore[attr-defined]

    zonder_ouders = school.vastleggen(kind, sot, "ko", aanwezig=["ko", "leerkracht", "orthopedagoog"])
    met = school.vastleggen(kind, sot, "ko", aanwezig=["ko", "leerkracht", "ouders", "ggd"], **delen(sot, "afspraken"))

    assert [mens.waarde for mens in mensen if mens.moet] == ["ko", "leerkracht", "ouders"]
    assert [mens.waarde for mens in mensen if not mens.moet] == ["orthopedagoog", "cmd", "ab", "ggd"]
    assert zonder_ouders.bezwaren == ("Hierbij hoort: ouders.",)
    assert met.vastgelegd
