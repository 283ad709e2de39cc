"""Shielded text: locked in the database, readable only through the program and only in its own row.

A model declares it and uses it as any text:

    toelichting = VersleuteldVeld("toelichting", plek="dossier_feit.toelichting", blank=True)

    feit = Feit(toelichting="wat niemand anders leest")
    feit.toelichting  # the text; the column holds "v1.<number of the key>.<locked bytes>"

- **Bound to its row.** The text is locked together with `plek` and the key of the row: a value that is copied to
  another row, table or column does not open (`Geschonden`). `plek` is written out, so that a column may be renamed.
- **History.** The triggers copy the column, so the history holds the locked value; an event opens it for the row it is
  about. A save that changes nothing else writes the same locked value again and makes no history.
- **What does not work, on purpose.** Filtering and ordering on it (FieldError), `update(veld=...)` and `bulk_update`
  with plain text (TypeError): they do not know the row. `create`, `save`, `bulk_create` do. For COPY and raw SQL:
  `versleuteld(tekst, plek=..., rij=...)`. `values()` gives a `Versleuteld`, opened with `.lezen(rij)`.
- **Empty** stays empty, None stays None; the database refuses anything else that is not locked.
- JSON goes in as `json.dumps(...)`.

Two kinds of keys. The text is locked with a *gegevenssleutel*, which stands in the database, itself locked with a key
of PASSEND_SLEUTELS that never does. So a new key locks some gegevenssleutels again and no row changes: facts and
history stay as they were written, which their triggers demand. Only the owner of the tables makes and changes
gegevenssleutels; the application's role reads them.
"""

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import connections, models, transaction
from django.db.models.query_utils import DeferredAttribute

from passend.core.sleutels import (
    Geschonden,
    Sleutelbos,
    SleutelOntbreekt,
    ontsleutelen,
    versleutelen,
    willekeurige_sleutel,
)

_VERSIE = "v1"
GEGEVENSSLEUTELS = "core_gegevenssleutel"


class GeenGegevenssleutel(Exception):
    """The database has no key to lock with yet."""

    def __init__(self) -> None:
        super().__init__("Er is nog geen sleutel voor afgeschermde tekst. Voer uit: manage.py migrate")


@dataclass(frozen=True, slots=True)
class Versleuteld:
    """A locked text as it stands in the database. It shows nothing; `lezen` opens it for its own row."""

    slot: str
    plek: str

    def __str__(self) -> str:
        return "(versleuteld)"

    def __repr__(self) -> str:
        return "Versleuteld()"

    def lezen(self, rij: UUID) -> str:
        """The text. Raises SleutelOntbreekt, Geschonden."""
        versie, _, rest = self.slot.partition(".")
        nummer, _, inhoud = rest.partition(".")
        if versie != _VERSIE or not nummer.isdecimal():
            raise Geschonden
        try:
            bytes_ = base64.b64decode(inhoud, altchars=b"-_", validate=True)
        except binascii.Error:
            raise Geschonden from None
        return ontsleutelen(_ring.sleutel(int(nummer)), bytes_, _waarbij(nummer, self.plek, rij)).decode()


def versleuteld(tekst: str, *, plek: str, rij: UUID | None) -> Versleuteld:
    """Lock a text for one row. Raises GeenGegevenssleutel, SleutelOntbreekt, ValueError for a row without a key."""
    if rij is None:
        raise ValueError(f"{plek}: een tekst wordt versleuteld voor een rij met een sleutel.")
    nummer, sleutel = _ring.actief()
    inhoud = versleutelen(sleutel, tekst.encode(), _waarbij(str(nummer), plek, rij))
    return Versleuteld(f"{_VERSIE}.{nummer}.{base64.urlsafe_b64encode(inhoud).decode()}", plek)


def bestand_versleuteld(inhoud: bytes, *, plek: str, rij: UUID) -> bytes:
    """Lock the bytes of a file for one row. Raises GeenGegevenssleutel, SleutelOntbreekt."""
    nummer, sleutel = _ring.actief()
    slot = versleutelen(sleutel, inhoud, _waarbij(str(nummer), plek, rij))
    return f"{_VERSIE}.{nummer}.".encode() + slot


def bestand_gelezen(slot: bytes, *, plek: str, rij: UUID) -> bytes:
    """The bytes of a file, for its own row. Raises SleutelOntbreekt, Geschonden."""
    versie, _, rest = bytes(slot).partition(b".")
    nummer, _, inhoud = rest.partition(b".")
    if versie != _VERSIE.encode() or not nummer.isdigit():
        raise Geschonden
    return ontsleutelen(_ring.sleutel(int(nummer)), inhoud, _waarbij(nummer.decode(), plek, rij))


class _Leesbaar(DeferredAttribute):
    """The text of an instance: what came from the database is opened when it is asked for, and each time."""

    field: "VersleuteldVeld"

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        waarde = super().__get__(instance, cls)
        return waarde.lezen(_rij(instance)) if isinstance(waarde, Versleuteld) else waarde

    def __set__(self, instance: Any, waarde: Any) -> None:
        eerder = instance.__dict__.get(self.field.attname)
        # Validation puts back what it read: that is no change, and must not look like one in the history.
        if isinstance(eerder, Versleuteld) and isinstance(waarde, str) and eerder.lezen(_rij(instance)) == waarde:
            return
        instance.__dict__[self.field.attname] = waarde


class VersleuteldVeld(models.TextField):
    """A text that stands locked in the database; see the top of this module."""

    descriptor_class = _Leesbaar

    def __init__(self, *args: Any, plek: str, **opties: Any) -> None:
        self.plek = plek
        super().__init__(*args, **opties)

    def deconstruct(self) -> Any:
        """With `plek`: the history of a model copies its fields."""
        naam, pad, args, opties = super().deconstruct()
        return naam, pad, args, {**opties, "plek": self.plek}

    def db_check(self, connection: Any) -> str:
        """The database itself refuses text that is not locked."""
        kolom = connection.ops.quote_name(self.column)
        return f"{kolom} = '' or starts_with({kolom}, '{_VERSIE}.')"

    def get_lookup(self, lookup_name: str) -> Any:
        """Only whether there is a value: locked texts cannot be compared."""
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def from_db_value(self, waarde: str | None, expression: Any, connection: Any) -> Versleuteld | str | None:
        """Locked until somebody reads it."""
        return Versleuteld(waarde, self.plek) if waarde else waarde

    def pre_save(self, instance: models.Model, add: bool) -> Versleuteld | str | None:
        """Lock for this row. What was read from another row is refused (Geschonden)."""
        waarde = instance.__dict__.get(self.attname)
        if isinstance(waarde, Versleuteld):
            waarde.lezen(_rij(instance))
            return waarde
        if not waarde:
            return waarde
        slot = versleuteld(str(waarde), plek=self.plek, rij=_rij(instance))
        instance.__dict__[self.attname] = slot
        return slot

    def get_prep_value(self, waarde: Any) -> str | None:
        """Only what is locked, or empty. Raises TypeError."""
        if isinstance(waarde, Versleuteld):
            return waarde.slot
        if waarde:
            raise TypeError(f"{self.plek}: alleen versleutelde tekst mag naar de database. Gebruik save of create.")
        return None if waarde is None else ""

    def value_to_string(self, obj: models.Model) -> str:
        """For serialization: locked, as in the database."""
        return self.get_prep_value(self.pre_save(obj, add=False)) or ""


def gegevenssleutel_zorgen() -> None:
    """Make the first gegevenssleutel when there is none. Needs the connection of the owner; `migrate` calls it."""
    with transaction.atomic(using="eigenaar"), connections["eigenaar"].cursor() as cursor:
        cursor.execute(f"lock table {GEGEVENSSLEUTELS} in exclusive mode")
        cursor.execute(f"select 1 from {GEGEVENSSLEUTELS} limit 1")
        if cursor.fetchone() is None:
            _toevoegen(cursor)


def gegevenssleutels_vernieuwen(voortgang: Callable[[int, int], None] = lambda klaar, totaal: None) -> int:
    """Lock every gegevenssleutel with the first key, and lock new texts with a new one; returns how many changed.

    Each is done in a transaction of its own: what was interrupted is finished by doing it again. When all were under
    the first key already, nothing happens. Raises SleutelOntbreekt before anything has changed.
    """
    bos = _bos()
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(f"select nummer, hoofdsleutel, slot from {GEGEVENSSLEUTELS} order by nummer")
        alle = cursor.fetchall()
        rijen = [rij for rij in alle if rij[1] != bos.eerste]
        open_ = {nummer: bos.open(merk, bytes(slot), waarbij=_hoofd(nummer)) for nummer, merk, slot in rijen}
        if rijen and rijen[-1] == alle[-1]:
            _toevoegen(cursor)
        for klaar, (nummer, sleutel) in enumerate(open_.items(), start=1):
            cursor.execute(
                f"update {GEGEVENSSLEUTELS} set hoofdsleutel = %s, slot = %s where nummer = %s",
                [*bos.op_slot(sleutel, waarbij=_hoofd(nummer)), nummer],
            )
            voortgang(klaar, len(open_))
    gegevenssleutels_vergeten()
    return len(open_)


def hoofdsleutels_in_gebruik() -> dict[str, int]:
    """Mark of a key of PASSEND_SLEUTELS -> how many gegevenssleutels are locked with it."""
    with connections["default"].cursor() as cursor:
        cursor.execute(f"select hoofdsleutel, count(*) from {GEGEVENSSLEUTELS} group by 1 order by 1")
        return dict(cursor.fetchall())


def afgeschermd_leesbaar() -> bool:
    """Whether a text can be locked and read now. Raises GeenGegevenssleutel, SleutelOntbreekt, Geschonden."""
    _ring.actief()
    return True


def gegevenssleutels_vergeten() -> None:
    """Read them anew the next time."""
    _ring.vergeten()


class _Ring:
    """The gegevenssleutels as this process knows them. A number that it does not know is looked up again."""

    def __init__(self) -> None:
        self._bekend: dict[int, AESGCM | str] = {}

    def sleutel(self, nummer: int) -> AESGCM:
        """The key with this number. Raises SleutelOntbreekt, or Geschonden when there is no such number."""
        if nummer not in self._bekend:
            self._lezen()
        gevonden = self._bekend.get(nummer)
        if gevonden is None:
            raise Geschonden
        if isinstance(gevonden, str):
            raise SleutelOntbreekt(gevonden)
        return gevonden

    def actief(self) -> tuple[int, AESGCM]:
        """The newest, which locks. Raises GeenGegevenssleutel, SleutelOntbreekt."""
        if not self._bekend:
            self._lezen()
        if not self._bekend:
            raise GeenGegevenssleutel
        nummer = max(self._bekend)
        return nummer, self.sleutel(nummer)

    def vergeten(self) -> None:
        """Know nothing any more."""
        self._bekend = {}

    def _lezen(self) -> None:
        with connections["default"].cursor() as cursor:
            cursor.execute(f"select nummer, hoofdsleutel, slot from {GEGEVENSSLEUTELS}")
            gelezen = {nummer: _openen(nummer, merk, bytes(slot)) for nummer, merk, slot in cursor.fetchall()}
        # What was open stays open: another process may have put it under a key that this one has yet to be given.
        self._bekend = gelezen | {nummer: open_ for nummer, open_ in self._bekend.items() if isinstance(open_, AESGCM)}


_ring = _Ring()


def _openen(nummer: int, merk: str, slot: bytes) -> AESGCM | str:
    """The key, or the mark of the key of PASSEND_SLEUTELS that is missing for it."""
    try:
        return AESGCM(_bos().open(merk, slot, waarbij=_hoofd(nummer)))
    except SleutelOntbreekt:
        return merk


def _toevoegen(cursor: Any) -> None:
    cursor.execute(f"select coalesce(max(nummer), 0) + 1 from {GEGEVENSSLEUTELS}")
    (nummer,) = cursor.fetchone()
    cursor.execute(
        f"insert into {GEGEVENSSLEUTELS} (nummer, hoofdsleutel, slot) values (%s, %s, %s)",
        [nummer, *_bos().op_slot(willekeurige_sleutel(), waarbij=_hoofd(nummer))],
    )


def _bos() -> Sleutelbos:
    bos: Sleutelbos = settings.PASSEND_SLEUTELS
    return bos


def _hoofd(nummer: int) -> str:
    return f"{GEGEVENSSLEUTELS}.{nummer}"


def _waarbij(nummer: str, plek: str, rij: UUID) -> str:
    return f"{_VERSIE}|{nummer}|{plek}|{rij}"


def _rij(instance: Any) -> UUID:
    """The key of the row that a text belongs to: of an event of the history, the row that it is about."""
    rij: UUID = instance.pgh_obj_id if hasattr(instance, "pgh_obj_id") else instance.pk
    return rij
