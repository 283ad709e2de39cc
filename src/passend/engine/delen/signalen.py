"""The part `signalen`: rules that say that something deserves attention."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from passend.engine.blokken.actie import ActieOfRef
from passend.engine.blokken.basis import Blok, Lijst, OfNietVermeld, Ref, Tekst, Vrij, verplicht
from passend.engine.blokken.element import Deel
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.voorwaarde import Voorwaarde


class StelVoor(Blok):
    """What a signal proposes; a person decides. `invullen` fills sections, `leerling` a feature."""

    plan: Lijst[Annotated[str, Ref("plannen")]] = []
    onderzoek: Lijst[Tekst] = []
    trede: Lijst[Annotated[str, Ref("treden")]] = []
    overleg: Lijst[Annotated[str, Ref("overleggen")]] = []
    besluit: Lijst[Annotated[str, Ref("besluiten", "keuzes")]] = []
    steun: Lijst[Annotated[str, Ref("aanbod")]] = []
    actie: Lijst[Annotated[str, Ref("acties")]] = []
    leerling: dict[str, Vrij] = Field(default_factory=dict)
    invullen: dict[str, Vrij] = Field(default_factory=dict)


class Uitkomst(Blok):
    """What follows from a signal: exactly one thing."""

    precies_een: ClassVar = ("taak", "stelt voor", "hoort het")

    taak: ActieOfRef | None = None
    stelt_voor: StelVoor | None = None
    hoort_het: Rollen = []


class Signaal(Deel):
    """One open signal per rule and subject; a new fact may reopen a settled one."""

    als: OfNietVermeld[Voorwaarde] = verplicht()
    thema: Lijst[Tekst] = []
    per: OfNietVermeld[Literal["leerling", "vak", "groep", "school"]] | None = None
    dan: Lijst[Uitkomst] = []
    voor: Rollen = []
    termijn: TermijnLijst = []
