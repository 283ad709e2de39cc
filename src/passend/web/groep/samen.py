"""What is for a group as a whole: its plans, with what stands in them, what is open, and what can be recorded."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from passend.dossier.enums import Uitkomst
from passend.dossier.groepen import groepssignaal_list, groepsstand_get
from passend.dossier.invulvelden import Mogelijkheid
from passend.dossier.models import Feit
from passend.dossier.selectors import groepsfeit_list, groepszaak_list
from passend.dossier.zorgen import Zorg, zorgen_in
from passend.school.models import Groep, Medewerker
from passend.web.groep.kolommen import Stuk
from passend.web.groep.merken import Groepslezer
from passend.web.groep.overzicht import Groepsoverzicht
from passend.web.leerling.inzet import alle, inzet_van
from passend.web.leerling.planlezer import Planlezer
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden
from passend.web.standbeeld import Standbeeld, standbeeld


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepsplan:
    """A plan that runs for the group since `van`; `delen` are pairs of a name and what was written there.

    `per_leerling`: what the overview says about each pupil that the plan makes use of: a heading, and a line for each.
    """

    naam: str
    van: date
    delen: list[tuple[str, str]]
    pad: str
    per_leerling: list[tuple[str, list[Stuk]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepszaken:
    """What runs, what is to be done, what the plan says or asks, and what can be recorded for a whole group."""

    plannen: list[Groepsplan]
    stand: Standbeeld
    signalen: list[Signaalbeeld]
    vragen: list[dict[str, Any]]
    vast_te_leggen: list[Mogelijkheid]
    zorgen: list[Zorg]

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to show."""
        iets = (self.plannen, self.signalen, self.vragen)
        return not any(iets) and not self.stand.heeft_taken


def groepszaken(*, voor: Medewerker, groep: Groep, overzicht: Groepsoverzicht) -> Groepszaken:
    """Everything for a group that `voor` may see; a fixed number of queries. Raises Groep.DoesNotExist."""
    wijzer = Groepslezer()
    feiten = list(groepsfeit_list(voor=voor, groep=groep).select_related("door"))
    stand = groepsstand_get(voor=voor, groep=groep)
    vragen: list[dict[str, Any]] = []
    if stand is not None:
        stand.inhoud["taken"] = [taak for taak in stand.inhoud["taken"] if taak["vast_te_leggen"]]
        vragen = [vraag for vraag in stand.inhoud["vragen"] if vraag["vast_te_leggen"]]
    beelden = signaalbeelden(groepssignaal_list(voor=voor, groep=groep), wijzer)
    return Groepszaken(
        plannen=_lopend(feiten, wijzer, overzicht),
        stand=standbeeld(stand),
        signalen=[beeld for beeld in beelden if beeld.signaal.uitkomst == Uitkomst.WAAR],
        vragen=vragen,
        vast_te_leggen=groepszaak_list(groep=groep),
        zorgen=[zorg for zorg in zorgen_in(feiten) if not zorg.is_opzij],
    )


def _lopend(feiten: list[Feit], wijzer: Planlezer, overzicht: Groepsoverzicht) -> list[Groepsplan]:
    plannen = [feit for feit in feiten if feit.soort == "plan"]
    gevonden = []
    for pad in dict.fromkeys(str(soort) for feit in plannen for soort in alle(feit.velden.get("soort"))):
        van_soort = [feit for feit in plannen if pad in alle(feit.velden.get("soort"))]
        gevonden += [
            Groepsplan(
                naam=inzet.naam,
                van=inzet.van,
                delen=_geschreven(van_soort, wijzer),
                pad=pad,
                per_leerling=list(_per_leerling(pad, overzicht)),
            )
            for inzet in inzet_van(van_soort, wijzer)
            if inzet.tot is None
        ]
    return gevonden


def _per_leerling(plan: str, overzicht: Groepsoverzicht) -> Iterator[tuple[str, list[Stuk]]]:
    """What stands in the columns of which this plan makes use: who has which choice, and what each pupil needs."""
    inhoud = overzicht.inhoud
    for kolom in inhoud.kolommen:
        for indeling in inhoud.indelingen(kolom, overzicht.leerlingen) if plan in kolom.voor else []:
            yield indeling.naam, [Stuk(naam=naam, tekst=", ".join(namen)) for naam, namen in indeling.leden if namen]
        if plan in kolom.naar:
            stukken = [
                Stuk(naam=kind.roepnaam, tekst=stuk.zin)
                for kind in overzicht.leerlingen
                for stuk in inhoud.cel(kind.pk, kolom).stukken
            ]
            yield kolom.naam, stukken


def _geschreven(feiten: list[Feit], wijzer: Planlezer) -> list[tuple[str, str]]:
    """What stands in a plan: the latest of each place, in the order in which it was first written."""
    inhoud: dict[str, str] = {}
    for feit in feiten:
        for blok in alle(feit.velden.get("inhoud")):
            inhoud |= {str(sleutel): ", ".join(map(str, alle(tekst))) for sleutel, tekst in blok.items()}
    return [(wijzer.plaats(sleutel), tekst) for sleutel, tekst in inhoud.items()]
