"""What people call an element: its name, else words made of what it does."""

import pytest

from passend.engine.stand.benoemen import naam_van, naam_van_verwijzing, rolnaam
from tests.engine.stand.hulp import plan

PLAN = """
vragen: [{id: zorg, vraag: "Is er zorg?"}]
instrumenten: [{id: dmt, naam: DMT, soort: lvs-toets}]
documenten: [{id: brief, naam: de brief, soort: formulier}]
aanbod: [{id: rt, naam: extra hulp, soort: voorziening, waar: school}]
plannen: [{id: opp, naam: Ontwikkelingsperspectief, voor: leerling}]
overleggen: [{id: klein-team, over: leerling, wie: {leidt: ib}}]
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        naam: Stap 1
        begin: ja
        acties:
          - {id: maken, wat: plan, soort: opp}
          - {id: terugzien, wat: evaluatie, soort: opp}
          - {id: meten, wat: toets, soort: dmt}
          - {id: noteren, wat: vastleggen, document: brief}
          - {id: helpen, wat: steun, soort: rt}
          - {id: praten, wat: gesprek, met: [ib, ouders]}
          - {id: kiezen, wat: gesprek, met: {een van: [ib, directeur]}}
          - {id: kort-gesprek, wat: gesprek}
          - {id: eigen, naam: Even bellen, wat: gesprek, met: ouders}
"""


@pytest.mark.parametrize(
    ("pad", "naam"),
    [
        ("plannen.opp", "Ontwikkelingsperspectief"),
        ("plannen.opp.start", "start van Ontwikkelingsperspectief"),
        ("plannen.opp.einde", "einde van Ontwikkelingsperspectief"),
        ("plannen.opp.geëvalueerd", "Ontwikkelingsperspectief: geëvalueerd"),
        ("vragen.zorg", "Is er zorg?"),
        ("overleggen.klein-team", "klein team"),
        ("routes.ladder.een", "Stap 1"),
        ("nergens.bestaat-niet", "bestaat niet"),
        ("routes.ladder.een.maken", "Ontwikkelingsperspectief opstellen"),
        ("routes.ladder.een.terugzien", "Ontwikkelingsperspectief evalueren"),
        ("routes.ladder.een.meten", "DMT afnemen"),
        ("routes.ladder.een.noteren", "De brief vastleggen"),
        ("routes.ladder.een.helpen", "Extra hulp inzetten"),
        ("routes.ladder.een.praten", "Gesprek met intern begeleider en ouders"),
        ("routes.ladder.een.kiezen", "Gesprek met intern begeleider en directeur"),
        ("routes.ladder.een.kort-gesprek", "Kort gesprek"),
        ("routes.ladder.een.eigen", "Even bellen"),
    ],
)
def test_name_of_a_path(pad: str, naam: str) -> None:
    assert naam_van(plan(PLAN), pad) == naam


@pytest.mark.parametrize(
    ("verwijzing", "naam"),
    [
        ("opp.start", "start van Ontwikkelingsperspectief"),
        ("leerling.4-jaar", "leerling: 4 jaar"),
        ("bestaat-niet", "bestaat niet"),
    ],
)
def test_name_of_a_reference(verwijzing: str, naam: str) -> None:
    assert naam_van_verwijzing(plan(PLAN), verwijzing) == naam


@pytest.mark.parametrize(
    ("rol", "naam"), [("ib", "intern begeleider"), ("rollen.ib", "intern begeleider"), ("opa", "opa")]
)
def test_name_of_a_role(rol: str, naam: str) -> None:
    assert rolnaam(plan(PLAN), rol) == naam
