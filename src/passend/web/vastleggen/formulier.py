"""The form for one element of the plan, and the fact that it becomes."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.core.uuid7 import uuid7
from passend.dossier.invulformulier import Invulformulier

# Where a section of the form is in the request: this, and then its path.
DEEL = "deel."


class Vastlegformulier(forms.Form):
    """When, what was decided or answered, what was written, and who was there.

    `sleutel` becomes the id of the fact, so that sending the same form twice records one fact.
    """

    sleutel = forms.UUIDField(widget=forms.HiddenInput)
    op = forms.DateField(
        label=_("Wanneer"),
        widget=forms.DateInput(attrs={"type": "date", "class": "in in--kort"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Vul een dag in."),
            "invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026."),
        },
    )

    def __init__(self, *args: Any, opzet: Invulformulier, ouders: Iterable[tuple[UUID, str]] = (), **rest: Any) -> None:
        rest.setdefault("initial", {"op": klok.vandaag(), "sleutel": uuid7()})
        super().__init__(*args, **rest)
        self.opzet = opzet
        if opzet.keuzes:
            self.fields["keuze"] = _keuzeveld(opzet)
        if opzet.per_ouder:
            self.fields["persoon"] = _vinkjes(_("Van wie"), [(str(pk), naam) for pk, naam in ouders])
        for sectie in opzet.secties:
            self.fields[DEEL + sectie.waarde] = _tekst(sectie.naam, verplicht=False)
        if opzet.mensen:
            self.fields["aanwezig"] = _vinkjes(_("Wie waren erbij"), [(m.waarde, m.naam) for m in opzet.mensen])
        self.fields["toelichting"] = _tekst(_("Wat is er gezegd of gedaan"), verplicht=False)
        self.fields["reden"] = _tekst(_("Waarom"), verplicht=False)

    def clean_op(self) -> Any:
        """Only what happened can be recorded."""
        op = self.cleaned_data["op"]
        if op > klok.vandaag():
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Leg vast wat gebeurd is."))
        return op

    def woorden(self) -> dict[str, Any]:
        """The fact in the words of the plan."""
        gevuld = self.cleaned_data
        feit: dict[str, Any] = dict(self.opzet.woorden) | {"op": gevuld["op"]}
        if gevuld.get("keuze"):
            feit[self.opzet.veld] = gevuld["keuze"]
        teksten = {s.waarde: gevuld[DEEL + s.waarde] for s in self.opzet.secties if gevuld[DEEL + s.waarde].strip()}
        if self.opzet.secties:
            feit |= {"secties": list(teksten)} if teksten else {"zonder": [s.waarde for s in self.opzet.secties]}
        for veld in ("persoon", "aanwezig", "toelichting", "reden"):
            if gevuld.get(veld):
                feit[veld] = gevuld[veld]
        return feit | ({"inhoud": teksten} if teksten else {})


class Afwijkformulier(forms.Form):
    """Why something that the plan promises is not done, or otherwise."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)
    reden = forms.CharField(
        label=_("Waarom wijkt u af van het plan"),
        widget=forms.Textarea(attrs={"class": "in", "rows": 4}),
        error_messages={"required": _("Schrijf op waarom. Zonder reden is afwijken niet mogelijk.")},
    )

    def __init__(self, *args: Any, **rest: Any) -> None:
        rest.setdefault("initial", {"sleutel": uuid7()})
        super().__init__(*args, **rest)


def _keuzeveld(opzet: Invulformulier) -> forms.Field:
    soort = forms.MultipleChoiceField if opzet.meer else forms.ChoiceField
    invoer = forms.CheckboxSelectMultiple if opzet.meer else forms.RadioSelect
    return soort(
        label=opzet.vraag,
        choices=[(keuze.waarde, keuze.naam) for keuze in opzet.keuzes],
        widget=invoer,
        error_messages={"required": _("Kies wat het is."), "invalid_choice": _("Dit kan hier niet gekozen worden.")},
    )


def _vinkjes(naam: Any, keuzes: list[tuple[str, str]]) -> forms.Field:
    return forms.MultipleChoiceField(label=naam, choices=keuzes, required=False, widget=forms.CheckboxSelectMultiple)


def _tekst(naam: Any, *, verplicht: bool) -> forms.Field:
    invoer = forms.Textarea(attrs={"class": "in", "rows": 3})
    return forms.CharField(label=naam, required=verplicht, widget=invoer, max_length=10_000)
