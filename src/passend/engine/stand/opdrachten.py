"""Duties in play: every act, plan, document, talk, meeting or decision that somebody may now be expected to do.

Each source of duties is one small function; `verzamel` joins them. Whether a duty is open, late or done is
judged in `taken`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Gevolg, Keuze
from passend.engine.blokken.formulier import Verplicht
from passend.engine.blokken.termijn import Periode, Termijn
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.meten import Instrument
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.delen.stukken import Document
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.bezoeken import Bezoek, besluiten_van
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.dossier import OOIT, loopt
from passend.engine.stand.formulieren import is_verplicht, secties_van
from passend.engine.stand.overleg import bijeenkomsten
from passend.engine.termijnen.venster import als_dag
from passend.engine.woorden import NIET_VERMELD, Kracht

if TYPE_CHECKING:
    from passend.engine.stand.signalen import Signaalstand
    from passend.engine.stand.toestand import Toestand

type Termijnen = list[Termijn | str]


@dataclass(frozen=True)
class Opdracht:
    """One duty: the element, its term, since when facts count, what triggered it, and from which part it comes.

    `eigen` is False for duties that belong to another kind of onderwerp (a meeting of the school, seen from a
    leerling): they can be asked about, but stand on nobody's list.
    """

    pad: str
    element: Any
    termijn: Termijnen = field(default_factory=list)
    sinds: date = OOIT
    aanleiding: date | datetime | None = None
    deel: str = "routes"
    eigen: bool = True
    verlaten: bool = False
    grond: str = ""
    na_feit: int = 0


def verzamel(toestand: Toestand, signalen: Iterable[Signaalstand]) -> list[Opdracht]:
    """All duties in play for one onderwerp."""
    gevonden: list[Opdracht] = []
    for bezoek in toestand.bezoeken.alle:
        gevonden += _van_bezoek(toestand, bezoek)
    gevonden += _van_besluiten(toestand)
    gevonden += _van_signalen(toestand, signalen)
    gevonden += _van_plannen(toestand)
    gevonden += _van_bijeenkomsten(toestand, gevonden)
    gevonden += _van_stukken(toestand)
    gevonden += _van_kalender(toestand)
    gevonden += _losse_besluiten(toestand)
    return gevonden


# --- treden ---


def _van_bezoek(toestand: Toestand, bezoek: Bezoek) -> Iterator[Opdracht]:
    trede = toestand.element(bezoek.trede)
    if not isinstance(trede, Trede):
        return
    for ouder in [trede, *(o for o in toestand.omhullend(trede) if isinstance(o, Trede) and o is not trede)]:
        for actie in ouder.acties:
            if isinstance(actie, Actie):
                yield Opdracht(
                    actie.pad,
                    actie,
                    termijn_van(toestand, actie),
                    bezoek.van,
                    bezoek.van,
                    verlaten=not bezoek.loopt,
                    na_feit=bezoek.na_feit,
                )
        if bezoek.loopt:
            for besluit in besluiten_van(toestand.dossier, ouder):
                yield from _besluit(toestand, besluit, bezoek.van, vanzelf=True)


def termijn_van(toestand: Toestand, element: Any) -> Termijnen:
    """The term of an act: its own, else that of the plan it makes or evaluates, or of the document it fills."""
    eigen = getattr(element, "termijn", [])
    if not eigen and isinstance(element, Actie) and element.wat == "vastleggen":
        stukken = [toestand.dossier.zoek(document, element.pad) for document in element.document]
        return [t for stuk in stukken if stuk and isinstance(stuk.element, Document) for t in stuk.element.wanneer]
    if eigen or not isinstance(element, Actie) or element.wat not in ("plan", "evaluatie"):
        return list(eigen)
    termijnen: Termijnen = []
    for pad in soorten_van(toestand.plan, element):
        soort = toestand.element(pad)
        if not isinstance(soort, PlanSoort):
            continue
        if element.wat == "plan":
            termijnen += soort.termijn
        elif loopt(toestand.dossier, pad) or len(element.soort) == 1:
            termijnen += evaluatietermijn(soort)
    return termijnen


def evaluatietermijn(plan: PlanSoort) -> Termijnen:
    """When a plan is evaluated: the terms of its evaluation, else its running time."""
    termijnen = [t for evaluatie in plan.evaluatie if isinstance(evaluatie, Evaluatie) for t in evaluatie.termijn]
    return termijnen or list(plan.looptijd)


# --- decisions ---


def _besluit(toestand: Toestand, besluit: Besluit, sinds: date, *, vanzelf: bool) -> Iterator[Opdracht]:
    """A decision that hangs on acts is due once one of them was done; one without is due when its place is reached."""
    bij = _bij(toestand, besluit)
    if not bij:
        if vanzelf or _loopt_vanzelf(toestand, besluit):
            yield Opdracht(besluit.pad, besluit, list(besluit.termijn), sinds, sinds, deel=_deel(besluit))
        elif aanvraag := _aangevraagd(toestand, besluit):
            yield Opdracht(besluit.pad, besluit, list(besluit.termijn), aanvraag, aanvraag, deel=_deel(besluit))
        return
    momenten = [dag for pad, stand in bij for dag in toestand.gebeurd_op_pad(pad, stand) if dag >= sinds]
    if momenten:
        laatste = max(momenten)
        termijn = list(besluit.termijn) or _geerfde_termijn(toestand, bij)
        yield Opdracht(besluit.pad, besluit, termijn, laatste, laatste, deel=_deel(besluit), grond=bij[0][0])


def _deel(element: Any) -> str:
    return str(element.pad).partition(".")[0]


def _bij(toestand: Toestand, besluit: Besluit) -> list[tuple[str, str | None]]:
    treffers = [toestand.dossier.zoek(verwijzing, besluit.pad) for verwijzing in besluit.bij]
    return [(treffer.pad, treffer.stand) for treffer in treffers if treffer]


def _geerfde_termijn(toestand: Toestand, bij: list[tuple[str, str | None]]) -> Termijnen:
    termijnen: Termijnen = []
    for pad, _ in bij:
        element = toestand.element(pad)
        termijnen += termijn_van(toestand, element)
    return termijnen


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
    return max(dagen) if dagen else None


def _losse_besluiten(toestand: Toestand) -> Iterator[Opdracht]:
    for besluit in toestand.plan.besluiten:
        if isinstance(besluit, Besluit) and toestand.bezoeken.trede_van_besluit(besluit.pad) is None:
            yield from _besluit(toestand, besluit, OOIT, vanzelf=False)
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
                yield Opdracht(
                    besluit.pad, besluit, list(besluit.termijn), max(momenten), max(momenten), deel=_deel(besluit)
                )


def _van_besluiten(toestand: Toestand) -> Iterator[Opdracht]:
    """What a keuze starts: a task, or a plan, act, meeting, talk or decision."""
    for feit in toestand.dossier.van("besluit"):
        for pad in feit.alle("keuze"):
            keuze = toestand.element(pad)
            if isinstance(keuze, Keuze):
                for gevolg in keuze.dan:
                    if isinstance(gevolg, Gevolg):
                        yield from _gevolg(toestand, gevolg, keuze, feit.op)


def _gevolg(toestand: Toestand, gevolg: Gevolg, keuze: Keuze, op: date) -> Iterator[Opdracht]:
    if isinstance(gevolg.taak, Actie):
        yield Opdracht(gevolg.taak.pad, gevolg.taak, termijn_van(toestand, gevolg.taak), op, op, grond=keuze.pad)
    verwijzingen = [gevolg.taak] if isinstance(gevolg.taak, str) else list(gevolg.start)
    for verwijzing in verwijzingen:
        treffer = toestand.dossier.zoek(verwijzing, keuze.pad)
        if treffer and treffer.element is not None and not isinstance(treffer.element, Trede):
            element = treffer.element
            termijn = list(getattr(element, "termijn", []) or getattr(element, "wanneer", []) or [])
            termijn = termijn_van(toestand, element) if isinstance(element, Actie) else termijn
            yield Opdracht(treffer.pad, element, termijn, op, op, grond=keuze.pad)


# --- signals ---


def _van_signalen(toestand: Toestand, signalen: Iterable[Signaalstand]) -> Iterator[Opdracht]:
    for stand in signalen:
        for uitkomst in stand.signaal.dan:
            if isinstance(uitkomst, str) or uitkomst.taak is None:
                continue
            taak: Any = uitkomst.taak
            if isinstance(taak, str):
                treffer = toestand.dossier.zoek(taak, stand.signaal.pad)
                taak = treffer.element if treffer else taak
            if isinstance(taak, Actie):
                sinds, moment = als_dag(stand.aanleiding or OOIT), stand.aanleiding
                yield Opdracht(
                    taak.pad, taak, termijn_van(toestand, taak), sinds, moment, deel="signalen", grond=stand.signaal.pad
                )


# --- plans ---


def _van_plannen(toestand: Toestand) -> Iterator[Opdracht]:
    for plan in toestand.plan.plannen:
        if not isinstance(plan, PlanSoort):
            continue
        yield from _plan_maken(toestand, plan)
        if toestand.gebeurd_op_pad(plan.pad, "start"):
            yield from _plan_loopt(toestand, plan)
        elif toestand.dossier.met_doel(plan.pad, "plan"):
            yield from _inzet(toestand, plan)


def _plan_maken(toestand: Toestand, plan: PlanSoort) -> Iterator[Opdracht]:
    moet = toestand.voorwaarde(plan, "verplicht als")
    eigen = toestand.dossier.onderwerp.soort in plan.voor
    if moet is Uitkomst.WAAR or (moet is None and eigen and plan.termijn and not _heeft_maker(toestand, plan)):
        yield Opdracht(plan.pad, plan, list(plan.termijn), deel="plannen", eigen=eigen)


def _heeft_maker(toestand: Toestand, plan: PlanSoort) -> bool:
    """Whether some act of the plan makes it: then that act carries the term."""
    return bool(toestand.elementen(Actie, lambda a: a.wat == "plan" and plan.pad in soorten_van(toestand.plan, a)))


def _plan_loopt(toestand: Toestand, plan: PlanSoort) -> Iterator[Opdracht]:
    start = toestand.gebeurd_op_pad(plan.pad, "start")[-1]
    yield from _inzet(toestand, plan)
    if not plan.evaluatie or _wordt_elders_geevalueerd(toestand, plan):
        return
    for evaluatie in plan.evaluatie:
        if isinstance(evaluatie, Evaluatie):
            termijn = list(evaluatie.termijn) or list(plan.looptijd)
            yield Opdracht(f"{plan.pad}.geëvalueerd", evaluatie, termijn, start, start, deel="plannen")
            return


def _inzet(toestand: Toestand, plan: PlanSoort) -> Iterator[Opdracht]:
    begin = [f.op for f in toestand.dossier.met_doel(plan.pad, "plan")]
    gestart = toestand.gebeurd_op_pad(plan.pad, "start")
    for actie in plan.inzet:
        sinds = _sinds_bij(toestand, actie, (gestart or begin)[-1])
        if isinstance(actie, Actie) and sinds:
            yield Opdracht(actie.pad, actie, list(actie.termijn), sinds, sinds, deel="plannen")


def _sinds_bij(toestand: Toestand, actie: Actie | str, anders: date) -> date | None:
    """An act at an event (`bij: opp.start`) is due again at each; None before the first."""
    bij = [] if isinstance(actie, str) else [toestand.dossier.zoek(b, actie.pad) for b in actie.bij]
    standen = [(treffer.pad, treffer.stand) for treffer in bij if treffer and treffer.stand]
    if not standen:
        return anders
    return max((dag for pad, stand in standen for dag in toestand.gebeurd_op_pad(pad, stand)), default=None)


def _wordt_elders_geevalueerd(toestand: Toestand, plan: PlanSoort) -> bool:
    """A duty stands in one place: where an act of a running trede evaluates the plan, the act is the duty."""
    for bezoek in toestand.bezoeken.lopend():
        trede = toestand.element(bezoek.trede)
        for actie in getattr(trede, "acties", []):
            if isinstance(actie, Actie) and actie.wat == "evaluatie" and plan.pad in soorten_van(toestand.plan, actie):
                return True
    return False


# --- meetings and talks ---


def _van_bijeenkomsten(toestand: Toestand, bekend: list[Opdracht]) -> Iterator[Opdracht]:
    soort = toestand.dossier.onderwerp.soort
    for overleg in toestand.plan.overleggen:
        if isinstance(overleg, Overleg):
            if overleg.frequentie and overleg.frequentie != [NIET_VERMELD]:
                thuis = "groep" if "groep" in overleg.over else "school"
                yield Opdracht(
                    overleg.pad,
                    overleg,
                    list(overleg.frequentie),
                    deel="overleggen",
                    eigen=soort in (thuis, *overleg.over) and soort != "leerling",
                )
            yield from _rond_overleg(toestand, overleg, bekend)
    for contact in toestand.plan.contact:
        if isinstance(contact, Contact) and (contact.wanneer or toestand.dossier.met_doel(contact.pad, "gesprek")):
            if (
                toestand.kracht(contact) is not Kracht.KAN
                or contact.als is not None
                or contact.wanneer != [NIET_VERMELD]
            ):
                yield Opdracht(contact.pad, contact, list(contact.wanneer), deel="contact", eigen=soort == "leerling")


def _rond_overleg(toestand: Toestand, overleg: Overleg, bekend: list[Opdracht]) -> Iterator[Opdracht]:
    gehouden = [b.dag for b in bijeenkomsten(toestand.dossier) if b.is_van(overleg.pad) and b.gehouden]
    aantocht = in_aantocht(toestand, overleg, bekend)
    if aantocht is not None:
        vorige = max((dag for dag in gehouden if dag < aantocht), default=OOIT)
        for actie in overleg.voorbereiding:
            if isinstance(actie, Actie):
                yield Opdracht(actie.pad, actie, list(actie.termijn), vorige, aantocht, deel="overleggen")
    if gehouden:
        for actie in overleg.terugkoppeling:
            if isinstance(actie, Actie):
                yield Opdracht(actie.pad, actie, list(actie.termijn), gehouden[-1], gehouden[-1], deel="overleggen")


def in_aantocht(toestand: Toestand, overleg: Overleg, bekend: Iterable[Opdracht]) -> date | None:
    """Since when a meeting is coming: it has been planned, or some duty asks for it."""
    gepland = [b.dag for b in bijeenkomsten(toestand.dossier) if b.is_van(overleg.pad)]
    if gepland:
        return gepland[-1]
    for opdracht in bekend:
        if opdracht.verlaten:
            continue
        if opdracht.element is overleg or overleg.pad in _overleggen_van(toestand, opdracht.element):
            return opdracht.sinds
    return None


def _overleggen_van(toestand: Toestand, element: Any) -> list[str]:
    if isinstance(element, Actie) and element.wat == "overleg":
        return soorten_van(toestand.plan, element)
    return []


# --- documents, instruments, calendar ---


def _van_stukken(toestand: Toestand) -> Iterator[Opdracht]:
    soort = toestand.dossier.onderwerp.soort
    for document in toestand.plan.documenten:
        if isinstance(document, Document) and (
            document.wanneer or document.als is not None or toestand.dossier.met_doel(document.pad)
        ):
            yield Opdracht(
                document.pad,
                document,
                list(document.wanneer),
                deel="documenten",
                eigen=_stuk_hoort_bij(document, soort),
            )
        if isinstance(document, Document):
            yield from _verplichte_delen(toestand, document)
    for instrument in toestand.plan.instrumenten:
        if isinstance(instrument, Instrument) and instrument.momenten and instrument.momenten != [NIET_VERMELD]:
            yield Opdracht(
                instrument.pad, instrument, list(instrument.momenten), deel="instrumenten", eigen=soort != "leerling"
            )


def _verplichte_delen(toestand: Toestand, document: Document) -> Iterator[Opdracht]:
    """Sections that a condition makes compulsory now are duties of their own until they are filled."""
    for sectie in secties_van(toestand, document):
        conditie = sectie.verplicht.als if isinstance(sectie.verplicht, Verplicht) else None
        if conditie is not None and is_verplicht(toestand, sectie) is Uitkomst.WAAR:
            yield Opdracht(sectie.pad, sectie, [], deel="documenten")


def _stuk_hoort_bij(document: Document, soort: str) -> bool:
    school = document.soort in ("protocol", "kwaliteitskaart", "jaarstuk", "openbaar")
    return school == (soort == "school")


def _van_kalender(toestand: Toestand) -> Iterator[Opdracht]:
    for regel in toestand.plan.kalender:
        if not isinstance(regel, Kalenderregel):
            continue
        eigen = _regel_hoort_bij(toestand, regel)
        if not is_periode(regel):
            yield Opdracht(regel.pad, regel, termijnen_van(regel), deel="kalender", eigen=eigen)
        for actie in regel.acties:
            if isinstance(actie, Actie):
                yield replace(
                    Opdracht(
                        actie.pad, actie, list(actie.termijn), deel="kalender", eigen=eigen or gaat_over_leerling(actie)
                    ),
                    aanleiding=None,
                )


def _regel_hoort_bij(toestand: Toestand, regel: Kalenderregel) -> bool:
    soort = toestand.dossier.onderwerp.soort
    return gaat_over_leerling(regel) if soort == "leerling" else not gaat_over_leerling(regel)


def gaat_over_leerling(element: Any) -> bool:
    """Whether a duty of the calendar is one per leerling: its term or condition speaks of a leerling."""
    termijnen = [t for t in termijnen_van(element) if isinstance(t, Termijn)]
    na = {str(t.na) for t in termijnen} | {str(t.voor) for t in termijnen}
    return getattr(element, "als", None) is not None or any("leerling." in verwijzing for verwijzing in na)


def termijnen_van(element: Any) -> Termijnen:
    """The terms of an element, whatever key holds them; a period of the calendar is no term."""
    if isinstance(element, Kalenderregel):
        return [termijn for termijn in element.wanneer if not isinstance(termijn, Periode)]
    return list(getattr(element, "termijn", None) or getattr(element, "wanneer", None) or [])


def is_periode(regel: Kalenderregel) -> bool:
    """A calendar line that only says from when to when is a period that terms can name, not a duty."""
    if any(isinstance(termijn, Periode) for termijn in regel.wanneer):
        return True
    blokken = [termijn for termijn in regel.wanneer if isinstance(termijn, Termijn)]
    return any(set(blok.model_fields_set) == {"open_vanaf", "tot"} for blok in blokken)
