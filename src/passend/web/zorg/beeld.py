"""Everything on the page of one concern: what was seen, what the plan asks, and what follows from it now."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from passend.dossier.gevolgen import Gevolg, gevolg_list
from passend.dossier.models import Feit, Signaal
from passend.dossier.selectors import signaal_list, stand_get
from passend.dossier.zorgen import Zorg
from passend.dossier.zorgvragen import Ladder, Niveau, Zorggesprek, Zorgplan, Zorgvraag, zorgplan_get
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.web.indeling import indelingen
from passend.web.leerling.inzet import alle, eerste
from passend.web.leerling.planlezer import Planlezer
from passend.web.leerling.tijdlijn import feiten_van
from passend.web.leerling.verteller import Gebeurtenis, Verteller
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaalgevolg:
    """A signal that came of a concern or of an answer to it, and what can be done about it."""

    beeld: Signaalbeeld
    gevolgen: list[Gevolg]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladderbeeld:
    """One ladder with where the pupil stands: the path of the step, by domein ("" where there are none)."""

    ladder: Ladder
    plekken: list[tuple[str, str]]

    @property
    def niveaus(self) -> list[tuple[Niveau, list[str]]]:
        """Each step, and for which domeinen the pupil stands there."""
        return [
            (niveau, [domein for domein, pad in self.plekken if pad == niveau.pad]) for niveau in self.ladder.niveaus
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """What the plan proposes now, and what is done there."""

    pad: str
    naam: str
    daden: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zorgblad:
    """The page of a concern."""

    zorg: Zorg
    vragen: list[Zorgvraag]
    eerder: dict[str, str]
    treden: list[dict[str, Any]]
    signalen: list[Signaalgevolg] = field(default_factory=list)
    voorstellen: list[Voorstel] = field(default_factory=list)
    gesprekken: list[Zorggesprek] = field(default_factory=list)
    cycli: list[Ladderbeeld] = field(default_factory=list)
    gedaan: list[Gebeurtenis] = field(default_factory=list)

    @property
    def volgt_iets(self) -> bool:
        """Whether the plan asks or proposes something now."""
        return bool(self.signalen or self.voorstellen)


def zorgblad(*, voor: Medewerker, leerling: Leerling, zorg: Zorg) -> Zorgblad:
    """The page of a concern about a pupil whom `voor` may see; a fixed number of queries."""
    plan, wijzer = zorgplan_get(), Planlezer()
    stand = stand_get(voor=voor, leerling=leerling)
    inhoud: dict[str, Any] = {"treden": [], "voorstellen": []} if stand is None else stand.inhoud
    treden = frozenset(plek["trede"] for plek in inhoud["treden"])
    jaargroepen = frozenset(een.jaargroep for een in indelingen(leerling) if een.jaargroep)
    vragen = plan.vragen(gebieden=zorg.gebieden, treden=treden, jaargroepen=jaargroepen)
    feiten = list(feiten_van(voor=voor, leerling=leerling))
    verteller = Verteller(wijzer, {}, {})
    signalen = [
        s for s in signaal_list(voor=voor, leerlingen=[leerling]) if _hoort_erbij(s, zorg, {v.pad for v in vragen})
    ]
    gevolgen = gevolg_list(voor=voor, signalen=signalen)
    daden = {daad.pk for daad in zorg.daden}
    return Zorgblad(
        zorg=zorg,
        vragen=vragen,
        eerder=_antwoorden(feiten, zorg),
        treden=[plek for plek in inhoud["treden"] if plek["volgnr"]],
        signalen=[
            Signaalgevolg(beeld=beeld, gevolgen=gevolgen.get(beeld.signaal.pk, []))
            for beeld in signaalbeelden(signalen, wijzer)
            if not beeld.is_vraag
        ],
        voorstellen=_voorstellen(plan, inhoud["voorstellen"]),
        gesprekken=plan.gesprekken(),
        cycli=[_ladderbeeld(cyclus, inhoud["treden"]) for cyclus in plan.cycli()],
        gedaan=[verteller.feit(feit) for feit in reversed(feiten) if feit.pk in daden],
    )


def ladderbeelden(*, voor: Medewerker, leerling: Leerling) -> list[Ladderbeeld]:
    """The ladders of the plan in force with where a pupil stands on them."""
    stand = stand_get(voor=voor, leerling=leerling)
    treden = [] if stand is None else stand.inhoud["treden"]
    return [_ladderbeeld(ladder, treden) for ladder in zorgplan_get().ladders()]


def _ladderbeeld(ladder: Ladder, treden: Iterable[dict[str, Any]]) -> Ladderbeeld:
    plekken = [
        (str(plek["sleutel"]) if str(plek["sleutel"]) in ladder.domeinen else "", str(plek["trede"]))
        for plek in treden
        if plek["route"] == ladder.pad and plek["volgnr"]
    ]
    return Ladderbeeld(ladder=ladder, plekken=plekken)


def _hoort_erbij(signaal: Signaal, zorg: Zorg, vragen: set[str]) -> bool:
    """Whether a signal rests on this kind of concern, or on an answer to one of these questions."""
    return any(feit.get("soort") == zorg.feit.soort or feit.get("wat") in vragen for feit in signaal.bewijs)


def _antwoorden(feiten: Iterable[Feit], zorg: Zorg) -> dict[str, str]:
    """The last answer to each question since the day of the concern, by path."""
    return {
        str(vraag): str(eerste(feit.velden.get("antwoord")) or "")
        for feit in feiten
        if feit.soort == "oordeel" and feit.op >= zorg.feit.op
        for vraag in alle(feit.velden.get("vraag"))
    }


def _voorstellen(plan: Zorgplan, voorstellen: Iterable[dict[str, Any]]) -> list[Voorstel]:
    """The steps that the plan proposes: what a signal proposes stands with that signal."""
    return [
        Voorstel(pad=voorstel["pad"], naam=voorstel["naam"], daden=plan.daden(voorstel["pad"]))
        for voorstel in voorstellen
        if voorstel["vast_te_leggen"] and voorstel["soort"] == "trede"
    ]
