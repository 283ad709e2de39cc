"""The part `routes`: ladders and other orders of steps."""

from typing import Annotated, Literal

from passend.engine.blokken.actie import Actie, StukRef
from passend.engine.blokken.basis import Id, JaNee, Lijst, OfNietVermeld, Ref, Tekst, verplicht, verplichte_lijst
from passend.engine.blokken.besluit import Besluiten
from passend.engine.blokken.element import Deel, Element
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.vraagt import Vraagt
from passend.engine.blokken.wie import Wie

PerRoute = Literal["leerling", "vak", "domein", "groep", "verzoek", "gebeurtenis", "ondersteuningsvraag"]


class Trede(Element):
    """A step of a route; passes `wie`, `bron`, `geldt` and `kracht` on to its acts."""

    id: Id = verplicht()
    nummer: Tekst | None = None
    ondersteuning: OfNietVermeld[Literal["basis", "extra", "verwijzing"]] | None = None
    begin: JaNee | None = None
    instroom: OfNietVermeld[Voorwaarde] | None = None
    wie: OfNietVermeld[Wie] | None = None
    termijn: TermijnLijst = []
    vraagt: Vraagt = []
    acties: Lijst[Actie] = []
    besluiten: Besluiten = []
    documenten: Lijst[StukRef] = []
    hoort_bij: Lijst[Annotated[str, Ref("treden")]] = []
    treden: Lijst["Trede"] = []


class Route(Deel):
    """Steps in order; without decisions the place on it is derived: the highest step whose `instroom` holds."""

    per: Lijst[PerRoute] = verplichte_lijst()
    domeinen: Lijst[Tekst] = []
    treden: Lijst[Trede] = verplichte_lijst()
