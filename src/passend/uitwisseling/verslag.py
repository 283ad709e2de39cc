"""The report of an import: what it counted, and every line that a person should see."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from passend.uitwisseling.enums import Regelsoort
from passend.uitwisseling.gegevens import Melding, Onbekend, Weigering
from passend.uitwisseling.models import Importregel

LANGSTE_LIJST = 1000
"""So many refusals are kept in memory for whoever started the import; all of them stand in the database."""
_BROK = 500


@dataclass(slots=True)
class Telling:
    """How many records of one kind were new, changed, unchanged or refused."""

    nieuw: int = 0
    gewijzigd: int = 0
    ongewijzigd: int = 0
    geweigerd: int = 0

    def als_json(self) -> dict[str, int]:
        return {
            "nieuw": self.nieuw,
            "gewijzigd": self.gewijzigd,
            "ongewijzigd": self.ongewijzigd,
            "geweigerd": self.geweigerd,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class OnbekendWoord:
    """A test code, scale, level, group … that nobody knows, how often it occurs and on which line first."""

    soort: str
    naam: str
    aantal: int
    eerste_regel: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Importverslag:
    """What an import did. `weigeringen` holds the first 1000; `aantal_weigeringen` counts them all.

    `tellingen` is kind of record (leerling, groep, medewerker, toetsresultaat, …) -> Telling. `twijfels`: pupils that
    wait for a person.
    """

    run: UUID
    bestand: str
    soort: str
    tellingen: dict[str, Telling]
    weigeringen: tuple[Weigering, ...] = ()
    aantal_weigeringen: int = 0
    onbekend: tuple[OnbekendWoord, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    twijfels: int = 0

    @property
    def heeft_gewijzigd(self) -> bool:
        """Whether anything in the school's data became different."""
        return any(telling.nieuw or telling.gewijzigd for telling in self.tellingen.values())


@dataclass(slots=True)
class Verslaglegger:
    """Collects the report while the import runs; refusals go to the database in pieces, so memory stays the same."""

    run: UUID
    tellingen: dict[str, Telling] = field(default_factory=dict)
    weigeringen: list[Weigering] = field(default_factory=list)
    aantal_weigeringen: int = 0
    meldingen: list[Melding] = field(default_factory=list)
    twijfels: int = 0
    _onbekend: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _wachtend: list[Importregel] = field(default_factory=list)

    def telling(self, soort: str) -> Telling:
        return self.tellingen.setdefault(soort, Telling())

    def noteren(self, klachten: Iterable[Weigering | Onbekend | Melding]) -> None:
        for klacht in klachten:
            match klacht:
                case Weigering():
                    self._weigering(klacht)
                case Onbekend():
                    eerder = self._onbekend.setdefault((klacht.soort, klacht.naam), [0, klacht.regel])
                    eerder[0] += 1
                case Melding():
                    self.meldingen.append(klacht)
                    self._wegschrijven(soort=Regelsoort.MELDING, regel=klacht.regel, reden=klacht.tekst)

    def weigeren(self, regel: int, veld: str, waarde: str, reden: str) -> None:
        self._weigering(Weigering(regel=regel, veld=veld, waarde=waarde, reden=reden))

    def onbekend(self) -> tuple[OnbekendWoord, ...]:
        return tuple(
            OnbekendWoord(soort=soort, naam=naam, aantal=aantal, eerste_regel=regel)
            for (soort, naam), (aantal, regel) in sorted(self._onbekend.items())
        )

    def afronden(self) -> None:
        """Write what is still waiting; call it once, at the end."""
        for woord in self.onbekend():
            self._wegschrijven(
                soort=Regelsoort.ONBEKEND,
                regel=woord.eerste_regel,
                veld=woord.soort,
                waarde=woord.naam,
                aantal=woord.aantal,
            )
        self._doorschrijven()

    def _weigering(self, weigering: Weigering) -> None:
        self.aantal_weigeringen += 1
        if len(self.weigeringen) < LANGSTE_LIJST:
            self.weigeringen.append(weigering)
        self._wegschrijven(
            soort=Regelsoort.WEIGERING,
            regel=weigering.regel,
            veld=weigering.veld[:200],
            waarde=weigering.waarde,
            reden=weigering.reden,
        )

    def _wegschrijven(self, **velden: object) -> None:
        self._wachtend.append(Importregel(run_id=self.run, **velden))
        if len(self._wachtend) >= _BROK:
            self._doorschrijven()

    def _doorschrijven(self) -> None:
        Importregel.objects.bulk_create(self._wachtend)
        self._wachtend.clear()
