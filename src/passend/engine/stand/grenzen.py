"""Limits on recording: deviating, extending, planning too late, acting too early, sharing what may not be shared."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit
from passend.engine.blokken.element import Geldt
from passend.engine.blokken.formulier import Veld
from passend.engine.blokken.termijn import Termijn, Verlengen
from passend.engine.delen.meten import FeitSoort
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.delen.stukken import Document
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.feiten import Feit
from passend.engine.stand.looptijden import looptijd_van
from passend.engine.stand.opdrachten import Opdracht, termijn_van, termijnen_van
from passend.engine.stand.personen import namen
from passend.engine.stand.termijnvenster import is_gemeld, termijnzin, venster_van, verlengfeiten
from passend.engine.stand.vereisten import Oordeel
from passend.engine.termijnen.berekenen import Status
from passend.engine.woorden import NIET_VERMELD, PER_GEVAL, Kracht

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def bereik_in_woorden(element: Any) -> set[str]:
    """Why an element is not meant for this leerling, in the words of its scope."""
    geldt = element.geldt
    if not isinstance(geldt, Geldt) or not isinstance(geldt.groepen, list):
        return {f"{element.pad}.geldt", "geldt"}
    groepen = geldt.groepen
    reeks = f"{groepen[0]}-{groepen[-1]}" if len(groepen) > 1 else f"{groepen[0]}"
    return {f"{element.pad}.geldt", "geldt", "groep", f"groep {reeks}", f"geldt in groep {reeks}"}


def anders(toestand: Toestand, besluit_pad: str, feit: Feit | None, oordeel: Oordeel) -> None:
    """Another outcome than the plan names: with a reason, by somebody who may deviate; never against the law."""
    besluit = toestand.element(besluit_pad)
    if toestand.kracht(besluit) is Kracht.WET:
        oordeel.omdat.add("de keuzes van een wettelijk besluit zijn gesloten")
        return
    if feit is None or not feit.reden:
        oordeel.mist.add("reden")
    gevraagd = toestand.mogen_afwijken(besluit)
    if feit and feit.door and not toestand.rollen.past(feit.door, gevraagd):
        oordeel.rollen |= {*gevraagd, *map(str, feit.door)}


def afwijking(toestand: Toestand, pad: str, feit: Feit) -> Oordeel:
    """A deviation asks a reason and somebody who may deviate."""
    oordeel = Oordeel()
    if not feit.reden:
        oordeel.mist.add("reden")
    bezwaar = toestand.mag_niet_afwijken(pad, feit)
    if bezwaar:
        oordeel.omdat.add(bezwaar)
        if bezwaar == "plan.afwijken":
            oordeel.rollen |= {toestand.rollen.korte(str(door)) for door in feit.door}
    return oordeel


def verlenging(toestand: Toestand, element: Any, feit: Feit, oordeel: Oordeel) -> Oordeel:
    """A term may be extended as often as the plan says, and is told to whom the plan says."""
    al = len(verlengfeiten(toestand, element.pad))
    regels = [t.verlengen for t in termijn_van(toestand, element) if isinstance(t, Termijn) and t.verlengen is not None]
    if not regels:
        oordeel.omdat |= {"verlengen", "verlengen staat niet in het plan"}
    for regel in regels:
        if not isinstance(regel, Verlengen) or regel.keer == NIET_VERMELD:
            oordeel.vragen.add(element.pad)
        elif isinstance(regel.keer, int) and al >= regel.keer:
            keer = "een" if regel.keer == 1 else str(regel.keer)
            oordeel.omdat |= {"verlengen", f"verlengen mag {keer} keer"}
        if isinstance(regel, Verlengen) and not is_gemeld(toestand, feit, regel):
            oordeel.rollen |= set(namen(regel.melding_aan))
    return oordeel


def venster(
    toestand: Toestand, element: Any, stand: str | None, feit: Feit | None, oordeel: Oordeel, afgeweken: set[str]
) -> None:
    """An act before its window is a deviation; a planned day lies within the term; a right expires with its term."""
    if not isinstance(element, Actie | Besluit | Document):
        return
    opdracht = Opdracht(
        element.pad, element, termijn_van(toestand, element) or termijnen_van(element), *_begin(toestand, element)
    )
    venster = venster_van(toestand, opdracht, gedaan=_eerder_gedaan(toestand, element))
    if stand == "gepland" and feit and feit.gepland_op:
        if isinstance(venster.uiterlijk, date) and feit.gepland_op > venster.uiterlijk:
            oordeel.omdat |= {"termijn", *termijnzin(opdracht.termijn)}
        return
    if isinstance(element, Document):
        if venster.status is Status.TE_LAAT and _is_verweer(toestand, element):
            oordeel.omdat |= {element.pad, "termijn"}
        return
    if venster.status is Status.NOG_NIET and venster.open_vanaf and venster.open_vanaf > toestand.op:
        _te_vroeg(toestand, element, feit, oordeel, afgeweken)


def _is_verweer(toestand: Toestand, stuk: Document) -> bool:
    """A paper against a decision, to somebody outside the school, is a right that ends with its term."""
    naar_buiten = any(toestand.rollen.profiel(rol) == "extern" for rol in namen(stuk.aan))
    momenten = [t.na for t in stuk.wanneer if isinstance(t, Termijn) and t.binnen and isinstance(t.na, str)]
    treffers = [toestand.dossier.zoek(na, stuk.pad) for na in momenten]
    return naar_buiten and any(treffer and isinstance(treffer.element, Besluit) for treffer in treffers)


def _begin(toestand: Toestand, element: Any) -> tuple[date, date]:
    for houder in toestand.omhullend(element):
        if isinstance(houder, Trede):
            lopend = [b.van for b in toestand.bezoeken.van_trede(houder.pad) if b.loopt]
            if lopend:
                return lopend[-1], lopend[-1]
    return OOIT, OOIT


def _eerder_gedaan(toestand: Toestand, element: Any) -> list[date]:
    return [feit.op for feit in toestand.daden(element)] if isinstance(element, Actie) else []


def _te_vroeg(toestand: Toestand, element: Any, feit: Feit | None, oordeel: Oordeel, afgeweken: set[str]) -> None:
    if toestand.kracht(element) is Kracht.WET:
        oordeel.omdat |= {element.pad, "termijn"}
    elif feit is None or not feit.reden:
        oordeel.mist.add("reden")
    elif feit.door and not toestand.rollen.past(feit.door, toestand.mogen_afwijken(element)):
        oordeel.rollen |= set(toestand.mogen_afwijken(element))
    else:
        afgeweken.add(element.pad)


def einddag(
    toestand: Toestand, plan: PlanSoort, stand: str | None, feit: Feit, oordeel: Oordeel, afgeweken: set[str]
) -> None:
    """An end before the beginning is refused; an end date outside the running time is a deviation.

    Source: planformaat, Additions: an end date beyond a `looptijd` with `moet` needs a deviation.
    """
    begin: date | None = feit.op
    einde = feit.tot
    if stand == "einde":
        begonnen = toestand.gebeurd_op_pad(plan.pad, "start")
        begin, einde = (begonnen[-1] if begonnen else None), feit.op
    if begin and einde and einde < begin:
        oordeel.omdat |= {"een plan eindigt niet voordat het begint"}
    duur = looptijd_van(toestand.dossier, plan, begin) if begin else None
    if duur is not None and einde is not None and not duur.mag_eindigen(einde) and toestand.dwingt(plan):
        oordeel.omdat |= set() if feit.reden else {f"{plan.pad}.looptijd", "looptijd"}
        _te_vroeg(toestand, plan, feit, oordeel, afgeweken)


def nieuwe_versie(toestand: Toestand, element: Any, stand: str | None) -> date:
    """Consent for a changed plan has to be given again: since the change, not since the start."""
    if not isinstance(element, PlanSoort) or stand != "bijgesteld":
        return OOIT
    bijgesteld = [f.op for f in toestand.dossier.met_doel(element.pad, "plan") if f.heeft("stand", "bijgesteld")]
    return bijgesteld[-1] if bijgesteld else OOIT


def gelezen_via(toestand: Toestand, element: Any) -> list[Any]:
    """The meetings whose requirements hold for an act that is about them."""
    if isinstance(element, Actie) and element.wat == "overleg":
        return [toestand.element(pad) for pad in soorten_van(toestand.plan, element)]
    return []


def velden(soort: FeitSoort, feit: Feit | None, oordeel: Oordeel) -> None:
    """A fact of an own kind carries its compulsory fields."""
    for veld in soort.velden:
        if (
            isinstance(veld, Veld)
            and veld.verplicht
            and not (feit and (feit.alle(veld.id) or feit.alle(veld.naam or "")))
        ):
            oordeel.mist.add(veld.pad)


def per_geval(toestand: Toestand, aanbod: Aanbod, feit: Feit, oordeel: Oordeel) -> None:
    """What the plan leaves `per geval` is asked at the start; the list that goes with it is named."""
    if PER_GEVAL in aanbod.plek and not feit.alle("plek"):
        gevraagd = {f"{aanbod.pad}.plek", *_lijsten_met(toestand, _andere_plekken(toestand))}
        oordeel.mist |= gevraagd
        oordeel.vragen |= gevraagd


def _andere_plekken(toestand: Toestand) -> set[str]:
    """The places that other offers name."""
    plekken = {plek for aanbod in toestand.plan.aanbod if isinstance(aanbod, Aanbod) for plek in aanbod.plek}
    return plekken - {NIET_VERMELD, PER_GEVAL}


def _lijsten_met(toestand: Toestand, woorden: set[str]) -> set[str]:
    """The lists from which these words were taken: they hold all of them."""
    gevonden = set()
    for lijst in toestand.plan.lijsten:
        if isinstance(lijst, str):
            continue
        if woorden and woorden <= {str(getattr(waarde, "id", waarde)) for waarde in lijst.waarden}:
            gevonden.add(lijst.pad)
    return gevonden


def privacy(toestand: Toestand, element: Any, feit: Feit | None, oordeel: Oordeel) -> None:
    """Nothing goes to somebody who may not have it."""
    regels = getattr(toestand.plan.privacy, "delen", [])
    ontvangers = namen(getattr(element, "aan", []) or [])
    if feit is None or not ontvangers:
        return
    for regel in regels:
        verboden = [] if isinstance(regel, str) else [wat for wat in regel.niet if wat != NIET_VERMELD]
        if isinstance(regel, str) or not toestand.rollen.past(ontvangers, regel.wie):
            continue
        for wat in verboden:
            if any(wat.lower() in str(waarde).lower() for veld in ("over", "secties") for waarde in feit.alle(veld)):
                oordeel.omdat |= {"privacy.delen", f"privacy.delen, {ontvangers[0]}: niet {wat}"}
