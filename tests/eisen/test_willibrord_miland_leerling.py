"""What Willibrord/Miland promises about a pupil of whom a signal speaks, and what follows from a decision."""

from datetime import date

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Blad, Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
TRAP = "routes.ondersteuningstrappen"
DOELGROEPEN = "lijsten.doelgroepen"
VERREKIJKER = "routes.verrekijker-aanmelding.aangemeld"


def taken(blad: Blad) -> dict[str, dict[str, object]]:
    """What is to be done, by path."""
    stand = blad.stand
    return {taak["pad"]: taak for taak in (*stand.laat, *stand.week, *stand.later, *stand.zonder_termijn)}


def op_stap(school: Planschool, stap: str, op: date) -> Leerling:
    """A pupil who came on this step on this day."""
    kind = school.kind()
    school.gegeven(kind, {"op": op, "feit": "trede", "route": "ondersteuningstrappen", "in": stap})
    return kind


@pytest.mark.eis("WM-020")
def test_a_v_proposes_the_group_of_support_pupils_for_the_leerkracht_to_confirm(school: Planschool) -> None:
    kind, naam = school.kind(), "Ondersteuningsleerlingen: leerachterstand"
    with school.op(2026, 11, 23):
        school.resultaat(kind, "cito-lib", op=date(2026, 11, 20), vak="spelling", moment="M5", niveau="V", schaal="i-v")
        voorstel = school.blad(kind, als="leerkracht")
        bevestigd = school.vastleggen(kind, DOELGROEPEN, "leerkracht", keuze="leerachterstand")
        daarna = school.blad(kind, als="ib")
        tijdlijn = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    assert f">{naam}</a>" in voorstel.tekst.partition("<b>Voorstel:</b>")[2]
    assert bevestigd.vastgelegd
    assert DOELGROEPEN not in daarna.voorstellen
    assert "leerachterstand" in tijdlijn


def test_a_group_of_support_pupils_that_the_list_does_not_have_is_refused(school: Planschool) -> None:
    poging = school.vastleggen(school.kind(), DOELGROEPEN, "leerkracht", keuze="lui")

    assert poging.antwoord.context["form"].errors["keuze"] == ["Dit kan hier niet gekozen worden."]


@pytest.mark.eis("WM-042")
def test_who_is_registered_in_november_sees_the_round_after_january(school: Planschool) -> None:
    kind = school.kind(groep=6)
    with school.op(2026, 11, 10):
        aangemeld = school.vastleggen(kind, f"{VERREKIJKER}.aanmelden", "leerkracht")
        blad = school.blad(kind, als="ib")

    assert aangemeld.vastgelegd
    besluit = taken(blad)[f"{VERREKIJKER}.verrekijker-besluit"]
    ronde = "volgende ronde: einde van Cito-toetsen in januari, 31-1-2027"
    assert str(besluit["waarom"]).endswith(ronde)
    assert ronde in blad.tekst
    assert besluit["voor"] == ["directeur", "intern begeleider"]


@pytest.mark.eis("WM-068")
def test_the_kind_of_help_that_is_chosen_at_stap_3_sets_its_own_tasks_going(school: Planschool) -> None:
    besluit, volgt, keuzes = f"{TRAP}.stap-3.hulp", {}, {}
    with school.op(2027, 2, 24):
        for hulp in ("sot", "eigen-leerweg", "verwijzing-sbo-so"):
            kind = op_stap(school, "stap-3", date(2027, 2, 1))
            school.gegeven(kind, {"op": date(2027, 2, 23), "feit": "actie", "id": f"{TRAP}.stap-3.advies-hulp"})
            poging = school.vastleggen(kind, besluit, keuze=f"{besluit}.{hulp}", reden="past het best")
            assert poging.vastgelegd, poging.bezwaren
            blad = school.blad(kind)
            gevonden, keuzes[hulp] = taken(blad), blad.keuzes
            assert f"{TRAP}.stap-3.opp-opstellen" in gevonden
            volgt[hulp] = {pad for pad, taak in gevonden.items() if "na het besluit" in str(taak["waarom"])}

    verwijzing = f"{besluit}.verwijzing-sbo-so"
    assert volgt == {
        "sot": {"overleggen.sot"},
        "eigen-leerweg": {f"{TRAP}.stap-3.opp-opstellen"},
        "verwijzing-sbo-so": {f"{verwijzing}.melding-team", f"{verwijzing}.overleg-ouders"},
    }
    naar_4 = f"{TRAP}.stap-3.naar-stap-4.aanmelden"
    assert {hulp: naar_4 in gekozen for hulp, gekozen in keuzes.items()} == {
        "sot": False,
        "eigen-leerweg": False,
        "verwijzing-sbo-so": True,
    }


@pytest.mark.eis("WM-048")
def test_stap_1_offers_seven_actions_and_what_came_of_one_is_read_at_the_evaluation(school: Planschool) -> None:
    kind, stap = school.kind(), "routes.ondersteuningstrappen.stap-1"
    with school.op(2026, 11, 2):
        school.gegeven(
            kind, {"op": date(2026, 10, 5), "feit": "trede", "route": "ondersteuningstrappen", "in": "stap-1"}
        )
        blad = school.blad(kind, als="leerkracht")
        formulier = school.formulier(kind, f"{stap}.mogelijkheden", "leerkracht")
        uitkomst = {f"deel.{stap}.mogelijkheden.uitkomst": "kijkt vaak weg bij lezen"}
        gedaan = school.vastleggen(
            kind,
            f"{stap}.mogelijkheden",
            "leerkracht",
            op="2026-10-20",
            keuze=f"{stap}.mogelijkheden.observeren",
            **uitkomst,
        )
    with school.op(2026, 11, 16):
        terugblik = " ".join(school.formulier(kind, f"{stap}.evaluatie", "leerkracht").content.decode().split())

    assert f"{stap}.mogelijkheden" in blad.open
    namen = [naam for _, naam in formulier.context["form"].fields["keuze"].choices]  # type: ignore[attr-defined]
    assert namen == [
        "Extra observeren",
        "Advies van collega en bouwcoördinator",
        "Methodetoetsen afnemen en ontleden",
        "Meer eigen instructie en verwerking",
        "Leermiddelen en werkvormen afstemmen",
        "Extra pedagogische en didactische maatregelen",
        "Navraag bij de vorige leerkracht",
    ]
    assert gedaan.vastgelegd
    gelezen = terugblik.partition("Dit staat er al")[2].partition("</section>")[0]
    assert [deel in gelezen for deel in ("Extra observeren", "20 okt", "kijkt vaak weg bij lezen")] == [True] * 3
