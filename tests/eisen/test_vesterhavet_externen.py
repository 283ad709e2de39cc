"""People from outside at Vesterhavet: recorded with their function, involved with one pupil, and asked for advice."""

from datetime import date

import pytest

from passend.dossier.models import Bijlage, Feit
from passend.school.models import Medewerker
from tests.eisen.planschool import Planschool
from tests.eisen.test_vesterhavet_handtekening import scan

LAGEN = ("wet.yaml", "vesterhavet.yaml")
EXTERN = "aanbod.extern-handelen"
NIEUW = {"voornaam": "Ime", "achternaam": "van Verzonnen", "email": "ime@elders.example"}


@pytest.mark.eis("VH-035")
def test_a_schoolcoach_who_was_added_can_be_chosen_as_involved_in_a_case(school: Planschool) -> None:
    kind, ib = school.kind(), school.mens("ib")[1]
    with school.op(2026, 11, 23):
        assert ib.post("/mensen/nieuw/", NIEUW).status_code == 302
        coach = Medewerker.objects.get(voornaam="Ime")
        assert ib.post(f"/mensen/{coach.pk}/", {"rol": "schoolcoach", "van": "2026-11-23"}).status_code == 302
        mensen, zicht = ib.get("/mensen/").text, f"/leerlingen/{kind.pk}/wie-ziet-dit/"
        te_kiezen = ib.get(zicht).context["form"].fields["met"].choices
        deel = {"met": str(coach.pk), "onderdelen": ["resultaten"], "van": "2026-11-23", "tot": "2026-12-23"}
        assert ib.post(zicht, deel | {"grond": "Beide ouders vinden het goed."}).status_code == 302
        betrokken = ib.get(zicht).text
        hulp = school.formulier(kind, EXTERN, "ib").context["form"].fields[f"deel.{EXTERN}.wie"].choices

    assert "schoolcoach" in mensen.lower()
    assert (str(coach.pk), "Ime van Verzonnen") in te_kiezen
    assert "Ime van Verzonnen" in betrokken
    assert ("schoolcoach", "schoolcoach") in hulp


NIVEAU = "routes.niveaus.niveau-3"
ADVIES, TERUG = f"{NIVEAU}.extern-advies", f"{NIVEAU}.advies-terug"


@pytest.mark.eis("VH-089")
def test_advice_of_auris_is_kept_with_its_report_and_goes_to_the_leerkracht_and_parents(school: Planschool) -> None:
    kind = school.kind()
    begin = {"op": date(2026, 11, 2)}
    overlegd = begin | {"feit": "toestemming", "id": "overleg-externe-inzet", "stand": "gegeven"}
    school.gegeven(
        kind,
        begin | {"feit": "trede", "route": "niveaus", "naar": "niveau-3"},
        overlegd | {"van": ["ouders"]},
        overlegd | {"van": ["ib"]},
    )
    velden = {
        "behoefte": "Horen in een drukke klas.",
        "interventies": "Solo-apparatuur.",
        "haalbaar": "Ja, in groep 5.",
    }
    inhoud = {f"deel.{ADVIES}.{plek}": tekst for plek, tekst in velden.items()}
    with school.op(2026, 11, 23):
        zonder = school.vastleggen(kind, ADVIES, "ib", **inhoud).antwoord.context["form"]
        met = school.vastleggen(kind, ADVIES, "ib", aan="auris", bijlage=scan(), **inhoud)
        taken = school.blad(kind, "ib").open
        terug = school.vastleggen(kind, TERUG, "ib", toelichting="Samen besproken.")
        (feit,) = [een for een in Feit.objects.filter(leerling=kind, soort="actie") if een.velden["id"] == [ADVIES]]
        bij = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/stukken/{feit.pk}/").text
        klaar = school.blad(kind, "ib").open

    partijen = {"consulent Passend Onderwijs", "CCP", "1801 Onderwijsadvies", "BTSW", "schoolverpleegkundige"}
    partijen |= {"jeugdarts 4-12 jaar", "schoolcoach", "ambulante jeugdhulp", "Kabouterhuis", "Auris"}
    assert {naam for _waarde, naam in zonder.fields["aan"].choices} == partijen
    assert zonder.errors["aan"] == ["Kies wat het is."]
    assert (met.vastgelegd, TERUG in taken, terug.vastgelegd, TERUG in klaar) == (True, True, True, False)
    assert [tekst in bij for tekst in velden.values()] == [True] * 3
    assert "Auris" in bij
    assert Bijlage.objects.filter(feit=feit).count() == 1
