"""A term as a Dutch phrase, for explanations and for the plan as a document."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from passend.engine.blokken.termijn import EersteVan, Periode, Termijn, Verlengen
from passend.engine.woorden import DEEL_VAN_MAAND, NIET_VERMELD, is_dag

type Noem = Callable[[str], str]

_WOORDEN = {
    "direct": "direct, nog dezelfde dag",
    "zelfde dag": "dezelfde dag",
    "op afspraak": "op de afgesproken dag",
    "naar behoefte": "naar behoefte",
    "hele schooljaar": "het hele schooljaar door",
    NIET_VERMELD: "wanneer is niet vermeld",
}


def in_woorden(termijn: Termijn | str, *, noem: Noem = str) -> str:
    """Say a term in plain Dutch, without a capital or a full stop; `noem` gives references their name for people."""
    if isinstance(termijn, str):
        return _WOORDEN.get(termijn, termijn)
    delen = [*_hoe_vaak(termijn), *_wanneer(termijn, noem), *_extra(termijn, noem)]
    return ", ".join(deel for deel in delen if deel) or "wanneer is niet vermeld"


def datum(dag: date) -> str:
    """Write a day as people do: 11-11-2026; a moment with its time."""
    tekst = f"{dag.day}-{dag.month}-{dag.year}"
    return f"{tekst} {dag:%H:%M}" if isinstance(dag, datetime) else tekst


def opsomming(woorden: Sequence[str], voegwoord: str) -> str:
    """Join words: `maart, april of mei`."""
    if len(woorden) < 2:
        return "".join(woorden)
    return f"{', '.join(woorden[:-1])} {voegwoord} {woorden[-1]}"


def _duur(duur: str) -> str:
    """Write a duration; the words `niet vermeld` stay recognisable in the sentence."""
    return "een tijd die niet vermeld is" if duur == NIET_VERMELD else duur


def _naam(gebeurtenis: object, noem: Noem) -> str:
    if isinstance(gebeurtenis, date):
        return datum(gebeurtenis)
    if isinstance(gebeurtenis, Periode):
        return f"van {_naam(gebeurtenis.van, noem)} tot en met {_naam(gebeurtenis.tot, noem)}"
    if isinstance(gebeurtenis, EersteVan):
        soort, namen = (
            ("eerste", gebeurtenis.eerste_van) if gebeurtenis.eerste_van else ("laatste", gebeurtenis.laatste_van)
        )
        return f"de {soort} van {opsomming([_naam(naam, noem) for naam in namen], 'en')}"
    return "iets wat niet vermeld is" if gebeurtenis == NIET_VERMELD else noem(str(gebeurtenis))


def _hoe_vaak(termijn: Termijn) -> Iterator[str]:
    if termijn.per is not None:
        grenzen = [
            f"{woord} {aantal} keer" if aantal != NIET_VERMELD else f"{woord} een aantal keer dat niet vermeld is"
            for woord, aantal in (("minstens", termijn.minstens), ("hoogstens", termijn.hoogstens))
            if aantal is not None
        ]
        yield f"{opsomming(grenzen, 'en')} per {termijn.per}".strip()
    if termijn.elke:
        yield f"elke {opsomming([_duur(duur) for duur in termijn.elke], 'tot')}"
    if termijn.keer is not None:
        yield f"{termijn.keer} keer"


def _wanneer(termijn: Termijn, noem: Noem) -> Iterator[str]:
    yield _na(termijn, noem)
    yield _voor(termijn, noem)
    if termijn.in_:
        yield _in(termijn.in_, noem)
    if termijn.week:
        yield f"in week {opsomming([str(week) for week in termijn.week], 'of')}"
    if termijn.ronde:
        welke = "de eerste ronde daarna van" if termijn.na is not None else "de ronde van"
        yield f"in {welke} {opsomming([_naam(ronde, noem) for ronde in termijn.ronde], 'of')}"
    if termijn.open_vanaf is not None:
        yield f"vanaf {_naam(termijn.open_vanaf, noem)}"
    if termijn.tot is not None:
        yield f"tot en met {_naam(termijn.tot, noem)}"


def _na(termijn: Termijn, noem: Noem) -> str:
    na = "" if termijn.na is None else f"na {_naam(termijn.na, noem)}"
    if termijn.binnen is not None:
        return f"binnen {_duur(termijn.binnen)} {na}"
    if termijn.precies_ is not None:
        return f"precies {_duur(termijn.precies_)} {na}"
    if termijn.tussen:
        return f"tussen {opsomming([_duur(duur) for duur in termijn.tussen], 'en')} {na}"
    if termijn.duurt is not None:
        return f"{_duur(termijn.duurt)} lang{', ' if na else ''}{na}"
    return na


def _voor(termijn: Termijn, noem: Noem) -> str:
    if termijn.voor is None:
        return ""
    if termijn.uiterlijk is not None:
        return f"uiterlijk {_duur(termijn.uiterlijk)} voor {_naam(termijn.voor, noem)}"
    jaarlijks = ", elk jaar te bevestigen" if termijn.elk_jaar else ""
    een_dag = isinstance(termijn.voor, date) or (isinstance(termijn.voor, str) and is_dag(termijn.voor))
    return f"{'uiterlijk' if een_dag else 'voor'} {_naam(termijn.voor, noem)}{jaarlijks}"


def _in(vakken: Sequence[object], noem: Noem) -> str:
    if len(vakken) == 1 and isinstance(vakken[0], Periode):
        return _naam(vakken[0], noem)
    namen = opsomming([_naam(vak, noem) for vak in vakken], "of")
    return namen if namen.startswith(DEEL_VAN_MAAND) else f"in {namen}"


def _extra(termijn: Termijn, noem: Noem) -> Iterator[str]:
    if termijn.telt_niet is not None:
        yield "schoolvakanties tellen niet mee"
    if termijn.bij_vakantie in ("eerder", "later"):
        yield f"valt de laatste dag in een vakantie, dan {termijn.bij_vakantie}"
    if isinstance(termijn.verlengen, Verlengen):
        yield _verlengen(termijn.verlengen, noem)


def _verlengen(verlengen: Verlengen, noem: Noem) -> str:
    keer = f", hoogstens {verlengen.keer} keer" if isinstance(verlengen.keer, int) else ""
    namen = [_rol(rol, noem) for rol in verlengen.melding_aan]
    aan = f", te melden aan {opsomming(namen, 'en')}" if namen else ""
    return f"te verlengen met {_duur(verlengen.met)}{keer}{aan}"


def _rol(rol: object, noem: Noem) -> str:
    keuze = getattr(rol, "een_van", None)
    return opsomming([noem(str(naam)) for naam in keuze], "of") if keuze else noem(str(rol))
