"""May this be recorded? A fact that somebody tries, judged before it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Gevolg, Keuze
from passend.engine.blokken.vraagt import REDEN
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.meten import FeitSoort, Instrument
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.routes import Route, Trede
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand import grenzen
from passend.engine.stand.bevoegd import mensen
from passend.engine.stand.daden import is_daad
from passend.engine.stand.dossier import OOIT
from passend.engine.stand.feiten import PLANBAAR, Feit
from passend.engine.stand.formulieren import feiten_van_vorige, formulierstand, secties_van
from passend.engine.stand.gedeeld import delen_van, velden_van
from passend.engine.stand.looptijden import bezwaren
from passend.engine.stand.personen import namen
from passend.engine.stand.plandagen import is_begin
from passend.engine.stand.signalen import open_vragen, standaardkeuzes
from passend.engine.stand.toestemming import geerfde_toestemmingen, toestemmingen_voor
from passend.engine.stand.vereisten import Aanvraag, Oordeel, beoordeel, criteria, vereis
from passend.engine.stand.voorgesteld import VOORSTEL
from passend.engine.stand.wie import hoofdplannen
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


# A plan that is being written: kept whatever is missing.
CONCEPT = "concept"
# Why a decision of a trede cannot be taken (again): nobody stands there.
ELDERS = "de leerling staat niet op deze trede"


@dataclass
class Poging:
    """The verdict on a fact that somebody tries: per element whether it may, and if not what stands in the way."""

    oordelen: dict[str, Oordeel] = field(default_factory=dict)
    afgeweken: set[str] = field(default_factory=set)
    door: tuple[str, ...] = ()

    @property
    def mag(self) -> bool:
        return all(oordeel.mag for oordeel in self.oordelen.values())


def probeer(toestand: Toestand, feit: Feit) -> Poging:
    """Judge a fact against every element that it names or carries out."""
    poging = Poging(door=tuple(str(wie) for wie in feit.door))
    for pad in doelen(toestand, feit):
        element_pad, stand = _element_en_stand(toestand, pad, feit)
        sleutel = f"{element_pad}.{stand}" if stand and stand != CONCEPT else element_pad
        poging.oordelen[sleutel] = beoordeel_poging(toestand, element_pad, stand, feit, poging)
    for pad in feit.alle("id") if feit.soort == "besluit" else ():
        if not _staat_er(toestand, str(pad)):
            poging.oordelen.setdefault(str(pad), Oordeel()).omdat.add(ELDERS)
    return poging


def _staat_er(toestand: Toestand, besluit: str) -> bool:
    """Whether somebody stands where a decision is taken; one outside the routes can be taken anywhere."""
    bezoeken = toestand.bezoeken
    trede = bezoeken.trede_van_besluit(besluit)
    if trede is None:
        return True
    return any(bezoek.trede == trede or bezoek.trede.startswith(f"{trede}.") for bezoek in bezoeken.lopend())


def mag(toestand: Toestand, pad: str, stand: str | None = None, door: tuple[str, ...] = ()) -> Oordeel:
    """Judge an element without a fact: could it be recorded now by the right people?

    A right (inzage, informeren) is asked for somebody: it belongs to the people whom the plan names in `aan`.
    """
    element = toestand.element(pad)
    if isinstance(element, Evaluatie):
        return mag(toestand, pad.rpartition(".")[0], "geëvalueerd", door)
    if isinstance(element, Toestemming) and element.soort in ("inzage", "informeren"):
        gevraagd = namen(element.aan)
        oordeel = Oordeel()
        if door and not any(toestand.rollen.korte(een) in gevraagd for een in door):
            oordeel.rollen |= set(gevraagd)
        return oordeel
    return beoordeel_poging(toestand, pad, stand, None, Poging())


def _element_en_stand(toestand: Toestand, pad: str, feit: Feit) -> tuple[str, str | None]:
    if toestand.element(pad) is None and "." in pad:
        return pad.rpartition(".")[0], pad.rpartition(".")[2]
    if feit.soort == "plan" and pad.startswith("plannen.") and feit.stand:
        return pad, feit.stand
    if feit.soort == "steun" and pad.startswith("aanbod."):
        return pad, "einde" if feit.heeft("loopt", "nee") else "start"
    if feit.gepland_op and feit.soort in PLANBAAR:
        return pad, "gepland"
    return pad, None


def doelen(toestand: Toestand, feit: Feit) -> list[str]:
    """The paths that a tried fact is about; a fact without an id is about the acts of the running treden it fits."""
    paden = sorted(feit.doelen)
    if feit.soort == VOORSTEL:
        return [str(pad) for pad in (*feit.alle("id"), *feit.alle("keuze")) if pad != "anders"]
    if feit.soort == "leerling" or feit.heeft("soort", "verlengen"):
        return [t.pad for waarde in feit.alle("over") if (t := toestand.dossier.zoek(str(waarde)))]
    if feit.soort == "besluit" and (feit.alle("naar") or feit.heeft("keuze", "anders")):
        paden = [*feit.alle("id"), *(f"{pad}.anders" for pad in feit.alle("id"))]
    lopend = {bezoek.trede for bezoek in toestand.bezoeken.lopend()}
    for actie in toestand.boek.acties:
        in_trede = actie.pad.rpartition(".")[0] in lopend
        if in_trede and actie.pad not in paden and (is_daad(toestand.plan, actie, feit) or _zelfde_soort(actie, feit)):
            paden.append(actie.pad)
    return paden


def _zelfde_soort(actie: Actie, feit: Feit) -> bool:
    return actie.wat == feit.soort == "steun" and not feit.doelen and not actie.soort


def beoordeel_poging(toestand: Toestand, pad: str, stand: str | None, feit: Feit | None, poging: Poging) -> Oordeel:
    """All checks on one element; each check adds what it finds."""
    oordeel = Oordeel()
    keuze = pad.rpartition(".")[2]
    if keuze == "anders" or stand == "anders":
        grenzen.anders(toestand, pad.removesuffix(".anders"), feit, oordeel)
        return oordeel
    element = toestand.element(pad)
    if feit and feit.soort == VOORSTEL:
        return _voorstel(toestand, element, feit)
    if feit and feit.soort == "afwijking":
        return grenzen.afwijking(toestand, pad, feit)
    if feit and (feit.heeft("soort", "verlengen") or feit.soort == "verlenging"):
        return grenzen.verlenging(toestand, element, feit, oordeel)
    if feit is None and stand == "geëvalueerd":
        feit = next((f for f in reversed(toestand.dossier.met_doel(pad, "plan")) if f.heeft("stand", stand)), None)
    _bereik(toestand, element, feit, oordeel)
    _eisen(toestand, element, stand, feit, oordeel)
    _formulier(toestand, element, stand, feit, oordeel)
    mensen(toestand, element, feit, oordeel)
    grenzen.venster(toestand, element, stand, feit, oordeel, poging.afgeweken)
    grenzen.privacy(toestand, element, feit, oordeel)
    if isinstance(element, PlanSoort) and feit:
        _looptijd(toestand, element, stand, feit, oordeel, poging)
    if isinstance(element, Keuze):
        _keuze(toestand, element, feit, oordeel, poging)
    if isinstance(element, Besluit) and element.valt_onder:
        _wettelijk_besluit(toestand, element, feit, oordeel)
    return oordeel


def _voorstel(toestand: Toestand, element: Any, feit: Feit) -> Oordeel:
    """Anybody may propose what may be decided for this onderwerp, and says why; what it asks is for who decides."""
    oordeel = Oordeel(mist=set() if feit.reden else {REDEN})
    _bereik(toestand, element, feit, oordeel)
    return oordeel


def _looptijd(
    toestand: Toestand, plan: PlanSoort, stand: str | None, feit: Feit, oordeel: Oordeel, poging: Poging
) -> None:
    """A plan that begins needs a place, and ends when its running time says."""
    if is_begin(feit):
        oordeel.omdat |= bezwaren(toestand, plan, feit)
    if is_begin(feit) or stand == "einde":
        grenzen.einddag(toestand, plan, stand, feit, oordeel, poging.afgeweken)


def _wettelijk_besluit(toestand: Toestand, besluit: Besluit, feit: Feit | None, oordeel: Oordeel) -> None:
    """A school's decision that falls under a statutory one also asks what that one asks."""
    treffer = toestand.dossier.zoek(besluit.valt_onder or "", besluit.pad)
    if treffer and isinstance(treffer.element, Besluit):
        eisen = beoordeel(toestand, treffer.element.vraagt, Aanvraag(treffer.element, OOIT, feit))
        oordeel.voeg_toe(eisen, zacht=not toestand.dwingt(treffer.element))


# --- scope and conditions ---


def _bereik(toestand: Toestand, element: Any, feit: Feit | None, oordeel: Oordeel) -> None:
    for houder in toestand.omhullend(element):
        if isinstance(houder, Instrument | FeitSoort):
            if toestand.geldt(houder, feit.op if feit else None) is Uitkomst.ONWAAR:
                oordeel.waarschuwt.add(f"{houder.pad}.geldt")
        elif toestand.geldt(houder) is Uitkomst.ONWAAR:
            oordeel.omdat |= grenzen.bereik_in_woorden(houder)
        if isinstance(houder, Trede | Route) and houder is not element:
            continue
        _alleen_als(toestand, houder, oordeel)
    if isinstance(element, Keuze | Besluit) and toestand.voorwaarde(element, "als") is Uitkomst.ONWAAR:
        oordeel.omdat |= toestand.noemt(element.als, element.pad) or {"als"}


def _alleen_als(toestand: Toestand, houder: Any, oordeel: Oordeel) -> None:
    """`alleen als` forbids otherwise; an obligation goes before a restriction."""
    if isinstance(houder, PlanSoort) and toestand.voorwaarde(houder, "verplicht als") is Uitkomst.WAAR:
        return
    uitkomst = toestand.voorwaarde(houder, "alleen als")
    if uitkomst in (None, Uitkomst.WAAR):
        return
    genoemd = toestand.noemt(houder.alleen_als, houder.pad)
    oordeel.omdat |= genoemd or {"alleen als"}
    oordeel.vragen |= open_vragen(toestand, houder.alleen_als, houder.pad)
    oordeel.mist |= {pad for pad in genoemd if pad.startswith("vragen.")}


# --- requirements ---


def _eisen(toestand: Toestand, element: Any, stand: str | None, feit: Feit | None, oordeel: Oordeel) -> None:
    aanvraag = Aanvraag(element, _sinds(toestand, element), feit)
    blokken = list(getattr(element, "vraagt", []))
    if stand not in (None, "concept") and not isinstance(element, Keuze):
        blokken += getattr(element, "wacht_op", [])
    zomaar = isinstance(element, PlanSoort) and stand is None and feit is None
    if stand not in ("concept", "gepland", "einde", "geëvalueerd") and not zomaar:
        oordeel.voeg_toe(beoordeel(toestand, blokken, aanvraag))
    oordeel.voeg_toe(criteria(toestand, element, aanvraag))
    if stand == "geëvalueerd" and isinstance(element, PlanSoort):
        for evaluatie in element.evaluatie:
            if not isinstance(evaluatie, str):
                oordeel.voeg_toe(beoordeel(toestand, evaluatie.vraagt, aanvraag))
    if not (feit and feit.soort == "toestemming"):  # what gives a consent does not ask for it
        _toestemmingen(toestand, element, stand, oordeel)
    for soort in grenzen.gelezen_via(toestand, element):
        oordeel.voeg_toe(beoordeel(toestand, getattr(soort, "vraagt", []), Aanvraag(soort, aanvraag.sinds, feit)))


def _sinds(toestand: Toestand, element: Any) -> Any:
    """Acts and decisions of a trede count from the running visit on."""
    for houder in toestand.omhullend(element):
        if isinstance(houder, Trede):
            lopend = [b for b in toestand.bezoeken.van_trede(houder.pad) if b.loopt]
            return lopend[-1].van if lopend else OOIT
    return OOIT


def _toestemmingen(toestand: Toestand, element: Any, stand: str | None, oordeel: Oordeel) -> None:
    if isinstance(element, Toestemming):
        oordeel.voeg_toe(vereis(toestand, element.pad, None, Aanvraag(element)))
        return
    if isinstance(element, Instrument) and element.toestemming:
        treffer = toestand.dossier.zoek(element.toestemming, element.pad)
        if treffer:
            oordeel.voeg_toe(vereis(toestand, treffer.pad, None, Aanvraag(element)))
    if isinstance(element, PlanSoort) and stand in (None, "concept"):
        return
    for toestemming in toestemmingen_voor(toestand, element.pad, stand):
        sinds = grenzen.nieuwe_versie(toestand, element, stand)
        zacht = not toestand.dwingt(toestemming)
        oordeel.voeg_toe(vereis(toestand, toestemming.pad, None, Aanvraag(element, sinds)), zacht=zacht)
    for hoofd in hoofdplannen(toestand, element):
        for toestemming in geerfde_toestemmingen(toestand, hoofd.pad, stand or "start"):
            eis = vereis(
                toestand, toestemming.pad, None, Aanvraag(hoofd, grenzen.nieuwe_versie(toestand, element, stand))
            )
            oordeel.voeg_toe(eis, zacht=not toestand.dwingt(toestemming))


# --- forms ---


def _formulier(toestand: Toestand, element: Any, stand: str | None, feit: Feit | None, oordeel: Oordeel) -> None:
    if stand in ("concept", "gepland", "einde", "geëvalueerd", "bijgesteld") or isinstance(
        element, Toestemming | FeitSoort
    ):
        if isinstance(element, FeitSoort):
            grenzen.velden(element, feit, oordeel)
        return
    begonnen = toestand.dossier.met_doel(getattr(element, "pad", ""), "document")
    if isinstance(element, Document) and (feit is None or feit.soort != "document") and not begonnen:
        return
    if isinstance(element, Overleg | Contact | Instrument) or (feit is None and isinstance(element, Besluit | Actie)):
        return
    if isinstance(element, PlanSoort) and feit is None and stand is None:
        return
    extra = (feit,) if feit and _vult_formulier(toestand, element, feit) else ()
    if feit and isinstance(element, Besluit | Keuze) and _draagt_formulier(toestand, element, feit):
        return
    formulier = formulierstand(toestand, element, extra)
    oordeel.mist |= formulier.mist - _van_een_ander(toestand, element, feit) | _lege_velden(toestand, element, extra)
    oordeel.waarschuwt |= formulier.waarschuwt
    oordeel.vragen |= formulier.onbekend
    if feit and feit.soort == "steun" and isinstance(element, Aanbod):
        grenzen.per_geval(toestand, element, feit, oordeel)


def _van_een_ander(toestand: Toestand, element: Any, feit: Feit | None) -> set[str]:
    """Of a form that several acts fill, a tried fact is complete in the parts that it writes in."""
    genoemd = set(map(str, feit.alle("secties"))) if feit else set()
    delen = delen_van(toestand.plan, element) if isinstance(element, Document) and genoemd else {}
    eigen = {pad for deel in delen.values() if deel & genoemd for pad in deel}
    anders = {pad for deel in delen.values() for pad in deel} - eigen
    return {*anders, *(pad for sectie in anders for pad in velden_van(toestand.plan, sectie))}


def _lege_velden(toestand: Toestand, element: Any, feiten: tuple[Feit, ...]) -> set[str]:
    """Compulsory fields that nobody filled, of a section that a tried fact names, or that was filled field by field."""
    genoemd = {str(pad) for feit in feiten for pad in feit.alle("secties")}
    eerder = _eerder_gevuld(toestand, element, feiten)
    leeg = set()
    for sectie in secties_van(toestand, element):
        velden = {veld.pad: veld.verplicht for veld in sectie.velden if not isinstance(veld, str)}
        if sectie.pad in genoemd or velden.keys() & eerder:
            leeg |= {pad for pad, verplicht in velden.items() if verplicht} - genoemd - eerder
    return leeg


def _eerder_gevuld(toestand: Toestand, element: Any, nieuw: tuple[Feit, ...]) -> set[str]:
    """The sections and fields of a form that earlier facts name; what a later one empties counts no more."""
    vol: set[str] = set()
    voorbij = feiten_van_vorige(toestand, element, nieuw)
    for feit in toestand.dossier.met_doel(getattr(element, "pad", "")):
        if feit.nr in voorbij:
            continue
        leeg = set(map(str, feit.alle("zonder")))
        vol |= set(map(str, feit.alle("secties")))
        vol = {pad for pad in vol if not {pad, pad.rpartition(".")[0]} & leeg}
    return vol


def _vult_formulier(toestand: Toestand, element: Any, feit: Feit) -> bool:
    """A tried fact that names no sections leaves the form as it was; the first fact about a form is the whole form."""
    eerder = toestand.dossier.met_doel(getattr(element, "pad", ""), "plan", "document")
    return bool(feit.alle("secties") or feit.alle("zonder") or not eerder)


def _draagt_formulier(toestand: Toestand, element: Any, feit: Feit) -> bool:
    """A decision fact whose value stands in a list of its form was taken on that form."""
    waarden = {str(waarde) for waarde in feit.alle("over")}
    for sectie in secties_van(toestand, element):
        lijst = toestand.dossier.zoek(sectie.lijst, sectie.pad) if sectie.lijst else None
        woorden = getattr(lijst.element, "waarden", []) if lijst else []
        if waarden & {getattr(woord, "id", woord) for woord in woorden}:
            return not feit.alle("zonder")
    return False


# --- choices ---


def _keuze(toestand: Toestand, keuze: Keuze, feit: Feit | None, oordeel: Oordeel, poging: Poging) -> None:
    """A choice also asks what its decision asks, and what the trede asks to which it leads."""
    besluit_pad = keuze.pad.rpartition(".")[0]
    besluit = toestand.element(besluit_pad)
    if feit and not besluit.meer and sum(pad.startswith(f"{besluit_pad}.") for pad in feit.alle("keuze")) > 1:
        oordeel.omdat |= {f"{besluit_pad}.meer", "meer", "van dit besluit is één keuze mogelijk"}
    if feit is None or besluit_pad not in feit.doelen:
        oordeel.voeg_toe(beoordeel_poging(toestand, besluit_pad, None, feit, poging))
    for gevolg in keuze.dan:
        if isinstance(gevolg, Gevolg) and gevolg.naar and gevolg.naar != NIET_VERMELD:
            _trede_eist(toestand, str(gevolg.naar), keuze, feit, oordeel, poging)
    standaard = standaardkeuzes(toestand, besluit)
    if standaard and keuze.pad not in standaard and not (feit and feit.reden):
        oordeel.mist.add("reden")


def _trede_eist(
    toestand: Toestand, naar: str, keuze: Keuze, feit: Feit | None, oordeel: Oordeel, poging: Poging
) -> None:
    treffer = toestand.dossier.zoek(naar, keuze.pad)
    if treffer is None or not isinstance(treffer.element, Trede):
        return
    eisen = beoordeel(toestand, treffer.element.vraagt, Aanvraag(treffer.element, OOIT, feit))
    poging.oordelen[treffer.pad] = eisen
    oordeel.voeg_toe(eisen)
