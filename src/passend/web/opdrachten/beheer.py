"""The commands of the person who keeps the server: keys, backup and restore."""

import typer

from passend.web.opdrachten.starten import uitvoeren
from passend.web.opdrachten.taal import Opdracht, Opdrachtgroep

sleutels = typer.Typer(
    cls=Opdrachtgroep,
    help="De sleutels van afgeschermde tekst en reservekopieën.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def beheeropdrachten(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.add_typer(sleutels, name="sleutels")


@sleutels.command("maken", cls=Opdracht)
def sleutels_maken() -> None:
    """Maak een nieuwe sleutel.

    Zet hem vooraan in PASSEND_SLEUTELS, met een komma voor de oude. Bewaar hem ook ergens buiten deze server.

    Voorbeeld: passend sleutels maken
    """
    uitvoeren("sleutels", database=None, wat="maken")


@sleutels.command("toon", cls=Opdracht)
def sleutels_toon() -> None:
    """Welke sleutels er zijn en wat eraan hangt.

    De merken, nooit de sleutels zelf.

    Voorbeeld: passend sleutels toon
    """
    uitvoeren("sleutels", wat="toon")


@sleutels.command("vernieuwen", cls=Opdracht)
def sleutels_vernieuwen() -> None:
    """Zet alles onder de eerste sleutel van PASSEND_SLEUTELS.

    Afgebroken? Doe het nog een keer. Daarna is een oude sleutel alleen nog nodig voor oude reservekopieën.

    Voorbeeld: passend sleutels vernieuwen
    """
    uitvoeren("sleutels", wat="vernieuwen")
