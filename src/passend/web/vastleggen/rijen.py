"""Rows on a form: goals, and who does what. They work without script: a button gives the form back with one more."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from passend.dossier.invulvelden import Invulveld, Rijkolom

# The button that asks for one more row, with the name of the field.
RIJ_ERBIJ = "rij_erbij"
HOOGUIT = 40
_LANGST = 2_000
_ID = re.compile(r"[a-z0-9-]{1,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """One place in a row: the column, its name and id on the page, what stands in it, and what is wrong with that."""

    kolom: Rijkolom
    naam: str
    id: str
    waarde: str
    fout: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """One row on the page; `nummer` is what people call it, `id` what the facts do ("" for a new one)."""

    nummer: int
    id: str
    idnaam: str
    cellen: list[Cel]


class Rijeninvoer(forms.Widget):
    """Reads `<name>.<number>.<column>`; the page draws it with its own part of a template."""

    use_fieldset = True

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[dict[str, str]]:
        """The rows in the order of the page, empty ones too."""
        rijen: dict[int, dict[str, str]] = {}
        for sleutel in data:
            voor, _, rest = sleutel.rpartition(f"{name}.")
            nummer, _, plek = rest.partition(".")
            if not voor and plek and nummer.isdecimal() and len(nummer) < 4:
                rijen.setdefault(int(nummer), {})[plek] = str(data[sleutel]).strip()
        return [rij for _, rij in sorted(rijen.items())]

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Whether the page had no such rows at all."""
        return not any(sleutel.startswith(f"{name}.") for sleutel in data)


class Rijenbeeld(BoundField):
    """The rows as the page shows them."""

    field: "Rijenveld"

    @property
    def rijen(self) -> list[Rij]:
        """What was filled in, one empty row when there is nothing, and the one that was asked for."""
        gevuld = list(self.value() or [])
        erbij = self.form.is_bound and self.form.data.get(RIJ_ERBIJ) == self.html_name
        leeg = 1 if erbij or not gevuld else 0
        return [self._rij(nummer, rij) for nummer, rij in enumerate([*gevuld, *[{}] * leeg][: HOOGUIT + 1])]

    @property
    def sjabloonrij(self) -> Rij:
        """A row for the script, which puts a number in the place of its own."""
        return self._rij(-1, {})

    def _rij(self, nummer: int, inhoud: Mapping[str, Any]) -> Rij:
        teken = "NUMMER" if nummer < 0 else str(nummer)
        fouten = self.field.fouten if self.form.is_bound else {}
        return Rij(
            nummer=nummer + 1,
            id=str(inhoud.get("id", "")),
            idnaam=f"{self.html_name}.{teken}.id",
            cellen=[
                Cel(
                    kolom=kolom,
                    naam=f"{self.html_name}.{teken}.{kolom.plek}",
                    id=f"{self.auto_id}.{teken}.{kolom.plek}",
                    waarde=_als_invoer(inhoud.get(kolom.plek, inhoud.get(kolom.sleutel, ""))),
                    fout=fouten.get((nummer, kolom.sleutel), ""),
                )
                for kolom in self.field.veld.kolommen
            ],
        )


class Rijenveld(forms.Field):
    """The rows of one place of a form. Clean: a list of {column: text} without empty rows; days and numbers as text."""

    widget = Rijeninvoer
    is_rijen = True

    def __init__(self, veld: Invulveld) -> None:
        super().__init__(label=veld.naam, required=False, help_text=veld.uitleg)
        self.veld = veld
        self.fouten: dict[tuple[int, str], str] = {}

    @property
    def paden(self) -> frozenset[str]:
        """What of the plan is filled in here: the section, and the fields that are columns."""
        return frozenset({self.veld.sectie, *(kolom.pad for kolom in self.veld.kolommen)}) - {""}

    def get_bound_field(self, form: Any, field_name: str) -> BoundField:
        """The rows on the page."""
        return Rijenbeeld(form, self, field_name)

    def clean(self, value: Any) -> list[dict[str, str]]:
        """Raises ValidationError, with `fouten` per cell, counted from 0."""
        self.fouten = {}
        gevonden = []
        for nummer, rij in enumerate(value or []):
            cellen = {kolom.sleutel: self._cel(nummer, kolom, rij.get(kolom.plek, "")) for kolom in self.veld.kolommen}
            if any(cellen.values()):
                gevonden.append({"id": rij.get("id", "")} | {naam: cel for naam, cel in cellen.items() if cel})
        if len(gevonden) > HOOGUIT:
            raise forms.ValidationError(_("Er passen hooguit %(aantal)d rijen in.") % {"aantal": HOOGUIT})
        if self.fouten:
            regels = [
                _("Rij %(rij)d: %(fout)s") % {"rij": n + 1, "fout": fout} for (n, _k), fout in self.fouten.items()
            ]
            raise forms.ValidationError(regels)
        return gevonden

    def _cel(self, nummer: int, kolom: Rijkolom, tekst: str) -> str:
        fout = _fout(kolom, tekst) if tekst else ""
        if fout:
            self.fouten[nummer, kolom.sleutel] = fout
        return tekst.replace(",", ".") if kolom.soort == "getal" else tekst


def _fout(kolom: Rijkolom, tekst: str) -> str:
    if kolom.soort == "datum":
        return "" if _dag(tekst) else _("Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026.")
    if kolom.soort == "getal":
        return "" if _is_getal(tekst) else _("Dit is geen getal.")
    if kolom.soort == "keuze":
        bekend = tekst in {keuze.waarde for keuze in kolom.keuzes}
        return "" if bekend else _("Dit kan hier niet gekozen worden.")
    return _("Schrijf hier hooguit 2.000 tekens.") if len(tekst) > _LANGST else ""


def _dag(tekst: str) -> date | None:
    try:
        return parse_date(tekst)
    except ValueError:
        return None


def _is_getal(tekst: str) -> bool:
    try:
        return Decimal(tekst.replace(",", ".")).is_finite()
    except InvalidOperation:
        return False


def _als_invoer(waarde: Any) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)


def rijen_in_feit(veld: Invulveld, rijen: Iterable[Mapping[str, str]], sleutel: UUID) -> Iterator[dict[str, str]]:
    """The rows as a fact carries them: with their section, and an id that stays the same in every later version.

    A new row gets an id from the key of the form, so that sending the form twice says the same.
    """
    gezien: set[str] = set()
    for nummer, rij in enumerate(rijen, 1):
        id_ = rij.get("id", "")
        if not _ID.fullmatch(id_) or id_ in gezien:
            id_ = f"{sleutel.hex[-8:]}-{nummer}"
        gezien.add(id_)
        plek = {"sectie": veld.sectie} if veld.sectie else {}
        yield plek | {"id": id_} | {naam: tekst for naam, tekst in rij.items() if naam != "id"}
