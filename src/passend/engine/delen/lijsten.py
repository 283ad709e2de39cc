"""The parts `lijsten` (words and scales) and `normen`."""

from pydantic import Field

from passend.engine.blokken.basis import (
    JaNee,
    Lijst,
    OfNietVermeld,
    Tekst,
    Vrij,
    WoordOfBlok,
    verplicht,
    verplichte_lijst,
)
from passend.engine.blokken.element import Deel, Element
from passend.engine.blokken.voorwaarde import Waarde


class LijstWaarde(Element):
    """A value that needs more than its word; `id` is the word itself, not a kebab-case id."""

    id: Tekst = verplicht()
    grens: OfNietVermeld[Vrij] | None = None


class Waardenlijst(Deel):
    """A list of words; `geordend` makes it a scale, written from high to low; `buiten` compares with nothing."""

    waarden: Lijst[WoordOfBlok[Tekst, LijstWaarde]] = verplichte_lijst()
    geordend: OfNietVermeld[JaNee] | None = None
    gelijk: dict[str, Vrij] = Field(default_factory=dict)
    buiten: Lijst[Tekst] = []

    @property
    def woorden(self) -> list[str]:
        """The words in the order in which they are written, those of `buiten` last."""
        return [waarde if isinstance(waarde, str) else waarde.id for waarde in (*self.waarden, *self.buiten)]


class Norm(Deel):
    """A line that results are held against."""

    niveau: OfNietVermeld[Waarde] | None = None
    aandeel: OfNietVermeld[Vrij] | None = None
    waarde: OfNietVermeld[Waarde] | None = None
    vak: Lijst[Tekst] = []
