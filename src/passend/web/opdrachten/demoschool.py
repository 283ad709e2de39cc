"""Load a demo school: through the importers and services that real use goes through, in one transaction."""

from collections.abc import Callable, Collection
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction
from django.db.models import Q

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.enums import Uitkomst
from passend.dossier.gezien import signalen_gezien
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.selectors import signaal_list
from passend.school.models import School
from passend.school.selectors import medewerker_list
from passend.school.services import school_create
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from passend.uitwisseling.services import importeer, koppeling_bewaren
from passend.uitwisseling.tabel import Koppeling, koppeling_load
from passend.web.opdrachten.demogegevens import Demoschool
from passend.web.opdrachten.demolader import Lader, lader_van
from passend.web.opdrachten.demomensen import groepen_verdelen, ouders_vastleggen, school_inrichten
from passend.web.opdrachten.demoverhalen import gesprekken_vastleggen, verhalen_vastleggen, verwachtingen_vastleggen

type Vertellen = Callable[[str], None]


@transaction.atomic
def demoschool_laden(bron: Demoschool, vertellen: Vertellen) -> School:
    """Make the demo school of today. Raises Importfout, PlanGeweigerd or FeitGeweigerd when a file is wrong."""
    school = school_create(**bron.gegevens["school"])
    lader = lader_van(bron, school)
    with school_bereik(school.pk):
        for stap, wat in (
            (school_inrichten, "school en medewerkers"),
            (_plan_activeren, "ondersteuningsplan"),
            (_bestanden_inlezen, "leerlingen en resultaten"),
            (groepen_verdelen, "groepen en accounts"),
            (ouders_vastleggen, "ouders"),
            (verwachtingen_vastleggen, "verwachtingen"),
            (gesprekken_vastleggen, "gesprekken met iedereen"),
            (verhalen_vastleggen, "wat er verder gebeurd is"),
        ):
            vertellen(wat)
            stap(lader)
    return school


def demoschool_bijwerken(school: School) -> None:
    """Work out signals and standen of today, and keep what did not change."""
    with school_bereik(school.pk):
        signalen_herberekenen()
        stand_herberekenen()


def signalen_bekijken(school: School, namen: Collection[str]) -> None:
    """These people looked at the questions and at what is older than two weeks; the rest is new to them."""
    grens = klok.vandaag() - timedelta(weeks=2)
    with school_bereik(school.pk), klok.klok_op(grens + timedelta(days=1)):
        for medewerker in medewerker_list():
            if str(medewerker) in namen:
                oud = signaal_list(voor=medewerker).filter(Q(sinds__lte=grens) | Q(uitkomst=Uitkomst.VRAAG))
                signalen_gezien(ids=oud.values_list("pk", flat=True), door=medewerker)


def _plan_activeren(lader: Lader) -> None:
    lagen = [
        Planbestand(bestand=naam, tekst=(lader.bron.plannen / naam).read_text(encoding="utf-8"))
        for naam in lader.gegevens["plan"]
    ]
    planversie_activeren(planversie_vastleggen(lagen, door=lader.hoofd), vanaf=lader.begin)


def _bestanden_inlezen(lader: Lader) -> None:
    with TemporaryDirectory() as tijdelijk:
        for deel in lader.gegevens["bestanden"]:
            tekst = lader.bron.tekst(deel["bestand"])
            kolom = deel.get("dagen")
            tekst = lader.verschuiving.tabel(tekst, kolom) if kolom else lader.verschuiving.iso(tekst)
            bestand = Path(tijdelijk) / deel["bestand"]
            bestand.write_text(tekst, encoding="utf-8")
            importeer(bestand, school=lader.school, koppeling=_koppeling(lader, deel), door=lader.hoofd)


def _koppeling(lader: Lader, deel: dict[str, str]) -> Koppeling | None:
    if "koppeling" not in deel:
        return None
    koppeling = koppeling_load(lader.bron.tekst(deel["koppeling"]))
    koppeling_bewaren(koppeling, door=lader.hoofd)
    return koppeling
