"""One round: many onderwerpen judged in one run of the compiled rules, whoever runs the SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Protocol

from passend.engine.regels import Regels, Relaties, uitkomst
from passend.engine.stand.bezoeken import Bezoeken
from passend.engine.stand.dossier import MET_MENSEN, Dossier, Onderwerp, Uitkomsten
from passend.engine.stand.feiten import Feit
from passend.engine.stand.gevolgen import bereid_voor
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.rijen import Rijen, Rijenmaker
from passend.engine.stand.stand import Stand, afgeleide_treden, bepaal_stand
from passend.engine.termijnen.kalender import Kalender


class Uitvoerder(Protocol):
    """Runs SQL for the engine, on a connection of the caller."""

    relaties: Relaties

    def __call__(self, sql: str, rijen: Rijen, /) -> Iterable[tuple[Any, ...]]:
        """Load the rows into the relations, run the text and give its rows back."""


@dataclass
class Invoer:
    """One onderwerp on one day: its facts, the school calendar, and where it is placed to begin with.

    `dit` are facts that somebody tries: conditions on "the thing itself" look at them, nothing else does.
    """

    sleutel: str
    onderwerp: Onderwerp
    feiten: Sequence[Feit]
    op: date
    kalender: Kalender
    nu: datetime | None = None
    vanuit: Sequence[str] = ()
    dit: Sequence[Feit] = ()
    verschuldigd_vanaf: date | None = None
    afgeleid: dict[str, str] = field(default_factory=dict)
    tellingen: dict[str, dict[str, int]] = field(default_factory=dict)


class Ronde:
    """Judges a number of onderwerpen under one plan edition."""

    def __init__(self, boek: Planboek, uitvoerder: Uitvoerder) -> None:
        self.boek, self.uitvoerder = boek, uitvoerder

    def standen(self, invoer: Sequence[Invoer]) -> dict[str, Stand]:
        """The stand of every onderwerp, by its key. Derived routes come first: other conditions ask for them.

        Whoever is named in the log of a group or school is judged as well, with the facts of all and their own.
        """
        mensen = {een.sleutel: _mensen_in(een) for een in invoer}
        allen = [*invoer, *(persoon for groep in mensen.values() for persoon in groep.values())]
        self._afgeleide_routes(allen)
        uitkomsten = self._uitkomsten(self.boek.regels(self.uitvoerder.relaties), allen, ("",))
        per_persoon = {
            sleutel: {naam: self._stand(persoon, uitkomsten) for naam, persoon in groep.items()}
            for sleutel, groep in mensen.items()
        }
        return {een.sleutel: self._stand(een, uitkomsten, per_persoon[een.sleutel]) for een in invoer}

    def _stand(
        self, invoer: Invoer, uitkomsten: dict[tuple[str, str], Uitkomsten], personen: Mapping[str, Stand] | None = None
    ) -> Stand:
        return bepaal_stand(self.boek, self.dossier(invoer, uitkomsten[invoer.sleutel, ""]), personen)

    def dossier(self, invoer: Invoer, uitkomsten: Uitkomsten) -> Dossier:
        dossier = Dossier(
            self.boek,
            invoer.onderwerp,
            invoer.feiten,
            op=invoer.op,
            nu=invoer.nu,
            kalender=invoer.kalender,
            uitkomsten=uitkomsten,
            vanuit=invoer.vanuit,
            afgeleid=invoer.afgeleid,
            verschuldigd_vanaf=invoer.verschuldigd_vanaf,
        )
        dossier.tellingen = invoer.tellingen
        return dossier

    def voer_uit(self, regels: Regels, maker: Rijenmaker) -> dict[str, Uitkomsten]:
        """Run rules over prepared rows; the outcomes per key of the relation `onderwerp`."""
        rijen: dict[str, dict[tuple[str, str | None], Any]] = {}
        for adres, onderwerp, _, vak, streng, ruim in self.uitvoerder(regels.sql, maker.rijen):
            rijen.setdefault(onderwerp, {})[(adres, vak)] = uitkomst(streng, ruim)
        return {sleutel: Uitkomsten(uitkomsten) for sleutel, uitkomsten in rijen.items()}

    def _afgeleide_routes(self, invoer: Sequence[Invoer]) -> None:
        adressen = self.boek.instroomadressen
        if not adressen or not invoer:
            return
        domeinen = ("", *self.boek.domeinen)
        uitkomsten = self._uitkomsten(self.boek.regels(self.uitvoerder.relaties, adressen), invoer, domeinen)
        for een in invoer:
            for domein in domeinen:
                dossier = self.dossier(een, uitkomsten[een.sleutel, domein])
                een.afgeleid |= afgeleide_treden(self.boek, dossier, domein or None)

    def _uitkomsten(
        self, regels: Regels, invoer: Sequence[Invoer], domeinen: Sequence[str]
    ) -> dict[tuple[str, str], Uitkomsten]:
        maker = Rijenmaker(self.boek)
        for een in invoer:
            bezoeken = bereid_voor(self.dossier(een, Uitkomsten()))
            for domein in domeinen:
                self._schrijf(maker, een, bezoeken, domein)
        if invoer:
            dagen = [een.op for een in invoer]
            maker.dagen(invoer[0].kalender, date(min(dagen).year - 1, 1, 1), date(max(dagen).year + 1, 12, 31))
        gevonden = self.voer_uit(regels, maker)
        leeg = Uitkomsten()
        return {(een.sleutel, d): gevonden.get(_sleutel(een, d), leeg) for een in invoer for d in domeinen}

    def _schrijf(self, maker: Rijenmaker, invoer: Invoer, bezoeken: Bezoeken, domein: str) -> None:
        """Write one onderwerp; for a domain only the facts of that domain, and those without one."""
        sleutel, dossier = _sleutel(invoer, domein), bezoeken.dossier
        maker.onderwerp(sleutel, dossier.onderwerp.soort, invoer.op, invoer.nu)
        maker.feiten(sleutel, [f for f in dossier.feiten if not domein or f.een("domein") in (None, domein)])
        maker.feiten(sleutel, [replace(feit, soort="dit", doelen=frozenset()) for feit in invoer.dit])
        maker.bezoeken(sleutel, bezoeken.alle)
        maker.afgeleid(sleutel, invoer.afgeleid, invoer.op)
        maker.periodes(sleutel, dossier.periodes)


def _mensen_in(invoer: Invoer) -> dict[str, Invoer]:
    """The people named in the log of a group or school, each with the facts of all and their own."""
    if invoer.onderwerp.soort not in MET_MENSEN:
        return {}
    namen = dict.fromkeys(str(feit.een("leerling")) for feit in invoer.feiten if feit.alle("leerling"))
    return {
        naam: replace(
            invoer,
            sleutel=f"{invoer.sleutel}/{naam}",
            onderwerp=Onderwerp(naam, "leerling"),
            feiten=[feit for feit in invoer.feiten if str(feit.een("leerling", naam)) == naam],
            dit=(),
            afgeleid={},
            tellingen={},
        )
        for naam in namen
    }


def _sleutel(invoer: Invoer, domein: str) -> str:
    return f"{invoer.sleutel}|{domein}" if domein else invoer.sleutel
