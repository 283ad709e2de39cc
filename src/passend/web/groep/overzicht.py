"""One group on one page: per pupil the levels, the signals, the place on the ladder and what the plan asks to write."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from passend.dossier.enums import Uitkomst
from passend.dossier.groepen import kolom_list, kolomfeit_list
from passend.dossier.models import Signaal
from passend.dossier.overzichtskolommen import Kolom
from passend.dossier.selectors import signaal_list, stand_list
from passend.leerling.models import Leerling
from passend.metingen.selectors import niveau_list
from passend.school.models import Groep, Medewerker
from passend.toegang.selectors import leerling_list
from passend.web.groep.kolommen import Cel, Indeling, Kolominhoud
from passend.web.groep.merken import Groepslezer, Merk, merk, treden_verder
from passend.web.groep.niveaus import Niveaucel, Niveaus, vakslug
from passend.web.groep.volgorde import OVERZICHT, RESULTATEN, VAK, Groepsvraag, groepsvraag
from passend.web.indeling import indelingen
from passend.web.signaalbeeld import Signaalbeeld, signaalbeelden
from passend.web.standbeeld import Standbeeld, standbeeld

# Places on a scale of five that go well.
_GOED = (1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerlingregel:
    """One pupil; `niveaus` and `cellen` follow the columns of the overview. `stap`: how far on a ladder."""

    leerling: Leerling
    merk: Merk | None
    stap: int
    sterk: list[str]
    niveaus: list[Niveaucel | None]
    signalen: list[Signaalbeeld]
    vragen: list[Signaalbeeld]
    stand: Standbeeld
    cellen: list[Cel]

    def plaats_bij(self, slug: str) -> int | None:
        """The place of the level in a subject on a scale of five; None without one."""
        return next((cel.plaats for cel in self.niveaus if cel is not None and cel.slug == slug), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepsoverzicht:
    """A group: the subjects with a level and the columns of the plan that were asked for, and a row per pupil.

    `vakken` are pairs of name and the word to sort on. `leerlingen` and `inhoud` are there whatever was asked for.
    """

    vraag: Groepsvraag
    vakken: list[tuple[str, str]]
    kolommen: list[Kolom]
    regels: list[Leerlingregel]
    leerlingen: list[Leerling]
    inhoud: Kolominhoud

    @property
    def indelingen(self) -> list[Indeling]:
        """Who was put where, in the columns that are shown."""
        return [deel for kolom in self.kolommen for deel in self.inhoud.indelingen(kolom, self.leerlingen)]


def groepsleerlingen(*, voor: Medewerker, groep: Groep) -> list[Leerling]:
    """The pupils of a group whom `voor` may see, by name; two queries."""
    in_groep = leerling_list(voor=voor).filter(groepsindelingen__groep=groep).distinct()
    return [
        leerling for leerling in in_groep if any(indeling.groep_id == groep.pk for indeling in indelingen(leerling))
    ]


def groepsoverzicht(*, voor: Medewerker, groep: Groep, vraag: QueryDict) -> Groepsoverzicht:
    """The overview of a group as far as `voor` sees its pupils; a fixed number of queries."""
    leerlingen = groepsleerlingen(voor=voor, groep=groep)
    wijzer = Groepslezer()
    alle_niveaus = Niveaus(niveau_list(voor=voor, leerlingen=leerlingen), wijzer)
    kolommen = kolom_list()
    namen = list(dict.fromkeys(kolom.overzicht for kolom in kolommen))
    gevraagd = groepsvraag(vraag, vakken=alle_niveaus.vakken, momenten=alle_niveaus.momenten, overzichten=namen)
    inhoud = Kolominhoud(kolommen, kolomfeit_list(voor=voor, leerlingen=leerlingen), wijzer)
    regelmaker = _Regelmaker(voor, leerlingen, wijzer, alle_niveaus, inhoud, gevraagd)
    regels = gevraagd.regels([regelmaker.regel(leerling) for leerling in leerlingen])
    return Groepsoverzicht(
        vraag=gevraagd,
        vakken=[(vak, VAK + vakslug(vak)) for vak in regelmaker.vakken],
        kolommen=regelmaker.kolommen,
        regels=regels,
        leerlingen=leerlingen,
        inhoud=inhoud,
    )


class _Regelmaker:
    """Makes the rows of a group from what was read for all of them at once."""

    def __init__(
        self,
        voor: Medewerker,
        leerlingen: list[Leerling],
        wijzer: Groepslezer,
        niveaus: Niveaus,
        inhoud: Kolominhoud,
        vraag: Groepsvraag,
    ) -> None:
        self._wijzer, self._niveaus, self._inhoud, self._vraag = wijzer, niveaus, inhoud, vraag
        signalen = signaal_list(voor=voor, leerlingen=leerlingen).select_related(None)
        self._signalen = _per_leerling(signalen, wijzer)
        standen = stand_list(voor=voor, leerlingen=leerlingen).select_related(None)
        self._standen = {stand.leerling_id: stand for stand in standen}
        kolommen = vraag.kolommen.waarde
        self.vakken = [] if kolommen == OVERZICHT else [vak for vak in niveaus.vakken if vraag.vak.laat_door(vak)]
        self.kolommen = [] if kolommen == RESULTATEN else inhoud.kolommen

    def regel(self, leerling: Leerling) -> Leerlingregel:
        """The row of one pupil."""
        beelden = self._signalen[leerling.pk]
        signalen = [beeld for beeld in beelden if beeld.signaal.uitkomst == Uitkomst.WAAR]
        stand = self._standen.get(leerling.pk)
        verder = treden_verder(stand.inhoud["treden"] if stand else [], self._wijzer)
        nieuwste = {vak: self._niveaus.cel(leerling.pk, vak) for vak in self._niveaus.vakken}
        return Leerlingregel(
            leerling=leerling,
            merk=merk(signalen, verder),
            stap=verder[0]["volgnr"] if verder else 0,
            sterk=[vak for vak, cel in nieuwste.items() if cel is not None and cel.plaats in _GOED],
            niveaus=[self._niveaus.cel(leerling.pk, vak, self._vraag.moment.waarde) for vak in self.vakken],
            signalen=signalen,
            vragen=[beeld for beeld in beelden if beeld.signaal.uitkomst == Uitkomst.VRAAG],
            stand=standbeeld(stand),
            cellen=[self._inhoud.cel(leerling.pk, kolom, self._vraag.vak.waarde) for kolom in self.kolommen],
        )


def _per_leerling(signalen: Iterable[Signaal], wijzer: Groepslezer) -> dict[UUID | None, list[Signaalbeeld]]:
    per: dict[UUID | None, list[Signaalbeeld]] = defaultdict(list)
    for beeld in signaalbeelden(signalen, wijzer):
        per[beeld.signaal.leerling_id].append(beeld)
    return per
