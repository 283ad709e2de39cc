"""How long what is kept, and what is due on a day."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from passend.dossier.models import Feit
from passend.privacy.bewaren import termijnen
from passend.privacy.bewaren.lijsten import controlegetal, meldcode_voor
from passend.privacy.bewaren.tabellen import SOORTEN
from passend.privacy.bewaren.termijnen import Bewaartermijn, bewaartermijnen, standaardtermijnen
from passend.privacy.bewaren.toekomen import Meldcodedossier, meldcode_list, toekomend_list
from tests.privacy.bewaren.hulp import vertrokken
from tests.schoolwereld import Schoolwereld


def test_the_file_says_the_terms_with_their_source_and_whether_anybody_checked() -> None:
    gelezen = {soort: (t.jaren, t.bron, t.nagegaan) for soort, t in standaardtermijnen().items()}

    assert gelezen == {
        "dossier": (2, "P44, P45, P46", True),
        "dossier-verwezen": (3, "P44, P45, P46", True),
        "administratie": (5, "P44, P45", True),
        "logboek": (5, "", False),
        "importverslag": (2, "", False),
        "meldcode": (None, "", False),
    }
    assert set(SOORTEN) <= set(gelezen)


def test_without_a_plan_the_file_counts(wereld: Schoolwereld) -> None:
    assert bewaartermijnen() == standaardtermijnen()


@pytest.mark.parametrize(("duur", "jaren"), [("1 jaar", 1), ("2 jaar", 2), ("9 jaar", 2), ("niet vermeld", 2)])
def test_a_plan_may_be_stricter_and_never_looser(
    wereld: Schoolwereld, monkeypatch: pytest.MonkeyPatch, duur: str, jaren: int
) -> None:
    regel = SimpleNamespace(wat="Dossier", termijn=[SimpleNamespace(binnen=duur, duurt=None)])
    plan = SimpleNamespace(privacy=SimpleNamespace(bewaren=[regel]))
    monkeypatch.setattr(termijnen, "planversie_in_werking", object)
    monkeypatch.setattr(termijnen, "plan_van", lambda _versie: plan)

    dossier: Bewaartermijn = bewaartermijnen()["dossier"]

    assert (dossier.jaren, dossier.uit_plan) == (jaren, duur == "1 jaar")


def soorten(op: date) -> list[tuple[str, str, str]]:
    return [(deel.leerling.roepnaam, deel.soort, deel.termijn) for deel in toekomend_list(op=op)]


def gesprek(wereld: Schoolwereld, naam: str, **anders: Any) -> None:
    Feit.objects.create(
        soort="gesprek", leerling=wereld.leerlingen[naam], op=date(2020, 1, 1), door=wereld.directeur, bron="test",
        **anders,
    )  # fmt: skip


def test_the_file_is_due_after_two_years_and_the_name_after_five(wereld: Schoolwereld) -> None:
    gesprek(wereld, "Yara")
    vertrokken(wereld.leerlingen["Yara"], date(2021, 7, 31))

    assert soorten(date(2023, 7, 30)) == []
    assert soorten(date(2023, 7, 31)) == [("Yara", "dossier", "dossier")]
    assert soorten(date(2026, 7, 31)) == [
        ("Yara", "dossier", "dossier"),
        ("Yara", "logboek", "logboek"),
        ("Yara", "administratie", "administratie"),
    ]


def test_after_a_referral_it_is_three_years(wereld: Schoolwereld) -> None:
    gesprek(wereld, "Yara", houders=["besluiten.tlv"])
    vertrokken(wereld.leerlingen["Yara"], date(2021, 7, 31))

    assert soorten(date(2024, 7, 30)) == []
    assert soorten(date(2024, 7, 31)) == [("Yara", "dossier", "dossier-verwezen")]


def test_the_meldcode_is_never_due_and_is_named_to_who_may_read_it(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    gesprek(wereld, "Yara", niveau="afgeschermd", alleen_voor=["directeur"])
    vertrokken(yara, date(2021, 7, 31))

    assert [deel for deel in soorten(date(2099, 7, 31)) if deel[1] != "logboek"] == []
    assert meldcode_list(voor=wereld.directeur, op=date(2023, 7, 30)) == []
    assert meldcode_list(voor=wereld.directeur, op=date(2023, 7, 31)) == [Meldcodedossier(yara, date(2021, 7, 31))]
    assert meldcode_list(voor=wereld.intern_begeleider, op=date(2026, 7, 31)) == []
    assert [meldcode_voor(voor=wie) == [] for wie in (wereld.directeur, wereld.leerkracht)] == [False, True]


def test_who_came_back_is_a_pupil_again(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    gesprek(wereld, "Yara")
    vertrokken(yara, date(2015, 7, 31))
    assert soorten(date(2026, 11, 23))

    yara.inschrijvingen.create(van=date(2026, 8, 1))

    assert soorten(date(2026, 11, 23)) == []


def test_many_pupils_take_as_many_queries_as_one(wereld: Schoolwereld) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(connection) as gevraagd:
            toekomend_list(op=date(2026, 11, 23))
        return len(gevraagd)

    vertrokken(wereld.leerlingen["Yara"], date(2015, 7, 31))
    bij_een = vragen()
    for naam in ("Sem", "Noor", "Bilal"):
        gesprek(wereld, naam)
        vertrokken(wereld.leerlingen[naam], date(2015, 7, 31))

    assert vragen() == bij_een


def test_the_checksum_does_not_depend_on_the_order(wereld: Schoolwereld) -> None:
    regels = [(leerling.pk, soort) for leerling in wereld.leerlingen.values() for soort in SOORTEN]

    assert controlegetal(regels) == controlegetal(reversed(regels))
    assert controlegetal(regels) != controlegetal(regels[1:])
