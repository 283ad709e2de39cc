"""The part `verhaal`: the chapters of the school's document, in own short words."""

from typing import Annotated, ClassVar

from pydantic import Field

from passend.engine.blokken.basis import Blok, Id, Lijst, Ref, Tekst, verplicht
from passend.engine.blokken.element import Element

# The name of a whole part is also a place to show.
DELEN: tuple[str, ...] = (
    *("plan", "school", "verhaal", "woorden", "afkortingen", "lijsten", "normen", "rollen", "instrumenten", "vragen"),
    *("feiten", "routes", "signalen", "plannen", "documenten", "overleggen", "contact", "kalender", "besluiten"),
    *("toestemmingen", "aanbod", "uitspraken", "kwaliteit", "kengetallen", "privacy"),
)
ToonRef = Annotated[str, Ref(extra=DELEN)]


class Plaats(Blok):
    """What is shown in a chapter: a table, figure or list of elements or of a whole part."""

    precies_een: ClassVar = ("tabel", "figuur", "lijst")

    tabel: Lijst[ToonRef] = []
    figuur: Lijst[ToonRef] = []
    lijst: Lijst[ToonRef] = []
    kolommen: Lijst[Tekst] = []
    tekens: dict[str, Tekst] = Field(default_factory=dict)


class Punt(Blok):
    """A line of a chapter that can be pointed at."""

    id: Id = verplicht()
    tekst: Tekst = verplicht()
    bron: Lijst[Tekst] = []


class Hoofdstuk(Element):
    """A chapter, with chapters inside it."""

    id: Id = verplicht()
    titel: Tekst = verplicht()
    tekst: Tekst | None = None
    delen: Lijst["Hoofdstuk"] = []
    plaats: Lijst[Plaats] = []
    punten: Lijst[Punt] = []
