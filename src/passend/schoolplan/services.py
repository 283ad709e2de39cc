"""Storing editions of the plan and putting one into force. A plan with an error never gets that far."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from passend.core import klok
from passend.core.bereik import scholen_van_dit_moment
from passend.core.onthouden import vergeten
from passend.engine.delen.plan import Plan
from passend.engine.lezen.fouten import LeesFouten, VerwijzingFout
from passend.engine.regels import compileer, voorwaarden
from passend.school.models import Medewerker
from passend.schoolplan.controle import (
    Controle,
    Gevalverslag,
    PlanOnleesbaar,
    gevallen_uitvoeren,
    plan_controleren,
    plan_schema,
)
from passend.schoolplan.enums import Planstatus
from passend.schoolplan.models import Planversie
from passend.schoolplan.planfout import Planfout
from passend.schoolplan.rollen import rollen_volgen
from passend.schoolplan.selectors import IN_WERKING, planversie_in_werking, samengesteld_plan

__all__ = [
    "Controle",
    "Gevalverslag",
    "PlanGeweigerd",
    "PlanOnleesbaar",
    "Planbestand",
    "Planfout",
    "controlegetal_van",
    "gevallen_uitvoeren",
    "plan_controleren",
    "plan_schema",
    "planversie_activeren",
    "planversie_vastleggen",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planbestand:
    """One layer of a plan: its text, and the file name under which messages mention it."""

    bestand: str
    tekst: str


class PlanGeweigerd(Exception):
    """The plan has errors; the one in force stays. `fouten` holds all of them, in the order of the text."""

    def __init__(self, fouten: Sequence[Planfout]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("\n".join(map(str, self.fouten)))


@transaction.atomic
def planversie_vastleggen(lagen: Sequence[Planbestand], *, door: Medewerker) -> Planversie:
    """Store an edition as a concept; `lagen` has the farthest layer first, the school's own last.

    The same texts again give the edition that is there already. Raises PlanGeweigerd.
    """
    kop = _lezen(lagen).plan
    controlegetal = controlegetal_van(lagen)
    bestaand = Planversie.objects.filter(controlegetal=controlegetal).first()
    if bestaand is not None:
        return bestaand
    versie = Planversie(
        plan=kop.id,
        titel=kop.titel,
        editie=kop.editie,
        van=_dag(kop.van),
        tot=_dag(kop.tot),
        lagen=[{"bestand": laag.bestand, "tekst": laag.tekst} for laag in lagen],
        controlegetal=controlegetal,
        door=door,
    )
    versie.full_clean()
    versie.save()
    return versie


@transaction.atomic
def planversie_activeren(versie: Planversie, *, vanaf: date | None = None) -> None:
    """Put an edition into force from a day on (today when left out); the one before it ends the day before.

    It is read again first, for the program may have become stricter since. What people may follows the roles of this
    plan. Raises PlanGeweigerd, and NiemandOver when nobody could manage the plan any more.
    """
    plan = _lezen([Planbestand(**laag) for laag in versie.lagen])
    rollen_volgen(plan)
    versie.regels = {"signalen": _gecompileerd(plan)}
    dag = vanaf or klok.vandaag()
    vorige = planversie_in_werking()
    if vorige is not None and vorige.pk != versie.pk:
        vorige.status = Planstatus.VERVALLEN
        vorige.vervallen_op = dag - timedelta(days=1)
        vorige.save(update_fields=["status", "vervallen_op"])
    versie.status = Planstatus.IN_WERKING
    versie.in_werking_op = dag
    versie.vervallen_op = None
    versie.save(update_fields=["status", "in_werking_op", "vervallen_op", "regels"])
    vergeten((IN_WERKING, scholen_van_dit_moment()))


def controlegetal_van(lagen: Sequence[Planbestand]) -> str:
    """SHA-256 of all texts in their order."""
    som = hashlib.sha256()
    for laag in lagen:
        som.update(f"{len(laag.tekst)}:{laag.tekst}".encode())
    return som.hexdigest()


def _lezen(lagen: Sequence[Planbestand]) -> Plan:
    try:
        return samengesteld_plan(tuple((laag.bestand, laag.tekst) for laag in lagen)).plan
    except LeesFouten as gevonden:
        raise PlanGeweigerd([Planfout.van(fout) for fout in gevonden.fouten]) from gevonden


def _gecompileerd(plan: Plan) -> str:
    """The SQL of the signals, kept with the edition: what was compiled is what is in force. Raises PlanGeweigerd."""
    try:
        adressen = [adres for adres in voorwaarden(plan) if adres.startswith("signalen.")]
        return compileer(plan, alleen=adressen).sql
    except VerwijzingFout as fout:
        plek = plan.plan.vindplaats
        zin = f"de regels zijn niet uit te voeren: {fout}"
        raise PlanGeweigerd([Planfout(bestand=plek.bestand, regel=0, kolom=0, pad="signalen", zin=zin)]) from fout


def _dag(waarde: date | str | None) -> date | None:
    return waarde if isinstance(waarde, date) else None
