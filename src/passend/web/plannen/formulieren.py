"""Logging support in seconds, and a measured point."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.web.velden import dagveld

_GETAL = {"invalid": _("Dit is geen getal."), "min_value": _("Vul een getal van 1 of meer in.")}
_TE_LANG = {"max_length": _("Schrijf hier hooguit %(limit_value)d tekens.")}
# So many days at most are logged at once.
_DAGEN = 5


class Uitvoerformulier(forms.Form):
    """Given or not, on one day or on several; how long, or why not."""

    rij = forms.SlugField(max_length=60)
    gedaan = forms.ChoiceField(choices=(("ja", ""), ("nee", "")))
    dag = dagveld(_("Wanneer"), moet=False)
    minuten = forms.IntegerField(required=False, min_value=1, max_value=600, error_messages=_GETAL)
    reden = forms.CharField(required=False, max_length=500, error_messages=_TE_LANG)
    dagen = forms.CharField(required=False)

    def clean(self) -> dict[str, Any]:
        """Without a day it was today; more days come as `dagen`, each a day of the days before."""
        gevuld = super().clean() or self.cleaned_data
        veld = forms.DateField()
        gekozen = self.data.getlist("dagen") if isinstance(self.data, QueryDict) else []
        dagen = [veld.clean(tekst) for tekst in gekozen[:_DAGEN]]
        gevuld["dagen"] = sorted({*dagen, *([gevuld["dag"]] if gevuld.get("dag") else [])}) or [klok.vandaag()]
        return gevuld


class Voortgangformulier(forms.Form):
    """A measured point of a goal."""

    rij = forms.SlugField(max_length=60)
    dag = dagveld(_("Wanneer gemeten"))
    waarde = forms.CharField(
        label=_("Meting"), max_length=100, error_messages=_TE_LANG | {"required": _("Schrijf op wat u gemeten hebt.")}
    )
    toelichting = forms.CharField(label=_("Toelichting"), required=False, max_length=2_000, error_messages=_TE_LANG)
