"""Make a backup, and throw old ones away."""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from passend.core import klok
from passend.core.reservekopie.bestand import KopieFout
from passend.core.reservekopie.maken import kopie_maken
from passend.web.opdrachten.uitvoer import Misbruik, aantal, melden, tonen

_NAAM = "passend-%Y%m%d-%H%M%S.kopie"


def uitvoeren(*, bestand: Path, houd: int | None) -> int:
    """Back everything up into a file that was not there yet; 1 when it did not work. Raises Misbruik."""
    if settings.KOPIE_DATABASE is None:
        raise Misbruik("DATABASE_BACKUP_URL ontbreekt: de rol die bewaart. Zie docs/installeren.md.")
    if bestand.is_dir():
        bestand = bestand / timezone.localtime(klok.nu()).strftime(_NAAM)
    elif houd:
        raise Misbruik("Bij --houd hoort een map: daaruit gaan de oude reservekopieën weg.")
    if bestand.exists():
        raise Misbruik(f"Het bestand {bestand} is er al. Er is niets bewaard.")
    if not bestand.parent.is_dir():
        raise Misbruik(f"De map {bestand.parent} is er niet.")
    bos = settings.PASSEND_SLEUTELS
    app = settings.DATABASES["default"]["USER"]
    try:
        inhoud = kopie_maken(bestand, bron=settings.KOPIE_DATABASE, app=app, bos=bos)
    except KopieFout as fout:
        melden(str(fout))
        return 1
    grootte = f"{bestand.stat().st_size / 1e6:.1f} MB".replace(".", ",")
    tonen(f"Bewaard: {bestand} ({inhoud.rijen} rijen uit {len(inhoud.tabellen)} tabellen, {grootte}).")
    tonen(f"Op slot met sleutel {bos.eerste}. Bewaar die sleutel ergens anders dan de kopie.")
    if houd and (weg := _opruimen(bestand.parent, houd)):
        tonen(f"{aantal(weg, 'oudere reservekopie is', 'oudere reservekopieën zijn')} weggegooid.")
    return 0


def _opruimen(map_: Path, dagen: int) -> int:
    """Remove the backups that are older than this, by the moment in their name."""
    grens = timezone.localtime(klok.nu()).replace(tzinfo=None) - timedelta(days=dagen)
    weg = [pad for pad in map_.glob("passend-*.kopie") if (wanneer := _moment(pad)) and wanneer < grens]
    for pad in weg:
        pad.unlink()
    return len(weg)


def _moment(pad: Path) -> datetime | None:
    try:
        return datetime.strptime(pad.name, _NAAM)
    except ValueError:
        return None
