"""Recording facts. A fact is never changed: it is replaced by another, or withdrawn by one that says so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from passend.core import klok
from passend.dossier import afscheid
from passend.dossier.edities import plannen
from passend.dossier.enums import Onderwerpsoort
from passend.dossier.geheim import dichtgedaan
from passend.dossier.models import Feit
from passend.dossier.rekenen import onderwerp_van, signalen_herberekenen, stand_herberekenen
from passend.dossier.vertrouwelijk import INCIDENT, houders_in, incidentdeel, van_feit
from passend.dossier.wegen import Weging, wegen
from passend.engine.blokken.actie import Actie
from passend.engine.blokken.feit import FEITSOORTEN
from passend.engine.delen.plan import Plan
from passend.engine.lezen import VerwijzingFout
from passend.engine.stand.daden import vervult
from passend.engine.stand.feiten import Feit as GelezenFeit
from passend.engine.stand.feiten import FeitLezer
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.school.selectors import rolvervulling_list
from passend.schoolplan.models import Planversie
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.enums import Niveau
from passend.toegang.rechten import niveaus_van, rollen_van
from passend.toegang.selectors import deling_list, laatste_dag_get, ouder_list

# What two answers to one question have in common when the later one corrects the earlier.
_ZELFDE_ANTWOORD = ("soort", "over", "leerling", "groep", "op", "nu", "vak", "domein")
# What of a fact is kept elsewhere than in its fields, or only said who may write it.
_ELDERS = frozenset({"vak", "domein", "door", "nieuw"})
_NIET_VOOR_U = "Met uw rol legt u dit niet vast. Vertel het de leerkracht of de intern begeleider."
# Fields that point at another row: with many facts at once the database checks these.
_VERWIJZEND = frozenset({"school", "leerling", "groep", "medewerker", "door", "planversie", "vervangt"})


class FeitGeweigerd(Exception):
    """A fact that cannot be recorded; the message is Dutch, for who tried. `weging` is there when the plan said no."""

    def __init__(self, zin: str, weging: Weging | None = None) -> None:
        super().__init__(zin)
        self.weging = weging


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
    sleutel: UUID | None = None


@transaction.atomic
def feit_vastleggen(
    nieuw: NieuwFeit, *, door: Medewerker, bron: str, run: UUID | None = None, vervangt: Feit | None = None
) -> Feit:
    """Record a fact under the edition of the plan in force; with `vervangt` it corrects that one.

    With a `sleutel` of its own a fact is recorded once, however often it is sent.

    Raises ValidationError: a missing source or subject, or a fact that was corrected before.
    """
    if nieuw.sleutel and (al := Feit.objects.filter(pk=nieuw.sleutel).first()):
        return al
    feit = _feit(nieuw, door=door, bron=bron, run=run, planversie=planversie_in_werking(), vervangt=vervangt)
    feit.full_clean()
    feit.save()
    return feit


@transaction.atomic
def feiten_vastleggen(nieuwe: Iterable[NieuwFeit], *, door: Medewerker, bron: str, run: UUID | None = None) -> int:
    """Record new facts in their order under the edition in force, with one insert; returns how many.

    Each one is looked at for its own fields only. What it points at, and what holds between its columns, is checked by
    the database. Raises ValidationError or IntegrityError; then nothing is recorded.
    """
    versie = planversie_in_werking()
    feiten = [_feit(nieuw, door=door, bron=bron, run=run, planversie=versie) for nieuw in nieuwe]
    for feit in feiten:
        feit.full_clean(exclude=_VERWIJZEND, validate_unique=False, validate_constraints=False)
    return len(Feit.objects.bulk_create(feiten, batch_size=500))


def _feit(nieuw: NieuwFeit, *, planversie: Planversie | None, **verder: Any) -> Feit:
    plan = plan_van(planversie) if planversie else None
    vertrouwelijk = van_feit(plan, nieuw.soort, nieuw.velden)
    afgeschermd = vertrouwelijk.niveau == Niveau.AFGESCHERMD
    velden, geheim = dichtgedaan(nieuw.velden) if afgeschermd else (nieuw.velden, "")
    feit = Feit(
        **({"id": nieuw.sleutel} if nieuw.sleutel else {}),
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
        velden=velden,
        geheim=geheim,
        rol=nieuw.rol,
        planversie=planversie,
        niveau=vertrouwelijk.niveau,
        alleen_voor=list(vertrouwelijk.alleen_voor),
        **verder,
    )
    feit.houders = [*houders_in(nieuw.velden), *_incident(feit)]
    return feit


def _incident(feit: Feit) -> list[str]:
    """The incident that an event is, also after a correction; else the one that a fact belongs to."""
    if feit.vervangt is not None:
        return [deel for deel in feit.vervangt.houders if deel.startswith(f"{INCIDENT}.")]
    if feit.soort == "gebeurtenis" and feit.leerling_id:
        return [incidentdeel(feit.pk)]
    return [str(een) for een in feit.velden.get(INCIDENT, [])]


@transaction.atomic
def feit_in_planwoorden_vastleggen(
    woorden: Mapping[str, Any],
    *,
    door: Medewerker,
    bron: str,
    leerling: Leerling | None = None,
    groep: Groep | None = None,
    rol: str = "",
    sleutel: UUID | None = None,
) -> Feit:
    """Record a fact in the words of the plan in force (`{feit: gesprek, id: stap-1.gesprek-ouders, met: ouders}`).

    Raises FeitGeweigerd: no plan in force, or a kind, name or word that it does not know.
    """
    nieuw = feit_uit_planwoorden(woorden, leerling=leerling, groep=groep, rol=rol, sleutel=sleutel)
    return feit_vastleggen(nieuw, door=door, bron=bron)


def feit_uit_planwoorden(
    woorden: Mapping[str, Any],
    *,
    leerling: Leerling | None = None,
    groep: Groep | None = None,
    rol: str = "",
    sleutel: UUID | None = None,
) -> NieuwFeit:
    """A fact in the words of the plan in force, ready to be recorded.

    References become full paths, and the acts that the fact carries out are kept with it. Without a leerling or
    groep it is about the school. Raises FeitGeweigerd: no plan in force, or a kind, name or word that it does not know.
    """
    plan, gelezen = _gelezen(woorden)
    velden = {veld: [_als_tekst(waarde) for waarde in waarden] for veld, waarden in gelezen.velden.items()}
    acties = [actie for actie in plan.register.elementen(Actie) if actie.wat]
    velden["vervult"] = sorted(vervult(plan, gelezen, acties))
    soorten = {True: Onderwerpsoort.LEERLING, False: Onderwerpsoort.GROEP if groep else Onderwerpsoort.SCHOOL}
    return NieuwFeit(
        soort=gelezen.soort,
        op=gelezen.op,
        nu=_op_de_schoolklok(gelezen.moment),
        tot=gelezen.tot,
        over=soorten[leerling is not None],
        leerling=leerling,
        groep=groep,
        vak=str(gelezen.een("vak", "")),
        domein=str(gelezen.een("domein", "")),
        velden={veld: waarden for veld, waarden in velden.items() if veld not in _ELDERS and waarden},
        rol=rol or next(iter(gelezen.door), ""),
        sleutel=sleutel,
    )


def _op_de_schoolklok(moment: datetime | None) -> datetime | None:
    """A time that somebody gave is that of the clock in school; the engine knows no time zones."""
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment


@transaction.atomic
def feit_uitvoeren(
    woorden: Mapping[str, Any],
    *,
    over: Leerling | Groep,
    door: Medewerker,
    bron: str,
    sleutel: UUID | None = None,
    ook_als: Sequence[str] = (),
) -> Weging:
    """Record something that somebody did for a leerling or groep, when the plan allows it now; the stand follows.

    `ook_als`: roles of colleagues in which `door` may act here, after the own ones.
    A deviation is recorded as such: `{feit: afwijking, van: …, reden: …}`. Raises FeitGeweigerd with the weighing,
    and then nothing was recorded.
    """
    weging = _uitvoeren(woorden, over=over, door=door, bron=bron, sleutel=sleutel, ook_als=ook_als)
    if isinstance(over, Leerling):
        stand_herberekenen(leerlingen=[over.pk])
    signalen_herberekenen(leerlingen=[over.pk] if isinstance(over, Leerling) else None)
    return weging


@transaction.atomic
def feiten_uitvoeren(
    nieuw: Sequence[tuple[Leerling, UUID, Mapping[str, Any]]], *, door: Medewerker, bron: str
) -> dict[UUID, FeitGeweigerd]:
    """Record something for several leerlingen (each with its key), as far as the plan allows it; the stand once.

    Returns what was refused, by leerling.
    """
    geweigerd = per_feit_uitvoeren(nieuw, door=door, bron=bron)
    return {leerling.pk: geweigerd[sleutel] for leerling, sleutel, _ in nieuw if sleutel in geweigerd}


@transaction.atomic
def per_feit_uitvoeren(
    nieuw: Sequence[tuple[Leerling, UUID, Mapping[str, Any]]], *, door: Medewerker, bron: str
) -> dict[UUID, FeitGeweigerd]:
    """As `feiten_uitvoeren`, where there may be more than one for a leerling: what was refused, by its key."""
    geweigerd: dict[UUID, FeitGeweigerd] = {}
    for leerling, sleutel, woorden in nieuw:
        try:
            _uitvoeren(woorden, over=leerling, door=door, bron=bron, sleutel=sleutel)
        except FeitGeweigerd as fout:
            geweigerd[sleutel] = fout
    gelukt = list(dict.fromkeys(leerling.pk for leerling, sleutel, _ in nieuw if sleutel not in geweigerd))
    if gelukt:
        stand_herberekenen(leerlingen=gelukt)
        signalen_herberekenen(leerlingen=gelukt)
    return geweigerd


def _uitvoeren(
    woorden: Mapping[str, Any],
    *,
    over: Leerling | Groep,
    door: Medewerker,
    bron: str,
    sleutel: UUID | None,
    ook_als: Sequence[str] = (),
) -> Weging:
    if sleutel and Feit.objects.filter(pk=sleutel).exists():
        return Weging(mag=True)
    op = woorden.get("op") or klok.vandaag()
    if op > klok.vandaag():
        raise FeitGeweigerd("Deze dag is nog niet geweest. Leg vast wat gebeurd is.")
    leerling, groep = (over, None) if isinstance(over, Leerling) else (None, over)
    weg = laatste_dag_get(voor=door, leerling=leerling) if leerling else None
    if leerling and weg and op > weg and afscheid.begint(woorden):
        raise FeitGeweigerd(afscheid.geweigerd(leerling, weg))
    eigen = [vervulling.rol for vervulling in rolvervulling_list(medewerker=door, op=klok.vandaag())]
    rollen = list(dict.fromkeys([*eigen, *ook_als]))
    plan, _ = _gelezen(woorden)
    ouders = {str(ouder.pk): ouder.naam for ouder in ouder_list(voor=door, leerling=leerling)} if leerling else {}
    weging = wegen(plan, woorden, over=onderwerp_van(over), rollen=rollen, op=op, ouders=ouders)
    if not weging.mag:
        raise FeitGeweigerd(" ".join(weging.bezwaren), weging)
    rol = weging.rol or next(iter(rollen), "")
    nieuw = feit_uit_planwoorden({**woorden, "op": op}, leerling=leerling, groep=groep, rol=rol, sleutel=sleutel)
    if not _mag_schrijven(plan, nieuw, door):
        raise FeitGeweigerd(_NIET_VOOR_U)
    feit_vastleggen(nieuw, door=door, bron=bron, vervangt=_verbeterd(nieuw, door))
    return replace(weging, let_op=(*weging.let_op, afscheid.let_op(leerling, weg))) if leerling and weg else weging


def _mag_schrijven(plan: Plan, nieuw: NieuwFeit, door: Medewerker) -> bool:
    """Whether `door` may read what is recorded: the database refuses a row that its writer may not see."""
    vertrouwelijk = van_feit(plan, nieuw.soort, nieuw.velden)
    if vertrouwelijk.niveau in niveaus_van(door) or set(vertrouwelijk.alleen_voor) & rollen_van(door):
        return True
    gedeeld = nieuw.leerling is not None and vertrouwelijk.niveau != Niveau.AFGESCHERMD
    return gedeeld and bool(deling_list(voor=door, leerlingen=[nieuw.leerling] if nieuw.leerling else []))


def _verbeterd(nieuw: NieuwFeit, door: Medewerker) -> Feit | None:
    """The answer to the same question of the same day that somebody changes: beside it nobody knows which one holds."""
    if nieuw.soort != "oordeel":
        return None
    zelfde = {veld: getattr(nieuw, veld) for veld in _ZELFDE_ANTWOORD}
    eigen = Feit.objects.filter(**zelfde, door=door, velden__vraag=nieuw.velden.get("vraag"), ingetrokken=False)
    return eigen.filter(vervangingen=None).last()


def _gelezen(woorden: Mapping[str, Any]) -> tuple[Plan, GelezenFeit]:
    """A fact with the plan that knows its words: that in force, else the last one before it under which it may run."""
    bezwaar: FeitGeweigerd | None = None
    for plan in plannen():
        try:
            return plan, _lees(plan, woorden)
        except FeitGeweigerd as geweigerd:
            bezwaar = bezwaar or geweigerd
    raise bezwaar or FeitGeweigerd(
        "Deze school heeft nog geen plan in werking, dus niemand weet wat dit feit betekent."
    )


def _lees(plan: Plan, woorden: Mapping[str, Any]) -> GelezenFeit:
    soort = str(woorden.get("feit", ""))
    eigen = {eigen.id for eigen in plan.feiten if not isinstance(eigen, str)}
    if soort not in FEITSOORTEN and soort not in eigen:
        raise FeitGeweigerd(f"'{soort}' is geen soort feit in dit plan.")
    try:
        return FeitLezer(plan).lees_een(woorden, 0, op=klok.vandaag())
    except VerwijzingFout as fout:
        raise FeitGeweigerd(f"Het plan kent dit niet: {fout}") from fout


def _als_tekst(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, date) else waarde


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
        niveau=feit.niveau,
        alleen_voor=feit.alleen_voor,
        houders=feit.houders,
        ingetrokken=True,
    )
    intrekking.full_clean()
    intrekking.save()
    return intrekking
