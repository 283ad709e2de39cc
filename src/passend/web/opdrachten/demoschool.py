"""Load the demo school: through the importers and services that real use goes through, in one transaction."""

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import transaction

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.models import Leerling
from passend.metingen.enums import Metingsoort
from passend.metingen.services import NieuwResultaat, toetsresultaten_vastleggen
from passend.school.enums import Profiel
from passend.school.models import Medewerker, School
from passend.school.selectors import school_list
from passend.school.services import (
    locatie_create,
    medewerker_create,
    rol_toekennen,
    school_create,
    schooljaar_create,
)
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from passend.toegang.selectors import groep_list, leerling_list
from passend.toegang.services import account_create, account_koppelen
from passend.uitwisseling.services import importeer, koppeling_bewaren
from passend.uitwisseling.tabel import Koppeling, koppeling_load
from passend.web.opdrachten.demodagen import Verschuiving

WORTEL = Path(__file__).resolve().parents[4]
BRON = "demo"

type Vertellen = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demoaccount:
    """Someone who can sign in at the demo school."""

    naam: str
    rol: str
    email: str
    wachtwoord: str


@dataclass
class _Lader:
    """The demo school on its way into the database. `mensen`: key of a medewerker -> medewerker."""

    map_: Path
    plannen: Path
    school: School
    gegevens: dict[str, Any]
    verschuiving: Verschuiving
    mensen: dict[str, Medewerker]

    @cached_property
    def leerlingen(self) -> dict[str, Leerling]:
        """Key in the LAS -> pupil; asked for after the import."""
        return {leerling.las_sleutel: leerling for leerling in leerling_list(voor=self.hoofd)}

    @property
    def begin(self) -> date:
        """The first day of the school year of today."""
        return date(self.verschuiving.van + self.verschuiving.jaren, 8, 1)

    @property
    def hoofd(self) -> Medewerker:
        """Who brings everything in: the first of the list."""
        return self.mensen[self.gegevens["medewerkers"][0]["las_sleutel"]]


def demogegevens(map_: Path = WORTEL / "demo") -> dict[str, Any]:
    """What `school.json` says."""
    gegevens: dict[str, Any] = json.loads((map_ / "school.json").read_text(encoding="utf-8"))
    return gegevens


def demoaccounts(gegevens: dict[str, Any]) -> list[Demoaccount]:
    """Who can sign in."""
    return [
        Demoaccount(
            naam=_naam(mens),
            rol=", ".join(rol["profiel"] for rol in mens["rollen"]),
            email=mens["email"],
            wachtwoord=gegevens["wachtwoord"],
        )
        for mens in gegevens["medewerkers"]
        if mens["account"]
    ]


def demoschool_get(gegevens: dict[str, Any]) -> School | None:
    """The demo school, when it was loaded before."""
    return school_list().filter(brin=gegevens["school"]["brin"]).first()


@transaction.atomic
def demoschool_laden(
    vertellen: Vertellen, *, map_: Path = WORTEL / "demo", plannen: Path = WORTEL / "plannen"
) -> School:
    """Make the demo school of today. Raises Importfout or PlanGeweigerd when a file of the demo is wrong."""
    gegevens = demogegevens(map_)
    school = school_create(**gegevens["school"])
    verschuiving = Verschuiving(gegevens["schooljaar"]["begin"], klok.vandaag())
    lader = _Lader(map_, plannen, school, gegevens, verschuiving, {})
    with school_bereik(school.pk):
        for stap, wat in (
            (_school_inrichten, "school en medewerkers"),
            (_plan_activeren, "ondersteuningsplan"),
            (_bestanden_inlezen, "leerlingen en resultaten"),
            (_groepen_verdelen, "groepen en accounts"),
            (_verwachtingen_vastleggen, "verwachtingen"),
            (_gesprekken_vastleggen, "gesprekken met iedereen"),
            (_feiten_vastleggen, "wat er verder gebeurd is"),
        ):
            vertellen(wat)
            stap(lader)
    return school


def _school_inrichten(lader: _Lader) -> None:
    for locatie in lader.gegevens["locaties"]:
        locatie_create(**locatie)
    jaar = lader.gegevens["schooljaar"]
    dag = lader.verschuiving.dag
    schooljaar_create(
        begin=jaar["begin"] + lader.verschuiving.jaren,
        eerste_schooldag=dag(date.fromisoformat(jaar["eerste_schooldag"])),
        laatste_schooldag=dag(date.fromisoformat(jaar["laatste_schooldag"])),
        regio=lader.school.regio,
        vakanties=[
            (naam, soort, dag(date.fromisoformat(van)), dag(date.fromisoformat(tot)))
            for naam, soort, van, tot in jaar["vakanties"]
        ],
    )
    for mens in lader.gegevens["medewerkers"]:
        lader.mensen[mens["las_sleutel"]] = medewerker_create(
            voornaam=mens["voornaam"],
            achternaam=mens["achternaam"],
            email=mens["email"],
            las_sleutel=mens["las_sleutel"],
        )
        for rol in mens["rollen"]:
            if "groep" not in rol:
                _rol_geven(lader, mens, rol)


def _plan_activeren(lader: _Lader) -> None:
    lagen = [
        Planbestand(bestand=naam, tekst=(lader.plannen / naam).read_text(encoding="utf-8"))
        for naam in lader.gegevens["plan"]
    ]
    planversie_activeren(planversie_vastleggen(lagen, door=lader.hoofd), vanaf=lader.begin)


def _bestanden_inlezen(lader: _Lader) -> None:
    with TemporaryDirectory() as tijdelijk:
        for deel in lader.gegevens["bestanden"]:
            tekst = (lader.map_ / deel["bestand"]).read_text(encoding="utf-8")
            kolom = deel.get("dagen")
            tekst = lader.verschuiving.tabel(tekst, kolom) if kolom else lader.verschuiving.iso(tekst)
            bestand = Path(tijdelijk) / deel["bestand"]
            bestand.write_text(tekst, encoding="utf-8")
            importeer(bestand, school=lader.school, koppeling=_koppeling(lader, deel), door=lader.hoofd)


def _koppeling(lader: _Lader, deel: dict[str, str]) -> Koppeling | None:
    if "koppeling" not in deel:
        return None
    koppeling = koppeling_load((lader.map_ / deel["koppeling"]).read_text(encoding="utf-8"))
    koppeling_bewaren(koppeling, door=lader.hoofd)
    return koppeling


def _groepen_verdelen(lader: _Lader) -> None:
    groepen = {groep.naam: groep for groep in groep_list(voor=lader.hoofd)}
    for mens in lader.gegevens["medewerkers"]:
        for rol in mens["rollen"]:
            if "groep" in rol:
                _rol_geven(lader, mens, rol, groep=groepen[rol["groep"]])
        if mens["account"]:
            account = account_create(email=mens["email"], naam=_naam(mens), wachtwoord=lader.gegevens["wachtwoord"])
            account_koppelen(account, lader.mensen[mens["las_sleutel"]])


def _rol_geven(lader: _Lader, mens: dict[str, Any], rol: dict[str, str], **waar: Any) -> None:
    medewerker = lader.mensen[mens["las_sleutel"]]
    rol_toekennen(medewerker, rol=rol["rol"], profiel=Profiel(rol["profiel"]), van=lader.begin, **waar)


def _verwachtingen_vastleggen(lader: _Lader) -> None:
    """What was expected of the results: no exchange format has it, so it goes straight to `metingen`."""
    deel = lader.gegevens["verwachtingen"]
    tekst = (lader.map_ / deel["bestand"]).read_text(encoding="utf-8")
    rijen = csv.DictReader(StringIO(lader.verschuiving.tabel(tekst, deel["dagen"])), delimiter=";")
    nieuw = [
        NieuwResultaat(
            leerling_id=lader.leerlingen[rij["Leerlingnummer"]].pk,
            soort=Metingsoort.VERWACHTING,
            instrument=rij["Instrument"],
            schaal=rij["Schaal"],
            vak=rij["Vak"],
            moment=rij["Moment"],
            op=datetime.strptime(rij["Datum"], "%d-%m-%Y").date(),
            niveau=rij["Niveau"],
        )
        for rij in rijen
    ]
    toetsresultaten_vastleggen(nieuw, door=lader.hoofd, bron=BRON)


def _gesprekken_vastleggen(lader: _Lader) -> None:
    """What the school does for every pupil: on a day of this school year, or around a birthday in it."""
    for afspraak in lader.gegevens["iedereen"]:
        for sleutel, leerling in lader.leerlingen.items():
            op = _dag_van(afspraak, leerling, lader.verschuiving)
            if lader.begin <= op <= klok.vandaag() and sleutel not in afspraak.get("behalve", ()):
                nieuw = NieuwFeit(soort=afspraak["soort"], op=op, leerling=leerling, velden={"id": afspraak["id"]})
                feit_vastleggen(nieuw, door=lader.hoofd, bron=BRON)


def _dag_van(afspraak: dict[str, Any], leerling: Leerling, verschuiving: Verschuiving) -> date:
    if "dag" in afspraak:
        return verschuiving.dag(date.fromisoformat(afspraak["dag"]))
    jaar, dagen = afspraak["jarig"]
    geboren = leerling.geboortedatum or klok.vandaag()
    dag = min(geboren.day, 28) if geboren.month == 2 else geboren.day
    return date(geboren.year + jaar, geboren.month, dag) + timedelta(days=dagen)


def _feiten_vastleggen(lader: _Lader) -> None:
    verhalen = json.loads((lader.map_ / "feiten.json").read_text(encoding="utf-8"))
    for verhaal in verhalen:
        for feit in verhaal["feiten"]:
            nieuw = NieuwFeit(
                soort=feit["soort"],
                op=klok.vandaag() + timedelta(days=feit["dagen"]),
                leerling=lader.leerlingen[verhaal["leerling"]],
                velden=feit["velden"],
                rol=verhaal["rol"],
            )
            feit_vastleggen(nieuw, door=lader.mensen[verhaal["wie"]], bron=BRON)


def _naam(mens: dict[str, Any]) -> str:
    return f"{mens['voornaam']} {mens['achternaam']}"
