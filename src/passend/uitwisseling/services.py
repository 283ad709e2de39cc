"""Bringing files in. One import is one transaction: either all of it is there, with its report, or nothing is."""

from pathlib import Path
from typing import Any

from django.db import connection, transaction

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.leerling.models import Leerling
from passend.school.models import Medewerker, School
from passend.toegang.rechten import mag_importeren
from passend.uitwisseling.bron import Bron, Voortgang, bron_load
from passend.uitwisseling.enums import Twijfelstand
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.models import Bronkoppeling, Importrun, Twijfel
from passend.uitwisseling.opslag.verloop import Opdracht, Voortgangsmeter, opslaan
from passend.uitwisseling.register import formaat_get
from passend.uitwisseling.selectors import koppeling_list
from passend.uitwisseling.tabel import Koppeling, Veld
from passend.uitwisseling.tabel.koppeling import koppeling_check
from passend.uitwisseling.tabel.lezer import tabel_open
from passend.uitwisseling.verslag import Importverslag, Verslaglegger


def importeer(
    bestand: Path,
    *,
    school: School,
    door: Medewerker,
    soort: str | None = None,
    koppeling: Koppeling | str | None = None,
    voortgang: Voortgang | None = None,
    naam: str | None = None,
) -> Importverslag:
    """Bring one file in and say what became new, changed, stayed the same or was refused.

    `soort` is the name of a format (found out when left out). A table needs a koppeling: itself, the name of a preset,
    or nothing when exactly one confirmed preset fits the file. `naam` is the name under which the file was offered.
    `voortgang(done, total)` is called often; the first half is reading, the second half writing.

    Raises Importfout, with a Dutch sentence; then nothing was stored. The same file again changes nothing.
    """
    bron = bron_load(bestand)
    formaat = formaat_get(bron, soort)
    with school_bereik(school.pk), transaction.atomic():
        _mag_check(door, school)
        alleen_deze_import(school)
        gekozen = _koppeling_kiezen(bron, koppeling) if formaat.naam == "tabel" else None
        meter = Voortgangsmeter(bron.grootte, voortgang)
        run = Importrun.objects.create(
            bestand=(naam or bestand.name)[:255],
            soort=formaat.naam,
            sha256=bron.sha256,
            grootte=bron.grootte,
            begonnen_op=klok.nu(),
            door=door,
        )
        opdracht = Opdracht(
            school=school,
            door=door,
            run=run,
            verslag=Verslaglegger(run.pk),
            koppeling=gekozen,
            toetsvertaling=_toetsvertaling(gekozen),
            voortgang=meter.geschreven,
        )
        opslaan(formaat.parse(bron, gekozen, meter.gelezen), opdracht)
        verslag = _afronden(run, opdracht.verslag)
    meter.klaar()
    return verslag


def import_proefdraaien(
    bestand: Path, *, school: School, door: Medewerker, koppeling: Koppeling | None = None, naam: str | None = None
) -> Importverslag:
    """What `importeer` would do with this file: the same import, of which nothing stays. Raises Importfout."""
    with transaction.atomic():
        verslag = importeer(bestand, school=school, door=door, koppeling=koppeling, naam=naam)
        transaction.set_rollback(True)
    return verslag


@transaction.atomic
def koppeling_bewaren(koppeling: Koppeling, *, door: Medewerker) -> Bronkoppeling:
    """Keep a koppeling as the preset of its name, new or in place of the one that is there."""
    preset = Bronkoppeling.objects.filter(naam=koppeling.naam).first() or Bronkoppeling(naam=koppeling.naam)
    preset.inhoud, preset.door, preset.bewaard_op = koppeling.bewaren(), door, klok.nu()
    preset.full_clean()
    preset.save()
    return preset


@transaction.atomic
def twijfel_beslissen(
    twijfel: Twijfel, *, stand: Twijfelstand, door: Medewerker, leerling: Leerling | None = None
) -> None:
    """A person says who it is; the next import of the file follows. GEKOPPELD names the leerling.

    Raises ValidationError when stand and leerling do not belong together.
    """
    twijfel.stand, twijfel.leerling, twijfel.door, twijfel.beslist_op = stand, leerling, door, klok.nu()
    twijfel.full_clean()
    twijfel.save()


def _mag_check(door: Medewerker, school: School) -> None:
    if door.school_id != school.pk or not mag_importeren(door):
        raise Importfout("U mag op deze school geen bestanden inlezen. Dat kan de intern begeleider of de directie.")


def alleen_deze_import(school: School) -> None:
    """Two imports at once would each see half of the other; the lock goes with the transaction. Raises Importfout."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [f"import {school.pk}"])
        (gelukt,) = cursor.fetchone() or (False,)
    if not gelukt:
        raise Importfout("Er loopt op dit moment al een import voor deze school. Wacht tot die klaar is.")


def _koppeling_kiezen(bron: Bron, gevraagd: Koppeling | str | None) -> Koppeling:
    """The koppeling that was asked for, else the only confirmed preset whose columns are all in the file."""
    if isinstance(gevraagd, Koppeling):
        return gevraagd
    presets = {preset.naam: preset for preset in koppeling_list()}
    namen = ", ".join(f"‘{naam}’" for naam in presets) or "geen"
    if gevraagd is not None:
        if gevraagd not in presets:
            raise Importfout(f"Er is geen koppeling ‘{gevraagd}’. Bewaard zijn: {namen}.")
        return presets[gevraagd]
    passend = koppelingen_die_passen(bron)
    if len(passend) != 1:
        hoeveel = "geen enkele bewaarde koppeling past" if not passend else "meer dan een bewaarde koppeling past"
        raise Importfout(f"Bij een tabel hoort een koppeling, en {hoeveel} bij dit bestand. Bewaard zijn: {namen}.")
    return passend[0]


def koppelingen_die_passen(bron: Bron) -> list[Koppeling]:
    """The confirmed presets of this school whose columns are all in the file, by name."""
    return [preset for preset in koppeling_list() if _past(bron, preset)]


def _past(bron: Bron, koppeling: Koppeling) -> bool:
    try:
        tabel = tabel_open(bron, koppeling)
        tabel.rijen.close()
        koppeling_check(koppeling, tabel.koppen)
    except Importfout:
        return False
    return True


def _toetsvertaling(gekozen: Koppeling | None) -> dict[str, str]:
    """Codes of sources -> instruments, from all presets; the koppeling of this file goes first."""
    vertaling: dict[str, str] = {}
    for koppeling in (*koppeling_list(), *([gekozen] if gekozen else [])):
        vertaling |= koppeling.vertalingen.get(Veld.TOETS, {})
    return vertaling


def _afronden(run: Importrun, verslag: Verslaglegger) -> Importverslag:
    """Write what only is known at the end: the last lines of the report and the counts."""
    verslag.afronden()
    run.geteld = {soort: telling.als_json() for soort, telling in verslag.tellingen.items()}
    run.klaar_op = klok.nu()
    run.save()
    gegevens: dict[str, Any] = {"run": run.pk, "bestand": run.bestand, "soort": run.soort}
    return Importverslag(
        **gegevens,
        tellingen=verslag.tellingen,
        weigeringen=tuple(verslag.weigeringen),
        aantal_weigeringen=verslag.aantal_weigeringen,
        onbekend=verslag.onbekend(),
        meldingen=tuple(verslag.meldingen),
        twijfels=verslag.twijfels,
    )
