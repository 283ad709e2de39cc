"""The commands: names, arguments and explanation. The work is in a module per command, loaded when it is asked for."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from passend.web.opdrachten.beheer import beheeropdrachten
from passend.web.opdrachten.starten import uitvoeren
from passend.web.opdrachten.taal import Opdracht, Opdrachtgroep

app = typer.Typer(
    cls=Opdrachtgroep,
    help="Passend: het ondersteuningsplan van een basisschool als gegevens die draaien.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # these print local variables, and those may hold pupil data
    rich_markup_mode=None,
)
plan = typer.Typer(
    cls=Opdrachtgroep,
    help="Een ondersteuningsplan nakijken, lezen en beproeven.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
school = typer.Typer(
    cls=Opdrachtgroep,
    help="Een school maken, met haar schooljaren.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(plan, name="plan")
app.add_typer(school, name="school")

_DAGEN = ["%d-%m-%Y", "%Y-%m-%d"]
Lagen = Annotated[
    list[Path] | None, typer.Option("--laag", metavar="PAD", help="Een laag eronder, zoals de wet; de verste eerst.")
]
School = Annotated[
    str | None, typer.Option("--school", metavar="BRIN", help="De school; mag weg als er maar één school is.")
]
Als = Annotated[
    str | None,
    typer.Option("--als", metavar="E-MAIL", help="Namens wie; zonder deze keuze de intern begeleider of directeur."),
]
Vanaf = Annotated[
    datetime | None,
    typer.Option("--vanaf", formats=_DAGEN, metavar="DAG", help="De eerste dag, zoals 24-08-2026; anders vandaag."),
]
Eerste_schooldag = Annotated[
    datetime | None, typer.Option("--eerste", formats=_DAGEN, metavar="DAG", help="De eerste schooldag.")
]
Laatste_schooldag = Annotated[
    datetime | None, typer.Option("--laatste", formats=_DAGEN, metavar="DAG", help="De laatste schooldag.")
]
Json = Annotated[bool, typer.Option("--json", help="De uitkomst als JSON, voor programma’s.")]
Groep = Annotated[str | None, typer.Option("--groep", metavar="NAAM", help="Alleen deze groep.")]
Leerling = Annotated[
    str | None, typer.Option("--leerling", metavar="SLEUTEL", help="Alleen deze leerling: sleutel in het LAS of id.")
]


@plan.command("check", cls=Opdracht)
def plan_check(
    paden: Annotated[list[Path], typer.Argument(metavar="PAD...", help="Een of meer plannen (YAML).")],
    laag: Lagen = None,
) -> None:
    """Kijk een plan na: alle fouten in één keer.

    Elke fout noemt bestand, regel en kolom, wat er verwacht werd en het naaste woord dat wel bestaat.

    Voorbeeld: passend plan check plannen/mijn-school.yaml --laag plannen/wet.yaml
    """
    uitvoeren("plan_check", database=False, paden=paden, lagen=laag or [])


@plan.command("toon", cls=Opdracht)
def plan_toon(
    pad: Annotated[Path, typer.Argument(metavar="PAD", help="Een plan (YAML).")],
    laag: Lagen = None,
    json: Json = False,
) -> None:
    """Lees een plan in gewone woorden.

    Hoofdstukken, regels, termijnen, stappen en bij elk de bron.

    Voorbeeld: passend plan toon plannen/mijn-school.yaml --laag plannen/wet.yaml
    """
    uitvoeren("plan_toon", database=False, pad=pad, lagen=laag or [], als_json=json)


@plan.command("schema", cls=Opdracht)
def plan_schema() -> None:
    """Het planformaat als JSON Schema.

    Voor een tekstverwerker die meekijkt terwijl u typt.

    Voorbeeld: passend plan schema > plan.schema.json
    """
    uitvoeren("plan_schema", database=False)


@plan.command("gevallen", cls=Opdracht)
def plan_gevallen(
    pad: Annotated[Path, typer.Argument(metavar="PLAN", help="Een plan (YAML).")],
    gevallen: Annotated[Path, typer.Argument(metavar="GEVALLEN", help="De gevallen bij dat plan (YAML).")],
    laag: Lagen = None,
) -> None:
    """Laat de gevallen bij een plan lopen.

    Gegeven deze feiten, op deze dag: zegt het plan dan wat het moet zeggen?

    Voorbeeld: passend plan gevallen plannen/mijn-school.yaml plannen/mijn-school.gevallen.yaml
    """
    uitvoeren("plan_gevallen", database=False, pad=pad, gevallen=gevallen, lagen=laag or [])


@plan.command("activeer", cls=Opdracht)
def plan_activeer(
    pad: Annotated[Path, typer.Argument(metavar="PAD", help="Een plan (YAML).")],
    laag: Lagen = None,
    vanaf: Vanaf = None,
    school: School = None,
    als: Als = None,
) -> None:
    """Zet een plan in werking.

    Een plan met een fout komt niet in werking; het plan dat er was blijft dan gelden.

    Voorbeeld: passend plan activeer plannen/mijn-school.yaml --laag plannen/wet.yaml --vanaf 01-08-2026
    """
    uitvoeren("plan_activeer", pad=pad, lagen=laag or [], vanaf=vanaf and vanaf.date(), brin=school, als=als)


@school.command("maken", cls=Opdracht)
def school_maken(
    brin: Annotated[str, typer.Argument(metavar="BRIN", help="Het nummer van de school.")],
    naam: Annotated[str, typer.Option("--naam", metavar="NAAM", help="Hoe de school heet.")],
    regio: Annotated[str, typer.Option("--regio", metavar="REGIO", help="noord, midden of zuid: voor de vakanties.")],
    wie: Annotated[str, typer.Option("--wie", metavar="NAAM", help="De eerste medewerker, die kan inloggen.")],
    email: Annotated[str, typer.Option("--email", metavar="E-MAIL", help="Het adres waarmee die inlogt.")],
    wachtwoord: Annotated[
        str,
        typer.Option(
            prompt="Wachtwoord (minstens 12 tekens)",
            confirmation_prompt="Nog een keer",
            hide_input=True,
            envvar="PASSEND_WACHTWOORD",
            show_envvar=False,
            metavar="WACHTWOORD",
            help="Wordt gevraagd; een programma geeft het in PASSEND_WACHTWOORD.",
        ),
    ],
    rol: Annotated[str, typer.Option("--rol", metavar="ROL", help="De rol in het plan van de school.")] = "ib",
    profiel: Annotated[
        str, typer.Option("--profiel", metavar="PROFIEL", help="Wat die rol mag.")
    ] = "ondersteuningscoordinator",
) -> None:
    """Maak een school, met de eerste medewerker die kan inloggen.

    Voorbeeld: passend school maken 00ZA --naam "De Berk" --regio noord --wie "Jo Bos" --email jo@berk.example
    """
    from passend.web.opdrachten.eerste import Eerste  # noqa: PLC0415 (nothing is loaded for the help)

    eerste = Eerste(naam=wie, email=email, wachtwoord=wachtwoord, rol=rol, profiel=profiel)
    uitvoeren("school_maken", brin=brin, naam=naam, regio=regio, eerste=eerste)


@school.command("jaar", cls=Opdracht)
def school_jaar(
    begin: Annotated[int, typer.Argument(metavar="JAAR", help="Het jaar waarin het schooljaar begint.")],
    eerste: Eerste_schooldag = None,
    laatste: Laatste_schooldag = None,
    school: School = None,
) -> None:
    """Leg een schooljaar vast, met de vakanties van de regio.

    Zonder --eerste en --laatste zijn het de eerste en laatste schooldag van de regio.

    Voorbeeld: passend school jaar 2026 --laatste 09-07-2027
    """
    eerste_dag, laatste_dag = eerste and eerste.date(), laatste and laatste.date()
    uitvoeren("school_jaar", begin=begin, eerste=eerste_dag, laatste=laatste_dag, brin=school)


@app.command("importeer", cls=Opdracht)
def importeer(
    bestand: Annotated[Path, typer.Argument(metavar="BESTAND", help="EDEXML, OSO-dossier, CSV of XLSX.")],
    school: School = None,
    soort: Annotated[
        str | None,
        typer.Option("--soort", metavar="SOORT", help="edexml, oso of tabel; anders herkend aan het bestand."),
    ] = None,
    koppeling: Annotated[
        str | None,
        typer.Option("--koppeling", metavar="NAAM", help="Bij een tabel: een bewaarde koppeling, of een JSON-bestand."),
    ] = None,
    als: Als = None,
) -> None:
    """Breng een bestand binnen.

    Leerlingen, groepen of resultaten: alles of niets, met een verslag van wat nieuw, gewijzigd, gelijk en geweigerd is.

    Voorbeeld: passend importeer resultaten.csv --school 00ZA --koppeling toetsresultaten
    """
    uitvoeren("importeer", bestand=bestand, brin=school, soort=soort, koppeling=koppeling, als=als)


@app.command("signalen", cls=Opdracht)
def signalen(
    groep: Groep = None, leerling: Leerling = None, json: Json = False, school: School = None, als: Als = None
) -> None:
    """De signalen en vragen, met bewijs en bron.

    Voorbeeld: passend signalen --groep 5a
    """
    uitvoeren("signalen", groep=groep, leerling=leerling, als_json=json, brin=school, als=als)


@app.command("stand", cls=Opdracht)
def stand(
    groep: Groep = None, leerling: Leerling = None, json: Json = False, school: School = None, als: Als = None
) -> None:
    """Waar leerlingen staan en wat er moet.

    De trede, wat open of te laat is, door wie, waarom en waar dat in het plan staat.

    Voorbeeld: passend stand --leerling L017
    """
    uitvoeren("stand", groep=groep, leerling=leerling, als_json=json, brin=school, als=als)


@app.command("herbereken", cls=Opdracht)
def herbereken(
    school: School = None,
    alle: Annotated[bool, typer.Option("--alle", help="Elke school die een plan in werking heeft.")] = False,
) -> None:
    """Bereken signalen en standen opnieuw.

    Uit de feiten en het plan; wat er stond verdwijnt.

    Voorbeeld: passend herbereken
    """
    uitvoeren("herbereken", brin=school, alle=alle)


beheeropdrachten(app)


@app.command("demo", cls=Opdracht)
def demo(
    port: Annotated[int, typer.Option("--port", metavar="POORT", help="De poort op deze computer.")] = 8000,
) -> None:
    """Start vijf verzonnen scholen, een voor elk plan.

    Adres en accounts komen in beeld; stoppen met Ctrl+C.

    Voorbeeld: passend demo --port 8080
    """
    uitvoeren("demo", poort=port)


@app.command("eisen", cls=Opdracht)
def eisen(json: Json = False) -> None:
    """Welke eisen bewezen zijn en welke open.

    Per school en per thema, uit docs/eisen.csv en de merken op de tests.

    Voorbeeld: passend eisen
    """
    uitvoeren("eisen", database=None, als_json=json)
