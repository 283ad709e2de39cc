"""What is in a copy of a file: everything about the child, nothing about others, for who has the right today."""

import io
import json
import zipfile
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from pghistory.models import Event

from passend.core import klok
from passend.dossier.bijlagen import bijlage_weghalen
from passend.dossier.models import Feit, Gezien, Schrijfplek, Signaal
from passend.dossier.services import NieuwFeit, feit_intrekken, feit_vastleggen
from passend.leerling.models import Leerling
from passend.leerling.services import leerling_update
from passend.metingen.services import NieuwResultaat, Score, toetsresultaten_vastleggen
from passend.privacy.bewaren.lijsten import bewaarslot_create
from passend.privacy.enums import Kopievorm, Verzoeksoort, Verzoekstand
from passend.privacy.fouten import Privacyfout
from passend.privacy.kopie.inhoud import Dossierkopie
from passend.privacy.kopie.stukken import APART, NIET_IN_KOPIE, modellen_over_leerling
from passend.privacy.kopie.uitvoer import json_van, zip_van
from passend.privacy.kopie.vastleggen import kopie_vastleggen
from passend.privacy.kopie.verzamelen import kopie_get
from passend.privacy.models import Inzagekopie, Vernietigingslijst, Vernietigingsregel, Verzoek
from passend.toegang.leeslog import leesregel_vastleggen
from passend.toegang.models import Deling, Noodtoegang
from passend.uitwisseling.models import Importrun, Twijfel
from tests.dossier.hulp import PDF, bijlage_maken
from tests.handelen.hulp import handelen_maken
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.taken.hulp import rijen_maken
from tests.web.importeren.hulp import run_maken
from tests.web.planwereld import plan_in_werking
from tests.web.privacy.hulp import lijst_maken, ouder_maken, verzoek_maken

MERK = "alleen-in-dit-feit"


def kopie_van(wereld: Schoolwereld, naam: str = "Yara", **anders: Any) -> Dossierkopie:
    leerling = wereld.leerlingen[naam]
    gegeven: dict[str, Any] = {"voor": wereld.directeur, "leerling": leerling, "reden": "Afscheid"}
    if "ouder" not in anders:
        gegeven["ouder"] = ouder_maken(leerling)
    return kopie_get(**(gegeven | anders))


def tekst_van(kopie: Dossierkopie) -> str:
    return json.dumps(json_van(kopie), ensure_ascii=False)


def tabel(kopie: Dossierkopie, naam: str) -> list[list[str]]:
    return next(tabel.leesbaar for tabel in kopie.tabellen if tabel.naam == naam)


def test_every_model_about_a_pupil_is_in_the_copy_or_out_with_a_reason(wereld: Schoolwereld) -> None:
    alle = {
        model._meta.label
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if isinstance(veld, models.ForeignKey) and veld.related_model is Leerling and not issubclass(model, Event)
    }

    assert {model._meta.label for model in modellen_over_leerling()} == alle
    assert set(NIET_IN_KOPIE) <= alle
    assert alle >= APART
    assert all(len(reden) > 20 for reden in NIET_IN_KOPIE.values())


def test_a_row_of_every_kind_is_found_in_the_copy(wereld: Schoolwereld) -> None:
    plan_in_werking(wereld)
    yara, wieke, merel = wereld.leerlingen["Yara"], wereld.intern_begeleider, wereld.leerkracht
    run = Importrun.objects.get(pk=run_maken(wereld))
    gesprek = NieuwFeit(soort="gesprek", leerling=yara, op=date(2026, 10, 2), velden={"toelichting": [f"{MERK} feit"]})
    feit_vastleggen(gesprek, door=merel, bron="gesprek", run=run.pk)
    resultaat = NieuwResultaat(
        leerling_id=yara.pk, instrument="dmt", op=date(2026, 10, 1), opmerking=f"{MERK} resultaat",
        scores=[Score(soort="DLE", waarde="12")],
    )  # fmt: skip
    toetsresultaten_vastleggen([resultaat], door=wieke, bron="test")
    Gezien.objects.create(leerling=yara, regel="signalen.v-score", medewerker=wieke)
    Twijfel.objects.create(
        herkomst=f"{MERK} twijfel", naam="Y", reden="?", run=run.pk, stand="gekoppeld", leerling=yara, door=wieke
    )
    Deling.objects.create(
        leerling=yara, medewerker=merel, onderdelen=["resultaten"], grond=f"{MERK} deling", van=VANDAAG, tot=VANDAAG,
        door=wieke,
    )  # fmt: skip
    Noodtoegang.objects.create(leerling=yara, medewerker=merel, reden=f"{MERK} nood", op=VANDAAG)
    leesregel_vastleggen(leerling=yara.pk, door=merel, pagina="leerling-detail")
    verzoek_maken(wereld, vraag=f"{MERK} verzoek")
    ada = Verzoek.objects.get().ouder
    Schrijfplek.objects.create(leerling=yara, pad=f"{MERK}-schrijfplek", medewerker=merel)
    bewaarslot_create(yara, reden=f"{MERK} slot", tot=VANDAAG, door=wieke)
    rijen_maken(wereld, yara, MERK)
    handelen_maken(wereld, yara)
    bijlage_maken(wereld, yara, f"{MERK} papier")
    lijst = Vernietigingslijst.objects.get(pk=lijst_maken(wereld))
    Vernietigingsregel.objects.create(
        lijst=lijst, leerling=yara, soort="dossier", termijn="dossier", jaren=2, vertrokken_op=VANDAAG, sinds=VANDAAG,
        overgeslagen=f"{MERK} regel",
    )  # fmt: skip
    eerste = kopie_van(wereld, ouder=ada)
    kopie_vastleggen(eerste, b"pdf", vorm=Kopievorm.PDF, leerling=yara, ouder=ada, verzoek=None, door=wereld.directeur)

    kopie = kopie_van(wereld, ouder=ada)
    tekst = tekst_van(kopie)

    merken = ("feit", "resultaat", "twijfel", "deling", "nood", "verzoek", "slot", "regel", "vraag", "advies", "papier")
    for soort in merken:
        assert f"{MERK} {soort}" in tekst
    assert f"{MERK}-schrijfplek" not in tekst
    for woord in ("Yara", "2016-03-03", "DLE 12", "leerling-detail", "tabel ‘Toetsen’", "Afscheid", "Merel"):
        assert woord in tekst
    assert str(Signaal.objects.filter(leerling=yara).first().uitleg) in tekst  # type: ignore[union-attr]
    leeg = {tabel.naam for tabel in kopie.tabellen if not tabel.rijen}
    assert leeg == set()


def test_a_correction_and_a_withdrawal_stay_readable(wereld: Schoolwereld) -> None:
    yara, merel = wereld.leerlingen["Yara"], wereld.leerkracht
    eerst = NieuwFeit(soort="gesprek", leerling=yara, op=date(2026, 10, 2), velden={"toelichting": ["Eerst zo."]})
    oud = feit_vastleggen(eerst, door=merel, bron="test")
    dan = NieuwFeit(soort="gesprek", leerling=yara, op=date(2026, 10, 2), velden={"toelichting": ["Toen zo."]})
    nieuw = feit_vastleggen(dan, door=wereld.intern_begeleider, bron="test", vervangt=oud)
    feit_intrekken(nieuw, door=wereld.directeur, reden="Ging over een ander.")

    rijen = tabel(kopie_van(wereld), "Feiten, gesprekken, plannen en besluiten")

    assert [rij[2].splitlines()[0] for rij in rijen] == [
        "Toelichting: Eerst zo.",
        "Toelichting: Toen zo.",
        "Reden: Ging over een ander.",
    ]
    assert rijen[0][-1].startswith("Verbeterd door Wieke Roemer op ")
    assert rijen[1][-1].startswith("Ingetrokken door Douwe Kastelein op ")


def test_the_history_tells_before_and_after_and_by_whom(wereld: Schoolwereld) -> None:
    leerling_update(wereld.leerlingen["Yara"], roepnaam="Yaara")

    rijen = tabel(kopie_van(wereld), "Wijzigingen")

    gewijzigd = [rij for rij in rijen if rij[1] == "Gewijzigd"]
    assert [(rij[2], rij[3]) for rij in gewijzigd] == [("Leerling", "Roepnaam: Yara → Yaara")]


def test_how_to_reach_the_other_household_stays_out(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    ada = ouder_maken(yara, email="ada@verzonnen.example", telefoon="0600000001")
    ouder_maken(yara, voornaam="Bo", email="bo@elders.example", telefoon="0600000002")

    voor_ada = tekst_van(kopie_van(wereld, ouder=ada))

    assert "ada@verzonnen.example" in voor_ada
    assert "Bo van Verzonnen" in voor_ada
    assert "elders.example" not in voor_ada
    assert "0600000002" not in voor_ada


def test_what_the_other_parent_asked_is_told_without_the_text(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    verzoek_maken(wereld, ouder=ouder_maken(yara, voornaam="Bo"), vraag="Geheim van Bo")

    voor_ada = tekst_van(kopie_van(wereld))

    assert "Geheim van Bo" not in voor_ada
    assert "Een kopie van het dossier" in voor_ada


def test_the_copy_says_that_there_may_be_shielded_parts_and_not_whether_there_are(wereld: Schoolwereld) -> None:
    ouder = ouder_maken(wereld.leerlingen["Yara"])
    zonder = tekst_van(kopie_van(wereld, ouder=ouder))
    Feit.objects.create(
        soort="gesprek", leerling=wereld.leerlingen["Yara"], op=VANDAAG, door=wereld.directeur, bron="test",
        niveau="afgeschermd", alleen_voor=["directeur"],
    )  # fmt: skip

    assert "Er kunnen delen zijn die de wet afschermt" in zonder
    assert "beslist school per verzoek (artikel 23 AVG, artikel 41 UAVG)" in zonder
    assert tekst_van(kopie_van(wereld, ouder=ouder)) == zonder


def test_nothing_of_another_pupil_is_in_it(wereld: Schoolwereld) -> None:
    sem, merel = wereld.leerlingen["Sem"], wereld.leerkracht
    gesprek = NieuwFeit(soort="gesprek", leerling=sem, op=date(2026, 10, 2), velden={"toelichting": ["Alleen Sem"]})
    feit_vastleggen(gesprek, door=merel, bron="test")
    leerling_update(sem, roepnaam="Sem-anders")

    tekst = tekst_van(kopie_van(wereld))

    assert "Alleen Sem" in tekst_van(kopie_van(wereld, "Sem"))
    assert "Sem" not in tekst


def test_of_staff_no_more_than_name_and_role(wereld: Schoolwereld) -> None:
    merel = wereld.leerkracht
    merel.email, merel.las_sleutel = "merel@kornoelje.example", "LAS-MEREL"
    merel.save()
    gesprek = NieuwFeit(soort="gesprek", leerling=wereld.leerlingen["Yara"], op=date(2026, 10, 2), rol="leerkracht")
    feit_vastleggen(gesprek, door=merel, bron="test")

    tekst = tekst_van(kopie_van(wereld))

    assert "Merel Zandstra" in tekst
    assert "merel@kornoelje.example" not in tekst
    assert "LAS-MEREL" not in tekst


def test_a_bsn_that_somebody_typed_is_not_passed_on(wereld: Schoolwereld) -> None:
    velden = {"toelichting": ["Het nummer is 111222333, zei moeder."]}
    gesprek = NieuwFeit(soort="gesprek", leerling=wereld.leerlingen["Yara"], op=date(2026, 10, 2), velden=velden)
    feit_vastleggen(gesprek, door=wereld.leerkracht, bron="test")

    tekst = tekst_van(kopie_van(wereld))

    assert "111222333" not in tekst
    assert "[nummer weggelaten], zei moeder." in tekst


def test_the_number_of_queries_does_not_depend_on_the_file(wereld: Schoolwereld) -> None:
    yara, merel = wereld.leerlingen["Yara"], wereld.leerkracht
    ada = ouder_maken(yara)

    def vullen(aantal: int) -> None:
        for nummer in range(aantal):
            gesprek = NieuwFeit(soort="gesprek", leerling=yara, op=date(2026, 10, 2), velden={"toelichting": ["a"]})
            feit_vastleggen(gesprek, door=merel, bron="test")
            leerling_update(yara, voornamen=f"Y{nummer}-{aantal}")
            leesregel_vastleggen(leerling=yara.pk, door=merel, pagina="leerling-detail")
        resultaten = [
            NieuwResultaat(
                leerling_id=yara.pk, instrument="dmt", op=date(2026, 10, 1), scores=[Score(soort="DLE", waarde="1")]
            )
            for _ in range(aantal)
        ]
        toetsresultaten_vastleggen(resultaten, door=merel, bron="test")

    def vragen() -> int:
        with CaptureQueriesContext(connection) as gevraagd:
            kopie_van(wereld, ouder=ada)
        return len(gevraagd)

    vullen(1)
    vragen()
    bij_een = vragen()
    vullen(12)
    assert vragen() == bij_een
    assert bij_een <= 45


def test_a_copy_needs_a_request_or_a_reason(wereld: Schoolwereld) -> None:
    with pytest.raises(Privacyfout, match="waarom u deze kopie maakt"):
        kopie_van(wereld, reden=" ")


def test_a_request_must_be_about_this_copy(wereld: Schoolwereld) -> None:
    verzoek = Verzoek.objects.get(pk=verzoek_maken(wereld))
    assert kopie_van(wereld, ouder=verzoek.ouder, verzoek=verzoek).grond == "Verzoek van 23-11-2026"

    anders = ouder_maken(wereld.leerlingen["Yara"], voornaam="Bo")
    with pytest.raises(Privacyfout, match="vraagt niet om deze kopie"):
        kopie_van(wereld, ouder=anders, verzoek=verzoek)
    verzoek.identiteit = "nog niet"
    with pytest.raises(Privacyfout, match="wie dit vraagt"):
        kopie_van(wereld, ouder=verzoek.ouder, verzoek=verzoek)
    verzoek.stand = Verzoekstand.AFGEWEZEN
    with pytest.raises(Privacyfout, match="afgewezen"):
        kopie_van(wereld, ouder=verzoek.ouder, verzoek=verzoek)
    verzoek.soort = Verzoeksoort.BEZWAAR
    with pytest.raises(Privacyfout, match="vraagt niet om deze kopie"):
        kopie_van(wereld, ouder=verzoek.ouder, verzoek=verzoek)


def test_who_lost_gezag_or_the_right_since_gets_nothing(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    ada = ouder_maken(yara)
    leerling_update(yara, geboortedatum=date(2010, 11, 24))

    with klok.klok_op(date(2026, 11, 24)):
        with pytest.raises(Privacyfout, match="16 jaar of ouder"):
            kopie_van(wereld, ouder=ada)
        assert kopie_van(wereld, ouder=None).voor == yara.naam
    with pytest.raises(Privacyfout, match="geen gezag"):
        kopie_van(wereld, ouder=ouder_maken(yara, gezag="onbekend"))


def test_a_teacher_makes_no_copy(wereld: Schoolwereld) -> None:
    with pytest.raises(Privacyfout, match="geen kopie"):
        kopie_van(wereld, voor=wereld.leerkracht)


def test_a_former_pupil_gets_the_whole_file(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    gesprek = NieuwFeit(soort="gesprek", leerling=yara, op=date(2026, 8, 20), velden={"toelichting": [MERK]})
    feit_vastleggen(gesprek, door=wereld.leerkracht, bron="test")
    yara.inschrijvingen.update(tot=date(2026, 9, 1))

    assert MERK in tekst_van(kopie_van(wereld))


def test_a_copy_is_kept_as_a_fact_that_cannot_change(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    ada = ouder_maken(yara)
    kopie = kopie_van(wereld, ouder=ada)

    rij = kopie_vastleggen(
        kopie, b"abc", vorm=Kopievorm.ZIP, leerling=yara, ouder=ada, verzoek=None, door=wereld.directeur
    )

    assert (rij.reden, rij.rijen, rij.sha256[:8]) == ("Afscheid", kopie.rijen, "ba7816bf")
    assert Inzagekopie.objects.get().door == wereld.directeur


def test_the_copy_says_who_may_read_the_file_today_and_why(wereld: Schoolwereld) -> None:
    assert tabel(kopie_van(wereld), "Wie dit dossier vandaag kan lezen") == [
        ["Douwe Kastelein", "directie, ziet alle leerlingen"],
        ["Merel Zandstra", "leerkracht van groep 5a"],
        ["Wieke Roemer", "ondersteuningscoördinator, ziet alle leerlingen"],
    ]


def test_the_papers_themselves_go_with_a_zip_but_not_those_that_were_taken_away(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    ada = ouder_maken(yara)
    gesprek = NieuwFeit(soort="gesprek", leerling=yara, op=date(2026, 10, 2), velden={"toelichting": ["Fijn."]})
    feit_vastleggen(gesprek, door=wereld.leerkracht, bron="test")
    bijlage_maken(wereld, yara, "Ondertekend plan")
    bijlage_weghalen(bijlage_maken(wereld, yara, "Verkeerd kind"), reden="ander kind", door=wereld.leerkracht)

    with zipfile.ZipFile(io.BytesIO(zip_van(kopie_van(wereld, ouder=ada, reden="Inzage")))) as archief:
        papieren = {naam: archief.read(naam) for naam in archief.namelist() if naam.startswith("bijlagen/")}

    assert papieren == {"bijlagen/01-ondertekend-plan.pdf": PDF}
