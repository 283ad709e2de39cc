"""The list of signals: filtered, in pages, and what lies aside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Page
from django.db.models import Q, QuerySet
from django.db.models.expressions import Combinable
from django.http import QueryDict
from django.utils.translation import gettext as _

from passend.dossier.enums import Uitkomst
from passend.dossier.gevolgen import Gevolg, gevolg_list
from passend.dossier.gezien import gezien_list, nieuw_voor
from passend.dossier.models import Feit, Gezien, Signaal
from passend.dossier.selectors import signaal_list
from passend.dossier.signaalvelden import Signaalveld, signaalveld_list
from passend.dossier.terzijde import regel_van, terzijde_list
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import leerling_list
from passend.web.filters import Filter, filter_maken, plekfilter
from passend.web.indeling import groepsnamen
from passend.web.plan.regels import Planwijzer
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden
from passend.web.signalen.bladen import blad_van

PER_BLAD = 40
TERZIJDE = "terzijde"
NIEUWSTE_EERST = ("-sinds", "leerling__roepnaam", "leerling__achternaam", "regel", "vak", "pk")
_OP_NAAM = ("leerling__roepnaam", "leerling__achternaam", "-sinds", "regel", "vak", "pk")
_OP_REGEL = ("regel", *NIEUWSTE_EERST)
_VOLGORDEN = {"naam": _OP_NAAM, "regel": _OP_REGEL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaalregel:
    """One open signal of one pupil: whom it was new to, who looked at it, and what can be done about it."""

    beeld: Signaalbeeld
    leerling: Leerling
    groepen: list[str]
    eigen: Gezien | None
    anderen: list[Gezien]
    gevolgen: list[Gevolg]

    @property
    def is_nieuw(self) -> bool:
        """Whether the one who is looking did not say before that it was seen."""
        return self.eigen is None

    @property
    def is_gezien(self) -> bool:
        """Whether anybody said that it was seen."""
        return bool(self.eigen or self.anderen)


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
    """What the filters let through: a page of open signals, or all that lies aside. `nieuw` counts the whole list."""

    filters: list[Filter]
    volgorde: Filter
    blad: Page[Any] | None
    regels: list[Signaalregel]
    terzijde: list[Terzijderegel]
    aantal: int
    nieuw: int
    aantal_terzijde: int

    @property
    def keuzes(self) -> list[Filter]:
        """Everything to choose above the list."""
        return [*self.filters, self.volgorde]

    @property
    def op_dit_blad(self) -> list[Signaalregel]:
        """The signals on this page that are new to the one who is looking."""
        return [regel for regel in self.regels if regel.is_nieuw]

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
    velden = signaalveld_list({regel for regel, _vak in gevonden})
    plek, filters = plekfilter(vraag, leerlingen.values(), voor=voor), _signaalfilters(vraag, gevonden, velden, wijzer)
    volgorde = _volgordefilter(vraag)
    gezien = {sleutel: kind for sleutel, kind in leerlingen.items() if plek.laat_door(kind)}
    terzijde = _terzijderegels(opzij, gezien, wijzer, filters, volgorde)
    gezeefd = _zeef(
        open_.filter(_met_velden(velden, filters)), gezien if plek.is_gekozen else None, filters, nieuw_voor(voor)
    )
    gezeefd = gezeefd.order_by(*_VOLGORDEN.get(volgorde.waarde, NIEUWSTE_EERST))
    blad = blad_van(gezeefd, vraag, PER_BLAD)
    is_terzijde = filters[-1].waarde == TERZIJDE
    return Signaallijst(
        filters=[*plek.filters, *filters],
        volgorde=volgorde,
        blad=None if is_terzijde else blad,
        regels=[] if is_terzijde else signaalregels(blad.object_list, leerlingen, wijzer, voor=voor),
        terzijde=terzijde if is_terzijde else [],
        aantal=len(terzijde) if is_terzijde else blad.paginator.count,
        nieuw=0 if is_terzijde else gezeefd.filter(nieuw_voor(voor)).count(),
        aantal_terzijde=len(terzijde),
    )


def signaalregels(
    signalen: Iterable[Signaal], leerlingen: Mapping[UUID | None, Leerling], wijzer: Planwijzer, *, voor: Medewerker
) -> list[Signaalregel]:
    """The signals in the order in which they came, each beside its pupil; three queries."""
    in_volgorde = list(signalen)
    beelden = {beeld.signaal.pk: beeld for beeld in signaalbeelden(in_volgorde, wijzer)}
    gezien = gezien_list(voor=voor, signalen=in_volgorde)
    gevolgen = gevolg_list(voor=voor, signalen=in_volgorde)
    return [
        Signaalregel(
            beeld=beelden[signaal.pk],
            leerling=leerlingen[signaal.leerling_id],
            groepen=groepsnamen(leerlingen[signaal.leerling_id]),
            eigen=next((rij for rij in gezien[signaal.pk] if rij.medewerker_id == voor.pk), None),
            anderen=[rij for rij in gezien[signaal.pk] if rij.medewerker_id != voor.pk],
            gevolgen=gevolgen.get(signaal.pk, []),
        )
        for signaal in in_volgorde
    ]


def losse_regels(signalen: Iterable[Signaal], *, voor: Medewerker) -> list[Signaalregel]:
    """The rows of a few signals that `voor` may see, to change them in place."""
    in_volgorde = list(signalen)
    over = [signaal.leerling.pk for signaal in in_volgorde if signaal.leerling]
    kinderen = leerling_list(voor=voor).filter(pk__in=over)
    leerlingen: dict[UUID | None, Leerling] = {leerling.pk: leerling for leerling in kinderen}
    return signaalregels(in_volgorde, leerlingen, Planwijzer(), voor=voor)


def losse_terzijderegel(feit: Feit, *, voor: Medewerker) -> Terzijderegel:
    """The row of one signal that lies aside, about a leerling whom `voor` may see. Raises Leerling.DoesNotExist."""
    kinderen = leerling_list(voor=voor).filter(pk__in=[feit.leerling_id])
    return _terzijderegel(feit, kinderen.get(), Planwijzer())


def _signaalfilters(
    vraag: QueryDict, gevonden: Iterable[tuple[str, str]], velden: Iterable[Signaalveld], wijzer: Planwijzer
) -> list[Filter]:
    paren = sorted(gevonden)
    standen = [("nieuw", _("Nieuw voor u")), ("vraag", _("Vraagt uw oordeel")), (TERZIJDE, _("Opzij gezet"))]
    return [
        filter_maken(vraag, "vak", label=_("Vak"), alles=_("Alle vakken"), opties=[(v, v) for _r, v in paren if v]),
        filter_maken(
            vraag,
            "regel",
            label=_("Regel"),
            alles=_("Alle regels"),
            opties=[(regel, wijzer.regel(regel).naam) for regel, _v in paren],
        ),
        *(_veldfilter(vraag, veld) for veld in velden),
        filter_maken(vraag, "stand", label=_("Stand"), alles=_("Alles wat open is"), opties=standen, gesorteerd=False),
    ]


def _veldfilter(vraag: QueryDict, veld: Signaalveld) -> Filter:
    return filter_maken(
        vraag,
        f"{veld.soort}-{veld.veld}",
        label=veld.naam.capitalize(),
        alles=_("Maakt niet uit"),
        opties=[(waarde, waarde) for waarde in veld.waarden],
        gesorteerd=False,
    )


def _met_velden(velden: Iterable[Signaalveld], filters: Iterable[Filter]) -> Q:
    """What the fields of the plan's own kinds of facts let through."""
    gekozen = {filter_.naam: filter_.waarde for filter_ in filters}
    kiezen = Q()
    for veld in velden:
        if waarde := gekozen[f"{veld.soort}-{veld.veld}"]:
            kiezen &= veld.met(waarde)
    return kiezen


def _volgordefilter(vraag: QueryDict) -> Filter:
    opties = [("naam", _("Naam van de leerling")), ("regel", _("Regel in het plan"))]
    return filter_maken(
        vraag, "volgorde", label=_("Volgorde"), alles=_("Nieuwste eerst"), opties=opties, gesorteerd=False
    )


def _zeef(
    signalen: QuerySet[Signaal],
    leerlingen: Mapping[UUID | None, Leerling] | None,
    filters: list[Filter],
    nieuw: Combinable,
) -> QuerySet[Signaal]:
    vak, regel, *_velden, stand = filters
    kiezen = Q(vak=vak.waarde) if vak.waarde else Q()
    kiezen &= Q(regel=regel.waarde) if regel.waarde else Q()
    kiezen &= Q() if leerlingen is None else Q(leerling__in=leerlingen.keys())
    if stand.waarde == "nieuw":
        kiezen &= Q(nieuw)
    elif stand.waarde == "vraag":
        kiezen &= Q(uitkomst=Uitkomst.VRAAG)
    return signalen.filter(kiezen)


def _terzijderegels(
    feiten: Iterable[Feit],
    leerlingen: Mapping[UUID | None, Leerling],
    wijzer: Planwijzer,
    filters: list[Filter],
    volgorde: Filter,
) -> list[Terzijderegel]:
    vak, regel, *_rest = filters
    regels = [
        _terzijderegel(feit, kind, wijzer)
        for feit in feiten
        if (kind := leerlingen.get(feit.leerling_id)) and vak.laat_door(feit.vak) and regel.laat_door(regel_van(feit))
    ]
    regels.sort(key=lambda rij: (rij.feit.op, rij.feit.volg), reverse=True)
    if volgorde.waarde:
        regels.sort(key=lambda rij: rij.leerling.naam if volgorde.waarde == "naam" else rij.naam)
    return regels


def _terzijderegel(feit: Feit, leerling: Leerling, wijzer: Planwijzer) -> Terzijderegel:
    return Terzijderegel(
        feit=feit,
        naam=wijzer.regel(regel_van(feit)).naam,
        leerling=leerling,
        groepen=groepsnamen(leerling),
        reden=" ".join(feit.velden.get("reden", [])),
        gezegd=" ".join(feit.velden.get("toelichting", [])),
    )
