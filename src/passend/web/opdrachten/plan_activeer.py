"""Put a plan into force at a school."""

from datetime import date
from pathlib import Path

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.schoolplan.rollen import NiemandOver
from passend.schoolplan.services import Planbestand, PlanGeweigerd, planversie_activeren, planversie_vastleggen
from passend.web.opdrachten.herbereken import bijwerken
from passend.web.opdrachten.planbestand import bestaande
from passend.web.opdrachten.uitvoer import melden, tonen
from passend.web.opdrachten.wie import medewerker_kiezen, school_kiezen


def uitvoeren(*, pad: Path, lagen: list[Path], vanaf: date | None, brin: str | None, als: str | None) -> int:
    """Store an edition and put it into force; 1 when it has errors, and then the one in force stays."""
    bestaande([*lagen, pad])
    school = school_kiezen(brin)
    teksten = [
        Planbestand(bestand=b.name, tekst=b.read_text(encoding="utf-8-sig", errors="replace")) for b in (*lagen, pad)
    ]
    dag = vanaf or klok.vandaag()
    with school_bereik(school.pk):
        try:
            versie = planversie_vastleggen(teksten, door=medewerker_kiezen(als))
            planversie_activeren(versie, vanaf=dag)
        except PlanGeweigerd as geweigerd:
            for fout in geweigerd.fouten:
                melden(f"fout: {fout}")
            melden(f"{pad.name} is niet in werking; er is niets veranderd.")
            return 1
        except NiemandOver as fout:
            melden(f"fout: {fout}")
            return 1
        tonen(f"{versie.titel}, editie {versie.editie}, is bij {school.naam} in werking vanaf {dag:%d-%m-%Y}.")
        bijwerken()
    return 0
