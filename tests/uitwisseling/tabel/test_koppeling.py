import json

import pytest

from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.tabel import Veld, koppeling_load
from passend.uitwisseling.tabel.koppeling import koppeling_check
from tests.uitwisseling.tabel.koppelingen import BREED, LANG, koppeling

KOPPEN = ("Leerlingnummer", "Naam", "Groep", "Afnamedatum", "Toets", "Moment", "Opmerking", "Niveau I-V",
          "Vaardigheidsscore", "Percentiel")  # fmt: skip


def test_koppeling_survives_being_kept_as_json() -> None:
    gekozen = koppeling(LANG, decimaalteken=",", vertalingen={"toets": {"RW2006-12": "rekenen"}})

    assert koppeling_load(json.dumps(gekozen.bewaren())) == gekozen


def test_a_complete_koppeling_fits_its_file() -> None:
    koppeling_check(koppeling(LANG), KOPPEN)


@pytest.mark.parametrize("basis", [LANG, BREED])
def test_a_koppeling_that_nobody_confirmed_is_refused(basis: dict[str, object]) -> None:
    with pytest.raises(Importfout, match="nog niet bevestigd"):
        koppeling_check(koppeling(basis, bevestigd=False), KOPPEN)


def test_missing_columns_are_all_named_with_the_nearest_header() -> None:
    with pytest.raises(Importfout) as fout:
        koppeling_check(koppeling(LANG), ("Leerlingnummers", *KOPPEN[1:8]))

    assert str(fout.value) == (
        "Regel 1: In het bestand ontbreekt volgens koppeling ‘een rij per resultaat’: ‘Leerlingnummer’ (bedoelt u "
        "‘Leerlingnummers’?); ‘Vaardigheidsscore’; ‘Percentiel’."
    )


def test_a_header_that_stands_twice_is_refused_when_it_is_used() -> None:
    with pytest.raises(Importfout, match="‘Naam’ staat meer dan een keer"):
        koppeling_check(koppeling(LANG), (*KOPPEN, "Naam"))

    koppeling_check(koppeling(LANG), (*KOPPEN, "", "", "Anders", "Anders"))


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"kolommen": [{"kolom": "BSN", "veld": "leerlingsleutel"}]}, "bevat een persoonsnummer"),
        ({"kolommen": [{"kolom": "x", "veld": "schoenmaat"}]}, "is geen veld dat we kennen"),
        ({"kolommen": [{"kolom": "", "veld": "naam"}]}, "heeft een verkeerde vorm"),
        ({"kolommen": []}, "geen kolom zegt om welke leerling het gaat"),
        (
            {"kolommen": [{"kolom": "nr", "veld": "leerlingsleutel"}] * 2},
            "leerlingsleutel staat er meer dan een keer in",
        ),
        (
            {"kolommen": [{"kolom": "nr", "veld": "leerlingsleutel"}]},
            "ontbreekt een kolom of vaste waarde voor afnamedatum",
        ),
        ({"kolommen": [*LANG["kolommen"], {"kolom": "x", "veld": "avi"}]}, "een uitslag hoort bij een meting"),
        ({"metingen": []}, "heeft een verkeerde vorm"),
        ({"metingen": [{"kolommen": [{"kolom": "x", "veld": "vak"}]}]}, "kolom met een uitslag nodig"),
        (
            {"metingen": [{"kolommen": [{"kolom": "x", "veld": "niveau"}], "vast": {"percentiel": "3"}}]},
            "geen vaste waarde zijn",
        ),
        ({"scheiding": "/"}, "heeft een waarde die niet kan"),
        ({"kleur": "rood"}, "kleur: is onbekend"),
        ({"naam": None}, "naam: heeft een verkeerde vorm"),
    ],
)
def test_a_koppeling_with_a_mistake_is_refused_in_dutch(anders: dict[str, object], reden: str) -> None:
    with pytest.raises(Importfout, match=reden):
        koppeling(LANG, **anders)


def test_a_koppeling_without_a_name_says_so() -> None:
    with pytest.raises(Importfout, match="naam: ontbreekt"):
        koppeling_load({"kolommen": [], "metingen": []})


@pytest.mark.parametrize("tekst", ["{", "geen json", '{"naam": '])
def test_text_that_is_no_json_is_refused(tekst: str) -> None:
    with pytest.raises(Importfout, match="geen JSON"):
        koppeling_load(tekst)


def test_every_field_has_its_own_word() -> None:
    assert len({veld.value for veld in Veld}) == len(Veld)
