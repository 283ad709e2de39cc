"""The list of concerns: filtered by area, source, place and how each of them stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from passend.dossier.zorgen import OPEN, OPGEPAKT, OPZIJ, Zorg, groepszorg_list, zorg_list
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_list
from passend.web.filters import Filter, Plekfilter, filter_maken, plekfilter
from passend.web.indeling import groepsnamen

PER_BLAD = 40
ALLES = "alles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zorgregel:
    """One concern with whom it is about; `leerling` is None for one about a whole group."""

    zorg: Zorg
    leerling: Leerling | None
    groepen: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zorglijst:
    """What the filters let through, one page of it. `open_` counts every concern that nobody took up."""

    filters: list[Filter]
    blad: Page[Any]
    regels: list[Zorgregel]
    aantal: int
    open_: int

    @property
    def is_gefilterd(self) -> bool:
        """Whether something was chosen."""
        return any(filter_.waarde for filter_ in self.filters)


def zorglijst(*, voor: Medewerker, vraag: QueryDict) -> Zorglijst:
    """The concerns that `voor` may read; a fixed number of queries."""
    kinderen = {leerling.pk: leerling for leerling in leerling_list(voor=voor)}
    alle = [*zorg_list(voor=voor), *groepszorg_list(voor=voor)]
    alle.sort(key=lambda zorg: (zorg.feit.op, zorg.feit.volg), reverse=True)
    plek, eigen = plekfilter(vraag, kinderen.values(), voor=voor), _filters(vraag, alle)
    gezeefd = [zorg for zorg in alle if _past(zorg, eigen) and _op_plek(zorg, plek, kinderen)]
    blad = Paginator(gezeefd, PER_BLAD).get_page(vraag.get("blad"))
    return Zorglijst(
        filters=[*plek.filters, *eigen],
        blad=blad,
        regels=[_regel(zorg, kinderen) for zorg in blad.object_list],
        aantal=len(gezeefd),
        open_=sum(zorg.is_open for zorg in alle),
    )


def _filters(vraag: QueryDict, zorgen: Iterable[Zorg]) -> list[Filter]:
    gebieden = {gebied: gebied for zorg in zorgen for gebied in zorg.gebieden}
    herkomsten = {zorg.herkomst: zorg.herkomst for zorg in zorgen if zorg.herkomst}
    standen = [(OPGEPAKT, _("Opgepakt")), (OPZIJ, _("Opzij gezet")), (ALLES, _("Alle zorgen"))]
    return [
        filter_maken(vraag, "gebied", label=_("Gebied"), alles=_("Alle gebieden"), opties=gebieden.items()),
        filter_maken(vraag, "herkomst", label=_("Herkomst"), alles=_("Alle herkomsten"), opties=herkomsten.items()),
        filter_maken(vraag, "stand", label=_("Stand"), alles=_("Open"), opties=standen, gesorteerd=False),
    ]


def _past(zorg: Zorg, filters: list[Filter]) -> bool:
    gebied, herkomst, stand = filters
    in_stand = stand.waarde == ALLES or zorg.stand == (stand.waarde or OPEN)
    return in_stand and gebied.laat_door(*zorg.gebieden) and herkomst.laat_door(zorg.herkomst)


def _op_plek(zorg: Zorg, plek: Plekfilter, kinderen: Mapping[UUID, Leerling]) -> bool:
    kind = kinderen.get(zorg.feit.leerling_id) if zorg.feit.leerling_id else None
    if kind is not None:
        return plek.laat_door(kind)
    *locatie, groep = plek.filters
    return groep.laat_door(str(zorg.feit.groep_id)) and not any(filter_.waarde for filter_ in locatie)


def _regel(zorg: Zorg, kinderen: Mapping[UUID, Leerling]) -> Zorgregel:
    kind = kinderen.get(zorg.feit.leerling_id) if zorg.feit.leerling_id else None
    groep = zorg.feit.groep
    return Zorgregel(
        zorg=zorg, leerling=kind, groepen=groepsnamen(kind) if kind else [groep.naam] if groep is not None else []
    )
