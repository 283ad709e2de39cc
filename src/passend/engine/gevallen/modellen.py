"""Cases: what was recorded, on which day we look, and what must then be so."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, PlainValidator, PrivateAttr, Tag

from passend.engine.blokken.basis import (
    Blok,
    Datum,
    JaNee,
    Lijst,
    Moment,
    Ref,
    Tekst,
    Vrij,
    WoordOfBlok,
    bezwaar,
    naaste,
    verplicht,
    verplichte_lijst,
)
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import Periode
from passend.engine.delen.signalen import StelVoor
from passend.engine.delen.verhaal import DELEN

Over = Literal["leerling", "groep", "subgroep", "leerkracht", "gezin", "school", "niemand bij name"]
TredeRef = Annotated[str, Ref("treden", extra=("einde",))]
# What can be asked: a question, or whatever in the plan is open (`instemming-handelingsdeel.gezag`).
VraagRef = Annotated[str, Ref()]


def _deel(waarde: Any) -> Any:
    if waarde not in DELEN:
        raise bezwaar(f"'{waarde}' is geen deel van een plan", bedoelt=naaste(waarde, DELEN))
    return waarde


def _dag_van_tekst(waarde: Any) -> date:
    """Read a day (or moment) that is a key, and therefore text."""
    try:
        return waarde if isinstance(waarde, date) else _ontleed(str(waarde))
    except ValueError:
        raise bezwaar(f"'{waarde}' is geen datum (jjjj-mm-dd)", verwacht="datum") from None


def _ontleed(tekst: str) -> date:
    return date.fromisoformat(tekst) if len(tekst) == len("jjjj-mm-dd") else datetime.fromisoformat(tekst)


def _als_feit(waarde: Any) -> Any:
    if not isinstance(waarde, dict) or "feit" not in waarde:
        raise bezwaar("hier hoort een feit: {op, feit, …}", verwacht="feit")
    return waarde


def _signaal_per_vak(waarde: Any) -> Any:
    """Write `{id: v-score, vak: spelling}` as `{v-score: spelling}`."""
    return {waarde["id"]: waarde.get("vak")} if isinstance(waarde, dict) and "id" in waarde else waarde


DeelNaam = Annotated[str, BeforeValidator(_deel)]
DagSleutel = Annotated[date, PlainValidator(_dag_van_tekst), Field(description="datum")]
_WOORD_OF_BLOK = Discriminator(lambda waarde: "<blok>" if isinstance(waarde, dict) else "<woord>")
# A fact stays the mapping that was written; the reader checks its kind, fields and words against the plan.
Gegeven = Annotated[dict[str, Any], BeforeValidator(_als_feit), Field(description="feit: {op, feit, …}")]


class Mist(Blok):
    """Something that cannot be done, and why: what is missing, whose role it is not, which rule."""

    wat: Lijst[Annotated[str, Ref()]] = verplichte_lijst()
    mist: Lijst[Annotated[str, Ref(extra=("reden",))]] = []
    rol: Rollen = []
    omdat: Lijst[Vrij] = []


SignaalAntwoord = Annotated[
    Annotated[Annotated[str, Ref("signalen")], Tag("<woord>")]
    | Annotated[dict[Annotated[str, Ref("signalen")], Tekst], Tag("<blok>")],
    _WOORD_OF_BLOK,
    BeforeValidator(_signaal_per_vak),
]
TredeAntwoord = Annotated[
    Annotated[TredeRef, Tag("<woord>")] | Annotated[dict[str, TredeRef], Tag("<blok>")],
    _WOORD_OF_BLOK,
]
Elementen = Lijst[Annotated[str, Ref()]] | None


class Dan(Blok):
    """What must be so; None means not asked, an empty list means none.

    `signalen`, `te laat` and `keuzes` are complete lists, the others mean "at least".
    """

    op: Moment | None = None
    signalen: Lijst[SignaalAntwoord] | None = None
    vragen: Lijst[VraagRef] | None = None
    trede: TredeAntwoord | None = None
    open: Elementen = None
    te_laat: Elementen = None
    af: Elementen = None
    afgeweken: Elementen = None
    geblokkeerd: Lijst[Mist] | None = None
    keuzes: Lijst[Annotated[str, Ref("keuzes", extra=("anders",))]] | None = None
    mag: Elementen = None
    mag_niet: Lijst[Mist] | None = None
    stelt_voor: Lijst[StelVoor] | None = None
    waarschuwt: Lijst[Vrij] | None = None
    uiterlijk: dict[Annotated[str, Ref()], Datum] | None = None
    te_laat_op: dict[Annotated[str, Ref()], dict[DagSleutel, JaNee]] | None = None
    telt: dict[str, Vrij] | None = None
    geweigerd: Elementen = None
    aanvaard: Elementen = None
    omdat: Elementen = None
    waarom: Tekst | None = None
    niet: "Dan | None" = None


class Schooljaar(Blok):
    """School days of the year of a case: data of the year and its region, not facts."""

    eerste_schooldag: Datum | None = None
    laatste_schooldag: Datum | None = None
    vakanties: Lijst[WoordOfBlok[Datum, Periode]] = []


class Geval(Blok):
    """One case. `laag` is a piece of plan over the lower layers, `wijziging` a new edition of the own plan."""

    geval: Tekst = verplicht()
    eis: Lijst[Tekst] = []
    uitleg: Tekst | None = None
    laag_: dict[str, Any] | None = None
    wijziging: dict[str, Any] | None = None
    over: Over | None = None
    vanuit: Lijst[TredeRef] = []
    kijkt_naar: Lijst[DeelNaam] = []
    schooljaar: Schooljaar | None = None
    gegeven: Lijst[Gegeven] = []
    poging: Lijst[Gegeven] = []
    op: Moment | None = None
    dan: Lijst[Dan] = verplichte_lijst()

    _let_op: tuple[str, ...] = PrivateAttr(())

    @property
    def let_op(self) -> tuple[str, ...]:
        """Warnings about this case, one line each, with their place."""
        return self._let_op

    def waarschuw(self, regels: tuple[str, ...]) -> None:
        """Keep the warnings, once, after reading."""
        self._let_op = regels
