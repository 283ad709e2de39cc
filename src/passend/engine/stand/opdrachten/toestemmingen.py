"""Consents that somebody is waiting for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.stand.opdrachten.opdracht import Opdracht, opdracht_van
from passend.engine.stand.toestemming import akkoord
from passend.engine.stand.voorgesteld import gevraagd, open_aanvragen

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def van_toestemmingen(toestand: Toestand) -> Iterator[Opdracht]:
    """Consents that were asked or refused, or that a plan in preparation or just begun needs.

    What somebody proposed to begin asks until that was answered, whatever was answered about anything else.
    """
    for toestemming in toestand.elementen(Toestemming):
        if gevraagd(toestand.dossier, toestemming):
            yield from _voorgesteld(toestand, toestemming)
            continue
        sinds = _gevraagd_sinds(toestand, toestemming)
        if sinds is not None and not akkoord(toestand.dossier, toestemming, sinds=sinds).gegeven:
            yield opdracht_van(toestemming, list(toestemming.termijn), sinds)


def _voorgesteld(toestand: Toestand, toestemming: Toestemming) -> Iterator[Opdracht]:
    """Nothing that is known already closes it: it is open."""
    if open_aanvragen(toestand.dossier, toestemming):
        laatste = toestand.dossier.met_doel(toestemming.pad, "toestemming")[-1]
        yield opdracht_van(toestemming, list(toestemming.termijn), laatste.op, na_feit=laatste.nr)


def _gevraagd_sinds(toestand: Toestand, toestemming: Toestemming) -> date | None:
    if toestemming.soort == "informeren":
        momenten = [dag for bij in toestemming.bij for dag in toestand.gebeurd(bij, toestemming.pad)]
        return max(momenten, default=None)
    if toestemming.soort == "inzage":
        return None
    feiten = toestand.dossier.met_doel(toestemming.pad, "toestemming")
    if feiten:
        return feiten[0].op
    for verwijzing in (*toestemming.over, *toestemming.bij):
        treffer = toestand.dossier.zoek(verwijzing, toestemming.pad)
        plannen = toestand.dossier.met_doel(treffer.pad, "plan") if treffer else []
        if plannen:
            return plannen[0].op
    return None
