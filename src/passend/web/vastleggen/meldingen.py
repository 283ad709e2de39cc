"""What somebody can report about a pupil, by what it is, the most common first."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from passend.dossier.invulvelden import Mogelijkheid

# The parts of the plan under each heading.
KOPPEN = (
    (_("Iets wat gebeurde of opvalt"), ("feiten", "lijsten")),
    (_("Een gesprek of een overleg"), ("contact", "overleggen")),
    (_("Hulp van buiten"), ("aanbod",)),
    (_("Een besluit"), ("besluiten",)),
    (_("Een antwoord op een vraag uit het plan"), ("vragen",)),
)


def per_kop(meldingen: Iterable[Mogelijkheid]) -> list[tuple[str, list[Mogelijkheid]]]:
    """The headings with something under them, each with what can be reported there, by name."""
    alle = sorted(meldingen, key=lambda melding: melding.naam.casefold())
    koppen = [(str(kop), [een for een in alle if een.waarde.partition(".")[0] in delen]) for kop, delen in KOPPEN]
    return [(kop, gevonden) for kop, gevonden in koppen if gevonden]
