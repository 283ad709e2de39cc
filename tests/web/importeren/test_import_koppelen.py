"""Saying what the columns hold: proposed from the headers, confirmed by a person, kept under a name."""

import io

import openpyxl
import pytest

from passend.uitwisseling.models import Bronkoppeling
from passend.uitwisseling.selectors import koppeling_get
from passend.uitwisseling.tabel import Veld
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import KOP, koppeling, rij
from tests.web.hulp import ingelogd
from tests.web.importeren.hulp import aangeboden, csv, gekoppeld, keuzes, preset

EXPORT = b"Leerlingnummer;BSN;Naam;Toets;Afnamedatum;Niveau I-V;Kleur\n5a-3;999999990;Yara;DMT;22-01-2026;IV;rood\n"


def begin(antwoord: object) -> dict[str, object]:
    form = antwoord.context["form"]  # type: ignore[attr-defined]
    return {veld.label: veld.value() for veld in form.kolomvelden}


def test_the_headers_propose_what_the_columns_hold(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.get(aangeboden(wieke, EXPORT))

    assert begin(antwoord) == {
        "Leerlingnummer": "leerlingsleutel",
        "Naam": "naam",
        "Toets": "toets",
        "Afnamedatum": "afnamedatum",
        "Niveau I-V": "niveau|i-v",
        "Kleur": "",
    }
    assert "Bijvoorbeeld: rood" in antwoord.text


def test_a_personal_number_is_neither_shown_nor_offered(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.get(aangeboden(wieke, EXPORT))

    assert "De kolom ‘BSN’ is een persoonsnummer en wordt nooit gelezen." in antwoord.text
    assert "999999990" not in antwoord.text


def test_the_confirmed_choices_are_kept_under_a_name(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    gekoppeld(wieke, csv(rij()))

    bewaard = koppeling_get(naam="Toetsen")
    assert bewaard.bevestigd
    assert {kolom.kolom: kolom.veld for kolom in bewaard.alle_kolommen()}["datum"] is Veld.AFNAMEDATUM
    assert Bronkoppeling.objects.get().door == schrijfwereld.intern_begeleider


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"kolom-3": ""}, "toets", "Kies de kolom waarin de toets staat"),
        ({"kolom-6": ""}, "afnamedatum", "Kies de kolom met de datum"),
        ({"kolom-9": "vaardigheidsscore"}, "kolom-9", "Dit koos u al bij de kolom ‘score’."),
        ({"moment": "M5"}, "moment", "Dit staat al in een kolom."),
        ({"naam": ""}, "naam", "Geef deze koppeling een naam."),
        ({"kolom-0": "", "kolom-2": ""}, "__all__", "om welke leerling het gaat"),
        ({"kolom-7": "", "kolom-8": "", "kolom-9": ""}, "__all__", "in welke kolom de uitslag staat"),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_the_choices_stay(
    schrijfwereld: Schoolwereld, anders: dict[str, str], veld: str, zin: str
) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.post(aangeboden(wieke, csv(rij())), keuzes(**anders))

    form = antwoord.context["form"]
    assert antwoord.status_code == 422
    assert list(form.errors) == [veld]
    assert zin in form.errors[veld][0]
    assert form["kolom-1"].value() == "naam"
    assert not Bronkoppeling.objects.exists()


def test_what_the_file_does_not_hold_is_filled_in_for_every_row(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")
    kaal = b"leerlingnummer;niveau\n5a-3;IV\n"
    invoer = keuzes(**{"kolom-0": "leerlingsleutel", "kolom-1": "niveau|i-v", "toets": "cito-lib", "moment": "M5"})
    invoer = {naam: waarde for naam, waarde in invoer.items() if naam in ("kolom-0", "kolom-1") or "-" not in naam}

    antwoord = wieke.post(aangeboden(wieke, kaal), invoer | {"vak": "spelling", "afnamedatum": "2026-01-22"})
    voorbeeld = wieke.get(antwoord.headers["Location"])

    assert voorbeeld.context["verslag"].tellingen["toetsresultaat"].nieuw == 1


def test_kept_choices_that_fit_are_used_with_one_button(schrijfwereld: Schoolwereld) -> None:
    preset(schrijfwereld, naam="toetsen")
    preset(schrijfwereld, naam="ander", kolommen=[{"kolom": "x", "veld": "leerlingsleutel"},
           {"kolom": "toets", "veld": "toets"}, {"kolom": "datum", "veld": "afnamedatum"}])  # fmt: skip
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = aangeboden(wieke, csv(rij()))

    blad = wieke.get(adres)
    antwoord = wieke.post(adres, {"bewaard": "toetsen"})

    assert [koppeling.naam for koppeling in blad.context["passend"]] == ["toetsen"]
    assert wieke.get(antwoord.headers["Location"]).context["verslag"].tellingen["toetsresultaat"].nieuw == 1


def test_kept_choices_that_do_not_fit_are_not_taken(schrijfwereld: Schoolwereld) -> None:
    preset(schrijfwereld, bevestigd=False)
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.post(aangeboden(wieke, csv(rij())), {"bewaard": "toetsen"})

    assert antwoord.status_code == 200
    assert begin(antwoord)["toets"] == "toets"


def test_kept_choices_can_be_changed_and_replace_the_old_ones(schrijfwereld: Schoolwereld) -> None:
    preset(schrijfwereld, naam="Toetsen", vertalingen={"toets": {"D1": "dmt"}})
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = aangeboden(wieke, csv(rij()))

    blad = wieke.get(f"{adres}?uit=Toetsen")
    geweigerd = wieke.post(adres, keuzes())
    vervangen = wieke.post(adres, keuzes(vervangen="on"))

    assert blad.context["form"]["naam"].value() == "Toetsen"
    assert "Er is al een koppeling met deze naam." in geweigerd.context["form"].errors["naam"][0]
    assert vervangen.status_code == 302
    assert koppeling_get(naam="Toetsen").vertalingen == {Veld.TOETS: {"D1": "dmt"}}
    assert koppeling_get(naam="Toetsen") != koppeling(naam="Toetsen")


def test_headers_below_a_title_are_found_and_another_line_can_be_named(schrijfwereld: Schoolwereld) -> None:
    boek, stroom = openpyxl.Workbook(), io.BytesIO()
    for cellen in (
        ["Resultaten De Kornoelje"],
        ["Gemaakt op 3 november", "pagina 1"],
        KOP.split(";"),
        rij().split(";"),
    ):
        boek.active.append(cellen)
    boek.save(stroom)
    wieke = ingelogd(schrijfwereld, "Wieke")
    adres = aangeboden(wieke, stroom.getvalue(), "resultaten.xlsx")

    gevonden, gevraagd, te_ver = (wieke.get(f"{adres}{vraag}") for vraag in ("", "?kopregel=2", "?kopregel=90"))

    assert gevonden.context["blik"].kopregel == 3
    assert begin(gevonden)["niveau"] == "niveau"
    assert list(begin(gevraagd)) == ["Gemaakt op 3 november", "pagina 1"]
    assert "staat geen rij met kolomkoppen" in te_ver.context["fout"]


def test_values_from_the_file_are_escaped(schrijfwereld: Schoolwereld) -> None:
    wieke = ingelogd(schrijfwereld, "Wieke")

    antwoord = wieke.get(aangeboden(wieke, b"nr;<script>;niveau\n5a-3;<img src=x>;=1+1\n"))

    assert "<script>" not in antwoord.text
    assert "<img src" not in antwoord.text
