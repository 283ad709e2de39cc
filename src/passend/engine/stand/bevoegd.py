"""Who may record it, and who has to be there: the people of a fact that somebody tries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.meten import Vraag
from passend.engine.delen.plannen import PlanSoort
from passend.engine.delen.routes import Route
from passend.engine.delen.stukken import Document
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.stand.feiten import Feit
from passend.engine.stand.formulieren import secties_van
from passend.engine.stand.personen import namen
from passend.engine.stand.vereisten import Oordeel, mag_antwoorden
from passend.engine.stand.wie import beslisser_open, rollen_voor, uitvoerders
from passend.engine.woorden import NIET_VERMELD, Kracht

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand


def mensen(toestand: Toestand, element: Any, feit: Feit | None, oordeel: Oordeel) -> None:
    """Add who is wrong or missing: who decides, answers, advises, sees, does, attends and fills in."""
    if isinstance(element, Besluit) and beslisser_open(toestand, element):
        oordeel.vragen.add(element.pad)
    if isinstance(element, Vraag) and feit and not mag_antwoorden(toestand, element, feit):
        oordeel.rollen |= {*namen(element.door), *feit.door}
    if isinstance(element, Besluit):
        _adviseurs(toestand, element, oordeel)
    if feit is None:
        return
    _zichtbaar(toestand, element, feit, oordeel)
    _doener(toestand, element, feit, oordeel)
    if feit.alle("aanwezig"):
        oordeel.rollen |= set(toestand.afwezigen(_wie_telt(element, feit), feit))
    _invullers(toestand, element, feit, oordeel)
    _zo_mogelijk(toestand, element, feit, oordeel)


def _wie_telt(element: Any, feit: Feit) -> Any:
    """The people of an evaluation are those of the plan's `evaluatie`."""
    if isinstance(element, PlanSoort) and feit.heeft("stand", "geëvalueerd"):
        return next((e for e in element.evaluatie if not isinstance(e, str)), element)
    return element


def _invullers(toestand: Toestand, element: Any, feit: Feit, oordeel: Oordeel) -> None:
    """A section is filled by whom the plan names for it.

    A form that was opened again carries what others wrote in it; `nieuw` then says what is written now.
    """
    genoemd = {str(pad) for pad in feit.alle("nieuw" if "nieuw" in feit.velden else "secties")}
    for sectie in secties_van(toestand, element):
        gevraagd = namen(sectie.door)
        if sectie.pad in genoemd and gevraagd and feit.door and not toestand.rollen.past(feit.door, gevraagd):
            oordeel.rollen |= {*gevraagd, *(toestand.rollen.korte(str(door)) for door in feit.door)}


def _adviseurs(toestand: Toestand, besluit: Besluit, oordeel: Oordeel) -> None:
    """Experts whose advice the law asks for have to have given it."""
    if toestand.kracht(besluit) is not Kracht.WET:
        return
    for rol in namen(rollen_voor(toestand, besluit, "adviseert") or []):
        adviezen = [f for f in toestand.dossier.van("actie") if f.heeft("wat", "advies")]
        if not any(toestand.rollen.past([str(d) for d in f.door], [rol]) for f in adviezen):
            oordeel.rollen.add(rol)


def _zichtbaar(toestand: Toestand, element: Any, feit: Feit, oordeel: Oordeel) -> None:
    for houder in toestand.omhullend(element):
        gevraagd = namen(getattr(houder, "zichtbaar_voor", []) or [])
        if isinstance(houder, Route) and gevraagd and feit.door and not toestand.rollen.past(feit.door, gevraagd):
            oordeel.rollen |= set(gevraagd)


def _doener(toestand: Toestand, element: Any, feit: Feit, oordeel: Oordeel) -> None:
    if isinstance(element, Keuze):
        element = toestand.element(element.pad.rpartition(".")[0])
    if isinstance(element, Toestemming):
        gevraagd = namen(element.van or element.aan)
    elif isinstance(element, Actie | Besluit | Document | Contact | Overleg | PlanSoort | Aanbod):
        gevraagd = namen([*uitvoerders(toestand, element), *_meedoeners(toestand, element)])
        if isinstance(element, PlanSoort | Aanbod | Overleg) or NIET_VERMELD in (
            rollen_voor(toestand, element, "voert_uit") or []
        ):
            return
    else:
        return
    if feit.door and gevraagd and not toestand.rollen.past(feit.door, gevraagd):
        oordeel.rollen |= {*gevraagd, *(toestand.rollen.korte(str(door)) for door in feit.door)}


def _meedoeners(toestand: Toestand, element: Any) -> list[Any]:
    """Who takes part in an act may record it too; a decision is recorded by who decides."""
    if isinstance(element, Besluit) or not uitvoerders(toestand, element):
        return []
    return [r for r in rollen_voor(toestand, element, "doet_mee", met_trede=False) or [] if r != NIET_VERMELD]


def _zo_mogelijk(toestand: Toestand, element: Any, feit: Feit, oordeel: Oordeel) -> None:
    """Who comes if possible needs a reason to be absent."""
    gevraagd = rollen_voor(toestand, element, "zo_mogelijk", met_trede=False) or []
    if not feit.alle("aanwezig") or not feit.gehouden or not gevraagd or feit.reden:
        return
    afwezig = toestand.rollen.afwezig(
        [str(mens) for mens in feit.alle("aanwezig")], [r for r in gevraagd if r != NIET_VERMELD]
    )
    if afwezig and toestand.dwingt(element):
        oordeel.mist.add("reden")
        oordeel.rollen |= set(afwezig)
    elif afwezig:
        oordeel.waarschuwt.add(element.pad)
