"""Choices: which outcomes a decision has now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.bezoeken import besluiten_van
from passend.engine.stand.opdrachten import Opdracht
from passend.engine.stand.taken import Taak
from passend.engine.stand.toestemming import akkoord

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def bepaal_keuzes(toestand: Toestand, taken: dict[str, Taak]) -> list[str]:
    """The outcomes that can be chosen now, over all decisions that are due or may be taken.

    Of a decision that is not due yet, an outcome whose own condition holds may be chosen.
    """
    gevonden: list[str] = []
    for taak in taken.values():
        if isinstance(taak.element, Besluit) and taak.loopt and taak.zeker:
            gevonden += mogelijke_keuzes(toestand, taak.element)
    for bezoek in toestand.bezoeken.lopend():
        trede = toestand.element(bezoek.trede)
        for besluit in besluiten_van(toestand.dossier, trede) if trede else []:
            if besluit.pad not in taken:
                gevonden += mogelijke_keuzes(toestand, besluit, alleen_op_grond=True)
    return list(dict.fromkeys(gevonden))


def besluiten_bij_lopend(toestand: Toestand, taken: dict[str, Taak]) -> Iterator[Opdracht]:
    """Decisions that hang on an act that may be done now: they may be taken, and are not late before the act is."""
    lopend = {taak.pad: taak for taak in taken.values() if _mag_besloten_worden(toestand, taak)}
    for besluit in toestand.elementen(Besluit):
        if besluit.pad in taken:
            continue
        for verwijzing in besluit.bij:
            treffer = toestand.dossier.zoek(verwijzing, besluit.pad)
            if treffer and treffer.pad in lopend:
                sinds = lopend[treffer.pad].opdracht.sinds
                yield Opdracht(besluit.pad, besluit, [], sinds, sinds, grond=treffer.pad)


def _mag_besloten_worden(toestand: Toestand, taak: Taak) -> bool:
    """Whether the act of a decision can be done: open on a trede that somebody really entered, and not held up."""
    if not taak.loopt or not taak.zeker or taak.oordeel.mist or taak.opdracht.deel != "routes":
        return False
    trede = taak.pad.rpartition(".")[0]
    return not any(bezoek.trede == trede and not bezoek.gestart for bezoek in toestand.bezoeken.lopend())


def mogelijke_keuzes(toestand: Toestand, besluit: Besluit, *, alleen_op_grond: bool = False) -> list[str]:
    """The outcomes of one decision that are not shut out; `alleen_op_grond`: only those whose own condition holds."""
    gevonden = []
    for keuze in besluit.keuzes:
        if not isinstance(keuze, Keuze) or is_uitgesloten(toestand, keuze):
            continue
        if not alleen_op_grond or toestand.voorwaarde(keuze, "als") is Uitkomst.WAAR:
            gevonden.append(keuze.pad)
    return gevonden


def is_uitgesloten(toestand: Toestand, keuze: Keuze) -> bool:
    """Whether an outcome cannot be chosen now: condition, scope, or a consent that was refused."""
    if toestand.geldt(keuze) is Uitkomst.ONWAAR or toestand.voorwaarde(keuze, "als") is Uitkomst.ONWAAR:
        return True
    if toestand.voorwaarde(keuze, "alleen als") in (Uitkomst.ONWAAR, Uitkomst.VRAAG):
        return True
    return _is_geweigerd(toestand, keuze, keuze.pad, frozenset())


def _is_geweigerd(toestand: Toestand, element: Any, voor: str, gezien: frozenset[str]) -> bool:
    """Whether a consent that is needed was refused, for the element itself or for an act that it needs."""
    for blok in element.vraagt:
        treffer = toestand.dossier.zoek(blok.wat, element.pad) if not isinstance(blok, str) and blok.wat else None
        if treffer is None or treffer.pad in gezien:
            continue
        if isinstance(treffer.element, Toestemming) and akkoord(toestand.dossier, treffer.element, voor).geweigerd:
            return True
        verder = gezien | {treffer.pad}
        if isinstance(treffer.element, Actie) and _is_geweigerd(toestand, treffer.element, voor, verder):
            return True
    return False
