"""What the page of one record shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from passend.dossier.agenda import is_gepland
from passend.dossier.bijlagen import bijlage_list
from passend.dossier.models import Bijlage, Feit
from passend.dossier.stukken import bewaarplek_van, meegegeven_list, toestemmingsfeiten, versies_van
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.enums import Niveau
from passend.toegang.selectors import ouder_list
from passend.web.leerling.inzet import alle, eerste
from passend.web.leerling.planlezer import Planlezer
from passend.web.leerling.verteller import Gebeurtenis, Verteller
from passend.web.leerling.zienswijzen import meningen_bij


@dataclass(frozen=True, slots=True, kw_only=True)
class Meegegeven:
    """Parents got it on a day: how, and what was said with it."""

    feit: Feit
    wijze: str
    toelichting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stukbeeld:
    """The page. `gebeurtenis` is the record in words; `nu` the version that holds now, when it is not this one.

    `pad`: the element of the plan on whose form it was written. `eerder`: versions before this one. `bewaarplek`: where
    the plan of the school says that the paper is kept.
    """

    gebeurtenis: Gebeurtenis
    feit: Feit
    pad: str
    eerder: list[Gebeurtenis]
    nu: UUID | None
    ingetrokken: Feit | None
    meegegeven: list[Meegegeven]
    ouders: Mapping[str, str]
    voor_ouders: bool
    bijlagen: list[Bijlage]
    bewaarplek: str
    is_gepland: bool

    @property
    def telt(self) -> bool:
        """Whether this version holds today."""
        return self.nu is None and self.ingetrokken is None


def stukbeeld(*, voor: Medewerker, leerling: Leerling, feit: Feit) -> Stukbeeld:
    """The page of a fact that `voor` may read; a fixed number of queries."""
    ouders = {str(ouder.pk): ouder.naam for ouder in ouder_list(voor=voor, leerling=leerling)}
    eerder, later = versies_van(feit, voor=voor, leerling=leerling)
    laatste = later[-1] if later else feit
    weg = laatste if laatste.ingetrokken else None
    verteller = Verteller(Planlezer(), ouders, meningen_bij([feit], leerling, ouders))
    keten = [feit, *eerder, *later]
    gegeven = meegegeven_list(voor=voor, leerling=leerling, stukken=keten)
    bij = [] if weg else [*keten, *toestemmingsfeiten(voor=voor, leerling=leerling, feit=feit)]
    papieren = list(bijlage_list(voor=voor, leerling=leerling, feiten=bij)) if bij else []
    return Stukbeeld(
        gebeurtenis=verteller.ingetrokken(weg) if weg else verteller.feit(feit),
        feit=feit,
        pad=str(eerste([*alle(feit.velden.get("id")), *alle(feit.velden.get("soort"))]) or ""),
        eerder=[] if weg else [verteller.feit(oud) for oud in eerder],
        nu=laatste.pk if later and weg is None else None,
        ingetrokken=weg,
        meegegeven=[_meegegeven(een) for een in gegeven],
        ouders=ouders,
        voor_ouders=feit.niveau != Niveau.AFGESCHERMD and weg is None,
        bijlagen=papieren,
        bewaarplek=bewaarplek_van(feit),
        is_gepland=is_gepland(feit) and not later,
    )


def _meegegeven(feit: Feit) -> Meegegeven:
    return Meegegeven(
        feit=feit,
        wijze=str(eerste(feit.velden.get("wijze")) or ""),
        toelichting=str(eerste(feit.velden.get("toelichting")) or ""),
    )
