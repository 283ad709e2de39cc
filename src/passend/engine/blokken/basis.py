"""`Blok`, the base of every model of the plan format."""

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from functools import cache
from typing import Any, ClassVar, Final, NamedTuple, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails

from passend.engine.blokken.meldingen import vertaald
from passend.engine.blokken.typen import (
    Aantal,
    Dag,
    Datum,
    Duur,
    Groepen,
    Id,
    JaNee,
    Leescontext,
    Lijst,
    Moment,
    OfNietVermeld,
    Ref,
    Tekst,
    Vrij,
    WoordOfBlok,
    bezwaar,
    eis,
    naaste,
)

__all__ = [
    "Aantal",
    "Blok",
    "Dag",
    "Datum",
    "Duur",
    "Groepen",
    "Id",
    "JaNee",
    "Leescontext",
    "Lijst",
    "Moment",
    "OfNietVermeld",
    "Plek",
    "Ref",
    "Regelfout",
    "Tekst",
    "Vrij",
    "WoordOfBlok",
    "bezwaar",
    "eis",
    "naaste",
    "sleutel_van",
    "verplicht",
    "verplichte_lijst",
]


class Plek(NamedTuple):
    """Where something stands: file name (not a path on a machine), line and column from 1."""

    bestand: str
    regel: int
    kolom: int


class _Staat(NamedTuple):
    """Where a block stands in its plan, in its file and among the layers."""

    pad: str
    plek: Plek
    laag: str


_STAAT: Final = "staat"


class Regelfout(NamedTuple):
    """What is wrong with a block as a whole; `sleutel` is the key at fault, or "" for the block itself."""

    melding: str
    sleutel: str = ""
    verwacht: str = ""


def sleutel_van(naam: str) -> str:
    """Turn an attribute name into the key as a plan spells it: `voert_uit` -> `voert uit`, `in_` -> `in`."""
    return naam.rstrip("_").replace("_", " ")


def verplicht() -> Any:
    """Declare a required key.

    The default is None, because a fragment or an element that a lower layer completes may leave it out;
    in a complete plan the reader has refused that, so that the annotation tells the truth.
    """
    return Field(default=None, json_schema_extra={"verplicht": True})


def verplichte_lijst() -> Any:
    """Declare a required key that holds a list; where it may be left out it is empty, like every other list."""
    return Field(default_factory=list, json_schema_extra={"verplicht": True})


class Blok(BaseModel):
    """A mapping of the plan format: unknown keys are refused, spaces in keys become underscores, frozen."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=sleutel_van, populate_by_name=True, coerce_numbers_to_str=True
    )

    precies_een: ClassVar[tuple[str, ...]] = ()
    hoogstens_een: ClassVar[tuple[tuple[str, ...], ...]] = ()
    vraagt_ook: ClassVar[Mapping[str, str]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Let every list begin as a new one: pydantic copies a default with `deepcopy`, for every field of a block."""
        super().__init_subclass__(**kwargs)
        for naam, waarde in list(vars(cls).items()):
            if waarde == [] and not naam.startswith("_"):
                setattr(cls, naam, Field(default_factory=list))

    @property
    def _staat(self) -> _Staat | None:
        return (self.__pydantic_private__ or {}).get(_STAAT)

    @property
    def pad(self) -> str:
        """The canonical path of the element (of the element around it, for a block without a name of its own)."""
        staat = self._staat
        return staat.pad if staat else ""

    @property
    def vindplaats(self) -> Plek:
        """File, line and column; not called `plek`, because some elements have a key of that name."""
        staat = self._staat
        return staat.plek if staat else Plek("", 0, 0)

    @property
    def laag(self) -> str:
        """The id of the plan that this block came from."""
        staat = self._staat
        return staat.laag if staat else ""

    @classmethod
    @cache
    def sleutels(cls) -> dict[str, bool]:
        """The keys as a plan spells them -> whether they are required."""
        return {veld.alias or naam: _is_verplicht(veld) for naam, veld in cls.model_fields.items()}

    @classmethod
    def regelfouten(cls, blok: Mapping[str, Any]) -> Iterator[Regelfout]:
        """Find what is wrong with the block as a whole; keys are spelt as in a plan. Extend by `super()`."""
        for groep in cls.hoogstens_een:
            gevonden = [sleutel for sleutel in blok if sleutel in groep]
            if len(gevonden) > 1:
                yield Regelfout(f"hoogstens één van {', '.join(groep)}; hier {' en '.join(gevonden)}", gevonden[1])
        if cls.precies_een:
            gevonden = [sleutel for sleutel in blok if sleutel in cls.precies_een]
            if len(gevonden) > 1:
                yield Regelfout(f"precies één van {', '.join(cls.precies_een)}; hier {len(gevonden)}", gevonden[1])

    @classmethod
    def ontbrekend(cls, blok: Mapping[str, Any]) -> Iterator[Regelfout]:
        """Find what a complete block still needs; a fragment may leave it out."""
        for sleutel, moet in cls.sleutels().items():
            if moet and sleutel not in blok:
                yield Regelfout(f"verplichte sleutel '{sleutel}' ontbreekt", "", sleutel)
        if cls.precies_een and not any(sleutel in blok for sleutel in cls.precies_een):
            yield Regelfout(f"precies één van {', '.join(cls.precies_een)}; hier 0", "", ", ".join(cls.precies_een))
        for sleutel, nodig in cls.vraagt_ook.items():
            if sleutel in blok and nodig not in blok:
                yield Regelfout(f"'{sleutel}' vraagt '{nodig}'", sleutel, nodig)

    @classmethod
    def _eigen_fouten(cls, blok: Mapping[str, Any], lezer: Leescontext | None) -> list[InitErrorDetails]:
        # a plan spells keys with spaces; only code that builds blocks itself uses attribute names
        gespeld = blok if lezer else {sleutel_van(str(sleutel)): waarde for sleutel, waarde in blok.items()}
        gevonden = list(cls.regelfouten(gespeld))
        if lezer is None or not lezer.mag_onvolledig(blok):
            gevonden += cls.ontbrekend(gespeld)
        return [_als_foutregel(fout) for fout in gevonden]

    @model_validator(mode="wrap")
    @classmethod
    def _keur(cls, waarde: Any, keur: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        """Add the rules of the block to those of its keys, so that all errors come out together."""
        lezer: Leescontext | None = info.context
        if lezer and lezer.leest(waarde):  # pydantic runs the validators of a model that contains itself twice
            return keur(waarde)
        fouten = cls._eigen_fouten(waarde, lezer) if isinstance(waarde, dict) else []
        uit: Self | None = None
        with lezer.in_blok(waarde) if lezer else nullcontext():
            try:
                uit = keur(waarde)
            except ValidationError as fout:
                fouten += vertaald(fout, cls.sleutels())
            if uit is None or fouten:
                raise ValidationError.from_exception_data(cls.__name__, fouten)
            if lezer:
                lezer.gelezen(uit)
        return uit

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Move the mark of a required key to where JSON Schema wants it."""
        uit = handler(schema)
        kern = handler.resolve_ref_schema(uit)
        moet = [sleutel for sleutel, veld in kern.get("properties", {}).items() if veld.pop("verplicht", False)]
        if moet:
            kern["required"] = sorted({*kern.get("required", ()), *moet})
        return uit

    def zet_neer(self, pad: str, plek: Plek, laag: str) -> Self:
        """Tell the block once, after reading, where it stands.

        Straight into the private values: one that is declared makes pydantic call Python for every class in the line.
        """
        prive = {**(self.__pydantic_private__ or {}), _STAAT: _Staat(pad, plek, laag)}
        object.__setattr__(self, "__pydantic_private__", prive)
        return self


def _als_foutregel(fout: Regelfout) -> InitErrorDetails:
    soort = bezwaar(fout.melding, verwacht=fout.verwacht, bij_sleutel=bool(fout.sleutel))
    return InitErrorDetails(type=soort, loc=(fout.sleutel,) if fout.sleutel else (), input=None)


def _is_verplicht(veld: Any) -> bool:
    extra = veld.json_schema_extra
    return veld.is_required() or (isinstance(extra, dict) and bool(extra.get("verplicht")))
