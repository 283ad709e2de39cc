"""Lay one nearer layer over what the farther layers say together."""

from collections.abc import Mapping, Sequence
from typing import Final

from passend.engine.lagen.dag import geldt_op, weef_dagen
from passend.engine.lagen.getouw import Blokwaarde, Getouw, Paar
from passend.engine.lagen.herkomstboek import bewering
from passend.engine.lagen.kanten import SLEUTELS_TERZIJDE, Kant, StrengeKant, strenge_kant, strenge_kant_deel
from passend.engine.lagen.laag import Fragment, Knoop, als_blok, benoemd, element_id, fragment_van, is_leeg, zwijgt
from passend.engine.lagen.oordeel import Oordeel, Verhouding
from passend.engine.lagen.plaats import Plaats
from passend.engine.lagen.sleutels import PLICHTEN, meld_leeg, vul_aan, weef_enkel, weef_nieuw, weiger_leeg
from passend.engine.lagen.terzijde import (
    nagegaan_bron,
    rangschik,
    sterker,
    stuk_met_kracht,
    weef_terzijde,
    zonder_plichten,
)
from passend.engine.lagen.uitkomst import KEUZES_GESLOTEN, ZWIJGT, Herkomst, Soort, Uitkomst, sterkste
from passend.engine.woorden import Kracht

_LIJSTEN: Final = (Kant.VERENIGING, Kant.GESLOTEN, Kant.BLOK)
_HERHAALT_PLICHT: Final = (*PLICHTEN, Kant.ORDE, Kant.MEER, Kant.OF)


# --- parts --------------------------------------------------------------------------------------------------------


def weef_laag(getouw: Getouw, boom: dict[str, object], van_verder: Fragment) -> None:
    """Lay the layer over the tree, part by part; which plan it is follows from the nearest layer."""
    nader = getouw.laag.boom
    paar = Paar(getouw, boom, nader, Plaats((), ""), "", van_verder, fragment_van(getouw.laag))
    for deel, waarde in nader.items():
        kant, plaats = strenge_kant_deel(deel), Plaats((deel,), deel)
        nu = boom.get(deel)
        if deel == "plan":
            boom[deel] = waarde
        elif is_leeg(waarde):
            meld_leeg(paar, plaats, kant, nu, paar.bewering(deel))
        elif nu is None or zwijgt(nu):
            boom[deel] = waarde
            neem_deel_op(getouw, deel, kant)
        elif zwijgt(waarde):
            getouw.melder.meld(plaats, Soort.AANGEVULD, ZWIJGT, nader=paar.bewering(deel), waarschuwing=True)
        else:
            boom[deel] = _weef_deel(paar, deel, kant)


def neem_deel_op(getouw: Getouw, deel: str, kant: StrengeKant) -> None:
    """Take over a part that no farther layer has."""
    if kant.kant is Kant.BLOK:
        getouw.boek.bewaar_deel(getouw.laag, deel, kant)
        return
    for naam, stuk in benoemd(deel, getouw.laag.boom[deel]).items():
        if isinstance(stuk, Mapping):
            getouw.boek.bewaar_stuk(getouw.laag, _plaats_in_deel(deel, naam, stuk), stuk, deel)


def _weef_deel(paar: Paar, deel: str, kant: StrengeKant) -> object:
    getouw, nu, waarde = paar.getouw, paar.uit[deel], paar.nader[deel]
    if isinstance(nu, Mapping) and isinstance(waarde, Mapping):
        getouw.boek.open((deel,))
        return _weef_blok(paar, nu, waarde, Plaats((deel,), deel), deel)
    samen, eigen = benoemd(kant.blok, nu), benoemd(kant.blok, waarde)
    for naam, stuk in eigen.items():
        plaats = _plaats_in_deel(deel, naam, stuk)
        if naam in samen:
            getouw.boek.open(plaats.adres)
            samen[naam] = _weef_stuk(paar, samen[naam], stuk, plaats, kant.blok)
        else:
            samen[naam] = stuk
            if isinstance(stuk, Mapping):
                getouw.boek.bewaar_stuk(getouw.laag, plaats, stuk, kant.blok)
    return [samen[naam] for naam in rangschik(samen, eigen)]


def _plaats_in_deel(deel: str, naam: str, stuk: object) -> Plaats:
    return Plaats((deel,), deel).stuk(naam, element_id(deel, stuk))


# --- blocks -------------------------------------------------------------------------------------------------------


def _weef_blok(
    eromheen: Paar,
    verder: Blokwaarde,
    nader: Blokwaarde,
    plaats: Plaats,
    blok: str,
    eerder: tuple[Herkomst, ...] = (),
) -> dict[str, object]:
    """Join one block inside another key by key; `eerder` is what the farther layers said about it as a whole."""
    getouw = eromheen.getouw
    sterk = sterkste(eerder)
    van_verder = Fragment(sterk.kracht, sterk.bron, sterk.nagegaan) if sterk else eromheen.van_verder
    paar = Paar(
        getouw,
        Knoop(verder, (getouw.laag, nader), (getouw.laag_van(verder), verder)),
        nader,
        plaats,
        blok,
        van_verder.binnen(verder),
        eromheen.van_nader.binnen(nader),
        eerder or eromheen.over_blok,
    )
    begin = len(getouw.melder.uitkomsten)
    for sleutel in nader:
        if sleutel not in SLEUTELS_TERZIJDE:
            _weef_sleutel(paar, sleutel)
    weef_terzijde(paar.uit, verder, nader)
    if not _noemt_alleen(paar):
        weef_dagen(paar.uit, verder, nader)
    _weef_kracht(paar, getouw.melder.uitkomsten[begin:])
    return paar.uit


def _weef_sleutel(paar: Paar, sleutel: str) -> None:
    waarde, nu = paar.nader[sleutel], paar.uit.get(sleutel)
    kant = _kant(paar, sleutel)
    if is_leeg(waarde):
        weiger_leeg(paar, kant, sleutel)
    elif zwijgt(waarde):
        vul_aan(paar, sleutel)
    elif nu is None or zwijgt(nu):
        weef_nieuw(paar, kant, sleutel)
    elif kant.kant is Kant.BLOK and isinstance(nu, Mapping) and isinstance(waarde, Mapping):
        hier = paar.plaats.bij(sleutel)
        eerder = paar.getouw.boek.get(hier.adres, ())
        paar.getouw.boek.schrijf(hier, paar.bewering(sleutel))
        paar.uit[sleutel] = _weef_blok(paar, nu, waarde, hier, kant.blok, eerder)
    elif kant.kant in _LIJSTEN:
        paar.uit[sleutel] = _weef_lijst(paar, kant, sleutel)
    else:
        weef_enkel(paar, kant, sleutel)


def _kant(paar: Paar, sleutel: str) -> StrengeKant:
    kant = strenge_kant(paar.blok, sleutel, paar.nader[sleutel])
    if (paar.blok, sleutel) == ("lijsten", "waarden") and paar.uit.get("geordend") == "ja":
        return kant._replace(kant=Kant.GELIJK)
    return kant


# --- lists --------------------------------------------------------------------------------------------------------


def _weef_stuk(paar: Paar, verder: object, nader: object, plaats: Plaats, blok: str) -> object:
    """Join the same item of two lists; one that does not count on the day asked leaves the other alone."""
    getouw = paar.getouw
    if not isinstance(verder, Mapping) and not isinstance(nader, Mapping):
        return verder
    telt_verder, telt_nader = geldt_op(verder, getouw.op), geldt_op(nader, getouw.op)
    if telt_verder and not telt_nader:
        return verder
    ver, na = als_blok(blok, verder), als_blok(blok, nader)
    eerder = getouw.boek.get(plaats.adres, ())
    getouw.boek.schrijf(plaats, bewering(getouw.laag, paar.van_nader.binnen(na), na))
    if telt_nader and not telt_verder:
        return Knoop({**zonder_plichten(ver, blok), **na}, (getouw.laag, na))
    return _weef_blok(paar, ver, na, plaats, blok, eerder)


def _weef_lijst(paar: Paar, kant: StrengeKant, sleutel: str) -> object:
    """Join two lists: nothing falls away, and what is closed by law takes nothing new."""
    hier, nader = paar.plaats.bij(sleutel), paar.bewering(sleutel)
    samen, eigen = benoemd(kant.blok, paar.uit[sleutel]), benoemd(kant.blok, nader.waarde)
    gesloten = kant.kant is Kant.GESLOTEN and paar.van_verder.kracht is Kracht.WET
    erbij: list[str] = []
    for naam, stuk in list(eigen.items()):
        plaats = hier.stuk(naam, element_id(kant.blok, stuk))
        if naam in samen:
            samen[naam] = _weef_stuk(paar, samen[naam], stuk, plaats, kant.blok)
        elif gesloten and not _mag_erbij(paar, hier, plaats, nader):
            del eigen[naam]
        else:
            samen[naam] = stuk_met_kracht(paar.getouw.laag, stuk, kant.blok, paar.van_verder, paar.van_nader)
            erbij.append(naam)
            if isinstance(stuk, Mapping):
                paar.getouw.boek.beweer_stuk(paar.getouw.laag, plaats, stuk, paar.van_nader, kant.blok)
    _meld_lijst(paar, kant, hier, nader, eigen, erbij)
    paar.getouw.boek.schrijf(hier, nader)
    uit = [samen[naam] for naam in rangschik(samen, eigen)]
    return uit[0] if len(uit) == 1 and not isinstance(paar.uit[sleutel], list) else uit


def _mag_erbij(paar: Paar, lijst: Plaats, plaats: Plaats, nader: Herkomst) -> bool:
    """Tell whether a choice may be added to a decision that the law has closed: only while nobody verified that law."""
    oordeel = Oordeel(Verhouding.SOEPELER, nader.waarde, KEUZES_GESLOTEN)
    return paar.getouw.melder.mag_botsen(plaats, oordeel, paar.eerder(lijst), nader, afwijkbaar=False)


def _meld_lijst(
    paar: Paar, kant: StrengeKant, hier: Plaats, nader: Herkomst, eigen: Mapping[str, object], erbij: Sequence[str]
) -> None:
    """Note what the nearer layer added, element by element; and that it added nothing where it repeats words."""
    getouw = paar.getouw
    verder = sterkste(paar.eerder(hier))
    elementen = [naam for naam in erbij if element_id(kant.blok, eigen[naam])]
    for naam in elementen:
        plaats = hier.stuk(naam, element_id(kant.blok, eigen[naam]))
        getouw.melder.meld(plaats, Soort.TOEGEVOEGD, nader=sterkste(getouw.boek.get(plaats.adres, (nader,))))
    if len(elementen) < len(erbij):
        getouw.melder.meld(hier, Soort.TOEGEVOEGD, verder=verder, nader=nader)
    elif not erbij and not any(isinstance(stuk, Mapping) for stuk in eigen.values()):
        getouw.melder.meld(hier, Soort.GELIJK, verder=verder, nader=nader)


# --- strength -----------------------------------------------------------------------------------------------------


def _weef_kracht(paar: Paar, uitkomsten: Sequence[Uitkomst]) -> None:
    """Decide how binding the joined element is: the most binding layer that asks for it.

    Strength belongs to the keys beside it, so that a lower one only matters where it stands alone: then it can only
    mean that the farther rule should bind less. A layer that repeats a duty nobody verified makes it its own.
    """
    eigen = paar.nader.get("kracht")
    verder, nader = paar.van_verder, paar.van_nader
    geldt = verder.kracht if verder.nagegaan else max(verder.kracht, Kracht.IN_BEGINSEL, key=list(Kracht).index)
    if isinstance(eigen, str) and sterker(geldt, nader.kracht):
        if _noemt_alleen(paar):
            _verlaag_kracht(paar)
    elif nader.nagegaan and sterker(nader.kracht, geldt) and (eigen is not None or _herhaalt_plicht(paar, uitkomsten)):
        paar.uit["kracht"] = nader.kracht.value
        if not verder.nagegaan and "bron" in paar.uit:
            paar.uit["bron"] = nagegaan_bron(paar.uit["bron"])
        hier = paar.plaats.bij("kracht")
        paar.getouw.melder.meld(hier, Soort.STRENGER, verder=sterkste(paar.eerder(hier)), nader=_bewering_kracht(paar))
        paar.getouw.boek.schrijf(hier, _bewering_kracht(paar))


def _verlaag_kracht(paar: Paar) -> None:
    hier = paar.plaats.bij("kracht")
    oordeel = Oordeel(Verhouding.SOEPELER, paar.nader["kracht"])
    nader = _bewering_kracht(paar)
    if paar.getouw.melder.mag_botsen(hier, oordeel, paar.eerder(hier), nader, afwijkbaar=paar.afwijkbaar):
        paar.uit["kracht"] = paar.nader["kracht"]
        paar.getouw.boek.schrijf(hier, nader)


def _bewering_kracht(paar: Paar) -> Herkomst:
    if "kracht" in paar.nader:
        return paar.bewering("kracht")
    return bewering(paar.getouw.laag, paar.van_nader, paar.nader)._replace(waarde=paar.van_nader.kracht.value)


def _noemt_alleen(paar: Paar) -> bool:
    """Tell whether the nearer layer only gives words to this block, or is silent about it."""
    return all(
        sleutel in SLEUTELS_TERZIJDE or zwijgt(waarde) or strenge_kant(paar.blok, sleutel, waarde).kant is Kant.WOORD
        for sleutel, waarde in paar.nader.items()
    )


def _herhaalt_plicht(paar: Paar, uitkomsten: Sequence[Uitkomst]) -> bool:
    """Tell whether the nearer layer asks the same as, or more than, a rule that nobody verified.

    An element with others inside it is more than that one rule, so there only an own `kracht` says so.
    """
    if any(isinstance(waarde, list) and any(element_id("", stuk) for stuk in waarde) for waarde in paar.uit.values()):
        return False
    return any(
        uitkomst.pad == paar.plaats.pad
        and uitkomst.soort in (Soort.GELIJK, Soort.STRENGER)
        and uitkomst.verder is not None
        and not uitkomst.verder.nagegaan
        and strenge_kant(paar.blok, uitkomst.sleutel).kant in _HERHAALT_PLICHT
        for uitkomst in uitkomsten
    )
