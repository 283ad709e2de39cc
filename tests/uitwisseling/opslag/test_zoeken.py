"""A pupil is matched on ECK-iD or LAS key, never on name alone; doubt goes to a person."""

from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from passend.core.bereik import school_bereik
from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.uitwisseling.enums import Twijfelstand
from passend.uitwisseling.models import Twijfel
from passend.uitwisseling.selectors import twijfel_list
from passend.uitwisseling.services import twijfel_beslissen
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import edexml, inlezen, leerling_xml, rij, tabel, telling


def test_a_name_and_a_birthday_are_never_enough(wereld: Schoolwereld, tmp_path: Path) -> None:
    yara = wereld.leerlingen["Yara"]
    bestand = tabel(tmp_path / "a.csv", rij(nr="", naam="Yara van Verzonnen", geboren="03-03-2016"))

    verslag = inlezen(wereld, bestand)

    assert (telling(verslag, "toetsresultaat"), verslag.twijfels) == ((0, 0, 0, 1), 1)
    (twijfel,) = twijfel_list(voor=wereld.intern_begeleider)
    assert (twijfel.naam, twijfel.geboortedatum, twijfel.kandidaten) == (
        "Yara van Verzonnen",
        date(2016, 3, 3),
        [yara.pk],
    )
    assert "geen ECK-iD en geen sleutel" in twijfel.reden


def test_a_key_with_the_name_of_another_pupil_is_not_trusted(wereld: Schoolwereld, tmp_path: Path) -> None:
    goed, fout = rij(naam="Yara van Verzonnen"), rij(naam="Sem de Bruin", datum="1-2-2026")

    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", goed, fout))

    assert telling(verslag, "toetsresultaat") == (1, 0, 0, 1)
    assert [(w.regel, w.veld) for w in verslag.weigeringen] == [(3, "leerling")]


def test_a_decision_is_followed_by_the_next_import(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij(nr="", naam="Yara", geboren="03-03-2016"), rij(nr="onbekend"))
    inlezen(wereld, bestand)
    zonder_sleutel, onbekend = Twijfel.objects.order_by("sleutel")

    yara, ib = wereld.leerlingen["Yara"], wereld.intern_begeleider
    twijfel_beslissen(zonder_sleutel, stand=Twijfelstand.GEKOPPELD, leerling=yara, door=ib)
    twijfel_beslissen(onbekend, stand=Twijfelstand.OVERSLAAN, door=ib)
    verslag = inlezen(wereld, bestand)

    assert Toetsresultaat.objects.get().leerling == yara
    assert telling(verslag, "toetsresultaat") == (1, 0, 0, 1)
    assert "eerder is besloten deze leerling niet over te nemen" in verslag.weigeringen[0].reden
    assert list(twijfel_list(voor=ib)) == []


def test_a_decision_needs_a_pupil_only_when_it_is_one(wereld: Schoolwereld, tmp_path: Path) -> None:
    inlezen(wereld, tabel(tmp_path / "a.csv", rij(nr="onbekend")))
    twijfel = Twijfel.objects.get()

    with pytest.raises(ValidationError):
        twijfel_beslissen(twijfel, stand=Twijfelstand.GEKOPPELD, door=wereld.intern_begeleider)


def test_a_doubt_is_listed_once_however_often_it_is_imported(wereld: Schoolwereld, tmp_path: Path) -> None:
    bestand = tabel(tmp_path / "a.csv", rij(nr="onbekend"), rij(nr="onbekend", datum="1-2-2026"))

    assert [inlezen(wereld, bestand).twijfels for _ in range(2)] == [1, 1]
    assert Twijfel.objects.count() == 1


def test_the_list_is_for_those_who_may_import(wereld: Schoolwereld, tmp_path: Path) -> None:
    inlezen(wereld, tabel(tmp_path / "a.csv", rij(nr="onbekend")))

    assert list(twijfel_list(voor=wereld.leerkracht)) == []
    assert list(twijfel_list(voor=wereld.directeur)) == list(Twijfel.objects.all())


def test_a_pupil_of_another_school_is_not_found(wereld: Schoolwereld, tmp_path: Path) -> None:
    with school_bereik(wereld.andere_school.pk):
        sleutel = wereld.leerlingen["Rune"].las_sleutel

    assert telling(inlezen(wereld, tabel(tmp_path / "a.csv", rij(nr=sleutel))), "toetsresultaat") == (0, 0, 0, 1)


def _met_leerling(wereld: Schoolwereld, pad: Path, xml: str) -> tuple[tuple[int, ...], str]:
    verslag = inlezen(wereld, edexml(pad / "e.xml", xml))
    reden = verslag.weigeringen[0].reden if verslag.weigeringen else ""
    return telling(verslag, "leerling"), reden


def test_an_eckid_outlives_a_changed_key(wereld: Schoolwereld, tmp_path: Path) -> None:
    xml = leerling_xml("nieuw-8", eckid="https://ketenid.example/5a-3", roepnaam="Yara", achternaam="van Verzonnen")

    assert _met_leerling(wereld, tmp_path, xml)[0] == (0, 1, 0, 0)
    assert Leerling.objects.get(pk=wereld.leerlingen["Yara"].pk).las_sleutel == "nieuw-8"


@pytest.mark.parametrize(
    ("xml", "reden"),
    [
        (
            leerling_xml("5a-1", eckid="https://ketenid.example/5a-3", roepnaam="Yara"),
            "horen bij twee verschillende leerlingen",
        ),
        (leerling_xml("5a-3", eckid="https://ketenid.example/anders", roepnaam="Yara"), "heeft een ander ECK-iD"),
        (leerling_xml("5a-3", roepnaam="Olle", geboortedatum="2018-09-09"), "is de sleutel opnieuw gebruikt?"),
        (leerling_xml("5a-3", achternaam="van der Meer"), "is de sleutel opnieuw gebruikt?"),
        (
            leerling_xml("x-1", roepnaam="Yara", achternaam="van Verzonnen", geboortedatum="2016-03-03"),
            "er is al een leerling met deze naam en geboortedatum",
        ),
        (leerling_xml("#7", roepnaam="Olle"), "geen ECK-iD en geen sleutel"),
    ],
)
def test_keys_that_do_not_fit_together_are_left_to_a_person(
    wereld: Schoolwereld, tmp_path: Path, xml: str, reden: str
) -> None:
    geteld, gevonden = _met_leerling(wereld, tmp_path, xml)

    assert geteld == (0, 0, 0, 1)
    assert reden in gevonden
    assert Leerling.objects.count() == 6


@pytest.mark.parametrize(
    "velden",
    [
        {"roepnaam": "Olle", "achternaam": "Verzonnen"},
        {"roepnaam": "Olle", "geboortedatum": "2016-03-03"},
        {"roepnaam": "Yara", "geboortedatum": "2016-03-04"},
    ],
)
def test_a_corrected_part_of_a_name_or_birthday_is_no_doubt(
    wereld: Schoolwereld, tmp_path: Path, velden: dict[str, str]
) -> None:
    assert _met_leerling(wereld, tmp_path, leerling_xml("5a-3", **velden))[0] == (0, 1, 0, 0)


def test_a_namesake_who_is_new_is_made_after_the_decision_and_found_later(wereld: Schoolwereld, tmp_path: Path) -> None:
    xml = leerling_xml("x-1", roepnaam="Yara", achternaam="van Verzonnen", geboortedatum="2016-03-03")
    _met_leerling(wereld, tmp_path, xml)
    twijfel_beslissen(Twijfel.objects.get(), stand=Twijfelstand.NIEUW, door=wereld.intern_begeleider)

    assert [_met_leerling(wereld, tmp_path, xml)[0] for _ in range(2)] == [(1, 0, 0, 0), (0, 0, 1, 0)]
    assert Leerling.objects.filter(roepnaam="Yara").count() == 2
