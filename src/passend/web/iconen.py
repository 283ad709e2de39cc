"""The icons by the name of what they mean. Shapes that carry a state (late, this week, a signal) are our own."""

from functools import cache

from lucide.templatetags.lucide import lucide

UIT_DE_SET = {
    "account": "circle-user-round",
    "actie": "check",
    "af": "circle-check",
    "afdrukken": "printer",
    "afwijking": "split",
    "besluit": "gavel",
    "blad": "feather",
    "document": "file-text",
    "erbij": "plus",
    "geblokkeerd": "ban",
    "gebeurtenis": "calendar",
    "gelijk": "minus",
    "gesprek": "message-square",
    "groep": "layout-grid",
    "leerling": "user-round",
    "neer": "chevron-down",
    "oog": "eye",
    "oordeel": "circle-question-mark",
    "overleg": "users",
    "op": "chevron-up",
    "opzij": "archive",
    "plan": "book-open",
    "potlood": "pencil",
    "resultaat": "chart-line",
    "sleutel": "key-round",
    "sorteer": "chevrons-up-down",
    "steun": "life-buoy",
    "toestemming": "signature",
    "toetsen": "keyboard",
    "trede": "milestone",
    "uitloggen": "log-out",
    "vandaag": "calendar-check",
    "vink": "check",
    "volgende": "chevron-right",
    "vorige": "chevron-left",
    "vraag": "circle-question-mark",
    "waarschuwing": "triangle-alert",
    "weegschaal": "scale",
    "zoek": "search",
}
EIGEN_VORM = {
    "laat": ("0 0 24 24", '<path d="M12 2.5 21.5 12 12 21.5 2.5 12z" fill="currentColor"/>'),
    "week": (
        "0 0 24 24",
        '<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor"/>',
    ),
    "later": ("0 0 24 24", '<circle cx="12" cy="12" r="8.5"/>'),
    "signaal": ("0 0 24 24", '<path d="M12 4 21 20H3z"/>'),
    "op-route": ("0 0 32 24", '<path d="M8.5 6 16 20H1zM23.5 6 31 20H16z"/>'),
}


@cache
def icoon(naam: str, klasse: str = "ic") -> str:
    """The icon as inline SVG, hidden from a screen reader: the word beside it says the same. Raises KeyError."""
    if naam in EIGEN_VORM:
        kader, vorm = EIGEN_VORM[naam]
        return f'<svg class="{klasse}" viewBox="{kader}" aria-hidden="true">{vorm}</svg>'
    return lucide(UIT_DE_SET[naam], size=None, **{"class": klasse, "aria-hidden": "true"})
