"""Which questions of a stand people have to be asked, and which of those something set going."""

from collections.abc import Iterator
from typing import Any

from passend.engine.delen.plannen import PlanSoort
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.stand.bezoeken import treden_van
from passend.engine.stand.signalen import feiten_bij, gevraagd
from passend.engine.stand.stand import Stand


def te_stellen(stand: Stand) -> set[str]:
    """The questions without those signals of which nobody has to be asked anything (paths).

    Nothing set such a signal going, or its own questions are asked.
    """
    stil = set()
    for pad, vragen in stand.signalen.vragen.items():
        if vragen or not feiten_bij(stand.toestand, getattr(stand.toestand.element(pad), "als", None), pad, None):
            stil.add(pad)
    return stand.vragen - stil


def zonder_aanleiding(stand: Stand) -> set[str]:
    """Questions that nothing set going: somebody may answer them about anybody, at any time (paths)."""
    open_signalen = {open_.signaal.pad for open_ in stand.signalen.open}
    los: set[str] = set()
    gezet = {vraag for taak in stand.taken.values() if taak.loopt for vraag in taak.oordeel.vragen}
    for voorwaarde, pad, vragen in _bronnen(stand):
        genoemd = stand.toestand.boek.noemt(voorwaarde, pad)
        aanleiding = bool(genoemd & open_signalen) or bool(feiten_bij(stand.toestand, voorwaarde, pad, None))
        (gezet if aanleiding else los).update(vragen)
    return los - gezet


def _bronnen(stand: Stand) -> Iterator[tuple[Any, str, set[str]]]:
    """The conditions that wait for an answer: of signals, of entries to a trede, of plans that may be compulsory."""
    toestand = stand.toestand
    for pad, vragen in stand.signalen.vragen.items():
        yield getattr(toestand.element(pad), "als", None), pad, vragen
    for route in toestand.bezoeken.routes:
        for trede in treden_van(route):
            if toestand.voorwaarde(trede, "instroom") is Uitkomst.VRAAG:
                yield trede.instroom, trede.pad, gevraagd(toestand, trede.instroom, trede.pad)
    for plan in toestand.elementen(PlanSoort):
        if toestand.voorwaarde(plan, "verplicht als") is Uitkomst.VRAAG:
            yield plan.verplicht_als, plan.pad, gevraagd(toestand, plan.verplicht_als, plan.pad)
