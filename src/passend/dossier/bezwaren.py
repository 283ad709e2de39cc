"""What stands in the way of a fact, in Dutch sentences: the engine names paths and words, people read sentences."""

from collections.abc import Iterable, Mapping

from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.delen.plan import Plan
from passend.engine.regels.verwoorden import in_woorden
from passend.engine.stand.benoemen import naam_van, naam_van_verwijzing, rolnaam
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.pogingen import Poging
from passend.engine.stand.vereisten import Oordeel

# Who speaks through the medewerker that writes it down.
NAMENS = frozenset({"ouders", "leerling"})
# A word of the engine that is no sentence of its own -> what people read.
WOORDEN = {
    "looptijd": "De einddag ligt buiten de looptijd die het plan noemt.",
    "plan.afwijken": "U kunt hiervan niet zelf afwijken.",
    "wachtlijst": "Iemand anders wacht langer op een plaats.",
    "als": "Dit past nu niet bij deze leerling.",
    "alleen als": "Dit past nu niet bij deze leerling.",
    "geldt": "Dit geldt niet voor deze leerling.",
    "termijn": "Dit valt buiten de termijn.",
    "verlengen": "Verlengen kan hier niet.",
}


class Bezwaren:
    """The sentences about one attempt. `ouders`: id of a parent -> name."""

    def __init__(self, boek: Planboek, poging: Poging, ouders: Mapping[str, str]) -> None:
        self.boek, self.plan = boek, boek.plan
        self.poging, self.ouders = poging, ouders

    def zinnen(self) -> tuple[str, ...]:
        """Every sentence once; what has to be done first comes first."""
        gevonden: dict[str, None] = {}
        for sleutel, oordeel in self.poging.oordelen.items():
            gevonden |= dict.fromkeys(self._van(sleutel, oordeel))
        if not self.poging.mag and not gevonden:
            return ("Het plan laat dit nu niet toe.",)
        return tuple(gevonden)

    def _van(self, sleutel: str, oordeel: Oordeel) -> Iterable[str]:
        """Who has yet to be consulted is named, also when it is the one who tries: a role in both sets of words."""
        mist, omdat = set(oordeel.mist) - {"reden"}, set(oordeel.omdat)
        voorwaarden = list(self._alleen_als(sleutel, mist, omdat))
        yield from (f"Eerst nodig: {naam}." for naam in namen(self.plan, mist))
        if "reden" in oordeel.mist:
            yield "Schrijf erbij waarom."
        yield from voorwaarden
        ontbreken = set(oordeel.rollen) & set(oordeel.omdat)
        missend = sorted(rolnaam(self.plan, rol) for rol in ontbreken)
        missend += sorted(self.ouders[een] for een in omdat if een in self.ouders)
        if missend:
            yield f"Nog niet van: {', '.join(missend)}."
        yield from self._redenen(omdat - set(self.ouders) - ontbreken, mist)
        yield from self._mensen(set(oordeel.rollen) - ontbreken, mist=bool(oordeel.mist))

    def _alleen_als(self, sleutel: str, mist: set[str], omdat: set[str]) -> Iterable[str]:
        """A condition that forbids otherwise, said as a whole instead of by the names in it."""
        pad = sleutel
        while pad and omdat:
            houder = self.plan.register.element(pad)
            voorwaarde = getattr(houder, "alleen_als", None)
            genoemd = self.boek.noemt(voorwaarde, pad) if isinstance(voorwaarde, Voorwaarde) else set()
            if isinstance(voorwaarde, Voorwaarde) and (omdat & genoemd or "alleen als" in omdat):
                omdat -= genoemd | {"alleen als"}
                mist -= genoemd
                yield f"Dit kan alleen als {in_woorden(self.plan, voorwaarde, pad)}."
            pad = pad.rpartition(".")[0]

    def _redenen(self, omdat: set[str], mist: set[str]) -> Iterable[str]:
        """Sentences as they are; words through the table where no sentence says it; names of what forbids."""
        zinnen = sorted(een for een in omdat if " " in een and een not in WOORDEN)
        langste = [een for een in zinnen if not any(een != ander and een in ander for ander in zinnen)]
        yield from (self._als_zin(zin) for zin in langste)
        paden = {een for een in omdat if "." in een and " " not in een and een not in WOORDEN}
        if not langste:
            yield from dict.fromkeys(WOORDEN[een] for een in sorted(omdat & set(WOORDEN)))
            echte = {pad for pad in paden if self.plan.register.element(pad) is not None} - mist
            yield from (f"Dit kan nu niet: {naam}." for naam in namen(self.plan, echte) if not omdat & set(WOORDEN))

    def _als_zin(self, tekst: str) -> str:
        """A term says its event by reference; people read its name."""
        kop, na, verwijzing = tekst.rpartition(" na ")
        if na and "." in verwijzing and " " not in verwijzing:
            tekst = f"dit valt buiten de termijn: {kop} na {naam_van_verwijzing(self.plan, verwijzing)}"
        return f"{tekst[:1].upper()}{tekst[1:]}."

    def _mensen(self, rollen: set[str], *, mist: bool) -> Iterable[str]:
        rollen -= {*self.poging.door, "medewerker"}
        if rollen and not mist:
            yield f"Hierbij hoort: {', '.join(sorted(rolnaam(self.plan, rol) for rol in rollen))}."


def namens_anderen(oordeel: Oordeel, door: Iterable[str]) -> bool:
    """Whether all that is wrong is that parents or the leerling should speak: a medewerker may write that."""
    rollen = set(oordeel.rollen) - set(door)
    return bool(rollen) and rollen <= NAMENS and not oordeel.mist and not oordeel.omdat


def namen(plan: Plan, paden: Iterable[str]) -> list[str]:
    """What people call these paths, each once."""
    return list(dict.fromkeys(naam_van(plan, pad) for pad in sorted(paden) if " " not in pad))
