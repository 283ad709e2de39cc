"""What of a plan only some roles may see."""

from collections.abc import Mapping

import pytest

from passend.engine.stand.afscherming import afscherming, alleen_voor
from tests.engine.stand.hulp import boek

PLAN = """
vragen:
  - {id: onveilig, vraag: "Is het onveilig?", door: directeur}
  - {id: algemeen, vraag: "Gaat het?", door: ib}
documenten:
  - {id: kader, naam: Kader, soort: formulier}
routes:
  - id: meldroute
    naam: Meldroute
    per: leerling
    zichtbaar voor: [directeur, zorgteam]
    treden:
      - {id: stap-1, nummer: "1", naam: Een, als: {oordeel: {vraag: onveilig, antwoord: ja}},
         acties: [{id: wegen, wat: vastleggen, document: kader}, {id: kijken, wat: vastleggen, als: {oordeel: {vraag: algemeen, antwoord: ja}}}]}
  - id: gewoon
    naam: Gewoon
    per: leerling
    treden: [{id: stap-9, nummer: "9", naam: Negen, als: {oordeel: {vraag: algemeen, antwoord: ja}}}]
  - {id: open, naam: Open, per: leerling, zichtbaar voor: deelnemers, treden: [{id: begin, naam: Begin}]}
overleggen: [{id: zorgteam, over: leerling, wie: {leidt: ib}}]
"""  # noqa: E501


def schermen() -> Mapping[str, frozenset[str]]:
    return afscherming(boek(PLAN).plan)


def test_a_route_shows_to_the_roles_it_names_and_to_who_counts_as_one() -> None:
    assert schermen()["routes.meldroute"] == {"directeur", "zorgteam", "ib"}


def test_what_only_that_route_uses_is_shielded_with_it_and_what_others_use_is_not() -> None:
    assert set(schermen()) == {"routes.meldroute", "vragen.onveilig", "documenten.kader"}


@pytest.mark.parametrize(
    ("paden", "rollen"),
    [
        (["routes.meldroute.stap-1.wegen"], {"directeur", "zorgteam", "ib"}),
        (["routes.gewoon.stap-9", "vragen.onveilig"], {"directeur", "zorgteam", "ib"}),
        (["routes.gewoon.stap-9"], None),
        (["routes.meldroutes"], None),
        ([], None),
    ],
)
def test_a_fact_is_shielded_by_anything_that_it_touches(paden: list[str], rollen: set[str] | None) -> None:
    assert alleen_voor(schermen(), paden) == rollen
