"""Asking for support: who reads the question, what is stored, and what the answers make of it."""

from typing import Any
from uuid import uuid4

from django.db import connection
from django.http import HttpResponse

from passend.core.zicht import met_zicht
from passend.school.enums import Profiel
from passend.school.services import medewerker_create, rol_toekennen
from passend.taken.models import Ondersteuningsvraag, Vraagantwoord
from passend.toegang.models import Leesregel
from passend.toegang.services import account_create, account_koppelen
from passend.toegang.zicht import zicht_van
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd

LIJST = "/ondersteuningsvragen/"


def stellen(wereld: Schoolwereld, adres: str, wie: str = "Merel", **velden: str) -> HttpResponse:
    vast = {"sleutel": str(uuid4()), "vraag": "Hoe help ik bij spelling?", "aan": "rol:ib", "op": VANDAAG.isoformat()}
    return ingelogd(wereld, wie).post(adres, vast | velden)


def over_yara(wereld: Schoolwereld, **velden: str) -> Ondersteuningsvraag:
    antwoord = stellen(wereld, f"/leerlingen/{wereld.leerlingen['Yara'].pk}/ondersteuningsvraag/", **velden)
    assert antwoord.status_code == 302
    return Ondersteuningsvraag.objects.get()


def beantwoorden(wereld: Schoolwereld, vraag: Ondersteuningsvraag, wie: str = "Wieke", **velden: str) -> HttpResponse:
    vast = {"sleutel": str(uuid4()), "soort": "advies", "tekst": "Oefen kort en vaak.", "op": VANDAAG.isoformat()}
    return ingelogd(wereld, wie).post(f"{LIJST}{vraag.pk}/", vast | velden)


def deel(wereld: Schoolwereld, wie: str, naam: str) -> list[Any]:
    return [beeld.vraag for beeld in getattr(ingelogd(wereld, wie).get(LIJST).context["blad"], naam)]


def test_a_question_about_a_pupil_is_with_the_role_and_on_the_page_of_the_pupil(schrijfwereld: Schoolwereld) -> None:
    vraag = over_yara(schrijfwereld, goed="Yara leest graag.")

    assert deel(schrijfwereld, "Wieke", "aan_mij") == [vraag]
    assert deel(schrijfwereld, "Merel", "van_mij") == [vraag]
    assert deel(schrijfwereld, "Douwe", "anderen") == [vraag]
    blad = ingelogd(schrijfwereld, "Wieke").get(f"/leerlingen/{vraag.leerling_id}/")
    assert "Hoe help ik bij spelling?" in blad.text


def test_an_answer_carries_goal_and_feasibility_and_closing_ends_it(schrijfwereld: Schoolwereld) -> None:
    vraag = over_yara(schrijfwereld)

    beantwoorden(schrijfwereld, vraag, doel="Minder fouten.", haalbaar="deels", haalbaar_uitleg="Twee keer per week.")
    bladzijde = ingelogd(schrijfwereld, "Merel").get(f"{LIJST}{vraag.pk}/")
    gesloten = ingelogd(schrijfwereld, "Merel").post(f"{LIJST}{vraag.pk}/sluiten/", {"reden": "Het werkt."})
    te_laat = beantwoorden(schrijfwereld, vraag)

    assert bladzijde.context["beeld"].stand == "beantwoord"
    for woord in ("Oefen kort en vaak.", "Minder fouten.", "Voor een deel", "Twee keer per week.", "Wieke Roemer"):
        assert woord in bladzijde.text
    assert gesloten.status_code == 302
    assert "Deze vraag is gesloten." in te_laat.text
    assert deel(schrijfwereld, "Merel", "gesloten") == [vraag]


def test_only_who_asked_or_sees_the_school_closes_it(schrijfwereld: Schoolwereld) -> None:
    vraag = over_yara(schrijfwereld, aan=f"mens:{schrijfwereld.intern_begeleider.pk}")
    rol_toekennen(
        schrijfwereld.andere_leerkracht, rol="leerkracht", profiel=Profiel.LEERKRACHT,
        groep=schrijfwereld.groepen["5a"], van=BEGIN,
    )  # fmt: skip

    ingelogd(schrijfwereld, "Jelmer").post(f"{LIJST}{vraag.pk}/sluiten/", {})
    assert not Vraagantwoord.objects.exists()
    ingelogd(schrijfwereld, "Douwe").post(f"{LIJST}{vraag.pk}/sluiten/", {})
    assert Vraagantwoord.objects.get().door == schrijfwereld.directeur


def test_without_a_name_no_pupil_is_stored_and_only_two_people_read_it(schrijfwereld: Schoolwereld) -> None:
    naar = f"mens:{schrijfwereld.andere_leerkracht.pk}"

    stellen(schrijfwereld, f"{LIJST}nieuw/", onderwerp="zonder naam", aan=naar, vraag="Een kind in mijn groep bijt.")

    vraag = Ondersteuningsvraag.objects.get()
    assert (vraag.leerling, vraag.groep) == (None, None)
    assert deel(schrijfwereld, "Jelmer", "aan_mij") == [vraag]
    for wie in ("Wieke", "Douwe"):
        assert ingelogd(schrijfwereld, wie).get(f"{LIJST}{vraag.pk}/").status_code == 404
    with met_zicht(zicht_van(schrijfwereld.directeur)), connection.cursor() as cursor:
        cursor.execute("select count(*) from taken_ondersteuningsvraag")
        assert cursor.fetchone() == (0,)
    with met_zicht(zicht_van(schrijfwereld.andere_leerkracht)), connection.cursor() as cursor:
        cursor.execute("select count(*) from taken_ondersteuningsvraag")
        assert cursor.fetchone() == (1,)


def test_a_name_in_a_question_without_a_name_is_held_back(schrijfwereld: Schoolwereld) -> None:
    adres, velden = f"{LIJST}nieuw/", {"onderwerp": "zonder naam", "vraag": "Yara, uit mijn groep, bijt."}

    eerst = stellen(schrijfwereld, adres, **velden)
    assert eerst.status_code == 422
    assert "Hier staat een naam die ook van een leerling is: Yara. Haal die weg." in eerst.text
    assert not Ondersteuningsvraag.objects.exists()

    assert stellen(schrijfwereld, adres, **velden, geen_naam="on").status_code == 302


def test_a_colleague_who_does_not_see_the_pupil_cannot_be_chosen(schrijfwereld: Schoolwereld) -> None:
    adres = f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/ondersteuningsvraag/"

    antwoord = stellen(schrijfwereld, adres, aan=f"mens:{schrijfwereld.andere_leerkracht.pk}")

    assert antwoord.context["form"].errors == {"aan": ["Dit kan hier niet gekozen worden."]}


def test_an_assistant_reads_no_question_that_is_not_theirs(schrijfwereld: Schoolwereld) -> None:
    vraag = over_yara(schrijfwereld)
    pim = medewerker_create(voornaam="Pim", achternaam="Bijgekomen")
    rol_toekennen(
        pim, rol="onderwijsassistent", profiel=Profiel.ONDERSTEUNEND, groep=schrijfwereld.groepen["5a"], van=BEGIN
    )
    schrijfwereld.accounts["Pim"] = account_create(email="pim@elders.example", naam="Pim")
    account_koppelen(schrijfwereld.accounts["Pim"], pim)

    assert ingelogd(schrijfwereld, "Pim").get(f"{LIJST}{vraag.pk}/").status_code == 404
    with met_zicht(zicht_van(pim)), connection.cursor() as cursor:
        cursor.execute("select count(*) from taken_ondersteuningsvraag")
        assert cursor.fetchone() == (0,)
    del schrijfwereld.accounts["Pim"]


def test_a_form_that_is_sent_twice_asks_once(schrijfwereld: Schoolwereld) -> None:
    adres, sleutel = f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/ondersteuningsvraag/", str(uuid4())

    codes = [stellen(schrijfwereld, adres, sleutel=sleutel).status_code for _ in range(2)]

    assert codes == [302, 302]
    assert Ondersteuningsvraag.objects.count() == 1


def test_a_day_to_come_or_before_the_question_is_refused_in_words(schrijfwereld: Schoolwereld) -> None:
    adres = f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/ondersteuningsvraag/"

    morgen = stellen(schrijfwereld, adres, op="2026-11-24")
    vraag = over_yara(schrijfwereld)
    ervoor = beantwoorden(schrijfwereld, vraag, op="2026-11-01")

    assert "Deze dag is nog niet geweest." in morgen.text
    assert "Deze dag ligt voor de dag van de vraag." in ervoor.text


def test_reading_a_question_about_a_pupil_is_written_down(schrijfwereld: Schoolwereld) -> None:
    vraag = over_yara(schrijfwereld)

    ingelogd(schrijfwereld, "Wieke").get(f"{LIJST}{vraag.pk}/")

    regel = Leesregel.objects.get(pagina="ondersteuningsvraag-detail", medewerker=schrijfwereld.intern_begeleider)
    assert regel.leerling == schrijfwereld.leerlingen["Yara"]


def test_what_i_am_asked_stands_on_vandaag(schrijfwereld: Schoolwereld) -> None:
    over_yara(schrijfwereld)

    blad = ingelogd(schrijfwereld, "Wieke").get("/")

    assert "Aan u gevraagd" in blad.text
    assert "Hoe help ik bij spelling?" in blad.text
