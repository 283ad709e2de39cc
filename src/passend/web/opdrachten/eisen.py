"""Which requirements are proven: the ids in `docs/eisen.csv` against the marks on the tests.

`@pytest.mark.eis("WM-052")` on a test proves that id. `@pytest.mark.eis("plannen/*.gevallen.yaml")` on a test that runs
cases proves the ids that stand under `eis` in those files.
"""

import ast
import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from passend.web.opdrachten.uitvoer import Misbruik, aantal, json_tonen, tabel_tonen, tonen

WORTEL = Path(__file__).resolve().parents[4]
GEVALLENBESTAND = ".gevallen.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Eis:
    """One requirement and the tests that prove it, each as `file::test` (or `file#case` for a case of a plan)."""

    id: str
    school: str
    thema: str
    tekst: str
    bewijs: list[str] = field(default_factory=list)


def uitvoeren(*, als_json: bool, wortel: Path = WORTEL) -> int:
    """Print the proven and open requirements; 1 when a mark names an id that does not exist."""
    eisen, onbekend = eisen_lezen(wortel)
    if als_json:
        json_tonen(_als_json(eisen, onbekend))
    else:
        _tonen(eisen, onbekend)
    return 1 if onbekend else 0


def eisen_lezen(wortel: Path) -> tuple[list[Eis], dict[str, list[str]]]:
    """All requirements with their proof, and the marks that name an unknown id. Raises Misbruik without a list."""
    lijst = wortel / "docs" / "eisen.csv"
    if not lijst.is_file():
        raise Misbruik("Deze opdracht werkt alleen in de broncode van Passend: docs/eisen.csv is er niet.")
    with lijst.open(encoding="utf-8", newline="") as bestand:
        eisen = {
            rij["id"]: Eis(id=rij["id"], school=rij["seed"], thema=rij["theme"], tekst=rij["requirement"])
            for rij in csv.DictReader(bestand)
        }
    onbekend: dict[str, list[str]] = defaultdict(list)
    for id_, plek in bewijzen(wortel):
        if id_ in eisen:
            eisen[id_].bewijs.append(plek)
        else:
            onbekend[id_].append(plek)
    return list(eisen.values()), dict(onbekend)


def bewijzen(wortel: Path) -> Iterator[tuple[str, str]]:
    """(id, where it is proven) for every mark under `tests/`, read without running anything."""
    for pad in sorted((wortel / "tests").rglob("test_*.py")):
        for test, merk in _merken(ast.parse(pad.read_text(encoding="utf-8"))):
            plek = f"{pad.relative_to(wortel)}::{test}"
            if merk.endswith(GEVALLENBESTAND):
                for gevallen in sorted(wortel.glob(merk)):
                    yield from _gevallen(gevallen, wortel)
            else:
                yield merk, plek


def _merken(boom: ast.Module) -> Iterator[tuple[str, str]]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for versiering in knoop.decorator_list:
                yield from ((knoop.name, merk) for merk in _ids(versiering))
        elif isinstance(knoop, ast.Assign) and any(getattr(doel, "id", "") == "pytestmark" for doel in knoop.targets):
            for deel in knoop.value.elts if isinstance(knoop.value, ast.List) else [knoop.value]:
                yield from (("*", merk) for merk in _ids(deel))


def _ids(knoop: ast.expr) -> Iterator[str]:
    """The words of `pytest.mark.eis(...)`; nothing for any other expression."""
    if isinstance(knoop, ast.Call) and ast.unparse(knoop.func) == "pytest.mark.eis":
        for woord in knoop.args:
            if isinstance(woord, ast.Constant) and isinstance(woord.value, str):
                yield woord.value


def _gevallen(pad: Path, wortel: Path) -> Iterator[tuple[str, str]]:
    for geval in yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or []:
        eis = geval.get("eis", [])
        for id_ in [eis] if isinstance(eis, str) else eis:
            yield id_, f"{pad.relative_to(wortel)}#{geval['geval']}"


def _als_json(eisen: list[Eis], onbekend: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "bewezen": {eis.id: eis.bewijs for eis in eisen if eis.bewijs},
        "open": [eis.id for eis in eisen if not eis.bewijs],
        "per school": _telling(eisen, "school"),
        "per thema": _telling(eisen, "thema"),
        "onbekend": onbekend,
    }


def _telling(eisen: list[Eis], kenmerk: str) -> dict[str, dict[str, int]]:
    per: dict[str, dict[str, int]] = {}
    for eis in eisen:
        rij = per.setdefault(getattr(eis, kenmerk), {"bewezen": 0, "open": 0})
        rij["bewezen" if eis.bewijs else "open"] += 1
    return dict(sorted(per.items()))


def _tonen(eisen: list[Eis], onbekend: dict[str, list[str]]) -> None:
    for kenmerk in ("school", "thema"):
        rijen = ((naam, str(rij["bewezen"]), str(rij["open"])) for naam, rij in _telling(eisen, kenmerk).items())
        tabel_tonen([kenmerk, "bewezen", "open"], rijen)
        tonen()
    tabel_tonen(["open eis", "thema", "wat"], ((eis.id, eis.thema, eis.tekst) for eis in eisen if not eis.bewijs))
    tonen()
    bewezen = sum(bool(eis.bewijs) for eis in eisen)
    tonen(f"{bewezen} van {aantal(len(eisen), 'eis', 'eisen')} bewezen, {len(eisen) - bewezen} open.")
    for id_, plekken in onbekend.items():
        tonen(f"{id_} bestaat niet, maar staat bij {', '.join(plekken)}.")
