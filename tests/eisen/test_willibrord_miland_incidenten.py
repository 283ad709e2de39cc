"""Incidents at the school of Willibrord and Miland: recorded in a minute, shared one at a time, and counted."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse

from passend.core import klok
from passend.leerling.models import Leerling
from passend.leerling.services import leerling_indelen
from tests.eisen.planschool import Planschool
from tests.eisen.planwijzigen import plan_wijzigen
from tests.schoolwereld import VANDAAG

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
CONTACT = "signalen.grensoverschrijdend.contact-grens"
GRENS = "grensoverschrijdend gedrag"
PERIODEN = {
    "Deze week": 1,
    "Deze maand": 2,
    "Sinds de laatste vakantie": 3,
    "Dit schooljaar": 4,
    "Vorig schooljaar": 1,
}


def melden(school: Planschool, kind: Leerling, *soorten: str, als: str = "leerkracht", **velden: Any) -> HttpResponse:
    """Fill in the form on the page of the pupil."""
    inhoud = {
        "sleutel": str(uuid4()),
        "op": klok.vandaag().isoformat(),
        "soorten": list(soorten),
        f"bij.{kind.pk}": "deed het",
    }
    tekst = {"tekst": "Duwde een ander kind van het klimrek."}
    return school.mens(als)[1].post(f"/leerlingen/{kind.pk}/incidenten/nieuw/", inhoud | tekst | velden)


@pytest.mark.eis("WM-096")
def test_an_incident_that_is_recorded_at_two_asks_contact_today_and_is_late_tomorrow(school: Planschool) -> None:
    kind = school.kind()
    formulier = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/incidenten/nieuw/").content.decode()
    gemeld = melden(school, kind, GRENS, tijd="14:00")
    vandaag = school.blad(kind, "leerkracht")
    with school.op(2026, 11, 24):
        morgen = school.blad(kind, "leerkracht")

    assert f"Bij {GRENS} vraagt uw plan: Contact met ouders, dezelfde dag." in formulier
    assert gemeld.status_code == 302
    assert vandaag.open[CONTACT] == "2026-11-23"
    assert morgen.te_laat[CONTACT] == "2026-11-23"


@pytest.mark.eis("WM-016")
def test_the_roles_of_the_plan_are_let_into_one_incident_and_see_nothing_else(school: Planschool) -> None:
    kind = school.kind()
    melden(school, kind, "pesten")
    school.gegeven(kind, {"op": date(2026, 11, 20), "feit": "gebeurtenis", "soort": "vandalisme"})
    eerst, ander = (f"/leerlingen/{kind.pk}/incidenten/{feit.pk}/" for feit in kind.feiten.order_by("-op"))
    (mens, erbij), (_, buur) = school.mens("antipestcoordinator"), school.mens("vertrouwenspersoon")
    dicht = [client.get(eerst).status_code for client in (erbij, buur)]

    keuze = school.mens("ib")[1].get(eerst).context["form"].fields["mensen"].choices
    gevuld = {"mensen": [str(mens.pk)], "reden": "Zij kijkt mee.", "tot": "2026-12-20"}
    gedeeld = school.mens("ib")[1].post(eerst, gevuld)
    open_ = erbij.get(eerst)
    dicht_na = [erbij.get(f"/leerlingen/{kind.pk}/incidenten/"), erbij.get(ander), buur.get(eerst)]
    tijdlijn = erbij.get(f"/leerlingen/{kind.pk}/tijdlijn/").content.decode().lower()

    assert dicht == [404, 404]
    assert {naam.partition(" (")[2] for _, naam in keuze} == {"anti-pestcoördinator)", "vertrouwenspersoon)"}
    assert (gedeeld.status_code, open_.status_code) == (302, 200)
    assert "klimrek" in open_.content.decode()
    assert [antwoord.status_code for antwoord in dicht_na] == [404, 404, 404]
    assert ("pesten" in tijdlijn, "vandalisme" in tijdlijn) == (True, False)


def test_of_one_incident_each_pupil_has_a_record_that_names_nobody_else(school: Planschool) -> None:
    sem, noor, erbuiten = school.kind(), school.kind(), school.kind()
    namen_geven(sem, "Sem"), namen_geven(noor, "Noor")
    groep = school.groep_van(sem)
    leerling_indelen(noor, schooljaar=school.wereld.schooljaar, groep=groep, jaargroep=5, van=VANDAAG)
    pad, client = f"/groepen/{groep.pk}/incidenten/nieuw/", school.mens("leerkracht")[1]
    inhoud = {"sleutel": str(uuid4()), "op": "2026-11-23", "soorten": ["pesten"], "tekst": "Sem schold op het plein."}
    bij = {f"bij.{sem.pk}": "deed het", f"bij.{noor.pk}": "overkwam het"}

    niemand = client.post(pad, inhoud)
    met_naam = client.post(pad, inhoud | bij)
    zonder = client.post(pad, inhoud | bij | {"tekst": "Schelden op het plein."})
    nog_eens = client.post(pad, inhoud | bij | {"tekst": "Schelden op het plein."})
    teksten = {
        kind.roepnaam: [(feit.velden["toelichting"], feit.velden["erbij"]) for feit in kind.feiten.all()]
        for kind in (sem, noor, erbuiten)
    }

    assert "Kies bij minstens één leerling" in niemand.content.decode()
    assert "Hier staat de naam van een kind: Sem." in met_naam.content.decode()
    assert (zonder.status_code, nog_eens.status_code) == (302, 302)
    tekst = ["Schelden op het plein."]
    assert teksten == {"Sem": [(tekst, ["deed het"])], "Noor": [(tekst, ["overkwam het"])], "Kim": []}


def namen_geven(kind: Leerling, roepnaam: str) -> None:
    kind.roepnaam = roepnaam
    kind.save()


def test_incidents_are_counted_over_periods_with_the_rule_of_the_plan_beside_the_number(school: Planschool) -> None:
    kind = school.kind()
    dagen = [date(2025, 11, 4), date(2026, 9, 8), date(2026, 10, 26), date(2026, 11, 10), date(2026, 11, 23)]
    school.gegeven(kind, *({"op": op, "feit": "gebeurtenis", "soort": GRENS} for op in dagen))
    school.gegeven(kind, {"op": date(2026, 11, 23), "feit": "gebeurtenis", "soort": "druk gedrag"})

    antwoord = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/incidenten/")
    telling = antwoord.context["beeld"].telling
    tekst = antwoord.content.decode()

    assert [periode.naam for periode in telling.perioden] == list(PERIODEN)
    assert telling.totaal.aantallen == tuple(PERIODEN.values())
    assert [(rij.naam, rij.aantallen) for rij in telling.soorten] == [(GRENS, telling.totaal.aantallen)]
    assert [(maand.naam, maand.nu, maand.vorig) for maand in telling.maanden if maand.nu or maand.vorig] == [
        ("sep", 1, 0),
        ("okt", 1, 0),
        ("nov", 2, 1),
    ]
    assert "<b>Grensoverschrijdend gedrag</b>" in tekst
    assert "<b>5</b> keer tot nu toe" in tekst


def test_a_rule_that_counts_within_a_time_stands_beside_the_number_in_that_time(school: Planschool) -> None:
    kind = school.kind()
    oud = "  - id: grensoverschrijdend\n"
    regel = (
        "  - {id: vaker-pesten, naam: Vaker pesten, bron: test, per: leerling, kracht: moet, voor: leerkracht, "
        "als: {gebeurtenis: {soort: pesten, aantal: {vanaf: 2}, binnen: 6 weken}}, "
        "dan: [{taak: {id: bespreken, naam: Bespreken, wat: gesprek, met: ouders, wie: {voert uit: leerkracht}}}]}\n"
    )
    plan_wijzigen(school, LAGEN, "directeur", (oud, regel + oud))
    dagen = [date(2026, 9, 8), date(2026, 11, 3), date(2026, 11, 23)]
    school.gegeven(kind, *({"op": op, "feit": "gebeurtenis", "soort": "pesten"} for op in dagen))

    antwoord = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/incidenten/")
    (vaker, _) = antwoord.context["beeld"].telling.regels

    assert (vaker.regel.naam, vaker.aantal, vaker.vanaf) == ("Vaker pesten", 2, date(2026, 10, 12))
    assert vaker.regel.zin == "pesten minstens 2 keer binnen 6 weken"
    assert [taak["pad"] for taak in antwoord.context["taken"]] == ["signalen.vaker-pesten.bespreken"]


def test_the_school_is_counted_per_groep_and_without_names_unless_asked(school: Planschool) -> None:
    een, ander = school.kind(), school.kind()
    namen_geven(een, "Wolke")
    for kind, keer in ((een, 2), (ander, 1)):
        school.gegeven(kind, *[{"op": date(2026, 11, 16), "feit": "gebeurtenis", "soort": "pesten"}] * keer)
    client = school.mens("directeur")[1]

    zonder, met = (client.get("/incidenten/", {"namen": namen}).content.decode() for namen in ("", "ja"))
    per_groep = client.get("/incidenten/").context["beeld"].delen
    assistent = school.mens("leerling-ondersteuner")[1].get("/incidenten/").status_code

    assert ("Wolke" in zonder, "Wolke" in met) == (False, True)
    aantallen = {groep.pk: rij.aantallen[-2] for groep, rij in per_groep}
    assert (aantallen[school.groep_van(een).pk], aantallen[school.groep_van(ander).pk]) == (2, 1)
    assert assistent == 404


@pytest.mark.eis("WM-014")
def test_the_protocols_show_their_version_owner_and_when_they_are_looked_at_again(school: Planschool) -> None:
    oud = "versie: niet vermeld, wie: niet vermeld, wanneer: niet vermeld"
    nieuw = "versie: 2026-1, wie: {ziet toe: directeur}, wanneer: {per: schooljaar, in: mei}"
    namen = {
        "Veiligheidsplan": "id: veiligheidsplan, naam: Veiligheidsplan, soort: protocol, ",
        "Anti-pestprotocol": "id: anti-pestprotocol, naam: Anti-pestprotocol, soort: protocol, ",
        "Protocol sociale media": "id: sociale-media, naam: Protocol sociale media, soort: protocol, ",
    }
    plan_wijzigen(school, LAGEN, "directeur", *((begin + oud, begin + nieuw) for begin in namen.values()))

    antwoord = school.mens("leerkracht")[1].get("/veiligheid/")

    getoond = {een.naam: (een.versie, een.eigenaar, een.nakijken) for een in antwoord.context["protocollen"]}
    assert {naam: getoond[naam] for naam in namen} == dict.fromkeys(
        namen, ("2026-1", "directeur", "per schooljaar, in mei")
    )
    assert antwoord.content.decode().count("2026-1") == 3
