"""The pupils of a demo school: who they are, where they sit and what they find easy or hard."""

import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from tools.demo.namen import ACHTERNAMEN, GENOEMDE_MEISJES, JONGENS, MEISJES, woorden


class Leerling:
    """A pupil: who, where, and how able in each subject (0 is average, 1 a standard deviation better)."""

    def __init__(self, school: Mapping[str, Any], nummer: int, roepnaam: str, jaargroep: int, plek: tuple[str, str]):
        self.school, self.plek = school, plek
        self.sleutel = f"L{nummer:03d}"
        self.eck_id = f"https://ketenid.example/{school['kinderen']['keten']}/{nummer:03d}"
        self.roepnaam, self.jaargroep, self.nummer = roepnaam, jaargroep, nummer
        self.groep, self.vestiging = plek
        self.achternaam = ACHTERNAMEN[nummer * 5 % len(ACHTERNAMEN)]
        self.is_meisje = roepnaam in GENOEMDE_MEISJES or roepnaam in MEISJES
        self.toeval = random.Random(f"{school['kinderen']['toeval']}-{nummer}")
        self.begin = school["schooljaar"]["begin"]
        self.geboren = date(self.begin - 4 - jaargroep, 10, 1) + timedelta(days=self.toeval.randrange(360))
        self.aanleg = self._aanleg(school["kinderen"])

    def _aanleg(self, gegevens: Mapping[str, Any]) -> dict[str, float]:
        """Ability per subject: what a child is good at in general, with a difference per subject."""
        algemeen = self.toeval.gauss(gegevens["gemiddeld"], 0.6)
        eigen = gegevens.get("verhaal", {}).get(self.sleutel, {})
        return {vak: eigen.get(vak, algemeen + self.toeval.gauss(0, 0.45)) for vak in gegevens["vakken"]}

    @property
    def terugval(self) -> str | None:
        """The subject in which this pupil suddenly fell back at the end of last school year; for a few."""
        gegevens = self.school["kinderen"]
        if self.nummer <= gegevens.get("zonder_terugval", 0) or self.nummer % gegevens["terugval_per"] != 7:
            return None
        vakken = list(gegevens["vakken"])
        return str(vakken[self.nummer % len(vakken)])

    def opnieuw(self) -> "Leerling":
        """The same pupil, from the start of the dice."""
        return Leerling(self.school, self.nummer, self.roepnaam, self.jaargroep, self.plek)


def leerlingen(school: Mapping[str, Any]) -> list[Leerling]:
    """All pupils; in a groep with two jaargroepen the first half sits in the lower one."""
    alle: list[Leerling] = []
    namen = _namen(school["kinderen"]["namen_vanaf"])
    for groep in school["groepen"]:
        rij = woorden(groep["namen"]) if "namen" in groep else [next(namen) for _ in range(groep["aantal"])]
        jaargroepen = groep["jaargroepen"]
        for plaats, roepnaam in enumerate(rij):
            jaargroep = jaargroepen[plaats * len(jaargroepen) // len(rij)]
            alle.append(Leerling(school, len(alle) + 1, roepnaam, jaargroep, (groep["sleutel"], groep["vestiging"])))
    _geen_tweelingen(alle)
    return alle


def _geen_tweelingen(alle: list[Leerling]) -> None:
    """Two pupils of one surname and one birthday would be put to a person as perhaps the same pupil."""
    gezien: set[tuple[str, date]] = set()
    for leerling in alle:
        while (leerling.achternaam, leerling.geboren) in gezien:
            leerling.geboren += timedelta(days=1)
        gezien.add((leerling.achternaam, leerling.geboren))


def _namen(vanaf: int) -> Iterator[str]:
    """First names without end; the start differs per school."""
    nummer = vanaf
    while True:
        rij = (MEISJES, JONGENS)[nummer % 2]
        yield rij[nummer // 2 * 7 % len(rij)]
        nummer += 1
