"""Block 2, fact: one table of kinds; every kind of fact is a kind of condition with the same fields."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, cast

from pydantic import ConfigDict, create_model

from passend.engine.blokken.basis import Blok, Datum, JaNee, Lijst, OfNietVermeld, Ref, Tekst, Vrij, verplicht
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.vergelijking import Waarde


class Aard(StrEnum):
    """What kind of value a field holds, and with that what a fact without the field means.

    A fact without its KENMERK is about something else (no match); without any other field it is unknown.
    """

    KENMERK = "kenmerk"
    WOORD = "woord"
    WAARDE = "waarde"
    ROL = "rol"
    JA_NEE = "ja of nee"
    VRIJ = "vrij"


@dataclass(frozen=True, slots=True)
class Veld:
    """One field of a kind of fact: its type in a plan, its value when left out, and its nature."""

    type: Any
    anders: Any
    aard: Aard
    delen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feitsoort:
    """A kind of fact; `zwijgt` says that its absence is unknown (for the others it means: did not happen)."""

    velden: dict[str, Veld]
    zwijgt: bool = False


def _ref(*delen: str, aard: Aard = Aard.KENMERK) -> Veld:
    return Veld(Lijst[Annotated[str, Ref(*delen)]], [], aard, delen)


_WaardeType = OfNietVermeld[Waarde] | None
_JaNeeType = OfNietVermeld[JaNee] | None

_KENMERK: Final = Veld(Lijst[Tekst], [], Aard.KENMERK)
_WOORD: Final = Veld(Lijst[Tekst], [], Aard.WOORD)
_WAARDE: Final = Veld(_WaardeType, None, Aard.WAARDE)
_ROL: Final = Veld(Rollen, [], Aard.ROL)
_JA_NEE: Final = Veld(_JaNeeType, None, Aard.JA_NEE)
_VRIJ: Final = Veld(Vrij | None, None, Aard.VRIJ)
_CONSENT: Final = Veld(Lijst[Literal["gegeven", "geweigerd", "ingetrokken", "gevraagd"]], [], Aard.KENMERK)

_METING: Final = {
    "instrument": _ref("instrumenten"),
    "vak": _KENMERK,
    "soort": _KENMERK,
    "moment": _KENMERK,
    "niveau": _WAARDE,
    "waarde": _WAARDE,
    "norm": _ref("normen", aard=Aard.WAARDE),
    "uitslag": _WAARDE,
}
# A proposal is no decision yet: it has the same fields, and waits for whoever decides.
_BESLUIT: Final = {
    "id": _ref("besluiten"),
    "keuze": _ref("keuzes"),
    "naar": _ref("treden"),
    "uitkomst": _KENMERK,
    "vak": _KENMERK,
}
_STUK: Final = {"stand": _KENMERK, "secties": _ref("secties"), "zonder": _ref("secties")}

FEITSOORTEN: Final[dict[str, Feitsoort]] = {
    "toets": Feitsoort(_METING, zwijgt=True),
    "methodetoets": Feitsoort(_METING | {"oordeel": _WAARDE}, zwijgt=True),
    "verwachting": Feitsoort(_METING, zwijgt=True),
    "observatie": Feitsoort(
        {"instrument": _ref("instrumenten"), "soort": _KENMERK, "gebied": _KENMERK, "uitkomst": _WAARDE}, zwijgt=True
    ),
    "gebeurtenis": Feitsoort({"soort": _KENMERK, "grond": _WOORD, "moment": _WOORD, "waarde": _WAARDE}),
    "zorg": Feitsoort({"gebied": _KENMERK, "herkomst": _KENMERK, "vak": _KENMERK}),
    "oordeel": Feitsoort({"vraag": _ref("vragen"), "antwoord": _WAARDE, "vak": _KENMERK}, zwijgt=True),
    "actie": Feitsoort(
        {
            "id": _ref("acties"),
            "wat": _KENMERK,
            "soort": _KENMERK,
            "aan": _ROL,
            "met": _ROL,
            "document": _ref("documenten", "plannen", aard=Aard.WOORD),
        }
    ),
    "gesprek": Feitsoort({"id": _ref("contact", "acties"), "soort": _KENMERK, "met": _ROL}),
    "overleg": Feitsoort({"soort": _ref("overleggen"), "met": _ROL}),
    "plan": Feitsoort({"soort": _ref("plannen")} | _STUK),
    "document": Feitsoort({"soort": _ref("documenten")} | _STUK),
    "steun": Feitsoort(
        {
            "aanbod": _ref("aanbod"),
            "vak": _KENMERK,
            "minuten": _WAARDE,
            "weken": _WAARDE,
            "per": _WOORD,
            "tussen": Veld(list[int], [], Aard.VRIJ),
            "loopt": _JA_NEE,
            "resultaat": _WAARDE,
            "plek": _WOORD,
        }
    ),
    "besluit": Feitsoort(_BESLUIT),
    "voorstel": Feitsoort(_BESLUIT),
    "toestemming": Feitsoort({"id": _ref("toestemmingen"), "stand": _CONSENT, "van": _ROL}),
    "ontvangst": Feitsoort({"wat": _ref(), "van": _ROL, "aan": _ROL}),
    "trede": Feitsoort(
        {
            "route": _ref("routes"),
            "op": _ref("treden"),
            "vanaf": _ref("treden"),
            "ooit": _ref("treden"),
            "domein": _KENMERK,
        }
    ),
    "leerling": Feitsoort({}, zwijgt=True),
    "terzijde": Feitsoort({"signaal": _ref("signalen")}),
    "afwijking": Feitsoort({"van": _ref()}),
    "verlenging": Feitsoort({"van": _ref(), "aan": _ROL}),
    "correctie": Feitsoort({"van": _VRIJ}),
}
# Kinds with fields of one's own choosing: the features of a leerling.
VRIJE_VELDEN: Final = frozenset({"leerling"})
METINGEN: Final = frozenset({"toets", "methodetoets", "verwachting"})


class Feit(Blok):
    """What every fact carries, whatever its kind; `op` is the day (or with `tijd` the moment) it happened."""

    feit: Tekst = verplicht()
    op: OfNietVermeld[Datum] | None = None
    tijd: Tekst | None = None
    tot: OfNietVermeld[Datum] | None = None
    dag: Datum | None = None
    door: Rollen = []
    bron: Tekst | None = None
    leerling: Tekst | None = None
    persoon: Lijst[Tekst] = []
    over: Vrij | None = None
    groep: Vrij | None = None
    reden: Tekst | None = None
    in_: Annotated[str, Ref("treden")] | None = None
    vak: Tekst | None = None
    domein: Tekst | None = None
    keer: int | None = None
    stand: Tekst | None = None
    aanwezig: Lijst[Tekst] = []


class VrijFeit(Feit):
    """A fact whose kind has fields of its own: the features of a leerling, or a kind that the plan declares."""

    model_config = ConfigDict(extra="allow")


def _feitmodel(naam: str, soort: Feitsoort) -> type[Feit]:
    velden: dict[str, Any] = {
        veld: (inhoud.type, inhoud.anders) for veld, inhoud in soort.velden.items() if veld not in ("op", "tussen")
    }
    if naam == "trede":
        velden["naar"] = (Lijst[Annotated[str, Ref("treden")]], [])
    basis = VrijFeit if naam in VRIJE_VELDEN else Feit
    return cast("type[Feit]", create_model(f"Feit {naam}", __base__=basis, **velden))


FEITMODELLEN: Final[dict[str, type[Feit]]] = {naam: _feitmodel(naam, soort) for naam, soort in FEITSOORTEN.items()}


def feitmodel(soort: str) -> type[Feit]:
    """Return the model of a kind of fact; a kind that the table does not know is one that the plan declares."""
    return FEITMODELLEN.get(soort, VrijFeit)
