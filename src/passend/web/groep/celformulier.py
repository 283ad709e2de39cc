"""The form of one cell: a section of the overview, for one pupil."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.dossier.overzichtskolommen import Kolom
from passend.web.vastleggen.formulier import DEEL, Vastlegformulier


class Celformulier(Vastlegformulier):
    """Only what belongs in the cell, written today. `vakken`: for which subjects, if the plan asks that."""

    def __init__(self, *args: Any, kolom: Kolom, vakken: Iterable[str] = (), vak: str = "", **rest: Any) -> None:
        super().__init__(*args, **rest)
        velden = {naam: veld for naam, veld in self.fields.items() if naam == "sleutel" or naam.startswith(DEEL)}
        if kolom.per_vak:
            keuzes = [(een, een.capitalize()) for een in vakken]
            velden = {"vak": _vakveld(keuzes, vak)} | velden
        self.fields = velden

    def clean(self) -> dict[str, Any]:
        """Who writes anything here writes what the plan asks beside it."""
        gevuld = super().clean() or self.cleaned_data
        if any(gevuld.get(DEEL + veld.sleutel) for veld in self.opzet.velden):
            for veld in self.opzet.velden:
                naam = DEEL + veld.sleutel
                if veld.moet and not gevuld.get(naam) and naam not in self.errors:
                    self.add_error(naam, _("Vul dit ook in: het plan vraagt het erbij."))
        return gevuld

    def woorden(self) -> dict[str, Any]:
        """The fact in the words of the plan."""
        self.cleaned_data["op"] = klok.vandaag()
        vak = self.cleaned_data.get("vak")
        return super().woorden() | ({"vak": vak} if vak else {})


def _vakveld(keuzes: list[tuple[str, str]], vak: str) -> forms.Field:
    return forms.ChoiceField(
        label=_("Vak"),
        choices=keuzes,
        initial=vak,
        widget=forms.Select(attrs={"class": "in"}),
        error_messages={"required": _("Kies een vak."), "invalid_choice": _("Dit vak staat niet in het plan.")},
    )
