"""One group on one page: per pupil the latest levels, the signals and the place on the ladder."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from passend.dossier.enums import Uitkomst
from passend.dossier.models import Signaal
from passend.dossier.selectors import signaal_list, stand_list
from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.metingen.selectors import toetsresultaat_list
from passend.school.models import Groep, Medewerker
from passend.toegang.selectors import leerling_list
from passend.web.indeling import indelingen
from passend.web.plan.regels import Planwijzer
from passend.web.resultaten import laatste_niveaus
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden
from passend.web.standbeeld import Standbeeld, standbeeld


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerlingregel:
    """One pupil; `niveaus` has a result or None for each of the subjects of the overview."""

    leerling: Leerling
    niveaus: list[Toetsresultaat | None]
    signalen: list[Signaalbeeld]
    vragen: list[Signaalbeeld]
    stand: Standbeeld


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepsoverzicht:
    """A group: the subjects with a level, and a row per pupil."""

    vakken: list[str]
    regels: list[Leerlingregel]


def groepsoverzicht(*, voor: Medewerker, groep: Groep) -> Groepsoverzicht:
    """The overview of a group as far as `voor` sees its pupils; a fixed number of queries."""
    leerlingen = [
        leerling
        for leerling in leerling_list(voor=voor)
        if any(indeling.groep_id == groep.pk for indeling in indelingen(leerling))
    ]
    niveaus = laatste_niveaus(toetsresultaat_list(voor=voor, leerlingen=leerlingen))
    vakken = sorted({vak for per_vak in niveaus.values() for vak in per_vak})
    signalen = _per_leerling(signaal_list(voor=voor, leerlingen=leerlingen))
    standen = {stand.leerling_id: stand for stand in stand_list(voor=voor, leerlingen=leerlingen)}
    return Groepsoverzicht(
        vakken=vakken,
        regels=[
            Leerlingregel(
                leerling=leerling,
                niveaus=[niveaus.get(leerling.pk, {}).get(vak) for vak in vakken],
                signalen=[beeld for beeld in signalen[leerling.pk] if beeld.signaal.uitkomst == Uitkomst.WAAR],
                vragen=[beeld for beeld in signalen[leerling.pk] if beeld.signaal.uitkomst == Uitkomst.VRAAG],
                stand=standbeeld(standen.get(leerling.pk)),
            )
            for leerling in leerlingen
        ],
    )


def _per_leerling(signalen: Iterable[Signaal]) -> dict[UUID | None, list[Signaalbeeld]]:
    per: dict[UUID | None, list[Signaalbeeld]] = defaultdict(list)
    for beeld in signaalbeelden(signalen, Planwijzer()):
        per[beeld.signaal.leerling_id].append(beeld)
    return per
