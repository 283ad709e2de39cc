"""The script that changes pages in place: loaded for who is signed in, under rules that fit pupil data."""

import json
import re

from django.contrib.staticfiles import finders
from django.test import Client

from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


def test_the_script_runs_nothing_keeps_nothing_and_asks_no_other_site(wereld: Schoolwereld) -> None:
    tekst = ingelogd(wereld, "Wieke").get("/").text

    (regels,) = re.findall(r"<meta name=\"htmx-config\" content='(.*)'>", tekst)
    regels = json.loads(regels)
    assert {naam: regels[naam] for naam in ("includeIndicatorStyles", "allowEval", "allowScriptTags")} == {
        "includeIndicatorStyles": False,
        "allowEval": False,
        "allowScriptTags": False,
    }
    assert (regels["historyCacheSize"], regels["selfRequestsOnly"]) == (0, True)


def test_it_is_loaded_from_here_after_what_keeps_it_from_storing(wereld: Schoolwereld) -> None:
    tekst = ingelogd(wereld, "Wieke").get("/").text

    scripts = re.findall(r'<script[^>]* src="/statisch/([^"]+)"', tekst)
    assert scripts == [
        "web/geen-opslag.js",
        "django_htmx/htmx-2.min.js",
        "web/snel.js",
        "web/toetsen.js",
        "web/concepten.js",
        "web/sessie.js",
    ]
    assert all(finders.find(script) for script in scripts)


def test_who_is_not_signed_in_gets_none_of_it(wereld: Schoolwereld) -> None:
    assert "htmx" not in Client().get("/inloggen/").text
