"""Closed lists of this room."""

from django.db.models import TextChoices


class Verzoeksoort(TextChoices):
    """What is asked about the file of a leerling. `informatie` is all that a parent without gezag may ask (P48)."""

    INZAGE = "inzage", "Het dossier inzien"
    KOPIE = "kopie", "Een kopie van het dossier"
    CORRECTIE = "correctie", "Iets laten verbeteren"
    VERWIJDERING = "verwijdering", "Iets laten verwijderen"
    BEZWAAR = "bezwaar", "Bezwaar maken tegen gebruik"
    ZIENSWIJZE = "zienswijze", "Een zienswijze toevoegen"
    INFORMATIE = "informatie", "Belangrijke informatie over het kind"


VOOR_KOPIE = frozenset({Verzoeksoort.INZAGE, Verzoeksoort.KOPIE})
"""The requests that a copy answers."""

MET_FEIT = frozenset({Verzoeksoort.CORRECTIE, Verzoeksoort.VERWIJDERING, Verzoeksoort.ZIENSWIJZE})
"""The requests that end in a fact of the file: a correction, a withdrawal or a zienswijze."""


class Aanvrager(TextChoices):
    """Who asks."""

    OUDER = "ouder", "Ouder"
    LEERLING = "leerling", "De leerling zelf"


class Verzoekwijze(TextChoices):
    """How a request came in."""

    GESPREK = "gesprek", "In een gesprek"
    EMAIL = "e-mail", "Per e-mail"
    BRIEF = "brief", "Per brief"
    TELEFOON = "telefoon", "Aan de telefoon"
    ANDERS = "anders", "Op een andere manier"


class Identiteit(TextChoices):
    """How it was checked who asks. The paper itself is never copied (P45)."""

    NOG_NIET = "nog niet", "Nog niet nagegaan"
    BEKEND = "bekend", "Iemand van school kent deze persoon"
    LEGITIMATIE = "legitimatie", "Legitimatie bekeken, niet gekopieerd"
    TERUGGEBELD = "teruggebeld", "Nagevraagd op het nummer of adres dat school al had"


class Rechtsgrond(TextChoices):
    """Why somebody has the right, or not, on the day of the request."""

    GEZAG = "gezag", "Ouder met gezag"
    LEERLING_16 = "leerling 16", "Leerling van 16 jaar of ouder"
    INFORMATIE = "informatie", "Ouder zonder gezag: alleen belangrijke informatie"
    GEEN_GEZAG = "geen gezag", "Ouder zonder gezag"
    OUDER_NA_16 = "ouder na 16", "Ouder van een leerling van 16 jaar of ouder"
    NOG_GEEN_16 = "nog geen 16", "Leerling jonger dan 16 jaar"
    GEEN_OUDER = "geen ouder", "Geen ouder van deze leerling op die dag"


class Verzoekstand(TextChoices):
    """Where a request stands. Everything but `open` is a decision with a reason."""

    OPEN = "open", "Open"
    INGEWILLIGD = "ingewilligd", "Ingewilligd"
    DEELS = "deels ingewilligd", "Deels ingewilligd"
    AFGEWEZEN = "afgewezen", "Afgewezen"
    INGETROKKEN = "ingetrokken", "Ingetrokken door de aanvrager"


class Kopievorm(TextChoices):
    """As what a copy was given."""

    PDF = "pdf", "PDF"
    HTML = "html", "Webbladzijde"
    ZIP = "zip", "Bestanden voor een ander programma"


class Standpunt(TextChoices):
    """Whether somebody agrees with what the school wrote."""

    EENS = "eens", "Eens met school"
    ONEENS = "oneens", "Niet eens met school"
    ANDERS = "anders", "Ziet het deels anders"


class Lijststand(TextChoices):
    """Where a list of what is to be destroyed stands."""

    VOORGESTELD = "voorgesteld", "Voorgesteld"
    GOEDGEKEURD = "goedgekeurd", "Goedgekeurd"
    VERNIETIGD = "vernietigd", "Vernietigd"
    INGETROKKEN = "ingetrokken", "Ingetrokken"
