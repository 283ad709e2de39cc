"""Files that were offered and wait for a person's yes, in the data folder.

A file stays until it is brought in, until somebody says no, or for a day. Its name in the folder is random; the name
under which it was offered stands beside it, and neither is ever logged. Only the one who offered it finds it.
"""

import json
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, Any
from uuid import UUID, uuid4

from django.core.exceptions import ObjectDoesNotExist

from passend.core import klok
from passend.core.databank import pgdata
from passend.school.models import Medewerker
from passend.uitwisseling.tabel import Koppeling, koppeling_load

MEESTE_BYTES = 50 << 20
"""A larger file is refused: a year of results of a large school is a few megabytes."""
BEWAARTIJD = timedelta(days=1)
_BLOK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Wachtend:
    """A file that waits. `naam` is what the person called it; `run` is set once it was brought in and is gone."""

    id: UUID
    naam: str
    pad: Path
    soort: str
    koppeling: Koppeling | None = None
    run: UUID | None = None


def wachtkamer() -> Path:
    """The folder, which only the user of the program can read."""
    map_ = pgdata().parent / "wachtkamer"
    map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    return map_


def tijdelijk_bestand() -> IO[bytes]:
    """A file in the folder without a name, that is gone as soon as it is closed."""
    return tempfile.TemporaryFile(dir=wachtkamer())


def wachtend_create(inhoud: IO[bytes], *, naam: str, door: Medewerker) -> UUID:
    """Let a file wait; returns the id by which `door` finds it. Files that waited too long go first."""
    wachtkamer_opruimen()
    id_ = uuid4()
    inhoud.seek(0)
    with _pad(id_).open("wb") as doel:
        _pad(id_).chmod(0o600)
        shutil.copyfileobj(inhoud, doel, _BLOK)
    wanneer = klok.nu().isoformat()
    _schrijven(id_, {"naam": naam[:255], "door": str(door.pk), "op": wanneer, "soort": ""})
    return id_


def wachtend_get(*, voor: Medewerker, id: UUID) -> Wachtend:
    """The file that `voor` offered. Raises ObjectDoesNotExist: no such file, of someone else, or too long ago."""
    gegevens = _lezen(id)
    if gegevens is None or gegevens["door"] != str(voor.pk) or _is_oud(gegevens):
        raise ObjectDoesNotExist
    koppeling, run = gegevens.get("koppeling"), gegevens.get("run")
    return Wachtend(
        id=id,
        naam=gegevens["naam"],
        pad=_pad(id),
        soort=gegevens["soort"],
        koppeling=koppeling_load(koppeling) if koppeling else None,
        run=UUID(run) if run else None,
    )


def wachtend_update(wachtend: Wachtend, *, soort: str | None = None, koppeling: Koppeling | None = None) -> None:
    """Remember what kind of file it is, or how a person said that it must be read."""
    gegevens = _lezen(wachtend.id) or {}
    if soort is not None:
        gegevens["soort"] = soort
    if koppeling is not None:
        gegevens["koppeling"] = koppeling.bewaren()
    _schrijven(wachtend.id, gegevens)


def wachtend_ingelezen(wachtend: Wachtend, *, run: UUID) -> None:
    """The file was brought in: it goes, and who sends the form again is shown the same import."""
    _schrijven(wachtend.id, (_lezen(wachtend.id) or {}) | {"run": str(run), "naam": ""})
    wachtend.pad.unlink(missing_ok=True)


def wachtend_delete(wachtend: Wachtend) -> None:
    """The person said no."""
    _weg(wachtend.id)


def wachtkamer_opruimen() -> int:
    """Remove what waited longer than a day, whoever offered it; returns how many files went."""
    aantal = 0
    for pad in wachtkamer().glob("*.json"):
        with suppress(ValueError):
            id_ = UUID(pad.stem)
            gegevens = _lezen(id_)
            if gegevens is None or _is_oud(gegevens):
                _weg(id_)
                aantal += 1
    return aantal


def _pad(id_: UUID) -> Path:
    return wachtkamer() / f"{id_}.bestand"


def _lezen(id_: UUID) -> dict[str, Any] | None:
    """What stands beside the file; None when there is nothing, or nothing that can be read."""
    try:
        gegevens = json.loads((wachtkamer() / f"{id_}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return gegevens if isinstance(gegevens, dict) and {"naam", "door", "op", "soort"} <= gegevens.keys() else None


def _schrijven(id_: UUID, gegevens: dict[str, Any]) -> None:
    """Written beside and put in place, so that a reader never sees half of it."""
    pad = wachtkamer() / f"{id_}.json"
    nieuw = pad.with_suffix(".nieuw")
    nieuw.write_text(json.dumps(gegevens), encoding="utf-8")
    nieuw.chmod(0o600)
    nieuw.replace(pad)


def _weg(id_: UUID) -> None:
    _pad(id_).unlink(missing_ok=True)
    (wachtkamer() / f"{id_}.json").unlink(missing_ok=True)


def _is_oud(gegevens: dict[str, Any]) -> bool:
    return datetime.fromisoformat(gegevens["op"]) < klok.nu() - BEWAARTIJD
