"""Three years of results: levels that hang together over time and subject, some absences, a few sudden falls."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from statistics import NormalDist
from typing import Any

from tools.demo.kinderen import Leerling

JAREN = (3, 2, 1, 0)  # three years that are over, and this one
MOMENTEN = (("M", 1), ("E", 6))  # letter and month; the third week of it
GRENZEN = [(0.9, "I+"), (0.8, "I"), (0.6, "II"), (0.4, "III"), (0.2, "IV"), (0.0, "V")]
VAL = 1.7  # standard deviations

KOP_RESULTATEN = [
    "Leerlingnummer",
    "Toets",
    "Vak",
    "Moment",
    "Jaargroep",
    "Afnamedatum",
    "Niveau",
    "Vaardigheidsscore",
    "Percentiel",
]
KOP_VERWACHTINGEN = ["Leerlingnummer", "Instrument", "Schaal", "Vak", "Moment", "Datum", "Niveau", "Waarde"]
KOP_METHODETOETSEN = ["Leerlingnummer", "Toets", "Vak", "Afnamedatum", "Oordeel"]


def resultaten(leerling: Leerling) -> Iterator[list[str]]:
    """Rows of the tests of the school: two moments a year from jaargroep 3 on, the future included."""
    for reeks in leerling.school["toetsen"]["reeksen"]:
        yield from _reeks(leerling, reeks)


def _reeks(leerling: Leerling, reeks: Mapping[str, Any]) -> Iterator[list[str]]:
    for terug in JAREN:
        jaargroep = leerling.jaargroep - terug
        toeval = leerling.toeval if terug < 3 else Random(f"{leerling.eck_id}-{reeks['naam']}")
        for weekdag, (vak, stof) in enumerate(reeks["vakken"].items() if jaargroep >= 3 else ()):
            for deel, (letter, maand) in enumerate(MOMENTEN):
                if toeval.random() < 0.03:
                    continue  # absent
                z = leerling.aanleg[vak] + toeval.gauss(0, 0.22) - _val(leerling, vak, terug, letter)
                percentiel = NormalDist().cdf(z)
                yield [
                    leerling.sleutel,
                    reeks["naam"],
                    vak,
                    f"{letter}{jaargroep}",
                    str(jaargroep),
                    toetsdag(leerling.begin + 1 - terug, maand, weekdag).strftime("%d-%m-%Y"),
                    _niveau(percentiel, reeks) if reeks["schaal"] else "",
                    f"{_score(z, stof, jaargroep - 3 + deel / 2):.1f}".replace(".", ","),
                    str(max(1, min(99, round(percentiel * 100)))),
                ]


def verwachtingen(leerling: Leerling) -> Iterator[list[str]]:
    """What was expected of each result, written down at the start of its school year: a little below the ability."""
    for reeks in leerling.school["toetsen"]["reeksen"]:
        for _, _, vak, moment, jaargroep, *_ in _reeks(leerling.opnieuw(), reeks) if reeks["verwacht"] else ():
            z = leerling.aanleg[vak] - 0.3
            deel = [letter for letter, _ in MOMENTEN].index(moment[0]) / 2
            op = date(leerling.begin - (leerling.jaargroep - int(jaargroep)), 9, 7)
            score = _score(z, reeks["vakken"][vak], int(jaargroep) - 3 + deel)
            yield [
                leerling.sleutel,
                reeks["instrument"],
                reeks["schaal"],
                vak,
                moment,
                op.strftime("%d-%m-%Y"),
                _niveau(NormalDist().cdf(z), reeks).replace("+", "") if reeks["schaal"] else "",
                "" if reeks["schaal"] else f"{score:.1f}",
            ]


def methodetoetsen(leerling: Leerling) -> Iterator[list[str]]:
    """Rows of tests of the teaching method: every four weeks of this school year, from jaargroep 3 on."""
    methode = leerling.school["toetsen"].get("methode", {"vakken": {}})
    for vak, aanleg in methode["vakken"].items() if leerling.jaargroep >= 3 else ():
        for blok in range(11):
            op = date(leerling.begin, 9, 11) + timedelta(weeks=4 * blok)
            moeite = vak in methode["onvoldoende"].get(leerling.sleutel, ())
            voldoende = not moeite and leerling.toeval.gauss(leerling.aanleg[aanleg], 0.5) > -1.2
            oordeel = "voldoende" if voldoende else "onvoldoende"
            yield [leerling.sleutel, methode["naam"], vak, op.strftime("%d-%m-%Y"), oordeel]


def toetsdag(jaar: int, maand: int, weekdag: int) -> date:
    """A weekday (0 is Monday) of the third full week of a month."""
    vijftiende = date(jaar, maand, 15)
    return vijftiende + timedelta(days=-vijftiende.weekday() % 7 + weekdag)


def _val(leerling: Leerling, vak: str, terug: int, letter: str) -> float:
    gevallen = terug == 0 or (terug == 1 and letter == "E")
    return VAL if gevallen and leerling.terugval == vak else 0.0


def _score(z: float, stof: list[float], jaren: float) -> float:
    """The score of a pupil after so many years from jaargroep 3; `stof`: where an average pupil begins, and growth."""
    begin, groei = stof
    return begin + groei * jaren + z * groei * 0.8


def _niveau(percentiel: float, reeks: Mapping[str, Any]) -> str:
    niveau = next(niveau for grens, niveau in GRENZEN if percentiel >= grens)
    return niveau if reeks.get("plus", True) else niveau.replace("+", "")
