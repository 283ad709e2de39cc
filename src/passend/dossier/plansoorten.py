"""A kind of plan as the pages need it: its form, the questions about its quality, and until when it may run."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist

from passend.dossier.invulformulier import Invulformulier, NietVastTeLeggen, invulformulier
from passend.dossier.invulvelden import Mogelijkheid, Rijkolom, rijkolommen
from passend.dossier.onderwerpen import LEERLING, over_wie
from passend.dossier.schoolkalender import schoolkalender
from passend.engine.blokken.actie import Actie
from passend.engine.blokken.formulier import Sectie
from passend.engine.blokken.termijn import Termijn
from passend.engine.delen.bijeenkomsten import Contact
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.benoemen import bron_van, naam_van, naam_van_element
from passend.engine.stand.daden import soorten_van
from passend.engine.termijnen.kalender import KalenderOnbekend
from passend.engine.termijnen.looptijd import looptijd
from passend.schoolplan.selectors import plan_van, planversie_in_werking

# Acts of a plan with which people look back on it, and the talks around it.
_TERUGKIJKEN = frozenset({"evaluatie", "gesprek"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plansoort:
    """A kind of plan. `kwaliteit`: questions that the plan asks about it; `evaluaties`: how it is looked back on.

    `momenten`: acts of the plan around a running one (inform, look back); `akkoord`: consents that are about it;
    `na_afloop`: the talks that the plan of the school has for its end.
    """

    pad: str
    naam: str
    formulier: Invulformulier
    bron: tuple[str, ...]
    kwaliteit: tuple[Mogelijkheid, ...]
    evaluaties: tuple[Mogelijkheid, ...]
    momenten: tuple[Mogelijkheid, ...]
    akkoord: tuple[Mogelijkheid, ...]
    kijkt_terug: bool
    na_afloop: tuple[Mogelijkheid, ...] = ()

    def einde(self, begin: date) -> date | None:
        """The last day of one that begins on this day, as far as the plan says."""
        return plan_einde(self.pad, begin)


def plansoort_list() -> list[Mogelijkheid]:
    """The kinds of plan for a leerling under the plan in force; nothing without a plan."""
    versie = planversie_in_werking()
    if versie is None:
        return []
    plan = plan_van(versie)
    soorten = [een for een in plan.plannen if isinstance(een, PlanSoort) and LEERLING in over_wie(plan, een.pad)]
    return [Mogelijkheid(soort.pad, naam_van_element(plan, soort)) for soort in soorten]


def plansoort_get(*, pad: str) -> Plansoort:
    """One kind of plan for a leerling. Raises ObjectDoesNotExist: the plan in force has it no more."""
    versie = planversie_in_werking()
    plan = plan_van(versie) if versie else None
    soort = plan.register.element(pad) if plan else None
    if plan is None or not isinstance(soort, PlanSoort):
        raise ObjectDoesNotExist
    try:
        formulier = invulformulier(plan, pad)
    except NietVastTeLeggen as niet:
        raise ObjectDoesNotExist from niet
    acties = [een for een in soort.inzet if isinstance(een, Actie)]
    met_dag = any(een.termijn for een in soort.evaluatie if isinstance(een, Evaluatie))
    kijkt_terug = met_dag or any(een.wat in _TERUGKIJKEN for een in acties)
    return Plansoort(
        pad=pad,
        naam=naam_van_element(plan, soort),
        formulier=formulier,
        bron=tuple(bron_van(plan, pad)),
        kwaliteit=tuple(_vragen(plan, soort)),
        evaluaties=tuple(Mogelijkheid(een.pad, naam_van_element(plan, een)) for een in _terug(plan, soort)),
        momenten=tuple(Mogelijkheid(een.pad, naam_van_element(plan, een)) for een in acties),
        akkoord=tuple(_akkoord(plan, soort)),
        kijkt_terug=kijkt_terug or bool(_termijnen(soort)),
        na_afloop=tuple(_na_afloop(plan, soort)),
    )


def inzetveld_list() -> dict[str, tuple[Rijkolom, ...]]:
    """The sections of plans of a leerling in which support stands in rows: path -> columns; nothing without a plan."""
    versie = planversie_in_werking()
    if versie is None:
        return {}
    plan = plan_van(versie)
    secties = [
        sectie
        for soort in plan.plannen
        if isinstance(soort, PlanSoort)
        for sectie in soort.secties
        if isinstance(sectie, Sectie) and sectie.soort == "inzet"
    ]
    return {sectie.pad: kolommen for sectie in secties if (kolommen := rijkolommen(plan, sectie))}


def plan_einde(pad: str, begin: date) -> date | None:
    """The last day of a plan of this kind that begins on this day; None where the plan does not say."""
    versie = planversie_in_werking()
    soort = plan_van(versie).register.element(pad) if versie else None
    if not isinstance(soort, PlanSoort):
        return None
    kalender = schoolkalender()
    for termijn in _termijnen(soort):
        try:
            gevonden = looptijd(termijn, begin, kalender).laatst
        except KalenderOnbekend:
            continue
        if gevonden is not None:
            return gevonden
    return None


def _terug(plan: Plan, soort: PlanSoort) -> list[Evaluatie | Actie]:
    """With what people look back on a plan: its own evaluatie, and the acts of a step that do so."""
    acties = plan.register.elementen(Actie)
    elders = [een for een in acties if een.wat == "evaluatie" and soorten_van(plan, een) == [soort.pad]]
    return [*(een for een in soort.evaluatie if isinstance(een, Evaluatie)), *elders]


def _na_afloop(plan: Plan, soort: PlanSoort) -> list[Mogelijkheid]:
    """The talks that follow its end (`wanneer: {na: <plan>.einde}`)."""
    gevonden = []
    for contact in (een for een in plan.contact if isinstance(een, Contact)):
        for na in (t.na for t in contact.wanneer if isinstance(t, Termijn) and isinstance(t.na, str)):
            try:
                treffer = plan.register.zoek(na, vanaf=contact.pad)
            except VerwijzingFout:
                continue
            if (treffer.pad, treffer.stand) == (soort.pad, "einde"):
                gevonden.append(Mogelijkheid(contact.pad, naam_van_element(plan, contact)))
    return gevonden


def _termijnen(soort: PlanSoort) -> list[Termijn]:
    return [termijn for termijn in soort.looptijd if isinstance(termijn, Termijn)]


def _vragen(plan: Plan, soort: PlanSoort) -> list[Mogelijkheid]:
    gevonden = []
    for verwijzing in soort.kwaliteit:
        try:
            vraag = plan.register.zoek(verwijzing, delen=("vragen",), vanaf=soort.pad)
        except VerwijzingFout:
            continue
        gevonden.append(Mogelijkheid(vraag.pad, naam_van(plan, vraag.pad)))
    return gevonden


def _akkoord(plan: Plan, soort: PlanSoort) -> list[Mogelijkheid]:
    """The consents, and the duties to inform or hear, that name this kind of plan."""
    gevonden = []
    for weg in plan.register.elementen(Toestemming):
        for verwijzing in (*weg.over, *weg.bij):
            try:
                pad = plan.register.zoek(verwijzing, vanaf=weg.pad).pad
            except VerwijzingFout:
                continue
            if pad == soort.pad:
                gevonden.append(Mogelijkheid(weg.pad, naam_van_element(plan, weg)))
                break
    return gevonden
