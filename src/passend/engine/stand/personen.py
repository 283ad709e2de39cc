"""Who may act: a role in a fact against the roles that the plan asks for."""

from collections.abc import Iterable, Sequence

from passend.engine.blokken.element import Geldt
from passend.engine.blokken.rol import EenVan
from passend.engine.blokken.wie import Wie
from passend.engine.delen.plan import Plan
from passend.engine.woorden import NIET_VERMELD

# Parts of `wie` whose people have to be there for an act or meeting to count.
VEREIST = ("leidt", "voert_uit", "doet_mee", "beslist", "tekent")
# Parts that may carry out or record an act, and parts that may take a decision.
UITVOEREND = ("leidt", "voert_uit", "tekent", "beslist", "doet_mee")
BESLISSEND = ("beslist",)

# Relative roles: whoever stands in this relation to the leerling holds one of these profiles.
RELATIEF = {
    "eigen leerkracht": "leerkracht",
    "vorige leerkracht": "leerkracht",
    "parallelcollega": "leerkracht",
}
IEDEREEN = frozenset({"deelnemers", "aanvrager"})
# Profiles that stand for one function of a school; a role with such a profile in the law is the school's own.
FUNCTIES = frozenset(
    {"leerkracht", "ondersteuningscoordinator", "directie", "bouwcoordinator", "bestuur", "medezeggenschap"}
)

type Rol = str | EenVan


class Rollenboek:
    """The roles of a plan: members, parts of a role, profiles, and the words that always exist."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._rollen = {rol.id: rol for rol in plan.rollen if not isinstance(rol, str)}
        self._hoofdrol = {
            deel.id: rol.id for rol in self._rollen.values() for deel in rol.verdeling if not isinstance(deel, str)
        }
        self._eigen = plan.plan.id

    def korte(self, rol: str) -> str:
        """The id of a role as facts and plans spell it: `rollen.ib.ib-1` and `ib-1` both become `ib-1`."""
        return rol.rpartition(".")[2]

    def is_rol(self, rol: str) -> bool:
        return self.korte(rol) in self._rollen or self.korte(rol) in self._hoofdrol

    def profiel(self, rol: str) -> str | None:
        rol = self.korte(rol)
        gevonden = self._rollen.get(self._hoofdrol.get(rol, rol))
        return gevonden.profiel if gevonden else None

    def vervult(self, gegeven: str, gevraagd: str, _gezien: frozenset[str] = frozenset()) -> bool:
        """Whether somebody in role `gegeven` counts as the asked role."""
        gegeven, gevraagd = self.korte(gegeven), self.korte(gevraagd)
        if gegeven == gevraagd or gevraagd in IEDEREEN or self._hoofdrol.get(gegeven) == gevraagd:
            return True
        if gevraagd in RELATIEF:
            return gegeven in RELATIEF or self.profiel(gegeven) == RELATIEF[gevraagd]
        if gevraagd in _gezien:
            return False
        rol = self._rollen.get(gevraagd)
        if rol is None:
            return self._lid_van_overleg(gegeven, gevraagd)
        gezien = _gezien | {gevraagd}
        if any(self.vervult(gegeven, lid, gezien) for lid in namen(rol.leden)):
            return True
        return self._zelfde_functie(gegeven, gevraagd)

    def _zelfde_functie(self, gegeven: str, gevraagd: str) -> bool:
        """A role of a farther layer is a profile: whoever has that profile at this school."""
        rol, gezocht = self._rollen.get(self._hoofdrol.get(gegeven, gegeven)), self._rollen[gevraagd]
        if rol is None or gezocht.profiel not in FUNCTIES or rol.profiel != gezocht.profiel:
            return False
        return gezocht.laag != rol.laag

    def _lid_van_overleg(self, gegeven: str, gevraagd: str) -> bool:
        overleg = next((o for o in self.plan.overleggen if not isinstance(o, str) and o.id == gevraagd), None)
        if overleg is None or not isinstance(overleg.wie, Wie):
            return False
        return any(self.vervult(gegeven, lid) for lid in namen(rollen_in(overleg.wie, ("leidt", "doet_mee"))))

    def past(self, gegeven: Iterable[str], gevraagd: Sequence[Rol]) -> bool:
        """Whether at least one of these people holds one of the asked roles."""
        return any(self.vervult(een, rol) for een in gegeven for rol in namen(gevraagd))

    def afwezig(self, aanwezig: Iterable[str], gevraagd: Iterable[Rol]) -> list[str]:
        """The asked roles that too few of those present hold; of an `een van` one is enough, or `aantal` of them."""
        mensen = list(aanwezig)
        gemist = []
        for rol in gevraagd:
            keuze = namen([rol])
            nodig = rol.aantal if isinstance(rol, EenVan) else 1
            if sum(any(self.vervult(een, kandidaat) for kandidaat in keuze) for een in mensen) < nodig:
                gemist.extend(keuze)
        return gemist

    def deel_voor(self, rol: str, groep: int | None, locatie: str | None) -> str | None:
        """Which part of a shared role is meant, by its locations and groups: `ib` -> `ib-1`; None when that is open."""
        gevonden = self._rollen.get(self.korte(rol))
        delen = [deel for deel in gevonden.verdeling if not isinstance(deel, str)] if gevonden else []
        passend = [deel.id for deel in delen if any(_is_daar(waar, groep, locatie) for waar in deel.waar)]
        return passend[0] if len(passend) == 1 else None

    def coordinatoren(self) -> list[str]:
        return [rol.id for rol in self._rollen.values() if rol.profiel == "ondersteuningscoordinator"]

    def leden(self, rol: str) -> set[str]:
        """The role itself, its parts and its members."""
        rol = self.korte(rol)
        gevonden = {rol} | {deel for deel, hoofd in self._hoofdrol.items() if hoofd == rol}
        if rol in self._rollen:
            gevonden |= set(namen(self._rollen[rol].leden))
        return gevonden


def _is_daar(waar: Geldt | str, groep: int | None, locatie: str | None) -> bool:
    if not isinstance(waar, Geldt):
        return False
    hier = not waar.locaties or (locatie is not None and locatie in waar.locaties)
    groepen = waar.groepen
    return hier and (groepen is None or (isinstance(groepen, list) and groep is not None and groep in groepen))


def namen(rollen: Iterable[Rol]) -> list[str]:
    """Role names of a list that may hold `een van` blocks; `niet vermeld` (there may be more) is left out."""
    gevonden: list[str] = []
    for rol in rollen:
        if isinstance(rol, EenVan):
            gevonden.extend(naam for naam in rol.een_van if naam != NIET_VERMELD)
        elif isinstance(rol, str):
            if rol != NIET_VERMELD:
                gevonden.append(rol)
        else:
            gevonden.extend(namen([getattr(rol, "rol", NIET_VERMELD)]))
    return gevonden


def rollen_in(wie: Wie, delen: Sequence[str]) -> list[Rol]:
    """All roles that stand in these parts of a `wie`, without the words `niet vermeld`."""
    return [rol for deel in delen for rol in getattr(wie, deel) if rol != NIET_VERMELD]


def is_open(wie: Wie | str | None, deel: str) -> bool:
    """Whether the text is silent about who does this part."""
    if wie == NIET_VERMELD:
        return True
    return isinstance(wie, Wie) and getattr(wie, deel) == [NIET_VERMELD]
