"""Block 9, form: the sections of a plan, document, talk, meeting, act or instrument."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from passend.engine.blokken.basis import Blok, Id, JaNee, Lijst, OfNietVermeld, Ref, Tekst, WoordOfBlok, verplicht
from passend.engine.blokken.element import Element
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.vraagt import Vraagt
from passend.engine.woorden import id_van

SoortVeld = Literal["tekst", "getal", "datum", "keuze", "ja of nee", "rol", "doel"]
SoortSectie = Literal["tekst", "doelen", "factoren", "tabel", "inzet", "keuze", "lijst", "handtekeningen"]


class Veld(Element):
    """A field of a section or of an own kind of fact.

    A field written as plain text (`soort school`) gets that text as name and `soort-school` as id.
    """

    id: Id = verplicht()
    soort: SoortVeld | None = None
    lijst: Annotated[str, Ref("lijsten")] | None = None
    waarden: Lijst[Tekst] = []
    verplicht: JaNee | None = None
    door: Rollen = []


def _tekst_als_veld(waarde: Any) -> Any:
    if isinstance(waarde, Mapping | Veld):
        return waarde
    return {"id": id_van(str(waarde)), "naam": waarde}


Velden = Lijst[Annotated[Veld, BeforeValidator(_tekst_als_veld)]]


class Verplicht(Blok):
    """When a section is compulsory: from a step on, one of a set, or under a condition."""

    precies_een: ClassVar = ("vanaf", "een van", "als")

    vanaf: Annotated[str, Ref("treden")] | None = None
    een_van: Tekst | None = None
    als: OfNietVermeld[Voorwaarde] | None = None


class Sectie(Element):
    """One part of a form; `uit` says from which facts it is filled, `naar` where what stands in it goes."""

    id: Id = verplicht()
    soort: OfNietVermeld[SoortSectie] | None = None
    verplicht: OfNietVermeld[WoordOfBlok[JaNee | Literal["in beginsel"], Verplicht]] | None = None
    door: Rollen = []
    velden: Velden = []
    per: Lijst[Tekst] = []
    lijst: Annotated[str, Ref("lijsten")] | None = None
    waarden: Lijst[Tekst] = []
    norm: Annotated[str, Ref("normen")] | None = None
    standaard: Tekst | None = None
    minstens: OfNietVermeld[int] | None = None
    uit: Lijst[Annotated[str, Ref()]] = []
    naar: Lijst[Annotated[str, Ref()]] = []
    vraagt: Vraagt = []
    toestemming: Annotated[str, Ref("toestemmingen")] | None = None


# A text in the list is the id of an element whose sections are used here too.
Formulier = Annotated[
    Lijst[WoordOfBlok[Annotated[str, Ref()], Sectie]],
    Field(description="secties, of de id van een element waarvan de secties hier ook gelden"),
]
