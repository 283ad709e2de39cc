"""Bring a file in, with a progress bar and a report."""

from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

from passend.core.bereik import school_bereik
from passend.dossier.rekenen import GeenPlan
from passend.school.models import School
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.services import importeer
from passend.uitwisseling.tabel import Koppeling, koppeling_load
from passend.uitwisseling.verslag import Importverslag
from passend.web.opdrachten.herbereken import bijwerken
from passend.web.opdrachten.uitvoer import Misbruik, aantal, melden, tabel_tonen, tonen
from passend.web.opdrachten.wie import medewerker_kiezen, school_kiezen

_MEESTE_REGELS = 50


def uitvoeren(*, bestand: Path, brin: str | None, soort: str | None, koppeling: str | None, als: str | None) -> int:
    """Import one file and compute what follows from it; 1 when the file or some of its lines were refused."""
    if not bestand.is_file():
        raise Misbruik(f"Het bestand {bestand} is er niet.")
    school = school_kiezen(brin)
    try:
        verslag = _importeren(bestand, school, soort, _koppeling(koppeling), als)
    except Importfout as fout:
        melden(f"{bestand.name} is niet ingelezen; er is niets veranderd.\n{fout}")
        return 1
    _tonen(verslag)
    with school_bereik(school.pk):
        try:
            bijwerken()
        except GeenPlan:
            tonen("Er is nog geen plan in werking, dus er zijn geen signalen. Zie: passend plan activeer --help")
    return 1 if verslag.aantal_weigeringen else 0


def _importeren(
    bestand: Path, school: School, soort: str | None, koppeling: Koppeling | str | None, als: str | None
) -> Importverslag:
    scherm = Console(stderr=True)
    with school_bereik(school.pk), Progress(console=scherm, transient=True, disable=not scherm.is_terminal) as balk:
        werk = balk.add_task(bestand.name, total=None)

        def voortgang(klaar: int, totaal: int) -> None:
            balk.update(werk, completed=klaar, total=totaal)

        door = medewerker_kiezen(als)
        return importeer(bestand, school=school, soort=soort, koppeling=koppeling, voortgang=voortgang, door=door)


def _koppeling(gevraagd: str | None) -> Koppeling | str | None:
    """A JSON file with a koppeling, or the name of one that was kept."""
    if gevraagd is None or not gevraagd.endswith(".json"):
        return gevraagd
    pad = Path(gevraagd)
    if not pad.is_file():
        raise Misbruik(f"Het bestand {pad} met de koppeling is er niet.")
    try:
        return koppeling_load(pad.read_text(encoding="utf-8"))
    except Importfout as fout:
        raise Misbruik(str(fout)) from fout


def _tonen(verslag: Importverslag) -> None:
    soorten: list[list[Any]] = [
        [soort, *(str(getattr(telling, naam)) for naam in ("nieuw", "gewijzigd", "ongewijzigd", "geweigerd"))]
        for soort, telling in verslag.tellingen.items()
    ]
    tabel_tonen([verslag.bestand, "nieuw", "gewijzigd", "ongewijzigd", "geweigerd"], soorten)
    if verslag.weigeringen:
        tonen(f"\nGeweigerd: {aantal(verslag.aantal_weigeringen, 'veld', 'velden')}")
        getoond = verslag.weigeringen[:_MEESTE_REGELS]
        tabel_tonen(
            ["regel", "veld", "waarde", "reden"],
            ([str(fout.regel), fout.veld, fout.waarde, fout.reden] for fout in getoond),
        )
        if verslag.aantal_weigeringen > len(getoond):
            tonen(f"… en nog {verslag.aantal_weigeringen - len(getoond)}; alle staan in het verslag in de database.")
    for woord in verslag.onbekend:
        tonen(f"Onbekend {woord.soort}: {woord.naam} ({woord.aantal} keer, eerst op regel {woord.eerste_regel})")
    for melding in verslag.meldingen:
        tonen(f"Regel {melding.regel}: {melding.tekst}")
    if verslag.twijfels:
        tonen(f"{aantal(verslag.twijfels, 'leerling wacht', 'leerlingen wachten')} op iemand die zegt wie het is.")
