"""The form with which a plan comes in: the file of the school, and the layers under it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.schoolplan.services import Planbestand

MEESTE_BYTES = 2_000_000


class MeerBestanden(forms.ClearableFileInput):
    """A file input that takes more than one file."""

    allow_multiple_selected = True


class Planbestanden(forms.FileField):
    """One or more plan files, each as text."""

    def clean(self, data: Any, initial: Any = None) -> list[Planbestand]:
        """The files as layers. Raises ValidationError for what is no text or far too big."""
        bestanden = data if isinstance(data, list | tuple) else [data] if data else []
        if self.required and not bestanden:
            raise forms.ValidationError(_("Kies een bestand."))
        return [_als_laag(super(Planbestanden, self).clean(bestand, initial)) for bestand in bestanden]


class Planformulier(forms.Form):
    """The plan of the school, and what lies under it: the law first."""

    plan = Planbestanden(label=_("Het plan van de school (YAML)"), widget=forms.FileInput(attrs={"class": "in"}))
    onder = Planbestanden(
        label=_("Wat eronder ligt: de wet, het samenwerkingsverband, het bestuur"),
        required=False,
        widget=MeerBestanden(attrs={"class": "in"}),
    )

    def lagen(self) -> list[Planbestand]:
        """The layers, the farthest first, the school's own last."""
        return [*self.cleaned_data["onder"], *self.cleaned_data["plan"]]


def _als_laag(bestand: Any) -> Planbestand:
    if bestand.size > MEESTE_BYTES:
        raise forms.ValidationError(_("Dit bestand is te groot voor een plan. Kies het YAML-bestand van het plan."))
    try:
        tekst = bestand.read().decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        raise forms.ValidationError(_("Dit is geen tekstbestand. Kies het YAML-bestand van het plan.")) from fout
    return Planbestand(bestand=bestand.name, tekst=tekst)
