"""What the plan makes of a signal for a leerling: the tasks that it asks for, and what it proposes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from passend.dossier.enums import Uitkomst
from passend.dossier.invulformulier import is_vast_te_leggen
from passend.dossier.models import Signaal
from passend.dossier.onderwerpen import LEERLING
from passend.dossier.selectors import stand_list
from passend.engine.delen.plan import Plan
from passend.engine.delen.signalen import Signaal as Signaalregel
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.regels.bewijs import ONTBREEKT
from passend.engine.stand.benoemen import naam_van
from passend.engine.stand.taken import Taakstand
from passend.school.models import Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking

_OPEN = (Taakstand.OPEN.value, Taakstand.TE_LAAT.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevolg:
    """One thing to do about a signal: the entry of the stand, or the question that nobody answered yet.

    `uiterlijk` is ISO text, or None when the plan names no day. Without `vast_te_leggen` there is no form for it.
    """

    pad: str
    naam: str
    uiterlijk: str | None = None
    is_voorstel: bool = False
    is_vraag: bool = False
    vast_te_leggen: bool = True


def gevolg_list(*, voor: Medewerker, signalen: Iterable[Signaal]) -> dict[UUID, list[Gevolg]]:
    """Per signal (its id) what can be done about it now, as the stored stand says: the tasks, else the proposals.

    A signal that waits for the judgement of a person offers what that person has to answer.
    """
    versie = planversie_in_werking()
    zichtbaar = [signaal for signaal in signalen if signaal.leerling is not None]
    if versie is None or not zichtbaar:
        return {}
    plan = plan_van(versie)
    leerlingen = [signaal.leerling for signaal in zichtbaar if signaal.leerling]
    standen: dict[UUID | None, tuple[Any, Any]] = {
        leerling: (taken, voorstellen)
        for leerling, taken, voorstellen in stand_list(voor=voor, leerlingen=leerlingen).values_list(
            "leerling_id", "inhoud__taken", "inhoud__voorstellen"
        )
    }
    return {
        signaal.pk: list(
            _vragen(plan, signaal)
            if signaal.uitkomst == Uitkomst.VRAAG
            else [*_taken(plan, signaal.regel, taken)] or _voorstellen(signaal.regel, voorstellen)
        )
        for signaal in zichtbaar
        for taken, voorstellen in [standen.get(signaal.leerling_id, ((), ()))]
    }


def _vragen(plan: Plan, signaal: Signaal) -> Iterator[Gevolg]:
    paden = dict.fromkeys(feit.get("wat", "") for feit in signaal.bewijs if feit.get("soort") == ONTBREEKT)
    for pad in paden:
        if is_vast_te_leggen(plan, pad, LEERLING):
            yield Gevolg(pad=pad, naam=naam_van(plan, pad), is_vraag=True)


def _taken(plan: Plan, regel: str, taken: Iterable[dict[str, Any]]) -> Iterator[Gevolg]:
    paden = tuple(taakpaden(plan, regel))
    for taak in taken:
        volgt = any(taak["pad"] == pad or taak["pad"].startswith(f"{pad}.") for pad in paden)
        if volgt and taak["stand"] in _OPEN:
            kern = {naam: taak[naam] for naam in ("pad", "naam", "uiterlijk", "vast_te_leggen")}
            yield Gevolg(**kern)


def _voorstellen(regel: str, voorstellen: Iterable[dict[str, Any]]) -> Iterator[Gevolg]:
    for voorstel in voorstellen:
        if voorstel["vast_te_leggen"] and regel in {grond["pad"] for grond in voorstel["gronden"]}:
            yield Gevolg(pad=voorstel["pad"], naam=voorstel["naam"], is_voorstel=True)


def taakpaden(plan: Plan, regel: str) -> Iterator[str]:
    """The paths of the tasks that a rule for signals asks for, its own and those it refers to."""
    signaal = plan.register.element(regel)
    if not isinstance(signaal, Signaalregel):
        return
    for uitkomst in signaal.dan:
        taak = None if isinstance(uitkomst, str) else uitkomst.taak
        if isinstance(taak, str):
            try:
                yield plan.register.zoek(taak, vanaf=regel).pad
            except VerwijzingFout:
                continue
        elif taak is not None:
            yield taak.pad
