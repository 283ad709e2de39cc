"""Everything on the page of a plan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from passend.core import klok
from passend.dossier.invulvelden import RIJEN, VOOR_DEEL, VOOR_RIJEN, Invulveld
from passend.dossier.models import Feit
from passend.dossier.plansoorten import Plansoort, plansoort_get
from passend.dossier.selectors import feit_list, stand_get
from passend.handelen.kwaliteit import Opzet, wat_ontbreekt
from passend.handelen.models import Uitvoering, Voortgang
from passend.handelen.planstuk import Planstand, Planstuk, Versie, alle_van, eerste_van
from passend.handelen.selectors import uitvoering_list, voortgang_per_rij
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.web.leerling.inzet import plek_in_woorden
from passend.web.leerling.planlezer import Planlezer
from passend.web.plannen.voortgang import Doelgroei, doelgroei

_VAN_RIJ = ("sectie", "id", "wat")
_GESPREKKEN = 8  # as many talks are looked at beside a plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelbeeld:
    """A goal: what stands in its row, how it comes along, and how it went when people looked back."""

    id: str
    wat: str
    cellen: list[tuple[str, str]]
    groei: Doelgroei
    oordeel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzetbeeld:
    """Who does what: its row, and how often it was given, was not, and for how many minutes."""

    id: str
    wat: str
    cellen: list[tuple[str, str]]
    gegeven: int
    niet: int
    minuten: int
    vast: str
    vandaag: Uitvoering | None
    regels: list[Uitvoering]


@dataclass(frozen=True, slots=True, kw_only=True)
class Versiebeeld:
    """One version: who, when, in which state, and what changed: (place, what stood there, what stands there)."""

    nummer: int
    feit: Feit
    stand: str
    anders: list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something around the plan that is to be done or was done: on which day, or until when.

    `voorgesteld`: the day on which the plan ends, for a talk that comes with that.
    """

    naam: str
    pad: str
    gedaan: date | None = None
    gepland: date | None = None
    uiterlijk: str = ""
    is_laat: bool = False
    stand: str = ""
    vast_te_leggen: bool = True
    voorgesteld: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Planbeeld:
    """The page of a plan. `soort` is None when the plan in force has this kind no more."""

    stuk: Planstuk
    naam: str
    soort: Plansoort | None
    delen: list[tuple[str, str]]
    doelen: list[Doelbeeld]
    inzet: list[Inzetbeeld]
    momenten: list[Moment]
    akkoord: list[Moment]
    versies: list[Versiebeeld]
    ontbreekt: list[str]
    einde: date | None
    gesprekken: list[Feit] = field(default_factory=list)

    @property
    def loopt(self) -> bool:
        """Whether support can be logged and goals be measured."""
        return self.stuk.van is not None

    @property
    def evalueren(self) -> str:
        """With what people look back on it now: what is due, else what comes first; "" when the plan has nothing."""
        paden = [keuze.waarde for keuze in (self.soort.evaluaties if self.soort else ())]
        nu = [een.pad for een in self.momenten if een.pad in paden and een.uiterlijk]
        return next(iter([*nu, *paden]), "")

    @property
    def is_open(self) -> bool:
        """Whether it can still be changed."""
        return self.stuk.stand is not Planstand.AFGELOPEN


def planbeeld(*, voor: Medewerker, leerling: Leerling, stuk: Planstuk) -> Planbeeld:
    """The page of a plan that `voor` may read; a fixed number of queries."""
    wijzer = Planlezer()
    soort = _soort(stuk.pad)
    feiten = list(feit_list(voor=voor, leerlingen=[leerling]).select_related("door", "vervangt", "vervangt__door"))
    velden = {veld.sectie: veld for veld in _rijvelden(soort)}
    einde = soort.einde(stuk.van) if soort and stuk.van else None
    return Planbeeld(
        stuk=stuk,
        naam=wijzer.naam(stuk.pad),
        soort=soort,
        delen=[(plek_in_woorden(wijzer, plek), _tekst(tekst)) for plek, tekst in _teksten(stuk, velden)],
        doelen=list(_doelen(stuk, velden, voortgang_per_rij(voor=voor, stuk=stuk), _oordelen(feiten, stuk), wijzer)),
        inzet=list(_inzet(stuk, velden, uitvoering_list(voor=voor, stuk=stuk), wijzer)),
        momenten=[
            *_momenten(voor, leerling, stuk, soort, feiten, wijzer),
            *_na_afloop(stuk, soort, feiten, einde),
        ],
        akkoord=[_akkoord(keuze.waarde, keuze.naam, feiten, stuk) for keuze in (soort.akkoord if soort else ())],
        versies=list(versies_van(stuk, wijzer)),
        ontbreekt=_ontbreekt(stuk, soort, einde),
        einde=einde,
        gesprekken=_gesprekken(feiten, stuk, soort),
    )


def _soort(pad: str) -> Plansoort | None:
    try:
        return plansoort_get(pad=pad)
    except ObjectDoesNotExist:
        return None


def _rijvelden(soort: Plansoort | None) -> list[Invulveld]:
    return [veld for veld in soort.formulier.velden if veld.soort == RIJEN] if soort else []


def _teksten(stuk: Planstuk, velden: Mapping[str, Invulveld]) -> Iterator[tuple[str, Any]]:
    """The texts of a plan, without the verdicts on its goals."""
    for plek, tekst in stuk.laatste.inhoud.items():
        sectie, _deel, deel = plek.partition(VOOR_DEEL)
        if not (deel and sectie in velden):
            yield plek, tekst


def _cellen(veld: Invulveld | None, rij: Mapping[str, Any], wijzer: Planlezer) -> list[tuple[str, str]]:
    """The columns of a row that were filled in, as people call them."""
    if veld is None:
        gevuld = [(naam, str(waarde)) for naam, waarde in rij.items() if naam not in _VAN_RIJ and waarde]
        return [(naam.capitalize(), wijzer.rol(tekst) if naam == "wie" else _dag(tekst)) for naam, tekst in gevuld]
    gevonden = []
    for kolom in veld.kolommen:
        waarde = str(rij.get(kolom.sleutel) or "")
        if kolom.sleutel == "wat" or not waarde:
            continue
        namen = {keuze.waarde: keuze.naam for keuze in kolom.keuzes}
        tekst = _dag(waarde) if kolom.soort == "datum" else namen.get(waarde, waarde)
        gevonden.append((kolom.naam, tekst))
    return gevonden


def _dag(tekst: str) -> str:
    try:
        return f"{date.fromisoformat(tekst):%d-%m-%Y}"
    except ValueError:
        return tekst


def _is_doel(veld: Invulveld | None, rij: Mapping[str, Any]) -> bool:
    return veld.rijsoort == "doelen" if veld else not {"wie", "hoe vaak", "tot"} & rij.keys()


def _doelen(
    stuk: Planstuk,
    velden: Mapping[str, Invulveld],
    punten: Mapping[str, Sequence[Voortgang]],
    oordelen: Mapping[str, str],
    wijzer: Planlezer,
) -> Iterator[Doelbeeld]:
    for sectie, rijen in stuk.laatste.rijen.items():
        for rij in rijen:
            if _is_doel(velden.get(sectie), rij):
                id_, wat = str(rij.get("id", "")), str(rij.get("wat") or _("Doel"))
                yield Doelbeeld(
                    id=id_,
                    wat=wat,
                    cellen=_cellen(velden.get(sectie), rij, wijzer),
                    groei=doelgroei(f"doel-{id_}", rij, stuk.van, punten.get(id_, ())),
                    oordeel=oordelen.get(f"{sectie}{VOOR_DEEL}{wat[:120]}", ""),
                )


def _inzet(
    stuk: Planstuk, velden: Mapping[str, Invulveld], alle: Sequence[Uitvoering], wijzer: Planlezer
) -> Iterator[Inzetbeeld]:
    vandaag = klok.vandaag()
    for sectie, rijen in stuk.laatste.rijen.items():
        for rij in rijen:
            if _is_doel(velden.get(sectie), rij):
                continue
            regels = [regel for regel in alle if regel.rij == rij.get("id")]
            gedaan = [regel for regel in regels if regel.gedaan]
            yield Inzetbeeld(
                id=str(rij.get("id", "")),
                wat=str(rij.get("wat") or wijzer.woord(sectie)),
                cellen=_cellen(velden.get(sectie), rij, wijzer),
                gegeven=len(gedaan),
                niet=len(regels) - len(gedaan),
                minuten=sum(regel.minuten or 0 for regel in gedaan),
                vast=str(rij.get("hoe lang") or ""),
                vandaag=next((regel for regel in regels if regel.op == vandaag), None),
                regels=regels,
            )


def _oordelen(feiten: Iterable[Feit], stuk: Planstuk) -> dict[str, str]:
    """How the goals went, by their place: the last time that people looked back on this plan."""
    gevonden: dict[str, str] = {}
    for feit in feiten:
        na = (feit.op, feit.volg) > (stuk.eerste.op, stuk.eerste.volg) and (stuk.tot is None or feit.op <= stuk.tot)
        for blok in alle_van(feit.velden.get("inhoud")) if na else ():
            gevonden |= {p: str(t) for p, t in blok.items() if p.startswith(f"{stuk.pad}.") and VOOR_DEEL in p}
    return gevonden


def _momenten(
    voor: Medewerker,
    leerling: Leerling,
    stuk: Planstuk,
    soort: Plansoort | None,
    feiten: Sequence[Feit],
    wijzer: Planlezer,
) -> Iterator[Moment]:
    """What the plan asks around a running one: telling, looking back, talking. A task says until when."""
    stand = stand_get(voor=voor, leerling=leerling)
    taken = [*stand.inhoud["taken"], *stand.inhoud["komend"]] if stand and stuk.stand is Planstand.LOOPT else []
    per_pad = {taak["pad"]: taak for taak in taken if taak["stand"] in ("open", "te laat")}
    paden = {keuze.waarde: keuze.naam for keuze in (soort.momenten if soort else ())}
    terug = {keuze.waarde: keuze.naam for keuze in (soort.evaluaties if soort else ())}
    paden |= terug
    for pad, naam in paden.items():
        eigen = [feit for feit in feiten if _is_daad(feit, pad) and feit.op >= stuk.eerste.op]
        eigen += [versie.feit for versie in stuk.evaluaties] if pad.endswith(f"{stuk.pad}.geëvalueerd") else []
        elders = pad.endswith(f"{stuk.pad}.geëvalueerd") and any(een in per_pad for een in terug if een != pad)
        if not (eigen or pad in per_pad or (pad.startswith(f"{stuk.pad}.") and not elders)):
            continue
        gehouden = [feit for feit in eigen if "gepland" not in alle_van(feit.velden.get("stand"))]
        taak = per_pad.get(pad)
        yield Moment(
            naam=naam,
            pad=pad,
            gedaan=gehouden[-1].op if gehouden else None,
            gepland=_gepland(eigen),
            uiterlijk=str((taak or {}).get("uiterlijk") or ""),
            is_laat=bool(taak and taak["stand"] == "te laat"),
        )


def _na_afloop(stuk: Planstuk, soort: Plansoort | None, feiten: Sequence[Feit], einde: date | None) -> Iterator[Moment]:
    """The talks that come with the end of a running plan: proposed for that day, until somebody planned one."""
    if soort is None or stuk.stand is not Planstand.LOOPT:
        return
    for keuze in soort.na_afloop:
        eigen = [feit for feit in feiten if _is_daad(feit, keuze.waarde) and feit.op >= stuk.eerste.op]
        gehouden = [feit for feit in eigen if "gepland" not in alle_van(feit.velden.get("stand"))]
        gepland = _gepland(eigen)
        yield Moment(
            naam=keuze.naam,
            pad=keuze.waarde,
            gedaan=gehouden[-1].op if gehouden else None,
            gepland=gepland,
            voorgesteld=None if gehouden or gepland else einde,
        )


def _is_daad(feit: Feit, pad: str) -> bool:
    return pad in (*alle_van(feit.velden.get("id")), *alle_van(feit.velden.get("vervult")))


def _gepland(feiten: Iterable[Feit]) -> date | None:
    """The day that was agreed last, when it has not come yet."""
    dagen = [eerste_van(f.velden.get("dag")) for f in feiten if "gepland" in alle_van(f.velden.get("stand"))]
    komend = [date.fromisoformat(str(dag)) for dag in dagen if dag]
    return komend[-1] if komend and komend[-1] >= klok.vandaag() else None


def _akkoord(pad: str, naam: str, feiten: Iterable[Feit], stuk: Planstuk) -> Moment:
    """Where a consent, or informing parents, stands for this plan: the last answer since it was first written."""
    eigen = [feit for feit in feiten if pad in alle_van(feit.velden.get("id"))]
    laatste = eigen[-1] if eigen else None
    stand = str(eerste_van(laatste.velden.get("stand")) or _("gedaan")) if laatste else _("nog niet gevraagd")
    return Moment(naam=naam, pad=pad, gedaan=laatste.op if laatste else None, stand=stand)


def versies_van(stuk: Planstuk, wijzer: Planlezer) -> Iterator[Versiebeeld]:
    """The versions, newest first, each with what is other than in the one before."""
    vorige: Versie | None = None
    gevonden = []
    for versie in stuk.versies:
        stand = ", ".join(sorted(_standwoord(een) for een in versie.standen)) or _("aangevuld")
        gevonden.append(
            Versiebeeld(
                nummer=versie.nummer, feit=versie.feit, stand=stand, anders=list(_anders(vorige, versie, wijzer))
            )
        )
        vorige = versie
    yield from reversed(gevonden)


def _standwoord(stand: str) -> str:
    return {"start": _("begonnen"), "einde": _("afgelopen")}.get(stand, stand)


def _anders(vorige: Versie | None, versie: Versie, wijzer: Planlezer) -> Iterator[tuple[str, str, str]]:
    if vorige is None:
        return
    oud, nieuw = _platte(vorige, wijzer), _platte(versie, wijzer)
    for plek in dict.fromkeys([*oud, *nieuw]):
        if oud.get(plek, "") != nieuw.get(plek, ""):
            yield plek, oud.get(plek, ""), nieuw.get(plek, "")


def _platte(versie: Versie, wijzer: Planlezer) -> dict[str, str]:
    """A version as texts by the name of their place; of each row all that stands in it."""
    teksten = {plek_in_woorden(wijzer, plek): _tekst(tekst) for plek, tekst in versie.inhoud.items()}
    for sectie, rijen in versie.rijen.items():
        for nummer, rij in enumerate(rijen, 1):
            rest = [f"{naam}: {_dag(str(waarde))}" for naam, waarde in rij.items() if naam not in _VAN_RIJ and waarde]
            plek = f"{wijzer.woord(sectie)}, {nummer}"
            teksten[plek] = "; ".join(filter(None, [str(rij.get("wat", "")), *rest]))
    return teksten


def _ontbreekt(stuk: Planstuk, soort: Plansoort | None, einde: date | None) -> list[str]:
    if soort is None or stuk.stand is Planstand.AFGELOPEN:
        return []
    rijen = {f"{sectie}{VOOR_RIJEN}": rijen for sectie, rijen in stuk.laatste.rijen.items()}
    return wat_ontbreekt(
        Opzet(
            velden=soort.formulier.velden,
            inhoud=dict(stuk.laatste.inhoud) | rijen,
            begin=stuk.van or klok.vandaag(),
            einde=einde,
            kijkt_terug=soort.kijkt_terug,
        )
    )


def _gesprekken(feiten: Sequence[Feit], stuk: Planstuk, soort: Plansoort | None) -> list[Feit]:
    """The last talks with the leerling and the parents up to its end, and what was said of the plan; newest first."""
    tot, terug = stuk.tot or klok.vandaag(), {keuze.waarde for keuze in (soort.evaluaties if soort else ())}
    gehouden = [
        feit
        for feit in feiten
        if (_is_gesprek(feit) or _kijkt_terug(feit, stuk, terug))
        and feit.op <= tot
        and "gepland" not in alle_van(feit.velden.get("stand"))
    ]
    return gehouden[: -_GESPREKKEN - 1 : -1]


def _kijkt_terug(feit: Feit, stuk: Planstuk, evaluaties: set[str]) -> bool:
    """Whether somebody, also from outside, looked back on this plan in an act of a step, and said something with it."""
    is_daad = any(_is_daad(feit, pad) for pad in evaluaties) and feit.op >= stuk.eerste.op
    return feit.soort == "actie" and is_daad and bool(feit.velden.get("toelichting"))


def _is_gesprek(feit: Feit) -> bool:
    paden = [str(pad) for pad in (*alle_van(feit.velden.get("id")), *alle_van(feit.velden.get("vervult")))]
    return feit.soort == "gesprek" or (feit.soort == "actie" and any("gesprek" in pad for pad in paden))


def _tekst(waarde: Any) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list | tuple) else str(waarde)


def planregels(stukken: Iterable[Planstuk], wijzer: Planlezer) -> list[tuple[UUID, str, Planstuk]]:
    """The plans for the list: id, name and the plan, those that run first and then the newest."""
    volgorde = [Planstand.LOOPT, Planstand.VOORBEREID, Planstand.AFGELOPEN]
    geordend = sorted(stukken, key=lambda stuk: (volgorde.index(stuk.stand), -(stuk.van or stuk.eerste.op).toordinal()))
    return [(stuk.id, wijzer.naam(stuk.pad), stuk) for stuk in geordend]
