"""What happened at a demo school: expectations, talks with everybody, and the stories of `feiten.json`.

A story is about a leerling, a groep or the school. Its facts are in the words of the plan, as in a case file, with
`dagen` (from today, mostly negative) for the day, and `tot` and `dag` counted from today as well, also in its rows.
With the last plan of a story goes what was given of it and how its goals came along, by the id of a row.
"""

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import StringIO
from typing import Any

from passend.core import klok
from passend.dossier.services import NieuwFeit, feit_uit_planwoorden, feiten_vastleggen
from passend.handelen.selectors import planstuk_list
from passend.handelen.services import uitvoering_vastleggen, voortgang_vastleggen
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
        _handelen_vastleggen(lader, verhaal)


def _feiten(lader: Lader, verhaal: dict[str, Any]) -> Iterator[NieuwFeit]:
    leerling = lader.leerlingen[verhaal["leerling"]] if "leerling" in verhaal else None
    groep = lader.groepen[verhaal["groep"]] if "groep" in verhaal else None
    for feit in verhaal.get("feiten", ()):
        woorden = {naam: waarde for naam, waarde in feit.items() if naam not in ("dagen", "tot", "dag")}
        woorden |= {naam: over_dagen(feit[naam]) for naam in ("tot", "dag") if naam in feit}
        woorden["op"] = over_dagen(feit["dagen"])
        if "rijen" in feit:
            woorden["rijen"] = [{naam: _in_rij(waarde) for naam, waarde in rij.items()} for rij in feit["rijen"]]
        rol = str(woorden.get("door", verhaal["rol"]))
        yield feit_uit_planwoorden(woorden, leerling=leerling, groep=groep, rol=rol)


def _metingen(lader: Lader, verhaal: dict[str, Any]) -> Iterator[NieuwResultaat]:
    for meting in verhaal.get("metingen", ()):
        velden = {naam: waarde for naam, waarde in meting.items() if naam != "dagen"}
        leerling = lader.leerlingen[verhaal["leerling"]]
        yield NieuwResultaat(leerling_id=leerling.pk, op=over_dagen(meting["dagen"]), **velden)


def _in_rij(waarde: str | int) -> str:
    """A cell of a row; a number is a day counted from today."""
    return over_dagen(waarde).isoformat() if isinstance(waarde, int) else waarde


def _handelen_vastleggen(lader: Lader, verhaal: dict[str, Any]) -> None:
    """The support that was given and the points of the goals of the last plan of a story."""
    if not {"uitvoering", "voortgang"} & verhaal.keys():
        return
    door, leerling = lader.mensen[verhaal["wie"]], lader.leerlingen[verhaal["leerling"]]
    stuk = planstuk_list(voor=lader.hoofd, leerling=leerling)[-1]
    for keer in verhaal.get("uitvoering", ()):
        hoe = {naam: keer[naam] for naam in ("minuten", "reden") if naam in keer}
        dagen = [_schooldag(dag) for dag in keer["dagen"]]
        uitvoering_vastleggen(stuk, rij=keer["rij"], dagen=dagen, gedaan="reden" not in keer, door=door, **hoe)
    for punt in verhaal.get("voortgang", ()):
        meting = {"waarde": punt["waarde"], "toelichting": punt.get("toelichting", "")}
        voortgang_vastleggen(stuk, rij=punt["rij"], op=_schooldag(punt["dagen"]), door=door, **meting)


def _schooldag(dagen: int) -> date:
    """So many days from today; of a weekend the Friday before it."""
    dag = over_dagen(dagen)
    return dag - timedelta(days=max(dag.weekday() - 4, 0))


def over_dagen(dagen: int) -> date:
    """So many days from today."""
    return klok.vandaag() + timedelta(days=dagen)
