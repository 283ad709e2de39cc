"""The cases of a school, read over the law: the same answers, but for what the law asks on top of the school."""

import pytest

from passend.engine.gevallen.lopen import Planbron, loop_gevallen
from passend.engine.lezen.gevallen import lees_gevallen
from passend.schoolplan.geheugen import GeheugenUitvoerder
from tests.engine.gevallen.test_gevallen import PLANNEN

INSTEMMING = "the law asks for instemming with the handelingsdeel, which no fact of the case gives"
OPP_VAN_DE_WET = "the law asks for its own sections of an OPP, which no fact of the case fills"
ANDERS = {
    "vesterhavet": {
        "handelingsdeel - 6 tot 8 weken": INSTEMMING,
        "de klok van het handelingsdeel loopt pas na de handtekening": INSTEMMING,
        "een van twee ouders tekende, nadat de school invulde dat er één volstaat": INSTEMMING,
        "de enige ouder met gezag tekende, beide lezingen geven hetzelfde": INSTEMMING,
        "OPP - bevestigen en bespreken": OPP_VAN_DE_WET,
    },
    "de-meent": {"directeur akkoord, aanvraag gaat naar het SWV": "the law asks for the form tlv-aanvraag"},
    "willibrord-miland": {"aanvraag met alles erbij gaat weg": OPP_VAN_DE_WET},
}


@pytest.mark.parametrize("naam", ANDERS)
def test_a_school_keeps_its_answers_where_the_law_asks_no_more(naam: str) -> None:
    bron = Planbron.uit(PLANNEN / f"{naam}.yaml", [PLANNEN / "wet.yaml"])
    gevallen = lees_gevallen(PLANNEN / f"{naam}.gevallen.yaml", bron.plan)

    verslagen = loop_gevallen(bron, gevallen, GeheugenUitvoerder())

    assert {verslag.geval.geval for verslag in verslagen if not verslag.klopt} == set(ANDERS[naam])
