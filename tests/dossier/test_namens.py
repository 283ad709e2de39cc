"""In whose name something is written down: people from outside, and only when they were there."""

import pytest

from passend.dossier.namens import namens_wie
from passend.engine.stand.pogingen import Poging
from passend.engine.stand.vereisten import Oordeel
from tests.engine.stand.hulp import plan


@pytest.mark.parametrize(
    ("woorden", "namens"),
    [
        ({"feit": "actie"}, ["logopedist"]),
        ({"feit": "overleg", "aanwezig": ["ib", "logopedist"]}, ["logopedist"]),
        ({"feit": "overleg", "aanwezig": ["ib"]}, []),
    ],
)
def test_whoever_was_away_is_not_acted_for(woorden: dict[str, object], namens: list[str]) -> None:
    geweigerd = Poging(oordelen={"overleggen.team": Oordeel(rollen={"logopedist", "directeur"})})

    assert namens_wie(plan(""), woorden, ["ib"], geweigerd) == namens
