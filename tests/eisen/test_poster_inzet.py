"""What the school of the poster promises about help from outside and talks about a pupil."""

import re
from datetime import date

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.planwijzigen import plan_wijzigen

LAGEN = ("wet.yaml", "poster.yaml")


@pytest.mark.eis("POS-007")
def test_a_dyscalculiespecialist_is_asked_for_a_pupil_via_the_samenwerkingsverband(school: Planschool) -> None:
    kind, aanbod = school.kind(), "aanbod.dyscalculie"
    ib = school.mens("ib")[1]
    lijst = ib.get("/plan/").content.decode()
    melden = ib.get(f"/leerlingen/{kind.pk}/melden/").content.decode()

    zonder = school.vastleggen(kind, aanbod)
    met = school.vastleggen(kind, aanbod, aan="via samenwerkingsverband")
    tijdlijn = ib.get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    specialisten = (
        "beeldcoach",
        "dyscalculie",
        "dyslexie",
        "gedrag",
        "jongekind",
        "hoogbegaafdheid",
        "laagbegaafdheid",
    )
    specialisten += ("NT2", "gedragswetenschapper", "orthopedagoog", "reken-wiskunde", "taal-lees")
    assert [naam for naam in specialisten if naam.lower() not in lijst.lower()] == []
    assert f'href="/leerlingen/{kind.pk}/vastleggen/{aanbod}/"' in melden
    assert zonder.antwoord.context["form"].errors["aan"] == ["Kies wat het is."]
    assert met.vastgelegd
    assert "Dyscalculiespecialist" in tijdlijn
    assert "via samenwerkingsverband" in tijdlijn


def velden(school: Planschool, pad: str) -> dict[str, list[str]]:
    """The places of a form: path -> the words that can be chosen there."""
    formulier = school.formulier(school.kind(), pad).context["form"]
    return {naam: [str(w) for w, _ in getattr(veld, "choices", [])] for naam, veld in formulier.fields.items()}


def gelezen(school: Planschool) -> str:
    """What is read on the page of the plan, on one line."""
    tekst = school.mens("directie")[1].get("/plan/").content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", tekst).split())


@pytest.mark.eis("POS-005")
def test_the_overview_says_which_facilities_come_from_elsewhere(school: Planschool) -> None:
    tekst = gelezen(school)

    elders = "via het samenwerkingsverband, via het bestuur, via derden"
    stukken = {naam: tekst.partition(f" {naam} ")[2][:110] for naam in ("Hoogbegaafdheidsklas", "NT2-klas")}
    assert {naam for naam, stuk in stukken.items() if elders in stuk} == set(stukken), stukken


@pytest.mark.eis("POS-003")
def test_the_functions_that_involve_parents_stand_in_the_overview_under_contactpersoon(school: Planschool) -> None:
    oud = "eerste aanspreekpunt: [jeugdhulpprofessional, smw, ib, leerkracht, directie]"
    functies = ("jeugdhulpprofessional", "schoolmaatschappelijk werk", "intern begeleider", "leraar of mentor")
    functies += ("directie, team- of afdelingsleider",)

    def onder_contactpersoon() -> list[bool]:
        hoofdstuk = (
            school.mens("directie")[1].get("/plan/").content.decode().partition('id="verhaal.contactpersoon"')[2]
        )
        return [functie in hoofdstuk.partition('class="hoofdstuk')[0] for functie in functies]

    alle = onder_contactpersoon()
    plan_wijzigen(school, LAGEN, "directie", (oud, "eerste aanspreekpunt: [ib, leerkracht]"))

    assert (alle, onder_contactpersoon()) == ([True] * 5, [False, False, True, True, False])


@pytest.mark.eis("POS-034")
def test_an_ambition_that_the_directie_adds_stands_with_the_ambitions_of_the_overview(school: Planschool) -> None:
    oud, bron = "  - {id: blijven-zoeken, soort: ambitie,", "Onze ambities en ontwikkeldoelen"
    nieuw = "Elk kind leest elke dag een kwartier."
    regel = f'  - {{id: elke-dag-lezen, soort: ambitie, tekst: "{nieuw}", bron: {bron}}}\n'
    eerst = gelezen(school)

    plan_wijzigen(school, LAGEN, "directie", (oud, regel + oud))
    daarna = gelezen(school)

    assert nieuw not in eerst
    assert bron in daarna.partition(nieuw)[2][:200], daarna.partition(nieuw)[2][:300]


@pytest.mark.eis("POS-018")
def test_help_in_the_group_has_a_place_and_a_helper_to_choose(school: Planschool) -> None:
    kind, hulp = school.kind(), "routes.niveaus.groepsniveau.hulp-groep"
    keuzes = velden(school, hulp)

    zonder = school.vastleggen(kind, hulp, "leerkracht")
    gekozen = {f"deel.{hulp}.plaats": "buiten de groep", f"deel.{hulp}.helper": "onderwijsassistent"}
    met = school.vastleggen(kind, hulp, "leerkracht", **gekozen)
    tijdlijn = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    assert keuzes[f"deel.{hulp}.plaats"] == ["", "in de groep", "buiten de groep"]
    assert keuzes[f"deel.{hulp}.helper"] == ["", "onderwijsassistent", "intern begeleider"]
    assert zonder.bezwaren == ("Eerst nodig: plaats.",)
    assert met.vastgelegd
    assert "buiten de groep" in tijdlijn


@pytest.mark.eis("POS-022")
def test_logopedie_that_joins_a_talk_is_named_when_it_is_planned_and_when_it_was_held(school: Planschool) -> None:
    kind, gesprek = school.kind(), "routes.niveaus.schoolniveau.gesprek-school"
    erbij = ["ib", "leerkracht", "ouders", "logopedie"]
    ib, adres = school.mens("ib")[1], f"/leerlingen/{kind.pk}/tijdlijn/"
    with school.op(2026, 11, 10):
        school.gegeven(kind, {"op": date(2026, 11, 9), "feit": "trede", "route": "niveaus", "in": "schoolniveau"})
        gepland = school.vastleggen(kind, gesprek, op="2026-11-17", aanwezig=["logopedie"])
        uitnodiging = ib.get(adres).content.decode()
    with school.op(2026, 11, 17):
        gehouden = school.vastleggen(kind, gesprek, aanwezig=erbij, toelichting="Samen oefenen.")
        verslag = ib.get(adres).content.decode()

    assert (gepland.vastgelegd, gehouden.vastgelegd) == (True, True)
    assert "uitgenodigd: intern begeleider, leraar of mentor, ouders, logopedie" in uitnodiging
    assert "logopedie" in verslag.lower().partition("samen oefenen.")[2].partition("</li>")[0]


# --- an aanpak for a pupil ---

AANPAK = "plannen.aanpak"
BEHOEFTEN = {"kind": "korte opdrachten", "leerkracht": "een tweede paar handen", "ouders": "vaker bericht"}
POSITIEF = {"kind": "leest graag", "onderwijs": "vaste dagindeling", "opvoeding": "ouders oefenen mee"}


def aanpak(**anders: str) -> dict[str, str]:
    """Everything that an aanpak asks, in the fields of its form."""
    inhoud = {"doelen.evaluatiedatum": "2026-12-01"}
    inhoud |= {f"behoeften.{wie}": tekst for wie, tekst in BEHOEFTEN.items()}
    inhoud |= {f"positief.{wie}": tekst for wie, tekst in POSITIEF.items()}
    return {f"deel.{AANPAK}.{plek}": tekst for plek, tekst in (inhoud | anders).items()}


@pytest.mark.eis("POS-013")
def test_a_goal_has_a_day_on_which_it_is_looked_back_on_and_stands_on_the_list_for_that_day(school: Planschool) -> None:
    kind, terugblik = school.kind(), f"{AANPAK}.geëvalueerd"
    with school.op(2026, 11, 2):
        zonder = school.vastleggen(kind, AANPAK, "leerkracht", keuze="start", **aanpak(**{"doelen.evaluatiedatum": ""}))
        met = school.vastleggen(kind, AANPAK, "leerkracht", keuze="start", **aanpak())
    per_dag = {}
    for dag in ((2026, 11, 24), (2026, 12, 1), (2026, 12, 2)):
        with school.op(*dag):
            school.bijwerken()
            vandaag = school.mens("leerkracht")[1].get("/")
            taken = school.blad(kind, als="leerkracht")
            assert "Specifieke aanpak evalueren" in vandaag.content.decode()
            per_dag[dag] = (taken.open.get(terugblik), taken.te_laat.get(terugblik))

    assert "Eerst nodig: evaluatiedatum." in zonder.bezwaren
    assert met.vastgelegd
    assert per_dag == {
        (2026, 11, 24): ("2026-12-01", None),
        (2026, 12, 1): ("2026-12-01", None),
        (2026, 12, 2): (None, "2026-12-01"),
    }


@pytest.mark.eis("POS-014")
def test_the_needs_of_child_leerkracht_and_parents_are_three_fields_that_are_read_at_the_evaluation(
    school: Planschool,
) -> None:
    kind = school.kind()
    plekken = velden(school, AANPAK)
    with school.op(2026, 11, 2):
        assert school.vastleggen(kind, AANPAK, "leerkracht", keuze="start", **aanpak()).vastgelegd
        terugblik = school.formulier(kind, f"{AANPAK}.geëvalueerd", "leerkracht")

    assert [f"deel.{AANPAK}.behoeften.{wie}" in plekken for wie in BEHOEFTEN] == [True, True, True]
    assert [tekst in terugblik.content.decode() for tekst in BEHOEFTEN.values()] == [True, True, True]


@pytest.mark.eis("POS-015")
def test_what_goes_well_with_child_education_and_upbringing_stands_on_the_page_of_the_pupil(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        assert school.vastleggen(kind, AANPAK, "leerkracht", keuze="start", **aanpak()).vastgelegd
        blad = school.blad(kind, als="leerkracht")

    (plan,) = blad.antwoord.context["kaart"].inzet  # type: ignore[attr-defined]
    assert dict(plan.delen) | {f"positieve factoren: {wie}": tekst for wie, tekst in POSITIEF.items()} == dict(
        plan.delen
    )
    assert [tekst in blad.tekst for tekst in POSITIEF.values()] == [True, True, True]


# --- the ondersteuningsteam, and limits ---


@pytest.mark.eis("POS-024")
def test_the_fixed_members_of_the_ot_are_invited_by_themselves_and_others_can_be_added(school: Planschool) -> None:
    kind, ot = school.kind(), "overleggen.ot"
    vast = ["ouders", "leerkracht", "ib", "directie", "orthopedagoog-swv"]
    with school.op(2026, 11, 2):
        formulier = school.formulier(kind, ot).content.decode()
        gepland = school.vastleggen(kind, ot, op="2026-11-20", aanwezig=["specialist"])
        tijdlijn = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    assert "Dan zijn vanzelf uitgenodigd: ouders, leraar of mentor, intern begeleider, directie, team- of" in formulier
    assert gepland.vastgelegd
    (feit,) = kind.feiten.filter(soort="overleg")
    assert feit.velden["aanwezig"] == [*vast, "specialist"]
    assert "uitgenodigd: ouders, " in tijdlijn
    assert "externe specialist" in tijdlijn.partition("uitgenodigd: ")[2][:250]


@pytest.mark.eis("POS-032")
def test_a_limit_that_the_directie_adds_is_read_in_the_overview_and_chosen_for_a_pupil(school: Planschool) -> None:
    kind, vraag, nieuw = school.kind(), "vragen.welke-grens", "Medische zorg die de school niet kan geven."
    oud = "  - {id: gedrag, soort: grens,"
    regel = f'  - {{id: medische-zorg, soort: grens, tekst: "{nieuw}", bron: Grenzen aan onze ondersteuning}}\n'

    eerst = velden(school, vraag)["keuze"]
    plan_wijzigen(school, LAGEN, "directie", (oud, regel + oud))
    daarna = velden(school, vraag)["keuze"]
    gekozen = school.vastleggen(kind, vraag, keuze="medische-zorg")
    blad = school.blad(kind)

    assert eerst == ["gedrag", "veiligheid", "aandacht-anderen", "draagkracht", "nee"]
    assert sorted(daarna) == sorted([*eerst, "medische-zorg"])
    assert nieuw in gelezen(school).partition("Grenzen, ambities en ontwikkeldoelen")[2]
    assert gekozen.vastgelegd
    assert "medische-zorg" in blad.tekst
