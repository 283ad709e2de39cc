"""The house stays small: at most 2% of the functions above 50 lines, no file above 400, no template above 150."""

import ast
from pathlib import Path

WORTEL = Path(__file__).parents[2]
PYTHON = [
    pad for map_ in ("src", "config", "tests") for pad in (WORTEL / map_).rglob("*.py") if "migrations" not in pad.parts
]


def regels(pad: Path) -> int:
    """Lines that hold something."""
    return sum(bool(regel.strip()) for regel in pad.read_text(encoding="utf-8").splitlines())


def test_at_most_two_percent_of_the_functions_is_longer_than_fifty_lines() -> None:
    lengtes = {
        f"{pad.relative_to(WORTEL)}:{knoop.lineno} {knoop.name}": knoop.end_lineno - knoop.lineno + 1
        for pad in PYTHON
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8")))
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    te_lang = sorted(plek for plek, lengte in lengtes.items() if lengte > 50)

    assert len(te_lang) <= len(lengtes) * 0.02, te_lang


def test_no_python_file_is_longer_than_four_hundred_lines() -> None:
    assert {str(pad.relative_to(WORTEL)): regels(pad) for pad in PYTHON if regels(pad) > 400} == {}


def test_no_template_is_longer_than_a_hundred_and_fifty_lines() -> None:
    sjablonen = (WORTEL / "src").rglob("*.html")

    assert {str(pad.relative_to(WORTEL)): regels(pad) for pad in sjablonen if regels(pad) > 150} == {}
