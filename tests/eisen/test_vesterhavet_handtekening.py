"""A handelingsdeel waits for the signature of parents; the scan is its proof; nothing medical without the form."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from passend.dossier.models import Feit
from tests.dossier.hulp import PDF
from tests.eisen.planschool import Planschool

LAGEN = ("vesterhavet.yaml",)
HANDELINGSDEEL = "plannen.handelingsdeel"
HANDTEKENING, MEDISCH = "toestemmingen.handtekening-handelingsdeel", "toestemmingen.medisch-handelen"

FORMULIER = "documenten.toestemmingsformulier-medisch"


def scan() -> SimpleUploadedFile:
    return SimpleUploadedFile("scan van Kim.pdf", PDF, content_type="application/pdf")


@pytest.mark.eis("VH-087", "VH-100")
def test_a_handelingsdeel_waits_for_the_signature_and_shows_the_scan(school: Planschool) -> None:
    kind, client = school.kind(), school.mens("ib")[1]
    concept = {"feit": "plan", "soort": "handelingsdeel", "stand": "concept", "op": date(2026, 11, 9)}
    school.gegeven(kind, {"feit": "plan", "soort": "opp", "stand": "start", "op": date(2026, 11, 2)}, concept)
    deel = {"deel.plannen.handelingsdeel.doelen": "Vlot lezen.", "deel.plannen.handelingsdeel.interventies": "Bouw!"}
    with school.op(2026, 11, 23):
        eerst = school.vastleggen(kind, HANDELINGSDEEL, keuze="start", **deel)
        blad = client.get(f"/leerlingen/{kind.pk}/toestemmingen/").context["blad"]
        getekend = school.vastleggen(kind, HANDTEKENING, keuze="gegeven", wijze="op papier", bijlage=scan())
        daarna = school.vastleggen(kind, HANDELINGSDEEL, keuze="start", **deel)

    assert not eerst.vastgelegd
    assert any("Handtekening handelingsdeel" in zin for zin in eerst.bezwaren)
    (wacht,) = [beeld for beeld in blad.nodig if beeld.stand.pad == HANDTEKENING]
    assert (wacht.soort, wacht.stand.zonder) == ("Handtekening", "wacht op handtekening")
    assert (getekend.vastgelegd, daarna.vastgelegd) == (True, True)
    start = Feit.objects.get(leerling=kind, velden__contains={"soort": [HANDELINGSDEEL], "stand": ["start"]})
    stuk = client.get(f"/leerlingen/{kind.pk}/stukken/{start.pk}/")
    assert [bijlage.naam for bijlage in stuk.context["beeld"].bijlagen] == ["Handtekening handelingsdeel"]
    assert "Een tweede exemplaar is niet nodig." in stuk.content.decode()
    assert "ParnasSys of SharePoint" in stuk.content.decode()


@pytest.mark.eis("VH-053")
def test_nothing_medical_is_done_without_the_signed_form(school: Planschool) -> None:
    kind = school.kind()
    with school.op(2026, 11, 23):
        zonder = school.vastleggen(kind, "aanbod.medische-handeling")
        formulier = school.vastleggen(kind, FORMULIER, bijlage=scan())
        toestemming = school.vastleggen(kind, MEDISCH, keuze="gegeven", wijze="op papier")
        met = school.vastleggen(kind, "aanbod.medische-handeling")

    assert not zonder.vastgelegd
    assert zonder.bezwaren[:2] == (
        "Eerst nodig: Toestemmingsformulier medische handeling.",
        "Eerst nodig: Medische handeling bij uitzondering.",
    )
    assert [poging.vastgelegd for poging in (formulier, toestemming, met)] == [True, True, True]
