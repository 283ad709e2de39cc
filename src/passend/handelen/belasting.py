"""The load of a groep, for the conversation about a leerling: numbers only. No names, no score and no advice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from passend.core import klok
from passend.dossier.belasting import Telregels, telregels
from passend.dossier.models import Feit, Stand
from passend.dossier.selectors import feit_list, stand_list
from passend.handelen.models import Uitvoering
from passend.handelen.planstuk import Planstand, planstukken
from passend.handelen.selectors import uitvoering_sinds
from passend.leerling.models import Leerling
from passend.school.enums import Profiel
from passend.school.models import Groep, Medewerker, Rolvervulling
from passend.school.selectors import rolvervulling_alle
from passend.schoolplan.rollen import rolnamen
from passend.toegang.selectors import leerling_list

# Over so many weeks the support that was given is counted.
WEKEN: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tel:
    """One number and what it counts."""

    naam: str
    aantal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Belasting:
    """The numbers of one groep. `treden`, `plannen` and `duurt` count leerlingen, `handen` people by their rol.

    `keren` and `minuten`: the support from plans that was given in the last WEKEN weeks.
    """

    groep: Groep
    leerlingen: int
    treden: tuple[Tel, ...]
    plannen: tuple[Tel, ...]
    duurt: tuple[Tel, ...]
    handen: tuple[Tel, ...]
    keren: int
    minuten: int

    @property
    def uren(self) -> str:
        """The time that was given, in hours and minutes."""
        uren, rest = divmod(self.minuten, 60)
        return f"{uren} uur {rest} min" if uren else f"{rest} min"

    @property
    def zin(self) -> str:
        """All of it in one line, as it is kept with a decision."""
        delen = [f"leerlingen: {self.leerlingen}"]
        delen += [f"{tel.naam}: {tel.aantal}" for tel in (*self.treden, *self.plannen, *self.duurt, *self.handen)]
        delen.append(f"begeleiding in {WEKEN} weken: {self.keren} keer, {self.uren}")
        return f"Groep {self.groep.naam}: {'; '.join(delen)}"


def belasting_list(*, voor: Medewerker, groepen: Sequence[Groep]) -> list[Belasting]:
    """The load of these groepen, over the leerlingen of today that `voor` sees; a fixed number of queries."""
    per_groep = _leerlingen(voor, groepen)
    leerlingen = [kind for eigen in per_groep.values() for kind in eigen]
    regels = telregels()
    feiten = list(feit_list(voor=voor, leerlingen=leerlingen).filter(soort__in=regels.feitsoorten))
    standen = list(stand_list(voor=voor, leerlingen=leerlingen).select_related(None))
    sinds = klok.vandaag() - timedelta(weeks=WEKEN)
    gegeven = list(uitvoering_sinds(voor=voor, leerlingen=leerlingen, sinds=sinds))
    mensen = list(rolvervulling_alle(op=klok.vandaag()))
    teller = _Teller(regels, feiten, standen, gegeven, mensen)
    return [teller.belasting(groep, per_groep[groep.pk]) for groep in groepen]


class _Teller:
    """Counts one groep at a time in what was read for all of them."""

    def __init__(
        self,
        regels: Telregels,
        feiten: Iterable[Feit],
        standen: Iterable[Stand],
        gegeven: Iterable[Uitvoering],
        mensen: list[Rolvervulling],
    ) -> None:
        self._regels, self._mensen, self._namen = regels, mensen, rolnamen()
        self._feiten, self._standen, self._gegeven = _per(feiten), _per(standen), _per(gegeven)

    def belasting(self, groep: Groep, leerlingen: Sequence[Leerling]) -> Belasting:
        """The numbers of one groep."""
        sleutels = [kind.pk for kind in leerlingen]
        gegeven = [een for sleutel in sleutels for een in self._gegeven[sleutel] if een.gedaan]
        return Belasting(
            groep=groep,
            leerlingen=len(leerlingen),
            treden=tuple(Tel(naam=naam, aantal=aantal) for naam, aantal in self._treden(sleutels)),
            plannen=_tellen(self._lopende_plannen(sleutels)),
            duurt=_tellen(self._regels.lopend(feit for sleutel in sleutels for feit in self._feiten[sleutel])),
            handen=_tellen(self._handen(groep)),
            keren=len(gegeven),
            minuten=sum(een.minuten or 0 for een in gegeven),
        )

    def _treden(self, sleutels: Iterable[UUID]) -> list[tuple[str, int]]:
        return self._regels.treden(stand for sleutel in sleutels for stand in self._standen[sleutel])

    def _lopende_plannen(self, sleutels: Iterable[UUID]) -> Counter[str]:
        """How many leerlingen have a plan of each kind that runs; two of one kind count once."""
        geteld: Counter[str] = Counter()
        for sleutel in sleutels:
            stukken = planstukken(feit for feit in self._feiten[sleutel] if feit.soort == "plan")
            lopend = {stuk.pad for stuk in stukken if stuk.stand == Planstand.LOOPT}
            geteld.update(self._regels.plannen[pad] for pad in lopend if pad in self._regels.plannen)
        return geteld

    def _handen(self, groep: Groep) -> Counter[str]:
        """The people who work in this groep, by rol; each once, and nobody who sees the whole school."""
        hier = {
            (een.medewerker_id, een.rol)
            for een in self._mensen
            if een.groep_id == groep.pk
            and een.profiel in (Profiel.LEERKRACHT, Profiel.ONDERSTEUNEND, Profiel.SPECIALIST)
        }
        return Counter(self._namen.get(rol, rol) for _, rol in hier)


def _leerlingen(voor: Medewerker, groepen: Sequence[Groep]) -> dict[UUID, list[Leerling]]:
    """The leerlingen of today of each groep."""
    gevraagd: dict[UUID, list[Leerling]] = {groep.pk: [] for groep in groepen}
    for kind in leerling_list(voor=voor):
        for indeling in kind.indeling_nu:  # type: ignore[attr-defined]
            if indeling.groep_id in gevraagd:
                gevraagd[indeling.groep_id].append(kind)
    return gevraagd


def _per[R: (Feit, Stand, Uitvoering)](rijen: Iterable[R]) -> dict[UUID | None, list[R]]:
    per: dict[UUID | None, list[R]] = defaultdict(list)
    for rij in rijen:
        per[rij.leerling_id].append(rij)
    return per


def _tellen(aantallen: Counter[str]) -> tuple[Tel, ...]:
    return tuple(Tel(naam=naam, aantal=aantal) for naam, aantal in sorted(aantallen.items()))
