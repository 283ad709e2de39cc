"""The part `rollen`: who works with and around the pupils."""

from typing import Literal

from passend.engine.blokken.basis import Aantal, Lijst, OfNietVermeld, Tekst, verplicht
from passend.engine.blokken.element import Deel, Geldt
from passend.engine.blokken.rol import Rollen

Profiel = Literal[
    "leerkracht",
    "ondersteuningscoordinator",
    "directie",
    "bouwcoordinator",
    "ondersteunend",
    "specialist",
    "vertrouwenspersoon",
    "medezeggenschap",
    "extern",
    "bestuur",
    "ouder",
    "leerling",
]


class Verdeling(Deel):
    """A share of a role, for a part of the school."""

    waar: Lijst[Geldt] = []
    fte: OfNietVermeld[Aantal] | None = None
    uren: OfNietVermeld[Aantal] | None = None


class RolDeel(Deel):
    """A role; its `profiel` is what it means in every school, its `naam` what this school calls it."""

    profiel: Profiel = verplicht()
    verdeling: Lijst[Verdeling] = []
    waar: Lijst[Geldt] = []
    fte: OfNietVermeld[Aantal] | None = None
    uren: OfNietVermeld[Aantal] | None = None
    aantal: OfNietVermeld[int] | None = None
    leden: Rollen = []
    focus: Lijst[Tekst] = []
    taken: Lijst[Tekst] = []
    van: Tekst | None = None
    contact_via: Rollen = []
    status: Tekst | None = None
