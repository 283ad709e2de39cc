"""What an element of a plan says of itself besides name, people and terms, as pairs of a Dutch label and words."""

from collections.abc import Iterator
from typing import Any

from passend.engine.blokken.basis import Blok
from passend.engine.blokken.element import Geldt
from passend.engine.delen.plan import Plan
from passend.engine.stand.benoemen import rolnaam
from passend.engine.woorden import NIET_VERMELD

# Keys that are said, in the order of the page, with their label.
SLEUTELS = {
    "soort": "soort",
    "volgens": "volgens",
    "waarden": "woorden",
    "aantal": "aantal",
    "uren": "uren",
    "fte": "fte",
    "waar": "waar",
    "plek": "plek",
    "vorm": "vorm",
    "omvang": "omvang",
    "doel": "doel",
    "focus": "aandacht voor",
    "taken": "taken",
    "van": "van",
    "tot": "tot",
    "vakken": "vakken",
    "uitgever": "uitgever",
    "status": "status",
    "versie": "versie",
}
# Keys that hold roles.
MENSEN = {"leden": "wie", "contact_via": "bereikbaar via", "door": "wie antwoordt"}
WAAR = {
    "school": "op school",
    "swv": "via het samenwerkingsverband",
    "bestuur": "via het bestuur",
    "derden": "via derden",
}


def bijzonderheden(plan: Plan, element: Any) -> list[tuple[str, str]]:
    """Label and words of everything that the element says, without what it leaves out."""
    return [*_gewoon(element), *_mensen(plan, element), *_verdeling(element)]


def eigenschappen(blok: Blok) -> list[tuple[str, str]]:
    """Every key of a block that says something, label and words."""
    paren = [(naam.rstrip("_").replace("_", " "), _woorden(getattr(blok, naam))) for naam in type(blok).model_fields]
    return [(label, woorden) for label, woorden in paren if woorden]


def _gewoon(element: Any) -> Iterator[tuple[str, str]]:
    for sleutel, label in SLEUTELS.items():
        woorden = _woorden(getattr(element, sleutel, None))
        if woorden:
            yield label, woorden


def _mensen(plan: Plan, element: Any) -> Iterator[tuple[str, str]]:
    for sleutel, label in MENSEN.items():
        rollen = [rol for rol in getattr(element, sleutel, None) or [] if isinstance(rol, str)]
        if rollen:
            yield label, ", ".join(rol if rol == NIET_VERMELD else rolnaam(plan, rol) for rol in rollen)


def _verdeling(element: Any) -> Iterator[tuple[str, str]]:
    for deel in getattr(element, "verdeling", None) or []:
        if not isinstance(deel, str):
            naam = getattr(deel, "naam", None) or str(deel.id).replace("-", " ")
            yield naam, "; ".join(f"{label}: {woorden}" for label, woorden in _gewoon(deel)) or NIET_VERMELD


def _woorden(waarde: Any) -> str:
    if waarde is None or waarde == []:
        return ""
    if isinstance(waarde, list):
        return ", ".join(filter(None, map(_woorden, waarde)))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Geldt):
        return _bereik(waarde)
    if isinstance(waarde, Blok):
        naam = getattr(waarde, "naam", None) or getattr(waarde, "id", None)
        return str(naam) if naam else ", ".join(f"{s} {_woorden(getattr(waarde, s))}" for s in waarde.model_fields_set)
    return WAAR.get(str(waarde), str(waarde))


def _bereik(geldt: Geldt) -> str:
    """Where something holds: groups and places."""
    delen = []
    if isinstance(geldt.groepen, list) and geldt.groepen:
        eerste, laatste = geldt.groepen[0], geldt.groepen[-1]
        delen.append(f"groep {eerste}" if eerste == laatste else f"groep {eerste}-{laatste}")
    delen += [str(plek) for plek in geldt.locaties or []]
    return ", ".join(delen)
