"""Who may act: a role in a fact against the roles that the plan asks for."""

import pytest

from passend.engine.blokken.rol import EenVan
from passend.engine.stand.personen import Rollenboek, namen
from tests.engine.stand.hulp import boek

PLAN = """
overleggen: [{id: zorgteam, over: leerling, wie: {leidt: ib, doet mee: logopedist, zo nodig: directeur}}]
"""


def rollen() -> Rollenboek:
    return boek(PLAN).rollen


@pytest.mark.parametrize(
    ("gegeven", "gevraagd", "verwacht"),
    [
        ("ib", "ib", True),
        ("rollen.ib", "ib", True),
        ("ib", "directeur", False),
        ("ouders", "deelnemers", True),
        ("leerkracht", "eigen leerkracht", True),
        ("ib", "eigen leerkracht", False),
        ("vorige leerkracht", "eigen leerkracht", True),
        ("ib", "zorgteam", True),
        ("logopedist", "zorgteam", True),
        ("directeur", "zorgteam", False),
    ],
)
def test_who_counts_as_whom(gegeven: str, gevraagd: str, verwacht: bool) -> None:
    assert rollen().vervult(gegeven, gevraagd) is verwacht


@pytest.mark.parametrize(
    ("aanwezig", "gevraagd", "weg"),
    [
        (["ib"], ["ib", "directeur"], ["directeur"]),
        (["ib"], [EenVan(een_van=["ib", "directeur"])], []),
        (["leerkracht"], [EenVan(een_van=["ib", "directeur"])], ["ib", "directeur"]),
        (["ib", "directeur"], ["ib", "directeur"], []),
    ],
)
def test_who_is_missing(aanwezig: list[str], gevraagd: list[str | EenVan], weg: list[str]) -> None:
    assert rollen().afwezig(aanwezig, gevraagd) == weg


def test_silence_in_a_list_is_no_name() -> None:
    assert namen(["ib", "niet vermeld", EenVan(een_van=["directeur", "leerkracht"])]) == [
        "ib",
        "directeur",
        "leerkracht",
    ]


def test_the_coordinator_is_known_by_profile() -> None:
    assert rollen().coordinatoren() == ["ib"]


def test_who_does_not_fit_does_not_fit_any_role() -> None:
    assert not rollen().past(["ouders"], ["ib", "directeur"])
