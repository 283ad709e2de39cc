"""Correcting a file: a new fact takes the place of the old one; who disagrees adds a zienswijze, a fact of its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from passend.core import klok
from passend.dossier.enums import Onderwerpsoort
from passend.dossier.leesrecht import leesbaar_niveau
from passend.dossier.models import Feit
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.selectors import geldende_feiten
from passend.dossier.services import NieuwFeit, feit_intrekken, feit_vastleggen
from passend.leerling.models import Inschrijving, Leerling, Ouder
from passend.privacy.enums import Standpunt, Verzoeksoort
from passend.privacy.fouten import Privacyfout
from passend.privacy.models import Verzoek
from passend.privacy.recht import recht_van_leerling, recht_van_ouder
from passend.privacy.rechten import mag_verzoeken
from passend.school.models import Medewerker
from passend.schoolplan.selectors import planversie_in_werking
from passend.toegang.enums import Niveau

ZIENSWIJZE = "zienswijze"
CORRECTIE = "correctie"
_TEKSTEN = ("toelichting", "opmerking", "reden")
_INHOUD = "inhoud"
_NIET = "U mag op deze school geen dossier verbeteren. Dat kan de intern begeleider of de directie."


@dataclass(frozen=True, slots=True)
class Feittekst:
    """A text in a fact. `sleutel` says where it stands: `toelichting.0`, or `inhoud.0.<path>`; `pad` is that path."""

    sleutel: str
    veld: str
    tekst: str
    pad: str = ""


def dossierfeit_list(*, voor: Medewerker, leerling: Leerling) -> QuerySet[Feit]:
    """The facts that hold about a pupil, former ones too, newest first; none for who may not correct."""
    if not mag_verzoeken(voor):
        return Feit.objects.none()
    feiten = geldende_feiten().filter(leesbaar_niveau(voor=voor), leerling=leerling)
    return feiten.exclude(niveau=Niveau.AFGESCHERMD).select_related("door").order_by("-op", "-volg")


def dossierfeit_get(*, voor: Medewerker, leerling: Leerling, id: UUID) -> Feit:
    """One of them. Raises Feit.DoesNotExist."""
    return dossierfeit_list(voor=voor, leerling=leerling).get(pk=id)


def teksten_van(feit: Feit) -> list[Feittekst]:
    """What people wrote in a fact."""
    return list(_teksten(feit.velden))


def _teksten(velden: Mapping[str, Any]) -> Iterator[Feittekst]:
    for veld in _TEKSTEN:
        for nummer, tekst in enumerate(_lijst(velden.get(veld))):
            if isinstance(tekst, str):
                yield Feittekst(f"{veld}.{nummer}", veld, tekst)
    for nummer, blok in enumerate(_lijst(velden.get(_INHOUD))):
        for pad, tekst in blok.items() if isinstance(blok, dict) else ():
            if isinstance(tekst, str):
                yield Feittekst(f"{_INHOUD}.{nummer}.{pad}", _INHOUD, tekst, pad)


@transaction.atomic
def feit_verbeteren(
    feit: Feit, *, teksten: Mapping[str, str], op: date, reden: str, door: Medewerker, verzoek: Verzoek | None = None
) -> Feit:
    """Put a better version in the place of a fact: other texts (by their `sleutel`) or another day, and why.

    The old one stays readable. Raises Privacyfout: nothing changed, a day to come, or somebody was first.
    """
    _mag(door, feit, verzoek)
    if op > klok.vandaag():
        raise Privacyfout("Deze dag is nog niet geweest.")
    velden = deepcopy(feit.velden)
    for tekst in teksten_van(feit):
        _zetten(velden, tekst, teksten.get(tekst.sleutel, tekst.tekst).strip())
    velden = {veld: waarde for veld, waarde in velden.items() if waarde not in ([], [""], [{}])}
    if op == feit.op and velden == feit.velden:
        raise Privacyfout("Er is niets veranderd. Pas een tekst of de dag aan.")
    nieuw = NieuwFeit(
        soort=feit.soort,
        op=op,
        over=Onderwerpsoort(feit.over),
        leerling=feit.leerling,
        nu=feit.nu if op == feit.op else None,
        tot=feit.tot,
        vak=feit.vak,
        domein=feit.domein,
        velden=velden | {CORRECTIE: [reden]} | _bij_verzoek(verzoek),
        rol=feit.rol,
    )
    gemaakt = feit_vastleggen(nieuw, door=door, bron=CORRECTIE, vervangt=_nog_geldig(feit))
    _opnieuw_rekenen(feit)
    return gemaakt


@transaction.atomic
def feit_verwijderen(feit: Feit, *, reden: str, door: Medewerker, verzoek: Verzoek | None = None) -> Feit:
    """Withdraw a fact that should never have been there: it no longer counts or shows. Raises Privacyfout."""
    _mag(door, feit, verzoek)
    intrekking = feit_intrekken(_nog_geldig(feit), door=door, reden=reden)
    _opnieuw_rekenen(feit)
    return intrekking


@transaction.atomic
def zienswijze_vastleggen(
    feit: Feit, *, ouder: Ouder | None, standpunt: str, tekst: str, door: Medewerker, verzoek: Verzoek | None = None
) -> Feit:
    """Keep what a parent (or the leerling, without `ouder`) thinks beside a fact that the school lets stand.

    Each parent has a zienswijze of its own. Raises Privacyfout: no right to speak about this file.
    """
    _mag(door, feit, verzoek)
    leerling = feit.leerling
    assert leerling is not None
    vandaag = klok.vandaag()
    recht = (
        recht_van_leerling(leerling, op=vandaag)
        if ouder is None
        else recht_van_ouder(leerling, ouder, Verzoeksoort.ZIENSWIJZE, op=vandaag)
    )
    if not recht.mag:
        raise Privacyfout(recht.zin)
    wie = leerling if ouder is None else ouder
    velden = {"bij": [str(feit.pk)], "persoon": [str(wie.pk)], "standpunt": [standpunt], "toelichting": [tekst]}
    nieuw = NieuwFeit(soort=ZIENSWIJZE, op=vandaag, leerling=leerling, velden=velden | _bij_verzoek(verzoek))
    return feit_vastleggen(nieuw, door=door, bron=ZIENSWIJZE)


@dataclass(frozen=True, slots=True)
class Zienswijze:
    """What somebody thinks about a fact. `persoon` is the id of the parent or the leerling."""

    persoon: str
    standpunt: str
    tekst: str
    op: date


def zienswijzen_bij(feiten: Iterable[Feit], leerling: Leerling) -> dict[UUID, list[Zienswijze]]:
    """Beside which of these facts a zienswijze stands; it goes along with a fact that was corrected.

    `feiten` hold the zienswijzen too. At most one query.
    """
    gevonden = list(feiten)
    zienswijzen = [feit for feit in gevonden if feit.soort == ZIENSWIJZE]
    if not zienswijzen:
        return {}
    opvolging = Feit.objects.filter(leerling=leerling, vervangt__isnull=False, ingetrokken=False)
    volgt = dict(opvolging.values_list("vervangt_id", "pk"))
    per: dict[UUID, list[Zienswijze]] = defaultdict(list)
    for feit in zienswijzen:
        sleutel = UUID(_eerste(feit, "bij"))
        while sleutel in volgt:
            sleutel = volgt[sleutel]
        wie, standpunt = _eerste(feit, "persoon"), Standpunt(_eerste(feit, "standpunt")).label
        per[sleutel].append(Zienswijze(wie, standpunt, _eerste(feit, "toelichting"), feit.op))
    return per


def zijn_het_oneens(zienswijzen: Iterable[Zienswijze]) -> bool:
    """Whether people who spoke about one fact do not think the same."""
    laatste = {zienswijze.persoon: zienswijze.standpunt for zienswijze in zienswijzen}
    return len(set(laatste.values())) > 1


def _eerste(feit: Feit, veld: str) -> str:
    return str(next(iter(_lijst(feit.velden.get(veld))), ""))


def _zetten(velden: dict[str, Any], waar: Feittekst, tekst: str) -> None:
    """Put a text back; one that was emptied goes."""
    veld, nummer, *_rest = waar.sleutel.split(".", 2)
    if waar.pad:
        velden[veld] = _lijst(velden[veld])
        if tekst:
            velden[veld][int(nummer)][waar.pad] = tekst
        else:
            del velden[veld][int(nummer)][waar.pad]
        return
    waarden = _lijst(velden[veld])
    if tekst != waarden[int(nummer)]:
        waarden[int(nummer)] = tekst
        velden[veld] = waarden


def _bij_verzoek(verzoek: Verzoek | None) -> dict[str, list[str]]:
    return {"verzoek": [str(verzoek.pk)]} if verzoek else {}


def _mag(door: Medewerker, feit: Feit, verzoek: Verzoek | None) -> None:
    if not mag_verzoeken(door):
        raise Privacyfout(_NIET)
    if verzoek is not None and verzoek.leerling_id != feit.leerling_id:
        raise Privacyfout("Dit verzoek gaat over een andere leerling.")


def _nog_geldig(feit: Feit) -> Feit:
    """The fact itself when nobody corrected it meanwhile."""
    if feit.ingetrokken or Feit.objects.filter(vervangt=feit).exists():
        raise Privacyfout("Iemand anders heeft dit net verbeterd. Bekijk het opnieuw.")
    return feit


def _opnieuw_rekenen(feit: Feit) -> None:
    """What the plan says follows; about a former pupil, or without a plan, it says nothing."""
    vandaag = klok.vandaag()
    ingeschreven = Inschrijving.objects.filter(Q(tot=None) | Q(tot__gte=vandaag), leerling=feit.leerling_id)
    if planversie_in_werking() is None or not ingeschreven.exists():
        return
    leerlingen = [feit.leerling_id] if feit.leerling_id else []
    stand_herberekenen(leerlingen=leerlingen)
    signalen_herberekenen(leerlingen=leerlingen)


def _lijst(waarde: Any) -> list[Any]:
    if waarde is None:
        return []
    return waarde if isinstance(waarde, list) else [waarde]
