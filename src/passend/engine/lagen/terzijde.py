"""What is not compared when two layers are joined: source, former ids, contradictions, order and inherited strength."""

from collections.abc import Iterable, Mapping
from typing import Final

from passend.engine.lagen.kanten import Kant, StrengeKant, strenge_kant
from passend.engine.lagen.laag import Fragment, Knoop, Laag, als_blok, als_lijst
from passend.engine.lagen.uitkomst import NIET_NAGEGAAN
from passend.engine.woorden import Kracht

_GESTAPELD: Final = ("bron", "was", "tegenspraak")

# Blocks that the plan format lets say how binding they are.
_DRAAGT_KRACHT: Final = frozenset(
    {"sectie", "actie", "besluiten", "keuze", "criterium", "trede", "vraagt", "agendapunt", "evaluatie"}
)
_NAAM_EN_VORM: Final = (Kant.WOORD, Kant.GELIJK)


def weef_terzijde(uit: dict[str, object], verder: Mapping[str, object], nader: Mapping[str, object]) -> None:
    """Put the sources, former ids and contradictions of both layers in one list, the farther layer first."""
    for sleutel in _GESTAPELD:
        if sleutel in nader:
            eerder = als_lijst(verder[sleutel]) if sleutel in verder else []
            samen = [*eerder, *(stuk for stuk in als_lijst(nader[sleutel]) if stuk not in eerder)]
            uit[sleutel] = samen if len(samen) > 1 or sleutel == "tegenspraak" else samen[0]


def nagegaan_bron(bron: object) -> object:
    """Move the mark of an unverified source from the front to the back: it no longer weakens the element."""
    bronnen = [_mark_achteraan(stuk) for stuk in als_lijst(bron)]
    return bronnen if isinstance(bron, list) else bronnen[0]


def _mark_achteraan(bron: object) -> object:
    tekst = str(bron)
    if not tekst.startswith(NIET_NAGEGAAN):
        return bron
    return f"{tekst.removeprefix(NIET_NAGEGAAN).strip()} {NIET_NAGEGAAN}".strip()


def met_kracht(laag: Laag, waarde: object, kant: StrengeKant, van_verder: Fragment, van_nader: Fragment) -> object:
    """Make what a nearer layer adds carry its own strength, where the element around it has another.

    A value of one block stays one block, a list stays a list.
    """
    if kant.kant not in (Kant.VERENIGING, Kant.GESLOTEN, Kant.BLOK):
        return waarde
    if isinstance(waarde, list):
        return [stuk_met_kracht(laag, stuk, kant.blok, van_verder, van_nader) for stuk in waarde]
    return stuk_met_kracht(laag, waarde, kant.blok, van_verder, van_nader)


def stuk_met_kracht(laag: Laag, stuk: object, blok: str, van_verder: Fragment, van_nader: Fragment) -> object:
    """Make one item that a nearer layer adds carry its own strength, if its kind of block can carry one."""
    if blok == "gevolg" and isinstance(stuk, Mapping) and isinstance(stuk.get("taak"), Mapping):
        taak = stuk_met_kracht(laag, stuk["taak"], "actie", van_verder, van_nader)
        return Knoop({**stuk, "taak": taak}, (laag, stuk))
    los = blok == "vraagt" and not isinstance(stuk, Mapping)
    if blok not in _DRAAGT_KRACHT or van_nader.kracht is van_verder.kracht or not (los or isinstance(stuk, Mapping)):
        return stuk
    als = als_blok(blok, stuk)
    bronnen = () if los else ((laag, stuk),)
    return stuk if "kracht" in als else Knoop({**als, "kracht": van_nader.kracht.value}, *bronnen)


def zonder_plichten(stuk: Mapping[str, object], blok: str) -> dict[str, object]:
    """Return what an element that does not count today still says: how it is called and what it is."""
    return {
        sleutel: waarde
        for sleutel, waarde in stuk.items()
        if sleutel == "id" or (strenge_kant(blok, sleutel, waarde).kant in _NAAM_EN_VORM and sleutel != "bron")
    }


def sterker(kracht: Kracht, dan: Kracht) -> bool:
    """Tell whether one strength binds more than another."""
    volgorde = list(Kracht)
    return volgorde.index(kracht) < volgorde.index(dan)


def rangschik(alle: Iterable[str], eigen: Iterable[str]) -> list[str]:
    """Order the names of joined items: as the nearer layer has them, the others behind what they followed before.

    What only the farther layer has and nothing stood before comes first.
    """
    eigen_volgorde = list(eigen)
    genoemd = set(eigen_volgorde)
    achter: dict[str, list[str]] = {}
    vorige = ""
    for naam in alle:
        if naam in genoemd:
            vorige = naam
        else:
            achter.setdefault(vorige, []).append(naam)
    return [*achter.get("", []), *(lid for naam in eigen_volgorde for lid in (naam, *achter.get(naam, [])))]
