"""Block 6, requirement: what must be there before something can be recorded, or takes effect."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from passend.engine.blokken.basis import Blok, Id, Lijst, OfNietVermeld, Ref, Tekst, verplicht, verplichte_lijst
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.wie import Wie
from passend.engine.woorden import Kracht

REDEN = "reden"


class VraagtBlok(Blok):
    """One requirement: a reference, a choice of requirements, or a condition that must hold."""

    precies_een: ClassVar = ("wat", "een van", "minstens", "klopt")

    id: Id | None = None
    naam: Tekst | None = None
    wat: Annotated[str, Ref(extra=(REDEN,))] | None = None
    een_van: "VraagtLijst" = []
    minstens: "MinstensVan | None" = None
    klopt: Voorwaarde | Literal["niet vermeld"] | None = None
    als: OfNietVermeld[Voorwaarde] | None = None
    kracht: Kracht | None = None
    termijn: TermijnLijst = []
    wie: OfNietVermeld[Wie] | None = None
    bron: Lijst[Tekst] = []


class MinstensVan(Blok):
    """At least so many of these requirements."""

    aantal: OfNietVermeld[int] = verplicht()
    van: "VraagtLijst" = verplichte_lijst()


def _verwijzing_als_blok(waarde: Any) -> Any:
    return waarde if isinstance(waarde, Mapping | VraagtBlok) else {"wat": waarde}


VraagtLijst = Lijst[Annotated[VraagtBlok, BeforeValidator(_verwijzing_als_blok)]]
VraagtBlok.model_rebuild()
MinstensVan.model_rebuild()
Vraagt = Annotated[VraagtLijst, Field(description="wat er eerst moet zijn")]
