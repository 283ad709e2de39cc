"""Closed lists of this room."""

from django.db.models import TextChoices


class Regio(TextChoices):
    """The three regions between which the government spreads the school holidays."""

    NOORD = "noord", "Noord"
    MIDDEN = "midden", "Midden"
    ZUID = "zuid", "Zuid"


class VrijSoort(TextChoices):
    """Why there is no school on a day."""

    VAKANTIE = "vakantie", "Schoolvakantie"
    FEESTDAG = "feestdag", "Feestdag"  # no working day either
    STUDIEDAG = "studiedag", "Studiedag"  # only the pupils are free


class Groepssoort(TextChoices):
    """A pupil sits in one stamgroep and in any number of samengestelde groepen (a plusgroep, an instruction group)."""

    STAMGROEP = "stamgroep", "Stamgroep"
    SAMENGESTELD = "samengestelde groep", "Samengestelde groep"


class Profiel(TextChoices):
    """What kind of role a plan's role is; the plan format fixes these words."""

    LEERKRACHT = "leerkracht", "Leerkracht"
    ONDERSTEUNINGSCOORDINATOR = "ondersteuningscoordinator", "Ondersteuningscoördinator"
    DIRECTIE = "directie", "Directie"
    BOUWCOORDINATOR = "bouwcoordinator", "Bouwcoördinator"
    ONDERSTEUNEND = "ondersteunend", "Ondersteunend"
    SPECIALIST = "specialist", "Specialist"
    VERTROUWENSPERSOON = "vertrouwenspersoon", "Vertrouwenspersoon"
    MEDEZEGGENSCHAP = "medezeggenschap", "Medezeggenschap"
    EXTERN = "extern", "Extern"
    BESTUUR = "bestuur", "Bestuur"
    OUDER = "ouder", "Ouder"
    LEERLING = "leerling", "Leerling"
    GEEN = "geen", "Geen: het plan kent deze rol niet"
