"""Block 8, decision: one shape on a step, a meeting, a plan and in the part `besluiten`."""

from typing import Annotated, ClassVar

from pydantic import Field

from passend.engine.blokken.actie import ActieOfRef, OverRef, StukRef
from passend.engine.blokken.basis import Blok, Id, JaNee, Lijst, OfNietVermeld, Ref, Tekst, Vrij, WoordOfBlok, verplicht
from passend.engine.blokken.element import Element
from passend.engine.blokken.formulier import Formulier
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.vraagt import Vraagt
from passend.engine.blokken.wie import Wie

StartRef = Annotated[str, Ref("plannen", "acties", "overleggen", "routes", "besluiten", "aanbod", "contact")]
StopRef = Annotated[str, Ref("plannen", "acties", "overleggen", "routes", "aanbod")]
NaarRef = Annotated[str, Ref("treden", "overleggen", "routes", extra=("einde", "terug"))]


class Gevolg(Blok):
    """What follows from a choice: exactly one thing."""

    precies_een: ClassVar = ("naar", "start", "stopt", "taak", "hoort het")

    naar: NaarRef | None = None
    start: Lijst[StartRef] = []
    stopt: Lijst[StopRef] = []
    taak: ActieOfRef | None = None
    hoort_het: Rollen = []


class Keuze(Element):
    """One of the outcomes of a decision."""

    id: Id = verplicht()
    vraagt: Vraagt = []
    wacht_op: Vraagt = []
    dan: Lijst[Gevolg] = []


class Criterium(Element):
    """What the people who decide weigh: words, a question that they answer, or a condition that must hold."""

    hoogstens_een: ClassVar = (("vraag", "klopt"),)

    naam: Tekst = verplicht()
    id: Id | None = None
    vraag: Annotated[str, Ref("vragen")] | None = None
    klopt: OfNietVermeld[Voorwaarde] | None = None


class Standaard(Element):
    """Proposes a choice when its condition holds."""

    als: OfNietVermeld[Voorwaarde] = verplicht()
    keuze: Annotated[str, Ref("keuzes")] = verplicht()


class Besluit(Element):
    """A decision; `anders` (a target and a reason) is always possible, except where its strength is `wet`."""

    id: Id = verplicht()
    valt_onder: Annotated[str, Ref("besluiten")] | None = None
    bij: Lijst[Annotated[str, Ref()]] = []
    per: Tekst | None = None
    over: Lijst[OverRef] = []
    termijn: TermijnLijst = []
    wie: OfNietVermeld[Wie] | None = None
    vraagt: Vraagt = []
    wacht_op: Vraagt = []
    criteria: Lijst[Criterium] = []
    rondes: Vrij | None = None
    keuzes: Lijst[Keuze] = []
    meer: JaNee | None = None
    standaard: Lijst[Standaard] = []
    document: Lijst[StukRef] = []
    secties: Formulier = []


Besluiten = Annotated[
    Lijst[WoordOfBlok[Annotated[str, Ref("besluiten")], Besluit]], Field(description="besluiten, of ids van besluiten")
]
