"""The list of signals: filtered, in pages, and what lies aside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from passend.core import klok
from passend.dossier.enums import Uitkomst
from passend.dossier.models import Feit, Signaal
from passend.dossier.selectors import signaal_list
from passend.dossier.terzijde import regel_van, terzijde_list
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_list
from passend.web.filters import Filter, filter_maken, groepfilter
from passend.web.indeling import groepsnamen, indelingen
from passend.web.plan.regels import Planwijzer
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden

# A signal is new when the facts behind it are not older than this.
_NIEUW = timedelta(days=14)
PER_BLAD = 40
TERZIJDE = "terzijde"
NIEUWSTE_EERST = ("-sinds", "leerling__roepnaam", "leerling__achternaam", "regel", "vak", "pk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaalregel:
    """One open signal of one pupil."""

    beeld: Signaalbeeld
    leerling: Leerling
    groepen: list[str]
    is_nieuw: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Terzijderegel:
    """One signal that lies aside: which rule, why, who did it and until when. `gezegd` is what the signal said then."""

    feit: Feit
    naam: str
    leerling: Leerling
    groepen: list[str]
    reden: str
    gezegd: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaallijst:
    """What the filters let through: a page of open signals, or all that lies aside."""

    filters: list[Filter]
    blad: Page[Any] | None
    regels: list[Signaalregel]
    terzijde: list[Terzijderegel]
    aantal: int
    aantal_terzijde: int

    @property
    def toont_terzijde(self) -> bool:
        """Whether this is the list of what lies aside."""
        return self.blad is None

    @property
    def is_gefilterd(self) -> bool:
        """Whether something was chosen."""
        return any(filter_.waarde for filter_ in self.filters)


def signaallijst(*, voor: Medewerker, vraag: QueryDict) -> Signaallijst:
    """The signals that `voor` sees; a fixed number of queries, and evidence only for the page that is shown."""
    leerlingen: dict[UUID | None, Leerling] = {leerling.pk: leerling for leerling in leerling_list(voor=voor)}
    wijzer = Planwijzer()
    opzij = list(terzijde_list(voor=voor))
    open_ = signaal_list(voor=voor)
    gevonden = set(open_.order_by().values_list("regel", "vak").distinct())
    gevonden |= {(regel_van(feit), feit.vak) for feit in opzij}
    filters = [groepfilter(vraag, leerlingen.values()), *_signaalfilters(vraag, gevonden, wijzer)]
    gezien = {sleutel: kind for sleutel, kind in leerlingen.items() if _in_groep(kind, filters[0])}
    terzijde = _terzijderegels(opzij, gezien, wijzer, filters)
    blad = Paginator(_zeef(open_, gezien, filters), PER_BLAD).get_page(vraag.get("blad"))
    is_terzijde = filters[-1].waarde == TERZIJDE
    regels = [] if is_terzijde else signaalregels(blad.object_list, leerlingen, wijzer)
    return Signaallijst(
        filters=filters,
        blad=None if is_terzijde else blad,
        regels=regels,
        terzijde=terzijde if is_terzijde else [],
        aantal=len(terzijde) if is_terzijde else blad.paginator.count,
        aantal_terzijde=len(terzijde),
    )


def signaalregels(
    signalen: Iterable[Signaal], leerlingen: Mapping[UUID | None, Leerling], wijzer: Planwijzer
) -> list[Signaalregel]:
    """The signals in the order in which they came, each beside its pupil."""
    in_volgorde = list(signalen)
    beelden = {beeld.signaal.pk: beeld for beeld in signaalbeelden(in_volgorde, wijzer)}
    return [
        Signaalregel(
            beeld=beelden[signaal.pk],
            leerling=leerlingen[signaal.leerling_id],
            groepen=groepsnamen(leerlingen[signaal.leerling_id]),
            is_nieuw=signaal.sinds > nieuw_na(),
        )
        for signaal in in_volgorde
    ]


def nieuw_na() -> date:
    """Signals of later than this day are new."""
    return klok.vandaag() - _NIEUW


def _signaalfilters(vraag: QueryDict, gevonden: Iterable[tuple[str, str]], wijzer: Planwijzer) -> list[Filter]:
    paren = sorted(gevonden)
    standen = [("nieuw", _("Nieuw")), ("vraag", _("Vraagt uw oordeel")), (TERZIJDE, _("Opzij gezet"))]
    return [
        filter_maken(vraag, "vak", label=_("Vak"), alles=_("Alle vakken"), opties=[(v, v) for _r, v in paren if v]),
        filter_maken(
            vraag,
            "regel",
            label=_("Regel"),
            alles=_("Alle regels"),
            opties=[(regel, wijzer.regel(regel).naam) for regel, _v in paren],
        ),
        filter_maken(vraag, "stand", label=_("Stand"), alles=_("Alles wat open is"), opties=standen, gesorteerd=False),
    ]


def _zeef(
    signalen: QuerySet[Signaal], leerlingen: Mapping[UUID | None, Leerling], filters: list[Filter]
) -> QuerySet[Signaal]:
    groep, vak, regel, stand = filters
    kiezen = Q(vak=vak.waarde) if vak.waarde else Q()
    kiezen &= Q(regel=regel.waarde) if regel.waarde else Q()
    kiezen &= Q(leerling__in=leerlingen.keys()) if groep.waarde else Q()
    if stand.waarde == "nieuw":
        kiezen &= Q(uitkomst=Uitkomst.WAAR, sinds__gt=nieuw_na())
    elif stand.waarde == "vraag":
        kiezen &= Q(uitkomst=Uitkomst.VRAAG)
    return signalen.filter(kiezen).order_by(*NIEUWSTE_EERST)


def _terzijderegels(
    feiten: Iterable[Feit], leerlingen: Mapping[UUID | None, Leerling], wijzer: Planwijzer, filters: list[Filter]
) -> list[Terzijderegel]:
    _groep, vak, regel, _stand = filters
    regels = [
        Terzijderegel(
            feit=feit,
            naam=wijzer.regel(regel_van(feit)).naam,
            leerling=kind,
            groepen=groepsnamen(kind),
            reden=" ".join(feit.velden.get("reden", [])),
            gezegd=" ".join(feit.velden.get("toelichting", [])),
        )
        for feit in feiten
        if (kind := leerlingen.get(feit.leerling_id)) and vak.laat_door(feit.vak) and regel.laat_door(regel_van(feit))
    ]
    return sorted(regels, key=lambda rij: (rij.feit.op, rij.feit.volg), reverse=True)


def _in_groep(leerling: Leerling, groep: Filter) -> bool:
    return groep.laat_door(*(str(indeling.groep_id) for indeling in indelingen(leerling)))
