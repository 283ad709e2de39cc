"""The KO of De Meent keeps an eye on what was agreed, over all groups."""

from typing import Any

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Planschool

LAGEN = ("wet.yaml", "de-meent.yaml")
BESPREKING = "contact.oudergesprek-na"


def afspreken(school: Planschool, kind: Leerling, wat: str, tot: str) -> None:
    velden: dict[str, Any] = {f"deel.{BESPREKING}:rijen.0.{plek}": tekst for plek, tekst in
                              {"wat": wat, "wie": "leerkracht", "tot": tot}.items()}  # fmt: skip
    poging = school.vastleggen(kind, BESPREKING, "leerkracht", aanwezig=["ouders", "leerkracht"], **velden)
    assert poging.vastgelegd, poging.bezwaren


@pytest.mark.eis("DM-062")
def test_the_ko_sees_agreements_with_their_state_over_all_groups(school: Planschool) -> None:
    eerste, tweede = school.kind(groep=4), school.kind(groep=7)
    with school.op(2026, 11, 2):
        afspreken(school, eerste, "Elke dag tien minuten lezen", "2026-11-06")
        afspreken(school, tweede, "Vaste plek vooraan", "2026-12-01")
    with school.op(2026, 11, 9):
        ko = school.mens("ko")[1]
        bladzijde = ko.get("/afspraken/")
        laat = ko.get("/afspraken/", {"stand": "laat"}).context["lijst"].blad.object_list
        (rij,) = [regel.rij for regel in laat]
        assert school.vastleggen(eerste, rij.pad, "leerkracht", toelichting="Gelukt.").vastgelegd
        gedaan = ko.get("/afspraken/", {"stand": "gedaan"}).context["lijst"].blad.object_list
        open_ = ko.get("/afspraken/").context["lijst"].blad.object_list

    regels = bladzijde.context["lijst"].blad.object_list
    assert [(regel.leerling, regel.rij.wat, regel.rij.is_laat) for regel in regels] == [
        (eerste, "Elke dag tien minuten lezen", True),
        (tweede, "Vaste plek vooraan", False),
    ]
    assert {groep for regel in regels for groep in regel.groepen} == {
        school.groep_van(eerste).naam,
        school.groep_van(tweede).naam,
    }
    assert [regel.leerling for regel in gedaan] == [eerste]
    assert [regel.leerling for regel in open_] == [tweede]
    assert bladzijde.content.decode().count("Te laat</span>") == 1
