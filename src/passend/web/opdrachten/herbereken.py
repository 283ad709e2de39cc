"""Compute every signal and stand again."""

from passend.core.bereik import school_bereik
from passend.dossier.rekenen import GeenPlan, Telling, signalen_herberekenen, stand_herberekenen
from passend.school.selectors import school_list
from passend.taken.services import overdrachten_afsluiten
from passend.web.opdrachten.uitvoer import Misbruik, tabel_tonen, tonen
from passend.web.opdrachten.wie import school_kiezen


def uitvoeren(*, brin: str | None, alle: bool = False) -> int:
    """Rebuild the signals and standen of a school, or of `alle` that have a plan, and say what became different."""
    if alle:
        return _alle()
    with school_bereik(school_kiezen(brin).pk):
        try:
            bijwerken()
        except GeenPlan as fout:
            raise Misbruik(str(fout)) from fout
    return 0


def _alle() -> int:
    for school in school_list():
        with school_bereik(school.pk):
            tonen(school.naam)
            try:
                bijwerken()
            except GeenPlan as geen:
                tonen(str(geen))
    return 0


def bijwerken() -> None:
    """Compute everything of the school in scope and print what became different. Raises GeenPlan."""
    tellingen = {"signalen": signalen_herberekenen(), "standen": stand_herberekenen()}
    overdrachten_afsluiten()
    tabel_tonen(["", "nieuw", "gewijzigd", "vervallen", "gelijk"], (_rij(*paar) for paar in tellingen.items()))


def _rij(naam: str, telling: Telling) -> list[str]:
    return [naam, str(telling.nieuw), str(telling.gewijzigd), str(telling.vervallen), str(telling.gelijk)]
