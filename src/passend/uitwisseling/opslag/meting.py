"""A result on its way to `metingen`: what it is, what came out, and its shape in the queue."""

import json
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.db.models import Model

from passend.metingen.enums import Metingsoort
from passend.metingen.models import Referentiescore, Toetsresultaat
from passend.metingen.services import NieuwResultaat, Score
from passend.uitwisseling.duiding import Duiding
from passend.uitwisseling.gegevens import IngelezenResultaat, waarde_kort
from passend.uitwisseling.opslag.wachtrij import Uit, vingerafdruk
from passend.uitwisseling.waarden import Waardefout, getal_parse

INHOUD = ("soort", "instrument", "isoort", "jaargroep", "niveau", "schaal", "oordeel", "opmerking")
"""The fields of Toetsresultaat that say what came out, beside `waarde` and the scores."""
SLEUTEL = ("leerling_id", "op", "toetscode", "onderdeel", "vak", "moment")
_OPGESLAGEN = (*INHOUD, "toetscode", "onderdeel", "vak", "moment")


def _lengtes(model: type[Model], *velden: str) -> dict[str, int]:
    return {veld.name: veld.max_length for veld in model._meta.local_fields if veld.name in velden and veld.max_length}


_LENGTES = _lengtes(
    Toetsresultaat, "instrument", "isoort", "toetscode", "onderdeel", "vak", "moment", "niveau", "schaal", "oordeel"
)
_SCORELENGTES = _lengtes(Referentiescore, "soort", "waarde", "vergelijkingsgroep")
_GROOTSTE_WAARDE = 10**9
_GETALLEN = (
    ("aantal opgaven", attrgetter("score.aantal_opgaven")),
    ("aantal goed", attrgetter("score.aantal_goed")),
    ("aantal fout", attrgetter("score.aantal_fout")),
    ("aantal gelezen", attrgetter("score.aantal_gelezen")),
    ("tijd", attrgetter("score.tijd")),
    ("interval laag", attrgetter("score.interval_laag")),
    ("interval hoog", attrgetter("score.interval_hoog")),
    ("DL", attrgetter("dl")),
)


def nieuw_resultaat(duiding: Duiding, leerling: UUID) -> NieuwResultaat:
    """The result as `metingen` records it. A test that the plan does not know keeps the source's code as instrument."""
    resultaat = duiding.resultaat
    is_methodetoets = duiding.isoort == Metingsoort.METHODETOETS
    return NieuwResultaat(
        leerling_id=leerling,
        instrument=duiding.instrument or resultaat.toetscode,
        op=resultaat.afgenomen_op,
        soort=Metingsoort.METHODETOETS if is_methodetoets else Metingsoort.TOETS,
        isoort=duiding.isoort,
        toetscode=resultaat.toetscode,
        onderdeel=resultaat.onderdeel,
        vak=duiding.vak,
        moment=resultaat.moment.upper(),
        jaargroep=int(resultaat.jaargroep) if resultaat.jaargroep in set("012345678") else None,
        niveau=duiding.niveau,
        schaal=duiding.schaal,
        waarde=_waarde(duiding),
        oordeel=duiding.oordeel,
        opmerking=resultaat.opmerking,
        scores=tuple(_scores(duiding)),
    )


def te_lang(nieuw: NieuwResultaat) -> tuple[str, str] | None:
    """The first field (name, value) that does not fit the table, or None."""
    for veld, lengte in _LENGTES.items():
        if len(getattr(nieuw, veld)) > lengte:
            return veld, waarde_kort(getattr(nieuw, veld))
    for score in nieuw.scores:
        for veld, lengte in _SCORELENGTES.items():
            if len(getattr(score, veld)) > lengte:
                return score.soort, waarde_kort(getattr(score, veld))
    if nieuw.waarde is not None and (nieuw.waarde != round(nieuw.waarde, 3) or abs(nieuw.waarde) >= _GROOTSTE_WAARDE):
        return "waarde", str(nieuw.waarde)
    return None


def meetsleutel(nieuw: NieuwResultaat) -> str:
    """Which measurement it is, whatever came out. The source's own code counts: a new translation changes nothing."""
    return vingerafdruk(
        nieuw.leerling_id, nieuw.op, nieuw.toetscode, nieuw.onderdeel, nieuw.vak or None, nieuw.moment or None
    )


def inhoud(nieuw: NieuwResultaat) -> str:
    """What came out."""
    scores = sorted((score.soort, score.vergelijkingsgroep, score.waarde) for score in nieuw.scores)
    velden = [getattr(nieuw, veld) for veld in INHOUD]
    return vingerafdruk(*(None if veld == "" else veld for veld in velden), _kaal(nieuw.waarde), scores)


def vingerafdruk_van_rij(rij: dict[str, Any], scores: list[tuple[str, str, str]]) -> tuple[str, str]:
    """The same two fingerprints for a stored result: which measurement, and what came out."""
    sleutel = vingerafdruk(*(rij[veld] for veld in SLEUTEL))
    velden = [None if rij[veld] == "" else rij[veld] for veld in INHOUD]
    return sleutel, vingerafdruk(*velden, _kaal(rij["waarde"]), sorted(scores))


def als_json(nieuw: NieuwResultaat) -> str:
    """The result without pupil, day and predecessor, which the queue keeps beside it."""
    velden = [getattr(nieuw, veld) for veld in _OPGESLAGEN]
    scores = [(score.soort, score.waarde, score.vergelijkingsgroep) for score in nieuw.scores]
    return json.dumps((velden, None if nieuw.waarde is None else str(nieuw.waarde), scores))


def uit_wachtrij(uit: Uit, *, vervangt: UUID | None = None) -> NieuwResultaat:
    """The result that waited, to be recorded in place of `vervangt`."""
    velden, waarde, scores = json.loads(uit.gegevens)
    return NieuwResultaat(
        leerling_id=uit.leerling,
        op=uit.op,
        waarde=None if waarde is None else Decimal(waarde),
        scores=[Score(soort=soort, waarde=score, vergelijkingsgroep=groep) for soort, score, groep in scores],
        vervangt_id=vervangt,
        **dict(zip(_OPGESLAGEN, velden, strict=True)),
    )


def _kaal(waarde: Decimal | None) -> str | None:
    """A number without zeros at the end: 38.5 and 38.500 are the same."""
    return None if waarde is None else f"{waarde.normalize():f}"


def _waarde(duiding: Duiding) -> Decimal | None:
    """The number on the scale of the test: the vaardigheidsscore, for an eindtoets its standaardscore."""
    vaardigheidsscore = duiding.resultaat.score.vaardigheidsscore
    if vaardigheidsscore is not None:
        return vaardigheidsscore
    for score in duiding.referenties:
        if score.schaal == "Standaardscore":
            with suppress(Waardefout):
                return getal_parse(score.waarde)
    return None


def _scores(duiding: Duiding) -> Iterator[Score]:
    """Every further number, once per kind and group; a second different one of a kind gets a number."""
    gezien: dict[tuple[str, str], list[str]] = {}
    extra = [(naam, waarde, "") for naam, waarde in _getelde(duiding.resultaat)]
    for soort, waarde, groep in [*((s.schaal, s.waarde, s.vergelijkingsgroep) for s in duiding.referenties), *extra]:
        waarden = gezien.setdefault((soort, groep), [])
        if waarde not in waarden:
            waarden.append(waarde)
            naam = soort if len(waarden) == 1 else f"{soort} ({len(waarden)})"
            yield Score(soort=naam, waarde=waarde, vergelijkingsgroep=groep)


def _getelde(resultaat: IngelezenResultaat) -> Iterator[tuple[str, str]]:
    for naam, lees in _GETALLEN:
        getal = lees(resultaat)
        if getal is not None:
            yield naam, f"{Decimal(getal).normalize():f}"
    for naam, woord in (("vaardigheidsschaal", resultaat.score.schaal), ("toetsversie", resultaat.toetsversie)):
        if woord:
            yield naam, woord
