"""Block 7, act."""

from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import ValidationInfo, field_validator

from passend.engine.blokken.basis import (
    Duur,
    Id,
    Lijst,
    OfNietVermeld,
    Ref,
    Tekst,
    WoordOfBlok,
    verplicht,
)
from passend.engine.blokken.element import Element
from passend.engine.blokken.formulier import Formulier
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.vraagt import Vraagt
from passend.engine.blokken.wie import Wie
from passend.engine.woorden import NIET_VERMELD, OVER

Wat = Literal[
    "gesprek",
    "overleg",
    "observatie",
    "onderzoek",
    "toets",
    "plan",
    "evaluatie",
    "aanvraag",
    "advies",
    "toestemming",
    "informeren",
    "vastleggen",
    "besluit",
    "overdracht",
    "bezoek",
    "steun",
    "anders",
]

WAT: tuple[str, ...] = get_args(Wat)

# With these `wat` the `soort` names an element; with any other it is a free word.
SOORT_IN: dict[str, Ref] = {
    "plan": Ref("plannen"),
    "evaluatie": Ref("plannen", "documenten"),
    "overleg": Ref("overleggen"),
    "toets": Ref("instrumenten"),
    "toestemming": Ref("toestemmingen"),
    "steun": Ref("aanbod"),
    "besluit": Ref("besluiten"),
}

StukRef = Annotated[str, Ref("documenten", "plannen")]
OverRef = Annotated[str, Ref(extra=OVER)]


class Actie(Element):
    """Something that people do; or, with `keuze uit`, a group of acts of which `minstens` so many are enough."""

    precies_een: ClassVar = ("wat", "keuze uit")

    id: Id = verplicht()
    wat: Wat | None = None
    soort: Lijst[Tekst] = []
    met: Rollen = []
    aan: Rollen = []
    bij: Lijst[Annotated[str, Ref()]] = []
    over: Lijst[OverRef] = []
    wie: OfNietVermeld[Wie] | None = None
    document: Lijst[StukRef] = []
    termijn: TermijnLijst = []
    vraagt: Vraagt = []
    wacht_op: Vraagt = []
    secties: Formulier = []
    vorm: Tekst | None = None
    duur: OfNietVermeld[Duur] | None = None
    keuze_uit: Lijst["Actie"] = []
    minstens: OfNietVermeld[int] | None = None
    voor_elk: OfNietVermeld[Voorwaarde] | None = None

    @field_validator("soort", mode="before")
    @classmethod
    def _soort_verwijst(cls, soorten: Any, info: ValidationInfo) -> Any:
        """Check `soort` as a reference where `wat` says that it is one; `wat` stands before it in the model."""
        ref = SOORT_IN.get(str(info.data.get("wat")))
        if ref and info.context is not None:
            for soort in soorten if isinstance(soorten, list) else [soorten]:
                if isinstance(soort, str) and soort != NIET_VERMELD:
                    info.context.verwijzing(soort, ref)
        return soorten


ActieOfRef = WoordOfBlok[Annotated[str, Ref("acties")], Actie]
