"""The page of a week: the support per day, and what has no fixed day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import QueryDict
from django.utils.translation import gettext as _

from passend.core import klok
from passend.dossier.plansoorten import inzetveld_list
from passend.dossier.schoolkalender import vrij_tussen
from passend.handelen.models import Uitvoering
from passend.handelen.week import Weekinzet, weekinzet_list
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.schoolplan.rollen import rolnamen
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag, mag_hele_school, rollen_van
from passend.web.filters import Filter, filter_maken, plekfilter
from passend.web.indeling import groepsnamen
from passend.web.leerling.planlezer import Planlezer
from passend.web.week.momenten import Weekmoment, weekmoment

_WERKDAGEN = 5
# Columns of a row that have a place of their own on the page.
_EIGEN = frozenset({"sectie", "id", "wat", "wie", "met", "waar", "wanneer", "hoe vaak", "hoe lang", "vorm", "duur"})
# The choice of who looks.
MIJ = "mij"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekregel:
    """One row on the page. `dag` is the day of this place on the page, None without a fixed day.

    `gegeven`: what was logged on that day, or in the whole week. `te_doen`: whether it can be logged now.
    """

    inzet: Weekinzet
    wat: str
    wie: str
    waar: str
    hoe: str
    verder: list[tuple[str, str]]
    moment: Weekmoment
    dag: date | None
    gegeven: list[Uitvoering]
    te_doen: bool

    @property
    def leerling(self) -> Leerling:
        """Whom it is for."""
        return self.inzet.leerling

    @property
    def groepen(self) -> list[str]:
        """The groups of the pupil."""
        return groepsnamen(self.inzet.leerling)

    @property
    def id(self) -> str:
        """The row of the plan."""
        return str(self.inzet.rij.get("id", ""))

    @property
    def plek(self) -> str:
        """The place of this row on the page."""
        return f"rij-{self.id}-{self.inzet.stuk.id.hex[-6:]}-{self.dag:%w}" if self.dag else f"rij-{self.id}"

    @property
    def minuten(self) -> str:
        """How long it takes, when that is a whole number."""
        tekst = str(self.inzet.rij.get("hoe lang", ""))
        return tekst if tekst.isdecimal() else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekdag:
    """One day: `vrij` says why there is no school."""

    dag: date
    vrij: str
    regels: list[Weekregel]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekblad:
    """The page. `aantal` is how many rows run, `kinderen` for how many pupils; `zonder_dag` has no fixed day."""

    maandag: date
    dagen: list[Weekdag]
    zonder_dag: list[Weekregel]
    filters: list[Filter]
    aantal: int
    kinderen: int
    vrij: str

    @property
    def vrijdag(self) -> date:
        """The last day of work."""
        return self.maandag + timedelta(days=_WERKDAGEN - 1)

    @property
    def nummer(self) -> int:
        """The number of the week."""
        return self.maandag.isocalendar().week

    @property
    def vorige(self) -> str:
        """The week before, for the address."""
        return (self.maandag - timedelta(weeks=1)).isoformat()

    @property
    def volgende(self) -> str:
        """The week after."""
        return (self.maandag + timedelta(weeks=1)).isoformat()

    @property
    def is_nu(self) -> bool:
        """Whether it is this week."""
        return self.maandag <= klok.vandaag() < self.maandag + timedelta(weeks=1)

    @property
    def is_gefilterd(self) -> bool:
        """Whether something was chosen."""
        return any(filter_.waarde for filter_ in self.filters)


def weekblad(*, voor: Medewerker, vraag: QueryDict) -> Weekblad:
    """The support of a week that `voor` may see, as far as the filters let through; a fixed number of queries."""
    maandag = _maandag(vraag.get("week", ""))
    alle = weekinzet_list(voor=voor, maandag=maandag)
    plek = plekfilter(vraag, {een.leerling.pk: een.leerling for een in alle}.values(), voor=voor)
    wie = _wiefilter(vraag, alle, voor)
    waar = _filter(vraag, alle, "waar", _("Waar"), _("Overal"))
    duur = _filter(vraag, alle, "duur", _("Duur"), _("Kort en lang"))
    gezien = [
        een
        for een in alle
        if plek.laat_door(een.leerling)
        and _is_van(een, wie, voor)
        and waar.laat_door(_tekst(een, "waar"))
        and duur.laat_door(_tekst(een, "duur"))
    ]
    vrij = vrij_tussen(maandag, maandag + timedelta(days=_WERKDAGEN - 1))
    lezer = _Lezer()
    dagen = [maandag + timedelta(days=nummer) for nummer in range(_WERKDAGEN)]
    weekdagen = [
        Weekdag(dag=dag, vrij=vrij.get(dag, ""), regels=[] if dag in vrij else lezer.op_dag(gezien, dag))
        for dag in dagen
    ]
    return Weekblad(
        maandag=maandag,
        dagen=weekdagen,
        zonder_dag=[] if len(vrij) == _WERKDAGEN else lezer.zonder_dag(gezien, maandag),
        filters=[*plek.filters, wie, waar, duur],
        aantal=len(gezien),
        kinderen=len({een.leerling.pk for een in gezien}),
        vrij=next(iter(vrij.values())) if len(vrij) == _WERKDAGEN else "",
    )


class _Lezer:
    """Turns rows of support into rows of the page, in the words of the school."""

    def __init__(self) -> None:
        self._wijzer, self._rollen = Planlezer(), rolnamen()
        self._kolommen = {kolom.sleutel: kolom.naam for kolommen in inzetveld_list().values() for kolom in kolommen}
        self._vandaag = klok.vandaag()

    def op_dag(self, rijen: Iterable[Weekinzet], dag: date) -> list[Weekregel]:
        """What is given on this day, by the hour; what has no hour comes last."""
        regels = [
            self._regel(een, moment, dag) for een, moment in self._momenten(rijen) if dag.weekday() in moment.dagen
        ]
        return sorted(regels, key=lambda regel: (regel.moment.uur or "99", regel.wat.casefold(), regel.leerling.naam))

    def zonder_dag(self, rijen: Iterable[Weekinzet], maandag: date) -> list[Weekregel]:
        """What is given in the week without a fixed day."""
        in_week = maandag <= self._vandaag < maandag + timedelta(weeks=1)
        regels = [
            self._regel(een, moment, None, in_week=in_week) for een, moment in self._momenten(rijen) if not moment.dagen
        ]
        return sorted(regels, key=lambda regel: (regel.groepen, regel.leerling.naam, regel.wat.casefold()))

    def _momenten(self, rijen: Iterable[Weekinzet]) -> Iterator[tuple[Weekinzet, Weekmoment]]:
        for een in rijen:
            yield een, weekmoment(_tekst(een, "wanneer"), _tekst(een, "hoe vaak"))

    def _regel(self, een: Weekinzet, moment: Weekmoment, dag: date | None, *, in_week: bool = False) -> Weekregel:
        gegeven = [regel for regel in een.gegeven if dag is None or regel.op == dag]
        vandaag_al = any(regel.op == self._vandaag for regel in gegeven)
        begonnen = dag is not None and een.stuk.van is not None and een.stuk.van <= dag <= self._vandaag
        kan = (begonnen and not gegeven) if dag else (in_week and not vandaag_al)
        wie = _tekst(een, "wie")
        return Weekregel(
            inzet=een,
            wat=_tekst(een, "wat") or self._wijzer.woord(een.stuk.pad),
            wie=", ".join(filter(None, [self._rollen.get(wie, wie) or _tekst(een, "uitvoerder"), _tekst(een, "met")])),
            waar=_tekst(een, "waar"),
            hoe=self._hoe(een, moment, dag),
            verder=[
                (self._kolommen.get(naam, naam.replace("-", " ")), str(tekst))
                for naam, tekst in een.rij.items()
                if tekst and naam not in _EIGEN and naam not in ("uitvoerder", "tot")
            ],
            moment=moment,
            dag=dag,
            gegeven=gegeven,
            te_doen=kan,
        )

    def _hoe(self, een: Weekinzet, moment: Weekmoment, dag: date | None) -> str:
        """How often and how long, in what form; on its own day the days are known already."""
        delen = [] if dag and moment.dagen else [_tekst(een, "wanneer")]
        delen += [_tekst(een, "hoe vaak"), _tekst(een, "vorm"), _tekst(een, "duur")]
        lang = _tekst(een, "hoe lang")
        delen.insert(0, _("%(aantal)s minuten") % {"aantal": lang} if lang.isdecimal() else lang)
        return " · ".join(filter(None, delen))


def _tekst(een: Weekinzet, kolom: str) -> str:
    return str(een.rij.get(kolom) or "").strip()


def _maandag(tekst: str) -> date:
    """The Monday of the week that the address names; of this week for any other text."""
    try:
        dag = date.fromisoformat(tekst)
        return dag - timedelta(days=dag.weekday())
    except (ValueError, OverflowError):
        vandaag = klok.vandaag()
        return vandaag - timedelta(days=vandaag.weekday())


def _filter(vraag: QueryDict, alle: Iterable[Weekinzet], kolom: str, label: str, alles: str) -> Filter:
    opties = [(tekst, tekst) for een in alle if (tekst := _tekst(een, kolom))]
    return filter_maken(vraag, kolom, label=label, alles=alles, opties=opties)


def _wiefilter(vraag: QueryDict, alle: Iterable[Weekinzet], voor: Medewerker) -> Filter:
    """Who gives it; first the one who looks. Who gives support and leads none sees the own rows, unless asked."""
    namen = rolnamen()
    wie = {een: _tekst(wie, "wie") for een, wie in enumerate(alle)}
    opties = [(rol, namen.get(rol, rol)) for rol in sorted(set(wie.values())) if rol]
    opties.insert(0, (MIJ, _("Wat ik doe")))
    gekozen = vraag
    if "wie" not in vraag and not mag(voor, Recht.ONDERSTEUNING) and not mag_hele_school(voor):
        gekozen = vraag.copy()
        gekozen["wie"] = MIJ
    return filter_maken(gekozen, "wie", label=_("Wie"), alles=_("Iedereen"), opties=opties, gesorteerd=False)


def _is_van(een: Weekinzet, filter_: Filter, voor: Medewerker) -> bool:
    """Whether a row passes the filter; what somebody does goes by role, or by the own name in it."""
    if filter_.waarde != MIJ:
        return filter_.laat_door(_tekst(een, "wie"))
    namen = {voor.voornaam.casefold(), str(voor).casefold()} - {""}
    return _tekst(een, "wie") in rollen_van(voor) or any(naam in _tekst(een, "met").casefold() for naam in namen)
