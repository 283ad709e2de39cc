"""What the folders of `demo/` say about the demo schools."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from passend.school.models import School
from passend.school.selectors import school_list

WORTEL = Path(__file__).resolve().parents[4]
BRON = "demo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demoaccount:
    """Someone who can sign in at a demo school."""

    naam: str
    rol: str
    email: str
    wachtwoord: str


@dataclass(frozen=True, slots=True)
class Demoschool:
    """The files of one demo school: its folder, what `school.json` says, and where the plan files are."""

    map_: Path
    gegevens: dict[str, Any]
    plannen: Path = WORTEL / "plannen"

    @property
    def naam(self) -> str:
        """How the school is called."""
        return str(self.gegevens["school"]["naam"])

    @property
    def accounts(self) -> list[Demoaccount]:
        """Who can sign in."""
        return [
            Demoaccount(
                naam=naam_van(mens),
                rol=mens["rollen"][0]["profiel"],
                email=mens["email"],
                wachtwoord=self.gegevens["wachtwoord"],
            )
            for mens in self.gegevens["medewerkers"]
            if mens["account"]
        ]

    def geladen(self) -> School | None:
        """The school in the database, when it was loaded before."""
        return school_list().filter(brin=self.gegevens["school"]["brin"]).first()

    def json(self, bestand: str) -> Any:
        """The content of one of its files."""
        return json.loads(self.tekst(bestand))

    def tekst(self, bestand: str) -> str:
        """The text of one of its files."""
        return (self.map_ / bestand).read_text(encoding="utf-8")


def demoscholen(map_: Path = WORTEL / "demo") -> list[Demoschool]:
    """All demo schools, the one that is ready first in front."""
    scholen = [
        Demoschool(bestand.parent, json.loads(bestand.read_text(encoding="utf-8")))
        for bestand in map_.glob("*/school.json")
    ]
    return sorted(scholen, key=lambda school: int(school.gegevens["volgorde"]))


def naam_van(mens: dict[str, Any]) -> str:
    """First name and surname of a medewerker in the files."""
    return f"{mens['voornaam']} {mens['achternaam']}"
