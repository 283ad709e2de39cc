"""The start page: what is late, what is due this week, and the signals."""

from datetime import timedelta
from uuid import uuid4

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.models import Stand
from passend.dossier.rekenen import stand_herberekenen
from passend.leerling.services import leerling_create, leerling_inschrijven, leerling_update
from passend.school.enums import Profiel
from passend.school.services import rol_toekennen
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd

PAD = "routes.ondersteuningstrappen.stap-1.evaluatie"


def taak(naam: str, dagen: int | None = 0, **anders: object) -> dict[str, object]:
    """A task as the stored stand holds it, due so many days from today."""
    dag = None if dagen is None else (VANDAAG + timedelta(days=dagen)).isoformat()
    return {
        "pad": PAD, "naam": naam, "vast_te_leggen": True, "stand": "open", "uiterlijk": dag, "open_vanaf": None,
        "voor": ["leerkracht"], "waarom": "in september", "bron": ["§3.1"], "kracht": "moet", "nagegaan": True,
        "mist": [], "open_plekken": [],
    } | anders  # fmt: skip


def zet_taken(wereld: Schoolwereld, **per_leerling: list[dict[str, object]]) -> None:
    """Store these tasks as the stand of these pupils, and none for the others."""
    for stand in Stand.objects.select_related("leerling"):
        stand.inhoud |= {"taken": per_leerling.get(stand.leerling.roepnaam, [])}
        stand.save()


def namen(vak: object) -> list[tuple[str, str]]:
    return [(regel.leerling.roepnaam, regel.naam) for regel in vak.regels]  # type: ignore[attr-defined]


def test_tasks_are_divided_by_how_late_they_are(schrijfwereld: Schoolwereld) -> None:
    zet_taken(
        schrijfwereld,
        Yara=[taak("over een week", 7), taak("gisteren", -1, stand="te laat"), taak("over acht dagen", 8)],
        Sem=[taak("lang geleden", -30, stand="te laat"), taak("ooit", None), taak("klaar", -3, stand="af")],
    )

    antwoord = ingelogd(schrijfwereld, "Merel").get("/")

    taken = antwoord.context["blad"].taken
    assert namen(taken.laat) == [("Sem", "lang geleden"), ("Yara", "gisteren")]
    assert namen(taken.week) == [("Yara", "over een week")]
    assert [bundel.naam for bundel in taken.later] == ["over acht dagen"]
    assert [bundel.naam for bundel in taken.zonder] == ["ooit"]
    assert "4 weken te laat" in antwoord.text
    assert "1 dag te laat" in antwoord.text
    assert "klaar" not in [naam for _, naam in namen(taken.laat)]


def test_a_task_that_ran_out_since_the_last_computation_is_late(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("gesprek", 0)])

    with klok.klok_op(VANDAAG + timedelta(days=2)):
        antwoord = ingelogd(schrijfwereld, "Merel").get("/")

    assert namen(antwoord.context["blad"].taken.laat) == [("Yara", "gesprek")]
    assert "2 dagen te laat" in antwoord.text


def test_a_task_is_mine_by_the_name_of_my_role_or_when_the_plan_names_nobody(schrijfwereld: Schoolwereld) -> None:
    zet_taken(
        schrijfwereld,
        Yara=[taak("van de leerkracht"), taak("van de ib", voor=["intern begeleider"]), taak("van niemand", voor=[])],
    )

    antwoord = ingelogd(schrijfwereld, "Wieke").get("/")

    taken = antwoord.context["blad"].taken
    assert namen(taken.week) == [("Yara", "van de ib"), ("Yara", "van niemand")]
    assert namen(taken.anderen) == [("Yara", "van de leerkracht")]
    assert "Het plan zegt niet wie dit doet." in antwoord.text
    assert "Van de leerkracht" not in antwoord.text
    assert "Van de leerkracht" in ingelogd(schrijfwereld, "Wieke").get("/?wie=allen").text


def test_who_has_two_roles_finds_the_tasks_of_both(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("van de leerkracht"), taak("van de ib", voor=["intern begeleider"])])
    rol_toekennen(schrijfwereld.intern_begeleider, rol="leerkracht", profiel=Profiel.LEERKRACHT, van=BEGIN)

    antwoord = ingelogd(schrijfwereld, "Wieke").get("/")

    assert len(namen(antwoord.context["blad"].taken.week)) == 2


def test_a_leerkracht_sees_no_pupil_of_another_group(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Bilal=[taak("geheim")])

    assert "geheim" not in ingelogd(schrijfwereld, "Merel").get("/?wie=allen").text.lower()
    assert "Geheim" in ingelogd(schrijfwereld, "Jelmer").get("/").text


def test_filters_narrow_down_and_unknown_values_show_everything(schrijfwereld: Schoolwereld) -> None:
    zet_taken(
        schrijfwereld,
        Yara=[taak("evalueren"), taak("bellen", pad="contact.startgesprek")],
        Bilal=[taak("evalueren")],
    )
    client = ingelogd(schrijfwereld, "Wieke")
    groep = schrijfwereld.groepen["6a"].pk

    def gevonden(vraag: str) -> list[tuple[str, str]]:
        return sorted(namen(client.get(f"/?wie=allen&{vraag}").context["blad"].taken.anderen))

    alles = [("Bilal", "evalueren"), ("Yara", "bellen"), ("Yara", "evalueren")]
    assert gevonden("") == alles
    assert gevonden(f"groep={groep}") == [("Bilal", "evalueren")]
    assert gevonden("soort=contact") == [("Yara", "bellen")]
    assert gevonden("zoek=yaRA") == [("Yara", "bellen"), ("Yara", "evalueren")]
    assert gevonden("zoek=bestaat-niet") == []
    for onbekend in ("groep=zomaar", f"groep={schrijfwereld.school.pk}", "soort=zomaar", "wie=zomaar&wie=allen"):
        assert gevonden(onbekend) == alles


def test_a_filter_stays_chosen_and_can_be_cleared(planwereld: Schoolwereld) -> None:
    groep = planwereld.groepen["5a"].pk

    tekst = ingelogd(planwereld, "Wieke").get(f"/?groep={groep}&zoek=Yara").text

    assert f'<option value="{groep}" selected>' in tekst
    assert 'name="zoek" type="search" maxlength="100" value="Yara"' in tekst
    assert "Filters wissen" in tekst


def test_long_lists_show_fifty_and_say_how_many_more(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak(f"taak {nummer}", -1, stand="te laat") for nummer in range(53)])
    client = ingelogd(schrijfwereld, "Merel")

    antwoord = client.get("/")

    assert len(antwoord.context["blad"].taken.laat.regels) == 50
    assert "<b>53</b>" in antwoord.text
    assert "Nog 3 taken staan niet in deze lijst." in antwoord.text
    assert len(client.get("/?alles=ja").context["blad"].taken.laat.regels) == 53


def test_the_same_task_for_several_pupils_is_one_row_when_it_can_wait(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("intake", None)], Sem=[taak("intake", None)], Noor=[taak("intake", 40)])

    taken = ingelogd(schrijfwereld, "Merel").get("/").context["blad"].taken

    assert [[regel.leerling.roepnaam for regel in bundel.regels] for bundel in taken.zonder] == [["Sem", "Yara"]]
    assert [[regel.leerling.roepnaam for regel in bundel.regels] for bundel in taken.later] == [["Noor"]]


def test_beside_a_task_of_many_pupils_stand_twelve_names_until_one_asks_for_all(schrijfwereld: Schoolwereld) -> None:
    for nummer in range(14):
        kind = leerling_create(roepnaam=f"Kind{nummer}", las_sleutel=f"extra-{nummer}")
        leerling_inschrijven(kind, van=BEGIN)
    stand_herberekenen()
    zet_taken(schrijfwereld, **{f"Kind{nummer}": [taak("intake", None)] for nummer in range(14)})
    wieke = ingelogd(schrijfwereld, "Wieke")

    eerst, alles = (wieke.get(f"/{vraag}") for vraag in ("?wie=allen", "?wie=allen&alles=ja"))

    (bundel,) = eerst.context["blad"].taken.zonder
    assert (len(bundel.regels), len(bundel.getoond), bundel.meer) == (14, 12, 2)
    assert "en nog 2 leerlingen" in eerst.text
    assert "en nog 2 leerlingen" not in alles.text
    assert ('<details class="waarom" open>' in eerst.text, '<details class="waarom" open>' in alles.text) == (
        False,
        True,
    )
    assert alles.text.count("Kind") == eerst.text.count("Kind") + 2


def test_a_reason_that_differs_per_pupil_is_not_told_of_all(schrijfwereld: Schoolwereld) -> None:
    zet_taken(
        schrijfwereld,
        Yara=[taak("intake", None, waarom="sinds 3-7"), taak("groepsplan", None, pad="contact.a", waarom="elk jaar")],
        Sem=[taak("intake", None, waarom="sinds 4-9"), taak("groepsplan", None, pad="contact.a", waarom="elk jaar")],
    )

    taken = ingelogd(schrijfwereld, "Merel").get("/").context["blad"].taken

    assert [(bundel.naam, bundel.waarom) for bundel in taken.zonder] == [("groepsplan", "elk jaar"), ("intake", "")]


def test_recording_returns_to_where_one_came_from(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("evalueren")])

    tekst = ingelogd(schrijfwereld, "Merel").get("/?zoek=Yara").text

    assert f"/vastleggen/{PAD}/?terug=%2F%3Fzoek%3DYara" in tekst


def test_after_recording_one_is_back_on_the_list_and_never_on_another_site(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Merel")
    pad = "routes.ondersteuningstrappen.algemene-zorg.eigen-aanpak.praten-kind"
    adres = f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/vastleggen/{pad}/"

    def na(terug: str) -> str:
        wat = {"op": VANDAAG.isoformat(), "sleutel": str(uuid4()), "toelichting": "gepraat"}
        return client.post(adres, wat, query_params={"terug": terug}).headers["Location"]

    assert na("/?zoek=Yara") == "/?zoek=Yara"
    assert na("https://elders.example/") == f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/"


def test_signals_that_are_new_to_me_come_first_with_their_number(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Merel")

    def namen_en_aantallen() -> tuple[list[tuple[str, bool]], int, int]:
        signalen = client.get("/").context["blad"].signalen
        return [(rij.beeld.naam, rij.is_nieuw) for rij in signalen.regels], signalen.aantal, signalen.nieuw

    mens, cito = "Signaal van een mens", "Cito V vraagt een individueel hulpplan"
    assert namen_en_aantallen() == ([(mens, True), (cito, True)], 2, 2)
    eerste = client.get("/").context["blad"].signalen.regels[0].beeld.signaal.pk
    assert client.post(f"/signalen/{eerste}/gezien/").status_code == 302
    assert namen_en_aantallen() == ([(cito, True), (mens, False)], 2, 1)


def test_the_script_gets_the_same_page_as_a_person_without_it(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Wieke")

    def rijen(vraag: str, **koppen: str) -> list[list[str]]:
        antwoord = client.get(f"/{vraag}", headers=koppen)
        assert 'hx-target="#lijst"' in antwoord.text
        taken = antwoord.context["blad"].taken
        return [[regel.naam for regel in vak.regels] for vak in (taken.laat, taken.week, taken.anderen)]

    for vraag in ("", "?wie=allen", "?zoek=Yara&soort=signalen"):
        assert rijen(vraag) == rijen(vraag, **{"HX-Request": "true"})


def test_a_message_waits_for_a_page_that_shows_it(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Merel")
    signaal = client.get("/").context["blad"].signalen.regels[0].beeld.signaal.pk
    client.post(f"/signalen/{signaal}/gezien/")

    assert "U hebt dit signaal gezien." not in client.get("/", headers={"HX-Request": "true"}).text
    assert "U hebt dit signaal gezien." in client.get("/").text


def test_who_sees_no_pupil_is_told_what_to_do(planwereld: Schoolwereld) -> None:
    antwoord = ingelogd(planwereld, "Sterre").get("/")

    assert antwoord.status_code == 200
    assert "U ziet nog geen leerlingen" in antwoord.text


def test_text_that_looks_like_markup_is_shown_as_text(schrijfwereld: Schoolwereld) -> None:
    tekst = ingelogd(schrijfwereld, "Merel").get("/", {"zoek": '"><script>x'}).text

    assert "<script>x" not in tekst


def test_a_school_without_a_plan_has_an_empty_page(wereld: Schoolwereld) -> None:
    antwoord = ingelogd(wereld, "Wieke").get("/")

    assert antwoord.status_code == 200
    assert "Er is niets te laat." in antwoord.text


def test_the_greeting_follows_the_clock_of_the_school(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Merel")

    with school_bereik(planwereld.school.pk):
        assert "<h1>Goedemiddag, Merel</h1>" in client.get("/").text


def test_a_name_is_found_without_capitals_and_accents_as_on_the_search_page(planwereld: Schoolwereld) -> None:
    with school_bereik(planwereld.school.pk):
        leerling_update(planwereld.leerlingen["Yara"], roepnaam="Yára")
    merel = ingelogd(planwereld, "Merel")

    signalen = [
        merel.get("/", {"zoek": zoek}).context["blad"].signalen.aantal for zoek in ("", "yara", "YÁRA", "yara x")
    ]

    assert signalen[0] > 0
    assert signalen == [signalen[0], signalen[0], signalen[0], 0]
