"""What Vesterhavet promises, as its people meet it: lists, the year, what stays in the dossier, and the plan itself."""

from datetime import date

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.planwijzigen import plan_wijzigen
from tests.eisen.test_vesterhavet import NIVEAUS, op_niveau

LAGEN = ("wet.yaml", "vesterhavet.yaml")


# --- lists, the year and what happened ---


@pytest.mark.eis("VH-017")
def test_the_ib_filters_the_signals_on_the_area_that_was_named(school: Planschool) -> None:
    tos, adhd = school.kind(), school.kind()
    school.vastleggen(tos, "vragen.kenmerken-tos", "leerkracht", keuze="ja")
    school.vastleggen(adhd, "vragen.kenmerken-adhd", "leerkracht", keuze="ja")
    ib = school.mens("ib")[1]

    alles, gezeefd = ib.get("/signalen/"), ib.get("/signalen/", {"regel": "signalen.signaal-tos"})

    assert {(regel.leerling.pk, regel.beeld.naam) for regel in alles.context["lijst"].regels} == {
        (tos.pk, "Vermoeden van TOS"),
        (adhd.pk, "Vermoeden van ADHD"),
    }
    assert [regel.leerling.pk for regel in gezeefd.context["lijst"].regels] == [tos.pk]
    assert "Vermoeden van TOS" in gezeefd.content.decode()


@pytest.mark.eis("VH-029")
def test_the_leerlingbespreking_is_in_february_or_march(school: Planschool) -> None:
    kalender = school.mens("ib")[1].get("/plan/kalender/")

    dagen = [dag for dag in kalender.context["dagen"] if dag.pad == "overleggen.leerlingbespreking"]
    assert [(dag.van, dag.tot) for dag in dagen] == [(date(2027, 2, 1), date(2027, 3, 31))]
    assert "Leerlingbespreking met IB" in kalender.content.decode()


@pytest.mark.eis("VH-031")
def test_four_talks_with_parents_are_in_the_year_of_every_pupil(school: Planschool) -> None:
    kinderen = school.kind(), school.kind(groep=8)
    gesprekken = {
        "startgesprek": (date(2026, 9, 1), date(2026, 9, 30)),
        "voortgangsgesprek": (date(2026, 11, 1), date(2026, 11, 30)),
        "rapportgesprek-maart": (date(2027, 3, 1), date(2027, 3, 31)),
        "rapportgesprek-zomer": (date(2027, 6, 1), date(2027, 7, 31)),
    }
    kalender = school.mens("leerkracht")[1].get("/plan/kalender/").context["dagen"]
    in_het_jaar = {dag.pad.removeprefix("contact."): (dag.van, dag.tot) for dag in kalender if dag.soort == "gesprek"}

    open_op_de_eerste = {}
    for gesprek, (van, tot) in gesprekken.items():
        with school.op(van.year, van.month, van.day):
            bladen = [school.blad(kind, als="leerkracht") for kind in kinderen]
            open_op_de_eerste[gesprek] = [blad.open.get(f"contact.{gesprek}") for blad in bladen]
        assert open_op_de_eerste[gesprek] == [tot.isoformat()] * 2

    assert in_het_jaar == gesprekken


@pytest.mark.eis("VH-096")
def test_level_6_closes_only_after_a_warm_transfer_that_stays_in_the_dossier(school: Planschool) -> None:
    kind, besluit = op_niveau(school, 6), f"{NIVEAUS}.niveau-6.hoe-verder"
    overdracht = f"{NIVEAUS}.niveau-6.warme-overdracht"
    sluiten = {"keuze": f"{besluit}.afsluiten"}

    zonder = school.vastleggen(kind, besluit, "ib", **sluiten)
    school.vastleggen(kind, "documenten.overgangsdocumenten", "ib", toelichting="dossier en laatste toetsen")
    gesprek = {"op": "2026-11-20", "toelichting": "besproken met de ib van sbo De Verzonnen Kade"}
    school.vastleggen(kind, overdracht, "ib", aanwezig=["ib", "ouders"], **gesprek)
    met = school.vastleggen(kind, besluit, "ib", **sluiten)
    tijdlijn = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    ontvanger = "Overdracht aan intern begeleider van de ontvangende SBO- of SO-school"
    assert zonder.bezwaren == (f"Eerst nodig: {ontvanger}.",)
    assert met.vastgelegd
    assert school.blad(kind).stand.treden[-1].naam == "afgesloten"
    for tekst in (ontvanger, "besproken met de ib van sbo De Verzonnen Kade", "Overgangsdocumenten"):
        assert tekst in tijdlijn


@pytest.mark.eis("VH-095")
def test_a_pupil_who_is_placed_comes_to_level_6_with_the_school_and_the_day(school: Planschool) -> None:
    kind, bestemming = op_niveau(school, 5), f"{NIVEAUS}.niveau-5.bestemming"
    school.vastleggen(kind, bestemming, "ib", keuze=f"{bestemming}.sbo")
    school.gegeven(kind, {"feit": "ontvangst", "wat": "documenten.tlv", "op": date(2026, 11, 9)})
    eerst = school.blad(kind).stand.treden[1].naam

    plaatsing = {"op": "2026-11-18", "toelichting": "geplaatst op sbo De Verzonnen Kade"}
    school.vastleggen(kind, "lijsten.gebeurtenissen", "ib", keuze="geplaatst-sbo", **plaatsing)
    tijdlijn = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode()

    assert (eerst, school.blad(kind).stand.treden[1].naam) == ("Extra ondersteuning of verwijzing", "Verwijzing")
    assert "geplaatst op sbo De Verzonnen Kade" in tijdlijn
    assert "wo 18 nov" in tijdlijn


# --- the plan is the SOP ---


@pytest.mark.eis("VH-003", "VH-004", "VH-005", "VH-016", "VH-021")
def test_what_the_directie_changes_in_the_plan_stands_in_the_sop(school: Planschool) -> None:
    bouw = "tekst: Tutors bij Bouw! borgen, status: "
    lesuitval = "  - {id: sterk-lesuitval, soort: sterk, tekst: Zelden lesuitval door ziekte"
    nieuw_sterk = "  - {id: sterk-lezen, soort: sterk, tekst: Elke dag een half uur vrij lezen, bron: eigen}"
    wijzigingen = [
        ('telefoon: "023-5611503"', 'telefoon: "023-5550100"'),
        ('concept: [regulier, "anders: directief en', 'concept: [Jenaplan, "anders: directief en'),
        ("Leerstofjaarklassen. Per vak", "Stamgroepen. Per vak"),
        ("mottos: Een veilige haven voor iedere leerling", "mottos: Samen de haven uit"),
        (lesuitval, f"{nieuw_sterk}\n{lesuitval}"),
        (f"{bouw}niet vermeld", f"{bouw}klaar"),
    ]
    directie = school.mens("directie")[1]

    eerst = directie.get("/plan/").content.decode()
    plan_wijzigen(school, LAGEN, "directie", *wijzigingen)
    sop = directie.get("/plan/")
    daarna = sop.content.decode()
    uitspraken = next(lijst["items"] for lijst in sop.context["plan"]["lijsten"] if lijst["anker"] == "uitspraken")
    status = {item["naam"]: dict(item["bijzonderheden"]).get("status") for item in uitspraken}

    assert "Schoolondersteuningsprofiel CBS Vesterhavet" in daarna
    teksten = ("023-5611503", "Een veilige haven voor iedere leerling", "Leerstofjaarklassen. Per vak")
    assert [tekst in eerst for tekst in teksten] == [True] * 3
    assert [tekst in daarna for tekst in teksten] == [False] * 3
    nieuw = ("023-5550100", "Samen de haven uit", "Stamgroepen. Per vak", "Jenaplan, anders: directief en")
    assert [tekst in daarna for tekst in nieuw] == [True] * 4
    assert "Elke dag een half uur vrij lezen" in daarna
    assert status["Tutors bij Bouw! borgen"] == "klaar"


@pytest.mark.eis("VH-034")
def test_parents_read_whom_to_turn_to_for_safety_with_how_to_reach_them(school: Planschool) -> None:
    kind = school.kind()
    for rol in ("vertrouwenspersoon", "contactpersoon", "kiva-team"):
        mens, _ = school.mens(rol)
        mens.email = f"{rol}@school.example"
        mens.save()
    blad = school.mens("leerkracht")[1].get("/veiligheid/")
    ouder = kind.ouderrelaties.first().ouder_id
    gevraagd = {"voor": str(ouder), "reden": "De ouder vroeg erom.", "vorm": "html", "verzoek": ""}
    kopie = school.mens("ib")[1].post(f"/leerlingen/{kind.pk}/kopie/", gevraagd).content.decode()

    functies = {een.naam: [mens.email for mens in een.mensen] for een in blad.context["functies"]}
    assert {naam: mails for naam, mails in functies.items() if mails} == {
        "vertrouwenspersoon": ["vertrouwenspersoon@school.example"],
        "contactpersoon sociale veiligheid": ["contactpersoon@school.example"],
        "KiVa-team": ["kiva-team@school.example"],
    }
    veilig = kopie.partition("bij wie u terechtkunt")[2].partition("</table>")[0]
    assert all(f"{rol}@school.example" in veilig for rol in ("vertrouwenspersoon", "contactpersoon", "kiva-team"))


@pytest.mark.eis("VH-052")
def test_the_list_of_protocols_shows_version_and_status_of_each(school: Planschool) -> None:
    client = school.mens("leerkracht")[1]
    oud = "naam: Protocol medisch handelen, soort: protocol, status: van kracht, versie: niet vermeld"
    eerst = client.get("/veiligheid/")
    plan_wijzigen(school, LAGEN, "directie", (oud, oud.replace("niet vermeld", "2025-2")))
    daarna = client.get("/veiligheid/").content.decode()

    standen = {een.naam: (een.status, een.versie) for een in eerst.context["protocollen"]}
    assert standen["Protocol medisch handelen"] == ("van kracht", "")
    assert standen["Protocol dyscalculie"] == ("in voorbereiding", "")
    assert {"ARBO en veiligheid", "Protocol bij bijzondere situaties"} <= set(standen)
    assert "2025-2" in daarna.partition("Protocol medisch handelen")[2].partition("</tr>")[0]
