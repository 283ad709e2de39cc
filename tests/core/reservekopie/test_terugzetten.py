"""The drill: a backup in an empty database is the same by content, and what is not whole changes nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connections

from passend.core import databank
from passend.core.bereik import school_bereik
from passend.core.reservekopie.bestand import KopieFout, Schrijver
from passend.core.reservekopie.inhoud import Inhoud, inhoud_lezen, verschillen
from passend.core.reservekopie.maken import kopie_maken, verbinden
from passend.core.reservekopie.terugzetten import kop_lezen, kopie_terugzetten
from passend.core.sleutels import SleutelOntbreekt, sleutel_maken, sleutels_lezen
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.services import leerling_update
from tests.schoolwereld import VANDAAG, schoolwereld_maken

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "eigenaar"])
BOS = sleutels_lezen(sleutel_maken())
DOEL = "passend_proef"


def adres(rol: str, naam: str) -> dict[str, Any]:
    return databank.verbinding(databank.ingebed_adres(databank.pgdata(), rol, naam))


@pytest.fixture
def bron() -> Iterator[dict[str, Any]]:
    """The test database with two schools in it, a fact and a change, as its superuser sees it."""
    wereld = schoolwereld_maken()
    with school_bereik(wereld.school.pk):
        yara = wereld.leerlingen["Yara"]
        feit_vastleggen(NieuwFeit(soort="gesprek", leerling=yara, op=VANDAAG), door=wereld.leerkracht, bron="test")
        leerling_update(yara, roepnaam="Yára 🐢")
    connections["default"].commit()
    yield adres(databank.BEHEERDER, connections["default"].settings_dict["NAME"])


@pytest.fixture
def leeg() -> Iterator[dict[str, Any]]:
    """An empty database of the owner."""
    with databank.beheer(databank.pgdata()) as verbinding:
        verbinding.execute(f"create database {DOEL} owner {databank.EIGENAAR}")
    yield adres(databank.EIGENAAR, DOEL)
    with databank.beheer(databank.pgdata()) as verbinding:
        verbinding.execute(f"drop database {DOEL} with (force)")


@pytest.fixture
def kopie(bron: dict[str, Any], tmp_path: Path) -> Path:
    pad = tmp_path / "kopie"
    kopie_maken(pad, bron=bron, app=databank.APP, bos=BOS)
    return pad


def inhoud(gegevens: dict[str, Any]) -> Inhoud:
    with verbinden(adres(databank.BEHEERDER, gegevens["NAME"])) as verbinding:
        return inhoud_lezen(verbinding, app=databank.APP)


def terug(pad: Path, doel: dict[str, Any], **anders: Any) -> list[str]:
    return kopie_terugzetten(pad, doel=doel, app=databank.APP, **({"bos": BOS} | anders))


def test_a_restored_database_equals_its_source_by_content(
    bron: dict[str, Any], leeg: dict[str, Any], kopie: Path
) -> None:
    assert terug(kopie, leeg) == []

    daar = inhoud(leeg)
    assert verschillen(inhoud(bron), daar) == []
    assert daar.tabellen["public.leerling_leerling"][0] == 7
    assert daar.tabellen["public.dossier_feit"][0] == 1
    assert daar.tabellen["public.leerling_leerlingevent"][0] > 7


def test_the_locks_of_a_restored_database_hold(bron: dict[str, Any], leeg: dict[str, Any], kopie: Path) -> None:
    terug(kopie, leeg)
    school = connections["default"].cursor()
    school.execute("select id from school_school where brin = '00ZB'")
    (andere,) = school.fetchone()

    with verbinden(adres(databank.APP, DOEL), autocommit=True) as app:
        assert app.execute("select count(*) from leerling_leerling").fetchone() == (0,)
        app.execute("select set_config('app.school', %s, false)", [str(andere)])
        assert app.execute("select count(*) from leerling_leerling").fetchone() == (0,)
        app.execute("select set_config('app.ziet_leerlingen', '*', false)")
        assert app.execute("select roepnaam from leerling_leerling").fetchall() == [("Rune",)]
        with pytest.raises(psycopg.errors.RestrictViolation), verbinden(adres(databank.BEHEERDER, DOEL)) as baas:
            baas.execute("update dossier_feit set bron = 'anders'")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("truncate leerling_leerling")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("delete from core_gegevenssleutel")
        eerst = app.execute("select count(*) from leerling_leerlingevent").fetchone()
        app.execute("update leerling_leerling set roepnaam = 'Ruun'")
        assert app.execute("select count(*) from leerling_leerlingevent").fetchone() == (eerst[0] + 1,)


def test_one_changed_row_is_a_difference(bron: dict[str, Any], leeg: dict[str, Any], kopie: Path) -> None:
    terug(kopie, leeg)
    with verbinden(adres(databank.BEHEERDER, DOEL)) as verbinding:
        verbinding.execute("update school_school set naam = naam || ' ' where brin = '00ZB'")
        verbinding.execute("drop policy schoolslot on leerling_ouder")

    assert set(verschillen(inhoud(bron), inhoud(leeg))) == {
        "tabel public.school_school",
        "tabel public.school_schoolevent",
        "regel public.leerling_ouder.schoolslot",
        "reeks public.school_schoolevent_pgh_id_seq",
    }


@pytest.mark.parametrize("wat", ["veranderd", "afgebroken", "leeg", "iets anders"])
def test_a_file_that_is_not_whole_changes_nothing(leeg: dict[str, Any], kopie: Path, wat: str) -> None:
    heel = kopie.read_bytes()
    midden = len(heel) // 2
    kapot = {
        "veranderd": heel[:midden] + bytes([heel[midden] ^ 1]) + heel[midden + 1 :],
        "afgebroken": heel[:-100],
        "leeg": b"",
        "iets anders": b"PK" + heel,
    }[wat]
    kopie.write_bytes(kapot)

    with pytest.raises(KopieFout, match="Er is niets teruggezet"):
        terug(kopie, leeg)
    assert inhoud(leeg).tabellen == {}


def test_a_whole_file_with_other_rows_than_it_says_changes_nothing(
    leeg: dict[str, Any], kopie: Path, tmp_path: Path
) -> None:
    vals = tmp_path / "vals"
    _met_ander_getal(kopie, vals)

    with pytest.raises(KopieFout, match=r"de inhoud van public\.leerling_leerling is niet die van de reservekopie"):
        terug(vals, leeg)
    assert inhoud(leeg).tabellen == {}


def _met_ander_getal(kopie: Path, vals: Path) -> None:
    """The same archive behind a head that says that there is one pupil more."""
    import json

    from passend.core.reservekopie.terugzetten import _stukken

    stukken = _stukken(kopie, BOS)
    kop = json.loads(next(stukken))
    kop["tabellen"]["public.leerling_leerling"][0] += 1
    tekst = json.dumps(kop).encode()
    with vals.open("wb") as doel, Schrijver(doel, BOS) as schrijver:
        schrijver.write(len(tekst).to_bytes(8) + tekst)
        for stuk in stukken:
            schrijver.write(stuk)


def test_without_the_key_nothing_changes(leeg: dict[str, Any], kopie: Path) -> None:
    with pytest.raises(SleutelOntbreekt, match=BOS.eerste):
        terug(kopie, leeg, bos=sleutels_lezen(sleutel_maken()))
    assert inhoud(leeg).tabellen == {}


def test_a_database_with_schools_is_left_alone_unless_asked(leeg: dict[str, Any], kopie: Path) -> None:
    terug(kopie, leeg)
    with verbinden(adres(databank.BEHEERDER, DOEL)) as verbinding:
        verbinding.execute("update school_school set naam = 'Later veranderd' where brin = '00ZB'")
    later = inhoud(leeg)

    with pytest.raises(KopieFout, match="staan al scholen"):
        terug(kopie, leeg)
    assert inhoud(leeg) == later

    assert terug(kopie, leeg, vervangen=True) == []
    assert inhoud(leeg).tabellen["public.school_school"] == kop_lezen(kopie, BOS)["tabellen"]["public.school_school"]


def test_a_failed_replacement_leaves_what_was_there(leeg: dict[str, Any], kopie: Path, tmp_path: Path) -> None:
    terug(kopie, leeg)
    eerst = inhoud(leeg)
    _met_ander_getal(kopie, tmp_path / "vals")

    with pytest.raises(KopieFout):
        terug(tmp_path / "vals", leeg, vervangen=True)
    assert inhoud(leeg) == eerst


def test_a_database_in_use_is_left_alone(leeg: dict[str, Any], kopie: Path) -> None:
    with verbinden(adres(databank.APP, DOEL)), pytest.raises(KopieFout, match="Passend draait nog"):
        terug(kopie, leeg)


def test_sessions_do_not_come_along(bron: dict[str, Any], leeg: dict[str, Any], tmp_path: Path) -> None:
    with verbinden(bron) as verbinding:
        verbinding.execute("insert into django_session values ('sessie', 'inhoud', now())")
    kopie_maken(tmp_path / "k", bron=bron, app=databank.APP, bos=BOS)

    terug(tmp_path / "k", leeg)

    with verbinden(adres(databank.BEHEERDER, DOEL)) as verbinding:
        assert verbinding.execute("select count(*) from django_session").fetchone() == (0,)


def test_a_role_that_does_not_see_every_row_cannot_back_up(bron: dict[str, Any], tmp_path: Path) -> None:
    for rol in (databank.APP, databank.EIGENAAR):
        with pytest.raises(KopieFout, match="ziet niet alle rijen"):
            kopie_maken(tmp_path / "k", bron=adres(rol, bron["NAME"]), app=databank.APP, bos=BOS)
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_of_its_maker_alone_and_shows_no_name(kopie: Path) -> None:
    assert kopie.stat().st_mode & 0o077 == 0
    assert not any(naam in kopie.read_bytes() for naam in (b"Yara", b"Kornoelje", b"leerling_leerling"))
