"""The koppeling: which column of a source holds what. Kept as a preset per source, confirmed by a person.

It is data, not code: a school that gets its results in another layout makes another koppeling.
"""

import difflib
import json
from enum import StrEnum
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.persoonsnummer import is_persoonsnummerveld
from passend.uitwisseling.waarden import Datumvolgorde


class Veld(StrEnum):
    """What a column can hold: who it is about, which test it was, what came out."""

    SLEUTEL = "leerlingsleutel"
    ECKID = "eckid"
    NAAM = "naam"
    ROEPNAAM = "roepnaam"
    VOORVOEGSEL = "voorvoegsel"
    ACHTERNAAM = "achternaam"
    GEBOORTEDATUM = "geboortedatum"
    GROEP = "groep"
    JAARGROEP = "jaargroep"
    TOETS = "toets"
    TOETSNAAM = "toetsnaam"
    TOETSVERSIE = "toetsversie"
    ONDERDEEL = "onderdeel"
    VAK = "vak"
    MOMENT = "moment"
    AFNAMEDATUM = "afnamedatum"
    NIVEAU = "niveau"
    VAARDIGHEIDSSCORE = "vaardigheidsscore"
    RUWE_SCORE = "ruwe score"
    AANTAL_OPGAVEN = "aantal opgaven"
    PERCENTIEL = "percentiel"
    FUNCTIONERINGSNIVEAU = "functioneringsniveau"
    DL = "dl"
    DLE = "dle"
    REFERENTIENIVEAU = "referentieniveau"
    AVI = "avi"
    OORDEEL = "oordeel"
    OPMERKING = "opmerking"


WIE = frozenset({Veld.SLEUTEL, Veld.ECKID})
DATUMVELDEN = frozenset({Veld.GEBOORTEDATUM, Veld.AFNAMEDATUM})
GETALVELDEN = frozenset(
    {Veld.VAARDIGHEIDSSCORE, Veld.RUWE_SCORE, Veld.AANTAL_OPGAVEN, Veld.PERCENTIEL, Veld.DL, Veld.DLE}
)
VRIJE_TEKST = frozenset({Veld.OPMERKING, Veld.TOETSNAAM})
UITSLAGEN = frozenset(
    {
        Veld.NIVEAU,
        Veld.VAARDIGHEIDSSCORE,
        Veld.RUWE_SCORE,
        Veld.PERCENTIEL,
        Veld.FUNCTIONERINGSNIVEAU,
        Veld.DLE,
        Veld.REFERENTIENIVEAU,
        Veld.AVI,
        Veld.OORDEEL,
    }
)


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Kolom(_Model):
    """One column, found by its header. `schaal` (an id from the plan's lists) says on which scale a niveau stands."""

    kolom: str = Field(min_length=1)
    veld: Veld
    schaal: str = ""

    @field_validator("kolom")
    @classmethod
    def _geen_persoonsnummer(cls, kolom: str) -> str:
        if is_persoonsnummerveld(kolom):
            raise ValueError(
                f"de kolom ‘{kolom}’ bevat een persoonsnummer (BSN of onderwijsnummer) en wordt nooit gelezen"
            )
        return kolom


class Metingkolommen(_Model):
    """The columns that together make one result. A table with a column per test has one of these for each test.

    `vast` fills fields that the file does not hold (the test, the moment, the date).
    """

    kolommen: list[Kolom] = Field(min_length=1)
    vast: dict[Veld, str] = {}


class Koppeling(_Model):
    """How to read one kind of table.

    `kolommen` hold for the whole row (who, when), `metingen` each give one result per row. `vertalingen` turn words of
    the source into words of the school, per field; for a toets the code of the source is kept beside it. Empty
    `scheiding`, `codering` and `decimaalteken` are found out per file or value. `bevestigd`: a person has looked at it;
    without that nothing is imported.
    `sleutel_is_geen_bsn`: a person has confirmed that keys which look like a BSN are none.
    """

    versie: Literal[1] = 1
    naam: str = Field(min_length=1)
    blad: str = ""
    kopregel: int = Field(default=1, ge=1, le=100)
    scheiding: Literal["", ";", ",", "\t", "|"] = ""
    codering: Literal["", "utf-8", "utf-16", "windows-1252"] = ""
    datumvolgorde: Datumvolgorde = Datumvolgorde.DAG_MAAND
    decimaalteken: Literal["", ",", "."] = ""
    kolommen: list[Kolom]
    metingen: list[Metingkolommen] = Field(min_length=1)
    vertalingen: dict[Veld, dict[str, str]] = {}
    sleutel_is_geen_bsn: bool = False
    bevestigd: bool = False

    @model_validator(mode="after")
    def _volledig(self) -> Self:
        if UITSLAGEN & {kolom.veld for kolom in self.kolommen}:
            raise ValueError("een uitslag hoort bij een meting, niet bij de kolommen van de hele rij")
        for meting in self.metingen:
            velden = [kolom.veld for kolom in (*self.kolommen, *meting.kolommen)] + list(meting.vast)
            dubbel = {veld for veld in velden if velden.count(veld) > 1 and veld is not Veld.NIVEAU}
            if dubbel:
                raise ValueError(f"{', '.join(sorted(dubbel))} staat er meer dan een keer in")
            if not WIE & set(velden) and Veld.GEBOORTEDATUM not in velden:
                raise ValueError("geen kolom zegt om welke leerling het gaat")
            for nodig in (Veld.AFNAMEDATUM, Veld.TOETS):
                if nodig not in velden:
                    raise ValueError(f"er ontbreekt een kolom of vaste waarde voor {nodig}")
            if not UITSLAGEN & {kolom.veld for kolom in meting.kolommen}:
                raise ValueError("een meting heeft een kolom met een uitslag nodig")
            if (UITSLAGEN | WIE) & set(meting.vast):
                raise ValueError("een leerling of een uitslag kan geen vaste waarde zijn")
        return self

    def alle_kolommen(self) -> list[Kolom]:
        return [*self.kolommen, *(kolom for meting in self.metingen for kolom in meting.kolommen)]

    def bewaren(self) -> dict[str, object]:
        """As JSON values, for a preset; `koppeling_load` reads it back."""
        return self.model_dump(mode="json", exclude_defaults=True) | {"versie": self.versie}


def koppeling_load(bron: str | dict[str, object]) -> Koppeling:
    """A koppeling from JSON (text or already read). Raises Importfout with every mistake in Dutch words."""
    try:
        gegevens = json.loads(bron) if isinstance(bron, str) else bron
        return Koppeling.model_validate(gegevens)
    except ValidationError as fout:
        regels = "; ".join(_foutregel(list(deel["loc"]), deel["type"], deel["msg"]) for deel in fout.errors())
        raise Importfout(f"De koppeling klopt niet: {regels}.") from None
    except ValueError as fout:
        raise Importfout("De koppeling is geen JSON.") from fout


def koppeling_check(koppeling: Koppeling, koppen: tuple[str, ...]) -> None:
    """Compare the koppeling with the headers of a file; raises Importfout naming every column that is not there."""
    if not koppeling.bevestigd:
        raise Importfout(f"De koppeling ‘{koppeling.naam}’ is nog niet bevestigd. Kijk haar na en bevestig haar eerst.")
    gezocht = [kolom.kolom for kolom in koppeling.alle_kolommen()]
    dubbel = sorted({kop for kop in koppen if koppen.count(kop) > 1} & set(gezocht))
    if dubbel:
        raise Importfout(
            f"De kolom {_opsomming(dubbel)} staat meer dan een keer in het bestand.", regel=koppeling.kopregel
        )
    ontbreekt = [kolom for kolom in dict.fromkeys(gezocht) if kolom not in koppen]
    if ontbreekt:
        delen = [_met_naaste(kolom, koppen) for kolom in ontbreekt]
        raise Importfout(
            f"In het bestand ontbreekt volgens koppeling ‘{koppeling.naam}’: {'; '.join(delen)}.",
            regel=koppeling.kopregel,
        )


def _foutregel(plek: list[str | int], soort: str, melding: str) -> str:
    waar = ".".join(str(deel) for deel in plek)
    wat = {
        "missing": "ontbreekt",
        "extra_forbidden": "is onbekend",
        "enum": "is geen veld dat we kennen",
        "literal_error": "heeft een waarde die niet kan",
        "value_error": melding.removeprefix("Value error, "),
    }.get(soort, "heeft een verkeerde vorm")
    return f"{waar}: {wat}" if waar else wat


def _met_naaste(kolom: str, koppen: tuple[str, ...]) -> str:
    naaste = difflib.get_close_matches(kolom, [kop for kop in koppen if kop], n=1, cutoff=0.6)
    return f"‘{kolom}’ (bedoelt u ‘{naaste[0]}’?)" if naaste else f"‘{kolom}’"


def _opsomming(woorden: list[str]) -> str:
    return ", ".join(f"‘{woord}’" for woord in woorden)
