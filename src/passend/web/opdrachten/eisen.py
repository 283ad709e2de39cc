"""Which requirements are proven: the ids in `docs/eisen.csv` against the marks on the tests.

`@pytest.mark.eis("WM-052")` on a test proves that id, as a user sees it. A case of a plan that names an id (`eis`)
shows only that the plan runs as the school wrote it; that is a step on the way, told apart and never counted as proof.
"""

import ast
import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from passend.web.opdrachten.uitvoer import Misbruik, aantal, json_tonen, tabel_tonen, tonen

WORTEL = Path(__file__).resolve().parents[4]
STATEN = ("bewezen", "in een geval", "open")
GEVALLEN = "plannen/*.gevallen.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Eis:
    """One requirement, the tests that prove it (`file::test`) and the cases of a plan that name it (`file#case`)."""

    id: str
    school: str
    thema: str
    tekst: str
    bewijs: list[str] = field(default_factory=list)
    gevallen: list[str] = field(default_factory=list)

    @property
    def staat(self) -> str:
        """How far it is: bewezen, in een geval or open."""
        return "bewezen" if self.bewijs else "in een geval" if self.gevallen else "open"


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
    for lijst_van, bronnen in (("bewijs", bewijzen(wortel)), ("gevallen", gevallen(wortel))):
        for id_, plek in bronnen:
            if id_ in eisen:
                getattr(eisen[id_], lijst_van).append(plek)
            else:
                onbekend[id_].append(plek)
    return list(eisen.values()), dict(onbekend)


def bewijzen(wortel: Path) -> Iterator[tuple[str, str]]:
    """(id, where it is proven) for every mark under `tests/`, read without running anything."""
    for pad in sorted((wortel / "tests").rglob("test_*.py")):
        for test, merk in _merken(ast.parse(pad.read_text(encoding="utf-8"))):
            yield merk, f"{pad.relative_to(wortel)}::{test}"


def gevallen(wortel: Path) -> Iterator[tuple[str, str]]:
    """(id, case) for every case of a plan that names a requirement."""
    for pad in sorted(wortel.glob(GEVALLEN)):
        for geval in yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or []:
            eis = geval.get("eis", [])
            for id_ in [eis] if isinstance(eis, str) else eis:
                yield id_, f"{pad.relative_to(wortel)}#{geval['geval']}"


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


def _als_json(eisen: list[Eis], onbekend: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "bewezen": {eis.id: eis.bewijs for eis in eisen if eis.bewijs},
        "in een geval": {eis.id: eis.gevallen for eis in eisen if eis.staat == "in een geval"},
        "open": [eis.id for eis in eisen if eis.staat == "open"],
        "per school": _telling(eisen, "school"),
        "per thema": _telling(eisen, "thema"),
        "onbekend": onbekend,
    }


def _telling(eisen: list[Eis], kenmerk: str) -> dict[str, dict[str, int]]:
    per: dict[str, dict[str, int]] = {}
    for eis in eisen:
        rij = per.setdefault(getattr(eis, kenmerk), dict.fromkeys(STATEN, 0))
        rij[eis.staat] += 1
    return dict(sorted(per.items()))


def _tonen(eisen: list[Eis], onbekend: dict[str, list[str]]) -> None:
    for kenmerk in ("school", "thema"):
        rijen = ([naam, *(str(rij[staat]) for staat in STATEN)] for naam, rij in _telling(eisen, kenmerk).items())
        tabel_tonen([kenmerk, *STATEN], rijen)
        tonen()
    nog_niet = [eis for eis in eisen if not eis.bewijs]
    tabel_tonen(["nog niet bewezen", "staat", "thema", "wat"], ([e.id, e.staat, e.thema, e.tekst] for e in nog_niet))
    tonen()
    telling = Counter(eis.staat for eis in eisen)
    tonen(
        f"{telling['bewezen']} van {aantal(len(eisen), 'eis', 'eisen')} bewezen; "
        f"{telling['in een geval']} staan in een geval dat het plan doorloopt, {telling['open']} zijn open."
    )
    for id_, plekken in onbekend.items():
        tonen(f"{id_} bestaat niet, maar staat bij {', '.join(plekken)}.")
