"""Consent: given by whom, for what, and whether that is enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.stand.dossier import OOIT, Dossier
from passend.engine.stand.feiten import Feit
from passend.engine.stand.personen import namen
from passend.engine.stand.tegenspraken import gelezen
from passend.engine.woorden import NIET_VERMELD

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand

# What asks the same consents: a plan that runs has started.
LOPEND = {"loopt": "start"}
PERSOONSVELDEN = ("persoon", "personen", "over", "bron", "aanwezig", "door")


@dataclass(frozen=True, slots=True)
class Akkoord:
    """The answer about one consent: given or not, or unknown; and who is still missing."""

    gegeven: bool | None
    mist: tuple[str, ...] = ()
    geweigerd: bool = False


def akkoord(
    dossier: Dossier,
    toestemming: Toestemming,
    voor: str | None = None,
    sinds: date = OOIT,
    tot: date | None = None,
) -> Akkoord:
    """Judge a consent for an element (`voor`, a path) with the facts since a day (and up to another)."""
    feiten = [
        feit
        for feit in dossier.met_doel(toestemming.pad, "toestemming")
        if sinds <= feit.op <= (tot or dossier.op) and _gaat_over(dossier, feit, voor)
    ]
    rollen = namen(toestemming.van) or [""]
    antwoorden = [_van_rol(dossier, toestemming, rol, feiten) for rol in rollen]
    mist = tuple(wie for antwoord in antwoorden for wie in antwoord.mist)
    geweigerd = any(antwoord.geweigerd for antwoord in antwoorden)
    if any(antwoord.gegeven is False for antwoord in antwoorden):
        return Akkoord(False, mist, geweigerd)
    if any(antwoord.gegeven is None for antwoord in antwoorden):
        return Akkoord(None, mist, geweigerd)
    return Akkoord(True)


def akkoord_sinds(dossier: Dossier, toestemming: Toestemming, voor: str | None = None) -> date | None:
    """The first day on which a consent for an element was complete; None when it is not (or not any more)."""
    if not akkoord(dossier, toestemming, voor).gegeven:
        return None
    dagen = [feit.op for feit in dossier.met_doel(toestemming.pad, "toestemming")]
    return next((dag for dag in dagen if akkoord(dossier, toestemming, voor, tot=dag).gegeven), None)


def _gaat_over(dossier: Dossier, feit: Feit, voor: str | None) -> bool:
    """A consent about something else does not count; `over` may also name the people who gave it.

    A consent about a whole counts for its parts.
    """
    if voor is None:
        return True
    paden = [treffer.pad for waarde in feit.alle("over") if (treffer := dossier.zoek(str(waarde)))]
    if not paden:
        return True
    return any(pad == voor or pad.startswith(f"{voor}.") or voor.startswith(f"{pad}.") for pad in paden)


def _van_rol(dossier: Dossier, toestemming: Toestemming, rol: str, feiten: list[Feit]) -> Akkoord:
    van_rol = [f for f in feiten if not rol or not f.alle("van") or dossier.rollen.past(map(str, f.alle("van")), [rol])]
    gezag = _ouders_met_gezag(dossier) if rol == "ouders" else []
    if not gezag:
        laatste = next((f for f in reversed(van_rol) if not f.heeft("stand", "gevraagd")), None)
        gegeven = laatste is not None and laatste.heeft("stand", "gegeven")
        weigering = laatste is not None and laatste.heeft("stand", "geweigerd")
        return Akkoord(gegeven, () if gegeven or not rol else (rol,), weigering)
    return _van_ouders(toestemming, gezag, van_rol)


def _ouders_met_gezag(dossier: Dossier) -> list[str]:
    for feit in reversed(dossier.van("leerling")):
        if feit.alle("gezag"):
            return [str(ouder) for ouder in feit.alle("gezag")]
    return []


def _van_ouders(toestemming: Toestemming, gezag: list[str], feiten: list[Feit]) -> Akkoord:
    """Each parent with gezag stands alone; a fact that names nobody speaks for all of them."""
    stand: dict[str, str] = {}
    for feit in feiten:
        genoemd = {str(w) for veld in PERSOONSVELDEN for w in feit.alle(veld)} & set(gezag)
        for ouder in genoemd or gezag:
            stand[ouder] = str(feit.stand)
    ja = [ouder for ouder in gezag if stand.get(ouder) == "gegeven"]
    mist = tuple(ouder for ouder in gezag if ouder not in ja)
    geweigerd = "geweigerd" in stand.values()
    if not mist:
        return Akkoord(True)
    gezag_regel = gelezen(toestemming, "gezag")
    if gezag_regel == "alle" or not ja:
        return Akkoord(False, mist, geweigerd)
    if gezag_regel == NIET_VERMELD:
        return Akkoord(None, mist, geweigerd)
    return Akkoord(True)


def toestemmingen_voor(toestand: Toestand, pad: str, stand: str | None) -> list[Toestemming]:
    """Consents that belong to an element reaching a state: named by `bij`, or about the element as a whole."""
    gevonden = []
    for toestemming in toestand.elementen(Toestemming):
        if toestand.geldt(toestemming) == "onwaar":
            continue
        if _hoort_bij(toestand, toestemming, pad, stand):
            gevonden.append(toestemming)
    return gevonden


def geerfde_toestemmingen(toestand: Toestand, hoofdplan: str, stand: str) -> list[Toestemming]:
    """Consents of a whole that also hold for its part: those tied to a moment (`bij`), at the same moment of the part.

    A consent about the whole that was given counts for the part as well, and is not asked again.
    """
    return [toestemming for toestemming in toestemmingen_voor(toestand, hoofdplan, stand) if toestemming.bij]


def _hoort_bij(toestand: Toestand, toestemming: Toestemming, pad: str, stand: str | None) -> bool:
    for verwijzing in toestemming.bij:
        treffer = toestand.dossier.zoek(verwijzing, toestemming.pad)
        standen = (None, stand, LOPEND.get(stand or ""))
        if treffer and treffer.pad == pad and (stand is None or treffer.stand in standen):
            return True
    if toestemming.bij or toestemming.soort in ("informeren", "inzage"):
        return False
    return any(
        (treffer := toestand.dossier.zoek(verwijzing, toestemming.pad)) and treffer.pad == pad
        for verwijzing in toestemming.over
    )
