"""The parts `aanbod`, `uitspraken`, `kwaliteit` and `kengetallen`: what the school offers, says and counts."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from passend.engine.blokken.actie import StukRef
from passend.engine.blokken.basis import (
    Blok,
    Dag,
    Id,
    Lijst,
    OfNietVermeld,
    Ref,
    Tekst,
    Vrij,
    WoordOfBlok,
    verplicht,
    verplichte_lijst,
)
from passend.engine.blokken.element import Deel, Element, Tegenspraak
from passend.engine.blokken.termijn import Periode, Termijn, TermijnLijst
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.vraagt import Vraagt
from passend.engine.blokken.wie import Wie

SoortAanbod = Literal["voorziening", "specialist", "onderwijsaanbod", "methode"]
Waar = Literal["school", "swv", "bestuur", "derden"]


class Aanbod(Deel):
    """Something that the school can offer, itself or through others."""

    soort: SoortAanbod = verplicht()
    waar: Lijst[Waar] = verplichte_lijst()
    wie: OfNietVermeld[Wie] | None = None
    plek: Lijst[Tekst] = []
    vorm: Lijst[Tekst] = []
    omvang: OfNietVermeld[WoordOfBlok[Tekst, Termijn]] | None = None
    vraagt: Vraagt = []
    wacht_op: Vraagt = []
    doel: Tekst | None = None
    status: Tekst | None = None


class GeenAanbod(Blok):
    """Says that the school has nothing of these kinds."""

    geen: Lijst[SoortAanbod] = verplichte_lijst()
    waar: Lijst[Waar] = []
    bron: Lijst[Tekst] = []


AanbodOfGeen = Annotated[
    Annotated[GeenAanbod, Tag("<geen>")] | Annotated[Aanbod, Tag("<aanbod>")],
    Discriminator(
        lambda v: "<geen>" if isinstance(v, GeenAanbod) or (isinstance(v, dict) and "geen" in v) else "<aanbod>"
    ),
]


class Uitspraak(Deel):
    """A strength, boundary, ambition, spearhead or intention."""

    soort: Literal["sterk", "grens", "ambitie", "speerpunt", "voornemen"] = verplicht()
    tekst: Tekst = verplicht()
    vragen: Lijst[Annotated[str, Ref("vragen")]] = []
    van: OfNietVermeld[WoordOfBlok[Dag, Periode]] | None = None
    tot: OfNietVermeld[Dag] | None = None
    volgens: Literal["school", "bestuur"] | None = None
    status: Tekst | None = None


class Indicator(Deel):
    """A quality that the school holds itself to."""

    nummer: Tekst | None = None
    groep: Tekst | None = None
    status: Tekst | None = None
    situatie: Tekst | None = None
    blijkt_uit: Lijst[Annotated[str, Ref()]] = []


class Bezoek(Element):
    """A visit or another way of looking at quality together."""

    id: Id | None = None
    wie: OfNietVermeld[Wie] | None = None
    wanneer: TermijnLijst = []
    document: Lijst[StukRef] = []
    over: Lijst[Tekst] = []


class Kwaliteit(Blok):
    """How the school looks at its own quality."""

    indicatoren: Lijst[Indicator] = []
    statussen: Annotated[str, Ref("lijsten")] | None = None
    bezoek: Lijst[Bezoek] = []
    professionalisering: Lijst[WoordOfBlok[Tekst, Bezoek]] = []
    tegenspraak: Lijst[Tegenspraak] = []


class Rij(Deel):
    """One row of a key figure; `waarden` maps a year to its number."""

    telt: OfNietVermeld[Voorwaarde] | None = None
    waarden: OfNietVermeld[dict[str, OfNietVermeld[Vrij]]] | None = None
    doel: OfNietVermeld[Vrij] | None = None


class Kengetal(Deel):
    """A key figure, one column per school year."""

    per: Literal["schooljaar"] = verplicht()
    peildatum: OfNietVermeld[Dag] | None = None
    eenheid: Tekst | None = None
    rijen: Lijst[Rij] = verplichte_lijst()
