"""What a person fills in to record that something of the plan was done: generated from the plan, for every element."""

from dataclasses import dataclass, replace
from typing import Any

from passend.dossier.afspraakvelden import afspraakformulier, is_afspraakpad, met_afspraken
from passend.dossier.invulvelden import (
    JA_NEE,
    Invulveld,
    Mogelijkheid,
    invulvelden,
    lijst_waarden,
    mensen,
    mogelijk,
    ontvangers,
    terugblik,
    veld_van,
)
from passend.dossier.leesvelden import NIETS, Leeswerk, doelen_uit, leeswerk, van_anderen
from passend.dossier.onderwerpen import LEERLING, over_wie
from passend.dossier.steunvelden import AKKOORD, STEUN_LOOPT, VIA, is_onderling, steunvelden, van_buiten
from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.blokken.formulier import Sectie, Veld
from passend.engine.blokken.termijn import Termijn
from passend.engine.blokken.wie import Wie
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.kalender import Kalenderregel
from passend.engine.delen.lijsten import Waardenlijst
from passend.engine.delen.meten import FeitSoort, Instrument, Vraag
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.delen.signalen import Signaal
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.delen.uitspraken import Aanbod, Uitspraak
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.benoemen import bron_van, naam_van, naam_van_element
from passend.engine.stand.daden import soorten_van
from passend.engine.stand.personen import namen
from passend.engine.woorden import NIET_VERMELD, Kracht

# What an act is recorded as when it is about one other element: then that element's own form is filled.
VIA_ELEMENT = frozenset({"plan", "toestemming", "besluit", "overleg"})
CONSENT = (
    ("gegeven", "gegeven"),
    ("geweigerd", "geweigerd"),
    ("gevraagd", "gevraagd, nog geen antwoord"),
    ("ingetrokken", "ingetrokken"),
)
# Informing and hearing are no questions to say yes to: the same states in other words.
ANTWOORDEN = {
    "informeren": (("gegeven", "verteld"), ("gevraagd", "nog niet verteld, wel afgesproken")),
    "inzage": (("gegeven", "gelezen"), ("gevraagd", "gevraagd, nog niet gelezen")),
    "overleg": (
        ("gegeven", "besproken"),
        ("geweigerd", "wil of kan er niet over praten"),
        ("gevraagd", "gevraagd, nog niet besproken"),
    ),
    "handtekening": (
        ("gegeven", "getekend"),
        ("geweigerd", "tekent niet"),
        ("gevraagd", "gevraagd, nog niet getekend"),
        ("ingetrokken", "ingetrokken"),
    ),
}
PLANSTANDEN = (
    ("start", "loopt vanaf deze dag"),
    ("concept", "concept"),
    ("bijgesteld", "bijgesteld: het loopt door zoals het hier staat"),
    ("geëvalueerd", "geëvalueerd"),
)
UITKOMSTEN = (("ja", "ja, dit gaat door"), ("nee", "nee, dit gaat niet door"), ("", "zie de toelichting"))
# The answer to a question about a list of which the plan does not say what is on it: how many.
AANTALLEN = tuple((str(aantal), str(aantal)) for aantal in range(6))
# Acts in which somebody from elsewhere writes down what was found.
MET_VERSLAG = frozenset({"advies", "onderzoek", "observatie"})
# The list of a plan that says which events somebody can report.
GEBEURTENISSEN = "gebeurtenissen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invulformulier:
    """A form for one element. `woorden`: what the fact says whatever is filled in; `veld`: where the choice goes.

    `over_plan`: may be about one of the plans that run. `beslist`: the rollen that decide this. `leeswerk`: what is to
    be read with it. `afspraak`: the place of the day on which people will look back. `evalueert`: the kind of plan.
    `onderling`: colleagues agree among themselves about what one of them proposed. `zo_mogelijk`: who is to be there
    if possible. `met_verslag`: a report of somebody else comes with it. `eerst`: the answer to
    begin with.
    """

    pad: str
    naam: str
    woorden: dict[str, Any]
    bron: tuple[str, ...] = ()
    vraag: str = ""
    veld: str = ""
    keuzes: tuple[Mogelijkheid, ...] = ()
    meer: bool = False
    velden: tuple[Invulveld, ...] = ()
    mensen: tuple[Mogelijkheid, ...] = ()
    aan: tuple[Mogelijkheid, ...] = ()
    over: tuple[Mogelijkheid, ...] = ()
    per_ouder: bool = False
    over_plan: bool = False
    te_plannen: bool = False
    reden_moet: bool = False
    beslist: tuple[str, ...] = ()
    leeswerk: Leeswerk = NIETS
    afspraak: str = ""
    evalueert: str = ""
    onderling: bool = False
    zo_mogelijk: tuple[str, ...] = ()
    met_verslag: bool = False
    eerst: str = ""

    @property
    def is_afspraak(self) -> bool:
        """Whether this closes an agreement, instead of doing something that the plan names."""
        return self.woorden.get("over") == self.pad


class NietVastTeLeggen(LookupError):
    """The path names nothing that a person can record."""


def is_vast_te_leggen(plan: Plan, pad: str, over: str = LEERLING) -> bool:
    """Whether a person can record something at this path about this kind of onderwerp."""
    element = plan.register.element(pad)
    if element is None:
        return over == LEERLING and is_afspraakpad(plan, pad)
    if over not in over_wie(plan, pad):
        return False
    if isinstance(element, Waardenlijst):
        return element.id == GEBEURTENISSEN or kenmerk_van(plan, element) is not None
    return isinstance(element, (Keuze, Evaluatie, Sectie, Actie, *(set(_MAKERS) - {Waardenlijst})))


def invulformulier(plan: Plan, pad: str, over: str = LEERLING) -> Invulformulier:
    """The form for a path of a task, question, choice, proposal or kind of fact, about a leerling or a groep.

    Raises NietVastTeLeggen.
    """
    element = plan.register.element(pad)
    if not is_vast_te_leggen(plan, pad, over):
        raise NietVastTeLeggen(pad)
    if element is None:
        return afspraakformulier(pad)
    if isinstance(element, Keuze):
        return invulformulier(plan, pad.rpartition(".")[0], over)
    if isinstance(element, Sectie):
        return _deel(plan, element, over)
    if isinstance(element, Actie):
        gemaakt = _actie(plan, element, over)
        return met_afspraken(plan, element, gemaakt) if over == LEERLING else gemaakt
    if isinstance(element, Evaluatie):
        return _evaluatie(plan, element)
    formulier: Invulformulier = next(maken for soort, maken in _MAKERS.items() if isinstance(element, soort))(
        plan, element
    )
    return met_afspraken(plan, element, formulier) if over == LEERLING else formulier


def meldbaar(plan: Plan) -> list[Mogelijkheid]:
    """What can be reported about a leerling unasked: concerns, events, questions, talks, outside help, decisions."""
    eigen = [f for f in plan.feiten if isinstance(f, FeitSoort) and ({"leerling", NIET_VERMELD} & set(f.over))]
    lijsten = [lijst for lijst in plan.lijsten if isinstance(lijst, Waardenlijst) and lijst.id == GEBEURTENISSEN]
    gesprekken = [contact for contact in plan.contact if isinstance(contact, Contact)]
    hulp = [aanbod for aanbod in plan.aanbod if isinstance(aanbod, Aanbod) and van_buiten(aanbod)]
    besluiten = [b for b in plan.besluiten if isinstance(b, Besluit) and _vraagt_niemand(plan, b)]
    overleg = [een for een in plan.overleggen if isinstance(een, Overleg) and LEERLING in een.over]
    vragen = [vraag for vraag in plan.vragen if isinstance(vraag, Vraag)]
    delen = [*eigen, *lijsten, *vragen, *gesprekken, *overleg, *hulp, *besluiten]
    return [Mogelijkheid(deel.pad, naam_van_element(plan, deel)) for deel in delen]


def _vraagt_niemand(plan: Plan, besluit: Besluit) -> bool:
    """Whether a decision of the school about a leerling never becomes due by itself: then somebody begins about it."""
    vanzelf = besluit.bij or besluit.als is not None or any(isinstance(t, Termijn) for t in besluit.termijn)
    if vanzelf or besluit.kracht == Kracht.WET or (besluit.over and LEERLING not in besluit.over):
        return False
    profielen = {rol.id: rol.profiel for rol in plan.rollen if not isinstance(rol, str)}
    wie = _beslissers(besluit)
    return not wie or any(profielen.get(rol) not in (None, "extern") for rol in wie)


# --- kinds of elements ---


def _actie(plan: Plan, actie: Actie, over: str) -> Invulformulier:
    """An act; one that makes a plan, asks a consent, decides or meets is recorded as just that.

    What a leerling makes somebody do to the plan of the groep is an act for that leerling: the plan is the groep's.
    """
    ander = _waarover(plan, actie)
    if ander is not None and over in over_wie(plan, ander):
        formulier = invulformulier(plan, ander, over)
        trede = plan.register.element(actie.pad.rpartition(".")[0])
        in_ = {"in": trede.pad} if actie.wat == "plan" and isinstance(trede, Trede) else {}
        anderen = van_anderen(plan, actie)
        return replace(
            formulier,
            naam=naam_van_element(plan, actie),
            bron=tuple(bron_van(plan, actie.pad)) or formulier.bron,
            woorden=formulier.woorden | in_,
            velden=tuple(veld for veld in formulier.velden if veld.sectie not in anderen),
            leeswerk=leeswerk(plan, actie),
            te_plannen=True,
        )
    leden = tuple(Mogelijkheid(a.pad, naam_van_element(plan, a)) for a in actie.keuze_uit if isinstance(a, Actie))
    keuze = {"vraag": "Wat is er gedaan", "veld": "id", "keuzes": leden} if leden else {}
    return _formulier(
        plan,
        actie,
        {"feit": "actie"} if leden else {"feit": "actie", "id": actie.pad},
        velden=tuple(invulvelden(plan, [*actie.secties, *doelen_uit(plan, actie)])),
        mensen=mensen(plan, actie),
        aan=ontvangers(plan, actie),
        leeswerk=leeswerk(plan, actie),
        te_plannen=True,
        evalueert=_evalueert(plan, actie),
        met_verslag=actie.wat in MET_VERSLAG,
        **keuze,
    )


def _evalueert(plan: Plan, actie: Actie) -> str:
    soorten = soorten_van(plan, actie) if actie.wat == "evaluatie" else []
    return soorten[0] if len(soorten) == 1 else ""


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
    """A decision; where the plan names no outcomes, it goes on, or it does not, or the text says what was decided."""
    keuzes = tuple(Mogelijkheid(k.pad, naam_van_element(plan, k)) for k in besluit.keuzes if isinstance(k, Keuze))
    veld = "keuze" if keuzes else "uitkomst"
    if besluit.kracht != Kracht.WET and keuzes:
        keuzes += (Mogelijkheid("anders", "Iets anders dan het plan noemt"),)
    return _formulier(
        plan,
        besluit,
        {"feit": "besluit", "id": besluit.pad},
        vraag="Besluit",
        veld=veld,
        keuzes=keuzes or mogelijk(UITKOMSTEN),
        meer=bool(besluit.meer),
        velden=tuple(invulvelden(plan, besluit.secties)),
        beslist=tuple(_beslissers(besluit)),
    )


def _beslissers(besluit: Besluit) -> list[str]:
    return namen(besluit.wie.beslist) if isinstance(besluit.wie, Wie) else []


def _trede(plan: Plan, trede: Trede) -> Invulformulier:
    """Following a proposal: somebody decides that the leerling goes to this trede, and says why."""
    return _formulier(plan, trede, {"feit": "trede", "naar": trede.pad}, reden_moet=True)


def _plansoort(plan: Plan, soort: PlanSoort) -> Invulformulier:
    vast = {waarde for waarde, _ in PLANSTANDEN} | {NIET_VERMELD, "einde"}
    eigen = [(stand, stand) for stand in soort.standen if stand not in vast]
    return _formulier(
        plan,
        soort,
        {"feit": "plan", "soort": soort.pad},
        vraag="Stand van het plan",
        veld="stand",
        keuzes=mogelijk((*PLANSTANDEN, *eigen, ("einde", "afgelopen"))),
        velden=tuple(invulvelden(plan, soort.secties)),
        over=_perioden(plan, soort),
        afspraak=terugblik(soort),
        leeswerk=leeswerk(plan, soort),
    )


def _perioden(plan: Plan, soort: PlanSoort) -> tuple[Mogelijkheid, ...]:
    """The periods of the calendar of which a plan is for one, where there is more than one."""
    perioden = [str(een) for t in soort.looptijd if isinstance(t, Termijn) for een in t.in_]
    return mogelijk((een, naam_van(plan, _pad(plan, een, soort.pad))) for een in perioden) if len(perioden) > 1 else ()


def _evaluatie(plan: Plan, evaluatie: Evaluatie) -> Invulformulier:
    houder = evaluatie.pad.rpartition(".")[0]
    woorden = {"feit": "plan", "soort": houder, "stand": "geëvalueerd"}
    naam = f"{naam_van(plan, houder)} evalueren"
    lezen, wie = leeswerk(plan, evaluatie), mensen(plan, evaluatie)
    return _formulier(plan, evaluatie, woorden, naam=naam, mensen=wie, leeswerk=lezen, evalueert=houder)


def _document(plan: Plan, document: Document) -> Invulformulier:
    woorden = {"feit": "document", "soort": document.pad}
    return _formulier(plan, document, woorden, velden=tuple(invulvelden(plan, document.secties)))


def _deel(plan: Plan, sectie: Sectie, over: str) -> Invulformulier:
    """A part of a form is filled on the form of the whole."""
    geheel = invulformulier(plan, sectie.pad.rpartition(".")[0], over)
    velden = tuple(invulvelden(plan, [sectie]))
    return replace(geheel, pad=sectie.pad, naam=naam_van_element(plan, sectie), velden=velden)


def _los(plan: Plan, element: Any) -> Invulformulier:
    """Something that is simply done: a line of the calendar, an instrument that was used."""
    return _formulier(plan, element, {"feit": "actie", "soort": element.pad})


def _toestemming(plan: Plan, toestemming: Toestemming) -> Invulformulier:
    verwijzingen = [*toestemming.over, *toestemming.bij]
    over = {verwijzing: naam_van(plan, _pad(plan, verwijzing, toestemming.pad)) for verwijzing in verwijzingen}
    onderling = is_onderling(plan, toestemming)
    antwoorden = AKKOORD if onderling else ANTWOORDEN.get(toestemming.soort, CONSENT)
    return _formulier(
        plan,
        toestemming,
        {"feit": "toestemming", "id": toestemming.pad},
        vraag="Antwoord",
        veld="stand",
        keuzes=mogelijk(antwoorden),
        over=mogelijk(over.items()) if len(over) > 1 else (),
        onderling=onderling,
        per_ouder="ouders" in toestemming.van,
    )


def _pad(plan: Plan, verwijzing: str, vanaf: str) -> str:
    try:
        treffer = plan.register.zoek(verwijzing, vanaf=vanaf)
    except VerwijzingFout:
        return verwijzing
    return f"{treffer.pad}.{treffer.stand}" if treffer.stand else treffer.pad


def _vraag(plan: Plan, vraag: Vraag) -> Invulformulier:
    lijst = plan.register.zoek(vraag.lijst, delen=("lijsten",), vanaf=vraag.pad).element if vraag.lijst else None
    woorden = [str(getattr(w, "id", w)) for w in lijst_waarden(lijst)]
    anders = AANTALLEN if vraag.lijst else JA_NEE
    keuzes = mogelijk((woord, woord) for woord in woorden) or _uitspraken(plan, vraag) or mogelijk(anders)
    feit = {"feit": "oordeel", "vraag": vraag.pad}
    return _formulier(plan, vraag, feit, vraag="Antwoord", veld="antwoord", keuzes=keuzes, over_plan=True)


def _uitspraken(plan: Plan, vraag: Vraag) -> tuple[Mogelijkheid, ...]:
    """A question about statements of one kind (limits) is answered with any statement of that kind, or with none."""
    bij = [plan.register.element(_pad(plan, verwijzing, vraag.pad)) for verwijzing in vraag.bij]
    soorten = {element.soort for element in bij if isinstance(element, Uitspraak)}
    if not soorten or not all(isinstance(element, Uitspraak) for element in bij):
        return ()
    alle = [een for een in plan.uitspraken if isinstance(een, Uitspraak) and een.soort in soorten]
    return (*(Mogelijkheid(een.id, naam_van_element(plan, een)) for een in alle), Mogelijkheid("nee", "geen van deze"))


def _contact(plan: Plan, contact: Contact) -> Invulformulier:
    """A talk; the form that the plan has for it (`document`) is filled in with it."""
    woorden = {"feit": "gesprek", "id": contact.pad}
    velden = tuple(invulvelden(plan, [*contact.secties, *_van_formulieren(plan, contact)]))
    wie = namen(contact.wie.zo_mogelijk) if isinstance(contact.wie, Wie) else []
    erbij: dict[str, Any] = {"mensen": mensen(plan, contact), "zo_mogelijk": tuple(wie)}
    return _formulier(plan, contact, woorden, velden=velden, te_plannen=True, **erbij)


def _van_formulieren(plan: Plan, contact: Contact) -> list[Sectie]:
    """The sections of the forms of a talk, without tables of what is known already."""
    secties: list[Sectie] = []
    for verwijzing in contact.document:
        if verwijzing == NIET_VERMELD:
            continue
        element = plan.register.element(_pad(plan, str(verwijzing), contact.pad))
        if isinstance(element, Document) and element.soort == "formulier":
            secties += [sectie for sectie in element.secties if isinstance(sectie, Sectie) and sectie.soort != "tabel"]
    return secties


def _overleg(plan: Plan, overleg: Overleg) -> Invulformulier:
    woorden = {"feit": "overleg", "soort": overleg.pad}
    velden = tuple(invulvelden(plan, getattr(overleg, "secties", [])))
    return _formulier(plan, overleg, woorden, velden=velden, mensen=mensen(plan, overleg), te_plannen=True)


def _aanbod(plan: Plan, aanbod: Aanbod) -> Invulformulier:
    """Support: it begins, it stops, or it was given once; with where, by whom, how often and how long."""
    via = mogelijk((f"via {VIA[plek]}", f"via {VIA[plek]}") for plek in van_buiten(aanbod))
    return _formulier(
        plan,
        aanbod,
        {"feit": "steun", "aanbod": aanbod.pad},
        vraag="Wat is er",
        veld="loopt",
        keuzes=mogelijk(STEUN_LOOPT),
        velden=tuple(steunvelden(plan, aanbod)),
        aan=via,
        eerst="ja",
    )


def kenmerk_van(plan: Plan, lijst: Waardenlijst) -> str | None:
    """The feature of a leerling that some signal proposes in a word of this list; None when none does."""
    woorden = {str(getattr(waarde, "id", waarde)) for waarde in lijst_waarden(lijst)}
    uitkomsten = [u for signaal in plan.signalen if isinstance(signaal, Signaal) for u in signaal.dan]
    voorstellen = [u.stelt_voor.leerling for u in uitkomsten if not isinstance(u, str) and u.stelt_voor]
    return next((naam for voorstel in voorstellen for naam, w in voorstel.items() if str(w) in woorden), None)


def lijst_van_kenmerk(plan: Plan, kenmerk: str, waarde: str) -> Waardenlijst | None:
    """The list in which a proposed feature of a leerling has its word."""
    for lijst in plan.lijsten:
        if not isinstance(lijst, Waardenlijst) or kenmerk_van(plan, lijst) != kenmerk:
            continue
        if waarde in {str(getattr(een, "id", een)) for een in lijst_waarden(lijst)}:
            return lijst
    return None


def _eigen_feit(plan: Plan, soort: FeitSoort) -> Invulformulier:
    """A kind of fact of the school itself: each of its fields is a field of the fact."""
    velden = tuple(veld_van(plan, veld) for veld in soort.velden if isinstance(veld, Veld))
    standen = mogelijk((stand, stand) for stand in soort.standen if stand != NIET_VERMELD)
    keuze = {"vraag": "Stand", "veld": "stand", "keuzes": standen} if standen else {}
    return _formulier(plan, soort, {"feit": soort.id}, velden=velden, **keuze)


def _lijst(plan: Plan, lijst: Waardenlijst) -> Invulformulier:
    return _gebeurtenis(plan, lijst) if lijst.id == GEBEURTENISSEN else _kenmerk(plan, lijst)


def _kenmerk(plan: Plan, lijst: Waardenlijst) -> Invulformulier:
    """A feature of the leerling that a signal proposed, and that somebody confirms or sets otherwise."""
    keuzes = mogelijk((str(getattr(w, "id", w)), str(getattr(w, "naam", None) or w)) for w in lijst_waarden(lijst))
    kenmerk = str(kenmerk_van(plan, lijst))
    return _formulier(plan, lijst, {"feit": "leerling"}, vraag=kenmerk.capitalize(), veld=kenmerk, keuzes=keuzes)


def _gebeurtenis(plan: Plan, lijst: Waardenlijst) -> Invulformulier:
    soorten = mogelijk((str(w), str(w).replace(".", ": ")) for w in lijst_waarden(lijst))
    feit = {"feit": "gebeurtenis"}
    return _formulier(plan, lijst, feit, naam="Gebeurtenis", vraag="Wat is er gebeurd", veld="soort", keuzes=soorten)


_MAKERS: dict[type[Any], Any] = {
    Besluit: _besluit,
    Trede: _trede,
    PlanSoort: _plansoort,
    Document: _document,
    Toestemming: _toestemming,
    Vraag: _vraag,
    Contact: _contact,
    Overleg: _overleg,
    Aanbod: _aanbod,
    Kalenderregel: _los,
    Instrument: _los,
    FeitSoort: _eigen_feit,
    Waardenlijst: _lijst,
}


def _formulier(plan: Plan, element: Any, woorden: dict[str, Any], **rest: Any) -> Invulformulier:
    vast = {"naam": naam_van_element(plan, element), "bron": tuple(bron_van(plan, element.pad))}
    return Invulformulier(pad=element.pad, woorden=woorden, **(vast | rest))
