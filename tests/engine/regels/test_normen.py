"""The norms behind a rule, as people read them."""

import pytest

from passend.engine.regels.normen import normen_in_woorden
from tests.engine.regels.hulp import signaal

PER_LEERLING = "norm leerling: III of hoger (i-v) of hoge C of hoger (a-e)"


@pytest.mark.parametrize(
    ("als", "woorden"),
    [
        ("{niet: {toets: {instrument: dmt, norm: norm-leerling}}}", [PER_LEERLING]),
        (
            "{aandeel: {van: groep, norm: norm-groep, onder: 75%}}",
            ["norm groep: 75% haalt norm leerling", PER_LEERLING],
        ),
        ("{toets: {instrument: dmt, niveau: V}}", []),
    ],
)
def test_norms_in_words(als: str, woorden: list[str]) -> None:
    plan = signaal(als)
    regel = plan.register.element("signalen.r")

    assert normen_in_woorden(plan, regel.als, regel.pad) == woorden
