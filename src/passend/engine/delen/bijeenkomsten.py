"""The parts `overleggen` (the team meets) and `contact` (school meets parents and pupil)."""

from typing import Annotated, Literal

from passend.engine.blokken.actie import Actie, StukRef
from passend.engine.blokken.basis import Duur, Id, JaNee, Lijst, OfNietVermeld, Ref, Tekst, verplicht, verplichte_lijst
from passend.engine.blokken.besluit import Besluiten
from passend.engine.blokken.element import Deel, Element
from passend.engine.blokken.formulier import Formulier
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.vraagt import Vraagt
from passend.engine.blokken.wie import Wie

OverWie = Literal["leerling", "groep", "leerkracht", "school"]


class Agendapunt(Element):
    """An item of an agenda; `voor elk` makes one per pupil for whom the condition holds."""

    wat: Tekst = verplicht()
    id: Id | None = None
    vast: JaNee | None = None
    voor_elk: OfNietVermeld[Voorwaarde] | None = None
    uit: Lijst[Annotated[str, Ref()]] = []


class Overleg(Deel):
    """A meeting; `frequentie` and calendar lines for the same meeting are one duty."""

    over: Lijst[OverWie] = verplichte_lijst()
    wie: OfNietVermeld[Wie] = verplicht()
    agenda: Lijst[Agendapunt] = []
    voorbereiding: Lijst[Actie] = []
    duur: OfNietVermeld[Duur] | None = None
    frequentie: TermijnLijst = []
    methode: Tekst | None = None
    secties: Formulier = []
    besluit: Besluiten = []
    terugkoppeling: Lijst[Actie] = []
    document: Lijst[StukRef] = []
    vraagt: Vraagt = []


class Contact(Deel):
    """A talk or message between school, parents and pupil."""

    met: OfNietVermeld[Literal["ouders", "leerling", "beiden"]] = verplicht()
    wie: OfNietVermeld[Wie] | None = None
    wanneer: TermijnLijst = []
    over: Lijst[Tekst] = []
    secties: Formulier = []
    apart: JaNee | None = None
    vorm: Lijst[Tekst] = []
    document: Lijst[StukRef] = []
    duur: OfNietVermeld[Duur] | None = None
    vraagt: Vraagt = []
