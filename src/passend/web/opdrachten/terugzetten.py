"""Put a backup back, or try whether that would work."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from passend.core import databank
from passend.core.reservekopie.bestand import KopieFout
from passend.core.reservekopie.inhoud import inhoud_lezen, verschillen
from passend.core.reservekopie.maken import verbinden
from passend.core.reservekopie.terugzetten import inhoud_van, kop_lezen, kopie_terugzetten
from passend.core.sleutels import SleutelOntbreekt
from passend.core.versleuteling import gegevenssleutels_vergeten, hoofdsleutels_in_gebruik
from passend.web.opdrachten.uitvoer import Misbruik, melden, tabel_tonen, tonen


def uitvoeren(*, bestand: Path, proef: bool, vervang: bool) -> int:
    """Put it back, or with `proef` into a server that is thrown away; 1 when something was not right."""
    if not bestand.is_file():
        raise Misbruik(f"Het bestand {bestand} is er niet.")
    try:
        kop = kop_lezen(bestand, settings.PASSEND_SLEUTELS)
        gemaakt = timezone.localtime(datetime.fromisoformat(kop["gemaakt_op"]))
        tonen(f"Deze reservekopie is van {gemaakt:%d-%m-%Y, %H:%M} en is heel.")
        _bekend(kop)
        return _proberen(bestand, kop) if proef else _echt(bestand, vervang)
    except (KopieFout, SleutelOntbreekt) as fout:
        melden(str(fout))
        return 1


def _bekend(kop: dict[str, Any]) -> None:
    """Raises KopieFout when the backup is of a newer version than this program."""
    hier = MigrationLoader(None).disk_migrations
    vreemd = [naam for app, naam in kop["migraties"].items() if (app, naam) not in hier]
    if vreemd:
        raise KopieFout(
            "Deze reservekopie is van een andere versie van Passend. Installeer die versie (of een nieuwere) en"
            " probeer het opnieuw. Er is niets teruggezet."
        )


def _proberen(bestand: Path, kop: dict[str, Any]) -> int:
    with _lege_server() as map_:
        _terugzetten(bestand, databank.verbinding(databank.ingebed_adres(map_, databank.EIGENAAR)), databank.APP)
        with verbinden(databank.verbinding(databank.ingebed_adres(map_, databank.BEHEERDER))) as verbinding:
            daar = inhoud_lezen(verbinding, app=databank.APP)
            zelfde_versie = verbinding.info.server_version // 10000 == kop["postgresql"]
    anders = verschillen(inhoud_van(kop), daar, zelfde_versie=zelfde_versie)
    tabel_tonen(["tabel", "rijen"], ([naam, str(rijen)] for naam, (rijen, _) in sorted(daar.tabellen.items()) if rijen))
    tonen(f"\nTeruggezet en vergeleken: {daar.rijen} rijen, {len(daar.structuur)} sloten, regels en sleutels.")
    return _oordeel(anders, "Alles is zoals het was. Uw echte database is niet aangeraakt.")


def _echt(bestand: Path, vervang: bool) -> int:
    if "eigenaar" not in connections:
        raise Misbruik("DATABASE_OWNER_URL ontbreekt: terugzetten kan alleen de eigenaar van de tabellen.")
    app, doel = (connections[naam].settings_dict for naam in ("default", "eigenaar"))
    connections.close_all()
    anders = _terugzetten(bestand, doel, app["USER"], vervangen=vervang)
    call_command("migrate", verbosity=0)
    gegevenssleutels_vergeten()
    if kwijt := set(hoofdsleutels_in_gebruik()) - set(settings.PASSEND_SLEUTELS.merken):
        melden(f"Afgeschermde tekst is niet te lezen zonder sleutel {', '.join(sorted(kwijt))} in PASSEND_SLEUTELS.")
    return _oordeel(anders, "Teruggezet. Iedereen logt opnieuw in.")


def _terugzetten(bestand: Path, doel: Any, app: str, *, vervangen: bool = False) -> list[str]:
    return kopie_terugzetten(bestand, doel=doel, app=app, bos=settings.PASSEND_SLEUTELS, vervangen=vervangen)


def _oordeel(anders: list[str], goed: str) -> int:
    if not anders:
        tonen(goed)
        return 0
    melden("De rijen staan er, maar dit is niet zoals het was:")
    for naam in anders:
        melden(f"  {naam}")
    return 1


@contextmanager
def _lege_server() -> Iterator[Path]:
    """A database server that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="passend-proef-") as map_:
        pgdata = Path(map_) / "pg"
        databank.start(pgdata)
        try:
            yield pgdata
        finally:
            databank.opruimen(pgdata)
