"""Signals and stand of a school, from its plan and facts in the database."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from passend.dossier.feitenbron import feiten_van
from passend.dossier.models import Signaal, Stand
from passend.dossier.rekenen import GeenPlan, signalen_herberekenen, stand_herberekenen
from passend.dossier.services import FeitGeweigerd, feit_in_planwoorden_vastleggen
from passend.metingen.services import NieuwResultaat, toetsresultaten_vastleggen
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from tests.schoolwereld import VANDAAG, Schoolwereld

PLANNEN = Path(__file__).parents[2] / "plannen"
TRAP = "routes.ondersteuningstrappen"


@pytest.fixture
def met_plan(wereld: Schoolwereld) -> Schoolwereld:
    """De Kornoelje with the plan of Willibrord/Miland over the law in force."""
    lagen = [
        Planbestand(bestand=naam, tekst=(PLANNEN / naam).read_text(encoding="utf-8"))
        for naam in ("wet.yaml", "willibrord-miland.yaml")
    ]
    planversie_activeren(planversie_vastleggen(lagen, door=wereld.directeur), vanaf=date(2026, 8, 1))
    return wereld


def leg_vast(wereld: Schoolwereld, naam: str, sleutel: UUID | None = None, **woorden: object) -> None:
    feit_in_planwoorden_vastleggen(
        woorden, leerling=wereld.leerlingen[naam], door=wereld.leerkracht, bron="gesprek in de klas", sleutel=sleutel
    )


def resultaat(wereld: Schoolwereld, naam: str, niveau: str, *, op: date = VANDAAG, vak: str = "spelling") -> None:
    nieuw = NieuwResultaat(
        leerling_id=wereld.leerlingen[naam].pk,
        instrument="cito-lib",
        isoort="lvs-toets",
        vak=vak,
        moment="M5",
        op=op,
        niveau=niveau,
        schaal="i-v",
        waarde=Decimal(120),
    )
    toetsresultaten_vastleggen([nieuw], door=wereld.intern_begeleider, bron="test")


def taken(wereld: Schoolwereld, naam: str) -> dict[str, str]:
    inhoud = Stand.objects.get(leerling=wereld.leerlingen[naam]).inhoud
    return {taak["pad"]: taak["stand"] for taak in inhoud["taken"]}


def test_without_a_plan_nothing_is_worked_out(wereld: Schoolwereld) -> None:
    with pytest.raises(GeenPlan):
        stand_herberekenen()


def test_a_fact_that_the_plan_does_not_know_is_refused(met_plan: Schoolwereld) -> None:
    with pytest.raises(FeitGeweigerd, match="geen soort feit"):
        leg_vast(met_plan, "Yara", feit="zucht", op=VANDAAG)
    with pytest.raises(FeitGeweigerd, match="kent dit niet"):
        leg_vast(met_plan, "Yara", feit="gesprek", op=VANDAAG, id="contact.praatje")


def test_stand_says_where_a_leerling_stands_and_what_is_late(met_plan: Schoolwereld) -> None:
    leg_vast(met_plan, "Yara", feit="actie", op=date(2026, 9, 14), id="aanbod-bijstellen", door="leerkracht")
    leg_vast(met_plan, "Yara", feit="besluit", op=date(2026, 9, 21), keuze="naar-stap-1.starten", door="leerkracht")
    leg_vast(met_plan, "Yara", feit="plan", op=date(2026, 9, 25), soort="hulpplan", stand="start")

    stand_herberekenen()

    inhoud = Stand.objects.get(leerling=met_plan.leerlingen["Yara"]).inhoud
    trap = next(trede for trede in inhoud["treden"] if trede["route"] == TRAP)
    evaluatie = next(taak for taak in inhoud["taken"] if taak["pad"] == f"{TRAP}.stap-1.evaluatie")
    assert (trap["trede"], trap["volgnr"], trap["totaal"]) == (f"{TRAP}.stap-1", 2, 5)
    assert (evaluatie["stand"], evaluatie["uiterlijk"]) == ("te laat", "2026-11-20")
    assert "8 weken" in evaluatie["waarom"]


def test_facts_of_one_day_count_in_the_order_in_which_they_were_recorded(met_plan: Schoolwereld) -> None:
    yara = met_plan.leerlingen["Yara"]
    plan = plan_van(planversie_in_werking())
    keuzes = [f"{TRAP}.algemene-zorg.naar-stap-1.starten", f"{TRAP}.stap-1.voortgang.doorgaan"]
    for nummer, keuze in zip((9, 1), keuzes, strict=True):  # the key of a form says nothing about when it was sent
        leg_vast(met_plan, "Yara", feit="besluit", keuze=keuze, op=VANDAAG, sleutel=UUID(int=nummer))

    besluiten = [feit for feit in feiten_van(plan, [str(yara.pk)])[str(yara.pk)] if feit.soort == "besluit"]

    assert [feit.een("keuze") for feit in besluiten] == keuzes


def test_rebuilding_the_stand_gives_the_same(met_plan: Schoolwereld) -> None:
    leg_vast(met_plan, "Yara", feit="besluit", op=date(2026, 9, 21), keuze="naar-stap-1.starten", door="leerkracht")
    stand_herberekenen()
    eerst = list(Stand.objects.order_by("leerling_id").values_list("leerling_id", "inhoud"))

    opnieuw = stand_herberekenen()
    Stand.objects.all().delete()
    stand_herberekenen()

    assert (opnieuw.nieuw, opnieuw.gewijzigd, opnieuw.gelijk) == (0, 0, len(eerst))
    assert list(Stand.objects.order_by("leerling_id").values_list("leerling_id", "inhoud")) == eerst


def test_signals_are_stored_with_their_reason(met_plan: Schoolwereld) -> None:
    resultaat(met_plan, "Yara", "V")
    resultaat(met_plan, "Sem", "III")

    signalen_herberekenen()

    signaal = Signaal.objects.get(regel="signalen.v-score")
    assert (signaal.leerling, signaal.vak, signaal.uitkomst) == (met_plan.leerlingen["Yara"], "spelling", "waar")
    assert "M5 V" in signaal.uitleg


def test_rebuilding_the_signals_gives_the_same(met_plan: Schoolwereld) -> None:
    resultaat(met_plan, "Yara", "V")
    resultaat(met_plan, "Sem", "I")
    signalen_herberekenen()
    velden = ("regel", "leerling_id", "vak", "uitkomst", "sinds", "uitleg", "bewijs")
    eerst = list(Signaal.objects.order_by("regel", "leerling_id").values_list(*velden))

    Signaal.objects.all().delete()
    signalen_herberekenen()
    nog_eens = signalen_herberekenen()

    assert list(Signaal.objects.order_by("regel", "leerling_id").values_list(*velden)) == eerst
    assert (nog_eens.nieuw, nog_eens.gewijzigd, nog_eens.vervallen) == (0, 0, 0)


def test_the_signals_of_one_leerling_are_worked_out_without_touching_those_of_others(met_plan: Schoolwereld) -> None:
    resultaat(met_plan, "Finn", "V")
    signalen_herberekenen()
    voor = set(Signaal.objects.values_list("pk"))
    resultaat(met_plan, "Yara", "V")
    resultaat(met_plan, "Sem", "V")

    signalen_herberekenen(leerlingen=[met_plan.leerlingen["Yara"].pk])

    v_score = Signaal.objects.filter(regel="signalen.v-score", uitkomst="waar")
    assert {signaal.leerling for signaal in v_score} == {met_plan.leerlingen[naam] for naam in ("Finn", "Yara")}
    assert voor <= set(Signaal.objects.values_list("pk"))
    signalen_herberekenen(leerlingen=[met_plan.leerlingen["Sem"].pk])
    geheel = signalen_herberekenen()
    assert (geheel.nieuw, geheel.gewijzigd, geheel.vervallen) == (0, 0, 0)


def test_a_signal_put_aside_with_a_reason_returns_with_a_new_result(met_plan: Schoolwereld) -> None:
    resultaat(met_plan, "Yara", "V", op=date(2026, 11, 2))
    leg_vast(
        met_plan, "Yara", feit="terzijde", op=date(2026, 11, 5), signaal="v-score", vak="spelling", reden="was ziek"
    )
    signalen_herberekenen()
    opzij = Signaal.objects.filter(regel="signalen.v-score", uitkomst="waar").count()

    resultaat(met_plan, "Yara", "V", op=date(2026, 11, 20))
    signalen_herberekenen()

    assert (opzij, Signaal.objects.filter(regel="signalen.v-score", uitkomst="waar").count()) == (0, 1)
