"""The order and the choice of rows on the page of a group, as the address asks for them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from passend.web.filters import Filter, filter_maken
from passend.web.groep.merken import ROUTE
from passend.web.groep.niveaus import vakslug
from passend.web.leerling.buren import VOLGORDE

if TYPE_CHECKING:
    from passend.web.groep.overzicht import Leerlingregel

NAAM, STAP, TAKEN, SIGNALEN = "naam", "stap", "taken", "signalen"
VAK = "vak-"
RESULTATEN, OVERZICHT = "resultaten", "overzicht"


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepsvraag:
    """What somebody wants to see of a group."""

    vak: Filter
    moment: Filter
    toon: Filter
    kolommen: Filter
    sorteer: str
    volgordes: list[tuple[str, str]]

    @property
    def filters(self) -> list[Filter]:
        """The lists to choose from above the table."""
        return [self.vak, self.moment, self.toon, self.kolommen]

    @property
    def is_gefilterd(self) -> bool:
        """Whether something was chosen."""
        return any(filter_.waarde for filter_ in self.filters)

    def regels(self, regels: Iterable["Leerlingregel"]) -> list["Leerlingregel"]:
        """The rows that stay, in order; those that are equal stay in the order of names."""
        return sorted((regel for regel in regels if _TOON[self.toon.waarde](regel)), key=self._sleutel)

    def _sleutel(self, regel: "Leerlingregel") -> tuple[Any, ...]:
        if self.sorteer.startswith(VAK):
            plaats = regel.plaats_bij(self.sorteer.removeprefix(VAK))
            return (plaats is None, -(plaats or 0))
        return _SLEUTELS[self.sorteer](regel)


_TOON: dict[str, Callable[["Leerlingregel"], bool]] = {
    "": lambda regel: True,
    "signaal": lambda regel: bool(regel.signalen),
    "route": lambda regel: regel.merk is not None and regel.merk.soort == ROUTE,
    "laat": lambda regel: bool(regel.stand.laat),
}
# What asks for attention first; names as they are.
_SLEUTELS: dict[str, Callable[["Leerlingregel"], tuple[Any, ...]]] = {
    NAAM: lambda regel: (),
    STAP: lambda regel: (-regel.stap, -len(regel.signalen)),
    TAKEN: lambda regel: (-len(regel.stand.laat), -len(regel.stand.week)),
    SIGNALEN: lambda regel: (-len(regel.signalen), -len(regel.vragen)),
}


def groepsvraag(vraag: QueryDict, *, vakken: list[str], momenten: list[str], overzichten: list[str]) -> Groepsvraag:
    """What the address asks; a word that is no choice chooses nothing."""
    standen = [("signaal", _("Met een signaal")), ("route", _("Verder op de route")), ("laat", _("Met iets te laat"))]
    delen = [(RESULTATEN, _("Resultaten en signalen")), (OVERZICHT, ", ".join(overzichten))] if overzichten else []
    volgordes = [
        (NAAM, _("Op naam")),
        (STAP, _("Verst op de route eerst")),
        (TAKEN, _("Meeste te laat eerst")),
        (SIGNALEN, _("Meeste signalen eerst")),
        *((VAK + vakslug(vak), _("Laagste %(vak)s eerst") % {"vak": vak}) for vak in vakken),
    ]
    gekozen = vraag.get("sorteer", "")
    return Groepsvraag(
        vak=filter_maken(vraag, "vak", label=_("Vak"), alles=_("Alle vakken"), opties=[(v, v) for v in vakken]),
        moment=filter_maken(
            vraag,
            "moment",
            label=_("Toetsmoment"),
            alles=_("Nieuwste"),
            opties=[(moment, moment) for moment in momenten],
            gesorteerd=False,
        ),
        toon=filter_maken(
            vraag, "toon", label=_("Leerlingen"), alles=_("Alle leerlingen"), opties=standen, gesorteerd=False
        ),
        kolommen=filter_maken(
            vraag, "kolommen", label=_("Kolommen"), alles=_("Alle kolommen"), opties=delen, gesorteerd=False
        ),
        sorteer=gekozen if gekozen in dict(volgordes) else NAAM,
        volgordes=volgordes,
    )


def volgorde_onthouden(request: HttpRequest, regels: Iterable["Leerlingregel"]) -> None:
    """Keep the order for the links to the next and the previous pupil."""
    volgorde = [str(regel.leerling.pk) for regel in regels]
    if request.session.get(VOLGORDE) != volgorde:  # a session that was changed is written to the database
        request.session[VOLGORDE] = volgorde
