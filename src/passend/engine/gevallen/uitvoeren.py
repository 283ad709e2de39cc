"""Run cases: many facts and dates against one plan edition, in one round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from passend.engine.gevallen.modellen import Dan, Geval
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.dossier import Onderwerp
from passend.engine.stand.feiten import Feit, FeitLezer
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.pogingen import Poging, probeer
from passend.engine.stand.rijen import Rijenmaker
from passend.engine.stand.ronde import Invoer, Ronde, Uitvoerder
from passend.engine.stand.stand import Stand
from passend.engine.stand.tellen import jaarnaam
from passend.engine.termijnen.kalender import Kalender, Schooljaar, Tijdvak, schooljaar_van

# The day of a case that gives none and has no facts.
ZONDER_DAG = date(2026, 11, 22)

type Moment = date | datetime


@dataclass(frozen=True)
class Antwoord:
    """The stand on one day of a case, the verdicts on what was tried, and the stand after it when it was allowed."""

    stand: Stand
    pogingen: tuple[Poging, ...]
    na: Stand


class Gevallenloper:
    """Answers all questions of a set of cases about one plan."""

    def __init__(self, boek: Planboek, uitvoerder: Uitvoerder) -> None:
        self.boek = boek
        self.lezer = FeitLezer(boek.plan)
        self.ronde = Ronde(boek, uitvoerder)

    def beantwoord(self, gevallen: Sequence[Geval]) -> dict[tuple[int, Moment], Antwoord]:
        """All answers, by the position of the case and the day or moment that it asks about."""
        vragen = {
            (nr, moment): self._invoer(nr, geval, moment)
            for nr, geval in enumerate(gevallen)
            for moment in momenten(geval)
        }
        self._tellingen([invoer for (nr, _), invoer in vragen.items() if _telt(gevallen[nr])])
        standen = self.ronde.standen(list(vragen.values()))
        pogingen = {sleutel: self._pogingen(gevallen[sleutel[0]], standen[i.sleutel]) for sleutel, i in vragen.items()}
        gelukt = [
            replace(invoer, feiten=[*invoer.feiten, *self._geprobeerd(gevallen[nr], invoer.op)], afgeleid={})
            for (nr, moment), invoer in vragen.items()
            if pogingen[nr, moment] and all(poging.mag for poging in pogingen[nr, moment])
        ]
        daarna = self.ronde.standen(gelukt) if gelukt else {}
        return {
            sleutel: Antwoord(standen[i.sleutel], pogingen[sleutel], daarna.get(i.sleutel, standen[i.sleutel]))
            for sleutel, i in vragen.items()
        }

    def _invoer(self, nr: int, geval: Geval, moment: Moment) -> Invoer:
        op = moment.date() if isinstance(moment, datetime) else moment
        feiten = self.lezer.lees([ruw for ruw in geval.gegeven if not isinstance(ruw, str)], op=op)
        kalender = kalender_van(geval)
        eerste = min([op - timedelta(days=1), *(feit.op for feit in feiten)])
        return Invoer(
            sleutel=f"{nr}|{moment.isoformat()}",
            onderwerp=Onderwerp(str(nr), geval.over or "leerling"),
            feiten=feiten,
            op=op,
            kalender=kalender,
            verschuldigd_vanaf=kalender.schooljaar(eerste).van,
            nu=moment if isinstance(moment, datetime) else None,
            dit=self._geprobeerd(geval, op),
            vanuit=[self.lezer.pad(trede, ("treden",), None) for trede in geval.vanuit],
        )

    def _pogingen(self, geval: Geval, stand: Stand) -> tuple[Poging, ...]:
        return tuple(probeer(stand.toestand, feit) for feit in self._geprobeerd(geval, stand.op))

    def _geprobeerd(self, geval: Geval, op: date) -> list[Feit]:
        ruw = [feit for feit in geval.poging if not isinstance(feit, str)]
        return [self.lezer.lees_een(feit, 10_000 + nr, op=op) for nr, feit in enumerate(ruw)]

    def _tellingen(self, invoer: Sequence[Invoer]) -> None:
        """Key figures: each condition judged per person and school year, on the facts of that year alone."""
        tellend = self.boek.tellende_rijen
        if not tellend or not invoer:
            return
        maker, waar = Rijenmaker(self.boek), {}
        for een in invoer:
            for (persoon, jaar), feiten in _per_persoon_en_jaar(een).items():
                sleutel = f"{een.sleutel}|{persoon}|{jaar}"
                waar[sleutel] = (een, jaar)
                maker.onderwerp(sleutel, "leerling", max(feit.op for feit in feiten), None)
                maker.feiten(sleutel, feiten)
        regels = self.boek.regels(self.ronde.uitvoerder.relaties, tuple(tellend))
        for sleutel, uitkomsten in self.ronde.voer_uit(regels, maker).items():
            een, jaar = waar[sleutel]
            for adres, pad in tellend.items():
                per_jaar = een.tellingen.setdefault(pad, {})
                per_jaar[jaar] = per_jaar.get(jaar, 0) + int(uitkomsten.van(adres) is Uitkomst.WAAR)


def _telt(geval: Geval) -> bool:
    return any(not isinstance(dan, str) and dan.telt is not None for dan in geval.dan)


def _per_persoon_en_jaar(invoer: Invoer) -> dict[tuple[str, str], list[Feit]]:
    gevonden: dict[tuple[str, str], list[Feit]] = {}
    for feit in invoer.feiten:
        if feit.op <= invoer.op:
            persoon = str(feit.een("leerling", "één"))
            gevonden.setdefault((persoon, jaarnaam(feit.op)), []).append(feit)
    return gevonden


def momenten(geval: Geval) -> list[Moment]:
    """Every day or moment about which a case asks something."""
    gevonden: list[Moment] = []
    for dan in geval.dan:
        if not isinstance(dan, str):
            gevonden += [dag_van(geval, dan), *(dag for dagen in (dan.te_laat_op or {}).values() for dag in dagen)]
    return list(dict.fromkeys(gevonden))


def dag_van(geval: Geval, dan: Dan) -> Moment:
    """The day of a block: its own, else that of the case, else the day of the latest fact."""
    if dan.op or geval.op:
        return als_moment(dan.op or geval.op)
    dagen = [feit["op"] for feit in geval.gegeven if not isinstance(feit, str) and isinstance(feit.get("op"), date)]
    return max(dagen, default=ZONDER_DAG)


def als_moment(waarde: Any) -> Moment:
    """A day or moment as the reader left it, or as text."""
    if isinstance(waarde, date):
        return waarde
    tekst = str(waarde)
    return datetime.fromisoformat(tekst) if " " in tekst else date.fromisoformat(tekst)


def kalender_van(geval: Geval) -> Kalender:
    """The school calendar of a case: only what the case says about its school year."""
    gegeven = geval.schooljaar
    dag = gegeven and (gegeven.eerste_schooldag or gegeven.laatste_schooldag)
    if gegeven is None or not isinstance(dag, date):
        return Kalender()
    vakanties = tuple(
        Tijdvak(vak, vak) if isinstance(vak, date) else Tijdvak(*_dagen(vak))
        for vak in gegeven.vakanties
        if not isinstance(vak, str)
    )
    begin, eerste, laatste = schooljaar_van(dag), gegeven.eerste_schooldag, gegeven.laatste_schooldag
    return Kalender().met(Schooljaar(begin, vakanties or None, eerste, laatste))


def _dagen(vak: Any) -> tuple[date, date]:
    return als_moment(vak.van), als_moment(vak.tot)
