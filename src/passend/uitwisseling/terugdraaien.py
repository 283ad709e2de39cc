"""Undoing a whole import. Nothing is erased: each result and fact of the run is withdrawn or put back by a new one.

What a run replaced comes back as it was, under the import it came from; what somebody changed afterwards stays. Pupils,
groups, staff and parents that a file made are not touched: other facts hang on them by now.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from django.db import transaction

from passend.core import klok
from passend.core.historie import aanleiding
from passend.dossier.models import Feit
from passend.dossier.selectors import geldende_feiten
from passend.dossier.services import NieuwFeit, feit_intrekken, feit_vastleggen
from passend.metingen.models import Toetsresultaat
from passend.metingen.selectors import geldende_resultaten
from passend.metingen.services import (
    NieuwResultaat,
    Score,
    toetsresultaat_intrekken,
    toetsresultaten_vastleggen,
)
from passend.school.models import Medewerker
from passend.toegang.rechten import mag_importeren
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.models import Importrun
from passend.uitwisseling.opslag.dossier import LOOPBAAN, ONDERSTEUNING, OVERDRACHT
from passend.uitwisseling.opslag.resultaten import SOORT
from passend.uitwisseling.services import alleen_deze_import
from passend.uitwisseling.verslag import Telling

FEITEN = frozenset({SOORT, LOOPBAAN, "ondersteuning", OVERDRACHT})
"""The kinds of record in `Importrun.geteld` that are facts, and so can be withdrawn."""
_FEITSOORTEN = (LOOPBAAN, ONDERSTEUNING, OVERDRACHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terugdraaiing:
    """What undoing a run comes down to, or came down to.

    `ingetrokken`: facts that will not count any more. `hersteld`: facts of which the older value counts again.
    `blijft`: facts of the run that somebody changed or withdrew since. `niet_terug`: kind of record (leerling, groep …)
    -> how many were made or changed and stay as they are.
    """

    ingetrokken: int
    hersteld: int
    blijft: int
    niet_terug: dict[str, Telling]

    @property
    def heeft_iets(self) -> bool:
        """Whether there is anything to undo."""
        return bool(self.ingetrokken or self.hersteld)


def terugdraaiing_get(run: Importrun) -> Terugdraaiing:
    """What undoing this run would come down to now; for a run that was undone what it came down to then."""
    if run.teruggedraaid_op:
        return Terugdraaiing(**run.terug, niet_terug=_niet_terug(run))
    nu_geldig = [*_resultaten_van(run), *_feiten_van(run)]
    hersteld = sum(eerder is not None for eerder in _eerdere(nu_geldig, _teruggedraaid(run)).values())
    return Terugdraaiing(
        ingetrokken=len(nu_geldig) - hersteld,
        hersteld=hersteld,
        blijft=_later_veranderd(run, Toetsresultaat) + _later_veranderd(run, Feit),
        niet_terug=_niet_terug(run),
    )


@transaction.atomic
def importrun_terugdraaien(run: Importrun, *, door: Medewerker, reden: str) -> Terugdraaiing:
    """Undo what this run recorded, with the reason on every withdrawal. Doing it twice changes nothing more.

    Raises Importfout, with a Dutch sentence, when `door` may not, or when there is nothing to undo.
    """
    if not mag_importeren(door):
        raise Importfout("U mag op deze school geen import terugdraaien. Dat kan de intern begeleider of de directie.")
    alleen_deze_import(door.school)
    run = Importrun.objects.select_for_update(of=("self",)).get(pk=run.pk)
    terug = terugdraaiing_get(run)
    if run.teruggedraaid_op:
        return terug
    if not terug.heeft_iets:
        raise Importfout("Van deze import is niets meer dat u kunt terugdraaien.")
    run.teruggedraaid_op, run.teruggedraaid_door, run.terugdraaireden = klok.nu(), door, reden
    run.terug = {naam: getattr(terug, naam) for naam in ("ingetrokken", "hersteld", "blijft")}
    run.full_clean()
    run.save()
    zin = f"Import teruggedraaid. {reden}"
    with aanleiding(medewerker=str(door.pk), pagina="import", reden=f"import {run.pk} teruggedraaid"):
        _resultaten_terug(run, door, zin)
        _feiten_terug(run, door, zin)
    return terug


def _resultaten_van(run: Importrun) -> list[Toetsresultaat]:
    return list(geldende_resultaten().filter(run=run.pk).order_by("volg"))


def _feiten_van(run: Importrun) -> list[Feit]:
    return list(geldende_feiten().filter(run=run.pk, soort__in=_FEITSOORTEN).order_by("volg"))


def _resultaten_terug(run: Importrun, door: Medewerker, reden: str) -> None:
    resultaten = _resultaten_van(run)
    eerdere = _eerdere(resultaten, _teruggedraaid(run))
    scores = _scores([eerder for eerder in eerdere.values() if eerder is not None])
    for resultaat in resultaten:
        eerder = eerdere[resultaat.pk]
        if eerder is None:
            toetsresultaat_intrekken(resultaat, door=door, reden=reden)
        else:
            velden = {veld.name: getattr(eerder, veld.name) for veld in fields(NieuwResultaat) if veld.name != "scores"}
            leeg = {
                naam: "" for naam, waarde in velden.items() if waarde is None and naam not in ("jaargroep", "waarde")
            }
            nieuw = NieuwResultaat(**(velden | leeg | {"vervangt_id": resultaat.pk}), scores=scores.get(eerder.pk, ()))
            toetsresultaten_vastleggen([nieuw], door=door, bron=eerder.bron, run=eerder.run)


def _scores(resultaten: list[Any]) -> dict[UUID, list[Score]]:
    """The further scores of these results."""
    scores: dict[UUID, list[Score]] = {}
    gelezen = Toetsresultaat.objects.filter(pk__in=[resultaat.pk for resultaat in resultaten])
    for resultaat in gelezen.prefetch_related("referentiescores"):
        scores[resultaat.pk] = [
            Score(soort=score.soort, waarde=score.waarde, vergelijkingsgroep=score.vergelijkingsgroep)
            for score in resultaat.referentiescores.all()
        ]
    return scores


def _feiten_terug(run: Importrun, door: Medewerker, reden: str) -> None:
    feiten = _feiten_van(run)
    eerdere = _eerdere(feiten, _teruggedraaid(run))
    for feit in feiten:
        eerder = eerdere[feit.pk]
        if eerder is None:
            feit_intrekken(feit, door=door, reden=reden)
        else:
            velden = {veld.name: getattr(eerder, veld.name) for veld in fields(NieuwFeit) if veld.name != "sleutel"}
            feit_vastleggen(NieuwFeit(**velden), door=door, bron=eerder.bron, run=eerder.run, vervangt=feit)


def _eerdere(nu_geldig: Iterable[Any], teruggedraaid: set[UUID]) -> dict[UUID, Any]:
    """For each of these results or facts what it took the place of, in steps of one version for all at once.

    A version of a run that was undone does not count; None when there is no version left.
    """
    uitkomst: dict[UUID, Any] = {}
    open_ = {rij.pk: (rij, rij.vervangt_id) for rij in nu_geldig}
    while open_:
        uitkomst |= {sleutel: None for sleutel, (_, vorige) in open_.items() if vorige is None}
        open_ = {sleutel: paar for sleutel, paar in open_.items() if paar[1] is not None}
        versies: dict[UUID, Any] = {}
        for soort in {type(rij) for rij, _ in open_.values()}:
            versies |= soort.objects.in_bulk([vorige for rij, vorige in open_.values() if type(rij) is soort])
        verder = {}
        for sleutel, (rij, vorige) in open_.items():
            versie = versies[vorige]
            if versie.run in teruggedraaid or versie.ingetrokken:
                verder[sleutel] = (rij, versie.vervangt_id)
            else:
                uitkomst[sleutel] = versie
        open_ = verder
    return uitkomst


def _teruggedraaid(run: Importrun) -> set[UUID]:
    """The runs of which nothing counts: this one, and those that were undone before."""
    return {run.pk, *Importrun.objects.filter(teruggedraaid_op__isnull=False).values_list("pk", flat=True)}


def _later_veranderd(run: Importrun, soort: type[Toetsresultaat] | type[Feit]) -> int:
    """How many facts of the run somebody, or an import that still counts, replaced or withdrew."""
    vervangen = soort.objects.filter(run=run.pk, ingetrokken=False, vervangingen__isnull=False)
    return vervangen.exclude(vervangingen__run__in=_teruggedraaid(run)).count()


def _niet_terug(run: Importrun) -> dict[str, Telling]:
    tellingen = {soort: Telling(**geteld) for soort, geteld in run.geteld.items() if soort not in FEITEN}
    return {soort: telling for soort, telling in tellingen.items() if telling.nieuw or telling.gewijzigd}
