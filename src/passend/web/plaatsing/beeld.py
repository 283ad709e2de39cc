"""What the page about placing or keeping a pupil shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from passend.dossier.models import Feit
from passend.dossier.plaatsing import Grens, Plaatsing, Plaatsingsbesluit, Plaatsingsvraag
from passend.dossier.selectors import feit_list
from passend.handelen.belasting import Belasting
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.web.leerling.inzet import alle
from passend.web.leerling.planlezer import Planlezer
from passend.web.plaatsing.tafel import OP_TAFEL, belasting_bij

_NIET_GEHOUDEN = frozenset({"gepland", "afgezegd"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """What somebody answered, or said in a talk."""

    tekst: str
    toelichting: str
    op: date
    wie: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraagbeeld:
    """One question with its answers, the latest first."""

    vraag: Plaatsingsvraag
    antwoorden: list[Antwoord]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grensbeeld:
    """One limit, and when somebody said that it plays a part for this pupil."""

    grens: Grens
    genoemd: list[date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Eerst:
    """Something that has to be there before a decision: the last time that it was done."""

    pad: str
    naam: str
    gedaan: Antwoord | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Genomen:
    """A decision that was taken, with the numbers that lay on the table."""

    wat: str
    waarom: str
    op: date
    wie: str
    tafel: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitbeeld:
    """One decision: what has to be there first, how many questions are open, and how it was decided before."""

    besluit: Plaatsingsbesluit
    eerst: list[Eerst]
    open: int
    genomen: list[Genomen]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaatsingsblad:
    """The page: questions, limits, the load of the groepen, and the decisions."""

    vragen: list[Vraagbeeld]
    grenzen: list[Grensbeeld]
    belasting: list[Belasting]
    besluiten: list[Besluitbeeld]

    @property
    def niemand_genoemd(self) -> bool:
        """Whether the plan says of none of the questions who answers it."""
        return not any(beeld.vraag.wie for beeld in self.vragen)


def plaatsingsblad(*, voor: Medewerker, leerling: Leerling, plaatsing: Plaatsing) -> Plaatsingsblad:
    """The page about a pupil whom `voor` sees; a fixed number of queries."""
    lezer = Planlezer()
    feiten = list(feit_list(voor=voor, leerlingen=[leerling]).select_related("door"))
    vragen = [_vraag(een, feiten) for een in plaatsing.vragen]
    return Plaatsingsblad(
        vragen=vragen,
        grenzen=[Grensbeeld(grens=grens, genoemd=_genoemd(grens, feiten)) for grens in plaatsing.grenzen],
        belasting=belasting_bij(voor=voor, leerling=leerling),
        besluiten=[_besluit(een, feiten, vragen, lezer) for een in plaatsing.besluiten],
    )


def _vraag(vraag: Plaatsingsvraag, feiten: Sequence[Feit]) -> Vraagbeeld:
    eigen = [feit for feit in feiten if feit.soort == "oordeel" and vraag.pad in alle(feit.velden.get("vraag"))]
    return Vraagbeeld(vraag=vraag, antwoorden=[_antwoord(feit, "antwoord") for feit in reversed(eigen)])


def _antwoord(feit: Feit, veld: str) -> Antwoord:
    return Antwoord(tekst=_tekst(feit, veld), toelichting=_tekst(feit, "toelichting"), op=feit.op, wie=str(feit.door))


def _genoemd(grens: Grens, feiten: Sequence[Feit]) -> list[date]:
    """The days on which this limit was the answer to a question, or was named with a decision."""
    woorden = {grens.id, grens.tekst}
    return list(dict.fromkeys(feit.op for feit in feiten if woorden & _gekozen(feit)))


def _gekozen(feit: Feit) -> set[str]:
    inhoud = [tekst for blok in alle(feit.velden.get("inhoud")) for tekst in blok.values()]
    return {str(een) for waarde in (*inhoud, feit.velden.get("antwoord")) for een in alle(waarde)}


def _besluit(
    besluit: Plaatsingsbesluit, feiten: Sequence[Feit], vragen: Sequence[Vraagbeeld], lezer: Planlezer
) -> Besluitbeeld:
    genomen = [feit for feit in feiten if feit.soort == "besluit" and besluit.pad in alle(feit.velden.get("id"))]
    return Besluitbeeld(
        besluit=besluit,
        eerst=[Eerst(pad=een.waarde, naam=een.naam, gedaan=_gedaan(een.waarde, feiten)) for een in besluit.eerst],
        open=sum(beeld.vraag.moet and not beeld.antwoorden for beeld in vragen),
        genomen=[_genomen(feit, lezer) for feit in reversed(genomen)],
    )


def _gedaan(pad: str, feiten: Sequence[Feit]) -> Antwoord | None:
    """The last time that a talk was held or an act was done."""
    van = [feit for feit in feiten if any(pad in alle(feit.velden.get(veld)) for veld in ("id", "soort", "vervult"))]
    gehouden = [feit for feit in van if not _NIET_GEHOUDEN & set(alle(feit.velden.get("stand")))]
    return _antwoord(gehouden[-1], "uitkomst") if gehouden else None


def _genomen(feit: Feit, lezer: Planlezer) -> Genomen:
    keuzes = [lezer.naam(str(een)) for een in alle(feit.velden.get("keuze"))]
    return Genomen(
        wat=", ".join(keuzes) or _tekst(feit, "uitkomst"),
        waarom=" ".join(filter(None, (_tekst(feit, "reden"), _tekst(feit, "toelichting")))),
        op=feit.op,
        wie=str(feit.door),
        tafel=[str(zin) for zin in alle(feit.velden.get(OP_TAFEL))],
    )


def _tekst(feit: Feit, veld: str) -> str:
    waarden: list[Any] = alle(feit.velden.get(veld))
    return " ".join(map(str, waarden))
