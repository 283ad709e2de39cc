"""Which pupil a record is about: by ECK-iD or LAS key, never by name. What is in doubt goes to a person.

The keys of all pupils of the school are kept in memory, a few words each; a school has some hundreds.
"""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from passend.leerling.models import Leerling
from passend.uitwisseling.duiding import woordsleutel
from passend.uitwisseling.enums import Twijfelstand
from passend.uitwisseling.gegevens import Leerlingverwijzing
from passend.uitwisseling.models import Twijfel

_VOORVOEGSELS = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "t",
        "ter",
        "ten",
        "te",
        "von",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "in",
        "op",
        "aan",
        "s",
    ]
)

type Kenmerk = tuple[str, str, str, date | None]


@dataclass(frozen=True, slots=True)
class Gevonden:
    """Either a pupil (`leerling`), or the decision that it is a new one, or a reason why a person must look."""

    leerling: UUID | None = None
    is_nieuw: bool = False
    reden: str = ""
    kandidaten: tuple[UUID, ...] = ()

    @property
    def zin(self) -> str:
        """The reason as a refusal says it."""
        return f"{self.reden}; iemand moet op de twijfellijst kiezen wie dit is"


@dataclass(frozen=True, slots=True)
class _Bekend:
    id: UUID
    eck_id: str
    las_sleutel: str
    naamwoorden: frozenset[str]
    geboortedatum: date | None


@dataclass(slots=True)
class Leerlingzoeker:
    """Finds the pupils of the school in scope. `herkomst` says whose keys the file uses.

    `eigen_sleutels`: the keys are those of this school's own LAS; keys of another school match nothing here.
    """

    herkomst: str
    run: UUID
    eigen_sleutels: bool = True
    _op_eck: dict[str, _Bekend] = field(default_factory=dict)
    _op_sleutel: dict[str, _Bekend] = field(default_factory=dict)
    _op_naam: dict[tuple[str, date | None], set[UUID]] = field(default_factory=dict)
    _besluiten: dict[Kenmerk, Twijfel] = field(default_factory=dict)
    _gemeld: set[Kenmerk] = field(default_factory=set)

    def __post_init__(self) -> None:
        for leerling in Leerling.objects.iterator():
            self.toevoegen(leerling)
        for twijfel in Twijfel.objects.filter(herkomst=self.herkomst):
            sleutel = (twijfel.eck_id, twijfel.sleutel, twijfel.naam, twijfel.geboortedatum)
            self._besluiten[sleutel] = twijfel

    def toevoegen(self, leerling: Leerling) -> None:
        """Know this pupil from now on (also under changed keys)."""
        bekend = _Bekend(
            id=leerling.pk,
            eck_id=leerling.eck_id,
            las_sleutel=leerling.las_sleutel,
            naamwoorden=_naamwoorden(leerling.roepnaam, leerling.voornamen, leerling.achternaam),
            geboortedatum=leerling.geboortedatum,
        )
        if leerling.eck_id:
            self._op_eck[leerling.eck_id] = bekend
        if leerling.las_sleutel:
            self._op_sleutel[leerling.las_sleutel] = bekend
        for woord in {leerling.naam, leerling.achternaam, leerling.roepnaam}:
            for dag in {leerling.geboortedatum, None}:
                self._op_naam.setdefault((woordsleutel(woord), dag), set()).add(leerling.pk)

    def zoek(self, verwijzing: Leerlingverwijzing, *, mag_nieuw: bool) -> Gevonden:
        """`mag_nieuw`: the file may bring pupils that the school does not have yet."""
        besluit = self._besluiten.get(_kenmerk(verwijzing)) if self._besluiten else None
        if besluit is not None and besluit.stand != Twijfelstand.OPEN:
            return _volgens_besluit(besluit)
        op_eck = self._op_eck.get(verwijzing.eckid) if verwijzing.eckid else None
        op_sleutel = self._op_sleutel.get(verwijzing.sleutel) if verwijzing.sleutel and self.eigen_sleutels else None
        if op_eck or op_sleutel:
            reden = _tegenspraak(verwijzing, op_eck, op_sleutel)
            beide = tuple({bekend.id for bekend in (op_eck, op_sleutel) if bekend})
            return Gevonden(reden=reden, kandidaten=beide) if reden else Gevonden(leerling=beide[0])
        return self._onbekend(verwijzing, mag_nieuw=mag_nieuw)

    def twijfel_melden(self, verwijzing: Leerlingverwijzing, gevonden: Gevonden) -> bool:
        """Put the pupil on the list for a person; returns whether it is the first time in this import."""
        kenmerk = _kenmerk(verwijzing)
        if kenmerk in self._gemeld:
            return False
        self._gemeld.add(kenmerk)
        if kenmerk not in self._besluiten:
            self._besluiten[kenmerk] = Twijfel.objects.create(
                herkomst=self.herkomst,
                eck_id=kenmerk[0],
                sleutel=kenmerk[1],
                naam=kenmerk[2],
                geboortedatum=kenmerk[3],
                reden=gevonden.reden,
                kandidaten=sorted(gevonden.kandidaten),
                run=self.run,
            )
        return True

    def besluit_uitvoeren(self, verwijzing: Leerlingverwijzing, leerling: Leerling) -> None:
        """This pupil was made; if a person had decided that it was new, the next import finds it by that decision."""
        besluit = self._besluiten.get(_kenmerk(verwijzing))
        if besluit is not None:
            besluit.stand, besluit.leerling = Twijfelstand.GEKOPPELD, leerling
            besluit.save(update_fields=["stand", "leerling"])
        self.toevoegen(leerling)

    def _onbekend(self, verwijzing: Leerlingverwijzing, *, mag_nieuw: bool) -> Gevonden:
        kandidaten = self._naamgenoten(verwijzing)
        if not verwijzing.eckid and not (verwijzing.sleutel and self.eigen_sleutels):
            reden = "de leerling heeft in dit bestand geen ECK-iD en geen sleutel van deze school"
        elif not mag_nieuw:
            reden = "geen leerling van deze school heeft dit ECK-iD of deze sleutel"
        elif kandidaten and verwijzing.geboortedatum:
            reden = "er is al een leerling met deze naam en geboortedatum, maar met een andere sleutel"
        else:
            return Gevonden(is_nieuw=True)
        return Gevonden(reden=reden, kandidaten=tuple(kandidaten))

    def _naamgenoten(self, verwijzing: Leerlingverwijzing) -> set[UUID]:
        woorden = {woordsleutel(str(verwijzing.naam)), woordsleutel(verwijzing.naam.achternaam)} - {""}
        return set().union(*(self._op_naam.get((woord, verwijzing.geboortedatum), set()) for woord in woorden))


def _kenmerk(verwijzing: Leerlingverwijzing) -> Kenmerk:
    return verwijzing.eckid, verwijzing.sleutel, str(verwijzing.naam)[:300], verwijzing.geboortedatum


def _volgens_besluit(besluit: Twijfel) -> Gevonden:
    match besluit.stand:
        case Twijfelstand.GEKOPPELD:
            return Gevonden(leerling=besluit.leerling_id)
        case Twijfelstand.NIEUW:
            return Gevonden(is_nieuw=True)
        case _:
            return Gevonden(reden="eerder is besloten deze leerling niet over te nemen")


def _tegenspraak(verwijzing: Leerlingverwijzing, op_eck: _Bekend | None, op_sleutel: _Bekend | None) -> str:
    """Why the keys of the file do not fit together, or an empty text. An ECK-iD outlives a LAS key."""
    if op_eck and op_sleutel and op_eck.id != op_sleutel.id:
        return "het ECK-iD en de sleutel horen bij twee verschillende leerlingen"
    if op_eck or op_sleutel is None:
        return ""
    if verwijzing.eckid and op_sleutel.eck_id:
        return "de leerling met deze sleutel heeft een ander ECK-iD"
    naam = verwijzing.naam
    if not (naam.roepnaam or naam.voornamen or naam.achternaam):
        return ""
    woorden = _naamwoorden(naam.roepnaam, naam.voornamen, naam.achternaam)
    zelfde_dag = verwijzing.geboortedatum is not None and verwijzing.geboortedatum == op_sleutel.geboortedatum
    if woorden and not woorden & op_sleutel.naamwoorden and not zelfde_dag:
        return "de leerling met deze sleutel heeft een heel andere naam; is de sleutel opnieuw gebruikt?"
    return ""


def _naamwoorden(*namen: str) -> frozenset[str]:
    """The words of a name that tell people apart."""
    woorden = (woordsleutel(woord) for naam in namen for woord in naam.replace("-", " ").split())
    return frozenset(woorden) - _VOORVOEGSELS - {""}
