from pathlib import Path

import pytest

from passend.uitwisseling.bron import bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.tabel import Kolom, Veld, koppeling_raden, tabel_parse
from passend.uitwisseling.tabel.raden import veld_raden
from tests.uitwisseling.hulp import BESTANDEN, bron_van


def test_usual_headers_give_a_koppeling_to_confirm() -> None:
    bron = bron_load(BESTANDEN / "resultaten.csv")

    voorstel = koppeling_raden(bron, naam="Export")

    assert voorstel.koppeling is not None
    assert voorstel.koppeling.scheiding == ";"
    assert [kolom.veld for kolom in voorstel.kolommen] == [
        Veld.SLEUTEL,
        Veld.NAAM,
        Veld.GROEP,
        Veld.TOETS,
        Veld.MOMENT,
        Veld.AFNAMEDATUM,
        Veld.NIVEAU,
        Veld.VAARDIGHEIDSSCORE,
        Veld.PERCENTIEL,
        Veld.OPMERKING,
    ]
    assert Kolom(kolom="Niveau I-V", veld=Veld.NIVEAU, schaal="i-v") in voorstel.kolommen
    assert (voorstel.niet_herkend, voorstel.persoonsnummers, voorstel.ontbreekt) == ((), ("BSN",), "")


def test_a_guess_imports_nothing_until_a_person_has_confirmed_it() -> None:
    bron = bron_load(BESTANDEN / "resultaten.csv")
    voorstel = koppeling_raden(bron, naam="Export")
    assert voorstel.koppeling is not None

    with pytest.raises(Importfout, match="nog niet bevestigd"):
        list(tabel_parse(bron, voorstel.koppeling))

    bevestigd = voorstel.koppeling.model_copy(update={"bevestigd": True})
    assert list(tabel_parse(bron, bevestigd))


def test_headers_nobody_knows_and_doubles_are_left_to_the_person(tmp_path: Path) -> None:
    bron = bron_van(tmp_path / "a.csv", "llnr;score;kleur;score;Leerlingnr\n1;2;3;4;5\n")

    voorstel = koppeling_raden(bron, naam="x")

    assert voorstel.kolommen == (Kolom(kolom="llnr", veld=Veld.SLEUTEL),)
    assert voorstel.niet_herkend == ("score", "kleur", "score", "Leerlingnr")
    assert (voorstel.koppeling, voorstel.ontbreekt) == (None, "Geen enkele kolom is als uitslag herkend.")


def test_a_guess_says_what_it_still_misses(tmp_path: Path) -> None:
    voorstel = koppeling_raden(bron_van(tmp_path / "a.csv", "llnr;niveau\n1;IV\n"), naam="x")

    assert voorstel.koppeling is None
    assert "ontbreekt een kolom of vaste waarde voor afnamedatum" in voorstel.ontbreekt


@pytest.mark.parametrize(
    ("kop", "veld"),
    [
        ("ECK-iD", Veld.ECKID),
        ("Geb. datum", Veld.GEBOORTEDATUM),
        ("DATUM AFNAME", Veld.AFNAMEDATUM),
        ("Niveau (A-E)", Veld.NIVEAU),
        ("V-score", Veld.VAARDIGHEIDSSCORE),
        ("Functioneringsniveau", Veld.FUNCTIONERINGSNIVEAU),
        ("schoenmaat", None),
        ("", None),
    ],
)
def test_headers_are_compared_without_case_and_punctuation(kop: str, veld: Veld | None) -> None:
    assert veld_raden(kop) == veld
