"""The course of one import inside its transaction: every record goes to where its kind is kept."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from passend.core.historie import aanleiding
from passend.school.models import Medewerker, School
from passend.uitwisseling.bron import Voortgang
from passend.uitwisseling.gegevens import (
    Gegeven,
    IngelezenGroep,
    IngelezenLeerling,
    IngelezenMedewerker,
    IngelezenResultaat,
    IngelezenSchool,
    IngelezenVestiging,
    Melding,
    Onbekend,
    Weigering,
)
from passend.uitwisseling.models import Importrun
from passend.uitwisseling.opslag.dossier import Dossieropslag
from passend.uitwisseling.opslag.leerlingen import Leerlingopslag
from passend.uitwisseling.opslag.resultaten import SOORT, Resultatenopslag
from passend.uitwisseling.opslag.school import Schoolopslag
from passend.uitwisseling.opslag.wachtrij import Wachtrij
from passend.uitwisseling.opslag.zoeken import Leerlingzoeker
from passend.uitwisseling.planwoorden import woorden_van_school
from passend.uitwisseling.tabel import Koppeling
from passend.uitwisseling.verslag import Verslaglegger


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdracht:
    """What the courses share. `run` is filled in on the way and saved by the caller.

    `voortgang(done, total)` is called while results are written.
    """

    school: School
    door: Medewerker
    run: Importrun
    verslag: Verslaglegger
    koppeling: Koppeling | None
    toetsvertaling: dict[str, str]
    voortgang: Callable[[int, int], None]

    def aanleiding(self) -> AbstractContextManager[Any]:
        """Inside it, the history of what changes names this import."""
        return aanleiding(medewerker=str(self.door.pk), pagina="import", reden=f"import {self.run.pk}")


class Voortgangsmeter:
    """One progress for reading and writing: twice the size of the file, the first half for reading."""

    def __init__(self, grootte: int, voortgang: Voortgang | None) -> None:
        self._grootte = grootte
        self._voortgang = voortgang or (lambda gedaan, totaal: None)

    def gelezen(self, bytes_: int, _: int) -> None:
        self._voortgang(bytes_, 2 * self._grootte)

    def geschreven(self, gedaan: int, totaal: int) -> None:
        self._voortgang(self._grootte + self._grootte * gedaan // max(totaal, 1), 2 * self._grootte)

    def klaar(self) -> None:
        self._voortgang(2 * self._grootte, 2 * self._grootte)


def opslaan(gegevens: Iterator[Gegeven], opdracht: Opdracht) -> None:
    """Store the records of a file of the format that `opdracht.run` names. Raises Importfout."""
    match opdracht.run.soort:
        case "edexml":
            with opdracht.aanleiding():
                _edexml(gegevens, opdracht)
        case "oso":
            _oso(gegevens, opdracht)
        case _:
            _tabel(gegevens, opdracht)


def _edexml(gegevens: Iterator[Gegeven], opdracht: Opdracht) -> None:
    """Groups, pupils and staff of one school."""
    run, verslag = opdracht.run, opdracht.verslag
    school = Schoolopslag(opdracht.school, verslag)
    leerlingen = Leerlingopslag(school, Leerlingzoeker(opdracht.school.brin, verslag.run), verslag)
    for gelezen in gegevens:
        match gelezen:
            case IngelezenSchool():
                school.school_verwerken(gelezen)
                run.bron = f"EDEXML van {gelezen.brin or opdracht.school.brin}"
                run.schooljaar, run.peildatum = gelezen.schooljaar, school.peildatum
            case IngelezenVestiging():
                school.vestiging_verwerken(gelezen)
            case IngelezenGroep():
                school.groep_verwerken(gelezen)
            case IngelezenLeerling():
                leerlingen.verwerken(gelezen)
            case IngelezenMedewerker():
                school.medewerker_verwerken(gelezen)
            case Weigering() | Onbekend() | Melding():
                verslag.noteren([gelezen])
    leerlingen.afronden()


def _oso(gegevens: Iterator[Gegeven], opdracht: Opdracht) -> None:
    """Dossiers: pupil, parents and facts at once, results when the whole file has been read."""
    verslag = opdracht.verslag
    dossier = Dossieropslag(opdracht.school.brin, verslag, opdracht.door)
    with Wachtrij() as wachtrij:
        resultaten = _resultatenopslag(opdracht, wachtrij)
        with opdracht.aanleiding():
            for gelezen in gegevens:
                match gelezen:
                    case Weigering() | Onbekend() | Melding():
                        verslag.noteren([gelezen])
                    case IngelezenResultaat() if dossier.leerling is not None:
                        resultaten.zet(gelezen, leerling=dossier.leerling.pk)
                    case IngelezenResultaat():
                        verslag.telling(SOORT).geweigerd += 1
                    case _:
                        dossier.verwerken(gelezen)
        opdracht.run.bron = dossier.bron
        resultaten.afronden(door=opdracht.door, bron=dossier.bron, voortgang=opdracht.voortgang)


def _tabel(gegevens: Iterator[Gegeven], opdracht: Opdracht) -> None:
    """Results in a table; a row of which a value was refused counts as one refused result."""
    verslag, laatste_regel = opdracht.verslag, 0
    assert opdracht.koppeling is not None  # a table is never read without one
    opdracht.run.bron = f"tabel ‘{opdracht.koppeling.naam}’"[:200]
    with Wachtrij() as wachtrij:
        resultaten = _resultatenopslag(opdracht, wachtrij)
        for gelezen in gegevens:
            if isinstance(gelezen, IngelezenResultaat):
                resultaten.zet(gelezen)
            elif isinstance(gelezen, Weigering):
                verslag.noteren([gelezen])
                verslag.telling(SOORT).geweigerd += int(gelezen.regel != laatste_regel)
                laatste_regel = gelezen.regel
        resultaten.afronden(door=opdracht.door, bron=opdracht.run.bron, voortgang=opdracht.voortgang)


def _resultatenopslag(opdracht: Opdracht, wachtrij: Wachtrij) -> Resultatenopslag:
    zoeker = Leerlingzoeker(opdracht.school.brin, opdracht.verslag.run)
    return Resultatenopslag(zoeker, woorden_van_school(opdracht.toetsvertaling), opdracht.verslag, wachtrij)
