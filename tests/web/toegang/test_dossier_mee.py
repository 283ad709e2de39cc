"""The file goes along with the pupil."""

from datetime import timedelta

import pytest

from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.services import leerling_indelen
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.planwereld import plan_in_werking


@pytest.mark.eis("VSV-052")
def test_a_new_leerkracht_sees_the_same_file_and_the_old_one_no_longer(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    yara = wereld.leerlingen["Yara"]
    gesprek = NieuwFeit(
        soort="gesprek", op=VANDAAG - timedelta(days=5), leerling=yara, velden={"toelichting": ["Leest graag strips."]}
    )
    feit_vastleggen(gesprek, door=wereld.leerkracht, bron="scherm")
    kaart = f"/leerlingen/{yara.pk}/"
    eerst = ingelogd(wereld, "Merel").get(kaart).context["kaart"]
    assert ingelogd(wereld, "Jelmer").get(kaart).status_code == 404

    leerling_indelen(yara, schooljaar=wereld.schooljaar, groep=wereld.groepen["6a"], jaargroep=6, van=VANDAAG)

    antwoord = ingelogd(wereld, "Jelmer").get(kaart)
    nu = antwoord.context["kaart"]
    assert "Leest graag strips." in antwoord.text
    assert nu.tijdlijn.gebeurtenissen == eerst.tijdlijn.gebeurtenissen
    assert [(vak.vak, vak.laatste_niveau.niveau) for vak in nu.vakken] == [("spelling", "V"), ("technisch lezen", "II")]
    assert ingelogd(wereld, "Merel").get(kaart).status_code == 404
