"""The form with which somebody records that parents got a record."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.core.uuid7 import uuid7
from passend.web.vastleggen.formulier import Sleutelveld
from passend.web.velden import dagveld, keuzeveld, tekstveld

WIJZEN = (
    ("op papier", _("op papier meegegeven")),
    ("per mail", _("per mail, beveiligd")),
    ("voorgelezen", _("samen gelezen in een gesprek")),
    ("per post", _("per post")),
)


class Meegeefformulier(forms.Form):
    """On which day, how, and what was said with it."""

    sleutel = Sleutelveld()
    op = dagveld(_("Wanneer"))
    wijze = keuzeveld(_("Hoe"), WIJZEN, knoppen=True)
    toelichting = tekstveld(_("Wat is erbij gezegd"), "", rijen=2, moet=False)

    def __init__(self, *args: Any, **rest: Any) -> None:
        rest.setdefault("initial", {"op": klok.vandaag(), "sleutel": uuid7(), "wijze": "op papier"})
        super().__init__(*args, **rest)

    def clean_op(self) -> Any:
        """Only what happened."""
        op = self.cleaned_data["op"]
        if op > klok.vandaag():
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Leg vast wat gebeurd is."))
        return op


class Verzetformulier(forms.Form):
    """Another day for what was planned, or none; and why."""

    wat = keuzeveld(
        _("Wat gebeurt ermee"), (("verzetten", _("een andere dag")), ("afzeggen", _("gaat niet door"))), knoppen=True
    )
    dag = dagveld(_("Nieuwe dag"), moet=False)
    reden = tekstveld(_("Waarom"), _("Schrijf op waarom."), rijen=2, lengte=1_000)

    def clean(self) -> dict[str, Any]:
        """A talk that moves has a day."""
        gevuld = super().clean() or {}
        if gevuld.get("wat") == "verzetten" and not gevuld.get("dag") and "dag" not in self.errors:
            self.add_error("dag", _("Vul de nieuwe dag in."))
        return gevuld
