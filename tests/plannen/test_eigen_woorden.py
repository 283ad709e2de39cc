"""The plans tell what the schools' texts say in own, shorter words: no sentence of those texts is copied."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plannen.planbestanden import PLANNEN, teksten, yaml_lezen

WORTEL = Path(__file__).parents[2]
SCHOOLTEKSTEN = Path(os.environ.get("PASSEND_SEEDS", WORTEL.parent / "shared" / "seeds"))
DOCS = WORTEL / "docs"
BESTANDEN = [*sorted(PLANNEN.glob("*.yaml")), DOCS / "plannen.md", *sorted((DOCS / "plannen").glob("*.md"))]
REEKS = 8
# What things are called is taken over: names, headings in a source, mottos.
NAMEN = frozenset({"naam", "titel", "bron", "mottos", "kernwaarden"})

type Woorden = tuple[str, ...]


def reeksen(tekst: str) -> Iterator[Woorden]:
    """Every run of `REEKS` consecutive words, without capitals and punctuation."""
    woorden = re.findall(r"[a-zà-ÿ0-9]+", re.sub(r"-\n\s*", "", tekst.lower()))
    return (tuple(woorden[begin : begin + REEKS]) for begin in range(len(woorden) - REEKS + 1))


def eigen_teksten(pad: Path) -> Iterator[str]:
    """The texts of a plan, a case file or a page, each apart: words of neighbours do not make a run."""
    inhoud = pad.read_text(encoding="utf-8")
    if pad.suffix == ".md":
        yield inhoud
        return
    yield from teksten(yaml_lezen(pad), NAMEN)
    yield from (regel.partition("#")[2] for regel in inhoud.splitlines())


@pytest.fixture(scope="module")
def van_de_scholen() -> set[Woorden]:
    gevonden = sorted(SCHOOLTEKSTEN.glob("*.txt"))
    if not gevonden:
        pytest.skip(f"the texts of the schools are not in {SCHOOLTEKSTEN} (PASSEND_SEEDS)")
    return {reeks for pad in gevonden for reeks in reeksen(pad.read_text(encoding="utf-8"))}


@pytest.mark.extern
@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.name)
def test_no_sentence_is_copied_from_a_school(pad: Path, van_de_scholen: set[Woorden]) -> None:
    eigen = {reeks for tekst in eigen_teksten(pad) for reeks in reeksen(tekst)}

    overgenomen = [" ".join(reeks) for reeks in sorted(eigen & van_de_scholen)]

    assert overgenomen == []


def test_a_copied_sentence_is_found_across_capitals_and_line_ends() -> None:
    bron = set(reeksen("Wij vragen ouders altijd om mee te\nden-\nken over het plan."))

    eigen = set(reeksen("ouders altijd om mee te denken, over het plan"))

    assert eigen <= bron
