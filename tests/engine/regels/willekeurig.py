"""Random conditions with open spots, their possible fillings, and random facts."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from passend.engine.delen.plan import Plan
from tests.engine.regels.hulp import Wereld, plan

ACHTERGROND = """
plannen: [{id: hulpplan, voor: leerling, soort: plan}]
aanbod: [{id: rt, soort: voorziening, waar: school}]
toestemmingen: [{id: delen, soort: toestemming}]
besluiten: [{id: keuze, keuzes: [{id: doen}, {id: laten}]}]
routes: [{id: trap, per: leerling, treden: [{id: een, begin: ja}, {id: twee}, {id: drie}]}]
feiten: [{id: extra, over: leerling, velden: [grond], duurt: ja}]
kalender: [{id: ronde, wat: ronde, wanneer: {van: 1 november, tot: 30 november}}]
"""
NIVEAUS = ("I+", "I", "II", "III", "IV", "V", "V-")
DAGEN = ("2025-01-20", "2025-06-10", "2025-09-15", "2026-01-20", "2026-06-10", "2026-09-15", "2026-11-20", "2026-11-22")


@dataclass(frozen=True)
class Gat:
    """A spot that the plan leaves open, with what a school may fill in."""

    mogelijk: tuple[Any, ...]


def gat(*mogelijk: Any) -> st.SearchStrategy[Any]:
    """An open spot, or one of the values."""
    return st.one_of(st.just(Gat(mogelijk)), st.sampled_from(mogelijk))


def open_(waarde: Any) -> Any:
    """The condition as the plan has it."""
    return _vervang(waarde, lambda _: "niet vermeld")


def gevuld(waarde: Any, kies: Callable[[Gat], Any]) -> Any:
    """The condition with every open spot filled in; a filling may have open spots of its own."""
    uit = _vervang(waarde, lambda plek: gevuld(kies(plek), kies))
    return _passend(uit)


def _vervang(waarde: Any, door: Callable[[Gat], Any]) -> Any:
    if isinstance(waarde, Gat):
        return door(waarde)
    if isinstance(waarde, dict):
        return {sleutel: _vervang(inhoud, door) for sleutel, inhoud in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_vervang(deel, door) for deel in waarde]
    return waarde


def _passend(waarde: Any) -> Any:
    """A series holds at least as many measurements as must pass."""
    if isinstance(waarde, list):
        return [_passend(deel) for deel in waarde]
    if not isinstance(waarde, dict):
        return waarde
    if isinstance(waarde.get("laatste"), int) and isinstance(waarde.get("minstens"), int):
        waarde = waarde | {"laatste": max(waarde["laatste"], waarde["minstens"])}
    return {sleutel: _passend(inhoud) for sleutel, inhoud in waarde.items()}


def _blok(**velden: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({naam.rstrip("_").replace("_", " "): inhoud for naam, inhoud in velden.items()})


def _soms(verplicht: dict[str, Any], **soms: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            naam: st.just(inhoud) if not isinstance(inhoud, st.SearchStrategy) else inhoud
            for naam, inhoud in verplicht.items()
        },
        optional={naam.rstrip("_"): inhoud for naam, inhoud in soms.items()},
    )


NIVEAUTEST = st.one_of(
    _blok(in_=st.lists(gat(*NIVEAUS), min_size=1, max_size=2)),
    _blok(schaal=st.just("i-v"), onder=gat(*NIVEAUS)),
    _blok(schaal=st.just("i-v"), vanaf=gat(*NIVEAUS)),
    _blok(boven=gat(*NIVEAUS)),
    st.just(Gat(({"schaal": "i-v", "in": ["V"]}, {"schaal": "i-v", "onder": "II"}))),
    _blok(een_van=st.just([{"schaal": "i-v", "in": ["V"]}, {"schaal": "a-e", "in": ["E"]}])),
)
AANTAL = st.one_of(
    _blok(vanaf=gat(1, 2, 3)),
    _blok(onder=gat(1, 2, 3)),
    _blok(boven=gat(0, 1)),
    _blok(hoogstens=gat(0, 1, 2)),
    gat(1, 2),
)
BINNEN = gat("4 weken", "1 jaar", "2 schooljaren", "altijd", "schooljaar")
SOORT = gat("hoofdmeting", "alle")
REEKS = st.one_of(
    _soms({"laatste": gat(1, 2, 3, 4)}, soort=SOORT, aaneengesloten=gat("ja", "nee")),
    _soms({"minstens": gat(1, 2, 3)}, laatste=gat(3, 4, 5), soort=SOORT, aaneengesloten=gat("ja", "nee")),
    st.just(Gat(({"laatste": 2}, {"laatste": 4, "minstens": 2, "aaneengesloten": "ja"}))),
)
INSTRUMENT = gat("dmt", "cito", "iep")
TOETS = st.one_of(
    _soms({"instrument": INSTRUMENT, "niveau": NIVEAUTEST}, moment=gat("M", "E5"), vak=gat("spelling", "rekenen")),
    _soms({"instrument": INSTRUMENT, "niveau": NIVEAUTEST, "reeks": REEKS}),
    _blok(niveau=NIVEAUTEST, aantal=AANTAL, binnen=BINNEN),
    _soms({"norm": gat("norm-leerling")}, instrument=INSTRUMENT),
    _soms({"instrument": INSTRUMENT}, waarde=_blok(onder=gat(200, 210))),
)
GROEI = st.one_of(
    _blok(instrument=INSTRUMENT, hoogstens=gat(-5, 0, 5)),
    _blok(instrument=INSTRUMENT, daling=gat(1, 2)),
    _blok(soort=gat("lvs-toets"), boven=gat(0, 3)),
)
GEBEURTENIS = st.one_of(
    _soms({"soort": gat("pesten", "druk")}, binnen=BINNEN, grond=gat("plein", "gang")),
    _blok(soort=gat("pesten", "druk"), aantal=AANTAL, binnen=BINNEN),
    _blok(soort=st.just("pesten"), door=gat("leerkracht", "ib")),
)
STEUN = st.one_of(
    _soms({"aanbod": gat("rt")}, loopt=gat("ja", "nee"), resultaat=gat("goed", "onvoldoende")),
    _blok(aanbod=gat("rt"), per=st.just("week"), minuten=_blok(vanaf=gat(30, 60)), weken=_blok(vanaf=gat(1, 4, 10))),
)
METINGEN = st.one_of(
    _blok(instrument=gat("dmt", "cito"), laatste=gat(1, 2, 3), soort=SOORT),
    _blok(vak=st.just(["spelling", "rekenen"]), laatste=gat(1, 2), soort=SOORT),
)
BLAD = st.one_of(
    _blok(toets=TOETS),
    _blok(toets=TOETS),
    _blok(groei=GROEI),
    _blok(gebeurtenis=GEBEURTENIS),
    _blok(oordeel=_soms({"vraag": gat("zorg", "hulp")}, antwoord=gat("ja", "nee"))),
    _blok(leerling=_blok(groep=st.one_of(_blok(boven=gat(3, 5)), gat(4, 6)))),
    _blok(leerling=_blok(leeftijd=_blok(vanaf=gat("8 jaar", "11 jaar")))),
    _blok(plan=_soms({"soort": gat("hulpplan")}, stand=gat("loopt", "geëvalueerd", "concept"), binnen=BINNEN)),
    _blok(steun=STEUN),
    _blok(trede=_blok(op=gat("een", "twee", "drie"))),
    _blok(trede=_blok(vanaf=gat("twee", "drie"))),
    _blok(toestemming=_soms({"id": gat("delen")}, stand=gat("gegeven", "geweigerd"))),
    _blok(besluit=_blok(keuze=gat("keuze.doen", "keuze.laten"))),
    _blok(extra=_soms({"grond": gat("a", "b")}, stand=gat("loopt"))),
    _blok(tijdens=st.just("ronde")),
    _blok(gedaan=st.lists(gat("hulpplan.start", "delen"), min_size=1, max_size=2)),
    _blok(
        uitgebleven=_blok(
            wat=st.just("hulpplan.start"),
            termijn=_blok(binnen=gat("1 week", "10 weken"), na=st.just("gebeurtenis.pesten")),
        )
    ),
    _blok(venster=_blok(metingen=METINGEN, geldt=_blok(toets=_blok(niveau=NIVEAUTEST)))),
)
LID = st.one_of(BLAD, st.builds(lambda *leden: Gat(leden), BLAD, BLAD))


def _groter(kleiner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    leden = st.lists(st.one_of(kleiner, LID), min_size=1, max_size=3)
    return st.one_of(
        _blok(alle=leden),
        _blok(een_van=leden),
        _blok(niet=kleiner),
        leden.flatmap(lambda van: _blok(minstens=_blok(aantal=gat(*range(1, len(van) + 1)), van=st.just(van)))),
    )


VOORWAARDE = st.recursive(BLAD, _groter, max_leaves=4)

# --- facts -----------------------------------------------------------------------------------------------------------

DAG = st.sampled_from(DAGEN)
FEIT = st.one_of(
    st.tuples(
        st.just("toets"),
        DAG,
        st.fixed_dictionaries(
            {
                "niveau": st.sampled_from([*NIVEAUS, "V", "V", "C", "E", None]),
                "instrument": st.sampled_from(["dmt", "dmt", "cito", "iep"]),
                "vak": st.sampled_from(["spelling", "rekenen", None]),
                "moment": st.sampled_from(["M5", "E5", "herfst", None]),
                "waarde": st.sampled_from([195, 205, 215, None]),
                "volg": st.integers(0, 2),
            }
        ),
    ),
    st.tuples(
        st.just("gebeurtenis"),
        DAG,
        _soms(
            {"soort": st.sampled_from(["pesten", "druk"])},
            grond=st.sampled_from(["plein", "gang"]),
            keer=st.integers(1, 3),
            door=st.sampled_from(["leerkracht", "ib-1"]),
        ),
    ),
    st.tuples(
        st.just("oordeel"),
        DAG,
        _soms(
            {"vraag": st.sampled_from(["vragen.zorg", "vragen.hulp"])},
            antwoord=st.sampled_from(["ja", "nee"]),
            door=st.sampled_from(["leerkracht", "ib"]),
        ),
    ),
    st.tuples(
        st.just("leerling"),
        DAG,
        _soms({}, groep=st.integers(3, 7), geboren=st.sampled_from(["2015-11-22", "2019-01-01"])),
    ),
    st.tuples(
        st.just("plan"),
        DAG,
        _blok(soort=st.just("plannen.hulpplan"), stand=st.sampled_from(["concept", "start", "geëvalueerd", "einde"])),
    ),
    st.tuples(
        st.just("steun"),
        DAG,
        _soms(
            {"aanbod": "aanbod.rt"},
            loopt=st.sampled_from(["ja", "nee"]),
            resultaat=st.sampled_from(["goed", "onvoldoende"]),
            minuten=st.sampled_from([30, 60]),
            weken=st.sampled_from([2, 10]),
            per=st.just("week"),
        ),
    ),
    st.tuples(st.just("trede"), DAG, _blok(naar=st.sampled_from(["routes.trap.twee", "routes.trap.drie"]))),
    st.tuples(
        st.just("toestemming"),
        DAG,
        _blok(id_=st.just("toestemmingen.delen"), stand=st.sampled_from(["gegeven", "geweigerd", "gevraagd"])),
    ),
    st.tuples(st.just("besluit"), DAG, _blok(keuze=st.sampled_from(["besluiten.keuze.doen", "besluiten.keuze.laten"]))),
    st.tuples(
        st.just("extra"), DAG, _soms({}, grond=st.sampled_from(["a", "b"]), stand=st.sampled_from(["start", "einde"]))
    ),
)
FEITEN = st.lists(FEIT, max_size=9)


def regels(**voorwaarden: Any) -> Plan:
    """A plan with one rule for each condition."""
    lijst = ", ".join(
        f"{{id: {naam}, als: {json.dumps(als, ensure_ascii=False)}}}" for naam, als in voorwaarden.items()
    )
    return plan(f"{ACHTERGROND}signalen: [{lijst}]")


def wereld(feiten: list[tuple[str, str, dict[str, Any]]]) -> Wereld:
    """The facts about one subject."""
    uit = Wereld().over().loopt("ronde", "2026-11-01", "2026-11-30")
    for soort, op, velden in feiten:
        if soort == "toets":
            uit.toets(op, velden["niveau"], **{naam: waarde for naam, waarde in velden.items() if naam != "niveau"})
        else:
            uit.met(soort, op, **velden)
    return uit
