"""Support at Vesterhavet: agreed with the intern begeleider before it begins, and then in the week of who gives it."""

from datetime import date
from typing import Any

import pytest

from passend.dossier.models import Feit
from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "vesterhavet.yaml")
OVERLEG = "toestemmingen.overleg-ib"
RT, OOP, NT2 = "aanbod.rt", "aanbod.oop-interventie", "aanbod.nt2"
NIVEAU = "plannen.aangepast-niveau"


@pytest.fixture
def kind(school: Planschool) -> Leerling:
    """A pupil on level 2."""
    kind = school.kind()
    school.gegeven(kind, {"feit": "trede", "route": "niveaus", "naar": "niveau-2", "op": date(2026, 9, 7)})
    return kind


def steun(school: Planschool, kind: Leerling, pad: str, als: str = "leerkracht", **velden: str) -> Any:
    """Fill in the form for support that begins."""
    inhoud = {f"deel.{pad}.{naam.replace('_', '-')}": tekst for naam, tekst in velden.items()}
    return school.vastleggen(kind, pad, als, keuze="ja", **inhoud)


def gestart(kind: Leerling, soort: str = "steun") -> list[Feit]:
    return list(Feit.objects.filter(leerling=kind, soort=soort).order_by("volg"))


def in_de_week(school: Planschool, als: str = "ib", **vraag: str) -> list[tuple[str, str, str]]:
    """What runs this week: what, by whom and where."""
    blad = school.mens(als)[1].get("/week/", vraag).context["blad"]
    regels = [*(regel for dag in blad.dagen for regel in dag.regels), *blad.zonder_dag]
    return sorted({(regel.wat, regel.wie, regel.waar) for regel in regels})


def vandaag(school: Planschool, als: str) -> str:
    school.bijwerken()
    return " ".join(school.mens(als)[1].get("/").text.split())


@pytest.mark.eis("VH-010")
def test_remedial_teaching_begins_when_a_place_is_chosen_and_the_ib_agrees(school: Planschool, kind: Leerling) -> None:
    with school.op(2026, 11, 23):
        zonder_plek = steun(school, kind, RT, wie="rt-er")
        gevraagd = steun(school, kind, RT, plek="buiten de groep", wie="rt-er", wanneer="di 9.00", minuten="30")
        wachtend = (gestart(kind), in_de_week(school))
        taak = vandaag(school, "ib")
        formulier = school.formulier(kind, OVERLEG).text
        tijdlijn = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").text
        akkoord = school.vastleggen(kind, OVERLEG, keuze="gegeven", over=RT)

        assert ("di 9.00" in tijdlijn, "remedial teacher" in tijdlijn, "aanbod.rt" in tijdlijn) == (True, True, False)
        assert "Eerst nodig: Plek van de hulp." in zonder_plek.bezwaren
        assert (gevraagd.vastgelegd, wachtend) == (True, ([], []))
        assert "Overleg met de IB" in taak
        assert "voorgesteld door leerkracht op 23-11: Remedial teaching" in taak
        assert [woord in formulier for woord in ("Voorstel: Remedial teaching", "buiten de groep", "di 9.00")] == [
            True
        ] * 3
        assert akkoord.vastgelegd
        (feit,) = gestart(kind)
        assert (feit.velden["plek"], feit.velden["loopt"], feit.rol) == (["buiten de groep"], ["ja"], "leerkracht")
        assert in_de_week(school) == [("Remedial teaching", "remedial teacher", "buiten de groep")]
        assert "voorgesteld door" not in vandaag(school, "ib")


@pytest.mark.eis("VH-098")
def test_an_intervention_by_support_staff_stays_a_proposal_until_the_ib_agrees(
    school: Planschool, kind: Leerling
) -> None:
    als = "leerkrachtondersteuner"
    with school.op(2026, 11, 23):
        steun(school, kind, OOP, plek="in de groep", wie=als, wanneer="elke dag")
        voor = in_de_week(school, als)
        school.vastleggen(kind, OVERLEG, keuze="gegeven", over=OOP)

        assert (voor, in_de_week(school, als)) == (
            [],
            [("Interventie door onderwijsondersteunend personeel", "leerkrachtondersteuner (OOP)", "in de groep")],
        )


def test_who_does_not_agree_says_why_and_nothing_begins(school: Planschool, kind: Leerling) -> None:
    with school.op(2026, 11, 23):
        steun(school, kind, RT, plek="in de groep", wie="rt-er")
        zonder = school.vastleggen(kind, OVERLEG, keuze="geweigerd", over=RT).antwoord
        nee = school.vastleggen(kind, OVERLEG, keuze="geweigerd", over=RT, reden="Eerst de instructie in de klas.")
        taak = vandaag(school, "ib")
        steun(school, kind, OOP, plek="in de groep", wie="leerkrachtondersteuner")

        assert zonder.context["form"].errors["reden"] == ["Schrijf op waarom u niet akkoord gaat."]
        assert (nee.vastgelegd, gestart(kind), "voorgesteld door" in taak) == (True, [], False)
        assert "voorgesteld door" in vandaag(school, "ib")  # what is proposed after that is asked anew


def test_who_agrees_plans_and_agrees_at_once(school: Planschool, kind: Leerling) -> None:
    with school.op(2026, 11, 23):
        poging = steun(school, kind, NT2, "ib", plek="in de groep")

    assert (poging.vastgelegd, [feit.velden["aanbod"] for feit in gestart(kind)]) == (True, [[NT2]])


@pytest.mark.eis("VH-056")
def test_an_adapted_level_stays_a_proposal_until_the_ib_agrees(school: Planschool, kind: Leerling) -> None:
    aanpak = {f"deel.{NIVEAU}.aanpak": "Rekenen met de stof van groep 4."}
    with school.op(2026, 11, 23):
        poging = school.vastleggen(kind, NIVEAU, "leerkracht", keuze="start", **aanpak)
        voor = [feit.velden["stand"] for feit in gestart(kind, "plan")]
        lijst = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/plannen/").text
        school.vastleggen(kind, OVERLEG, keuze="gegeven", over=NIVEAU)

        assert (poging.vastgelegd, voor, "voorstel" in lijst) == (True, [["concept"]], True)
        assert [feit.velden["stand"] for feit in gestart(kind, "plan")] == [["concept"], ["start"]]


@pytest.mark.eis("VH-061", "VH-063")
def test_support_for_language_has_a_form_and_people_and_is_found_by_how_long_it_lasts(
    school: Planschool, kind: Leerling
) -> None:
    ander = school.kind()
    with school.op(2026, 11, 23):
        lang = {"vorm": "klein groepje", "duur": "langdurend", "wie": "nt2-specialist", "met": "met 3 leerlingen"}
        assert steun(school, kind, NT2, plek="buiten de groep", **lang).vastgelegd
        assert steun(school, ander, NT2, plek="in de groep", **(lang | {"duur": "kortdurend"})).vastgelegd
        antwoord = school.mens("ib")[1].get("/week/", {"duur": "langdurend"})

        (feit,) = gestart(kind)
        assert (feit.velden["vorm"], feit.velden["wie"]) == (["klein groepje"], ["nt2-specialist"])
        assert {regel.leerling for regel in antwoord.context["blad"].zonder_dag} == {kind}
        assert "klein groepje · langdurend" in antwoord.text
        assert "NT2-specialist, met 3 leerlingen" in antwoord.text


@pytest.mark.eis("VH-079")
def test_who_begins_an_intervention_involves_the_ib_and_tells_parents(school: Planschool, kind: Leerling) -> None:
    inlichten, interventie = "routes.niveaus.niveau-2.ouders-inlichten", "aanbod.interventie"
    with school.op(2026, 11, 23):
        voor = school.blad(kind, "leerkracht").open
        steun(school, kind, interventie, plek="in de groep", wie="leerkracht", wanneer="ma 9.00")
        bericht = vandaag(school, "ib")
        school.vastleggen(kind, OVERLEG, keuze="gegeven", over=interventie)
        na = school.blad(kind, "leerkracht").open

    assert "voorgesteld door leerkracht op 23-11: Interventie door de leerkracht" in bericht
    assert (inlichten in voor, inlichten in na) == (False, True)


def test_support_that_stops_is_gone_from_the_next_week(school: Planschool, kind: Leerling) -> None:
    with school.op(2026, 11, 23):
        steun(school, kind, NT2, plek="in de groep", wie="nt2-specialist")
    with school.op(2026, 11, 26):
        assert school.vastleggen(kind, NT2, "leerkracht", keuze="nee").vastgelegd
        assert (len(in_de_week(school)), in_de_week(school, week="2026-11-30")) == (1, [])


# --- from outside ---

HANDELINGSDEEL, EXTERN = "plannen.handelingsdeel", "aanbod.extern-handelen"


@pytest.fixture
def met_handelingsdeel(school: Planschool) -> Leerling:
    """A pupil on level 4 with an OPP and a handelingsdeel that runs since 14 September."""
    kind = school.kind()
    rijen = [{"sectie": f"{HANDELINGSDEEL}.interventies", "id": "i1", "wat": "Connect lezen", "wie": "leerkracht"}]
    overlegd = {"feit": "toestemming", "id": "overleg-externe-inzet", "stand": "gegeven", "op": date(2026, 9, 10)}
    school.gegeven(
        kind,
        {"feit": "trede", "route": "niveaus", "naar": "niveau-4", "op": date(2026, 9, 7)},
        {"feit": "plan", "soort": "opp", "stand": "start", "op": date(2026, 9, 8)},
        {"feit": "plan", "soort": "handelingsdeel", "stand": "start", "op": date(2026, 9, 14), "rijen": rijen},
        {"feit": "oordeel", "vraag": "instructie-te-weinig", "antwoord": "ja", "op": date(2026, 9, 9)},
        overlegd | {"van": ["ouders"]},
        overlegd | {"van": ["ib"]},
    )
    return kind


def planblad(school: Planschool, kind: Leerling) -> Any:
    """The page of the handelingsdeel."""
    (feit,) = [feit for feit in gestart(kind, "plan") if feit.velden["soort"] == [HANDELINGSDEEL]]
    return school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/plannen/{feit.pk}/")


@pytest.mark.eis("VH-037")
def test_help_of_a_kinderfysiotherapeut_is_step_five_and_not_six(
    school: Planschool, met_handelingsdeel: Leerling
) -> None:
    with school.op(2026, 9, 21):
        velden = {f"deel.{EXTERN}.wie": "kinderfysiotherapeut", "aan": "via derden"}
        assert school.vastleggen(met_handelingsdeel, EXTERN, "ib", keuze="ja", **velden).vastgelegd
        treden = {trede.route: (trede.nummer, trede.naam) for trede in school.blad(met_handelingsdeel).stand.treden}

        assert treden["1-zorgroute"] == ("5", "Extern handelen")
        assert in_de_week(school)[0][:2] == ("Extern handelen", "kinderfysiotherapeut")


@pytest.mark.eis("VH-071")
def test_an_evaluation_of_the_partner_stands_with_the_handelingsdeel(
    school: Planschool, met_handelingsdeel: Leerling
) -> None:
    evaluatie = "routes.niveaus.niveau-4.evaluatie-partner"
    velden = {"toelichting": "De instantie ziet vooruitgang.", "reden": "Ouders spreken wij apart."}
    with school.op(2026, 10, 12):
        aanwezig = ["ib", "uitvoerder-opp"]
        assert school.vastleggen(met_handelingsdeel, evaluatie, "ib", aanwezig=aanwezig, **velden).vastgelegd
        antwoord = planblad(school, met_handelingsdeel)

    assert "De instantie ziet vooruitgang." in antwoord.text
    assert date(2026, 10, 12) in [moment.gedaan for moment in antwoord.context["beeld"].momenten]


@pytest.mark.eis("VH-032")
def test_a_talk_with_parents_is_proposed_for_the_end_of_a_handelingsdeel(
    school: Planschool, met_handelingsdeel: Leerling
) -> None:
    gesprek = "contact.handelingsdeelgesprek"
    with school.op(2026, 9, 15):
        antwoord = planblad(school, met_handelingsdeel)
        (moment,) = [een for een in antwoord.context["beeld"].momenten if een.pad == gesprek]
        link = f"/leerlingen/{met_handelingsdeel.pk}/vastleggen/{gesprek}/?op=2026-11-09"
        formulier = school.mens("ib")[1].get(link).context["form"]
        assert school.vastleggen(met_handelingsdeel, gesprek, "ib", op="2026-11-09").vastgelegd
        (daarna,) = [
            een for een in planblad(school, met_handelingsdeel).context["beeld"].momenten if een.pad == gesprek
        ]

    assert (moment.voorgesteld, link in antwoord.text) == (date(2026, 11, 9), True)
    assert formulier["op"].value() == "2026-11-09"
    assert (daarna.voorgesteld, daarna.gepland) == (None, date(2026, 11, 9))
