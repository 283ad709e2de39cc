"""What the guides name as proof is there: files, commands and links."""

import re
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]
BLADEN = ["beveiliging.md", "dpia.md", "verwerker.md", "installeren.md"]


@pytest.mark.parametrize("blad", BLADEN)
def test_every_file_that_a_guide_names_exists(blad: str) -> None:
    tekst = (WORTEL / "docs" / blad).read_text(encoding="utf-8")
    genoemd = set(re.findall(r"`((?:tests|src|uitrol|docs)/[\w./-]+)`", tekst))
    gelinkt = {f"docs/{doel}" for doel in re.findall(r"\]\(([\w.-]+)\)", tekst)}

    assert genoemd | gelinkt
    assert sorted(pad for pad in genoemd | gelinkt if not (WORTEL / pad).exists()) == []


def test_every_chapter_of_the_standard_is_answered_with_proof_or_an_honest_no() -> None:
    tekst = (WORTEL / "docs" / "beveiliging.md").read_text(encoding="utf-8")
    rijen = re.findall(r"^\| (\d[\d.x–, ]*) \| .+? \| (.+) \|$", tekst, re.MULTILINE)

    hoofdstukken = {int(nummer) for kop, _ in rijen for nummer in re.findall(r"(\d+)\.", kop)}
    assert hoofdstukken == set(range(1, 18))
    eerlijk = ("ja", "deels", "nog niet", "niet van toepassing", "instelling")
    assert [kop for kop, stand in rijen if not stand.startswith(eerlijk)] == []
