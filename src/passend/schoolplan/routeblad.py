"""One route of the plan as plain data: what each trede asks, who decides there, and what every choice brings."""

from collections.abc import Iterable, Iterator
from typing import Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Gevolg, Keuze
from passend.engine.blokken.rol import EenVan
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.vraagt import REDEN, VraagtBlok
from passend.engine.blokken.wie import Wie
from passend.engine.delen.plan import Plan
from passend.engine.delen.routes import Route, Trede
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.regels.verwoorden import in_woorden as voorwaarde_in_woorden
from passend.engine.stand.benoemen import bron_van, naam_van_element, naam_van_verwijzing, rolnaam
from passend.engine.stand.bezoeken import is_afgeleid, treden_van
from passend.engine.termijnen.verwoorden import in_woorden as termijn_in_woorden
from passend.engine.woorden import NIET_VERMELD

_DOEN = ("leidt", "voert_uit", "doet_mee")


def routeblad(plan: Plan, pad: str) -> dict[str, Any] | None:
    """The route with this path; None when the plan has it no more.

    A trede holds `acties` (name, who, when, what is needed first) and `besluiten` with their `keuzes`; of a choice
    `naar` is the path of the next trede ("" when there is none), `brengt` says what follows, `volgt` what must be done;
    `blijft`: nothing follows from it; `open`: the plan does not say what does.
    """
    route = plan.register.element(pad)
    if not isinstance(route, Route):
        return None
    blad = _Blad(plan)
    return {
        "pad": pad,
        "naam": str(route.naam or route.id),
        "afgeleid": is_afgeleid(route),
        "treden": [blad.trede(trede) for trede in treden_van(route)],
    }


class _Blad:
    """Puts the parts of a route into words."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def trede(self, trede: Trede) -> dict[str, Any]:
        return {
            "pad": trede.pad,
            "naam": naam_van_element(self.plan, trede),
            "nummer": str(trede.nummer or ""),
            "wie": self.rollen(_mensen(trede.wie, _DOEN)),
            "uitleg": "" if trede.uitleg in (None, NIET_VERMELD) else str(trede.uitleg),
            "bron": bron_van(self.plan, trede.pad),
            "termijn": self.termijn(trede.termijn, trede.pad),
            "instroom": self.voorwaarde(trede.instroom, trede.pad),
            "instroom_open": trede.instroom == NIET_VERMELD,
            "acties": [self.taak(actie, trede.wie) for actie in trede.acties if isinstance(actie, Actie)],
            "besluiten": [self.besluit(besluit) for besluit in self._besluiten(trede)],
        }

    def taak(self, element: Any, anders: Wie | str | None = None) -> dict[str, Any]:
        """Something that is to be done: its name, by whom (else who is on its trede), when, and what comes first."""
        return {
            "pad": element.pad,
            "naam": naam_van_element(self.plan, element),
            "wie": self.rollen(_mensen(getattr(element, "wie", None), _DOEN) or _mensen(anders, _DOEN)),
            "termijn": self.termijn(getattr(element, "termijn", []), element.pad),
            "nodig": self.eisen(getattr(element, "vraagt", []), element.pad),
        }

    def besluit(self, besluit: Besluit) -> dict[str, Any]:
        beslist = _mensen(besluit.wie, ("beslist",))
        return {
            "pad": besluit.pad,
            "naam": naam_van_element(self.plan, besluit),
            "wie": self.rollen(beslist),
            "wie_open": besluit.wie == NIET_VERMELD or NIET_VERMELD in beslist,
            "termijn": self.termijn(besluit.termijn, besluit.pad),
            "termijn_open": NIET_VERMELD in besluit.termijn,
            "bron": bron_van(self.plan, besluit.pad),
            "moet": str(besluit.kracht or "") in ("wet", "moet"),
            "criteria": [criterium.naam for criterium in besluit.criteria if not isinstance(criterium, str)],
            "nodig": self.eisen([*besluit.vraagt, *besluit.wacht_op], besluit.pad),
            "keuzes": [self.keuze(keuze) for keuze in besluit.keuzes if isinstance(keuze, Keuze)],
            "keuzes_open": NIET_VERMELD in besluit.keuzes,
        }

    def keuze(self, keuze: Keuze) -> dict[str, Any]:
        gevolgen = [gevolg for gevolg in keuze.dan if isinstance(gevolg, Gevolg)]
        naar = next((str(gevolg.naar) for gevolg in gevolgen if gevolg.naar), "")
        doel = self._zoek(naar, keuze.pad) if naar else None
        return {
            "pad": keuze.pad,
            "naam": naam_van_element(self.plan, keuze),
            "als": self.voorwaarde(keuze.als, keuze.pad),
            "naar": doel.pad if isinstance(doel, Trede) else "",
            "brengt": [zin for gevolg in gevolgen for zin in self._brengt(gevolg, keuze.pad)],
            "blijft": not keuze.dan,
            "open": NIET_VERMELD in keuze.dan or naar == NIET_VERMELD,
            "nodig": self.eisen(keuze.vraagt, keuze.pad),
            "wacht_op": self.eisen(keuze.wacht_op, keuze.pad),
            "volgt": [self.taak(element) for gevolg in gevolgen for element in self._volgt(gevolg, keuze.pad)],
        }

    def _brengt(self, gevolg: Gevolg, vanaf: str) -> Iterator[str]:
        """What a consequence brings, as parts of a sentence."""
        if gevolg.naar == "einde":
            yield "de route eindigt"
        elif gevolg.naar == "terug":
            yield "terug naar de vorige stap"
        elif gevolg.naar and gevolg.naar != NIET_VERMELD:
            yield f"naar {naam_van_verwijzing(self.plan, str(gevolg.naar), vanaf)}"
        for verwijzing in gevolg.start:
            yield f"begint: {naam_van_verwijzing(self.plan, verwijzing, vanaf)}"
        for verwijzing in gevolg.stopt:
            yield f"stopt: {naam_van_verwijzing(self.plan, verwijzing, vanaf)}"
        if gevolg.hoort_het:
            yield f"hoort het: {self.rollen(gevolg.hoort_het)}"

    def _volgt(self, gevolg: Gevolg, vanaf: str) -> Iterator[Any]:
        """The act that a consequence asks for."""
        element = self._zoek(gevolg.taak, vanaf) if isinstance(gevolg.taak, str) else gevolg.taak
        if element is not None:
            yield element

    def _besluiten(self, trede: Trede) -> Iterator[Besluit]:
        """The decisions of a trede, those that stand elsewhere in the plan included."""
        for besluit in trede.besluiten:
            element = self._zoek(besluit, trede.pad) if isinstance(besluit, str) else besluit
            if isinstance(element, Besluit):
                yield element

    def _zoek(self, verwijzing: str, vanaf: str) -> Any:
        try:
            return self.plan.register.zoek(verwijzing, vanaf=vanaf).element
        except VerwijzingFout:
            return None

    def rollen(self, rollen: Iterable[Any]) -> str:
        """The people, as the school calls them."""
        namen = [
            " of ".join(rolnaam(self.plan, een) for een in rol.een_van)
            if isinstance(rol, EenVan)
            else rolnaam(self.plan, str(rol))
            for rol in rollen
            if rol != NIET_VERMELD
        ]
        return ", ".join(dict.fromkeys(namen))

    def termijn(self, termijnen: Iterable[Any], vanaf: str) -> str:
        zinnen = [
            termijn_in_woorden(termijn, noem=lambda ref: naam_van_verwijzing(self.plan, ref, vanaf))
            for termijn in termijnen
            if termijn != NIET_VERMELD
        ]
        return "; ".join(zinnen)

    def voorwaarde(self, voorwaarde: Voorwaarde | str | None, vanaf: str) -> str:
        return voorwaarde_in_woorden(self.plan, voorwaarde, vanaf) if isinstance(voorwaarde, Voorwaarde) else ""

    def eisen(self, eisen: Iterable[VraagtBlok | str], vanaf: str) -> list[str]:
        """What must be there first, each in a few words."""
        return [zin for eis in eisen if isinstance(eis, VraagtBlok) and (zin := self._eis(eis, vanaf))]

    def _eis(self, eis: VraagtBlok, vanaf: str) -> str:
        if eis.naam:
            return eis.naam
        if eis.wat == REDEN:
            return "een reden"
        if eis.wat:
            return naam_van_verwijzing(self.plan, eis.wat, vanaf)
        if eis.een_van:
            return " of ".join(self.eisen(eis.een_van, vanaf))
        if eis.minstens is not None:
            return f"minstens {eis.minstens.aantal} van: {', '.join(self.eisen(eis.minstens.van, vanaf))}"
        return self.voorwaarde(eis.klopt, vanaf)


def _mensen(wie: Wie | str | None, delen: Iterable[str]) -> list[Any]:
    """The people with these parts in it."""
    return [rol for deel in delen for rol in getattr(wie, deel)] if isinstance(wie, Wie) else []
