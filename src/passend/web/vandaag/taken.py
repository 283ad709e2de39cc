"""The open tasks of the pupils that someone sees, as rows: whose, until when, and how late."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.leerling.models import Leerling
from passend.school.models import Groep
from passend.taken.selectors import OPEN, Overdracht, rolwoord
from passend.web.indeling import groepsnamen

_DEZE_WEEK = timedelta(days=7)
# What kind of work a task is, by the part of the plan that asks for it.
SOORTEN = {
    "contact": _("Gesprek of contact"),
    "routes": _("Stap op de route"),
    "signalen": _("Na een signaal"),
    "plannen": _("Plan van een leerling"),
    "overleggen": _("Overleg"),
    "kalender": _("Dag in de jaarkalender"),
}
OVERIG = "overig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijnregel:
    """One open task, from a stand (`inhoud`). Without `uiterlijk` the plan names no day.

    `van_rol`: the plan gives it to a role of the one who looks (`ik`), or to nobody. `overdracht`: it was given away.
    """

    inhoud: Mapping[str, Any]
    uiterlijk: date | None
    vandaag: date
    van_rol: bool
    ik: UUID | None = None
    overdracht: Overdracht | None = None

    @property
    def is_mijn(self) -> bool:
        """Whether the one who looks has to do it: by a role, unless a colleague has it; or given by a colleague."""
        return self.is_gekregen or (self.van_rol and not self._bij_een_ander)

    @property
    def is_gekregen(self) -> bool:
        """Whether a colleague gave it to the one who looks."""
        return self._geldt and self._rij.ontvanger_id == self.ik

    @property
    def is_gegeven(self) -> bool:
        """Whether the one who looks gave it to a colleague who has it now."""
        return self._geldt and self._rij.gever_id == self.ik

    @property
    def is_terug(self) -> bool:
        """Whether it was given to a colleague who has it no more."""
        return self.overdracht is not None and not self.overdracht.geldt

    @property
    def wacht_op_besluit(self) -> bool:
        """Whether the term of a decision ran out and others have to take it."""
        return bool(self.inhoud.get("beslissend")) and not self.is_mijn and self.toestand == "laat"

    @property
    def wie(self) -> str:
        """Who has to do it: the colleague who got it, else the roles of the plan."""
        return str(self._rij.ontvanger) if self._geldt else ", ".join(self.inhoud["voor"])

    @property
    def moet_vandaag(self) -> bool:
        """Whether the plan wants it on the very day that it began, and that is today: then the hours count."""
        begon = str(self.inhoud.get("open_vanaf"))[:10]
        return self.uiterlijk == self.vandaag and self.uiterlijk.isoformat() == begon

    @property
    def _geldt(self) -> bool:
        return self.overdracht is not None and self.overdracht.geldt

    @property
    def _rij(self) -> Any:
        return self.overdracht.rij if self.overdracht else None

    @property
    def _bij_een_ander(self) -> bool:
        return self._geldt and self._rij.ontvanger_id != self.ik

    @property
    def naam(self) -> str:
        """What the plan calls it."""
        return str(self.inhoud["naam"])

    @property
    def soort(self) -> str:
        """The kind of work, a key of SOORTEN."""
        deel = str(self.inhoud["pad"]).partition(".")[0]
        return deel if deel in SOORTEN else OVERIG

    @property
    def dagen(self) -> int:
        """Days from today to the last day; negative when it is late."""
        return (self.uiterlijk - self.vandaag).days if self.uiterlijk else 0

    @property
    def dagen_te_laat(self) -> int:
        """How many days the last day lies behind us."""
        return -self.dagen

    @property
    def weken_te_laat(self) -> int:
        """Whole weeks, once that reads better than days."""
        return self.dagen_te_laat // 7 if self.dagen_te_laat >= 21 else 0

    @property
    def toestand(self) -> str:
        """`laat`, `week` (due within seven days, or time to be reminded), `later`, or `zonder` a day."""
        if self.inhoud["stand"] == "te laat" or (self.uiterlijk and self.uiterlijk < self.vandaag):
            return "laat"
        if self.uiterlijk is None:
            return "week" if self._is_herinnerd else "zonder"
        return "week" if self.uiterlijk <= self.vandaag + _DEZE_WEEK or self._is_herinnerd else "later"

    @property
    def _is_herinnerd(self) -> bool:
        """Whether the plan wants people to be reminded by now."""
        vanaf = self.inhoud.get("herinneren_vanaf")
        return vanaf is not None and date.fromisoformat(vanaf) <= self.vandaag


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakregel(Termijnregel):
    """One open task of one pupil."""

    leerling: Leerling

    @property
    def groepen(self) -> list[str]:
        """The groups of the pupil."""
        return groepsnamen(self.leerling)


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepstaakregel(Termijnregel):
    """One open task of a groep as a whole: a plan or a meeting about it."""

    groep: Groep


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakbundel:
    """The same task with the same last day for several pupils."""

    naam: str
    uiterlijk: date | None
    regels: list[Taakregel]
    hoogstens: int | None = None

    @property
    def getoond(self) -> list[Taakregel]:
        """The rows whose names are shown."""
        return self.regels[: self.hoogstens]

    @property
    def meer(self) -> int:
        """How many are not."""
        return len(self.regels) - len(self.getoond)

    @property
    def inhoud(self) -> Mapping[str, Any]:
        """What the plan says about it, from the first of the rows."""
        return self.regels[0].inhoud

    @property
    def waarom(self) -> str:
        """Why it is there, when that is the same for all of them."""
        redenen = {str(regel.inhoud["waarom"]) for regel in self.regels}
        return redenen.pop() if len(redenen) == 1 else ""


def taakregels(
    standen: Iterable[tuple[UUID, list[dict[str, Any]]]],
    leerlingen: Mapping[UUID | None, Leerling],
    rollen: Iterable[str],
    *,
    overdrachten: Iterable[Overdracht] = (),
    ik: UUID | None = None,
) -> list[Taakregel]:
    """The open tasks, the longest late first. `rollen` are the names in the plan of what this medewerker is.

    A task for which the plan names nobody is everybody's: it would be nobody's otherwise. `overdrachten`: what was
    given to a colleague; `ik` is the medewerker.
    """
    eigen = set(map(rolwoord, rollen))
    gegeven = {(een.rij.leerling_id, een.rij.pad): een for een in overdrachten}
    regels = [
        Taakregel(leerling=leerlingen[leerling], **_gedeeld(taak, eigen, gegeven.get((leerling, taak["pad"])), ik))
        for leerling, taken in standen
        if leerling in leerlingen
        for taak in taken
        if taak["stand"] in OPEN
    ]
    return sorted(regels, key=lambda regel: (regel.uiterlijk or date.max, regel.naam, regel.leerling.naam))


def groepstaakregels(
    standen: Iterable[tuple[Groep, Mapping[str, Any]]],
    rollen: Iterable[str],
    *,
    overdrachten: Iterable[Overdracht] = (),
    ik: UUID | None = None,
) -> list[Groepstaakregel]:
    """The open tasks of groepen as a whole, in the same order."""
    eigen = set(map(rolwoord, rollen))
    gegeven = {(een.rij.groep_id, een.rij.pad): een for een in overdrachten}
    regels = [
        Groepstaakregel(groep=groep, **_gedeeld(taak, eigen, gegeven.get((groep.pk, taak["pad"])), ik))
        for groep, inhoud in standen
        for taak in inhoud["taken"]
        if taak["stand"] in OPEN
    ]
    return sorted(regels, key=lambda regel: (regel.uiterlijk or date.max, regel.naam, regel.groep.naam))


def _gedeeld(
    taak: Mapping[str, Any], eigen: Collection[str], overdracht: Overdracht | None, ik: UUID | None
) -> dict[str, Any]:
    """What a row of a pupil and of a groep have in common."""
    return {
        "inhoud": taak,
        "uiterlijk": date.fromisoformat(taak["uiterlijk"][:10]) if taak["uiterlijk"] else None,
        "vandaag": klok.vandaag(),
        "van_rol": not taak["voor"] or bool(set(eigen) & set(map(rolwoord, taak["voor"]))),
        "ik": ik,
        "overdracht": _die_past(overdracht, taak),
    }


def _die_past(overdracht: Overdracht | None, taak: Mapping[str, Any]) -> Overdracht | None:
    return overdracht if overdracht is not None and overdracht.past_op(taak) else None


def bundelen(regels: Iterable[Taakregel], hoogstens: int | None = None) -> list[Taakbundel]:
    """One row per task and last day, in the order of the first of each, with at most so many names."""
    per: dict[tuple[str, date | None], list[Taakregel]] = defaultdict(list)
    for regel in regels:
        per[regel.inhoud["pad"], regel.uiterlijk].append(regel)
    return [
        Taakbundel(naam=eerste[0].naam, uiterlijk=eerste[0].uiterlijk, regels=eerste, hoogstens=hoogstens)
        for eerste in per.values()
    ]
