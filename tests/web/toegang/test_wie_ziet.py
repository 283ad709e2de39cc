"""Who sees a pupil, why, and sharing a part of the file."""

from datetime import timedelta

from django.test import Client

from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.school.enums import Profiel
from passend.school.models import Medewerker
from passend.school.services import medewerker_create, rol_toekennen
from passend.toegang.delen import deling_maken
from passend.toegang.models import Account, Deling
from passend.toegang.services import account_create, account_koppelen
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd
from tests.web.planwereld import plan_in_werking


def orthopedagoog(wereld: Schoolwereld) -> Medewerker:
    medewerker = medewerker_create(voornaam="Ima", achternaam="Bijgekomen")
    rol_toekennen(medewerker, rol="orthopedagoog", profiel=Profiel.EXTERN, van=BEGIN)
    account = account_create(email="ima@praktijk.example", naam="Ima Bijgekomen")
    account_koppelen(account, medewerker)
    return medewerker


def adres(wereld: Schoolwereld, wie: str = "Yara") -> str:
    return f"/leerlingen/{wereld.leerlingen[wie].pk}/wie-ziet-dit/"


def invoer(met: Medewerker, **anders: object) -> dict[str, object]:
    vast = {"met": str(met.pk), "onderdelen": ["resultaten"], "grond": "toestemming van beide ouders"}
    return vast | {"van": VANDAAG.isoformat(), "tot": (VANDAAG + timedelta(days=30)).isoformat()} | anders


def test_everybody_who_sees_the_pupil_is_named_with_the_reason(wereld: Schoolwereld) -> None:
    antwoord = ingelogd(wereld, "Merel").get(adres(wereld))

    assert [(str(kijker.medewerker), kijker.redenen) for kijker in antwoord.context["kijkers"]] == [
        ("Douwe Kastelein", ("directie, ziet alle leerlingen",)),
        ("Merel Zandstra", ("leerkracht van groep 5a",)),
        ("Wieke Roemer", ("ondersteuningscoördinator, ziet alle leerlingen",)),
    ]


def test_a_leerkracht_shares_nothing_and_reads_no_log(wereld: Schoolwereld) -> None:
    client = ingelogd(wereld, "Merel")

    assert "Delen met iemand van buiten" not in client.get(adres(wereld)).text
    client.post(adres(wereld), invoer(orthopedagoog(wereld)))
    assert not Deling.objects.exists()
    assert client.get(f"/leerlingen/{wereld.leerlingen['Yara'].pk}/leeslog/").status_code == 404


def test_sharing_opens_the_chosen_part_and_stopping_closes_it(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    buiten = orthopedagoog(wereld)
    kaart = f"/leerlingen/{wereld.leerlingen['Yara'].pk}/"
    gast = Client()
    gast.force_login(Account.objects.get(email="ima@praktijk.example"))
    assert gast.get(kaart).status_code == 404

    ib = ingelogd(wereld, "Wieke")
    assert ib.post(adres(wereld), invoer(buiten)).status_code == 302

    gezien = gast.get(kaart)
    assert (gezien.status_code, gezien.context["kaart"].signalen) == (200, [])
    assert {vak.vak for vak in gezien.context["kaart"].vakken} == {"spelling", "technisch lezen"}
    assert "Yara van Verzonnen" in gast.get("/groepen/").text
    assert gast.get(f"/leerlingen/{wereld.leerlingen['Sem'].pk}/").status_code == 404
    assert "gedeeld, tot en met 23 december 2026" in str(ib.get(adres(wereld)).context["kijkers"])

    ib.post(f"{adres(wereld)}{Deling.objects.get().pk}/einde/")
    assert gast.get(kaart).status_code == 404


def test_what_is_missing_stands_at_its_field_and_what_was_typed_stays(wereld: Schoolwereld) -> None:
    buiten = orthopedagoog(wereld)
    tot = (VANDAAG + timedelta(days=400)).isoformat()

    antwoord = ingelogd(wereld, "Wieke").post(adres(wereld), invoer(buiten, onderdelen=[], tot=tot))

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {"onderdelen": ["Kies wat u deelt."]}
    assert tot in antwoord.text
    antwoord = ingelogd(wereld, "Wieke").post(adres(wereld), invoer(buiten, tot=tot))
    assert antwoord.context["form"].errors == {
        "tot": ["Delen kan voor hoogstens een jaar. Daarna kijkt u of het nog nodig is."]
    }


def test_a_part_that_the_plan_shields_is_not_on_offer(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    feit_vastleggen(
        NieuwFeit(soort="actie", op=VANDAAG, leerling=wereld.leerlingen["Yara"],
                  velden={"id": "routes.meldcode.stap-1.signalen"}),
        door=wereld.directeur, bron="test",
    )  # fmt: skip

    onderdelen = dict(ingelogd(wereld, "Douwe").get(adres(wereld)).context["form"].fields["onderdelen"].choices)

    assert "resultaten" in onderdelen and "plannen.opp" in onderdelen
    assert "routes.meldcode" not in onderdelen


def test_nobody_ends_a_share_of_another_pupil_or_school(wereld: Schoolwereld) -> None:
    buiten = orthopedagoog(wereld)
    deling = deling_maken(
        wereld.leerlingen["Yara"], met=buiten, onderdelen=["resultaten"], grond="toestemming",
        van=VANDAAG, tot=VANDAAG, door=wereld.intern_begeleider,
    )  # fmt: skip

    assert ingelogd(wereld, "Wieke").post(f"{adres(wereld, 'Sem')}{deling.pk}/einde/").status_code == 404
    assert ingelogd(wereld, "Tjalling").post(f"{adres(wereld)}{deling.pk}/einde/").status_code == 404
    assert ingelogd(wereld, "Merel").post(f"{adres(wereld)}{deling.pk}/einde/").status_code == 404
    assert Deling.objects.count() == 1
