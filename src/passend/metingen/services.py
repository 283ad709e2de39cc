"""Recording results. A result is never changed: it is replaced by another, or withdrawn by one that says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from operator import attrgetter, gt
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import CharField

from passend.core import klok
from passend.core.bereik import school_van_dit_moment
from passend.core.kopie import rijen_toevoegen
from passend.core.uuid7 import uuid7
from passend.metingen.enums import Metingsoort
from passend.metingen.models import Toetsresultaat
from passend.school.models import Medewerker

BROKKEN = 5000
# The columns of a new row, as the fields of NieuwResultaat: what is always there, what may be unknown, what is fixed.
VELDEN = (
    *("leerling_id", "instrument", "op", "soort", "isoort", "toetscode", "onderdeel", "jaargroep", "waarde"),
    *("opmerking", "vervangt_id"),
)
KENMERKEN = ("vak", "moment", "niveau", "schaal", "oordeel", "uitslag")
VAST = ("id", "school_id", "bron", "run", "door_id", "vastgelegd_op", "ingetrokken")
LENGTES = {
    veld.name: veld.max_length
    for veld in Toetsresultaat._meta.local_fields
    if isinstance(veld, CharField) and veld.max_length and veld.name not in ("soort", "bron")
}
_SOORTEN = frozenset(Metingsoort.values)
_velden, _kenmerken, _teksten = attrgetter(*VELDEN), attrgetter(*KENMERKEN), attrgetter(*LENGTES)


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
    Raises ValidationError for a text that is too long, an unknown soort or no instrument; DataError for a number that
    does not fit; IntegrityError for a missing source or a pupil of another school. Then nothing is recorded.
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
    school = school_van_dit_moment()
    vast = school, bron, run, door.pk, klok.nu(), False
    ids = [uuid7() for _ in brok]
    for resultaat in brok:
        _controleren(resultaat)
    aantal = rijen_toevoegen(
        "metingen_toetsresultaat",
        [*VELDEN, *KENMERKEN, *VAST],
        (
            (
                *_velden(resultaat),
                *[kenmerk or None for kenmerk in _kenmerken(resultaat)],
                *(id_, *vast),
            )
            for id_, resultaat in zip(ids, brok, strict=True)
        ),
    )
    rijen_toevoegen(
        "metingen_referentiescore",
        ["id", "school_id", "toetsresultaat_id", "soort", "waarde", "vergelijkingsgroep"],
        (
            (uuid7(), school, id_, score.soort, score.waarde, score.vergelijkingsgroep)
            for id_, resultaat in zip(ids, brok, strict=True)
            for score in resultaat.scores
        ),
    )
    return aantal


def _controleren(resultaat: NieuwResultaat) -> None:
    """Cheaper than a model per row, for imports of a million; the database checks the rest."""
    if (
        resultaat.instrument
        and resultaat.soort in _SOORTEN
        and not any(map(gt, map(len, _teksten(resultaat)), LENGTES.values()))
    ):
        return
    fouten = {
        veld: f"hoogstens {lengte} tekens" for veld, lengte in LENGTES.items() if len(getattr(resultaat, veld)) > lengte
    }
    if resultaat.soort not in _SOORTEN:
        fouten["soort"] = "toets, methodetoets of verwachting"
    if not resultaat.instrument:
        fouten["instrument"] = "ontbreekt"
    raise ValidationError(fouten)
