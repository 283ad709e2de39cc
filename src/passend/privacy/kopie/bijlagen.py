"""The scanned papers of a leerling, as files that go with a copy."""

from functools import partial

from passend.dossier.bijlagen import bijlage_inhoud, geldende_bijlagen
from passend.leerling.models import Leerling
from passend.privacy.kopie.inhoud import Bestand
from passend.privacy.kopie.uitvoer import slug
from passend.toegang.enums import Niveau


def bijlagebestanden(leerling: Leerling) -> tuple[Bestand, ...]:
    """Each paper that nobody took away and nothing shields: one query now, and one for each that is read."""
    rijen = geldende_bijlagen().filter(leerling=leerling).exclude(niveau=Niveau.AFGESCHERMD).defer("inhoud")
    return tuple(
        Bestand(naam=f"bijlagen/{nummer:02}-{slug(rij.naam)}.{rij.soort}", lezen=partial(bijlage_inhoud, rij))
        for nummer, rij in enumerate(rijen, start=1)
    )
