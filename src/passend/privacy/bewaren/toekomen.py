"""What is due to be destroyed: of whom, which kind, since when, by which term."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from passend.core.zicht import ALLES, met_zicht
from passend.dossier.models import Feit
from passend.leerling.models import Inschrijving, Leerling
from passend.metingen.models import Toetsresultaat
from passend.privacy.bewaren.termijnen import Bewaartermijn, bewaartermijnen
from passend.privacy.models import Bewaarslot
from passend.privacy.termijnen import maanden_later
from passend.school.models import Medewerker
from passend.toegang.enums import Niveau
from passend.toegang.rechten import rollen_van

DOSSIER, VERWEZEN, ADMINISTRATIE, LOGBOEK = "dossier", "dossier-verwezen", "administratie", "logboek"
# In the statutory layer: the decision about admission to special education, and the form that asks for it.
_VERWEZEN = ["besluiten.tlv", "documenten.tlv-aanvraag"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toekomend:
    """One kind of one leerling that is due."""

    leerling: Leerling
    soort: str
    termijn: str
    jaren: int
    vertrokken_op: date
    sinds: date


@dataclass(frozen=True, slots=True)
class Meldcodedossier:
    """A former pupil about whose shielded part the directie decides."""

    leerling: Leerling
    vertrokken_op: date


def toekomend_list(*, op: date) -> list[Toekomend]:
    """What is due on this day, who left first on top. A fixed number of queries.

    Who is at school, or whose file is held back, is not in it. Name and enrolment go last: when nothing else is left.
    What is shielded counts for that too, whoever looks; no more than a kind and a day is told about anybody.
    """
    termijnen = bewaartermijnen()
    with met_zicht(ALLES):
        vertrokkenen = _vertrokken(op)
    return [deel for vertrokkene in vertrokkenen for deel in _delen(vertrokkene, termijnen, op)]


def meldcode_list(*, voor: Medewerker, op: date) -> list[Meldcodedossier]:
    """Former pupils with a shielded part that `voor` may read, after the day on which the rest of the file was due.

    Nobody established a term for it (`meldcode` in the file of terms), so it is never on a list by itself.
    """
    jaren, mag_lezen = bewaartermijnen()[DOSSIER].jaren or 0, Q(alleen_voor__overlap=sorted(rollen_van(voor)))
    afgeschermd = Feit.objects.filter(mag_lezen, niveau=Niveau.AFGESCHERMD, leerling=OuterRef("pk"))
    with met_zicht(ALLES):
        gevonden = _weg(op).annotate(vertrokken=Max("inschrijvingen__tot")).filter(Exists(afgeschermd))
        rijen = [Meldcodedossier(leerling, leerling.vertrokken) for leerling in gevonden.order_by("vertrokken", "pk")]
    return [rij for rij in rijen if maanden_later(rij.vertrokken_op, 12 * jaren) <= op]


def _delen(vertrokkene: "_Vertrokkene", termijnen: dict[str, Bewaartermijn], op: date) -> list[Toekomend]:
    dossier = vertrokkene.rijp(DOSSIER, termijnen[VERWEZEN if vertrokkene.is_verwezen else DOSSIER], op)
    logboek = vertrokkene.rijp(LOGBOEK, termijnen[LOGBOEK], op)
    admin = vertrokkene.rijp(ADMINISTRATIE, termijnen[ADMINISTRATIE], op)
    if vertrokkene.heeft_afgeschermd or dossier is None or logboek is None:
        admin = None
    if not vertrokkene.heeft_dossier and admin is None:
        dossier = None
    return [deel for deel in (dossier, logboek, admin) if deel is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vertrokkene:
    """A former pupil: the last day, and what of the file decides about the terms."""

    leerling: Leerling
    vertrokken_op: date
    is_verwezen: bool
    heeft_dossier: bool
    heeft_afgeschermd: bool

    def rijp(self, soort: str, termijn: Bewaartermijn, op: date) -> Toekomend | None:
        """This kind when it is due; None before that day, and when nobody established a term."""
        if termijn.jaren is None:
            return None
        sinds = maanden_later(self.vertrokken_op, 12 * termijn.jaren)
        if sinds > op:
            return None
        return Toekomend(
            leerling=self.leerling,
            soort=soort,
            termijn=termijn.soort,
            jaren=termijn.jaren,
            vertrokken_op=self.vertrokken_op,
            sinds=sinds,
        )


def _vertrokken(op: date) -> list[_Vertrokkene]:
    """Former pupils when nothing holds their file back: one query."""
    feiten = Feit.objects.filter(leerling=OuterRef("pk"))
    resultaten = Toetsresultaat.objects.filter(leerling=OuterRef("pk"))
    leerlingen = _weg(op).annotate(
        vertrokken=Max("inschrijvingen__tot"),
        is_verwezen=Exists(feiten.filter(houders__overlap=_VERWEZEN)),
        heeft_dossier=Exists(feiten.exclude(niveau=Niveau.AFGESCHERMD)) | Exists(resultaten),
        heeft_afgeschermd=Exists(feiten.filter(niveau=Niveau.AFGESCHERMD)),
    )
    return [
        _Vertrokkene(
            leerling=leerling,
            vertrokken_op=leerling.vertrokken,
            is_verwezen=leerling.is_verwezen,
            heeft_dossier=leerling.heeft_dossier,
            heeft_afgeschermd=leerling.heeft_afgeschermd,
        )
        for leerling in leerlingen.order_by("vertrokken", "pk")
    ]


def _weg(op: date) -> QuerySet[Leerling]:
    """Who left; nobody whose file is held back."""
    open_ = Inschrijving.objects.filter(Q(tot=None) | Q(tot__gte=op), leerling=OuterRef("pk"))
    slot = Bewaarslot.objects.filter(leerling=OuterRef("pk"), opgeheven_op=None, tot__gte=op)
    return Leerling.objects.filter(~Exists(open_), ~Exists(slot), inschrijvingen__isnull=False)
