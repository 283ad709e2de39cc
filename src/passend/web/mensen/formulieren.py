"""The forms for people and their roles."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.school.models import Groep, Locatie
from passend.school.selectors import groep_alle, locatie_list
from passend.schoolplan.benoemen import NieuweRol
from passend.schoolplan.rollen import Planrol
from passend.web.velden import KEUZEFOUTEN, dagveld, keuzeveld

_KORT = {"class": "in"}
JAARGROEPEN = [(str(nummer), str(nummer)) for nummer in range(1, 9)]


def _tekst(label: Any, lengte: int, verplicht: Any = None) -> forms.CharField:
    fouten = {"required": verplicht} if verplicht else {}
    invoer = forms.TextInput(attrs=_KORT)
    return forms.CharField(
        label=label, max_length=lengte, required=bool(verplicht), widget=invoer, error_messages=fouten
    )


class Mensformulier(forms.Form):
    """Somebody new."""

    voornaam = _tekst(_("Voornaam"), 100, _("Vul de voornaam in."))
    tussenvoegsel = _tekst(_("Tussenvoegsel"), 20)
    achternaam = _tekst(_("Achternaam"), 200, _("Vul de achternaam in."))
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Hiermee logt deze persoon in. Het wachtwoord kiest hij of zij zelf, via Wachtwoord vergeten."),
        widget=forms.EmailInput(attrs=_KORT),
        error_messages={"required": _("Vul het e-mailadres in."), "invalid": _("Dit is geen e-mailadres.")},
    )


class Rolformulier(forms.Form):
    """A role of the plan, where it counts and when."""

    rol = keuzeveld(_("Rol in het plan"), ())
    groep = forms.ModelChoiceField(
        label=_("Groep"),
        queryset=Groep._base_manager.none(),
        required=False,
        empty_label="—",
        widget=forms.Select(attrs=_KORT),
        error_messages=KEUZEFOUTEN,
    )
    locatie = forms.ModelChoiceField(
        label=_("Of een locatie"),
        queryset=Locatie._base_manager.none(),
        required=False,
        empty_label="—",
        widget=forms.Select(attrs=_KORT),
        error_messages=KEUZEFOUTEN,
    )
    jaargroepen = forms.TypedMultipleChoiceField(
        label=_("Of jaargroepen"),
        choices=JAARGROEPEN,
        coerce=int,
        required=False,
        error_messages=KEUZEFOUTEN,
        widget=forms.CheckboxSelectMultiple,
    )
    van = dagveld(_("Vanaf"))
    tot = dagveld(_("Tot en met"), _("Voor een invaller: de laatste dag."), moet=False)

    def __init__(self, data: Any, *, rollen: list[Planrol]) -> None:
        super().__init__(data, initial={"van": klok.vandaag()})
        namen = [(rol.id, f"{rol.naam} ({rol.profiel.label.lower()})") for rol in rollen]
        self.fields["rol"].choices = [("", "—"), *namen]  # type: ignore[attr-defined]
        self.fields["groep"].queryset = groep_alle(op=klok.vandaag())  # type: ignore[attr-defined]
        self.fields["locatie"].queryset = locatie_list()  # type: ignore[attr-defined]

    def nieuwe_rol(self) -> NieuweRol:
        """What was filled in; only after the form was found valid."""
        velden = self.cleaned_data
        return NieuweRol(
            rol=velden["rol"],
            van=velden["van"],
            tot=velden["tot"],
            groep=velden["groep"],
            locatie=velden["locatie"],
            jaargroepen=tuple(velden["jaargroepen"]),
        )


class Einddagformulier(forms.Form):
    """The last day at this school."""

    tot = dagveld(_("Laatste dag op deze school"), _("Vanaf de dag erna ziet deze persoon hier niets meer."))
