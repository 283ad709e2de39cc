"""Signals: which rules fire, what was put aside, and what they propose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from passend.engine.delen.signalen import Signaal, StelVoor
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.bezoeken import is_afgeleid, treden_van
from passend.engine.stand.feiten import Feit
from passend.engine.termijnen.situatie import orde
from passend.engine.termijnen.venster import als_dag
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand

# For which onderwerp a signal is judged; one that does not say is judged for anybody.
VOOR_WIE = {"leerling": ("leerling",), "vak": ("leerling",), "groep": ("groep",), "school": ("school",)}


@dataclass(frozen=True)
class Signaalstand:
    """A signal that fired: for which vak, since which fact, and whether somebody put it aside."""

    signaal: Signaal
    vak: str | None
    aanleiding: date | datetime | None
    eerder_terzijde: Feit | None = None


@dataclass
class Signalen:
    """All signals of one onderwerp, and the questions that keep others from an answer."""

    open: list[Signaalstand] = field(default_factory=list)
    terzijde: list[Signaalstand] = field(default_factory=list)
    vragen: dict[str, set[str]] = field(default_factory=dict)


def bepaal_signalen(toestand: Toestand) -> Signalen:
    """Judge every signal of the plan; a new fact reopens one that was put aside."""
    gevonden = Signalen()
    for signaal in toestand.plan.signalen:
        if isinstance(signaal, Signaal) and _is_voor(toestand, signaal):
            for vak, uitkomst in _uitkomsten(toestand, signaal).items():
                if uitkomst is Uitkomst.WAAR:
                    _plaats(toestand, gevonden, signaal, vak)
                elif uitkomst is Uitkomst.VRAAG:
                    gevonden.vragen[signaal.pad] = open_vragen(toestand, signaal.als, signaal.pad)
    return gevonden


def _is_voor(toestand: Toestand, signaal: Signaal) -> bool:
    soorten = VOOR_WIE.get(str(signaal.per))
    past = soorten is None or toestand.dossier.onderwerp.soort in soorten
    return past and toestand.geldt(signaal) is not Uitkomst.ONWAAR


def _uitkomsten(toestand: Toestand, signaal: Signaal) -> dict[str | None, Uitkomst]:
    if signaal.als == NIET_VERMELD or isinstance(signaal.als, str):
        return {None: Uitkomst.VRAAG}
    return toestand.dossier.uitkomsten.vakken(toestand.adres(signaal.als))


def _plaats(toestand: Toestand, gevonden: Signalen, signaal: Signaal, vak: str | None) -> None:
    aanleiding = laatste_aanleiding(toestand, signaal.als, signaal.pad, vak)
    opzij = [
        feit
        for feit in toestand.dossier.met_doel(signaal.pad, "terzijde")
        if feit.reden and (vak is None or not feit.alle("vak") or feit.heeft("vak", vak))
    ]
    stand = Signaalstand(signaal, vak, aanleiding, opzij[-1] if opzij else None)
    geldend = [feit for feit in opzij if feit.tot is None or feit.tot >= toestand.op]
    if geldend and (aanleiding is None or geldend[-1].op >= als_dag(aanleiding)):
        gevonden.terzijde.append(stand)
    else:
        gevonden.open.append(stand)


def open_vragen(toestand: Toestand, voorwaarde: Any, vanaf: str) -> set[str]:
    """The questions in a condition that nobody has answered yet."""
    genoemd = {pad for pad in toestand.boek.noemt(voorwaarde, vanaf) if pad.startswith("vragen.")}
    beantwoord = {pad for pad in genoemd if any(f.alle("antwoord") for f in toestand.dossier.met_doel(pad, "oordeel"))}
    return genoemd - beantwoord


def gevraagd(toestand: Toestand, voorwaarde: Any, houder: str) -> set[str]:
    """Whom a condition that cannot be decided asks: its open questions, else the element whose text is silent."""
    return open_vragen(toestand, voorwaarde, houder) or {houder}


def laatste_aanleiding(toestand: Toestand, voorwaarde: Any, vanaf: str, vak: str | None) -> date | datetime | None:
    """The day (or moment) of the latest fact that a condition speaks of."""
    momenten: list[date | datetime] = [f.moment or f.op for f in feiten_bij(toestand, voorwaarde, vanaf, vak)]
    momenten += _begin_van_perioden(toestand, voorwaarde, vanaf)
    return max(momenten, key=orde, default=None)


def feiten_bij(toestand: Toestand, voorwaarde: Any, vanaf: str, vak: str | None) -> list[Feit]:
    """The facts that a condition speaks of, in order."""
    genoemd = toestand.boek.noemt(voorwaarde, vanaf)
    soorten = {pad.partition(".")[2] for pad in genoemd if pad.startswith("feiten.")}
    woorden = toestand.boek.woorden(voorwaarde)
    return [
        feit
        for feit in toestand.dossier.feiten
        if _raakt(feit, genoemd, soorten, woorden) and (vak is None or not feit.alle("vak") or feit.heeft("vak", vak))
    ]


def _begin_van_perioden(toestand: Toestand, voorwaarde: Any, vanaf: str) -> list[date]:
    """A condition on a period (`tijdens`) can become true because that period begins."""
    namen = {pad.partition(".")[2] for pad in toestand.boek.noemt(voorwaarde, vanaf) if pad.startswith("kalender.")}
    vakken = [vak for vak in toestand.dossier.periodes if vak.id in namen and vak.van and vak.van <= toestand.op]
    return [vak.van for vak in vakken if vak.van and (vak.tot is None or vak.tot >= toestand.op)]


def _raakt(feit: Feit, genoemd: set[str], soorten: set[str], woorden: set[str]) -> bool:
    if feit.soort in ("terzijde", "afwijking", "correctie", "verlenging"):
        return False
    if feit.soort == "leerling":
        return any(veld in genoemd for veld in feit.velden if veld != "groep")
    if feit.soort == "gebeurtenis":
        return "gebeurtenis" in woorden and feit.heeft("soort", *woorden)
    if feit.soort in ("toets", "methodetoets", "verwachting"):
        paden = {pad for pad in feit.doelen if pad.startswith("instrumenten.")}
        instrumenten = {pad for pad in genoemd if pad.startswith("instrumenten.")}
        return bool(woorden & {"toets", "methodetoets", "groei", "aandeel", "venster"}) and (
            not instrumenten or bool(paden & instrumenten)
        )
    return bool(feit.doelen & genoemd) or feit.soort in soorten


# --- proposals ---


@dataclass
class Voorstellen:
    """What is proposed: per kind the paths, features to set and sections to fill in."""

    paden: dict[str, set[str]] = field(default_factory=dict)
    leerling: dict[str, Any] = field(default_factory=dict)
    invullen: dict[str, Any] = field(default_factory=dict)
    gronden: dict[str, set[str]] = field(default_factory=dict)

    def voeg_toe(self, soort: str, pad: str, grond: str) -> None:
        self.paden.setdefault(soort, set()).add(pad)
        self.gronden.setdefault(pad, set()).add(grond)


VOORSTELSOORTEN = {
    "plan": ("plannen",),
    "trede": ("treden",),
    "overleg": ("overleggen",),
    "besluit": ("besluiten", "keuzes"),
    "steun": ("aanbod",),
    "actie": ("acties",),
}


def bepaal_voorstellen(toestand: Toestand, signalen: Iterable[Signaalstand], besluiten: Iterable[Any]) -> Voorstellen:
    """Proposals of open signals, of entry criteria that hold, and of decisions with a standard outcome.

    Two signals that propose the same meeting make one proposal with two grounds.
    """
    voorstellen = Voorstellen()
    for stand in signalen:
        for uitkomst in stand.signaal.dan:
            if not isinstance(uitkomst, str) and uitkomst.stelt_voor is not None:
                _van_signaal(toestand, voorstellen, uitkomst.stelt_voor, stand.signaal.pad)
    _treden(toestand, voorstellen)
    for besluit in besluiten:
        for pad in standaardkeuzes(toestand, besluit):
            voorstellen.voeg_toe("besluit", pad, besluit.pad)
    return voorstellen


def _van_signaal(toestand: Toestand, voorstellen: Voorstellen, stelt_voor: StelVoor, grond: str) -> None:
    for soort in VOORSTELSOORTEN:
        for verwijzing in getattr(stelt_voor, soort):
            treffer = toestand.dossier.zoek(verwijzing, grond)
            if treffer:
                voorstellen.voeg_toe(soort, treffer.pad, grond)
    for onderzoek in stelt_voor.onderzoek:
        voorstellen.voeg_toe("onderzoek", onderzoek, grond)
    voorstellen.leerling.update(stelt_voor.leerling)
    voorstellen.invullen.update(stelt_voor.invullen)


def _treden(toestand: Toestand, voorstellen: Voorstellen) -> None:
    """Entry criteria propose; only a decision moves anybody."""
    for route in toestand.bezoeken.routes:
        if is_afgeleid(route):
            continue
        for trede in treden_van(route):
            staat_er = any(bezoek.trede == trede.pad for bezoek in toestand.bezoeken.lopend())
            if not staat_er and toestand.voorwaarde(trede, "instroom") is Uitkomst.WAAR:
                voorstellen.voeg_toe("trede", trede.pad, trede.pad)


def standaardkeuzes(toestand: Toestand, besluit: Any) -> list[str]:
    """The outcomes that a decision proposes by itself now."""
    gevonden = []
    for standaard in besluit.standaard:
        if not isinstance(standaard, str) and toestand.voorwaarde(standaard, "als") is Uitkomst.WAAR:
            treffer = toestand.dossier.zoek(standaard.keuze, besluit.pad)
            if treffer:
                gevonden.append(treffer.pad)
    return gevonden
