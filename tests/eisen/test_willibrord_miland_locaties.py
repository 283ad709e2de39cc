"""What Willibrord/Miland promises about its two locaties: who sees which, and who is responsible where."""

from datetime import date

import pytest
from django.test import Client

from passend.leerling.models import Leerling
from passend.school.enums import Profiel
from passend.school.models import Groep, Locatie, Medewerker
from passend.school.services import locatie_create, medewerker_create, rol_toekennen
from passend.toegang.rechten import mag_hele_school, mag_importeren
from passend.toegang.services import account_create, account_koppelen
from tests.eisen.planschool import Planschool
from tests.schoolwereld import BEGIN

LAGEN = ("wet.yaml", "willibrord-miland.yaml")


@pytest.fixture
def locaties(school: Planschool) -> dict[str, Locatie]:
    """The main building is Willibrord."""
    hoofd = Locatie.objects.get(code="00")
    hoofd.naam = "Willibrord"
    hoofd.save()
    return {"Willibrord": hoofd, "Miland": locatie_create(code="01", naam="Miland")}


def kind_van(school: Planschool, locatie: Locatie, roepnaam: str, groep: int = 2) -> Leerling:
    """A pupil in a groep of this locatie."""
    kind = school.kind(groep=groep)
    Groep.objects.filter(pk=school.groep_van(kind).pk).update(locatie=locatie)
    Leerling.objects.filter(pk=kind.pk).update(roepnaam=roepnaam)
    kind.refresh_from_db()
    return kind


def iemand(voornaam: str, rol: str, profiel: Profiel, **waar: object) -> tuple[Medewerker, Client]:
    """Somebody with this role, signed in."""
    mens = medewerker_create(voornaam=voornaam, achternaam="Bijgekomen")
    rol_toekennen(mens, rol=rol, profiel=profiel, van=BEGIN, **waar)
    account = account_create(email=f"{voornaam.lower()}@elders.example", naam=voornaam)
    account_koppelen(account, mens)
    client = Client()
    client.force_login(account)
    return mens, client


def met_signaal(school: Planschool, *kinderen: Leerling) -> None:
    for kind in kinderen:
        school.resultaat(kind, "cito-lib", op=date(2026, 11, 20), vak="spelling", moment="M5", niveau="V", schaal="i-v")


@pytest.mark.eis("WM-039")
def test_the_directeur_sees_both_locaties_and_filters_on_one(school: Planschool, locaties: dict[str, Locatie]) -> None:
    kinderen = {"Wim": kind_van(school, locaties["Willibrord"], "Wim", 5)}
    kinderen["Mila"] = kind_van(school, locaties["Miland"], "Mila", 5)
    with school.op(2026, 11, 23):
        met_signaal(school, *kinderen.values())
        client = school.mens("directeur")[1]
        gezien = {
            (adres, keuze): client.get(adres, {"locatie": locaties[keuze].pk} if keuze else {}).content.decode()
            for adres in ("/groepen/", "/signalen/", "/")
            for keuze in ("", "Willibrord", "Miland")
        }
        codes = [client.get(f"/leerlingen/{kind.pk}/").status_code for kind in kinderen.values()]

    wie = {"": {"Wim", "Mila"}, "Willibrord": {"Wim"}, "Miland": {"Mila"}}
    groepen = {naam: f'href="/groepen/{school.groep_van(kind).pk}/"' for naam, kind in kinderen.items()}
    for (adres, keuze), tekst in gezien.items():
        zoek = groepen if adres == "/groepen/" else {naam: f"{naam} van Verzonnen" for naam in kinderen}
        assert (adres, keuze, {naam for naam, merk in zoek.items() if merk in tekst}) == (adres, keuze, wie[keuze])
        assert "Alle locaties" in tekst
    assert codes == [200, 200]


@pytest.mark.eis("WM-035")
def test_the_page_of_a_pupil_names_the_ib_of_that_groep_and_locatie(
    school: Planschool, locaties: dict[str, Locatie]
) -> None:
    iemand("Ine", "ib-1", Profiel.ONDERSTEUNINGSCOORDINATOR)
    iemand("Ido", "ib-2", Profiel.ONDERSTEUNINGSCOORDINATOR)
    waar = {("Willibrord", 2): "Ine", ("Willibrord", 5): "Ido", ("Miland", 2): "Ido"}
    with school.op(2026, 11, 23):
        genoemd = {
            (locatie, groep): school.blad(kind_van(school, locaties[locatie], "Kim", groep), als="leerkracht").tekst
            for locatie, groep in waar
        }

    for plek, naam in waar.items():
        rol = "ib-1" if naam == "Ine" else "ib-2"
        assert f"Begeleiding: {naam} Bijgekomen ({rol})" in genoemd[plek]


def test_a_role_for_one_locatie_opens_and_answers_for_that_locatie_only(
    school: Planschool, locaties: dict[str, Locatie]
) -> None:
    mens, client = iemand("Iza", "ib", Profiel.ONDERSTEUNINGSCOORDINATOR, locatie=locaties["Miland"])
    wil, mil = (kind_van(school, locaties[naam], "Kim", 7) for naam in ("Willibrord", "Miland"))
    with school.op(2026, 11, 23):
        school.bijwerken()
        codes = [client.get(f"/leerlingen/{kind.pk}/").status_code for kind in (wil, mil)]
        bladen = [school.blad(kind, als="leerkracht").tekst for kind in (wil, mil)]
        groepen = client.get("/groepen/").content.decode()
        hele_school = (mag_hele_school(mens), mag_importeren(mens))

    assert codes == [404, 200]
    assert ["Iza Bijgekomen (intern begeleider)" in blad for blad in bladen] == [False, True]
    assert [str(school.groep_van(kind).pk) in groepen for kind in (wil, mil)] == [False, True]
    assert "Alle locaties" not in groepen  # there is nothing to choose
    assert hele_school == (False, False)


def test_a_school_with_one_locatie_asks_nothing(school: Planschool) -> None:
    with school.op(2026, 11, 23):
        school.kind()
        client = school.mens("directeur")[1]
        assert [a for a in ("/groepen/", "/signalen/", "/") if "Alle locaties" in client.get(a).content.decode()] == []


@pytest.mark.eis("WM-036")
def test_a_bouwcoordinator_sees_the_groups_and_evaluations_of_that_bouw(
    school: Planschool, locaties: dict[str, Locatie]
) -> None:
    waar = {"locatie": locaties["Willibrord"], "jaargroepen": [4, 5]}
    _, client = iemand("Bea", "middenbouw", Profiel.BOUWCOORDINATOR, **waar)
    kinderen = {naam: kind_van(school, locaties["Willibrord"], naam, groep) for naam, groep in (("Mo", 5), ("Bo", 8))}
    with school.op(2026, 11, 23):
        for kind in kinderen.values():
            trede = {"op": date(2026, 11, 2), "feit": "trede", "route": "ondersteuningstrappen", "in": "stap-1"}
            school.gegeven(kind, trede)
        groepen = client.get("/groepen/").content.decode()
        vandaag = client.get("/", {"wie": "allen", "soort": "evaluatie", "alles": "ja"})
        codes = {naam: client.get(f"/leerlingen/{kind.pk}/").status_code for naam, kind in kinderen.items()}

    te_zien = {naam for naam, kind in kinderen.items() if f"/groepen/{school.groep_van(kind).pk}/" in groepen}
    assert te_zien == {"Mo"}
    assert codes == {"Mo": 200, "Bo": 404}
    assert {naam for naam in kinderen if f"{naam} van Verzonnen" in vandaag.content.decode()} == {"Mo"}
