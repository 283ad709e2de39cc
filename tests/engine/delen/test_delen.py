"""The parts of a plan: lists are lists, and every part says what the others build on."""

import pytest

from passend.engine.blokken.termijn import Periode, Termijn
from passend.engine.delen.kop import Locatie
from passend.engine.delen.lijsten import Waardenlijst
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import PlanSoort, Wachtlijst
from passend.engine.delen.uitspraken import Aanbod, GeenAanbod
from passend.engine.delen.verhaal import DELEN
from passend.engine.lezen import lees_tekst
from tests.engine.lezen.hulp import KOP, plan


def plansoort(naam: str) -> PlanSoort:
    gevonden = plan().register.element(f"plannen.{naam}")
    assert isinstance(gevonden, PlanSoort)
    return gevonden


def test_parts_are_those_of_the_format() -> None:
    assert tuple(Plan.sleutels()) == DELEN


def test_part_that_is_not_there_is_empty() -> None:
    leeg = lees_tekst(KOP)

    assert (leeg.rollen, leeg.woorden, leeg.school) == ([], {}, None)


def test_part_on_which_the_text_is_silent_says_so() -> None:
    zwijgt = lees_tekst(KOP + "uitspraken: niet vermeld\nkwaliteit: niet vermeld\nwoorden: niet vermeld\n")

    assert (zwijgt.uitspraken, zwijgt.kwaliteit, zwijgt.woorden) == (["niet vermeld"], "niet vermeld", "niet vermeld")


def test_head_of_the_plan() -> None:
    kop = plan().plan

    assert (kop.id, kop.afwijken, kop.lagen.wet, kop.lagen.swv) == ("de-vlieger", ["directeur"], "wet-proef", "geen")


def test_school_with_its_buildings() -> None:
    school = plan().school

    assert not isinstance(school, str)
    assert school is not None
    hoog, laag = school.locaties
    assert isinstance(hoog, Locatie)
    assert (hoog.id, hoog.groepen, laag) == ("hoog", [1, 2, 3, 4], "Laag")
    assert school.e_mail == "school@voorbeeld.test"


def test_scale_runs_from_high_to_low_with_its_outside_words_last() -> None:
    lijst = plan().register.element("lijsten.i-v")

    assert isinstance(lijst, Waardenlijst)
    assert (lijst.geordend, lijst.woorden) == (True, ["I", "II", "III", "IV", "V", "X"])


def test_words_of_a_list_may_be_blocks() -> None:
    lijst = plan().register.element("lijsten.kenmerken")

    assert isinstance(lijst, Waardenlijst)
    assert lijst.woorden == ["meertalig", "dyslexie"]


def test_limited_places_and_what_happens_at_the_end() -> None:
    plusgroep = plansoort("plusgroep")

    assert isinstance(plusgroep.wachtlijst, Wachtlijst)
    assert (plusgroep.plaatsen, plusgroep.wachtlijst.op_volgorde_van) == (12, "aanmelding.ontvangst")
    assert plusgroep.aan_het_eind == "loopt door tenzij opgezegd"


def test_running_time_and_periods_that_end_at_an_event() -> None:
    periode, duur = plansoort("plusgroep").looptijd

    assert isinstance(periode, Termijn)
    assert isinstance(duur, Termijn)
    (venster,) = periode.in_
    assert isinstance(venster, Periode)
    assert (venster.van, venster.tot, duur.duurt) == ("schooljaar.start", "na m-ronde", "2 jaar")


def test_evaluation_is_called_after_its_plan() -> None:
    (evaluatie,) = plansoort("hulpplan").evaluatie

    assert not isinstance(evaluatie, str)
    assert evaluatie.pad == "plannen.hulpplan.geëvalueerd"


def test_offer_and_what_there_is_not() -> None:
    zwijgt, rt, geen = plan().aanbod

    assert zwijgt == "niet vermeld"
    assert isinstance(rt, Aanbod)
    assert isinstance(geen, GeenAanbod)
    assert ([eis.wat for eis in rt.wacht_op if not isinstance(eis, str)], geen.geen) == (["onderzoek"], ["methode"])


def test_date_that_waits_for_a_person_every_year() -> None:
    sluiting = plan().kalender[1]

    assert not isinstance(sluiting, str)
    (termijn,) = sluiting.wanneer
    assert isinstance(termijn, Termijn)
    assert (termijn.voor, termijn.elk_jaar) == ("30 juni", "bevestigen")


def test_only_a_plan_that_was_read_has_a_register() -> None:
    los = Plan.model_validate({"plan": {"id": "a", "titel": "A", "editie": "1", "van": "niet vermeld",
                                        "tot": "niet vermeld", "lagen": {"wet": "geen"}}})  # fmt: skip

    with pytest.raises(RuntimeError, match="alleen een gelezen plan heeft een register"):
        _ = los.register
