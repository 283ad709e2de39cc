"""The forms for sharing a part of a file, and for access in an emergency."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.school.models import Medewerker
from passend.web.velden import dagveld, tekstveld

_EERST = timedelta(days=90)


class Deelformulier(forms.Form):
    """What is shared with whom, how long, and on what it rests."""

    met = forms.ChoiceField(
        label=_("Met wie"),
        widget=forms.Select(attrs={"class": "in"}),
        error_messages={
            "required": _("Kies iemand."),
            "invalid_choice": _("Met deze persoon kan niet gedeeld worden."),
        },
    )
    onderdelen = forms.MultipleChoiceField(
        label=_("Wat deelt u"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Alleen wat u kiest. Wat er later bij komt in zo'n onderdeel, hoort er ook bij."),
        error_messages={"required": _("Kies wat u deelt."), "invalid_choice": _("Dit onderdeel is er niet (meer).")},
    )
    van = dagveld(_("Vanaf"))
    tot = dagveld(_("Tot en met"))
    grond = tekstveld(
        _("Waarop steunt dit"),
        _("Schrijf op waarop dit steunt."),
        _("Bijvoorbeeld: toestemming van beide ouders op 12 november."),
        rijen=3,
        lengte=500,
    )

    def __init__(self, data: Any, *, mensen: list[Medewerker], onderdelen: list[tuple[str, str]]) -> None:
        vandaag = klok.vandaag()
        super().__init__(data, initial={"van": vandaag, "tot": vandaag + _EERST})
        self.mensen = {str(mens.pk): mens for mens in mensen}
        self.fields["met"].choices = [("", "—"), *((pk, str(mens)) for pk, mens in self.mensen.items())]  # type: ignore[attr-defined]
        self.fields["onderdelen"].choices = onderdelen  # type: ignore[attr-defined]


class Noodformulier(forms.Form):
    """Whom somebody needs to see now, and why."""

    naam = forms.CharField(
        label=_("Voornaam en achternaam van de leerling"),
        help_text=_("Precies zoals de leerling in Passend staat."),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "in", "autocomplete": "off"}),
        error_messages={"required": _("Vul de naam in.")},
    )
    reden = tekstveld(
        _("Waarom moet u dit nu zien"),
        _("Schrijf in een of twee zinnen waarom het nu nodig is. De directie leest dit."),
        _("De directie leest dit. Ouders mogen het ook lezen."),
        rijen=3,
        lengte=500,
    )


class Oordeelformulier(forms.Form):
    """What the directie thinks of it."""

    oordeel = tekstveld(
        _("Uw oordeel"), _("Schrijf op wat u ervan vindt, ook als het terecht was."), rijen=3, lengte=500
    )
