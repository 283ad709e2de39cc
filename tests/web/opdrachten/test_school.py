"""A school from nothing: `passend school maken`, `school jaar`, `plan activeer`, `importeer`, and then it works."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from passend.core.bereik import school_bereik
from passend.school.models import School, Schooljaar
from passend.schoolplan.selectors import planversie_in_werking
from passend.toegang.models import Account
from passend.web.opdrachten import importeer, plan_activeer, school_jaar, school_maken, stand
from passend.web.opdrachten.eerste import Eerste
from passend.web.opdrachten.uitvoer import Misbruik

PLAN = """\
plan: {id: de-berk, titel: Plan van De Berk, editie: '1', van: 2020-08-01, tot: niet vermeld,
  lagen: {wet: geen, swv: geen, bestuur: geen}}
rollen:
  - {id: ib, naam: intern begeleider, profiel: ondersteuningscoordinator}
contact:
  - {id: kennismaking, naam: Kennismaking, met: ouders, wanneer: {tot: 1 oktober}, wie: {leidt: [ib]}, bron: §1}
"""
LEERLINGEN = Path(__file__).parents[3] / "demo" / "kornoelje" / "leerlingen.xml"
pytestmark = pytest.mark.django_db


def eerste(**anders: str) -> Eerste:
    velden = {"naam": "Jo Bos", "email": "jo@berk.example", "wachtwoord": "mooi-weer-vandaag", "rol": "ib"}
    return Eerste(**velden | {"profiel": "ondersteuningscoordinator"} | anders)


def maken(**anders: Any) -> int:
    vraag = {"brin": "00za", "naam": "De Berk", "regio": "noord", "eerste": eerste()} | anders
    return school_maken.uitvoeren(**vraag)


def activeren(pad: Path) -> int:
    return plan_activeer.uitvoeren(pad=pad, lagen=[], vanaf=date(2026, 8, 1), brin="00ZA", als=None)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    pad = tmp_path / "plan.yaml"
    pad.write_text(PLAN, encoding="utf-8")
    return pad


def test_a_new_school_can_import_and_sees_what_must_happen(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    maken()
    school_jaar.uitvoeren(begin=2026, eerste=None, laatste=None, brin="00ZA")

    codes = [
        activeren(plan),
        importeer.uitvoeren(bestand=LEERLINGEN, brin="00ZA", soort=None, koppeling=None, als=None),
    ]
    capsys.readouterr()
    stand.uitvoeren(groep="4", leerling=None, als_json=True, brin="00ZA", als=None)

    assert codes == [0, 0]
    assert "Kennismaking" in capsys.readouterr().out


def test_the_first_person_can_sign_in_and_sees_the_whole_school() -> None:
    maken()

    account = Account.objects.get(email="jo@berk.example")
    assert account.check_password("mooi-weer-vandaag")
    assert [koppeling.school.brin for koppeling in account.koppelingen.all()] == ["00ZA"]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"regio": "oost"}, "oost kan niet bij --regio. Wel: noord, midden, zuid."),
        ({"eerste": eerste(profiel="baas")}, "baas kan niet bij --profiel."),
        ({"eerste": eerste(wachtwoord="kort")}, "Dit wachtwoord is te makkelijk."),
        ({"brin": "berk"}, "De school is niet gemaakt. brin: Twee cijfers, twee letters."),
        ({"eerste": eerste(email="jo")}, "De school is niet gemaakt. email: "),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_made(anders: dict[str, Any], zin: str) -> None:
    with pytest.raises(Misbruik) as fout:
        maken(**anders)

    assert str(fout.value).startswith(zin)
    assert not School.objects.exists()
    assert not Account.objects.exists()


def test_a_school_that_is_there_is_left_alone() -> None:
    maken()

    with pytest.raises(Misbruik, match="School 00ZA is er al"):
        maken(naam="Een andere")

    assert School.objects.get().naam == "De Berk"


def test_a_school_year_takes_the_days_of_the_region() -> None:
    maken()

    school_jaar.uitvoeren(begin=2026, eerste=None, laatste=date(2027, 7, 8), brin="00ZA")

    with school_bereik(School.objects.get().pk):
        jaar = Schooljaar.objects.get()
    assert (jaar.eerste_schooldag, jaar.laatste_schooldag) == (date(2026, 8, 17), date(2027, 7, 8))


def test_a_year_of_which_the_holidays_are_unknown_needs_its_days() -> None:
    maken()

    with pytest.raises(Misbruik, match="2041-2042 zijn nog niet bekend"):
        school_jaar.uitvoeren(begin=2041, eerste=None, laatste=None, brin="00ZA")


def test_a_plan_with_an_error_leaves_the_one_in_force(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    maken()
    activeren(plan)
    capsys.readouterr()
    plan.write_text(PLAN.replace("profiel:", "profeil:"), encoding="utf-8")

    code = activeren(plan)

    assert code == 1
    assert "plan.yaml is niet in werking; er is niets veranderd." in capsys.readouterr().err
    with school_bereik(School.objects.get().pk):
        versie = planversie_in_werking()
    assert versie is not None and versie.editie == "1"
