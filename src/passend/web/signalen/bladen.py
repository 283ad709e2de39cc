"""Pages of a list from which rows go while somebody works through it."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict

from passend.dossier.models import Signaal


class Schuivend(Paginator):
    """A page further on begins so many rows earlier as left the list since the first page was opened (`weg`)."""

    def __init__(self, rijen: QuerySet[Signaal], per_blad: int, weg: int) -> None:
        super().__init__(rijen, per_blad)
        self.weg = weg

    def page(self, number: int | str) -> "Page[Signaal]":
        """The rows of a page; raises what Paginator raises."""
        nummer = self.validate_number(number)
        begin = max(0, (nummer - 1) * self.per_page - self.weg)
        rijen: Any = self.object_list
        return Page(rijen[begin : begin + self.per_page], nummer, self)

    @property
    def num_pages(self) -> int:
        """As many as there were at first."""
        return -(-max(1, self.count + self.weg) // self.per_page)


def blad_van(rijen: QuerySet[Signaal], vraag: QueryDict, per_blad: int) -> "Page[Signaal]":
    """The page that the address asks for; a number that makes no sense is nought."""
    weg = vraag.get("weg", "")
    return Schuivend(rijen, per_blad, int(weg) if weg.isdecimal() and len(weg) < 5 else 0).get_page(vraag.get("blad"))
