"""The field for a scanned paper, on every form that takes one."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from passend.dossier.bijlagecontrole import BijlageGeweigerd, gecontroleerd

HULP = _("Een scan of foto: PDF, JPG of PNG, hoogstens 10 MB. Passend bewaart hem versleuteld; de naam van het "
         "bestand wordt niet bewaard. Daarna hoeft het papier nergens anders te staan.")  # fmt: skip


class Bijlageveld(forms.FileField):
    """A scanned paper; its value is the bytes, or None. What is wrong with it is said at once, in plain words."""

    def __init__(self, *, moet: bool = False) -> None:
        super().__init__(
            label=_("Papier erbij"),
            help_text=HULP,
            required=moet,
            widget=forms.FileInput(attrs={"class": "in", "accept": ".pdf,.jpg,.jpeg,.png"}),
            error_messages={
                "required": _("Kies eerst een bestand."),
                "empty": _("Dit bestand is leeg. Maak de scan opnieuw."),
                "invalid": _("Dit is geen bestand. Kies het opnieuw."),
            },
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The bytes of a paper that may be kept."""
        bestand = super().clean(data, initial)
        if not isinstance(bestand, UploadedFile):
            return None
        inhoud = bestand.read()
        try:
            gecontroleerd(inhoud)
        except BijlageGeweigerd as geweigerd:
            raise forms.ValidationError(str(geweigerd)) from geweigerd
        return inhoud
