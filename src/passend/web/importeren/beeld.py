"""An import as it stands on the screen: words for kinds, counts in a row, day and time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from passend.uitwisseling.models import Importregel, Importrun
from passend.uitwisseling.terugdraaien import FEITEN
from passend.uitwisseling.verslag import OnbekendWoord, Telling

BESTANDSSOORTEN = {
    "edexml": gettext_lazy("EDEXML: leerlingen, groepen en medewerkers"),
    "oso": gettext_lazy("OSO-dossier"),
    "tabel": gettext_lazy("Tabel met resultaten"),
}
_SOORTEN = {
    "leerling": gettext_lazy("Leerlingen"),
    "groep": gettext_lazy("Groepen"),
    "medewerker": gettext_lazy("Medewerkers"),
    "ouder": gettext_lazy("Ouders"),
    "toetsresultaat": gettext_lazy("Toetsresultaten"),
    "schoolloopbaan": gettext_lazy("Vorige scholen"),
    "ondersteuning": gettext_lazy("Ondersteuning op de vorige school"),
    "overdracht": gettext_lazy("Toestemming voor de overdracht"),
}
_WAAROM_NIET = {
    "leerling": gettext_lazy(
        "Aan een leerling kunnen al andere gegevens hangen. Schrijf een leerling die hier niet hoort uit."
    ),
    "groep": gettext_lazy("In een groep kunnen al leerlingen en rollen staan."),
    "medewerker": gettext_lazy(
        "Een medewerker kan al een rol hebben of iets hebben vastgelegd. Zonder rol ziet deze niemand."
    ),
    "ouder": gettext_lazy("Over ouders en gezag beslist een mens. Kijk bij de leerling na wat klopt."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telrij:
    """How many of one kind; `waarom` says why undoing leaves them."""

    naam: str
    nieuw: int
    gewijzigd: int
    ongewijzigd: int
    geweigerd: int
    waarom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Runrij:
    """One earlier import."""

    run: Importrun
    soort: str
    op: date
    tijd: str
    nieuw: int
    gewijzigd: int
    geweigerd: int
    terug_op: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Woordrij:
    """A word that nobody knows: what kind of word, how often, and on which line first."""

    soort: str
    naam: str
    aantal: int
    regel: int


def telrijen(tellingen: Mapping[str, Telling]) -> list[Telrij]:
    """A row for every kind, in the order of the import."""
    return [
        Telrij(
            naam=str(_SOORTEN.get(soort, soort.capitalize())),
            waarom="" if soort in FEITEN else str(_WAAROM_NIET.get(soort, "")),
            **telling.als_json(),
        )
        for soort, telling in tellingen.items()
    ]


def telrijen_van(run: Importrun) -> list[Telrij]:
    """The same for an import that was done."""
    return telrijen({soort: Telling(**geteld) for soort, geteld in run.geteld.items()})


def runrij(run: Importrun) -> Runrij:
    """An import as a row of the list."""
    geteld: list[dict[str, Any]] = list(run.geteld.values())
    moment = timezone.localtime(run.klaar_op)
    return Runrij(
        run=run,
        soort=str(BESTANDSSOORTEN.get(run.soort, run.soort)),
        op=moment.date(),
        tijd=f"{moment:%H:%M}",
        nieuw=sum(telling["nieuw"] for telling in geteld),
        gewijzigd=sum(telling["gewijzigd"] for telling in geteld),
        geweigerd=sum(telling["geweigerd"] for telling in geteld),
        terug_op=timezone.localtime(run.teruggedraaid_op).date() if run.teruggedraaid_op else None,
    )


def woordrijen(woorden: Iterable[OnbekendWoord | Importregel]) -> list[Woordrij]:
    """The unknown words of a preview, or those that were kept with an import."""
    return [
        Woordrij(soort=str(woord.veld), naam=woord.waarde, aantal=woord.aantal, regel=woord.regel)
        if isinstance(woord, Importregel)
        else Woordrij(soort=woord.soort, naam=woord.naam, aantal=woord.aantal, regel=woord.eerste_regel)
        for woord in woorden
    ]


def bijgewerkt(is_bijgewerkt: bool) -> str:
    """What happened to signals and standen after an import, as a sentence."""
    if is_bijgewerkt:
        return _("De signalen en de stand van de leerlingen zijn opnieuw berekend.")
    return _("Er is nog geen plan in werking, dus er zijn geen signalen berekend.")
