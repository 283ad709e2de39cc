"""From rows to results, by the koppeling. What cannot be trusted is refused with its reason, never repaired."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Plek:
    """A mapped column: where it stands and what it means."""

    index: int
    kolom: Kolom


@dataclass(frozen=True, slots=True)
class _Meting:
    """The columns of one result, and the values that the koppeling gives itself."""

    plekken: list[_Plek]
    vast: dict[Veld, Veldwaarde]


def tabel_open(bron: Bron, koppeling: Koppeling | None, *, voortgang: Voortgang | None = None) -> Tabel:
    """The headers and rows of a CSV or XLSX file; without a koppeling as the file itself suggests."""
    lees = xlsx_parse if is_xlsx(bron) else csv_parse
    return lees(bron, koppeling, voortgang=voortgang)


def tabel_parse(bron: Bron, koppeling: Koppeling, *, voortgang: Voortgang | None = None) -> Iterator[Gegeven]:
    """Yield the results of every row, and a Weigering for every value that cannot be taken over.

    A result of which one value is refused is left out as a whole; other results of the same row are not.
    Raises Importfout when the koppeling does not fit the file or the file is damaged.
    """
    tabel = tabel_open(bron, koppeling, voortgang=voortgang)
    koppeling_check(koppeling, tabel.koppen)
    gedeeld = _plekken(koppeling.kolommen, tabel.koppen)
    metingen = [
        _Meting(_plekken(meting.kolommen, tabel.koppen), _vast(meting.vast, koppeling)) for meting in koppeling.metingen
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
    if rijlezing.weigeringen:
        yield from rijlezing.weigeringen
        return
    for meting in metingen:
        if any(rij.cellen[plek.index].tekst for plek in meting.plekken if plek.kolom.veld in UITSLAGEN):
            lezing = _Lezing(rij, koppeling, {**rijlezing.waarden, **meting.vast})
            lezing.lezen(meting.plekken)
            if not lezing.weigeringen:
                lezing.verplicht_check()
            if lezing.weigeringen:
                yield from lezing.weigeringen
            else:
                yield lezing.resultaat()


def _plekken(kolommen: list[Kolom], koppen: tuple[str, ...]) -> list[_Plek]:
    return [_Plek(koppen.index(kolom.kolom), kolom) for kolom in kolommen]


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
            cel, veld = self._rij.cellen[plek.index], plek.kolom.veld
            if not cel.tekst:
                continue
            try:
                waarde = veld_parse(cel, veld, self._koppeling)
            except Waardefout as fout:
                self._weigeren(plek.kolom.kolom, "" if veld in WIE else cel.tekst, str(fout))
                continue
            if isinstance(waarde, str):
                waarde = self._koppeling.vertalingen.get(veld, {}).get(waarde, waarde)
            if veld is Veld.NIVEAU:
                self._niveaus.append(Referentiescore(schaal=plek.kolom.schaal, waarde=str(waarde)))
            else:
                self.waarden[veld] = waarde

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
        dl = self._getal(Veld.DL)
        return IngelezenResultaat(
            regel=self._rij.regel,
            leerling=Leerlingverwijzing(
                eckid=self._tekst(Veld.ECKID),
                sleutel=self._tekst(Veld.SLEUTEL),
                naam=self._naam(),
                geboortedatum=self._datum(Veld.GEBOORTEDATUM),
            ),
            afgenomen_op=self._datum(Veld.AFNAMEDATUM) or date.min,
            toetscode=self._tekst(Veld.TOETS),
            toetsnaam=self._tekst(Veld.TOETSNAAM),
            toetsversie=self._tekst(Veld.TOETSVERSIE),
            onderdeel=self._tekst(Veld.ONDERDEEL),
            vak=self._tekst(Veld.VAK),
            moment=self._tekst(Veld.MOMENT),
            groep=self._tekst(Veld.GROEP),
            jaargroep=self._tekst(Veld.JAARGROEP),
            dl=None if dl is None else int(dl),
            oordeel=self._tekst(Veld.OORDEEL),
            score=self._score(),
            referenties=(*self._niveaus, *self._referenties()),
            opmerking=self._tekst(Veld.OPMERKING),
        )

    def _naam(self) -> Persoonsnaam:
        """A whole name in one cell is kept as achternaam: cutting it up would be guessing."""
        return Persoonsnaam(
            achternaam=self._tekst(Veld.ACHTERNAAM) or self._tekst(Veld.NAAM),
            voorvoegsel=self._tekst(Veld.VOORVOEGSEL),
            roepnaam=self._tekst(Veld.ROEPNAAM),
        )

    def _score(self) -> Toetsscore:
        goed, opgaven = self._getal(Veld.RUWE_SCORE), self._getal(Veld.AANTAL_OPGAVEN)
        return Toetsscore(
            aantal_goed=None if goed is None else int(goed),
            aantal_opgaven=None if opgaven is None else int(opgaven),
            vaardigheidsscore=self._getal(Veld.VAARDIGHEIDSSCORE),
        )

    def _referenties(self) -> Iterator[Referentiescore]:
        for veld, schaal in SCHALEN.items():
            waarde = self.waarden.get(veld)
            if waarde is not None:
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
