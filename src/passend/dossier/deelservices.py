"""Recording one part of a paper: what somebody writes in one place of it, whether the rest is there or not."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from passend.dossier.services import FeitGeweigerd, feit_uitvoeren
from passend.dossier.wegen import Weging
from passend.leerling.models import Leerling
from passend.school.models import Medewerker


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
        if not _mist_alleen_andere(geweigerd.weging, str(woorden["soort"]), deel):
            raise
        return feit_uitvoeren(_los(woorden, deel), over=over, door=door, bron=bron, sleutel=sleutel)


def _mist_alleen_andere(weging: Weging | None, document: str, deel: str) -> bool:
    eerst = weging.eerst if weging else frozenset()
    eigen = {pad for pad in eerst if pad == deel or pad.startswith(f"{deel}.")}
    return bool(eerst) and not eigen and all(pad.startswith(f"{document}.") for pad in eerst)


def _los(woorden: Mapping[str, Any], deel: str) -> dict[str, Any]:
    """The same as an act that writes this part."""
    vast = {veld: waarde for veld, waarde in woorden.items() if veld in ("op", "vak", "inhoud", "zonder")}
    over = {} if "zonder" in vast else {"over": deel}
    return {"feit": "actie", "wat": "vastleggen", "document": woorden["soort"]} | over | vast
