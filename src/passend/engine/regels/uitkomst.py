"""The three outcomes of a condition."""

from enum import StrEnum


class Uitkomst(StrEnum):
    """What a condition comes to; `vraag` means that a person is asked."""

    WAAR = "waar"
    ONWAAR = "onwaar"
    VRAAG = "vraag"


def uitkomst(streng: bool | None, ruim: bool | None) -> Uitkomst:
    """Read a row of the compiled rules: true in the strictest reading, false in the loosest, or neither.

    None stands for a fact that nobody recorded.
    """
    if streng is True:
        return Uitkomst.WAAR
    if ruim is False:
        return Uitkomst.ONWAAR
    return Uitkomst.VRAAG
