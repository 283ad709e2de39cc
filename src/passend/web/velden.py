"""Fields that forms share, with the sentences that they say when something is wrong."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

KEUZEFOUTEN = {"required": _("Maak een keuze."), "invalid_choice": _("Dit kan hier niet gekozen worden.")}
_DATUM = {"required": _("Vul een dag in."), "invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026.")}


def keuzeveld(label: Any, keuzes: Any, *, knoppen: bool = False) -> forms.ChoiceField:
    """One of a few: a list, or buttons when people should see them all."""
    vorm: Any = forms.RadioSelect if knoppen else forms.Select(attrs={"class": "in"})
    return forms.ChoiceField(label=label, choices=keuzes, widget=vorm, error_messages=KEUZEFOUTEN)


def dagveld(label: Any, hulp: Any = "", *, moet: bool = True) -> forms.DateField:
    """A day."""
    vorm = forms.DateInput(attrs={"type": "date", "class": "in in--kort"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=hulp, required=moet, widget=vorm, error_messages=_DATUM)


def tekstveld(
    label: Any, verplicht: Any, hulp: Any = "", *, rijen: int = 4, moet: bool = True, lengte: int = 10_000
) -> forms.CharField:
    """A text; `verplicht` is what is said when it is missing, `lengte` how many characters fit."""
    te_lang = _("Schrijf hier hooguit %(limit_value)d tekens. Het zijn er nu %(show_value)d.")
    return forms.CharField(
        label=label,
        help_text=hulp,
        max_length=lengte,
        widget=forms.Textarea(attrs={"class": "in", "rows": rijen}),
        error_messages={"max_length": te_lang, "required": verplicht},
        required=moet,
    )
