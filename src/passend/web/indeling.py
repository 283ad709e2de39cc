"""In which groups a pupil sits today."""

from passend.leerling.models import Groepsindeling, Leerling


def indelingen(leerling: Leerling) -> list[Groepsindeling]:
    """The groepsindelingen of today, the stamgroep first. The selectors of `toegang` fetched them with the pupil."""
    gevonden: list[Groepsindeling] = leerling.indeling_nu  # type: ignore[attr-defined]  # a prefetch put it there
    return gevonden


def groepsnamen(leerling: Leerling) -> list[str]:
    """The names of those groups."""
    return [indeling.groep.naam for indeling in indelingen(leerling) if indeling.groep]
