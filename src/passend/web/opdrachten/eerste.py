"""The first medewerker of a new school."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Eerste:
    """The first medewerker: name, address to sign in with, password, and what this person is at school."""

    naam: str
    email: str
    wachtwoord: str
    rol: str
    profiel: str
