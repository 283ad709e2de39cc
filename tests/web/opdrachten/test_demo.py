"""`passend demo` without a server: what is made when, and what is said."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from passend.dossier.gezien import nieuw_voor
from passend.dossier.selectors import signaal_list
from passend.web.opdrachten import demo, demorest
from passend.web.opdrachten.demogegevens import Demoschool, demoscholen
from passend.web.opdrachten.demoschool import signalen_bekijken
from tests.schoolwereld import Schoolwereld

SCHOLEN = demoscholen()
NAMEN = [school.naam for school in SCHOLEN]


@pytest.fixture
def gemaakt(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happened, in order: the names of schools that were made, `server` and what runs beside it."""
    gebeurd: list[str] = []

    def laden(bron: Demoschool, vertellen: Any) -> None:
        gebeurd.append(bron.naam)

    @contextmanager
    def intussen(rest: list[Demoschool]) -> Iterator[None]:
        gebeurd.append(f"daarnaast {len(rest)}")
        yield

    monkeypatch.setattr(demo, "demoschool_laden", laden)
    monkeypatch.setattr(demo, "demoschool_bijwerken", lambda school: None)
    monkeypatch.setattr(demo, "signalen_bekijken", lambda school, namen: None)
    monkeypatch.setattr(demo, "_intussen", intussen)
    monkeypatch.setattr(demo, "_mag", lambda poort: None)
    monkeypatch.setattr(demo, "_serveren", lambda poort: gebeurd.append("server"))
    return gebeurd


def test_the_first_school_is_made_before_the_server_starts_and_the_others_beside_it(
    db: None, gemaakt: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo.uitvoeren(poort=8123) == 0

    assert gemaakt == ["De Kornoelje", "daarnaast 4", "server"]
    uitvoer = capsys.readouterr().out
    assert "Open http://localhost:8123/ en log in." in uitvoer
    accounts = [regel for regel in uitvoer.splitlines() if "@" in regel]
    assert len(accounts) == 15
    assert accounts[0].split()[:3] == ["wieke@kornoelje.example", "wachtwoord:", "kornoelje-bloeit-geel"]
    assert f"{', '.join(NAMEN[1:4])} en {NAMEN[4]} komen er in een paar minuten bij." in uitvoer


def test_only_the_first_school_when_asked(db: None, gemaakt: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSEND_DEMO", "eerste")

    demo.uitvoeren(poort=8123)

    assert gemaakt == ["De Kornoelje", "daarnaast 0", "server"]


def test_a_school_that_is_there_is_not_made_again(
    db: None, gemaakt: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Demoschool, "geladen", lambda school: school)

    demo.uitvoeren(poort=8123)

    assert gemaakt == ["daarnaast 4", "server"]
    assert "komen er" not in capsys.readouterr().out


def test_the_rest_is_every_school_but_the_first(
    gemaakt: list[str], db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    demorest.uitvoeren()

    assert gemaakt == NAMEN[1:]
    assert capsys.readouterr().out.count("staat klaar") == 4


def test_only_what_happened_lately_is_new_in_a_demo_school(schrijfwereld: Schoolwereld) -> None:
    wieke, merel = schrijfwereld.intern_begeleider, schrijfwereld.leerkracht

    signalen_bekijken(schrijfwereld.school, {str(wieke)})

    nieuw = {
        wie: set(signaal_list(voor=wie).filter(nieuw_voor(wie)).values_list("regel", flat=True))
        for wie in (wieke, merel)
    }
    assert nieuw[wieke] == {"signalen.signaal-mens"}
    assert "signalen.v-score" in nieuw[merel]
