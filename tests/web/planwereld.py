"""A school with a plan in force, results and something that happened."""

from datetime import date
from pathlib import Path

from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.metingen.services import NieuwResultaat, toetsresultaten_vastleggen
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from tests.schoolwereld import BEGIN, Schoolwereld

PLANNEN = Path(__file__).parents[2] / "plannen"


def plan_in_werking(wereld: Schoolwereld) -> Schoolwereld:
    """Yara has a V for spelling and a worry that nobody acted upon; signals and standen are computed."""
    yara, ib = wereld.leerlingen["Yara"], wereld.intern_begeleider
    lagen = [
        Planbestand(bestand=naam, tekst=(PLANNEN / naam).read_text(encoding="utf-8"))
        for naam in ("wet.yaml", "willibrord-miland.yaml")
    ]
    planversie_activeren(planversie_vastleggen(lagen, door=ib), vanaf=BEGIN)
    toetsresultaten_vastleggen(
        [
            resultaat(yara, "spelling", "E4", date(2026, 6, 18), "V"),
            resultaat(yara, "technisch lezen", "E4", date(2026, 6, 15), "II"),
        ],
        door=ib,
        bron="test",
    )
    zorg = NieuwFeit(
        soort="zorgsignaal",
        op=date(2026, 11, 10),
        leerling=yara,
        velden={"gebied": "leren", "herkomst": "Cito"},
        rol="leerkracht",
    )
    feit_vastleggen(zorg, door=wereld.leerkracht, bron="test")
    wereld.leerkracht.email = "merel@kornoelje.example"
    wereld.leerkracht.save()
    signalen_herberekenen()
    stand_herberekenen()
    return wereld


def resultaat(leerling: object, vak: str, moment: str, op: date, niveau: str) -> NieuwResultaat:
    """A level on a test of the plan."""
    return NieuwResultaat(
        leerling_id=leerling.pk,  # type: ignore[attr-defined]
        instrument="cito-lib",
        isoort="lvs-toets",
        toetscode="Cito",
        vak=vak,
        moment=moment,
        op=op,
        niveau=niveau,
        schaal="i-v",
    )
