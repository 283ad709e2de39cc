"""Which school a command is about, and with whose rights it looks at pupils."""

from passend.core import klok
from passend.school.models import Medewerker, School
from passend.school.selectors import medewerker_list, school_list
from passend.toegang.rechten import mag_hele_school
from passend.web.opdrachten.uitvoer import Misbruik


def school_kiezen(brin: str | None) -> School:
    """The school with this BRIN; without one, the only school there is. Raises Misbruik."""
    scholen = list(school_list())
    if not scholen:
        raise Misbruik("Er is nog geen school. Maak er een met: passend school maken")
    if brin is None:
        if len(scholen) == 1:
            return scholen[0]
        raise Misbruik(f"Er is meer dan één school. Kies er een met --school: {_brins(scholen)}.")
    gevonden = next((school for school in scholen if school.brin == brin.upper()), None)
    if gevonden is None:
        raise Misbruik(f"School {brin} is er niet. Wel: {_brins(scholen)}.")
    return gevonden


def medewerker_kiezen(email: str | None) -> Medewerker:
    """The medewerker with this e-mail address; without one, someone who sees the whole school today.

    Whoever may run commands on the server can read its database anyway; this only decides under whose name it happens.
    Needs an open school scope. Raises Misbruik.
    """
    medewerkers = list(medewerker_list())
    if email is not None:
        gevonden = next((mens for mens in medewerkers if mens.email.lower() == email.lower()), None)
        if gevonden is None:
            raise Misbruik(f"Op deze school werkt niemand met het adres {email}.")
        return gevonden
    gevonden = next((mens for mens in medewerkers if mag_hele_school(mens, klok.vandaag())), None)
    if gevonden is None:
        raise Misbruik("Op deze school ziet niemand alle leerlingen. Kies met --als namens wie u kijkt.")
    return gevonden


def _brins(scholen: list[School]) -> str:
    return ", ".join(f"{school.brin} ({school.naam})" for school in scholen)
