"""Test results: from the words of a source to facts, new, changed or unchanged.

A result is the same measurement when pupil, test, part, subject, moment and day are the same. A changed value is a new
fact that points at the old one. What a person corrected or withdrew by hand is never put back by a file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import batched
from operator import attrgetter
from typing import Any
from uuid import UUID

from passend.metingen.services import NieuwResultaat, toetsresultaten_vastleggen
from passend.school.models import Groep, Medewerker
from passend.uitwisseling.duiding import Woorden, resultaat_duiden, woordsleutel
from passend.uitwisseling.gegevens import IngelezenResultaat, Onbekend, Weigering
from passend.uitwisseling.opslag import meting
from passend.uitwisseling.opslag.bestaand import Bestaand
from passend.uitwisseling.opslag.wachtrij import Uit, Wachtrij
from passend.uitwisseling.opslag.zoeken import Leerlingzoeker
from passend.uitwisseling.oso.codes import JAARGROEPEN
from passend.uitwisseling.verslag import Verslaglegger

SOORT = "toetsresultaat"
BROK = 5000
_GEHEUGEN = 20_000

type Geduid = tuple[meting.Vorm | None, tuple[Weigering | Onbekend, ...]]

_woorden_van = attrgetter(
    *("instrument", "toetscode", "toetsnaam", "toetsversie", "onderdeel", "vak", "moment", "groep", "jaargroep", "dl"),
    *("oordeel", "opmerking", "referenties", "score.schaal", "score.aantal_opgaven", "score.aantal_goed"),
    *("score.aantal_fout", "score.aantal_gelezen", "score.tijd", "score.interval_laag", "score.interval_hoog"),
)
"""Everything in a result from which its meaning follows: not the line, the pupil, the day and the vaardigheidsscore."""


@dataclass(slots=True)
class Resultatenopslag:
    """Takes results one by one (`zet`) and writes them once the file has been read to its end (`afronden`)."""

    zoeker: Leerlingzoeker
    woorden: Woorden
    verslag: Verslaglegger
    wachtrij: Wachtrij
    _groepen: set[str] = field(init=False)
    _bekend: dict[tuple[Any, ...], Geduid] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._groepen = {woordsleutel(groep.naam) for groep in Groep.objects.all()}

    def zet(self, resultaat: IngelezenResultaat, *, leerling: UUID | None = None) -> None:
        """Give the result its meaning and its pupil (unless the caller knows the pupil), or refuse it."""
        vorm, klachten = self._geduid(resultaat)
        if klachten:
            self.verslag.noteren([replace(klacht, regel=resultaat.regel) for klacht in klachten])
        leerling = leerling or self._leerling(resultaat)
        if vorm is None or leerling is None:
            self.verslag.telling(SOORT).geweigerd += 1
            return
        waarde = resultaat.score.vaardigheidsscore
        if waarde is None:
            waarde = vorm.waarde
        past_niet = vorm.past_niet
        if past_niet is None and waarde is not None and not meting.waarde_past(waarde):
            past_niet = "waarde", str(waarde)
        if past_niet:
            self._weigeren(resultaat.regel, *past_niet, "dit is te lang of te nauwkeurig om te bewaren")
        else:
            self.wachtrij.zet(meting.wachtende(resultaat, vorm, leerling, waarde))

    def _geduid(self, resultaat: IngelezenResultaat) -> Geduid:
        """What the words of a result mean, which is the same for thousands of results; free text is not kept."""
        woorden = _woorden_van(resultaat)
        kenmerk = (*woorden, resultaat.score.vaardigheidsscore is None)
        geduid = self._bekend.get(kenmerk)
        if geduid is None:
            duiding, klachten = resultaat_duiden(resultaat, self.woorden)
            vorm = meting.vorm_van(duiding) if duiding else None
            geduid = vorm, (*klachten, *self._onbekende_groepen(resultaat))
            if not resultaat.opmerking and len(self._bekend) < _GEHEUGEN:
                self._bekend[kenmerk] = geduid
        return geduid

    def afronden(self, *, door: Medewerker, bron: str, voortgang: Callable[[int, int], None]) -> None:
        """Compare what waits with what is there, in pieces, and record the difference."""
        gedaan = 0
        for brok in batched(self.wachtrij.lees(), BROK, strict=False):
            nieuwe = self._brok_vergelijken([uit for uit in brok if self._is_enig(uit)])
            toetsresultaten_vastleggen(nieuwe, door=door, bron=bron, run=self.verslag.run)
            gedaan += len(brok)
            voortgang(gedaan, self.wachtrij.aantal)

    def _onbekende_groepen(self, resultaat: IngelezenResultaat) -> Iterator[Onbekend]:
        """A result does not hang on its group, so an unknown one is named and the result kept."""
        if resultaat.groep and woordsleutel(resultaat.groep) not in self._groepen:
            yield Onbekend(regel=resultaat.regel, soort="groep", naam=resultaat.groep)
        if resultaat.jaargroep and resultaat.jaargroep not in JAARGROEPEN:
            yield Onbekend(regel=resultaat.regel, soort="jaargroep", naam=resultaat.jaargroep)

    def _leerling(self, resultaat: IngelezenResultaat) -> UUID | None:
        gevonden = self.zoeker.zoek(resultaat.leerling, mag_nieuw=False)
        if gevonden.leerling is None:
            self.verslag.twijfels += self.zoeker.twijfel_melden(resultaat.leerling, gevonden)
            self.verslag.weigeren(resultaat.regel, "leerling", resultaat.leerling.sleutel, gevonden.zin)
        return gevonden.leerling

    def _is_enig(self, uit: Uit) -> bool:
        """Whether this is the line that counts for its measurement. Lines that contradict each other all fall."""
        if uit.anders:
            reden = "dit staat meer dan eens in het bestand, met verschillende uitslagen; geen daarvan is overgenomen"
        elif uit.dubbel:
            reden = f"dit staat dubbel in het bestand, de eerste keer op regel {uit.eerste}"
        else:
            return True
        self._weigeren(uit.regel, "rij", "", reden)
        return False

    def _brok_vergelijken(self, brok: list[Uit]) -> list[NieuwResultaat]:
        bestaand = Bestaand({(uit.leerling, uit.op) for uit in brok})
        telling = self.verslag.telling(SOORT)
        te_doen = []
        for uit in brok:
            oordeel = bestaand.oordeel(uit)
            if oordeel.reden:
                self._weigeren(uit.regel, "resultaat", "", oordeel.reden)
            elif oordeel.nieuw is None:
                telling.ongewijzigd += 1
            else:
                telling.nieuw += oordeel.nieuw.vervangt_id is None
                telling.gewijzigd += oordeel.nieuw.vervangt_id is not None
                te_doen.append(oordeel.nieuw)
        return te_doen

    def _weigeren(self, regel: int, veld: str, waarde: str, reden: str) -> None:
        self.verslag.telling(SOORT).geweigerd += 1
        self.verslag.weigeren(regel, veld, waarde, reden)
