"""Give the codes of a source their meaning in the school's own plan: which instrument, which subject, which level.

Pure: the caller brings the words of the plan. Nothing is thrown away: a test or a scale that the plan does not know is
reported by name and kept as the source wrote it; a level that its scale does not have is refused with the reason.
"""

import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache

from passend.uitwisseling.gegevens import IngelezenResultaat, Onbekend, Referentiescore, Weigering
from passend.uitwisseling.waarden import Schaal, Waardefout, niveau_parse

SCHAALCODES = {"IV": "i-v", "AE": "a-e"}
"""The two level scales of OSO list 11. CIV and CAE compare with another group and so are scales of their own."""

STANDAARDSCHALEN = {
    "i-v": Schaal("i-v", ("I", "II", "III", "IV", "V")),
    "a-e": Schaal("a-e", ("A", "B", "C", "D", "E")),
}
"""Used where the plan has no list with that id: these scales belong to the tests, not to a school."""

OVERIGE_SCHALEN = frozenset(
    {
        "CAE",
        "CIV",
        "FN",
        "DLE",
        "Percentiel",
        "Percentage",
        "RNTRM",
        "ERK",
        "AVI",
        "LGH",
        "LA",
        "IQ",
        "DQ",
        "T-score",
        "Stanine",
        "C-score",
        "Standaardscore",
        "Norm",
        "ON",
        "NAZ",
        "LM",
        "ZML",
    }
)
"""The rest of OSO list 11: kept with the result, never compared as a level."""


@dataclass(frozen=True, slots=True)
class Toetswoord:
    """An instrument of the plan: its id, other words for it, its kind and the scales it uses (first one preferred)."""

    id: str
    soort: str
    woorden: tuple[str, ...] = ()
    vakken: tuple[str, ...] = ()
    schalen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Woorden:
    """The words of one school's plan that an import needs. `toetsvertaling` is code of the source -> instrument id."""

    schalen: Mapping[str, Schaal] = field(default_factory=dict)
    toetsen: Mapping[str, Toetswoord] = field(default_factory=dict)
    toetsvertaling: Mapping[str, str] = field(default_factory=dict)
    _register: dict[str, Toetswoord] = field(init=False, repr=False, default_factory=dict)
    _toetskeuzes: dict[tuple[str, ...], Toetswoord | None] = field(init=False, repr=False, default_factory=dict)
    _vakken: dict[str, str] = field(init=False, repr=False, default_factory=dict)
    _schaalkeuzes: dict[tuple[str, tuple[str, ...]], dict[str, str]] = field(
        init=False, repr=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        for toets in self.toetsen.values():
            self._vakken.update({woordsleutel(vak): vak for vak in toets.vakken})
            for woord in (toets.id, *toets.woorden):
                self._register.setdefault(woordsleutel(woord), toets)

    def schaal(self, code: str) -> Schaal | None:
        """The scale with this id or this OSO code, as the plan has it or else as the tests have it."""
        naam = SCHAALCODES.get(code, code)
        return self.schalen.get(naam) or STANDAARDSCHALEN.get(naam)

    def schalen_met(self, waarde: str, namen: tuple[str, ...]) -> dict[str, str]:
        """The scales among these that have the value: id -> the value as that scale spells it."""
        if (waarde, namen) not in self._schaalkeuzes:
            gevonden = {}
            for schaal in filter(None, map(self.schaal, namen)):
                with suppress(Waardefout):
                    gevonden[schaal.id] = niveau_parse(waarde, schaal)
            self._schaalkeuzes[waarde, namen] = gevonden
        return self._schaalkeuzes[waarde, namen]

    def toets(self, *namen: str) -> Toetswoord | None:
        """The instrument that one of these codes or names means; ids, names and translations count."""
        if namen not in self._toetskeuzes:
            self._toetskeuzes[namen] = self._toets_zoeken(namen)
        return self._toetskeuzes[namen]

    def _toets_zoeken(self, namen: tuple[str, ...]) -> Toetswoord | None:
        vertaald = (self.toetsvertaling.get(naam, naam) for naam in namen)
        return next((toets for naam in vertaald if (toets := self._register.get(woordsleutel(naam)))), None)

    def vak(self, woord: str, toets: Toetswoord | None) -> str:
        """The subject as the plan spells it; without one, the only subject of the instrument. Else the word itself."""
        if not woord and toets and len(toets.vakken) == 1:
            return toets.vakken[0]
        return self._vakken.get(woordsleutel(woord), woord)

    def kent_vak(self, woord: str) -> bool:
        """Whether the plan has this subject; a plan that names no subjects knows them all."""
        return not self._vakken or not woord or woordsleutel(woord) in self._vakken


@dataclass(frozen=True, slots=True)
class Duiding:
    """A result with the words of the plan. `instrument` and `isoort` are empty when the plan knows no such test.

    `niveau` is the level that counts, with `schaal`; `referenties` are the other reference scores.
    """

    resultaat: IngelezenResultaat
    instrument: str = ""
    isoort: str = ""
    vak: str = ""
    niveau: str = ""
    schaal: str = ""
    oordeel: str = ""
    referenties: tuple[Referentiescore, ...] = ()


def resultaat_duiden(
    resultaat: IngelezenResultaat, woorden: Woorden
) -> tuple[Duiding | None, list[Weigering | Onbekend]]:
    """The result in the words of the plan, with everything that was refused or not known.

    The Duiding is None when nothing is left of the result after a refusal.
    """
    toets = woorden.toets(resultaat.instrument, resultaat.toetscode, resultaat.toetsnaam)
    klachten = _onbekende_woorden(resultaat, toets, woorden)
    niveaus, overig = _scores_duiden(resultaat, toets, woorden, klachten)
    eerste = min(niveaus, key=lambda score: _voorkeur(score, toets), default=None)
    rest = tuple(score for score in (*niveaus, *overig) if score is not eerste)
    if resultaat.referenties and eerste is None and not rest and not _heeft_score(resultaat):
        return None, klachten
    return Duiding(
        resultaat=resultaat,
        instrument=toets.id if toets else "",
        isoort=toets.soort if toets else "",
        vak=woorden.vak(resultaat.vak, toets),
        niveau=eerste.waarde if eerste else "",
        schaal=eerste.schaal if eerste else "",
        oordeel=_oordeel(resultaat.oordeel, toets, woorden),
        referenties=rest,
    ), klachten


def _onbekende_woorden(
    resultaat: IngelezenResultaat, toets: Toetswoord | None, woorden: Woorden
) -> list[Weigering | Onbekend]:
    klachten: list[Weigering | Onbekend] = []
    if toets is None:
        klachten.append(Onbekend(regel=resultaat.regel, soort="toets", naam=_toetsnaam(resultaat)))
    if not woorden.kent_vak(resultaat.vak):
        klachten.append(Onbekend(regel=resultaat.regel, soort="vak", naam=resultaat.vak))
    return klachten


def _scores_duiden(
    resultaat: IngelezenResultaat,
    toets: Toetswoord | None,
    woorden: Woorden,
    klachten: list[Weigering | Onbekend],
) -> tuple[list[Referentiescore], list[Referentiescore]]:
    """The reference scores as (levels on a known scale, all others); what is wrong goes to `klachten`."""
    niveaus: list[Referentiescore] = []
    overig: list[Referentiescore] = []
    for score in resultaat.referenties:
        try:
            geduid = _score_duiden(score, toets, woorden)
        except Waardefout as fout:
            veld = score.schaal or "niveau"
            klachten.append(Weigering(regel=resultaat.regel, veld=veld, waarde=score.waarde, reden=str(fout)))
            continue
        is_niveau = geduid.schaal not in OVERIGE_SCHALEN and woorden.schaal(geduid.schaal) is not None
        (niveaus if is_niveau else overig).append(geduid)
        if not is_niveau and geduid.schaal not in OVERIGE_SCHALEN:
            klachten.append(Onbekend(regel=resultaat.regel, soort="schaal", naam=geduid.schaal))
    return niveaus, overig


def _score_duiden(score: Referentiescore, toets: Toetswoord | None, woorden: Woorden) -> Referentiescore:
    """The score with the scale and the spelling of the plan. Raises Waardefout when the scale has no such value."""
    if not score.schaal:
        return _schaal_zoeken(score, toets, woorden)
    schaal = None if score.schaal in OVERIGE_SCHALEN else woorden.schaal(score.schaal)
    if schaal is None:
        return score
    return replace(score, schaal=schaal.id, waarde=niveau_parse(score.waarde, schaal))


def _schaal_zoeken(score: Referentiescore, toets: Toetswoord | None, woorden: Woorden) -> Referentiescore:
    """A level of which the source does not name the scale: right only if exactly one possible scale has the value."""
    namen = toets.schalen if toets and toets.schalen else tuple(STANDAARDSCHALEN)
    gevonden = woorden.schalen_met(score.waarde, namen)
    if len(gevonden) != 1:
        mogelijk = ", ".join(namen)
        raise Waardefout(
            f"dit niveau past niet op precies een van de schalen {mogelijk}; kies de schaal in de koppeling"
        )
    ((schaalnaam, waarde),) = gevonden.items()
    return replace(score, schaal=schaalnaam, waarde=waarde)


def _oordeel(woord: str, toets: Toetswoord | None, woorden: Woorden) -> str:
    """The judgement as the list of the instrument spells it, when exactly one list has it; else as it stood."""
    gevonden = woorden.schalen_met(woord, toets.schalen) if woord and toets else {}
    return next(iter(gevonden.values())) if len(gevonden) == 1 else woord


def _voorkeur(score: Referentiescore, toets: Toetswoord | None) -> tuple[int, int]:
    """National comparison first, then the order in which the plan names the scales of the instrument."""
    volgorde = (*(toets.schalen if toets else ()), *STANDAARDSCHALEN)
    plek = volgorde.index(score.schaal) if score.schaal in volgorde else len(volgorde)
    return int(score.vergelijkingsgroep not in ("", "Landelijk")), plek


def _heeft_score(resultaat: IngelezenResultaat) -> bool:
    return (
        resultaat.score.vaardigheidsscore is not None
        or resultaat.score.aantal_goed is not None
        or bool(resultaat.oordeel)
    )


def _toetsnaam(resultaat: IngelezenResultaat) -> str:
    naam = resultaat.toetsnaam
    return f"{resultaat.toetscode} ({naam})" if naam and naam != resultaat.toetscode else resultaat.toetscode


@lru_cache(maxsize=8192)
def woordsleutel(woord: str) -> str:
    """A word without case, accents and punctuation, so that `Cito LVS` and `cito-lvs` are the same."""
    kaal = unicodedata.normalize("NFKD", woord).casefold()
    return "".join(teken for teken in kaal if teken.isalnum())
