"""Who may handle requests and retention."""

from passend.school.enums import Profiel
from passend.school.models import Medewerker
from passend.toegang.rechten import mag_hele_school, vervullingen_van


def mag_verzoeken(voor: Medewerker) -> bool:
    """Whether this medewerker may see and handle the requests of parents, and make a copy of a file."""
    return mag_hele_school(voor)


def mag_goedkeuren(voor: Medewerker) -> bool:
    """Whether this medewerker may approve that data is destroyed: the director only."""
    return any(vervulling.profiel == Profiel.DIRECTIE for vervulling in vervullingen_van(voor))
