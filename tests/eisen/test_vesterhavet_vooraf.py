"""What Vesterhavet asks before an OPP, a level or help from outside, as its people meet it."""

from datetime import date

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool
from tests.eisen.test_vesterhavet import NIVEAUS, op_niveau, taken_van_niveau

LAGEN = ("wet.yaml", "vesterhavet.yaml")


@pytest.mark.eis("VH-048")
def test_a_pupil_whose_scores_fall_stands_on_the_list_of_stagnation_and_one_who_grows_does_not(
    school: Planschool,
) -> None:
    daalt, groeit = school.kind(), school.kind()
    for kind, laatste in ((daalt, 204), (groeit, 211)):
        iep = {"isoort": "lvs-toets", "vak": "rekenen"}
        school.resultaat(kind, "iep", op=date(2026, 1, 26), moment="M4", waarde=210, **iep)
        school.resultaat(kind, "iep", op=date(2026, 6, 8), moment="E4", waarde=laatste, **iep)

    lijst = school.mens("ib")[1].get("/signalen/", {"regel": "signalen.stagnatie"})

    regels = [(r.leerling.pk, r.beeld.naam, r.beeld.signaal.vak) for r in lijst.context["lijst"].regels]
    assert regels == [(daalt.pk, "Resultaten staan stil of dalen", "rekenen")]
    assert "Resultaten staan stil of dalen" in lijst.content.decode()


# --- asked before ---


@pytest.mark.eis("VH-011")
def test_help_from_outside_waits_for_parents_and_the_ib_and_says_who_is_missing(school: Planschool) -> None:
    overleg = {"feit": "toestemming", "id": "overleg-externe-inzet", "stand": "gegeven", "op": date(2026, 11, 16)}
    genoemd = []
    for gesproken in ((), ("ib",), ("ouders",), ("ib", "ouders")):
        kind = school.kind()
        school.vastleggen(kind, "vragen.instructie-te-weinig", "leerkracht", keuze="ja")
        for wie in gesproken:
            school.gegeven(kind, overleg | {"van": wie})
        poging = school.vastleggen(kind, "aanbod.extern-handelen", "ib", aan="via derden")
        genoemd.append(() if poging.vastgelegd else poging.bezwaren)

    eerst, ouders = "Eerst nodig: Overleg over hulp van buiten.", "Robin van Verzonnen, Sam van Verzonnen"
    assert genoemd == [
        (eerst, f"Nog niet van: intern begeleider, {ouders}."),
        (eerst, f"Nog niet van: {ouders}."),
        (eerst, "Nog niet van: intern begeleider."),
        (),
    ]


@pytest.mark.eis("VH-012")
def test_an_offer_outside_the_basisondersteuning_makes_the_opp_a_task(school: Planschool) -> None:
    kind = school.kind()
    school.vastleggen(kind, "vragen.buiten-basis", "ib", keuze="ja")

    blad = school.blad(kind, als="ib")

    assert blad.signalen.keys() == {"Aanbod valt buiten de basisondersteuning"}
    assert f"{NIVEAUS}.niveau-4.opp-maken" in blad.open | blad.te_laat


@pytest.mark.eis("VH-090")
def test_level_4_asks_a_reason_a_request_for_diagnostics_and_an_opp(school: Planschool) -> None:
    kind, besluit = op_niveau(school, 3), f"{NIVEAUS}.niveau-3.hoe-verder"
    keuze = {"keuze": f"{besluit}.verder"}

    zonder = school.vastleggen(kind, besluit, "ib", **keuze)
    school.vastleggen(kind, "vragen.diagnostiekvraag", "ib", keuze="ja")
    met = school.vastleggen(kind, besluit, "ib", reden="de groei blijft uit", **keuze)
    taken = taken_van_niveau(school.blad(kind))

    assert zonder.bezwaren == ("Eerst nodig: Welke diagnostiek van buiten is nodig?.", "Schrijf erbij waarom.")
    assert met.vastgelegd
    assert {"niveau-4.diagnostiek", "niveau-4.opp-maken"} <= taken


# --- OPP and handelingsdeel ---


def op_niveau_4(school: Planschool) -> Leerling:
    """A pupil whose needs were established, and whose parents were spoken with about the whole OPP."""
    kind, ouders = op_niveau(school, 4), {"feit": "toestemming", "van": "ouders", "stand": "gegeven"}
    behoeften = {"feit": "actie", "id": "niveau-4.behoeften-vaststellen", "door": "ib", "op": date(2026, 11, 16)}
    over_opp = [ouders | {"id": naam, "op": date(2026, 11, 16)} for naam in ("oogo-opp", "bespreken-opp")]
    leerling = {"feit": "toestemming", "id": "horen-leerling", "van": "leerling", "stand": "gegeven"}
    school.gegeven(kind, behoeften, *over_opp, leerling | {"op": date(2026, 11, 16)})
    return kind


@pytest.mark.eis("VH-058")
def test_an_opp_of_the_leerkracht_stays_a_concept_until_the_ib_confirms(school: Planschool) -> None:
    kind, opp, bevestiging = op_niveau_4(school), "plannen.opp", "toestemmingen.bevestiging-opp"
    velden = school.formulier(kind, opp, "leerkracht").context["opzet"].velden  # type: ignore[attr-defined]
    inhoud = {f"deel.{veld.pad}": "ingevuld" for veld in velden}

    concept = school.vastleggen(kind, opp, "leerkracht", keuze="concept", **inhoud)
    te_vroeg = school.vastleggen(kind, opp, "leerkracht", keuze="start", **inhoud)
    zelf = school.vastleggen(kind, bevestiging, "leerkracht", keuze="gegeven")
    ib = school.vastleggen(kind, bevestiging, "ib", keuze="gegeven")
    start = school.vastleggen(kind, opp, "leerkracht", keuze="start", **inhoud)

    assert concept.vastgelegd
    assert te_vroeg.bezwaren == (
        "Eerst nodig: OPP bevestigd door de IB.",
        "Nog niet van: intern begeleider.",
    )
    assert zelf.bezwaren == ("Hierbij hoort: intern begeleider.",)
    assert (ib.vastgelegd, start.vastgelegd) == (True, True)


@pytest.mark.eis("VH-015")
def test_a_handelingsdeel_is_evaluated_by_parents_leerkracht_and_ib_or_says_why_not(school: Planschool) -> None:
    kind, evaluatie = op_niveau_4(school), f"{NIVEAUS}.niveau-4.evaluatie-handelingsdeel"
    ouders = [str(relatie.ouder_id) for relatie in kind.ouderrelaties.all()]
    ja = {"feit": "toestemming", "persoon": ouders, "stand": "gegeven"}
    getekend = [ja | {"id": f"{naam}-handelingsdeel"} for naam in ("handtekening", "instemming")]
    plannen = [{"feit": "plan", "soort": plan, "stand": "start"} for plan in ("opp", "handelingsdeel")]
    school.gegeven(kind, *(feit | {"op": date(2026, 10, 5)} for feit in (*getekend, *plannen)))
    alle, zonder = ["ouders", "leerkracht", "ib"], ["leerkracht", "ib"]

    mensen = school.formulier(kind, evaluatie).context["opzet"].mensen  # type: ignore[attr-defined]
    eerst = school.blad(kind)
    te_weinig = school.vastleggen(kind, evaluatie, "ib", aanwezig=zonder)
    met_reden = school.vastleggen(kind, evaluatie, "ib", aanwezig=zonder, reden="ouders zijn ziek, gebeld")
    daarna = school.blad(kind)

    assert sorted(mens.waarde for mens in mensen) == sorted(alle)
    assert evaluatie in eerst.open | eerst.te_laat
    assert te_weinig.bezwaren == ("Schrijf erbij waarom.",)
    assert met_reden.vastgelegd
    assert evaluatie not in daarna.te_laat
