"""The support that runs in a week, for who may see the leerling: rows of plans, and support of the school's offer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Exists, OuterRef

from passend.core.zicht import hele_school_rekenen
from passend.dossier.leesrecht import leesbaar_niveau
from passend.dossier.models import Feit
from passend.dossier.plansoorten import inzetveld_list
from passend.dossier.selectors import feit_list, geldende_feiten, stand_list
from passend.handelen.models import Uitvoering
from passend.handelen.planstuk import Planstuk, planstukken
from passend.handelen.steunstuk import steunstukken
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.enums import Niveau, Recht
from passend.toegang.rechten import mag, rollen_van
from passend.toegang.selectors import leerling_list

_WEEK = timedelta(days=6)
# What stands in a row of which the plan in force does not say what kind it is: of support, not of a goal.
_VAN_INZET = frozenset({"wie", "hoe vaak", "tot"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekinzet:
    """One row of support that runs in a week. `gegeven`: when it was given, or was not, in that week.

    `is_open`: whether who looks may read the whole plan, and so log on its page.
    """

    leerling: Leerling
    stuk: Planstuk
    rij: Mapping[str, Any]
    is_open: bool
    gegeven: list[Uitvoering]


def weekinzet_list(*, voor: Medewerker, maandag: date) -> list[Weekinzet]:
    """The support of the week that begins on this day, for the leerlingen that `voor` may see: five queries.

    What waits for a consent of the plan does not run. Who does not read plans gets the rows that name an own role.
    """
    leerlingen: dict[UUID | None, Leerling] = {kind.pk: kind for kind in leerling_list(voor=voor)}
    per_kind: dict[UUID | None, list[Feit]] = defaultdict(list)
    for feit in _feiten(feit_list(voor=voor)):
        per_kind[feit.leerling_id].append(feit)
    wachtend: dict[UUID | None, Any] = dict(stand_list(voor=voor).values_list("leerling_id", "inhoud__geblokkeerd"))
    gevonden = [
        Weekinzet(leerling=leerlingen[kind], stuk=stuk, rij=rij, is_open=True, gegeven=[])
        for kind, feiten in per_kind.items()
        if kind in leerlingen
        for stuk, rij in _rijen(feiten, maandag, wachtend.get(kind) or ())
    ]
    gevonden += _naar_mij(voor, leerlingen, maandag, wachtend)
    _met_uitvoering(gevonden, voor, maandag)
    return sorted(gevonden, key=lambda een: (een.leerling.naam, een.stuk.eerste.volg))


def weekinzet_get(*, voor: Medewerker, leerling: Leerling, planstuk: UUID, rij: str, op: date) -> Weekinzet:
    """One row of the week of a day. Raises ObjectDoesNotExist, also when it does not run then or is not for `voor`."""
    for een in weekinzet_list(voor=voor, maandag=op - timedelta(days=op.weekday())):
        if (een.leerling.pk, een.stuk.id, een.rij.get("id")) == (leerling.pk, planstuk, rij):
            return een
    raise ObjectDoesNotExist


def _feiten(feiten: Any) -> Any:
    return feiten.filter(soort__in=("plan", "steun")).select_related("door").order_by("op", "volg")


def _rijen(feiten: list[Feit], maandag: date, wachtend: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Planstuk, Any]]:
    """The rows of support that run in a week, of the version of the plan that held then."""
    velden, wacht = inzetveld_list(), set(_wacht_op_akkoord(wachtend))
    for stuk in (*planstukken(feiten), *steunstukken(feiten)):
        if f"{stuk.pad}.start" in wacht and stuk.tot is None:
            continue
        versie = next((een for een in reversed(stuk.versies) if een.feit.op <= maandag + _WEEK), None)
        if versie is None or not _raakt(stuk.van, stuk.tot, maandag):
            continue
        for sectie, rijen in versie.rijen.items():
            for rij in rijen:
                is_inzet = sectie in velden or sectie == stuk.pad or bool(_VAN_INZET & rij.keys())
                if is_inzet and _raakt(stuk.van, _dag(rij.get("tot")), maandag):
                    yield stuk, rij


def _wacht_op_akkoord(wachtend: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """What of the stand cannot begin because somebody has yet to agree, sign or be told."""
    for ding in wachtend:
        if any(str(mist["pad"]).startswith("toestemmingen.") for mist in ding["mist"]):
            yield str(ding["pad"])


def _raakt(van: date | None, tot: date | None, maandag: date) -> bool:
    return van is not None and van <= maandag + _WEEK and (tot is None or tot >= maandag)


def _dag(tekst: Any) -> date | None:
    try:
        return date.fromisoformat(str(tekst))
    except ValueError:
        return None


def _naar_mij(
    voor: Medewerker, leerlingen: Mapping[UUID | None, Leerling], maandag: date, wachtend: Mapping[Any, Any]
) -> list[Weekinzet]:
    """For who gives support and reads no plans: of the leerlingen in sight, the rows that name an own role.

    Such a row is a task of that role as well, with the same words; nothing else of the plan is shown.
    """
    rollen = rollen_van(voor)
    if mag(voor, Recht.ONDERSTEUNING) or not rollen or not leerlingen:
        return []
    per_kind: dict[UUID | None, list[Feit]] = defaultdict(list)
    with hele_school_rekenen():
        eigen = geldende_feiten().filter(leerling__in=list(leerlingen.values()), niveau=Niveau.ONDERSTEUNING)
        for feit in _feiten(eigen):
            per_kind[feit.leerling_id].append(feit)
    return [
        Weekinzet(leerling=leerlingen[kind], stuk=stuk, rij=rij, is_open=False, gegeven=[])
        for kind, feiten in per_kind.items()
        for stuk, rij in _rijen(feiten, maandag, wachtend.get(kind) or ())
        if rij.get("wie") in rollen
    ]


def _met_uitvoering(rijen: Iterable[Weekinzet], voor: Medewerker, maandag: date) -> None:
    """Put beside each row what was logged in the week, as far as `voor` may read it."""
    per_rij = {(een.stuk.id, str(een.rij.get("id", ""))): een.gegeven for een in rijen}
    vervangen = Uitvoering.objects.filter(vervangt=OuterRef("pk"))
    in_week = Uitvoering.objects.filter(
        leesbaar_niveau(voor=voor),
        ~Exists(vervangen),
        feit__in={feit for feit, _rij in per_rij},
        op__range=(maandag, maandag + _WEEK),
        ingetrokken=False,
    )
    for regel in in_week.select_related("door").order_by("op", "vastgelegd_op"):
        if (regel.feit_id, regel.rij) in per_rij:
            per_rij[regel.feit_id, regel.rij].append(regel)
