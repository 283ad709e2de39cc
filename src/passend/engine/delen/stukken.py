"""The part `documenten`: papers."""

from typing import Annotated, Literal

from passend.engine.blokken.basis import Lijst, OfNietVermeld, Ref, Tekst, verplicht
from passend.engine.blokken.element import Deel
from passend.engine.blokken.formulier import Formulier
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.vraagt import Vraagt
from passend.engine.blokken.wie import Wie

SoortDocument = Literal[
    "formulier", "overzicht", "verslag", "rapport", "protocol", "kwaliteitskaart", "jaarstuk", "openbaar"
]


class Document(Deel):
    """A paper; `uit` says what it is made of."""

    soort: OfNietVermeld[SoortDocument] = verplicht()
    secties: Formulier = []
    uit: Lijst[Annotated[str, Ref(extra=("toets", "plan", "steun"))]] = []
    bewaard_in: Tekst | None = None
    wie: OfNietVermeld[Wie] | None = None
    aan: Rollen = []
    wanneer: TermijnLijst = []
    vraagt: Vraagt = []
    wacht_op: Vraagt = []
    versie: Tekst | None = None
    status: Tekst | None = None
    lengte: Tekst | None = None
