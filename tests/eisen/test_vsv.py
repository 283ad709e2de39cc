"""What the VSV promises about talks with parents, plans for pupils and help from outside."""

from datetime import date

import pytest

from tests.eisen.planschool import Blad, Planschool

LAGEN = ("wet.yaml", "vsv.yaml")
OPP = "plannen.opp"
NIVEAU_4 = "routes.niveaus.niveau-4"
NIET_GESPROKEN = ("Eerst nodig: Overleg met ouders.", "Nog niet van: Robin van Verzonnen, Sam van Verzonnen.")
GEGEVEN = {"stand": "gegeven", "van": "ouders"}
ARRANGEMENT = {"op": date(2026, 11, 2), "feit": "extra-ondersteuning", "stand": "toekenning"}


def overleg(over: str, *, op: date) -> dict[str, object]:
    """The parents were consulted about this."""
    return {"op": op, "feit": "toestemming", "id": "overleg-ouders", "stand": "gegeven", "over": over}


def voor(blad: Blad, pad: str) -> list[list[str]]:
    """For whom the tasks of this path are, as the page says."""
    taken = (*blad.stand.laat, *blad.stand.week, *blad.stand.later, *blad.stand.zonder_termijn)
    return [taak["voor"] for taak in taken if taak["pad"] == pad]


def contacten(blad: Blad) -> dict[str, str | None]:
    return {pad: dag for pad, dag in (blad.te_laat | blad.open).items() if pad.startswith("contact.")}


# --- talks ---


@pytest.mark.eis("VSV-012")
def test_a_new_pupil_has_an_intake_planned_that_is_reported_on(school: Planschool) -> None:
    with school.op(2026, 11, 3):
        kind = school.kind(sinds=date(2026, 11, 2))
        eerst = school.blad(kind)
        verslag = school.vastleggen(kind, "contact.intake", "leerkracht", toelichting="Kim rekent graag.")
        daarna = school.blad(kind)

    assert "Informatie- en intakegesprek" in eerst.tekst
    assert "contact.intake" in contacten(eerst)
    assert verslag.vastgelegd
    assert "contact.intake" not in contacten(daarna)


@pytest.mark.eis("VSV-013")
def test_a_start_talk_is_for_groep_3_to_8(school: Planschool) -> None:
    with school.op(2026, 9, 21):
        met = {
            groep for groep in range(1, 9) if "contact.startgesprek" in contacten(school.blad(school.kind(groep=groep)))
        }

    assert met == {3, 4, 5, 6, 7, 8}


@pytest.mark.eis("VSV-015")
def test_from_groep_5_the_pupil_joins_the_talk_in_february(school: Planschool) -> None:
    with school.op(2027, 2, 15):
        kinderen = {groep: school.kind(groep=groep) for groep in range(4, 9)}
        gesprekken = {
            groep: {pad: dag for pad, dag in contacten(school.blad(kind)).items() if dag == "2027-02-28"}
            for groep, kind in kinderen.items()
        }
        formulieren = {
            groep: school.formulier(kinderen[groep], next(iter(gesprekken[groep])), "leerkracht") for groep in (4, 5)
        }

    met_leerling = {"contact.voortgang-met-leerling": "2027-02-28"}
    assert gesprekken == {4: {"contact.voortgang": "2027-02-28"}} | dict.fromkeys(range(5, 9), met_leerling)
    aanwezig = {
        groep: [rol for rol, _ in formulier.context["form"].fields["aanwezig"].choices]
        for groep, formulier in formulieren.items()
    }
    assert aanwezig == {4: ["ouders", "leerkracht"], 5: ["ouders", "leerling", "leerkracht"]}


@pytest.mark.eis("VSV-016")
def test_every_pupil_has_an_end_talk_in_june(school: Planschool) -> None:
    with school.op(2027, 6, 1):
        dagen = [contacten(school.blad(school.kind(groep=groep)))["contact.eindgesprek"] for groep in range(1, 9)]

    assert dagen == ["2027-06-30"] * 8


@pytest.mark.eis("VSV-017")
def test_an_arrangement_brings_evaluation_talks_with_parents(school: Planschool) -> None:
    met, zonder = school.kind(), school.kind()
    with school.op(2026, 11, 3):
        school.gegeven(met, ARRANGEMENT)
        bladen = school.blad(met), school.blad(zonder)

    assert ["contact.evaluatie-arrangement" in contacten(blad) for blad in bladen] == [True, False]
    assert "Evaluatiegesprek arrangement" in bladen[0].tekst


@pytest.mark.eis("VSV-008")
def test_a_changed_handelingsplan_asks_the_leerkracht_to_tell_the_parents(school: Planschool) -> None:
    plan, taak = "plannen.handelingsplan", "signalen.plan-bijgesteld.bijstelling-bespreken"
    with school.op(2026, 11, 16):
        kind = school.kind()
        school.gegeven(kind, {"op": date(2026, 10, 1), "feit": "plan", "soort": plan, "stand": "start"})
        eerst = school.blad(kind)
        school.vastleggen(kind, plan, "leerkracht", keuze="bijgesteld", **{f"deel.{plan}.aanpak": "samen lezen"})
        daarna = school.blad(kind)

    assert voor(eerst, taak) == []
    assert voor(daarna, taak) == [["leerkracht"]]


# --- the OPP ---


@pytest.mark.eis("VSV-042")
def test_an_arrangement_asks_an_opp_until_one_is_active(school: Planschool) -> None:
    kind = school.kind(sinds=date(2024, 8, 19))
    with school.op(2026, 11, 3):
        zonder = school.blad(kind)
        school.gegeven(kind, ARRANGEMENT)
        met = school.blad(kind)
        school.gegeven(kind, {"op": date(2026, 11, 3), "feit": "plan", "soort": "opp", "stand": "concept"})
        concept = school.blad(kind)
        school.gegeven(kind, {"op": date(2026, 11, 3), "feit": "plan", "soort": "opp", "stand": "start"})
    with school.op(2026, 11, 4):
        loopt = school.blad(kind)

    assert [OPP in blad.open | blad.te_laat for blad in (zonder, met, concept, loopt)] == [False, True, True, False]


@pytest.mark.eis("VSV-043")
def test_an_opp_without_arrangement_or_own_line_is_refused_with_the_reason(school: Planschool) -> None:
    geen, arrangement, eigen_lijn = school.kind(), school.kind(), school.kind()
    with school.op(2026, 11, 3):
        school.gegeven(arrangement, ARRANGEMENT)
        school.gegeven(eigen_lijn, {"op": date(2026, 9, 1), "feit": "leerling", "eigen leerlijn": "ja"})
        bezwaren = [
            set(school.vastleggen(kind, OPP, keuze="start").bezwaren) for kind in (geen, arrangement, eigen_lijn)
        ]

    redenen = bezwaren[0] - bezwaren[1]
    assert redenen == bezwaren[0] - bezwaren[2]
    assert {"eigen leerlijn", "ondersteuning boven de basisondersteuning"} == {
        woord
        for woord in ("eigen leerlijn", "ondersteuning boven de basisondersteuning")
        if any(woord in zin.lower() for zin in redenen)
    }


@pytest.mark.eis("VSV-044")
def test_an_opp_not_discussed_for_twelve_months_is_overdue_for_the_ib(school: Planschool) -> None:
    kind, begin = school.kind(sinds=date(2024, 8, 19)), date(2026, 2, 10)
    school.gegeven(
        kind,
        {"op": begin, "feit": "plan", "soort": "opp", "stand": "start"},
        {"op": begin, "feit": "plan", "soort": "opp", "stand": "geëvalueerd", "aanwezig": "ouders"},
    )
    te_laat = {}
    for dag in (10, 11):
        with school.op(2027, 2, dag):
            te_laat[dag] = school.blad(kind, als="ib").te_laat.get("plannen.opp.geëvalueerd")

    assert te_laat == {10: None, 11: "2027-02-10"}


@pytest.mark.eis("VSV-045")
def test_an_opp_without_the_view_of_the_pupil_is_refused_and_names_it(school: Planschool) -> None:
    kind, op = school.kind(sinds=date(2024, 8, 19)), date(2026, 11, 3)
    concept = {"op": op, "feit": "plan", "soort": "opp", "stand": "concept"}
    overeenstemming = {"op": op, "feit": "toestemming", "id": "oogo-opp", "stand": "gegeven", "van": "ouders"}
    delen = ("uitstroombestemming", "onderbouwing", "bevorderende-factoren", "belemmerende-factoren")
    ingevuld = {f"deel.{OPP}.{deel}": "ingevuld" for deel in delen}
    with school.op(2026, 11, 3):
        school.gegeven(kind, ARRANGEMENT, overeenstemming, concept | {"secties": "aangepaste-doelen"})
        zonder = school.vastleggen(kind, OPP, keuze="start", **ingevuld)
        school.gegeven(kind, concept | {"secties": ["aangepaste-doelen", "inbreng-leerling"]})
        met = school.vastleggen(kind, OPP, keuze="start", **ingevuld)

    assert zonder.bezwaren == ("Eerst nodig: visie van de leerling.",)
    assert met.vastgelegd


# --- help from outside, and illness ---


@pytest.mark.eis("VSV-033")
def test_ambulante_begeleiding_is_asked_only_after_talking_with_parents(school: Planschool) -> None:
    aanvraag, kind = f"{NIVEAU_4}.aanvraag-ab", school.kind()
    with school.op(2026, 11, 3):
        zonder = school.vastleggen(kind, aanvraag)
        school.gegeven(kind, overleg("aanvraag-ab", op=date(2026, 11, 3)))
        na = school.vastleggen(kind, aanvraag)

    assert zonder.bezwaren == NIET_GESPROKEN
    assert na.vastgelegd


@pytest.mark.eis("VSV-034")
def test_an_extern_comes_in_only_after_talking_with_parents_about_it(school: Planschool) -> None:
    aanvraag, kind = f"{NIVEAU_4}.inzet-extern", school.kind()
    with school.op(2026, 11, 3):
        school.gegeven(kind, overleg("aanvraag-ab", op=date(2026, 11, 2)))
        over_iets_anders = school.vastleggen(kind, aanvraag)
        school.gegeven(kind, overleg("inzet-extern", op=date(2026, 11, 3)))
        na = school.vastleggen(kind, aanvraag)

    assert over_iets_anders.bezwaren == NIET_GESPROKEN
    assert na.vastgelegd


@pytest.mark.eis("VSV-064")
def test_a_long_illness_asks_an_arrangement_with_contact_and_agreement_of_parents(school: Planschool) -> None:
    plan, kind = "plannen.maatwerk-ziek", school.kind()
    delen = {f"deel.{plan}.vorm": "digitaal onderwijs", f"deel.{plan}.afspraak-ouders": "elke dag even inbellen"}
    with school.op(2026, 11, 3):
        school.vastleggen(kind, "vragen.langdurig-ziek", keuze="ja")
        gevraagd = school.blad(kind)
        leeg = school.vastleggen(kind, plan, keuze="start")
        school.gegeven(kind, overleg("maatwerk-ziek", op=date(2026, 11, 3)))
        ingevuld = school.vastleggen(kind, plan, keuze="start", **delen)
        daarna = school.blad(kind)

    assert plan in gevraagd.open
    assert leeg.bezwaren == (
        "Eerst nodig: afspraken met ouders.",
        "Eerst nodig: vorm van contact.",
        *NIET_GESPROKEN,
    )
    assert ingevuld.vastgelegd
    assert plan not in daarna.open


# --- a plan of a pupil ---

ONDERSTEUNINGSPLAN = "plannen.ondersteuningsplan-leerling"


@pytest.mark.eis("VSV-007")
def test_a_leerkracht_who_gets_stuck_on_a_plan_gives_the_ib_a_task_with_plan_and_reason(school: Planschool) -> None:
    kind, taak, reden = school.kind(), "signalen.vastlopen.hulp-leerkracht", "er is te weinig tijd in de groep"
    with school.op(2026, 11, 3):
        school.gegeven(kind, {"op": date(2026, 10, 1), "feit": "plan", "soort": ONDERSTEUNINGSPLAN, "stand": "start"})
        gemeld = school.vastleggen(
            kind, "vragen.vastgelopen", "leerkracht", keuze="ja", over=ONDERSTEUNINGSPLAN, reden=reden
        )
        blad = school.blad(kind, als="ib")
        vandaag = school.mens("ib")[1].get("/").content.decode()

    assert gemeld.vastgelegd
    assert voor(blad, taak) == [["intern begeleider"]]
    zin = f"Ondersteuningsplan van een leerling: {reden}"
    assert zin in blad.tekst
    assert "Overleg met de IB" in vandaag
    assert "Nog nodig: reden" not in blad.tekst


@pytest.mark.eis("VSV-041")
def test_closing_a_plan_without_contact_with_parents_warns_and_names_the_plan(school: Planschool) -> None:
    zonder, met = school.kind(), school.kind()
    start = {"op": date(2026, 10, 1), "feit": "plan", "soort": ONDERSTEUNINGSPLAN, "stand": "start"}
    meldingen = {}
    with school.op(2026, 11, 20):
        school.gegeven(met, start, {"op": date(2026, 11, 2), "feit": "toestemming", "id": "ouders-betrokken"} | GEGEVEN)
        school.gegeven(zonder, start)
        for kind in (zonder, met):
            einde = school.vastleggen(kind, ONDERSTEUNINGSPLAN, keuze="einde")
            assert einde.vastgelegd, einde.bezwaren
            meldingen[kind] = [str(melding) for melding in school.blad(kind).antwoord.context["messages"]]

    vastgelegd = "Ondersteuningsplan van een leerling: vastgelegd."
    assert meldingen[met] == [vastgelegd]
    assert meldingen[zonder] == ["Let op, dit ontbreekt nog: Ouders bij het plan betrokken.", vastgelegd]


@pytest.mark.eis("VSV-040")
def test_a_goal_needs_a_measurable_result_and_whether_parents_agreed(school: Planschool) -> None:
    kind, doelen = school.kind(), f"deel.{ONDERSTEUNINGSPLAN}.doelen"
    geheel = {f"{doelen}.meetbaar-resultaat": "leest AVI E4 in maart", f"{doelen}.met-ouders-afgesproken": "nee"}
    with school.op(2026, 11, 3):
        zonder = {
            veld: school.vastleggen(kind, ONDERSTEUNINGSPLAN, keuze="start", **{veld: geheel[veld]}) for veld in geheel
        }
        met = school.vastleggen(kind, ONDERSTEUNINGSPLAN, keuze="start", **geheel)

    wat = ("Eerst nodig: met ouders afgesproken.", "Eerst nodig: meetbaar resultaat.")
    assert [[zin in poging.bezwaren for zin in wat] for poging in (*zonder.values(), met)] == [
        [True, False],
        [False, True],
        [False, False],
    ]


@pytest.mark.eis("VSV-046")
def test_a_goal_without_an_approach_leaves_the_opp_incomplete(school: Planschool) -> None:
    kind, doelen = school.kind(sinds=date(2024, 8, 19)), f"{OPP}.aangepaste-doelen"
    with school.op(2026, 11, 3):
        school.gegeven(kind, ARRANGEMENT)
        doel = {f"deel.{doelen}.doel": "rekent tot 100"}
        concept = school.vastleggen(kind, OPP, keuze="concept", **doel)
        blad = school.blad(kind)
        zonder = school.vastleggen(kind, OPP, keuze="start", **doel)
        met = school.vastleggen(kind, OPP, keuze="start", **doel, **{f"deel.{doelen}.aanpak": "elke dag met blokjes"})

    assert concept.vastgelegd
    (wacht,) = [stuk["mist"] for stuk in blad.stand.geblokkeerd if stuk["pad"] == f"{OPP}.start"]
    assert "aanpak" in [deel["naam"] for deel in wacht]
    assert "doel" not in [deel["naam"] for deel in wacht]
    assert ["Eerst nodig: aanpak." in poging.bezwaren for poging in (zonder, met)] == [True, False]


@pytest.mark.eis("VSV-036")
def test_a_plan_begins_with_an_interim_day_and_an_end_day_and_its_page_shows_all_three(school: Planschool) -> None:
    kind, plan = school.kind(), ONDERSTEUNINGSPLAN
    tussen, eind = f"{plan}.tussenevaluatie", f"{plan}.eindgesprek-plan"
    velden = {"doelen.meetbaar-resultaat": "leest AVI M5", "doelen.met-ouders-afgesproken": "ja"}
    velden |= {"inzet.plaats": "in de groep", "inzet.uitvoerder": "leerkracht", "inbreng-ouders": "lezen thuis mee"}
    inhoud = {f"deel.{plan}.{plek}": tekst for plek, tekst in velden.items()}
    with school.op(2026, 11, 3):
        concept = school.vastleggen(kind, plan, "leerkracht", keuze="concept", **inhoud)
        assert school.vastleggen(kind, eind, "leerkracht", op="2027-01-20").vastgelegd
        zonder = school.vastleggen(kind, plan, "leerkracht", keuze="start", **inhoud)
        assert school.vastleggen(kind, tussen, "leerkracht", op="2026-12-08").vastgelegd
        met = school.vastleggen(kind, plan, "leerkracht", keuze="start", **inhoud)
        blad = school.blad(kind, als="leerkracht")

    assert (concept.vastgelegd, met.vastgelegd) == (True, True)
    assert zonder.bezwaren == ("Eerst nodig: Ondersteuningsplan van een leerling evalueren: gepland.",)
    (loopt,) = blad.antwoord.context["kaart"].inzet  # type: ignore[attr-defined]
    assert (loopt.van, [dag for _, dag in loopt.dagen]) == (date(2026, 11, 3), [date(2026, 12, 8), date(2027, 1, 20)])
    assert [dag in blad.tekst for dag in ("8 dec", "20 jan")] == [True, True]


@pytest.mark.eis("VSV-031")
def test_when_the_school_falls_short_level_4_opens_and_asks_who_is_called_in(school: Planschool) -> None:
    kind, inschakelen = school.kind(), f"{NIVEAU_4}.inschakelen"
    with school.op(2026, 11, 3):
        school.vastleggen(kind, "vragen.niet-toereikend", keuze="ja")
        voorgesteld = school.blad(kind).voorstellen
        assert school.vastleggen(kind, NIVEAU_4, reden="wij kunnen niet verder").vastgelegd
        open_ = school.blad(kind)
        zonder = school.vastleggen(kind, inschakelen)
        met = school.vastleggen(kind, inschakelen, aan="instelling", toelichting="taalkliniek")
        daarna = school.blad(kind)

    assert NIVEAU_4 in voorgesteld
    assert (open_.trede, inschakelen in open_.open) == ("Ondersteuning buiten de school", True)
    assert zonder.antwoord.context["form"].errors["aan"] == ["Kies wat het is."]
    assert met.vastgelegd
    assert inschakelen not in daarna.open | daarna.te_laat
