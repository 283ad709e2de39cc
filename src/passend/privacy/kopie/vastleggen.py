"""Writing down that a copy was made."""

from hashlib import sha256

from django.db import transaction

from passend.core.bewaren import bewaren
from passend.leerling.models import Leerling, Ouder
from passend.privacy.kopie.inhoud import Dossierkopie
from passend.privacy.models import Inzagekopie, Verzoek
from passend.school.models import Medewerker


@transaction.atomic
def kopie_vastleggen(
    kopie: Dossierkopie,
    inhoud: bytes,
    *,
    vorm: str,
    leerling: Leerling,
    ouder: Ouder | None,
    verzoek: Verzoek | None,
    door: Medewerker,
) -> Inzagekopie:
    """Note that this copy was given as these bytes; the bytes themselves are kept nowhere."""
    return bewaren(
        Inzagekopie(
            leerling=leerling,
            ouder=ouder,
            verzoek=verzoek,
            reden="" if verzoek else kopie.grond,
            vorm=vorm,
            rijen=kopie.rijen,
            sha256=sha256(inhoud).hexdigest(),
            door=door,
        )
    )
