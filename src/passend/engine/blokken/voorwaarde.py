"""Block 3, condition: a tree with three outcomes, of logic, kinds of fact and things derived from facts."""

from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from typing import Annotated, Any, ClassVar, Final, Literal, cast

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    create_model,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from passend.engine.blokken.basis import (
    Blok,
    Duur,
    JaNee,
    Leescontext,
    Lijst,
    OfNietVermeld,
    Ref,
    Regelfout,
    Tekst,
    Vrij,
    WoordOfBlok,
    bezwaar,
    naaste,
    verplicht,
)
from passend.engine.blokken.feit import FEITSOORTEN, VRIJE_VELDEN, Feitsoort
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst
from passend.engine.blokken.vergelijking import Grenzen, Vergelijking, Waarde

__all__ = ["FEITVOORWAARDEN", "Feitvoorwaarde", "Vergelijking", "Voorwaarde", "Waarde"]

Meetsoort = Literal["hoofdmeting", "tussenmeting", "alle"]
Binnen = WoordOfBlok[Literal["altijd", "schooljaar"] | Duur, Vergelijking]
InstrumentRef = Annotated[str, Ref("instrumenten")]

# Counting needs a period, except inside a `venster`, which is one.
_in_venster: ContextVar[bool] = ContextVar("in_venster", default=False)
_PERIODE: Final = frozenset({"binnen", "sinds", "reeks"})
_ONTELBAAR: Final = frozenset({"plan", "document", "besluit", "voorstel", "toestemming", "trede", "leerling"})
_TELBAAR: Final = frozenset(FEITSOORTEN) - _ONTELBAAR


class Reeks(Blok):
    """A series of measurements: the `laatste` so many, of which `minstens` so many (all, when left out) must pass."""

    laatste: OfNietVermeld[int] | None = None
    soort: OfNietVermeld[Meetsoort] | None = None
    aaneengesloten: OfNietVermeld[JaNee] | None = None
    minstens: OfNietVermeld[int] | None = None

    @classmethod
    def regelfouten(cls, blok: Mapping[str, Any]) -> Iterator[Regelfout]:
        """A series cannot hold more measurements that pass than it has."""
        yield from super().regelfouten(blok)
        laatste, minstens = blok.get("laatste"), blok.get("minstens")
        if isinstance(laatste, int) and isinstance(minstens, int) and minstens > laatste:
            yield Regelfout(f"'minstens' ({minstens}) is meer dan 'laatste' ({laatste})", "minstens")


class Feitvoorwaarde(Blok):
    """A condition on facts of one kind; the kind's own fields are in `velden`, these are the same for all kinds.

    `duur` is the length of a lasting fact, from `op` to `tot`.
    """

    soort_feit: ClassVar[str] = ""

    aantal: OfNietVermeld[Waarde] | None = None
    binnen: OfNietVermeld[Binnen] | None = None
    sinds: OfNietVermeld[Vrij] | None = None
    toen: JaNee | None = None
    door: Rollen = []
    reeks: OfNietVermeld[Reeks] | None = None
    duur: OfNietVermeld[Waarde] | None = None
    over: Vrij | None = None

    @property
    def velden(self) -> dict[str, Any]:
        """The fields of the kind that the condition names, by key."""
        gemeen = Feitvoorwaarde.model_fields
        eigen = {
            veld.alias or naam: getattr(self, naam)
            for naam, veld in type(self).model_fields.items()
            if naam not in gemeen
        }
        return {naam: waarde for naam, waarde in (eigen | (self.model_extra or {})).items() if waarde not in (None, [])}

    @classmethod
    def regelfouten(cls, blok: Mapping[str, Any]) -> Iterator[Regelfout]:
        """Counting over all time is nearly always a slip."""
        yield from super().regelfouten(blok)
        telbaar = cls.soort_feit in _TELBAAR and not _in_venster.get()
        if telbaar and "aantal" in blok and not _PERIODE & set(blok):
            yield Regelfout("tellen ('aantal') vraagt een periode ('binnen', of 'binnen: altijd')", "aantal", "binnen")


class VrijeVoorwaarde(Feitvoorwaarde):
    """A condition on a kind with fields of its own: features of a leerling, or a kind that the plan declares."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, OfNietVermeld[Waarde]]


def _model(naam: str, soort: Feitsoort) -> type[Feitvoorwaarde]:
    velden: dict[str, Any] = {veld: (inhoud.type, inhoud.anders) for veld, inhoud in soort.velden.items()}
    basis = VrijeVoorwaarde if naam in VRIJE_VELDEN else Feitvoorwaarde
    model = cast("type[Feitvoorwaarde]", create_model(f"Voorwaarde {naam}", __base__=basis, **velden))
    model.soort_feit = naam
    return model


FEITVOORWAARDEN: Final[dict[str, type[Feitvoorwaarde]]] = {
    naam: _model(naam, soort) for naam, soort in FEITSOORTEN.items()
}


class VanSoort:
    """Marks a key of a condition as a kind of fact: its block is checked by the model of that kind."""

    def __init__(self, soort: str) -> None:
        """Remember the kind."""
        self.soort: Final = soort

    def __get_pydantic_core_schema__(self, bron: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Use the schema of the kind instead of that of the base class."""
        return handler.generate_schema(FEITVOORWAARDEN[self.soort])

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Point at the schema of the kind."""
        return handler(schema)


class Minstens(Blok):
    """At least so many of these conditions."""

    aantal: OfNietVermeld[int] = verplicht()
    van: Lijst["Voorwaarde"] = verplicht()


class Groei(Vergelijking):
    """The difference between two measurements of one subject with one instrument."""

    vak: Lijst[Tekst] = []
    instrument: Lijst[InstrumentRef] = []
    soort: Lijst[Tekst] = []
    tussen: Lijst[Tekst] = []


class Aandeel(Grenzen):
    """The share of the pupils of a group, school or bouw whose result passes."""

    van: Literal["groep", "school", "bouw"] = verplicht()
    niveau: OfNietVermeld[Waarde] | None = None
    vak: Lijst[Tekst] = []
    instrument: Lijst[InstrumentRef] = []


class Trend(Blok):
    """The direction of the averages per school year."""

    over: OfNietVermeld[Duur] = verplicht()
    richting: OfNietVermeld[Literal["stijgend", "dalend", "gelijk"]] = verplicht()
    vak: Lijst[Tekst] = []
    instrument: Lijst[InstrumentRef] = []
    van: Literal["groep", "school", "bouw"] | None = None


class SignaalIs(Blok):
    """Another rule holds; `stand` looks at what was done with it."""

    id: Annotated[str, Ref("signalen")] = verplicht()
    stand: Lijst[Tekst] = []


class Uitgebleven(Blok):
    """Something was due and did not come; without `termijn` the term of the thing itself."""

    wat: Lijst[Annotated[str, Ref()]] = verplicht()
    termijn: TermijnLijst = []


class Metingen(Blok):
    """The measurements that make up a window."""

    vak: Lijst[Tekst] = []
    instrument: Lijst[InstrumentRef] = []
    laatste: OfNietVermeld[int] | None = None
    soort: OfNietVermeld[Meetsoort] | None = None


class Venster(Blok):
    """A window of measurements; in `geldt` a `toets` means every one of them and counting stays inside."""

    metingen: Metingen = verplicht()
    geldt: OfNietVermeld["Voorwaarde"] = verplicht()

    @model_validator(mode="wrap")
    @classmethod
    def _telt_zelf(cls, waarde: Any, keur: ValidatorFunctionWrapHandler) -> Any:
        eerder = _in_venster.set(True)
        try:
            return keur(waarde)
        finally:
            _in_venster.reset(eerder)


def _id_als_blok(waarde: Any) -> Any:
    return {"id": waarde} if isinstance(waarde, str) else waarde


class Voorwaarde(Blok):
    """One node of a condition: exactly one key. Kinds of fact that the plan declares are keys too."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, VrijeVoorwaarde]

    alle: Lijst["Voorwaarde"] = []
    een_van: Lijst["Voorwaarde"] = []
    minstens: Minstens | None = None
    niet: OfNietVermeld["Voorwaarde"] | None = None

    toets: Annotated[Feitvoorwaarde, VanSoort("toets")] | None = None
    methodetoets: Annotated[Feitvoorwaarde, VanSoort("methodetoets")] | None = None
    verwachting: Annotated[Feitvoorwaarde, VanSoort("verwachting")] | None = None
    observatie: Annotated[Feitvoorwaarde, VanSoort("observatie")] | None = None
    gebeurtenis: Annotated[Feitvoorwaarde, VanSoort("gebeurtenis")] | None = None
    zorg: Annotated[Feitvoorwaarde, VanSoort("zorg")] | None = None
    oordeel: Annotated[Feitvoorwaarde, VanSoort("oordeel")] | None = None
    actie: Annotated[Feitvoorwaarde, VanSoort("actie")] | None = None
    gesprek: Annotated[Feitvoorwaarde, VanSoort("gesprek")] | None = None
    overleg: Annotated[Feitvoorwaarde, VanSoort("overleg")] | None = None
    plan: Annotated[Feitvoorwaarde, VanSoort("plan")] | None = None
    document: Annotated[Feitvoorwaarde, VanSoort("document")] | None = None
    steun: Annotated[Feitvoorwaarde, VanSoort("steun")] | None = None
    besluit: Annotated[Feitvoorwaarde, VanSoort("besluit")] | None = None
    voorstel: Annotated[Feitvoorwaarde, VanSoort("voorstel")] | None = None
    toestemming: Annotated[Feitvoorwaarde, VanSoort("toestemming")] | None = None
    ontvangst: Annotated[Feitvoorwaarde, VanSoort("ontvangst")] | None = None
    trede: Annotated[Feitvoorwaarde, VanSoort("trede")] | None = None
    leerling: Annotated[Feitvoorwaarde, VanSoort("leerling")] | None = None
    terzijde: Annotated[Feitvoorwaarde, VanSoort("terzijde")] | None = None
    afwijking: Annotated[Feitvoorwaarde, VanSoort("afwijking")] | None = None
    verlenging: Annotated[Feitvoorwaarde, VanSoort("verlenging")] | None = None
    correctie: Annotated[Feitvoorwaarde, VanSoort("correctie")] | None = None

    groei: Groei | None = None
    aandeel: Aandeel | None = None
    trend: Trend | None = None
    signaal: Annotated[SignaalIs, BeforeValidator(_id_als_blok)] | None = None
    uitgebleven: Uitgebleven | None = None
    tijdens: Annotated[str, Ref("kalender")] | None = None
    gedaan: Lijst[Annotated[str, Ref()]] = []
    dit: dict[str, OfNietVermeld[Waarde]] = Field(default_factory=dict)
    venster: Venster | None = None

    @property
    def soort(self) -> str:
        """The one key of this condition, as a plan spells it."""
        for naam, veld in type(self).model_fields.items():
            if naam in self.model_fields_set:
                return veld.alias or naam
        return next(iter(self.model_extra or {"": None}))

    @property
    def inhoud(self) -> Any:
        """What stands under the key."""
        return getattr(self, self.soort.replace(" ", "_"), None) or (self.model_extra or {}).get(self.soort)

    @property
    def feitvoorwaarde(self) -> Feitvoorwaarde | None:
        """The condition on facts of one kind, when this is one."""
        return self.inhoud if isinstance(self.inhoud, Feitvoorwaarde) else None

    @property
    def takken(self) -> "list[Voorwaarde | Literal['niet vermeld']]":
        """The conditions directly under this one."""
        if self.niet is not None:
            return [self.niet]
        if self.minstens is not None:
            return self.minstens.van
        if self.venster is not None:
            return [self.venster.geldt]
        return self.alle or self.een_van

    @classmethod
    def regelfouten(cls, blok: Mapping[str, Any]) -> Iterator[Regelfout]:
        """Exactly one key; more than one thing needs `alle` or `een van`."""
        if len(blok) != 1:
            yield Regelfout(f"voorwaarde: precies één sleutel, hier {len(blok)} (gebruik 'alle' of 'een van')")

    @model_validator(mode="before")
    @classmethod
    def _bekende_soort(cls, waarde: Any, info: ValidationInfo) -> Any:
        """A key that is no word of the format must be a kind of fact that the plan or a lower layer declares."""
        if not isinstance(waarde, dict) or info.context is None:
            return waarde
        lezer: Leescontext = info.context
        bekend = cls.sleutels()
        for soort, velden in waarde.items():
            if soort in bekend:
                continue
            if soort in lezer.eigen_feiten:
                _eigen_velden(lezer, soort, velden)
                continue
            woorden = {*bekend, *lezer.eigen_feiten}
            lezer.meld(
                waarde,
                f"'{soort}' is geen soort voorwaarde of feit",
                sleutel=str(soort),
                verwacht="een soort feit, of een woord als alle, een van, niet",
                bedoelt=naaste(soort, woorden),
            )
        return waarde


def _eigen_velden(lezer: Leescontext, soort: str, velden: Any) -> None:
    """Report fields that the plan's own kind of fact does not have."""
    if not isinstance(velden, Mapping):
        raise bezwaar(f"{soort}: hier hoort een blok {{veld: waarde}}", verwacht="blok")
    bekend = {*lezer.eigen_feiten[soort], *Feitvoorwaarde.sleutels(), "stand"}
    for veld in velden:
        if veld not in bekend:
            lezer.meld(velden, f"{soort} heeft geen veld '{veld}'", sleutel=veld, bedoelt=naaste(veld, bekend))


for _blok in (Minstens, Venster, Voorwaarde):
    _blok.model_rebuild()
