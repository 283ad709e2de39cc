"""What stands in the cells of the columns that the plan asks per pupil: the newest that was written, and by whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from passend.core import klok
from passend.dossier.invulvelden import VOOR_DEEL, Invulveld
from passend.dossier.models import Feit
from passend.dossier.overzichtskolommen import Kolom
from passend.leerling.models import Leerling
from passend.web.leerling.inzet import alle
from passend.web.leerling.planlezer import Planlezer
from passend.web.templatetags.passend import dag

# Talks with one of these states did not take place.
_NIET_GEHOUDEN = frozenset({"gepland", "afgezegd"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """One line in a cell; `naam` (of a field, a subject or a talk) may be empty."""

    naam: str
    tekst: str

    @property
    def zin(self) -> str:
        """The whole line."""
        return ": ".join(deel for deel in (self.naam, self.tekst) if deel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """One cell. `feit` is the newest fact in which it was written; None when nobody wrote anything."""

    kolom: Kolom
    stukken: list[Stuk]
    feit: Feit | None

    @property
    def is_van_vandaag(self) -> bool:
        """Whether it was written today."""
        return self.feit is not None and timezone.localdate(self.feit.vastgelegd_op) == klok.vandaag()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indeling:
    """Who was put where, in one column and (perhaps) for one subject: pairs of a choice and names."""

    naam: str
    leden: list[tuple[str, list[str]]]


@dataclass(slots=True)
class _Geschreven:
    """What one fact says of one column: place (with its part) -> text or values."""

    feit: Feit
    velden: dict[str, Any] = field(default_factory=dict)


class Kolominhoud:
    """What was written about the pupils of a group, from their facts, given oldest first."""

    def __init__(self, kolommen: Sequence[Kolom], feiten: Iterable[Feit], wijzer: Planlezer) -> None:
        self.kolommen = list(kolommen)
        self._wijzer = wijzer
        self._van_veld = {veld.pad: kolom.pad for kolom in kolommen for veld in kolom.velden}
        self._geschreven: dict[tuple[UUID | None, str], dict[str, _Geschreven]] = {}
        self._gesprekken: dict[tuple[UUID | None, str], Feit] = {}
        for feit in feiten:
            self._onthoud(feit)

    def cel(self, leerling: UUID, kolom: Kolom, vak: str = "") -> Cel:
        """The cell of one column."""
        per_vak = self._geschreven.get((leerling, kolom.pad), {})
        gezien = {naam: een for naam, een in sorted(per_vak.items()) if vak in ("", naam) or not naam}
        stukken = [stuk for van, een in gezien.items() for stuk in _stukken(kolom, van, een)]
        stukken += [self._gesprek(leerling, pad) for pad in kolom.gesprekken if (leerling, pad) in self._gesprekken]
        nieuwste = max((een.feit for een in gezien.values()), key=lambda feit: (feit.op, feit.volg), default=None)
        return Cel(kolom=kolom, stukken=stukken, feit=nieuwste)

    def ingevuld(self, leerling: UUID, kolom: Kolom, vak: str = "") -> dict[str, Any]:
        """What to begin with in the form of a cell: place -> text or values."""
        geschreven = self._geschreven.get((leerling, kolom.pad), {}).get(vak)
        return {} if geschreven is None else dict(geschreven.velden)

    def indelingen(self, kolom: Kolom, leerlingen: Sequence[Leerling]) -> list[Indeling]:
        """Who has which choice in a column, for each subject that has any; nothing for a column of words."""
        if not kolom.is_keuze:
            return []
        gekozen = {kind: self._keuzes(kind.pk, kolom) for kind in leerlingen}
        gevonden = []
        for vak in sorted({vak for keuzes in gekozen.values() for vak in keuzes}):
            leden = [
                (keuze.naam, [kind.roepnaam for kind, keuzes in gekozen.items() if keuzes.get(vak) == keuze.waarde])
                for keuze in kolom.velden[0].keuzes
            ]
            gevonden.append(Indeling(naam=f"{kolom.naam}, {vak}" if vak else kolom.naam, leden=leden))
        return gevonden

    def _keuzes(self, leerling: UUID, kolom: Kolom) -> dict[str, str]:
        """The choice that was made in a column, by subject (empty where it is about all)."""
        per_vak = self._geschreven.get((leerling, kolom.pad), {})
        return {vak: str(next(iter(een.velden.values()))) for vak, een in per_vak.items() if een.velden}

    def _onthoud(self, feit: Feit) -> None:
        """A fact that says anything of a column says all of it."""
        delen: dict[str, _Geschreven] = {}
        leeg = set(alle(feit.velden.get("zonder")))
        for kolom in self.kolommen:
            if kolom.pad in leeg:
                delen[kolom.pad] = _Geschreven(feit)
        for blok in alle(feit.velden.get("inhoud")):
            for sleutel, tekst in blok.items():
                pad = self._van_veld.get(sleutel.partition(VOOR_DEEL)[0])
                if pad is not None:
                    delen.setdefault(pad, _Geschreven(feit)).velden[sleutel] = tekst
        for pad, deel in delen.items():
            self._geschreven.setdefault((feit.leerling_id, pad), {})[feit.vak] = deel
        if feit.soort == "gesprek" and not _NIET_GEHOUDEN & set(alle(feit.velden.get("stand"))):
            for pad in alle(feit.velden.get("id")):
                self._gesprekken[feit.leerling_id, str(pad)] = feit

    def _gesprek(self, leerling: UUID, pad: str) -> Stuk:
        feit = self._gesprekken[leerling, pad]
        inhoud = [tekst for blok in alle(feit.velden.get("inhoud")) for tekst in blok.values()]
        teksten = [*alle(feit.velden.get("toelichting")), *(str(een) for tekst in inhoud for een in alle(tekst))]
        naam = _("%(gesprek)s, %(dag)s") % {"gesprek": self._wijzer.woord(pad), "dag": dag(feit.op)}
        return Stuk(naam=naam, tekst=" ".join(map(str, teksten)))


def _stukken(kolom: Kolom, vak: str, geschreven: _Geschreven) -> Iterable[Stuk]:
    """The lines of a cell in the order of the form; where there is one place its name is the heading already."""
    for veld in kolom.velden:
        tekst = _tekst(veld, geschreven.velden.get(veld.sleutel))
        if tekst:
            eigen = veld.naam.removeprefix(f"{kolom.naam}: ") if len(kolom.velden) > 1 else ""
            yield Stuk(naam=", ".join(deel for deel in (vak, eigen) if deel), tekst=tekst)


def _tekst(veld: Invulveld, waarde: Any) -> str:
    namen = {keuze.waarde: keuze.naam for keuze in veld.keuzes}
    return ", ".join(namen.get(str(een), str(een)) for een in alle(waarde))
