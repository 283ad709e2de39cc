"""Run the cases beside a plan."""

from pathlib import Path

from passend.schoolplan.controle import PlanOnleesbaar, gevallen_uitvoeren, plan_controleren
from passend.web.opdrachten.planbestand import bestaande
from passend.web.opdrachten.uitvoer import aantal, melden, tonen


def uitvoeren(*, pad: Path, gevallen: Path, lagen: list[Path]) -> int:
    """Print every case that says something else than the plan; 1 when there is one, or when a file is wrong."""
    bestaande([*lagen, pad, gevallen])
    fouten = plan_controleren(pad, lagen=lagen).fouten
    try:
        verslagen = [] if fouten else gevallen_uitvoeren(pad, gevallen, lagen=lagen)
    except PlanOnleesbaar as onleesbaar:
        fouten = onleesbaar.fouten
    if fouten:
        for fout in fouten:
            melden(f"fout: {fout}")
        return 1
    anders = [verslag for verslag in verslagen if not verslag.klopt]
    for verslag in anders:
        tonen(f"{verslag.geval} ({', '.join(verslag.eis)})" if verslag.eis else verslag.geval)
        for verschil in verslag.verschillen:
            tonen(f"    {verschil}")
    goed = aantal(len(verslagen) - len(anders), "geval klopt", "gevallen kloppen")
    tonen(f"{goed}, {aantal(len(anders), 'geval zegt', 'gevallen zeggen')} iets anders.")
    return 1 if anders else 0
