"""Everything on the start page."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from passend.core import klok
from passend.dossier.enums import Uitkomst
from passend.dossier.gezien import nieuw_voor
from passend.dossier.groepen import groepsstand_list
from passend.dossier.models import Signaal
from passend.dossier.selectors import signaal_list, stand_list
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.school.selectors import rolvervulling_list
from passend.taken.selectors import groepsoverdracht_list, overdracht_list
from passend.toegang.selectors import leerling_list
from passend.web.filters import Filter, Plekfilter, filter_maken, plekfilter
from passend.web.ondersteuningsvragen.beeld import Vraagbeeld, open_aan
from passend.web.plan.regels import Planwijzer
from passend.web.signalen.lijst import NIEUWSTE_EERST, Signaalregel, signaalregels
from passend.web.vandaag.taken import (
    OVERIG,
    SOORTEN,
    Groepstaakregel,
    Taakbundel,
    Taakregel,
    bundelen,
    groepstaakregels,
    taakregels,
)
from passend.web.zoeken.woorden import naam_past, woorden

# So many rows are on the page at first: who has more, chooses a group or looks for a name.
EERSTE = 50
# So many names stand beside a task that many leerlingen have.
EERSTE_NAMEN = 12
SIGNALEN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Vak:
    """One part of the page: the rows that are shown, and how many there are."""

    regels: list[Taakregel]
    aantal: int

    @property
    def meer(self) -> int:
        """How many are not shown."""
        return self.aantal - len(self.regels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taakvakken:
    """The own tasks by urgency, and what is late or due this week for others.

    What can wait is one row per task, of everybody when `allen`. `besluiten`: whose term ran out and which others have
    to take. `gegeven`: what the one who looks gave to colleagues.
    """

    allen: bool
    laat: Vak
    week: Vak
    besluiten: Vak
    gegeven: Vak
    anderen: Vak
    later: list[Taakbundel]
    zonder: list[Taakbundel]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaalvak:
    """The newest signals, what is new to this person first; how many there are, are new, and are questions."""

    regels: list[Signaalregel]
    aantal: int
    nieuw: int
    vragen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vandaagblad:
    """What waits for someone, as far as the filters let through; `leerlingen` is how many this person sees at all.

    `hulpvragen`: questions for support that nobody answered yet, asked to this person. `groepen`: what presses about
    groepen as a whole.
    """

    filters: list[Filter]
    zoek: str
    leerlingen: int
    taken: Taakvakken
    signalen: Signaalvak
    hulpvragen: list[Vraagbeeld]
    groepen: list[Groepstaakregel]

    @property
    def is_gefilterd(self) -> bool:
        """Whether something was chosen or looked for."""
        return bool(self.zoek or any(filter_.waarde for filter_ in self.filters))


def vandaagblad(*, voor: Medewerker, vraag: QueryDict) -> Vandaagblad:
    """The start page of `voor`, as far as the filters of the address let through; a fixed number of queries."""
    leerlingen: dict[UUID | None, Leerling] = {kind.pk: kind for kind in leerling_list(voor=voor)}
    plek = plekfilter(vraag, leerlingen.values(), voor=voor)
    zoek = vraag.get("zoek", "").strip()[:100]
    gezien = {sleutel: kind for sleutel, kind in leerlingen.items() if _past(kind, plek, zoek)}
    wijzer = Planwijzer()
    rollen = [wijzer.regel(f"rollen.{rol}").naam for rol in _rollen(voor)]
    regels = taakregels(
        stand_list(voor=voor, met_afgeschermd=True).values_list("leerling_id", "inhoud__taken"),
        gezien,
        rollen,
        overdrachten=overdracht_list(voor=voor),
        ik=voor.pk,
    )
    soort = _soortfilter(vraag, regels)
    return Vandaagblad(
        filters=[*plek.filters, soort],
        zoek=zoek,
        leerlingen=len(leerlingen),
        taken=_taakvakken([regel for regel in regels if soort.laat_door(regel.soort)], vraag),
        signalen=_signaalvak(
            signaal_list(voor=voor, leerlingen=None if gezien == leerlingen else gezien.values()), gezien, wijzer, voor
        ),
        hulpvragen=open_aan(voor=voor),
        groepen=_groepen(voor, plek, rollen, zoek=zoek),
    )


def _taakvakken(regels: list[Taakregel], vraag: QueryDict) -> Taakvakken:
    allen, alles = vraag.get("wie") == "allen", vraag.get("alles") == "ja"
    hoogstens = None if alles else EERSTE_NAMEN
    mijn = [regel for regel in regels if regel.is_mijn]
    rest = regels if allen else mijn
    return Taakvakken(
        allen=allen,
        laat=_vak([regel for regel in mijn if regel.toestand == "laat"], alles),
        week=_vak([regel for regel in mijn if regel.toestand == "week"], alles),
        besluiten=_vak([regel for regel in regels if regel.wacht_op_besluit and not regel.is_gegeven], alles),
        gegeven=_vak([regel for regel in regels if regel.is_gegeven], alles),
        anderen=_vak([regel for regel in regels if _van_anderen(regel)], alles),
        later=bundelen([regel for regel in rest if regel.toestand == "later"], hoogstens),
        zonder=bundelen([regel for regel in rest if regel.toestand == "zonder"], hoogstens),
    )


def _van_anderen(regel: Taakregel) -> bool:
    """What presses for others and has no part of the page of its own."""
    eigen_vak = regel.is_mijn or regel.is_gegeven or regel.wacht_op_besluit
    return not eigen_vak and regel.toestand in ("laat", "week")


def _groepen(voor: Medewerker, plek: Plekfilter, rollen: list[str], *, zoek: str) -> list[Groepstaakregel]:
    """What is late or due this week about the groepen that the filters let through; nothing for a name of a pupil."""
    if zoek:
        return []
    standen = [
        (groep, inhoud) for groep, inhoud in groepsstand_list(voor=voor) if plek.filters[-1].laat_door(str(groep.pk))
    ]
    regels = groepstaakregels(standen, rollen, overdrachten=groepsoverdracht_list(voor=voor), ik=voor.pk)
    mijn = [regel for regel in regels if regel.is_mijn and regel.inhoud["vast_te_leggen"]]
    return [regel for regel in mijn if regel.toestand in ("laat", "week")]


def _signaalvak(
    signalen: QuerySet[Signaal], leerlingen: Mapping[UUID | None, Leerling], wijzer: Planwijzer, voor: Medewerker
) -> Signaalvak:
    alle = signalen.annotate(is_nieuw=nieuw_voor(voor))
    waar = alle.filter(uitkomst=Uitkomst.WAAR).order_by("-is_nieuw", *NIEUWSTE_EERST)
    aantallen = alle.aggregate(
        waar=Count("pk", filter=Q(uitkomst=Uitkomst.WAAR)),
        nieuw=Count("pk", filter=Q(uitkomst=Uitkomst.WAAR, is_nieuw=True)),
        vraag=Count("pk", filter=Q(uitkomst=Uitkomst.VRAAG)),
    )
    return Signaalvak(
        regels=signaalregels(waar[:SIGNALEN], leerlingen, wijzer, voor=voor),
        aantal=aantallen["waar"],
        nieuw=aantallen["nieuw"],
        vragen=aantallen["vraag"],
    )


def _vak(regels: list[Taakregel], alles: bool) -> Vak:
    return Vak(regels=regels if alles else regels[:EERSTE], aantal=len(regels))


def _rollen(medewerker: Medewerker) -> list[str]:
    return [vervulling.rol for vervulling in rolvervulling_list(medewerker=medewerker, op=klok.vandaag())]


def _past(leerling: Leerling, plek: Plekfilter, zoek: str) -> bool:
    naam = (leerling.roepnaam, leerling.tussenvoegsel, leerling.achternaam)
    return plek.laat_door(leerling) and (not zoek or naam_past(woorden(zoek), *naam) is not None)


def _soortfilter(vraag: QueryDict, regels: list[Taakregel]) -> Filter:
    namen = SOORTEN | {OVERIG: _("Iets anders")}
    gezien = {regel.soort for regel in regels}
    return filter_maken(
        vraag,
        "soort",
        label=_("Soort"),
        alles=_("Alle soorten"),
        opties=[(soort, str(naam)) for soort, naam in namen.items() if soort in gezien],
        gesorteerd=False,
    )
