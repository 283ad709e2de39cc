"""What a person fills in to record that something of the plan was done: generated from the plan, for every element."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.blokken.formulier import Sectie
from passend.engine.blokken.rol import EenVan
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.lijsten import Waardenlijst
from passend.engine.delen.meten import Instrument, Vraag
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.benoemen import bron_van, naam_van, naam_van_element, rolnaam
from passend.engine.stand.daden import soorten_van
from passend.engine.woorden import NIET_VERMELD, Kracht

# What an act is recorded as when it is about one other element: then that element's own form is filled.
VIA_ELEMENT = {"plan", "toestemming", "besluit", "overleg"}
ANTWOORDEN = (("ja", "ja"), ("nee", "nee"))
CONSENT = (("gegeven", "gegeven"), ("geweigerd", "geweigerd"), ("gevraagd", "gevraagd, nog geen antwoord"))
MET = {"ouders": ["ouders"], "leerling": ["leerling"], "beiden": ["ouders", "leerling"]}
PLANSTANDEN = (("start", "loopt vanaf vandaag"), ("concept", "concept"), ("geëvalueerd", "geëvalueerd"))


@dataclass(frozen=True, slots=True)
class Mogelijkheid:
    """One thing that can be chosen or filled: the value of the fact, and what people call it."""

    waarde: str
    naam: str
    moet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Invulformulier:
    """A form for one element. `woorden`: what the fact says whatever is filled in; `veld`: where the choice goes."""

    pad: str
    naam: str
    woorden: dict[str, Any]
    bron: tuple[str, ...] = ()
    vraag: str = ""
    veld: str = ""
    keuzes: tuple[Mogelijkheid, ...] = ()
    meer: bool = False
    secties: tuple[Mogelijkheid, ...] = ()
    mensen: tuple[Mogelijkheid, ...] = ()
    per_ouder: bool = False


class NietVastTeLeggen(LookupError):
    """The path names nothing that a person can record."""


def is_vast_te_leggen(plan: Plan, pad: str) -> bool:
    """Whether a person can record something at this path."""
    element = plan.register.element(pad)
    return isinstance(element, (Keuze, Evaluatie, Sectie, Actie, *_MAKERS))


def invulformulier(plan: Plan, pad: str) -> Invulformulier:
    """The form for a path of a task, question, choice or proposal. Raises NietVastTeLeggen."""
    element = plan.register.element(pad)
    if isinstance(element, Keuze):
        return invulformulier(plan, pad.rpartition(".")[0])
    if isinstance(element, Evaluatie):
        return _evaluatie(plan, pad)
    if isinstance(element, Sectie):
        return _deel(plan, element)
    if isinstance(element, Actie):
        return _actie(plan, element)
    for soort, maken in _MAKERS.items():
        if isinstance(element, soort):
            return maken(plan, element)
    raise NietVastTeLeggen(pad)


def _actie(plan: Plan, actie: Actie) -> Invulformulier:
    """An act; one that makes a plan, asks a consent, decides or meets is recorded as just that."""
    ander = _waarover(plan, actie)
    if ander is not None:
        formulier = invulformulier(plan, ander)
        trede = plan.register.element(actie.pad.rpartition(".")[0])
        in_ = {"in": trede.pad} if actie.wat == "plan" and isinstance(trede, Trede) else {}
        return _met(formulier, naam=naam_van_element(plan, actie), bron=tuple(bron_van(plan, actie.pad)), woorden=in_)
    woorden = {"feit": "actie", "id": actie.pad}
    return _formulier(plan, actie, woorden, secties=_secties(plan, actie.secties), mensen=_mensen(plan, actie))


def _waarover(plan: Plan, actie: Actie) -> str | None:
    """The one element of which the form is filled to do this act."""
    if actie.wat in VIA_ELEMENT:
        soorten = soorten_van(plan, actie)
        return soorten[0] if len(soorten) == 1 else None
    if actie.wat == "vastleggen" and len(actie.document) == 1:
        try:
            return plan.register.zoek(actie.document[0], delen=("documenten", "plannen"), vanaf=actie.pad).pad
        except VerwijzingFout:
            return None
    return None


def _besluit(plan: Plan, besluit: Besluit) -> Invulformulier:
    keuzes = tuple(Mogelijkheid(k.pad, naam_van_element(plan, k)) for k in besluit.keuzes if isinstance(k, Keuze))
    if besluit.kracht != Kracht.WET and keuzes:
        keuzes += (Mogelijkheid("anders", "Iets anders dan het plan noemt"),)
    woorden = {"feit": "besluit", "id": besluit.pad}
    return _formulier(
        plan,
        besluit,
        woorden,
        vraag="Besluit",
        veld="keuze",
        keuzes=keuzes,
        meer=bool(besluit.meer),
        secties=_secties(plan, besluit.secties),
    )


def _plansoort(plan: Plan, soort: PlanSoort) -> Invulformulier:
    eigen = [stand for stand in soort.standen if stand not in (NIET_VERMELD, "start", "concept", "geëvalueerd")]
    standen = (*PLANSTANDEN, *((stand, stand) for stand in eigen), ("einde", "afgelopen"))
    return _formulier(
        plan,
        soort,
        {"feit": "plan", "soort": soort.pad},
        vraag="Stand van het plan",
        veld="stand",
        keuzes=_mogelijk(standen),
        secties=_secties(plan, soort.secties),
    )


def _evaluatie(plan: Plan, pad: str) -> Invulformulier:
    houder = pad.rpartition(".")[0]
    woorden = {"feit": "plan", "soort": houder, "stand": "geëvalueerd"}
    element = plan.register.element(pad)
    return _formulier(plan, element, woorden, naam=f"{naam_van(plan, houder)} evalueren", mensen=_mensen(plan, element))


def _document(plan: Plan, document: Document) -> Invulformulier:
    woorden = {"feit": "document", "soort": document.pad}
    return _formulier(plan, document, woorden, secties=_secties(plan, document.secties))


def _deel(plan: Plan, sectie: Sectie) -> Invulformulier:
    """A part of a form is filled on the form of the whole."""
    geheel = invulformulier(plan, sectie.pad.rpartition(".")[0])
    return replace(geheel, pad=sectie.pad, naam=naam_van_element(plan, sectie), secties=_secties(plan, [sectie]))


def _los(plan: Plan, element: Any) -> Invulformulier:
    """Something that is simply done: a line of the calendar, an instrument that was used."""
    return _formulier(plan, element, {"feit": "actie", "soort": element.pad})


def _toestemming(plan: Plan, toestemming: Toestemming) -> Invulformulier:
    per_ouder = any(rol == "ouders" or getattr(rol, "een_van", None) for rol in toestemming.van)
    return _formulier(
        plan,
        toestemming,
        {"feit": "toestemming", "id": toestemming.pad},
        vraag="Antwoord",
        veld="stand",
        keuzes=_mogelijk((*CONSENT, ("ingetrokken", "ingetrokken"))),
        per_ouder=per_ouder,
    )


def _vraag(plan: Plan, vraag: Vraag) -> Invulformulier:
    antwoorden = _mogelijk(ANTWOORDEN)
    if vraag.lijst:
        lijst = plan.register.zoek(vraag.lijst, delen=("lijsten",), vanaf=vraag.pad).element
        waarden = lijst.waarden if isinstance(lijst, Waardenlijst) else []
        uit_lijst = tuple(
            Mogelijkheid(str(getattr(w, "id", w)), str(getattr(w, "naam", None) or getattr(w, "id", w)))
            for w in waarden
            if w != NIET_VERMELD
        )
        antwoorden = uit_lijst or antwoorden
    woorden = {"feit": "oordeel", "vraag": vraag.pad}
    return _formulier(plan, vraag, woorden, vraag="Antwoord", veld="antwoord", keuzes=antwoorden)


def _contact(plan: Plan, contact: Contact) -> Invulformulier:
    return _formulier(plan, contact, {"feit": "gesprek", "id": contact.pad}, mensen=_mensen(plan, contact))


def _overleg(plan: Plan, overleg: Overleg) -> Invulformulier:
    woorden = {"feit": "overleg", "soort": overleg.pad}
    return _formulier(plan, overleg, woorden, mensen=_mensen(plan, overleg))


def _aanbod(plan: Plan, aanbod: Aanbod) -> Invulformulier:
    return _formulier(plan, aanbod, {"feit": "steun", "aanbod": aanbod.pad})


_MAKERS: dict[type[Any], Any] = {
    Besluit: _besluit,
    PlanSoort: _plansoort,
    Document: _document,
    Toestemming: _toestemming,
    Vraag: _vraag,
    Contact: _contact,
    Overleg: _overleg,
    Aanbod: _aanbod,
    Kalenderregel: _los,
    Instrument: _los,
}


# --- parts of a form ---


def _formulier(plan: Plan, element: Any, woorden: dict[str, Any], **rest: Any) -> Invulformulier:
    vast = {"naam": naam_van_element(plan, element), "bron": tuple(bron_van(plan, element.pad))}
    return Invulformulier(pad=element.pad, woorden=woorden, **(vast | rest))


def _met(formulier: Invulformulier, *, naam: str, bron: tuple[str, ...], woorden: dict[str, Any]) -> Invulformulier:
    return replace(formulier, naam=naam, bron=bron or formulier.bron, woorden=formulier.woorden | woorden)


def _mogelijk(paren: Iterable[tuple[str, str]]) -> tuple[Mogelijkheid, ...]:
    return tuple(Mogelijkheid(waarde, naam) for waarde, naam in paren)


def _secties(plan: Plan, secties: Sequence[Sectie | str], _gezien: frozenset[str] = frozenset()) -> tuple[Any, ...]:
    """The sections of a form; a reference reuses those of another element."""
    gevonden: list[Mogelijkheid] = []
    for sectie in secties:
        if isinstance(sectie, Sectie):
            gevonden.append(Mogelijkheid(sectie.pad, naam_van_element(plan, sectie), sectie.verplicht is True))
        elif sectie != NIET_VERMELD and sectie not in _gezien:
            try:
                ander = plan.register.zoek(sectie).element
            except VerwijzingFout:
                continue
            gevonden += _secties(plan, getattr(ander, "secties", []), _gezien | {sectie})
    return tuple(gevonden)


def _mensen(plan: Plan, element: Any) -> tuple[Mogelijkheid, ...]:
    """Who is expected at a talk, meeting or act, so that can be said who was there."""
    wie = getattr(element, "wie", None)
    met = getattr(element, "met", None) or []
    rollen: list[Any] = MET.get(met, []) if isinstance(met, str) else list(met)
    for deel, moet in (("leidt", True), ("voert_uit", True), ("doet_mee", True), ("zo_mogelijk", False)):
        rollen += [(rol, moet) for rol in getattr(wie, deel, None) or []]
    gevonden: dict[str, Mogelijkheid] = {}
    for een in rollen:
        rol, moet = een if isinstance(een, tuple) else (een, True)
        for naam in rol.een_van if isinstance(rol, EenVan) else [rol]:
            if naam != NIET_VERMELD:
                gevonden.setdefault(naam, Mogelijkheid(naam, rolnaam(plan, naam), moet))
    return tuple(gevonden.values())
