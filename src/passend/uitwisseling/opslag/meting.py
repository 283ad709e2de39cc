"""A result on its way to `metingen`: what it is, what came out, and its shape in the queue."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
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
from passend.uitwisseling.opslag.wachtrij import Uit, Wachtende, tekst_van, vingerafdruk
from passend.uitwisseling.waarden import Waardefout, getal_parse

INHOUD = ("soort", "instrument", "isoort", "jaargroep", "niveau", "schaal", "oordeel", "opmerking")
"""The fields of Toetsresultaat that say what came out, beside `waarde` and the scores."""
SLEUTEL = ("leerling_id", "op", "toetscode", "onderdeel", "vak", "moment")


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


type Uitgepakt = dict[str, tuple[dict[str, Any], tuple[Score, ...]]]


@dataclass(frozen=True, slots=True)
class Vorm:
    """What results have in common that differ in pupil, day and score only, so that it is worked out once.

    `past_niet` is the first field (name, value) that does not fit the table. `waarde` counts where a result has no
    vaardigheidsscore. `sleutel` and `inhoud` are parts of what fingerprints are made of; `gegevens` is JSON.
    """

    past_niet: tuple[str, str] | None
    waarde: Decimal | None
    sleutel: str
    inhoud: tuple[str, str]
    gegevens: str


def vorm_van(duiding: Duiding) -> Vorm:
    """The result as `metingen` records it. A test that the plan does not know keeps the source's code as instrument."""
    resultaat = duiding.resultaat
    is_methodetoets = duiding.isoort == Metingsoort.METHODETOETS
    velden = {
        "soort": str(Metingsoort.METHODETOETS if is_methodetoets else Metingsoort.TOETS),
        "instrument": duiding.instrument or resultaat.toetscode,
        "isoort": duiding.isoort,
        "jaargroep": int(resultaat.jaargroep) if resultaat.jaargroep in set("012345678") else None,
        "niveau": duiding.niveau,
        "schaal": duiding.schaal,
        "oordeel": duiding.oordeel,
        "opmerking": resultaat.opmerking,
        "toetscode": resultaat.toetscode,
        "onderdeel": resultaat.onderdeel,
        "vak": duiding.vak,
        "moment": resultaat.moment.upper(),
    }
    scores = list(_scores(duiding))
    gesorteerd = sorted((score.soort, score.vergelijkingsgroep, score.waarde) for score in scores)
    paren = [(score.soort, score.waarde, score.vergelijkingsgroep) for score in scores]
    return Vorm(
        past_niet=_te_lang(velden, scores),
        waarde=_standaardscore(duiding),
        sleutel=tekst_van(velden["toetscode"], velden["onderdeel"], velden["vak"] or None, velden["moment"] or None),
        inhoud=(tekst_van(*(_of_niets(velden[veld]) for veld in INHOUD)), str(gesorteerd)),
        gegevens=json.dumps((velden, paren)),
    )


def wachtende(resultaat: IngelezenResultaat, vorm: Vorm, leerling: UUID, waarde: Decimal | None) -> Wachtende:
    """The result for the queue, with the fingerprints of which measurement it is and of what came out.

    The source's own code counts in the first: a new translation changes nothing.
    """
    kop, staart = vorm.inhoud
    return Wachtende(
        regel=resultaat.regel,
        leerling=leerling,
        op=resultaat.afgenomen_op,
        sleutel=vingerafdruk(leerling, resultaat.afgenomen_op, vorm.sleutel),
        inhoud=vingerafdruk(kop, _kaal(waarde), staart),
        waarde=None if waarde is None else str(waarde),
        gegevens=vorm.gegevens,
    )


def waarde_past(waarde: Decimal) -> bool:
    """Whether the table can hold the number as it is."""
    return abs(waarde) < _GROOTSTE_WAARDE and waarde == round(waarde, 3)


def _te_lang(velden: dict[str, Any], scores: list[Score]) -> tuple[str, str] | None:
    for veld, lengte in _LENGTES.items():
        if len(velden[veld]) > lengte:
            return veld, waarde_kort(velden[veld])
    for score in scores:
        for veld, lengte in _SCORELENGTES.items():
            if len(getattr(score, veld)) > lengte:
                return score.soort, waarde_kort(getattr(score, veld))
    return None


def vingerafdruk_van_rij(rij: dict[str, Any], scores: list[tuple[str, str, str]]) -> tuple[str, str]:
    """The same two fingerprints for a stored result: which measurement, and what came out."""
    sleutel = vingerafdruk(*(rij[veld] for veld in SLEUTEL))
    velden = [_of_niets(rij[veld]) for veld in INHOUD]
    return sleutel, vingerafdruk(*velden, _kaal(rij["waarde"]), sorted(scores))


def uit_wachtrij(uit: Uit, bekend: Uitgepakt, *, vervangt: UUID | None = None) -> NieuwResultaat:
    """The result that waited, to be recorded in place of `vervangt`; `bekend` keeps what was unpacked before."""
    if uit.gegevens not in bekend:
        bekend[uit.gegevens] = _uitpakken(uit.gegevens)
    velden, scores = bekend[uit.gegevens]
    return NieuwResultaat(
        leerling_id=uit.leerling,
        op=uit.op,
        waarde=None if uit.waarde is None else Decimal(uit.waarde),
        scores=scores,
        vervangt_id=vervangt,
        **velden,
    )


def _uitpakken(gegevens: str) -> tuple[dict[str, Any], tuple[Score, ...]]:
    velden, scores = json.loads(gegevens)
    return velden, tuple(Score(soort=soort, waarde=score, vergelijkingsgroep=groep) for soort, score, groep in scores)


def _of_niets(veld: Any) -> Any:
    return None if veld == "" else veld


def _kaal(waarde: Decimal | None) -> str | None:
    """A number without zeros at the end: 38.5 and 38.500 are the same."""
    return None if waarde is None else f"{waarde.normalize():f}"


def _standaardscore(duiding: Duiding) -> Decimal | None:
    """The number on the scale of an eindtoets, which has no vaardigheidsscore."""
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
