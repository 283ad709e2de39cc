"""The strict side of every key: what a nearer layer may do with a value that a farther layer gave.

This is the one place where it is decided; merging only looks it up, and `strenge_kanten` exports the table for the
schema and for the screen that explains a refusal. Source: the table of strict sides in the findings of the trial
plans, and `planformaat.md`, "Layers".
"""

from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

DELEN_MET_ELEMENTEN: Final = frozenset(
    {
        *(
            "verhaal",
            "lijsten",
            "normen",
            "rollen",
            "instrumenten",
            "vragen",
            "feiten",
            "routes",
            "signalen",
            "plannen",
        ),
        *("documenten", "overleggen", "contact", "kalender", "besluiten", "toestemmingen", "aanbod", "uitspraken"),
        "kengetallen",
    }
)


class Kant(StrEnum):
    """How two values of one key are compared and joined."""

    WOORD = "woord"
    GELIJK = "gelijk"
    VERENIGING = "vereniging"
    GESLOTEN = "vereniging, bij wet gesloten"
    TERMIJN = "termijn"
    OF = "of"
    EN = "en"
    RUIMER = "ruimer"
    GELDT = "ruimer geldt"
    KLEINER = "kleiner"
    MEER = "meer"
    ORDE = "orde"
    VERPLICHT = "verplicht"
    NAMENS = "gelijk of namens"
    BLOK = "blok"


class StrengeKant(NamedTuple):
    """The strict side of one key; `orde` runs from strict to loose and is empty unless the side is `orde`.

    `blok` is the kind of block that the value, or every item of it, is: it decides which rules hold further down.
    """

    kant: Kant
    uitleg: str
    orde: tuple[tuple[str, ...], ...] = ()
    blok: str = ""


_WOORD = StrengeKant(Kant.WOORD, "een woord of een gegeven van de school: de nadere laag noemt het zoals zij wil")
_GELIJK = StrengeKant(Kant.GELIJK, "gelijk, anders een tegenspraak")
_LIJST = StrengeKant(Kant.VERENIGING, "de lijsten worden één lijst; weglaten haalt niets weg")
_TERMIJN = StrengeKant(
    Kant.TERMIJN, "korter, vroeger of vaker is strenger; wat niet te vergelijken is, staat naast elkaar"
)
_RUIMER = StrengeKant(Kant.RUIMER, "een ruimere voorwaarde is strenger, omdat zij meer gevallen raakt")
_MEER = StrengeKant(Kant.MEER, "een hoger aantal is strenger")
_NAMENS = StrengeKant(Kant.NAMENS, "gelijk, of een ander die het namens hem doet", blok="rollen")
_ROLLEN = StrengeKant(Kant.VERENIGING, "meer mensen erbij mag, niemand valt weg", blok="rollen")


def _lijst_van(blok: str) -> StrengeKant:
    return StrengeKant(Kant.VERENIGING, "elementen met hetzelfde id zijn hetzelfde; andere komen erbij", blok=blok)


def _blok(blok: str) -> StrengeKant:
    return StrengeKant(Kant.BLOK, "sleutel voor sleutel", blok=blok)


_WOORDEN = (
    *("naam", "titel", "tekst", "uitleg", "vorm", "nummer", "versie", "status", "lengte", "uitgever", "weg", "plaats"),
    *("plek", "thema", "methode", "omvang", "duur", "fte", "uren", "aantal", "situatie", "groep", "doel", "bewaard in"),
)
_LIJSTEN = (
    *(
        "standen",
        "vakken",
        "domeinen",
        "document",
        "documenten",
        "hoort bij",
        "bij",
        "over",
        "uit",
        "vervangt",
        "focus",
    ),
    *("taken", "waar", "kwaliteit", "buiten", "waarden", "niet", "vragen", "blijkt uit"),
)
_MENSEN = (
    *("met", "aan", "leden", "contact via", "doet mee", "zo mogelijk", "zo nodig", "op afroep", "adviseert", "tekent"),
    *("hoort het", "ziet toe"),
)

_ALGEMEEN: Final[dict[str, StrengeKant]] = {
    **dict.fromkeys(_WOORDEN, _WOORD),
    **dict.fromkeys(_LIJSTEN, _LIJST),
    **dict.fromkeys(_MENSEN, _ROLLEN),
    **dict.fromkeys(("termijn", "wanneer", "frequentie", "momenten", "looptijd", "herzien"), _TERMIJN),
    **dict.fromkeys(("als", "instroom", "voor elk"), _RUIMER),
    **dict.fromkeys(("beslist", "voert uit", "leidt"), _NAMENS),
    "minstens": _MEER,
    "wie": _blok("wie"),
    "evaluatie": _blok("evaluatie"),
    "stelt voor": _blok("stelt voor"),
    "taak": _blok("actie"),
    "namens": StrengeKant(Kant.WOORD, "wie het namens een ander doet", blok="rollen"),
    "bij verschil": StrengeKant(Kant.GELIJK, "dezelfde volgorde, anders een tegenspraak", blok="rollen"),
    "door": StrengeKant(Kant.GELIJK, "gelijk, anders een tegenspraak", blok="rollen"),
    "secties": _lijst_van("sectie"),
    "velden": _lijst_van("veld"),
    **dict.fromkeys(("acties", "inzet", "voorbereiding", "terugkoppeling", "keuze uit"), _lijst_van("actie")),
    **dict.fromkeys(("besluit", "besluiten"), _lijst_van("besluiten")),
    "treden": _lijst_van("trede"),
    "keuzes": StrengeKant(
        Kant.GESLOTEN, "erbij mag; de keuzes van een wettelijk besluit zijn gesloten, ook voor 'anders'", blok="keuze"
    ),
    **dict.fromkeys(("vraagt", "wacht op"), _lijst_van("vraagt")),
    "criteria": _lijst_van("criterium"),
    "agenda": _lijst_van("agendapunt"),
    "dan": _lijst_van("gevolg"),
    "standaard": _GELIJK,
    "indicatoren": _lijst_van("indicator"),
    "rijen": _lijst_van("rij"),
    "verdeling": _lijst_van("verdeling"),
    "delen": _lijst_van("verhaal"),
    "punten": _lijst_van("verhaal"),
    "bezoek": _lijst_van("bezoek"),
    "professionalisering": _lijst_van("bezoek"),
    "gelijk": _blok("woorden"),
    "geldt": StrengeKant(
        Kant.GELDT, "ruimer is strenger; 'van' en 'tot' zeggen wanneer het stuk zelf telt en worden niet vergeleken"
    ),
    "verplicht": StrengeKant(Kant.VERPLICHT, "ja gaat voor een voorwaarde, dan 'in beginsel', dan nee"),
    "verplicht als": StrengeKant(Kant.OF, "verplichtingen van lagen tellen op"),
    "alleen als": StrengeKant(Kant.EN, "beperkingen van lagen gelden samen; een plicht gaat voor een beperking"),
    "gezag": StrengeKant(Kant.ORDE, "alle ouders met gezag is strenger dan één", orde=(("alle",), ("een",))),
    "vast": StrengeKant(Kant.ORDE, "vast is strenger", orde=(("ja",), ("nee",))),
    "zichtbaar voor": StrengeKant(
        Kant.KLEINER, "minder mensen is strenger; een wettelijk recht op inzage blijft", blok="rollen"
    ),
    "afwijken": StrengeKant(Kant.KLEINER, "minder rollen is strenger; van de wet mag niemand afwijken", blok="rollen"),
}

_IN_BLOK: Final[dict[tuple[str, str], StrengeKant]] = {
    ("toestemmingen", "soort"): StrengeKant(
        Kant.ORDE,
        "handtekening, dan instemming of toestemming, dan overleg, dan informeren; inzage is iets anders",
        orde=(("handtekening",), ("instemming", "toestemming"), ("overleg",), ("informeren",)),
    ),
    ("toestemmingen", "van"): _ROLLEN,
    ("signalen", "voor"): _ROLLEN,
    ("kalender", "wat"): _WOORD,
    ("agendapunt", "wat"): _WOORD,
    ("vragen", "vraag"): _WOORD,
    ("rollen", "van"): _WOORD,
    ("uitspraken", "van"): _WOORD,
    ("uitspraken", "tot"): _WOORD,
    ("sectie", "naar"): _LIJST,
    ("rij", "waarden"): _blok("woorden"),
    ("privacy", "inzage"): _lijst_van("inzage"),
    ("privacy", "delen"): _lijst_van("inzage"),
    ("privacy", "bewaren"): _lijst_van("bewaren"),
    ("inzage", "wie"): StrengeKant(Kant.GELIJK, "gelijk, anders een tegenspraak", blok="rollen"),
    ("inzage", "ziet"): StrengeKant(Kant.KLEINER, "minder zien is strenger"),
    ("bewaren", "waar"): _WOORD,
}

# Parts whose keys are words that a school fills in, not rules.
_WOORDENBLOKKEN: Final = frozenset({"woorden", "afkortingen", "school"})

SLEUTELS_TERZIJDE: Final = frozenset({"id", "bron", "kracht", "was", "tegenspraak"})
"""Keys that are not compared: they say which element it is, or belong to the fragment that names them."""


def strenge_kant(blok: str, sleutel: str, waarde: object = None) -> StrengeKant:
    """Return the strict side of a key in a kind of block (a part, or `sectie`, `actie`, `keuze`, `wie` …).

    A key that the table does not know follows from its value: mappings key by key, lists joined, the rest equal.
    """
    if blok in _WOORDENBLOKKEN:
        return _WOORD
    bekend = _IN_BLOK.get((blok, sleutel)) or _ALGEMEEN.get(sleutel)
    if bekend is not None:
        return bekend
    if isinstance(waarde, dict):
        return _blok(blok)
    return _LIJST if isinstance(waarde, list) else _GELIJK


def strenge_kanten() -> MappingProxyType[str, StrengeKant]:
    """Return the whole table for the schema: `sleutel`, or `blok.sleutel` where one kind of block has its own side."""
    eigen = {f"{blok}.{sleutel}": kant for (blok, sleutel), kant in _IN_BLOK.items()}
    return MappingProxyType(_ALGEMEEN | eigen)


def strenge_kant_deel(deel: str) -> StrengeKant:
    """Return how a whole part is joined: lists of elements by id, the other parts key by key."""
    kant = Kant.VERENIGING if deel in DELEN_MET_ELEMENTEN else Kant.BLOK
    return StrengeKant(kant, "", blok=deel)
