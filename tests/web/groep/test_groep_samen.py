"""What is for a group as a whole, on its page."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.test import Client

from passend.dossier import groepen
from passend.dossier.services import feit_in_planwoorden_vastleggen
from passend.school.models import Groep
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


@contextmanager
def geteld(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Groep]]:
    """The groups of which the stand was worked out meanwhile."""
    gerekend: list[Groep] = []
    rekenen = groepen.groepsstanden
    with monkeypatch.context() as anders:
        anders.setattr(groepen, "groepsstanden", lambda nieuw: gerekend.extend(nieuw) or rekenen(nieuw))
        yield gerekend


def plannen(client: Client, groep: Groep) -> list[str]:
    return [plan.naam for plan in client.get(f"/groepen/{groep.pk}/").context["samen"].plannen]


def test_the_stand_of_a_group_is_worked_out_again_only_after_a_new_fact(
    schrijfwereld: Schoolwereld, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, groep = ingelogd(schrijfwereld, "Merel"), schrijfwereld.groepen["5a"]
    begin = {"feit": "plan", "soort": "groepsplan", "stand": "start"}
    client.get(f"/groepen/{groep.pk}/")

    with geteld(monkeypatch) as gerekend:
        zonder = plannen(client, groep)
        eerst = len(gerekend)
        feit_in_planwoorden_vastleggen(begin, door=schrijfwereld.leerkracht, bron="test", groep=groep)
        met = [plannen(client, groep), plannen(client, groep)]

    assert (eerst, len(gerekend)) == (0, 1)
    assert (zonder, met) == ([], [["Groepsplan"], ["Groepsplan"]])


def test_plans_and_meetings_of_a_group_are_recorded_from_its_page(planwereld: Schoolwereld) -> None:
    groep = planwereld.groepen["5a"]

    antwoord = ingelogd(planwereld, "Merel").get(f"/groepen/{groep.pk}/")

    assert "plannen.groepsplan" in [zaak.waarde for zaak in antwoord.context["samen"].vast_te_leggen]
    assert f'href="/groepen/{groep.pk}/vastleggen/plannen.groepsplan/"' in antwoord.text
