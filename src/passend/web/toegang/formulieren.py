"""The forms for sharing a part of a file, and for access in an emergency."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.school.models import Medewerker

_DATUM = {"required": _("Vul een dag in."), "invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026.")}
_EERST = timedelta(days=90)


def _dag(label: Any) -> forms.DateField:
    vorm = forms.DateInput(attrs={"type": "date", "class": "in in--kort"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=vorm, error_messages=_DATUM)


def _tekst(label: Any, verplicht: Any, hulp: Any = "") -> forms.CharField:
    fouten = {"required": verplicht, "max_length": _("Schrijf hier hooguit 500 tekens. Het zijn er nu %(show_value)d.")}
    vorm = forms.Textarea(attrs={"class": "in", "rows": 3})
    return forms.CharField(label=label, help_text=hulp, max_length=500, widget=vorm, error_messages=fouten)


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
    van = _dag(_("Vanaf"))
    tot = _dag(_("Tot en met"))
    grond = _tekst(
        _("Waarop steunt dit"),
        _("Schrijf op waarop dit steunt."),
        _("Bijvoorbeeld: toestemming van beide ouders op 12 november."),
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
    reden = _tekst(
        _("Waarom moet u dit nu zien"),
        _("Schrijf in een of twee zinnen waarom het nu nodig is. De directie leest dit."),
        _("De directie leest dit. Ouders mogen het ook lezen."),
    )


class Oordeelformulier(forms.Form):
    """What the directie thinks of it."""

    oordeel = _tekst(_("Uw oordeel"), _("Schrijf op wat u ervan vindt, ook als het terecht was."))
