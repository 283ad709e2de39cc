"""What De Meent promises, as its people meet it: signals, talks, forms and who decides."""

from datetime import date

import pytest

from passend.leerling.models import Leerling
from tests.eisen.planschool import Blad, Planschool
from tests.eisen.planwijzigen import plan_wijzigen

LAGEN = ("wet.yaml", "de-meent.yaml")
PROCEDURE = "routes.procedure"
FORMULIER = "documenten.formulier-leerlingbespreking"
VERSLAG = "documenten.verslag-leerlingbespreking"


def open_taken(blad: Blad) -> set[str]:
    """Everything that is to be done, late or not."""
    return set(blad.open) | set(blad.te_laat)


def geblokkeerd(blad: Blad) -> dict[str, list[str]]:
    """What cannot go on: path -> the names of what it waits for, as the page shows them."""
    gevonden = {stuk["pad"]: [deel["naam"] for deel in stuk["mist"]] for stuk in blad.stand.geblokkeerd}
    assert not gevonden or "Geblokkeerd" in blad.tekst
    return gevonden


def delen(formulier: str, *namen: str) -> dict[str, str]:
    """These parts of a form, filled."""
    return {f"deel.{formulier}.{naam}": "ingevuld" for naam in namen}


def na_groepsbespreking(school: Planschool, keuze: str) -> Leerling:
    """A pupil about whom a worry stayed after the groepsbespreking of 16 September, sent on by the KO."""
    kind, vervolg = school.kind(), f"{PROCEDURE}.stap-1.vervolg"
    school.gegeven(kind, {"feit": "overleg", "soort": "groepsbespreking", "op": date(2026, 9, 16)})
    school.vastleggen(kind, "vragen.blijvende-zorg", "leerkracht", keuze="ja")
    assert school.vastleggen(kind, vervolg, "ko", keuze=f"{vervolg}.{keuze}", reden="vraagt meer").vastgelegd
    return kind


def na_leerlingbespreking(school: Planschool) -> Leerling:
    """A pupil about whom colleagues in the bouw have talked, prepared as the plan asks."""
    kind = na_groepsbespreking(school, "naar-bouw")
    school.vastleggen(kind, "contact.oudergesprek-vooraf", "leerkracht", aanwezig=["ouders", "leerkracht"])
    ingevuld = delen(FORMULIER, "verwachtingen-ouders", "vraag", "vorderingen")
    assert school.vastleggen(kind, FORMULIER, "leerkracht", **ingevuld).vastgelegd
    bespreken = f"{PROCEDURE}.stap-2-bouw.bespreken"
    assert school.vastleggen(kind, bespreken, "ko", aanwezig=["ko", "leerkracht", "bouw"]).vastgelegd
    return kind


# --- the plan ---


@pytest.mark.eis("DM-003")
def test_the_plan_has_five_levels_for_basis_extra_support_and_referral(school: Planschool) -> None:
    bladzijde = school.mens("ko")[1].get("/plan/")

    niveaus = next(route for route in bladzijde.context["plan"]["routes"] if route["pad"] == "routes.niveaus")
    koppen = [f"Stap {trede['nummer']}: {trede['naam']}" for trede in niveaus["treden"]]
    assert koppen == [
        "Stap 1: Basis",
        "Stap 2: Basis",
        "Stap 3: Extra ondersteuning",
        "Stap 4: Extra ondersteuning",
        "Stap 5: Verwijzing sbo of (v)so",
    ]
    assert [kop for kop in koppen if f"<h4>{kop}</h4>" not in bladzijde.content.decode()] == []


@pytest.mark.eis("DM-002")
def test_a_starting_point_that_the_directeur_changes_stands_in_the_plan_and_the_old_one_stays(
    school: Planschool,
) -> None:
    oud, nieuw = "Het kind gaat voor de leerlijn", "Eerst kijken we naar het kind"
    leerkracht = school.mens("leerkracht")[1]
    eerst = leerkracht.get("/plan/")

    plan_wijzigen(school, LAGEN, "directeur", (oud, nieuw))
    daarna = leerkracht.get("/plan/").content.decode()
    vorige = leerkracht.get(f"/plan/versies/{eerst.context['versie'].pk}/").content.decode()

    assert (oud in eerst.content.decode(), oud in daarna, oud in vorige) == (True, False, True)
    assert (nieuw in daarna, nieuw in vorige) == (True, False)


@pytest.mark.eis("DM-021")
def test_a_changed_norm_is_the_norm_of_the_next_signals_and_is_shown_with_them(school: Planschool) -> None:
    kind = school.kind()
    meting = {"vak": "rekenen", "moment": "E4", "niveau": "III", "schaal": "i-v"}
    school.resultaat(kind, "cito-lovs", op=date(2026, 6, 8), **meting)

    eerst = school.blad(kind, als="ko").signalen
    plan_wijzigen(school, LAGEN, "ko", ("{schaal: i-v, vanaf: III}", "{schaal: i-v, vanaf: II}"))
    daarna = school.blad(kind, als="ko")

    assert eerst == {}
    assert daarna.signalen == {"leerling onder de norm": "rekenen: E4 III"}
    assert "norm per leerling: II of hoger (i-v) of hoge C of hoger (a-e)" in daarna.tekst


@pytest.mark.eis("DM-065")
def test_a_leerkracht_sees_the_steps_of_the_procedure_with_who_decides_and_the_documents(school: Planschool) -> None:
    bladzijde = school.mens("leerkracht")[1].get("/plan/")
    tekst = bladzijde.content.decode()

    procedure = next(route for route in bladzijde.context["plan"]["routes"] if route["pad"] == PROCEDURE)
    stukken = {}
    for trede in procedure["treden"]:
        delen_van_trede = (trede, *trede["acties"], *trede["besluiten"])
        stukken[trede["naam"]] = {stuk["naam"] for deel in delen_van_trede for stuk in deel["stukken"]}
    besluiten = [besluit for trede in procedure["treden"] for besluit in trede["besluiten"]]
    beslist = {besluit["naam"]: dict(besluit["wie"]).get("beslist") for besluit in besluiten}
    assert stukken == {
        "Groepsbespreking": {"Groepsoverzicht"},
        "Leerlingbespreking in de bouw": {"Verslag leerlingbespreking"},
        "Leerlingbespreking met de KO": {"Verslag leerlingbespreking"},
        "Inbreng in het SOT": {"Aanmeldingsformulier SOT"},
        "Toelaatbaarheidsverklaring": {"Aanvraag van een toelaatbaarheidsverklaring", "Groeidocument"},
    }
    assert (beslist["Uitkomst van het SOT"], beslist["Toelaatbaarheidsverklaring"]) == ("SOT", "SWV De Kempen")
    for naam in set().union(*stukken.values()):
        assert f">{naam}</a>" in tekst


# --- signals ---


@pytest.mark.eis("DM-019")
def test_weaker_and_excellent_pupils_are_proposed_with_the_reason(school: Planschool) -> None:
    zwakker, sterker, ander = school.kind(), school.kind(), school.kind()
    school.vastleggen(zwakker, "vragen.extra-hulp", "leerkracht", keuze="ja")
    school.vastleggen(sterker, "vragen.aanvullende-doelen", "leerkracht", keuze="ja")

    bladen = [school.blad(kind, als="leerkracht") for kind in (zwakker, sterker, ander)]

    extra_hulp = "Heeft deze leerling de komende periode extra hulp nodig voor de doelen? ja (23-11)"
    assert [blad.signalen for blad in bladen] == [
        {"extra instructie of begeleiding nodig": extra_hulp},
        {"excellente leerling vraagt uitdaging": "Heeft deze leerling aanvullende doelen nodig? ja (23-11)"},
        {},
    ]
    assert [blad.voorstellen for blad in bladen] == [{"plannen.groepsplan"}, {"plannen.groepsplan"}, set()]


@pytest.mark.eis("DM-014")
def test_a_pupil_with_extra_attention_must_have_a_kindgesprek_and_another_may(school: Planschool) -> None:
    aandacht, ander, gesprek = school.kind(), school.kind(), "contact.kindgesprek"
    school.vastleggen(aandacht, "vragen.extra-hulp", "leerkracht", keuze="ja")

    moet, mag = open_taken(school.blad(aandacht, als="leerkracht")), open_taken(school.blad(ander, als="leerkracht"))

    assert (gesprek in moet, gesprek in mag) == (True, False)
    assert school.vastleggen(ander, gesprek, "leerkracht").vastgelegd


@pytest.mark.eis("DM-058")
def test_special_needs_make_four_talks_of_two(school: Planschool) -> None:
    kind = school.kind()

    def gesprekken() -> dict[str, str]:
        taken = school.blad(kind, als="ko").stand.later
        return {taak["naam"]: taak["waarom"].partition(",")[0] for taak in taken if taak["naam"].endswith("gesprek")}

    eerst = gesprekken()
    niveau = {"feit": "trede", "route": "niveaus", "domein": "leren", "naar": "niveau-3", "op": date(2026, 11, 2)}
    school.gegeven(kind, niveau)

    assert eerst == {"Oudergesprek": "minstens 2 keer per schooljaar"}
    assert gesprekken() == {"Voortgangsgesprek": "minstens 4 keer per schooljaar"}


# --- plans ---


@pytest.mark.eis("DM-008")
def test_an_arrangement_says_what_the_leerkracht_needs_too(school: Planschool) -> None:
    kind, plan = school.kind(), "plannen.arrangement"
    ouders = {"feit": "toestemming", "id": "oogo-opp", "van": "ouders", "stand": "gegeven", "op": date(2026, 11, 16)}
    school.gegeven(kind, ouders)

    zonder = school.vastleggen(kind, plan, "ko", keuze="start", **delen(plan, "kind"))
    met = school.vastleggen(kind, plan, "ko", keuze="start", **delen(plan, "kind", "voor-leerkracht"))

    assert zonder.bezwaren == ("Eerst nodig: Wat heeft de leerkracht nodig.",)
    assert met.vastgelegd


@pytest.mark.eis("DM-032")
def test_a_handelingsplan_starts_only_with_parents(school: Planschool) -> None:
    kind, plan = school.kind(), "plannen.handelingsplan"

    zonder = school.vastleggen(kind, plan, "leerkracht", keuze="start")
    school.gegeven(kind, {"feit": "toestemming", "id": "overleg-handelingsplan", "van": "ouders", "stand": "gegeven"})
    met = school.vastleggen(kind, plan, "leerkracht", keuze="start")

    assert zonder.bezwaren == (
        "Eerst nodig: ouders betrokken bij opstellen en evalueren.",
        "Nog niet van: Robin van Verzonnen, Sam van Verzonnen.",
    )
    assert met.vastgelegd


@pytest.mark.eis("DM-091")
def test_the_leerkracht_writes_the_opp_of_a_pupil_on_level_3(school: Planschool) -> None:
    kind, plan = school.kind(), "plannen.opp"
    niveau = {"feit": "trede", "route": "niveaus", "domein": "leren", "naar": "niveau-3", "op": date(2026, 11, 2)}
    ouders = {"feit": "toestemming", "id": "oogo-opp", "van": "ouders", "stand": "gegeven", "op": date(2026, 11, 16)}
    leerling = {"feit": "toestemming", "id": "horen-leerling", "van": "leerling", "stand": "gegeven"}
    school.gegeven(kind, niveau, ouders, leerling | {"op": date(2026, 11, 16)})

    formulier = school.formulier(kind, plan, "leerkracht")
    velden = formulier.context["opzet"].velden  # type: ignore[attr-defined]
    ingevuld = {f"deel.{veld.pad}": "ingevuld" for veld in velden if "inbreng" not in veld.pad}
    concept = school.vastleggen(kind, plan, "leerkracht", keuze="concept", **delen(plan, "behoeften"))
    start = school.vastleggen(kind, plan, "leerkracht", keuze="start", **ingevuld)

    assert formulier.status_code == 200
    assert (concept.vastgelegd, start.vastgelegd) == (True, True)


# --- the talk about a pupil ---


@pytest.mark.eis("DM-038")
def test_a_leerlingbespreking_without_the_talk_with_parents_is_not_prepared(school: Planschool) -> None:
    kind, overleg = na_groepsbespreking(school, "naar-bouw"), "overleggen.leerlingbespreking-bouw"
    gepland = {"feit": "overleg", "soort": "leerlingbespreking-bouw", "stand": "gepland", "dag": date(2026, 12, 1)}
    formulier = {"feit": "document", "soort": "formulier-leerlingbespreking", "stand": "klaar"}
    school.gegeven(kind, gepland | {"op": date(2026, 11, 16)}, formulier | {"op": date(2026, 11, 16)})

    zonder = school.blad(kind, als="ko")
    vooraf = school.vastleggen(kind, "contact.oudergesprek-vooraf", "leerkracht", aanwezig=["ouders", "leerkracht"])
    met = school.blad(kind, als="ko")

    assert geblokkeerd(zonder)[overleg] == ["Gesprek voor de leerlingbespreking"]
    assert zonder.open["contact.oudergesprek-vooraf"] == "2026-12-01"
    assert vooraf.vastgelegd
    assert overleg not in geblokkeerd(met)


@pytest.mark.eis("DM-039")
def test_the_people_at_a_talk_in_the_bouw_are_not_those_at_a_talk_with_the_ko(school: Planschool) -> None:
    erbij = {}
    for keuze in ("bouw", "ko"):
        kind = na_groepsbespreking(school, f"naar-{keuze}")
        formulier = school.formulier(kind, f"{PROCEDURE}.stap-2-{keuze}.bespreken", "ko")
        erbij[keuze] = {mens.naam for mens in formulier.context["opzet"].mensen}  # type: ignore[attr-defined]

    assert erbij == {
        "bouw": {"kwaliteitsondersteuner", "teamleider", "leerkracht", "collega's in de bouw"},
        "ko": {"kwaliteitsondersteuner", "leerkracht"},
    }


@pytest.mark.eis("DM-040")
def test_a_leerlingbespreking_closes_only_with_agreements(school: Planschool) -> None:
    kind, vervolg = na_leerlingbespreking(school), f"{PROCEDURE}.stap-2-bouw.vervolg"
    keuze = {"keuze": f"{vervolg}.afspraken-groepsplan"}

    dicht = school.vastleggen(kind, vervolg, "ko", **keuze)
    half = school.vastleggen(kind, VERSLAG, "ko", **delen(VERSLAG, "behoeften", "aanpak"))
    heel = school.vastleggen(kind, VERSLAG, "ko", **delen(VERSLAG, "behoeften", "aanpak", "afspraken"))

    assert "Eerst nodig: Afspraken over evaluatie." in dicht.bezwaren
    assert half.bezwaren == ("Eerst nodig: Afspraken over evaluatie.",)
    assert heel.vastgelegd
    assert school.vastleggen(kind, vervolg, "ko", **keuze).vastgelegd


@pytest.mark.eis("DM-041")
def test_after_a_leerlingbespreking_the_leerkracht_talks_with_parents(school: Planschool) -> None:
    kind = na_leerlingbespreking(school)

    blad = school.blad(kind, als="leerkracht")

    taak = next(taak for taak in blad.stand.zonder_termijn if taak["pad"] == "contact.oudergesprek-na")
    assert (taak["naam"], taak["voor"]) == ("Gesprek na de leerlingbespreking", ["leerkracht"])


@pytest.mark.eis("DM-052")
def test_a_talk_with_the_ko_ends_in_one_of_three_acts_and_parents_know(school: Planschool) -> None:
    kind, vervolg = na_groepsbespreking(school, "naar-ko"), f"{PROCEDURE}.stap-2-ko.vervolg"
    bespreken, overleg = f"{PROCEDURE}.stap-2-ko.bespreken", "overleggen.leerlingbespreking-ko"
    school.vastleggen(kind, "contact.oudergesprek-vooraf", "leerkracht", aanwezig=["ouders", "leerkracht"])
    ingevuld = delen(FORMULIER, "verwachtingen-ouders", "vraag", "vorderingen")
    school.vastleggen(kind, f"{overleg}.gegevens", "leerkracht", **ingevuld)

    zonder = school.vastleggen(kind, bespreken, "ko", aanwezig=["ko", "leerkracht"])
    school.vastleggen(kind, f"{overleg}.bericht-ouders", "leerkracht")
    met = school.vastleggen(kind, bespreken, "ko", aanwezig=["ko", "leerkracht"])
    school.vastleggen(kind, VERSLAG, "ko", **delen(VERSLAG, "behoeften", "aanpak", "afspraken"))
    blad, niets = school.blad(kind, als="ko"), school.vastleggen(kind, vervolg, "ko")

    assert zonder.bezwaren == ("Eerst nodig: ouders inlichten over bespreking en mogelijke acties.",)
    assert met.vastgelegd
    assert blad.keuzes == [f"{vervolg}.{keuze}" for keuze in ("consult-extern", "consult-intern", "naar-sot")]
    assert not niets.vastgelegd
    assert "Kies wat het is." in niets.antwoord.content.decode()
    assert school.vastleggen(kind, vervolg, "ko", keuze=f"{vervolg}.naar-sot").vastgelegd


# --- who decides ---


@pytest.mark.eis("DM-063")
def test_a_doublure_that_a_leerkracht_proposes_waits_for_the_ko_who_says_yes_or_no(school: Planschool) -> None:
    kind, doublure = school.kind(), "besluiten.doublure"
    melden = school.mens("leerkracht")[1].get(f"/leerlingen/{kind.pk}/melden/").content.decode()
    formulier = school.formulier(kind, doublure, "leerkracht").content.decode()
    velden = {"keuze": "ja", "reden": "nog niet toe aan groep 6"}

    zelf = school.vastleggen(kind, doublure, "leerkracht", **velden)
    zonder = school.vastleggen(kind, doublure, "leerkracht", keuze="ja", voorstel="ja")
    voorgesteld = school.vastleggen(kind, doublure, "leerkracht", **velden, voorstel="ja")
    wacht = school.blad(kind, als="ko")
    with school.op(2026, 11, 25):
        besluit = school.vastleggen(kind, doublure, "ko", keuze="nee", reden="eerst een eigen leerlijn")
        daarna = school.blad(kind, als="ko")

    assert f'href="/leerlingen/{kind.pk}/vastleggen/{doublure}/"' in melden
    assert 'name="voorstel" value="ja"' in formulier
    assert 'name="voorstel"' not in school.formulier(kind, doublure, "ko").content.decode()
    assert (zelf.vastgelegd, zonder.bezwaren) == (False, ("Schrijf erbij waarom.",))
    assert voorgesteld.vastgelegd
    (taak,) = [taak for taak in wacht.stand.zonder_termijn if taak["pad"] == doublure]
    assert taak["voor"] == ["kwaliteitsondersteuner"]
    assert taak["gemeld"] == "voorgesteld door leerkracht op 23-11: ja: nog niet toe aan groep 6"
    assert taak["gemeld"] in wacht.tekst
    assert besluit.vastgelegd
    assert doublure not in open_taken(daarna)
    assert "Doublure: nee" in daarna.tekst
