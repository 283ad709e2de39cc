"""The parts `instrumenten`, `vragen` and `feiten`: what can be known about a pupil, a group or a school."""

from typing import Annotated, Literal

from passend.engine.blokken.basis import JaNee, Lijst, OfNietVermeld, Ref, Tekst, verplicht, verplichte_lijst
from passend.engine.blokken.element import Deel
from passend.engine.blokken.formulier import Formulier, Velden
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.wie import Wie

SoortInstrument = Literal[
    "lvs-toets", "methodetoets", "observatie", "vragenlijst", "intelligentie", "screening", "leerlijn"
]
Over = Literal["leerling", "groep", "leerkracht", "gezin", "school", "niemand bij name"]


class Instrument(Deel):
    """A test, observation or questionnaire; `weg` says which system its results come from."""

    soort: OfNietVermeld[SoortInstrument] = verplicht()
    uitgever: Tekst | None = None
    vakken: Lijst[Tekst] = []
    lijst: Lijst[Annotated[str, Ref("lijsten")]] = []
    momenten: TermijnLijst = []
    secties: Formulier = []
    wie: OfNietVermeld[Wie] | None = None
    toestemming: Annotated[str, Ref("toestemmingen")] | None = None
    weg: Tekst | None = None
    status: Tekst | None = None


class Vraag(Deel):
    """A question that a person answers; never computed."""

    vraag: Tekst = verplicht()
    door: Rollen = []
    lijst: Annotated[str, Ref("lijsten")] | None = None
    bij: Lijst[Annotated[str, Ref()]] = []


class FeitSoort(Deel):
    """A kind of fact that this plan adds; `duurt` says that it lasts until an end date."""

    over: Lijst[Over] = verplichte_lijst()
    velden: Velden = []
    standen: Lijst[Tekst] = []
    duurt: JaNee | None = None
