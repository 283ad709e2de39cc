"""Recording facts. A fact is never changed: it is replaced by another, or withdrawn by one that says so."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from passend.dossier.enums import Onderwerpsoort
from passend.dossier.models import Feit
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.schoolplan.selectors import planversie_in_werking


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuwFeit:
    """What is to be recorded; the fields mean what they mean on Feit."""

    soort: str
    op: date
    over: Onderwerpsoort = Onderwerpsoort.LEERLING
    leerling: Leerling | None = None
    groep: Groep | None = None
    medewerker: Medewerker | None = None
    nu: datetime | None = None
    tot: date | None = None
    vak: str = ""
    domein: str = ""
    velden: dict[str, Any] = field(default_factory=dict)
    rol: str = ""


@transaction.atomic
def feit_vastleggen(
    nieuw: NieuwFeit, *, door: Medewerker, bron: str, run: UUID | None = None, vervangt: Feit | None = None
) -> Feit:
    """Record a fact under the edition of the plan in force; with `vervangt` it corrects that one.

    Raises ValidationError: a missing source or subject, or a fact that was corrected before.
    """
    feit = Feit(
        soort=nieuw.soort,
        over=nieuw.over,
        leerling=nieuw.leerling,
        groep=nieuw.groep,
        medewerker=nieuw.medewerker,
        op=nieuw.op,
        nu=nieuw.nu,
        tot=nieuw.tot,
        vak=nieuw.vak,
        domein=nieuw.domein,
        velden=nieuw.velden,
        rol=nieuw.rol,
        door=door,
        bron=bron,
        run=run,
        planversie=planversie_in_werking(),
        vervangt=vervangt,
    )
    feit.full_clean()
    feit.save()
    return feit


@transaction.atomic
def feit_intrekken(feit: Feit, *, door: Medewerker, reden: str) -> Feit:
    """This fact never was. Raises ValidationError when it was corrected before."""
    intrekking = Feit(
        soort=feit.soort,
        over=feit.over,
        leerling_id=feit.leerling_id,
        groep_id=feit.groep_id,
        medewerker_id=feit.medewerker_id,
        op=feit.op,
        velden={"reden": reden},
        door=door,
        bron="intrekking",
        planversie=planversie_in_werking(),
        vervangt=feit,
        ingetrokken=True,
    )
    intrekking.full_clean()
    intrekking.save()
    return intrekking
