"""Why a term says what it says: one Dutch sentence."""

from collections.abc import Iterator

from passend.engine.blokken.termijn import EersteVan, Termijn
from passend.engine.termijnen import grens
from passend.engine.termijnen.beurt import Beurt
from passend.engine.termijnen.situatie import Situatie
from passend.engine.termijnen.venster import Status, Venster
from passend.engine.termijnen.verwoorden import Noem, datum, in_woorden, opsomming


def reden(termijn: Termijn | str, venster: Venster, beurt: Beurt | None, situatie: Situatie, noem: Noem) -> str:
    """Say the term, the days it comes to, and what is missing: `binnen 8 weken na hulpplan.start (16-9-2026), …`."""
    kern = in_woorden(termijn, noem=_met_datum(termijn, beurt, situatie, noem))
    return "".join([kern, *_dagen(venster, beurt), *_bijzonder(termijn, venster, beurt, situatie)])


def _met_datum(termijn: Termijn | str, beurt: Beurt | None, situatie: Situatie, noem: Noem) -> Noem:
    """Return a way to name references that adds the day on which the event took place."""
    dagen = {}
    if isinstance(termijn, Termijn) and beurt is not None and beurt.aanleiding is not None:
        dagen = {str(termijn.na or termijn.voor or termijn.tot): beurt.aanleiding}
        if isinstance(termijn.na, EersteVan):
            namen = [str(naam) for naam in (*termijn.na.eerste_van, *termijn.na.laatste_van)]
            dagen = {naam: gevonden[-1] for naam in namen if (gevonden := situatie.dagen(naam))}
    return lambda naam: f"{noem(naam)} ({datum(dagen[naam])})" if naam in dagen else noem(naam)


def _dagen(venster: Venster, beurt: Beurt | None) -> Iterator[str]:
    if beurt is None:
        yield "; dat is nog niet begonnen"
    elif venster.status is Status.NOG_NIET and venster.open_vanaf is not None:
        yield f", dus vanaf {datum(venster.open_vanaf)}"
        yield f" en uiterlijk {datum(venster.uiterlijk)}" if venster.uiterlijk is not None else ""
    elif venster.uiterlijk is not None:
        yield f", dus uiterlijk {datum(venster.uiterlijk)}"


def _bijzonder(termijn: Termijn | str, venster: Venster, beurt: Beurt | None, situatie: Situatie) -> Iterator[str]:
    if venster.verlengd:
        yield f" ({venster.verlengd} keer verlengd)"
    if isinstance(termijn, Termijn) and termijn.elke and situatie.gedaan:
        yield f"; de laatste keer was {datum(situatie.gedaan[-1])}"
    if (venster.nodig or 1) > 1 or venster.hoogstens is not None:
        yield f"; {venster.telt} keer gedaan"
    melden = isinstance(termijn, Termijn) and termijn.bij_vakantie == "melden"
    if melden and beurt is not None and grens.in_vakantie(beurt, situatie):
        yield "; let op: de laatste dag valt in een schoolvakantie"
    if venster.vraag:
        yield f"; niet bekend: {opsomming(list(venster.vraag), 'en')}"
