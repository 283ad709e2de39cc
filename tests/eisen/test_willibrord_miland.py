"""What Willibrord/Miland promises, as its people meet it."""

import re
from datetime import date

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Blad, Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
TRAP = "routes.ondersteuningstrappen"
HULPPLAN = "plannen.hulpplan"
GROND = {f"deel.{HULPPLAN}.grond": "blijvende problematiek"}


@pytest.mark.eis("WM-028")
def test_a_v_makes_an_individual_plan_an_open_task(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 23):
        school.resultaat(kind, "cito-lib", op=date(2026, 11, 20), vak="spelling", moment="M5", niveau="V", schaal="i-v")
        blad = school.blad(kind, als="ib")

    assert "signalen.v-score.plan-opstellen" in blad.open | blad.te_laat


@pytest.mark.eis("WM-019")
def test_a_worry_names_its_area_and_the_ib_finds_it_by_that(school: Planschool) -> None:
    thuis, leren = school.kind(), school.kind()
    herkomst = {"deel.feiten.zorgsignaal.herkomst": "waarneming"}

    zonder = school.vastleggen(thuis, "feiten.zorgsignaal", "leerkracht", **herkomst)
    for kind, gebied in ((thuis, "thuissituatie"), (leren, "leren")):
        velden = herkomst | {"deel.feiten.zorgsignaal.gebied": gebied}
        assert school.vastleggen(kind, "feiten.zorgsignaal", "leerkracht", **velden).vastgelegd

    assert zonder.bezwaren == ("Eerst nodig: gebied.",)
    fouten = zonder.antwoord.context["form"].errors
    assert fouten == {"deel.feiten.zorgsignaal.gebied": ["Het plan wil dat u dit invult."]}
    lijst = school.mens("ib")[1].get("/signalen/", {"zorgsignaal-gebied": "thuissituatie"}).context["lijst"]
    assert [regel.leerling for regel in lijst.regels] == [thuis]
    assert ("thuissituatie", "thuissituatie") in next(f for f in lijst.filters if f.label == "Gebied").opties


@pytest.mark.eis("WM-023")
def test_own_approach_comes_before_registration(school: Planschool) -> None:
    kind, besluit = school.kind(), f"{TRAP}.algemene-zorg.naar-stap-1"

    eerst = school.vastleggen(kind, besluit, "leerkracht", keuze=f"{besluit}.starten")
    for daad in ("hulp-in-groep", "praten-kind"):
        school.vastleggen(kind, f"{TRAP}.algemene-zorg.eigen-aanpak.{daad}", "leerkracht")
    daarna = school.vastleggen(kind, besluit, "leerkracht", keuze=f"{besluit}.starten")

    assert eerst.bezwaren == ("Eerst nodig: Eerst zelf proberen.",)
    assert daarna.vastgelegd


@pytest.mark.eis("WM-044")
def test_a_plan_starts_only_with_an_analysis_of_causes(school: Planschool) -> None:
    kind = school.kind()
    delen = {f"deel.{HULPPLAN}.{deel}": "ingevuld" for deel in ("lvs", "activiteiten")} | GROND

    zonder = school.vastleggen(kind, HULPPLAN, keuze="start", **delen)
    met = school.vastleggen(kind, HULPPLAN, keuze="start", **delen, **{f"deel.{HULPPLAN}.analyse": "leest radend"})

    assert zonder.bezwaren == ("Eerst nodig: Onderwijskundig redeneren: oorzaak en verklaring.",)
    assert met.vastgelegd


def platte_tekst(blad: Blad) -> str:
    """What is read on the page, on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", blad.tekst).split())


def daad(pad: str, op: date, **rest: object) -> dict[str, object]:
    """An act that was done on this day."""
    return {"op": op, "feit": "actie", "id": pad} | rest


def op_trede(school: Planschool, trede: str, op: date) -> Leerling:
    """A pupil who came on this step on this day."""
    kind = school.kind()
    school.gegeven(kind, {"op": op, "feit": "trede", "route": "ondersteuningstrappen", "in": trede})
    return kind


@pytest.mark.eis("WM-029")
def test_decisions_bring_a_pupil_from_algemene_zorg_through_the_four_steps_and_nowhere_else(
    school: Planschool,
) -> None:
    kind, stap_3 = school.kind(), f"{TRAP}.stap-3"
    verwijzing = f"{stap_3}.hulp.verwijzing-sbo-so"
    eigen_aanpak = f"{TRAP}.algemene-zorg.eigen-aanpak"
    aanmelding = {"op": date(2026, 9, 2), "feit": "document", "soort": "aanmelding-ib"}
    overleg = {"op": date(2026, 9, 7), "feit": "gesprek", "id": f"{verwijzing}.overleg-ouders", "met": "ouders"}
    eerst = {
        1: [daad(f"{eigen_aanpak}.{wat}", date(2026, 9, 1)) for wat in ("hulp-in-groep", "praten-kind")],
        2: [aanmelding | {"secties": ["hulpvraag", "al-gedaan"]}],
        5: [daad(f"{verwijzing}.melding-team", date(2026, 9, 7)), overleg],
    }
    besluiten = [
        ("algemene-zorg.naar-stap-1", "starten", "leerkracht"),
        ("stap-1.voortgang", "aanmelden-ib", "leerkracht"),
        ("stap-2.voortgang", "naar-stap-3", "leerkracht"),
        ("stap-3.hulp", "verwijzing-sbo-so", "ib"),
        ("stap-3.naar-stap-4", "aanmelden", "ib"),
    ]
    treden = [school.blad(kind).stand.treden[0]]
    for nummer, (besluit, keuze, rol) in enumerate(besluiten, start=1):
        with school.op(2026, 9, nummer + 2):
            school.gegeven(kind, *eerst.get(nummer, []))
            poging = school.vastleggen(kind, f"{TRAP}.{besluit}", rol, keuze=f"{TRAP}.{besluit}.{keuze}")
            assert poging.vastgelegd, poging.bezwaren
            treden.append(school.blad(kind).stand.treden[0])

    assert [trede.volgnr for trede in treden] == [1, 2, 3, 4, 4, 5]
    assert {(len(trede.stappen), trede.stappen[0].naam) for trede in treden} == {(5, "Algemene zorg")}
    assert [trede.nummer for trede in treden] == ["", "1", "2", "3", "3", "4"]


@pytest.mark.eis("WM-047")
def test_step_1_without_a_talk_with_parents_is_shown_as_incomplete(school: Planschool) -> None:
    with school.op(2026, 9, 21):
        kind = op_trede(school, "stap-1", date(2026, 9, 21))
        zonder = school.blad(kind, "leerkracht")
        school.vastleggen(kind, f"{TRAP}.stap-1.gesprek-ouders", "leerkracht", aanwezig=["ouders"])
        met = school.blad(kind, "leerkracht")

    wacht_op = "Wacht op: Gesprek met ouders"
    assert [wacht_op in platte_tekst(blad) for blad in (zonder, met)] == [True, False]
    assert [f"{TRAP}.stap-1.gesprek-ouders" in blad.open for blad in (zonder, met)] == [True, False]


@pytest.mark.eis("WM-049")
def test_a_hulpplan_has_three_grounds_of_which_one_is_needed(school: Planschool) -> None:
    with school.op(2026, 10, 1):
        kind = op_trede(school, "stap-1", date(2026, 9, 21))
        school.gegeven(
            kind, {"op": date(2026, 9, 23), "feit": "gesprek", "id": "stap-1.gesprek-ouders", "met": "ouders"}
        )
        opstellen = f"{TRAP}.stap-1.hulpplan-opstellen"
        velden = school.formulier(kind, opstellen, "leerkracht").context["form"].fields
        delen = {f"deel.{HULPPLAN}.{deel}": "ingevuld" for deel in ("analyse", "activiteiten")} | GROND
        zonder = school.vastleggen(kind, opstellen, "leerkracht", keuze="start", **delen)
        met = school.vastleggen(
            kind, opstellen, "leerkracht", keuze="start", **delen, **{f"deel.{HULPPLAN}.observatie": "kijkt weg"}
        )

    assert {naam: velden[f"deel.{HULPPLAN}.{naam}"].label for naam in ("lvs", "observatie", "leerlinggesprek")} == {
        "lvs": "Gegevens uit het LVS",
        "observatie": "Observatie",
        "leerlinggesprek": "Gesprek met de leerling",
    }
    assert zonder.bezwaren == (
        "Eerst nodig: Gesprek met de leerling.",
        "Eerst nodig: Gegevens uit het LVS.",
        "Eerst nodig: Observatie.",
    )
    assert met.vastgelegd


@pytest.mark.eis("WM-055")
@pytest.mark.parametrize(
    ("keuze", "taak"),
    [
        ("meer-informatie", f"{TRAP}.stap-2.uitkomst-coaching.meer-informatie.intern-onderzoek"),
        ("hulpplan", f"{TRAP}.stap-2.hulpplan-opstellen"),
    ],
)
def test_after_the_coaching_talk_an_outcome_is_chosen_and_its_task_appears(
    school: Planschool, keuze: str, taak: str
) -> None:
    uitkomst = f"{TRAP}.stap-2.uitkomst-coaching"
    with school.op(2026, 12, 1):
        kind = op_trede(school, "stap-2", date(2026, 11, 24))
        school.gegeven(kind, daad("stap-2.aanmelden", date(2026, 11, 25)))
        school.vastleggen(kind, f"{TRAP}.stap-2.coaching", "ib", aanwezig=["ib", "leerkracht"])
        gesproken = school.blad(kind, "ib")
        besloten = school.vastleggen(kind, uitkomst, "ib", keuze=f"{uitkomst}.{keuze}")
        daarna = school.blad(kind, "ib")

    assert uitkomst in gesproken.open
    assert gesproken.keuzes == [f"{uitkomst}.meer-informatie", f"{uitkomst}.hulpplan"]
    assert besloten.vastgelegd
    assert (uitkomst in daarna.open, taak in daarna.open) == (False, True)
    if keuze == "meer-informatie":
        assert "Intern onderzoek: toetsing of observatie" in daarna.tekst


@pytest.mark.eis("WM-030")
def test_the_scheme_shows_who_takes_part_in_the_evaluation_of_step_1(school: Planschool) -> None:
    antwoord = school.mens("ib")[1].get("/plan/schema/")
    schema = next(schema for schema in antwoord.context["schemas"] if schema.pad == TRAP)
    (regel,) = (regel for regel in schema.regels if regel.trede.startswith("1.") and regel.naam.endswith("evalueren"))

    tekens = {rol: teken for rol, teken in zip(schema.rollen, regel.tekens, strict=True) if teken}
    assert tekens == {"leerkracht": "X", "intern begeleider": "X", "ouders": "X", "bouwcoördinator": "(X)"}
    assert dict(schema.tekens)["(X)"] == "doet mee als het nodig is of kan"
    assert regel.naam in antwoord.content.decode()
