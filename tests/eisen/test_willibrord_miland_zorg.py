"""What Willibrord/Miland promises when somebody shares a concern."""

import pytest

from passend.dossier.models import Feit
from tests.eisen.planschool import Planschool
from tests.eisen.zorgen import delen, zorgblad

LAGEN = ("wet.yaml", "willibrord-miland.yaml")
BRONNEN = [
    "Mijn Kleutergroep",
    "Snappet",
    "Cito",
    "methodetoets",
    "signaleringslijst begaafdheid",
    "schoolgesprek",
    "waarneming",
    "hulpverlening",
    "groepsbespreking",
]


@pytest.mark.eis("WM-021")
def test_the_source_of_a_concern_is_chosen_and_the_ib_filters_on_it(school: Planschool) -> None:
    kinderen = {bron: school.kind() for bron in ("Snappet", "hulpverlening")}
    with school.op(2026, 11, 2):
        leerkracht, ib = school.mens("leerkracht")[1], school.mens("ib")[1]
        vorm = leerkracht.get(f"/leerlingen/{kinderen['Snappet'].pk}/zorg/").context["form"]
        zonder = leerkracht.post(f"/leerlingen/{kinderen['Snappet'].pk}/zorg/", {"gebieden": "leren", "tekst": "x"})
        for bron, kind in kinderen.items():
            delen(school, kind, gebieden=["leren"], herkomst=bron)
        zorgen = ib.get("/signalen/zorgen/", {"herkomst": "hulpverlening"}).context["lijst"]
        signalen = ib.get("/signalen/", {"zorgsignaal-herkomst": "hulpverlening"}).context["lijst"]

    assert [waarde for waarde, _naam in vorm.fields["herkomst"].choices] == BRONNEN
    assert zonder.context["form"].errors["herkomst"] == ["Kies waar het vandaan komt."]
    assert [regel.leerling for regel in zorgen.regels] == [kinderen["hulpverlening"]]
    assert [regel.leerling for regel in signalen.regels] == [kinderen["hulpverlening"]]


def test_a_concern_is_recorded_as_the_kind_of_fact_of_the_plan(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        velden = {"sterk": "Tekent mooi.", "wens": "Naast Noor zitten.", "gebieden": ["leren", "werkhouding"]}
        adres = delen(school, kind, herkomst="waarneming", **velden)
        blad, leerlingblad = zorgblad(school, adres), school.blad(kind, als="leerkracht")

    feit = Feit.objects.get(leerling=kind)
    assert (feit.soort, feit.velden["gebied"]) == ("zorgsignaal", ["leren", "werkhouding"])
    assert [een.beeld.naam for een in blad.context["blad"].signalen] == ["Signaal van een mens"]
    assert ("Tekent mooi." in leerlingblad.tekst, "Naast Noor zitten." in leerlingblad.tekst) == (True, True)


def test_a_concern_is_put_aside_with_a_reason_and_its_signal_with_it(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["leren"], herkomst="Cito")
        ib = school.mens("ib")[1]
        zonder = ib.post(f"{adres}opzij/", {"reden": " "})
        met = ib.post(f"{adres}opzij/", {"reden": "Het gaat weer goed."})
        blad, lijst = zorgblad(school, adres, "ib"), ib.get("/signalen/zorgen/").context["lijst"]
        opzij = ib.get("/signalen/zorgen/", {"stand": "opzij"}).content.decode()
        signalen = school.blad(kind).signalen

    assert zonder.status_code == 422
    assert met.status_code == 302
    assert blad.context["blad"].zorg.reden == "Het gaat weer goed."
    assert [regel.leerling for regel in lijst.regels] == []
    assert "Het gaat weer goed." in opzij
    assert signalen == {}


def test_a_talk_that_came_of_a_concern_takes_it_up_and_shows_it_above_the_form(school: Planschool) -> None:
    kind, gesprek = school.kind(), "contact.probleemgesprek"
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["thuissituatie"], herkomst="schoolgesprek", tekst="Slaapt slecht.")
        zorg = zorgblad(school, adres).context["blad"].zorg
        formulier = school.mens("leerkracht")[1].get(
            f"/leerlingen/{kind.pk}/vastleggen/{gesprek}/", {"zorg": zorg.feit.pk}
        )
        velden = {"zorg": str(zorg.feit.pk), "aanwezig": ["ouders", "leerkracht"], "toelichting": "Samen gepraat."}
        assert school.vastleggen(kind, gesprek, "leerkracht", **velden).vastgelegd
        daarna = zorgblad(school, adres).context["blad"]

    assert [een.tekst for een in formulier.context["vooraf"].zorgen] == ["Slaapt slecht."]
    assert formulier.context["form"]["zorg"].value() == str(zorg.feit.pk)
    assert (daarna.zorg.stand, [daad.titel for daad in daarna.gedaan]) == ("opgepakt", ["Gesprek over een probleem"])


@pytest.mark.eis("WM-046")
def test_on_step_three_the_directeur_takes_part(school: Planschool) -> None:
    kind, drie = school.kind(), "routes.ondersteuningstrappen.stap-3"
    with school.op(2026, 11, 2):
        eerst = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/traject/").context["blad"]
        assert school.vastleggen(kind, drie, "ib", reden="Er is meer nodig.").vastgelegd
        bladzijde = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/traject/")

    blad = bladzijde.context["blad"]
    assert ("directeur" in eerst.trede.get("wie", ""), "directeur" in blad.trede["wie"]) == (False, True)
    nu = next(stap for stap in blad.stappen if stap.stand == "nu")
    assert nu.wie == "directeur"
    assert '<span class="stapwie">directeur</span>' in bladzijde.content.decode()


@pytest.mark.eis("WM-097")
def test_a_message_about_a_concern_is_held_against_a_talk_and_another_message_is_not(school: Planschool) -> None:
    kind, bericht = school.kind(), "contact.mededeling"
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["leren"], herkomst="waarneming")
        bladzijde = zorgblad(school, adres)
        zorg = str(bladzijde.context["blad"].zorg.feit.pk)
        leerkracht = school.mens("leerkracht")[1]
        gewoon = school.vastleggen(kind, bericht, "leerkracht", toelichting="Morgen gym.")
        los = [str(zin) for zin in leerkracht.get(f"/leerlingen/{kind.pk}/").context["messages"]]
        over_zorg = school.vastleggen(kind, bericht, "leerkracht", toelichting="Het lezen.", zorg=zorg)
        gemeld = [str(zin) for zin in leerkracht.get(f"/leerlingen/{kind.pk}/").context["messages"]]

    gesprekken = {een.pad: (een.vorm, een.nodig) for een in bladzijde.context["blad"].gesprekken}
    assert next(iter(gesprekken)) == "contact.probleemgesprek"
    assert gesprekken[bericht] == ("e-mail", ("Gesprek over een probleem",))
    assert "bij een zorg eerst: Gesprek over een probleem" in bladzijde.content.decode()
    assert gewoon.vastgelegd
    assert over_zorg.vastgelegd
    assert los == ["Mededeling: vastgelegd."]
    assert gemeld == ["Let op, dit ontbreekt nog: Gesprek over een probleem.", "Mededeling: vastgelegd."]
