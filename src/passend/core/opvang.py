"""The way of a file that somebody sends with a form: in memory only, never in a folder of the computer."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

# What is kept of a file: one byte more than any form takes, so that the form can say that it was too much.
BEWAARD = (10 << 20) + 1
# Who sends more than this is cut off.
_MEESTE = 100 << 20


class Geheugenopvang(FileUploadHandler):
    """Keeps the first part of an upload in memory. The rest is read and dropped, so that no typed word is lost."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """A file begins."""
        super().new_file(*args, **kwargs)
        self._inhoud, self._gelezen = BytesIO(), 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece, as far as there is room; no other handler gets it."""
        self._gelezen += len(raw_data)
        if self._gelezen > _MEESTE:
            raise StopUpload(connection_reset=True)
        self._inhoud.write(raw_data[: BEWAARD - self._inhoud.tell()])

    def file_complete(self, file_size: int) -> UploadedFile:
        """What was kept, at its beginning."""
        grootte = self._inhoud.tell()
        self._inhoud.seek(0)
        return UploadedFile(file=self._inhoud, name=self.file_name, content_type=self.content_type, size=grootte)
