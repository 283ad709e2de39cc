"""Facts of the database as the engine reads them. Asks for no right: for the computations of this room."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection

from passend.engine.blokken.feit import METINGEN as METINGSOORTEN
from passend.engine.delen.plan import Plan
from passend.engine.stand.feiten import Feit, doelen_van

FEITEN = "SELECT onderwerp, id, soort, op, tot, nu, vak, domein FROM regels.feit WHERE onderwerp = ANY(%s)"
VELDEN = (
    "SELECT v.feit, v.veld, v.waarde FROM regels.feitveld v "
    "JOIN regels.feit f ON f.id = v.feit WHERE f.onderwerp = ANY(%s)"
)
VOLGORDE = (
    "SELECT id::text, volg, velden -> 'rijen' FROM dossier_feit WHERE leerling_id = ANY(%(ids)s::uuid[]) "
    "OR groep_id = ANY(%(ids)s::uuid[]) OR (leerling_id IS NULL AND groep_id IS NULL)"
)
METINGEN = (
    "SELECT onderwerp, id, soort, instrument, vak, moment, op, volg, niveau, waarde, oordeel, uitslag "
    "FROM regels.meting WHERE onderwerp = ANY(%s)"
)
# Fields that hold a day; the database gives every value as text.
DAGVELDEN = frozenset({"geboren", "dag"})
MEETVELDEN = ("niveau", "waarde", "oordeel", "uitslag", "vak", "moment")


def feiten_van(plan: Plan, onderwerpen: Sequence[str]) -> dict[str, list[Feit]]:
    """The facts and results of each onderwerp (ids as text), oldest first. Four queries, however many there are."""
    sleutels = list(onderwerpen)
    gevonden: dict[str, list[Feit]] = {sleutel: [] for sleutel in sleutels}
    with connection.cursor() as cursor:
        cursor.execute(VELDEN, [sleutels])
        velden: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for feit, veld, waarde in cursor.fetchall():
            velden[feit][veld].append(_waarde(veld, waarde))
        cursor.execute(VOLGORDE, {"ids": sleutels})
        volgorde = {}
        for feit, volg, rijen in cursor.fetchall():
            volgorde[feit] = volg
            if rijen:  # the relations of the rules know single values only
                velden[feit]["rijen"] = [rijen]
        cursor.execute(FEITEN, [sleutels])
        for rij in cursor.fetchall():
            gevonden[rij[0]].append(_feit(plan, rij, velden[rij[1]], volgorde.get(rij[1], 0)))
        cursor.execute(METINGEN, [sleutels])
        for rij in cursor.fetchall():
            gevonden[rij[0]].append(_meting(rij))
    return {sleutel: _genummerd(feiten) for sleutel, feiten in gevonden.items()}


def _waarde(veld: str, waarde: str) -> Any:
    return date.fromisoformat(waarde) if veld in DAGVELDEN else waarde


def _feit(plan: Plan, rij: tuple[Any, ...], velden: dict[str, list[Any]], volg: int) -> Feit:
    _, id_, soort, op, tot, nu, vak, domein = rij
    alle = {veld: tuple(waarden) for veld, waarden in velden.items() if veld != "vervult"}
    alle |= {naam: (waarde,) for naam, waarde in (("vak", vak), ("domein", domein)) if waarde is not None}
    return Feit(volg, soort, op, nu, tot, alle, doelen_van(plan, soort, alle), id_)


def _meting(rij: tuple[Any, ...]) -> Feit:
    _, id_, soort, instrument, vak, moment, op, volg, niveau, waarde, oordeel, uitslag = rij
    inhoud = dict(zip(MEETVELDEN, (niveau, waarde, oordeel, uitslag, vak, moment), strict=True))
    velden: dict[str, tuple[Any, ...]] = {naam: (een,) for naam, een in inhoud.items() if een is not None}
    pad = f"instrumenten.{instrument}"
    return Feit(volg, soort, op, None, None, velden | {"instrument": (pad,)}, frozenset({pad}), id_)


def _genummerd(feiten: list[Feit]) -> list[Feit]:
    """In order of day and then of recording, numbered, so that "later the same day" has a meaning.

    Results are numbered apart from other facts, and come after those of the same day.
    """
    geordend = sorted(feiten, key=lambda feit: (feit.op, feit.soort in METINGSOORTEN, feit.nr, feit.id))
    return [Feit(nr, f.soort, f.op, f.moment, f.tot, f.velden, f.doelen, f.id) for nr, f in enumerate(geordend, 1)]
