"""A concern about a leerling or a groep: what can be chosen for it, sharing it, and how it stands (ADR 17).

A plan that declares a kind of fact with a field `gebied` and a list behind it has a concern of its own; every other
plan has the kind `zorg`. What is done because of a concern names it in the field `zorg`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from passend.core import klok
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.leesrecht import leesbaar_niveau
from passend.dossier.models import Feit, Signaal
from passend.dossier.onderwerpen import GROEP, LEERLING
from passend.dossier.overzichtskolommen import vakken_van
from passend.dossier.samenloop import AlVastgelegd, eenmaal_uitvoeren
from passend.dossier.selectors import feit_list, geldende_feiten, signaal_list
from passend.dossier.services import FeitGeweigerd, feit_uitvoeren
from passend.dossier.terzijde import SOORT as TERZIJDE
from passend.dossier.terzijde import signaal_terzijde_zetten
from passend.engine.blokken.formulier import Veld
from passend.engine.delen.lijsten import Waardenlijst
from passend.engine.delen.meten import FeitSoort
from passend.engine.delen.plan import Plan
from passend.engine.delen.routes import Route
from passend.engine.woorden import NIET_VERMELD
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.enums import Niveau
from passend.toegang.rechten import niveaus_van
from passend.toegang.selectors import groep_list

# The kind of fact, and the field with which another fact says that it came of one.
ZORG: Final = "zorg"
# Where a concern keeps what goes well, and what the leerling wants: the place, and what it is called.
STERK, WENS = "zorg.sterk", "zorg.wens"
PLEKKEN: Final = {STERK: "Wat gaat goed", WENS: "Wat de leerling zelf wil"}
# What can be chosen where a plan has no list of its own. What no domein of a route covers is always there.
GEBIEDEN: Final = ("leren", "werkhouding", "sociaal-emotioneel", "thuis")
BUITEN_DOMEINEN: Final = ("werkhouding", "thuis")
HERKOMSTEN: Final = ("zelf gezien", "ouder", "leerling", "overleg", "hulp van buiten", "toets")
# The ids under which a plan keeps its own lists.
_GEBIEDENLIJST, _HERKOMSTLIJST = "gebieden", "herkomst"
# An answer to a question takes no concern up, and neither does putting it aside.
_GEEN_DAAD = frozenset({"oordeel", TERZIJDE})
OPEN, OPGEPAKT, OPZIJ = "open", "opgepakt", "opzij"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zorgvorm:
    """How a concern is recorded: the kind of fact, its fields, and the words for them."""

    soort: str = ZORG
    gebiedveld: str = "gebied"
    herkomstveld: str = "herkomst"
    gebieden: tuple[str, ...] = GEBIEDEN
    herkomsten: tuple[str, ...] = HERKOMSTEN
    vakken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuweZorg:
    """What somebody shares: what is seen, in which gebieden, who brought it up, and what goes well and is wanted."""

    gebieden: tuple[str, ...]
    herkomst: str
    tekst: str
    op: date
    vak: str = ""
    sterk: str = ""
    wens: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zorg:
    """A concern that was shared. `stand`: open, opgepakt or opzij; `vervolg`: the fact that made it so."""

    feit: Feit
    gebieden: tuple[str, ...]
    herkomst: str
    tekst: str
    sterk: str = ""
    wens: str = ""
    stand: str = OPEN
    vervolg: Feit | None = None
    daden: tuple[Feit, ...] = field(default=())

    @property
    def is_open(self) -> bool:
        """Whether nobody did anything about it yet."""
        return self.stand == OPEN

    @property
    def is_opzij(self) -> bool:
        """Whether it was put aside."""
        return self.stand == OPZIJ

    @property
    def reden(self) -> str:
        """Why it was put aside."""
        return _tekst(self.vervolg.velden.get("reden")) if self.vervolg and self.is_opzij else ""


# --- what can be chosen ---


def zorgvorm_get(*, over: str = LEERLING) -> Zorgvorm:
    """How the plan in force records a concern about a leerling or a groep; the usual way without a plan."""
    versie = planversie_in_werking()
    return Zorgvorm() if versie is None else zorgvorm(plan_van(versie), over)


def zorgvorm(plan: Plan, over: str = LEERLING) -> Zorgvorm:
    """How a plan records a concern: by a kind of its own, else with its lists, its domeinen or the usual words."""
    vakken = tuple(vakken_van(plan))
    for soort in _eigen_soorten(plan):
        velden = [veld for veld in soort.velden if isinstance(veld, Veld)]
        gebied, *anders = sorted(velden, key=lambda veld: veld.id != "gebied")
        herkomst = next((veld for veld in anders if _woorden(plan, veld)), None)
        if over in soort.over and herkomst is not None:
            return Zorgvorm(
                soort=soort.id,
                herkomstveld=herkomst.id,
                gebieden=_woorden(plan, gebied),
                herkomsten=_woorden(plan, herkomst),
                vakken=vakken,
            )
    gebieden = _lijst(plan, _GEBIEDENLIJST) or _uit_domeinen(plan) or GEBIEDEN
    return Zorgvorm(gebieden=gebieden, herkomsten=_lijst(plan, _HERKOMSTLIJST) or HERKOMSTEN, vakken=vakken)


def zorgsoorten(plan: Plan) -> frozenset[str]:
    """The kinds of facts that are concerns under this plan."""
    return frozenset({ZORG, *(soort.id for soort in _eigen_soorten(plan))})


def _eigen_soorten(plan: Plan) -> list[FeitSoort]:
    """The kinds of a plan by which people share a concern: with a gebied to choose, and over as soon as it is there."""
    return [
        soort
        for soort in plan.feiten
        if isinstance(soort, FeitSoort)
        and not soort.duurt
        and any(isinstance(veld, Veld) and veld.id == "gebied" and _woorden(plan, veld) for veld in soort.velden)
    ]


def _woorden(plan: Plan, veld: Veld) -> tuple[str, ...]:
    return _lijst(plan, veld.lijst) if veld.lijst else tuple(str(waarde) for waarde in veld.waarden)


def _lijst(plan: Plan, id_: str) -> tuple[str, ...]:
    lijst = plan.register.element(f"lijsten.{id_}")
    return tuple(woord for woord in lijst.woorden if woord != NIET_VERMELD) if isinstance(lijst, Waardenlijst) else ()


def _uit_domeinen(plan: Plan) -> tuple[str, ...]:
    routes = [route for route in plan.routes if isinstance(route, Route)]
    domeinen = [domein for route in routes for domein in route.domeinen if domein != NIET_VERMELD]
    return tuple(dict.fromkeys([*domeinen, *BUITEN_DOMEINEN])) if domeinen else ()


# --- sharing one, and what becomes of it ---


def mag_zorgen(voor: Medewerker) -> bool:
    """Whether `voor` shares and reads concerns: whoever gives or leads support."""
    return Niveau.ONDERSTEUNING in niveaus_van(voor)


def zorg_delen(nieuw: NieuweZorg, *, over: Leerling | Groep, door: Medewerker, bron: str, sleutel: UUID) -> None:
    """Record a concern under its key, once. Raises FeitGeweigerd."""
    vorm = zorgvorm_get(over=GROEP if isinstance(over, Groep) else LEERLING)
    plekken = {plek: tekst for plek, tekst in ((STERK, nieuw.sterk), (WENS, nieuw.wens)) if tekst}
    woorden: dict[str, Any] = {
        "feit": vorm.soort,
        "op": nieuw.op,
        vorm.gebiedveld: list(nieuw.gebieden),
        vorm.herkomstveld: nieuw.herkomst,
        "toelichting": nieuw.tekst,
    }
    woorden |= {"vak": nieuw.vak} if nieuw.vak else {}
    woorden |= {"inhoud": plekken} if plekken else {}
    _eenmaal(woorden, over=over, door=door, bron=bron, sleutel=sleutel)


@transaction.atomic
def zorg_opzij_zetten(
    zorg: Zorg, *, reden: str, door: Medewerker, bron: str, tot: date | None = None, sleutel: UUID
) -> None:
    """Put a concern aside with a reason, and with it the signals behind which nothing else stands.

    Raises FeitGeweigerd.
    """
    woorden: dict[str, Any] = {"feit": TERZIJDE, ZORG: str(zorg.feit.pk), "reden": reden, "toelichting": zorg.tekst}
    woorden |= {"tot": tot} if tot else {}
    over = zorg.feit.leerling or zorg.feit.groep
    if over is None:
        raise FeitGeweigerd("Deze zorg gaat over niemand.")
    _eenmaal(woorden, over=over, door=door, bron=bron, sleutel=sleutel)
    if isinstance(over, Leerling) and not _andere_open(zorg, over, door):
        for signaal in _signalen_van(zorg, over, door):
            signaal_terzijde_zetten(signaal, reden=reden, door=door, bron=bron, tot=tot)


def _eenmaal(woorden: Mapping[str, Any], *, over: Leerling | Groep, door: Medewerker, bron: str, sleutel: UUID) -> None:
    """Record it, unless this very form did so before."""
    opzet = Invulformulier(pad=ZORG, naam="Een zorg", woorden={"feit": str(woorden["feit"])})
    try:
        eenmaal_uitvoeren(
            woorden, over=over, opzet=opzet, door=door, bron=bron, sleutel=sleutel, uitvoeren=feit_uitvoeren
        )
    except AlVastgelegd:
        return


def _andere_open(zorg: Zorg, leerling: Leerling, voor: Medewerker) -> bool:
    zelfde = [een for een in zorg_list(voor=voor, leerlingen=[leerling]) if een.feit.soort == zorg.feit.soort]
    return any(een.is_open and een.feit.pk != zorg.feit.pk for een in zelfde)


def _signalen_van(zorg: Zorg, leerling: Leerling, voor: Medewerker) -> list[Signaal]:
    """The open signals that only concerns of this kind made."""
    signalen = signaal_list(voor=voor, leerlingen=[leerling])
    return [s for s in signalen if s.bewijs and all(feit.get("soort") == zorg.feit.soort for feit in s.bewijs)]


# --- reading ---


def zorg_list(*, voor: Medewerker, leerlingen: Iterable[Leerling] | None = None) -> list[Zorg]:
    """The concerns about leerlingen that `voor` may see (`leerlingen` narrows it down), newest first: two queries."""
    bekend = None if leerlingen is None else list(leerlingen)
    feiten = feit_list(voor=voor, leerlingen=bekend).filter(soort__in=_soorten())
    vervolg = feit_list(voor=voor, leerlingen=bekend).filter(velden__has_key=ZORG)
    return _zorgen(feiten, vervolg)


def zorgen_in(feiten: Iterable[Feit]) -> list[Zorg]:
    """The concerns in facts that somebody may read, newest first."""
    alle, soorten = list(feiten), _soorten()
    return _gelezen((feit for feit in alle if feit.soort in soorten), (f for f in alle if ZORG in f.velden))


def groepszorg_list(*, voor: Medewerker, groep: Groep | None = None) -> list[Zorg]:
    """The concerns about the groepen that `voor` may see (or about one of them) as a whole, newest first."""
    groepen = groep_list(voor=voor).values("pk")
    leesbaar = geldende_feiten().filter(leesbaar_niveau(voor=voor), groep__in=groepen)
    leesbaar = leesbaar.filter(groep=groep) if groep else leesbaar
    return _zorgen(leesbaar.filter(soort__in=_soorten()), leesbaar.filter(velden__has_key=ZORG))


def open_zorg_aantal(*, voor: Medewerker) -> int:
    """How many concerns that `voor` may read nobody took up or put aside: four small queries."""
    if not mag_zorgen(voor):
        return 0
    van_groepen = geldende_feiten().filter(leesbaar_niveau(voor=voor), groep__in=groep_list(voor=voor).values("pk"))
    zorgen: set[str] = set()
    gedaan: set[str] = set()
    for feiten in (feit_list(voor=voor), van_groepen):
        zorgen |= {str(pk) for pk in feiten.filter(soort__in=_soorten()).values_list("pk", flat=True)}
        vervolg = feiten.filter(velden__has_key=ZORG).exclude(soort="oordeel")
        vervolg = vervolg.exclude(soort=TERZIJDE, tot__lt=klok.vandaag())
        gedaan |= {id_ for ids in vervolg.values_list(f"velden__{ZORG}", flat=True) for id_ in _alle(ids)}
    return len(zorgen - gedaan)


def zorg_get(*, voor: Medewerker, leerling: Leerling, id: UUID) -> Zorg:
    """One concern about a leerling. Raises Feit.DoesNotExist, also when `voor` may not read it."""
    return _een(zorg_list(voor=voor, leerlingen=[leerling]), id)


def groepszorg_get(*, voor: Medewerker, groep: Groep, id: UUID) -> Zorg:
    """One concern about a groep. Raises Feit.DoesNotExist, also when `voor` may not read it."""
    return _een(groepszorg_list(voor=voor, groep=groep), id)


def _een(zorgen: Iterable[Zorg], id_: UUID) -> Zorg:
    zorg = next((zorg for zorg in zorgen if zorg.feit.pk == id_), None)
    if zorg is None:
        raise Feit.DoesNotExist
    return zorg


def _soorten() -> frozenset[str]:
    versie = planversie_in_werking()
    return frozenset({ZORG}) if versie is None else zorgsoorten(plan_van(versie))


def _zorgen(feiten: QuerySet[Feit], vervolg: QuerySet[Feit]) -> list[Zorg]:
    return _gelezen(feiten.select_related("leerling", "groep", "door"), vervolg.select_related("door"))


def _gelezen(feiten: Iterable[Feit], vervolg: Iterable[Feit]) -> list[Zorg]:
    per_zorg: dict[str, list[Feit]] = {}
    for feit in vervolg:
        for id_ in feit.velden[ZORG] if isinstance(feit.velden[ZORG], list) else [feit.velden[ZORG]]:
            per_zorg.setdefault(str(id_), []).append(feit)
    zorgen = [_zorg(feit, per_zorg.get(str(feit.pk), [])) for feit in feiten]
    return sorted(zorgen, key=lambda zorg: (zorg.feit.op, zorg.feit.volg), reverse=True)


def _zorg(feit: Feit, vervolg: list[Feit]) -> Zorg:
    """A concern counts as put aside until the day that was named, whatever was done before."""
    op_volgorde = sorted(vervolg, key=lambda een: (een.op, een.volg))
    daden = tuple(een for een in op_volgorde if een.soort not in _GEEN_DAAD)
    opzij = [een for een in op_volgorde if een.soort == TERZIJDE and (een.tot is None or een.tot >= klok.vandaag())]
    stand, laatste = (OPGEPAKT, daden[-1]) if daden else (OPEN, None)
    if opzij and (laatste is None or (opzij[-1].op, opzij[-1].volg) > (laatste.op, laatste.volg)):
        stand, laatste = OPZIJ, opzij[-1]
    vast = {"gebied", "toelichting", "inhoud", "vervult"}
    plekken = {plek: tekst for blok in feit.velden.get("inhoud", []) for plek, tekst in blok.items()}
    anders = [waarde for naam, waarde in feit.velden.items() if naam not in vast]
    return Zorg(
        feit=feit,
        gebieden=tuple(_alle(feit.velden.get("gebied"))),
        herkomst=_tekst(feit.velden.get("herkomst") or next(iter(anders), "")),
        tekst=_tekst(feit.velden.get("toelichting")),
        sterk=_tekst(plekken.get(STERK)),
        wens=_tekst(plekken.get(WENS)),
        stand=stand,
        vervolg=laatste,
        daden=daden,
    )


def _alle(waarde: Any) -> list[str]:
    return [] if waarde in (None, "") else [str(een) for een in (waarde if isinstance(waarde, list) else [waarde])]


def _tekst(waarde: Any) -> str:
    return " ".join(_alle(waarde))
