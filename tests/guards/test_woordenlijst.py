"""Every model stands in the glossary, and the glossary names no model that does not exist."""

import re
from pathlib import Path

from django.apps import apps

LIJST = Path(__file__).parents[2] / "docs" / "woordenlijst.md"


def test_every_model_stands_in_the_glossary() -> None:
    modellen = {
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("passend.") and not model.__name__.endswith("Event")
    }
    genoemd = set(re.findall(r"^\| `([A-Z]\w+)` \|", LIJST.read_text(encoding="utf-8"), re.MULTILINE))

    assert genoemd == modellen


def test_every_word_has_a_definition_and_stands_once() -> None:
    rijen = re.findall(r"^\| (.+?) \| (.*?) \|", LIJST.read_text(encoding="utf-8"), re.MULTILINE)
    woorden = [woord for woord, _ in rijen if set(woord) != {"-"} and woord != "woord"]

    assert len(woorden) == len(set(woorden))
    assert all(len(uitleg) > 10 for woord, uitleg in rijen if woord in woorden)
