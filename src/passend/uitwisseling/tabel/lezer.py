"""From rows to results, by the koppeling. What cannot be trusted is refused with its reason, never repaired."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from passend.uitwisseling.bron import Bron, Voortgang
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import (
    Gegeven,
    IngelezenResultaat,
    Leerlingverwijzing,
    Persoonsnaam,
    Referentiescore,
    Toetsscore,
    Weigering,
)
from passend.uitwisseling.tabel.cellen import Cel, Rij, Tabel
from passend.uitwisseling.tabel.csvlezer import csv_parse
from passend.uitwisseling.tabel.koppeling import UITSLAGEN, WIE, Kolom, Koppeling, Veld, koppeling_check
from passend.uitwisseling.tabel.velden import Veldwaarde, veld_parse
from passend.uitwisseling.tabel.xlsxlezer import is_xlsx, xlsx_parse
from passend.uitwisseling.waarden import Waardefout

SCHALEN = {
    Veld.PERCENTIEL: "Percentiel",
    Veld.FUNCTIONERINGSNIVEAU: "FN",
    Veld.DLE: "DLE",
    Veld.REFERENTIENIVEAU: "RNTRM",
    Veld.AVI: "AVI",
}
"""The code of OSO list 11 under which a value in such a column is kept."""


_ALS_WOORD = {
    Veld.TOETSNAAM: "toetsnaam",
    Veld.TOETSVERSIE: "toetsversie",
    Veld.ONDERDEEL: "onderdeel",
    Veld.VAK: "vak",
    Veld.MOMENT: "moment",
    Veld.GROEP: "groep",
    Veld.JAARGROEP: "jaargroep",
    Veld.OORDEEL: "oordeel",
    Veld.OPMERKING: "opmerking",
}
"""The fields of IngelezenResultaat that hold the words of a column as they are."""

_GEHEUGEN = 10_000
_NAMEN = frozenset({Veld.ACHTERNAAM, Veld.NAAM, Veld.ROEPNAAM})
_GETELD = frozenset({Veld.RUWE_SCORE, Veld.AANTAL_OPGAVEN, Veld.VAARDIGHEIDSSCORE})
_GEEN_NAAM, _GEEN_SCORE = Persoonsnaam(), Toetsscore()


@dataclass(slots=True)
class _Plek:
    """A mapped column: where it stands and what it means. The same cell is worked out once: few columns vary much."""

    index: int
    kolom: Kolom
    veld: Veld
    is_uitslag: bool
    koppeling: Koppeling
    geheugen: dict[Cel, Veldwaarde] = field(default_factory=dict)

    def waarde(self, cel: Cel) -> Veldwaarde:
        """The value in the words of the school. Raises Waardefout."""
        waarde = self.geheugen.get(cel)
        if waarde is None:
            waarde = veld_parse(cel, self.veld, self.koppeling)
            if isinstance(waarde, str) and self.veld is not Veld.TOETS:
                waarde = self.koppeling.vertalingen.get(self.veld, {}).get(waarde, waarde)
            if len(self.geheugen) < _GEHEUGEN:
                self.geheugen[cel] = waarde
        return waarde


@dataclass(frozen=True, slots=True)
class _Meting:
    """The columns of one result, and the values that the koppeling gives itself."""

    plekken: list[_Plek]
    vast: dict[Veld, Veldwaarde]
    uitslagen: tuple[int, ...]

    def heeft_uitslag(self, rij: Rij) -> bool:
        """Whether any cell of the row says what came out."""
        return any(rij.cellen[index].tekst for index in self.uitslagen)


def tabel_open(bron: Bron, koppeling: Koppeling | None, *, voortgang: Voortgang | None = None) -> Tabel:
    """The headers and rows of a CSV or XLSX file; without a koppeling as the file itself suggests."""
    lees = xlsx_parse if is_xlsx(bron) else csv_parse
    return lees(bron, koppeling, voortgang=voortgang)


def leeswijze(kopregel: int) -> Koppeling:
    """A koppeling that says nothing but where the headers stand, to look at a table; it never reads results."""
    return Koppeling.model_construct(naam="", kopregel=kopregel, kolommen=[], metingen=[])


def tabel_parse(bron: Bron, koppeling: Koppeling, *, voortgang: Voortgang | None = None) -> Iterator[Gegeven]:
    """Yield the results of every row, and a Weigering for every value that cannot be taken over.

    A result of which one value is refused is left out as a whole; other results of the same row are not.
    Raises Importfout when the koppeling does not fit the file or the file is damaged.
    """
    tabel = tabel_open(bron, koppeling, voortgang=voortgang)
    koppeling_check(koppeling, tabel.koppen)
    gedeeld = _plekken(koppeling.kolommen, tabel, koppeling)
    metingen = [
        _meting(_plekken(meting.kolommen, tabel, koppeling), _vast(meting.vast, koppeling))
        for meting in koppeling.metingen
    ]
    for rij in tabel.rijen:
        if len(rij.cellen) == len(tabel.koppen):
            yield from _rij_parse(rij, koppeling, gedeeld, metingen)
        else:
            yield Weigering(
                regel=rij.regel,
                veld="rij",
                waarde=f"{len(rij.cellen)} cellen",
                reden=f"de kop heeft {len(tabel.koppen)} kolommen; staat er een los scheidingsteken in een tekst?",
            )


def _rij_parse(rij: Rij, koppeling: Koppeling, gedeeld: list[_Plek], metingen: list[_Meting]) -> Iterator[Gegeven]:
    rijlezing = _Lezing(rij, koppeling, {})
    rijlezing.lezen(gedeeld)
    yield from rijlezing.weigeringen
    for meting in metingen:
        if meting.heeft_uitslag(rij):
            lezing = _Lezing(rij, koppeling, {**rijlezing.waarden, **meting.vast})
            lezing.lezen(meting.plekken)
            if not lezing.weigeringen and not rijlezing.weigeringen:
                lezing.verplicht_check()
            yield from lezing.weigeringen
            if not lezing.weigeringen and not rijlezing.weigeringen:
                yield lezing.resultaat()


def _plekken(kolommen: list[Kolom], tabel: Tabel, koppeling: Koppeling) -> list[_Plek]:
    return [
        _Plek(tabel.koppen.index(kolom.kolom), kolom, kolom.veld, kolom.veld in UITSLAGEN, koppeling)
        for kolom in kolommen
    ]


def _meting(plekken: list[_Plek], vast: dict[Veld, Veldwaarde]) -> _Meting:
    return _Meting(plekken, vast, tuple(plek.index for plek in plekken if plek.is_uitslag))


def _vast(vast: dict[Veld, str], koppeling: Koppeling) -> dict[Veld, Veldwaarde]:
    try:
        return {veld: veld_parse(Cel(tekst), veld, koppeling) for veld, tekst in vast.items()}
    except Waardefout as fout:
        raise Importfout(f"Een vaste waarde in koppeling ‘{koppeling.naam}’ kan niet: {fout}.") from None


class _Lezing:
    """The fields of one result while they are read; `weigeringen` say what was refused."""

    def __init__(self, rij: Rij, koppeling: Koppeling, waarden: Mapping[Veld, Veldwaarde]) -> None:
        self.waarden = dict(waarden)
        self.weigeringen: list[Weigering] = []
        self._niveaus: list[Referentiescore] = []
        self._rij = rij
        self._koppeling = koppeling

    def lezen(self, plekken: list[_Plek]) -> None:
        for plek in plekken:
            cel = self._rij.cellen[plek.index]
            if not cel.tekst:
                continue
            try:
                waarde = plek.waarde(cel)
            except Waardefout as fout:
                self._weigeren(plek.kolom.kolom, "" if plek.veld in WIE else cel.tekst, str(fout))
                continue
            if plek.veld is Veld.NIVEAU:
                self._niveaus.append(Referentiescore(schaal=plek.kolom.schaal, waarde=str(waarde)))
            else:
                self.waarden[plek.veld] = waarde

    def verplicht_check(self) -> None:
        """Refuse a result that does not say of whom, which test or when."""
        wie = self._tekst(Veld.ECKID) or self._tekst(Veld.SLEUTEL)
        if not wie and not (str(self._naam()) and self._datum(Veld.GEBOORTEDATUM)):
            self._weigeren(
                Veld.SLEUTEL, "", "er staat niet om welke leerling het gaat: sleutel, of naam en geboortedatum"
            )
        if not self._tekst(Veld.TOETS):
            self._weigeren(Veld.TOETS, "", "er staat niet welke toets het is")
        if self._datum(Veld.AFNAMEDATUM) is None:
            self._weigeren(Veld.AFNAMEDATUM, "", "er staat geen afnamedatum")

    def resultaat(self) -> IngelezenResultaat:
        dl, toets = self._getal(Veld.DL), self._tekst(Veld.TOETS)
        woorden = {_ALS_WOORD[veld]: str(waarde) for veld, waarde in self.waarden.items() if veld in _ALS_WOORD}
        return IngelezenResultaat(
            regel=self._rij.regel,
            leerling=Leerlingverwijzing(
                eckid=self._tekst(Veld.ECKID),
                sleutel=self._tekst(Veld.SLEUTEL),
                naam=self._naam(),
                geboortedatum=self._datum(Veld.GEBOORTEDATUM),
            ),
            afgenomen_op=self._datum(Veld.AFNAMEDATUM) or date.min,
            toetscode=toets,
            instrument=self._koppeling.vertalingen.get(Veld.TOETS, {}).get(toets, ""),
            dl=None if dl is None else int(dl),
            score=self._score(),
            referenties=(*self._niveaus, *self._referenties()),
            **woorden,
        )

    def _naam(self) -> Persoonsnaam:
        """A whole name in one cell is kept as achternaam: cutting it up would be guessing."""
        if not self.waarden.keys() & _NAMEN:
            return _GEEN_NAAM
        achternaam = self._tekst(Veld.ACHTERNAAM) or self._tekst(Veld.NAAM)
        roepnaam = self._tekst(Veld.ROEPNAAM)
        if not achternaam and not roepnaam:
            return _GEEN_NAAM
        return Persoonsnaam(achternaam=achternaam, voorvoegsel=self._tekst(Veld.VOORVOEGSEL), roepnaam=roepnaam)

    def _score(self) -> Toetsscore:
        if not self.waarden.keys() & _GETELD:
            return _GEEN_SCORE
        goed, opgaven = self._getal(Veld.RUWE_SCORE), self._getal(Veld.AANTAL_OPGAVEN)
        vaardigheidsscore = self._getal(Veld.VAARDIGHEIDSSCORE)
        if goed is None and opgaven is None and vaardigheidsscore is None:
            return _GEEN_SCORE
        return Toetsscore(
            aantal_goed=None if goed is None else int(goed),
            aantal_opgaven=None if opgaven is None else int(opgaven),
            vaardigheidsscore=vaardigheidsscore,
        )

    def _referenties(self) -> Iterator[Referentiescore]:
        for veld, schaal in SCHALEN.items():
            if veld in self.waarden:
                waarde = self.waarden[veld]
                yield Referentiescore(
                    schaal=schaal, waarde=f"{waarde:f}" if isinstance(waarde, Decimal) else str(waarde)
                )

    def _weigeren(self, veld: str, waarde: str, reden: str) -> None:
        self.weigeringen.append(Weigering(regel=self._rij.regel, veld=veld, waarde=waarde, reden=reden))

    def _tekst(self, veld: Veld) -> str:
        waarde = self.waarden.get(veld)
        return waarde if isinstance(waarde, str) else ""

    def _datum(self, veld: Veld) -> date | None:
        waarde = self.waarden.get(veld)
        return waarde if isinstance(waarde, date) else None

    def _getal(self, veld: Veld) -> Decimal | None:
        waarde = self.waarden.get(veld)
        return waarde if isinstance(waarde, Decimal) else None
