"""Warnings: what is allowed and still rarely meant."""

from passend.engine.lezen import lees, lees_tekst
from tests.engine.lezen.hulp import KOP, WET, plan, wet


def let_op(inhoud: str) -> list[tuple[str, str]]:
    return [(fout.pad, fout.melding) for fout in lees_tekst(KOP + inhoud).let_op]


ROL = "rollen: [{id: ib, profiel: leerkracht}]\n"


def test_good_plan_has_no_warnings() -> None:
    assert plan().let_op == ()


def test_layers_that_are_not_read_are_mentioned() -> None:
    tekst = KOP.replace("{wet: geen}", "{wet: wet-2025, swv: niet vermeld}")

    assert [fout.melding for fout in lees_tekst(tekst).let_op] == ["de lagen van dit plan zijn niet meegelezen"]
    assert lees_tekst(tekst, lagen=[wet()]).let_op == ()


def test_same_duty_twice_is_reported_with_both_lines() -> None:
    signaal = (
        "  - {id: %s, als: {gebeurtenis: {over: x}}, dan: [{taak: {id: %s, wat: gesprek, met: ouders,"
        " wie: {voert uit: ib}, termijn: {binnen: 1 week, na: aanleiding}}}]}\n"
    )
    gevonden = let_op(ROL + "signalen:\n" + signaal % ("a", "x") + signaal % ("b", "y"))

    melding = "dezelfde plicht als signalen.a.x (regel 11); schrijf haar één keer en verwijs"
    assert gevonden == [("signalen.b.dan.0.taak", melding)]


def test_duties_of_different_people_are_not_the_same() -> None:
    assert let_op(
        "rollen: [{id: ib, profiel: leerkracht}, {id: lk, profiel: leerkracht}]\n"
        "contact:\n"
        "  - {id: a, met: ouders, wie: {leidt: ib}, wanneer: {in: mei}}\n"
        "  - {id: b, met: ouders, wie: {leidt: lk}, wanneer: {in: mei}}\n"
    ) == []  # fmt: skip


def test_term_without_trigger_binds_everyone() -> None:
    melding = "een termijn zonder 'als' of 'na' bindt iedereen binnen 'geldt'; is dat bedoeld?"

    assert let_op(
        "plannen: [{id: a, voor: leerling, termijn: {voor: 1 mei}}, {id: b, voor: groep, termijn: {voor: 1 mei}}]\n"
        "besluiten: [{id: c, termijn: {voor: 1 mei}}, {id: d, termijn: {binnen: 1 week, na: leerling.start}}]\n"
    ) == [("plannen.a", melding), ("besluiten.c", melding)]


def test_rule_that_nobody_verified_is_reported() -> None:
    assert [(fout.pad, fout.regel) for fout in lees(WET).let_op] == [("plannen.opp.mening", 37)]


def test_act_that_is_due_before_what_it_requires_is_reported() -> None:
    gevonden = let_op(
        "contact: [{id: praten, met: ouders, wanneer: {in: maart}}]\n"
        "kalender: [{id: besluiten, wat: beslissen, wanneer: {voor: 22 maart}, acties: "
        "[{id: brief, wat: informeren, termijn: {voor: 20 maart}, vraagt: praten},"
        " {id: later, wat: informeren, termijn: {voor: 1 april}, vraagt: praten},"
        " {id: volgt, wat: informeren, termijn: {in: februari, na: praten}}]}]\n"
    )

    melding = "de laatste dag ligt vóór het einde van contact.praten ((tekst), regel 9), dat eerst komt"
    assert gevonden == [
        ("kalender.besluiten.brief", melding),
        ("kalender.besluiten.volgt", melding),
    ]


def test_word_of_ones_own_that_no_list_has_is_reported() -> None:
    assert let_op(
        "signalen:\n"
        "  - {id: a, als: {gebeurtenis: {soort: verhuisd}}}\n"
        "  - {id: b, als: {leerling: {gezin: groot}}}\n"
        "  - {id: c, als: {leerling: {groep: 8}}}\n"
    ) == [
        ("signalen.a.als.gebeurtenis.soort", "'verhuisd' staat in geen lijst"),
        ("signalen.b.als.leerling.gezin", "kenmerk 'gezin' staat in geen lijst"),
    ]
