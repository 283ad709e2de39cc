"""The list of agreements: what has to be done and by whom, late first; what was done on request."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from passend.dossier.afspraken import Afspraakrij, alle_afspraken
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.toegang.selectors import leerling_list
from passend.web.filters import Filter, Plekfilter, filter_maken, plekfilter
from passend.web.indeling import groepsnamen
from passend.web.leerling.planlezer import Planlezer

PER_BLAD = 40
LAAT, GEDAAN, ALLES = "laat", "gedaan", "alles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraakregel:
    """One agreement with whom it is about; `groep` when that is a groep as a whole."""

    rij: Afspraakrij
    wie: str
    leerling: Leerling | None
    groep: Groep | None
    groepen: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Afsprakenlijst:
    """What the filters let through, one page of it; how many are late and how many are open in all."""

    filters: list[Filter]
    blad: Page[Any]
    aantal: int
    laat: int
    open_: int

    @property
    def is_gefilterd(self) -> bool:
        """Whether something was chosen."""
        return any(filter_.waarde for filter_ in self.filters)


def afsprakenlijst(*, voor: Medewerker, vraag: QueryDict) -> Afsprakenlijst:
    """The agreements that `voor` may read; a fixed number of queries."""
    kinderen: dict[UUID, Leerling] = {leerling.pk: leerling for leerling in leerling_list(voor=voor)}
    lezer = Planlezer()
    regels = [
        _regel(rij, leerling, groep, kinderen, lezer)
        for leerling, groep, rij in alle_afspraken(voor=voor)
        if groep is not None or (leerling is not None and leerling.pk in kinderen)
    ]
    regels.sort(key=_volgorde)
    plek, eigen = plekfilter(vraag, kinderen.values(), voor=voor), _filters(vraag, regels)
    gezeefd = [regel for regel in regels if _past(regel, eigen) and _op_plek(regel, plek)]
    return Afsprakenlijst(
        filters=[*plek.filters, *eigen],
        blad=Paginator(gezeefd, PER_BLAD).get_page(vraag.get("blad")),
        aantal=len(gezeefd),
        laat=sum(regel.rij.is_laat for regel in regels),
        open_=sum(regel.rij.gedaan_op is None for regel in regels),
    )


def _regel(
    rij: Afspraakrij,
    leerling: Leerling | None,
    groep: Groep | None,
    kinderen: Mapping[UUID, Leerling],
    lezer: Planlezer,
) -> Afspraakregel:
    kind = kinderen[leerling.pk] if leerling else None
    wie = ", ".join(lezer.rol(een) for een in rij.wie)
    return Afspraakregel(
        rij=rij,
        wie=wie,
        leerling=kind,
        groep=groep,
        groepen=groepsnamen(kind) if kind else [groep.naam] if groep else [],
    )


def _volgorde(regel: Afspraakregel) -> tuple[bool, bool, date, str]:
    """Open before done; late and soon first, then what has no day."""
    rij = regel.rij
    return rij.gedaan_op is not None, rij.uiterlijk is None, rij.uiterlijk or rij.op, rij.pad


def _filters(vraag: QueryDict, regels: list[Afspraakregel]) -> list[Filter]:
    wie = {een: regel.wie for regel in regels for een in regel.rij.wie}
    standen = [(LAAT, _("Te laat")), (GEDAAN, _("Gedaan")), (ALLES, _("Alle afspraken"))]
    return [
        filter_maken(vraag, "wie", label=_("Wie doet het"), alles=_("Iedereen"), opties=wie.items()),
        filter_maken(vraag, "stand", label=_("Stand"), alles=_("Open"), opties=standen, gesorteerd=False),
    ]


def _past(regel: Afspraakregel, filters: list[Filter]) -> bool:
    wie, stand = filters
    standen = {
        "": regel.rij.gedaan_op is None,
        LAAT: regel.rij.is_laat,
        GEDAAN: regel.rij.gedaan_op is not None,
        ALLES: True,
    }
    return standen[stand.waarde] and wie.laat_door(*regel.rij.wie)


def _op_plek(regel: Afspraakregel, plek: Plekfilter) -> bool:
    if regel.leerling is not None:
        return plek.laat_door(regel.leerling)
    *locatie, groep = plek.filters
    in_groep = regel.groep is not None and groep.laat_door(str(regel.groep.pk))
    return in_groep and not any(filter_.waarde for filter_ in locatie)
