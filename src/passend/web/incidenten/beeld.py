"""What the pages about incidents show."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from passend.core import klok
from passend.dossier.incidenten import Incident, deel_van, incident_list
from passend.dossier.incidentplan import betrekken_get, incidentregels
from passend.dossier.incidenttelling import Telling, Telrij, per_deel, telling, vorig_schooljaar
from passend.dossier.selectors import stand_get
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.school.selectors import rolvervulling_alle
from passend.toegang.delen import deling_van_onderdeel_list
from passend.toegang.models import Deling
from passend.toegang.selectors import groep_list, leerling_list
from passend.toegang.wie import kijker_list
from passend.web.incidenten.grafiek import Staafgrafiek, staafgrafiek
from passend.web.indeling import indelingen

_OPEN = ("open", "te laat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telbeeld:
    """A count, and the same as a chart. `delen`: a line for each groep, with the groep."""

    telling: Telling
    grafiek: Staafgrafiek | None
    delen: list[tuple[Groep, Telrij]] = field(default_factory=list)
    mensen: list[tuple[Leerling, Telrij]] = field(default_factory=list)

    @property
    def is_leeg(self) -> bool:
        """Whether nothing happened in any of the periods."""
        return not any(self.telling.totaal.aantallen)


def telbeeld(incidenten: Sequence[Incident]) -> Telbeeld:
    """A count of these incidents, looking back from today."""
    geteld = telling(incidenten, op=klok.vandaag())
    return Telbeeld(telling=geteld, grafiek=staafgrafiek(geteld.maanden))


def schoolbeeld(*, voor: Medewerker, met_namen: bool) -> Telbeeld:
    """The count of the pupils that `voor` sees, and of each groep; of each pupil only with names."""
    kinderen = list(leerling_list(voor=voor))
    per_kind = _per_leerling(incident_list(voor=voor, sinds=vorig_schooljaar(klok.vandaag())))
    per_groep: dict[UUID, list[Incident]] = defaultdict(list)
    for kind in kinderen:
        plek = next((een for een in indelingen(kind) if een.groep_id), None)
        if plek is not None and plek.groep_id:
            per_groep[plek.groep_id] += per_kind.get(kind.pk, [])
    groepen = list(groep_list(voor=voor).order_by("naam"))
    rijen = per_deel(((groep.naam, per_groep[groep.pk]) for groep in groepen), op=klok.vandaag())
    beeld = telbeeld([een for eigen in per_kind.values() for een in eigen])
    mensen = _mensen(kinderen, per_kind) if met_namen else []
    return Telbeeld(
        telling=beeld.telling, grafiek=beeld.grafiek, delen=list(zip(groepen, rijen, strict=True)), mensen=mensen
    )


def groepsbeeld(*, voor: Medewerker, kinderen: Sequence[Leerling], met_namen: bool) -> Telbeeld:
    """The count of the pupils of one groep; of each pupil only with names."""
    incidenten = incident_list(voor=voor, leerlingen=kinderen, sinds=vorig_schooljaar(klok.vandaag()))
    beeld = telbeeld(incidenten)
    mensen = _mensen(kinderen, _per_leerling(incidenten)) if met_namen else []
    return Telbeeld(telling=beeld.telling, grafiek=beeld.grafiek, mensen=mensen)


def _mensen(kinderen: Sequence[Leerling], per_kind: dict[UUID | None, list[Incident]]) -> list[tuple[Leerling, Telrij]]:
    met = [kind for kind in kinderen if per_kind.get(kind.pk)]
    rijen = per_deel(((kind.naam, per_kind[kind.pk]) for kind in met), op=klok.vandaag())
    return list(zip(met, rijen, strict=True))


def _per_leerling(incidenten: Sequence[Incident]) -> dict[UUID | None, list[Incident]]:
    per: dict[UUID | None, list[Incident]] = defaultdict(list)
    for een in incidenten:
        per[een.leerling].append(een)
    return dict(per)


def gevraagde_taken(*, voor: Medewerker, leerling: Leerling) -> list[dict[str, Any]]:
    """What the plan asks for a pupil because of incidents, as far as it is not done."""
    stand = stand_get(voor=voor, leerling=leerling)
    regels = tuple(f"{regel.pad}." for regel in incidentregels())
    taken = stand.inhoud["taken"] if stand else []
    return [taak for taak in taken if taak["stand"] in _OPEN and taak["pad"].startswith(regels)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mensenbeeld:
    """Who was let into one incident, with the name of the role; and who can be involved yet."""

    erbij: list[tuple[Deling, str]]
    te_betrekken: list[tuple[Medewerker, str]]
    bron: tuple[str, ...] = ()


def mensenbeeld(*, voor: Medewerker, leerling: Leerling, incident: Incident) -> Mensenbeeld:
    """The people of one incident; the plan says who can be involved."""
    deel, wijze = deel_van(incident), betrekken_get()
    kijkers = kijker_list(voor=voor, leerling=leerling)
    delingen = list(deling_van_onderdeel_list(voor=voor, leerling=leerling, onderdeel=deel)) if deel else []
    lezen_al = {kijker.medewerker.pk for kijker in kijkers if kijker.ondersteuning and not kijker.alleen}
    lezen_al |= {deling.medewerker_id for deling in delingen}
    namen = {rol.waarde: rol.naam for rol in wijze.rollen} if wijze else {}
    vervullingen = [een for een in rolvervulling_alle(op=klok.vandaag()) if een.rol in namen]
    rollen = {een.medewerker_id: namen[een.rol] for een in vervullingen}
    kan = {een.medewerker: namen[een.rol] for een in vervullingen if een.medewerker_id not in lezen_al}
    return Mensenbeeld(
        erbij=[(deling, rollen.get(deling.medewerker_id, "")) for deling in delingen],
        te_betrekken=sorted(kan.items(), key=lambda paar: str(paar[0]).casefold()),
        bron=wijze.bron if wijze else (),
    )
