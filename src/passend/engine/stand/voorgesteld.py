"""What somebody proposed to whoever has a say: kept waiting until that was answered, whatever the answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.stand.feiten import Feit
from passend.engine.stand.toestemming import akkoord

if TYPE_CHECKING:
    from passend.engine.stand.dossier import Dossier

VOORSTEL = "voorstel"


def open_voorstel(dossier: Dossier, besluit: str) -> Feit | None:
    """The latest proposal of a decision (a path) that was not decided on since; None when there is none."""
    gedaan = [feit for feit in dossier.van(VOORSTEL) if feit.heeft("id", besluit)]
    if not gedaan:
        return None
    laatste = gedaan[-1]
    besloten = dossier.met_doel(besluit, "besluit")
    return None if any((feit.op, feit.nr) > (laatste.op, laatste.nr) for feit in besloten) else laatste


def gevraagd(dossier: Dossier, toestemming: Toestemming) -> list[Feit]:
    """The times that somebody asked this consent for what is to begin: `stand: gevraagd`, with the `voorstel` itself.

    Source: planformaat, `zonder: voorstel`: without the consent it stays a proposal.
    """
    feiten = dossier.met_doel(toestemming.pad, "toestemming")
    return [feit for feit in feiten if feit.alle(VOORSTEL) and feit.heeft("stand", "gevraagd")]


def open_aanvragen(dossier: Dossier, toestemming: Toestemming) -> list[Feit]:
    """The latest of these about each thing, as long as nobody refused it since and not everybody agreed."""
    laatste = {str(feit.een("over")): feit for feit in gevraagd(dossier, toestemming)}
    return [feit for over, feit in laatste.items() if not _beantwoord(dossier, toestemming, over, feit)]


def _beantwoord(dossier: Dossier, toestemming: Toestemming, over: str, aanvraag: Feit) -> bool:
    if akkoord(dossier, toestemming, over, sinds=aanvraag.op).gegeven:
        return True
    return any(
        feit.nr > aanvraag.nr
        and feit.op >= aanvraag.op
        and feit.heeft("stand", "geweigerd")
        and feit.heeft("over", over)
        for feit in dossier.met_doel(toestemming.pad, "toestemming")
    )
