"""May this be recorded? The engine's verdict on a fact that somebody tries, in sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from passend.core import klok
from passend.core.zicht import hele_school_rekenen
from passend.dossier.bezwaren import NAMENS, Bezwaren, namen, namens_anderen
from passend.dossier.boeken import boek_van
from passend.dossier.feitenbron import feiten_van
from passend.dossier.namens import namens_wie
from passend.dossier.schoolkalender import schoolkalender
from passend.dossier.steunvelden import is_onderling
from passend.dossier.uitvoerder import DatabaseUitvoerder
from passend.engine.delen.plan import Plan
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.stand.dossier import Onderwerp
from passend.engine.stand.feiten import Feit, FeitLezer
from passend.engine.stand.personen import namen as rolnamen
from passend.engine.stand.pogingen import Poging, probeer
from passend.engine.stand.ronde import Invoer, Ronde
from passend.engine.stand.vereisten import Oordeel
from passend.schoolplan.selectors import plan_sinds

# After every fact that is there already.
_LAATST = 1_000_000


@dataclass(frozen=True, slots=True)
class Weging:
    """Whether a fact may be recorded, and in Dutch sentences what stands in the way and what deserves attention.

    `rol` is the one in which it was tried. `eerst`: the paths of what has to be there first, when that is all that
    stands in the way. `akkoord`: of people with whom it has to be agreed, when that is: without it, it is a proposal,
    and `voorgesteld_aan` names to whom it was proposed.
    """

    mag: bool
    bezwaren: tuple[str, ...] = ()
    let_op: tuple[str, ...] = ()
    rol: str = ""
    eerst: frozenset[str] = frozenset()
    akkoord: frozenset[str] = frozenset()
    voorgesteld_aan: tuple[str, ...] = ()


@hele_school_rekenen()
def wegen(
    plan: Plan,
    woorden: Mapping[str, Any],
    *,
    over: Onderwerp,
    rollen: Sequence[str],
    op: date,
    ouders: Mapping[str, str] | None = None,
) -> Weging:
    """Judge a fact in the words of the plan about a leerling or groep, on a day, by somebody with these rollen.

    `ouders`: id -> name, for the sentences.

    Who has several rollen acts in the one that may, else in the one that may later on; whether anything is recorded is
    up to the caller.
    Raises VerwijzingFout for a name that the plan does not know.
    """
    pogingen: list[Poging] = []
    for rol in [""] if _spreekt_voor_ander(plan, woorden) else rollen or [""]:
        pogingen.append(_poging(plan, woorden, [rol] if rol else [], over, op))
        if pogingen[-1].mag:
            break
    if not pogingen[-1].mag:
        anderen = namens_wie(plan, woorden, rollen, pogingen[0])
        pogingen += [_poging(plan, woorden, [rol, *rollen], over, op) for rol in anderen]
    poging = next((een for een in pogingen if een.mag), next((een for een in pogingen if _eerst(een)), pogingen[0]))
    waarschuwt = {pad for oordeel in poging.oordelen.values() for pad in oordeel.waarschuwt}
    return Weging(
        mag=poging.mag,
        bezwaren=() if poging.mag else Bezwaren(boek_van(plan), poging, ouders or {}).zinnen(),
        let_op=tuple(f"Let op, dit ontbreekt nog: {naam}." for naam in namen(plan, waarschuwt)),
        rol=next(iter(poging.door), ""),
        eerst=_eerst(poging),
        akkoord=frozenset() if poging.mag else _akkoord(plan, poging),
    )


def _poging(plan: Plan, woorden: Mapping[str, Any], door: list[str], over: Onderwerp, op: date) -> Poging:
    """The verdict on a fact by somebody with these rollen; in the name of an outsider the outsider comes first."""
    feit = FeitLezer(plan).lees_een({**woorden, **({"door": door} if door else {})}, _LAATST, op=op)
    return _probeer(plan, feit, over, op)


def _eerst(poging: Poging) -> frozenset[str]:
    oordelen = [oordeel for oordeel in poging.oordelen.values() if not oordeel.mag]
    if any(oordeel.omdat or set(oordeel.rollen) - set(poging.door) - NAMENS for oordeel in oordelen):
        return frozenset()
    return frozenset(pad for oordeel in oordelen for pad in oordeel.mist)


def _akkoord(plan: Plan, poging: Poging) -> frozenset[str]:
    """The agreements among colleagues (paths) that are missing, when everything else is right.

    Source: planformaat, `zonder: voorstel`: without this consent the thing is a proposal.
    """
    gevonden: set[str] = set()
    for oordeel in (een for een in poging.oordelen.values() if not een.mag):
        wegen_ = [plan.register.element(pad) for pad in oordeel.mist]
        if not wegen_ or not all(isinstance(weg, Toestemming) and is_onderling(plan, weg) for weg in wegen_):
            return frozenset()
        zeggen = {rol for weg in wegen_ if isinstance(weg, Toestemming) for rol in rolnamen(weg.van)} | set(poging.door)
        if (set(oordeel.rollen) | set(oordeel.omdat)) - zeggen:
            return frozenset()
        gevonden |= oordeel.mist
    return frozenset(gevonden)


def _spreekt_voor_ander(plan: Plan, woorden: Mapping[str, Any]) -> bool:
    """Whether a fact is a consent of parents or the leerling: a medewerker only writes down what they said."""
    if woorden.get("feit") != "toestemming":
        return False
    van = getattr(plan.register.element(str(woorden.get("id", ""))), "van", None) or []
    return {rol for rol in van if isinstance(rol, str)} <= NAMENS


def _probeer(plan: Plan, feit: Feit, over: Onderwerp, op: date) -> Poging:
    sleutel = over.id
    invoer = Invoer(
        sleutel,
        over,
        feiten_van(plan, [sleutel])[sleutel],
        max(op, klok.vandaag()),
        schoolkalender(),
        dit=[feit],
        verschuldigd_vanaf=plan_sinds(),
    )
    stand = Ronde(boek_van(plan), DatabaseUitvoerder(1)).standen([invoer])[sleutel]
    poging = probeer(stand.toestand, feit)
    for oordeel in poging.oordelen.values():
        if feit.alle("secties") and namens_anderen(oordeel, feit.door) and not _bleef_weg(feit, oordeel):
            oordeel.rollen.clear()
    return poging


def _bleef_weg(feit: Feit, oordeel: Oordeel) -> bool:
    """Whether parents or the leerling, who should have been there, are not among those who were."""
    aanwezig = set(map(str, feit.alle("aanwezig")))
    return bool(aanwezig) and bool(oordeel.rollen & NAMENS - aanwezig)
