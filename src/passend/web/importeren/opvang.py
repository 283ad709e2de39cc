"""The way of an upload: its size is looked at before it is read, and it never stands outside the data folder."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from passend.uitwisseling.wachtkamer import MEESTE_BYTES, tijdelijk_bestand

MEESTE_MEGABYTES = MEESTE_BYTES >> 20
TE_GROOT = _(
    "Dit bestand is te groot: het mag hoogstens %(meeste)s MB zijn. Een export van een school is bijna altijd kleiner. "
    "Kijk of u het goede bestand koos, of maak de export per schooljaar."
) % {"meeste": MEESTE_MEGABYTES}
# What a form adds around a file: its boundaries, the name and the token.
_ROND_HET_BESTAND = 64 << 10


class Opvang(FileUploadHandler):
    """Keeps an upload in a nameless file in the data folder, which is gone as soon as the request is over."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """A file begins."""
        super().new_file(*args, **kwargs)
        self._bestand = tijdelijk_bestand()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write a piece; no other handler gets it."""
        self._bestand.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:
        """The file, at its beginning, with the name that the person gave it."""
        self._bestand.seek(0)
        return UploadedFile(file=self._bestand, name=self.file_name, content_type=self.content_type, size=file_size)


class Bestandformulier(forms.Form):
    """One file."""

    bestand = forms.FileField(
        label=_("Kies een bestand"),
        help_text=_("EDEXML, OSO-dossier, CSV of Excel (.xlsx), hoogstens %(meeste)s MB.")
        % {"meeste": MEESTE_MEGABYTES},
        widget=forms.FileInput(attrs={"class": "in"}),
        max_length=255,
        error_messages={
            "required": _("Kies eerst een bestand."),
            "empty": _("Dit bestand is leeg. Maak de export opnieuw en kijk of er iets in staat."),
            "max_length": _("De naam van dit bestand is te lang. Geef het een kortere naam."),
            "invalid": _("Dit is geen bestand. Kies het opnieuw."),
        },
    )


def is_te_groot(request: HttpRequest) -> bool:
    """Whether the body is too large to be read, by the length that the browser names; no more than that is read."""
    lengte = str(request.META.get("CONTENT_LENGTH") or "0")
    return not lengte.isdigit() or int(lengte) > MEESTE_BYTES + _ROND_HET_BESTAND
