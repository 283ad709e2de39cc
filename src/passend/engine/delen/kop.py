"""The parts `plan` (which plan this is) and `school`."""

from typing import Literal

from pydantic import Field

from passend.engine.blokken.basis import Blok, Datum, Groepen, Id, Lijst, OfNietVermeld, Tekst, WoordOfBlok, verplicht
from passend.engine.blokken.element import Deel, Tegenspraak
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst


class Lagen(Blok):
    """The plans under this one, by id; `geen` says that there is no such layer."""

    wet: Tekst | None = None
    swv: Tekst | None = None
    bestuur: Tekst | None = None


class PlanKop(Blok):
    """Which plan, which edition, and when it is in force (`tot` included)."""

    id: Id = verplicht()
    titel: Tekst = verplicht()
    editie: Tekst = verplicht()
    van: OfNietVermeld[Datum] = verplicht()
    tot: OfNietVermeld[Datum] = verplicht()
    bron: Lijst[Tekst] = []
    uitleg: Tekst | None = None
    herzien: TermijnLijst = []
    lagen: Lagen = verplicht()
    afwijken: Rollen = []
    talen: Lijst[Tekst] = []
    tegenspraak: Lijst[Tegenspraak] = []
    was: Lijst[Id] = []


class Locatie(Deel):
    """A building of the school."""

    adres: Tekst | None = None
    groepen: OfNietVermeld[Groepen] | None = None


class School(Blok):
    """The school as its plan presents it."""

    naam: Tekst = verplicht()
    brin: Tekst | None = None
    adres: Tekst | None = None
    gemeente: Tekst | None = None
    locaties: Lijst[WoordOfBlok[Tekst, Locatie]] = []
    bestuur: Tekst | None = None
    swv: Tekst | None = None
    vakantieregio: OfNietVermeld[Literal["noord", "midden", "zuid"]] | None = None
    concept: Lijst[Tekst] = []
    mottos: Lijst[Tekst] = []
    kernwaarden: Lijst[Tekst] = []
    eerste_aanspreekpunt: Rollen = []
    telefoon: Tekst | None = None
    e_mail: Tekst | None = Field(None, alias="e-mail")
    website: Tekst | None = None
    bron: Lijst[Tekst] = []
    uitleg: Tekst | None = None
    tegenspraak: Lijst[Tegenspraak] = []
