"""The commands of the person who keeps the server: keys, backup and restore."""

from pathlib import Path
from typing import Annotated

import typer

from passend.web.opdrachten.starten import uitvoeren
from passend.web.opdrachten.taal import Opdracht, Opdrachtgroep

sleutels = typer.Typer(
    cls=Opdrachtgroep,
    help="De sleutels van afgeschermde tekst en reservekopieën.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


Kopie = Annotated[Path, typer.Argument(metavar="BESTAND", help="Een reservekopie van passend bewaren.")]
Proef = Annotated[
    bool, typer.Option("--proef", help="In een lege, tijdelijke server; de echte database blijft zoals zij is.")
]
Vervang = Annotated[bool, typer.Option("--vervang", help="Ook als er al scholen in de database staan: die verdwijnen.")]


def beheeropdrachten(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command("post", cls=Opdracht)(post)
    app.command("bewaren", cls=Opdracht)(bewaren)
    app.command("terugzetten", cls=Opdracht)(terugzetten)
    app.add_typer(sleutels, name="sleutels")


def post(
    school: Annotated[
        str | None, typer.Option("--school", metavar="BRIN", help="Alleen deze school; anders alle scholen.")
    ] = None,
) -> None:
    """Verstuur de post van vandaag.

    Een mail voor wie dat wil: hoeveel taken, signalen en vragen wachten. Nooit een naam, en één keer per dag.

    Voorbeeld: passend post
    """
    uitvoeren("post", brin=school)


def bewaren(
    bestand: Annotated[Path, typer.Argument(metavar="BESTAND", help="Een nieuw bestand, of een map.")],
    houd: Annotated[
        int | None,
        typer.Option("--houd", min=1, metavar="DAGEN", help="Gooi oudere reservekopieën uit dezelfde map weg."),
    ] = None,
) -> None:
    """Maak een reservekopie, op slot.

    Alles van één moment, in één bestand dat alleen met de sleutel uit PASSEND_SLEUTELS opengaat.

    Voorbeeld: passend bewaren /var/backups/passend --houd 30
    """
    uitvoeren("bewaren", bijwerken=False, bestand=bestand, houd=houd)


def terugzetten(bestand: Kopie, proef: Proef = False, vervang: Vervang = False) -> None:
    """Zet een reservekopie terug: alles, of niets.

    Het bestand wordt eerst helemaal gelezen. Klopt er iets niet, dan verandert er niets.

    Voorbeeld: passend terugzetten /var/backups/passend/passend-20261123-0300.kopie --proef
    """
    uitvoeren("terugzetten", bijwerken=False, bestand=bestand, proef=proef, vervang=vervang)


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
