"""Merge the layers of a plan: wet, swv, bestuur, school."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from passend.engine.lagen.getouw import Getouw
from passend.engine.lagen.herkomstboek import Herkomstboek
from passend.engine.lagen.kanten import strenge_kant_deel
from passend.engine.lagen.laag import (
    VOLGORDE,
    WET,
    Knoop,
    Laag,
    als_lijst,
    fragment_van,
    is_ongecontroleerd,
    laag_van,
    oorsprong_van,
    zwijgt,
)
from passend.engine.lagen.melder import Melder
from passend.engine.lagen.rollen import koppel_profielen
from passend.engine.lagen.uitkomst import Herkomst, Soort, Uitkomst
from passend.engine.lagen.weven import neem_deel_op, weef_laag
from passend.engine.lezen.boom import Boom
from passend.engine.woorden import Kracht

# Parts whose elements ask something of somebody; a word, a list or a role does not bind.
_DELEN_MET_PLICHTEN: Final = frozenset(
    {
        *("instrumenten", "routes", "signalen", "plannen", "documenten", "overleggen", "contact", "kalender"),
        *("besluiten", "toestemmingen"),
    }
)


@dataclass(frozen=True)
class Samenvoeging:
    """The result of merging.

    `boom` holds plain mappings, lists and scalars; what did not change is the very object that was read, so nobody
    may write in it. `herkomst` gives for every value the statements that the layers made, farthest first;
    `uitkomsten` is what nearer layers did, in the order of their text. `op` is the day that the merging is for.
    """

    boom: dict[str, object]
    herkomst: Herkomstboek
    uitkomsten: tuple[Uitkomst, ...]
    lagen: tuple[Laag, ...]
    op: date | None = None

    @property
    def geweigerd(self) -> tuple[Uitkomst, ...]:
        """Everything that stops the plan from becoming active."""
        return tuple(uitkomst for uitkomst in self.uitkomsten if uitkomst.soort is Soort.GEWEIGERD)

    @property
    def waarschuwingen(self) -> tuple[Uitkomst, ...]:
        """Everything a person should look at, although the plan is accepted."""
        return tuple(uitkomst for uitkomst in self.uitkomsten if uitkomst.waarschuwing)

    def herkomst_van(self, pad: str, *sleutels: str) -> tuple[Herkomst, ...]:
        """Return who said what about a key of an element, farthest first; empty when nobody did.

        `herkomst_van("plannen.opp", "evaluatie", "termijn")`; without keys: who named the element at all. What a
        plan calls `evaluatie` is also reached as the task that it makes: `plannen.opp.geëvalueerd`.
        """
        if pad.endswith(".geëvalueerd"):
            pad, sleutels = pad.removesuffix(".geëvalueerd"), ("evaluatie", *sleutels)
        adres = self.herkomst.adres(pad)
        return self.herkomst.get((*adres, *sleutels), ()) if adres else ()


def samenvoegen(lagen: Sequence[Boom | Laag], *, op: date | None = None) -> Samenvoeging:
    """Merge layers, the farthest first, into one tree that no layer may have loosened.

    With `op`, an element that does not count on that day (`geldt.van`, `geldt.tot`) neither binds a nearer one nor
    tightens a farther one with the same id; it stays in the tree when it is the only one. Without a day every
    element counts. Refused values are not in the tree: look at `geweigerd` before using it.

    Raises ValueError when the layers do not run from far to near.
    """
    gekoppeld = koppel_profielen(_op_volgorde([laag_van(laag) for laag in lagen]))
    boek = Herkomstboek()
    melder = Melder({laag.naam: _laat_afwijken(laag) for laag in gekoppeld})
    boom: dict[str, object] = {}
    verste, *nadere = gekoppeld
    oorsprong = oorsprong_van(verste)
    begin = Getouw(verste, boek, melder, op, {}, oorsprong)
    for deel, inhoud in verste.boom.items():
        boom[deel] = (
            _met_kracht_van_wet(verste, inhoud) if verste.naam == WET and deel in _DELEN_MET_PLICHTEN else inhoud
        )
        if deel != "plan":
            neem_deel_op(begin, deel, strenge_kant_deel(deel))
    for laag in nadere:
        weef_laag(Getouw(laag, boek, melder, op, _leden(boom), oorsprong), boom, fragment_van(verste))
        if laag is not nadere[-1]:
            oorsprong |= oorsprong_van(laag)
    return Samenvoeging(boom, boek, tuple(melder.uitkomsten), tuple(gekoppeld), op)


def _op_volgorde(lagen: list[Laag]) -> list[Laag]:
    namen = [laag.naam for laag in lagen]
    if not lagen or namen != sorted(namen, key=VOLGORDE.index):
        raise ValueError(f"lagen horen van ver naar dichtbij: {', '.join(VOLGORDE)}; hier {', '.join(namen) or 'geen'}")
    return lagen


def _met_kracht_van_wet(laag: Laag, waarde: object, diep: bool = False) -> object:
    """Write down the strength that the law gives by itself, so that the tree says it without its layer.

    An element of a part always says it; one inside it where nobody verified its source, because only what says its
    own strength can weigh less than the element around it.
    """
    if isinstance(waarde, list):
        stukken = [_met_kracht_van_wet(laag, stuk, diep) for stuk in waarde]
        return waarde if all(nieuw is oud for nieuw, oud in zip(stukken, waarde, strict=True)) else stukken
    if not isinstance(waarde, Mapping) or waarde.get("kracht", Kracht.WET) != Kracht.WET:
        return waarde
    uit = {sleutel: _met_kracht_van_wet(laag, inhoud, diep=True) for sleutel, inhoud in waarde.items()}
    if not diep or is_ongecontroleerd(waarde.get("bron")):
        uit.setdefault("kracht", Kracht.WET.value)
    zelfde = len(uit) == len(waarde) and all(uit[sleutel] is waarde[sleutel] for sleutel in waarde)
    return waarde if zelfde else Knoop(uit, (laag, waarde))


def _laat_afwijken(laag: Laag) -> bool:
    kop = laag.boom.get("plan")
    rollen = kop.get("afwijken") if isinstance(kop, Mapping) else None
    return rollen is not None and not zwijgt(rollen)


def _leden(boom: Mapping[str, object]) -> dict[str, frozenset[str]]:
    rollen = [rol for rol in als_lijst(boom.get("rollen")) if isinstance(rol, Mapping) and "leden" in rol]
    return {str(rol["id"]): frozenset(map(str, als_lijst(rol["leden"]))) for rol in rollen}
