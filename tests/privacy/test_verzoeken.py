"""Requests of parents and pupils: who may ask what, by when there must be an answer, and what was decided."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.leerling.models import Leerling, Ouder
from passend.leerling.services import leerling_update, ouder_create, ouderrelatie_create
from passend.privacy.enums import Identiteit, Rechtsgrond, Verzoeksoort, Verzoekstand, Verzoekwijze
from passend.privacy.fouten import Privacyfout
from passend.privacy.models import Verzoek
from passend.privacy.recht import recht_van_leerling, recht_van_ouder, zestien_op
from passend.privacy.selectors import verzoek_get, verzoek_list
from passend.privacy.services import NieuwVerzoek, verzoek_besluiten, verzoek_vastleggen, verzoek_verlengen
from passend.privacy.termijnen import maanden_later, termijnstand, uiterlijk_van
from tests.schoolwereld import VANDAAG, Schoolwereld


def ouder(leerling: Leerling, gezag: str, naam: str = "Otter", **rest: Any) -> Ouder:
    gemaakt = ouder_create(voornaam="Ada", achternaam=naam)
    ouderrelatie_create(leerling=leerling, ouder=gemaakt, relatie="moeder", gezag=gezag, **rest)
    return gemaakt


def nieuw(leerling: Leerling, van: Ouder | None, **anders: Any) -> NieuwVerzoek:
    velden: dict[str, Any] = {
        "leerling": leerling,
        "ouder": van,
        "soort": Verzoeksoort.KOPIE,
        "wijze": Verzoekwijze.GESPREK,
        "identiteit": Identiteit.BEKEND,
        "ontvangen_op": VANDAAG,
        "vraag": "Graag het hele dossier.",
    }
    return NieuwVerzoek(**(velden | anders))


def vastgelegd(wereld: Schoolwereld, **anders: Any) -> Verzoek:
    yara = wereld.leerlingen["Yara"]
    return verzoek_vastleggen(nieuw(yara, ouder(yara, "ja"), **anders), door=wereld.intern_begeleider)


def test_a_parent_with_gezag_may_ask_and_the_register_keeps_why(wereld: Schoolwereld) -> None:
    verzoek = vastgelegd(wereld)

    (rij,) = verzoek_list(voor=wereld.intern_begeleider)
    assert (rij, rij.recht, rij.stand, rij.door) == (
        verzoek,
        Rechtsgrond.GEZAG,
        Verzoekstand.OPEN,
        wereld.intern_begeleider,
    )


@pytest.mark.parametrize("gezag", ["nee", "onbekend"])
def test_a_parent_without_gezag_is_refused_and_hears_what_is_possible(wereld: Schoolwereld, gezag: str) -> None:
    yara = wereld.leerlingen["Yara"]
    ada = ouder(yara, gezag)

    recht = recht_van_ouder(yara, ada, Verzoeksoort.INZAGE, op=VANDAAG)

    assert (recht.mag, recht.grond) == (False, Rechtsgrond.GEEN_GEZAG)
    assert "belangrijke informatie" in recht.wel
    with pytest.raises(Privacyfout, match="geen gezag"):
        verzoek_vastleggen(nieuw(yara, ada), door=wereld.intern_begeleider)
    assert not Verzoek.objects.exists()


def test_the_refusal_itself_can_be_kept(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]

    verzoek = verzoek_vastleggen(nieuw(yara, ouder(yara, "nee")), door=wereld.directeur, als_afgewezen=True)

    assert (verzoek.stand, verzoek.besloten_door, verzoek.besloten_op) == (
        Verzoekstand.AFGEWEZEN,
        wereld.directeur,
        VANDAAG,
    )
    assert "geen gezag" in verzoek.besluitreden
    assert "belangrijke informatie" in verzoek.besluitreden


def test_a_parent_without_gezag_may_ask_for_important_information(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]

    recht = recht_van_ouder(yara, ouder(yara, "nee"), Verzoeksoort.INFORMATIE, op=VANDAAG)

    assert (recht.mag, recht.grond) == (True, Rechtsgrond.INFORMATIE)


def test_somebody_who_was_no_parent_on_that_day_is_refused(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    later = ouder(yara, "ja", van=date(2026, 12, 1))

    assert recht_van_ouder(yara, later, "kopie", op=VANDAAG).grond == Rechtsgrond.GEEN_OUDER
    assert recht_van_ouder(wereld.leerlingen["Sem"], later, "kopie", op=date(2027, 1, 1)).grond == (
        Rechtsgrond.GEEN_OUDER
    )


def test_on_the_sixteenth_birthday_the_right_goes_over_to_the_pupil(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    ada = ouder(yara, "ja")
    leerling_update(yara, geboortedatum=date(2010, 11, 24))
    dag_ervoor, jarig = date(2026, 11, 23), date(2026, 11, 24)

    assert recht_van_ouder(yara, ada, "kopie", op=dag_ervoor).grond == Rechtsgrond.GEZAG
    assert recht_van_leerling(yara, op=dag_ervoor).grond == Rechtsgrond.NOG_GEEN_16
    assert recht_van_ouder(yara, ada, "kopie", op=jarig).grond == Rechtsgrond.OUDER_NA_16
    assert recht_van_leerling(yara, op=jarig).mag


def test_without_a_date_of_birth_the_parents_keep_the_right(wereld: Schoolwereld) -> None:
    yara = wereld.leerlingen["Yara"]
    leerling_update(yara, geboortedatum=None)

    assert recht_van_ouder(yara, ouder(yara, "ja"), "kopie", op=VANDAAG).mag
    assert not recht_van_leerling(yara, op=VANDAAG).mag


@pytest.mark.parametrize(
    ("dag", "maanden", "verwacht"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
    ],
)
def test_a_calendar_month_ends_on_the_same_day_or_the_last_of_the_month(
    dag: date, maanden: int, verwacht: date
) -> None:
    assert maanden_later(dag, maanden) == verwacht


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.integers(0, 48))
def test_a_later_start_never_ends_earlier(dag: date, maanden: int) -> None:
    later = maanden_later(dag, maanden)

    assert (later.year * 12 + later.month) - (dag.year * 12 + dag.month) == maanden
    assert later.day <= dag.day
    assert maanden_later(date.fromordinal(dag.toordinal() + 1), maanden) >= later


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_everybody_becomes_sixteen_once(geboren: date) -> None:
    jarig = zestien_op(geboren)

    assert (jarig.year - geboren.year, jarig.month >= geboren.month) == (16, True)


def test_the_term_is_a_month_and_three_after_an_extension(wereld: Schoolwereld) -> None:
    verzoek = vastgelegd(wereld)
    assert uiterlijk_van(verzoek) == date(2026, 12, 23)

    verzoek_verlengen(verzoek, reden="Het dossier staat op drie plekken.", door=wereld.intern_begeleider)

    verzoek.refresh_from_db()
    assert (uiterlijk_van(verzoek), verzoek.verlengd_op) == (date(2027, 2, 23), VANDAAG)
    with pytest.raises(Privacyfout, match="al verlengd"):
        verzoek_verlengen(verzoek, reden="Nog eens.", door=wereld.intern_begeleider)


def test_an_extension_must_be_told_in_the_first_month(wereld: Schoolwereld) -> None:
    verzoek = vastgelegd(wereld)

    with klok.klok_op(date(2026, 12, 24)), pytest.raises(Privacyfout, match="eerste maand"):
        verzoek_verlengen(verzoek, reden="Te laat.", door=wereld.intern_begeleider)
    with klok.klok_op(date(2026, 12, 23)):
        verzoek_verlengen(verzoek, reden="Net op tijd.", door=wereld.intern_begeleider)


@pytest.mark.parametrize(
    ("op", "stand"),
    [
        (date(2026, 12, 15), "later"),
        (date(2026, 12, 16), "week"),
        (date(2026, 12, 23), "week"),
        (date(2026, 12, 24), "laat"),
    ],
)
def test_a_term_turns_amber_a_week_before_and_red_after(wereld: Schoolwereld, op: date, stand: str) -> None:
    assert termijnstand(vastgelegd(wereld), op) == stand


def test_a_decision_has_a_reason_a_day_and_a_person_and_is_taken_once(wereld: Schoolwereld) -> None:
    verzoek = vastgelegd(wereld)
    besluit: dict[str, Any] = {"stand": Verzoekstand.INGEWILLIGD, "reden": "Kopie gegeven.", "identiteit": "bekend"}

    verzoek_besluiten(verzoek, door=wereld.directeur, **besluit)

    verzoek.refresh_from_db()
    assert (verzoek.stand, verzoek.besloten_op, verzoek.besloten_door) == ("ingewilligd", VANDAAG, wereld.directeur)
    assert termijnstand(verzoek, VANDAAG) == "af"
    with pytest.raises(Privacyfout, match="al besloten"):
        verzoek_besluiten(verzoek, door=wereld.directeur, **besluit)


def test_nothing_is_given_before_anybody_knows_who_asks(wereld: Schoolwereld) -> None:
    verzoek = vastgelegd(wereld, identiteit=Identiteit.NOG_NIET)

    with pytest.raises(Privacyfout, match="wie dit vraagt"):
        verzoek_besluiten(
            verzoek,
            stand=Verzoekstand.INGEWILLIGD,
            reden="Kopie gegeven.",
            identiteit=Identiteit.NOG_NIET,
            door=wereld.directeur,
        )


def test_every_change_leaves_its_history_with_who_and_why(wereld: Schoolwereld) -> None:
    verzoek = vastgelegd(wereld)

    verzoek_verlengen(verzoek, reden="Het is veel.", door=wereld.directeur)

    laatste = verzoek.historie.order_by("pgh_id").last()  # type: ignore[attr-defined]
    assert (laatste.pgh_label, laatste.verlengreden) == ("update", "Het is veel.")
    assert laatste.pgh_context["medewerker"] == str(wereld.directeur.pk)


def test_a_day_to_come_is_refused(wereld: Schoolwereld) -> None:
    with pytest.raises(Privacyfout, match="nog niet geweest"):
        vastgelegd(wereld, ontvangen_op=date(2026, 11, 24))


def test_a_teacher_reads_and_writes_no_requests(wereld: Schoolwereld) -> None:
    verzoek = vastgelegd(wereld)

    assert list(verzoek_list(voor=wereld.leerkracht)) == []
    with pytest.raises(Verzoek.DoesNotExist):
        verzoek_get(voor=wereld.leerkracht, id=verzoek.pk)
    with pytest.raises(Privacyfout, match="geen verzoeken behandelen"):
        verzoek_verlengen(verzoek, reden="Zomaar.", door=wereld.leerkracht)


def test_another_school_sees_nothing(wereld: Schoolwereld) -> None:
    verzoek = vastgelegd(wereld)

    with school_bereik(wereld.andere_school.pk):
        assert list(verzoek_list(voor=wereld.vreemde)) == []
        with pytest.raises(Verzoek.DoesNotExist):
            verzoek_get(voor=wereld.vreemde, id=verzoek.pk)
