"""Where pupils stand and what must happen, for a school, a group or a pupil."""

from collections.abc import Iterator
from typing import Any

from passend.dossier.models import Stand
from passend.dossier.selectors import stand_list
from passend.leerling.models import Leerling
from passend.web.indeling import groepsnamen
from passend.web.opdrachten.kijken import blik
from passend.web.opdrachten.uitvoer import aantal, json_tonen, tabel_tonen, tonen
from passend.web.standbeeld import standbeeld


def uitvoeren(*, groep: str | None, leerling: str | None, als_json: bool, brin: str | None, als: str | None) -> int:
    """Print per pupil the step, and per open task until when, by whom, why and where it stands in the plan."""
    with blik(brin=brin, als=als, groep=groep, leerling=leerling) as gezien:
        standen = {stand.leerling_id: stand for stand in stand_list(voor=gezien.voor, leerlingen=gezien.leerlingen)}
        paren = [(kind, standen[kind.pk]) for kind in gezien.leerlingen if kind.pk in standen]
    if als_json:
        json_tonen([_als_json(kind, stand) for kind, stand in paren])
        return 0
    rijen = [rij for kind, stand in paren for rij in _rijen(kind, stand)]
    tabel_tonen(["leerling", "trede", "wat", "stand", "uiterlijk", "voor", "waarom", "bron"], rijen)
    tonen(f"\n{aantal(len(paren), 'leerling', 'leerlingen')}, {aantal(len(rijen), 'regel', 'regels')}.")
    return 0


def _rijen(leerling: Leerling, stand: Stand) -> Iterator[list[str]]:
    """A row per open task or question; a pupil with nothing to do has none."""
    beeld = standbeeld(stand)
    wie = f"{leerling.naam} ({leerling.las_sleutel})"
    trede = ", ".join(trede.naam for trede in beeld.treden)
    for taak in (*beeld.laat, *beeld.week, *beeld.later, *beeld.zonder_termijn):
        voor, bron = ", ".join(taak["voor"]), ", ".join(taak["bron"])
        yield [wie, trede, taak["naam"], taak["stand"], taak["uiterlijk"] or "", voor, taak["waarom"], bron]
    for stuk in beeld.geblokkeerd:
        mist = "mist: " + ", ".join(deel["naam"] for deel in stuk["mist"])
        yield [wie, trede, stuk["naam"], "geblokkeerd", "", "", mist, ""]
    for vraag in beeld.vragen:
        yield [wie, trede, vraag["naam"], "vraag", "", "", "", ""]


def _als_json(leerling: Leerling, stand: Stand) -> dict[str, Any]:
    return {
        "leerling": str(leerling.pk),
        "sleutel": leerling.las_sleutel,
        "groepen": groepsnamen(leerling),
        "plan": str(stand.planversie_id),
        **stand.inhoud,
    }
