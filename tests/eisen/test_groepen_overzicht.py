"""What a school writes about every pupil in the overview of a group, on the page of that group."""

from datetime import date

import pytest
from django.http import HttpResponse

from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "de-meent.yaml")
OVERZICHT = "documenten.groepsoverzicht"


def schrijven(
    school: Planschool, kind: Leerling, als: str = "leerkracht", vak: str = "", **velden: str
) -> HttpResponse:
    """Write in one cell: `werkhouding="…"`; a field of a section has a double underscore."""
    plekken = {naam.replace("__", ".").replace("_", "-"): tekst for naam, tekst in velden.items()}
    sectie = next(iter(plekken)).partition(".")[0]
    inhoud = {f"deel.{OVERZICHT}.{plek}": tekst for plek, tekst in plekken.items()}
    return school.cel(kind, f"{OVERZICHT}.{sectie}", als, **inhoud, **({"vak": vak} if vak else {}))


def cellen(school: Planschool, kind: Leerling) -> dict[str, list[str]]:
    """What stands in the cells of a pupil on the page of the groep: heading -> lines; all of it is on the page."""
    blad = school.groepsblad(school.groep_van(kind))
    (regel,) = blad.context["overzicht"].regels  # type: ignore[attr-defined]
    zinnen = {cel.kolom.naam: [stuk.zin for stuk in cel.stukken] for cel in regel.cellen}
    assert all(stuk.tekst in blad.content.decode() for cel in regel.cellen for stuk in cel.stukken)
    return {naam: lijst for naam, lijst in zinnen.items() if lijst}


@pytest.mark.eis("DM-023")
def test_a_need_without_what_the_leerkracht_does_is_refused(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        kind = school.kind()
        zonder = schrijven(school, kind, behoeften__behoefte="korte stappen")
        eerder = cellen(school, kind)
        met = schrijven(school, kind, behoeften__behoefte="korte stappen", behoeften__handelen="voordoen en nadoen")
        groep = school.groep_van(kind)
        school.gegeven_groep(groep, {"feit": "plan", "soort": "groepsplan", "stand": "start"})
        (plan,) = school.groepsblad(groep).context["samen"].plannen  # type: ignore[attr-defined]

    assert (zonder.status_code, met.status_code) == (422, 302)
    assert "Vul dit ook in: het plan vraagt het erbij." in zonder.content.decode()
    assert eerder == {}
    regels = {naam: [stuk.zin for stuk in stukken] for naam, stukken in plan.per_leerling}
    assert regels["Onderwijsbehoeften"] == [
        "Kim: behoefte: korte stappen",
        "Kim: handelen van de leerkracht: voordoen en nadoen",
    ]


@pytest.mark.eis("DM-018")
def test_the_overview_has_results_factors_needs_and_talks_of_every_pupil(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        kind = school.kind()
        school.resultaat(
            kind, "cito-lovs", isoort="lvs-toets", op=date(2026, 6, 15), vak="spelling", moment="E4", niveau="II"
        )
        schrijven(school, kind, factoren__taal="leest graag", factoren__rekenen="telt door")
        schrijven(school, kind, behoeften__behoefte="korte stappen", behoeften__handelen="voordoen en nadoen")
        gesprek = {"feit": "gesprek", "id": "oudergesprek-behoeften", "toelichting": "Thuis helpt een vaste plek."}
        school.gegeven(kind, gesprek, door="leerkracht")
        blad = school.groepsblad(school.groep_van(kind))
        (regel,) = blad.context["overzicht"].regels  # type: ignore[attr-defined]
        geschreven = cellen(school, kind)

    assert [cel.rij.niveau for cel in regel.niveaus] == ["II"]
    assert geschreven["Stimulerend en belemmerend en talent"] == ["taal: leest graag", "rekenen: telt door"]
    assert geschreven["Onderwijsbehoeften"] == [
        "behoefte: korte stappen",
        "handelen van de leerkracht: voordoen en nadoen",
    ]
    assert [zin.partition(": ")[2] for zin in geschreven["Kind- en oudergesprek"]] == ["Thuis helpt een vaste plek."]


def test_one_cell_can_be_written_while_the_rest_of_the_overview_is_empty(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        kind = school.kind()
        antwoord = schrijven(school, kind, werkhouding="begint snel")

        assert antwoord.status_code == 302
        assert cellen(school, kind) == {"Werkhouding en taakaanpak": ["begint snel"]}


def test_what_was_written_later_is_shown_and_what_stood_there_stays_a_fact(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        kind = school.kind()
        schrijven(school, kind, factoren__taal="leest graag", factoren__rekenen="telt door")
        schrijven(school, kind, factoren__taal="leest hardop", factoren__rekenen="")
        nieuw = cellen(school, kind)
        schrijven(school, kind, factoren__taal="")
        leeg = cellen(school, kind)

    assert nieuw == {"Stimulerend en belemmerend en talent": ["taal: leest hardop"]}
    assert leeg == {}
    assert kind.feiten.count() == 3


def test_somebody_of_another_role_than_the_plan_names_is_refused(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        kind = school.kind()
        antwoord = schrijven(school, kind, "ko", werkhouding="begint snel")

    assert antwoord.status_code == 422
    assert "Hierbij hoort: leerkracht." in antwoord.content.decode()
    assert kind.feiten.count() == 0


@pytest.mark.eis("DM-025")
def test_pupils_are_clustered_per_subject_and_the_clusters_stand_in_the_groepsplan(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        kind = school.kind()
        schrijven(school, kind, vak="rekenen", clusters="weer")
        schrijven(school, kind, vak="spelling", clusters="meer")
        groep = school.groep_van(kind)
        school.gegeven_groep(groep, {"feit": "plan", "soort": "groepsplan", "stand": "start"})
        blad = school.groepsblad(groep)
        (plan,) = blad.context["samen"].plannen  # type: ignore[attr-defined]
        geschreven = cellen(school, kind)

    assert geschreven == {"Clustering": ["rekenen: weer", "spelling: meer"]}
    regels = {naam: [stuk.zin for stuk in stukken] for naam, stukken in plan.per_leerling}
    assert (regels["Clustering, rekenen"], regels["Clustering, spelling"]) == (["weer: Kim"], ["meer: Kim"])


def test_a_question_about_the_groep_is_answered_on_its_page_and_makes_a_task(school: Planschool) -> None:
    with school.op(2026, 9, 1):
        groep = school.groep_van(school.kind())
        vragen = {vraag["pad"] for vraag in school.groepsblad(groep).context["samen"].vragen}  # type: ignore[attr-defined]
        antwoord = school.met_groep(groep, "vragen.aanbod-niveau-1", "ko", keuze="nee")
        school.bijwerken()
        samen = school.groepsblad(groep, "ko").context["samen"]  # type: ignore[attr-defined]
        taken = {taak["pad"] for taak in (*samen.stand.laat, *samen.stand.week, *samen.stand.later)}
        taken |= {taak["pad"] for taak in samen.stand.zonder_termijn}

    assert "vragen.aanbod-niveau-1" in vragen
    assert antwoord.vastgelegd
    assert "groepsaanbod onder niveau 1" in [beeld.naam for beeld in samen.signalen]
    assert "signalen.aanbod-niet-niveau-1.feedback" in taken
