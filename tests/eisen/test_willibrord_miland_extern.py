"""What Willibrord/Miland promises about help from outside: steps 3 and 4, observations, the Verrekijker."""

from datetime import date

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
TRAP = "routes.ondersteuningstrappen"
STAP_3, STAP_4 = f"{TRAP}.stap-3", f"{TRAP}.stap-4"
OPP, AANVRAAG = "plannen.opp", "documenten.aanvraag-extern"
OBSERVATIE = "routes.observatie-extern"
DOORGANG = f"{OBSERVATIE}.aangevraagd.doorgang"
VAN_DE_WET = ["uitstroombestemming", "onderbouwing", "bevorderende-factoren", "belemmerende-factoren"]
NIET_VAN = "Nog niet van: Robin van Verzonnen, Sam van Verzonnen."
OPP_DELEN = [*VAN_DE_WET, "problematiek", "onderwijsbehoeften", "opp.ouders"]


def daad(pad: str, op: date, **rest: object) -> dict[str, object]:
    """An act that was done on this day."""
    return {"op": op, "feit": "actie", "id": pad} | rest


def toestemming(wat: str, op: date, stand: str = "gegeven", van: str = "ouders") -> dict[str, object]:
    return {"op": op, "feit": "toestemming", "id": f"toestemmingen.{wat}", "van": van, "stand": stand}


def opp_deel(*delen: str, stand: str = "concept") -> dict[str, object]:
    """Sections of the OPP that were filled, or signed."""
    return {"op": date(2027, 2, 10), "feit": "plan", "soort": "opp", "stand": stand, "secties": list(delen)}


def op_trede(school: Planschool, trede: str, op: date) -> Leerling:
    """A pupil who came on this step on this day."""
    kind = school.kind()
    school.gegeven(kind, {"op": op, "feit": "trede", "route": "ondersteuningstrappen", "in": trede})
    return kind


def bijna_te_versturen(school: Planschool) -> Leerling:
    """Everything of an application at step 3 is there, but for the application itself."""
    kind = op_trede(school, "stap-3", date(2027, 1, 26))
    school.gegeven(
        kind,
        daad("aanvraag-naar-ouders", date(2027, 2, 9)),
        toestemming("delen-gegevens", date(2027, 2, 10)),
        toestemming("opp-ouders", date(2027, 2, 10)),
        toestemming("oogo-opp", date(2027, 2, 10)),
        opp_deel(*OPP_DELEN),
        opp_deel("opp.handtekening-directeur", stand="getekend"),
    )
    return kind


@pytest.mark.eis("WM-060", "WM-066")
def test_an_application_has_four_parts_and_only_the_ib_sends_it(school: Planschool) -> None:
    delen = {f"deel.{AANVRAAG}.{deel}": "ingevuld" for deel in ("probleem", "gedaan", "onderzoek")}
    delen |= {f"deel.{AANVRAAG}.partij": "GGD"}
    vraag = {f"deel.{AANVRAAG}.vraag": "Welke begeleiding past?"}
    with school.op(2027, 2, 11):
        kind = bijna_te_versturen(school)
        zonder = school.vastleggen(kind, AANVRAAG, "ib", **delen)
        met = school.vastleggen(kind, AANVRAAG, "ib", **delen, **vraag)
        knop = school.blad(kind, "ib")
        leerkracht = school.vastleggen(kind, f"{STAP_3}.verzenden", "leerkracht")
        ib = school.vastleggen(kind, f"{STAP_3}.verzenden", "ib")

    assert zonder.bezwaren == ("Eerst nodig: Vraag aan de externe partij.",)
    assert met.vastgelegd
    assert f"/vastleggen/{STAP_3}.verzenden/" in knop.tekst
    assert len(leerkracht.bezwaren) == 1
    assert leerkracht.bezwaren[0].startswith("Hierbij hoort:")
    assert ib.vastgelegd


@pytest.mark.eis("WM-063")
def test_an_opp_without_the_parents_is_refused_and_names_what_is_missing(school: Planschool) -> None:
    with school.op(2027, 2, 11):
        kind = op_trede(school, "stap-3", date(2027, 1, 26))
        school.gegeven(
            kind,
            toestemming("oogo-opp", date(2027, 2, 10)),
            opp_deel(*VAN_DE_WET, "problematiek", "onderwijsbehoeften"),
            opp_deel("opp.handtekening-directeur", stand="getekend"),
        )
        zonder = school.vastleggen(kind, OPP, "ib", keuze="start")
        school.gegeven(kind, opp_deel(*OPP_DELEN), toestemming("opp-ouders", date(2027, 2, 11)))
        met = school.vastleggen(kind, OPP, "ib", keuze="start")

    assert zonder.bezwaren == (
        "Eerst nodig: Mening, zienswijze en zorgen van ouders.",
        "Eerst nodig: Toestemming van ouders.",
        "Eerst nodig: Toestemming met het OPP.",
        NIET_VAN,
    )
    assert met.vastgelegd


@pytest.mark.eis("WM-064")
def test_the_view_of_the_pupil_is_a_field_of_its_own_and_its_absence_shows(school: Planschool) -> None:
    with school.op(2027, 2, 11):
        kind = op_trede(school, "stap-3", date(2027, 1, 26))
        velden = school.formulier(kind, OPP).context["form"].fields
        school.gegeven(kind, opp_deel("problematiek"))
        zonder = school.blad(kind)
        school.gegeven(kind, opp_deel("problematiek", "opp.leerling"))
        met = school.blad(kind)

    assert velden[f"deel.{OPP}.leerling"].label == "Zienswijze van de leerling"
    assert ["Zienswijze van de leerling" in blad.tekst for blad in (zonder, met)] == [True, False]


@pytest.mark.eis("WM-034")
def test_external_research_without_permission_is_refused_with_the_reason(school: Planschool) -> None:
    hulp = f"{STAP_3}.hulp"
    with school.op(2027, 3, 1):
        kind = op_trede(school, "stap-3", date(2027, 1, 26))
        school.gegeven(kind, daad("advies-hulp", date(2027, 2, 23), door="orthopedagoog"))
        zonder = school.vastleggen(kind, hulp, "ib", keuze=f"{hulp}.onderzoek")
        school.gegeven(kind, toestemming("onderzoek", date(2027, 3, 1)))
        met = school.vastleggen(kind, hulp, "ib", keuze=f"{hulp}.onderzoek")

    assert zonder.bezwaren == ("Eerst nodig: Onderzoek bij een leerling.", NIET_VAN)
    assert met.vastgelegd


@pytest.mark.eis("WM-071")
def test_step_4_opens_only_after_telling_the_team_and_talking_with_parents(school: Planschool) -> None:
    verwijzing, besluit = f"{STAP_3}.hulp.verwijzing-sbo-so", f"{STAP_3}.naar-stap-4"
    aanmelden = {"keuze": f"{besluit}.aanmelden"}
    with school.op(2027, 3, 1):
        kind = school.kind()
        for trede, dag in (
            ("stap-1", date(2026, 9, 21)),
            ("stap-2", date(2026, 11, 24)),
            ("stap-3", date(2027, 1, 26)),
        ):
            school.gegeven(kind, {"op": dag, "feit": "trede", "route": "ondersteuningstrappen", "in": trede})
        school.gegeven(kind, {"op": date(2027, 2, 24), "feit": "besluit", "keuze": "verwijzing-sbo-so"})
        geen = school.vastleggen(kind, besluit, "ib", **aanmelden)
        school.vastleggen(
            kind, f"{verwijzing}.overleg-ouders", "ib", aanwezig=["ouders", "ib", "leerkracht", "directeur"]
        )
        geen_team = school.vastleggen(kind, besluit, "ib", **aanmelden)
        school.vastleggen(kind, f"{verwijzing}.melding-team", "ib")
        beide = school.vastleggen(kind, besluit, "ib", **aanmelden)
        blad = school.blad(kind)

    assert geen.bezwaren == ("Eerst nodig: Melding in het team.", "Eerst nodig: Overleg over stap 4.")
    assert geen_team.bezwaren == ("Eerst nodig: Melding in het team.",)
    assert beide.vastgelegd
    assert (blad.stand.treden[0].nummer, blad.trede) == ("4", "Aanmelding voor een beschikking SBO/SO")


@pytest.mark.eis("WM-043")
def test_the_verrekijker_is_decided_by_directie_and_ib_only(school: Planschool) -> None:
    stap = "routes.verrekijker-aanmelding.aangemeld"
    besluit = f"{stap}.verrekijker-besluit"
    pogingen = {}
    with school.op(2026, 11, 10):
        for rol in ("leerkracht", "directeur", "ib"):
            kind = school.kind(groep=6)
            school.vastleggen(kind, f"{stap}.aanmelden", "leerkracht")
            school.vastleggen(kind, f"{stap}.advies", "leerkracht", toelichting="Zij zoekt zelf moeilijker werk.")
            pogingen[rol] = school.vastleggen(kind, besluit, rol, keuze=f"{besluit}.toelaten")

    assert pogingen["leerkracht"].bezwaren == ("Hierbij hoort: directeur, intern begeleider.",)
    assert (pogingen["directeur"].vastgelegd, pogingen["ib"].vastgelegd) == (True, True)


# --- observations by an outside party ---


def observatie(school: Planschool, *zonder: str) -> Leerling:
    """A request with all that a confirmation asks, without what is named."""
    feiten = {
        "verzoek": daad(f"{OBSERVATIE}.aangevraagd.verzoek", date(2026, 11, 2)),
        "directie": toestemming("observatie-directie", date(2026, 11, 3), van="directeur"),
        "ouders": toestemming("observatie-ouders", date(2026, 11, 4)),
        "verslag": toestemming("observatie-verslag", date(2026, 11, 4)),
        "doel": daad(f"{OBSERVATIE}.aangevraagd.doel", date(2026, 11, 5), door="observerende-partij"),
        "verklaring": daad(f"{OBSERVATIE}.aangevraagd.verklaring", date(2026, 11, 5), door="observerende-partij"),
        "afspreken": daad(f"{OBSERVATIE}.aangevraagd.afspreken", date(2026, 11, 6)),
    }
    kind = school.kind()
    school.gegeven(kind, *(feit for naam, feit in feiten.items() if naam not in zonder))
    return kind


def observatiestap(school: Planschool, kind: Leerling) -> str:
    return next(trede.naam for trede in school.blad(kind).stand.treden if trede.route.startswith("Observatie"))


@pytest.mark.eis("WM-076")
def test_an_observation_stays_a_request_until_the_directie_allows_it(school: Planschool) -> None:
    bevestigen = {"keuze": f"{DOORGANG}.bevestigen"}
    with school.op(2026, 11, 9):
        kind = observatie(school, "directie")
        zonder = school.vastleggen(kind, DOORGANG, "ib", **bevestigen)
        eerst = observatiestap(school, kind)
        school.gegeven(kind, toestemming("observatie-directie", date(2026, 11, 9), van="directeur"))
        met = school.vastleggen(kind, DOORGANG, "ib", **bevestigen)
        daarna = observatiestap(school, kind)

    assert "Eerst nodig: Observatie door een externe partij." in zonder.bezwaren
    assert met.vastgelegd
    assert (eerst, daarna) == ("Aangevraagd", "Gepland")


@pytest.mark.eis("WM-077")
def test_an_observation_needs_the_parents_and_ends_when_they_refuse(school: Planschool) -> None:
    with school.op(2026, 11, 9):
        kind = observatie(school, "ouders")
        zonder = school.vastleggen(kind, DOORGANG, "ib", keuze=f"{DOORGANG}.bevestigen")
        school.gegeven(kind, toestemming("observatie-ouders", date(2026, 11, 9), stand="geweigerd"))
        keuzes = school.blad(kind).keuzes
        gesloten = school.vastleggen(kind, DOORGANG, "ib", keuze=f"{DOORGANG}.niet-op-school")
        stap = next(trede for trede in school.blad(kind).stand.treden if trede.route.startswith("Observatie"))

    assert "Eerst nodig: Observatie door een externe partij." in zonder.bezwaren
    assert keuzes == [f"{DOORGANG}.niet-op-school"]
    assert gesloten.vastgelegd
    assert stap.naam == "afgesloten"
