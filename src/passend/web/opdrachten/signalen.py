"""The signals of a school, a group or a pupil."""

from typing import Any
from uuid import UUID

from passend.dossier.enums import Uitkomst
from passend.dossier.selectors import signaal_list
from passend.leerling.models import Leerling
from passend.web.indeling import groepsnamen
from passend.web.opdrachten.kijken import blik
from passend.web.opdrachten.uitvoer import aantal, json_tonen, tabel_tonen, tonen
from passend.web.plan.regels import Planwijzer
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden


def uitvoeren(*, groep: str | None, leerling: str | None, als_json: bool, brin: str | None, als: str | None) -> int:
    """Print the signals and questions, with rule, evidence and source in the plan."""
    with blik(brin=brin, als=als, groep=groep, leerling=leerling) as gezien:
        beelden = signaalbeelden(signaal_list(voor=gezien.voor, leerlingen=gezien.leerlingen), Planwijzer())
        kinderen: dict[UUID | None, Leerling] = {kind.pk: kind for kind in gezien.leerlingen}
        beelden.sort(key=lambda beeld: (kinderen[beeld.signaal.leerling_id].naam, beeld.naam, beeld.signaal.vak))
        if als_json:
            json_tonen([_als_json(beeld, kinderen[beeld.signaal.leerling_id]) for beeld in beelden])
            return 0
        tabel_tonen(
            ["leerling", "groep", "regel", "bewijs", "bron", "sinds"],
            (_rij(beeld, kinderen[beeld.signaal.leerling_id]) for beeld in beelden),
        )
    vragen = sum(beeld.is_vraag for beeld in beelden)
    tonen(f"\n{aantal(len(beelden) - vragen, 'signaal', 'signalen')}, {aantal(vragen, 'vraag', 'vragen')}.")
    return 0


def _rij(beeld: Signaalbeeld, leerling: Leerling) -> list[str]:
    regel = f"{beeld.naam}: {beeld.signaal.vak}" if beeld.signaal.vak else beeld.naam
    return [
        f"{leerling.naam} ({leerling.las_sleutel})",
        ", ".join(groepsnamen(leerling)),
        f"vraag: {regel}" if beeld.is_vraag else regel,
        beeld.signaal.uitleg,
        beeld.regel.bron,
        beeld.signaal.sinds.strftime("%d-%m-%Y"),
    ]


def _als_json(beeld: Signaalbeeld, leerling: Leerling) -> dict[str, Any]:
    signaal = beeld.signaal
    return {
        "leerling": str(leerling.pk),
        "sleutel": leerling.las_sleutel,
        "groepen": groepsnamen(leerling),
        "regel": signaal.regel,
        "naam": beeld.naam,
        "uitkomst": Uitkomst(signaal.uitkomst).value,
        "vak": signaal.vak,
        "sinds": signaal.sinds,
        "uitleg": signaal.uitleg,
        "bewijs": signaal.bewijs,
        "bron": beeld.regel.bron,
        "kracht": beeld.regel.kracht,
        "nagegaan": beeld.regel.is_nagegaan,
        "plan": str(signaal.planversie_id),
    }
