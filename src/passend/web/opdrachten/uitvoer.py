"""What a command writes: messages for a person on the error channel, answers on the output channel."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from django.core.exceptions import ValidationError


class Misbruik(Exception):
    """A command was asked for something that cannot be; the message is Dutch. Exit code 2."""


def melden(tekst: str) -> None:
    """A message for the person at the keyboard."""
    typer.echo(tekst, err=True)


def tonen(tekst: str = "") -> None:
    """A line of the answer."""
    typer.echo(tekst)


def json_tonen(waarde: Any) -> None:
    """The answer for a program: dates as ISO text, keys in the order in which they were made."""
    typer.echo(json.dumps(waarde, ensure_ascii=False, indent=2, default=str))


def tabel_tonen(kop: Sequence[str], rijen: Iterable[Sequence[str]], *, titel: str = "") -> None:
    """A table for people, as wide as the terminal; long texts wrap."""
    # Loaded here: tables are slow to load, and the help needs none.
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    tabel = Table(title=titel or None, title_justify="left", header_style="bold", pad_edge=False, box=None)
    for naam in kop:
        tabel.add_column(naam, overflow="fold")
    for rij in rijen:
        tabel.add_row(*(cel.replace("[", "\\[") for cel in rij))
    Console().print(tabel)


def aantal(getal: int, enkelvoud: str, meervoud: str) -> str:
    """`1 fout`, `3 fouten`, `geen fouten`."""
    return f"1 {enkelvoud}" if getal == 1 else f"{getal or 'geen'} {meervoud}"


def bezwaren(fout: "ValidationError") -> str:
    """What a check of the database had against a row, in sentences; the field in front where there is one."""
    if not hasattr(fout, "error_dict"):
        return " ".join(fout.messages)
    return " ".join(
        zin if veld == "__all__" else f"{veld.replace('_', ' ')}: {zin}"
        for veld, zinnen in fout.message_dict.items()
        for zin in zinnen
    )
