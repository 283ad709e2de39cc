"""Files that wait: found by the one who offered them only, gone after a yes, a no or a day."""

import io
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist

from passend.core import klok
from passend.uitwisseling.wachtkamer import (
    tijdelijk_bestand,
    wachtend_create,
    wachtend_delete,
    wachtend_get,
    wachtend_ingelezen,
    wachtend_update,
    wachtkamer,
    wachtkamer_opruimen,
)
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import koppeling


def bestanden() -> set[str]:
    return {pad.name for pad in wachtkamer().iterdir()}


@pytest.fixture(autouse=True)
def leeg() -> None:
    """Nothing waits from another test."""
    for pad in wachtkamer().iterdir():
        pad.unlink()


def wachten(wereld: Schoolwereld, inhoud: bytes = b"a;b\n1;2\n", naam: str = "../../Noor van 5a.csv") -> object:
    return wachtend_create(io.BytesIO(inhoud), naam=naam, door=wereld.intern_begeleider)


def test_a_file_waits_under_a_name_of_our_own_that_nobody_else_can_read(wereld: Schoolwereld) -> None:
    id_ = wachten(wereld)

    gevonden = wachtend_get(voor=wereld.intern_begeleider, id=id_)  # type: ignore[arg-type]
    assert (gevonden.naam, gevonden.pad.read_bytes()) == ("../../Noor van 5a.csv", b"a;b\n1;2\n")
    assert gevonden.pad.parent == wachtkamer()
    assert bestanden() == {f"{id_}.bestand", f"{id_}.json"}
    assert {pad.stat().st_mode & 0o777 for pad in wachtkamer().iterdir()} == {0o600}
    assert wachtkamer().stat().st_mode & 0o777 == 0o700


def test_a_file_is_found_by_the_one_who_offered_it_only(wereld: Schoolwereld) -> None:
    id_ = wachten(wereld)

    for wie, wat in ((wereld.directeur, id_), (wereld.vreemde, id_), (wereld.intern_begeleider, uuid4())):
        with pytest.raises(ObjectDoesNotExist):
            wachtend_get(voor=wie, id=wat)  # type: ignore[arg-type]


def test_kind_and_koppeling_are_remembered(wereld: Schoolwereld) -> None:
    wachtend = wachtend_get(voor=wereld.intern_begeleider, id=wachten(wereld))  # type: ignore[arg-type]

    wachtend_update(wachtend, soort="tabel")
    wachtend_update(wachtend, koppeling=koppeling())

    opnieuw = wachtend_get(voor=wereld.intern_begeleider, id=wachtend.id)
    assert (opnieuw.soort, opnieuw.koppeling) == ("tabel", koppeling())


def test_a_file_that_was_brought_in_is_gone_with_its_name_and_points_at_the_import(wereld: Schoolwereld) -> None:
    wachtend, run = wachtend_get(voor=wereld.intern_begeleider, id=wachten(wereld)), uuid4()  # type: ignore[arg-type]

    wachtend_ingelezen(wachtend, run=run)

    opnieuw = wachtend_get(voor=wereld.intern_begeleider, id=wachtend.id)
    assert (opnieuw.run, opnieuw.naam) == (run, "")
    assert bestanden() == {f"{wachtend.id}.json"}


def test_a_no_removes_everything(wereld: Schoolwereld) -> None:
    wachtend = wachtend_get(voor=wereld.intern_begeleider, id=wachten(wereld))  # type: ignore[arg-type]

    wachtend_delete(wachtend)

    assert bestanden() == set()


def test_a_file_of_yesterday_is_not_found_and_goes_when_the_next_comes(wereld: Schoolwereld) -> None:
    oud = wachten(wereld)

    with klok.klok_op(klok.nu() + timedelta(hours=25)):
        with pytest.raises(ObjectDoesNotExist):
            wachtend_get(voor=wereld.intern_begeleider, id=oud)  # type: ignore[arg-type]
        nieuw = wachten(wereld)

    assert bestanden() == {f"{nieuw}.bestand", f"{nieuw}.json"}


def test_what_is_no_file_of_ours_is_left_alone_and_half_of_one_goes(wereld: Schoolwereld) -> None:
    (wachtkamer() / "lees mij.json").write_text("{}", encoding="utf-8")
    (wachtkamer() / f"{uuid4()}.json").write_text("{", encoding="utf-8")

    assert wachtkamer_opruimen() == 1
    assert bestanden() == {"lees mij.json"}


def test_a_file_that_is_still_coming_in_has_no_name() -> None:
    with tijdelijk_bestand() as bestand:
        bestand.write(b"leerlingen")
        assert bestanden() == set()
