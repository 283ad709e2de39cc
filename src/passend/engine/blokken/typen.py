"""Types of single values: one or a list, `niet vermeld`, a reference to an element, durations, days, ids."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import date
from difflib import get_close_matches
from functools import reduce
from operator import or_
from typing import Annotated, Any, Final, Literal, TypeVar, get_args

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    Tag,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from passend.engine.woorden import EENHEDEN, MAANDEN, NIET_VERMELD, duur_ontleden, groepen_ontleden, is_dag

T = TypeVar("T")
B = TypeVar("B")

type Loc = tuple[str | int, ...]

PASSEND: Final = "passend"


class Leescontext(ABC):
    """What a block may ask of the reader while it is being checked; without one, a block only knows itself."""

    @property
    @abstractmethod
    def eigen_feiten(self) -> Mapping[str, frozenset[str]]:
        """Own kinds of fact that the plan and its lower layers declare -> the names of their fields."""

    @abstractmethod
    def meld(self, blok: object, melding: str, *, sleutel: str = "", verwacht: str = "", bedoelt: str = "") -> None:
        """Report an error at a block, or at one of its keys, and go on checking."""

    @abstractmethod
    def verwijzing(self, tekst: str, ref: "Ref") -> None:
        """Check that a reference means exactly one element of an expected part; raises `bezwaar` otherwise."""

    @abstractmethod
    def mag_onvolledig(self, blok: object) -> bool:
        """Tell whether required keys may be missing here: in a fragment, or where a lower layer has the element."""

    @abstractmethod
    def leest(self, blok: object) -> bool:
        """Tell whether this very block is being read already."""

    @abstractmethod
    def in_blok(self, blok: object) -> AbstractContextManager[None]:
        """Remember which block is being read, because a reference means the nearest element."""

    @abstractmethod
    def gelezen(self, model: Any) -> None:
        """Tell the model of the block that is being read, which passed, where it stands."""


def naaste(woord: object, bekend: Iterable[str], *, lijkt: float = 0.6) -> str:
    """Return the known word that looks most like the given one, or "" when none comes near (`lijkt`: 0 to 1)."""
    gevonden = get_close_matches(str(woord), sorted(bekend), 1, lijkt)
    return gevonden[0] if gevonden else ""


def bezwaar(melding: str, *, verwacht: str = "", bedoelt: str = "", bij_sleutel: bool = False) -> PydanticCustomError:
    """Make the error that a validator raises: Dutch message, what was expected, the word that was probably meant.

    `bij_sleutel` says that the key is at fault and not its value, so that the reader points at the key.
    """
    inhoud = {"melding": melding, "verwacht": verwacht, "bedoelt": bedoelt, "bij_sleutel": bij_sleutel}
    return PydanticCustomError(PASSEND, "{melding}", inhoud)


# --- one or a list, niet vermeld, a word or a block ------------------------------------------------------------------


class EenOfLijst:
    """Accept one value where a list is meant; the model always holds the list."""

    def __get_pydantic_core_schema__(self, bron: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Wrap a single value in a list before the list itself is checked."""
        return core_schema.no_info_before_validator_function(
            lambda waarde: waarde if isinstance(waarde, list) else [waarde], handler(bron)
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Offer both spellings."""
        lijst = handler(schema)
        return {"anyOf": [lijst["items"], lijst]}


class OfNietVermeldMag:
    """Let the words `niet vermeld` pass before the type itself is checked."""

    def __get_pydantic_core_schema__(self, bron: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Check the first member of the union `T | "niet vermeld"`, unless the value is those words."""
        leden = tuple(lid for lid in get_args(bron) if lid != Literal["niet vermeld"])
        return core_schema.no_info_wrap_validator_function(
            lambda waarde, keur: NIET_VERMELD if waarde == NIET_VERMELD else keur(waarde),
            handler.generate_schema(reduce(or_, leden)),
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Offer the words next to the type."""
        return {"anyOf": [{"const": NIET_VERMELD}, handler(schema)]}


OfNietVermeld = Annotated[T | Literal["niet vermeld"], OfNietVermeldMag()]
Lijst = Annotated[list[Annotated[T | Literal["niet vermeld"], OfNietVermeldMag()]], EenOfLijst()]
WoordOfBlok = Annotated[
    Annotated[T, Tag("<woord>")] | Annotated[B, Tag("<blok>")],
    Discriminator(lambda waarde: "<woord>" if isinstance(waarde, (str, int, float, date)) else "<blok>"),
]


# --- references ------------------------------------------------------------------------------------------------------


class Ref:
    """Marks a text as a reference: `Annotated[str, Ref("plannen")]`.

    `delen` are the parts (or `acties`, `treden`, `keuzes`, `secties`) one of which must hold the element; none means
    any. `extra` are words that are right without being an element.
    """

    def __init__(self, *delen: str, extra: tuple[str, ...] = ()) -> None:
        """Remember which parts and which other words are allowed."""
        self.delen: Final = delen
        self.extra: Final = extra

    @property
    def verwacht(self) -> str:
        """Say in plain Dutch what belongs here."""
        return " of ".join(self.delen or ("element",)) + (f", of {', '.join(self.extra)}" if self.extra else "")

    def _keur(self, waarde: object, info: core_schema.ValidationInfo) -> object:
        if not isinstance(waarde, str):
            raise bezwaar("hier hoort een verwijzing (een id)", verwacht=self.verwacht)
        if info.context is not None and waarde not in self.extra and waarde != NIET_VERMELD:
            info.context.verwijzing(waarde, self)
        return waarde

    def __get_pydantic_core_schema__(self, bron: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Ask the reader whether the reference is right before it becomes plain text."""
        return core_schema.with_info_before_validator_function(self._keur, handler(bron))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the expected part."""
        return handler(schema) | {"description": f"verwijzing naar {self.verwacht}"}


# --- single values ---------------------------------------------------------------------------------------------------


def eis(test: Callable[[Any], bool], melding: Callable[[Any], str], verwacht: str = "") -> BeforeValidator:
    """Make a validator that refuses a value with the given message."""

    def keur(waarde: Any) -> Any:
        if not test(waarde):
            raise bezwaar(melding(waarde), verwacht=verwacht)
        return waarde

    return BeforeValidator(keur)


def _ja_nee(waarde: object) -> bool:
    if isinstance(waarde, bool):
        return waarde
    if waarde not in ("ja", "nee"):
        raise bezwaar(f"'{waarde}': schrijf ja of nee", verwacht="ja of nee")
    return waarde == "ja"


def _moment(waarde: object) -> date:
    if isinstance(waarde, date):
        return waarde
    raise bezwaar(f"'{waarde}' is geen datum (jjjj-mm-dd, eventueel met uu:mm)", verwacht="datum")


def _duur(waarde: object) -> str:
    if isinstance(waarde, str) and duur_ontleden(waarde):
        return waarde
    eenheid = str(waarde).lstrip("0123456789., ")
    raise bezwaar(
        f"'{waarde}' is geen duur; schrijf een getal en een eenheid, zoals '6 weken'",
        verwacht="duur",
        bedoelt=naaste(eenheid, EENHEDEN),
    )


def _dag(waarde: object) -> date | str:
    if isinstance(waarde, date) or (isinstance(waarde, str) and is_dag(waarde)):
        return waarde
    raise bezwaar(
        f"'{waarde}' is geen datum, dag ('30 april') of maand ('begin maart')",
        verwacht="dag",
        bedoelt=naaste(str(waarde).split(" ")[-1], MAANDEN),
    )


def _groepen(waarde: object) -> list[int]:
    groepen = groepen_ontleden(waarde)
    if groepen is None:
        raise bezwaar(f"'{waarde}': schrijf groepen als 5, 3-8 of [1, 2, 5-8]", verwacht="groepen")
    return groepen


def _id(waarde: object) -> str:
    if re.fullmatch(_ID, str(waarde)) is None:
        raise bezwaar(f"'{waarde}': een id is kebab-case: kleine letters, cijfers en streepjes", verwacht="id")
    return str(waarde)


_ID = r"[a-zà-ÿ0-9]+(?:[-+][a-zà-ÿ0-9]+)*"

Vrij = Annotated[Any, Field(description="vrij")]
Tekst = Annotated[str, Field(description="tekst")]
Aantal = Annotated[int | float, Field(description="getal")]
JaNee = Annotated[bool, BeforeValidator(_ja_nee), Field(json_schema_extra={"enum": ["ja", "nee"], "type": "string"})]
Id = Annotated[
    str,
    BeforeValidator(_id),
    Field(description="id: kleine letters, cijfers en streepjes", json_schema_extra={"pattern": f"^{_ID}$"}),
]
Duur = Annotated[str, BeforeValidator(_duur), Field(description="duur: een getal en een eenheid, zoals 6 weken")]
Datum = Annotated[
    date,
    eis(lambda w: isinstance(w, date), lambda w: f"'{w}' is geen datum (jjjj-mm-dd)", "datum"),
    Field(description="datum (jjjj-mm-dd)"),
]
# A `datetime` when the moment counts, else a day.
Moment = Annotated[date, PlainValidator(_moment), Field(description="datum, eventueel met een tijd")]
Dag = Annotated[
    date | str, BeforeValidator(_dag), Field(description="datum, 30 april, april, of begin|half|eind april")
]
Groepen = Annotated[
    list[int],
    BeforeValidator(_groepen),
    Field(description="groepen: 5, 3-8 of [1, 4-6]", json_schema_extra={"type": ["integer", "string", "array"]}),
]
