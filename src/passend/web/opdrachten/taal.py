"""Dutch for what the command line library says in English: headings of the help, and mistakes in the use."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

_WOORDEN = {
    r"^Usage: ": "Gebruik: ",
    r"^Arguments:$": "Gegevens:",
    r"^Options:$": "Keuzes:",
    r"^Commands:$": "Opdrachten:",
    r"\[OPTIONS\]": "[KEUZES]",
    r"COMMAND \[ARGS\]\.\.\.": "OPDRACHT …",
    r"\[required\]": "[verplicht]",
    r"\[default:\s+([^\]]+)\]": r"[anders: \1]",
    r"Show this message and exit\.": "Deze uitleg.",
}


class _Nederlands:
    """The explanation of a command, with Dutch headings."""

    def get_help(self, ctx: Any) -> str:
        """What `--help` prints."""
        tekst: str = super().get_help(ctx)  # type: ignore[misc]  # of the command that this is mixed into
        for engels, nederlands in _WOORDEN.items():
            tekst = re.sub(engels, nederlands, tekst, flags=re.MULTILINE)
        return tekst


class Opdracht(_Nederlands, TyperCommand):
    """One command."""


class Opdrachtgroep(_Nederlands, TyperGroup):
    """A command with commands under it, listed in the order in which they were written."""


def gebruiksfout(fout: Any) -> str:
    """What is wrong with the way a command was called, in a Dutch sentence. Takes an error of the library."""
    match type(fout).__name__:
        case "NoArgsIsHelpError":
            return str(fout.message)
        case "MissingParameter":
            return f"Er ontbreekt iets: {_naam(fout.param)}."
        case "NoSuchOption":
            mogelijk = f" Bedoelt u {' of '.join(sorted(fout.possibilities))}?" if fout.possibilities else ""
            return f"De keuze {fout.option_name} bestaat niet.{mogelijk}"
        case "BadOptionUsage":
            return f"De keuze {fout.option_name} vraagt een waarde."
        case "BadParameter":
            return f"Deze waarde kan niet bij {_naam(fout.param)}."
    groep = fout.ctx.command if fout.ctx is not None else None
    if isinstance(groep, TyperGroup):
        return f"Die opdracht bestaat niet. Wel: {', '.join(groep.commands)}."
    return "Er staat te veel achter deze opdracht."


def _naam(parameter: Any) -> str:
    """What the person calls it: `--port`, or `BESTAND`."""
    return str(parameter.opts[0] if parameter.param_type_name == "option" else parameter.metavar or parameter.name)
