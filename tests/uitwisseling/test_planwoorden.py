"""The words that an import uses are those of the plan in force of the school."""

from pathlib import Path

from passend.metingen.models import Toetsresultaat
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from passend.uitwisseling.duiding import Toetswoord, Woorden
from passend.uitwisseling.planwoorden import woorden_van_school
from passend.uitwisseling.waarden import Schaal
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import inlezen, rij, tabel

PLAN = """
plan:
  {id: kornoelje, titel: Ondersteuningsplan, editie: "2026", van: 2026-08-01, tot: niet vermeld,
   lagen: {wet: geen, swv: geen, bestuur: geen}}
school: {naam: De Kornoelje}
rollen:
  - {id: leerkracht, naam: leerkracht, profiel: leerkracht}
  - {id: ib, naam: intern begeleider, profiel: ondersteuningscoordinator}
lijsten:
  - {id: i-v, naam: Niveaus, geordend: ja, waarden: [I+, I, II, III, IV, V], gelijk: {zeer zwak: V}}
  - {id: a-e, naam: Letters, geordend: ja, waarden: [A, B, {id: hoge C, grens: niet vermeld}, D, E], buiten: [C]}
  - {id: kleuren, naam: Kleuren, waarden: [rood, groen]}
instrumenten:
  - {id: dmt, naam: Drie-Minuten-Toets, soort: lvs-toets, vakken: technisch lezen, lijst: [i-v, a-e]}
  - {id: kijkwijzer, naam: niet vermeld, soort: niet vermeld, vakken: niet vermeld, lijst: niet vermeld}
"""


def _plan_activeren(wereld: Schoolwereld) -> None:
    bestand = Planbestand(bestand="kornoelje.yaml", tekst=PLAN)
    planversie_activeren(planversie_vastleggen([bestand], door=wereld.intern_begeleider))


def test_without_a_plan_only_the_words_of_the_tests_hold(wereld: Schoolwereld) -> None:
    assert woorden_van_school({"a": "b"}) == Woorden(toetsvertaling={"a": "b"})


def test_scales_and_instruments_come_from_the_plan_in_force(wereld: Schoolwereld) -> None:
    _plan_activeren(wereld)

    woorden = woorden_van_school()

    assert woorden.schalen == {
        "i-v": Schaal("i-v", ("I+", "I", "II", "III", "IV", "V"), gelijk=(("zeer zwak", "V"),)),
        "a-e": Schaal("a-e", ("A", "B", "hoge C", "D", "E"), buiten=("C",)),
        "kleuren": Schaal("kleuren", ("rood", "groen")),
    }
    assert woorden.toetsen == {
        "dmt": Toetswoord(
            "dmt", "lvs-toets", woorden=("Drie-Minuten-Toets",), vakken=("technisch lezen",), schalen=("i-v", "a-e")
        ),
        "kijkwijzer": Toetswoord("kijkwijzer", ""),
    }


def test_an_import_speaks_the_language_of_the_plan(wereld: Schoolwereld, tmp_path: Path) -> None:
    _plan_activeren(wereld)
    rijen = [
        rij(toets="drie minuten toets", niveau="4"),
        rij(nr="5a-1", niveau="Zeer zwak"),
        rij(nr="5a-2", niveau="c"),
    ]

    verslag = inlezen(wereld, tabel(tmp_path / "a.csv", *rijen))

    gevonden = [(r.instrument, r.niveau, r.schaal, r.vak) for r in Toetsresultaat.objects.order_by("volg")]
    assert gevonden == [
        ("dmt", "IV", "i-v", "technisch lezen"),
        ("dmt", "V", "i-v", "technisch lezen"),
        ("dmt", "C", "a-e", "technisch lezen"),
    ]
    assert (verslag.onbekend, verslag.weigeringen) == ((), ())
