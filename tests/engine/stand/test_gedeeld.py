"""A form that several acts fill together: each its own part, and done when its own part is filled."""

import pytest

from passend.engine.stand.benoemen import naam_van
from passend.engine.stand.gedeeld import delen_van
from tests.engine.stand.hulp import plan, poging, taken

PLAN = """
documenten:
  - id: formulier
    naam: Aanmelding
    soort: formulier
    secties:
      - {id: thuis, verplicht: ja, door: ouders}
      - {id: klas, verplicht: ja, door: leerkracht, velden: [{id: wat, verplicht: ja}]}
      - {id: vrij, door: leerkracht}
overleggen:
  - id: team
    over: leerling
    wie: {leidt: ib}
    voorbereiding:
      - {id: deel-ouders, wat: vastleggen, document: formulier, wie: {voert uit: ouders}, termijn: {voor: team}}
      - {id: deel-school, wat: vastleggen, document: formulier, wie: {voert uit: leerkracht}, termijn: {voor: team}}
"""
GEPLAND = "- {op: 2026-10-01, feit: overleg, soort: team, stand: gepland, dag: 2026-12-08}\n"
OUDERS, SCHOOL = "overleggen.team.deel-ouders", "overleggen.team.deel-school"
KLAS = "feit: document, soort: formulier, secties: [formulier.klas, formulier.klas.wat], door: leerkracht"
THUIS = "feit: document, soort: formulier, secties: [formulier.thuis], door: ouders"
HEEL = "feit: document, soort: formulier"


def test_each_act_has_the_compulsory_sections_for_its_people() -> None:
    gelezen = plan(PLAN)

    assert delen_van(gelezen, gelezen.documenten[0]) == {
        OUDERS: {"documenten.formulier.thuis"},
        SCHOOL: {"documenten.formulier.klas"},
    }


def test_their_names_say_which_part() -> None:
    assert [naam_van(plan(PLAN), pad) for pad in (OUDERS, SCHOOL)] == [
        "Aanmelding: deel ouders",
        "Aanmelding: deel school",
    ]


@pytest.mark.parametrize("feit", [KLAS, THUIS, HEEL])
def test_a_part_may_be_written_without_the_other(feit: str) -> None:
    assert poging(PLAN, f"{{{feit}}}", GEPLAND).mag


def test_half_a_part_may_not() -> None:
    half = "{feit: document, soort: formulier, secties: [formulier.klas], door: leerkracht}"

    assert poging(PLAN, half, GEPLAND).oordelen["documenten.formulier"].mist == {"documenten.formulier.klas.wat"}


@pytest.mark.parametrize(
    ("feit", "stand"),
    [
        (KLAS, {OUDERS: "open", SCHOOL: "af"}),
        (THUIS, {OUDERS: "af", SCHOOL: "open"}),
        (HEEL, {OUDERS: "af", SCHOOL: "af"}),
    ],
)
def test_a_part_is_done_when_it_was_written(feit: str, stand: dict[str, str]) -> None:
    gevonden = taken(PLAN, f"{GEPLAND}- {{op: 2026-10-12, {feit}}}\n")

    assert {pad: gevonden[pad] for pad in stand} == stand


# --- what was said or filled before ---

REDEN = """
plannen:
  - {id: plan, voor: leerling, vraagt: reden, secties: [{id: kop, verplicht: ja, velden: [{id: wat, verplicht: ja}]}]}
"""
CONCEPT = (
    "- {op: 2026-10-01, feit: plan, soort: plan, stand: concept, secties: [plan.kop, plan.kop.wat], reden: nodig}\n"
)
START = "{feit: plan, soort: plan, stand: start, secties: [plan.kop]}"
BEGONNEN = CONCEPT + "- {op: 2026-10-05, feit: plan, soort: plan, stand: start, reden: nodig}\n"


@pytest.mark.parametrize(
    ("eerder", "mist"),
    [
        ("[]", {"reden", "plannen.plan.kop.wat"}),
        (CONCEPT, set()),
        (BEGONNEN, {"reden", "plannen.plan.kop.wat"}),  # another plan than the one that runs
        (CONCEPT.replace("reden: nodig", "zonder: plan.kop"), {"reden", "plannen.plan.kop.wat"}),
    ],
)
def test_what_was_written_in_the_concept_counts_when_it_begins(eerder: str, mist: set[str]) -> None:
    assert poging(REDEN, START, eerder).oordelen["plannen.plan.start"].mist == mist


# --- a form that is opened again ---

VAN_LEERLING = """
plannen:
  - {id: plan, voor: leerling, secties: [{id: stem, door: leerling}, {id: kop}]}
"""
OPNIEUW = "{feit: plan, soort: plan, stand: start, door: ib, secties: [plan.stem, plan.kop], nieuw: [plan.%s]}"


@pytest.mark.parametrize(("nieuw", "rollen"), [("kop", set()), ("stem", {"ib", "leerling"})])
def test_who_opens_a_form_again_does_not_write_what_others_wrote_in_it(nieuw: str, rollen: set[str]) -> None:
    gevonden = poging(VAN_LEERLING, OPNIEUW % nieuw, "[]").oordelen["plannen.plan.start"]

    assert set(gevonden.rollen) == rollen
