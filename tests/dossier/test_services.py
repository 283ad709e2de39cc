"""Recording facts."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from passend.dossier.enums import Onderwerpsoort
from passend.dossier.selectors import feit_list
from passend.dossier.services import NieuwFeit, feit_intrekken, feit_vastleggen
from tests.schoolwereld import VANDAAG, Schoolwereld


def gesprek(wereld: Schoolwereld, **velden: Any) -> NieuwFeit:
    return NieuwFeit(**({"soort": "gesprek", "leerling": wereld.leerlingen["Yara"], "op": VANDAAG} | velden))


def test_feit_vastleggen_keeps_who_when_and_from_where(wereld: Schoolwereld) -> None:
    feit = feit_vastleggen(gesprek(wereld, rol="leerkracht"), door=wereld.leerkracht, bron="scherm")

    assert (feit.door, feit.rol, feit.op, feit.bron) == (wereld.leerkracht, "leerkracht", VANDAAG, "scherm")
    assert feit.vastgelegd_op.date() == VANDAAG


def test_feit_vastleggen_without_source_is_refused(wereld: Schoolwereld) -> None:
    with pytest.raises(ValidationError) as fout:
        feit_vastleggen(gesprek(wereld), door=wereld.leerkracht, bron="")

    assert set(fout.value.message_dict) == {"bron"}


@pytest.mark.parametrize(
    ("over", "onderwerp"),
    [("leerling", None), ("groep", "leerling"), ("school", "leerling"), ("leerkracht", "groep"), ("gezin", "groep")],
)
def test_feit_vastleggen_about_another_kind_of_subject_than_given_is_refused(
    wereld: Schoolwereld, over: str, onderwerp: str | None
) -> None:
    gegeven = {"leerling": wereld.leerlingen["Yara"], "groep": wereld.groepen["5a"]}
    onderwerpen = {"leerling": None} | ({onderwerp: gegeven[onderwerp]} if onderwerp else {})

    with pytest.raises(ValidationError, match="feit_onderwerp_past"):
        feit_vastleggen(
            gesprek(wereld, over=Onderwerpsoort(over), **onderwerpen), door=wereld.leerkracht, bron="scherm"
        )


def test_feit_vastleggen_that_ends_before_it_begins_is_refused(wereld: Schoolwereld) -> None:
    with pytest.raises(ValidationError, match="feit_op_voor_tot"):
        feit_vastleggen(gesprek(wereld, tot=date(2026, 1, 1)), door=wereld.leerkracht, bron="scherm")


def test_feit_is_corrected_once(wereld: Schoolwereld) -> None:
    feit = feit_vastleggen(gesprek(wereld), door=wereld.leerkracht, bron="scherm")
    feit_vastleggen(gesprek(wereld), door=wereld.leerkracht, bron="scherm", vervangt=feit)

    with pytest.raises(ValidationError, match="feit_een_keer_vervangen"):
        feit_intrekken(feit, door=wereld.leerkracht, reden="toch niet")


def test_feit_list_shows_what_holds_to_those_who_may_see_the_pupil(wereld: Schoolwereld) -> None:
    eerst = feit_vastleggen(gesprek(wereld), door=wereld.leerkracht, bron="scherm")
    beter = feit_vastleggen(gesprek(wereld), door=wereld.leerkracht, bron="scherm", vervangt=eerst)

    assert list(feit_list(voor=wereld.leerkracht)) == [beter]
    assert list(feit_list(voor=wereld.intern_begeleider, leerlingen=[wereld.leerlingen["Yara"]])) == [beter]
    assert list(feit_list(voor=wereld.andere_leerkracht)) == []
    assert list(feit_list(voor=wereld.andere_leerkracht, leerlingen=[wereld.leerlingen["Yara"]])) == []
    assert list(feit_list(voor=wereld.vreemde)) == []
