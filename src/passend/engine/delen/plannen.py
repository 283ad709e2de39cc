"""The part `plannen`: things that run, for a pupil, a group or a teacher."""

from typing import Annotated, Literal

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.basis import Blok, Lijst, OfNietVermeld, Ref, Tekst, verplicht, verplichte_lijst
from passend.engine.blokken.besluit import Besluiten
from passend.engine.blokken.element import Deel, Element
from passend.engine.blokken.formulier import Formulier
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.vraagt import Vraagt
from passend.engine.blokken.wie import Wie
from passend.engine.woorden import GEBEURTENIS_WOORDEN

VoorWie = Literal["leerling", "groep", "subgroep", "leerkracht", "school"]


class Evaluatie(Element):
    """When and how the plan is looked back on; as a task it is called `<plan>.geëvalueerd`."""

    termijn: TermijnLijst = []
    wie: OfNietVermeld[Wie] | None = None
    secties: Formulier = []
    vraagt: Vraagt = []


class Wachtlijst(Blok):
    """Who gets a place first: the one whose event came first."""

    op_volgorde_van: Annotated[str, Ref(extra=GEBEURTENIS_WOORDEN)] = verplicht()


class PlanSoort(Deel):
    """A kind of plan; `onderdeel van` inherits roles, consents and the pupil, not the term."""

    soort: Literal["plan", "arrangement", "verblijf"] | None = None
    voor: Lijst[VoorWie] = verplichte_lijst()
    secties: Formulier = []
    wie: OfNietVermeld[Wie] | None = None
    vraagt: Vraagt = []
    wacht_op: Vraagt = []
    standen: Lijst[Tekst] = []
    termijn: TermijnLijst = []
    looptijd: TermijnLijst = []
    evaluatie: Lijst[Evaluatie] = []
    besluit: Besluiten = []
    inzet: Lijst[Actie] = []
    onderdeel_van: Annotated[str, Ref("plannen")] | None = None
    vervangt: Lijst[Annotated[str, Ref("plannen")]] = []
    plaatsen: OfNietVermeld[int] | None = None
    wachtlijst: OfNietVermeld[Wachtlijst] | None = None
    aan_het_eind: OfNietVermeld[Literal["stopt", "loopt door tenzij opgezegd", "vraag"]] | None = None
    plek: Tekst | None = None
    kwaliteit: Lijst[Annotated[str, Ref("vragen")]] = []
    bewaard_in: Tekst | None = None
    verplicht_als: OfNietVermeld[Voorwaarde] | None = None
