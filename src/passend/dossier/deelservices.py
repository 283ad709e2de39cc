"""Recording one part of a paper: what somebody writes in one place of it, whether the rest is there or not."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.services import FeitGeweigerd, feit_in_planwoorden_vastleggen, feit_uitvoeren
from passend.dossier.wegen import Weging
from passend.leerling.models import Leerling
from passend.school.models import Medewerker


@transaction.atomic
def deel_uitvoeren(
    woorden: Mapping[str, Any],
    *,
    deel: str,
    over: Leerling,
    door: Medewerker,
    bron: str,
    sleutel: UUID | None = None,
) -> Weging:
    """Record the part at path `deel` of a document: `{feit: document, soort: …, secties: …, inhoud: …}`.

    When all that is missing is other parts of it, only this part is recorded, and the document is not there yet; the
    last part makes it complete. Raises FeitGeweigerd for every other refusal, and then nothing was recorded.
    """
    try:
        return feit_uitvoeren(woorden, over=over, door=door, bron=bron, sleutel=sleutel)
    except FeitGeweigerd as geweigerd:
        weging = geweigerd.weging
        if weging is None or not _mist_alleen_andere(weging.eerst, str(woorden["soort"]), deel):
            raise
    los = _los(woorden, deel)
    feit_in_planwoorden_vastleggen(los, door=door, bron=bron, leerling=over, rol=weging.rol, sleutel=sleutel)
    stand_herberekenen(leerlingen=[over.pk])
    signalen_herberekenen(leerlingen=[over.pk])
    return Weging(mag=True, rol=weging.rol)


def _mist_alleen_andere(eerst: frozenset[str], document: str, deel: str) -> bool:
    eigen = {pad for pad in eerst if pad == deel or pad.startswith(f"{deel}.")}
    return bool(eerst) and not eigen and all(pad.startswith(f"{document}.") for pad in eerst)


def _los(woorden: Mapping[str, Any], deel: str) -> dict[str, Any]:
    """The same as an act that writes this part."""
    vast = {veld: waarde for veld, waarde in woorden.items() if veld in ("op", "vak", "inhoud", "zonder")}
    over = {} if "zonder" in vast else {"over": deel}
    return {"feit": "actie", "wat": "vastleggen", "document": woorden["soort"]} | over | vast
