"""Duties of papers, instruments and the calendar."""

from tests.engine.stand.hulp import stand, taken

STUK = """
documenten:
  - {id: rapport, soort: rapport, wanneer: {voor: 1 november}, secties: [{id: cijfers, verplicht: ja}]}
  - {id: jaarplan, soort: jaarstuk, wanneer: {voor: 1 oktober}}
  - {id: formulier, soort: formulier}
  - {id: overdracht, soort: overzicht, als: {leerling: {groep: 8}}}
"""


def test_a_paper_with_a_moment_is_a_duty() -> None:
    assert taken(STUK)["documenten.rapport"] == "te laat"


def test_a_paper_that_was_made_is_af() -> None:
    assert taken(STUK, "- {op: 2026-10-20, feit: document, soort: rapport}")["documenten.rapport"] == "af"


def test_a_paper_with_an_empty_compulsory_section_is_not_made() -> None:
    half = "- {op: 2026-10-20, feit: document, soort: rapport, zonder: cijfers}"

    assert taken(STUK, half)["documenten.rapport"] == "te laat"


def test_a_concept_is_not_made() -> None:
    concept = "- {op: 2026-10-20, feit: document, soort: rapport, stand: concept}"

    assert taken(STUK, concept)["documenten.rapport"] == "te laat"


def test_a_paper_without_a_moment_is_a_duty_once_somebody_began_it() -> None:
    begonnen = "- {op: 2026-10-20, feit: document, soort: formulier, stand: concept}"

    assert "documenten.formulier" not in taken(STUK)
    assert taken(STUK, begonnen)["documenten.formulier"] == "open"


def test_a_paper_with_a_condition_is_a_duty_when_it_holds() -> None:
    groep_8, groep_7 = (f"- {{op: 2026-08-01, feit: leerling, groep: {groep}}}" for groep in (8, 7))

    assert taken(STUK, groep_8)["documenten.overdracht"] == "open"
    assert "documenten.overdracht" not in taken(STUK, groep_7)


def test_a_paper_of_the_school_is_not_on_the_list_of_a_leerling() -> None:
    assert not stand(STUK).taken["documenten.jaarplan"].zeker
    assert stand(STUK, over="school").taken["documenten.jaarplan"].zeker


DELEN = """
documenten:
  - id: opp
    soort: formulier
    secties: [{id: uitstroom, verplicht: {als: {leerling: {groep: 8}}}}]
"""


def test_a_section_that_a_condition_makes_compulsory_is_a_duty_until_it_is_filled() -> None:
    groep = "- {op: 2026-08-01, feit: leerling, groep: 8}\n"
    gevuld = groep + "- {op: 2026-10-01, feit: document, soort: opp, secties: uitstroom}"

    assert taken(DELEN, groep)["documenten.opp.uitstroom"] == "open"
    assert taken(DELEN, gevuld)["documenten.opp.uitstroom"] == "af"


INSTRUMENT = """
instrumenten:
  - {id: cito, soort: lvs-toets, momenten: {in: oktober}}
  - {id: iep, soort: lvs-toets, momenten: niet vermeld}
kalender:
  - {id: controle, wat: controle, wanneer: {voor: 1 november}}
  - {id: ronde, wat: ronde, wanneer: {van: 1 oktober, tot: 31 oktober}}
"""


def test_instruments_and_lines_of_the_calendar_are_duties_of_the_school() -> None:
    zeker = {pad: taak.stand.value for pad, taak in stand(INSTRUMENT, over="school").taken.items() if taak.zeker}

    assert zeker == {"instrumenten.cito": "te laat", "kalender.controle": "te laat"}


def test_an_instrument_that_was_used_is_af() -> None:
    gebruikt = "- {op: 2026-10-10, feit: toets, instrument: cito, groep: 5, waarde: 60}"

    assert taken(INSTRUMENT, gebruikt, over="school")["instrumenten.cito"] == "af"


def test_an_expected_result_is_no_use_of_an_instrument() -> None:
    verwacht = "- {op: 2026-10-10, feit: verwachting, instrument: cito, waarde: 60}"

    assert taken(INSTRUMENT, verwacht, over="school")["instrumenten.cito"] == "te laat"


def test_for_a_leerling_these_are_not_certain() -> None:
    assert [taak.zeker for taak in stand(INSTRUMENT).taken.values()] == [False, False]
