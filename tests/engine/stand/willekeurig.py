"""Random small plans with open spots, and random facts about them; ids are fixed, so every fact fits every plan."""

import json
from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.engine.regels.willekeurig import gat

DAGEN = (
    date(2025, 9, 15),
    date(2026, 8, 24),
    date(2026, 9, 21),
    date(2026, 10, 5),
    date(2026, 10, 26),
    date(2026, 11, 9),
    date(2026, 11, 22),
)
STRAKS = date(2026, 12, 1)
# What nothing in a plan speaks of: facts about these are about something else.
VREEMDE_DELEN: dict[str, list[dict[str, Any]]] = {
    "vragen": [{"id": "vreemde-vraag", "vraag": "Iets anders?"}],
    "instrumenten": [{"id": "vreemde-toets", "soort": "vragenlijst"}],
    "aanbod": [{"id": "vreemd-aanbod", "soort": "voorziening", "waar": "school"}],
    "plannen": [{"id": "vreemd-plan", "voor": "leerling"}],
    "documenten": [{"id": "vreemd-stuk", "soort": "formulier"}],
    "overleggen": [{"id": "vreemd-overleg", "over": "leerling", "wie": {"leidt": "leerling"}}],
    "contact": [{"id": "vreemd-gesprek", "met": "ouders"}],
    "toestemmingen": [{"id": "vreemd-akkoord", "soort": "toestemming", "van": "ouders"}],
    "besluiten": [{"id": "vreemd-besluit", "keuzes": [{"id": "vreemd-ja"}, {"id": "vreemd-nee"}]}],
}
VAST = {
    "lijsten": [{"id": "gebeurtenissen", "waarden": ["pesten", "verzuim", "vreemd"]}],
    "vragen": [
        {"id": "zorg", "vraag": "Zorg?"},
        {"id": "hulp", "vraag": "Hulp?"},
        *VREEMDE_DELEN["vragen"],
    ],
    "instrumenten": [{"id": "dmt", "soort": "lvs-toets", "vakken": ["lezen"]}, *VREEMDE_DELEN["instrumenten"]],
    "aanbod": [{"id": "rt", "soort": "voorziening", "waar": "school"}, *VREEMDE_DELEN["aanbod"]],
}


def blok(vast: dict[str, Any], **soms: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with these values, and perhaps some more; `_` in a name stands for a space."""
    inhoud = {naam: w if isinstance(w, st.SearchStrategy) else st.just(w) for naam, w in vast.items()}
    return st.fixed_dictionaries(inhoud, optional={naam.rstrip("_").replace("_", " "): w for naam, w in soms.items()})


def na(*gebeurtenissen: str) -> st.SearchStrategy[dict[str, Any]]:
    """A term that runs from one of these events."""
    wanneer = st.sampled_from(gebeurtenissen)
    weken = gat("1 week", "3 weken", "6 weken")
    return st.one_of(
        blok({"binnen": weken, "na": wanneer}),
        blok({"precies": gat("2 weken", "5 weken"), "na": wanneer}),
        blok({"tussen": st.sampled_from([["1 week", "3 weken"], ["2 weken", "8 weken"]]), "na": wanneer}),
    )


RITME = st.one_of(
    blok({"per": st.sampled_from(["week", "maand", "schooljaar"]), "minstens": gat(1, 2, 4)}),
    blok({"elke": gat("2 weken", "6 weken", "12 weken")}),
)
IN_HET_JAAR = st.one_of(
    blok({"voor": st.sampled_from(["1 oktober", "15 november", "30 april"])}),
    blok({"in": st.sampled_from(["september", ["oktober", "november"], ["maart"]])}),
)
VOORWAARDE = st.one_of(
    st.sampled_from(
        [
            {"oordeel": {"vraag": "zorg", "antwoord": "ja"}},
            {"niet": {"oordeel": {"vraag": "hulp", "antwoord": "ja"}}},
            {"leerling": {"groep": {"vanaf": 5}}},
            {"plan": {"soort": "hulpplan"}},
            {"toets": {"instrument": "dmt", "waarde": {"onder": 50}}},
        ]
    ),
    blok(
        {
            "gebeurtenis": blok(
                {"soort": "pesten", "aantal": blok({"vanaf": gat(1, 2, 3)}), "binnen": gat("4 weken", "1 jaar")}
            )
        }
    ),
    gat({"oordeel": {"vraag": "zorg", "antwoord": "ja"}}, {"leerling": {"groep": {"onder": 5}}}),
)
KRACHT = gat("moet", "in beginsel", "kan")
VRAAGT = st.sampled_from(
    [["akkoord"], ["brief"], ["hulpplan.start"], [{"wat": "zorg", "kracht": "in beginsel"}], ["rt"]]
)


def actie(naam: str, wat: dict[str, Any], *termijnen: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    open_of_vast = gat({"per": "schooljaar", "minstens": 1}, {"elke": "2 weken"}, {"in": "september"}, "op afspraak")
    termijn = st.one_of(*termijnen, open_of_vast)
    return blok(
        {"id": naam, **wat}, termijn=termijn, als=VOORWAARDE, alleen_als=VOORWAARDE, kracht=KRACHT, vraagt=VRAAGT
    )


def enkele(*mogelijk: st.SearchStrategy[Any], minstens: int = 0) -> st.SearchStrategy[list[Any]]:
    """Some of these elements, each at most once and in this order."""
    keuze = st.sets(st.integers(0, len(mogelijk) - 1), min_size=minstens)
    return keuze.flatmap(lambda nrs: st.tuples(*(mogelijk[nr] for nr in sorted(nrs)))).map(list)


def trede(naam: str, *volgende: str, **vast: Any) -> st.SearchStrategy[dict[str, Any]]:
    start = f"{naam}.start"
    keuzes = [
        blok({"id": f"naar-{doel}", "dan": [{"naar": doel}]}, vraagt=VRAAGT, wacht_op=st.just("akkoord"))
        for doel in volgende
    ]
    besluit = blok(
        {"id": f"kiezen-{naam}", "keuzes": st.tuples(*keuzes).map(list)},
        bij=st.just("praten"),
        termijn=na(start),
        vraagt=VRAAGT,
        wie=blok({"beslist": gat("ib", "directeur")}),
    )
    groep = [
        {"id": "bellen", "wat": "gesprek", "met": "directeur"},
        {"id": "mailen", "wat": "informeren", "aan": "ouders"},
    ]
    return blok(
        {
            "id": naam,
            "acties": st.tuples(
                actie("praten", {"wat": "gesprek", "met": "ouders"}, na(start), RITME),
                actie("maken", {"wat": "plan", "soort": "hulpplan"}, na(start)),
                actie("terugzien", {"wat": "evaluatie", "soort": "hulpplan"}, na("hulpplan.start"), RITME),
                blok({"id": "bereiken", "keuze uit": groep, "minstens": gat(1, 2)}, termijn=na(start)),
            ).map(list),
            "besluiten": st.tuples(besluit).map(list),
            **vast,
        },
        instroom=VOORWAARDE,
        wie=blok({"voert uit": gat("ib", "leerkracht")}),
    )


SECTIES = st.tuples(
    blok({"id": "doelen"}, verplicht=gat("ja", "nee")),
    blok({"id": "steun"}, verplicht=blok({"als": VOORWAARDE})),
).map(list)
ROUTE = blok(
    {
        "id": "ladder",
        "per": "leerling",
        "treden": st.tuples(
            trede("een", "twee", begin="ja", ondersteuning="basis"),
            trede("twee", "drie", ondersteuning="extra"),
            trede("drie", "einde", ondersteuning="extra"),
        ).map(list),
    }
)
SIGNAAL = blok(
    {
        "id": "alarm",
        "als": VOORWAARDE,
        "dan": actie("wegen", {"wat": "gesprek", "met": "leerling"}, na("aanleiding")).map(lambda a: [{"taak": a}]),
    },
    termijn=na("aanleiding"),
)
INLICHTEN = actie("inlichten", {"wat": "informeren", "aan": "leerling", "bij": "hulpplan.start"}, na("hulpplan.start"))
HULPPLAN = blok(
    {"id": "hulpplan", "voor": "leerling", "inzet": st.tuples(INLICHTEN).map(list), "secties": SECTIES},
    wacht_op=st.just("akkoord"),
    looptijd=blok({"duurt": gat("6 weken", "12 weken")}),
    evaluatie=blok({"termijn": st.one_of(na("hulpplan.start"), RITME)}).map(lambda e: [e]),
    termijn=st.one_of(na("leerling.aanmelding"), IN_HET_JAAR),
    verplicht_als=VOORWAARDE,
)
BRIEF = blok(
    {"id": "brief", "soort": "formulier", "secties": SECTIES},
    wanneer=st.one_of(IN_HET_JAAR, na("hulpplan.start")),
    als=VOORWAARDE,
)
TEAM = blok(
    {"id": "team", "over": "leerling", "wie": {"leidt": "ib"}},
    frequentie=RITME,
    terugkoppeling=actie("melden", {"wat": "informeren", "aan": "ouders"}, na("team")).map(lambda a: [a]),
)
KENNISMAKING = blok({"id": "kennismaking", "met": "ouders"}, wanneer=st.one_of(RITME, IN_HET_JAAR), als=VOORWAARDE)
AKKOORD = blok(
    {"id": "akkoord", "soort": "toestemming", "van": "ouders"},
    over=st.just("hulpplan"),
    gezag=gat("alle", "een"),
    termijn=na("hulpplan.start"),
)
OVERGANG = blok(
    {"id": "overgang", "keuzes": [{"id": "over", "dan": [{"start": "hulpplan"}]}, {"id": "blijft"}]},
    termijn=IN_HET_JAAR,
    als=VOORWAARDE,
)


def deel(naam: str, *elementen: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.tuples(*elementen).map(lambda gekozen: [*gekozen, *VREEMDE_DELEN[naam]])


PLAN = st.fixed_dictionaries(
    {
        "routes": st.tuples(ROUTE).map(list),
        "signalen": st.tuples(SIGNAAL).map(list),
        "plannen": deel("plannen", HULPPLAN),
        "documenten": deel("documenten", BRIEF),
        "overleggen": deel("overleggen", TEAM),
        "contact": deel("contact", KENNISMAKING),
        "toestemmingen": deel("toestemmingen", AKKOORD),
        "besluiten": deel("besluiten", OVERGANG),
    }
)

# --- facts ---


def tekst(delen: dict[str, Any]) -> str:
    """The text of a plan without its heading; JSON is YAML."""
    return "\n".join(f"{naam}: {json.dumps(inhoud)}" for naam, inhoud in (VAST | delen).items())


def _feit(soort: str, /, **velden: Any) -> dict[str, Any]:
    return {"feit": soort} | {naam.rstrip("_").replace("_", " "): waarde for naam, waarde in velden.items()}


MOGELIJK = [
    *(
        _feit("besluit", keuze=f"kiezen-{van}.naar-{naar}", door="ib")
        for van, naar in (("een", "twee"), ("twee", "drie"), ("drie", "einde"))
    ),
    _feit("besluit", keuze="overgang.over", door="ib"),
    _feit("gesprek", met="ouders"),
    _feit("gesprek", met=["ouders", "leerling"]),
    _feit("gesprek", met="leerling"),
    _feit("gesprek", id="kennismaking", met="ouders"),
    _feit("gesprek", id="kennismaking", stand="gepland", dag=STRAKS),
    *(_feit("actie", id=f"{naam}.bellen") for naam in ("een", "twee")),
    *(_feit("actie", id=f"{naam}.mailen") for naam in ("een", "twee")),
    _feit("actie", id="hulpplan.inlichten"),
    _feit("actie", id="een.terugzien"),
    _feit("plan", soort="hulpplan", stand="concept"),
    _feit("plan", soort="hulpplan", stand="start"),
    _feit("plan", soort="hulpplan", stand="geëvalueerd"),
    _feit("plan", soort="hulpplan", stand="einde"),
    _feit("plan", soort="hulpplan", stand="concept", zonder="doelen"),
    _feit("document", soort="brief"),
    _feit("document", soort="brief", zonder="doelen"),
    _feit("overleg", soort="team", aanwezig=["ib"]),
    _feit("overleg", soort="team", aanwezig=["leerkracht"]),
    _feit("overleg", soort="team", stand="gepland", dag=STRAKS),
    _feit("toestemming", id="akkoord", van="ouders", stand="gegeven"),
    _feit("toestemming", id="akkoord", van="ouders", stand="geweigerd"),
    *(_feit("oordeel", vraag=vraag, antwoord=antwoord) for vraag in ("zorg", "hulp") for antwoord in ("ja", "nee")),
    _feit("gebeurtenis", soort="pesten"),
    _feit("leerling", groep=4),
    _feit("leerling", groep=6),
    _feit("leerling", aanmelding="ja"),
    _feit("toets", instrument="dmt", vak="lezen", waarde=40),
    _feit("toets", instrument="dmt", vak="lezen", waarde=60),
    _feit("steun", aanbod="rt"),
    _feit("terzijde", signaal="alarm", reden="bekend", door="ib"),
    _feit("afwijking", van="een.praten", reden="bekend", door="ib"),
]
VREEMD = [
    _feit("besluit", keuze="vreemd-besluit.vreemd-ja", door="directeur"),
    _feit("gesprek", met="logopedist"),
    _feit("gesprek"),
    _feit("gesprek", id="vreemd-gesprek", met=["ouders", "leerling", "directeur"]),
    _feit("overleg", soort="vreemd-overleg", aanwezig=["ib", "directeur"]),
    _feit("plan", soort="vreemd-plan", stand="start"),
    _feit("plan", soort="vreemd-plan", stand="geëvalueerd"),
    _feit("document", soort="vreemd-stuk"),
    _feit("toestemming", id="vreemd-akkoord", van="ouders", stand="gegeven"),
    _feit("oordeel", vraag="vreemde-vraag", antwoord="ja"),
    _feit("gebeurtenis", soort="vreemd"),
    _feit("toets", instrument="vreemde-toets", waarde=10),
    _feit("steun", aanbod="vreemd-aanbod"),
    _feit("actie", wat="anders", over="iets anders"),
    _feit("ontvangst", wat="vreemd-stuk"),
    _feit("afwijking", van="vreemd-stuk", reden="bekend", door="ib"),
]


def _op_een_dag(feit: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from(DAGEN).map(lambda op: {"op": op, **feit})


FEIT = st.sampled_from(MOGELIJK).flatmap(_op_een_dag)
FEITEN = st.lists(FEIT, max_size=10)
VREEMDE_FEITEN = st.lists(st.sampled_from(VREEMD).flatmap(_op_een_dag), min_size=1, max_size=5)
