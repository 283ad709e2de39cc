"""Recording results. A result is never changed: it is replaced by another, or withdrawn by one that says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from passend.metingen.enums import Metingsoort
from passend.metingen.models import Referentiescore, Toetsresultaat
from passend.school.models import Medewerker

BROKKEN = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A further score of a result, as the source gave it."""

    soort: str
    waarde: str
    vergelijkingsgroep: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuwResultaat:
    """What is to be recorded; the fields mean what they mean on Toetsresultaat."""

    leerling_id: UUID
    instrument: str
    op: date
    soort: Metingsoort = Metingsoort.TOETS
    isoort: str = ""
    toetscode: str = ""
    onderdeel: str = ""
    vak: str = ""
    moment: str = ""
    jaargroep: int | None = None
    niveau: str = ""
    schaal: str = ""
    waarde: Decimal | None = None
    oordeel: str = ""
    uitslag: str = ""
    opmerking: str = ""
    scores: Sequence[Score] = field(default=())
    vervangt_id: UUID | None = None


@transaction.atomic
def toetsresultaten_vastleggen(
    resultaten: Iterable[NieuwResultaat], *, door: Medewerker, bron: str, run: UUID | None = None
) -> int:
    """Record results in their order, in pieces, so that memory stays the same for any number; returns how many.

    `bron` says where they come from (a file, a screen) and `run` which import; neither may name a pupil.
    Raises ValidationError for a value that does not fit its field, IntegrityError for a pupil of another school.
    """
    aantal = 0
    brok: list[NieuwResultaat] = []
    for resultaat in resultaten:
        brok.append(resultaat)
        if len(brok) == BROKKEN:
            aantal += _brok_vastleggen(brok, door, bron, run)
            brok = []
    return aantal + _brok_vastleggen(brok, door, bron, run)


@transaction.atomic
def toetsresultaat_intrekken(resultaat: Toetsresultaat, *, door: Medewerker, reden: str) -> Toetsresultaat:
    """This result never was (wrong pupil, wrong test). Raises ValidationError when it was replaced before."""
    intrekking = Toetsresultaat(
        leerling_id=resultaat.leerling_id,
        soort=resultaat.soort,
        instrument=resultaat.instrument,
        vak=resultaat.vak,
        moment=resultaat.moment,
        op=resultaat.op,
        opmerking=reden,
        bron="intrekking",
        door=door,
        vervangt=resultaat,
        ingetrokken=True,
    )
    intrekking.full_clean()
    intrekking.save()
    return intrekking


def _brok_vastleggen(brok: list[NieuwResultaat], door: Medewerker, bron: str, run: UUID | None) -> int:
    rijen = [_rij(resultaat, door, bron, run) for resultaat in brok]
    Toetsresultaat.objects.bulk_create(rijen)
    Referentiescore.objects.bulk_create(
        Referentiescore(
            toetsresultaat=rij, soort=score.soort, waarde=score.waarde, vergelijkingsgroep=score.vergelijkingsgroep
        )
        for rij, resultaat in zip(rijen, brok, strict=True)
        for score in resultaat.scores
    )
    return len(rijen)


def _rij(resultaat: NieuwResultaat, door: Medewerker, bron: str, run: UUID | None) -> Toetsresultaat:
    rij = Toetsresultaat(
        leerling_id=resultaat.leerling_id,
        soort=resultaat.soort,
        instrument=resultaat.instrument,
        isoort=resultaat.isoort,
        toetscode=resultaat.toetscode,
        onderdeel=resultaat.onderdeel,
        vak=resultaat.vak,
        moment=resultaat.moment,
        jaargroep=resultaat.jaargroep,
        op=resultaat.op,
        niveau=resultaat.niveau,
        schaal=resultaat.schaal,
        waarde=resultaat.waarde,
        oordeel=resultaat.oordeel,
        uitslag=resultaat.uitslag,
        opmerking=resultaat.opmerking,
        bron=bron,
        run=run,
        door=door,
        vervangt_id=resultaat.vervangt_id,
    )
    # The foreign keys are left to the database: looking each of them up would cost a query per result.
    rij.clean_fields(exclude=["school", "leerling", "door", "vervangt"])
    return rij
