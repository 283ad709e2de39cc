"""Recording results."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError

from passend.metingen import services
from passend.metingen.models import Toetsresultaat
from passend.metingen.selectors import toetsresultaat_list
from passend.metingen.services import NieuwResultaat, Score, toetsresultaat_intrekken, toetsresultaten_vastleggen
from tests.schoolwereld import Schoolwereld


def dmt(wereld: Schoolwereld, roepnaam: str = "Yara", **velden: Any) -> NieuwResultaat:
    vast = {"leerling_id": wereld.leerlingen[roepnaam].pk, "instrument": "dmt", "op": date(2026, 10, 1)}
    return NieuwResultaat(**(vast | velden))


def test_toetsresultaten_vastleggen_keeps_scores_source_and_author(wereld: Schoolwereld) -> None:
    run = uuid4()
    scores = [Score(soort="DLE", waarde="12"), Score(soort="Percentiel", waarde="8", vergelijkingsgroep="Landelijk")]

    aantal = toetsresultaten_vastleggen(
        [dmt(wereld, niveau="V", schaal="i-v", waarde=Decimal("31.5"), scores=scores)],
        door=wereld.intern_begeleider,
        bron="resultaten.csv",
        run=run,
    )

    resultaat = Toetsresultaat.objects.get()
    assert aantal == 1
    assert (resultaat.niveau, resultaat.waarde, resultaat.bron, resultaat.run) == (
        "V",
        Decimal("31.5"),
        "resultaten.csv",
        run,
    )
    assert resultaat.door == wereld.intern_begeleider
    assert [(score.soort, score.waarde) for score in resultaat.referentiescores.all()] == [
        ("DLE", "12"),
        ("Percentiel", "8"),
    ]


def test_toetsresultaten_vastleggen_keeps_the_order_also_over_pieces(
    wereld: Schoolwereld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "BROKKEN", 2)
    niveaus = ["I", "II", "III", "IV", "V"]

    toetsresultaten_vastleggen((dmt(wereld, niveau=n) for n in niveaus), door=wereld.leerkracht, bron="test")

    assert [resultaat.niveau for resultaat in Toetsresultaat.objects.order_by("volg")] == niveaus


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"niveau": "x" * 21}, ValidationError),
        ({"soort": "cijfer"}, ValidationError),
        ({"instrument": ""}, ValidationError),
        ({"waarde": Decimal("1e12")}, DataError),
    ],
)
def test_toetsresultaten_vastleggen_refuses_all_when_one_does_not_fit(
    wereld: Schoolwereld, velden: dict[str, Any], fout: type[Exception]
) -> None:
    with pytest.raises(fout):
        toetsresultaten_vastleggen([dmt(wereld), dmt(wereld, **velden)], door=wereld.leerkracht, bron="test")

    assert Toetsresultaat.objects.count() == 0


def test_toetsresultaten_vastleggen_without_source_is_refused(wereld: Schoolwereld) -> None:
    with pytest.raises(IntegrityError, match="heeft_bron"):
        toetsresultaten_vastleggen([dmt(wereld)], door=wereld.leerkracht, bron="")


def test_toetsresultaten_vastleggen_for_a_pupil_of_another_school_is_refused(wereld: Schoolwereld) -> None:
    with pytest.raises(IntegrityError, match="zelfde_school"):
        toetsresultaten_vastleggen([dmt(wereld, "Rune")], door=wereld.leerkracht, bron="test")


def test_what_the_source_does_not_say_is_unknown(wereld: Schoolwereld) -> None:
    toetsresultaten_vastleggen([dmt(wereld, niveau="", vak="")], door=wereld.leerkracht, bron="test")

    resultaat = Toetsresultaat.objects.get()
    assert (resultaat.niveau, resultaat.vak, resultaat.uitslag, resultaat.onderdeel) == (None, None, None, "")


def test_toetsresultaat_that_was_withdrawn_cannot_be_withdrawn_again(wereld: Schoolwereld) -> None:
    toetsresultaten_vastleggen([dmt(wereld)], door=wereld.leerkracht, bron="test")
    resultaat = Toetsresultaat.objects.get()
    toetsresultaat_intrekken(resultaat, door=wereld.leerkracht, reden="verkeerde leerling")

    with pytest.raises(ValidationError, match="een_keer_vervangen"):
        toetsresultaat_intrekken(resultaat, door=wereld.leerkracht, reden="nog een keer")


def test_toetsresultaat_list_shows_what_holds_to_those_who_may_see_the_pupil(wereld: Schoolwereld) -> None:
    toetsresultaten_vastleggen(
        [dmt(wereld, niveau="V"), dmt(wereld, "Bilal", niveau="I")], door=wereld.leerkracht, bron="test"
    )
    fout = Toetsresultaat.objects.get(niveau="V")
    toetsresultaten_vastleggen([dmt(wereld, niveau="IV", vervangt_id=fout.pk)], door=wereld.leerkracht, bron="test")
    bilal = wereld.leerlingen["Bilal"]

    assert [r.niveau for r in toetsresultaat_list(voor=wereld.leerkracht)] == ["IV"]
    assert [r.niveau for r in toetsresultaat_list(voor=wereld.directeur)] == ["I", "IV"]
    assert [r.niveau for r in toetsresultaat_list(voor=wereld.directeur, leerlingen=[bilal])] == ["I"]
    assert [r.niveau for r in toetsresultaat_list(voor=wereld.leerkracht, leerlingen=[bilal])] == []
