"""What people agreed on at talks and meetings about a pupil, and whether it was done."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from passend.core import klok
from passend.dossier.leesrecht import leesbaar_niveau
from passend.dossier.models import Feit
from passend.dossier.rijen import RIJEN, rijen_van
from passend.dossier.selectors import feit_list, geldende_feiten
from passend.engine.stand.afspraken import LOS
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.toegang.selectors import groep_list

_GESPREKKEN = ("gesprek", "overleg", "actie")
_DOET = ("actie", "gesprek", "steun")
_NIET_GEHOUDEN = frozenset({"gepland", "afgezegd"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraakrij:
    """One agreement: what, who (roles, or empty), until when, at which talk; `gedaan_op` when somebody did it."""

    pad: str
    wat: str
    wie: tuple[str, ...]
    uiterlijk: date | None
    op: date
    feit: UUID
    gedaan_op: date | None = None

    @property
    def is_laat(self) -> bool:
        """Whether its day passed and nobody did it."""
        return self.gedaan_op is None and self.uiterlijk is not None and self.uiterlijk < klok.vandaag()


def afspraak_list(*, voor: Medewerker, leerling: Leerling) -> list[Afspraakrij]:
    """The agreements of talks and meetings about a pupil, oldest first: one query."""
    return afspraken_in(feit_list(voor=voor, leerlingen=[leerling]).filter(soort__in={*_GESPREKKEN, *_DOET}))


def alle_afspraken(*, voor: Medewerker) -> list[tuple[Leerling | None, Groep | None, Afspraakrij]]:
    """The agreements about every leerling and groep that `voor` may see, each with whom it is about: two queries."""
    geschreven = Q(soort__in=_GESPREKKEN, velden__has_key=RIJEN) | Q(soort__in=_DOET, velden__has_key="over")
    groepen = groep_list(voor=voor).values("pk")
    van_groepen = geldende_feiten().filter(leesbaar_niveau(voor=voor), geschreven, groep__in=groepen)
    per_onderwerp: dict[UUID | None, list[Feit]] = defaultdict(list)
    for feit in feit_list(voor=voor).filter(geschreven).select_related("leerling"):
        per_onderwerp[feit.leerling_id].append(feit)
    for feit in van_groepen.select_related("groep"):
        per_onderwerp[feit.groep_id].append(feit)
    return [
        (feiten[0].leerling, feiten[0].groep if feiten[0].leerling is None else None, rij)
        for feiten in per_onderwerp.values()
        for rij in afspraken_in(feiten)
    ]


def afspraken_in(feiten: Iterable[Feit]) -> list[Afspraakrij]:
    """The agreements in these facts, given oldest first; a later row with the same path takes the place of another."""
    gehouden = [feit for feit in feiten if not _NIET_GEHOUDEN & set(feit.velden.get("stand", []))]
    gevonden: dict[str, Afspraakrij] = {}
    for feit in gehouden:
        for pad, rij in _rijen(feit):
            gevonden[pad] = Afspraakrij(
                pad=pad,
                wat=str(rij.get("wat", "")),
                wie=tuple(filter(None, [str(rij.get("wie", ""))])),
                uiterlijk=date.fromisoformat(str(rij["tot"])) if rij.get("tot") else None,
                op=feit.op,
                feit=feit.pk,
                gedaan_op=_gedaan(pad, feit, gehouden),
            )
    return list(gevonden.values())


def _rijen(feit: Feit) -> Iterable[tuple[str, dict[str, object]]]:
    """The rows with their paths; of a plan they are tasks of that plan, not agreements of a talk."""
    if feit.soort not in _GESPREKKEN:
        return
    houder = next((str(pad) for veld in ("id", "soort") for pad in feit.velden.get(veld, [])), "")
    for rij in rijen_van(feit):
        plek = str(rij.get("sectie") or f"{houder}.{LOS}")
        if houder and rij.get("id"):
            yield f"{plek}.{rij['id']}", rij


def _gedaan(pad: str, afgesproken: Feit, feiten: list[Feit]) -> date | None:
    for feit in feiten:
        if feit.soort in _DOET and feit.op >= afgesproken.op and pad in feit.velden.get("over", []):
            return feit.op
    return None
