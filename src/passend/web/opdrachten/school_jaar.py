"""Record a school year."""

from datetime import date

from django.core.exceptions import ValidationError

from passend.core.bereik import school_bereik
from passend.dossier.schoolkalender import schooljaar_van_regio
from passend.school.services import schooljaar_create
from passend.web.opdrachten.uitvoer import Misbruik, bezwaren, tonen
from passend.web.opdrachten.wie import school_kiezen


def uitvoeren(*, begin: int, eerste: date | None, laatste: date | None, brin: str | None) -> int:
    """Record a school year; days that are left out are those of the region. Raises Misbruik."""
    school = school_kiezen(brin)
    bekend = schooljaar_van_regio(begin, school.regio)
    eerste, laatste = eerste or bekend.eerste_schooldag, laatste or bekend.laatste_schooldag
    if eerste is None or laatste is None:
        raise Misbruik(f"De vakanties van {begin}-{begin + 1} zijn nog niet bekend. Noem zelf --eerste en --laatste.")
    try:
        with school_bereik(school.pk):
            schooljaar_create(begin=begin, eerste_schooldag=eerste, laatste_schooldag=laatste, regio=school.regio)
    except ValidationError as fout:
        raise Misbruik(f"Het schooljaar is niet vastgelegd. {bezwaren(fout)}") from fout
    tonen(f"Schooljaar {begin}-{begin + 1} van {school.naam}: {eerste:%d-%m-%Y} tot en met {laatste:%d-%m-%Y}.")
    tonen(f"Vakanties: die van regio {school.regio}.")
    return 0
