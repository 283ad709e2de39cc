"""What must not stand in the source: pupil data in a log call, a school in the code, a switched-off lock."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

WORTEL = Path(__file__).parents[2]
BRONNEN = [pad for map_ in ("src", "config") for pad in (WORTEL / map_).rglob("*.py")]

LOGNIVEAUS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
# Words that name people or what is known about them; an id and a count may be logged.
PERSOONLIJK = re.compile(
    r"naam|naam_|voornaam|achternaam|roepnaam|email|telefoon|geboort|leerling(?!_id|en_aantal)|ouder|velden|niveau|waarde"
)


def logaanroepen(pad: Path) -> Iterator[ast.Call]:
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute) and knoop.func.attr in LOGNIVEAUS:
            ontvanger = ast.unparse(knoop.func.value).lower()
            if "log" in ontvanger:
                yield knoop


def test_no_log_call_is_given_pupil_data() -> None:
    verdacht = [
        f"{pad.relative_to(WORTEL)}:{aanroep.lineno}"
        for pad in BRONNEN
        for aanroep in logaanroepen(pad)
        for argument in [*aanroep.args[1:], *(sleutel.value for sleutel in aanroep.keywords)]
        if PERSOONLIJK.search(ast.unparse(argument))
    ]

    assert verdacht == []


def test_the_log_guard_sees_a_pupil_when_there_is_one(tmp_path: Path) -> None:
    bestand = tmp_path / "fout.py"
    bestand.write_text("_logger.info('klaar met %s', leerling.roepnaam)")

    (aanroep,) = logaanroepen(bestand)

    assert PERSOONLIJK.search(ast.unparse(aanroep.args[1]))


def test_no_school_stands_in_the_code() -> None:
    scholen = {pad.name.split(".")[0] for pad in (WORTEL / "plannen").glob("*.yaml")} - {"wet"}
    genoemd = [
        f"{pad.relative_to(WORTEL)}: {school}"
        for pad in BRONNEN
        for school in scholen
        if re.search(rf"\b{school}\b", pad.read_text(encoding="utf-8"))
    ]

    assert scholen
    assert genoemd == []


# Where the history is closed to everybody but the owner, and the one way in which approved rows are destroyed.
GESLOTEN = {"src/passend/core/historie.py", "src/passend/privacy/migrations/0005_vernietigen.py"}


def test_no_code_switches_a_trigger_or_a_lock_off() -> None:
    uitgezet = [
        str(pad.relative_to(WORTEL))
        for pad in BRONNEN
        if re.search(r"pgtrigger\.ignore|disable trigger|session_replication_role", pad.read_text(encoding="utf-8"))
    ]

    assert set(uitgezet) == GESLOTEN
