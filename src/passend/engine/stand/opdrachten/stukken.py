"""Duties of the year and of papers: documents, instruments and lines of the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.formulier import Verplicht
from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.bijeenkomsten import Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.meten import Instrument
from passend.engine.delen.stukken import Document
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.formulieren import is_verplicht, secties_van
from passend.engine.stand.opdrachten.opdracht import Opdracht, is_periode, opdracht_van, termijnen_van
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand

VAN_DE_SCHOOL = frozenset({"protocol", "kwaliteitskaart", "jaarstuk", "openbaar"})


def van_stukken(toestand: Toestand) -> Iterator[Opdracht]:
    """Papers that have a moment or a condition, or that somebody began; and the sections that are compulsory now."""
    for document in toestand.plan.documenten:
        if not isinstance(document, Document):
            continue
        if document.wanneer or document.als is not None or toestand.dossier.met_doel(document.pad):
            eigen = _hoort_bij(toestand, document)
            yield opdracht_van(document, list(document.wanneer), OOIT, aanleiding=None, eigen=eigen)
        yield from _verplichte_delen(toestand, document)


def _verplichte_delen(toestand: Toestand, document: Document) -> Iterator[Opdracht]:
    """Sections that a condition makes compulsory now are duties of their own until they are filled."""
    for sectie in secties_van(toestand, document):
        conditie = sectie.verplicht.als if isinstance(sectie.verplicht, Verplicht) else None
        if conditie is not None and is_verplicht(toestand, sectie) is Uitkomst.WAAR:
            yield opdracht_van(sectie, [], OOIT, aanleiding=None, deel="documenten")


def _hoort_bij(toestand: Toestand, document: Document) -> bool:
    """Whether a paper is about this kind of onderwerp: by its kind, or by the meeting for which it is made."""
    soort = toestand.dossier.onderwerp.soort
    if document.soort in VAN_DE_SCHOOL:
        return soort == "school"
    over = _over_wie(toestand, document) if document.als is None else set()
    return soort in over if over else soort != "school"


def _over_wie(toestand: Toestand, element: Any) -> set[str]:
    """What the meetings are about to which the term of an element refers."""
    gevonden: set[str] = set()
    for termijn in termijnen_van(element):
        if isinstance(termijn, Termijn):
            for verwijzing in (termijn.na, termijn.voor, *termijn.ronde):
                treffer = toestand.dossier.zoek(verwijzing, element.pad) if isinstance(verwijzing, str) else None
                if treffer and isinstance(treffer.element, Overleg):
                    gevonden |= set(treffer.element.over)
    return gevonden - {NIET_VERMELD}


def van_instrumenten(toestand: Toestand) -> Iterator[Opdracht]:
    """Instruments that are used at fixed moments, by group or school."""
    eigen = toestand.dossier.onderwerp.soort != "leerling"
    for instrument in toestand.plan.instrumenten:
        if isinstance(instrument, Instrument) and instrument.momenten and instrument.momenten != [NIET_VERMELD]:
            yield opdracht_van(instrument, list(instrument.momenten), OOIT, aanleiding=None, eigen=eigen)


def van_kalender(toestand: Toestand) -> Iterator[Opdracht]:
    """Lines of the calendar that are no period, and the acts under them."""
    van_leerling = toestand.dossier.onderwerp.soort == "leerling"
    for regel in toestand.plan.kalender:
        if not isinstance(regel, Kalenderregel):
            continue
        eigen = _gaat_over_leerling(regel) is van_leerling
        if not is_periode(regel):
            yield opdracht_van(regel, termijnen_van(regel), OOIT, aanleiding=None, eigen=eigen)
        for actie in regel.acties:
            if isinstance(actie, Actie):
                hier = eigen or _gaat_over_leerling(actie)
                yield opdracht_van(actie, list(actie.termijn), OOIT, aanleiding=None, eigen=hier)


def _gaat_over_leerling(element: Any) -> bool:
    """Whether a duty of the calendar is one per leerling: its term or condition speaks of a leerling."""
    termijnen = [t for t in termijnen_van(element) if isinstance(t, Termijn)]
    genoemd = {str(t.na) for t in termijnen} | {str(t.voor) for t in termijnen}
    return getattr(element, "als", None) is not None or any("leerling." in verwijzing for verwijzing in genoemd)
