"""Weave one key that is compared as a whole: new, silent, empty, or said by both layers."""

from typing import Final

from passend.engine.lagen.getouw import Paar
from passend.engine.lagen.kanten import Kant, StrengeKant
from passend.engine.lagen.laag import als_lijst, benoemd, element_id
from passend.engine.lagen.oordeel import Oordeel, Verhouding
from passend.engine.lagen.plaats import Plaats
from passend.engine.lagen.terzijde import met_kracht
from passend.engine.lagen.uitkomst import LEGE_LIJST, PLICHT_WINT, STAAT_AL, ZWIJGT, Herkomst, Soort, sterkste
from passend.engine.lagen.waarden import ruimte_van, vergelijk_waarden
from passend.engine.woorden import NIET_VERMELD, Kracht

PLICHTEN: Final = (Kant.TERMIJN, Kant.VERPLICHT)
_SOORTEN: Final = {
    Verhouding.GELIJK: Soort.GELIJK,
    Verhouding.STRENGER: Soort.STRENGER,
    Verhouding.NAAST_ELKAAR: Soort.NAAST_ELKAAR,
    Verhouding.TOEGEVOEGD: Soort.TOEGEVOEGD,
    Verhouding.WOORD: Soort.WOORD,
}


def weef_enkel(paar: Paar, kant: StrengeKant, sleutel: str) -> None:
    """Join two values of one key along its strict side, unless the nearer one may not stand."""
    hier, nader = paar.plaats.bij(sleutel), paar.bewering(sleutel)
    eerder = paar.eerder(hier)
    oordeel = _vergelijk(paar, kant, sleutel, paar.uit[sleutel], nader.waarde)
    if oordeel.botst:
        tegen = [
            herkomst for herkomst in eerder if _vergelijk(paar, kant, sleutel, herkomst.waarde, nader.waarde).botst
        ]
        if not paar.getouw.melder.mag_botsen(hier, oordeel, tegen or eerder, nader, afwijkbaar=paar.afwijkbaar):
            return
    else:
        _meld(paar, kant, hier, oordeel, sterkste(eerder), nader)
    paar.uit[sleutel] = oordeel.samen
    paar.getouw.boek.schrijf(hier, nader)


def _vergelijk(paar: Paar, kant: StrengeKant, sleutel: str, verder: object, nader: object) -> Oordeel:
    if kant.kant is Kant.NAMENS:
        return _vergelijk_namens(paar, verder, nader)
    if (paar.blok, sleutel) == ("lijsten", "waarden"):
        return _vergelijk_schaal(verder, nader)
    return vergelijk_waarden(kant, verder, nader)


def _vergelijk_namens(paar: Paar, verder: object, nader: object) -> Oordeel:
    """Compare who decides or does it: the same, somebody on behalf of him, or one of the people he stands for."""
    van_verder, van_nader = als_lijst(verder), als_lijst(nader)
    if all(rol in van_verder for rol in van_nader if rol != NIET_VERMELD):
        gelijk = len(van_nader) == len(van_verder)
        return Oordeel(Verhouding.GELIJK, verder) if gelijk else Oordeel(Verhouding.ANDERS, nader)
    namens = paar.nader.get("namens")
    if namens is not None and all(rol in van_verder for rol in als_lijst(namens)):
        return Oordeel(Verhouding.WOORD, nader)
    leden = frozenset(lid for rol in van_verder for lid in paar.getouw.leden.get(str(rol), ()))
    if all(str(rol) in leden for rol in van_nader):
        return Oordeel(Verhouding.WOORD, nader)
    if NIET_VERMELD in van_verder and all(rol in van_nader for rol in van_verder if rol != NIET_VERMELD):
        return Oordeel(Verhouding.TOEGEVOEGD, nader)
    return Oordeel(Verhouding.ANDERS, nader)


def _vergelijk_schaal(verder: object, nader: object) -> Oordeel:
    """Compare ordered words: adding one in between would change what every comparison means."""
    gelijk = list(benoemd("", verder)) == list(benoemd("", nader))
    return Oordeel(Verhouding.GELIJK, verder) if gelijk else Oordeel(Verhouding.ANDERS, nader)


def _meld(
    paar: Paar, kant: StrengeKant, hier: Plaats, oordeel: Oordeel, verder: Herkomst | None, nader: Herkomst
) -> None:
    soort, waarom = _SOORTEN[oordeel.verhouding], oordeel.waarom
    dubbel = soort is Soort.GELIJK and kant.kant in PLICHTEN and verder is not None and verder.nagegaan
    paar.getouw.melder.meld(
        hier,
        soort,
        STAAT_AL if dubbel else waarom,
        verder=verder,
        nader=nader,
        waarschuwing=dubbel or soort is Soort.NAAST_ELKAAR or (waarom == PLICHT_WINT and soort is Soort.TOEGEVOEGD),
    )


def weef_nieuw(paar: Paar, kant: StrengeKant, sleutel: str) -> None:
    """Take a key that no farther layer filled in; one that narrows or loosens the element is held against it."""
    hier, nader = paar.plaats.bij(sleutel), paar.bewering(sleutel)
    if sleutel == "geldt" and not ruimte_van(nader.waarde):
        return
    open_gelaten = sleutel in paar.uit
    if not open_gelaten and (sleutel in ("als", "afwijken") or kant.kant is Kant.GELDT):
        oordeel = Oordeel(Verhouding.SOEPELER, nader.waarde)
        if not paar.getouw.melder.mag_botsen(hier, oordeel, paar.eerder(hier), nader, afwijkbaar=paar.afwijkbaar):
            return
    else:
        verder = sterkste(paar.getouw.boek.get(hier.adres, ()))
        woord = kant.kant is Kant.WOORD
        beperkt = kant.kant is Kant.EN and _is_plicht(paar)
        paar.getouw.melder.meld(
            hier,
            Soort.WOORD if woord else Soort.TOEGEVOEGD,
            PLICHT_WINT if beperkt else "",
            verder=verder,
            nader=nader,
            waarschuwing=beperkt,
        )
    paar.uit[sleutel] = met_kracht(paar.getouw.laag, nader.waarde, kant, paar.van_verder, paar.van_nader)
    paar.getouw.boek.beweer_sleutel(paar.getouw.laag, paar.plaats, sleutel, paar.nader, paar.van_nader, kant)


def _is_plicht(paar: Paar) -> bool:
    return paar.van_verder.kracht is Kracht.WET or "verplicht als" in paar.uit


def vul_aan(paar: Paar, sleutel: str) -> None:
    """Let the farther layer stand where the nearer one says `niet vermeld`; the words stay where both are silent."""
    hier, nader = paar.plaats.bij(sleutel), paar.bewering(sleutel)
    eerder = paar.getouw.boek.get(hier.adres, ())
    if sleutel in paar.uit and paar.uit[sleutel] != NIET_VERMELD:
        paar.getouw.melder.meld(hier, Soort.AANGEVULD, ZWIJGT, verder=sterkste(eerder), nader=nader, waarschuwing=True)
    else:
        paar.uit[sleutel] = nader.waarde
    paar.getouw.boek.schrijf(hier, nader)


def weiger_leeg(paar: Paar, kant: StrengeKant, sleutel: str) -> None:
    """Refuse an empty list, once for every element that it would take away."""
    hier, nader = paar.plaats.bij(sleutel), paar.bewering(sleutel)
    meld_leeg(paar, hier, kant, paar.uit.get(sleutel), nader)


def meld_leeg(paar: Paar, hier: Plaats, kant: StrengeKant, nu: object, nader: Herkomst) -> None:
    """Refuse an empty list at a place where `nu` stood."""
    stukken = benoemd(kant.blok, nu) if isinstance(nu, list) else {}
    boek, melder = paar.getouw.boek, paar.getouw.melder
    for naam, stuk in stukken.items():
        plaats = hier.stuk(naam, element_id(kant.blok, stuk))
        melder.meld(plaats, Soort.GEWEIGERD, LEGE_LIJST, verder=sterkste(boek.get(plaats.adres, ())), nader=nader)
    if not stukken:
        melder.meld(hier, Soort.GEWEIGERD, LEGE_LIJST, verder=sterkste(paar.eerder(hier)), nader=nader)
