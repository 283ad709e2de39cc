"""`Plan`: one plan as a whole."""

from typing import TYPE_CHECKING, Literal

from pydantic import Field, PrivateAttr

from passend.engine.blokken.basis import Blok, Lijst, OfNietVermeld, Tekst, verplicht
from passend.engine.blokken.besluit import Besluit
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.kop import PlanKop, School
from passend.engine.delen.lijsten import Norm, Waardenlijst
from passend.engine.delen.mensen import RolDeel
from passend.engine.delen.meten import FeitSoort, Instrument, Vraag
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.privacy import Privacy
from passend.engine.delen.routes import Route
from passend.engine.delen.signalen import Signaal
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.delen.uitspraken import AanbodOfGeen, Kengetal, Kwaliteit, Uitspraak
from passend.engine.delen.verhaal import Hoofdstuk

if TYPE_CHECKING:
    from passend.engine.lezen.fouten import Fout
    from passend.engine.lezen.register import Register

NietVermeld = Literal["niet vermeld"]


class Plan(Blok):
    """A support plan, or a layer of one; `register` finds its elements by name."""

    plan: PlanKop = verplicht()
    school: OfNietVermeld[School] | None = None
    verhaal: Lijst[Hoofdstuk] = []
    woorden: OfNietVermeld[dict[str, Lijst[Tekst]]] = Field(default_factory=dict)
    afkortingen: OfNietVermeld[dict[str, Tekst]] = Field(default_factory=dict)
    lijsten: Lijst[Waardenlijst] = []
    normen: Lijst[Norm] = []
    rollen: Lijst[RolDeel] = []
    instrumenten: Lijst[Instrument] = []
    vragen: Lijst[Vraag] = []
    feiten: Lijst[FeitSoort] = []
    routes: Lijst[Route] = []
    signalen: Lijst[Signaal] = []
    plannen: Lijst[PlanSoort] = []
    documenten: Lijst[Document] = []
    overleggen: Lijst[Overleg] = []
    contact: Lijst[Contact] = []
    kalender: Lijst[Kalenderregel] = []
    besluiten: Lijst[Besluit] = []
    toestemmingen: Lijst[Toestemming] = []
    aanbod: Lijst[AanbodOfGeen] = []
    uitspraken: Lijst[Uitspraak] = []
    kwaliteit: OfNietVermeld[Kwaliteit] | None = None
    kengetallen: Lijst[Kengetal] = []
    privacy: OfNietVermeld[Privacy] | None = None

    _register: "Register | None" = PrivateAttr(None)
    _let_op: "tuple[Fout, ...]" = PrivateAttr(())

    @property
    def register(self) -> "Register":
        """The index of all elements; only a plan that came through the reader has one."""
        if self._register is None:
            raise RuntimeError("alleen een gelezen plan heeft een register")
        return self._register

    @property
    def let_op(self) -> "tuple[Fout, ...]":
        """Warnings: what is allowed and still rarely meant."""
        return self._let_op

    def koppel(self, register: "Register", let_op: "tuple[Fout, ...]") -> None:
        """Give the plan its index and its warnings, once, after reading."""
        self._register, self._let_op = register, let_op
