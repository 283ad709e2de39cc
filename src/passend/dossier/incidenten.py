"""Incidents: events that the plan counts as such. One record for each leerling, shared one at a time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final
from uuid import UUID, uuid5

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction
from django.db.models import Q

from passend.core import klok
from passend.dossier.incidentplan import BETROKKEN, betrekken_get, incidentsoorten
from passend.dossier.models import Feit
from passend.dossier.selectors import feit_list
from passend.dossier.services import FeitGeweigerd, feit_uitvoeren, feiten_uitvoeren
from passend.dossier.vertrouwelijk import INCIDENT
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.delen import deling_maken

GEBEURTENIS: Final = "gebeurtenis"
BRON: Final = "scherm"


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuwIncident:
    """What happened. `soorten`: words of the plan; `bij`: how each leerling was involved, in a word of BETROKKEN.

    `sleutel`: sent again with the same one, nothing is recorded twice.
    """

    soorten: Sequence[str]
    op: date
    tekst: str
    bij: Mapping[Leerling, str]
    sleutel: UUID
    tijd: time | None = None
    waar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One incident in the file of one leerling. `bij`: how the leerling was involved, "" when nobody said."""

    feit: Feit
    soorten: tuple[str, ...]
    bij: str
    waar: str
    tekst: str

    @property
    def op(self) -> date:
        """The day on which it happened."""
        return self.feit.op

    @property
    def nu(self) -> datetime | None:
        """The moment at which it happened, when somebody said so."""
        return self.feit.nu

    @property
    def leerling(self) -> UUID | None:
        """The key of the leerling."""
        return self.feit.leerling_id


@transaction.atomic
def incident_vastleggen(nieuw: NieuwIncident, *, door: Medewerker) -> None:
    """Record one incident with every leerling who was involved; the tasks of the plan follow.

    In no file stands anybody but the leerling whose file it is. Raises FeitGeweigerd, and then nothing was recorded.
    """
    bekend = {soort.waarde for soort in incidentsoorten()}
    if not nieuw.soorten or set(nieuw.soorten) - bekend:
        raise FeitGeweigerd("Dit plan kent deze soort incident niet.")
    vast: dict[str, Any] = {"feit": GEBEURTENIS, "soort": list(nieuw.soorten), "op": nieuw.op}
    vast |= {"toelichting": nieuw.tekst} | ({"waar": nieuw.waar} if nieuw.waar else {})
    vast |= {"tijd": f"{nieuw.tijd:%H:%M}"} if nieuw.tijd else {}
    rijen = [
        (leerling, uuid5(nieuw.sleutel, str(leerling.pk)), {**vast, "erbij": bij})
        for leerling, bij in nieuw.bij.items()
    ]
    if geweigerd := feiten_uitvoeren(rijen, door=door, bron=BRON):
        raise next(iter(geweigerd.values()))


def incident_list(
    *, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None, sinds: date | None = None
) -> list[Incident]:
    """The incidents of the leerlingen that `voor` may see, newest first; nothing where the plan names no kinds."""
    soorten = [soort.waarde for soort in incidentsoorten()]
    if not soorten:
        return []
    van_soort = Q()
    for soort in soorten:
        van_soort |= Q(velden__soort__contains=[soort])
    feiten = feit_list(voor=voor, leerlingen=leerlingen).filter(van_soort, soort=GEBEURTENIS)
    if sinds is not None:
        feiten = feiten.filter(op__gte=sinds)
    return [_incident(feit, soorten) for feit in feiten.select_related("door").order_by("-op", "-volg")]


def incident_get(*, voor: Medewerker, leerling: Leerling, id: UUID) -> Incident:
    """One incident. Raises ObjectDoesNotExist, also for who may not read it."""
    for incident in incident_list(voor=voor, leerlingen=[leerling]):
        if incident.feit.pk == id:
            return incident
    raise ObjectDoesNotExist


def _incident(feit: Feit, soorten: Sequence[str]) -> Incident:
    bij = _een(feit, "erbij")
    return Incident(
        feit=feit,
        soorten=tuple(soort for soort in soorten if soort in feit.velden["soort"]),
        bij=bij if bij in BETROKKEN else "",
        waar=_een(feit, "waar"),
        tekst=_een(feit, "toelichting"),
    )


def _een(feit: Feit, veld: str) -> str:
    return " ".join(map(str, feit.velden.get(veld, [])))


def deel_van(incident: Incident) -> str | None:
    """What a share of this one incident opens; None for one that was recorded before incidents could be shared."""
    return next((deel for deel in incident.feit.houders if deel.startswith(f"{INCIDENT}.")), None)


def betrokken_list(*, voor: Medewerker, leerling: Leerling, incident: Incident) -> list[Feit]:
    """When people were involved in an incident, and why, oldest first."""
    feiten = feit_list(voor=voor, leerlingen=[leerling]).filter(velden__contains={INCIDENT: [deel_van(incident)]})
    return list(feiten.select_related("door").order_by("op", "volg"))


@transaction.atomic
def incident_delen(
    incident: Incident, *, leerling: Leerling, met: Mapping[Medewerker, str], tot: date, reden: str, door: Medewerker
) -> None:
    """Let people (with the name of their rol) read this one incident, and record that they were involved.

    Raises ValidationError, in Dutch: without the right to share, too long, or without a reason.
    """
    deel = deel_van(incident)
    if deel is None:
        raise ValidationError("Dit incident is te oud om te delen. Leg het opnieuw vast.")
    for mens in met:
        deling_maken(leerling, met=mens, onderdelen=[deel], grond=reden, van=klok.vandaag(), tot=tot, door=door)
    wijze = betrekken_get()
    wie = [f"{mens} ({rol})" for mens, rol in met.items()]
    woorden = {"feit": "actie"} | ({"id": wijze.pad} if wijze else {"wat": "informeren"})
    feit_uitvoeren(
        {**woorden, "betrokken": wie, INCIDENT: deel, "toelichting": reden}, over=leerling, door=door, bron=BRON
    )
