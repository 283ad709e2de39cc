"""What a term comes to on a day: not yet, open, late or done, until when, and why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final, Required, TypedDict, Unpack

from passend.engine.blokken.termijn import EersteVan, Termijn
from passend.engine.termijnen import grens
from passend.engine.termijnen.beurt import Beurt, beoordeel
from passend.engine.termijnen.beurten import OPEN, beurten_van, is_dagwoord, vanaf_gebeurtenis, voor_momenten
from passend.engine.termijnen.duur import minus
from passend.engine.termijnen.kalender import Kalender, KalenderOnbekend, PeriodeVenster
from passend.engine.termijnen.ritme import elke_beurten, nodig_per, per_beurten
from passend.engine.termijnen.situatie import Gebeurtenissen, Situatie, Verlenging
from passend.engine.termijnen.uitleg import reden
from passend.engine.termijnen.venster import Status, Venster, als_dag, samen
from passend.engine.termijnen.verwoorden import Noem
from passend.engine.woorden import NIET_VERMELD

__all__ = ["Gegevens", "Status", "Venster", "Verlenging", "bereken", "bereken_alle", "samen"]

AANLEIDING: Final = "aanleiding"


class Gegevens(TypedDict, total=False):
    """What a term is judged by.

    - `op`: the day that is asked about, or the moment (then terms in hours are judged by the minute).
    - `gebeurtenissen`: reference as the term writes it -> the days (or moments) on which it took place, and the days to
      come that are known (a planned meeting); empty when nobody knows. `schooljaar.start`, `schooljaar.einde` and the
      bounds of `periodes` are looked up in the calendar when it returns nothing.
    - `gedaan`: the days on which the duty was done, a day twice when it was done twice.
    - `kalender`, `periodes`: school years, and the windows of the plan's periods (`perioden.periodes`).
    - `verlengingen`: recorded extensions; a bare day means that everybody was told who must be.
    - `gepland`: the day that was agreed, for `op afspraak`.
    - `aanwezig_vanaf`: from when the duty is owed: the pupil came, the plan came into force, the log begins. Turns that
      ended before it, and windows of earlier school years, are not owed. Without it: the first day done, else only the
      school year of `op`.
    - `bevestigd`: days that a person confirmed for terms with `elk jaar: bevestigen`, at most one per school year.
    - `noem`: gives a reference its name for people, in `reden`.
    """

    op: Required[date]
    gebeurtenissen: Required[Gebeurtenissen]
    kalender: Required[Kalender]
    gedaan: Sequence[date]
    periodes: Sequence[PeriodeVenster]
    verlengingen: Sequence[date | Verlenging]
    gepland: Sequence[date]
    aanwezig_vanaf: date | None
    bevestigd: Sequence[date]
    noem: Noem


def bereken(termijn: Termijn | str, **gegevens: Unpack[Gegevens]) -> Venster:
    """Judge one term (a block, or a word such as `direct`) on a day.

    The last day is still in time. What is open in the text never makes late: such a term stays open, and `vraag` names
    the keys. Source: planformaat, block 4, and its Rulings.
    """
    return _oordeel(termijn, _situatie(gegevens), gegevens.get("noem", str))


def bereken_alle(termijnen: Sequence[Termijn | str], **gegevens: Unpack[Gegevens]) -> tuple[Venster, ...]:
    """Judge a list of terms, each its own moment: work for a later meeting is not done by that for an earlier one."""
    situatie = _situatie(gegevens)
    noem = gegevens.get("noem", str)
    dagen = [_voor_dagen(termijn, situatie) for termijn in termijnen]
    return tuple(
        _oordeel(termijn, replace(situatie, buren=_buren(dagen, nummer), onbekend=[]), noem)
        for nummer, termijn in enumerate(termijnen)
    )


def _situatie(gegevens: Gegevens) -> Situatie:
    op = gegevens["op"]
    gedaan = sorted(als_dag(dag) for dag in gegevens.get("gedaan", ()))
    verlengd = [v if isinstance(v, Verlenging) else Verlenging(als_dag(v)) for v in gegevens.get("verlengingen", ())]
    return Situatie(
        op=als_dag(op),
        nu=op if isinstance(op, datetime) else None,
        gebeurtenissen=gegevens["gebeurtenissen"],
        gedaan=tuple(dag for dag in gedaan if dag <= als_dag(op)),
        kalender=gegevens["kalender"],
        periodes=tuple(gegevens.get("periodes", ())),
        verlengingen=tuple(verlengd),
        gepland=tuple(gegevens.get("gepland", ())),
        aanwezig_vanaf=gegevens.get("aanwezig_vanaf"),
        bevestigd=tuple(gegevens.get("bevestigd", ())),
    )


def _voor_dagen(termijn: Termijn | str, situatie: Situatie) -> list[date]:
    """Return the event days for which a term asks preparation."""
    if isinstance(termijn, str) or is_dagwoord(termijn.voor) or not isinstance(termijn.voor, (str, EersteVan)):
        return []
    return [als_dag(dag) for dag in situatie.momenten(termijn.voor)] if termijn.voor != NIET_VERMELD else []


def _buren(dagen: Sequence[Sequence[date]], eigen: int) -> tuple[date, ...]:
    return tuple(dag for nummer, ander in enumerate(dagen) if nummer != eigen for dag in ander)


def _oordeel(termijn: Termijn | str, situatie: Situatie, noem: Noem) -> Venster:
    if termijn == "naar behoefte":
        return Venster(Status.ONBEPAALD, reden="naar behoefte: er is geen dag waarop het moet")
    nodig = _nodig(termijn)
    beurten = _woord(termijn, situatie) if isinstance(termijn, str) else _blok(termijn, situatie, nodig)
    status, beurt = beoordeel(beurten, nodig, situatie)
    if isinstance(termijn, Termijn) and termijn.elke and status is Status.NOG_NIET and situatie.gedaan:
        status = Status.KLAAR
    vraag = tuple(dict.fromkeys([*open_plekken(termijn), *situatie.onbekend]))
    venster = _venster(termijn, status, beurt, nodig, situatie)
    venster = replace(venster, vraag=vraag)
    return replace(venster, reden=reden(termijn, venster, beurt, situatie, noem))


def _nodig(termijn: Termijn | str) -> int | None:
    """Return how often a turn must be done; None when there is no number, or none that is known."""
    if isinstance(termijn, str):
        return None if termijn == "hele schooljaar" else 1
    if termijn.per is not None:
        return nodig_per(termijn)
    return None if termijn.keer == NIET_VERMELD else termijn.keer or 1


def _woord(woord: str, situatie: Situatie) -> list[Beurt]:
    if woord in ("direct", "zelfde dag"):
        beurten = vanaf_gebeurtenis(AANLEIDING, situatie)
        return [replace(beurt, tot=beurt.van) for beurt in beurten] or [OPEN]
    if woord == "op afspraak":
        return voor_momenten(situatie.gepland, None, Termijn(), situatie)
    if woord == "hele schooljaar":
        jaar = situatie.kalender.schooljaar(situatie.op)
        return [Beurt(jaar.van, jaar.tot, jaar.van, schooljaar=jaar.begin)]
    return [OPEN]


def _blok(termijn: Termijn, situatie: Situatie, nodig: int | None) -> list[Beurt]:
    if termijn.per is not None:
        beurten = per_beurten(termijn, situatie, nodig)
    elif termijn.elke:
        beurten = elke_beurten(termijn, situatie)
    else:
        beurten = beurten_van(termijn, situatie, nodig or 1)
    if termijn.keer is not None:
        beurten = [beurt for beurt in beurten if beurt.is_verschuldigd(situatie)][:1]
    return [
        grens.schuif(grens.verleng(beurt, termijn, situatie), termijn, situatie)
        for beurt in _van_belang(beurten, situatie)
    ]


def _van_belang(beurten: Sequence[Beurt], situatie: Situatie) -> list[Beurt]:
    """Leave out what lies further ahead than the next turn: the calendar may not reach that far."""
    begonnen = [beurt for beurt in beurten if beurt.is_begonnen(situatie)]
    return begonnen + [beurt for beurt in beurten if not beurt.is_begonnen(situatie)][:1]


def _venster(
    termijn: Termijn | str, status: Status, beurt: Beurt | None, nodig: int | None, situatie: Situatie
) -> Venster:
    beurt = beurt or Beurt()
    hoogstens = termijn.hoogstens if isinstance(termijn, Termijn) else None
    return Venster(
        status,
        beurt.opent(situatie),
        beurt.tot,
        telt=beurt.telt(situatie),
        nodig=nodig,
        hoogstens=hoogstens if isinstance(hoogstens, int) else None,
        verlengd=beurt.verlengd,
        herinneren_vanaf=_herinneren(termijn, beurt, situatie),
    )


def _herinneren(termijn: Termijn | str, beurt: Beurt, situatie: Situatie) -> date | None:
    if isinstance(termijn, str) or termijn.herinnering in (None, NIET_VERMELD) or beurt.tot is None:
        return None
    try:
        return minus(als_dag(beurt.tot), str(termijn.herinnering), situatie.kalender)
    except KalenderOnbekend:
        return None


def open_plekken(termijn: Termijn | str) -> list[str]:
    """Return the keys of a term on which the text is silent, as a plan spells them; `termijn` for the whole."""
    if isinstance(termijn, str):
        return ["termijn"] if termijn == NIET_VERMELD else []
    velden = type(termijn).model_fields
    gezet = [naam for naam in velden if naam in termijn.model_fields_set]
    return [velden[naam].alias or naam for naam in gezet if _is_open(getattr(termijn, naam))]


def _is_open(waarde: object) -> bool:
    """Tell whether `niet vermeld` stands in a value, also deeper: in a list, a stretch of days, several events."""
    if isinstance(waarde, list):
        return any(_is_open(item) for item in waarde)
    kinderen = getattr(type(waarde), "model_fields", {})
    return waarde == NIET_VERMELD or any(_is_open(getattr(waarde, naam)) for naam in kinderen)
