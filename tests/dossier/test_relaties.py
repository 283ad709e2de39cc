"""The relations that compiled rules read."""

from datetime import date

import pytest
from django.db import connection

from passend.core.bereik import school_bereik
from passend.dossier.models import Feit
from passend.dossier.services import NieuwFeit, feit_intrekken, feit_vastleggen
from passend.dossier.signaalrijen import MET_GROEPEN
from passend.leerling.services import ouder_create, ouderrelatie_create
from passend.metingen.models import Toetsresultaat
from passend.metingen.services import NieuwResultaat, toetsresultaat_intrekken, toetsresultaten_vastleggen
from passend.school.services import locatie_create
from tests.schoolwereld import Schoolwereld


def rijen(opdracht: str, *waarden: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)
        return cursor.fetchall()


def op_dag(dag: str) -> None:
    rijen("select set_config('app.op', %s, true)", dag)


def dmt(wereld: Schoolwereld, roepnaam: str, op: date, niveau: str, **velden: object) -> None:
    resultaat = NieuwResultaat(
        leerling_id=wereld.leerlingen[roepnaam].pk,
        instrument="dmt",
        isoort="lvs-toets",
        op=op,
        niveau=niveau,
        schaal="i-v",
        **velden,
    )
    toetsresultaten_vastleggen([resultaat], door=wereld.leerkracht, bron="test")


def test_meting_gives_results_in_the_order_of_recording_with_absent_values_unknown(wereld: Schoolwereld) -> None:
    dmt(wereld, "Yara", date(2026, 10, 1), "IV", moment="B5")
    dmt(wereld, "Yara", date(2026, 10, 1), "V")

    uitkomst = rijen(
        "select instrument, isoort, vak, moment, op, niveau, waarde, aantal from regels.meting order by volg"
    )

    assert uitkomst == [
        ("dmt", "lvs-toets", None, "B5", date(2026, 10, 1), "IV", None, 1),
        ("dmt", "lvs-toets", None, None, date(2026, 10, 1), "V", None, 1),
    ]


def test_meting_leaves_out_parts_of_a_test_and_what_was_replaced_or_withdrawn(wereld: Schoolwereld) -> None:
    dmt(wereld, "Yara", date(2026, 10, 1), "V")
    fout = Toetsresultaat.objects.get()
    dmt(wereld, "Yara", date(2026, 10, 1), "IV", vervangt_id=fout.pk)
    dmt(wereld, "Yara", date(2026, 10, 1), "III", onderdeel="kaart 1")
    dmt(wereld, "Noor", date(2026, 10, 1), "II")
    toetsresultaat_intrekken(
        Toetsresultaat.objects.get(niveau="II"), door=wereld.leerkracht, reden="verkeerde leerling"
    )

    assert rijen("select niveau from regels.meting") == [("IV",)]


def test_meting_of_another_school_is_not_there(wereld: Schoolwereld) -> None:
    dmt(wereld, "Yara", date(2026, 10, 1), "V")

    with school_bereik(wereld.andere_school.pk):
        assert rijen("select niveau from regels.meting") == []


def test_results_of_pupils_count_for_the_groep_they_sit_in_that_day_too(wereld: Schoolwereld) -> None:
    dmt(wereld, "Yara", date(2025, 10, 1), "V")
    dmt(wereld, "Bilal", date(2026, 10, 1), "I")

    bilal, yara = str(wereld.leerlingen["Bilal"].pk), str(wereld.leerlingen["Yara"].pk)
    met_groepen = f"select onderwerp, niveau from ({MET_GROEPEN}) m"

    op_dag("2026-11-23")
    assert set(rijen(met_groepen)) == {
        (bilal, "I"),
        (yara, "V"),
        (str(wereld.groepen["6a"].pk), "I"),
        (str(wereld.groepen["5a"].pk), "V"),
    }
    op_dag("2027-11-23")
    assert set(rijen(met_groepen)) == {(bilal, "I"), (yara, "V")}


def test_onderwerp_holds_pupils_groepen_and_the_school_of_that_day(wereld: Schoolwereld) -> None:
    op_dag("2026-11-23")
    assert rijen("select soort, count(*), min(op) from regels.onderwerp group by soort order by soort") == [
        ("groep", 2, date(2026, 11, 23)),
        ("leerling", 6, date(2026, 11, 23)),
        ("school", 1, date(2026, 11, 23)),
    ]
    op_dag("2026-07-31")
    assert rijen("select soort, count(*) from regels.onderwerp group by soort") == [("school", 1)]


def test_feit_gives_fields_one_row_per_value(wereld: Schoolwereld) -> None:
    steun = NieuwFeit(
        soort="steun",
        leerling=wereld.leerlingen["Yara"],
        op=date(2026, 10, 1),
        tot=date(2026, 11, 1),
        vak="technisch lezen",
        velden={"aanbod": ["aanbod.bouw", "aanbod.letterster"], "minuten": 20, "loopt": True},
        rol="ib",
    )
    feit = feit_vastleggen(steun, door=wereld.intern_begeleider, bron="test")

    assert rijen("select soort, op, tot, nu, vak, domein from regels.feit where id = %s", str(feit.pk)) == [
        ("steun", date(2026, 10, 1), date(2026, 11, 1), None, "technisch lezen", None)
    ]
    assert rijen("select veld, waarde, getal from regels.feitveld where feit = %s order by 1, 2", str(feit.pk)) == [
        ("aanbod", "aanbod.bouw", None),
        ("aanbod", "aanbod.letterster", None),
        ("door", "ib", None),
        ("loopt", "ja", None),
        ("minuten", "20", 20),
    ]


def test_feit_that_was_corrected_or_withdrawn_is_not_there(wereld: Schoolwereld) -> None:
    gesprek = NieuwFeit(soort="gesprek", leerling=wereld.leerlingen["Yara"], op=date(2026, 10, 1))
    eerst = feit_vastleggen(gesprek, door=wereld.leerkracht, bron="test")
    beter = feit_vastleggen(gesprek, door=wereld.leerkracht, bron="test", vervangt=eerst)

    assert rijen("select id from regels.feit where soort = 'gesprek'") == [(str(beter.pk),)]
    feit_intrekken(beter, door=wereld.leerkracht, reden="was een ander kind")
    assert rijen("select id from regels.feit where soort = 'gesprek'") == []
    assert Feit.objects.count() == 3


def test_feit_knows_the_features_of_a_pupil(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    ouder = ouder_create(voornaam="Anouk", achternaam="van Verzonnen")
    ouderrelatie_create(leerling=yara, ouder=ouder, relatie="moeder", gezag="ja")

    kenmerken = rijen(
        "select v.veld, v.waarde, v.getal, f.op from regels.feit f join regels.feitveld v on v.feit = f.id"
        " where f.onderwerp = %s and f.soort = 'leerling' order by 1",
        str(yara.pk),
    )

    assert kenmerken == [
        ("geboren", "2016-03-03", None, date(2016, 3, 3)),
        ("gezag", str(ouder.pk), None, date(2026, 8, 1)),
        ("groep", "5", 5, date(2026, 8, 1)),
        ("inschrijving", "ja", None, date(2026, 8, 1)),
    ]


@pytest.mark.parametrize(
    ("dag", "schooldag", "werkdag"),
    [
        (date(2026, 8, 28), False, True),  # before the first school day
        (date(2026, 8, 31), True, True),
        (date(2026, 9, 5), False, False),  # Saturday
        (date(2026, 10, 19), False, True),  # herfstvakantie
        (date(2027, 3, 29), False, False),  # tweede paasdag
        (date(2027, 7, 16), True, True),
        (date(2027, 7, 19), False, True),
    ],
)
def test_dagen_tells_school_days_from_working_days(
    wereld: Schoolwereld, dag: date, schooldag: bool, werkdag: bool
) -> None:
    assert rijen("select schooldag, werkdag from regels.dagen where dag = %s", dag) == [(schooldag, werkdag)]


def test_dagen_counts_school_days_from_the_first(wereld: Schoolwereld) -> None:
    assert rijen(
        "select dag, volgnr_schooldag from regels.dagen"
        " where dag in ('2026-08-30', '2026-08-31', '2026-10-16', '2026-10-26') order by dag"
    ) == [
        (date(2026, 8, 30), 0),
        (date(2026, 8, 31), 1),
        (date(2026, 10, 16), 35),
        (date(2026, 10, 26), 36),
    ]


def test_periode_holds_the_school_years(wereld: Schoolwereld) -> None:
    assert rijen("select id, onderwerp, van, tot from regels.periode") == [
        ("schooljaar", None, date(2026, 8, 1), date(2027, 7, 31))
    ]


def test_feitveld_says_at_which_locatie_somebody_is_enrolled(wereld: Schoolwereld) -> None:
    noor = wereld.leerlingen["Noor"]
    plek = locatie_create(code="01", naam="Noord")
    noor.inschrijvingen.update(locatie=plek)

    uitkomst = rijen(
        "select v.waarde from regels.feit f join regels.feitveld v on v.feit = f.id and v.veld = 'locatie' "
        "where f.onderwerp = %s and f.soort = 'leerling'",
        str(noor.pk),
    )

    assert uitkomst == [("Noord",)]
