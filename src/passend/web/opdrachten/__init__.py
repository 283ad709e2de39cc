"""The command line `passend`. Exit codes: 0 it is well, 1 something was found to be wrong, 2 used in a wrong way."""

from collections.abc import Sequence

from typer.exceptions import Abort, TyperException

from passend.web.opdrachten.app import app
from passend.web.opdrachten.taal import gebruiksfout
from passend.web.opdrachten.uitvoer import melden


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        uitkomst = app(argumenten, prog_name="passend", standalone_mode=False)
    except TyperException as fout:
        melden(gebruiksfout(fout))
        melden(f"Uitleg: {getattr(getattr(fout, 'ctx', None), 'command_path', 'passend')} --help")
        return 2
    except (Abort, KeyboardInterrupt):
        return 130
    return uitkomst if isinstance(uitkomst, int) else 0
