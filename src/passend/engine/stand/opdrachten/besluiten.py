"""Duties to decide, and what follows from a choice that was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Gevolg
from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.bijeenkomsten import Overleg
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.routes import Route, Trede
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.opdrachten.opdracht import Opdracht, Termijnen, opdracht_van, termijn_van
from passend.engine.stand.voorgesteld import open_voorstel
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand

type Moment = tuple[str, str | None]


def van_besluit(
    toestand: Toestand, besluit: Besluit, sinds: date, *, in_trede: Trede | None = None
) -> Iterator[Opdracht]:
    """A decision that hangs on acts is due once one of them was done; one without is due when its place is reached.

    It takes over the term of the act (else of the trede): before the act is done, the act is what is late.
    """
    bij = _bij(toestand, besluit)
    if not bij:
        begin = sinds if in_trede or _loopt_vanzelf(toestand, besluit) else _aangevraagd(toestand, besluit)
        if begin is not None:
            yield opdracht_van(besluit, list(besluit.termijn) or _termijn_van_trede(in_trede), begin)
        return
    momenten = [dag for pad, stand in bij for dag in toestand.gebeurd_op_pad(pad, stand) if dag >= sinds]
    if momenten:
        termijn = list(besluit.termijn) or _geerfde_termijn(toestand, bij) or _termijn_van_trede(in_trede)
        yield opdracht_van(besluit, termijn, max(momenten), grond=bij[0][0])


def _bij(toestand: Toestand, besluit: Besluit) -> list[Moment]:
    treffers = [toestand.dossier.zoek(verwijzing, besluit.pad) for verwijzing in besluit.bij]
    return [(treffer.pad, treffer.stand) for treffer in treffers if treffer]


def _geerfde_termijn(toestand: Toestand, bij: Sequence[Moment]) -> Termijnen:
    """What is said of how often the act comes, is not taken over: once it was done, the decision is owed."""
    termijnen = [termijn for pad, _ in bij for termijn in termijn_van(toestand, toestand.element(pad))]
    return [termijn for termijn in termijnen if not _is_ritme(termijn)]


def _termijn_van_trede(trede: Trede | None) -> Termijnen:
    """The term of a stay; `hele schooljaar` says that the trede may begin at any time, which is no term to decide."""
    return [] if trede is None else [termijn for termijn in trede.termijn if not isinstance(termijn, str)]


def _loopt_vanzelf(toestand: Toestand, besluit: Besluit) -> bool:
    """A decision outside the ladder is due by itself when it has a term, or a condition that holds."""
    if besluit.als is not None:
        return toestand.voorwaarde(besluit, "als") is Uitkomst.WAAR
    return bool(besluit.termijn) and besluit.termijn != [NIET_VERMELD]


def _aangevraagd(toestand: Toestand, besluit: Besluit) -> date | None:
    """The day on which an application for this decision was sent: an `aanvraag` with a document it requires."""
    stukken = {
        t.pad
        for blok in besluit.vraagt
        if not isinstance(blok, str) and blok.wat and (t := toestand.dossier.zoek(blok.wat, besluit.pad))
    }
    dagen = []
    for actie in toestand.elementen(Actie, lambda a: a.wat == "aanvraag" and bool(a.document)):
        eigen = {t.pad for d in actie.document if (t := toestand.dossier.zoek(d, actie.pad))}
        if eigen & stukken:
            dagen += [feit.op for feit in toestand.daden(actie)]
    return max(dagen, default=None)


def losse_besluiten(toestand: Toestand) -> Iterator[Opdracht]:
    """Decisions that belong to no trede: of the part `besluiten`, of meetings and of plans."""
    for besluit in toestand.plan.besluiten:
        if isinstance(besluit, Besluit) and toestand.bezoeken.trede_van_besluit(besluit.pad) is None:
            yield from van_besluit(toestand, besluit, OOIT)
    for houder in (*toestand.plan.overleggen, *toestand.plan.plannen):
        if isinstance(houder, Overleg | PlanSoort):
            yield from _besluiten_van_houder(toestand, houder)


def _besluiten_van_houder(toestand: Toestand, houder: Overleg | PlanSoort) -> Iterator[Opdracht]:
    """A decision written at a meeting or plan is due once the meeting was held, or the plan evaluated."""
    stand = "geëvalueerd" if isinstance(houder, PlanSoort) else None
    for besluit in houder.besluit:
        if isinstance(besluit, Besluit) and not besluit.bij:
            momenten = toestand.gebeurd_op_pad(houder.pad, stand)
            if momenten:
                yield opdracht_van(besluit, list(besluit.termijn), max(momenten))


def voorgestelde_besluiten(toestand: Toestand) -> Iterator[Opdracht]:
    """A decision that somebody proposed is due: whoever decides says yes or no."""
    for besluit in toestand.elementen(Besluit):
        voorstel = open_voorstel(toestand.dossier, besluit.pad)
        if voorstel is not None:
            yield opdracht_van(besluit, list(besluit.termijn), voorstel.op, na_feit=voorstel.nr)


# --- what follows from a choice ---


def van_keuzes(toestand: Toestand) -> Iterator[Opdracht]:
    """What a choice that took effect (or a refused consent) starts: a task, or a plan, act, meeting, talk, offer …"""
    for gevolgd in toestand.bezoeken.gevolgd:
        taak = gevolgd.gevolg.taak
        if isinstance(taak, Actie):
            yield opdracht_van(taak, termijn_van(toestand, taak), gevolgd.op, deel="routes", grond=gevolgd.grond)
        for verwijzing in _gestart(gevolgd.gevolg):
            treffer = toestand.dossier.zoek(verwijzing, gevolgd.grond)
            if treffer and treffer.element is not None and not isinstance(treffer.element, Trede | Route):
                termijn = [een for een in termijn_van(toestand, treffer.element) if not _is_ritme(een)]
                yield opdracht_van(treffer.element, termijn, gevolgd.op, deel="routes", grond=gevolgd.grond)


def _is_ritme(termijn: Termijn | str) -> bool:
    """How often something happens says nothing of when this one must."""
    return termijn == "naar behoefte" or (isinstance(termijn, Termijn) and bool(termijn.per or termijn.elke))


def _gestart(gevolg: Gevolg) -> list[str]:
    """What has to be done or begun now; going to a meeting means that it has to be held."""
    genoemd = [gevolg.taak, gevolg.naar, *gevolg.start]
    return [verwijzing for verwijzing in genoemd if isinstance(verwijzing, str)]
