"""The index of everything that a reference can mean: the plan's own things first, then those of the layers below."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from passend.engine.blokken.basis import Blok, naaste
from passend.engine.blokken.feit import FEITSOORTEN
from passend.engine.delen.kop import PlanKop, School
from passend.engine.delen.mensen import RolDeel
from passend.engine.delen.verhaal import DELEN
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.lezen.knopen import EVALUATIE, HOUDERS, Knoop
from passend.engine.woorden import GEBEURTENIS_WOORDEN, MIJLPALEN, ROLWOORDEN, STANDEN, TUSSENWOORDEN, id_van

S = TypeVar("S", bound=Blok)

ANDERS: Final = "anders"
# How alike a word of one's own must be to a known one before it is taken for a typing error.
LIJKT: Final = 0.85
# Profiles that are a function which every school has: a role of a lower layer means whoever has it here.
FUNCTIES: Final = frozenset(
    {"leerkracht", "ondersteuningscoordinator", "directie", "bouwcoordinator", "bestuur", "medezeggenschap"}
)
# Words that are right without being an element: milestones of the year and of the pupil, roles that always exist.
_VASTE_WOORDEN: Final = frozenset({*GEBEURTENIS_WOORDEN, *ROLWOORDEN, "reden", "einde", "terug", ANDERS})
# A merged tree may name its layers by kind instead of by the id of a plan.
_SOORTEN_LAAG: Final = ("school", "bestuur", "swv", "wet")
# Things that are parts of something else and never start, run or end by themselves.
_ZONDER_STAND: Final = frozenset({"keuzes", "secties", "velden", "criteria", "rijen", "verhaal", "rollen", "locaties"})
_VERVOLG: Final = {
    "schooljaar": ("start", "einde"),
    "leerling": ("aanmelding", "inschrijving", "start", "4-jaar", "uitstroom", "overstap"),
}
_OVER_TE_SLAAN: Final = TUSSENWOORDEN | frozenset(HOUDERS) | frozenset(HOUDERS.values())


@dataclass(frozen=True, slots=True)
class Treffer:
    """What a reference means: the canonical path, the element there and the state that the last word names.

    `element` is None for what is no element: `schooljaar`, `leerling`, a kind of fact, `aanleiding`.
    """

    pad: str
    element: Blok | None = None
    stand: str | None = None


class Register:
    """Finds the elements of a plan by name; `lagen` are plan ids, nearest first."""

    def __init__(self, knopen: Iterable[Knoop], *, lagen: Iterable[str] = (), lager: Iterable["Register"] = ()) -> None:
        """Index the plan's own things and, behind them, those of the lower layers."""
        self._eigen = list(knopen)
        self._lager = list(lager)
        self._lagen = list(lagen)
        self._rang = {laag: i for i, laag in enumerate(dict.fromkeys([*self._lagen, *_SOORTEN_LAAG]))}
        self._elementen: list[tuple[int, Blok]] = []
        self._op_pad: dict[str, Knoop] = {}
        self._op_id: dict[str, list[Knoop]] = defaultdict(list)
        self._hoofden: dict[str, Blok] = {}
        for knoop in self.knopen:
            if knoop.pad not in self._op_pad:
                self._op_pad[knoop.pad] = knoop
            if knoop.soort != EVALUATIE:
                self._op_id[knoop.id].append(knoop)
        self._woorden: frozenset[str] | None = None

    # --- filling, by the reader --------------------------------------------------------------------------------------

    def voeg_toe(self, volgnummer: int, element: Blok) -> None:
        """Add an element that has been read; `volgnummer` is its place in the text."""
        self._elementen.append((volgnummer, element))

    def hoofd(self, deel: str, element: Blok) -> None:
        """Add a part that is one mapping (`plan`, `school`)."""
        self._hoofden[deel] = element

    def staat_lager(self, pad: str) -> bool:
        """Tell whether a lower layer has an element at this path."""
        return any(register.knoop(pad) is not None for register in self._lager)

    # --- finding -----------------------------------------------------------------------------------------------------

    @property
    def lagen(self) -> list[str]:
        """The ids of the plan and the layers below it, nearest first."""
        return list(self._lagen)

    @property
    def eigen_knopen(self) -> list[Knoop]:
        """The named things of the plan itself, in the order of its text."""
        return self._eigen

    @property
    def knopen(self) -> list[Knoop]:
        """The named things of the plan and of the layers below it."""
        return [*self._eigen, *(knoop for register in self._lager for knoop in register.knopen)]

    @property
    def woorden(self) -> frozenset[str]:
        """Every word of every list, as it is written and as an id: a free word must be one of them."""
        if self._woorden is None:
            ruw = (knoop.data for knoop in self.knopen if knoop.deel == "lijsten" and knoop.ouder is None)
            gevonden = {str(woord) for data in ruw for woord in _lijstwoorden(data)}
            self._woorden = frozenset(gevonden | {id_van(woord) for woord in gevonden})
        return self._woorden

    def knoop(self, pad: str) -> Knoop | None:
        """Return the named thing at a canonical path."""
        return self._op_pad.get(pad)

    def element(self, pad: str) -> Blok | None:
        """Return the element at a canonical path; None when nothing stands there."""
        if pad in self._hoofden:
            return self._hoofden[pad]
        knoop = self._op_pad.get(pad)
        return knoop.element if knoop else None

    def elementen(self, soort: type[S]) -> list[S]:
        """Return every element of a type in the plan itself, in the order of its text."""
        self._elementen.sort(key=lambda paar: paar[0])
        return [element for _, element in self._elementen if isinstance(element, soort)]

    def zoek(self, verwijzing: str, *, delen: Collection[str] = (), vanaf: str | None = None) -> Treffer:
        """Find what a reference means, seen from the element at `vanaf`; the nearest thing wins.

        `delen` are the parts that may hold it (none: any). Raises `VerwijzingFout` when it means nothing, something of
        another part, or more than one thing.
        """
        soorten = tuple(delen)
        gevonden = self._kandidaten(verwijzing)
        goed = [(knoop, stand) for knoop, stand in gevonden if knoop.past(soorten)]
        if goed:
            knoop, stand = self._dichtst(verwijzing, goed, vanaf)
            return Treffer(knoop.pad, knoop.element, stand)
        vast = self._vast(verwijzing)
        if vast is not None:
            return vast
        if gevonden:
            ander = gevonden[0][0].soort
            raise VerwijzingFout(f"'{verwijzing}' hoort bij {ander}, hier hoort {' of '.join(soorten)}")
        wat = " of ".join(soorten) or "element"
        raise VerwijzingFout(f"onbekende verwijzing '{verwijzing}' ({wat})", bedoelt=self._naaste(verwijzing, soorten))

    def rollen_van_profiel(self, profiel: str) -> list[RolDeel]:
        """Return who has a profile: the roles of the nearest layer that has any."""
        rollen = [knoop.element for knoop in self.knopen if isinstance(knoop.element, RolDeel)]
        met_profiel = [rol for rol in rollen if rol.profiel == profiel]
        naast = min((self._rang_van(rol.laag) for rol in met_profiel), default=0)
        return [rol for rol in met_profiel if self._rang_van(rol.laag) == naast]

    def vervullers(self, rol: str) -> list[RolDeel]:
        """Return the roles that a role means here.

        A role of a lower layer that is a function stands for whoever has that profile in a nearer layer; every other
        role means itself. Raises `VerwijzingFout` for an unknown role.
        """
        element = self.zoek(rol, delen=("rollen",)).element
        if not isinstance(element, RolDeel):
            return []
        if element.profiel not in FUNCTIES:
            return [element]
        dichtbij = self.rollen_van_profiel(element.profiel)
        return dichtbij if self._rang_van(dichtbij[0].laag) < self._rang_van(element.laag) else [element]

    # --- how it is found ---------------------------------------------------------------------------------------------

    def _rang_van(self, laag: str) -> int:
        return self._rang.get(laag, len(self._rang))

    def _kandidaten(self, verwijzing: str) -> list[tuple[Knoop, str | None]]:
        precies = self._op_pad.get(verwijzing)
        if precies and precies.soort != EVALUATIE:
            return [(precies, None)]
        woorden = verwijzing.split(".")
        if woorden[0] in DELEN and len(woorden) > 1:
            begin = [k for k in self._op_id.get(woorden[1], ()) if woorden[0] in (k.deel, k.soort)]
            gevonden = self._verder(begin, woorden[2:])
            if gevonden:
                return gevonden
        # a field is only meant together with what it is a field of
        begin = [knoop for knoop in self._op_id.get(woorden[0], ()) if knoop.soort != "velden"]
        return self._verder(begin, woorden[1:])

    def _verder(self, begin: list[Knoop], woorden: list[str]) -> list[tuple[Knoop, str | None]]:
        """Follow the words of a reference inwards; the last one may be a state."""
        for i, woord in enumerate(woorden):
            dieper = [nazaat for knoop in begin for nazaat in self._binnen(knoop) if nazaat.id == woord]
            if dieper:
                begin = list(dict.fromkeys(dieper))
            elif i == len(woorden) - 1:
                return [(knoop, woord) for knoop in begin if _is_stand(knoop, woord)]
            elif woord not in _OVER_TE_SLAAN:
                return []
        return [(knoop, None) for knoop in begin]

    def _binnen(self, knoop: Knoop) -> list[Knoop]:
        """What stands in a thing; the same element of a lower layer may hold more, and a form may be reused."""
        delen = [ander for ander in self._op_id[knoop.id] if ander.pad == knoop.pad]
        gevonden = [nazaat for deel in delen for nazaat in deel.nazaten() if nazaat.soort != EVALUATIE]
        formulier = knoop.data.get("secties") if isinstance(knoop.data, dict) else None
        if isinstance(formulier, str) and formulier != knoop.id:
            gevonden += [
                kind for bron in self._op_id.get(formulier, ()) for kind in bron.kinderen if kind.soort == "secties"
            ]
        return gevonden

    def _dichtst(
        self, verwijzing: str, goed: list[tuple[Knoop, str | None]], vanaf: str | None
    ) -> tuple[Knoop, str | None]:
        per_pad: dict[str, tuple[Knoop, str | None]] = {}
        for knoop, stand in goed:
            per_pad.setdefault(knoop.pad, (knoop, stand))
        if len(per_pad) == 1:
            return next(iter(per_pad.values()))
        punten = {pad: self._nabijheid(knoop, vanaf) for pad, (knoop, _) in per_pad.items()}
        best = max(punten.values())
        dichtst = [paar for pad, paar in per_pad.items() if punten[pad] == best]
        if len(dichtst) > 1:
            dichtst = self._hoofdelement(dichtst) or self._hoofdelement(list(per_pad.values())) or dichtst
        if len(dichtst) > 1:
            paden = tuple(sorted(knoop.pad for knoop, _ in dichtst))
            raise VerwijzingFout(f"'{verwijzing}' kan meer dan één ding zijn: {' of '.join(paden)}", kandidaten=paden)
        return dichtst[0]

    def _hoofdelement(self, paren: list[tuple[Knoop, str | None]]) -> list[tuple[Knoop, str | None]]:
        """The one element of a part among them, in the nearest layer that has one; [] when there are more."""
        hoofden = [paar for paar in paren if paar[0].ouder is None]
        naast = min((self._rang_van(knoop.laag) for knoop, _ in hoofden), default=0)
        naaste_hoofden = [paar for paar in hoofden if self._rang_van(paar[0].laag) == naast]
        return naaste_hoofden if len(naaste_hoofden) == 1 else []

    def _nabijheid(self, knoop: Knoop, vanaf: str | None) -> tuple[int, int, bool]:
        """Compare by: how deep the element around both lies, own plan before lower layers, same part."""
        if vanaf is None:
            return 0, -self._rang_van(knoop.laag), False
        hier = self._op_pad.get(vanaf)
        eigen = hier is not None and hier.laag == knoop.laag
        gedeeld = _gedeeld(knoop, vanaf)
        zelfde_deel = vanaf.partition(".")[0] == knoop.deel
        return gedeeld, 1 if eigen else -self._rang_van(knoop.laag), zelfde_deel

    def _vast(self, verwijzing: str) -> Treffer | None:
        """What is right without being an element of the plan."""
        eerste, _, rest = verwijzing.partition(".")
        if verwijzing in ("schooljaar.start", "schooljaar.einde"):
            return Treffer("schooljaar", None, rest)
        if verwijzing in _VASTE_WOORDEN or (verwijzing in DELEN and not rest):
            return Treffer(verwijzing, self._hoofden.get(verwijzing))
        if rest and rest in _sleutels_van_hoofd(eerste):
            return Treffer(eerste, self._hoofden.get(eerste), rest)
        if eerste == "leerling" and MIJLPALEN.fullmatch(rest):
            return Treffer("leerling", None, rest)
        if eerste in FEITSOORTEN and not rest:
            return Treffer(eerste)
        if eerste == "gebeurtenis" and (rest in self.woorden or not naaste(rest, self.woorden, lijkt=LIJKT)):
            return Treffer(eerste, None, rest)
        return None

    def _naaste(self, verwijzing: str, soorten: tuple[str, ...]) -> str:
        """The reference that was probably meant: another last word, else another word as a whole."""
        begin, _, laatste = verwijzing.rpartition(".")
        woord = naaste(laatste, self._vervolg(begin)) if begin else ""
        if woord:
            return f"{begin}.{woord}"
        return naaste(verwijzing, {knoop.id for knoop in self.knopen if knoop.past(soorten)})

    def _vervolg(self, begin: str) -> set[str]:
        """Every word that may follow on the first words of a reference."""
        if begin in _VERVOLG:
            return set(_VERVOLG[begin])
        if begin == "gebeurtenis":
            return set(self.woorden)
        gevonden: set[str] = set()
        for knoop, _ in self._kandidaten(begin):
            gevonden |= {nazaat.id for nazaat in self._binnen(knoop)} | knoop.standen
            gevonden |= STANDEN if knoop.soort not in _ZONDER_STAND else set()
        return gevonden or set(_sleutels_van_hoofd(begin))


def _lijstwoorden(data: Any) -> list[Any]:
    waarden = data.get("waarden", []) if isinstance(data, dict) else []
    buiten = data.get("buiten", []) if isinstance(data, dict) else []
    alle = [*(waarden if isinstance(waarden, list) else [waarden]), *(buiten if isinstance(buiten, list) else [buiten])]
    return [waarde.get("id") if isinstance(waarde, dict) else waarde for waarde in alle]


def _sleutels_van_hoofd(deel: str) -> Collection[str]:
    hoofden: dict[str, type[Blok]] = {"plan": PlanKop, "school": School}
    return hoofden[deel].sleutels() if deel in hoofden else ()


def _is_stand(knoop: Knoop, woord: str) -> bool:
    if woord == ANDERS:
        return knoop.soort == "besluiten"
    return woord in knoop.standen or (woord in STANDEN and knoop.soort not in _ZONDER_STAND)


def _gedeeld(knoop: Knoop, vanaf: str) -> int:
    """How many elements lie around both; 0 when they stand in different elements."""
    rond = knoop.pad.split(".")[:-1] if not f"{vanaf}.".startswith(f"{knoop.pad}.") else knoop.pad.split(".")
    gedeeld = 0
    for hier, daar in zip(rond, vanaf.split("."), strict=False):
        if hier != daar:
            break
        gedeeld += 1
    return gedeeld if gedeeld > 1 else 0
