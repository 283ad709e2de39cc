"""A first guess of the koppeling from the headers, for a person to correct and confirm. It never imports by itself."""

import re
import unicodedata
from dataclasses import dataclass

from passend.uitwisseling.bron import Bron
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.persoonsnummer import is_persoonsnummerveld
from passend.uitwisseling.tabel.cellen import Tabel
from passend.uitwisseling.tabel.koppeling import UITSLAGEN, Kolom, Koppeling, Metingkolommen, Veld, koppeling_load
from passend.uitwisseling.tabel.lezer import leeswijze, tabel_open

_WOORDEN: dict[Veld, tuple[str, ...]] = {
    Veld.ECKID: ("eckid", "eck id", "ketenid", "keten id"),
    Veld.SLEUTEL: ("leerlingsleutel", "leerlingnummer", "leerlingnr", "leerlingid", "leerling id", "llnr",
                   "las sleutel", "administratienummer", "stamnummer", "leerlingkey", "key"),
    Veld.NAAM: ("naam", "leerling", "leerlingnaam", "naam leerling", "volledige naam"),
    Veld.ROEPNAAM: ("roepnaam", "voornaam"),
    Veld.VOORVOEGSEL: ("voorvoegsel", "tussenvoegsel", "tussenv"),
    Veld.ACHTERNAAM: ("achternaam", "familienaam"),
    Veld.GEBOORTEDATUM: ("geboortedatum", "geb datum", "gebdatum", "geboren"),
    Veld.GROEP: ("groep", "groepsnaam", "klas", "stamgroep"),
    Veld.JAARGROEP: ("jaargroep", "leerjaar", "groep bij afname", "jrgr"),
    Veld.TOETS: ("toets", "toetscode", "instrument", "eldtoetscode"),
    Veld.TOETSNAAM: ("toetsnaam", "naam toets", "omschrijving toets", "omschrijving"),
    Veld.TOETSVERSIE: ("toetsversie", "versie", "boekje"),
    Veld.ONDERDEEL: ("onderdeel", "toetsonderdeel", "kaart", "subtoets"),
    Veld.VAK: ("vak", "vakgebied", "leergebied", "domein"),
    Veld.MOMENT: ("moment", "toetsmoment", "afnamemoment", "meetmoment"),
    Veld.AFNAMEDATUM: ("afnamedatum", "datum", "datum afname", "toetsdatum", "afgenomen op", "afname"),
    Veld.NIVEAU: ("niveau", "niveauwaarde", "niveau i v", "niveau iv", "niveau a e", "niveau ae", "i v", "a e",
                  "vaardigheidsniveau"),
    Veld.VAARDIGHEIDSSCORE: ("vaardigheidsscore", "vs", "v score", "vaardigheid", "schaalscore", "ontwikkelscore"),
    Veld.RUWE_SCORE: ("ruwe score", "aantal goed", "goed", "score", "ruw"),
    Veld.AANTAL_OPGAVEN: ("aantal opgaven", "maximum", "max", "max score", "maximale score"),
    Veld.PERCENTIEL: ("percentiel", "perc", "percentielscore"),
    Veld.FUNCTIONERINGSNIVEAU: ("functioneringsniveau", "fn", "f niveau", "functieniveau"),
    Veld.DL: ("dl", "didactische leeftijd"),
    Veld.DLE: ("dle", "didactisch leeftijdsequivalent"),
    Veld.REFERENTIENIVEAU: ("referentieniveau", "ref niveau"),
    Veld.AVI: ("avi", "avi niveau"),
    Veld.OORDEEL: ("oordeel", "beoordeling", "waardering"),
    Veld.OPMERKING: ("opmerking", "opmerkingen", "toelichting", "bijzonderheden"),
}  # fmt: skip
_VELD_BIJ_WOORD = {woord: veld for veld, woorden in _WOORDEN.items() for woord in woorden}

_SCHAAL_IN_KOP = ((re.compile(r"\bi v\b|\biv\b"), "i-v"), (re.compile(r"\ba e\b|\bae\b"), "a-e"))


@dataclass(frozen=True, slots=True)
class Voorstel:
    """What was guessed. `koppeling` is None while something it cannot do without is missing, and `ontbreekt` says what.

    `niet_herkend` are headers without a meaning, `persoonsnummers` headers that will never be read.
    """

    kolommen: tuple[Kolom, ...]
    niet_herkend: tuple[str, ...]
    persoonsnummers: tuple[str, ...]
    koppeling: Koppeling | None
    ontbreekt: str


def koppeling_raden(bron: Bron, *, naam: str, kopregel: int = 1) -> Voorstel:
    """Guess a koppeling for this file from its headers; never `bevestigd`. Raises Importfout when it is no table."""
    tabel = tabel_open(bron, leeswijze(kopregel))
    kolommen: list[Kolom] = []
    niet_herkend, persoonsnummers = [], []
    for kop in tabel.koppen:
        veld = veld_raden(kop)
        if is_persoonsnummerveld(kop):
            persoonsnummers.append(kop)
        elif veld is None or tabel.koppen.count(kop) > 1 or _is_bezet(veld, kolommen):
            niet_herkend.append(kop)
        else:
            kolommen.append(Kolom(kolom=kop, veld=veld, schaal=_schaal(kop) if veld is Veld.NIVEAU else ""))
    koppeling, ontbreekt = _koppeling(naam, tabel, kolommen, kopregel)
    return Voorstel(tuple(kolommen), tuple(niet_herkend), tuple(persoonsnummers), koppeling, ontbreekt)


def veld_raden(kop: str) -> Veld | None:
    """The field that a header names in one of the usual ways, or None."""
    return _VELD_BIJ_WOORD.get(_kaal(kop))


def _koppeling(naam: str, tabel: Tabel, kolommen: list[Kolom], kopregel: int) -> tuple[Koppeling | None, str]:
    uitslagen = [kolom for kolom in kolommen if kolom.veld in UITSLAGEN]
    if not uitslagen:
        return None, "Geen enkele kolom is als uitslag herkend."
    gegevens: dict[str, object] = {
        "naam": naam,
        "blad": tabel.blad,
        "kopregel": kopregel,
        "scheiding": tabel.scheiding,
        "kolommen": [kolom.model_dump() for kolom in kolommen if kolom not in uitslagen],
        "metingen": [Metingkolommen(kolommen=uitslagen).model_dump()],
    }
    try:
        return koppeling_load(gegevens), ""
    except Importfout as fout:
        return None, str(fout)


def _is_bezet(veld: Veld, kolommen: list[Kolom]) -> bool:
    return veld is not Veld.NIVEAU and any(kolom.veld is veld for kolom in kolommen)


def _schaal(kop: str) -> str:
    return next((schaal for patroon, schaal in _SCHAAL_IN_KOP if patroon.search(_kaal(kop))), "")


def _kaal(kop: str) -> str:
    letters = unicodedata.normalize("NFKD", kop).encode("ascii", "ignore").decode().casefold()
    return " ".join(re.sub(r"[^a-z0-9]+", " ", letters).split())
