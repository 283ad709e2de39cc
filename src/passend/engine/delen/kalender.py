"""The part `kalender`: what has no other home in the year."""

from passend.engine.blokken.actie import Actie, StukRef
from passend.engine.blokken.basis import Lijst, OfNietVermeld, Tekst, verplicht, verplichte_lijst
from passend.engine.blokken.element import Deel
from passend.engine.blokken.termijn import Wanneer
from passend.engine.blokken.wie import Wie


class Kalenderregel(Deel):
    """A line of the year calendar; `wanneer: {van, tot}` makes a period that terms can name."""

    wat: Tekst = verplicht()
    wanneer: Wanneer = verplichte_lijst()
    wie: OfNietVermeld[Wie] | None = None
    acties: Lijst[Actie] = []
    document: Lijst[StukRef] = []
