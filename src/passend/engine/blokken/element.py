"""What every element of a plan may say of itself: name, source, scope, condition, strength, contradiction."""

from passend.engine.blokken.basis import (
    Blok,
    Dag,
    Datum,
    Groepen,
    Id,
    Lijst,
    OfNietVermeld,
    Tekst,
    Vrij,
    verplicht,
)
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.woorden import Kracht


class Geldt(Blok):
    """Plain scope: where, for which groups and subjects, and from when to when (both days included)."""

    locaties: Lijst[Tekst] = []
    groepen: OfNietVermeld[Groepen] | None = None
    vakken: Lijst[Tekst] = []
    van: OfNietVermeld[Dag] | None = None
    tot: OfNietVermeld[Dag] | None = None
    gezien: Datum | None = None


class Lezing(Blok):
    """One of the readings of a contradiction: the place in the document and what it says there."""

    bron: Tekst | None = None
    waarde: OfNietVermeld[Vrij] | None = None


class Tegenspraak(Blok):
    """A contradiction or damaged spot; `want: niet vermeld` means that nobody has settled it."""

    over: Tekst = verplicht()
    staat_er: Lijst[Lezing] = []
    want: Tekst = verplicht()


class Element(Blok):
    """Base of everything that can carry a name, a source and a scope."""

    naam: Tekst | None = None
    uitleg: Tekst | None = None
    bron: Lijst[Tekst] = []
    geldt: OfNietVermeld[Geldt] | None = None
    als: OfNietVermeld[Voorwaarde] | None = None
    alleen_als: OfNietVermeld[Voorwaarde] | None = None
    kracht: OfNietVermeld[Kracht] | None = None
    was: Lijst[Id] = []
    tegenspraak: Lijst[Tegenspraak] = []
    afwijken: Rollen = []
    zichtbaar_voor: Rollen = []

    @property
    def nagegaan(self) -> bool:
        """False when the source says `[V]`: nobody has verified the rule, so it warns and never blocks."""
        return not any(bron.startswith("[V]") for bron in self.bron)


class Deel(Element):
    """An element with a name that references use and that never changes."""

    id: Id = verplicht()
