"""What happened at a demo school: expectations, talks with everybody, and the stories of `feiten.json`.

A story is about a leerling, a groep or the school. Its facts are in the words of the plan, as in a case file, with
`dagen` (from today, mostly negative) for the day, and `tot` and `dag` counted from today as well.
"""

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import StringIO
from typing import Any

from passend.core import klok
from passend.dossier.services import NieuwFeit, feit_uit_planwoorden, feiten_vastleggen
from passend.leerling.models import Leerling
from passend.metingen.enums import Metingsoort
from passend.metingen.services import NieuwResultaat, toetsresultaten_vastleggen
from passend.web.indeling import indelingen
from passend.web.opdrachten.demodagen import Verschuiving
from passend.web.opdrachten.demogegevens import BRON
from passend.web.opdrachten.demolader import Lader


def verwachtingen_vastleggen(lader: Lader) -> None:
    """What was expected of the results: no exchange format has it, so it goes straight to `metingen`."""
    deel = lader.gegevens.get("verwachtingen")
    if deel is None:
        return
    tekst = lader.verschuiving.tabel(lader.bron.tekst(deel["bestand"]), deel["dagen"])
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
            waarde=Decimal(rij["Waarde"]) if rij["Waarde"] else None,
        )
        for rij in csv.DictReader(StringIO(tekst), delimiter=";")
    ]
    toetsresultaten_vastleggen(nieuw, door=lader.hoofd, bron=BRON)


def gesprekken_vastleggen(lader: Lader) -> None:
    """What the school does for every pupil: on a day of this school year, or around a birthday in it."""
    feiten_vastleggen(_gesprekken(lader), door=lader.hoofd, bron=BRON)


def _gesprekken(lader: Lader) -> Iterator[NieuwFeit]:
    for afspraak in lader.gegevens["iedereen"]:
        jaargroepen = set(afspraak.get("jaargroepen", range(1, 9)))
        for sleutel, leerling in lader.leerlingen.items():
            op = _dag_van(afspraak, leerling, lader.verschuiving)
            hoort_erbij = any(indeling.jaargroep in jaargroepen for indeling in indelingen(leerling))
            if hoort_erbij and lader.begin <= op <= klok.vandaag() and sleutel not in afspraak.get("behalve", ()):
                yield NieuwFeit(soort=afspraak["soort"], op=op, leerling=leerling, velden={"id": afspraak["id"]})


def _dag_van(afspraak: dict[str, Any], leerling: Leerling, verschuiving: Verschuiving) -> date:
    if "dag" in afspraak:
        return verschuiving.dag(date.fromisoformat(afspraak["dag"]))
    jaar, dagen = afspraak["jarig"]
    geboren = leerling.geboortedatum or klok.vandaag()
    dag = min(geboren.day, 28) if geboren.month == 2 else geboren.day
    return date(geboren.year + jaar, geboren.month, dag) + timedelta(days=dagen)


def verhalen_vastleggen(lader: Lader) -> None:
    """The stories, each recorded by the person who tells it. Raises FeitGeweigerd: a word that the plan lacks."""
    for verhaal in lader.bron.json("feiten.json"):
        door = lader.mensen[verhaal["wie"]]
        feiten_vastleggen(_feiten(lader, verhaal), door=door, bron=BRON)
        toetsresultaten_vastleggen(_metingen(lader, verhaal), door=door, bron=BRON)


def _feiten(lader: Lader, verhaal: dict[str, Any]) -> Iterator[NieuwFeit]:
    leerling = lader.leerlingen[verhaal["leerling"]] if "leerling" in verhaal else None
    groep = lader.groepen[verhaal["groep"]] if "groep" in verhaal else None
    for feit in verhaal.get("feiten", ()):
        woorden = {naam: waarde for naam, waarde in feit.items() if naam not in ("dagen", "tot", "dag")}
        woorden |= {naam: over_dagen(feit[naam]) for naam in ("tot", "dag") if naam in feit}
        woorden["op"] = over_dagen(feit["dagen"])
        rol = str(woorden.get("door", verhaal["rol"]))
        yield feit_uit_planwoorden(woorden, leerling=leerling, groep=groep, rol=rol)


def _metingen(lader: Lader, verhaal: dict[str, Any]) -> Iterator[NieuwResultaat]:
    for meting in verhaal.get("metingen", ()):
        velden = {naam: waarde for naam, waarde in meting.items() if naam != "dagen"}
        leerling = lader.leerlingen[verhaal["leerling"]]
        yield NieuwResultaat(leerling_id=leerling.pk, op=over_dagen(meting["dagen"]), **velden)


def over_dagen(dagen: int) -> date:
    """So many days from today."""
    return klok.vandaag() + timedelta(days=dagen)
