"""What the school of the poster promises when somebody shares a concern."""

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.zorgen import antwoorden, delen, zorgblad

LAGEN = ("wet.yaml", "poster.yaml")
GEBIED, VERLEGEN = "vragen.zorg-gebied", "vragen.verlegen"
OT = "overleggen.ot"


@pytest.mark.eis("POS-020")
def test_a_concern_in_two_areas_proposes_a_talk_of_ib_leerkracht_and_parents(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["leren", "thuis"], herkomst="ouder", tekst="Slaapt slecht, leest niet.")
        blad = zorgblad(school, adres)
        velden = dict(blad.context["form"].initial)
        gebied = next(vraag for vraag in blad.context["blad"].vragen if vraag.pad == GEBIED)
        antwoorden(school, adres, **{GEBIED: velden[f"vraag.{GEBIED}"]})
        daarna = zorgblad(school, adres, "ib")

    gesprek = "Gesprek school (intern begeleider, leraar of mentor, ouders)"
    assert velden[f"vraag.{GEBIED}"] == "2"
    assert [(gevolg.dan, gevolg.daden[0]) for gevolg in gebied.gevolgen] == [("voorstel: naar Schoolniveau", gesprek)]
    voorstellen = daarna.context["blad"].voorstellen
    assert [(voorstel.naam, voorstel.daden[0]) for voorstel in voorstellen] == [("Schoolniveau", gesprek)]
    assert gesprek in daarna.content.decode()


@pytest.mark.eis("POS-023")
def test_handelingsverlegenheid_puts_the_pupil_up_for_the_ot_and_the_ib_confirms(school: Planschool) -> None:
    kind = school.kind()
    leden = ["ouders", "leerkracht", "ib", "directie", "orthopedagoog-swv"]
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["leren"], herkomst="zelf gezien")
        eerst = zorgblad(school, adres, "ib").context["blad"]
        antwoorden(school, adres, **{VERLEGEN: "ja"})
        aangemeld = zorgblad(school, adres, "ib")
        (signaal,) = aangemeld.context["blad"].signalen
        zorg = str(aangemeld.context["blad"].zorg.feit.pk)
        bevestigd = school.vastleggen(kind, OT, "ib", aanwezig=leden, op="2026-11-16", zorg=zorg)
        daarna = zorgblad(school, adres, "ib").context["blad"]

    assert eerst.signalen == []
    assert [(gevolg.pad, gevolg.is_voorstel) for gevolg in signaal.gevolgen] == [(OT, True)]
    assert "Voorstel: Ondersteuningsteam (OT)" in aangemeld.content.decode()
    assert bevestigd.vastgelegd
    assert (daarna.zorg.stand, [daad.titel for daad in daarna.gedaan]) == (
        "opgepakt",
        ["Ondersteuningsteam (OT): gepland"],
    )


@pytest.mark.eis("POS-017")
def test_exactly_the_three_levels_of_the_plan_can_be_chosen_for_a_pupil(school: Planschool) -> None:
    kind, schoolniveau = school.kind(), "routes.niveaus.schoolniveau"
    with school.op(2026, 11, 2):
        school.bijwerken()
        bladzijde = school.mens("ib")[1].get(f"/leerlingen/{kind.pk}/niveau/")
        gekozen = school.vastleggen(kind, schoolniveau, "ib", reden="Zorg over lezen en thuis.")
        daarna = school.blad(kind).trede

    (ladder,) = bladzijde.context["ladders"]
    namen = [niveau.naam for niveau, _domeinen in ladder.niveaus]
    assert namen == ["Groepsniveau", "Schoolniveau", "Samenwerkingsverbandniveau"]
    assert bladzijde.content.decode().count('class="knop" href="/leerlingen/') == 2  # all but where the pupil stands
    assert gekozen.vastgelegd
    assert daarna == "Schoolniveau"
