"""Evidence and explanations: which facts made a rule true, and the rule in words."""

from typing import Any

import pytest

from passend.engine.delen.plan import Plan
from passend.engine.regels import Uitkomst, voorwaarden
from passend.engine.regels.bewijs import Bewijsrij, bewijs
from passend.engine.regels.mist import OpenPlek, mist
from passend.engine.regels.uitleg import uitleg
from passend.engine.regels.verwoorden import in_woorden
from tests.engine.regels.hulp import Uitvoeren, Wereld, plan, signaal

REGEL = "signalen.r.als"


def bewezen(uitvoeren: Uitvoeren, regel: Plan, wereld: Wereld) -> list[tuple[Uitkomst, str | None, list[Bewijsrij]]]:
    """Every outcome that matters with its evidence."""
    rijen = uitvoeren.rijen(regel, wereld)
    wereld.gevuurd = [rij[:4] for rij in rijen]
    gevonden = [Bewijsrij.uit(rij) for rij in uitvoeren.sql(bewijs(regel, {rij[0] for rij in rijen}), wereld)]
    return [
        (u, vak, [b for b in gevonden if (b.onderwerp, b.op, b.over) == (o, op, vak)]) for _, o, op, vak, u in rijen
    ]


def uitgelegd(uitvoeren: Uitvoeren, regel: Plan, wereld: Wereld, **opties: Any) -> str:
    """The explanation of the only outcome that matters."""
    [(uitkomst, _, rijen)] = bewezen(uitvoeren, regel, wereld)
    return uitleg(regel, REGEL, rijen, uitkomst=uitkomst, **opties)


def test_results_in_order_with_vak_and_instrument(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: dmt, niveau: [V, V-], reeks: {laatste: 3}}}")
    wereld = Wereld().toets("2026-02-03", "V", moment="M5").toets("2025-06-10", "V-", moment="E4")
    wereld.toets("2025-02-01", "V", moment="M4").toets("2024-06-01", "II", moment="E3")

    assert uitgelegd(uitvoeren, regel, wereld) == "technisch lezen (DMT): M4 V, E4 V-, M5 V"


def test_equal_results_share_their_word(uitvoeren: Uitvoeren) -> None:
    regel = signaal(
        "{methodetoets: {instrument: methodetoetsen, oordeel: onvoldoende, reeks: {laatste: 3}}}", per="vak"
    )
    wereld = Wereld()
    for dag in ("2026-09-18", "2026-10-09", "2026-11-06"):
        wereld.toets(dag, soort="methodetoets", instrument="methodetoetsen", vak="spelling", oordeel="onvoldoende")

    assert uitgelegd(uitvoeren, regel, wereld) == "spelling: 18-9, 9-10, 6-11 onvoldoende"


def test_only_the_vak_of_the_outcome(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: cito, niveau: V}}", per="vak")
    wereld = Wereld().toets("2026-01-20", "V", instrument="cito", vak="spelling", moment="M5")
    wereld.toets("2026-01-20", "V", instrument="cito", vak="rekenen", moment="M5")

    assert {vak: uitleg(regel, REGEL, rijen) for _, vak, rijen in bewezen(uitvoeren, regel, wereld)} == {
        "spelling": "spelling: M5 V",
        "rekenen": "rekenen: M5 V",
    }


def test_the_day_of_a_result_may_be_said(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {instrument: cito, niveau: V}}", per="vak")
    wereld = Wereld().toets("2026-02-08", "V", instrument="cito", vak="spelling", moment="M5")

    assert uitgelegd(uitvoeren, regel, wereld, met_dag=True) == "spelling: M5 V op 8-2"


def test_what_was_expected(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{toets: {niveau: {onder: verwachting}}}", per="vak")
    zelfde = {"instrument": "cito", "vak": "spelling", "moment": "M5"}
    wereld = Wereld().toets("2026-01-20", "III", **zelfde)

    assert uitgelegd(uitvoeren, regel, wereld) == "geen verwachting vastgelegd voor spelling M5"
    wereld.toets("2025-09-07", "II", soort="verwachting", **zelfde)
    assert uitgelegd(uitvoeren, regel, wereld) == "spelling M5: verwacht II, behaald III"


def test_growth_shows_both_results(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{groei: {instrument: iep, hoogstens: 0}}", per="vak")
    wereld = Wereld().toets("2025-06-10", instrument="iep", vak="rekenen", moment="E5", waarde=210)
    wereld.toets("2026-02-03", instrument="iep", vak="rekenen", moment="M6", waarde=204)

    assert uitgelegd(uitvoeren, regel, wereld) == "rekenen: E5 210, M6 204"


def test_a_share_names_no_pupils(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{niet: {aandeel: {van: groep, norm: norm-groep, instrument: cito}}}", per="groep")
    wereld = Wereld().over("g", "groep")
    for nummer, niveau in enumerate(["II"] * 14 + ["IV"] * 6):
        wereld.toets(
            "2026-01-26", niveau, wie="g", persoon=f"p{nummer}", instrument="cito", vak="spelling", moment="M6"
        )

    assert uitgelegd(uitvoeren, regel, wereld) == "spelling M6: 14 van 20 (70%)"
    assert all(rij.feit is None for _, _, rijen in bewezen(uitvoeren, regel, wereld) for rij in rijen)


def test_answers_features_and_events(uitvoeren: Uitvoeren) -> None:
    regel = signaal("""{alle: [{oordeel: {vraag: zorg}}, {leerling: {groep: {boven: 6}}},
      {gebeurtenis: {soort: pesten, aantal: {vanaf: 2}, binnen: altijd}}]}""")
    wereld = Wereld().met("oordeel", "2026-11-02", vraag="vragen.zorg", antwoord="ja", door="leerkracht")
    wereld.met("leerling", "2026-08-24", groep="7")
    wereld.met("gebeurtenis", "2026-09-01", soort="pesten").met("gebeurtenis", "2026-09-05", soort="pesten")

    assert uitgelegd(uitvoeren, regel, wereld) == "Is er zorg? ja (2-11); groep: 7; pesten op 1-9 en 5-9"


def test_a_question_says_what_is_missing(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{alle: [{toets: {instrument: cito, niveau: I}}, {oordeel: {vraag: zorg}}]}", per="vak")
    regel_met_groep = signaal("{toets: {instrument: cito, niveau: I}}", per="vak", geldt="{groepen: 3-8}")
    wereld = Wereld().toets("2026-01-20", "I", instrument="cito", vak="rekenen", moment="M5")

    assert uitgelegd(uitvoeren, regel, wereld) == "rekenen: M5 I; nog niet beantwoord: Is er zorg?"
    assert uitgelegd(uitvoeren, regel_met_groep, wereld) == "rekenen: M5 I; niet bekend: groep"


def test_what_did_not_happen_is_said_in_words(uitvoeren: Uitvoeren) -> None:
    regel = plan("""
plannen: [{id: groepsplan, naam: groepsplan, voor: groep, soort: plan}]
signalen: [{id: r, per: groep, als: {niet: {plan: {soort: groepsplan, stand: loopt}}}}]""")

    assert uitgelegd(uitvoeren, regel, Wereld().over("g", "groep")) == "niet: groepsplan loopt"


def test_evidence_of_another_rule(uitvoeren: Uitvoeren) -> None:
    regel = plan("""
signalen:
  - {id: laag, per: vak, als: {toets: {instrument: cito, niveau: V}}}
  - {id: r, per: leerling, als: {signaal: laag}}""")
    wereld = Wereld().toets("2026-01-20", "V", instrument="cito", vak="rekenen", moment="M5")

    gevonden = {uitleg(regel, REGEL, rijen) for _, vak, rijen in bewezen(uitvoeren, regel, wereld) if vak is None}

    assert gevonden == {"rekenen: M5 V"}


def test_evidence_as_data(uitvoeren: Uitvoeren) -> None:
    regel = signaal("{groei: {instrument: iep, hoogstens: 0}}", per="vak")
    wereld = Wereld().toets("2025-06-10", instrument="iep", vak="rekenen", moment="E5", waarde=210.5)
    wereld.toets("2026-02-03", instrument="iep", vak="rekenen", moment="M6", waarde=204)

    [(_, _, rijen)] = bewezen(uitvoeren, regel, wereld)

    assert rijen[0].als_gegevens() == {
        "blad": 0,
        "vak": "rekenen",
        "feit": "m0",
        "soort": "toets",
        "dag": "2025-06-10",
        "wat": "iep",
        "moment": "E5",
        "waarde": "210.5",
        "zeker": True,
    }


KALENDER = """
kalender: [{id: m-ronde, naam: M-ronde, wat: ronde, wanneer: {van: 1 januari, tot: 31 januari}}]
plannen: [{id: hulpplan, naam: hulpplan, voor: leerling, soort: plan}]
aanbod: [{id: rt, naam: remedial teaching, soort: voorziening, waar: school}]
routes: [{id: trap, per: leerling, treden: [{id: een, naam: stap een}, {id: twee, naam: stap twee}]}]
"""


@pytest.mark.parametrize(
    ("als", "woorden"),
    [
        (
            "{toets: {instrument: dmt, niveau: [V, V-], reeks: {laatste: 3, aaneengesloten: ja}}}",
            "drie keer achter elkaar V of V- op de DMT",
        ),
        ("{toets: {vak: rekenen, niveau: {onder: IV}}}", "lager dan IV voor rekenen"),
        ("{toets: {niveau: {onder: verwachting}}}", "lager dan verwacht"),
        (
            "{toets: {instrument: dmt, niveau: V, reeks: {laatste: 5, minstens: 3}}}",
            "minstens drie van de laatste vijf keer V op de DMT",
        ),
        ("{niet: {toets: {instrument: cito, norm: norm-leerling}}}", "niet: norm leerling gehaald op de Cito"),
        ("{oordeel: {vraag: zorg}}", "'Is er zorg?' is beantwoord met ja"),
        ("{leerling: {groep: {boven: 6}}}", "groep meer dan 6"),
        (
            "{een van: [{plan: {soort: hulpplan, stand: loopt}}, {tijdens: m-ronde}]}",
            "hulpplan loopt of tijdens M-ronde",
        ),
        (
            "{gebeurtenis: {soort: pesten, aantal: {vanaf: 3}, binnen: 4 weken}}",
            "pesten minstens 3 keer binnen 4 weken",
        ),
        ("{groei: {instrument: cito, daling: {niveaus: 2}}}", "2 niveaus gedaald op de Cito"),
        ("{aandeel: {van: groep, norm: norm-leerling, onder: 75%}}", "minder dan 75% van de groep haalt norm leerling"),
        ("{trede: {vanaf: twee}}", "staat op stap twee of verder"),
        ("{steun: {aanbod: rt, loopt: ja}}", "steun remedial teaching, loopt: ja"),
        ("{uitgebleven: {wat: hulpplan.start}}", "hulpplan (start) is uitgebleven"),
        ("{gedaan: [een, twee]}", "stap een en stap twee gedaan"),
        (
            "{venster: {metingen: {vak: [spelling, rekenen], laatste: 2}, geldt: {toets: {niveau: V}}}}",
            "in de laatste twee metingen voor spelling en rekenen: V",
        ),
        (
            "{minstens: {aantal: 2, van: [{leerling: {groep: 5}}, {tijdens: m-ronde}]}}",
            "minstens twee van: groep 5; tijdens M-ronde",
        ),
        (
            "{gebeurtenis: {soort: pesten, aantal: {vanaf: niet vermeld}, binnen: schooljaar}}",
            "pesten minstens (staat niet in het plan) keer dit schooljaar",
        ),
    ],
)
def test_conditions_in_words(als: str, woorden: str) -> None:
    gelezen = plan(KALENDER + f"signalen: [{{id: r, als: {als}}}]")

    assert in_woorden(gelezen, voorwaarden(gelezen)[REGEL].voorwaarde, "signalen.r") == woorden


def test_open_spots_and_questions_of_a_rule() -> None:
    regel = plan("""
signalen:
  - {id: s, als: {oordeel: {vraag: hulp}}}
  - id: r
    geldt: {groepen: niet vermeld}
    tegenspraak: [{over: minstens, want: niet vermeld, staat er: [{bron: a, waarde: 2}]}]
    als:
      alle:
        - {toets: {instrument: dmt, niveau: V, reeks: {laatste: niet vermeld, minstens: 3}}}
        - {oordeel: {vraag: zorg}}
        - {signaal: s}
""")

    gevonden = mist(regel, REGEL)

    assert gevonden.open == (
        OpenPlek(REGEL, "alle.toets.reeks.laatste"),
        OpenPlek(REGEL, "minstens"),
        OpenPlek(REGEL, "geldt.groepen"),
    )
    assert gevonden.vragen == ("vragen.zorg", "vragen.hulp")
