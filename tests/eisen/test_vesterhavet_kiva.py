"""The KiVa-team of Vesterhavet: it sees how groepen and pupils are doing, and no learning results."""

from datetime import date

import pytest
from django.db import connection

from passend.core.zicht import met_zicht
from passend.toegang.zicht import zicht_van
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "vesterhavet.yaml")


@pytest.mark.eis("VH-064")
def test_the_kiva_team_sees_kiva_results_of_groep_and_pupil_and_no_learning_results(school: Planschool) -> None:
    kind = school.kind()
    op = date(2026, 11, 3)
    school.resultaat(kind, "kiva-meting", op=op, vak="sociaal-emotioneel", niveau="Kwetsbaarst")
    school.resultaat(kind, "iep", op=op, vak="rekenen", niveau="Diepzwak")
    school.gegeven(kind, {"op": op, "feit": "trede", "route": "niveaus", "naar": "niveau-3"})
    groep = school.groep_van(kind)
    paginas = (f"/leerlingen/{kind.pk}/", f"/groepen/{groep.pk}/")

    def gezien(rol: str) -> list[tuple[bool, bool, bool]]:
        bladen = [school.mens(rol)[1].get(pad) for pad in paginas]
        assert [blad.status_code for blad in bladen] == [200, 200]
        teksten = [blad.content.decode() for blad in bladen]
        return [("Kwetsbaarst" in tekst, "Diepzwak" in tekst, "Speciale zorg" in tekst) for tekst in teksten]

    team, ib = gezien("kiva-team"), gezien("ib")
    wie = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/wie-ziet-dit/").content.decode()

    assert team == [(True, False, False)] * 2
    assert ib == [(True, True, True)] * 2
    assert "KiVa-meting" in wie


def test_the_database_shows_the_kiva_team_no_more_than_the_pages_do(school: Planschool) -> None:
    kind = school.kind()
    for instrument, vak in (("kiva-meting", "sociaal-emotioneel"), ("iep", "rekenen")):
        school.resultaat(kind, instrument, op=date(2026, 11, 3), vak=vak, niveau="A")
    school.gegeven(kind, {"op": date(2026, 11, 3), "feit": "gesprek", "met": "ouders"})
    vragen = (
        "select instrument from metingen_toetsresultaat where leerling_id = %s order by 1",
        "select roepnaam from leerling_leerling where id = %s",
        "select soort from dossier_feit where leerling_id = %s",
        "select 'stand' from dossier_stand where leerling_id = %s",
        "select 'ouder' from leerling_ouderrelatie where leerling_id = %s limit 1",
    )

    def ruw(rol: str) -> list[list[str]]:
        with met_zicht(zicht_van(school.mens(rol)[0])), connection.cursor() as cursor:
            return [[rij for (rij,) in cursor.execute(vraag, [kind.pk]).fetchall()] for vraag in vragen]

    assert ruw("kiva-team") == [["kiva-meting"], ["Kim"], [], [], []]
    assert ruw("leerkracht") == [["iep", "kiva-meting"], ["Kim"], ["gesprek"], ["stand"], ["ouder"]]


def test_who_also_teaches_a_groep_keeps_the_whole_file_there(school: Planschool) -> None:
    kind = school.kind()
    school.resultaat(kind, "iep", op=date(2026, 11, 3), vak="rekenen", niveau="Diepzwak")

    blad = school.mens("kiva-team+leerkracht")[1].get(f"/leerlingen/{kind.pk}/").content.decode()

    assert "Diepzwak" in blad


@pytest.mark.eis("VH-065")
def test_light_support_has_the_kiva_team_added_and_is_evaluated(school: Planschool) -> None:
    kind, steun, evalueren = school.kind(), "aanbod.lichte-steun", "signalen.steun-nodig.steun-evalueren"
    school.vastleggen(kind, "vragen.beginnend-probleem", "leerkracht", keuze="ja", toelichting="Speelt vaak alleen.")
    eerst = school.blad(kind, "leerkracht")
    keuzes = dict(school.formulier(kind, steun, "leerkracht").context["form"].fields[f"deel.{steun}.wie"].choices)  # type: ignore[attr-defined]
    ingezet = school.vastleggen(kind, steun, "leerkracht", keuze="ja", **{f"deel.{steun}.wie": "kiva-team"})
    geevalueerd = school.vastleggen(kind, evalueren, "leerkracht", toelichting="Zij speelt nu elke pauze met iemand.")
    daarna = school.blad(kind, "leerkracht")

    assert steun in eerst.voorstellen
    assert evalueren in eerst.open
    assert "kiva-team" in keuzes
    assert (ingezet.vastgelegd, geevalueerd.vastgelegd) == (True, True)
    assert kind.feiten.get(soort="steun").velden["wie"] == ["kiva-team"]
    assert evalueren not in {**daarna.open, **daarna.te_laat}
    assert "Zij speelt nu elke pauze met iemand." in daarna.tekst
