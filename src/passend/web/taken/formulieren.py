"""The forms with which a task goes to a colleague."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.school.models import Medewerker
from passend.web.velden import dagveld, keuzeveld, tekstveld

_WAAROM = _("Schrijf op waarom. Uw collega leest dit.")


class Mensveld:
    """Turns a chosen key into the colleague."""

    def __init__(self, mensen: list[Medewerker]) -> None:
        self.mensen = {str(mens.pk): mens for mens in mensen}
        self.keuzes = [("", "—"), *((sleutel, str(mens)) for sleutel, mens in self.mensen.items())]


class Geefformulier(forms.Form):
    """To whom a task goes, why, and for how long."""

    aan = keuzeveld(_("Aan wie"), ())
    reden = tekstveld(_("Waarom"), _WAAROM, rijen=2, lengte=500)
    tot = dagveld(_("Tot en met"), _("Leeg: tot de taak klaar is."), moet=False)

    def __init__(self, data: Any, *, mensen: list[Medewerker]) -> None:
        super().__init__(data)
        self._mensen = Mensveld(mensen)
        self.fields["aan"].choices = self._mensen.keuzes  # type: ignore[attr-defined]

    def collega(self) -> Medewerker:
        """Who was chosen; only after the form was found valid."""
        return self._mensen.mensen[self.cleaned_data["aan"]]


class Redenformulier(forms.Form):
    """Why somebody gives a task back."""

    reden = tekstveld(_("Waarom geeft u deze taak terug?"), _WAAROM, rijen=2, lengte=500)


class Overneemformulier(forms.Form):
    """To whom everything of a colleague goes."""

    naar = keuzeveld(_("Wie neemt deze taken over?"), ())
    reden = tekstveld(_("Waarom"), _WAAROM, rijen=2, lengte=500)

    def __init__(self, data: Any, *, mensen: list[Medewerker], niet: UUID) -> None:
        super().__init__(data)
        self._mensen = Mensveld([mens for mens in mensen if mens.pk != niet])
        self.fields["naar"].choices = self._mensen.keuzes  # type: ignore[attr-defined]

    def collega(self) -> Medewerker:
        """Who was chosen; only after the form was found valid."""
        return self._mensen.mensen[self.cleaned_data["naar"]]
