"""Who may handle requests and retention."""

from passend.school.models import Medewerker
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag


def mag_verzoeken(voor: Medewerker) -> bool:
    """Whether this medewerker may see and handle the requests of parents, and make a copy of a file."""
    return mag(voor, Recht.VERZOEKEN)


def mag_voorstellen(voor: Medewerker) -> bool:
    """Whether this medewerker may propose which data is destroyed, and hold a file back."""
    return mag(voor, Recht.VERNIETIGEN_VOORSTELLEN)


def mag_goedkeuren(voor: Medewerker) -> bool:
    """Whether this medewerker may approve that data is destroyed: the director only."""
    return mag(voor, Recht.VERNIETIGEN_GOEDKEUREN)
