"""The forms to record an incident, and to involve people in it."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from passend.core import klok
from passend.core.uuid7 import uuid7
from passend.dossier.incidenten import NieuwIncident
from passend.dossier.incidentplan import BETROKKEN, incidentsoorten
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.web.stukken.anderen import AndereKinderen
from passend.web.velden import KEUZEFOUTEN, dagveld, tekstveld

# Before the key of a pupil, in the name of the field that says how that pupil was involved.
BIJ = "bij."
_EERST = timedelta(weeks=6)


class Incidentformulier(forms.Form):
    """What happened, and which pupils were involved. One pupil, or a choice from several."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    soorten = forms.MultipleChoiceField(
        label=gettext_lazy("Wat voor incident was het?"),
        help_text=gettext_lazy("Kruis aan wat past. Meer dan één mag."),
        widget=forms.CheckboxSelectMultiple,
        error_messages=KEUZEFOUTEN,
    )
    tekst = tekstveld(
        gettext_lazy("Wat gebeurde er?"),
        gettext_lazy("Schrijf op wat u zag of hoorde."),
        gettext_lazy("Wat u zag of hoorde, in een paar zinnen. Noem geen andere kinderen bij naam."),
        rijen=3,
        lengte=4000,
    )
    op = dagveld(gettext_lazy("Op welke dag?"))
    tijd = forms.TimeField(
        label=gettext_lazy("Hoe laat?"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time", "class": "in in--kort"}, format="%H:%M"),
        error_messages={"invalid": gettext_lazy("Dit is geen tijd. Schrijf bijvoorbeeld 10:45.")},
    )
    waar = forms.CharField(
        label=gettext_lazy("Waar?"),
        help_text=gettext_lazy("Bijvoorbeeld: op het plein, in de gang."),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"class": "in", "autocomplete": "off"}),
    )
    geen_naam = forms.BooleanField(label=gettext_lazy("Dit is geen naam van een ander kind"), required=False)

    def __init__(self, data: Any, *, kinderen: Sequence[Leerling], voor: Medewerker) -> None:
        super().__init__(data, initial={"op": klok.vandaag()})
        self.kinderen, self._voor, self._namen = {str(kind.pk): kind for kind in kinderen}, voor, False
        self.fields["soorten"].choices = [(een.waarde, een.naam) for een in incidentsoorten()]  # type: ignore[attr-defined]
        is_een = len(kinderen) == 1
        vorm: Any = forms.RadioSelect if is_een else forms.Select(attrs={"class": "in"})
        leeg = [] if is_een else [("", _("niet erbij"))]
        for sleutel, kind in self.kinderen.items():
            label = _("Hoe was %(naam)s erbij?") % {"naam": kind.roepnaam} if is_een else kind.naam
            self.fields[BIJ + sleutel] = forms.ChoiceField(
                label=label,
                choices=[*leeg, *((woord, _(woord)) for woord in BETROKKEN)],
                required=is_een,
                widget=vorm,
                error_messages=KEUZEFOUTEN,
            )

    @property
    def zichtbaar(self) -> list[forms.BoundField]:
        """The fields to fill in, but for the pupils; the question about a name only when there was one."""
        los = [veld for veld in self.visible_fields() if not veld.name.startswith(BIJ)]
        return [veld for veld in los if veld.name != "geen_naam" or self._namen]

    @property
    def per_kind(self) -> list[forms.BoundField]:
        """How each pupil was involved."""
        return [self[BIJ + sleutel] for sleutel in self.kinderen]

    def clean(self) -> dict[str, Any]:
        """Somebody was involved, the day is not still to come, and nobody else is named in a file."""
        gevuld = super().clean() or {}
        bij = self._bij()
        if not bij and not any(naam.startswith(BIJ) for naam in self.errors):
            self.add_error(None, _("Kies bij minstens één leerling hoe die erbij was."))
        namen = _andere_namen(str(gevuld.get("tekst", "")), list(bij), self._voor) if bij else []
        if namen:
            self._namen = True
        if namen and not gevuld.get("geen_naam"):
            zin = _("Hier staat de naam van een kind: %(namen)s. Schrijf bijvoorbeeld: een ander kind.")
            self.add_error("tekst", zin % {"namen": ", ".join(namen)})
        return gevuld

    def nieuw(self) -> NieuwIncident:
        """What is to be recorded; only after the form was found valid."""
        gevuld = self.cleaned_data
        return NieuwIncident(
            soorten=gevuld["soorten"],
            op=gevuld["op"],
            tijd=gevuld["tijd"],
            waar=gevuld["waar"].strip(),
            tekst=gevuld["tekst"],
            bij=self._bij(),
            sleutel=gevuld["sleutel"],
        )

    def _bij(self) -> dict[Leerling, str]:
        gekozen = {kind: self.cleaned_data.get(BIJ + sleutel, "") for sleutel, kind in self.kinderen.items()}
        return {kind: bij for kind, bij in gekozen.items() if bij}


def _andere_namen(tekst: str, kinderen: Sequence[Leerling], voor: Medewerker) -> list[str]:
    """The names of children in a text that comes in the file of each of these pupils."""
    namen = AndereKinderen(voor=voor, leerling=kinderen[0]).gevonden([tekst])
    if len(kinderen) > 1:
        namen += [kind.roepnaam for kind in kinderen if re.search(rf"\b{re.escape(kind.roepnaam)}\b", tekst)]
    return list(dict.fromkeys(namen))


class Betrekformulier(forms.Form):
    """Who gets to read one incident, until when, and why."""

    mensen = forms.MultipleChoiceField(
        label=gettext_lazy("Wie betrekt u?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies iemand."), "invalid_choice": KEUZEFOUTEN["invalid_choice"]},
    )
    reden = tekstveld(
        gettext_lazy("Waarom?"),
        gettext_lazy("Schrijf op waarom."),
        gettext_lazy("Ouders met gezag mogen dit lezen."),
        rijen=2,
        lengte=500,
    )
    tot = dagveld(gettext_lazy("Tot en met welke dag mogen zij dit lezen?"))

    def __init__(self, data: Any, *, mensen: Sequence[tuple[Medewerker, str]]) -> None:
        super().__init__(data, initial={"tot": klok.vandaag() + _EERST})
        self._mensen = {str(mens.pk): (mens, rol) for mens, rol in mensen}
        self.fields["mensen"].choices = [  # type: ignore[attr-defined]
            (sleutel, f"{mens} ({rol})") for sleutel, (mens, rol) in self._mensen.items()
        ]

    def met(self) -> dict[Medewerker, str]:
        """The people who were chosen, with the name of their role."""
        return dict(self._mensen[sleutel] for sleutel in self.cleaned_data["mensen"])
