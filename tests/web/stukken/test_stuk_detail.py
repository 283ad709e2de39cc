"""The page of one record: as it was written, what it replaced, the report for parents, and that they got it."""

import io
from datetime import date

from django.test import Client
from pypdf import PdfReader

from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_intrekken, feit_vastleggen
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.privacy.hulp import ouder_maken

GESPREK = "routes.ondersteuningstrappen.stap-1.gesprek-ouders"


def gesprek(wereld: Schoolwereld, toelichting: str, vervangt: Feit | None = None) -> Feit:
    velden = {"id": [GESPREK], "toelichting": [toelichting], "aanwezig": ["ouders", "leerkracht"]}
    feit = NieuwFeit(
        soort="gesprek", op=date(2026, 11, 18), leerling=wereld.leerlingen["Yara"], velden=velden, rol="leerkracht"
    )
    return feit_vastleggen(feit, door=wereld.leerkracht, bron="scherm", vervangt=vervangt)


def adres(feit: Feit) -> str:
    return f"/leerlingen/{feit.leerling_id}/stukken/{feit.pk}/"


def verslag(client: Client, feit: Feit) -> str:
    antwoord = client.get(f"{adres(feit)}verslag/")
    assert antwoord.headers["Content-Type"] == "application/pdf"
    lezer = PdfReader(io.BytesIO(antwoord.content))
    assert lezer.trailer["/Root"]["/MarkInfo"]["/Marked"]
    return "\n".join(blad.extract_text() for blad in lezer.pages)


def test_a_talk_is_read_as_it_was_recorded(schrijfwereld: Schoolwereld) -> None:
    feit = gesprek(schrijfwereld, "Ouders lezen thuis elke dag voor.")

    antwoord = ingelogd(schrijfwereld, "Merel").get(adres(feit))

    stuk = antwoord.context["beeld"].gebeurtenis
    assert (stuk.titel, stuk.wie, stuk.rol) == ("Gesprek met ouders", "Merel Zandstra", "leerkracht")
    assert stuk.details == (("aanwezig", "ouders, leerkracht"),)
    assert "Ouders lezen thuis elke dag voor." in antwoord.content.decode()


def test_the_timeline_leads_to_it(schrijfwereld: Schoolwereld) -> None:
    feit = gesprek(schrijfwereld, "Fijn gesprek.")

    tijdlijn = ingelogd(schrijfwereld, "Merel").get(f"/leerlingen/{feit.leerling_id}/tijdlijn/").content.decode()

    assert f'href="{adres(feit)}"' in tijdlijn


def test_a_former_version_points_at_what_stands_there_now(schrijfwereld: Schoolwereld) -> None:
    oud = gesprek(schrijfwereld, "Alleen moeder was er.")
    nieuw = gesprek(schrijfwereld, "Moeder en vader waren er.", vervangt=oud)
    client = ingelogd(schrijfwereld, "Merel")

    eerst, nu = client.get(adres(oud)).context["beeld"], client.get(adres(nieuw)).context["beeld"]

    assert (eerst.nu, eerst.telt) == (nieuw.pk, False)
    assert (nu.telt, [versie.teksten for versie in nu.eerder]) == (True, [(("", "Alleen moeder was er."),)])


def test_what_was_withdrawn_is_not_read_here_and_not_given_away(schrijfwereld: Schoolwereld) -> None:
    feit = gesprek(schrijfwereld, "Dit ging over een ander kind.")
    feit_intrekken(feit, door=schrijfwereld.intern_begeleider, reden="verkeerde leerling")
    client = ingelogd(schrijfwereld, "Merel")

    antwoord = client.get(adres(feit))

    assert "Dit ging over een ander kind." not in antwoord.content.decode()
    assert "Dit is ingetrokken door Wieke Roemer" in antwoord.content.decode()
    assert client.get(f"{adres(feit)}verslag/").status_code == 404


def test_the_report_for_parents_names_no_other_child(schrijfwereld: Schoolwereld) -> None:
    feit = gesprek(schrijfwereld, "Yara leest graag met Noor van Verzonnen. Sem helpt haar. Ouders lezen voor.")
    client = ingelogd(schrijfwereld, "Merel")

    tekst = verslag(client, feit)

    assert "Yara leest graag met (ander kind). (ander kind) helpt haar. Ouders lezen voor." in tekst.replace("\n", " ")
    assert client.get(adres(feit)).context["anderen"] == ["Noor van Verzonnen", "Sem"]


def test_a_parent_who_is_called_as_another_child_keeps_that_name(schrijfwereld: Schoolwereld) -> None:
    ouder_maken(schrijfwereld.leerlingen["Yara"], voornaam="Sem")
    feit = gesprek(schrijfwereld, "Vader Sem leest voor.")

    assert "Vader Sem leest voor." in verslag(ingelogd(schrijfwereld, "Merel"), feit)


def test_that_parents_got_it_is_recorded_with_the_day_and_the_manner(schrijfwereld: Schoolwereld) -> None:
    feit = gesprek(schrijfwereld, "Fijn gesprek.")
    client = ingelogd(schrijfwereld, "Merel")

    antwoord = client.post(f"{adres(feit)}meegegeven/", {"op": "2026-11-20", "wijze": "op papier", "sleutel": "x"})

    assert antwoord.status_code == 302
    (keer,) = client.get(adres(feit)).context["beeld"].meegegeven
    assert (keer.feit.op, keer.wijze, keer.feit.soort) == (date(2026, 11, 20), "op papier", "actie")
    assert keer.feit.velden["aan"] == ["ouders"]


def test_a_plan_is_given_with_the_act_that_the_plan_has_for_it(schrijfwereld: Schoolwereld) -> None:
    yara = schrijfwereld.leerlingen["Yara"]
    start = NieuwFeit(soort="plan", op=date(2026, 11, 16), leerling=yara, rol="leerkracht",
                      velden={"soort": ["plannen.hulpplan"], "stand": ["start"]})  # fmt: skip
    feit = feit_vastleggen(start, door=schrijfwereld.leerkracht, bron="scherm")
    client = ingelogd(schrijfwereld, "Merel")

    client.post(f"{adres(feit)}meegegeven/", {"op": "2026-11-20", "wijze": "op papier", "sleutel": "x"})

    (keer,) = client.get(adres(feit)).context["beeld"].meegegeven
    assert keer.feit.velden["id"] == ["plannen.hulpplan.ouders-inlichten"]


def test_a_day_to_come_is_no_day_on_which_parents_got_it(schrijfwereld: Schoolwereld) -> None:
    feit = gesprek(schrijfwereld, "Fijn gesprek.")

    antwoord = ingelogd(schrijfwereld, "Merel").post(
        f"{adres(feit)}meegegeven/", {"op": "2026-12-20", "wijze": "op papier", "sleutel": "x"}
    )

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["op"] == ["Deze dag is nog niet geweest. Leg vast wat gebeurd is."]


def test_what_was_written_in_a_section_is_read_to_its_last_word(schrijfwereld: Schoolwereld) -> None:
    yara = schrijfwereld.leerlingen["Yara"]
    velden = {
        "id": ["contact.voortgang-februari"],
        "inhoud": [{"contact.voortgang-februari.talenten": "Tekent. Bouwt."}],
    }
    nieuw = NieuwFeit(soort="gesprek", op=date(2026, 11, 18), leerling=yara, velden=velden)
    feit = feit_vastleggen(nieuw, door=schrijfwereld.leerkracht, bron="scherm")

    stuk = ingelogd(schrijfwereld, "Merel").get(adres(feit)).context["beeld"].gebeurtenis

    assert stuk.teksten == (("Talenten, interesses, leerstijl", "Tekent. Bouwt."),)
