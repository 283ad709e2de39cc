"""The table of strict sides, row by row: what a school may say on top of the law."""

import pytest

from passend.engine.lagen import Kant, Soort, samenvoegen, strenge_kant, strenge_kanten
from tests.engine.lagen.hulp import element, redenen, samen, soorten, wet

PLAN = "plannen: [{{id: opp, {}}}]"
TOESTEMMING = "toestemmingen: [{{id: t, {}}}]"
BESLUIT = "besluiten: [{{id: b, {}}}]"

RIJEN = [
    ("binnen, langer", PLAN, "termijn: {binnen: 6 weken, na: x}", "termijn: {binnen: 8 weken, na: x}", "geweigerd"),
    ("binnen, korter", PLAN, "termijn: {binnen: 6 weken, na: x}", "termijn: {binnen: 4 weken, na: x}", "strenger"),
    (
        "binnen, andere gebeurtenis",
        PLAN,
        "termijn: {binnen: 6 weken, na: {laatste van: [x, y]}}",
        "termijn: {binnen: 6 weken, na: y}",
        "naast elkaar",
    ),
    (
        "binnen, langer na een van de gebeurtenissen",
        PLAN,
        "termijn: {binnen: 6 weken, na: {laatste van: [x, y]}}",
        "termijn: {binnen: 7 weken, na: y}",
        "geweigerd",
    ),
    (
        "uiterlijk, korter",
        PLAN,
        "termijn: {uiterlijk: 10 dagen, voor: x}",
        "termijn: {uiterlijk: 5 dagen, voor: x}",
        "geweigerd",
    ),
    ("voor, later", PLAN, "termijn: {voor: 24 maart}", "termijn: {voor: 31 maart}", "geweigerd"),
    ("voor, eerder in het schooljaar", PLAN, "termijn: {voor: 24 maart}", "termijn: {voor: 1 november}", "strenger"),
    (
        "in, binnen het venster",
        PLAN,
        "termijn: {in: {van: 10 januari, tot: 31 januari}}",
        "termijn: {in: {van: 15 januari, tot: 31 januari}}",
        "strenger",
    ),
    (
        "per, vaker",
        PLAN,
        "termijn: {per: schooljaar, minstens: 1}",
        "termijn: {per: schooljaar, minstens: 2}",
        "strenger",
    ),
    (
        "per, minder vaak",
        PLAN,
        "termijn: {per: schooljaar, minstens: 2}",
        "termijn: {per: schooljaar, minstens: 1}",
        "geweigerd",
    ),
    ("elke, korter", PLAN, "termijn: {elke: 4 jaar}", "termijn: {elke: 2 jaar}", "strenger"),
    ("elke, langer", PLAN, "termijn: {elke: 4 jaar}", "termijn: {elke: 5 jaar}", "geweigerd"),
    ("per tegen elke", PLAN, "termijn: {per: schooljaar, minstens: 1}", "termijn: {elke: 12 maanden}", "naast elkaar"),
    (
        "verlengen, vaker",
        PLAN,
        "termijn: {binnen: 6 weken, na: x, verlengen: {met: 4 weken, keer: 1}}",
        "termijn: {binnen: 6 weken, na: x, verlengen: {met: 4 weken, keer: 2}}",
        "geweigerd",
    ),
    (
        "vakanties tellen niet",
        PLAN,
        "termijn: {binnen: 6 weken, na: x}",
        "termijn: {binnen: 6 weken, na: x, telt niet: schoolvakanties}",
        "geweigerd",
    ),
    (
        "verplicht als, erbij",
        PLAN,
        "verplicht als: {oordeel: {vraag: a}}",
        "verplicht als: {oordeel: {vraag: b}}",
        "toegevoegd",
    ),
    ("alleen als, erbij", PLAN, "alleen als: {oordeel: {vraag: a}}", "alleen als: {oordeel: {vraag: b}}", "toegevoegd"),
    (
        "als, ruimer",
        PLAN,
        "als: {oordeel: {vraag: a}}",
        "als: {een van: [{oordeel: {vraag: a}}, {oordeel: {vraag: b}}]}",
        "strenger",
    ),
    (
        "als, nauwer",
        PLAN,
        "als: {oordeel: {vraag: a}}",
        "als: {alle: [{oordeel: {vraag: a}}, {oordeel: {vraag: b}}]}",
        "geweigerd",
    ),
    ("als, anders", PLAN, "als: {oordeel: {vraag: a}}", "als: {oordeel: {vraag: b}}", "geweigerd"),
    ("als waar de wet altijd geldt", PLAN, "voor: leerling", "als: {oordeel: {vraag: b}}", "geweigerd"),
    ("geldt, ruimer", PLAN, "geldt: {groepen: 8}", "geldt: {groepen: 7-8}", "strenger"),
    ("geldt, nauwer", PLAN, "geldt: {groepen: 3-8}", "geldt: {groepen: 8}", "geweigerd"),
    ("geldt waar de wet overal geldt", PLAN, "voor: leerling", "geldt: {groepen: 8}", "geweigerd"),
    ("gezag, strenger", TOESTEMMING, "gezag: een", "gezag: alle", "strenger"),
    ("gezag, soepeler", TOESTEMMING, "gezag: alle", "gezag: een", "geweigerd"),
    ("gezag, open in de wet", TOESTEMMING, "gezag: niet vermeld", "gezag: alle", "toegevoegd"),
    ("soort, strenger", TOESTEMMING, "soort: overleg", "soort: handtekening", "strenger"),
    ("soort, soepeler", TOESTEMMING, "soort: instemming", "soort: overleg", "geweigerd"),
    ("soort, inzage is iets anders", TOESTEMMING, "soort: informeren", "soort: inzage", "geweigerd"),
    ("zichtbaar voor minder", PLAN, "zichtbaar voor: [a, b]", "zichtbaar voor: [a]", "strenger"),
    ("zichtbaar voor meer", PLAN, "zichtbaar voor: [a]", "zichtbaar voor: [a, b]", "geweigerd"),
    ("afwijken van de wet", PLAN, "voor: leerling", "afwijken: directie", "geweigerd"),
    (
        "standaard, anders",
        BESLUIT,
        "standaard: {als: {signaal: s}, keuze: x}",
        "standaard: {als: {signaal: s}, keuze: y}",
        "geweigerd",
    ),
    ("vorm is een woord", TOESTEMMING, "vorm: vastgelegd", "vorm: op papier", "woord"),
    ("niet vermeld telt niet", PLAN, "termijn: {elke: 4 jaar}", "termijn: niet vermeld", "aangevuld"),
    ("open in de wet", BESLUIT, "termijn: niet vermeld", "termijn: {binnen: 6 weken, na: x}", "toegevoegd"),
    ("een lijst leegmaken", BESLUIT, "keuzes: [{id: x}]", "keuzes: []", "geweigerd"),
]


@pytest.mark.parametrize(
    ("sjabloon", "verder", "nader", "soort"), [rij[1:] for rij in RIJEN], ids=[rij[0] for rij in RIJEN]
)
def test_strenge_kant_beslist(sjabloon: str, verder: str, nader: str, soort: str) -> None:
    uit = samen(sjabloon.format(f"kracht: wet, {verder}"), sjabloon.format(nader))

    assert [uitkomst.soort for uitkomst in uit.uitkomsten] == [Soort(soort)]


@pytest.mark.parametrize(
    ("sjabloon", "verder", "nader", "soort"), [rij[1:] for rij in RIJEN], ids=[rij[0] for rij in RIJEN]
)
def test_geweigerde_waarde_staat_niet_in_het_plan(sjabloon: str, verder: str, nader: str, soort: str) -> None:
    van_de_wet = sjabloon.format(f"kracht: wet, {verder}")
    uit = samen(van_de_wet, sjabloon.format(nader))

    gelijk_aan_de_wet = uit.boom == samenvoegen([wet(van_de_wet)]).boom
    assert gelijk_aan_de_wet is (soort in ("geweigerd", "aangevuld"))


def test_versoepeling_en_tegenspraak_zijn_twee_redenen() -> None:
    uit = samen(
        "toestemmingen: [{id: a, gezag: alle}, {id: b, soort: informeren}]",
        "toestemmingen: [{id: a, gezag: een}, {id: b, soort: inzage}]",
    )

    assert redenen(uit) == {"toestemmingen.a": "versoepeling", "toestemmingen.b": "tegenspraak"}


@pytest.mark.parametrize(
    ("verder", "nader", "soort"),
    [
        ("ja", "nee", "geweigerd"),
        ("nee", "in beginsel", "strenger"),
        ("{als: {oordeel: {vraag: a}}}", "ja", "strenger"),
        ("{als: {oordeel: {vraag: a}}}", "{als: {oordeel: {vraag: b}}}", "toegevoegd"),
        ("{als: {oordeel: {vraag: a}}}", "in beginsel", "geweigerd"),
        ("{vanaf: stap-2}", "{vanaf: stap-3}", "geweigerd"),
    ],
)
def test_verplicht_van_een_sectie_loopt_van_ja_naar_nee(verder: str, nader: str, soort: str) -> None:
    uit = samen(
        f"plannen: [{{id: opp, secties: [{{id: s, verplicht: {verder}}}]}}]",
        f"plannen: [{{id: opp, secties: [{{id: s, verplicht: {nader}}}]}}]",
    )

    assert soorten(uit) == {"plannen.opp.s:verplicht": Soort(soort)}


def test_verplichtingen_tellen_op() -> None:
    uit = samen(
        "plannen: [{id: opp, verplicht als: {een van: [{oordeel: {vraag: a}}, {oordeel: {vraag: b}}]}}]",
        "plannen: [{id: opp, verplicht als: {oordeel: {vraag: c}}}]",
    )

    verwacht = [{"oordeel": {"vraag": vraag}} for vraag in "abc"]
    assert element(uit, "plannen", "opp")["verplicht als"] == {"een van": verwacht}


def test_wie_beslist_mag_niet_anders_en_wel_namens() -> None:
    van_de_wet = "besluiten: [{id: tlv, wie: {beslist: swv}}]"

    anders = samen(van_de_wet, "besluiten: [{id: tlv, wie: {beslist: directie}}]")
    assert redenen(anders) == {"besluiten.tlv": "tegenspraak"}
    namens = samen(van_de_wet, "besluiten: [{id: tlv, wie: {beslist: cto, namens: swv}}]")
    assert soorten(namens) == {"besluiten.tlv:wie.beslist": Soort.WOORD, "besluiten.tlv:wie.namens": Soort.WOORD}
    assert element(namens, "besluiten", "tlv")["wie"] == {"beslist": "cto", "namens": "swv"}


def test_namens_een_ander_dan_wie_de_wet_noemt_mag_niet() -> None:
    uit = samen(
        "besluiten: [{id: tlv, wie: {beslist: swv}}]", "besluiten: [{id: tlv, wie: {beslist: cto, namens: directie}}]"
    )

    assert redenen(uit) == {"besluiten.tlv": "tegenspraak"}


def test_meer_mensen_mogen_erbij_en_niemand_valt_weg() -> None:
    uit = samen("plannen: [{id: opp, wie: {doet mee: ouders}}]", "plannen: [{id: opp, wie: {doet mee: [leerkracht]}}]")

    assert element(uit, "plannen", "opp")["wie"] == {"doet mee": ["ouders", "leerkracht"]}


def test_keuzes_van_een_wettelijk_besluit_zijn_gesloten() -> None:
    uit = samen(
        "besluiten: [{id: toelating, keuzes: [{id: toelaten}]}]",
        "besluiten: [{id: toelating, keuzes: [{id: toelaten, naam: welkom}, {id: afwachten}, {id: anders}]}]",
    )

    dicht = "de keuzes van een wettelijk besluit zijn gesloten"
    assert redenen(uit) == {"besluiten.toelating.afwachten": dicht, "besluiten.toelating.anders": dicht}
    assert element(uit, "besluiten", "toelating")["keuzes"] == [{"id": "toelaten", "naam": "welkom"}]


def test_keuzes_van_een_ander_besluit_zijn_open() -> None:
    uit = samen("besluiten: [{id: b, kracht: moet, keuzes: [{id: x}]}]", "besluiten: [{id: b, keuzes: [{id: y}]}]")

    assert soorten(uit) == {"besluiten.b.y:": Soort.TOEGEVOEGD}


def test_geordende_lijst_krijgt_geen_woord_erbij() -> None:
    uit = samen(
        "lijsten: [{id: a, geordend: ja, waarden: [x, y]}, {id: b, waarden: [x, y]}]",
        "lijsten: [{id: a, waarden: [x, z, y]}, {id: b, waarden: [z]}]",
    )

    assert soorten(uit) == {"lijsten.a:waarden": Soort.GEWEIGERD, "lijsten.b:waarden": Soort.TOEGEVOEGD}
    assert element(uit, "lijsten", "b")["waarden"] == ["z", "x", "y"] or element(uit, "lijsten", "b")["waarden"] == [
        "x",
        "y",
        "z",
    ]


def test_bewaartermijn_mag_korter_en_niet_langer() -> None:
    kalender = "kalender: [{{id: vernietigen, acties: [{{id: dossier, termijn: {{binnen: {} jaar, na: uitstroom}}}}]}}]"

    assert soorten(samen(kalender.format(2), kalender.format(1))) == {
        "kalender.vernietigen.dossier:termijn": Soort.STRENGER
    }
    assert redenen(samen(kalender.format(2), kalender.format(3))) == {"kalender.vernietigen.dossier": "versoepeling"}


def test_tabel_noemt_van_elke_sleutel_een_strenge_kant() -> None:
    tabel = strenge_kanten()

    assert tabel["verplicht als"].kant is Kant.OF
    assert tabel["toestemmingen.soort"].kant is Kant.ORDE
    assert all(kant.uitleg for kant in tabel.values())


def test_onbekende_sleutel_volgt_uit_haar_waarde() -> None:
    kanten = [strenge_kant("plannen", "nieuw", waarde).kant for waarde in ({"a": 1}, ["a"], "a")]

    assert kanten == [Kant.BLOK, Kant.VERENIGING, Kant.GELIJK]
