"""The stand: plan + facts + date in, and out comes what is open, late, done, blocked, proposed and asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from passend.engine.blokken.besluit import Besluit, Gevolg, Keuze
from passend.engine.blokken.rol import EenVan
from passend.engine.blokken.wie import Wie
from passend.engine.delen.bijeenkomsten import Overleg
from passend.engine.delen.lijsten import Waardenlijst
from passend.engine.delen.mensen import RolDeel
from passend.engine.delen.meten import Vraag
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.bezoeken import PER_SLEUTEL, treden_van
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.dossier import Dossier
from passend.engine.stand.formulieren import formulierstand
from passend.engine.stand.keuzes import bepaal_keuzes, besluiten_bij_lopend
from passend.engine.stand.looptijden import is_verlopen
from passend.engine.stand.opdrachten import verzamel
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.pogingen import mag
from passend.engine.stand.signalen import Signalen, Voorstellen, bepaal_signalen, bepaal_voorstellen, gevraagd
from passend.engine.stand.taken import Taak, Takenlijst, beoordeel_opdracht, beoordeel_opdrachten
from passend.engine.stand.toestand import Toestand
from passend.engine.stand.vereisten import Aanvraag, Oordeel, beoordeel
from passend.engine.stand.wie import beslisser_open, rollen_voor
from passend.engine.woorden import NIET_VERMELD


@dataclass
class Stand:
    """The answer for one onderwerp on one day."""

    toestand: Toestand
    signalen: Signalen
    taken: dict[str, Taak]
    treden: dict[str, str]
    keuzes: list[str]
    voorstellen: Voorstellen
    komend: dict[str, Taak] = field(default_factory=dict)
    geblokkeerd: dict[str, Oordeel] = field(default_factory=dict)
    waarschuwingen: set[str] = field(default_factory=set)
    vragen: set[str] = field(default_factory=set)
    personen: dict[str, Stand] = field(default_factory=dict)

    @property
    def op(self) -> date:
        return self.toestand.op


def bepaal_stand(boek: Planboek, dossier: Dossier, personen: Mapping[str, Stand] | None = None) -> Stand:
    """Work out the stand of one dossier; pure: the same input gives the same answer.

    `personen` are the stands of the people whom the log of a group or school names.
    """
    toestand = Toestand(boek, dossier)
    signalen = bepaal_signalen(toestand)
    lijst = beoordeel_opdrachten(toestand, verzamel(toestand, signalen.open))
    for opdracht in besluiten_bij_lopend(toestand, lijst.taken):
        taak = beoordeel_opdracht(toestand, opdracht, lijst.vragen)
        if taak is not None:
            lijst.plaats(taak)
    besluiten = [taak.element for taak in lijst.taken.values() if isinstance(taak.element, Besluit) and taak.loopt]
    stand = Stand(
        toestand,
        signalen,
        lijst.taken,
        _treden(toestand),
        bepaal_keuzes(toestand, lijst.taken),
        bepaal_voorstellen(toestand, signalen.open, besluiten),
        komend=lijst.komend,
        vragen=lijst.vragen,
        personen=dict(personen or {}),
    )
    _voor_elk(stand)
    _blokkades(stand)
    _waarschuwingen(stand)
    _vragen(stand)
    return stand


def _voor_elk(stand: Stand) -> None:
    """An act of a group with `voor elk` is one act for each of its people for whom the condition holds."""
    lijst = Takenlijst(stand.taken, stand.komend)
    for persoon in stand.personen.values():
        for taak in (*persoon.taken.values(), *persoon.komend.values()):
            if getattr(taak.element, "voor_elk", None) is not None:
                lijst.plaats(taak)


# --- where somebody stands ---


def _treden(toestand: Toestand) -> dict[str, str]:
    """Per route (and per domain of a route that has domains) the trede on which somebody stands, or its end."""
    treden: dict[str, str] = dict(toestand.dossier.afgeleid)
    route_per = {route.pad: route.per for route in toestand.bezoeken.routes}
    for bezoek in toestand.bezoeken.alle:
        if bezoek.tot is None:
            apart = set(PER_SLEUTEL) & set(route_per[bezoek.route])
            treden[(bezoek.sleutel if apart else None) or bezoek.route.partition(".")[2]] = bezoek.trede
    return treden


def afgeleide_treden(boek: Planboek, dossier: Dossier, domein: str | None) -> dict[str, str]:
    """The trede of each derived route: the highest one whose entry criterion holds, else where everybody begins."""
    toestand = Toestand(boek, dossier)
    gevonden = {}
    for route in boek.afgeleide_routes:
        domeinen = [d for d in route.domeinen if d != NIET_VERMELD] if "domein" in route.per else []
        if bool(domeinen) != (domein is not None) or (domein and domein not in domeinen):
            continue
        staat = toestand.bezoeken.nu(route.pad, domein)
        geldt = [
            trede
            for trede in treden_van(route)
            if trede.begin
            or toestand.voorwaarde(trede, "instroom") is Uitkomst.WAAR
            or (staat is not None and staat.loopt and staat.trede == trede.pad)
        ]
        if geldt:
            gevonden[domein or route.id] = geldt[-1].pad
    return gevonden


# --- blocked ---


def _blokkades(stand: Stand) -> None:
    for taak in stand.taken.values():
        wacht_op_daad = isinstance(taak.element, Besluit) and _loopt(stand, taak.opdracht.grond)
        if taak.loopt and taak.zeker and taak.oordeel.mist and not wacht_op_daad:
            for pad in (taak.pad, *_via(stand.toestand, taak.element)):
                stand.geblokkeerd[pad] = taak.oordeel
    for plan in stand.toestand.plan.plannen:
        if isinstance(plan, PlanSoort) and stand.toestand.dossier.met_doel(plan.pad, "plan"):
            _plan_geblokkeerd(stand, plan)
    for feit in stand.toestand.dossier.van("besluit"):
        for pad in feit.alle("keuze"):
            _keuze_wacht(stand, pad)
    for pad in stand.voorstellen.paden.get("overleg", set()):
        overleg = stand.toestand.element(pad)
        if isinstance(overleg, Overleg) and isinstance(overleg.wie, Wie) and overleg.wie.leidt == [NIET_VERMELD]:
            stand.geblokkeerd.setdefault(pad, Oordeel(omdat={"vraag: wie leidt?"}, vragen={pad}))


def _loopt(stand: Stand, pad: str) -> bool:
    """Whether the act on which a decision hangs still has to be done: then the act is what is held up."""
    return pad in stand.taken and stand.taken[pad].loopt


def _via(toestand: Toestand, element: Any) -> list[str]:
    return soorten_van(toestand.plan, element) if getattr(element, "wat", None) == "overleg" else []


def _plan_geblokkeerd(stand: Stand, plan: PlanSoort) -> None:
    """A plan in preparation, or one that was begun without what it waits for, is held up."""
    if stand.toestand.gebeurd_op_pad(plan.pad, "einde"):
        return
    oordeel = mag(stand.toestand, plan.pad, "start")
    if oordeel.mist:
        stand.geblokkeerd[f"{plan.pad}.start"] = oordeel
        stand.geblokkeerd[f"{plan.pad}.loopt"] = oordeel
    stand.waarschuwingen |= oordeel.waarschuwt
    stand.vragen |= oordeel.vragen


def _keuze_wacht(stand: Stand, pad: str) -> None:
    keuze = stand.toestand.element(pad)
    if not isinstance(keuze, Keuze) or not keuze.wacht_op:
        return
    oordeel = beoordeel(stand.toestand, keuze.wacht_op, Aanvraag(keuze))
    if oordeel.mist:
        stand.geblokkeerd[pad] = oordeel
        for gevolg in keuze.dan:
            treffer = (
                stand.toestand.dossier.zoek(gevolg.naar, pad) if isinstance(gevolg, Gevolg) and gevolg.naar else None
            )
            if treffer:
                stand.geblokkeerd[treffer.pad] = oordeel


# --- warnings ---


def _waarschuwingen(stand: Stand) -> None:
    toestand = stand.toestand
    for taak in stand.taken.values():
        if taak.loopt:
            stand.waarschuwingen |= taak.oordeel.waarschuwt
            if not taak.nagegaan and taak.zeker:
                stand.waarschuwingen.add(taak.pad)
    stand.waarschuwingen |= {s.signaal.pad for s in stand.signalen.open if not toestand.nagegaan(s.signaal)}
    _afwezigen(stand)
    _gehouden(stand)
    _evaluaties(stand)
    if toestand.dossier.onderwerp.soort == "school":
        for rol in toestand.elementen(RolDeel):
            if NIET_VERMELD in (rol.uren, rol.fte):
                stand.waarschuwingen.add(rol.pad)


def _afwezigen(stand: Stand) -> None:
    """Somebody who comes if possible was not there, and nobody said why."""
    toestand = stand.toestand
    for feit in toestand.dossier.van("gesprek", "actie", "overleg"):
        for pad in feit.doelen:
            element = toestand.element(pad)
            if element is None or not feit.alle("aanwezig") or not feit.gehouden or feit.reden:
                continue
            gevraagd = [
                r for r in rollen_voor(toestand, element, "zo_mogelijk", met_trede=False) or [] if r != NIET_VERMELD
            ]
            if toestand.rollen.afwezig([str(mens) for mens in feit.alle("aanwezig")], gevraagd):
                stand.waarschuwingen.add(pad)


def _gehouden(stand: Stand) -> None:
    """A meeting that was held without what it asks for first, where that does not block."""
    for overleg in stand.toestand.elementen(Overleg):
        if stand.toestand.gebeurd_op_pad(overleg.pad):
            eisen = beoordeel(stand.toestand, overleg.vraagt, Aanvraag(overleg))
            stand.waarschuwingen |= eisen.waarschuwt


def _evaluaties(stand: Stand) -> None:
    """What a plan wanted at its evaluation, and what its form still wants, without blocking."""
    toestand = stand.toestand
    for plan in toestand.elementen(PlanSoort):
        if not toestand.dossier.met_doel(plan.pad, "plan"):
            continue
        stand.waarschuwingen |= formulierstand(toestand, plan).waarschuwt
        geevalueerd = toestand.gebeurd_op_pad(plan.pad, "geëvalueerd")
        for evaluatie in plan.evaluatie:
            if geevalueerd and isinstance(evaluatie, Evaluatie):
                eisen = beoordeel(toestand, evaluatie.vraagt, Aanvraag(plan, geevalueerd[-1]))
                stand.waarschuwingen |= eisen.mist | eisen.waarschuwt


# --- questions ---


def _vragen(stand: Stand) -> None:
    toestand = stand.toestand
    for signaal, vragen in stand.signalen.vragen.items():
        stand.vragen |= {signaal, *vragen}
    for taak in stand.taken.values():
        if taak.loopt:
            stand.vragen |= taak.oordeel.vragen
            if isinstance(taak.element, Besluit):
                stand.vragen |= _vragen_van_besluit(toestand, taak.element)
            if any(isinstance(rol, EenVan) for rol in getattr(taak.element, "aan", [])):
                stand.vragen.add(taak.pad)
    stand.vragen |= toestand.bezoeken.verschillen
    for plan in toestand.elementen(PlanSoort):
        if plan.aan_het_eind in ("vraag", NIET_VERMELD) and is_verlopen(toestand.dossier, plan):
            stand.vragen.add(plan.pad)
        if toestand.voorwaarde(plan, "verplicht als") is Uitkomst.VRAAG:
            stand.vragen |= gevraagd(toestand, plan.verplicht_als, plan.pad)
    _vragen_van_treden(stand)
    _vragen_van_keuzes(stand)
    stand.vragen |= {lijst.pad for pad in list(stand.vragen) if (lijst := _open_lijst(toestand, pad)) is not None}


def _vragen_van_besluit(toestand: Toestand, besluit: Besluit) -> set[str]:
    """Who decides, where the text is silent; and what must be known before an outcome may be chosen."""
    gevonden = {besluit.pad} if beslisser_open(toestand, besluit) else set()
    for keuze in besluit.keuzes:
        if isinstance(keuze, Keuze) and toestand.voorwaarde(keuze, "alleen als") is Uitkomst.VRAAG:
            gevonden |= gevraagd(toestand, keuze.alleen_als, keuze.pad)
    return gevonden


def _vragen_van_treden(stand: Stand) -> None:
    """Entry criteria that wait for an answer, and acts of a proposed trede that leave open to whom they go."""
    toestand = stand.toestand
    for route in toestand.bezoeken.routes:
        for trede in treden_van(route):
            if toestand.voorwaarde(trede, "instroom") is Uitkomst.VRAAG:
                stand.vragen |= gevraagd(toestand, trede.instroom, trede.pad)
    for pad in stand.voorstellen.paden.get("trede", set()):
        trede = toestand.element(pad)
        if isinstance(trede, Trede):
            stand.vragen |= {
                a.pad for a in trede.acties if not isinstance(a, str) and any(isinstance(r, EenVan) for r in a.aan)
            }


def _vragen_van_keuzes(stand: Stand) -> None:
    """A choice that was made and of which the plan does not say what follows."""
    toestand = stand.toestand
    for feit in toestand.dossier.van("besluit"):
        for pad in feit.alle("keuze"):
            keuze = toestand.element(pad)
            if isinstance(keuze, Keuze) and any(g == NIET_VERMELD or g.naar == NIET_VERMELD for g in keuze.dan):
                stand.vragen.add(pad.rpartition(".")[0])


def _open_lijst(toestand: Toestand, pad: str) -> Waardenlijst | None:
    """The list of answers to a question, when the plan does not give its values."""
    vraag = toestand.element(pad)
    if not isinstance(vraag, Vraag) or not vraag.lijst:
        return None
    treffer = toestand.dossier.zoek(vraag.lijst, pad)
    lijst = treffer.element if treffer else None
    return lijst if isinstance(lijst, Waardenlijst) and lijst.waarden == [NIET_VERMELD] else None
