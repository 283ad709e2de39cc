"""What every format yields: plain records, one shape for all formats, before anything is stored.

Each record carries `regel`, the line of the file (row of the sheet) where it begins; the report points at it.
A BSN, PGN or onderwijsnummer has no place in any of these shapes, on purpose.
Codes of a format are translated where the standard fixes their meaning (geslacht); codes that a school or publisher
chooses (test codes, scales, names of groups) stay as they stood: `duiding.py` gives them a meaning.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from passend.uitwisseling.persoonsnummer import persoonsnummers_verbergen

LANGSTE_WAARDE = 120


def waarde_kort(waarde: object) -> str:
    """`waarde` as one printable line of at most 120 characters without personal numbers, fit for a report."""
    tekst = "".join(teken if teken.isprintable() else " " for teken in str(waarde)).strip()
    tekst = persoonsnummers_verbergen(tekst)
    return tekst if len(tekst) <= LANGSTE_WAARDE else tekst[: LANGSTE_WAARDE - 1] + "…"


class Geslacht(StrEnum):
    """EDEXML follows ISO 5218 (1 man, 2 vrouw), OSO list 14 has them the other way round (1 vrouw, 2 man)."""

    MAN = "man"
    VROUW = "vrouw"
    ONBEKEND = "onbekend"
    NIET_OPGEGEVEN = "niet opgegeven"


class Groepssoort(StrEnum):
    STAMGROEP = "stamgroep"
    SAMENGESTELD = "samengestelde groep"


class Antwoord(StrEnum):
    """OSO list 37."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoonsnaam:
    """A name in its parts; `voorletters` without dots, whatever the format does."""

    achternaam: str = ""
    voorvoegsel: str = ""
    voorletters: str = ""
    voornamen: str = ""
    roepnaam: str = ""

    def __str__(self) -> str:
        return " ".join(deel for deel in (self.roepnaam or self.voornamen, self.voorvoegsel, self.achternaam) if deel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerlingverwijzing:
    """How a file points at a pupil. `sleutel` is the key of the pupil in the school's own system (LAS).

    A pupil is matched on `eckid` or `sleutel` only; name and date of birth serve a person who settles a doubt.
    """

    eckid: str = ""
    sleutel: str = ""
    naam: Persoonsnaam = Persoonsnaam()
    geboortedatum: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenSchool:
    """Whose data the file holds. `vestiging` is the two-digit code, empty for the head location."""

    regel: int
    brin: str = ""
    vestiging: str = ""
    sleutel: str = ""
    naam: str = ""
    schooljaar: str = ""
    peildatum: date | None = None
    aangemaakt_op: datetime | None = None
    versie: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenVestiging:
    regel: int
    sleutel: str
    naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenGroep:
    """A group of one school year; `jaargroep` is empty for a samengestelde groep."""

    regel: int
    sleutel: str
    naam: str
    soort: Groepssoort = Groepssoort.STAMGROEP
    jaargroep: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenLeerling:
    """A pupil as the sending system knows it on the day of the file.

    `groep` and `samengestelde_groepen` are keys of groups in the same file. `is_vertrokken`: left before the day the
    data was true, or marked as history. `heeft_geheim_adres`: nobody else may know the address (OSO `adresgeheim`).
    """

    regel: int
    leerling: Leerlingverwijzing
    geslacht: Geslacht | None = None
    jaargroep: str = ""
    groep: str = ""
    samengestelde_groepen: tuple[str, ...] = ()
    vestiging: str = ""
    groep3_sinds: date | None = None
    ingeschreven_op: date | None = None
    uitgeschreven_op: date | None = None
    is_vertrokken: bool = False
    heeft_geheim_adres: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepstaak:
    """A member of staff in a group, with the roles that hold there only."""

    groep: str
    rollen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenMedewerker:
    """A member of staff. The EDEXML manual warns: never hand out rights because of a role in a file."""

    regel: int
    naam: Persoonsnaam
    sleutel: str = ""
    eckid: str = ""
    emailadres: str = ""
    rollen: tuple[str, ...] = ()
    groepen: tuple[Groepstaak, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenLoopbaan:
    """One school year (or part of it) of a pupil, also at another school. `tot` is the last day."""

    regel: int
    leerling: Leerlingverwijzing
    schooljaar: str
    brin: str
    vestiging: str
    groepscode: str
    jaargroep: str
    groepsnaam: str = ""
    van: date | None = None
    tot: date | None = None
    schoolsoort: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referentiescore:
    """One way to read a result: a value on a scale, compared with a group (`Landelijk`, a VO track, or empty)."""

    schaal: str
    waarde: str
    vergelijkingsgroep: str = ""
    kwalificatie: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsscore:
    """What was counted. `tijd` in seconds; `schaal` is the scale of the vaardigheidsscore; the interval is closed."""

    aantal_opgaven: int | None = None
    aantal_goed: int | None = None
    aantal_fout: int | None = None
    aantal_gelezen: int | None = None
    tijd: Decimal | None = None
    vaardigheidsscore: Decimal | None = None
    schaal: str = ""
    interval_laag: Decimal | None = None
    interval_hoog: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenResultaat:
    """One test, or one part of it (`onderdeel`), taken by one pupil on one day, with any number of reference scores.

    `toetscode` is what the source calls the test; `instrument`, `vak` and `moment` are filled when the source or the
    koppeling names them. `moment` is the moment of taking (M5), `toetsversie` the booklet: neither follows from the
    other.
    """

    regel: int
    leerling: Leerlingverwijzing
    afgenomen_op: date
    toetscode: str
    toetsnaam: str = ""
    toetsversie: str = ""
    onderdeel: str = ""
    onderdeelnaam: str = ""
    instrument: str = ""
    vak: str = ""
    moment: str = ""
    groep: str = ""
    jaargroep: str = ""
    dl: int | None = None
    oordeel: str = ""
    score: Toetsscore = Toetsscore()
    referenties: tuple[Referentiescore, ...] = ()
    opmerking: str = ""


class Ondersteuningssoort(StrEnum):
    """The kinds that an OSO dossier tells apart (2019.1, `onderwijsondersteuning`)."""

    ONDERWIJSBEHOEFTEN = "toelichting onderwijsbehoeften"
    DIAGNOSE = "diagnose"
    MEDICIJNGEBRUIK = "medicijngebruik"
    HANDELINGSPLAN = "handelingsplan"
    OPP = "opp"
    TLV = "tlv"
    ARRANGEMENT_CLUSTER = "arrangement cluster 1 of 2"
    ARRANGEMENT = "arrangement samenwerkingsverband"
    LWOO = "lwoo"
    RVC = "beschikking rvc"


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenOndersteuning:
    """Support as another school recorded it. `kenmerken` are (naam, waarde) in the order of the file.

    `bijlagen` are names of attached files; their content is not read.
    """

    regel: int
    leerling: Leerlingverwijzing
    soort: Ondersteuningssoort
    van: date | None = None
    tot: date | None = None
    kenmerken: tuple[tuple[str, str], ...] = ()
    bijlagen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenToestemming:
    """Whether parents saw the dossier (`inzage`), agreed with it and allowed the transfer."""

    regel: int
    leerling: Leerlingverwijzing
    inzage: bool | None = None
    inzage_op: date | None = None
    akkoord: Antwoord | None = None
    reden_niet_akkoord: str = ""
    toestemming: Antwoord | None = None
    is_voorlopig: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenOuder:
    """A parent or carer. `relatie` is the word for OSO list 41 where it is public, else the code itself."""

    regel: int
    leerling: Leerlingverwijzing
    naam: Persoonsnaam
    geslacht: Geslacht | None = None
    relatie: str = ""
    is_wettelijk_vertegenwoordiger: bool = False
    is_overleden: bool = False
    overleden_op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IngelezenDossier:
    """Head of an OSO dossier. `uitgezet` are the categories that the sending school left out (`OPT-UIT`)."""

    regel: int
    soort: str
    overstap: str = ""
    versie: str = ""
    aangemaakt_op: date | None = None
    uitgezet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weigering:
    """One thing that is not taken over, and why. `reden` is a Dutch sentence.

    `waarde` is what stood there, shortened; it is empty for a field that may hold a personal number.
    """

    regel: int
    veld: str
    waarde: str
    reden: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "waarde", waarde_kort(self.waarde))


@dataclass(frozen=True, slots=True, kw_only=True)
class Onbekend:
    """A word nobody could give a meaning to (`soort`: toets, schaal, niveau, groep, …). The row itself is kept."""

    regel: int
    soort: str
    naam: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "naam", waarde_kort(self.naam))


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding:
    """Something the person who imports should know; nothing is refused because of it."""

    regel: int
    tekst: str


type Gegeven = (
    IngelezenSchool
    | IngelezenVestiging
    | IngelezenGroep
    | IngelezenLeerling
    | IngelezenMedewerker
    | IngelezenLoopbaan
    | IngelezenResultaat
    | IngelezenOndersteuning
    | IngelezenToestemming
    | IngelezenOuder
    | IngelezenDossier
    | Weigering
    | Onbekend
    | Melding
)
