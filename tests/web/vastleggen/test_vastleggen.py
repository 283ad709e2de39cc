"""Recording what was done for a pupil: the plan makes the form, and says when it may not be."""

from uuid import uuid4

from passend.core.bereik import school_bereik
from passend.dossier.models import Feit
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd

TRAP = "routes.ondersteuningstrappen"


def adres(wereld: Schoolwereld, pad: str, wat: str = "vastleggen", wie: str = "Yara") -> str:
    return f"/leerlingen/{wereld.leerlingen[wie].pk}/{wat}/{pad}/"


def ingevuld(**velden: object) -> dict[str, object]:
    return {"op": VANDAAG.isoformat(), "sleutel": str(uuid4())} | velden


def feiten(wereld: Schoolwereld, soort: str) -> list[Feit]:
    with school_bereik(wereld.school.pk):
        return list(Feit.objects.filter(soort=soort, bron="scherm"))


def test_an_act_is_recorded_with_day_author_and_role(schrijfwereld: Schoolwereld) -> None:
    merel = ingelogd(schrijfwereld, "Merel")
    pad = f"{TRAP}.algemene-zorg.eigen-aanpak.praten-kind"

    antwoord = merel.post(adres(schrijfwereld, pad), ingevuld(toelichting="Zij vindt lezen moeilijk."))

    (feit,) = feiten(schrijfwereld, "actie")
    assert antwoord.status_code == 302
    assert (feit.op, feit.door_id, feit.rol) == (VANDAAG, schrijfwereld.leerkracht.pk, "leerkracht")
    assert feit.velden["id"] == [pad]
    assert feit.velden["toelichting"] == ["Zij vindt lezen moeilijk."]


def test_the_form_names_the_act_its_source_and_who_belongs_there(schrijfwereld: Schoolwereld) -> None:
    tekst = ingelogd(schrijfwereld, "Merel").get(adres(schrijfwereld, f"{TRAP}.stap-1.gesprek-ouders")).text

    assert "<h1>Gesprek met ouders</h1>" in tekst
    assert "§3.1, §3.4 stap 1" in tekst
    assert "Ouders" in tekst


def test_a_decision_offers_the_choices_of_the_plan(schrijfwereld: Schoolwereld) -> None:
    antwoord = ingelogd(schrijfwereld, "Merel").get(adres(schrijfwereld, f"{TRAP}.algemene-zorg.naar-stap-1.starten"))

    keuzes = [naam for _, naam in antwoord.context["form"].fields["keuze"].choices]
    assert keuzes[-1] == "Iets anders dan het plan noemt"
    assert len(keuzes) > 1


def test_what_the_plan_forbids_is_refused_with_its_reason_and_keeps_what_was_typed(
    schrijfwereld: Schoolwereld,
) -> None:
    pad = f"{TRAP}.stap-2.voortgang"
    merel = ingelogd(schrijfwereld, "Merel")

    antwoord = merel.post(
        adres(schrijfwereld, pad), ingevuld(keuze=f"{pad}.naar-stap-3", toelichting="Het gaat niet goed.")
    )

    assert antwoord.status_code == 422
    assert "Dit is niet vastgelegd." in antwoord.text
    assert antwoord.context["geweigerd"].weging.bezwaren == ("De leerling staat niet op deze trede.",)
    assert "Het gaat niet goed." in antwoord.text
    assert feiten(schrijfwereld, "besluit") == []


def test_the_same_form_sent_twice_records_one_fact(schrijfwereld: Schoolwereld) -> None:
    pad = f"{TRAP}.algemene-zorg.eigen-aanpak.hulp-in-groep"
    merel, formulier = ingelogd(schrijfwereld, "Merel"), ingevuld()

    codes = [merel.post(adres(schrijfwereld, pad), formulier).status_code for _ in range(2)]

    assert codes == [302, 302]
    assert len(feiten(schrijfwereld, "actie")) == 1


def test_a_decision_of_a_day_to_come_is_an_error_at_its_field(schrijfwereld: Schoolwereld) -> None:
    pad = f"{TRAP}.algemene-zorg.naar-stap-1"

    antwoord = ingelogd(schrijfwereld, "Merel").post(adres(schrijfwereld, pad), ingevuld(op="2031-01-01"))

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["op"] == ["Deze dag is nog niet geweest. Leg vast wat gebeurd is."]


def test_an_act_of_a_day_to_come_is_planned(schrijfwereld: Schoolwereld) -> None:
    pad = f"{TRAP}.algemene-zorg.eigen-aanpak.hulp-in-groep"

    ingelogd(schrijfwereld, "Merel").post(adres(schrijfwereld, pad), ingevuld(op="2026-12-01"))

    (feit,) = feiten(schrijfwereld, "actie")
    assert (feit.op, feit.velden["stand"], feit.velden["dag"]) == (VANDAAG, ["gepland"], ["2026-12-01"])


def test_a_step_is_taken_once_what_the_plan_asks_first_was_done(schrijfwereld: Schoolwereld) -> None:
    besluit, eerst = f"{TRAP}.algemene-zorg.naar-stap-1", f"{TRAP}.algemene-zorg.eigen-aanpak"
    merel, formulier = ingelogd(schrijfwereld, "Merel"), {"keuze": f"{besluit}.starten"}

    te_vroeg = merel.post(adres(schrijfwereld, besluit), ingevuld(**formulier))
    for daad in ("hulp-in-groep", "praten-kind"):
        merel.post(adres(schrijfwereld, f"{eerst}.{daad}"), ingevuld())
    daarna = merel.post(adres(schrijfwereld, besluit), ingevuld(**formulier))

    kaart = merel.get(f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/").context["kaart"]
    assert (te_vroeg.status_code, daarna.status_code) == (422, 302)
    assert te_vroeg.context["geweigerd"].weging.bezwaren == ("Eerst nodig: Eerst zelf proberen.",)
    assert kaart.stand.treden[0].volgnr == 2


def test_deviating_needs_a_reason(schrijfwereld: Schoolwereld) -> None:
    pad = f"{TRAP}.algemene-zorg.eigen-aanpak.praten-kind"

    antwoord = ingelogd(schrijfwereld, "Wieke").post(adres(schrijfwereld, pad, "afwijken"), ingevuld())

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["reden"] == ["Schrijf op waarom. Zonder reden is afwijken niet mogelijk."]


def test_what_the_plan_does_not_know_is_not_found(schrijfwereld: Schoolwereld) -> None:
    merel = ingelogd(schrijfwereld, "Merel")

    codes = [
        merel.get(adres(schrijfwereld, "routes.bestaat.niet")).status_code,
        merel.get(adres(schrijfwereld, f"{TRAP}.algemene-zorg.naar-stap-1", wie="Bilal")).status_code,
    ]

    assert codes == [404, 404]
