"""Closed lists of this room."""

from enum import StrEnum

from django.db.models import TextChoices


class Recht(StrEnum):
    """What somebody may, each asked by its name; `profielen.py` says which profile holds which."""

    HELE_SCHOOL = "hele school"  # every leerling, every groep
    EIGEN_GROEPEN = "eigen groepen"  # the leerlingen of the groepen, locaties or jaargroepen that the role names
    ONDERSTEUNING = "ondersteuning"  # talks, documents, consents and decisions of the leerlingen in sight
    IMPORTEREN = "importeren"
    PLAN_ACTIVEREN = "plan activeren"
    MENSEN = "mensen"  # add people and give them a role
    LEIDING_BENOEMEN = "leiding benoemen"  # give a role that sees the whole school
    LEESLOG = "leeslog"  # who opened which file
    DELEN = "delen"  # let an outsider see a part of one file, for a time
    NOODTOEGANG = "noodtoegang"  # open a file out of sight, with a reason, for the day
    NOODTOEGANG_BEOORDELEN = "noodtoegang beoordelen"
    VERZOEKEN = "verzoeken"  # requests of parents about the file
    VERNIETIGEN_VOORSTELLEN = "vernietigen voorstellen"
    VERNIETIGEN_GOEDKEUREN = "vernietigen goedkeuren"


class Niveau(TextChoices):
    """How confidential a row is. Parents with gezag may read every level but what the law shields from them."""

    NORMAAL = "normaal", "Gewoon"
    ONDERSTEUNING = "ondersteuning", "Ondersteuning"
    AFGESCHERMD = "afgeschermd", "Afgeschermd"


class Leesgrond(TextChoices):
    """Why a file could be opened."""

    ROL = "rol", "Rol"
    DELING = "deling", "Gedeeld"
    NOOD = "nood", "Noodtoegang"
