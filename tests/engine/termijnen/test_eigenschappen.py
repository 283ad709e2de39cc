"""What holds for every term, on every day."""

from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from passend.engine.blokken.termijn import Periode, Termijn
from passend.engine.termijnen.berekenen import Status, Venster, bereken, bereken_alle
from passend.engine.termijnen.strengheid import Strengheid, vergelijk
from passend.engine.woorden import MAANDEN
from tests.engine.termijnen.hulp import NOORD

BEGIN = date(2020, 9, 1)
EINDE = date(2025, 6, 1)
EEN_DAG = timedelta(days=1)

DAGEN = st.dates(BEGIN, EINDE)
EENHEDEN = st.sampled_from(["dagen", "werkdagen", "weken", "schoolweken", "maanden"])
DUREN = st.builds("{} {}".format, st.integers(1, 12), EENHEDEN)
WEKEN = st.builds("{} weken".format, st.integers(1, 20))
DAGWOORDEN = st.builds(
    "{}{}".format, st.sampled_from(["", "begin ", "half ", "eind ", "1 ", "15 ", "28 "]), st.sampled_from(MAANDEN)
)
GEBEURTENIS = "x"

NA_GEBEURTENIS = [
    st.builds(lambda d: Termijn(binnen=d, na=GEBEURTENIS), DUREN),
    st.builds(lambda d: Termijn(precies_=d, na=GEBEURTENIS), DUREN),
    st.builds(
        lambda a, b: Termijn(tussen=[f"{min(a, b)} weken", f"{max(a, b)} weken"], na=GEBEURTENIS),
        st.integers(1, 20),
        st.integers(1, 20),
    ),
    st.builds(lambda d: Termijn(uiterlijk=d, voor=GEBEURTENIS), WEKEN),
    st.just(Termijn(voor=GEBEURTENIS)),
    st.just(Termijn(na=GEBEURTENIS)),
]
IN_HET_JAAR = [
    st.builds(lambda d: Termijn(voor=d), DAGWOORDEN),
    st.builds(lambda maanden: Termijn(in_=maanden), st.lists(DAGWOORDEN, min_size=1, max_size=3, unique=True)),
    st.builds(lambda a, b: Termijn(in_=[Periode(van=a, tot=b)]), DAGWOORDEN, DAGWOORDEN),
    st.builds(lambda w: Termijn(week=[w]), st.integers(1, 53)),
]
RITMES = [
    st.builds(
        lambda per, n: Termijn(per=per, minstens=n),
        st.sampled_from(["dag", "week", "maand", "schooljaar"]),
        st.integers(1, 3),
    ),
    st.builds(lambda d: Termijn(elke=[d]), WEKEN),
    st.builds(lambda d: Termijn(elke=[d], na=GEBEURTENIS), WEKEN),
    st.builds(lambda a, b: Termijn(elke=[f"{a} weken", f"{a + b} weken"]), st.integers(1, 8), st.integers(0, 8)),
    st.builds(lambda d, maand: Termijn(elke=[d], in_=[maand]), st.just("2 weken"), st.sampled_from(MAANDEN)),
]
SOORTEN = [*NA_GEBEURTENIS, *IN_HET_JAAR, *RITMES]
termijnen = st.one_of(*SOORTEN, st.sampled_from(["direct", "niet vermeld", "op afspraak"]))
gedane_dagen = st.lists(DAGEN, max_size=6)


def venster(termijn: Termijn | str, op: date, *, gebeurd: date, gedaan: list[date], aanwezig: date = BEGIN) -> Venster:
    """Judge a term; its event took (or will take) place on one day, as did what set a word going."""
    return bereken(
        termijn,
        op=op,
        gebeurtenissen=lambda _: [gebeurd],
        gedaan=gedaan,
        kalender=NOORD,
        gepland=[gebeurd],
        aanwezig_vanaf=aanwezig,
    )


def tot_te_laat(termijn: Termijn | str, op: date, *, gebeurd: date, gedaan: list[date]) -> date:
    """A day from `op` on which it is late when nothing more is done; just `op` when the term knows none."""
    for _ in range(2):
        nu = venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan)
        if nu.status is Status.OPEN and nu.uiterlijk is not None:
            return nu.uiterlijk + EEN_DAG
        op = max(op, nu.open_vanaf or op)
    return op


@given(termijnen, DAGEN, gedane_dagen, DAGEN, st.integers(1, 900))
def test_once_late_is_late_until_it_is_done(
    termijn: Termijn | str, gebeurd: date, gedaan: list[date], op: date, later: int
) -> None:
    tot_dan = [dag for dag in gedaan if dag <= op]
    op = tot_te_laat(termijn, op, gebeurd=gebeurd, gedaan=tot_dan)
    assume(gebeurd <= op or not isinstance(termijn, Termijn) or termijn.voor is not None)
    assume(venster(termijn, op, gebeurd=gebeurd, gedaan=tot_dan).status is Status.TE_LAAT)

    straks = min(op + timedelta(days=later), date(2028, 6, 1))

    assert venster(termijn, straks, gebeurd=gebeurd, gedaan=tot_dan).status is Status.TE_LAAT


@given(termijnen, DAGEN, gedane_dagen, DAGEN)
def test_the_last_day_is_in_time_and_the_next_day_is_not(
    termijn: Termijn | str, gebeurd: date, gedaan: list[date], op: date
) -> None:
    tot_dan = [dag for dag in gedaan if dag <= op]
    nu = venster(termijn, op, gebeurd=gebeurd, gedaan=tot_dan)
    if nu.status in (Status.NOG_NIET, Status.KLAAR) and nu.open_vanaf is not None:
        nu = venster(termijn, max(op, nu.open_vanaf), gebeurd=gebeurd, gedaan=tot_dan)
    assume(nu.status is Status.OPEN and nu.uiterlijk is not None)
    laatste = nu.uiterlijk or op

    assert op <= laatste
    assert venster(termijn, laatste, gebeurd=gebeurd, gedaan=tot_dan).status is not Status.TE_LAAT
    assert venster(termijn, laatste + EEN_DAG, gebeurd=gebeurd, gedaan=tot_dan).status is Status.TE_LAAT


@given(termijnen, DAGEN, gedane_dagen, DAGEN)
def test_late_means_past_the_last_day_and_done_too_little(
    termijn: Termijn | str, gebeurd: date, gedaan: list[date], op: date
) -> None:
    op = tot_te_laat(termijn, op, gebeurd=gebeurd, gedaan=gedaan)
    nu = venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan)
    assume(nu.status is Status.TE_LAAT)

    assert nu.uiterlijk is not None
    assert nu.uiterlijk < op
    assert nu.nodig is not None
    assert nu.telt < nu.nodig


@given(termijnen, DAGEN, gedane_dagen, DAGEN, DAGEN)
def test_doing_more_never_makes_late(
    termijn: Termijn | str, gebeurd: date, gedaan: list[date], erbij: date, op: date
) -> None:
    assume(venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan).status is not Status.TE_LAAT)

    assert venster(termijn, op, gebeurd=gebeurd, gedaan=[*gedaan, erbij]).status is not Status.TE_LAAT


@given(termijnen, DAGEN, gedane_dagen, DAGEN, st.randoms())
def test_the_order_in_which_facts_come_does_not_matter(
    termijn: Termijn | str, gebeurd: date, gedaan: list[date], op: date, toeval: Any
) -> None:
    anders = list(gedaan)
    toeval.shuffle(anders)

    assert venster(termijn, op, gebeurd=gebeurd, gedaan=anders) == venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan)


@given(termijnen, DAGEN, gedane_dagen, DAGEN, st.integers(1, 500))
def test_what_comes_after_the_asking_day_does_not_matter(
    termijn: Termijn | str, gebeurd: date, gedaan: list[date], op: date, later: int
) -> None:
    straks = [*gedaan, op + timedelta(days=later)]

    assert venster(termijn, op, gebeurd=gebeurd, gedaan=straks) == venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan)


@given(termijnen, DAGEN, gedane_dagen, DAGEN, DAGEN)
def test_a_pupil_who_comes_later_is_never_late_for_more(
    termijn: Termijn | str, gebeurd: date, gedaan: list[date], op: date, komt: date
) -> None:
    eerder = min(komt, op)
    assume(not (isinstance(termijn, Termijn) and termijn.elke))  # a rhythm is counted from the day that the pupil came
    assume(venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan).status is not Status.TE_LAAT)

    na_komst = venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan, aanwezig=eerder)

    assert na_komst.status is not Status.TE_LAAT


@given(termijnen, DAGEN, gedane_dagen, DAGEN)
def test_a_list_of_one_term_is_that_term(termijn: Termijn | str, gebeurd: date, gedaan: list[date], op: date) -> None:
    alle = bereken_alle(
        [termijn],
        op=op,
        gebeurtenissen=lambda _: [gebeurd],
        gedaan=gedaan,
        kalender=NOORD,
        gepland=[gebeurd],
        aanwezig_vanaf=BEGIN,
    )

    assert alle == (venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan),)


# Two terms of one kind can often be compared, two of one family sometimes.
paren = st.one_of(
    *(st.tuples(soort, soort) for soort in SOORTEN),
    *(st.tuples(st.one_of(*familie), st.one_of(*familie)) for familie in (NA_GEBEURTENIS, IN_HET_JAAR, RITMES)),
)


@settings(max_examples=500)
@given(paren, DAGEN, gedane_dagen, DAGEN)
def test_a_stricter_term_never_makes_less_late(
    paar: tuple[Termijn, Termijn], gebeurd: date, gedaan: list[date], op: date
) -> None:
    # everybody was there from the start: a stricter last day may fall before somebody came, and is then not owed
    vensters = [venster(termijn, op, gebeurd=gebeurd, gedaan=gedaan, aanwezig=date(2019, 8, 1)) for termijn in paar]
    stand = [antwoord.status is Status.TE_LAAT for antwoord in vensters]
    eerste_strenger = vergelijk(*paar) is Strengheid.STRENGER
    tweede_strenger = vergelijk(*paar) is Strengheid.SOEPELER

    assert not (eerste_strenger and stand == [False, True])
    assert not (tweede_strenger and stand == [True, False])


@given(paren)
def test_stricter_and_looser_are_each_others_mirror_image(paar: tuple[Termijn, Termijn]) -> None:
    omgekeerd = {Strengheid.STRENGER: Strengheid.SOEPELER, Strengheid.SOEPELER: Strengheid.STRENGER}
    heen, terug = vergelijk(*paar), vergelijk(*paar[::-1])

    assert terug is omgekeerd.get(heen, heen)
