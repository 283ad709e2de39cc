"""The window of a duty on the day that is asked about: open from, last day, late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.termijn import HELE_SCHOOLJAAR, Termijn, Verlengen
from passend.engine.delen.bijeenkomsten import Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.stand.feiten import Feit
from passend.engine.stand.gedaan import dagen_gedaan
from passend.engine.stand.opdrachten import Opdracht
from passend.engine.stand.overleg import bijeenkomsten
from passend.engine.stand.uitleg import noemer
from passend.engine.termijnen.berekenen import Gegevens, Status, Venster, bereken_alle, samen
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand

type Termijnen = Sequence[Termijn | str]


def venster_van(toestand: Toestand, opdracht: Opdracht, *, gedaan: Sequence[date] | None = None) -> Venster:
    """The window of a duty; of several terms the most pressing.

    A term that the text gives in more than one way, without choosing, is late only when it is in every reading.
    """
    klaar = dagen_gedaan(toestand, opdracht) if gedaan is None else list(gedaan)
    if gedaan is None and klaar and _is_half(toestand, opdracht):
        klaar = []
    if klaar and isinstance(opdracht.element, Actie) and opdracht.termijn == [HELE_SCHOOLJAAR]:
        return Venster(Status.KLAAR, reden=f"gedaan, en het mag {HELE_SCHOOLJAAR} door")
    lezingen = toestand.lezingen_van_termijn(opdracht.termijn)
    vensters = [_een_lezing(toestand, opdracht, termijnen, klaar) for termijnen in lezingen]
    return _eensgezind(vensters)


def _is_half(toestand: Toestand, opdracht: Opdracht) -> bool:
    """Whether of a group of acts too few were done."""
    groep = opdracht.element
    return isinstance(groep, Actie) and bool(groep.keuze_uit) and not toestand.is_gedaan(groep, opdracht.sinds)


def _een_lezing(toestand: Toestand, opdracht: Opdracht, termijnen: Termijnen, klaar: Sequence[date]) -> Venster:
    dossier = toestand.dossier
    gegevens: Gegevens = {
        "op": dossier.nu or toestand.op,
        "gebeurtenissen": lambda verwijzing: _gebeurtenissen(toestand, opdracht, verwijzing),
        "gedaan": klaar,
        "kalender": dossier.kalender,
        "periodes": dossier.periodes,
        "verlengingen": _verlengdagen(toestand, opdracht, termijnen),
        "gepland": _geplande_dagen(toestand, opdracht),
        "bevestigd": _geplande_dagen(toestand, opdracht),
        "noem": noemer(toestand.boek, opdracht.element.pad),
    }
    alle = list(termijnen or [NIET_VERMELD])
    telkens = [_is_per(termijn) for termijn in alle]
    met_begin: Gegevens = {**gegevens, "aanwezig_vanaf": _verschuldigd_vanaf(toestand)}
    if not any(_blijft_verschuldigd(termijn) for termijn in alle):
        return samen(bereken_alle(alle, **met_begin))
    eens = bereken_alle(alle, **gegevens)
    if not any(telkens):
        return samen(eens)
    per = bereken_alle(alle, **met_begin)
    return samen(per[nr] if is_per else eens[nr] for nr, is_per in enumerate(telkens))


def _eensgezind(vensters: Sequence[Venster]) -> Venster:
    """One answer from several readings; where they differ nothing is late, and a person is asked."""
    eerste = vensters[0]
    if all(venster.status is eerste.status for venster in vensters):
        return max(vensters, key=lambda venster: str(venster.uiterlijk or date.max))
    ruimste = next((v for v in vensters if v.status is not Status.TE_LAAT), eerste)
    status = Status.OPEN if ruimste.status is Status.KLAAR else ruimste.status
    return replace(ruimste, status=status, vraag=tuple(dict.fromkeys((*ruimste.vraag, "termijn"))))


def _verschuldigd_vanaf(toestand: Toestand) -> date:
    """From when a yearly window is owed: since the plan works here, or since enrolment."""
    ingeschreven = toestand.dossier.kenmerk_sinds("inschrijving")
    return max([toestand.dossier.verschuldigd_vanaf, *ingeschreven[-1:]])


def _blijft_verschuldigd(termijn: Termijn | str) -> bool:
    """Whether a term runs from an event: then it stays owed until it is done, however long ago the event was."""
    if not isinstance(termijn, Termijn) or termijn.per is not None:
        return False
    return termijn.na is not None or termijn.uiterlijk is not None or bool(termijn.elke)


def _is_per(termijn: Termijn | str) -> bool:
    return isinstance(termijn, Termijn) and termijn.per is not None


def _gebeurtenissen(toestand: Toestand, opdracht: Opdracht, verwijzing: str) -> list[date | datetime]:
    if verwijzing == "aanleiding":
        return [opdracht.aanleiding] if opdracht.aanleiding else []
    treffer = toestand.dossier.zoek(verwijzing, opdracht.pad)
    if treffer and isinstance(treffer.element, Overleg | Kalenderregel) and treffer.stand is None:
        return [b.dag for b in bijeenkomsten(toestand.dossier) if b.is_van(treffer.pad)]
    momenten = toestand.gebeurd(verwijzing, opdracht.pad)
    if opdracht.verlaten is not None:
        momenten = [dag for dag in momenten if dag <= opdracht.verlaten]
    if treffer and isinstance(treffer.element, PlanSoort) and getattr(opdracht.element, "wat", None) == "evaluatie":
        terugblik = _terugblikken(toestand, treffer.pad)
        momenten = [dag for dag in momenten if not any(dag <= op <= opdracht.sinds for op in terugblik)]
    return list(momenten)


def _terugblikken(toestand: Toestand, plan: str) -> list[date]:
    """When somebody looked back on a plan: a trede that is entered later does not ask for that again."""
    acties = [toestand.element(pad) for pad in toestand.boek.evaluaties.get(plan, [])]
    dagen = [feit.op for actie in acties if isinstance(actie, Actie) for feit in toestand.daden(actie)]
    return dagen + toestand.gebeurd_op_pad(plan, "geëvalueerd")


def _geplande_dagen(toestand: Toestand, opdracht: Opdracht) -> list[date]:
    """The days for which a duty was planned; for a date that returns every year this confirms the day.

    When a plan is looked back on may be agreed in the plan itself: then its fact names the day.
    """
    if isinstance(opdracht.element, Evaluatie):
        plannen = toestand.dossier.met_doel(opdracht.pad.rpartition(".")[0], "plan")
        genoemd = [feit.een("dag") for feit in plannen if feit.op >= opdracht.sinds]
        return [dag for dag in genoemd if isinstance(dag, date)][-1:]
    return [f.gepland_op for f in toestand.dossier.met_doel(opdracht.pad) if f.gepland_op]


# --- extensions ---


def _verlengdagen(toestand: Toestand, opdracht: Opdracht, termijnen: Termijnen) -> list[date]:
    """Days on which a term was extended and told to the people to whom the plan says it must be told."""
    regels = [t.verlengen for t in termijnen if isinstance(t, Termijn) and isinstance(t.verlengen, Verlengen)]
    return [f.op for f in verlengfeiten(toestand, opdracht.pad) if any(is_gemeld(toestand, f, r) for r in regels)]


def verlengfeiten(toestand: Toestand, pad: str) -> list[Feit]:
    """The facts that extend the term of an element: a `verlenging`, or an act of that kind about it."""
    gevonden = toestand.dossier.met_doel(pad, "verlenging")
    for feit in toestand.dossier.van("actie"):
        if feit.heeft("soort", "verlengen"):
            doelen = {t.pad for waarde in feit.alle("over") if (t := toestand.dossier.zoek(str(waarde)))}
            gevonden += [feit] if pad in doelen else []
    return gevonden


def is_gemeld(toestand: Toestand, feit: Feit, verlengen: Verlengen) -> bool:
    """Whether an extension was told to the people to whom the plan says it must be told."""
    gevraagd = [rol for rol in verlengen.melding_aan if rol != NIET_VERMELD]
    aan = [str(rol) for rol in feit.alle("aan")]
    return not gevraagd or toestand.rollen.past(aan, gevraagd) or feit.heeft("aan", *gevraagd)


def termijnzin(termijnen: Iterable[Termijn | str]) -> set[str]:
    """Terms after an event as the plan spells them: `binnen 8 weken na hulpplan.start`."""
    zinnen = set()
    for termijn in termijnen:
        if isinstance(termijn, Termijn) and isinstance(termijn.binnen, str) and isinstance(termijn.na, str):
            zinnen.add(f"binnen {termijn.binnen} na {termijn.na}")
    return zinnen
