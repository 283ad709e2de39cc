"""Block 4, term: how often something must be done and when.

`Termijn` holds the keys as a plan spells them; what they mean is worked out in `passend.engine.termijnen`.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import Discriminator, Field, Tag

from passend.engine.blokken.basis import (
    Blok,
    Dag,
    Duur,
    Lijst,
    OfNietVermeld,
    Ref,
    Regelfout,
    WoordOfBlok,
    eis,
    verplicht,
)
from passend.engine.blokken.rol import Rollen
from passend.engine.woorden import GEBEURTENIS_WOORDEN, TERMIJN_WOORDEN, duur_ontleden, is_dag

HELE_SCHOOLJAAR: Final = "hele schooljaar"

# A bound may lie just after or just before an event: `tot: na M-toetsen`.
GRENSWOORDEN: Final = ("na ", "voor ")

Weeknummer = Annotated[
    int,
    eis(
        lambda waarde: isinstance(waarde, int) and 1 <= waarde <= 53,
        lambda waarde: f"'{waarde}' is geen weeknummer; schrijf een getal van 1 tot en met 53",
        "weeknummer",
    ),
]
Per = Literal["dag", "week", "maand", "periode", "schooljaar"]


class _GrensRef(Ref):
    """A reference to an event, perhaps with `na` or `voor` in front of it."""

    def _keur(self, waarde: object, info: Any) -> object:
        if isinstance(waarde, str) and waarde.startswith(GRENSWOORDEN):
            super()._keur(waarde.split(" ", 1)[1], info)
            return waarde
        return super()._keur(waarde, info)


class EersteVan(Blok):
    """Several events as one: the first of them, or the last (which waits for all of them)."""

    precies_een: ClassVar = ("eerste van", "laatste van")

    eerste_van: Lijst[Annotated[str, Ref(extra=GEBEURTENIS_WOORDEN)]] = []
    laatste_van: Lijst[Annotated[str, Ref(extra=GEBEURTENIS_WOORDEN)]] = []


def _soort(waarde: object) -> str:
    if isinstance(waarde, date) or (isinstance(waarde, str) and is_dag(waarde)):
        return "<dag>"
    return "<verwijzing>" if isinstance(waarde, (str, int, float)) else "<blok>"


_KIES = Discriminator(_soort)
_EersteVanTag = Annotated[EersteVan, Tag("<blok>")]
_DagTag = Annotated[Dag, Tag("<dag>")]
GebeurtenisRef = Annotated[str, Ref(extra=GEBEURTENIS_WOORDEN)]
Gebeurtenis = WoordOfBlok[GebeurtenisRef, EersteVan]
DagOfGebeurtenis = Annotated[_DagTag | Annotated[GebeurtenisRef, Tag("<verwijzing>")] | _EersteVanTag, _KIES]
_GrensTag = Annotated[str, _GrensRef(extra=GEBEURTENIS_WOORDEN), Tag("<verwijzing>")]
Grens = Annotated[_DagTag | _GrensTag | _EersteVanTag, _KIES]


class Periode(Blok):
    """A stretch of days; both bounds count. Without a year it returns every school year."""

    van: OfNietVermeld[Grens] = verplicht()
    tot: OfNietVermeld[Grens] = verplicht()


_VakTag = Annotated[Periode, Tag("<blok>")]
_PeriodeTag = Annotated[str, Ref("kalender", extra=(HELE_SCHOOLJAAR,)), Tag("<verwijzing>")]
DagOfPeriode = Annotated[_DagTag | _PeriodeTag | _VakTag, _KIES]
Ronde = Annotated[_DagTag | Annotated[GebeurtenisRef, Tag("<verwijzing>")] | _VakTag, _KIES]
OpenVanaf = Annotated[_DagTag | _GrensTag | Annotated[EersteVan | Periode, Tag("<blok>")], _KIES]


class Verlengen(Blok):
    """How a term may be extended: by how much, how often, and who must be told."""

    met: OfNietVermeld[Duur] = verplicht()
    keer: OfNietVermeld[int] | None = None
    melding_aan: Rollen = []


def _volgorde(sleutel: str, duren: object, aantallen: tuple[int, ...]) -> Iterator[Regelfout]:
    """Check that a list of durations has a right number of items and runs from short to long."""
    lijst = duren if isinstance(duren, list) else [duren]
    if len(lijst) not in aantallen:
        yield Regelfout(f"'{sleutel}' vraagt {' of '.join(map(str, aantallen))} duren", sleutel, "[4 weken, 6 weken]")
    ontleed = [duur_ontleden(duur) for duur in lijst if isinstance(duur, str)]
    if len(ontleed) == 2 and ontleed[0] and ontleed[1] and ontleed[0][1] == ontleed[1][1] and ontleed[0] > ontleed[1]:
        yield Regelfout(f"'{sleutel}': schrijf eerst de kortste duur", sleutel)


class Termijn(Blok):
    """At most one how often (per, elke, keer) and at most one when; fixed meanings in `planformaat.md`, block 4."""

    hoogstens_een: ClassVar = (
        ("per", "elke", "keer"),
        ("binnen", "precies", "tussen", "uiterlijk", "in", "week", "ronde", "tot", "duurt"),
    )
    vraagt_ook: ClassVar = {
        "binnen": "na",
        "precies": "na",
        "tussen": "na",
        "uiterlijk": "voor",
        "minstens": "per",
        "hoogstens": "per",
        "elk jaar": "voor",
    }

    per: OfNietVermeld[Per] | None = None
    minstens: OfNietVermeld[Annotated[int, Field(ge=1)]] | None = None
    hoogstens: OfNietVermeld[Annotated[int, Field(ge=0)]] | None = None
    elke: Lijst[Duur] = []
    keer: OfNietVermeld[Annotated[int, Field(ge=1)]] | None = None
    binnen: OfNietVermeld[Duur] | None = None
    precies_: OfNietVermeld[Duur] | None = None
    tussen: Lijst[Duur] = []
    na: OfNietVermeld[Gebeurtenis] | None = None
    uiterlijk: OfNietVermeld[Duur] | None = None
    voor: OfNietVermeld[DagOfGebeurtenis] | None = None
    elk_jaar: Literal["bevestigen"] | None = None
    in_: Lijst[DagOfPeriode] = []
    week: Lijst[Weeknummer] = []
    ronde: Lijst[Ronde] = []
    tot: OfNietVermeld[Grens] | None = None
    duurt: OfNietVermeld[Duur] | None = None
    open_vanaf: OfNietVermeld[OpenVanaf] | None = None
    verlengen: OfNietVermeld[Verlengen] | None = None
    herinnering: OfNietVermeld[Duur] | None = None
    telt_niet: OfNietVermeld[Literal["schoolvakanties"]] | None = None
    bij_vakantie: OfNietVermeld[Literal["melden", "eerder", "later"]] | None = None

    @classmethod
    def regelfouten(cls, blok: Mapping[str, Any]) -> Iterator[Regelfout]:
        """Besides the fixed rules: bounds stand in their order, and a block that says nothing is refused."""
        yield from super().regelfouten(blok)
        if "tussen" in blok:
            yield from _volgorde("tussen", blok["tussen"], (2,))
        if "elke" in blok:
            yield from _volgorde("elke", blok["elke"], (1, 2))
        minstens, hoogstens = blok.get("minstens"), blok.get("hoogstens")
        if isinstance(minstens, int) and isinstance(hoogstens, int) and minstens > hoogstens:
            yield Regelfout(f"'minstens' ({minstens}) is meer dan 'hoogstens' ({hoogstens})", "minstens")


TermijnWoord = Annotated[
    str,
    eis(
        lambda waarde: waarde in TERMIJN_WOORDEN,
        lambda waarde: f"'{waarde}' is geen termijn; schrijf een blok of een van deze woorden",
        ", ".join(TERMIJN_WOORDEN),
    ),
    Field(json_schema_extra={"enum": list(TERMIJN_WOORDEN)}),
]
TermijnLijst = Lijst[WoordOfBlok[TermijnWoord, Termijn]]


def _soort_wanneer(waarde: object) -> str:
    if not isinstance(waarde, (Mapping, Blok)):
        return "<woord>"
    periode = isinstance(waarde, Periode) or (isinstance(waarde, Mapping) and "van" in waarde)
    return "<periode>" if periode else "<blok>"


# `wanneer` of a calendar element: a term, or `{van, tot}`, which makes a periode that terms can name.
Wanneer = Lijst[
    Annotated[
        Annotated[TermijnWoord, Tag("<woord>")]
        | Annotated[Periode, Tag("<periode>")]
        | Annotated[Termijn, Tag("<blok>")],
        Discriminator(_soort_wanneer),
    ]
]
