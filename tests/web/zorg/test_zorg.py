"""Concerns on the screen: what is refused, who may read one, a whole group, and sending the same thing twice."""

from typing import Any
from uuid import uuid4

from passend.core.bereik import school_bereik
from passend.dossier.models import Feit
from passend.privacy.kopie.woorden import Planwoorden
from passend.school.enums import Profiel
from passend.school.services import medewerker_create, rol_toekennen
from passend.toegang.services import account_create, account_koppelen
from tests.schoolwereld import BEGIN, Schoolwereld
from tests.web.hulp import ingelogd


def velden(**anders: Any) -> dict[str, Any]:
    return {
        "sleutel": str(uuid4()),
        "op": "2026-11-20",
        "gebieden": ["leren"],
        "herkomst": "waarneming",
        "tekst": "Raadt.",
    } | anders


def test_what_is_missing_is_said_at_the_field_and_what_was_written_stays(planwereld: Schoolwereld) -> None:
    yara, merel = planwereld.leerlingen["Yara"], ingelogd(planwereld, "Merel")
    leeg = velden(gebieden=[], herkomst="", tekst="", op="2026-12-24", sterk="Rekent graag.")
    antwoord = merel.post(f"/leerlingen/{yara.pk}/zorg/", leeg)

    assert antwoord.status_code == 422
    assert dict(antwoord.context["form"].errors.items()) == {
        "gebieden": ["Kies waar het over gaat."],
        "herkomst": ["Kies waar het vandaan komt."],
        "tekst": ["Schrijf op wat u ziet."],
        "op": ["Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."],
    }
    assert "Rekent graag." in antwoord.text


def test_sending_the_same_form_twice_shares_one_concern(planwereld: Schoolwereld) -> None:
    sem, merel, zelfde = planwereld.leerlingen["Sem"], ingelogd(planwereld, "Merel"), velden()
    adressen = [merel.post(f"/leerlingen/{sem.pk}/zorg/", zelfde).headers["Location"] for _ in range(2)]

    assert adressen == [f"/leerlingen/{sem.pk}/zorg/{zelfde['sleutel']}/"] * 2
    with school_bereik(planwereld.school.pk):
        assert Feit.objects.filter(leerling=sem, soort="zorgsignaal").count() == 1


def test_the_concern_of_another_pupil_is_not_found(planwereld: Schoolwereld) -> None:
    sem, yara, merel = planwereld.leerlingen["Sem"], planwereld.leerlingen["Yara"], ingelogd(planwereld, "Merel")
    adres = merel.post(f"/leerlingen/{sem.pk}/zorg/", velden()).headers["Location"]

    assert merel.get(adres.replace(str(sem.pk), str(yara.pk))).status_code == 404
    assert ingelogd(planwereld, "Jelmer").get(adres).status_code == 404


def test_who_does_not_read_concerns_is_told_whom_to_tell(planwereld: Schoolwereld) -> None:
    sem = planwereld.leerlingen["Sem"]
    with school_bereik(planwereld.school.pk):
        pim, vijf = medewerker_create(voornaam="Pim", achternaam="Bijgekomen"), planwereld.groepen["5a"]
        rol_toekennen(pim, rol="onderwijsassistent", profiel=Profiel.ONDERSTEUNEND, groep=vijf, van=BEGIN)
        planwereld.accounts["Pim"] = account_create(email="pim@kornoelje.example", naam="Pim Bijgekomen")
        account_koppelen(planwereld.accounts["Pim"], pim)
    client = ingelogd(planwereld, "Pim")
    blad, leerling = (client.get(f"/leerlingen/{sem.pk}/{deel}").text for deel in ("zorg/", ""))
    antwoord = client.post(f"/leerlingen/{sem.pk}/zorg/", velden())

    assert ("Vertel wat u ziet" in blad, "<textarea" in blad) == (True, False)
    assert f"/leerlingen/{sem.pk}/zorg/" not in leerling
    zin = "Met uw rol legt u dit niet vast. Vertel het de leerkracht of de intern begeleider."
    assert (antwoord.status_code, str(antwoord.context["geweigerd"])) == (422, zin)


def test_a_concern_about_a_group_shows_there_and_in_the_list_and_can_be_put_aside(planwereld: Schoolwereld) -> None:
    groep, merel = planwereld.groepen["5a"], ingelogd(planwereld, "Merel")
    adres, nieuw = f"/groepen/{groep.pk}/zorg/", velden(herkomst="groepsbespreking", tekst="Veel onrust na de pauze.")
    assert merel.post(adres, nieuw).headers["Location"] == adres
    bladen = [merel.get(waar).text for waar in (adres, f"/groepen/{groep.pk}/", "/signalen/zorgen/")]
    vooraf = merel.get("/").context["zorgen"]
    opzij = merel.post(f"{adres}{nieuw['sleutel']}/opzij/", {"reden": "Nieuwe afspraken."})
    (zorg,) = merel.get(adres).context["zorgen"]

    assert ["Veel onrust na de pauze." in blad for blad in bladen] == [True, True, True]
    assert vooraf - merel.get("/").context["zorgen"] == 1
    assert opzij.headers["Location"] == adres
    assert (zorg.stand, zorg.reden) == ("opzij", "Nieuwe afspraken.")
    assert ingelogd(planwereld, "Jelmer").get(adres).status_code == 404


def test_putting_a_concern_aside_can_be_undone_with_a_reason(planwereld: Schoolwereld) -> None:
    sem, merel = planwereld.leerlingen["Sem"], ingelogd(planwereld, "Merel")
    adres = merel.post(f"/leerlingen/{sem.pk}/zorg/", velden()).headers["Location"]
    merel.post(f"{adres}opzij/", {"reden": "Het gaat weer goed."})
    opzij = merel.get(adres).context["blad"].zorg
    merel.post(f"/signalen/terzijde/{opzij.vervolg.pk}/opheffen/", {"reden": "Toch niet."})

    assert (opzij.stand, merel.get(adres).context["blad"].zorg.stand) == ("opzij", "open")


def test_an_answer_stands_on_the_page_and_is_not_recorded_again(planwereld: Schoolwereld) -> None:
    sem, merel = planwereld.leerlingen["Sem"], ingelogd(planwereld, "Merel")
    adres = merel.post(f"/leerlingen/{sem.pk}/zorg/", velden(op="2026-11-23")).headers["Location"]
    vraag = "vraag.vragen.blijvende-problematiek"
    for _ in range(2):
        antwoord = merel.post(adres, {"sleutel": str(uuid4()), vraag: "ja", "vraag.vragen.geen-aansluiting": "-"})
        assert antwoord.status_code == 302

    assert merel.get(adres).context["form"].initial[vraag] == "ja"
    with school_bereik(planwereld.school.pk):
        assert Feit.objects.filter(leerling=sem, soort="oordeel").count() == 1


def test_without_a_plan_nothing_is_shared_and_what_was_written_stays(wereld: Schoolwereld) -> None:
    sem, merel = wereld.leerlingen["Sem"], ingelogd(wereld, "Merel")
    nieuw = velden(herkomst="zelf gezien")
    antwoord = merel.post(f"/leerlingen/{sem.pk}/zorg/", nieuw)
    lijst = merel.get("/signalen/zorgen/")

    zin = "Deze school heeft nog geen plan in werking, dus niemand weet wat dit feit betekent."
    assert (antwoord.status_code, str(antwoord.context["geweigerd"])) == (422, zin)
    assert "Raadt." in antwoord.text
    assert (lijst.status_code, lijst.context["lijst"].aantal) == (200, 0)


def test_the_timeline_and_the_copy_for_parents_tell_a_concern_in_words(planwereld: Schoolwereld) -> None:
    noor, merel = planwereld.leerlingen["Noor"], ingelogd(planwereld, "Merel")
    adres = merel.post(f"/leerlingen/{noor.pk}/zorg/", velden(sterk="Telt vlot.", wens="Vooraan.")).headers["Location"]
    merel.post(f"{adres}opzij/", {"reden": "Ging over."})
    tijdlijn = merel.get(f"/leerlingen/{noor.pk}/tijdlijn/").text
    with school_bereik(planwereld.school.pk):
        zorg, opzij = Feit.objects.filter(leerling=noor, soort__in=("zorgsignaal", "terzijde")).order_by("volg")[:2]
        regels = [Planwoorden({}).inhoud(feit.velden).splitlines() for feit in (zorg, opzij)]

    assert all(woord in tijdlijn for woord in ("Signaal voor ondersteuning: leren", "Zorg opzij gezet", "Telt vlot."))
    assert {"Wat gaat goed: Telt vlot.", "Wat de leerling zelf wil: Vooraan."} < set(regels[0])
    assert regels[1] == ["Reden: Ging over.", "Toelichting: Raadt."]
