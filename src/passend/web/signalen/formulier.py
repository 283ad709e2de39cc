"""The forms for putting a signal aside and for undoing that."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.core.uuid7 import uuid7


class Rijformulier(forms.Form):
    """A form that also fits in a row of a list: `in_rij` is the row, which keeps the ids of its fields apart.

    There the first field has the focus, or the first with an error.
    """

    def __init__(self, *args: Any, in_rij: UUID | None = None, **rest: Any) -> None:
        if in_rij:
            rest["auto_id"] = f"id_{in_rij}_%s"
        super().__init__(*args, **rest)
        if in_rij:
            eerste = next((naam for naam in self.errors if naam in self.fields), "reden")
            self.fields[eerste].widget.attrs["autofocus"] = True


class Terzijdeformulier(Rijformulier):
    """Why a signal is put aside, and up to and including which day. `sleutel` makes sending it twice one fact."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)
    reden = forms.CharField(
        label=_("Waarom zet u dit opzij"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"class": "in", "rows": 4}),
        error_messages={"required": _("Schrijf op waarom. Zonder reden kan een signaal niet opzij.")},
    )
    tot = forms.DateField(
        label=_("Tot en met"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date", "class": "in in--kort"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026.")},
    )

    def __init__(self, *args: Any, **rest: Any) -> None:
        rest.setdefault("initial", {"sleutel": uuid7()})
        super().__init__(*args, **rest)

    def clean_tot(self) -> Any:
        """A signal lies aside today at least."""
        tot = self.cleaned_data["tot"]
        if tot and tot < klok.vandaag():
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of een latere dag."))
        return tot


class Opheffenformulier(Rijformulier):
    """Why a signal counts again."""

    reden = forms.CharField(
        label=_("Waarom telt dit signaal weer mee"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"class": "in", "rows": 3}),
        error_messages={"required": _("Schrijf op waarom. De reden blijft bij het signaal staan.")},
    )
