"""Who reads the meldcode: whom the law layer names, and fewer when the school's own layer says so."""

from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection

from passend.core.zicht import met_zicht
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.models import Leerling
from passend.school.enums import Profiel
from passend.school.models import Medewerker
from passend.school.services import medewerker_create, rol_toekennen
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from passend.toegang.selectors import leerling_list
from passend.toegang.zicht import zicht_van
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd

PLANNEN = Path(__file__).parents[3] / "plannen"
STRENGER = "routes:\n  - {id: meldcode, zichtbaar voor: [directie, aandachtsfunctionaris]}\n"
STAP = "routes.meldcode.stap-1.signalen"
NAAM = "Meldcode huiselijk geweld en kindermishandeling"


def plan_van_school(wereld: Schoolwereld, *, strenger: bool) -> None:
    eigen = (PLANNEN / "willibrord-miland.yaml").read_text("utf-8")
    lagen = {
        "wet.yaml": (PLANNEN / "wet.yaml").read_text("utf-8"),
        "willibrord-miland.yaml": eigen.replace("\nroutes:\n", f"\n{STRENGER}", 1) if strenger else eigen,
    }
    bestanden = [Planbestand(bestand=naam, tekst=tekst) for naam, tekst in lagen.items()]
    planversie_activeren(planversie_vastleggen(bestanden, door=wereld.intern_begeleider), vanaf=BEGIN)


def meldcode_begonnen(wereld: Schoolwereld) -> UUID:
    """The first step of the meldcode of Yara was recorded by the directeur."""
    trede = NieuwFeit(soort="trede", op=VANDAAG, leerling=wereld.leerlingen["Yara"], rol="directeur",
                      velden={"route": "routes.meldcode", "in": "routes.meldcode.stap-1"})  # fmt: skip
    feit_vastleggen(trede, door=wereld.directeur, bron="test")
    actie = NieuwFeit(soort="actie", op=VANDAAG, leerling=wereld.leerlingen["Yara"], rol="directeur",
                      velden={"id": [STAP], "toelichting": ["blauwe plek"]})  # fmt: skip
    feit = feit_vastleggen(actie, door=wereld.directeur, bron="test")
    signalen_herberekenen()
    stand_herberekenen()
    return feit.pk


def op_de_bladzijden(wereld: Schoolwereld, wie: str) -> bool:
    """Whether anything of the meldcode stands on a page about Yara."""
    yara, client = wereld.leerlingen["Yara"].pk, ingelogd(wereld, wie)
    bladen = [client.get(f"/leerlingen/{yara}/{deel}") for deel in ("", "tijdlijn/", "traject/")]
    bladen.append(client.get(f"/leerlingen/{yara}/traject/", {"route": "routes.meldcode"}))
    assert {blad.status_code for blad in bladen} == {200}
    return any(woord in blad.text for blad in bladen for woord in (NAAM, "blauwe plek", STAP))


def in_de_databank(voor: Medewerker) -> set[tuple[str, UUID]]:
    """The shielded rows that SQL shows which asks for everything."""
    with met_zicht(zicht_van(voor)), connection.cursor() as cursor:
        cursor.execute(
            "select 'feit', id from dossier_feit where niveau = 'afgeschermd'"
            " union all select 'stand', id from dossier_stand where niveau = 'afgeschermd'"
            " union all select 'signaal', id from dossier_signaal where niveau = 'afgeschermd'"
        )
        return set(cursor.fetchall())


@pytest.mark.parametrize("strenger", [False, True])
def test_a_school_closes_the_meldcode_for_the_ib_with_its_own_layer(wereld: Schoolwereld, strenger: bool) -> None:
    plan_van_school(wereld, strenger=strenger)
    feit = meldcode_begonnen(wereld)

    assert op_de_bladzijden(wereld, "Douwe")
    assert ("feit", feit) in in_de_databank(wereld.directeur)
    assert op_de_bladzijden(wereld, "Wieke") is not strenger
    assert (("feit", feit) in in_de_databank(wereld.intern_begeleider)) is not strenger
    assert not op_de_bladzijden(wereld, "Merel")
    assert in_de_databank(wereld.leerkracht) == set()
    if strenger:
        assert in_de_databank(wereld.intern_begeleider) == set()


def test_the_role_of_aandachtsfunctionaris_by_itself_opens_no_file(wereld: Schoolwereld) -> None:
    plan_van_school(wereld, strenger=True)
    meldcode_begonnen(wereld)
    mens = medewerker_create(voornaam="Ada", achternaam="Bijgekomen")
    rol_toekennen(mens, rol="aandachtsfunctionaris", profiel=Profiel.VERTROUWENSPERSOON, van=BEGIN)

    assert list(leerling_list(voor=mens)) == []
    assert in_de_databank(mens) == set()
    with met_zicht(zicht_van(mens)):
        assert not Leerling.objects.exists()
