"""What the database itself shows: SQL that asks for everything gets no more than the selectors give."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction

from passend.core.zicht import Zicht, met_zicht
from passend.dossier.models import Feit
from passend.dossier.selectors import feit_list
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.models import Leerling
from passend.metingen.selectors import toetsresultaat_list
from passend.school.enums import Profiel
from passend.school.models import Medewerker
from passend.school.services import medewerker_create, rol_toekennen
from passend.toegang.delen import deling_maken
from passend.toegang.nood import noodtoegang_nemen
from passend.toegang.selectors import leerling_get, leerling_list
from passend.toegang.zicht import zicht_van
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld
from tests.web.planwereld import plan_in_werking

NIETS = Zicht(leerlingen=frozenset(), groepen=frozenset(), niveaus=frozenset(), rollen=frozenset())
TABELLEN = {
    "leerling_leerling": "id",
    "leerling_leerlingevent": "id",
    "leerling_inschrijving": "leerling_id",
    "leerling_groepsindeling": "leerling_id",
    "metingen_toetsresultaat": "leerling_id",
    "dossier_feit": "leerling_id",
    "dossier_signaal": "leerling_id",
    "dossier_stand": "leerling_id",
}


@contextmanager
def gezien_door(medewerker: Medewerker) -> Iterator[None]:
    """As in a request of this medewerker."""
    with met_zicht(zicht_van(medewerker)):
        yield


def ruw(tabel: str, kolom: str) -> set[Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"select {kolom} from {tabel} where {kolom} is not null")
        return {rij[0] for rij in cursor.fetchall()}


def nieuw(wereld: Schoolwereld, voornaam: str, rol: str, profiel: Profiel, **waar: Any) -> Medewerker:
    medewerker = medewerker_create(voornaam=voornaam, achternaam="Bijgekomen")
    rol_toekennen(medewerker, rol=rol, profiel=profiel, van=BEGIN, **waar)
    return medewerker


def feit(wereld: Schoolwereld, wie: str, kind: str, /, **velden: Any) -> Feit:
    vast = NieuwFeit(soort=kind, op=VANDAAG, leerling=wereld.leerlingen[wie], velden=velden)
    return feit_vastleggen(vast, door=wereld.intern_begeleider, bron="test")


@pytest.mark.parametrize("wie", ["Merel", "Jelmer", "Sterre", "Wieke", "Douwe"])
@pytest.mark.parametrize(("tabel", "kolom"), TABELLEN.items())
def test_raw_sql_shows_the_same_leerlingen_as_the_selectors(
    wereld: Schoolwereld, wie: str, tabel: str, kolom: str
) -> None:
    plan_in_werking(wereld)
    feit(wereld, "Bilal", "gesprek")
    medewerker = wereld.medewerkers[wie]
    mag = set(leerling_list(voor=medewerker).values_list("pk", flat=True))
    alle = ruw(tabel, kolom)

    with gezien_door(medewerker):
        gezien = ruw(tabel, kolom)

    assert alle
    assert gezien == alle & mag


def test_without_any_view_no_leerling_shows(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)

    with met_zicht(NIETS):
        assert {tabel: ruw(tabel, kolom) for tabel, kolom in TABELLEN.items()} == {tabel: set() for tabel in TABELLEN}


def test_a_connection_on_which_nobody_set_a_view_shows_no_leerling(wereld: Schoolwereld) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.ziet_leerlingen', '', false)")
        cursor.execute("select count(*) from leerling_leerling")
        assert cursor.fetchone() == (0,)
        cursor.execute("select set_config('app.ziet_leerlingen', '*', false)")


def test_a_row_about_a_leerling_out_of_sight_is_not_taken(wereld: Schoolwereld) -> None:
    with (
        gezien_door(wereld.leerkracht),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        Feit.objects.create(soort="gesprek", op=VANDAAG, leerling=wereld.leerlingen["Bilal"], bron="x",
                            door=wereld.leerkracht)  # fmt: skip


def test_parents_show_with_their_own_child_only(wereld: Schoolwereld) -> None:
    from passend.leerling.services import ouder_create, ouderrelatie_create

    for wie in ("Yara", "Bilal"):
        ouder = ouder_create(voornaam="Ouder", achternaam=f"van {wie}")
        ouderrelatie_create(ouder=ouder, leerling=wereld.leerlingen[wie], relatie="moeder", gezag="ja")

    with gezien_door(wereld.leerkracht):
        assert ruw("leerling_ouder", "achternaam") == {"van Yara"}


@pytest.mark.parametrize(
    ("soort", "ziet"), [("steun", True), ("observatie", True), ("gesprek", False), ("plan", False)]
)
def test_who_only_supports_reads_what_is_needed_for_that(wereld: Schoolwereld, soort: str, ziet: bool) -> None:
    assistent = nieuw(wereld, "Pim", "onderwijsassistent", Profiel.ONDERSTEUNEND, groep=wereld.groepen["5a"])
    vast = feit(wereld, "Yara", soort)

    assert list(feit_list(voor=assistent)) == [vast] * ziet
    with gezien_door(assistent):
        assert ruw("dossier_feit", "id") == {vast.pk} if ziet else not ruw("dossier_feit", "id")
    assert list(feit_list(voor=wereld.leerkracht)) == [vast]


def test_the_meldcode_shows_to_the_roles_that_the_law_names_and_to_nobody_else(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    directeur = nieuw(wereld, "Ot", "directeur", Profiel.DIRECTIE)
    ander = nieuw(wereld, "Els", "bouwcoordinator", Profiel.BOUWCOORDINATOR, jaargroepen=[5, 6])
    vast = feit(wereld, "Yara", "actie", id="routes.meldcode.stap-1.signalen", wat="vastleggen")

    assert (vast.niveau, "directeur" in vast.alleen_voor) == ("afgeschermd", True)
    assert vast in feit_list(voor=directeur)
    for buiten in (ander, wereld.leerkracht):
        assert vast not in feit_list(voor=buiten)
        with gezien_door(buiten):
            assert vast.pk not in ruw("dossier_feit", "id")
    with gezien_door(directeur):
        assert vast.pk in ruw("dossier_feit", "id")


def test_an_outsider_sees_the_shared_part_of_one_file_for_the_agreed_days(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    yara = wereld.leerlingen["Yara"]
    buiten = nieuw(wereld, "Ima", "orthopedagoog", Profiel.EXTERN)
    gedeeld = feit(wereld, "Yara", "document", soort="documenten.groeidocument")
    feit(wereld, "Yara", "document", soort="documenten.iets-anders")
    feit(wereld, "Sem", "document", soort="documenten.groeidocument")
    assert list(leerling_list(voor=buiten)) == []

    deling_maken(
        yara, met=buiten, onderdelen=["documenten.groeidocument"], grond="toestemming van beide ouders",
        van=VANDAAG, tot=VANDAAG + timedelta(days=60), door=wereld.intern_begeleider,
    )  # fmt: skip

    assert list(leerling_list(voor=buiten)) == [yara]
    assert list(feit_list(voor=buiten)) == [gedeeld]
    assert list(toetsresultaat_list(voor=buiten)) == []
    with gezien_door(buiten):
        assert ruw("leerling_leerling", "id") == {yara.pk}
        assert ruw("dossier_feit", "id") == {gedeeld.pk}
        assert not ruw("metingen_toetsresultaat", "id")
        assert not ruw("dossier_stand", "id")
    with pytest.raises(Leerling.DoesNotExist):
        leerling_get(voor=buiten, id=yara.pk, op=VANDAAG + timedelta(days=61))


def test_results_are_shared_by_their_own_name(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    buiten = nieuw(wereld, "Ima", "orthopedagoog", Profiel.EXTERN)
    deling_maken(
        wereld.leerlingen["Yara"], met=buiten, onderdelen=["resultaten"], grond="toestemming",
        van=VANDAAG, tot=VANDAAG, door=wereld.intern_begeleider,
    )  # fmt: skip

    bekend = {resultaat.pk for resultaat in toetsresultaat_list(voor=buiten)}

    assert len(bekend) == 2
    with gezien_door(buiten):
        assert ruw("metingen_toetsresultaat", "id") == bekend


def test_an_emergency_opens_one_file_for_one_day(wereld: Schoolwereld) -> None:
    bilal = wereld.leerlingen["Bilal"]
    noodtoegang_nemen(
        door=wereld.leerkracht, naam="bilal van  Verzonnen", reden="Bilal is gevallen, ik zoek zijn medicijnen."
    )

    assert bilal in leerling_list(voor=wereld.leerkracht)
    with gezien_door(wereld.leerkracht):
        assert bilal.pk in ruw("leerling_leerling", "id")
        assert wereld.leerlingen["Lotte"].pk not in ruw("leerling_leerling", "id")
    assert bilal not in leerling_list(voor=wereld.leerkracht, op=date(2026, 11, 24))


def test_the_text_of_a_shielded_fact_is_locked_in_the_database_and_open_to_who_may_read_it(
    wereld: Schoolwereld,
) -> None:
    plan_in_werking(wereld)
    directeur = nieuw(wereld, "Ot", "directeur", Profiel.DIRECTIE)
    pad = "routes.meldcode.stap-1.signalen"
    vast = feit(wereld, "Yara", "actie", id=[pad], inhoud=[{f"{pad}.wat": "blauwe plek"}], toelichting=["op de arm"])

    with connection.cursor() as cursor:
        cursor.execute("select velden::text || geheim from dossier_feit where id = %s", [vast.pk])
        in_databank = cursor.fetchone()[0]

    assert "blauwe plek" not in in_databank and "op de arm" not in in_databank
    gelezen = feit_list(voor=directeur).get(pk=vast.pk)
    assert gelezen.velden == {"id": [pad], "inhoud": [{f"{pad}.wat": "blauwe plek"}], "toelichting": ["op de arm"]}
