"""Where somebody stands: only decisions and placements move anybody."""

from tests.engine.stand.hulp import stand

LADDER = """
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        ondersteuning: basis
        besluiten: [{id: kiezen, keuzes: [{id: verder, dan: [{naar: twee}]}, {id: ver, dan: [{naar: drie}]}]}]
      - id: twee
        ondersteuning: extra
        instroom: {oordeel: {vraag: zorg, antwoord: ja}}
        besluiten: [{id: klaar, keuzes: [{id: weer, dan: [{naar: twee}]}, {id: eraf, dan: [{naar: einde}]}]}]
      - id: drie
        ondersteuning: extra
        besluiten: [{id: na-drie, keuzes: [{id: naar-vorige, dan: [{naar: terug}]}]}]
vragen: [{id: zorg, vraag: "Is er zorg?", door: leerkracht}]
"""
DOMEINEN = """
routes:
  - id: leerlijn
    per: domein
    domeinen: [lezen, rekenen]
    treden:
      - {id: een, begin: ja, besluiten: [{id: kiezen, keuzes: [{id: verder, dan: [{naar: twee}]}]}]}
      - {id: twee, naam: twee}
"""
AFGELEID = """
routes:
  - id: niveau
    per: leerling
    treden:
      - {id: laag, begin: ja}
      - {id: midden, instroom: {oordeel: {vraag: zorg, antwoord: ja}}}
      - {id: hoog, instroom: {oordeel: {vraag: veel-zorg, antwoord: ja}}}
vragen: [{id: zorg, vraag: "Zorg?"}, {id: veel-zorg, vraag: "Veel zorg?"}]
"""
VERZOEKEN = """
routes:
  - id: klacht
    per: gebeurtenis
    treden:
      - id: melden
        acties: [{id: melding, wat: vastleggen}]
        besluiten: [{id: kiezen, keuzes: [{id: door, dan: [{naar: onderzoek}]}]}]
      - {id: onderzoek, acties: [{id: horen, wat: gesprek, met: ouders}]}
"""


def treden(plan: str, feiten: str = "[]", **rest: object) -> dict[str, str]:
    return {naam: trede.removeprefix("routes.") for naam, trede in stand(plan, feiten, **rest).treden.items()}


def test_everybody_begins_on_the_first_trede() -> None:
    assert treden(LADDER) == {"ladder": "ladder.een"}


def test_a_choice_moves() -> None:
    assert treden(LADDER, "- {op: 2026-10-01, feit: besluit, keuze: verder}") == {"ladder": "ladder.twee"}


def test_a_choice_of_later_does_not_move_yet() -> None:
    assert treden(LADDER, "- {op: 2026-11-23, feit: besluit, keuze: verder}") == {"ladder": "ladder.een"}


def test_an_entry_criterion_that_holds_proposes_and_does_not_move() -> None:
    gevonden = stand(LADDER, "- {op: 2026-10-01, feit: oordeel, vraag: zorg, antwoord: ja, door: leerkracht}")

    assert gevonden.treden == {"ladder": "routes.ladder.een"}
    assert gevonden.voorstellen.paden == {"trede": {"routes.ladder.twee"}}


def test_a_criterion_of_the_trede_on_which_somebody_stands_proposes_nothing() -> None:
    feiten = """
    - {op: 2026-10-01, feit: oordeel, vraag: zorg, antwoord: ja, door: leerkracht}
    - {op: 2026-10-02, feit: besluit, keuze: verder}
    """

    assert stand(LADDER, feiten).voorstellen.paden == {}


def test_a_placement_moves_as_well() -> None:
    assert treden(LADDER, "- {op: 2026-10-01, feit: trede, naar: drie}") == {"ladder": "ladder.drie"}


def test_terug_leads_to_the_trede_before() -> None:
    feiten = """
    - {op: 2026-09-01, feit: besluit, keuze: verder}
    - {op: 2026-10-01, feit: trede, naar: drie}
    - {op: 2026-11-01, feit: besluit, keuze: naar-vorige}
    """

    assert treden(LADDER, feiten) == {"ladder": "ladder.twee"}


def test_einde_is_a_place_to_stand() -> None:
    feiten = """
    - {op: 2026-09-01, feit: besluit, keuze: verder}
    - {op: 2026-10-01, feit: besluit, keuze: eraf}
    """

    assert treden(LADDER, feiten) == {"ladder": "ladder.twee.einde"}


def test_the_same_trede_again_is_a_new_visit() -> None:
    feiten = """
    - {op: 2026-09-01, feit: besluit, keuze: verder}
    - {op: 2026-10-01, feit: besluit, keuze: weer}
    """
    bezoeken = stand(LADDER, feiten).toestand.bezoeken.van_trede("routes.ladder.twee")

    assert [(bezoek.van.isoformat(), bezoek.loopt) for bezoek in bezoeken] == [
        ("2026-09-01", False),
        ("2026-10-01", True),
    ]


def test_of_two_decisions_on_one_day_the_one_recorded_last_counts() -> None:
    feiten = """
    - {op: 2026-10-01, feit: besluit, keuze: verder}
    - {op: 2026-10-01, feit: besluit, keuze: ver}
    """

    assert treden(LADDER, feiten) == {"ladder": "ladder.drie"}


def test_anders_moves_to_the_trede_it_names() -> None:
    feit = "- {op: 2026-10-01, feit: besluit, id: kiezen, keuze: anders, naar: drie, reden: dringend, door: ib}"

    assert treden(LADDER, feit) == {"ladder": "ladder.drie"}


def test_a_case_may_begin_on_a_trede() -> None:
    assert treden(LADDER, vanuit=["twee"]) == {"ladder": "ladder.twee"}


def test_each_domain_has_a_place_of_its_own() -> None:
    feit = "- {op: 2026-10-01, feit: besluit, keuze: verder, domein: lezen}"

    assert treden(DOMEINEN, feit) == {"lezen": "leerlijn.twee", "rekenen": "leerlijn.een"}


def test_a_derived_route_has_everybody_at_its_beginning() -> None:
    assert treden(AFGELEID) == {"niveau": "niveau.laag"}


def test_on_a_derived_route_the_highest_trede_that_holds_counts() -> None:
    feiten = """
    - {op: 2026-10-01, feit: oordeel, vraag: zorg, antwoord: ja}
    - {op: 2026-10-01, feit: oordeel, vraag: veel-zorg, antwoord: ja}
    """

    assert treden(AFGELEID, feiten) == {"niveau": "niveau.hoog"}


def test_on_a_derived_route_a_trede_above_a_gap_counts() -> None:
    assert treden(AFGELEID, "- {op: 2026-10-01, feit: oordeel, vraag: veel-zorg, antwoord: ja}") == {
        "niveau": "niveau.hoog"
    }


def test_nobody_stands_on_a_route_per_event_before_there_is_one() -> None:
    assert treden(VERZOEKEN) == {}


def test_the_first_act_begins_a_run() -> None:
    assert treden(VERZOEKEN, "- {op: 2026-10-01, feit: actie, id: melding}") == {"klacht": "klacht.melden"}


def test_a_second_event_begins_a_run_of_its_own() -> None:
    feiten = """
    - {op: 2026-09-01, feit: actie, id: melding}
    - {op: 2026-09-10, feit: besluit, keuze: door}
    - {op: 2026-10-01, feit: actie, id: melding}
    """
    lopend = stand(VERZOEKEN, feiten).toestand.bezoeken.lopend()

    assert [(bezoek.trede, bezoek.sleutel) for bezoek in lopend] == [
        ("routes.klacht.onderzoek", "1"),
        ("routes.klacht.melden", "2"),
    ]


SAMEN = """
routes:
  - id: ladder
    per: leerling
    treden:
      - id: een
        begin: ja
        ondersteuning: basis
        besluiten:
          - id: kiezen
            wie: {beslist: [ib, directeur], bij verschil: directeur}
            keuzes: [{id: blijf, dan: [{naar: een}]}, {id: verder, dan: [{naar: twee}]}]
      - {id: twee, ondersteuning: extra}
"""


def test_people_who_decide_together_and_differ_move_nobody() -> None:
    feiten = """
    - {op: 2026-10-01, feit: besluit, keuze: blijf, door: directeur}
    - {op: 2026-10-02, feit: besluit, keuze: verder, door: ib}
    """
    gevonden = stand(SAMEN, feiten)

    assert gevonden.treden == {"ladder": "routes.ladder.een"}
    assert "routes.ladder.een.kiezen" in gevonden.vragen


def test_who_is_named_for_a_difference_settles_it() -> None:
    feiten = """
    - {op: 2026-10-01, feit: besluit, keuze: blijf, door: ib}
    - {op: 2026-10-02, feit: besluit, keuze: verder, door: directeur}
    """
    gevonden = stand(SAMEN, feiten)

    assert gevonden.treden == {"ladder": "routes.ladder.twee"}
    assert gevonden.vragen == set()


WACHT = """
routes:
  - id: ladder
    per: leerling
    treden:
      - {id: een, begin: ja, besluiten: [{id: kiezen, keuzes: [{id: verder, wacht op: akkoord, dan: [{naar: twee}]}]}]}
      - {id: twee, naam: twee}
toestemmingen: [{id: akkoord, soort: toestemming, van: ouders, bij weigering: [{naar: een}]}]
"""


def test_a_choice_that_waits_has_effect_from_the_day_it_need_not_wait() -> None:
    besluit = "- {op: 2026-10-01, feit: besluit, keuze: verder}"
    akkoord = "\n- {op: 2026-10-20, feit: toestemming, id: akkoord, van: ouders, stand: gegeven}"

    bezoeken = stand(WACHT, besluit + akkoord).toestand.bezoeken.lopend()

    assert treden(WACHT, besluit) == {"ladder": "ladder.een"}
    assert [(bezoek.trede, bezoek.van.isoformat()) for bezoek in bezoeken] == [("routes.ladder.twee", "2026-10-20")]


def test_what_a_refusal_leads_to_happens() -> None:
    feiten = """
    - {op: 2026-10-01, feit: trede, naar: twee}
    - {op: 2026-10-20, feit: toestemming, id: akkoord, van: ouders, stand: geweigerd}
    """

    assert treden(WACHT, feiten) == {"ladder": "ladder.een"}


def test_the_trede_of_a_decision_is_known() -> None:
    bezoeken = stand(LADDER).toestand.bezoeken

    assert bezoeken.trede_van_besluit("routes.ladder.twee.klaar") == "routes.ladder.twee"
