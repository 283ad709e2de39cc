"""The dossier together with what follows from it: visits, roles, deviations. Everything else asks this."""

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from datetime import date
from typing import Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.element import Element, Geldt
from passend.engine.blokken.termijn import Termijn
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.dossier import OOIT, Dossier
from passend.engine.stand.feiten import Feit
from passend.engine.stand.gebeurtenissen import daden, gebeurd, gebeurd_op_pad
from passend.engine.stand.gevolgen import bereid_voor, stopdagen
from passend.engine.stand.personen import namen
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.tegenspraken import lezingen_van, onbeslist, termijnlezingen
from passend.engine.stand.wie import vereiste_mensen
from passend.engine.termijnen.dagen import tijdvak
from passend.engine.termijnen.kalender import schooljaar_van
from passend.engine.woorden import NIET_VERMELD, Kracht


class Toestand:
    """One dossier, its visits and its people."""

    def __init__(self, boek: Planboek, dossier: Dossier) -> None:
        self.boek = boek
        self.dossier = dossier
        self.plan = dossier.plan
        self.op = dossier.op
        self.rollen = boek.rollen
        self.bezoeken = bereid_voor(dossier)
        self._stopdagen = stopdagen(self.bezoeken)

    # --- conditions ---

    def voorwaarde(self, houder: Any, sleutel: str, vak: str | None = None) -> Uitkomst | None:
        """The outcome of the condition that a block has at a key; None when it has no condition there."""
        return self.dossier.uitkomst(getattr(houder, sleutel.replace(" ", "_"), None), vak)

    def adres(self, voorwaarde: Voorwaarde) -> str:
        return self.boek.adressen[id(voorwaarde)]

    def noemt(self, voorwaarde: Voorwaarde | str | None, vanaf: str) -> set[str]:
        """What a condition speaks of; nothing where the plan is silent."""
        return self.boek.noemt(voorwaarde, vanaf) if isinstance(voorwaarde, Voorwaarde) else set()

    def nagegaan(self, element: Any) -> bool:
        """False for a rule of which nobody has checked the source."""
        return bool(getattr(element, "nagegaan", True))

    def dwingt(self, element: Any) -> bool:
        """Whether an element may block: not when it is soft, nor when its source was never checked."""
        return self.kracht(element) in (Kracht.WET, Kracht.MOET)

    def geldt(self, element: Any, dag: date | None = None) -> Uitkomst:
        """Whether an element is meant for this onderwerp on a day (the asking day), by its plain scope."""
        geldt = getattr(element, "geldt", None)
        if geldt is None:
            return Uitkomst.WAAR
        if not isinstance(geldt, Geldt) or onbeslist(element, "geldt"):
            return Uitkomst.VRAAG
        delen = [self._in_groep(geldt), self._op_locatie(geldt), self._in_tijd(geldt, dag or self.op)]
        if Uitkomst.ONWAAR in delen:
            return Uitkomst.ONWAAR
        return Uitkomst.VRAAG if Uitkomst.VRAAG in delen else Uitkomst.WAAR

    def _in_groep(self, geldt: Geldt) -> Uitkomst:
        if geldt.groepen is None or self.dossier.onderwerp.soort == "school":
            return Uitkomst.WAAR
        groepen = self.dossier.jaargroepen
        if geldt.groepen == NIET_VERMELD or not groepen:
            return Uitkomst.VRAAG
        return Uitkomst.WAAR if groepen & set(geldt.groepen) else Uitkomst.ONWAAR

    def _op_locatie(self, geldt: Geldt) -> Uitkomst:
        locatie = self.dossier.kenmerk("locatie")
        if not geldt.locaties or self.dossier.onderwerp.soort == "school":
            return Uitkomst.WAAR
        if locatie is None:
            return Uitkomst.VRAAG
        return Uitkomst.WAAR if str(locatie) in geldt.locaties else Uitkomst.ONWAAR

    def _in_tijd(self, geldt: Geldt, dag: date) -> Uitkomst:
        van, tot = _begrenzing(geldt.van, dag), _begrenzing(geldt.tot, dag, einde=True)
        buiten = (van and dag < van) or (tot and dag > tot)
        return Uitkomst.ONWAAR if buiten else Uitkomst.WAAR

    def lezingen_van_termijn(self, termijnen: Sequence[Termijn | str]) -> list[list[Termijn | str]]:
        """Terms in each reading of a contradiction that nobody settled."""
        return termijnlezingen(self.boek, termijnen)

    # --- events ---

    def gebeurd(self, verwijzing: str, vanaf: str | None = None) -> list[date]:
        return gebeurd(self.dossier, verwijzing, vanaf, self.bezoeken)

    def gebeurd_voor(self, persoon: str, verwijzing: str, vanaf: str | None = None) -> list[date]:
        """When an event took place for one of the people in the log of a group or school."""
        eigen = copy(self.dossier)
        eigen.vervang_feiten(f for f in self.dossier.feiten if str(f.een("leerling", "")) == persoon)
        return gebeurd(eigen, verwijzing, vanaf, self.bezoeken)

    def gebeurd_op_pad(self, pad: str, stand: str | None = None) -> list[date]:
        return gebeurd_op_pad(self.dossier, pad, stand, self.bezoeken)

    def daden(self, actie: Actie, sinds: date = OOIT) -> list[Feit]:
        """Facts that carry out an act since a day, with the required people present as far as a fact names them."""
        return [feit for feit in daden(self.dossier, actie, sinds=sinds) if not self.afwezigen(actie, feit)]

    def afwezigen(self, actie: Any, feit: Feit) -> list[str]:
        """Required people that were not there; a fact that does not say who was there is taken at its word."""
        if not feit.alle("aanwezig"):
            return []
        mensen = [*feit.alle("aanwezig"), *(door for door in feit.door if door not in feit.alle("aanwezig"))]
        return self.rollen.afwezig([str(mens) for mens in mensen], vereiste_mensen(self, actie))

    def is_gedaan(self, actie: Actie, sinds: date = OOIT) -> bool:
        """Whether enough of an act has been done since a day: the act itself, or `minstens` so many of a group.

        Where the text does not say how many, only all of them are surely enough.
        """
        if not actie.keuze_uit:
            return bool(self.daden(actie, sinds))
        leden = [lid for lid in actie.keuze_uit if isinstance(lid, Actie)]
        zonder_getal = len(leden) if actie.minstens == NIET_VERMELD else 1
        nodig = actie.minstens if isinstance(actie.minstens, int) else zonder_getal
        return sum(self.is_gedaan(lid, sinds) for lid in leden) >= max(nodig, 1)

    def is_gestopt(self, pad: str, sinds: date) -> bool:
        """Whether a choice stopped something since it came into play."""
        return any(dag >= sinds for dag in self._stopdagen.get(pad, ()))

    # --- deviations ---

    def afwijkingen(self, pad: str) -> list[Feit]:
        """Valid deviations from an element: with a reason, by somebody who may deviate."""
        return [f for f in self.dossier.met_doel(pad, "afwijking") if f.reden and not self.mag_niet_afwijken(pad, f)]

    def mag_niet_afwijken(self, pad: str, feit: Feit) -> str | None:
        """Why this person may not deviate from an element; None when it is allowed.

        Statutory elements know no deviation; where the plan is silent about who may, only the coordinator may.
        """
        element = self.element(pad)
        if isinstance(element, Element) and self.kracht(element) == Kracht.WET:
            return "kracht wet kent geen afwijking"
        gevraagd = self.mogen_afwijken(element)
        if feit.door and not self.rollen.past(feit.door, gevraagd):
            return "plan.afwijken"
        return None

    def mogen_afwijken(self, element: Any) -> list[str]:
        eigen = namen(getattr(element, "afwijken", []) or [])
        return eigen or namen(self.plan.plan.afwijken) or self.rollen.coordinatoren()

    def kracht(self, element: Any) -> Kracht:
        """The force of an element: its own, else that of the trede, route or plan around it, else `moet`."""
        for omhullend in self.omhullend(element):
            krachten = [een for een in lezingen_van(omhullend, "kracht") if een and een != NIET_VERMELD]
            waarde = max(krachten, key=list(Kracht).index, default=None)  # of several readings the softest
            if waarde:
                if waarde == Kracht.WET and not getattr(omhullend, "nagegaan", True):
                    return Kracht.IN_BEGINSEL
                return Kracht(waarde)
        return Kracht.MOET

    def kracht_open(self, element: Any) -> bool:
        """Whether the text does not say how strongly an element binds: then it may be no more than `kan`."""
        return getattr(element, "kracht", None) == NIET_VERMELD

    def omhullend(self, element: Any) -> Iterator[Any]:
        """The element and everything it stands in, from near to far."""
        yield element
        pad = getattr(element, "pad", "")
        while pad.count(".") > 1:
            pad = pad.rpartition(".")[0]
            ouder = self.element(pad)
            if ouder is not None:
                yield ouder

    def element(self, pad: str) -> Any:
        """The element at a path; None when there is none. Its type follows from the path."""
        return self.plan.register.element(pad)

    def elementen(self, soort: type[Any], houdt: Callable[[Any], bool] = lambda _: True) -> list[Any]:
        return [element for element in self.boek.elementen(soort) if houdt(element)]


def _begrenzing(dag: date | str | None, op: date, *, einde: bool = False) -> date | None:
    """A bound of a scope as a day; a day without a year is meant in the school year of the asking day."""
    if dag is None or dag == NIET_VERMELD or isinstance(dag, date):
        return dag if isinstance(dag, date) else None
    vak = tijdvak(dag, schooljaar_van(op))
    return vak.tot if einde else vak.van
