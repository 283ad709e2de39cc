"""A log line: what it holds and what it leaves out."""

import json
import logging
import sys
from typing import Any

import pytest
from django.db import IntegrityError

from passend.core.logboek import Json, Regel


def record(naam: str, tekst: str, *waarden: Any, fout: BaseException | None = None) -> logging.LogRecord:
    spoor = (type(fout), fout, fout.__traceback__) if fout else None
    return logging.LogRecord(naam, logging.WARNING, "pad", 1, tekst, waarden, spoor)  # type: ignore[arg-type]


def test_our_own_text_is_written_whole() -> None:
    regel = json.loads(Json().format(record("passend.core.bereik", "%d scholen", 3)))

    assert (regel["bron"], regel["niveau"], regel["bericht"]) == ("passend.core.bereik", "WARNING", "3 scholen")


@pytest.mark.parametrize(
    ("naam", "tekst", "waarden", "bericht"),
    [
        ("django.request", "%s: %s", ("Not Found", "/leerlingen/Yara/"), "antwoord 500"),
        ("django.security.DisallowedHost", "Invalid HTTP_HOST header: 'yara.example'", (), ""),
        ("axes.signals", "AXES: failure by %s", ("yara@kornoelje.example",), "AXES: failure by %s"),
        ("passender", "over Yara", (), ""),
    ],
)
def test_the_text_of_a_library_is_cut_back_to_what_stands_in_its_code(
    naam: str, tekst: str, waarden: tuple[Any, ...], bericht: str
) -> None:
    for vorm in (Json(), Regel()):
        assert "ara" not in vorm.format(record(naam, tekst, *waarden))
    assert json.loads(Json().format(record(naam, tekst, *waarden)))["bericht"] == bericht


def test_an_error_says_what_kind_and_where_and_not_its_message() -> None:
    try:
        raise IntegrityError("Key (roepnaam)=(Yara) already exists")
    except IntegrityError:
        fout = sys.exc_info()[1]

    regel = json.loads(Json().format(record("django.request", "fout", fout=fout)))

    assert regel["fout"] == "IntegrityError"
    assert regel["plek"][0].startswith("test_logboek.py:")
    assert "Yara" not in json.dumps(regel)
    assert "Yara" not in Regel().format(record("django.request", "fout", fout=fout))


def test_a_line_is_one_line() -> None:
    assert "\n" not in Regel().format(record("passend", "een\ntwee"))
    assert "\n" not in Json().format(record("passend", "een\ntwee"))
