"""What holds for any two layers, tried on many."""

from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from passend.engine.blokken.termijn import Termijn
from passend.engine.lagen import Laag, samenvoegen, vergelijk_edities, wijzig
from passend.engine.lagen.voorwaarden import beperk, omvat, tel_op
from passend.engine.termijnen.strengheid import Strengheid, vergelijk
from passend.engine.woorden import Kracht

IDS = st.sampled_from(["opp", "hulpplan", "deel-a", "deel-b"])
DUUR = st.builds("{} {}".format, st.integers(1, 12), st.sampled_from(["dagen", "weken", "maanden"]))
NA = st.sampled_from(["x", "y"]) | st.just({"laatste van": ["x", "y"]})
VERLENGEN = st.fixed_dictionaries({"met": DUUR, "keer": st.integers(1, 3)})
TERMIJN = (
    st.fixed_dictionaries({"binnen": DUUR, "na": NA}, optional={"verlengen": VERLENGEN})
    | st.fixed_dictionaries({"per": st.just("schooljaar"), "minstens": st.integers(1, 4)})
    | st.fixed_dictionaries({"elke": DUUR})
    | st.fixed_dictionaries({"voor": st.sampled_from(["1 oktober", "24 maart", "30 april"])})
    | st.sampled_from(["direct", "naar behoefte", "niet vermeld"])
)
OORDEEL = st.builds(lambda vraag: {"oordeel": {"vraag": vraag}}, st.sampled_from("abcd"))
VOORWAARDE = st.recursive(
    OORDEEL,
    lambda kind: (
        st.builds(
            lambda sleutel, leden: {sleutel: leden},
            st.sampled_from(["alle", "een van"]),
            st.lists(kind, min_size=1, max_size=3),
        )
        | st.builds(lambda lid: {"niet": lid}, kind)
    ),
    max_leaves=5,
)
SECTIE = st.fixed_dictionaries(
    {"id": IDS},
    optional={
        "verplicht": st.sampled_from(["ja", "nee", "in beginsel", "niet vermeld"]),
        "naam": st.sampled_from(["Eén", "Twee"]),
        "kracht": st.sampled_from(["wet", "moet", "in beginsel", "kan"]),
        "bron": st.sampled_from(["H1", "[V] P1"]),
    },
)
SECTIES = st.lists(SECTIE, min_size=1, max_size=4, unique_by=lambda sectie: sectie["id"])
PLAN = st.fixed_dictionaries(
    {"id": IDS},
    optional={
        "termijn": TERMIJN | st.lists(TERMIJN, min_size=1, max_size=2),
        "verplicht als": VOORWAARDE,
        "alleen als": VOORWAARDE,
        "secties": SECTIES,
        "wie": st.fixed_dictionaries(
            {"doet mee": st.just(["c", "a"])}, optional={"beslist": st.sampled_from(["a", "b"])}
        ),
        "vraagt": st.lists(st.sampled_from(["reden", "opp"]), min_size=1, max_size=2, unique=True),
        "kracht": st.sampled_from(["wet", "moet", "in beginsel", "kan"]),
        "geldt": st.fixed_dictionaries({"groepen": st.sampled_from(["8", "7-8", "1-8"])}),
    },
)
BOOM = st.fixed_dictionaries(
    {},
    optional={
        "plannen": st.lists(PLAN, min_size=1, max_size=3, unique_by=lambda plan: plan["id"]),
        "woorden": st.dictionaries(st.sampled_from(["trede", "route"]), st.sampled_from(["stap", "weg"]), min_size=1),
    },
)


def lagen(wet: Mapping[str, Any], *nadere: Mapping[str, Any]) -> list[Laag]:
    namen = ("swv", "bestuur", "school")
    return [Laag("wet", wet), *(Laag(naam, boom) for naam, boom in zip(namen, nadere, strict=False))]


def ids(waarde: Any, begin: str = "") -> Iterator[str]:
    """The path of every element in a tree."""
    if isinstance(waarde, Mapping):
        eigen = f"{begin}.{waarde['id']}" if "id" in waarde else begin
        if "id" in waarde:
            yield eigen
        for inhoud in waarde.values():
            yield from ids(inhoud, eigen)
    elif isinstance(waarde, list):
        for stuk in waarde:
            yield from ids(stuk, begin)


@given(BOOM, BOOM)
@settings(max_examples=150, deadline=None)
def test_nog_eens_hetzelfde_zeggen_verandert_niets(wet: dict[str, Any], school: dict[str, Any]) -> None:
    eens = samenvoegen(lagen(wet, school))
    nogmaals = samenvoegen(lagen(wet, school, school))

    if not eens.geweigerd:
        assert nogmaals.boom == eens.boom


@given(BOOM)
@settings(max_examples=60, deadline=None)
def test_de_wet_op_zichzelf_is_de_wet(wet: dict[str, Any]) -> None:
    samen = samenvoegen([Laag("wet", wet), Laag("wet", wet)])

    assert samen.geweigerd == ()
    assert samen.boom == samenvoegen([Laag("wet", wet)]).boom


@given(BOOM, BOOM, BOOM)
@settings(max_examples=100, deadline=None)
def test_geen_element_van_een_verdere_laag_verdwijnt(
    wet: dict[str, Any], swv: dict[str, Any], school: dict[str, Any]
) -> None:
    samen = samenvoegen(lagen(wet, swv, school))

    assert set(ids(wet)) | set(ids(swv)) <= set(ids(samen.boom))


@given(TERMIJN, st.lists(TERMIJN, min_size=1, max_size=3))
@settings(max_examples=200, deadline=None)
def test_samengevoegde_termijn_is_nooit_soepeler_dan_die_van_de_wet(wet: Any, school: list[Any]) -> None:
    samen = samenvoegen(
        lagen({"plannen": [{"id": "opp", "termijn": wet}]}, {"plannen": [{"id": "opp", "termijn": school}]})
    )

    (plan,) = samen.boom["plannen"]  # type: ignore[misc]
    geldt = plan["termijn"] if isinstance(plan["termijn"], list) else [plan["termijn"]]
    assert wet == "niet vermeld" or any(
        vergelijk(als_termijn(termijn), als_termijn(wet)) in (Strengheid.GELIJK, Strengheid.STRENGER)
        for termijn in geldt
    )


def als_termijn(waarde: Any) -> Termijn | str:
    return waarde if isinstance(waarde, str) else Termijn.model_validate(waarde)


@given(BOOM, BOOM)
@settings(max_examples=100, deadline=None)
def test_samenvoegen_laat_de_lagen_zelf_met_rust(wet: dict[str, Any], school: dict[str, Any]) -> None:
    eerder = repr((wet, school))
    samenvoegen(lagen(wet, school))

    assert repr((wet, school)) == eerder


@given(BOOM, BOOM)
@settings(max_examples=100, deadline=None)
def test_alleen_wat_bindt_weigert(wet: dict[str, Any], school: dict[str, Any]) -> None:
    samen = samenvoegen(lagen(wet, school))

    for uitkomst in samen.geweigerd:
        assert uitkomst.verder is not None
        assert uitkomst.verder.nagegaan
        assert uitkomst.verder.kracht in (Kracht.WET, Kracht.MOET)


@given(BOOM, BOOM)
@settings(max_examples=100, deadline=None)
def test_wijziging_die_niets_noemt_verandert_niets(oud: dict[str, Any], nieuw: dict[str, Any]) -> None:
    eigen = Laag("school", oud)

    assert vergelijk_edities(eigen, wijzig(eigen, Laag("school", {})).laag) == []
    assert (vergelijk_edities(eigen, Laag("school", nieuw)) == []) is (zonder_volgorde(oud) == zonder_volgorde(nieuw))


def zonder_volgorde(boom: Mapping[str, Any]) -> dict[str, Any]:
    """A tree without the order of the elements of a part, which means nothing."""
    return {deel: sorted(map(repr, inhoud)) if isinstance(inhoud, list) else inhoud for deel, inhoud in boom.items()}


@given(VOORWAARDE, VOORWAARDE, st.dictionaries(st.sampled_from("abcd"), st.booleans(), min_size=4, max_size=4))
@settings(max_examples=300, deadline=None)
def test_ruimer_optellen_en_beperken_betekenen_wat_zij_zeggen(
    een: dict[str, Any], ander: dict[str, Any], antwoorden: dict[str, bool]
) -> None:
    waar_een, waar_ander = waar(een, antwoorden), waar(ander, antwoorden)

    assert not (omvat(een, ander) and waar_ander and not waar_een)
    assert waar(tel_op(een, ander).samen, antwoorden) is (waar_een or waar_ander)
    assert waar(beperk(een, ander).samen, antwoorden) is (waar_een and waar_ander)


def waar(voorwaarde: Any, antwoorden: Mapping[str, bool]) -> bool:
    ((soort, inhoud),) = voorwaarde.items()
    if soort == "niet":
        return not waar(inhoud, antwoorden)
    if soort in ("alle", "een van"):
        return (all if soort == "alle" else any)(waar(lid, antwoorden) for lid in inhoud)
    return antwoorden[inhoud["vraag"]]
