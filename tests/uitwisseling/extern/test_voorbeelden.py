"""The readers on the example files of the standards, which nobody here wrote and which are no part of the project."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.gegevens import (
    Gegeven,
    Geslacht,
    IngelezenDossier,
    IngelezenGroep,
    IngelezenLeerling,
    IngelezenLoopbaan,
    IngelezenMedewerker,
    IngelezenOndersteuning,
    IngelezenOuder,
    IngelezenResultaat,
    IngelezenSchool,
    IngelezenToestemming,
    Onbekend,
    Weigering,
)
from passend.uitwisseling.register import bestand_parse, formaat_get
from passend.uitwisseling.tabel import koppeling_load, koppeling_raden
from tests.uitwisseling.hulp import van_soort

PROJECT = Path(__file__).parents[3]
VOORBEELDEN = Path(os.environ.get("PASSEND_SAMPLES") or PROJECT.parent / "shared/data/samples")

pytestmark = [
    pytest.mark.extern,
    pytest.mark.skipif(
        not VOORBEELDEN.is_dir(),
        reason=f"de map met voorbeeldbestanden is er niet ({VOORBEELDEN}); zet PASSEND_SAMPLES",
    ),
]
OSO = [f"OV_{naam}" for naam in ("BB_opt_out", "POPO_full", "POPO_opt_out", "POVO_full")]
OSO += ["PaO_POSWV_full", "PaO_POSWV_opt_out"]
VOL = [naam for naam in OSO if naam.endswith("full")]


def _lees(pad: str) -> list[Gegeven]:
    """All records of a sample; proves on the way that no number from a personal field comes out."""
    bestand = VOORBEELDEN / pad
    nummers = re.findall(r"<(?:bsn|onderwijsnummer|rijksregisternummer)>(\d+)<", bestand.read_text(encoding="utf-8"))
    gegevens = list(bestand_parse(bestand))
    assert not [nummer for nummer in nummers if nummer in repr(gegevens)]
    return gegevens


def _oso(naam: str) -> list[Gegeven]:
    return _lees(f"oso/Voorbeelddossier_2019.1_{naam}.xml")


@pytest.mark.parametrize(("versie", "groepen", "vla"), [("2.0", 8, False), ("2.1", 8, False), ("2.1-Vla", 7, True)])
def test_edexml_examples_are_read_without_a_single_complaint(versie: str, groepen: int, vla: bool) -> None:
    gegevens = _lees(f"edexml/EDEXML.Voorbeeld.{versie}.xml")

    (school,) = van_soort(gegevens, IngelezenSchool)
    assert (school.brin, school.sleutel, school.schooljaar) == ("" if vla else "99ZZ", "41323", "2014-2015")
    assert len(van_soort(gegevens, IngelezenGroep)) == groepen
    assert [leerling.geslacht for leerling in van_soort(gegevens, IngelezenLeerling)] == [
        Geslacht.MAN,
        Geslacht.ONBEKEND,
        Geslacht.MAN,
    ]
    assert [leerling.is_vertrokken for leerling in van_soort(gegevens, IngelezenLeerling)] == [False, False, True]
    assert len(van_soort(gegevens, IngelezenMedewerker)) == 3
    assert van_soort(gegevens, Weigering) + van_soort(gegevens, Onbekend) == []


@pytest.mark.parametrize("naam", OSO)
def test_oso_examples_are_read_without_a_single_complaint(naam: str) -> None:
    gegevens = _oso(naam)

    assert [type(gegeven) for gegeven in gegevens[:3]] == [IngelezenDossier, IngelezenSchool, IngelezenLeerling]
    assert van_soort(gegevens, Weigering) + van_soort(gegevens, Onbekend) == []
    (leerling,) = van_soort(gegevens, IngelezenLeerling)
    assert (leerling.geslacht, leerling.leerling.sleutel) == (Geslacht.MAN, "LN094837")


@pytest.mark.parametrize("naam", VOL)
def test_full_oso_examples_hold_results_with_several_reference_scores(naam: str) -> None:
    gegevens = _oso(naam)

    resultaten = {(r.toetscode, r.onderdeel): r for r in van_soort(gegevens, IngelezenResultaat)}
    rekenen = resultaten["RW2006-12-155", ""]
    assert Counter(score.schaal for score in rekenen.referenties) == Counter(
        ["AE", "IV", "FN", "RNTRM", "DLE", "CAE", "CIV"]
    )
    assert {onderdeel for code, onderdeel in resultaten if code == "WISC3NL2005"} == {
        "",
        "WISC3NL2005P",
        "WISC3NL2005V",
    }
    assert len(van_soort(gegevens, IngelezenLoopbaan)) == 10
    assert len(van_soort(gegevens, IngelezenOuder)) == 5
    assert len(van_soort(gegevens, IngelezenOndersteuning)) == 9
    assert len(van_soort(gegevens, IngelezenToestemming)) == 1


@pytest.mark.parametrize("naam", [naam for naam in OSO if naam.endswith("opt_out")])
def test_opted_out_oso_examples_hold_no_results(naam: str) -> None:
    gegevens = _oso(naam)

    (dossier,) = van_soort(gegevens, IngelezenDossier)
    assert "cat_toetsresultaten" in dossier.uitgezet
    assert van_soort(gegevens, IngelezenResultaat) == []


@pytest.mark.parametrize("pad", sorted(str(p.relative_to(VOORBEELDEN)) for p in VOORBEELDEN.glob("**/*.csv")))
def test_foreign_tables_are_opened_and_offered_for_mapping(pad: str) -> None:
    bron = bron_load(VOORBEELDEN / pad)

    assert formaat_get(bron).naam == "tabel"
    voorstel = koppeling_raden(bron, naam="x")
    assert voorstel.kolommen or voorstel.niet_herkend


def test_a_foreign_table_can_be_mapped_by_hand() -> None:
    koppeling = koppeling_load(
        {
            "naam": "demographics",
            "kolommen": [{"kolom": "userSourcedId", "veld": "leerlingsleutel"}],
            "metingen": [
                {
                    "kolommen": [{"kolom": "sex", "veld": "oordeel"}],
                    "vast": {"toets": "vragenlijst", "afnamedatum": "2026-11-22"},
                }
            ],
            "bevestigd": True,
        }
    )

    bestand = VOORBEELDEN / "oneroster/microsoft-sds-v2.1/demographics.csv"
    resultaten = van_soort(list(bestand_parse(bestand, koppeling=koppeling)), IngelezenResultaat)

    assert {resultaat.oordeel for resultaat in resultaten} <= {"male", "female", "other", "unspecified"}
    assert len(resultaten) == len(bestand.read_text().strip().splitlines()) - 1
