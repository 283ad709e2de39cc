"""The page of components: every state of every one, from the real templates, without reading a pupil."""

import re
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import passend.web
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd

WEB = Path(passend.web.__file__).parent


@pytest.fixture
def tekst(wereld: Schoolwereld) -> str:
    return ingelogd(wereld, "Merel").get("/onderdelen/").text


def test_every_state_of_a_component_is_there(tekst: str) -> None:
    stijl = (WEB / "static/web/stijl.css").read_text(encoding="utf-8")
    standen = set(re.findall(r"\.((?:termijn|label|melding|knop|merkteken|inzet)--[a-z0-9]+)", stijl))

    assert {stand for stand in standen if stand not in tekst} == set()


def test_every_icon_is_there(tekst: str) -> None:
    from passend.web.iconen import EIGEN_VORM, UIT_DE_SET

    assert {naam for naam in (*UIT_DE_SET, *EIGEN_VORM) if f"</svg>{naam}</li>" not in tekst} == set()


def test_a_field_that_is_wrong_says_so_and_keeps_what_was_typed(tekst: str) -> None:
    assert tekst.count('class="fout"') == 4
    assert "Wat was getypt, blijft staan." in tekst


def test_no_id_stands_on_the_page_twice(tekst: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', tekst)

    assert sorted(ids) == sorted(set(ids))


def test_no_pupil_is_read(wereld: Schoolwereld) -> None:
    client = ingelogd(wereld, "Wieke")

    with CaptureQueriesContext(connection) as vragen:
        client.get("/onderdelen/")

    gelezen = {tabel for vraag in vragen for tabel in re.findall(r'FROM "(\w+)"', vraag["sql"])}
    assert {tabel for tabel in gelezen if tabel.startswith(("leerling_", "metingen_", "dossier_"))} == set()
