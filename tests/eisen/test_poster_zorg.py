"""What the school of the poster promises when somebody shares a concern."""

import pytest

from tests.eisen.planschool import Planschool
from tests.eisen.zorgen import antwoorden, delen, zorgblad

LAGEN = ("wet.yaml", "poster.yaml")
GEBIED = "vragen.zorg-gebied"


@pytest.mark.eis("POS-020")
def test_a_concern_in_two_areas_proposes_a_talk_of_ib_leerkracht_and_parents(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 2):
        adres = delen(school, kind, gebieden=["leren", "thuis"], herkomst="ouder", tekst="Slaapt slecht, leest niet.")
        blad = zorgblad(school, adres)
        velden = dict(blad.context["form"].initial)
        school_vraag = next(vraag for vraag in blad.context["blad"].vragen if vraag.pad == GEBIED)
        antwoorden(school, adres, **{GEBIED: velden[f"vraag.{GEBIED}"]})
        daarna = zorgblad(school, adres).context["blad"]

    assert velden[f"vraag.{GEBIED}"] == "2"
    gesprek = "gesprek school (intern begeleider, leraar of mentor, ouders)"
    assert [gevolg.daden[0].lower() for gevolg in school_vraag.gevolgen] == [gesprek]
    assert [(voorstel.naam, voorstel.daden[0].lower()) for voorstel in daarna.voorstellen] == [
        ("Schoolniveau", gesprek)
    ]
